"""One row of which only a person can say what became of it: what was sent, what was found, and the choices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from zgen_desktop.core.deciding import TO_DECIDE, Decision, evidence_of
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunHead, RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.results_columns import Line, Links, message_of
from zgen_desktop.gui import figures
from zgen_desktop.gui.calm_inputs import Radio
from zgen_desktop.gui.core_words import charges_words
from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.result_columns import state_words, tone
from zgen_desktop.gui.widgets import GRID, Button, Pill, Styled, in_row, label

Choice = tuple[Decision, str]
"""What was chosen, and the Id of the invoice where one is ours."""


class DecisionPanel(QWidget):
    """``decided`` comes with row number, decision, invoice Id and reason; ``send_again`` with the row number."""

    decided = Signal(int, str, str, str)
    send_again = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._row: RunRow | None = None
        self._choices: list[tuple[Radio, Choice]] = []
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._body: QWidget | None = None
        self._reason: Field | None = None
        self._keep: Button | None = None

    def show_row(self, head: RunHead, row: RunRow | None, *, enabled: bool) -> None:
        """Another row; None clears the panel."""
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._row, self._choices, self._reason, self._keep = row, [], None, None
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        if row is None:
            column.addWidget(label(self.tr("Choose a row at the left."), quiet=True))
        else:
            self._tell(column, head, row)
            if row.shown_state in TO_DECIDE:
                self._ask(column, row, enabled=enabled)
        column.addStretch(1)
        self._column.addWidget(self._body)

    # --- what is known --------------------------------------------------------------------------------

    def _tell(self, column: QVBoxLayout, head: RunHead, row: RunRow) -> None:
        name = " · ".join(part for part in (row.account_number, row.account_name) if part)
        column.addWidget(label(self.tr("Row {row}: {name}").format(row=row.row, name=name), pixels=16, bold=True))
        state = in_row(Pill(state_words(row.shown_state), tone(row.shown_state)))
        state.addStretch(1)
        column.addLayout(state)
        message = message_of(Line(row, head, Links()))
        if message and row.shown_state is not RowState.AMBIGUOUS:
            # Of that one the invoices below say it better.
            column.addWidget(label(message))
        column.addWidget(label(self.tr("What was sent"), bold=True))
        for line in self._sent(head, row):
            column.addWidget(label(line))
        column.addWidget(label(self.tr("What stands in Zuora"), bold=True))
        evidence = row.invoices
        if not evidence:
            column.addWidget(label(self.tr("No invoice that was not there before.")))
        for item in evidence:
            column.addWidget(_Evidence(head, row, item.invoice, before=item.role == "held"))

    def _sent(self, head: RunHead, row: RunRow) -> list[str]:
        account = row.account
        if account is None:
            return [self.tr("Nothing.")]
        words = self.tr("Invoice date {invoice} · target date {target} · charges: {charges}").format(
            invoice=figures.day(account.invoice_date),
            target=figures.day(account.target_date),
            charges=charges_words(account.charges),
        )
        when = self.tr("Sent {when} by {user}").format(when=figures.whole_moment(row.sent_at), user=head.user_name)
        return [words, when] if row.sent_at else [words]

    # --- the choices ----------------------------------------------------------------------------------

    def _ask(self, column: QVBoxLayout, row: RunRow, *, enabled: bool) -> None:
        column.addWidget(label(self.tr("What is right?"), bold=True))
        if row.shown_state is RowState.ABSENT:
            again = Button(self.tr("Send this row &again…"), lambda: self.send_again.emit(row.row))
            again.setEnabled(enabled)
            line = in_row(again)
            line.addStretch(1)
            column.addLayout(line)
        for text, choice in self._offers(row):
            button = Radio(text)
            self._group.addButton(button)
            button.toggled.connect(self._refresh)
            self._choices.append((button, choice))
            column.addWidget(button)
        self._reason = Field(self.tr("How do you know? (required)"))
        self._reason.textChanged.connect(self._refresh)
        self._reason.returnPressed.connect(self._on_keep)
        self._reason.setEnabled(enabled)
        column.addWidget(self._reason)
        self._keep = Button(self.tr("&Keep this decision"), self._on_keep)
        line = in_row(self._keep)
        line.addStretch(1)
        column.addLayout(line)
        self._refresh()

    def _offers(self, row: RunRow) -> list[tuple[str, Choice]]:
        invoices = [item.invoice for item in evidence_of(row)]
        offers: list[tuple[str, Choice]] = []
        if len(invoices) == 1:
            offers.append((self.tr("This invoice is &ours"), ("generated", invoices[0].id)))
        else:
            for invoice in invoices:
                text = self.tr("Invoice {number} is ours").format(number=_plain(invoice.number or invoice.id))
                offers.append((text, ("generated", invoice.id)))
        if row.shown_state is RowState.AMBIGUOUS:
            offers.append((self.tr("&Nothing was made"), ("absent", "")))
        offers.append((self.tr("&Leave it out"), ("left-out", "")))
        return offers

    def _chosen(self) -> Choice | None:
        return next((choice for button, choice in self._choices if button.isChecked()), None)

    @Slot()
    def _refresh(self) -> None:
        if self._keep is not None and self._reason is not None:
            said = bool(self._reason.text().strip()) and self._reason.isEnabled()
            self._keep.setEnabled(said and self._chosen() is not None)

    @Slot()
    def _on_keep(self) -> None:
        chosen = self._chosen()
        if self._row is not None and chosen is not None and self._keep is not None and self._keep.isEnabled():
            assert self._reason is not None
            self.decided.emit(self._row.row, chosen[0], chosen[1], self._reason.text().strip())


class Field(Styled, QLineEdit):
    """A line of text to fill in."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setMinimumHeight(32)
        self.setMaxLength(500)
        self.wear(field_style)


