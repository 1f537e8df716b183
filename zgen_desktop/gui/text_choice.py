"""In which encoding and with which delimiter a text list is read, to be seen and changed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zgen_desktop.core.model.cells import TextFormat, TextFound
from zgen_desktop.core.text_lists import DELIMITERS, ENCODINGS
from zgen_desktop.gui.calm_inputs import ChoiceBox
from zgen_desktop.gui.text_words import delimiter_words, encoding_words
from zgen_desktop.gui.widgets import GRID, label


class TextChoice(QWidget):
    """Two choices in a line; ``chosen`` with the TextFormat that they make. Invisible for what is no text list."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._format = TextFormat()
        self.encoding = ChoiceBox(self.tr("Encoding"))
        self.delimiter = ChoiceBox(self.tr("What separates the columns"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        captions = (self.tr("&Encoding"), self.encoding), (self.tr("Columns separated &by"), self.delimiter)
        for text, box in captions:
            name = label(text, wrap=False)
            name.setBuddy(box)
            row.addWidget(name)
            row.addWidget(box, 1)
            box.activated.connect(self._on_choice)
        self.setVisible(False)

    def show_text(self, found: TextFound | None, *, enabled: bool) -> None:
        """How the list is read; None for what is no text list."""
        self.setVisible(found is not None)
        self.setEnabled(enabled)
        if found is None:
            return
        self._format = found.format
        _fill(self.encoding, {each: encoding_words(each) for each in (*ENCODINGS, found.format.encoding or "")})
        _fill(self.delimiter, {each: delimiter_words(each) for each in (*DELIMITERS, found.format.delimiter or "")})
        for box, value in ((self.encoding, found.format.encoding), (self.delimiter, found.format.delimiter)):
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(value))

    def _on_choice(self) -> None:
        chosen = TextFormat(self.encoding.currentData(), self.delimiter.currentData())
        if chosen != self._format:
            self.chosen.emit(chosen)


def _fill(box: ChoiceBox, words: dict[str, str]) -> None:
    if [box.itemData(at) for at in range(box.count())] == list(words):
        return
    with QSignalBlocker(box):
        box.clear()
        for value, text in words.items():
            box.addItem(text, value)
