"""The invariants, each broken on purpose: the run stops, it is logged, and the rows are safe."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.core.bench import Bench, Misbehaving, bench
from tests.fakes.results_sheet import FakeResultsSheet
from tests.fakes.zuora import CUT_AFTER_ACTING, CUT_BEFORE_ACTING, fault, results
from zgen_desktop.core.answer_table import Meaning
from zgen_desktop.core.answers import RowVerdict, judge
from zgen_desktop.core.course import course_of
from zgen_desktop.core.exporting import Exporter
from zgen_desktop.core.invariants import Invariant, InvariantError, check_accounts, hold, insist, nothing_done
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunRow, RunState
from zgen_desktop.core.model.tenant import Answer, AnswerKind, RowError, SaveResult
from zgen_desktop.core.running import Ended
from zgen_desktop.core.sending import Sender
from zgen_desktop.core.waiting_rows import WaitingRows

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path) as made:
        yield made


def stopped_by(ended: Ended, log: pytest.LogCaptureFixture, name: str) -> None:
    """It stopped itself, said so to the person, and left the broken invariant in the log."""
    assert ended.problem is not None
    assert (ended.problem.code, ended.problem.exit_code) == ("safety_stop", 4)
    assert ended.summary.state is RunState.STOPPED
    errors = [record for record in log.records if record.levelno >= logging.ERROR and record.exc_info]
    assert any(str(record.exc_info[1]).startswith(f"{name} ") for record in errors if record.exc_info)


def goes_on(desk: Bench, run: str, generated: int) -> None:
    """With the defect gone the run comes to its end, and nothing is twice."""
    desk.judge = judge
    desk.work(run)
    assert desk.counts(run)[RowState.GENERATED] == generated
    desk.not_twice()


def judging(
    change: Callable[[list[RowVerdict]], Sequence[RowVerdict]],
) -> Callable[[Answer, int], Sequence[RowVerdict]]:
    """A judge with a defect."""
    return lambda answer, rows: change(list(judge(answer, rows)))


class TestI1:
    def test_that_nothing_leaves_when_the_intent_is_not_on_record(
        self, desk: Bench, caplog: pytest.LogCaptureFixture
    ) -> None:
        run = desk.create(desk.zuora.add_accounts(3))
        real = desk.journal
        desk.journal = Misbehaving(real, begin_call=lambda _call: None)
        stopped_by(desk.work(run), caplog, "I1")
        assert desk.zuora.sent == []
        assert desk.counts(run) == {RowState.READY: 3}
        desk.journal = real
        goes_on(desk, run, 3)


class TestI2:
    @pytest.mark.parametrize("turn", [CUT_AFTER_ACTING, CUT_BEFORE_ACTING, fault("INVALID_SESSION", status=504)])
    def test_that_a_row_without_a_clear_answer_is_never_free_again(
        self, desk: Bench, caplog: pytest.LogCaptureFixture, turn: object
    ) -> None:
        run = desk.create(desk.zuora.add_accounts(3))
        desk.zuora.next_calls(turn)  # type: ignore[arg-type]  # a Turn
        desk.judge = judging(lambda found: [replace(verdict, meaning=Meaning.BUSY) for verdict in found])
        stopped_by(desk.work(run), caplog, "I2")
        assert desk.counts(run) == {RowState.UNKNOWN: 1, RowState.READY: 2}
        desk.judge = judge
        desk.work(run)
        assert desk.counts(run)[RowState.UNKNOWN] == 0
        desk.not_twice()

    def test_that_a_row_with_an_id_is_never_free_again(self, desk: Bench, caplog: pytest.LogCaptureFixture) -> None:
        run = desk.create(desk.zuora.add_accounts(3))
        desk.judge = judging(lambda found: [replace(found[0], meaning=Meaning.BUSY), *found[1:]])
        stopped_by(desk.work(run), caplog, "I2")
        [row] = desk.journal.rows(run, {RowState.UNKNOWN})
        assert row.outcome is not None
        assert row.outcome.invoice_id == desk.zuora.ledger()[0].id
        goes_on(desk, run, 3)

    @pytest.mark.parametrize(
        ("answer", "nothing"),
        [
            (Answer(AnswerKind.NOT_SENT), True),
            (Answer(AnswerKind.THROTTLED, http_status=429), True),
            (Answer(AnswerKind.BROKEN), False),
            (Answer(AnswerKind.FAULT, code="INVALID_SESSION", http_status=500), True),
            (Answer(AnswerKind.FAULT, code="INVALID_SESSION", http_status=503), False),
            (Answer(AnswerKind.FAULT, http_status=500), False),
            (Answer(AnswerKind.RESULTS, (SaveResult(False, None, (RowError("X", "No."),)),)), True),
            (Answer(AnswerKind.RESULTS, (SaveResult(False, "a" * 32, (RowError("X", "No."),)),)), False),
            (Answer(AnswerKind.RESULTS, (SaveResult(False),)), False),
            (Answer(AnswerKind.RESULTS, (SaveResult(None, None, (RowError("X", "No."),)),)), False),
            (Answer(AnswerKind.RESULTS, ()), False),
        ],
    )
    def test_that_it_judges_the_bare_answer(self, answer: Answer, nothing: bool) -> None:
        assert nothing_done(answer, 0) is nothing


class TestI3:
    @pytest.mark.parametrize("change", [lambda found: found[:-1], lambda found: [*found, found[0]]])
    def test_that_a_call_is_recorded_with_all_its_rows_or_not_at_all(
        self, desk: Bench, caplog: pytest.LogCaptureFixture, change: Callable[[list[RowVerdict]], list[RowVerdict]]
    ) -> None:
        run = desk.create(desk.zuora.add_accounts(10))
        desk.judge = judging(lambda found: change(found) if len(found) > 1 else found)
        stopped_by(desk.work(run), caplog, "I3")
        assert desk.counts(run) == {RowState.GENERATED: 1, RowState.UNKNOWN: 5, RowState.READY: 4}
        goes_on(desk, run, 10)


class TestI4:
    def test_that_an_account_in_an_open_try_of_another_run_is_not_sent(
        self, desk: Bench, caplog: pytest.LogCaptureFixture
    ) -> None:
        accounts = desk.zuora.add_accounts(2)
        first = desk.create(accounts[:1], name="first")
        desk.zuora.next_calls(CUT_AFTER_ACTING)
        desk.work(first, find_out=False)
        second = desk.create(accounts[:1], name="second", again=True)
        real = desk.journal
        desk.journal = Misbehaving(real, blocked_accounts=lambda _tenant: {})
        ended = desk.work(second)
        assert ended.problem is not None
        assert ended.problem.code == "safety_stop"
        assert "I4" in caplog.text
        assert len(desk.zuora.sent) == 1
        assert desk.counts(second) == {RowState.READY: 1}
        desk.journal = real
        desk.work(first)
        desk.not_twice()

    def test_that_an_account_that_is_offered_twice_is_not_sent(
        self, desk: Bench, caplog: pytest.LogCaptureFixture
    ) -> None:
        account = desk.zuora.add_account()
        run = desk.create([account, account])
        engine = desk.engine(run)
        course = course_of(desk.journal, desk.journal.summary(run))
        course.pace.verified()
        sender = Sender(engine, Careless(desk.journal.rows(run)), lambda: None, course)
        with pytest.raises(InvariantError, match=rf"I4 .*{account.id}"):
            sender.send_all()
        assert desk.zuora.sent == []
        assert desk.counts(run) == {RowState.READY: 2}

    def test_that_an_account_of_an_open_call_is_not_sent_beside_it(self) -> None:
        with pytest.raises(InvariantError, match=r"I4 .*another call"):
            check_accounts(["a", "b"], {"b", "c"})
        check_accounts(["a", "b"], {"c"})


class Careless(WaitingRows):
    """Offers every row at once, also those of one account."""

    def take(self, size: int, now: float) -> list[RunRow]:
        taken = [row for queue in self._of_account.values() for row in queue]
        self._of_account.clear()
        return taken


class TestI5:
    def test_that_an_id_that_was_learned_is_never_dropped(self, desk: Bench, caplog: pytest.LogCaptureFixture) -> None:
        run = desk.create(desk.zuora.add_accounts(10))
        unclear = results(lambda found: (*found[:4], replace(found[4], success=None)))
        desk.zuora.next_calls(results(lambda found: found), unclear)

        def forgetful(found: list[RowVerdict]) -> list[RowVerdict]:
            return [replace(v, invoice_id="") if v.meaning is Meaning.UNKNOWN else v for v in found]

        desk.judge = judging(forgetful)
        stopped_by(desk.work(run), caplog, "I5")
        unknown = desk.journal.rows(run, {RowState.UNKNOWN})
        assert len(unknown) == 5
        named = {row.outcome.invoice_id for row in unknown if row.outcome}
        assert named == {invoice.id for invoice in desk.zuora.ledger()[1:]}
        goes_on(desk, run, 10)


class TestI6:
    def test_that_a_sheet_with_a_line_too_few_is_not_written(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(3))
        desk.work(run)
        sheets = FakeResultsSheet()
        short = Misbehaving(desk.journal, rows=lambda of, states=None: desk.journal.rows(of, states)[:-1])
        with pytest.raises(InvariantError, match="I6"):
            Exporter(short, sheets).write(run)  # type: ignore[arg-type]  # behaves as a Journal
        assert desk.journal.summary(run).written is None

    def test_that_a_line_that_stands_twice_is_noticed(self, desk: Bench) -> None:
        run = desk.create(desk.zuora.add_accounts(3))

        def twice(of: str, states: object = None) -> list[RunRow]:
            rows = desk.journal.rows(of, states)
            return [rows[0], rows[0], rows[2]]

        with pytest.raises(InvariantError, match="I6"):
            Exporter(Misbehaving(desk.journal, rows=twice), FakeResultsSheet()).table(run)  # type: ignore[arg-type]  # as above

    def test_that_a_record_that_moves_while_the_sheet_is_written_stops_the_run(
        self, desk: Bench, caplog: pytest.LogCaptureFixture
    ) -> None:
        run = desk.create(desk.zuora.add_accounts(3))
        sheets = FakeResultsSheet()

        def write(*arguments: object) -> object:
            desk.journal.set_run_state(run, RunState.OPEN, "somebody else writes too")
            return sheets.write(*arguments)  # type: ignore[arg-type]  # passed on as they are

        exporter = Exporter(desk.journal, Misbehaving(sheets, write=write))  # type: ignore[arg-type]  # behaves as one
        desk.checkpoint = lambda of: exporter.write(of) and None
        stopped_by(desk.work(run), caplog, "I6")
        assert desk.counts(run) == {RowState.GENERATED: 1, RowState.READY: 2}


def test_that_an_answer_in_flight_is_brought_home_when_another_one_breaks_an_invariant(
    desk: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    run = desk.create(desk.zuora.add_accounts(60), per_call=5, parallel=4)
    calls: list[int] = []

    def third_is_wrong(answer: Answer, rows: int) -> Sequence[RowVerdict]:
        calls.append(rows)
        return judge(answer, rows)[:-1] if len(calls) == 4 else judge(answer, rows)

    desk.judge = third_is_wrong
    stopped_by(desk.work(run), caplog, "I3")
    counts = desk.counts(run)
    assert counts[RowState.SENDING] == 0
    assert counts[RowState.UNKNOWN] >= 5
    goes_on(desk, run, 60)


def test_that_the_checks_are_there_when_python_drops_its_assertions() -> None:
    code = (
        "from zgen_desktop.core.invariants import Invariant, hold\n"
        "assert False, 'assertions are on'\n"
        "hold(Invariant.I1, False, 'call x')\n"
    )
    done = subprocess.run([sys.executable, "-O", "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "InvariantError: I1" in done.stderr


def test_that_a_check_of_the_programs_own_work_is_there_too() -> None:
    insist(True, "all is well")
    with pytest.raises(AssertionError, match="two of one"):
        insist(False, "two of one")


def test_that_an_invariant_that_holds_says_nothing() -> None:
    for invariant in Invariant:
        hold(invariant, True, "")
