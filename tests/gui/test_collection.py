"""The collector: garbage goes, rows stay out of it, and no collection is a long one."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from zgen_desktop.gui.collection import Collector


@pytest.fixture
def collector(application: QApplication) -> Iterator[Collector]:
    made = Collector(application)
    yield made
    made.stop()
    gc.disable()
    gc.unfreeze()


class Cycle(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.me = self


def test_that_cycles_are_collected(collector: Collector) -> None:
    for _ in range(3):
        collector.collect()
    cycles = [weakref.ref(Cycle()) for _ in range(1000)]
    for _ in range(30):
        collector.collect()
        _filler = [[] for _ in range(1000)]  # type: ignore[var-annotated]  # anything that is counted
    assert [cycle for cycle in cycles if cycle() is not None] == []


def test_that_very_many_new_objects_are_kept_out_instead_of_looked_through(collector: Collector) -> None:
    collector.collect()
    before = gc.get_freeze_count()
    rows = [[number] for number in range(100_000)]
    looked: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        looked.append(info["generation"])

    gc.callbacks.append(note)
    try:
        collector.collect()
    finally:
        gc.callbacks.remove(note)
    assert looked == []
    assert gc.get_freeze_count() - before >= len(rows)
    last = weakref.ref(Cycle())
    for _ in range(30):
        collector.collect()
        _filler = [[] for _ in range(1000)]  # type: ignore[var-annotated]  # anything that is counted
    assert last() is None
