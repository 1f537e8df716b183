"""The card in which a question about the columns is asked, with a button for each answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from zgen_desktop.core.column_choices import ColumnShown
from zgen_desktop.core.fields import ACCOUNT_FIELDS, DATE_FIELDS, FLAG_FIELDS
from zgen_desktop.core.model.cells import column_index
from zgen_desktop.core.questions import Candidate, ColumnQuestion, DayProposal, FixedDateQuestion
from zgen_desktop.gui import figures
from zgen_desktop.gui.calm_inputs import DayEdit
from zgen_desktop.gui.field_line import column_title, field_title, sample_words
from zgen_desktop.gui.start_view import LineButton
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Card, label

_MOST = 12


class ColumnQuestionCard(Card):
    """Asks for a column or for the dates of all rows.

    ``answered`` with a field and a column's index, ``one_day_wanted`` with a date field, ``value_chosen`` with a
    field of charges and ``yes`` or ``no``, ``days_changed`` when another day is proposed for all rows.
    """

    answered = Signal(str, int)
    one_day_wanted = Signal(str)
    value_chosen = Signal(str, str)
    days_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._question: ColumnQuestion | FixedDateQuestion | None = None
        self._days: dict[str, DayEdit] = {}
        self.told = label(quiet=True)
        self._body = QVBoxLayout()
        self._body.setSpacing(GRID // 2)
        self._days_grid = QGridLayout()
        self._days_grid.setHorizontalSpacing(CARD_GAP)
        self._days_grid.setVerticalSpacing(GRID)
        self._days_grid.setColumnStretch(2, 1)
        self.column.addWidget(self.told)
        self.column.addLayout(self._body)
        self.column.addLayout(self._days_grid)
        self.setVisible(False)

    def days(self) -> dict[str, date]:
        """The days that are proposed for all rows, as they stand in the fields."""
        return {field: edit.day() for field, edit in self._days.items()}

    def ask(self, question: object, columns: Sequence[ColumnShown]) -> None:
        """Asks, or goes away where the question is not one about columns."""
        asked = question if isinstance(question, (ColumnQuestion, FixedDateQuestion)) else None
        if asked == self._question:
            return
        self._question = asked
        self._clear()
        self.setVisible(asked is not None)
        if isinstance(asked, ColumnQuestion):
            self._ask_column(asked, columns)
        elif asked is not None:
            self._ask_days(asked.proposals)

    def _clear(self) -> None:
        self._days = {}
        for layout in (self._body, self._days_grid):
            while layout.count():
                item = layout.takeAt(0)
                widget = item.widget() if item else None
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()

    def _ask_column(self, question: ColumnQuestion, columns: Sequence[ColumnShown]) -> None:
        field = question.field
        likely = [candidate for candidate in question.candidates if candidate.likely]
        if question.opposite:
            names = ", ".join(self._words(one, columns, with_field=False) for one in question.opposite)
            self.told.setText(
                self.tr(
                    "This column says what is left out, and is not read: {columns}. "
                    "Turn it round in Excel, or choose for all rows:"
                ).format(columns=names)
            )
        elif question.doubled:
            self.told.setText(self.tr("More than one column may be meant:"))
        elif likely:
            self.told.setText(self.tr("No name of a column says so for sure. It could be:"))
        else:
            self.told.setText(self.tr("No name of a column says so. These are the columns of the list:"))
        several = len({candidate.field for candidate in question.candidates}) > 1
        for candidate in question.candidates[:_MOST]:
            text = self._words(candidate, columns, with_field=several)
            self._body.addWidget(LineButton(text, partial(self._answer, candidate), elide=True))
        if len(question.candidates) > _MOST:
            self._body.addWidget(label(self.tr("The other columns stand in the field below."), quiet=True))
        if field in DATE_FIELDS:
            text = self.tr("No column: one date for all rows")
            self._body.addWidget(LineButton(text, partial(self.one_day_wanted.emit, field)))
        elif field in FLAG_FIELDS:
            for value, text in (("yes", self.tr("No column: in all rows")), ("no", self.tr("No column: in no row"))):
                self._body.addWidget(LineButton(text, partial(self.value_chosen.emit, field, value)))

    def title(self) -> str:
        """The question that is asked; empty without one."""
        if isinstance(self._question, ColumnQuestion):
            return self._title(self._question.field)
        return self.tr("Which date this time?") if self._question else ""

    @property
    def field(self) -> str:
        """The field that a column is asked for."""
        return self._question.field if isinstance(self._question, ColumnQuestion) else ""

    def _title(self, field: str) -> str:
        if field in ACCOUNT_FIELDS:
            return self.tr("Which column holds the account?")
        if field in FLAG_FIELDS:
            return self.tr("Which column says whether this is billed: {field}?").format(field=field_title(field))
        return self.tr("Which column holds this: {field}?").format(field=field_title(field))

    def _words(self, candidate: Candidate, columns: Sequence[ColumnShown], *, with_field: bool) -> str:
        index = column_index(candidate.column)
        column = columns[index] if index < len(columns) else None
        name = column_title(column) if column else candidate.column
        samples = sample_words(column)
        texts = [name, *([field_title(candidate.field)] if with_field else []), *([samples] if samples else [])]
        return "   ".join(texts)

    def _answer(self, candidate: Candidate) -> None:
        self.answered.emit(candidate.field, column_index(candidate.column))

    def _ask_days(self, proposals: Sequence[DayProposal]) -> None:
        self.told.setText(self.tr("The last list of this kind had one date for all rows."))
        for row, proposal in enumerate(proposals):
            title = field_title(proposal.field)
            edit = DayEdit(self.tr("{field}, for all rows").format(field=title), proposal.day)
            edit.dateChanged.connect(lambda _day: self.days_changed.emit())
            name = label(title, wrap=False)
            name.setBuddy(edit)
            self._days[proposal.field] = edit
            self._days_grid.addWidget(name, row, 0)
            self._days_grid.addWidget(edit, row, 1)
            self._days_grid.addWidget(label(self._last_time(proposal), quiet=True), row, 2)

    def _last_time(self, proposal: DayProposal) -> str:
        rules = {
            "month_end": self.tr("last time: end of the month"),
            "first_of_next_month": self.tr("last time: first of the next month"),
            "today": self.tr("last time: the day itself"),
        }
        return self.tr("{day} · {rule}").format(day=figures.day(proposal.day), rule=rules[proposal.rule])
