"""The engine with real parts: practice tenant, zeep over a socket, SQLite on disk. The ledger is the oracle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from threading import Event as StopEvent

from zgen_desktop.adapters import data_folder
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.core.confirming import new_run_id
from zgen_desktop.core.events import Event
from zgen_desktop.core.model.connection import Environment, Secret
from zgen_desktop.core.model.rows import AccountRow, Charges, RowState
from zgen_desktop.core.model.run import RunHead, RunRow, TenantKey
from zgen_desktop.core.running import Ended, Runner
from zgen_desktop.practice import CustomerKind, PracticeTenant, sample_customers

WSDL = Path(__file__).resolve().parents[1] / "resources" / "zuora-minimal.wsdl"
PASSWORD = "canary-Passw0rd-7f3a"
QUIET = 0.6
TODAY = date.today()
DONE = {RowState.GENERATED, RowState.ADDED_TO_DRAFT}


@dataclass
class Rig:
    """One practice tenant and one data folder."""

    folder: Path
    server: PracticeTenant
    journal: Journal
    stop: StopEvent = field(default_factory=StopEvent)
    events: list[Event] = field(default_factory=list)

    def zuora(self) -> ZuoraTenant:
        """A fresh connection, as a fresh process would make it."""
        quick = Timeouts(connect=5, whole=5, idle=2, session=600, busy=2, pause=0.05)
        secret = Secret(self.server.user, PASSWORD)
        return ZuoraTenant(self.server.endpoint, lambda: secret, WSDL, host_name="practice", timeouts=quick)

    def accounts(self, kind: CustomerKind, count: int) -> list[AccountRow]:
        """Accounts of one kind, as rows from 2 on."""
        found = [customer for customer in sample_customers(200) if customer.kind is kind][:count]
        assert len(found) == count
        return [self.row(number, customer.id, customer.number) for number, customer in enumerate(found, start=2)]

    def row(self, number: int, account_id: str, account_number: str = "", target: date = TODAY) -> AccountRow:
        """One row to be sent."""
        return AccountRow(number, account_id, account_number, TODAY, target, Charges())

    def create(self, accounts: list[AccountRow], **head: object) -> str:
        """A confirmed run."""
        run_head = self.head(**head)
        rows = [RunRow(a.row, (), RowState.READY, a, account_number=a.account_number or "") for a in accounts]
        self.journal.create_run(run_head, rows)
        return run_head.id

    def head(self, **fields: object) -> RunHead:
        """The head of a run on this tenant."""
        clock = SystemClock()
        values: dict[str, object] = {
            "id": new_run_id(clock.now()),
            "started": clock.now(),
            "connection": "practice",
            "environment": Environment.PRACTICE,
            "endpoint": self.server.endpoint,
            "tenant": TenantKey("practice", self.server.tenant_id),
            "tenant_name": "Practice",
            "user_id": self.server.ledger.user_id,
            "user_name": self.server.user,
            "quiet_window": QUIET,
            "workbook": str(self.folder / "list.xlsx"),
            "workbook_sha256": "0" * 64,
            "sheet": "List",
            "header_row": 1,
            "mapping": {"AccountId": "A"},
            "headers": (),
            "reason": "test",
            "system_user": "tester",
            "program_version": "0",
            "per_call": 5,
            "parallel": 1,
        }
        return RunHead(**{**values, **fields})  # type: ignore[arg-type]  # fields by name

    def work(self, run: str, *, find_out: bool = True) -> Ended:
        """Works the run off, as generate and resume do."""
        runner = Runner(self.journal, self.zuora(), SystemClock(), self.events.append, self.stop, lambda _run: None)
        return runner.work(run, find_out=find_out)

    def states(self, run: str) -> dict[int, RowState]:
        """State of each row."""
        return {row.row: row.shown_state for row in self.journal.rows(run)}

    def counts(self, run: str) -> Counter[RowState]:
        """Rows by state."""
        return Counter(self.states(run).values())

    def check_against_ledger(self, run: str) -> None:
        """Nothing twice, nothing lost, nothing said that isn't so."""
        rows = self.journal.rows(run)
        known = {item.invoice.id for row in rows for item in row.invoices}
        known |= {row.outcome.invoice_id for row in rows if row.outcome}
        made = {invoice.id: invoice for invoice in self.server.ledger.invoices(made_here=True)}
        acted = Counter(
            row.account_id for row in self.server.ledger.generate_rows() if row.did in ("invoiced", "appended")
        )
        for row in rows:
            assert row.account is not None
            mine = [i for i in made.values() if i.account_id == row.account.account_id]
            assert acted[row.account.account_id or ""] <= 1, f"row {row.row} was invoiced twice"
            if row.shown_state in DONE:
                main = next(item.invoice for item in row.invoices if item.role == "main")
                assert main.account_id == row.account.account_id
                assert acted[row.account.account_id or ""] == 1
            elif row.shown_state in (RowState.REJECTED, RowState.ABSENT, RowState.NOTHING_TO_BILL, RowState.READY):
                assert not mine, f"row {row.row} is {row.shown_state.word}, but the ledger has {mine[0].number}"
        if not any(row.shown_state in (RowState.UNKNOWN, RowState.AMBIGUOUS) for row in rows):
            assert set(made) <= known, "an invoice of the ledger is not in the record"
        assert self.journal.verify_chain().ok


@contextmanager
def rig(folder: Path, **tenant: object) -> Iterator[Rig]:
    """A running practice tenant with an empty record."""
    with (
        PracticeTenant(password=PASSWORD, **{"accounts": 200, **tenant}) as server,  # type: ignore[arg-type]  # by name
        data_folder.acquire(folder, "command test") as lock,
        Journal.open(folder / "journal.sqlite3", writable=True, lock=lock, who="tester") as journal,
    ):
        yield Rig(folder, server, journal)
        assert server.failures == []


def other_day(days: int) -> date:
    """A target date some days from today."""
    return TODAY + timedelta(days=days)
