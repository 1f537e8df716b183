"""Result tables and ways to look into the workbooks that they went into."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.core.model.results import (
    RESULT_BLANK,
    Placement,
    ResultCell,
    ResultColumn,
    ResultKind,
    ResultsTable,
)
from zgen_desktop.core.model.run import WrittenSheet

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
needs_corpus = pytest.mark.skipif(not SHARED.is_dir(), reason="the folder with real workbooks is not there")

HEADERS = ("Account number", "Invoice date", "Outcome", "Amount", "Message", "Sent at", "Done", "Source row")


def text(raw: str, **more: str) -> ResultCell:
    return ResultCell(ResultKind.TEXT, raw, **more)


def number(raw: str, **more: str) -> ResultCell:
    return ResultCell(ResultKind.NUMBER, raw, **more)


def day(raw: str, code: str = "yyyy-mm-dd") -> ResultCell:
    return ResultCell(ResultKind.DATE, raw, code)


def truth(value: bool) -> ResultCell:
    return ResultCell(ResultKind.BOOLEAN, "TRUE" if value else "FALSE")


@dataclass(frozen=True)
class Lines:
    """Rows that are made while they are read, as the exporter makes them."""

    count: int
    message: str = "Invoice made"

    def __iter__(self) -> Iterator[Sequence[ResultCell]]:
        for line in range(1, self.count + 1):
            yield (
                text(f"A{line:08d}", link=f"https://rest.example.com/account?id={line}&view=all"),
                day("2026-11-30", "dd/mm/yyyy"),
                text("Generated", tone="good") if line % 2 else text("Unknown", tone="unknown"),
                number(f"{line}.25", number_format="#,##0.00") if line % 3 else RESULT_BLANK,
                text(f"=1+{line} <{self.message}> & more"),
                day("2026-11-30T14:05:06", "yyyy-mm-dd hh:mm:ss"),
                truth(line % 2 == 0),
                number(str(line + 4)),
            )


def values(count: int, message: str = "Invoice made") -> list[list[object]]:
    """What a reader should see of the same table: header and rows."""
    rows: list[list[object]] = [list(HEADERS)]
    for line in range(1, count + 1):
        outcome = "Generated" if line % 2 else "Unknown"
        amount = line + 0.25 if line % 3 else ""
        moment = datetime(2026, 11, 30, 14, 5, 6)
        words = f"=1+{line} <{message}> & more"
        shown = (f"A{line:08d}", date(2026, 11, 30), outcome, amount, words, moment, line % 2 == 0, float(line + 4))
        rows.append(list(shown))
    return rows


def table(count: int = 3, message: str = "Invoice made", footer: str = "Run 7 & record 0f3c") -> ResultsTable:
    columns = [ResultColumn(header, 14.0, collapsed=header == "Source row") for header in HEADERS]
    return ResultsTable(columns, Lines(count, message), count, footer)


def one_column(cells: Sequence[ResultCell], header: str = "Message") -> ResultsTable:
    return ResultsTable([ResultColumn(header, 20.0)], [(cell,) for cell in cells], len(cells), "")


def write(workbook: Path, results: ResultsTable, previous: WrittenSheet | None = None) -> WrittenSheet:
    """Into the workbook or beside it, as AUTO decides."""
    sheet = ResultsSheet()
    return sheet.write(results, sheet.place(str(workbook), Placement.AUTO), str(workbook), previous)


def read(path: Path | str, sheet: str = "Zgen results") -> Sequence[Sequence[object]]:
    """The values as calamine sees them."""
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_name(sheet).to_python()


def sheet_names(path: Path | str) -> list[str]:
    return CalamineWorkbook.from_path(str(path)).sheet_names


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}
