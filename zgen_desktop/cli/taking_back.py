"""runs undo and runs post, and going on with what was confirmed there and broken off."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TextIO

from zgen_desktop.cli.printing import print_error
from zgen_desktop.cli.working import Work, named_run
from zgen_desktop.core.change_plan import Plan
from zgen_desktop.core.currencies import money_words
from zgen_desktop.core.errors import JournalError, UsageError
from zgen_desktop.core.model.changes import Aim, ChangeKind
from zgen_desktop.core.model.connection import Connection
from zgen_desktop.core.ports import Journal, Zuora
from zgen_desktop.core.posting import refuse_what_is_not_allowed
from zgen_desktop.core.services import Services
from zgen_desktop.core.taking_back import Carried, Taker

_DONE = {ChangeKind.CANCEL: "cancelled", ChangeKind.DELETE: "deleted", ChangeKind.POST: "posted"}
_WILL = {Aim.UNDO: "to be deleted", Aim.CANCEL_ONLY: "to be cancelled", Aim.POST: "to be posted"}


def undo(args: argparse.Namespace, services: Services) -> int:
    """Cancels and deletes the invoices of a run that still are drafts as it made them."""
    return _change(args, services, Aim.CANCEL_ONLY if args.cancel_only else Aim.UNDO)


def post(args: argparse.Namespace, services: Services) -> int:
    """Posts them."""
    return _change(args, services, Aim.POST)


def is_open(journal: Journal, run: str) -> bool:
    """Whether something that was confirmed was broken off, or nobody knows yet what came of it."""
    return journal.open_order(run) is not None or bool(journal.changes(run, unsettled=True))


def take_up(work: Work, connection: Connection, run: str, zuora: Zuora) -> int | None:
    """Goes on with what was confirmed and broken off. None when it came to rest, else the command's exit code."""
    order = work.journal.open_order(run)
    if order is not None:
        refuse_what_is_not_allowed(connection, order.aim)
        work.printer.say("What was confirmed for the invoices of this run goes on.")
    try:
        with work.interruptible():
            carried = _carefully(lambda: _taker(work, zuora).take_up(run))
    except JournalError as error:
        return _not_recorded(work, error)
    at_rest = not is_open(work.journal, run) and not work.stop.is_set()
    if at_rest and (carried is None or carried.problem is None):
        _print_carried(carried, sys.stderr)
        return None
    return _ended(work, run, carried)


def _change(args: argparse.Namespace, services: Services, aim: Aim) -> int:
    with services.journals.write(f"command runs {args.action}") as journal:
        run = named_run(args, services, journal)
        head = journal.summary(run).head
        connection = services.connection(head.connection)
        refuse_what_is_not_allowed(connection, aim)
        work = Work(services, journal, args.json)
        try:
            with services.tenants.connect(connection, tenant=head.tenant) as zuora, work.interruptible():
                carried = _carefully(lambda: _planned(work, run, aim, args.confirm_invoices, zuora))
        except JournalError as error:
            return _not_recorded(work, error)
        return _ended(work, run, carried)


def _planned(work: Work, run: str, aim: Aim, confirmed: int, zuora: Zuora) -> Carried | None:
    taker = _taker(work, zuora)
    plan = taker.plan(run, aim)
    if work.stop.is_set():
        return None
    try:
        carried = taker.carry_out(plan, confirmed)
    except UsageError as error:
        if error.code == "wrong_count":
            _print_plan(plan)
        raise
    for one in plan.staying:
        work.printer.say(f"  {one.name} stays: {one.why}.")
    return carried


def _taker(work: Work, zuora: Zuora) -> Taker:
    services = work.services
    return Taker(work.journal, zuora, services.clock, work.printer, work.stop, services.system_user)


def _carefully(step: Callable[[], Carried | None]) -> Carried | None:
    """The second Ctrl-C leaves a request on its way; what came of it is found out the next time."""
    try:
        return step()
    except KeyboardInterrupt:
        return None


def _not_recorded(work: Work, error: JournalError) -> int:
    """Nothing more can be recorded, so nothing more is sent; the next time finds out."""
    print_error(error, as_json=work.as_json)
    return 4


def _ended(work: Work, run: str, carried: Carried | None) -> int:
    """Writes the sheet, says what was done and what was not, and gives the exit code."""
    summary = work.write(run)
    _print_carried(carried, sys.stderr if work.as_json else sys.stdout)
    problem = carried.problem if carried else None
    stopped = work.stop.is_set()
    code = work.report(summary, problem, stopped=stopped)
    if work.journal.changes(run, unsettled=True):
        return 4
    if carried is not None and carried.not_done and code == 0:
        return 1
    return code


def _print_plan(plan: Plan) -> None:
    """What would happen to each invoice, before anybody has confirmed it."""
    for one in plan.invoices:
        fate = f"stays: {one.why}" if not one.goes else _WILL[plan.aim]
        account = f"{one.account_number} {one.account_name}".strip()
        print(f"  {one.name}  {one.amount_words}  {one.status or 'not there'}  {account}: {fate}", file=sys.stderr)
    sums = ", ".join(f"{money_words(total, currency)} ({number})" for currency, total, number in plan.money())
    if sums:
        print(f"  {_WILL[plan.aim].capitalize()}: {sums}", file=sys.stderr)


def _print_carried(carried: Carried | None, stream: TextIO) -> None:
    if carried is None:
        return
    told = " · ".join(f"{number} {_DONE[kind]}" for kind, number in sorted(carried.done.items()) if number)
    print(f"Invoices: {told or 'nothing was changed'}", file=stream)
    for missed in carried.not_done:
        print(f"  {missed.invoice.name} was not done: {missed.why}", file=stream)
    if carried.unclear:
        print(
            f"  {carried.unclear} without a clear answer yet. Find out with: zgen-desktop runs resume {carried.run}",
            file=stream,
        )
