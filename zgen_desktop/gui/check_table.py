"""The right card of Check: find, correct, leave out, and the table of all rows with its details below."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter

from zgen_desktop.core.checking import Checked
from zgen_desktop.core.edits import Edits
from zgen_desktop.core.model.rows import ListRow, RowState
from zgen_desktop.gui import figures
from zgen_desktop.gui.account_facts import ACCOUNT_FACTS
from zgen_desktop.gui.anyway_dialog import AnywayDialog
from zgen_desktop.gui.check_columns import CheckColumns
from zgen_desktop.gui.correcting import Correcting
from zgen_desktop.gui.edit_steps import EditStack
from zgen_desktop.gui.find_field import FindField
from zgen_desktop.gui.flow_layout import FlowLayout
from zgen_desktop.gui.inspector import Inspector
from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.problem_groups import Group, Kind
from zgen_desktop.gui.problem_titles import tone_of_kind
from zgen_desktop.gui.row_line import RowLine
from zgen_desktop.gui.row_model import RowId, RowModel
from zgen_desktop.gui.row_table import RowTable
from zgen_desktop.gui.scroll_area import calm_bars
from zgen_desktop.gui.widgets import GRID, Button, Card, in_row, label

_NAME = (72, 220)
"""Pixels that the column of names may have while the program shares the width."""
_NAME_AND_WRONG = 400
"""Pixels that names and what is wrong keep, whatever else could be shown."""
_LEAST_WRONG = 150
"""Pixels that what is wrong keeps when a corrected cell with what it was wants a wider column."""


class CheckTable(Card):
    """``filter_removed`` comes when the person takes the chip away."""

    filter_removed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(margin=GRID)
        self.columns = CheckColumns()
        self.stack = EditStack(self)
        self.model: RowModel[ListRow] = RowModel((), lambda row: row.row, self)
        self.table = RowTable(self.model, self.tr("Rows of the list"), cells=True)
        calm_bars(self.table)
        self.correcting = Correcting(self.table, self.columns, self.stack, today)
        self.line = RowLine()
        self.inspector = Inspector()
        self.find_field = FindField(self.table, self.tr("Find account, name, value"), self)
        self.chip = Button("", self.filter_removed.emit)
        self.notice = label(quiet=True)
        self.shown = label(quiet=True, wrap=False)
        self._wide: dict[str, int] = {}
        """What columns of corrected cells want, while the program shares the width."""
        self._checked: Checked | None = None
        self._layout_of: tuple[str, ...] = ()
        self._fitting = True
        """Whether the widths are the program's own: the person has not set any."""
        self._build()
        self._connect()

    def _build(self) -> None:
        self.chip.hide()
        self.notice.hide()
        top = in_row(self.find_field, self.chip)
        top.addStretch(1)
        top.addWidget(self.shown)
        self.column.addLayout(top)
        self.column.addLayout(self._tools())
        self.column.addWidget(self.notice)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.inspector)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.table.setMinimumHeight(120)
        self.inspector.hide()
        self.column.addWidget(self.splitter, 1)
        self.column.addWidget(self.line)

    def _tools(self) -> FlowLayout:
        self.undo = Button(self.tr("&Undo"), self.stack.undo, quiet=True)
        self.redo = Button(self.tr("Red&o"), self.stack.redo, quiet=True)
        self.fill = Button(self.tr("&Fill down"), self.correcting.fill_down, quiet=True)
        self.paste = Button(self.tr("Paste colu&mn"), self._paste, quiet=True)
        self.out = Button(self.tr("&Leave out"), self._leave_out, quiet=True)
        self.anyway = Button(self.tr("&Send although already invoiced…"), self._anyway, quiet=True)
        self.details = Button(self.tr("D&etails"), self._toggle_details, quiet=True)
        row = FlowLayout(gap=0, line_gap=0)
        for button, keys in (
            (self.undo, QKeySequence(QKeySequence.StandardKey.Undo)),
            (self.redo, QKeySequence(QKeySequence.StandardKey.Redo)),
            (self.fill, QKeySequence("Ctrl+D")),
            (self.paste, QKeySequence(QKeySequence.StandardKey.Paste)),
            (self.out, QKeySequence(QKeySequence.StandardKey.Delete)),
            (self.anyway, None),
            (self.details, QKeySequence(Qt.Key.Key_Return)),
        ):
            name = button.text().replace("&", "")
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})" if keys else name)
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        keys = QKeySequence.StandardKey
        for sequence, run in (
            (QKeySequence(keys.Undo), self.stack.undo),
            (QKeySequence(keys.Redo), self.stack.redo),
            (QKeySequence("Ctrl+D"), self.correcting.fill_down),
        ):
            QShortcut(sequence, self, run)
        self.table.layout_changed.connect(self._on_layout)
        self.table.opened.connect(self._open_details)
        self.table.current_row_changed.connect(self._on_row)
        self.table.selection_moved.connect(self._show_tools)
        self.table.deleted.connect(self._leave_out)
        self.table.cleared.connect(self.correcting.clear)
        self.table.pasted.connect(self._paste)
        self.table.more_actions = self._actions
        self.model.rearranged.connect(self._show_count)
        self.inspector.closed.connect(self._close_details)
        self.correcting.said.connect(self.say)
        self.stack.indexChanged.connect(self._on_step)

    # --- widths ---------------------------------------------------------------------------------------

    def set_columns(self, layout: dict[str, Any]) -> None:
        """The choice and width of columns as the person wants them."""
        self._fitting = not layout
        self.table.set_layout(layout)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Another width to share."""
        super().resizeEvent(event)
        self._fit()

    @Slot(object)
    def _on_layout(self, layout: object) -> None:
        self._fitting = not layout
        self._fit()

    def _fit(self) -> None:
        """What the other columns leave is shared by the name and by what is wrong, which gets the most.

        What the tenant says of the account is shown as far as there is room for it; the line below says all of it.
        """
        columns = self.model.columns
        names = [column.name for column in columns]
        if not self._fitting or "name" not in names:
            return
        own = [at for at, name in enumerate(names) if name not in ("name", "wrong", *ACCOUNT_FACTS)]
        if self._wide:
            self.table.set_layout({})
        rest = self.table.viewport().width() - sum(self.table.columnWidth(at) for at in own)
        widths = self._widened(names, rest - _NAME[0] - _LEAST_WRONG)
        rest -= sum(width - self.table.columnWidth(names.index(name)) for name, width in widths.items())
        hidden = []
        for name in ACCOUNT_FACTS:
            width = next(column.width for column in columns if column.name == name)
            if rest - width < _NAME_AND_WRONG:
                hidden.append(name)
            else:
                rest -= width
        widths["name"] = max(_NAME[0], min(_NAME[1], rest * 3 // 10))
        self.table.set_layout({"widths": widths, "hidden": hidden})

    def _widened(self, names: Sequence[str], spare: int) -> dict[str, int]:
        """Columns of corrected cells, as wide as these need and ``spare`` pixels allow."""
        widths = {}
        for name, wanted in self._wide.items():
            usual = self.table.columnWidth(names.index(name)) if name in names else wanted
            more = max(0, min(wanted - usual, spare))
            if more:
                widths[name] = usual + more
                spare -= more
        return widths

    def _fit_cell(self, row: RowId) -> None:
        """The cell that was corrected can be read. Among widths of the program's own nothing leaves the view for it."""
        column = self.table.current_column()
        if not self._fitting:
            self.table.fit_cell(row, column)
            return
        wanted = self.table.room_for_cell(row, column)
        if wanted > self._wide.get(column, 0):
            self._wide[column] = wanted
            self._fit()

    # --- what is shown --------------------------------------------------------------------------------

    def show_list(self, checked: Checked, edits: Edits) -> None:
        """Another check."""
        self._checked = checked
        self.columns.edits = edits
        self.columns.waiting = ()
        self.columns.show(checked)
        layout = (*checked.imported.mapping.items(), *checked.imported.fixed.items())
        names = tuple(f"{name}={value}" for name, value in (*layout, ("headers", str(checked.imported.headers))))
        if names != self._layout_of:
            remembered = {} if self._fitting else self.table.layout_now()
            self.model.set_columns(self.columns.columns())
            self.table.set_layout(remembered)
            self._layout_of = names
            self._wide.clear()
            self._fit()
        self.model.set_rows(checked.rows)
        self.anyway.setVisible(bool(checked.counts.get(RowState.HELD) or edits.anyway))
        self._show_details()
        self._show_tools()

    def clear(self) -> None:
        """No list."""
        self._checked = None
        self.model.set_rows(())
        self.inspector.hide()
        self._show_details()
        self.shown.setText("")

    def show_edits(self, edits: Edits, rows: Collection[int]) -> None:
        """Corrections are seen at once; ``rows`` are judged a moment later."""
        self.columns.edits = edits
        self.columns.waiting = frozenset(self.columns.waiting).union(rows) if self.columns.waiting else rows
        self.model.refresh(rows)
        current = self.table.current_id()
        if current is not None and current in rows:
            self._fit_cell(current)
        self._show_details()

    def show_filter(self, group: Group | None, title: str, wanted: frozenset[int] | None) -> None:
        """Only these rows, with the chip that says so; None shows all."""
        self.model.filter(None if wanted is None else lambda row: row.row in wanted)
        self.chip.setVisible(group is not None)
        if group is not None:
            self.chip.setText(f"{title.replace('&', '&&')} · {figures.number(group.count)}  ✕")
            self.chip.setAccessibleName(self.tr("Remove the filter: {group}").format(group=title))
            self.chip.setToolTip(self.tr("Show all rows again"))
            self.chip.wear(partial(_chip_style, group.kind))
        self._show_tools()

    def say(self, text: str) -> None:
        """A sentence about what was just done; empty: none."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    @Slot()
    def _show_count(self) -> None:
        shown, of = self.model.rowCount(), len(self.model.rows)
        if shown == of:
            self.shown.setText(self.tr("%Ln row(s)", "", of))
        else:
            self.shown.setText(
                self.tr("{shown} of {all} rows").format(shown=figures.number(shown), all=figures.number(of))
            )
        self.table.say_empty(self.tr("No row contains “{text}”.").format(text=self.find_field.text()) if of else "")

    @Slot(int)
    def _on_step(self, _at: int) -> None:
        self._show_tools()

    @Slot()
    def _show_tools(self) -> None:
        count = self.table.selected_count()
        editable = self.columns.field_of(self.table.current_column()) is not None
        self.undo.setEnabled(self.stack.canUndo())
        self.redo.setEnabled(self.stack.canRedo())
        self.fill.setEnabled(editable and count > 1)
        self.paste.setEnabled(editable and count > 0)
        # Of very many rows only the first are looked at: what the button says is decided by them.
        rows = self.model.rows_at(self.table.selected_lines()[:1000]) if count else []
        whole = not count and self.chip.isVisibleTo(self) and self.model.rowCount() > 0
        some = rows or ([self.model.row_at(0)] if whole else [])
        inside = any(row.row not in self.stack.edits.left_out for row in some)
        self.out.setEnabled(bool(some))
        if whole:
            number = figures.number(self.model.rowCount())
            words = self.tr("&Leave out all {n}") if inside else self.tr("&Take in all {n}")
            self.out.setText(words.format(n=number))
        else:
            self.out.setText(self.tr("&Leave out") if inside or not some else self.tr("&Take in"))
        self.out.setAccessibleName(self.out.text().replace("&", ""))
        held, decided = _held(rows), [row for row in rows if row.row in self.stack.edits.anyway]
        self.anyway.setEnabled(bool(held or decided))
        self.anyway.setText(
            self.tr("Hold aga&in") if decided and not held else self.tr("&Send although already invoiced…")
        )
        self.anyway.setAccessibleName(self.anyway.text().replace("&", ""))

    # --- what the person does -------------------------------------------------------------------------

    def rows_meant(self) -> list[ListRow]:
        """The chosen rows; nothing chosen while filtered to a group: all that are shown."""
        lines = self.table.selected_lines()
        if not lines and self.chip.isVisibleTo(self):
            lines = range(self.model.rowCount())
        return self.model.rows_at(lines)

    def _leave_out(self) -> None:
        rows = self.rows_meant()
        if rows:
            self.correcting.leave_out(rows)

    def _paste(self) -> None:
        self.correcting.paste(QApplication.clipboard().text())

    def _anyway(self) -> None:
        rows = self.rows_meant()
        held = _held(rows)
        if held:
            AnywayDialog(
                self.window(),
                [(row.row, self.columns.wrong(row)) for row in held],
                partial(self.correcting.send_anyway, held),
            ).open()
        else:
            self.correcting.hold_again([row for row in rows if row.row in self.stack.edits.anyway])

    def _actions(self) -> list[QAction]:
        """The context menu: the same as the buttons, and what is rarely needed."""
        found = []
        for button in (self.fill, self.paste, self.out, self.anyway, self.details):
            action = QAction(button.text(), self.table)
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _checked=False, button=button: button.click())
            found.append(action)
        place = self.columns.field_of(self.table.current_column())
        if place is not None:
            rows = self.table.selected_ids()
            back = QAction(self.tr("As in the &workbook"), self.table)
            back.setEnabled(any((row, place[1]) in self.stack.edits.cells for row in rows))
            back.triggered.connect(lambda _checked=False: self.correcting.as_in_workbook())
            blank = QAction(self.tr("Make &blank"), self.table)
            blank.triggered.connect(lambda _checked=False: self.correcting.clear())
            found[2:2] = [back, blank]
        return found

    # --- details --------------------------------------------------------------------------------------

    @Slot(object)
    def _open_details(self, _row: RowId) -> None:
        self.inspector.show()
        self._show_details()
        self.inspector.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle_details(self) -> None:
        if self.inspector.isVisibleTo(self):
            self._close_details()
        else:
            self.inspector.show()
            self._show_details()

    @Slot()
    def _close_details(self) -> None:
        self.inspector.hide()
        self._show_details()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_row(self, _row: RowId | None) -> None:
        self._show_details()

    def _show_details(self) -> None:
        current = self.table.current_id()
        row = self.model.find_row(current) if current is not None else None
        words = self.columns.state_words(row) if row else ""
        shown = self.inspector.isVisibleTo(self)
        # The details say the same, and more.
        self.line.setVisible(not shown)
        if not shown:
            if row is None:
                self.line.show_nothing()
            else:
                self.line.show_row(row, self.columns.record(row), self.columns.wrong(row) or words)
            return
        self.inspector.show_row(row, self._checked, self.columns.edits, words)


def _chip_style(kind: Kind, c: Colours) -> str:
    tone = tone_of_kind(kind, c)
    return (
        f"QPushButton {{ color: {tone.ink}; background: {tone.tint}; border: 1px solid {tone.tint}; border-radius: 8px;"
        " padding: 3px 10px; font-weight: 600; }"
        f"QPushButton:hover {{ border-color: {tone.ink}; }}"
        f"QPushButton:focus {{ border: 2px solid {c.action}; padding: 2px 9px; }}"
    )


def _held(rows: Sequence[ListRow]) -> list[ListRow]:
    return [row for row in rows if row.state is RowState.HELD]
