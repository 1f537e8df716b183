"""Power cuts under the journal: every intent and outcome that it has acknowledged is there afterwards."""

from __future__ import annotations

import random
import shutil
import sqlite3
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from tests.adapters.journal_examples import START, call, generated, head, invoice_id, main_invoice, row
from tests.fakes.clock import FakeClock
from tests.soak.lossy_disk import LossyDisk, PowerCut, quietly
from zgen_desktop.adapters import data_folder, journal_file
from zgen_desktop.adapters.data_folder import FolderLock
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowOutcome, RunState

ROWS = 18
PER_CALL = 3


@dataclass
class Said:
    """What the journal has acknowledged before the cut."""

    run: bool = False
    begun: set[int] = field(default_factory=set)
    answered: set[int] = field(default_factory=set)
    read: set[int] = field(default_factory=set)


@dataclass
class Cut:
    """One power cut and what it did."""

    seed: int
    at: int
    lost: list[str] = field(default_factory=list)
    corrupt: str = ""


def operations(disk: type[LossyDisk] = LossyDisk) -> int:
    """How many changes of the disk a whole run makes."""
    whole = disk()
    with _folder() as folder:
        _work(folder, whole, Said())
    return whole.operations


def cut(seed: int, of: int, disk: type[LossyDisk] = LossyDisk) -> Cut:
    """Cuts the power at one of ``of`` operations; the same for a seed."""
    at = random.Random(seed).randint(1, of)
    lossy, said, found = disk(at), Said(), Cut(seed, at)
    with _folder() as before, _folder() as after:
        try:
            with quietly():
                _work(before, lossy, said)
        except PowerCut:
            pass
        except BaseException:
            # The exception of a file layer reaches Python as one of SQLite's.
            if not lossy.off:
                raise
        lossy.leave(after, seed)
        _examine(after, said, found)
    return found


class _folder:  # noqa: N801  used as a function
    def __enter__(self) -> Path:
        self._path = Path(tempfile.mkdtemp(prefix="zp"))
        return self._path

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._path, ignore_errors=True)


def _work(folder: Path, disk: LossyDisk, said: Said) -> None:
    with data_folder.acquire(folder, data_folder.WINDOW) as lock, _journal(folder, lock, disk.connect) as journal:
        _send(journal, said)


def _journal(folder: Path, lock: FolderLock, connect: journal_file.Connect) -> Journal:
    path = folder / "journal.sqlite3"
    return Journal.open(path, writable=True, lock=lock, clock=FakeClock(START), who="clerk", connect=connect)


def _send(journal: Journal, said: Said) -> None:
    journal.create_run(head(), [row(number) for number in range(2, 2 + ROWS)])
    said.run = True
    for first in range(2, 2 + ROWS, PER_CALL):
        numbers = tuple(range(first, first + PER_CALL))
        name = f"call-{first}"
        journal.begin_call(call(name, *numbers))
        said.begun.update(numbers)
        journal.finish_call(name, [generated(number) for number in numbers], None, "")
        said.answered.update(numbers)
        journal.read_back(name, [generated(number) for number in numbers], [main_invoice(n) for n in numbers])
        said.read.update(numbers)
    journal.change_rows("run-1", [RowOutcome(2, RowState.GENERATED, invoice_id=invoice_id(2))], "looked at")
    journal.set_run_state("run-1", RunState.FINISHED)


def _examine(folder: Path, said: Said, found: Cut) -> None:
    path = folder / "journal.sqlite3"
    if not path.exists():
        found.lost += ["the whole record"] if said.run else []
        return
    with sqlite3.connect(path) as database:
        whole = database.execute("PRAGMA integrity_check").fetchone()[0]
    database.close()
    if whole != "ok":
        found.corrupt = whole
        return
    with (
        data_folder.acquire(folder, data_folder.WINDOW) as lock,
        _journal(folder, lock, journal_file.connect) as journal,
    ):
        journal.recover()
        if not journal.verify_chain().ok:
            found.corrupt = "the chain of events"
        if not journal.summaries():
            found.lost += ["the run"] if said.run else []
            return
        rows = {each.row: each for each in journal.rows("run-1")}
        if len(rows) != ROWS:
            found.corrupt = f"{len(rows)} rows"
        for number in said.begun:
            if rows[number].state is RowState.READY:
                found.lost.append(f"the intent of row {number}")
        for number in said.answered:
            if rows[number].state is not RowState.GENERATED:
                found.lost.append(f"the answer of row {number}")
        for number in said.read:
            if not rows[number].invoices:
                found.lost.append(f"the invoice of row {number}")
