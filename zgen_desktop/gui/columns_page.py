"""The second step: is this how to read the list? Fields, their columns, and which charges are billed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zgen_desktop.core.column_choices import (
    ListShown,
    Match,
    values_of,
    with_account,
    with_charges_of_columns,
    with_column,
    with_value,
)
from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.fields import ACCOUNT_FIELDS, ACCOUNT_NUMBER, INVOICE_DATE, TARGET_DATE
from zgen_desktop.core.model.rows import Charges
from zgen_desktop.core.questions import FixedDateQuestion
from zgen_desktop.core.selection import Selection
from zgen_desktop.gui import figures
from zgen_desktop.gui.charges_card import ChargesCard
from zgen_desktop.gui.column_question import ColumnQuestionCard
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.field_line import DateLine, FieldLine
from zgen_desktop.gui.last_dates import LastDates
from zgen_desktop.gui.list_state import place_of_question, rows_of, shown_list
from zgen_desktop.gui.list_trouble import trouble_words
from zgen_desktop.gui.own_fields_card import OwnFieldsCard
from zgen_desktop.gui.page import Action, Page, Place
from zgen_desktop.gui.scroll_area import ScrollArea
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Banner, Card, heading, label

_PAUSE_MS = 300
"""Choices that follow each other faster, as with the arrow keys, are read together."""


class ColumnsPage(Page):
    """Shows how the list is read, asks what is unclear, and changes it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._pending: Selection | None = None
        self._listed: ListShown | None = None
        self._filled_with: tuple[object, bool] | None = None
        self._leaving: object = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._apply)
        self.answer = heading()
        self.told = label(quiet=True)
        self.trouble = Banner(lambda c: c.bad)
        self.last_dates = LastDates(desk)
        self.question = ColumnQuestionCard()
        today = desk.services.today()
        self.accounts = [FieldLine(field, none=self.tr("none")) for field in ACCOUNT_FIELDS]
        self.dates = [
            DateLine(INVOICE_DATE, today, told=self.tr("stands on the invoice")),
            DateLine(TARGET_DATE, today, told=self.tr("what is due until then")),
        ]
        self.charges = ChargesCard()
        self.own_fields = OwnFieldsCard()
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        top = QVBoxLayout()
        top.setSpacing(GRID // 2)
        top.addWidget(self.answer)
        top.addWidget(self.told)
        column.addLayout(top)
        for widget in (self.trouble, self.last_dates, self.question):
            column.addWidget(widget)
        fields = Card()
        fields.column.setSpacing(CARD_GAP)
        for line in (*self.accounts, *self.dates):
            fields.column.addWidget(line)
        column.addWidget(fields)
        column.addWidget(self.charges)
        column.addWidget(self.own_fields)
        column.addStretch(1)
        area = ScrollArea()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self.column.addWidget(area)
        self.trouble.say("")

    def _connect(self) -> None:
        for account in self.accounts:
            account.picked.connect(self._on_account)
        for line in self.dates:
            line.picked.connect(self._on_column)
            line.day_chosen.connect(self._on_day)
            line.move_wanted.connect(self._move_on)
        self.charges.charges_chosen.connect(self._on_charges)
        self.charges.columns_wanted.connect(self._on_charges_of_columns)
        self.charges.column_picked.connect(self._on_flag)
        self.own_fields.column_picked.connect(self._on_own_field)
        self.own_fields.value_chosen.connect(lambda field, text: self._choose(with_value(self._base(), {field: text})))
        self.question.answered.connect(self._on_answer)
        self.question.one_day_wanted.connect(self._on_one_day)
        self.question.value_chosen.connect(lambda field, value: self._choose(with_value(self._base(), {field: value})))
        self.question.days_changed.connect(self.changed)
        for line in self.dates:
            line.undecided_changed.connect(self.changed)
        self.desk.list_changed.connect(self._on_list)
        self.desk.run_changed.connect(self._show)

    # --- what the frame asks --------------------------------------------------------------------------

    def main_action(self) -> Action | None:
        """Check the rows, with the proposed dates where these are asked for."""
        rows = rows_of(self.desk)
        if rows is None:
            return None
        days = set(self._undecided().values())
        asked = self.question.field
        open_question = asked != "" and asked not in self._undecided()
        if not days or open_question:
            text = self.tr("&Check %Ln row(s)", "", rows)
            possible = place_of_question(self.desk) is not Place.COLUMNS and not self.desk.running
            return Action(text, self._go_on, possible)
        if len(days) == 1:
            text = self.tr("Use {day}, &check %Ln row(s)", "", rows).format(day=figures.day(next(iter(days))))
        else:
            text = self.tr("Use these dates, &check %Ln row(s)", "", rows)
        return Action(text, self._use_days, not self.desk.running)

    def _undecided(self) -> dict[str, date]:
        """Days for all rows that stand on the page and that the list is not read with yet."""
        shown = {line.field: line.day.day() for line in self.dates if line.undecided and not line.isHidden()}
        return {**shown, **self.question.days()}

    def side_actions(self) -> Sequence[Action]:
        """Back to the workbook."""
        return (Action(self.tr("&Back"), partial(self.go.emit, Place.WORKBOOK)),)

    def status(self) -> str:
        """Sheet and row of the names."""
        if self._listed is None:
            return ""
        row = figures.number(self._listed.header_row)
        return self.tr("Sheet “{sheet}”, names in row {row}").format(sheet=self._listed.sheet, row=row)

    def help_text(self) -> str:
        """What this is and what can go wrong."""
        return "\n\n".join(
            (
                self.tr(
                    "Here stands which column feeds what Zuora needs. Look at the first values beside each column."
                ),
                self.tr(
                    "Account ID or account number: one of them is enough. An Account ID has 32 letters or digits, an "
                    "account number is the one that people use, such as A00000001."
                ),
                self.tr(
                    "Invoice date is the day on the invoice. It decides the due date and must lie in an open "
                    "accounting period. Target date: everything that is due up to and including this day is billed."
                ),
                self.tr(
                    "A date can be the same for all rows. The next list then proposes the same kind of day, such as "
                    "the end of the month, and asks."
                ),
                self.tr(
                    "Move dates on by a month changes the dates that are sent, not the workbook. The end of a month "
                    "stays the end of a month."
                ),
                self.tr(
                    "Charges to bill: a kind that is left out is not billed now and stays due. Choices made here are "
                    "kept for the next list with the same column names once it was sent."
                ),
                self.tr(
                    "Your tenant's own fields appear here when the connection has the WSDL file of your tenant. Of "
                    "these only fields of invoices can be sent."
                ),
            )
        )

    def reachable(self) -> bool:
        """Once sheet and header row are known."""
        return rows_of(self.desk) is not None

    def done(self) -> bool:
        """Whether nothing about the columns is open."""
        return rows_of(self.desk) is not None and place_of_question(self.desk) is not Place.COLUMNS

    def note(self) -> str:
        """How the columns were found, where the person did nothing."""
        if self._listed is None or not self.done():
            return ""
        if self._listed.known:
            return self.tr("as last time, change")
        by_name = all(self._listed.match(field, self.desk.selection) is Match.NAME for field in self._listed.mapping)
        return self.tr("found by name, change") if by_name and not self._listed.fixed else ""

    def tells(self, error: ZgenError) -> bool:
        """Why the list could not be read or checked."""
        return error is self.desk.list_error

    def begin_at(self) -> QWidget | None:
        """The first choice."""
        return self.accounts[0].box

    def entered(self) -> None:
        """Shows what is known now."""
        self._show()

    # --- choosing -------------------------------------------------------------------------------------

    def _base(self) -> Selection:
        return self._pending or self.desk.selection

    def _choose(self, selection: Selection) -> None:
        """Reads the list by other choices once the person pauses."""
        self._pending = selection
        self._soon.start()

    @Slot()
    def _apply(self) -> None:
        self._soon.stop()
        if self._pending is not None:
            selection, self._pending = self._pending, None
            self.desk.choose(selection)

    def _go_on(self) -> None:
        self._apply()
        if place_of_question(self.desk) is Place.COLUMNS:
            # The answer is being read; the check can't be entered before.
            self._leaving = self.desk.question
        else:
            self.go.emit(Place.CHECK)

    @Slot(str)
    def _move_on(self, field: str) -> None:
        self._apply()
        self.last_dates.move_on([field])

    def _use_days(self) -> None:
        days = {field: day.isoformat() for field, day in self._undecided().items()}
        self._choose(with_value(self._base(), days))
        self._go_on()

    @Slot(str, int)
    def _on_account(self, field: str, index: int) -> None:
        assert self._listed is not None
        chosen = {line.field: at for line in self.accounts if (at := line.box.currentData()) is not None and at >= 0}
        if not chosen:
            # One of the two is needed: nothing is chosen, and what was there is shown again.
            self._show_again()
            return
        if index >= 0:
            chosen = {name: at for name, at in chosen.items() if name == field or at != index}
        self._choose(with_account(self._base(), self._listed.columns, chosen))

    @Slot(str, int)
    def _on_column(self, field: str, index: int) -> None:
        assert self._listed is not None
        self._choose(with_column(self._base(), self._listed.columns, field, index))

    @Slot(str, object)
    def _on_day(self, field: str, day: date) -> None:
        self._choose(with_value(self._base(), {field: day.isoformat()}))

    @Slot(str, int)
    def _on_answer(self, field: str, index: int) -> None:
        assert self._listed is not None
        if field in ACCOUNT_FIELDS:
            self._choose(with_account(self._base(), self._listed.columns, {field: index}))
        else:
            self._choose(with_column(self._base(), self._listed.columns, field, index))

    @Slot(str)
    def _on_one_day(self, field: str) -> None:
        for line in self.dates:
            if line.field == field:
                line.one_day.setChecked(True)
                line.day.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_charges(self, charges: Charges) -> None:
        self._choose(with_value(self._base(), values_of(charges)))

    @Slot()
    def _on_charges_of_columns(self) -> None:
        assert self._listed is not None
        self._choose(with_charges_of_columns(self._base(), self._listed.columns))

    @Slot(str, int)
    def _on_flag(self, field: str, index: int) -> None:
        assert self._listed is not None
        if index < 0:
            self._choose(with_value(self._base(), {field: "yes"}))
        else:
            self._choose(with_column(self._base(), self._listed.columns, field, index))

    @Slot(str, int)
    def _on_own_field(self, field: str, index: int) -> None:
        assert self._listed is not None
        if index < 0:
            self._choose(with_value(self._base(), {field: ""}))
        else:
            self._choose(with_column(self._base(), self._listed.columns, field, index))

    # --- showing --------------------------------------------------------------------------------------

    @Slot()
    def _on_list(self) -> None:
        if self.desk.checked is None and self.desk.question is None:
            self._soon.stop()
            self._pending, self._leaving, self._filled_with = None, None, None
            for line in self.dates:
                line.forget()
            self.charges.forget()
        self._show()
        if self._leaving is not None and (self.desk.list_error or self.desk.question is not self._leaving):
            self._leaving = None
            if self.isVisible() and not self.desk.list_error and self.done():
                self.go.emit(Place.CHECK)

    @Slot()
    def _show(self) -> None:
        self._listed = shown_list(self.desk)
        error = self.desk.list_error
        self.trouble.say(trouble_words(error) if error else "")
        source = self.desk.checked.imported if self.desk.checked else self.desk.question
        key = (source, self.desk.running)
        # What a person is about to choose isn't taken back by news that don't concern the columns.
        if self._listed is not None and self._pending is None and (key != self._filled_with or error):
            self._filled_with = key
            self._fill(self._listed)
        self.answer.setText(self._answer())
        self.told.setText(self._told())
        self.told.setVisible(bool(self.told.text()))
        self.changed.emit()

    def _show_again(self) -> None:
        """What can't be chosen is shown as it was."""
        self._filled_with = None
        self._show()

    def _fill(self, listed: ListShown) -> None:
        selection = self.desk.selection
        question = self.desk.question.question if self.desk.question else None
        self.question.ask(question, listed.columns)
        account = any(field in listed.mapping for field in ACCOUNT_FIELDS)
        for line in self.accounts:
            needed = not account and line.field == ACCOUNT_NUMBER
            line.show_list(listed, selection, needed=needed, asked=needed and self.question.field in ACCOUNT_FIELDS)
        asked = {one.field: one.day for one in question.proposals} if isinstance(question, FixedDateQuestion) else {}
        for line in self.dates:
            line.show_list(listed, selection, needed=True, asked=self.question.field == line.field)
            line.setVisible(line.field not in asked)
        self.charges.show_list(listed, selection)
        self.own_fields.show_list(listed, selection)
        for widget in (*self.accounts, *self.dates, self.charges, self.own_fields, self.question):
            widget.setEnabled(not self.desk.running)

    def _answer(self) -> str:
        if self._listed is None:
            return self.tr("No list yet")
        if place_of_question(self.desk) is Place.COLUMNS:
            return self.question.title()
        if self._listed.known:
            return self.tr("The columns are read as last time")
        return self.tr("This is how the list is read")

    def _told(self) -> str:
        if self._listed is None:
            return self.tr("Open a workbook first.")
        if place_of_question(self.desk) is Place.COLUMNS:
            return self.tr("Everything else about the columns is clear.") if self.question.field == "" else ""
        return self.tr("Look at the first values beside each column. Change what is wrong.")
