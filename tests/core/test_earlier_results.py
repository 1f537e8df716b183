"""Lists that end in the results of an earlier run: what failed there, by the record or by the sheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine_rig import Rig, rig
from tests.fakes.workbook import FakeWorkbook, Value
from zgen_desktop.core.earlier_results import EarlierFailures, earlier_failures
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunRow

PATH = "/lists/may.xlsx"
RUN = "20261101-120000-abcd"
HEADER: list[Value] = ["Account", "Outcome"]
"""The list has a column that is called like one of ours."""

LIST: list[list[Value]] = [["A-1", "x"], ["A-2", "y"], ["A-3", ""], ["A-4", "z"], ["A-5", ""]]
OURS: list[Value] = ["Zgen Outcome", "What to do", "Run", "Source sheet", "Source row"]
OUTCOMES = ["Generated", "Refused by Zuora", "Unknown", "Problem", "Nothing to bill"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Rig]:
    with rig(tmp_path) as made:
        yield made


def results(outcomes: list[str], run: str = RUN, source: str = "List") -> list[list[Value]]:
    lines: list[list[Value]] = [[*HEADER, *OURS]]
    for number, (line, outcome) in enumerate(zip(LIST, outcomes, strict=True), start=2):
        lines.append([*line, outcome, "", run, source, number])
    return lines


def books(sheets: dict[str, list[list[Value]]]) -> FakeWorkbook:
    made = FakeWorkbook()
    made.add(PATH, {"List": [HEADER, *LIST], **sheets})
    return made


def found(desk: Rig, workbook: FakeWorkbook) -> EarlierFailures | None:
    return earlier_failures(workbook, workbook.inspect(PATH), "List", desk.journal)


def test_that_refused_rows_and_problems_are_failures_and_unknown_ones_are_not(desk: Rig) -> None:
    assert found(desk, books({"Zgen results": results(OUTCOMES)})) == EarlierFailures(
        "Zgen results", RUN, "List", refused=(3,), problems=(5,), on_record=False
    )


def test_that_the_record_has_the_last_word(desk: Rig) -> None:
    states = [RowState.LEFT_OUT, RowState.PROBLEM, RowState.PROBLEM, RowState.LEFT_OUT, RowState.LEFT_OUT]
    head = desk.head(id=RUN)
    desk.journal.create_run(head, [RunRow(number, (), state) for number, state in enumerate(states, start=2)])
    failures = found(desk, books({"Zgen results": results(OUTCOMES)}))
    assert failures
    assert failures.on_record
    assert (failures.refused, failures.problems, failures.selection) == ((), (3, 4), "3-4")


def test_that_the_newest_sheet_of_this_list_counts(desk: Rig) -> None:
    sheets = {
        "Zgen results": results(OUTCOMES, "20261001-000000-aaaa"),
        "Zgen results 2": results([*OUTCOMES[:4], "Refused by Zuora"]),
        "Zgen results 3": results(OUTCOMES, "20261102-000000-bbbb", source="Another list"),
    }
    failures = found(desk, books(sheets))
    assert failures
    assert (failures.sheet, failures.rows, failures.selection) == ("Zgen results 2", (3, 5, 6), "3,5-6")


def test_that_a_list_without_results_or_without_failures_has_none(desk: Rig) -> None:
    assert found(desk, books({})) is None
    assert found(desk, books({"Zgen results": results(["Generated"] * 5)})) is None
    assert found(desk, books({"Zgen results": [["My own", "notes"], ["Problem", 2]]})) is None


def test_that_a_corrected_failure_is_still_the_row(desk: Rig) -> None:
    workbook = books({"Zgen results": results(OUTCOMES)})
    workbook.add(PATH, {"List": [HEADER, *LIST[:3], ["A-44", "z"], LIST[4]], "Zgen results": results(OUTCOMES)})
    failures = found(desk, workbook)
    assert failures
    assert failures.rows == (3, 5)


def test_that_rows_that_moved_since_are_not_guessed(desk: Rig) -> None:
    workbook = books({})
    workbook.add(PATH, {"List": [HEADER, ["A-0", ""], *LIST], "Zgen results": results(OUTCOMES)})
    assert found(desk, workbook) is None
    workbook.add(PATH, {"List": [HEADER, *LIST[:2]], "Zgen results": results(OUTCOMES)})
    assert found(desk, workbook) is None