def field_style(c: Colours) -> str:
    """The look of a field."""
    return (
        f"QLineEdit {{ color: {c.ink}; background: {c.card}; border: 1px solid {c.line}; border-radius: 5px;"
        f" padding: 4px 8px; selection-background-color: {c.action}; selection-color: {c.on_action}; }}"
        f"QLineEdit:focus {{ border: 2px solid {c.action}; padding: 3px 7px; }}"
    )


class _Evidence(Styled, QWidget):
    """An invoice with all that helps to decide, those facts first that differ from what was sent."""

    def __init__(self, head: RunHead, row: RunRow, invoice: InvoiceRecord, *, before: bool) -> None:
        super().__init__()
        self.setObjectName("evidence")
        # A plain widget paints the ground of its style sheet only when asked to.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID // 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        amount = figures.money(invoice.amount, invoice.currency or row.currency)
        first = [invoice.number or invoice.id, amount or self.tr("no amount yet"), invoice.status]
        column.addWidget(label(" · ".join(part for part in first if part), bold=True))
        for line in (self._dates(row, invoice), self._maker(head, invoice)):
            if line:
                column.addWidget(label(line))
        if before:
            column.addWidget(label(self.tr("It was there before anything was sent."), quiet=True))
        self.wear(lambda c: f"QWidget#evidence {{ background: {c.ground}; border-radius: 5px; }}")

    def _dates(self, row: RunRow, invoice: InvoiceRecord) -> str:
        account = row.account
        parts: list[str] = []
        for text, mine, sent in (
            (self.tr("invoice date {day}"), invoice.invoice_date, account.invoice_date if account else None),
            (self.tr("target date {day}"), invoice.target_date, account.target_date if account else None),
        ):
            if mine is not None:
                same = self.tr("as sent") if mine == sent else self.tr("not as sent")
                parts.append(f"{text.format(day=figures.day(mine))} ({same})")
        return " · ".join(parts)

    def _maker(self, head: RunHead, invoice: InvoiceRecord) -> str:
        if invoice.created is None and not invoice.created_by:
            return ""
        when = figures.whole_moment(invoice.created) or self.tr("at an unknown time")
        if invoice.created_by == head.user_id:
            return self.tr("made {when} by {user}, the user of this run").format(when=when, user=head.user_name)
        by = invoice.created_by or self.tr("somebody")
        return self.tr("made {when} by another user ({user})").format(when=when, user=by)


def _plain(text: str) -> str:
    """A text that has no mnemonic of its own."""
    return text.replace("&", "&&")


def first_to_decide(rows: Sequence[RunRow]) -> RunRow | None:
    """The row to begin with: one that needs a decision before one that was not made."""
    for state in TO_DECIDE:
        for row in rows:
            if row.shown_state is state:
                return row
    return None
