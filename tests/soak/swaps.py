"""Kills while the results are being put into the workbook: it is the old one or the new one, and always whole."""

from __future__ import annotations

import random
import signal
import statistics
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl
import python_calamine

from tests.soak.oracle import Findings, against_sheet
from tests.soak.processes import Blow
from tests.soak.program import Program
from zgen_desktop.adapters.journal import Journal

BALLAST = 2000
"""Rows on another sheet, so that writing takes long enough to be hit."""
REWRITE = ["runs", "resume", "last", "--json"]


@dataclass
class Swapped:
    """How often the workbook was the old one, the new one, and neither."""

    original: int = 0
    new: int = 0
    unreadable: int = 0
    wrong: list[str] = field(default_factory=list)


def kill_while_writing(program: Program, seed: int, times: int) -> Swapped:
    """Finishes a run, puts the workbook back as it was, and has its results written again and again under fire."""
    control = program.case.control
    original = (program.folder / "list.xlsx").read_bytes()
    program.until_at_rest()
    found = Swapped()
    if program.wrong and not control:
        return found
    whole = statistics.median(program.start(REWRITE).seconds for _ in range(3))
    points = int(program.start(REWRITE, kill=-1).point.partition(" ")[0])
    dice = random.Random(seed)
    kills = 0
    for number in range(3 * times):
        if kills == times:
            break
        (program.folder / "list.xlsx").write_bytes(original)
        if control or number % 3 == 1:
            ended = program.start(REWRITE, 0, Blow(dice.uniform(0.0, 0.1), when=_begun(program.folder)))
        elif number % 3:
            ended = program.start(REWRITE, 0, Blow(dice.uniform(0.3, 1.1) * whole))
        else:
            ended = program.start(REWRITE, dice.randint(1, points))
        kills += ended.code == -signal.SIGKILL
        if ended.code not in (0, -signal.SIGKILL):
            found.wrong.append(f"exit {ended.code}")
        _look(program.folder / "list.xlsx", original, found)
        if control and found.unreadable:
            return found
    program.last_time()
    found.wrong += _afterwards(program)
    return found


def _begun(folder: Path) -> Callable[[], bool]:
    """Whether something is being written: the workbook itself has changed, or a file has appeared beside it."""
    workbook = folder / "list.xlsx"
    before = workbook.stat()
    beside = set(folder.iterdir())

    def seen() -> bool:
        now = workbook.stat()
        changed = (now.st_mtime_ns, now.st_size, now.st_ino) != (before.st_mtime_ns, before.st_size, before.st_ino)
        return changed or set(folder.iterdir()) != beside

    return seen


def _look(workbook: Path, original: bytes, found: Swapped) -> None:
    if workbook.read_bytes() == original:
        found.original += 1
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(workbook)
        names = python_calamine.CalamineWorkbook.from_path(str(workbook)).sheet_names
        assert book.sheetnames == names
        assert names[:2] == ["List", "Ballast"]
        assert len(names) >= 3
        rows = sum(1 for _ in book[names[-1]].rows)
        assert rows == sum(1 for _ in book["List"].rows)
    except Exception as error:
        found.unreadable += 1
        found.wrong.append(f"the workbook can't be read: {type(error).__name__} {error}"[:200])
    else:
        found.new += 1


def _afterwards(program: Program) -> list[str]:
    """The results are all in the record, and in the workbook when they are written once more."""
    with Journal.open(program.folder / "data" / "journal.sqlite3", writable=False) as journal:
        [summary] = journal.summaries()
        findings = Findings()
        rows = list(journal.rows(summary.head.id))
        against_sheet(findings, program.folder, rows, summary.written.sheet if summary.written else "")
    left = [path.name for path in program.folder.rglob("*.zgen-*")]
    return findings.told() + [f"{name} is left over" for name in left]
