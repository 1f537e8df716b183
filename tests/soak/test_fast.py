"""The soak's fast part, in every run of the suite: a fair sample of each kind of fault, kill and race, seeds fixed."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tests.soak import parts
from tests.soak.cases import Case
from tests.soak.faults import SITUATIONS
from tests.soak.parts import Figures
from tests.soak.pool import Pool

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="forks the program and waits for it by pidfd"),
    pytest.mark.timeout(600),
]


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool() as workers:
        yield workers


def well(figures: Figures) -> Figures:
    print(f"\n{figures}")
    assert figures.wrong == []
    return figures


def test_that_a_kill_under_every_fault_leaves_nothing_twice_and_nothing_lost(pool: Pool) -> None:
    cases = [Case(name, kills=(1 + at * 37 % 90,)) for at, name in enumerate(SITUATIONS)]
    figures = well(parts.played(pool, "a kill under each fault", cases, keeping=False))
    assert figures.numbers["cases"] == len(SITUATIONS) >= 30
    assert int(figures.numbers["kills"]) > len(SITUATIONS) // 2
    # Some are killed before their fault comes.
    assert int(figures.numbers["hits"]) > len(SITUATIONS) // 2


def test_that_kills_pauses_and_faults_by_dice_leave_nothing_twice_and_nothing_lost(pool: Pool) -> None:
    well(parts.played(pool, "by dice", parts.by_dice(1, 16), keeping=False))


def test_that_over_rest_nothing_is_twice_lost_or_left_unknown(pool: Pool) -> None:
    figures = well(parts.played(pool, "over REST", parts.over_rest(step=9), keeping=False))
    assert int(figures.numbers["cases"]) >= 8
    assert int(figures.numbers["kills"]) > 0
    assert int(figures.numbers["hits"]) > 0


def test_that_what_once_went_wrong_goes_well(pool: Pool) -> None:
    well(parts.played(pool, "once wrong", parts.once_wrong(), keeping=False))


def test_that_no_power_cut_takes_an_acknowledged_intent() -> None:
    figures = well(parts.power(60))
    assert figures.numbers["writes in a run"] != 0


def test_that_a_kill_while_the_workbook_is_written_leaves_a_whole_one(pool: Pool) -> None:
    figures = well(parts.swaps(pool, 24, at_once=3))
    assert int(figures.numbers["original"]) > 0
    assert int(figures.numbers["new"]) > 0


def test_that_no_changed_answer_is_believed_against_the_ledger() -> None:
    figures = well(parts.answers(10_000))
    assert int(figures.numbers["generated"]) > 0
    assert int(figures.numbers["rejected"]) > 0


def test_that_two_programs_report_every_double_that_neither_could_prevent(pool: Pool) -> None:
    figures = well(parts.races(pool, 8))
    assert int(figures.numbers["doubles"]) > 0


def test_that_two_programs_with_one_login_report_every_double_too(pool: Pool) -> None:
    figures = well(parts.races(pool, 4, one_user=True))
    assert int(figures.numbers["doubles"]) > 0


@pytest.mark.parametrize("name", parts.CONTROL_NAMES)
def test_that_a_client_that_does_it_wrong_is_caught(pool: Pool, name: str) -> None:
    well(parts.control(pool, name, runs=parts.CONTROL_RUNS if name in ("synchronous NORMAL", "in-place save") else 3))


@pytest.mark.parametrize("name", parts.ORACLE_CONTROLS)
def test_that_the_oracle_sees(pool: Pool, name: str) -> None:
    figures = parts.played(pool, name, [Case("no fault", control=name)], keeping=False)
    [wrong] = figures.wrong
    assert parts.ORACLE_CONTROLS[name] in wrong
