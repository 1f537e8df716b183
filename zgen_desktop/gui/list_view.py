"""The workbook on the desk: its sheet and header row, to be seen and changed, and its cells as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zgen_desktop.core.model.cells import SheetVisibility, TextFormat
from zgen_desktop.core.questions import DelimiterQuestion, EncodingQuestion, HeaderRowQuestion, SheetQuestion
from zgen_desktop.gui.calm_inputs import ChoiceBox
from zgen_desktop.gui.list_state import Look
from zgen_desktop.gui.palette import Colours, Tone
from zgen_desktop.gui.preview_table import PreviewTable, cell_words
from zgen_desktop.gui.scroll_area import ScrollArea
from zgen_desktop.gui.start_view import LineButton
from zgen_desktop.gui.text_choice import TextChoice
from zgen_desktop.gui.text_words import delimiter_words, encoding_words
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Banner, Card, heading, label

_NAMES_SHOWN = 60
Asked = EncodingQuestion | DelimiterQuestion | SheetQuestion | HeaderRowQuestion
"""What is asked here, and not on a later page."""


class ListView(QWidget):
    """Shows and asks; ``sheet_chosen`` with a name, ``header_row_chosen`` with Excel's row number.

    ``text_chosen`` with the TextFormat in which a text list is to be read.
    """

    sheet_chosen = Signal(str)
    header_row_chosen = Signal(int)
    text_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._header_row = 0
        self._asking: Asked | None = None
        self.answer = heading()
        self.told = label(quiet=True)
        self.trouble = Banner(_bad)
        self._question = Card()
        self._asked = label()
        self._answers = QVBoxLayout()
        self.sheet = ChoiceBox(self.tr("Sheet"))
        self.header_row = ChoiceBox(self.tr("Row with the column names"))
        self.text = TextChoice()
        self.preview = PreviewTable(self.tr("First rows of the sheet"))
        for box in (self.sheet, self.header_row):
            box.setPlaceholderText(self.tr("not known yet"))
        self._build()
        self.sheet.activated.connect(self._on_sheet)
        self.header_row.activated.connect(self._on_header_row)
        self.text.chosen.connect(self.text_chosen)

    def _build(self) -> None:
        inner = QWidget()
        area = ScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        top = QVBoxLayout()
        top.setSpacing(GRID // 2)
        top.addWidget(self.answer)
        top.addWidget(self.told)
        column.addLayout(top)
        column.addWidget(self.trouble)
        self._question.column.addWidget(self._asked)
        self._answers.setSpacing(GRID // 2)
        self._question.column.addLayout(self._answers)
        column.addWidget(self._question)
        card = self._card = Card()
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for text, field in ((self.tr("&Sheet"), self.sheet), (self.tr("Column &names in"), self.header_row)):
            name = label(text, wrap=False)
            name.setBuddy(field)
            row.addWidget(name)
            row.addWidget(field, 1)
        card.column.addLayout(row)
        card.column.addWidget(self.text)
        card.column.addWidget(self.preview, 1)
        card.column.addWidget(
            label(
                self.tr("These are the first rows as they stand in the workbook. Nothing in it is changed."), quiet=True
            )
        )
        column.addWidget(card, 1000)
        # Without a card the texts stay together at the top.
        column.addStretch(1)
        self._question.setVisible(False)
        self.trouble.say("")

    # --- showing --------------------------------------------------------------------------------------

    def show_look(self, look: Look | None, header_row: int, *, enabled: bool) -> None:
        """Sheets, rows and the row of names (0: not known). ``enabled`` says whether another can be chosen."""
        if (look, header_row) != (self._look, self._header_row):
            self._look, self._header_row = look, header_row
            self.preview.show_rows(look.rows if look else (), header_row)
            self._fill_sheets(look)
            self._fill_rows(look, header_row)
            if isinstance(self._asking, HeaderRowQuestion):
                self._show_answers()
        # A choice that was given up is shown as given up.
        self._point(self.sheet, look.sheet if look else None)
        self._point(self.header_row, header_row or None)
        self.sheet.setEnabled(enabled and self.sheet.count() > 0)
        # Rows are chosen of a sheet that is decided.
        self.header_row.setEnabled(
            enabled
            and self.header_row.count() > 0
            and not isinstance(self._asking, (EncodingQuestion, DelimiterQuestion, SheetQuestion))
        )
        self.text.show_text(look.text if look else None, enabled=enabled)
        self._card.setVisible(look is not None)

    def _fill_sheets(self, look: Look | None) -> None:
        with QSignalBlocker(self.sheet):
            self.sheet.clear()
            for info in look.sheets if look else ():
                hidden = info.visibility is not SheetVisibility.VISIBLE
                text = self.tr("{name} (hidden sheet)").format(name=info.name) if hidden else info.name
                self.sheet.addItem(text, info.name)

    @staticmethod
    def _point(box: ChoiceBox, value: object) -> None:
        at = -1 if value is None else box.findData(value)
        if box.currentIndex() != at:
            with QSignalBlocker(box):
                box.setCurrentIndex(at)

    def _fill_rows(self, look: Look | None, header_row: int) -> None:
        with QSignalBlocker(self.header_row):
            self.header_row.clear()
            for row in look.rows if look else ():
                self.header_row.addItem(
                    self._row_words(row.number, [cell_words(cell) for cell in row.cells]), row.number
                )
            if header_row and self.header_row.findData(header_row) < 0:
                self.header_row.addItem(self._row_words(header_row, ()), header_row)

    def _row_words(self, number: int, texts: Sequence[str]) -> str:
        names = " | ".join(text for text in texts if text)
        cut = names if len(names) <= _NAMES_SHOWN else f"{names[: _NAMES_SHOWN - 1]}…"
        return self.tr("Row {row}: {names}").format(row=number, names=cut).rstrip(": ")

    def ask(self, question: Asked | None) -> None:
        """Asks with a button for each candidate; None takes the question away."""
        if question == self._asking:
            return
        self._asking = question
        self._question.setVisible(question is not None)
        self._show_answers()

    def _show_answers(self) -> None:
        question = self._asking
        while self._answers.count():
            item = self._answers.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if isinstance(question, SheetQuestion):
            self._asked.setText(self.tr("These sheets could be the list:"))
            for name in question.sheets:
                self._answer(name, partial(self.sheet_chosen.emit, name))
        elif isinstance(question, EncodingQuestion):
            self._asked.setText(self.tr("The list does not show how its letters were saved. Which line reads right?"))
            for codec, sample in question.encodings:
                answer = partial(self.text_chosen.emit, TextFormat(codec, None))
                self._answer(f"{sample}  ·  {encoding_words(codec)}", answer)
        elif isinstance(question, DelimiterQuestion):
            self._asked.setText(self.tr("The list can be divided into columns in more than one way. Which is right?"))
            for delimiter, rows in question.delimiters:
                columns = "  |  ".join(rows[0]) if rows else ""
                answer = partial(self.text_chosen.emit, TextFormat(None, delimiter))
                self._answer(f"{delimiter_words(delimiter)}:  {columns}", answer)
        elif question is not None:
            self._asked.setText(self.tr("If the list has no row with names, add one in Excel. It could be:"))
            shown = (
                {row.number: [cell_words(cell) for cell in row.cells] for row in self._look.rows} if self._look else {}
            )
            for number, texts in question.rows:
                text = self._row_words(number, shown.get(number, texts))
                self._answer(text, partial(self.header_row_chosen.emit, number))

    def _answer(self, text: str, on_click: Callable[[], object]) -> None:
        self._answers.addWidget(LineButton(text, on_click, elide=True))

    # --- choosing -------------------------------------------------------------------------------------

    def _on_sheet(self, at: int) -> None:
        name = self.sheet.itemData(at)
        if self._look is None or name != self._look.sheet or not self._header_row:
            self.sheet_chosen.emit(name)

    def _on_header_row(self, at: int) -> None:
        number = self.header_row.itemData(at)
        if number != self._header_row:
            self.header_row_chosen.emit(number)


def _bad(colours: Colours) -> Tone:
    return colours.bad
