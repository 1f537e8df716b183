"""Whole runs over a tenant in memory and a clock that tests own, with the real record: hours pass at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from threading import Event as StopEvent
from typing import Any

from tests.fakes.clock import FakeClock
from tests.fakes.zuora import FakeAccount, FakeZuora
from zgen_desktop.adapters import data_folder
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.answers import Judge, judge
from zgen_desktop.core.engine import Engine
from zgen_desktop.core.events import Event, Waiting
from zgen_desktop.core.model.connection import Environment
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import RunHead, RunRow, TenantKey
from zgen_desktop.core.running import Ended, Runner

WINDOW = 600.0


class Bench:
    """One tenant, one record. ``journal`` and ``judge`` may be put aside for ones that misbehave."""

    def __init__(self, journal: Journal, clock: FakeClock) -> None:
        self.journal: Any = journal
        self.clock = clock
        self.zuora = FakeZuora(now=clock.now, later=clock.after)
        self.events: list[Event] = []
        self.stop = StopEvent()
        self.judge: Judge = judge
        self.checkpoint: Callable[[str], None] = lambda _run: None

    def create(self, accounts: Sequence[FakeAccount], name: str = "run", **head: object) -> str:
        """A confirmed run of these accounts, as rows from 2 on. One call at a time unless the head says otherwise."""
        user = self.zuora.login()
        day = self.clock.now().date()
        values: dict[str, Any] = {
            "id": name,
            "started": self.clock.now(),
            "connection": "fake",
            "environment": Environment.SANDBOX,
            "endpoint": "https://apisandbox.zuora.com/apps/services/a/153.0",
            "tenant": TenantKey(self.zuora.host, user.tenant_id, user.entity),
            "tenant_name": user.tenant_name,
            "user_id": user.user_id,
            "user_name": user.user_name,
            "quiet_window": WINDOW,
            "workbook": "list.xlsx",
            "workbook_sha256": "0" * 64,
            "sheet": "List",
            "header_row": 1,
            "mapping": {},
            "headers": (),
            "reason": "",
            "system_user": "tester",
            "program_version": "0",
            "parallel": 1,
            **head,
        }
        rows = [
            RunRow(number, (), RowState.READY, AccountRow(number, account.id, account.number, day, day))
            for number, account in enumerate(accounts, 2)
        ]
        self.journal.create_run(RunHead(**values), rows)
        return name

    @property
    def day(self) -> date:
        """Invoice and target date of all rows."""
        return self.clock.now().date()

    def work(self, run: str, **options: Any) -> Ended:
        """Works the run off, as generate and resume do."""
        runner = Runner(
            self.journal, self.zuora, self.clock, self.events.append, self.stop, self.checkpoint, judge=self.judge
        )
        return runner.work(run, **options)

    def engine(self, run: str) -> Engine:
        """What the parts of a run share, for a part that is tried by itself."""
        head = self.journal.summary(run).head
        return Engine(head, self.journal, self.zuora, self.clock, self.events.append, self.stop, self.judge)

    def counts(self, run: str) -> Counter[RowState]:
        """Rows by shown state."""
        return Counter(row.shown_state for row in self.journal.rows(run))

    def states(self, run: str) -> dict[int, RowState]:
        """State of each row."""
        return {row.row: row.shown_state for row in self.journal.rows(run)}

    def sizes(self) -> list[int]:
        """Rows in each call that left."""
        return [len(call.rows) for call in self.zuora.sent]

    def whys(self) -> list[str]:
        """What was said while nothing happened, each reason once in a row."""
        said = [event.why for event in self.events if isinstance(event, Waiting)]
        return [why for at, why in enumerate(said) if at == 0 or said[at - 1] != why]

    def not_twice(self) -> None:
        """No account has more invoices of ours than one."""
        ours = Counter(i.account_id for i in self.zuora.ledger() if i.created_by == self.zuora.user.user_id)
        assert not [account for account, count in ours.items() if count > 1]


@contextmanager
def bench(folder: Path) -> Iterator[Bench]:
    """A bench with an empty record."""
    clock = FakeClock()
    with (
        data_folder.acquire(folder, "command test") as lock,
        Journal.open(folder / "journal.sqlite3", writable=True, lock=lock, clock=clock, who="tester") as journal,
    ):
        yield Bench(journal, clock)


class Misbehaving:
    """A part that does everything as the real one, but for the methods that a test puts in their place."""

    def __init__(self, real: object, **instead: Callable[..., object]) -> None:
        self._real = real
        self._instead = instead

    def __getattr__(self, name: str) -> Any:
        return self._instead.get(name) or getattr(self._real, name)
