"""Has one case after the other played on a fresh tenant, and what came of it examined."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.soak import races, swaps
from tests.soak.cases import Case
from tests.soak.client import warm_up
from tests.soak.oracle import examine
from tests.soak.processes import Ended
from tests.soak.program import ROWS, Program, situations_of
from tests.soak.yard import Yard

MOST_LAG = 1.5
"""Seconds from a request's arrival to its effect; where this machine was slower, the run proves nothing."""


@dataclass
class Result:
    """A case and what became of it. ``figures`` are numbers of its kind of case."""

    case: Case
    kills: int = 0
    starts: list[Ended] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    figures: dict[str, int] = field(default_factory=dict)
    lag: float = 0.0
    void: bool = False
    seconds: float = 0.0


class Supervisor:
    """Works off cases one after the other. The process it lives in must have no thread of its own: it forks."""

    def __init__(self, yard: Yard) -> None:
        self._yard = yard
        warm_up()

    def work(self, case: Case) -> Result:
        """One case from a fresh tenant to its verdict; once more where the machine was too slow to tell."""
        for _ in range(3):
            begun = time.monotonic()
            result = Result(case)
            with _folder() as folder:
                {"run": self._run, "race": self._race, "swap": self._swap}[case.kind](folder, result)
            result.void = bool(result.wrong) and result.lag > MOST_LAG
            result.seconds = time.monotonic() - begun
            if not result.void:
                break
        return result

    def _open(self, folder: Path, case: Case, **order: int) -> dict[str, Any]:
        return self._yard.ask(do="open", folder=str(folder), situation=case.situation, more=list(case.more), **order)

    def _close(self, result: Result) -> list[list[dict[str, Any]]]:
        seen = self._yard.ask(do="close")
        result.wrong += seen["failures"]
        if seen["heard"]:
            result.wrong.append(f"another host heard of it {seen['heard']} times")
        result.figures["hits"] = seen["hits"]
        logs: list[list[dict[str, Any]]] = seen["logs"]
        lags = [entry["answered"] - entry["received"] for log in logs for entry in log if _counts(entry)]
        result.lag = max(lags, default=0.0)
        return logs

    def _run(self, folder: Path, result: Result) -> None:
        program = Program(folder / "program", self._open(folder, result.case), result.case)
        try:
            program.until_at_rest()
        finally:
            self._close(result)
        _told(result, program)
        found = examine(program.folder, situations_of(result.case), rows=ROWS)
        result.wrong += found.told()
        result.figures |= {"doubles": found.doubles, "lost": found.lost, "missing": found.missing}

    def _race(self, folder: Path, result: Result) -> None:
        told = self._open(folder, result.case, programs=2, users=1 if result.case.one_user else 2)
        programs = [Program(folder / f"program-{number}", told, result.case, number) for number in (0, 1)]
        try:
            races.run(programs, result.case.seed)
        finally:
            logs = self._close(result)
        for program in programs:
            _told(result, program)
        found = races.judge(programs, logs, folder / "ledger.sqlite3")
        result.wrong += found.wrong
        result.figures |= {"doubles": found.doubles, "reported": found.reported}

    def _swap(self, folder: Path, result: Result) -> None:
        program = Program(folder / "program", self._open(folder, result.case), result.case, ballast=swaps.BALLAST)
        try:
            found = swaps.kill_while_writing(program, result.case.seed, result.case.times)
        finally:
            self._close(result)
        _told(result, program)
        result.wrong += found.wrong
        result.figures |= {"original": found.original, "new": found.new, "unreadable": found.unreadable}


def _told(result: Result, program: Program) -> None:
    result.kills += program.kills
    result.starts += program.starts
    result.wrong += program.wrong


def _counts(entry: dict[str, Any]) -> bool:
    return entry["call"] == "generate" and bool(entry["answered"]) and entry["fault"] != "late"


@contextmanager
def _folder() -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="zs"))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)
