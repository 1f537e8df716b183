"""What is kept, for how long, and that nothing is erased by mistake."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.adapters.journal_examples import START, call, generated, head, main_invoice, row, writable
from tests.fakes.clock import FakeClock
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.run import RunState
from zgen_desktop.core.retention import forget_older, keep_tidy, months_before


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """Three finished runs, a hundred days after one another."""
    clock = FakeClock(START)
    with writable(tmp_path, clock) as opened:
        for number in (1, 2, 3):
            run = f"run-{number}"
            opened.create_run(head(run), [row(2, number)])
            opened.begin_call(call(f"call-{number}", 2, run=run, at=clock.now()))
            opened.finish_call(f"call-{number}", [generated(2)], None, "")
            opened.read_back(f"call-{number}", [generated(2)], [main_invoice(2)])
            opened.set_run_state(run, RunState.FINISHED)
            clock.advance(100 * 86400)
        yield opened


def forgotten(journal: Journal) -> list[str]:
    return [summary.head.id for summary in journal.summaries() if summary.forgotten]


@pytest.mark.parametrize(
    ("now", "months", "before"),
    [
        ((2026, 3, 31), 1, (2026, 2, 28)),
        ((2028, 3, 31), 1, (2028, 2, 29)),
        ((2026, 1, 15), 1, (2025, 12, 15)),
        ((2026, 12, 31), 12, (2025, 12, 31)),
        ((2026, 6, 1), 18, (2024, 12, 1)),
        ((2026, 6, 1), 1200, (1926, 6, 1)),
        ((50, 6, 1), 1200, (1, 1, 1)),
    ],
)
def test_that_months_are_those_of_the_calendar(
    now: tuple[int, int, int], months: int, before: tuple[int, int, int]
) -> None:
    assert months_before(datetime(*now, tzinfo=UTC), months) == datetime(*before, tzinfo=UTC)


def test_that_older_runs_are_forgotten_when_their_number_was_confirmed(journal: Journal) -> None:
    now = START + timedelta(days=210)
    assert forget_older(journal, 6, 1, now) == ["run-1"]
    assert forgotten(journal) == ["run-1"]
    assert forget_older(journal, 6, 0, now) == []
    assert journal.verify_chain().ok


@pytest.mark.parametrize("confirmed", [-1, 0, 1, 3])
def test_that_another_number_erases_nothing(journal: Journal, confirmed: int) -> None:
    with pytest.raises(UsageError) as caught:
        forget_older(journal, 3, confirmed, START + timedelta(days=200))
    assert caught.value.code == "wrong_count"
    assert "confirm 2" in caught.value.next_step
    assert "can't be brought back" in caught.value.next_step
    assert forgotten(journal) == []


def test_that_everything_is_kept_unless_a_person_chose_otherwise(journal: Journal) -> None:
    assert keep_tidy(journal, None, START + timedelta(days=36500)) == ()
    assert forgotten(journal) == []


def test_that_what_became_too_old_is_forgotten_at_the_start(journal: Journal) -> None:
    assert keep_tidy(journal, 6, START + timedelta(days=201)) == ["run-1"]
    assert keep_tidy(journal, 6, START + timedelta(days=201)) == []


def test_that_a_clock_that_is_years_ahead_erases_nothing_that_is_not_old(journal: Journal) -> None:
    # The newest date that the tenant told is 200 days after the first run.
    assert keep_tidy(journal, 6, START + timedelta(days=36500)) == ["run-1"]
    assert forgotten(journal) == ["run-1"]


def test_that_a_record_without_any_run_is_left_alone(tmp_path: Path) -> None:
    with writable(tmp_path) as empty:
        assert keep_tidy(empty, 1, START) == ()
