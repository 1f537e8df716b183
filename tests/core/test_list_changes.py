"""A list that somebody saved after it was read: told, before sending and with the results."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.core.test_exporting import HEAD
from tests.engine_rig import rig
from tests.fakes.results_sheet import FakeResultsSheet
from tests.fakes.settings import FakeSettings
from tests.fakes.workbook import FakeWorkbook, Value, cell
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.checking import Checker
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.exporting import Exporter
from zgen_desktop.core.importing import Selection
from zgen_desktop.core.list_changes import ListWatch, check_as_read
from zgen_desktop.core.model.cells import column_letter
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunHead, RunRow

PATH = "/lists/may.xlsx"
DAY = date(2026, 11, 30)
HEADER: list[Value] = ["Account", "Invoice date", "Remark"]
LINES: list[list[Value]] = [["A-1", DAY, "x"], ["A-2", DAY], ["A-3", DAY, 17]]


@pytest.fixture
def books() -> FakeWorkbook:
    made = FakeWorkbook()
    made.add(PATH, {"List": [HEADER, *LINES]})
    return made


def head_of(books: FakeWorkbook) -> RunHead:
    mapping = {"AccountNumber": column_letter(0), "InvoiceDate": column_letter(1)}
    sha = books.inspect(PATH).fingerprint.sha256
    return replace(HEAD, workbook=PATH, workbook_sha256=sha, sheet="List", header_row=1, mapping=mapping)


def run_rows() -> list[RunRow]:
    return [
        RunRow(number, tuple(cell(value) for value in line), RowState.GENERATED)
        for number, line in enumerate(LINES, start=2)
    ]


def said_after(books: FakeWorkbook, lines: list[list[Value]]) -> str:
    head = head_of(books)
    books.add(PATH, {"List": [HEADER, *lines]})
    return ListWatch(books).words(head, run_rows)


def test_that_an_unchanged_file_is_not_read_again(books: FakeWorkbook) -> None:
    watch = ListWatch(books)
    assert watch.words(head_of(books), lambda: pytest.fail("the rows were wanted")) == ""


def test_that_a_change_of_what_is_sent_names_its_rows(books: FakeWorkbook) -> None:
    said = said_after(books, [["A-1", DAY, "x"], ["A-9", DAY], ["A-3", date(2026, 12, 31)]])
    assert said == (
        "The list was changed in the workbook after it was read: rows 3-4. The results are of the list as it was read."
    )


def test_that_a_row_that_is_gone_is_a_change(books: FakeWorkbook) -> None:
    assert "rows 4." in said_after(books, LINES[:2])


def test_that_rows_below_are_named_as_not_sent(books: FakeWorkbook) -> None:
    said = said_after(books, [*LINES, ["A-4", DAY], [None, None, "Total"]])
    assert said == "Added below the list after it was read, and not among them: rows 5."


@pytest.mark.parametrize(
    "lines",
    [
        [["A-1", DAY, "looked at"], ["A-2", DAY, 5], ["A-3", DAY]],
        [["A-1", DAY], ["A-2", DAY, None], ["A-3", DAY, 17, 18]],
    ],
)
def test_that_other_columns_may_change(books: FakeWorkbook, lines: list[list[Value]]) -> None:
    assert said_after(books, lines) == ""


def test_that_a_sheet_that_is_gone_is_told(books: FakeWorkbook) -> None:
    head = head_of(books)
    books.add(PATH, {"Other": [HEADER, *LINES]})
    assert "The sheet “List” with the list is not there any more." in ListWatch(books).words(head, run_rows)


def test_that_what_the_program_left_is_no_change_and_what_was_said_stays(books: FakeWorkbook) -> None:
    head, watch = head_of(books), ListWatch(books)
    books.add(PATH, {"List": [HEADER, ["A-9", DAY], *LINES[1:]]})
    said = watch.words(head, run_rows)
    books.add(PATH, {"List": [HEADER, ["A-9", DAY], *LINES[1:]], "Zgen results": [["Outcome"]]})
    watch.left(head, said)
    assert watch.words(head, lambda: pytest.fail("the rows were wanted")) == said != ""


def test_that_a_workbook_that_is_gone_says_nothing_here(books: FakeWorkbook) -> None:
    head = replace(head_of(books), workbook="/lists/gone.xlsx")
    assert ListWatch(books).words(head, run_rows) == ""


def test_that_nothing_is_sent_of_a_list_that_was_saved_after_its_check(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for line in (["Account number", "Invoice date", "Target date", "Remark"], ["A-1", DAY, DAY], ["A-2", DAY, DAY]):
        sheet.append(line)
    book.save(path)
    workbook = Workbook()

    class NoLayouts:
        """Settings that remember nothing."""

        def layout(self, _signature: str) -> None:
            return None

    checked = Checker(workbook, NoLayouts()).check(str(path), Selection(), date(2026, 11, 22))  # type: ignore[arg-type]  # all that is asked of it
    check_as_read(workbook, checked)
    sheet["D2"] = "a remark is no change"
    book.save(path)
    check_as_read(workbook, checked)
    sheet["A3"] = "A-7"
    book.save(path)
    with pytest.raises(UsageError) as caught:
        check_as_read(workbook, checked)
    assert caught.value.code == "list_changed"
    assert "Not as they were: rows 3." in caught.value.message


def test_that_a_text_list_is_held_against_itself_as_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    lines = [
        "Konto;Account number;Invoice date;Target date",
        *(f"Müller;A-{at};2026-11-30;2026-11-30" for at in (1, 2)),
    ]
    path.write_bytes("\n".join(lines).encode("cp850"))
    workbook = Workbook()
    checked = Checker(workbook, FakeSettings()).check(str(path), Selection(encoding="cp850"), date(2026, 11, 20))
    path.write_bytes("\n".join(lines).replace("Müller", "Möller").encode("cp850"))
    check_as_read(workbook, checked)
    path.write_bytes("\n".join(lines).replace("A-2", "A-7").encode("cp850"))
    with pytest.raises(UsageError) as caught:
        check_as_read(workbook, checked)
    assert "Not as they were: rows 3." in caught.value.message


def test_that_the_note_of_the_results_tells_it(tmp_path: Path, books: FakeWorkbook) -> None:
    with rig(tmp_path) as desk:
        head = head_of(books)
        run = desk.create(
            [desk.row(2, "8a1"), desk.row(3, "8a2")],
            workbook=PATH,
            workbook_sha256=head.workbook_sha256,
            sheet="List",
            header_row=1,
            mapping=head.mapping,
        )
        books.add(PATH, {"List": [HEADER, ["A-7", DAY], *LINES[1:]]})
        written = Exporter(desk.journal, FakeResultsSheet(), ListWatch(books)).write(run)
        assert "The list was changed in the workbook" in written.note
        assert desk.journal.summary(run).written == written
