"""The whole soak as one command, with its figures and seeds: ``python3 start.py --test tests/soak -m soak -s``."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from tests.soak import parts
from tests.soak.cases import Case
from tests.soak.faults import SITUATIONS
from tests.soak.parts import Figures
from tests.soak.pool import Pool
from tests.soak.progress import Progress, commit

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(sys.platform != "linux", reason="forks the program and waits for it by pidfd"),
    pytest.mark.timeout(0),
]

FIRST_SEED = int(os.environ.get("ZGEN_SOAK_SEED", "1000"))
"""Where the random parts begin, so that another night plays others."""


PROGRESS = os.environ.get("ZGEN_SOAK_PROGRESS", "")
"""A file: with it the soak goes on where it was broken off, as long as the program is the same."""

REST = os.environ.get("ZGEN_SOAK_REST", "") == "1"
"""Every kill point under the faults is passed over REST instead of SOAP."""

TURN = 100
"""Cases in a group of the long parts."""


def test_that_the_soak_finds_nothing() -> None:
    begun = time.monotonic()
    progress = Progress(Path(PROGRESS) if PROGRESS else None, f"{commit()} from {FIRST_SEED}")
    print(f"\n{len(SITUATIONS)} situations, random seeds from {FIRST_SEED}, program {commit()}")
    totals: dict[str, Figures] = {}
    with Pool(parts.MANY) as pool:
        for part, job in _jobs(pool):
            if part not in progress.done:
                progress.add(part, job())
            figures = progress.done[part]
            print(figures, flush=True)
            for line in figures.wrong:
                print(f"    {line}", flush=True)
            totals[figures.name] = totals[figures.name] + figures if figures.name in totals else figures
    print("in all:")
    for figures in totals.values():
        print(figures)
    print(f"{'this time':24} {time.monotonic() - begun:7.0f} s")
    assert [line for figures in totals.values() for line in figures.wrong] == []


def _jobs(pool: Pool) -> Iterator[tuple[str, Callable[[], Figures]]]:
    """The parts in their order, those that find most first."""
    yield "once wrong", lambda: parts.played(pool, "once wrong", parts.once_wrong())
    yield from _groups(pool, "by dice", parts.by_dice(FIRST_SEED, 300))
    yield "answers", lambda: parts.answers(100_000, FIRST_SEED)
    yield "power", lambda: parts.power(500, FIRST_SEED)
    yield "swaps", lambda: parts.swaps(pool, 100)
    for name in parts.CONTROL_NAMES:
        yield f"control {name}", partial(parts.control, pool, name)
    yield "races", lambda: parts.races(pool, 200, first=FIRST_SEED)
    yield "races, one login", lambda: parts.races(pool, 50, one_user=True, first=FIRST_SEED)
    yield from _groups(pool, "over REST", parts.over_rest())
    yield from _groups(pool, "over REST, by dice", parts.rest_by_dice(FIRST_SEED, 100))
    name = "every kill point, REST" if REST else "every kill point"
    yield from _groups(pool, name, parts.crossed(pool, rest=REST))


def _groups(pool: Pool, name: str, cases: Sequence[Case]) -> Iterator[tuple[str, Callable[[], Figures]]]:
    for number, group in enumerate(parts.in_turn(cases, TURN)):
        yield f"{name} {number}", partial(parts.played, pool, name, group)
