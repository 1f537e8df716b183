"""Workbooks for tests of the window, and an answer to the dialogs of the system."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl

from zgen_desktop.gui.choosers import Choosers

DAY = date(2026, 11, 30)
NAMES = ("Account number", "Invoice date", "Target date")


def write(path: Path, *lines: Sequence[object], also: Sequence[str] = (), hidden: Sequence[int] = ()) -> str:
    """A workbook with these lines in sheet ``Accounts``, and the same in the sheets named ``also``."""
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].title = "Accounts"
    for name in also:
        workbook.create_sheet(name)
    for sheet in workbook.worksheets:
        for line in lines:
            sheet.append(list(line))
        for row in hidden:
            sheet.row_dimensions[row].hidden = True
    workbook.save(path)
    return str(path)


def accounts(count: int, *rest: object) -> list[tuple[object, ...]]:
    """Rows with an account number each."""
    return [(f"A{number:08}", *rest) for number in range(1, count + 1)]


def choosers(folder: Path, *, opened: str = "", saved: str = "") -> Choosers:
    """A person who answers every dialog so."""
    return Choosers(lambda _w: opened, lambda _w, _name: saved, lambda _w, _first: str(folder), lambda: str(folder))
