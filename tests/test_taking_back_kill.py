"""kill -9 at any point of taking back: the next one goes on, nothing is done twice, nothing is left out."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine_rig import PASSWORD
from tests.taking_back_kills import Victim, others_of
from zgen_desktop.core.model.changes import Aim
from zgen_desktop.practice import PracticeTenant

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there a killed process has no signal to tell")
POINTS = 40
"""At least so many are reached by each aim (held below)."""


@pytest.fixture(scope="module")
def server() -> Iterator[PracticeTenant]:
    with PracticeTenant(password=PASSWORD, accounts=200) as served:
        yield served
        assert served.failures == []


def test_that_a_run_is_taken_back_by_a_process_and_has_enough_points(tmp_path: Path, server: PracticeTenant) -> None:
    others = others_of(server)
    victim = Victim.made(tmp_path, server, 0)
    assert victim.points(Aim.UNDO) >= POINTS
    victim.check(Aim.UNDO, others)


@pytest.mark.parametrize(("nth", "aim"), [(1, Aim.UNDO), (2, Aim.UNDO), (3, Aim.POST)])
def test_that_it_goes_on_after_a_kill_at_any_point(tmp_path: Path, server: PracticeTenant, nth: int, aim: Aim) -> None:
    point, again = random.randint(1, POINTS // 2 if aim is Aim.POST else POINTS), random.random() < 0.5
    print(f"point {point}, again {again}")  # pytest shows it when the test fails
    others = others_of(server)
    victim = Victim.made(tmp_path, server, nth)
    victim.killed_and_resumed(aim, point, again=again)
    victim.check(aim, others)
