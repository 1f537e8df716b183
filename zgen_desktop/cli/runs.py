"""runs list, show, resume, retry, export."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from zgen_desktop.cli.printing import print_json, print_run, tell_put_aside
from zgen_desktop.cli.taking_back import is_open, take_up
from zgen_desktop.cli.working import Work, named_run, run_id, word_of
from zgen_desktop.core.confirming import refuse_check_only
from zgen_desktop.core.deciding import nothing_new
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunState, RunSummary
from zgen_desktop.core.ports import Journal
from zgen_desktop.core.reading_back import CLAIMED
from zgen_desktop.core.run_json import exit_code, listed_run, run_object
from zgen_desktop.core.running import make_ready_again
from zgen_desktop.core.services import Services


def run_list(args: argparse.Namespace, services: Services) -> int:
    """All runs, newest first."""
    working = services.journals.busy()
    with services.journals.read() as journal:
        summaries = journal.summaries()
        tell_put_aside(journal)
    if args.json:
        print_json({"runs": [listed_run(summary, working=working) for summary in summaries]})
        return 0
    if not summaries:
        print("There are no runs yet. The first one comes with: zgen-desktop generate")
    for summary in summaries:
        head = summary.head
        started = head.started.astimezone().strftime("%Y-%m-%d %H:%M")
        where = f"{head.connection} ({head.tenant_title})"
        print(f"{head.id}  {started}  {word_of(summary, working=working)}  {summary.rows} rows  {where}  {head.reason}")
    return 0


def show(args: argparse.Namespace, services: Services) -> int:
    """One run as it stands in the record."""
    if args.run is None:
        raise UsageError(
            "usage",
            "That is no command of Zgen Desktop",
            "No run is named.",
            "Write: runs show RUN, or: runs show last",
        )
    working = services.journals.busy()
    with services.journals.read() as journal:
        summary = journal.summary(run_id(args.run, journal))
    if args.json:
        print_json(run_object(summary, working=working))
    else:
        print_run(summary, word_of(summary, working=working), working=working)
    return exit_code(summary.counts, doubles=summary.possible_doubles, stopped=False)


def resume(args: argparse.Namespace, services: Services) -> int:
    """Continues, finds out, and with --resend-absent sends again what is known not to have been made."""
    with services.journals.write("command runs resume") as journal:
        run = named_run(args, services, journal)
        summary = journal.summary(run)
        work = Work(services, journal, args.json)
        broken_off = is_open(journal, run)
        if _at_rest(summary, journal) and not args.resend_absent and not broken_off:
            return work.rewrite(run)
        connection = services.connection(summary.head.connection)
        if args.resend_absent or summary.counts.get(RowState.READY):
            # Without rows to send it only finds out, which every connection may.
            refuse_check_only(connection)
        with services.tenants.connect(connection, tenant=summary.head.tenant) as zuora:
            if broken_off:
                code = take_up(work, connection, run, zuora)
                if code is not None:
                    return code
                if _at_rest(journal.summary(run), journal) and not args.resend_absent:
                    return work.rewrite(run)
            if args.resend_absent:
                work.before = lambda: _resend_absent(journal, run)
            return work.work(run, zuora, connection, find_out=not args.no_wait, minutes=args.patience)


def _at_rest(summary: RunSummary, journal: Journal) -> bool:
    waiting = (RowState.READY, RowState.UNKNOWN, RowState.SENDING)
    if summary.state is not RunState.FINISHED or any(summary.counts.get(state) for state in waiting):
        return False
    return not any(row.pending for row in journal.rows(summary.head.id, CLAIMED))


def _resend_absent(journal: Journal, run: str) -> None:
    """Only where nothing new was found: what a person decided against evidence is not sent again in one go."""
    absent = journal.rows(run, {RowState.ABSENT})
    again = nothing_new(absent)
    make_ready_again(journal, run, RowState.ABSENT, None, "to be sent again, by --resend-absent", again)
    if len(absent) > len(again):
        print(
            f"{len(absent) - len(again)} rows are not sent again: invoices were found for their accounts, and a "
            "person decided that these are other ones. Choose such rows in the window.",
            file=sys.stderr,
        )


def retry(args: argparse.Namespace, services: Services) -> int:
    """Sends again what was refused."""
    with services.journals.write("command runs retry") as journal:
        run = named_run(args, services, journal)
        head = journal.summary(run).head
        refused = len(journal.rows(run, {RowState.REJECTED}))
        if refused != args.confirm_rows:
            make_ready_again(journal, run, RowState.REJECTED, args.confirm_rows, "")
        connection = services.connection(head.connection)
        refuse_check_only(connection)
        with services.tenants.connect(connection, tenant=head.tenant) as zuora:
            work = Work(services, journal, args.json)
            why = "to be sent again, by runs retry"
            work.before = lambda: make_ready_again(journal, run, RowState.REJECTED, args.confirm_rows, why)
            return work.work(run, zuora, connection, find_out=True, minutes=args.patience)


def export(args: argparse.Namespace, services: Services) -> int:
    """The results into a copy of the run's workbook."""
    output = str(Path(args.to).absolute())
    with services.journals.read() as journal:
        run = named_run(args, services, journal)
        written = services.exporter(journal).write_copy(run, output)
    print(f"Results: {written.path}, sheet “{written.sheet}”")
    if written.note:
        print(f"  {written.note}")
    return 0
