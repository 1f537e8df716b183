"""What both the real results sheet and the fake promise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook.protection import WorkbookProtection

from tests.adapters.results_examples import one_column, read, sheet_names, table, text
from tests.fakes.results_sheet import FakeResultsSheet
from zgen_desktop.adapters import results_sheet as real
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.results import Placement
from zgen_desktop.core.ports import ResultsSheet


@dataclass
class Subject:
    """One kind of results sheet, a workbook for it, and how to look at and spoil what it wrote."""

    port: ResultsSheet
    workbook: str
    folder: Path
    names: Callable[[str], list[str]]
    first_message: Callable[[str, str], object]
    edit: Callable[[str, str], None]
    block: Callable[[str], None]
    protect: Callable[[str], None]


def _real(folder: Path) -> Subject:
    workbook = folder / "List.xlsx"
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Accounts"
    book.save(workbook)

    def edit(path: str, sheet: str) -> None:
        book = openpyxl.load_workbook(path)
        book[sheet]["A2"] = "checked with sales"
        book.save(path)

    def block(path: str) -> None:
        Path(path).with_name(f"~${Path(path).name}").write_bytes(b"\x04Anna")

    def protect(path: str) -> None:
        book = openpyxl.load_workbook(path)
        book.security = WorkbookProtection(lockStructure=True)
        book.save(path)

    def first_message(path: str, sheet: str) -> object:
        return read(path, sheet)[1][0]

    names = lambda path: [name for name in sheet_names(path) if name != "Accounts"]  # noqa: E731
    return Subject(real.ResultsSheet(), str(workbook), folder, names, first_message, edit, block, protect)


def _fake(folder: Path) -> Subject:
    fake = FakeResultsSheet()

    def edit(path: str, sheet: str) -> None:
        fake.sheets[path][sheet].rows[0][0] = text("checked with sales")

    def block(path: str) -> None:
        fake.hindrances[path] = "It is open in another program, by Anna."

    def protect(path: str) -> None:
        fake.wishes[path] = "Its structure is protected.", "The sheet can't be deleted."

    return Subject(
        fake,
        str(folder / "List.xlsx"),
        folder,
        lambda path: list(fake.sheets[path]),
        lambda path, sheet: fake.sheets[path][sheet].rows[0][0].raw,
        edit,
        block,
        protect,
    )


@pytest.fixture(params=[_real, _fake], ids=["real", "fake"])
def subject(request: pytest.FixtureRequest, tmp_path: Path) -> Subject:
    made: Subject = request.param(tmp_path)
    return made


MESSAGE = one_column([text("first")])
LATER = one_column([text("second")])


def test_that_results_go_into_the_workbook(subject: Subject) -> None:
    place = subject.port.place(subject.workbook, Placement.AUTO)
    written = subject.port.write(MESSAGE, place, subject.workbook, None)
    assert (place.into, place.path, place.reason) == (True, subject.workbook, "")
    assert (written.path, written.sheet, written.note) == (subject.workbook, "Zgen results", "")
    assert subject.first_message(written.path, written.sheet) == "first"


def test_that_writing_again_leaves_one_sheet(subject: Subject) -> None:
    place = subject.port.place(subject.workbook, Placement.AUTO)
    first = subject.port.write(MESSAGE, place, subject.workbook, None)
    again = subject.port.write(LATER, place, subject.workbook, first)
    assert again.sheet == first.sheet
    assert again.digest != first.digest
    assert subject.names(subject.workbook) == ["Zgen results"]
    assert subject.first_message(again.path, again.sheet) == "second"


def test_that_equal_values_have_equal_digests(subject: Subject) -> None:
    place = subject.port.place(subject.workbook, Placement.AUTO)
    first = subject.port.write(MESSAGE, place, subject.workbook, None)
    assert subject.port.write(MESSAGE, place, subject.workbook, first).digest == first.digest


def test_that_another_run_gets_a_sheet_of_its_own(subject: Subject) -> None:
    place = subject.port.place(subject.workbook, Placement.AUTO)
    subject.port.write(MESSAGE, place, subject.workbook, None)
    other = subject.port.write(LATER, place, subject.workbook, None)
    assert other.sheet == "Zgen results 2"
    assert subject.names(subject.workbook) == ["Zgen results", "Zgen results 2"]
    assert subject.first_message(subject.workbook, "Zgen results") == "first"


def test_that_a_sheet_edited_by_hand_is_left_alone(subject: Subject) -> None:
    place = subject.port.place(subject.workbook, Placement.AUTO)
    first = subject.port.write(MESSAGE, place, subject.workbook, None)
    subject.edit(first.path, first.sheet)
    second = subject.port.write(LATER, place, subject.workbook, first)
    assert second.sheet == "Zgen results 2"
    assert subject.first_message(subject.workbook, "Zgen results") == "checked with sales"


def test_that_a_workbook_open_elsewhere_gets_its_results_beside(subject: Subject) -> None:
    subject.block(subject.workbook)
    place = subject.port.place(subject.workbook, Placement.AUTO)
    written = subject.port.write(table(), place, subject.workbook, None)
    assert not place.into
    assert "Anna" in place.reason
    assert written.path == str(subject.folder / "List - Zgen results.xlsx")


def test_that_a_workbook_that_shall_be_left_alone_is_the_persons_choice(subject: Subject) -> None:
    subject.protect(subject.workbook)
    asked = subject.port.place(subject.workbook, Placement.AUTO)
    assert not asked.into
    assert "structure" in asked.reason
    assert "can't be deleted" in asked.consequence
    assert subject.port.place(subject.workbook, Placement.BESIDE).consequence == ""
    chosen = subject.port.place(subject.workbook, Placement.INTO)
    assert (chosen.into, chosen.reason, chosen.consequence) == (True, "", asked.consequence)
    assert subject.port.write(MESSAGE, chosen, subject.workbook, None).path == subject.workbook


def test_that_a_workbook_opened_meanwhile_gets_its_results_beside_with_a_note(subject: Subject) -> None:
    place = subject.port.place(subject.workbook, Placement.AUTO)
    subject.block(subject.workbook)
    written = subject.port.write(MESSAGE, place, subject.workbook, None)
    assert written.path == str(subject.folder / "List - Zgen results.xlsx")
    assert "Anna" in written.note


def test_that_beside_goes_on_where_it_was(subject: Subject) -> None:
    place = subject.port.place(subject.workbook, Placement.BESIDE)
    first = subject.port.write(MESSAGE, place, subject.workbook, None)
    place = subject.port.place(subject.workbook, Placement.BESIDE, previous=first)
    again = subject.port.write(LATER, place, subject.workbook, first)
    assert (again.path, again.sheet) == (first.path, first.sheet)
    assert subject.first_message(again.path, again.sheet) == "second"


def test_that_another_run_beside_gets_a_file_of_its_own(subject: Subject) -> None:
    place = subject.port.place(subject.workbook, Placement.BESIDE)
    subject.port.write(MESSAGE, place, subject.workbook, None)
    assert subject.port.place(subject.workbook, Placement.BESIDE).path.endswith("List - Zgen results 2.xlsx")


def test_that_a_copy_is_gone_on_with_by_its_own_run_only(subject: Subject) -> None:
    output = str(subject.folder / "Out.xlsx")
    place = subject.port.place(subject.workbook, Placement.COPY, output)
    first = subject.port.write(MESSAGE, place, subject.workbook, None)
    assert first.path == output
    with pytest.raises(UsageError):
        subject.port.place(subject.workbook, Placement.COPY, output)
    place = subject.port.place(subject.workbook, Placement.COPY, output, first)
    again = subject.port.write(LATER, place, subject.workbook, first)
    assert (again.path, again.sheet) == (output, "Zgen results")


def test_that_the_workbook_itself_is_no_place_for_its_copy(subject: Subject) -> None:
    with pytest.raises(UsageError):
        subject.port.place(subject.workbook, Placement.COPY, subject.workbook)


def test_that_rows_are_read_even_if_they_can_be_read_only_once_more(subject: Subject) -> None:
    place = subject.port.place(subject.workbook, Placement.AUTO)
    results = table(5)
    first = subject.port.write(results, place, subject.workbook, None)
    again = subject.port.write(results, place, subject.workbook, first)
    assert first.digest == again.digest
