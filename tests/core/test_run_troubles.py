"""Whole runs under trouble that is no answer of the tenant: sleep, wrong clocks, full disks, stale reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from tests.core.bench import WINDOW, Bench, Misbehaving, bench
from tests.fakes.zuora import CUT_AFTER_ACTING, Turn, fault
from zgen_desktop.core.answers import RowVerdict, judge
from zgen_desktop.core.errors import AccessError, JournalError
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import Call
from zgen_desktop.core.model.tenant import Answer, InvoiceRecord
from zgen_desktop.core.ports import Found


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path) as made:
        yield made


class TestSleep:
    def test_that_after_a_sleep_the_session_is_new_and_the_baseline_too(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(20))
        desk.zuora.before_sending.extend(
            [lambda: None, lambda: desk.clock.set_wall(desk.clock.now() + timedelta(minutes=10))]
        )
        before = desk.zuora.logins
        desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 20}
        assert desk.zuora.logins == before + 2

    def test_that_a_sleep_in_the_window_shortens_nothing(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(1))
        desk.zuora.next_calls(CUT_AFTER_ACTING)
        begun = desk.clock.monotonic()
        desk.clock.after(100, lambda: desk.clock.set_wall(desk.clock.now() + timedelta(hours=8)))
        desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 1}
        assert desk.clock.monotonic() - begun >= 100


class TestWrongClock:
    @pytest.mark.parametrize("hours", [-26, -1, 1, 26])
    def test_that_the_first_baseline_is_asked_by_the_tenants_time(self, desk: Bench, hours: int) -> None:
        run = desk.create(desk.zuora.add_accounts(1))
        truth = desk.clock.now
        started = truth()
        offset = timedelta(hours=hours)
        desk.zuora.now = lambda: truth() - offset  # type: ignore[method-assign]  # the tenant's clock is the right one
        desk.work(run)
        [call] = [query for query in desk.zuora.queries if "CreatedDate" in query and "Status" in query][-1:]
        right = (started - offset - timedelta(hours=1)).replace(microsecond=0).isoformat()
        assert right[:16] in call

    def test_that_a_clock_that_is_a_day_fast_cuts_no_window_short_at_the_next_start(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(1))
        desk.zuora.next_calls(CUT_AFTER_ACTING)
        desk.work(run, find_out=False)
        truth = desk.clock.now
        desk.zuora.now = lambda: truth() - timedelta(days=1)  # type: ignore[method-assign]  # as above
        desk.clock.set_wall(truth() + timedelta(days=1))
        begun = desk.clock.monotonic()
        desk.work(run)
        assert desk.clock.monotonic() - begun >= 590

    def test_that_a_slow_answer_before_the_call_cuts_no_window_short(self, desk: Bench) -> None:
        accounts = desk.zuora.add_accounts(12)
        run = desk.create(accounts)
        desk.zuora.next_calls(CUT_AFTER_ACTING)
        truth = desk.zuora.invoices
        looks: list[float] = []

        def slow(where: str) -> Found[InvoiceRecord]:
            # Stamped at once, and then long on its way; the later ones are quick and put the clock right.
            found = truth(where)
            if len(desk.zuora.queries) == 1:
                desk.clock.advance(25)
            elif sent_at and accounts[0].id in where:
                looks.append(desk.clock.monotonic() - sent_at[0])
            return found

        sent_at: list[float] = []
        desk.zuora.before_sending.append(lambda: sent_at.append(desk.clock.monotonic()))
        desk.zuora.invoices = slow  # type: ignore[method-assign]  # a tenant with a slow line
        desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 12}
        assert WINDOW <= looks[0] <= WINDOW + 60

    def test_that_a_request_that_could_not_leave_at_once_does_not_leave_late(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(6))
        real, begun = desk.journal, count()

        def slowly(call: Call) -> None:
            real.begin_call(call)
            if next(begun) == 0:
                desk.clock.advance(10)

        desk.journal = Misbehaving(real, begin_call=slowly)
        ended = desk.work(run)
        assert ended.problem is None
        assert desk.counts(run) == {RowState.GENERATED: 6}
        assert desk.sizes() == [1, 5]
        assert {row.attempts for row in real.rows(run)} == {1}
        assert next(begun) == 3


class TestRecord:
    @pytest.mark.parametrize("method", ["begin_call", "finish_call", "read_back"])
    def test_that_a_full_disk_stops_at_once_and_nothing_is_twice_or_lost(self, desk: Bench, method: str) -> None:
        run = desk.create(desk.zuora.add_accounts(20))
        real, calls = desk.journal, []

        def full(*arguments: object) -> object:
            calls.append(arguments)
            if len(calls) == 2:
                raise JournalError("journal_write_failed", "Full", "Full.", "Make room.")
            return getattr(real, method)(*arguments)

        desk.journal = Misbehaving(real, **{method: full})
        with pytest.raises(JournalError):
            desk.work(run)
        sent = len(desk.zuora.sent)
        assert sent == (1 if method == "begin_call" else 2)
        desk.journal = real
        desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 20}
        desk.not_twice()

    def test_that_a_defect_in_the_program_leaves_no_row_being_sent(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(60), per_call=5, parallel=4)

        def defect(answer: Answer, rows: int) -> Sequence[RowVerdict]:
            if len(desk.zuora.sent) > 3:
                raise KeyError("nobody thought of this")
            return judge(answer, rows)

        desk.judge = defect
        with pytest.raises(KeyError):
            desk.work(run)
        assert desk.counts(run)[RowState.SENDING] == 0
        desk.judge = judge
        desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 60}
        desk.not_twice()


class TestReading:
    def test_that_an_invoice_that_queries_do_not_show_yet_is_waited_for(self, desk: Bench) -> None:
        desk.zuora.unseen = 45
        run = desk.create(desk.zuora.add_accounts(12))
        desk.work(run)
        assert desk.counts(run) == {RowState.GENERATED: 12}
        assert "Zuora is still making some invoices." in desk.whys()
        desk.not_twice()

    @pytest.mark.parametrize("where", ["query_errors", "prepare_errors"])
    @pytest.mark.parametrize("code", ["certificate", "no_permission", "api_disabled", "wrong_version", "proxy"])
    def test_that_what_waiting_does_not_help_stops_at_once(self, desk: Bench, where: str, code: str) -> None:
        run = desk.create(desk.zuora.add_accounts(12))
        error = AccessError(code, "No", "No.", "Ask.")
        getattr(desk.zuora, where).extend([None, error])
        ended = desk.work(run)
        assert ended.problem is error
        assert len(desk.zuora.sent) <= 1
        assert desk.counts(run)[RowState.READY] >= 11

    def test_that_a_passing_failure_is_waited_out_and_a_lasting_one_stops(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(12))
        slow = AccessError("timeout", "Slow", "Slow.", "Wait.")
        desk.zuora.query_errors.extend([slow, slow])
        assert desk.work(run).problem is None
        assert desk.counts(run) == {RowState.GENERATED: 12}
        other = desk.create(desk.zuora.add_accounts(12), name="other")
        desk.zuora.query_errors.extend([slow] * 9)
        assert desk.work(other).problem is slow
        assert desk.counts(other) == {RowState.READY: 12}

    def test_that_another_tenant_in_the_middle_of_a_run_stops_it(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(12))
        desk.zuora.next_calls(Turn(), fault("INVALID_SESSION"))
        other = replace(desk.zuora.user, tenant_id="4711")
        desk.zuora.before_sending.extend([lambda: None, lambda: setattr(desk.zuora, "user", other)])
        ended = desk.work(run)
        assert ended.problem is not None
        assert ended.problem.code == "other_tenant"
        assert desk.counts(run) == {RowState.GENERATED: 1, RowState.READY: 11}
