"""The whole soak as one command, with its figures and seeds: ``python3 start.py --test tests/soak -m soak -s``."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from functools import partial

import pytest

from tests.soak import parts
from tests.soak.faults import SITUATIONS
from tests.soak.parts import Figures
from tests.soak.pool import Pool

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(sys.platform != "linux", reason="forks the program and waits for it by pidfd"),
    pytest.mark.timeout(0),
]

FIRST_SEED = int(os.environ.get("ZGEN_SOAK_SEED", "1000"))
"""Where the random parts begin, so that another night plays others."""


def test_that_the_soak_finds_nothing() -> None:
    begun = time.monotonic()
    print(f"\n{len(SITUATIONS)} situations, random seeds from {FIRST_SEED}")
    table: list[Figures] = []
    with Pool(parts.MANY) as pool:
        for job in _jobs(pool):
            table.append(job())
            print(table[-1], flush=True)
            for line in table[-1].wrong:
                print(f"    {line}", flush=True)
    print(f"{'in all':24} {time.monotonic() - begun:7.0f} s")
    assert [line for figures in table for line in figures.wrong] == []


def _jobs(pool: Pool) -> list[Callable[[], Figures]]:
    return [
        lambda: parts.played(pool, "once wrong", parts.once_wrong()),
        lambda: parts.power(500, FIRST_SEED),
        lambda: parts.answers(100_000, FIRST_SEED),
        lambda: parts.swaps(pool, 100),
        *(partial(parts.control, pool, name) for name in parts.CONTROL_NAMES),
        lambda: parts.races(pool, 200, first=FIRST_SEED),
        lambda: parts.races(pool, 50, one_user=True, first=FIRST_SEED),
        lambda: parts.played(pool, "by dice", parts.by_dice(FIRST_SEED, 300)),
        lambda: parts.played(pool, "every kill point", parts.crossed(pool)),
    ]
