"""Taking back, by the hundred: seeded trials with colleagues and faults, and a kill at every point.

Prints its figures and its seed; with ``ZGEN_TAKING_BACK_SEED`` it does the same again.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.engine_rig import PASSWORD
from tests.taking_back_kills import MOST, Victim, others_of
from tests.taking_back_rig import run_trial
from zgen_desktop.core.model.changes import Aim, ChangeKind
from zgen_desktop.practice import PracticeTenant

pytestmark = [pytest.mark.soak, pytest.mark.timeout(3600)]

TRIALS = 100
_DONE = {ChangeKind.CANCEL: "cancelled only", ChangeKind.DELETE: "deleted", ChangeKind.POST: "posted"}
SEED = "ZGEN_TAKING_BACK_SEED"


def test_that_exactly_the_right_invoices_are_gone_in_the_ledger(tmp_path: Path) -> None:
    first = int(os.environ.get(SEED, "") or random.randrange(2**31))
    print(f"\n{TRIALS} trials from seed {first} on; the same again with {SEED}={first}")
    aims: Counter[Aim] = Counter()
    done: Counter[ChangeKind] = Counter()
    eligible = kept = unfinished = 0
    begun = time.monotonic()
    for seed in range(first, first + TRIALS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        try:
            trial = run_trial(folder, seed)
        except AssertionError as error:
            error.add_note(f"seed {seed}")
            raise
        aims[trial.aim] += 1
        eligible += len(trial.eligible)
        kept += len(trial.before) - len(trial.eligible)
        unfinished += sum(len(one.not_done) for one in trial.carried)
        for one in trial.carried:
            done.update(one.done)
    told = ", ".join(f"{number} {aim.value}" for aim, number in aims.items())
    steps = ", ".join(f"{number} {_DONE[kind]}" for kind, number in done.items())
    print(f"{told}; {eligible} invoices to be changed: {steps}; {unfinished} times one was not done at once;")
    print(f"{kept} invoices not to be touched: 0 touched; {time.monotonic() - begun:.0f} s")


@pytest.mark.skipif(sys.platform == "win32", reason="there a killed process has no signal to tell")
@pytest.mark.parametrize("aim", list(Aim))
def test_that_it_goes_on_after_a_kill_at_every_point(tmp_path: Path, aim: Aim) -> None:
    begun = time.monotonic()
    names: Counter[str] = Counter()
    point, last, tenant = 1, 1, 0
    while point <= last:
        tenant += 1
        with PracticeTenant(password=PASSWORD, accounts=200) as server:
            others = others_of(server)
            for nth in range(MOST):
                folder = tmp_path / f"{tenant}-{nth}"
                folder.mkdir()
                victim = Victim.made(folder, server, nth)
                if last == 1:
                    last = victim.points(aim)
                elif point <= last:
                    names[victim.killed_and_resumed(aim, point, again=bool(point % 2))] += 1
                    point += 1
                else:
                    break
                victim.check(aim, others)
            assert server.failures == []
    assert names.total() == last
    told = ", ".join(f"{number} {name}" for name, number in names.most_common())
    print(
        f"\n{aim.value}: {last} kills, one at every point ({told}): 0 twice, 0 left; {time.monotonic() - begun:.0f} s"
    )
