"""Rows as Excel takes them from the clipboard: with headers, ids as text, nothing as a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from html import escape
from io import StringIO
from typing import Any

from PySide6.QtCore import QMimeData

from zgen_desktop.gui.row_model import Column

_CHUNK = 256
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def copy_lines(columns: Sequence[Column[Any]], rows: Sequence[Any], into: list[QMimeData]) -> Iterator[None]:
    """Makes tab-separated text and an HTML table, in pieces; the result stands in ``into`` at the end.

    Excel prefers the HTML, where cells of text columns are marked as text (``mso-number-format``): account
    numbers keep their zeros, and a name that begins with ``=`` stays a name.
    """
    plain = StringIO()
    lines = csv.writer(plain, dialect="excel-tab", lineterminator="\n")
    table = ["<table><tr>", *(f"<th>{escape(column.title)}</th>" for column in columns), "</tr>"]
    lines.writerow([column.title for column in columns])
    for at, row in enumerate(rows):
        texts = [(column.copy or column.text)(row) for column in columns]
        lines.writerow(
            [_harmless(text) if column.as_text else text for column, text in zip(columns, texts, strict=True)]
        )
        table.append("<tr>")
        table += [_cell(column, text) for column, text in zip(columns, texts, strict=True)]
        table.append("</tr>")
        if at % _CHUNK == 0:
            yield
    data = QMimeData()
    data.setText(plain.getvalue())
    data.setHtml("".join([*table, "</table>"]))
    into.append(data)


def _harmless(text: str) -> str:
    """Text that a sheet would take for a formula gets the apostrophe with which Excel marks text."""
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text


def _cell(column: Column[Any], text: str) -> str:
    marked = " style=\"mso-number-format:'\\@'\"" if column.as_text else ""
    return f"<td{marked}>{escape(text)}</td>"
