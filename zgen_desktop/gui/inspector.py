"""Everything about one row: its cells as in the sheet, what is wrong and what to do, the invoices that hold it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from zgen_desktop.core.checking import Checked
from zgen_desktop.core.edits import Edits
from zgen_desktop.core.model.cells import BLANK, column_letter
from zgen_desktop.core.model.rows import ListRow, RowState, Severity
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.gui import figures
from zgen_desktop.gui.account_facts import account_line
from zgen_desktop.gui.check_columns import problems_of, words
from zgen_desktop.gui.core_words import problem_advice, problem_message, spoken
from zgen_desktop.gui.palette import SIGNS, tone_of
from zgen_desktop.gui.problem_titles import header_of
from zgen_desktop.gui.scroll_area import ScrollArea
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Button, Pill, Styled, label


class Inspector(Styled, ScrollArea):
    """Follows the current row while it is open. ``closed`` comes on Escape and on its button."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Details of the row"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(120)
        self.wear(
            lambda c: (
                f"Inspector {{ border: 1px solid {c.line}; border-radius: 4px; background: {c.card}; }}"
                f"Inspector:focus {{ border: 2px solid {c.action}; }} QWidget#details {{ background: {c.card}; }}"
            )
        )

    def show_row(self, row: ListRow | None, checked: Checked | None, edits: Edits, state_words: str) -> None:
        """Another row, or none."""
        inside = QWidget()
        inside.setObjectName("details")
        column = QVBoxLayout(inside)
        column.setContentsMargins(CARD_GAP, GRID, CARD_GAP, CARD_GAP)
        column.setSpacing(GRID)
        if row is None or checked is None:
            column.addWidget(label(self.tr("Choose a row to see everything about it."), quiet=True))
        else:
            self._add_head(column, row, checked, state_words)
            self._add_problems(column, row)
            self._add_invoices(column, row, checked)
            self._add_cells(column, row, checked, edits)
        column.addStretch(1)
        self.setWidget(inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Escape goes back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _add_head(self, column: QVBoxLayout, row: ListRow, checked: Checked, state_words: str) -> None:
        record = checked.tenant.accounts.get(row.row) if checked.tenant else None
        grid = QGridLayout()
        title = self.tr("Row {row}").format(row=figures.number(row.row))
        if record is not None:
            title += f" · {record.number} · {record.name}"
        grid.addWidget(label(title, bold=True), 0, 0)
        ready = row.state is RowState.READY
        tone = Pill(
            state_words, lambda c: c.warning if ready and row.problems else c.good if ready else tone_of(row.state, c)
        )
        grid.addWidget(tone, 0, 1)
        close = Button(self.tr("Close details"), self.closed.emit)
        grid.addWidget(close, 0, 2)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        if record is not None:
            facts = self.tr("Account in Zuora: {facts}").format(facts=account_line(record))
            column.addWidget(label(f"{facts} · {record.id}", quiet=True))

    def _add_problems(self, column: QVBoxLayout, row: ListRow) -> None:
        for problem in problems_of(row):
            sign = SIGNS[RowState.PROBLEM] if problem.severity is Severity.ERROR else "!"
            where = f"{problem.column}{problem.row}: " if problem.column else ""
            column.addWidget(label(f"{sign} {where}{problem_message(problem)}", bold=True))
            column.addWidget(label(problem_advice(problem), quiet=True))
        if row.note and row.state is not RowState.HELD:
            column.addWidget(label(spoken(row.note)))
        if row.anyway:
            text = self.tr("Sent although already invoiced. Reason: {reason}")
            column.addWidget(label(text.format(reason=row.anyway), bold=True))

    def _add_invoices(self, column: QVBoxLayout, row: ListRow, checked: Checked) -> None:
        invoices: Sequence[InvoiceRecord] = checked.tenant.held.get(row.row, ()) if checked.tenant else ()
        if not invoices or checked.tenant is None:
            return
        own = checked.tenant.user.user_id
        column.addWidget(label(self.tr("%n invoice(s) in Zuora hold this row:", "", len(invoices)), bold=True))
        grid = _grid()
        head = (
            self.tr("Number"),
            self.tr("Amount"),
            self.tr("Status"),
            self.tr("Target date"),
            self.tr("Made on"),
            self.tr("Made by"),
        )
        _add_line(grid, 0, head, quiet=True)
        for at, invoice in enumerate(invoices, start=1):
            texts = (
                invoice.number or invoice.id,
                figures.money(invoice.amount, invoice.currency),
                invoice.status,
                figures.day(invoice.target_date),
                figures.whole_moment(invoice.created),
                self.tr("this Zuora user")
                if invoice.created_by == own
                else checked.tenant.users.get(invoice.created_by)
                or self.tr("user {id}").format(id=invoice.created_by or "?"),
            )
            _add_line(grid, at, texts)
        column.addLayout(grid)
        advice = self.tr("Look at the invoice in Zuora. Send the row only if a second invoice is right.")
        column.addWidget(label(advice, quiet=True))

    def _add_cells(self, column: QVBoxLayout, row: ListRow, checked: Checked, edits: Edits) -> None:
        column.addWidget(label(self.tr("The row in the sheet"), bold=True))
        grid = _grid()
        headers = checked.imported.headers
        for at in range(max(len(row.cells), len(headers))):
            cell = row.cells[at] if at < len(row.cells) else BLANK
            changed = edits.cells.get((row.row, at))
            if cell.blank and changed is None:
                continue
            text = words(cell) or self.tr("(empty)")
            if changed is not None:
                text = self.tr("{new}, was “{old}”").format(new=words(changed) or self.tr("(empty)"), old=text)
            letter = column_letter(at)
            _add_line(grid, grid.rowCount(), (letter, header_of(letter, headers), text), bold=changed is not None)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * GRID)
    grid.setVerticalSpacing(2)
    return grid


def _add_line(grid: QGridLayout, at: int, texts: Sequence[str], *, quiet: bool = False, bold: bool = False) -> None:
    last = len(texts) - 1
    for place, text in enumerate(texts):
        # Where there are many columns each one wraps: together they may be wider than what is seen.
        wraps = place == last or last > 2
        part = label(text, quiet=quiet or (place < last and last == 2), bold=bold and place == last, wrap=wraps)
        part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if place == last:
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        grid.addWidget(part, at, place, Qt.AlignmentFlag.AlignTop)
