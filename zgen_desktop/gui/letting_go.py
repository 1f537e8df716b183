"""Giving up very many objects a few at a time: all at once, 100,000 rows hold every thread for a third of a second."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QObject

from zgen_desktop.gui.slices import Slices

_PIECE = 256


class LettingGo(QObject):
    """Keeps what it is given alive and drops it in idle moments, whoever else has dropped it before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lists: list[list[Any]] = []
        self._slices = Slices(self, rest_ms=10)

    def take(self, rows: Sequence[Any]) -> None:
        """From now on these go by and by; short sequences go at once."""
        if len(rows) > _PIECE:
            self._lists.append(list(rows))
            if not self._slices.busy:
                self._slices.start(self._steps(), _nothing, at_once=False)

    def _steps(self) -> Iterator[None]:
        while self._lists:
            if not self._lists[-1]:
                self._lists.pop()
                continue
            del self._lists[-1][-_PIECE:]
            yield


def _nothing() -> None:
    """Nobody waits for it."""
