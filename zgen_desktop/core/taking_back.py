"""Takes the invoices of a run back, or posts them: exactly those that the run made (protocol.md rule 21).

Each step is journalled as a call of generate() is: the intent is on the disk before the request leaves, the answer
before anybody sees it, and nothing counts as done before it was looked up. Cancelling, deleting and posting one
invoice are harmless when they meet an invoice that is so already, and yet no request is ever repeated before it is
known that the one before it had no effect.
"""

from __future__ import annotations

import secrets
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from threading import Event as StopEvent
from typing import TypeVar

from zgen_desktop.core.change_outcomes import refusal_words
from zgen_desktop.core.change_plan import CONCERNED, STEPS, Facts, Plan, PlannedInvoice, check_count, plan_invoices
from zgen_desktop.core.change_proof import NOT_REFUSED
from zgen_desktop.core.change_sending import ChangeSender
from zgen_desktop.core.change_settling import ChangeSettler
from zgen_desktop.core.engine import Engine
from zgen_desktop.core.errors import AccessError, ZgenError
from zgen_desktop.core.events import Emit, Progress, RunFinished
from zgen_desktop.core.invoices import passing
from zgen_desktop.core.model.changes import Aim, Change, ChangeKind, Ending, Order
from zgen_desktop.core.model.run import RunRow
from zgen_desktop.core.ports import Clock, Journal, Zuora
from zgen_desktop.core.settling import wait_out

PER_CALL = 50
"""Objects in one update() or delete() (Zuora: update(), delete()). The first call carries one."""

