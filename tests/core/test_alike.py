"""Row after row ends for one reason: when a person is asked, and that they are asked once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import pytest

from zgen_desktop.core.alike import FIRST, IN_A_ROW, AllAlike, Series
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import RowOutcome, RunRow

MADE = RowOutcome(1, RowState.GENERATED, invoice_id="a" * 32)
NOTHING = RowOutcome(1, RowState.NOTHING_TO_BILL, "no charges due")
CLOSED = RowOutcome(1, RowState.REJECTED, "The period is closed.", "ACCOUNTING_PERIOD_CLOSED")
OTHER = RowOutcome(1, RowState.REJECTED, "No.", "INVALID_VALUE")


def asked(alike: AllAlike, outcomes: Iterable[RowOutcome]) -> list[tuple[int, Series]]:
    """At which of the outcomes the question comes, counted from 1."""
    return [(at, series) for at, outcome in enumerate(outcomes, 1) if (series := alike.note(outcome))]


@pytest.mark.parametrize("outcome", [NOTHING, CLOSED])
def test_that_the_first_20_alike_are_a_question(outcome: RowOutcome) -> None:
    [(at, series)] = asked(AllAlike(), [outcome] * 40)
    assert at == series.rows == FIRST
    assert series.cause.state is outcome.state
    assert series.example == outcome


def test_that_19_are_none_and_a_list_shorter_than_that_never_asks() -> None:
    assert not asked(AllAlike(), [NOTHING] * 19)


def test_that_one_invoice_among_the_first_makes_50_in_a_row_the_bound() -> None:
    [(at, series)] = asked(AllAlike(), [MADE, *[CLOSED] * 80])
    assert at == 1 + IN_A_ROW
    assert series.rows == IN_A_ROW


def test_that_another_reason_begins_another_series() -> None:
    outcomes = [MADE, *[CLOSED] * 49, OTHER, *[CLOSED] * 49]
    assert not asked(AllAlike(), outcomes)


def test_that_names_and_numbers_do_not_make_another_reason() -> None:
    outcomes = [
        RowOutcome(n, RowState.REJECTED, f"Account A{n:08d} ({n:032x}) is not active.", "INVALID_VALUE")
        for n in range(FIRST)
    ]
    assert len(asked(AllAlike(), outcomes)) == 1


def test_that_other_words_are_another_reason_although_the_code_is_the_same() -> None:
    half = FIRST // 2
    outcomes = [*[OTHER] * half, *[RowOutcome(1, RowState.REJECTED, "Yes?", "INVALID_VALUE")] * half]
    assert not asked(AllAlike(), outcomes)


def test_that_invoices_alike_are_no_question() -> None:
    assert not asked(AllAlike(), [MADE] * 200)


def test_that_rows_that_have_not_ended_are_not_counted() -> None:
    unknown = RowOutcome(1, RowState.UNKNOWN)
    ready = RowOutcome(1, RowState.READY)
    outcomes = [outcome for _ in range(FIRST) for outcome in (NOTHING, unknown, ready)]
    assert [at for at, _series in asked(AllAlike(), outcomes)] == [3 * FIRST - 2]


def test_that_the_same_reason_is_asked_about_once_and_another_one_anew() -> None:
    alike = AllAlike()
    found = asked(alike, [*[NOTHING] * 200, *[CLOSED] * 60, *[NOTHING] * 200])
    assert [series.cause.state for _at, series in found] == [RowState.NOTHING_TO_BILL, RowState.REJECTED]


def on_record(outcomes: Iterable[RowOutcome], calls_of: int = 1) -> list[RunRow]:
    """The rows as the journal has them after a run with these ends."""
    day, begin = date(2026, 11, 30), datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
    return [
        RunRow(
            number,
            (),
            outcome.state,
            AccountRow(number, f"{number:032x}", None, day, day),
            outcome=outcome,
            attempts=1,
            sent_at=begin + timedelta(seconds=number // calls_of),
        )
        for number, outcome in enumerate(outcomes, 2)
    ]


def test_that_after_a_restart_it_is_known_what_was_asked() -> None:
    alike = AllAlike()
    alike.replay(reversed(on_record([NOTHING] * 25)))
    assert not asked(alike, [NOTHING] * 200)
    assert len(asked(alike, [CLOSED] * 60)) == 1


def test_that_a_series_goes_on_over_a_restart() -> None:
    alike = AllAlike()
    alike.replay(on_record([MADE, *[CLOSED] * 30]))
    assert [at for at, _series in asked(alike, [CLOSED] * 60)] == [IN_A_ROW - 30]


def test_that_rows_of_calls_side_by_side_may_stand_in_another_order_on_record() -> None:
    alike = AllAlike()
    mixed = [CLOSED] * 20 + [MADE] * 3 + [CLOSED] * 40
    alike.replay(on_record([MADE, *mixed], calls_of=7))
    assert not asked(alike, [CLOSED] * 200)
