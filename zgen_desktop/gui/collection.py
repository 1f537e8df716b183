"""Python's collector of cyclic garbage, kept in the GUI thread and from holding the window.

It runs in whichever thread happens to allocate. A cycle with a widget in it that the worker's thread collects
deletes the widget there, and Qt aborts the process.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

MANY_ROWS = 20_000
_EVERY_MS = 100
_NEW = 10_000
"""New objects at a time that can only be the rows of a list: to look through more would take over 10 ms."""
_OLD = 30_000
"""Older objects that are looked through in one go: some 15 ms in which no thread does anything else (measured)."""


class Collector(QObject):
    """Switches the automatic collector off, and collects by the same thresholds in the GUI thread.

    A collection holds every thread, and a full one over the objects of a large list does so for a quarter of a
    second. But so many objects at a time are the program itself, or rows of a list or of a run, which are no
    cycles: they are kept out of every later collection and given back by counting references.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY_MS)

    def collect(self) -> None:
        """The oldest generation whose threshold is passed; nothing where none is."""
        young, middle, old = gc.get_count()
        thresholds = gc.get_threshold()
        if young > _NEW:
            gc.freeze()
            return
        for generation, passed in ((2, old), (1, middle), (0, young)):
            if thresholds[generation] and passed > thresholds[generation]:
                if generation and len(gc.get_objects(generation=generation)) > (_NEW, _NEW, _OLD)[generation]:
                    gc.freeze()
                else:
                    gc.collect(generation)
                return

    def stop(self) -> None:
        """At the end of the program, when all other threads are done."""
        self._timer.stop()
        gc.enable()


def end_widgets(*widgets: QWidget) -> None:
    """Deletes windows with all that is in them now, while Qt still stands; at interpreter exit it would not."""
    for widget in widgets:
        widget.hide()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def collection_paused() -> Iterator[Callable[[int], None]]:
    """No collection while a list is made. Yields a function that takes the number of its rows.

    A list of 100,000 rows is a million objects without a cycle; each full collection over them holds every
    thread for 100 to 200 ms (measured). So those of a long list are kept out of every later collection; they
    are given back by counting references, like everything else. Short lists are left to the collector: what
    is kept out together with them could never be collected.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield _keep_out
    finally:
        if was_on:
            gc.enable()


def _keep_out(rows: int) -> None:
    if rows >= MANY_ROWS:
        gc.freeze()
