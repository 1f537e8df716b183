"""The first rows of a sheet as they stand in it: nothing is read as anything yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from zgen_desktop.core.model.cells import Cell, CellKind, SheetRow, column_letter
from zgen_desktop.core.problems import shown
from zgen_desktop.gui import figures
from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.scroll_area import calm_bars
from zgen_desktop.gui.widgets import Styled, colours

PREVIEW_ROWS = 50
_LONGEST = 200
_WIDEST = 260
_ROUND_TEXT = 20
"""Pixels left and right of a text."""
_Index = QModelIndex | QPersistentModelIndex


def cell_words(cell: Cell) -> str:
    """A cell for reading: a date as a day (with the time if it has one), everything else as it is stored."""
    if cell.kind is CellKind.DATE and cell.cached and cell.when is not None:
        timed = cell.when.hour or cell.when.minute or cell.when.second
        return figures.day(cell.when.date()) + (f" {cell.when:%H:%M}" if timed else "")
    text = " ".join(shown(cell).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


class PreviewModel(QAbstractTableModel):
    """Rows of a sheet; Excel's letters above, Excel's row numbers at the left with what is special of a row."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[SheetRow] = ()
        self._width = 0
        self._header_row = 0

    def show_rows(self, rows: Sequence[SheetRow], header_row: int) -> None:
        """Other rows; ``header_row`` is Excel's number, 0 where it isn't known."""
        self.beginResetModel()
        self._rows, self._header_row = rows, header_row
        self._width = max((len(row.cells) for row in rows), default=0)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008  # Qt's name and Qt's default
        """Rows with content."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008  # Qt's name and Qt's default
        """As wide as the widest row."""
        return 0 if parent.isValid() else self._width

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tint and alignment of a cell."""
        row = self._rows[index.row()]
        cell = row.cell(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(cell)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _whole(cell)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column_letter(index.column())}{row.number} {cell_words(cell)}".strip()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = cell.kind in (CellKind.NUMBER, CellKind.DATE)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return self._dress(row, cell, role)

    def _dress(self, row: SheetRow, cell: Cell, role: int) -> Any:
        look = colours()
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(look.bad.ink if cell.kind is CellKind.ERROR else look.quiet if row.hidden else look.ink)
        if role == Qt.ItemDataRole.BackgroundRole and row.number == self._header_row:
            return QColor(look.selected)
        if role == Qt.ItemDataRole.FontRole and (row.number == self._header_row or row.hidden):
            font = QFont()
            font.setBold(row.number == self._header_row)
            font.setItalic(row.hidden)
            return font
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802  # Qt's name
        """Letters and row numbers."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return column_letter(section)
        row = self._rows[section]
        special = [self.tr("names")] if row.number == self._header_row else []
        special += [self.tr("hidden")] if row.hidden else []
        return " · ".join([figures.number(row.number), *special])


class PreviewTable(Styled, QTableView):
    """Shows the model; for looking only."""

    def __init__(self, name: str) -> None:
        super().__init__()
        calm_bars(self)
        self.setAccessibleName(name)
        self.cells = PreviewModel()
        self.setModel(self.cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(28, QFontMetrics(self.font()).height() + 12))
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for header in (rows, self.horizontalHeader()):
            header.setHighlightSections(False)
        self.setMinimumHeight(160)
        self.wear(_style)

    def show_rows(self, rows: Sequence[SheetRow], header_row: int) -> None:
        """Other rows, with widths that fit what is there and go not too far."""
        self.cells.show_rows(rows, header_row)
        for column in range(self.cells.columnCount()):
            self.setColumnWidth(column, self._width(rows, column))
        at = next((place for place, row in enumerate(rows) if row.number == header_row), 0)
        if rows and self.cells.columnCount():
            flags = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.cells.index(at, 0), flags)
            self.scrollToTop()

    def _width(self, rows: Sequence[SheetRow], column: int) -> int:
        """Of the longest text. Qt would ask five times about each cell, and wait for the worker each time."""
        font = QFont(self.font())
        font.setBold(True)
        longest = max((cell_words(row.cell(column)) for row in rows), key=len, default="")
        text = QFontMetrics(font).horizontalAdvance(longest) + _ROUND_TEXT
        return min(max(text, self.horizontalHeader().sectionSizeHint(column)), _WIDEST)


def _whole(cell: Cell) -> str:
    return shown(cell) if len(shown(cell)) > len(cell_words(cell)) or len(shown(cell)) > 30 else ""


def _style(c: Colours) -> str:
    return (
        f"QTableView {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.line}; gridline-color: {c.line};"
        f" selection-background-color: {c.selected}; selection-color: {c.ink}; }}"
        "QTableView::item { padding: 0 6px; }"
        f"QTableView:focus {{ border: 1px solid {c.action}; }}"
        f"QHeaderView::section {{ background: {c.ground}; color: {c.quiet}; border: none;"
        f" border-right: 1px solid {c.line}; border-bottom: 1px solid {c.line}; padding: 4px 8px; }}"
        f"QHeaderView {{ background: {c.ground}; border: none; }}"
        f"QTableCornerButton::section {{ background: {c.ground}; border: none; }}"
    )
