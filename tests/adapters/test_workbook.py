"""What the port ``Workbook`` promises, shown on files and on the fake; and what only files can do."""

from __future__ import annotations

import hashlib
import os
import sys
import threading
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from tests.fakes.workbook import FakeWorkbook
from tests.workbooks import MAIN, WORKBOOK, book, row, save, sheet, strings
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core import ports
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind, SheetInfo, SheetVisibility

VALUES = [
    ["Account", "Invoice date", "Flag", "Amount"],
    [],
    ["A-00001", date(2026, 11, 30), True, 12.5, None],
    [None, "#N/A"],
    [None, None],
    ["A-00002", datetime(2026, 11, 30, 13, 45), False, 100],
]
Made = tuple[ports.Workbook, str]


def _file(tmp_path: Path) -> Made:
    made = openpyxl.Workbook()
    first = made.active
    assert first is not None
    first.title = "List"
    for number, line in enumerate(VALUES, start=1):
        for column, value in enumerate(line, start=1):
            cell = first.cell(number, column, value)
            if isinstance(value, date):
                cell.number_format = "yyyy-mm-dd"
    first.row_dimensions[3].hidden = True
    made.create_sheet("Notes").sheet_state = "veryHidden"
    made.create_chartsheet("Chart")
    path = tmp_path / "list.xlsx"
    made.save(path)
    return Workbook(), str(path)


def _fake(tmp_path: Path) -> Made:
    from tests.fakes.workbook import rows
    from zgen_desktop.core.model.cells import Sheet

    fake = FakeWorkbook()
    infos = [
        SheetInfo("List"),
        SheetInfo("Notes", SheetVisibility.VERY_HIDDEN),
        SheetInfo("Chart", worksheet=False),
    ]
    sheets = {"List": Sheet("List", rows(VALUES, hidden=[3])), "Notes": []}
    return fake, fake.add(str(tmp_path / "list.xlsx"), sheets, infos=infos)


@pytest.fixture(params=[_file, _fake], ids=["file", "fake"])
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Made:
    make: Callable[[Path], Made] = request.param
    return make(tmp_path)


def test_that_inspect_lists_every_sheet_in_tab_order(made: Made) -> None:
    workbook, path = made
    info = workbook.inspect(path)
    assert info.path == str(Path(path).absolute())
    assert list(info.sheets) == [
        SheetInfo("List"),
        SheetInfo("Notes", SheetVisibility.VERY_HIDDEN),
        SheetInfo("Chart", worksheet=False),
    ]
    assert not info.date_1904
    assert len(info.fingerprint.sha256) == 64
    assert workbook.inspect(path).fingerprint == info.fingerprint


def test_that_read_gives_rows_with_content_by_their_numbers(made: Made) -> None:
    workbook, path = made
    sheet = workbook.read(path, "List")
    assert sheet.name == "List"
    assert [(each.number, each.hidden) for each in sheet.rows] == [(1, False), (3, True), (4, False), (6, False)]
    header, first, second, third = sheet.rows
    assert [each.raw for each in header.cells] == ["Account", "Invoice date", "Flag", "Amount"]
    assert [each.kind for each in first.cells] == [CellKind.TEXT, CellKind.DATE, CellKind.BOOLEAN, CellKind.NUMBER]
    assert first.cell(1) == Cell(CellKind.DATE, "46356", "yyyy-mm-dd", when=datetime(2026, 11, 30))
    assert first.cell(2).raw == "TRUE"
    assert first.cell(3).raw == "12.5"
    assert second.cells == (BLANK, Cell(CellKind.ERROR, "#N/A"))
    assert third.cell(1).when == datetime(2026, 11, 30, 13, 45)
    assert third.cell(3) == Cell(CellKind.NUMBER, "100")
    assert third.cell(9) is BLANK


def test_that_peek_gives_the_first_rows_of_the_same(made: Made) -> None:
    workbook, path = made
    whole = workbook.read(path, "List").rows
    assert list(workbook.peek(path, "List", 2)) == list(whole[:2])
    assert list(workbook.peek(path, "List", 99)) == list(whole)
    assert list(workbook.peek(path, "List", 0)) == []


def test_that_an_empty_sheet_is_empty(made: Made) -> None:
    workbook, path = made
    assert list(workbook.read(path, "Notes").rows) == []
    assert list(workbook.peek(path, "Notes", 5)) == []


def test_that_a_sheet_is_found_without_regard_to_case(made: Made) -> None:
    workbook, path = made
    assert workbook.read(path, "LIST").name == "List"


def test_that_what_is_not_there_is_an_error_for_people(made: Made, tmp_path: Path) -> None:
    workbook, path = made
    for call, code in (
        (lambda: workbook.inspect(str(tmp_path / "gone.xlsx")), "file_missing"),
        (lambda: workbook.read(str(tmp_path / "gone.xlsx"), "List"), "file_missing"),
        (lambda: workbook.read(path, "Liste"), "no_such_sheet"),
        (lambda: workbook.peek(path, "Liste", 3), "no_such_sheet"),
        (lambda: workbook.read(path, "Chart"), "not_a_worksheet"),
    ):
        with pytest.raises(WorkbookError) as caught:
            call()
        assert caught.value.code == code
        assert caught.value.next_step


def test_that_the_fingerprint_is_of_the_bytes_on_the_disk(tmp_path: Path) -> None:
    path = save(tmp_path / "list.xlsx", book() | {"xl/media/a.bin": os.urandom(3 << 20)})
    seen = Workbook().inspect(str(path)).fingerprint
    assert seen.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (seen.size, seen.modified_ns) == (path.stat().st_size, path.stat().st_mtime_ns)


