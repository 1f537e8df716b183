"""References to cells and ranges as a worksheet part writes them."""

from __future__ import annotations

import re

from zgen_desktop.core.model.cells import CellRange, column_index

REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})", re.ASCII)


def parse_range(text: str) -> CellRange | None:
    """``B2:D9`` or ``B2``; None for what is no such range."""
    first, _, last = text.partition(":")
    start, end = REFERENCE.fullmatch(first), REFERENCE.fullmatch(last or first)
    if not start or not end:
        return None
    try:
        rows = sorted((int(start[2]), int(end[2])))
        columns = sorted((column_index(start[1]), column_index(end[1])))
    except ValueError:
        return None
    return CellRange(rows[0], columns[0], rows[1], columns[1])
