"""What a window heard of a real run, kept so that the time left can be judged on it again and again."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from zgen_desktop.core.time_left import TimeLeft

BEAT = 0.1
"""Seconds: so often the window looks at what was told (``RunClock``)."""


@dataclass
class RecordedRun:
    """What a window hears of a run. Moments are seconds from its start."""

    name: str
    rows: int
    done: list[tuple[float, int]] = field(default_factory=list)
    pauses: list[tuple[float, float]] = field(default_factory=list)
    """When each was told, and until when."""

    @property
    def length(self) -> float:
        """Seconds until the last row had its outcome."""
        return self.done[-1][0]

    def errors(self) -> list[tuple[float, float]]:
        """At every look: which part of the rows was done, and the error as a part of the time really left.

        In the last tenth it is held against a tenth of the whole: of the last calls nobody knows how long they take.
        """
        left, found, at, heard = TimeLeft(self.rows, 0.0), [], 0, 0
        for beat in range(1, int(self.length / BEAT)):
            now = beat * BEAT
            while heard < len(self.pauses) and self.pauses[heard][0] <= now:
                left.pause(*self.pauses[heard])
                heard += 1
            while at < len(self.done) and self.done[at][0] <= now:
                at += 1
            done = self.done[at - 1][1] if at else 0
            left.note(now, done)
            told, truth = left.seconds(now), self.length - now
            if told is not None:
                found.append((done / self.rows, abs(told - truth) / max(truth, self.length / 10)))
        return found

    def after_the_first_fifth(self) -> list[float]:
        """The errors that a person was promised to be below a fifth, the smallest first."""
        return sorted(error for part, error in self.errors() if part >= 0.2)


def load(path: Path) -> list[RecordedRun]:
    """The runs of a file."""
    return [
        RecordedRun(one["name"], one["rows"], [(t, n) for t, n in one["done"]], [(t, u) for t, u in one["pauses"]])
        for one in json.loads(path.read_text("utf-8"))
    ]
