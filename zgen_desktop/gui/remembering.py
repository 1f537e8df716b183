"""What the person chose of the window's looks, kept over sessions: the columns of each page's table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.page import Page, Place
from zgen_desktop.gui.table_layout import understood
from zgen_desktop.gui.worker import Bench


class Remembering(QObject):
    """Listens to the pages' ``columns_changed`` and gives back with ``recall`` what they said the last time.

    Settings that can't be read or written are passed over here: whoever needs more of them says so.
    """

    def __init__(self, desk: Desk, pages: Mapping[Place, Page]) -> None:
        super().__init__()
        self._desk, self._pages = desk, pages
        for place, page in pages.items():
            page.columns_changed.connect(lambda layout, place=place: self._keep(place, layout))

    def recall(self) -> None:
        """At the start of the program."""
        settings = self._desk.services.settings

        def work(_bench: Bench) -> dict[Place, Mapping[str, Any]]:
            return {place: settings.look(_part(place)) for place in self._pages}

        def done(looks: dict[Place, Mapping[str, Any]]) -> None:
            for place, look in looks.items():
                if layout := understood(look):
                    self._pages[place].set_columns(layout)

        self._desk.worker.ask(work, done, _passed_over)

    def _keep(self, place: Place, layout: Mapping[str, Any]) -> None:
        settings = self._desk.services.settings
        self._desk.worker.ask(lambda _bench: settings.put_look(_part(place), layout), _kept, _passed_over)


def _part(place: Place) -> str:
    return f"columns.{place.name.lower()}"


def _kept(_nothing: None) -> None:
    """Nobody waits for it."""


def _passed_over(_error: ZgenError) -> None:
    """The columns stay as they are in this session."""
