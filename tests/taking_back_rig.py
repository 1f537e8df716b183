"""Trials of taking back and posting with real parts: a run, colleagues in between, faults; the ledger is the oracle."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.engine_rig import PASSWORD, Rig
from zgen_desktop.adapters import data_folder
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.core.change_plan import Plan
from zgen_desktop.core.exporting import Exporter
from zgen_desktop.core.model.changes import Aim, ChangeKind, Ending
from zgen_desktop.core.model.results import Place, Placement, ResultsTable
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import WrittenSheet
from zgen_desktop.core.taking_back import Carried, Taker
from zgen_desktop.practice import CustomerKind, Fault, FaultKind, PracticeTenant
from zgen_desktop.practice.records import InvoiceEntry

AFTER = {Aim.UNDO: None, Aim.CANCEL_ONLY: "Canceled", Aim.POST: "Posted"}
"""The status in the ledger when it is done; None: it is gone."""


@dataclass
class TakingBack:
    """A run on a practice tenant that is taken back or posted."""

    rig: Rig
    run: str = ""
    zuora: ZuoraTenant | None = None

    @property
    def server(self) -> PracticeTenant:
        return self.rig.server

    def taker(self) -> Taker:
        """The service over one connection, which is made once."""
        rig = self.rig
        self.zuora = self.zuora or rig.zuora()
        return Taker(rig.journal, self.zuora, SystemClock(), rig.events.append, rig.stop, "ann")

    def plan(self, aim: Aim = Aim.UNDO) -> Plan:
        return self.taker().plan(self.run, aim)

    def carry_out(self, aim: Aim = Aim.UNDO, confirmed: int | None = None) -> Carried:
        """Confirmed with the plan's own number unless another is given."""
        taker = self.taker()
        plan = taker.plan(self.run, aim)
        return taker.carry_out(plan, plan.count if confirmed is None else confirmed)

    def ours(self) -> list[InvoiceEntry]:
        """What the run has made in the ledger, whatever became of it, but for drafts that it was added to."""
        ledger = self.server.ledger
        made = [*ledger.invoices(), *ledger.deleted()]
        return [invoice for invoice in made if invoice.request_id is not None]

    def truth(self) -> dict[str, InvoiceEntry]:
        """The invoices that are there, by Id."""
        return {invoice.id: invoice for invoice in self.server.ledger.invoices()}

    def states(self) -> dict[int, RowState]:
        return self.rig.states(self.run)

    def message(self, row: int) -> str:
        (found,) = self.rig.journal.some_rows(self.run, [row])
        assert found.outcome is not None
        return found.outcome.message

    def sheet(self) -> dict[int, dict[str, str]]:
        """The lines of the results sheet by source row: header to value as it is stored."""
        table = Exporter(self.rig.journal, _NoSheet()).table(self.run)
        headers = [column.header for column in table.columns]
        lines = [dict(zip(headers, [cell.raw for cell in line], strict=True)) for line in table.rows]
        return {int(line["Source row"]): line for line in lines}


class _NoSheet:
    """Where a sheet is only looked at."""

    def place(self, workbook: str, wish: Placement, output: str = "", previous: WrittenSheet | None = None) -> Place:
        raise AssertionError("nothing is written here")

    def write(self, table: ResultsTable, place: Place, workbook: str, previous: WrittenSheet | None) -> WrittenSheet:
        raise AssertionError("nothing is written here")

    def footer(self, workbook: str, sheet: str) -> str:
        raise AssertionError("nothing is read here")


@contextmanager
def taking_back(folder: Path, *, normal: int = 3, several: int = 1, appending: int = 0) -> Iterator[TakingBack]:
    """A tenant with a run that is worked off: rows from 2 on, first the ordinary accounts."""
    with (
        PracticeTenant(password=PASSWORD, accounts=80) as server,
        worked_off(folder, server, normal=normal, several=several, appending=appending) as found,
    ):
        yield found
        assert server.failures == []


