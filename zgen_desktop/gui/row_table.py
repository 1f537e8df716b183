"""The table of all pages: fixed row heights, columns to choose, copy to Excel, everything by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView

from zgen_desktop.gui.cell_delegate import CellDelegate
from zgen_desktop.gui.copying import copy_lines
from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.row_model import Index, RowId, RowModel
from zgen_desktop.gui.slices import Slices
from zgen_desktop.gui.table_layout import merged
from zgen_desktop.gui.widgets import Styled, colours

_NARROWEST = 40
_WIDEST_FIT = 240
_MOST_KEPT = 5_000
"""Chosen rows that stay chosen when other rows are shown."""


class RowTable(Styled, QTableView):
    """Shows a RowModel. ``name`` is what a screen reader calls it.

    ``opened`` comes with the id of the row on Enter or double click (where the cell can't be typed into),
    ``current_row_changed`` with the id of the row at hand or None, ``selection_moved`` when other cells are
    chosen, ``layout_changed`` with what ``set_layout`` takes, ``deleted`` on Delete, ``cleared`` on Backspace,
    ``pasted`` on Ctrl+V.
    """

    opened = Signal(object)
    current_row_changed = Signal(object)
    selection_moved = Signal()
    layout_changed = Signal(object)
    deleted = Signal()
    cleared = Signal()
    pasted = Signal()

    def __init__(self, model: RowModel[Any], name: str, *, cells: bool = False) -> None:
        super().__init__()
        self._rows = model
        self._empty = ""
        self._kept: tuple[list[RowId] | None, RowId | None, int, int] | None = None
        self._wanted: Mapping[str, Any] = {}
        self._copying = Slices(self)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(400)
        self._telling.timeout.connect(self._tell_layout)
        self.more_actions: Callable[[], Sequence[QAction]] = list
        """What else the context menu offers."""
        self.setAccessibleName(name)
        self.setItemDelegate(CellDelegate(self))
        self._set_up(cells=cells)
        self._set_up_header()
        self.setModel(model)
        # With the table's own selection a header asks every row whether it is chosen: 2.4 s after "select all".
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSelectionModel(QItemSelectionModel(model, header))
        self.set_layout({})
        model.rearranging.connect(self._keep_place)
        model.rearranged.connect(self._restore_place)
        self.wear(_style)

    def _set_up(self, *, cells: bool) -> None:
        behaviour = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(behaviour.SelectItems if cells else behaviour.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        # Tab leaves the table: who works by keyboard is never caught in it.
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(30, QFontMetrics(self.font()).height() + 14))
        self.doubleClicked.connect(self._on_double_click)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(_NARROWEST)
        header.setStretchLastSection(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(lambda *_: self._telling.start())
        self.setSortingEnabled(True)

    # --- rows -----------------------------------------------------------------------------------------

    @property
    def rows(self) -> RowModel[Any]:
        """The model."""
        return self._rows

    def current_id(self) -> RowId | None:
        """The id of the row at hand."""
        index = self.currentIndex()
        return self._rows.id_at(index.row()) if index.isValid() else None

    def current_column(self) -> str:
        """The name of the column at hand; empty where there is none."""
        index = self.currentIndex()
        return self._rows.columns[index.column()].name if index.isValid() else ""

    def selected_lines(self) -> Sequence[int]:
        """The lines with a chosen cell, from top to bottom."""
        parts = self._parts()
        if len(parts) == 1:
            return range(parts[0][0], parts[0][1] + 1)
        found: set[int] = set()
        for top, bottom in parts:
            found.update(range(top, bottom + 1))
        return sorted(found)

    def selected_ids(self) -> list[RowId]:
        """The rows with a chosen cell, from top to bottom."""
        lines = self.selected_lines()
        return [self._rows.id_of(row) for row in self._rows.rows_at(lines)]

    def selected_count(self) -> int:
        """How many rows have a chosen cell; quick for any number of them."""
        parts = self._parts()
        if len(parts) <= 1:
            return sum(bottom - top + 1 for top, bottom in parts)
        return len(self.selected_lines())

    def _parts(self) -> list[tuple[int, int]]:
        chosen = self.selectionModel().selection()
        return [(chosen.at(at).top(), chosen.at(at).bottom()) for at in range(chosen.count())]

    def go_to(self, row_id: RowId, column: str = "") -> bool:
        """Makes a row the one at hand and scrolls to it; False where it isn't shown."""
        lines = self._rows.lines_of([row_id])
        if not lines:
            return False
        at = next((i for i, one in enumerate(self._rows.columns) if one.name == column), self._first_column())
        index = self._rows.index(lines[0], at)
        # Not setCurrentIndex: with a key held down that would add to what is chosen.
        flag = QItemSelectionModel.SelectionFlag
        whole = self.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | (flag.Rows if whole else flag.Select))
        self.scrollTo(index)
        return True

    def columns_shown(self) -> list[int]:
        """Indexes of the columns that are shown, from left to right."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(visual) for visual in range(header.count())]
        return [at for at in order if not header.isSectionHidden(at)]

    def say_empty(self, text: str) -> None:
        """What stands in the table while it has no rows."""
        self._empty = text
        self.viewport().update()

    def _first_column(self) -> int:
        return next(iter(self.columns_shown()), 0)

    @Slot()
    def _keep_place(self) -> None:
        index = self.currentIndex()
        current = self._rows.id_at(index.row()) if index.isValid() else None
        top = self.rowAt(0) - index.row() if index.isValid() else self.verticalScrollBar().value()
        count = self.selected_count()
        everything = self._rows.only_reordered and count == self._rows.rowCount() > 0
        # Of very many rows in another choice none stays chosen: nothing is done then that nobody sees.
        ids = None if everything else self.selected_ids() if count <= _MOST_KEPT else []
        self._kept = (ids, current, index.column(), top)

    @Slot()
    def _restore_place(self) -> None:
        if self._kept is None:
            self._show_at_hand(self.currentIndex().row())
            return
        (ids, current, column, top), self._kept = self._kept, None
        found = self._rows.lines_of([current]) if current is not None else []
        chosen = self.selectionModel()
        everything = [(0, self._rows.rowCount() - 1)]
        parts = everything if ids is None else _parts_of(sorted(self._rows.lines_of(ids)))
        if parts:
            chosen.select(self._selection_of(parts, column), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if found:
            chosen.setCurrentIndex(self._rows.index(found[0], column), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.verticalScrollBar().setValue(found[0] + top)
        elif current is None:
            self.verticalScrollBar().setValue(top)
        self._show_at_hand(found[0] if found else -1)
        if current is not None and not found:
            self.current_row_changed.emit(None)
        self.selection_moved.emit()

    def _selection_of(self, parts: Sequence[tuple[int, int]], column: int) -> QItemSelection:
        whole = column < 0 or self.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows
        first, last = (0, len(self._rows.columns) - 1) if whole else (column, column)
        chosen = QItemSelection()
        for top, bottom in parts:
            chosen.select(self._rows.index(top, first), self._rows.index(bottom, last))
        return chosen

    # --- what the person does -------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802  # Qt's name
        """Another cell is at hand."""
        super().currentChanged(current, previous)
        self._show_at_hand(current.row())
        self.current_row_changed.emit(self._rows.id_at(current.row()) if current.isValid() else None)

    def _show_at_hand(self, line: int) -> None:
        delegate = self.itemDelegate()
        if isinstance(delegate, CellDelegate) and delegate.at_hand != line:
            delegate.at_hand = line
            self.viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802  # Qt's name
        """Other cells are chosen."""
        super().selectionChanged(selected, deselected)
        self.selection_moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter opens, Ctrl+C copies, Ctrl+V, Delete and Backspace are told; the rest is Qt's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            self._open_current()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:  # noqa: N802  # Qt's name
        """Who comes by keyboard finds a cell at hand."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            index = self._rows.index(max(0, self.rowAt(0)), self._first_column())
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """Copy, order and columns, for the mouse and for the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        corner = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu(self.currentIndex().column()).popup(
            self.viewport().mapToGlobal(corner) if by_key else event.globalPos()
        )

    def copy(self) -> None:
        """The chosen rows with the headers of the columns shown, for Excel; nothing chosen: all rows."""
        lines = self.selected_lines() or range(self._rows.rowCount())
        columns = [self._rows.columns[at] for at in self.columns_shown()]
        rows = self._rows.rows_at(lines)
        into: list[Any] = []
        self._copying.start(
            copy_lines(columns, rows, into), lambda: QApplication.clipboard().setMimeData(into[0]) if into else None
        )

    def _open_current(self) -> None:
        current = self.current_id()
        if current is not None:
            self.opened.emit(current)

    @Slot(QModelIndex)
    def _on_double_click(self, index: QModelIndex) -> None:
        if not self._rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(self._rows.id_at(index.row()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """An empty table says why."""
        super().paintEvent(event)
        if self._empty and not self._rows.rowCount() and not self._rows.busy:
            painter = QPainter(self.viewport())
            painter.setPen(colours().quiet)
            inside = self.viewport().rect().adjusted(24, 24, -24, -24)
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), self._empty)

    def fit_cell(self, row_id: RowId, column: str) -> None:
        """Widens a column, within reason, so that what stands in a cell can be read."""
        at = next((i for i, one in enumerate(self._rows.columns) if one.name == column), -1)
        wanted = self.room_for_cell(row_id, column)
        if wanted:
            self.setColumnWidth(at, max(self.columnWidth(at), wanted))

    def room_for_cell(self, row_id: RowId, column: str) -> int:
        """Pixels that a cell needs to be read, within reason; 0 where it is not shown."""
        lines = self._rows.lines_of([row_id])
        at = next((i for i, one in enumerate(self._rows.columns) if one.name == column), -1)
        if not lines or at < 0 or self.isColumnHidden(at):
            return 0
        return min(self.sizeHintForIndex(self._rows.index(lines[0], at)).width(), self._width(_WIDEST_FIT))

    # --- columns --------------------------------------------------------------------------------------

    def menu(self, column: int) -> QMenu:
        """The context menu for a column."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self.more_actions():
            menu.addAction(action)
        if menu.actions():
            menu.addSeparator()
        menu.addAction(self.tr("&Copy with headers")).triggered.connect(lambda _checked=False: self.copy())
        if column >= 0:
            menu.addSeparator()
            title = self._rows.columns[column].title.replace("&", "&&")
            for text, at, order in (
                (self.tr("Sort by “{column}”, &ascending").format(column=title), column, Qt.SortOrder.AscendingOrder),
                (self.tr("Sort by “{column}”, &descending").format(column=title), column, Qt.SortOrder.DescendingOrder),
                (self.tr("&Order of the list"), -1, Qt.SortOrder.AscendingOrder),
            ):
                menu.addAction(text).triggered.connect(
                    lambda _checked=False, at=at, order=order: self.sortByColumn(at, order)
                )
        menu.addSeparator()
        self._add_columns(menu.addMenu(self.tr("Co&lumns")))
        return menu

    def _add_columns(self, menu: QMenu) -> None:
        shown = self.columns_shown()
        for at, column in enumerate(self._rows.columns):
            action = menu.addAction(column.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(at in shown)
            # The last column stays: an empty table could not be mended.
            action.setEnabled(shown != [at])
            action.toggled.connect(lambda on, at=at: self._show_column(at, on))
        menu.addSeparator()
        menu.addAction(self.tr("As at &first")).triggered.connect(lambda _checked=False: self._first_layout())

    @Slot(QPoint)
    def _on_header_menu(self, where: QPoint) -> None:
        header = self.horizontalHeader()
        self.menu(header.logicalIndexAt(where)).popup(header.mapToGlobal(where))

    @Slot(int, int, int)
    def _on_resized(self, at: int, _before: int, _now: int) -> None:
        # The last one takes what the window leaves: that is nobody's choice.
        if self.columns_shown()[-1:] != [at]:
            self._telling.start()

    def _show_column(self, at: int, on: bool) -> None:
        self.setColumnHidden(at, not on)
        self._telling.start()

    def _first_layout(self) -> None:
        self.set_layout({})
        self.layout_changed.emit({})

    def layout_now(self) -> dict[str, Any]:
        """Order, widths and hidden columns by name, to be remembered."""
        header, columns = self.horizontalHeader(), self._rows.columns
        order = [columns[header.logicalIndex(visual)].name for visual in range(header.count())]
        hidden = [column.name for at, column in enumerate(columns) if header.isSectionHidden(at)]
        # The last one fills the table: its width is not the person's choice.
        widths = {columns[at].name: header.sectionSize(at) for at in self.columns_shown()[:-1]}
        now = {"order": order, "hidden": hidden, "widths": widths}
        return merged(now, self._wanted, {column.name for column in columns})

    def set_layout(self, layout: Mapping[str, Any]) -> None:
        """What was remembered. Of names that are not there it is kept for the time when they are."""
        self._wanted = layout
        header, columns = self.horizontalHeader(), self._rows.columns
        hidden, widths, order = layout.get("hidden"), layout.get("widths") or {}, layout.get("order") or []
        for at, column in enumerate(columns):
            self.setColumnHidden(at, column.name in hidden if hidden is not None else column.hidden)
            header.resizeSection(at, max(_NARROWEST, int(widths.get(column.name, self._width(column.width)))))
        names = [column.name for column in columns]
        wanted = [name for name in order if name in names] or names
        for visual, name in enumerate([*wanted, *(name for name in names if name not in wanted)]):
            header.moveSection(header.visualIndex(names.index(name)), visual)
        self._telling.stop()

    def _width(self, pixels: int) -> int:
        """Widths are given for the usual text size and grow with it."""
        return round(pixels * max(1.0, QFontMetrics(self.font()).height() / 16))

    @Slot()
    def _tell_layout(self) -> None:
        self.layout_changed.emit(self.layout_now())


def _parts_of(lines: Sequence[int]) -> list[tuple[int, int]]:
    """Lines that follow each other, as first and last of each piece."""
    found: list[tuple[int, int]] = []
    start = previous = lines[0] if lines else 0
    for line in [*lines[1:], -1] if lines else ():
        if line != previous + 1:
            found.append((start, previous))
            start = line
        previous = line
    return found


def _style(c: Colours) -> str:
    return (
        f"QTableView {{ background: {c.card}; color: {c.ink}; border: 1px solid {c.line}; border-radius: 4px;"
        f" selection-background-color: {c.selected}; selection-color: {c.ink}; }}"
        f"QTableView:focus {{ border: 1px solid {c.action}; }}"
        f"QHeaderView::section {{ background: {c.card}; color: {c.quiet}; border: none;"
        f" border-bottom: 1px solid {c.line}; padding: 6px 8px; font-weight: 600; }}"
        f"QHeaderView {{ background: {c.card}; border: none; }}"
        f"QTableView::corner {{ background: {c.card}; border: none; }}"
        f"QTableCornerButton::section {{ background: {c.card}; border: none; }}"
    )
