"""The parts of the soak: which cases, and the figures that are printed of each."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from tests.soak import mutations, points, power_cuts
from tests.soak.cases import Case, keep, random_case, regressions
from tests.soak.faults import SITUATIONS
from tests.soak.lossy_disk import CarelessDisk
from tests.soak.pool import Pool
from tests.soak.supervisor import Result

T = TypeVar("T")

MANY = 16
"""Workers of the long parts: a case is mostly waiting for the quiet window to pass."""

CONTROL_RUNS = 60
"""Runs within which each client that does it wrong has to be caught (facts/reliability.md G4)."""

CONTROL_SITUATIONS = {
    "blind retry": "closed after the request, done",
    "whole call again": "one row locked",
    "no quiet window": "effect that comes late",
    "pairing by order": "results shuffled",
    "redirects on": "redirect 307, done",
}
"""What each wrong client is put into; the same situations that the right one goes through."""


@dataclass
class Figures:
    """One line of the table."""

    name: str
    numbers: dict[str, int | str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def __add__(self, other: Figures) -> Figures:
        """Both together; what is said in words stays as it is."""
        names = dict.fromkeys((*self.numbers, *other.numbers))
        counted = {name: (self.numbers.get(name, 0), other.numbers.get(name, 0)) for name in names}
        numbers = {
            name: one + two if isinstance(one, int) and isinstance(two, int) else one
            for name, (one, two) in counted.items()
        }
        return Figures(self.name, numbers, self.wrong + other.wrong, self.seconds + other.seconds)

    def __str__(self) -> str:
        numbers = ", ".join(f"{name} {number}" for name, number in self.numbers.items())
        verdict = f"WRONG: {len(self.wrong)}" if self.wrong else "all well"
        return f"{self.name:24} {self.seconds:7.0f} s  {verdict:10}  {numbers}"


def played(
    pool: Pool, name: str, cases: Sequence[Case], at_once: int | None = None, *, keeping: bool = True
) -> Figures:
    """Plays cases. Each one that went wrong is kept as a regression file, unless it was one already."""
    begun = time.monotonic()
    figures = Figures(name)
    results = pool.run(cases, at_once)
    totals: Counter[str] = Counter()
    for result in results:
        totals.update(result.figures)
        if result.void:
            figures.wrong.append(f"the machine was too slow to tell ({result.lag:.1f} s): {result.case.words}")
        elif result.wrong:
            path = keep(result.case, result.wrong) if keeping else None
            figures.wrong.append(f"{result.case.words} {result.wrong[:5]} {path.name if path else ''}")
    figures.numbers = {"cases": len(results), "kills": sum(result.kills for result in results), **totals}
    figures.seconds = time.monotonic() - begun
    return figures


def crossed(pool: Pool, *, rest: bool = False) -> list[Case]:
    """Every second situation (32 of them) with a kill at every point of a run, the others at every twelfth."""
    count = len(points.names(pool, rest=rest))
    cases = []
    for at, name in enumerate(SITUATIONS):
        first, step = (1, 1) if at % 2 == 0 and at < 64 else (1 + at // 2 % 12, 12)
        cases += [Case(name, kills=(point,), rest=rest) for point in range(first, count + 1, step)]
    return cases


def in_turn(cases: Sequence[T], size: int) -> list[list[T]]:
    """All cases in groups of ``size``, mixed, always alike: broken off early, every situation has had some."""
    mixed = random.Random(1).sample(cases, len(cases))
    return [mixed[at : at + size] for at in range(0, len(mixed), size)]


def by_dice(first: int, count: int) -> list[Case]:
    """Random cases of these seeds."""
    return [random_case(seed) for seed in range(first, first + count)]


def over_rest(step: int = 1) -> list[Case]:
    """Every ``step``-th situation over REST with a kill, at another point each."""
    return [Case(name, kills=(1 + at * 37 % 90,), rest=True) for at, name in enumerate(SITUATIONS) if at % step == 0]


def rest_by_dice(first: int, count: int) -> list[Case]:
    """Random cases of these seeds over REST."""
    return [random_case(seed, rest=True) for seed in range(first, first + count)]


def once_wrong() -> list[Case]:
    """The regression files."""
    return regressions()


def power(count: int, first: int = 0) -> Figures:
    """Power cuts under the journal."""
    begun = time.monotonic()
    of = power_cuts.operations()
    cuts = [power_cuts.cut(seed, of) for seed in range(first, first + count)]
    lost = [f"seed {cut.seed}: {cut.lost}" for cut in cuts if cut.lost]
    corrupt = [f"seed {cut.seed}: {cut.corrupt}" for cut in cuts if cut.corrupt]
    numbers: dict[str, int | str] = {"cuts": count, "lost": len(lost), "corrupt": len(corrupt), "writes in a run": of}
    return Figures("power cuts", numbers, lost + corrupt, time.monotonic() - begun)


def answers(count: int, seed: int = 1) -> Figures:
    """Changed answers."""
    begun = time.monotonic()
    found = mutations.judge_all(mutations.record(), count, seed)
    states = {state.value: number for state, number in found.states.most_common()}
    return Figures(
        "changed answers", {"answers": found.answers, "seed": seed, **states}, found.wrong, time.monotonic() - begun
    )


def swaps(pool: Pool, kills: int, at_once: int = 4) -> Figures:
    """Kills while the workbook is written."""
    cases = [Case("no fault", kind="swap", times=kills // at_once, seed=seed) for seed in range(at_once)]
    return played(pool, "workbook replaced", cases)


def races(pool: Pool, count: int, *, one_user: bool = False, first: int = 0) -> Figures:
    """Two programs at once, also with one user's login; every double must be reported."""
    cases = [Case("no fault", kind="race", seed=seed, one_user=one_user) for seed in range(first, first + count)]
    # Fewer at once: a race is one only while both programs have a processor.
    figures = played(pool, "races, one login" if one_user else "races, two logins", cases, 3)
    doubles = figures.numbers.get("doubles", 0)
    said = figures.numbers.get("reported", 0)
    if said != doubles:
        figures.wrong.append(f"{doubles} doubles, of which {said} were said")
    return figures


