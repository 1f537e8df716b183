"""The card “Waiting lists”: what was confirmed and waits, and the ways on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zgen_desktop.core.queueing import Standing
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.elided import Elided
from zgen_desktop.gui.environment_box import EnvironmentBox
from zgen_desktop.gui.waiting_words import accounts_words, standing_words, start_words, why_words
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Button, Card, in_row, label


class WaitingCard(Card):
    """Hidden while no list waits. ``started`` when the person has started them from here."""

    started = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._connection = label(quiet=True)
        self._environment = EnvironmentBox()
        self._start = Button("", self._on_start)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(CARD_GAP)
        self.column.addWidget(label(self.tr("Waiting lists"), pixels=16, bold=True))
        self.column.addLayout(in_row(self._connection, self._environment, stretch_first=True))
        self.column.addSpacing(GRID)
        self.column.addLayout(self._lines)
        self.column.addSpacing(GRID)
        lost = label(self.tr("They wait as long as this window is open."), quiet=True)
        self.column.addLayout(in_row(lost, self._start, stretch_first=True))
        desk.waiting.changed.connect(self.show_lists)
        desk.run_changed.connect(self.show_lists)
        self.show_lists()

    @Slot()
    def show_lists(self) -> None:
        """Reads them anew."""
        queue = self._desk.waiting.queue
        self.setVisible(bool(queue.lists))
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not queue.lists:
            return
        connection = queue.lists[0].connection
        told = self.tr("They are sent one after the other over {name}.")
        self._connection.setText(told.format(name=connection.name))
        self._environment.show_environment(connection.environment)
        standings = queue.standings()
        for at in standings:
            self._lines.addWidget(self._line(at))
        self._start.setText(start_words(queue.rows, len(standings), first_only=queue.lists[0].first_only))
        self._start.setAccessibleName(self._start.text().replace("&", ""))
        self._start.setEnabled(not self._desk.running)

    def _line(self, at: Standing) -> QWidget:
        line = QWidget()
        # A screen reader tells the list before its buttons.
        line.setAccessibleName(f"{at.name}: {standing_words(at)}")
        name = Elided(Qt.TextElideMode.ElideMiddle, quiet=False)
        name.say(at.name)
        words = [accounts_words(at), why_words(at)]
        if at.free_again:
            words.append(self.tr("Open it again to send these, too"))
        about = label(". ".join(part for part in words if part) + ".", quiet=True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(name)
        texts.addWidget(about)
        row = in_row()
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(texts, 1)
        for text, named, act in (
            (self.tr("Open again"), self.tr("Open {name} again, to change it"), self._desk.open_waiting),
            (self.tr("Remove"), self.tr("Remove {name} from the waiting lists"), self._desk.remove_waiting),
        ):
            button = Button(text, partial(act, at.one.key))
            button.setAccessibleName(named.format(name=at.name))
            button.setEnabled(not self._desk.running)
            row.addWidget(button)
        line.setLayout(row)
        return line

    def _on_start(self) -> None:
        if self._desk.start_waiting():
            self.started.emit()
