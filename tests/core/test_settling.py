"""Finding out, with a clock that tests own: windows of ten minutes pass at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event as StopEvent

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.zuora import CUT_AFTER_ACTING, CUT_BEFORE_ACTING, NOT_SENT, FakeZuora, late
from zgen_desktop.adapters import data_folder
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.events import Event, Waiting
from zgen_desktop.core.model.connection import Environment
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import RunHead, RunRow, TenantKey
from zgen_desktop.core.running import Runner, make_ready_again

WINDOW = 600.0


class Bench:
    """One account, one row, one run over a fake tenant and the real record."""

    def __init__(self, journal: Journal, clock: FakeClock) -> None:
        self.journal = journal
        self.clock = clock
        self.zuora = FakeZuora(now=clock.now, later=clock.after)
        self.events: list[Event] = []
        self.stop = StopEvent()

    def create(self, window: float = WINDOW) -> str:
        user = self.zuora.login()
        account = self.zuora.add_account()
        day = self.clock.now().date()
        head = RunHead(
            id="run",
            started=self.clock.now(),
            connection="fake",
            environment=Environment.SANDBOX,
            endpoint="https://apisandbox.zuora.com/apps/services/a/153.0",
            tenant=TenantKey(self.zuora.host, user.tenant_id, user.entity),
            tenant_name=user.tenant_name,
            user_id=user.user_id,
            user_name=user.user_name,
            quiet_window=window,
            workbook="list.xlsx",
            workbook_sha256="0" * 64,
            sheet="List",
            header_row=1,
            mapping={},
            headers=(),
            reason="",
            system_user="tester",
            program_version="0",
        )
        row = AccountRow(2, account.id, account.number, day, day)
        self.journal.create_run(head, [RunRow(2, (), RowState.READY, row)])
        return head.id

    def work(self, run: str) -> RowState:
        runner = Runner(self.journal, self.zuora, self.clock, self.events.append, self.stop, lambda _run: None)
        runner.work(run)
        return self.journal.rows(run)[0].shown_state


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    clock = FakeClock()
    with (
        data_folder.acquire(tmp_path, "command test") as lock,
        Journal.open(tmp_path / "journal.sqlite3", writable=True, lock=lock, clock=clock, who="tester") as journal,
    ):
        yield Bench(journal, clock)


def test_that_a_lost_answer_is_found_out_only_after_the_quiet_window(bench: Bench) -> None:
    run = bench.create()
    bench.zuora.next_calls(CUT_AFTER_ACTING)
    began = bench.clock.now()
    assert bench.work(run) is RowState.GENERATED
    waited = bench.clock.now() - began
    assert timedelta(seconds=WINDOW + 60) <= waited <= timedelta(seconds=WINDOW + 90)
    assert any(isinstance(event, Waiting) and "no clear answer" in event.why for event in bench.events)


def test_that_nothing_made_is_said_only_when_three_reads_agree(bench: Bench) -> None:
    run = bench.create()
    bench.zuora.next_calls(CUT_BEFORE_ACTING)
    assert bench.work(run) is RowState.ABSENT
    where = "CreatedDate"
    assert sum(where in query for query in bench.zuora.queries) >= 1 + 3


def test_that_an_invoice_that_comes_between_two_reads_is_not_overlooked(bench: Bench) -> None:
    run = bench.create()
    bench.zuora.next_calls(late(WINDOW + 15))
    assert bench.work(run) is RowState.AMBIGUOUS
    [row] = bench.journal.rows(run)
    assert [item.role for item in row.invoices] == ["other"]


def test_that_a_late_effect_inside_the_window_is_ours(bench: Bench) -> None:
    run = bench.create()
    bench.zuora.next_calls(late(WINDOW - 10))
    assert bench.work(run) is RowState.GENERATED


def test_that_a_wrong_clock_of_this_machine_shortens_no_window(bench: Bench) -> None:
    run = bench.create()
    bench.zuora.next_calls(late(WINDOW - 10))
    start = bench.clock.monotonic()
    # An hour forward at once after sending: only the tenant's own time counts.
    bench.clock.after(1, lambda: bench.clock.set_wall(bench.clock.now() + timedelta(hours=1)))
    state = bench.work(run)
    assert bench.clock.monotonic() - start >= WINDOW
    assert state in (RowState.GENERATED, RowState.AMBIGUOUS)


def test_that_stop_while_waiting_leaves_the_row_unknown_for_another_day(bench: Bench) -> None:
    run = bench.create()
    bench.zuora.next_calls(CUT_AFTER_ACTING)
    bench.clock.after(100, bench.stop.set)
    assert bench.work(run) is RowState.UNKNOWN
    bench.stop.clear()
    bench.clock.advance(86_400)
    began = bench.clock.monotonic()
    assert bench.work(run) is RowState.GENERATED
    assert bench.clock.monotonic() - began < 120, "the window was over long ago"


def test_that_three_tries_without_a_connection_stop_the_run_with_its_row_ready(bench: Bench) -> None:
    run = bench.create()
    bench.zuora.next_calls(NOT_SENT, NOT_SENT, NOT_SENT, NOT_SENT)
    runner = Runner(bench.journal, bench.zuora, bench.clock, bench.events.append, bench.stop, lambda _run: None)
    ended = runner.work(run)
    assert ended.problem is not None
    assert ended.problem.code == "refused"
    [row] = bench.journal.rows(run)
    assert (row.state, row.attempts) == (RowState.READY, 0)
    assert bench.zuora.sent == []
    assert bench.zuora.ledger() == []


def test_that_nothing_is_sent_again_when_the_earlier_try_had_an_effect_after_all(bench: Bench) -> None:
    run = bench.create()
    bench.zuora.next_calls(late(WINDOW + 200))
    assert bench.work(run) is RowState.ABSENT
    bench.clock.advance(300)
    make_ready_again(bench.journal, run, RowState.ABSENT, 1, "a person's word")
    assert bench.work(run) is RowState.AMBIGUOUS
    assert len(bench.zuora.sent) == 1
    assert len(bench.zuora.ledger()) == 1


def test_that_no_charges_due_is_not_believed_when_the_earlier_try_took_them(bench: Bench) -> None:
    run = bench.create()
    bench.zuora.next_calls(late(WINDOW + 2_000))
    assert bench.work(run) is RowState.ABSENT
    make_ready_again(bench.journal, run, RowState.ABSENT, 1, "a person's word")
    # The first try takes effect after the last look, just before the second one arrives.
    bench.zuora.before_sending.append(lambda: bench.clock.advance(3_000))
    bench.work(run)
    [row] = bench.journal.rows(run)
    [truth] = bench.zuora.ledger()
    assert row.shown_state is not RowState.NOTHING_TO_BILL
    assert [item.invoice.id for item in row.invoices] == [truth.id]
    assert len(bench.zuora.sent) == 2


def test_that_another_user_behind_the_connection_is_refused_before_anything_is_asked(bench: Bench) -> None:
    run = bench.create()
    bench.zuora.user = replace(bench.zuora.user, user_id="9" * 32, user_name="somebody else")
    with pytest.raises(UsageError, match="another Zuora user"):
        bench.work(run)
    assert bench.zuora.sent == []
    assert bench.zuora.queries == []
