"""Beside the run that came to rest: the next list waits, and goes on when the person says so."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.waiting_words import short, standing_words
from zgen_desktop.gui.widgets import Banner, Offer


class WaitingBanner(Banner):
    """Hidden while a run is on or no list waits. ``started`` when the person has gone on with the next one."""

    started = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(lambda c: c.warning)
        self._desk = desk
        desk.waiting.changed.connect(self.show_next)
        desk.run_changed.connect(self.show_next)
        self.show_next()

    @Slot()
    def show_next(self) -> None:
        """Reads the queue anew."""
        words, name = self._words()
        if not words:
            self.say("")
            return
        go_on = self.tr("Go on with {name}")
        self.say(
            words, Offer(go_on.format(name=short(name).replace("&", "&&")), self._on_start, go_on.format(name=name))
        )

    def _words(self) -> tuple[str, str]:
        desk = self._desk
        standings = desk.waiting.queue.standings()
        if desk.running or desk.list_follows or not standings:
            return "", ""
        first = standings[0]
        words = self.tr("{name} waits and was not sent: {accounts}.")
        if len(standings) > 1:
            words = self.tr(
                "%Ln list(s) wait and were not sent. The next one is {name}: {accounts}.", "", len(standings)
            )
        return words.format(name=short(first.name), accounts=standing_words(first)), first.name

    def _on_start(self) -> None:
        if self._desk.start_waiting():
            self.started.emit()
