"""Rows that are built alike, taken with one match each.

In most lists row after row has the same columns, kinds and styles, and only the values differ. What two rows in
turn have in common becomes a regular expression with the values as its groups, which takes the rows that follow,
and their values can be made into cells column by column, equal ones once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from zgen_desktop.adapters.cell_ranges import REFERENCE
from zgen_desktop.adapters.plain_rows import ROW, PlainCell, PlainRows
from zgen_desktop.core.model.cells import column_letter

MAX_COLUMNS = 512
"""Columns of rows that are taken so; wider ones are rare, and their expressions are long."""
_COLUMNS = {column_letter(column): column for column in range(MAX_COLUMNS)}
Build = tuple[tuple[str, str, str, bool], ...]
"""Letters, style, type and whether there is a value, for each cell of a row."""
_FEWEST = 4
"""Fewer rows in turn aren't worth it."""
_MOST_BUILDS = 64


class AlikeCell(NamedTuple):
    """A cell with a value that all rows have: its column from 0, its type and style, None where absent."""

    column: int
    kind: str | None
    style: str | None


class Taken(NamedTuple):
    """Rows in turn: all their ``pieces``; or, built alike, ``values`` by row: number, further attributes, cells.

    ``text`` is what they were taken from.
    """

    text: str
    pieces: Sequence[PlainCell] = ()
    cells: Sequence[AlikeCell] = ()
    values: Sequence[tuple[str, ...]] = ()


class AlikeRows:
    """Takes the text of whole rows apart; ``prefix`` as for PlainRows."""

    def __init__(self, prefix: str, plain: PlainRows) -> None:
        self._prefix = prefix
        self._plain = plain
        self._row_end = f"</{prefix}row>"
        self._builds: dict[Build, tuple[re.Pattern[str], list[AlikeCell]]] = {}

    def take(self, text: str) -> list[Taken] | None:
        """All rows in order; None where there is more in the text than plain rows."""
        found: list[Taken] = []
        at, before = 0, None
        while at < len(text):
            end = text.find(self._row_end, at) + len(self._row_end)
            end = len(text) if end < len(self._row_end) else end
            pieces = self._plain.pieces(text[at:end])
            if pieces is None:
                return None
            found.append(Taken(text[at:end], pieces))
            at, build = end, _build(pieces)
            if build and build == before and (known := self._known(build)):
                at = self._follow(text, at, *known, found)
            before = build
        return found

    def _follow(
        self, text: str, begin: int, pattern: re.Pattern[str], cells: list[AlikeCell], found: list[Taken]
    ) -> int:
        """Takes as many rows as are built so, and says where they end."""
        match, values, at = pattern.match, [], begin
        while one := match(text, at):
            values.append(one.groups())
            at = one.end()
        if len(values) < _FEWEST:
            return begin
        found.append(Taken(text[begin:at], cells=cells, values=values))
        return at

    def _known(self, build: Build) -> tuple[re.Pattern[str], list[AlikeCell]] | None:
        if build not in self._builds and len(self._builds) < _MOST_BUILDS:
            cells = [
                AlikeCell(_COLUMNS[letters], kind or None, style or None)
                for letters, style, kind, value in build
                if value
            ]
            columns = [cell.column for cell in cells]
            if cells and columns == sorted(set(columns)):
                self._builds[build] = self._expression(build), cells
        return self._builds.get(build)

    def _expression(self, build: Build) -> re.Pattern[str]:
        cells = "".join(
            f'<PREFIXc r="{letters}\\1"'
            + (f' s="{style}"' if style else "")
            + (f' t="{kind}"' if kind else "")
            + (" ?><PREFIXv>([^<]+)</PREFIXv></PREFIXc>" if value else " ?/>")
            for letters, style, kind, value in build
        )
        return re.compile(f"[^<]*{ROW}{cells}</PREFIXrow>".replace("PREFIX", re.escape(self._prefix)))


def _build(pieces: Sequence[PlainCell]) -> Build:
    """How the one row is built; nothing for more rows than one, and for columns far to the right."""
    number = pieces[0][0] if pieces else ""
    build = []
    for _number, _more, reference, style, kind, value in pieces[1:]:
        parts = REFERENCE.fullmatch(reference)
        if parts is None or parts[2] != number or parts[1] not in _COLUMNS:
            return ()
        build.append((parts[1], style, kind, bool(value)))
    return tuple(build)