@contextmanager
def worked_off(
    folder: Path, server: PracticeTenant, *, normal: int, several: int, appending: int, nth: int = 0
) -> Iterator[TakingBack]:
    """The same on a tenant that is there; each ``nth`` run has accounts of its own."""
    with opened(folder, server) as journal:
        found = TakingBack(Rig(folder, server, journal))
        kinds = {
            CustomerKind.NORMAL: normal,
            CustomerKind.SEVERAL_INVOICES: several,
            CustomerKind.APPENDS_TO_DRAFT: appending,
        }
        accounts = [
            account
            for kind, count in kinds.items()
            for account in (found.rig.accounts(kind, (nth + 1) * count)[nth * count :] if count else ())
        ]
        rows = [AccountRow(n, a.account_id, a.account_number, a.invoice_date, a.target_date, a.charges)
                for n, a in enumerate(accounts, start=2)]  # fmt: skip
        found.run = found.rig.create(rows, again=True)
        found.rig.work(found.run)
        yield found


@contextmanager
def opened(folder: Path, server: PracticeTenant) -> Iterator[Journal]:
    """The record of a folder with its lock, recovered as at every start."""
    with (
        data_folder.acquire(folder, "command test") as lock,
        Journal.open(folder / "journal.sqlite3", writable=True, lock=lock, who="tester") as journal,
    ):
        journal.recover()
        yield journal


# One seeded trial


@dataclass(frozen=True)
class Trial:
    """What happened: the invoices before and after, and which ones had to go."""

    aim: Aim
    eligible: frozenset[str]
    before: Mapping[str, InvoiceEntry]
    after: Mapping[str, InvoiceEntry]
    carried: list[Carried]


def run_trial(folder: Path, seed: int) -> Trial:
    """A run with siblings and drafts added to; colleagues post, pay, cancel, delete, add and make invoices; then it is
    taken back or posted under faults, as often as something is left. Raises AssertionError where the ledger, the
    record or the sheet is not what it must be; the seed says all."""
    chance = random.Random(seed)
    with taking_back(
        folder, normal=chance.randint(3, 8), several=chance.randint(1, 3), appending=chance.randint(0, 2)
    ) as found:
        aim = chance.choice([Aim.UNDO, Aim.UNDO, Aim.UNDO, Aim.CANCEL_ONLY, Aim.POST])
        _colleagues(found, chance)
        before = found.truth()
        eligible = _eligible(found, before)
        _faults(found, chance)
        carried = [_until_done(found, aim)]
        while (left := found.plan(aim)).count and len(carried) < 6:
            carried.append(found.taker().carry_out(left, left.count))
        found.server.behaviour.clear()
        trial = Trial(aim, eligible, before, found.truth(), carried)
        check_trial(found, trial)
        return trial


def _until_done(found: TakingBack, aim: Aim) -> Carried:
    taker = found.taker()
    plan = taker.plan(found.run, aim)
    assert {one.known.id for one in plan.going} == _eligible(found, found.truth()), "the plan names other invoices"
    return taker.carry_out(plan, plan.count)


def _colleagues(found: TakingBack, chance: random.Random) -> None:
    """Between the run and its undoing."""
    for invoice in found.ours():
        if chance.random() < 0.35:
            found.server.change_as_colleague(invoice.id, chance.choice(["post", "pay", "cancel", "delete", "append"]))
    rows = found.rig.journal.rows(found.run)
    for row in chance.sample(list(rows), k=min(3, len(rows))):
        assert row.account is not None
        account, target = row.account.account_id or "", row.account.target_date
        found.server.insert_foreign_invoice(account, row.account.invoice_date, target)


def _eligible(found: TakingBack, now: Mapping[str, InvoiceEntry]) -> frozenset[str]:
    """Still drafts, made by a request of the run, and nobody has touched them."""
    me = found.server.ledger.user_id
    mine = {invoice.id for invoice in found.ours()}
    return frozenset(
        id_
        for id_, one in now.items()
        if id_ in mine and one.status == "Draft" and one.created_by == one.updated_by == me
    )