def test_that_a_relative_path_is_told_as_an_absolute_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path / "list.xlsx", book())
    monkeypatch.chdir(tmp_path)
    assert Workbook().inspect("list.xlsx").path == str(tmp_path / "list.xlsx")


def test_that_the_missing_sheet_is_told_with_those_that_are_there(tmp_path: Path) -> None:
    path = save(tmp_path / "list.xlsx", book(others=[("More & more", "worksheet", sheet(""))]))
    with pytest.raises(WorkbookError) as caught:
        Workbook().read(str(path), "May")
    assert "“List”, “More & more”" in caught.value.next_step


@pytest.mark.parametrize(
    "kind",
    [
        "chartsheet",
        "dialogsheet",
        "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
        "http://schemas.microsoft.com/office/2006/relationships/xlIntlMacrosheet",
    ],
)
def test_that_sheets_without_a_list_are_listed_as_such(tmp_path: Path, kind: str) -> None:
    path = save(tmp_path / "list.xlsm", book(others=[("Other", kind, "<a/>")]))
    assert [each.worksheet for each in Workbook().inspect(str(path)).sheets] == [True, False]
    with pytest.raises(WorkbookError) as caught:
        Workbook().read(str(path), "Other")
    assert caught.value.code == "not_a_worksheet"
    assert Workbook().read(str(path), "List").name == "List"


@pytest.mark.parametrize("state", ["visible", "hidden", "veryHidden", "nonsense"])
def test_that_hidden_sheets_are_told_apart(tmp_path: Path, state: str) -> None:
    path = save(tmp_path / "list.xlsx", book(state=state))
    (info,) = Workbook().inspect(str(path)).sheets
    assert info.visibility == ("visible" if state == "nonsense" else state)
    assert Workbook().read(str(path), "List").rows == []


def test_that_the_workbook_tells_its_date_system_and_its_manner_of_calculating(tmp_path: Path) -> None:
    parts = book(settings='<workbookPr date1904="true"/>', after='<calcPr calcMode="manual"/>')
    info = Workbook().inspect(str(save(tmp_path / "list.xlsx", parts)))
    assert info.date_1904
    assert "formulas may be old" in info.notes["manual_calculation"]
    plain = Workbook().inspect(str(save(tmp_path / "plain.xlsx", book(settings="<workbookPr/>"))))
    assert (plain.date_1904, plain.notes) == (False, {})


@pytest.mark.parametrize(
    ("views", "sheet_"),
    [
        ("", "List"),
        ('<workbookView activeTab="1"/>', "Other"),
        ('<workbookView/><workbookView activeTab="1"/>', "List"),
        ('<workbookView activeTab="9"/>', ""),
    ],
)
def test_that_the_sheet_a_workbook_opens_on_is_told(tmp_path: Path, views: str, sheet_: str) -> None:
    parts = book(settings=f"<bookViews>{views}</bookViews>", others=[("Other", "worksheet", sheet(""))])
    assert Workbook().inspect(str(save(tmp_path / "list.xlsx", parts))).opens_on == sheet_


def test_that_a_workbook_in_utf_16_and_with_prefixes_is_read(tmp_path: Path) -> None:
    parts = book(sheet(row(1, '<c r="A1" t="s"><v>0</v></c>')), shared=strings("Größe").encode("utf-16"))
    text = str(parts[WORKBOOK]).replace('encoding="UTF-8"', 'encoding="UTF-16"').replace("List", "Übersicht")
    text = text.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
    for name in ("workbook", "sheets", "sheet "):
        text = text.replace(f"<{name}", f"<x:{name}").replace(f"</{name}>", f"</x:{name}>")
    parts[WORKBOOK] = text.encode("utf-16-le")  # without a mark
    path = str(save(tmp_path / "list.xlsx", parts))
    assert [each.name for each in Workbook().inspect(path).sheets] == ["Übersicht"]
    assert Workbook().read(path, "Übersicht").rows[0].cell(0).raw == "Größe"


def test_that_a_missing_sheet_part_is_damage(tmp_path: Path) -> None:
    parts = book()
    del parts["xl/worksheets/sheet1.xml"]
    with pytest.raises(WorkbookError) as caught:
        Workbook().read(str(save(tmp_path / "list.xlsx", parts)), "List")
    assert caught.value.code == "damaged"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a user who can be denied a file")
def test_that_a_file_without_permission_is_said_to_be_that(tmp_path: Path) -> None:
    path = save(tmp_path / "list.xlsx", book())
    path.chmod(0)
    with pytest.raises(WorkbookError) as caught:
        Workbook().inspect(str(path))
    assert caught.value.code == "file_unreadable"
    assert "may not read" in caught.value.message


def test_that_a_workbook_saved_while_it_is_read_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    rows = "".join(row(number, f'<c r="A{number}"><v>{number}</v></c>') for number in range(1, 60_001))
    save(path, book(sheet(rows)))
    stop = threading.Event()

    def touch() -> None:
        while not stop.wait(0.01):
            os.utime(path)

    toucher = threading.Thread(target=touch)
    toucher.start()
    try:
        with pytest.raises(WorkbookError) as caught:
            Workbook().read(str(path), "List")
    finally:
        stop.set()
        toucher.join()
    assert caught.value.code == "file_changed"
    assert len(Workbook().read(str(path), "List").rows) == 60_000
