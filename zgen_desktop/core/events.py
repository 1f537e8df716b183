"""What the core tells while it works; the window and the command line both listen (design.md section 4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import WrittenSheet


@dataclass(frozen=True, slots=True)
class RunStarted:
    """A run is on disk, or an earlier one goes on. ``rows`` of them are still to be sent."""

    run: str
    rows: int


@dataclass(frozen=True, slots=True)
class RowChanged:
    """A row has a new state on disk. ``state`` is the one to show."""

    run: str
    row: int
    state: RowState
    message: str = ""


@dataclass(frozen=True, slots=True)
class CallFinished:
    """A call ended and its outcome is on disk: rows in it, and seconds it took."""

    run: str
    rows: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing is sent until ``until`` (UTC), and why, in words for a person."""

    run: str
    why: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Progress:
    """A long step that is no sending: ``what`` in words, ``done`` of ``total``."""

    what: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class SheetWritten:
    """The results sheet stands in a file; ``note`` says why it isn't the workbook itself."""

    run: str
    sheet: WrittenSheet


@dataclass(frozen=True, slots=True)
class RunFinished:
    """The engine is at rest. ``counts`` by shown state."""

    run: str
    state: str
    counts: Mapping[RowState, int]


Event = RunStarted | RowChanged | CallFinished | Waiting | Progress | SheetWritten | RunFinished
Emit = Callable[[Event], None]


def silent(event: Event) -> None:
    """An emitter for callers that don't listen."""
