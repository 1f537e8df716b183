"""Number formats of .ods cells, by what the cells show."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tests.other_books import ods, ods_cell, ods_table, pack
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.core.model.cells import Cell, CellKind


def first_cell(folder: Path, made: str) -> Cell:
    path = pack(folder / "list.ods", ods(ods_table("List", f"<table:table-row>{made}</table:table-row>")))
    return Workbook().read(str(path), "List").rows[0].cells[0]


@pytest.mark.parametrize(
    ("shown", "value", "code"),
    [
        ("1234", 1234, "General"), ("0,25", 0.25, "General"), ("0.33333", 1 / 3, "0.00000"),
        ("00001234", 1234, "00000000"), ("12,50", 12.5, "0.00"), ("1.234,50", 1234.5, "#,##0.00"),
        ("1,234", 1234, "#,##0"), ("19.0%", 0.19, "0.0%"), ("7 %", 0.07, "0%"),
        ("-1.234,50 €", -1234.5, '#,##0.00" €"'), ("$5.00", 5, '"$"0.00'), ("(5.00)", -5, "0.00"),
        ("K-00079", 79, '"K-"00000'), ("1/2", 0.5, "General"), ("13", 12, "General"), ("x", 1, "General"),
    ],
)  # fmt: skip
def test_that_the_format_of_a_number_is_what_shows_it_so(tmp_path: Path, shown: str, value: float, code: str) -> None:
    assert first_cell(tmp_path, ods_cell(shown, "float", value=value)).number_format == code


@pytest.mark.parametrize(
    ("shown", "code"),
    [
        ("30.11.2026", "dd.mm.yyyy"), ("30.11.26", "dd.mm.yy"), ("11/30/2026", "mm/dd/yyyy"),
        ("2026-11-30", "yyyy-mm-dd"), ("30. November 2026", "yyyy-mm-dd"), ("30/10/2026", "yyyy-mm-dd"),
    ],
)  # fmt: skip
def test_that_the_format_of_a_day_is_what_shows_it_so(tmp_path: Path, shown: str, code: str) -> None:
    day = ods_cell(shown, "date", date_value="2026-11-30")
    found = first_cell(tmp_path, day)
    assert (found.number_format, found.when) == (code, datetime(2026, 11, 30))


@pytest.mark.parametrize("shown", ["1.20E+06", "1,2E+006", "1E+06"])
def test_that_a_number_shown_in_e_notation_is_known_as_such(tmp_path: Path, shown: str) -> None:
    found = first_cell(tmp_path, ods_cell(shown, "float", value=1200000))
    assert found == Cell(CellKind.NUMBER, "1200000", "0.00E+00")