def _faults(found: TakingBack, chance: random.Random) -> None:
    calls = ("update", "delete")
    choices = [
        lambda call: Fault(FaultKind.CUT, call, acts=True, reset=chance.random() < 0.5),
        lambda call: Fault(FaultKind.CUT, call, acts=False),
        lambda call: Fault(FaultKind.CUT, call, acts=True, rows=1, after=1),
        lambda call: Fault(FaultKind.LATE, call, seconds=0.2),
        lambda call: Fault(FaultKind.THROTTLE, call, seconds=1),
        lambda call: Fault(FaultKind.EXPIRE_SESSION, call),
        lambda call: Fault(FaultKind.STATUS, call, status=chance.choice([500, 502, 503]), acts=chance.random() < 0.5),
        lambda call: Fault(FaultKind.TRUNCATE, call),
        lambda call: Fault(FaultKind.NO_RESULTS, call),
        lambda call: Fault(FaultKind.SHUFFLE, call, after=1),
        lambda call: Fault(FaultKind.REPEATED_ID, call, after=1),
        lambda call: Fault(FaultKind.ROW_ERROR, call, code="UNKNOWN_ERROR", acts=True),
        lambda call: Fault(FaultKind.FOREIGN_POST, "update", after=1),
    ]
    found.server.behaviour.add(*(chance.choice(choices)(chance.choice(calls)) for _ in range(chance.randint(0, 4))))
    if chance.random() < 0.3:
        found.server.behaviour.stale_seconds = 0.3


def check_trial(found: TakingBack, trial: Trial) -> None:
    """The ledger against what had to happen, and the record and the sheet against the ledger."""
    server, journal = found.server, found.rig.journal
    me = server.ledger.user_id
    deleted_by = {
        row["id"]: row["deleted_by"] for row in server.ledger.read("SELECT id, deleted_by FROM deleted_invoice")
    }
    for id_, was in trial.before.items():
        now = trial.after.get(id_)
        if id_ not in trial.eligible:
            assert now == was, f"{was.number} was not to be touched, and was: {was} -> {now}"
        elif now is not None and now.status == "Posted" and now.updated_by != me:
            pass  # a colleague was faster
        elif trial.aim is Aim.UNDO:
            assert now is None, f"{was.number} was to be deleted and is {now}"
            assert deleted_by[id_] == me
        else:
            assert now is not None
            assert now.status == AFTER[trial.aim]
    assert not set(trial.after) - set(trial.before), "something was made"
    for change in journal.changes(found.run):
        assert change.ending.settled, "something was left unclear"
        assert change.invoice_id in trial.eligible, "a request named what was not to be touched"
    _check_rows(found, trial)
    assert journal.open_order(found.run) is None
    assert journal.verify_chain().ok


def _check_rows(found: TakingBack, trial: Trial) -> None:
    journal, me = found.rig.journal, found.server.ledger.user_id
    proved = {c.invoice_id: c.kind for c in journal.changes(found.run) if c.ending is Ending.PROVED}
    for id_, kind in proved.items():
        now = trial.after.get(id_)
        if kind is ChangeKind.DELETE:
            assert now is None
        else:
            assert now is not None
            assert (now.status, now.updated_by) == ("Posted" if kind is ChangeKind.POST else "Canceled", me)
    sheet = found.sheet()
    for row in journal.rows(found.run):
        ids = [item.invoice.id for item in row.invoices if item.role in ("main", "sibling")]
        back = [id_ for id_ in ids if proved.get(id_) in (ChangeKind.CANCEL, ChangeKind.DELETE)]
        expected = RowState.UNDONE if ids and len(back) == len(ids) else None
        assert (row.state is RowState.UNDONE) == (expected is RowState.UNDONE), f"row {row.row} is {row.state}"
        line = sheet[row.row]
        assert line["Outcome"] == row.state.word
        for item in row.invoices:
            if item.invoice.id in proved:
                assert item.invoice.number in line["Message"], "the sheet does not say what became of an invoice"
        if row.state is RowState.UNDONE:
            assert float(line["Total amount"]) == 0.0
