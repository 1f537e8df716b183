"""One reading for many checks of a file that stays as it is."""

from __future__ import annotations

from collections.abc import Sequence

from tests.fakes.workbook import FakeWorkbook
from zgen_desktop.core.model.cells import Sheet, SheetRow, TextFormat
from zgen_desktop.core.reading_once import ReadOnce

PATH = "/lists/may.xlsx"


class Counting(FakeWorkbook):
    def __init__(self) -> None:
        super().__init__()
        self.readings: list[str] = []

    def read(self, path: str, sheet: str) -> Sheet:
        self.readings.append(sheet)
        return super().read(path, sheet)

    def peek(self, path: str, sheet: str, rows: int) -> Sequence[SheetRow]:
        return super().peek(path, sheet, rows)


def test_that_a_sheet_is_read_once_until_the_file_changes() -> None:
    books = Counting()
    books.add(PATH, {"May": [["Account"], ["A-1"]], "June": [["Account"], ["A-2"]]})
    once = ReadOnce(books)
    for _ in range(3):
        once.inspect(PATH)
        assert once.read(PATH, "May").rows[1].cells[0].raw == "A-1"
    assert books.readings == ["May"]
    books.add(PATH, {"May": [["Account"], ["A-3"]], "June": [["Account"], ["A-2"]]})
    once.inspect(PATH)
    assert once.read(PATH, "May").rows[1].cells[0].raw == "A-3"
    assert once.read(PATH, "June").rows[1].cells[0].raw == "A-2"
    assert books.readings == ["May", "May", "June"]


def test_that_a_file_that_was_never_inspected_is_always_read() -> None:
    books = Counting()
    books.add(PATH, {"May": [["Account"], ["A-1"]]})
    once = ReadOnce(books)
    once.read(PATH, "May")
    once.read(PATH, "May")
    assert books.readings == ["May", "May"]


def test_that_a_list_is_read_again_when_it_is_read_in_another_way() -> None:
    books = Counting()
    books.add(PATH, {"May": [["Account"], ["A-1"]]})
    once = ReadOnce(books)
    for text in (TextFormat(), TextFormat("cp850"), TextFormat("cp850"), TextFormat("cp850", ";")):
        reader = once.with_text(text)
        reader.inspect(PATH)
        reader.read(PATH, "May")
    assert books.readings == ["May"] * 3