def control(pool: Pool, name: str, runs: int = CONTROL_RUNS) -> Figures:
    """Whether a client that does it wrong is caught; wrong is if it is not."""
    begun = time.monotonic()
    caught = 0
    if name == "synchronous NORMAL":
        of = power_cuts.operations(CarelessDisk)
        tried = runs
        caught = sum(
            bool(cut.lost or cut.corrupt) for cut in (power_cuts.cut(s, of, CarelessDisk) for s in range(runs))
        )
    elif name == "in-place save":
        [result] = pool.run([Case("no fault", kind="swap", times=runs, seed=1, control=name)])
        tried = sum(result.figures[name] for name in ("original", "new", "unreadable"))
        caught = result.figures["unreadable"]
    else:
        cases = [Case(CONTROL_SITUATIONS[name], kills=(0,) * (at % 3), control=name) for at in range(runs)]
        results = pool.run(cases)
        tried = len(results)
        caught = sum(1 for result in results if _is_caught(result))
    figures = Figures(f"control: {name}", {"runs": tried, "caught": caught}, seconds=time.monotonic() - begun)
    figures.wrong += [] if caught else [f"{name} was not caught"]
    return figures


def _is_caught(result: Result) -> bool:
    return bool(result.wrong) and not result.void


CONTROL_NAMES = (*CONTROL_SITUATIONS, "synchronous NORMAL", "in-place save")
ORACLE_CONTROLS = {"forgets a row": "1 rows missing", "talks": "notes.txt holds", "litters": "zgen-part is left over"}
"""What the oracle must see, and in which words."""