READ_TRIES = 3
"""How often a passing failure of reading is waited out."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class NotDone:
    """An invoice that was confirmed and yet stays, with the reason in words."""

    invoice: PlannedInvoice
    why: str


@dataclass(frozen=True, slots=True)
class Carried:
    """What was done. ``done`` counts invoices by the last step that was seen done with them.

    ``unclear`` counts those of which nobody knows yet; ``problem`` is what a person must mend first.
    """

    run: str
    aim: Aim
    confirmed: int
    done: Mapping[ChangeKind, int]
    not_done: tuple[NotDone, ...] = ()
    unclear: int = 0
    problem: ZgenError | None = None
    stopped: bool = False


@dataclass
class Taker:
    """Works on one worker thread that owns the journal, as ``Runner`` does."""

    journal: Journal
    zuora: Zuora
    clock: Clock
    emit: Emit
    stop: StopEvent
    system_user: str

    def plan(self, run: str, aim: Aim = Aim.UNDO) -> Plan:
        """What would happen to each invoice of the run, by a look at the tenant as it is today.

        What an earlier try left open is found out first; that may take the quiet window.
        Raises UsageError where the connection leads to another tenant or user, AccessError where the tenant can't
        be read. Nothing is changed.
        """
        engine = self._engine(run)
        engine.login()
        rows = self.journal.rows(run, CONCERNED)
        settler = ChangeSettler(engine, rows)
        self._patiently(engine, settler.settle_all)
        rows = self.journal.rows(run, CONCERNED)
        ids = _ids(rows)
        today = self._patiently(engine, lambda: settler.read(ids))
        changes = self.journal.changes(run)
        facts = Facts(
            head=engine.head,
            rows=rows,
            today=today,
            before=self.journal.stood_before(run),
            added_to=self.journal.added_to(ids),
            proved={change.invoice_id: change for change in changes if change.ending is Ending.PROVED},
            unclear={change.invoice_id for change in changes if not change.ending.settled},
        )
        order = self.journal.open_order(run)
        broken_off = {order.aim: len(order.invoices)} if order else {}
        return Plan(facts, aim, plan_invoices(facts, aim), broken_off)

    def carry_out(self, plan: Plan, confirmed: int) -> Carried:
        """Does what the plan says, after ``confirmed`` was found to be its number.

        Raises UsageError (``wrong_count``; another tenant or user) and AccessError where nobody could log in:
        nothing was changed then.
        """
        check_count(plan, confirmed)
        engine = self._engine(plan.run)
        order, going = self._order(plan, confirmed)
        if order is None:
            return Carried(plan.run, plan.aim, confirmed, {})
        engine.login()
        settler = ChangeSettler(engine, plan.facts.rows)
        sender = ChangeSender(engine, order, settler)
        settler.notes.update((one.known.id, one.why) for one in plan.staying)
        settler.tell([one.known.id for one in plan.staying if one.code not in _SAID], plan.facts.today)
        done = 0
        for some in _batches(going):
            for kind in STEPS[plan.aim]:
                sender.step(kind, self._fit_for(kind, some, plan.run))
            done += len(some)
            engine.emit(Progress(_PROGRESS[plan.aim], done, len(going)))
            if sender.halted:
                break
        carried = self._carried(plan, sender, confirmed, going)
        if not sender.broken_off:
            self.journal.end_order(order.id, _detail(carried))
        self.emit(RunFinished(plan.run, "finished", self.journal.summary(plan.run).counts))
        return carried

    def take_up(self, run: str) -> Carried | None:
        """Finds out about, and goes on with, what was confirmed and broken off. None where there is nothing.

        Raises UsageError and AccessError as ``plan`` does.
        """
        order = self.journal.open_order(run)
        if order is None and not self.journal.changes(run, unsettled=True):
            return None
        plan = self.plan(run, order.aim if order else Aim.UNDO)
        if order is None:
            return None
        return self.carry_out(plan, len(order.invoices))

    def _engine(self, run: str) -> Engine:
        head = self.journal.summary(run).head
        return Engine(head, self.journal, self.zuora, self.clock, self.emit, self.stop)

    def _order(self, plan: Plan, confirmed: int) -> tuple[Order | None, Sequence[PlannedInvoice]]:
        """The order that was broken off, or a new one; none where there is nothing to do."""
        going = plan.going
        known = self.journal.open_order(plan.run)
        if known is not None and known.aim is plan.aim and confirmed == len(known.invoices):
            left = tuple(one for one in going if one.known.id in known.invoices)
            if len(left) == len(going) or confirmed != plan.count:
                return known, left
        if not going:
            if known is not None:
                self.journal.end_order(known.id, "nothing was left to do")
            return None, ()
        ids = tuple(one.known.id for one in going)
        order = Order(secrets.token_hex(16), plan.run, plan.aim, ids, self.clock.now(), self.system_user)
        self.journal.begin_order(order)
        return order, going

    def _fit_for(self, kind: ChangeKind, some: Sequence[PlannedInvoice], run: str) -> list[PlannedInvoice]:
        """Those of the invoices that this step is for; deleted is only what was seen cancelled."""
        if kind is not ChangeKind.DELETE:
            return [one for one in some if kind in one.steps]
        changes = self.journal.changes(run, [one.known.id for one in some])
        proved = {change.invoice_id: change for change in changes if change.ending is Ending.PROVED}
        return [one for one in some if (last := proved.get(one.known.id)) and last.kind is ChangeKind.CANCEL]

    def _carried(self, plan: Plan, sender: ChangeSender, confirmed: int, going: Sequence[PlannedInvoice]) -> Carried:
        steps: defaultdict[str, list[Change]] = defaultdict(list)
        for change in self.journal.changes(plan.run, [one.known.id for one in going]):
            steps[change.invoice_id].append(change)
        wanted = STEPS[plan.aim][-1]
        done: Counter[ChangeKind] = Counter()
        unclear, not_done = 0, []
        for one in going:
            mine = steps[one.known.id]
            last = next((change for change in reversed(mine) if change.ending is Ending.PROVED), None)
            if last is not None:
                done[last.kind] += 1
            if any(not change.ending.settled for change in mine):
                unclear += 1
            elif last is None or last.kind is not wanted:
                not_done.append(NotDone(one, _why_not(one, mine, sender)))
        return Carried(
            run=plan.run,
            aim=plan.aim,
            confirmed=confirmed,
            done=done,
            not_done=tuple(not_done),
            unclear=unclear,
            problem=sender.problem or sender.no_deleting,
            stopped=self.stop.is_set(),
        )

    def _patiently(self, engine: Engine, step: Callable[[], _T]) -> _T:
        """Runs a reading step, waiting out passing failures a few times."""
        for tries in range(READ_TRIES):
            try:
                return step()
            except AccessError as error:
                if not passing(error) or tries == READ_TRIES - 1 or wait_out(engine, error, tries):
                    raise
        raise AssertionError("the last try returns or raises")


_SAID = frozenset({"deleted", "not_ours", "added_to_draft", "unverified", "unknown", "undecided", "unclear"})
"""Reasons that the row says already, or that are not about what happened to its invoice since."""

_PROGRESS = {
    Aim.UNDO: "Invoices taken back",
    Aim.CANCEL_ONLY: "Invoices cancelled",
    Aim.POST: "Invoices posted",
}


def _ids(rows: Sequence[RunRow]) -> list[str]:
    named = [row.outcome.invoice_id for row in rows if row.outcome and row.outcome.invoice_id]
    return list(dict.fromkeys([*(i.invoice.id for row in rows for i in row.invoices if i.role != "held"), *named]))


def _batches(going: Sequence[PlannedInvoice]) -> Iterator[Sequence[PlannedInvoice]]:
    """One invoice first: what is refused for it would be refused for all."""
    if going:
        yield going[:1]
    for start in range(1, len(going), PER_CALL):
        yield going[start : start + PER_CALL]


def _why_not(one: PlannedInvoice, changes: Sequence[Change], sender: ChangeSender) -> str:
    note = sender.settler.notes.get(one.known.id, "")
    last = next((change for change in reversed(changes) if change.ending is not Ending.RELEASED), None)
    if last is not None and last.ending in (Ending.REFUSED, Ending.NO_EFFECT):
        return last.message if last.code in NOT_REFUSED else f"Zuora refused it: {refusal_words(last)}"
    if note:
        return note
    if last is not None and last.kind is ChangeKind.CANCEL and sender.no_deleting is not None:
        return "it is cancelled; deleting was refused for another invoice and not tried again"
    return "it was not tried any more"


def _detail(carried: Carried) -> str:
    """How the order ended, for the record."""
    told = ", ".join(f"{number} {kind.value}" for kind, number in carried.done.items()) or "nothing"
    return f"done: {told}; not done: {len(carried.not_done)}; unclear: {carried.unclear}"
