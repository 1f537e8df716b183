"""Everything that is asked about a list, and everything that is said beside it."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.stage import Stage
from tests.hazards.drawing import formats, hide, lines, raw
from tests.hazards.table import ASKED
from tests.layouts.asked import TO_ASK
from tests.layouts.drawing import DAY, Layout, both, number, rows, table
from zgen_desktop.gui.page import Place

_COLUMNS = (
    "two account numbers",
    "a date and a newer one",
    "usage says yes and no",
    "bill date and due date",
    "a column that says what is left out",
)
_SHEETS = ("two months of the same list", "no name says anything")
_CELLS = ("bare numbers", "day or month first", "rows hidden by a filter", "rows hidden by hand")


def questions_columns(stage: Stage) -> None:
    """Which sheet, which row, which column."""
    stage.connect()
    for name in (*_SHEETS, *_COLUMNS):
        layout = next(one for one in TO_ASK if one.name == name)
        _open(stage, layout.draw(stage.home / f"{name}.xlsx"))
        stage.go(Place.WORKBOOK if name in _SHEETS else Place.COLUMNS)
        stage.shoot(f"ask-{name.replace(' ', '-')}")


def questions_cells(stage: Stage) -> None:
    """How cells are to be read."""
    stage.connect()
    for name in _CELLS:
        hazard = next(one for one in ASKED if one.name == name)
        _open(stage, hazard.draw(stage.home / f"{name}.xlsx"))
        stage.go(Place.CHECK)
        stage.shoot(f"ask-{name.replace(' ', '-')}")


def notes_of_sheet(stage: Stage) -> None:
    """What is said of the whole sheet, and cells that Excel has changed."""
    stage.connect()
    header = ("Account number", "Invoice date", "Target date")
    body = [header, *rows(number, DAY, DAY, count=9), ["\u200bA00000099\u00a0", DAY, DAY], ["Total", None, 9]]
    shape = both(table("A1:C12", totals=True), hide(columns="C"))
    _open(stage, Layout("", "", {"List": body}, shape).draw(stage.home / "notes.xlsx"))
    stage.go(Place.CHECK)
    stage.shoot("note-table")
    account = '<c r="A@" t="str"><f>X1</f><v>A00000001</v></c>'
    dates = '<c r="B@" s="1"><v>44894</v></c><c r="C@" s="1"><v>44894</v></c>'
    old = raw(account + dates, settings='<workbookPr date1904="1"/>', after='<calcPr calcMode="manual"/>')
    _open(stage, old(stage.home / "1904.xlsx"))
    stage.go(Place.CHECK)
    stage.shoot("note-1904")
    changed = lines(
        [1.2e20, DAY, DAY], [1234.5, DAY, DAY], ["A00000003", "13/04/2026", DAY], ["A00000004", "=B1", DAY],
        ["A00000005", DAY.replace(month=4, day=3), DAY], ["A00000006", "30/11/26", DAY], [12, DAY, DAY],
        shape=formats(A8="00000000"),
    )  # fmt: skip
    _open(stage, changed(stage.home / "changed.xlsx"))
    stage.go(Place.CHECK)
    stage.shoot("note-changed")


def _open(stage: Stage, path: Path) -> None:
    stage.open(str(path))


QUESTIONS = (questions_columns, questions_cells, notes_of_sheet)
