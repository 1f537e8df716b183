"""Questions about the list that only the person can answer, as calm cards on the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from zgen_desktop.core.filter_words import filter_words
from zgen_desktop.core.questions import (
    DateOrderQuestion,
    HiddenQuestion,
    ImportQuestionError,
    SerialDatesQuestion,
    ZerosQuestion,
)
from zgen_desktop.core.selection import Selection, row_spans
from zgen_desktop.gui import figures
from zgen_desktop.gui.check_columns import title_of_field
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.flow_layout import FlowLayout
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Button, Card, heading, label

Answer = Callable[[Selection], Selection]


class ListQuestions(QWidget):
    """Shows the question that is open. ``answered`` comes with what an answer does to the Selection.

    ``elsewhere`` comes for questions of other pages: which sheet, which column, which date.
    """

    answered = Signal(object)
    elsewhere = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(CARD_GAP)
        self._shown: object = None

    def show_question(self, error: ImportQuestionError | None) -> None:
        """Another question, or none."""
        question = error.question if error else None
        self.setVisible(error is not None)
        if question == self._shown:
            return
        self._shown = question
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if error is not None:
            self._column.addWidget(self._card(error))
            self._column.addStretch(1)

    def _card(self, error: ImportQuestionError) -> Card:
        question = error.question
        if isinstance(question, DateOrderQuestion):
            return self._date_order(question)
        if isinstance(question, SerialDatesQuestion):
            return self._serial_dates(question)
        if isinstance(question, HiddenQuestion):
            return self._hidden(question)
        if isinstance(question, ZerosQuestion):
            return self._zeros(question)
        card = _card(spoken(error.title), spoken(error.message))
        card.column.addLayout(_buttons(Button(self.tr("&Decide on the page before"), self.elsewhere.emit)))
        return card

    def _date_order(self, question: DateOrderQuestion) -> Card:
        columns = self.tr(" and ").join(title_of_field(field) for field in question.fields)
        card = _card(
            self.tr("Does the day or the month come first?"),
            self.tr(
                "The dates of this list can be read in two ways ({columns}). Your answer holds for all rows."
            ).format(columns=columns),
        )
        lines = [
            (one.cell, f"“{one.text}”", figures.day(one.day_first), figures.day(one.month_first))
            for one in question.samples
        ]
        head = (self.tr("Cell"), self.tr("In the list"), self.tr("Day first"), self.tr("Month first"))
        card.column.addLayout(_grid(head, lines))
        first = question.samples[0]
        card.column.addLayout(
            _buttons(
                self._button(
                    self.tr("&Day first: {day}").format(day=figures.day(first.day_first)),
                    lambda old: replace(old, date_order="dmy"),
                ),
                self._button(
                    self.tr("&Month first: {day}").format(day=figures.day(first.month_first)),
                    lambda old: replace(old, date_order="mdy"),
                ),
            )
        )
        return card

    def _serial_dates(self, question: SerialDatesQuestion) -> Card:
        columns = self.tr(" and ").join(title_of_field(field) for field in question.fields)
        card = _card(
            self.tr("Are these numbers days?"),
            self.tr("Plain numbers stand where dates should ({columns}). Excel counts days as numbers.").format(
                columns=columns
            ),
        )
        lines = [(one.cell, one.text, figures.day(one.day)) for one in question.samples]
        card.column.addLayout(_grid((self.tr("Cell"), self.tr("In the list"), self.tr("As a day")), lines))
        card.column.addLayout(
            _buttons(
                self._button(self.tr("&Yes, these are the days"), lambda old: replace(old, serial_dates=True)),
                self._button(self.tr("&No, I correct these cells"), lambda old: replace(old, serial_dates=False)),
            )
        )
        return card

    def _hidden(self, question: HiddenQuestion) -> Card:
        count = len(question.by_filter) + len(question.by_hand)
        card = _card(
            self.tr("%Ln row(s) are hidden in the workbook. Are they to be billed?", "", count),
            self.tr("In Excel, the sheet “{sheet}” does not show this.").format(sheet=question.sheet),
        )
        if question.by_filter:
            text = self.tr("%Ln row(s) hidden by the filter: {rows}", "", len(question.by_filter))
            card.column.addWidget(label(text.format(rows=row_spans(question.by_filter))))
        if question.filters:
            words = filter_words(question.filters, self._filter_words())
            card.column.addWidget(label(self.tr("The filter shows {what}").format(what=words)))
        if question.by_hand:
            text = self.tr("%Ln row(s) hidden by hand: {rows}", "", len(question.by_hand))
            card.column.addWidget(label(text.format(rows=row_spans(question.by_hand))))
        card.column.addLayout(
            _buttons(
                self._button(self.tr("&Leave out"), lambda old: replace(old, hidden="leave-out")),
                self._button(self.tr("&Include"), lambda old: replace(old, hidden="include")),
            )
        )
        return card

    def _zeros(self, question: ZerosQuestion) -> Card:
        card = _card(
            self.tr("Have the account numbers lost their leading zeros?"),
            self.tr(
                "%Ln account number(s) are not in the tenant as they are written. With leading zeros the tenant has "
                "them. Are these the right customers? Your answer holds for the whole column.",
                "",
                question.rows,
            ),
        )
        lines = [(one.written, one.padded, one.name) for one in question.samples]
        head = (self.tr("In the list"), self.tr("In the tenant"), self.tr("Customer"))
        card.column.addLayout(_grid(head, lines))
        yes, no = self.tr("&Yes, use %n digits", "", question.digits), self.tr("&No, as they are written")
        card.column.addLayout(
            _buttons(
                self._button(yes, lambda old: replace(old, account_digits=question.digits)),
                self._button(no, lambda old: replace(old, account_digits=0)),
            )
        )
        return card

    def _filter_words(self) -> dict[str, str]:
        return {
            "blank": self.tr("blank"),
            "top10": self.tr("highest or lowest"),
            "colour": self.tr("a colour"),
            "icon": self.tr("an icon"),
        }

    def _button(self, text: str, answer: Answer) -> Button:
        return Button(text, lambda: self.answered.emit(answer))


def _card(title: str, text: str) -> Card:
    card = Card(margin=24)
    card.column.addWidget(heading(title))
    card.column.addWidget(label(text))
    return card


def _grid(head: Sequence[str], lines: Sequence[Sequence[str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(3 * GRID)
    grid.setVerticalSpacing(GRID)
    for at, text in enumerate(head):
        grid.addWidget(label(text, quiet=True, wrap=False), 0, at)
    for row, line in enumerate(lines, start=1):
        for at, text in enumerate(line):
            grid.addWidget(label(text, bold=at >= 2, wrap=False), row, at, Qt.AlignmentFlag.AlignLeft)
    grid.setColumnStretch(len(head), 1)
    return grid


def _buttons(*buttons: Button) -> QVBoxLayout:
    row = FlowLayout(gap=GRID, line_gap=GRID)
    for button in buttons:
        button.setAccessibleName(button.text().replace("&", ""))
        row.addWidget(button)
    below = QVBoxLayout()
    below.addSpacing(GRID)
    below.addLayout(row)
    return below
