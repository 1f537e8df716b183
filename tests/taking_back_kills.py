"""One run, taken back by a process that is killed on the way, and by another one that goes on."""

from __future__ import annotations

import os
import signal
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.taking_back_client import RESUME, arguments
from tests.taking_back_rig import AFTER, opened, worked_off
from zgen_desktop.adapters.kill_points import COUNT, MARK, VARIABLE
from zgen_desktop.core.model.changes import Aim
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.practice import PracticeTenant
from zgen_desktop.practice.records import InvoiceEntry

PROJECT = Path(__file__).resolve().parents[1]
ROWS = 4
MOST = 19
"""Runs on one tenant of 200 accounts, from 0 on."""


@dataclass
class Victim:
    """A run of four rows on accounts that no other run of the tenant has; nothing of it is taken back yet."""

    folder: Path
    server: PracticeTenant
    run: str
    invoices: tuple[InvoiceEntry, ...]

    @classmethod
    def made(cls, folder: Path, server: PracticeTenant, nth: int) -> Victim:
        known = {invoice.id for invoice in server.ledger.invoices()}
        with worked_off(folder, server, normal=ROWS - 1, several=1, appending=0, nth=nth) as found:
            made = tuple(one for one in server.ledger.invoices(made_here=True) if one.id not in known)
            assert set(found.states().values()) == {RowState.GENERATED}
            return cls(folder, server, found.run, made)

    def process(self, aim: Aim, confirmed: int | str, kill: str = "") -> subprocess.CompletedProcess[str]:
        """The process to its end, or to the kill point."""
        command = arguments(self.folder, self.server.endpoint, self.server.user, self.run, aim, confirmed)
        environment = {**os.environ, **({VARIABLE: kill} if kill else {})}
        return subprocess.run(
            command, cwd=PROJECT, env=environment, capture_output=True, text=True, timeout=120, check=False
        )

    def points(self, aim: Aim) -> int:
        """How many kill points a whole taking back has; it is done then."""
        done = self.process(aim, len(self.invoices), COUNT)
        assert done.returncode == 0, done.stderr
        told = next(line for line in done.stderr.splitlines() if line.startswith(MARK))
        return int(told.split()[1])

    def killed_and_resumed(self, aim: Aim, point: int, *, again: bool) -> str:
        """Killed at a point; then the same command once more (``again``), or ``resume``. The point's name."""
        killed = self.process(aim, len(self.invoices), str(point))
        assert killed.returncode == -signal.SIGKILL, f"it lived on: {killed.stdout} {killed.stderr}"
        name = next(line for line in killed.stderr.splitlines() if line.startswith(MARK)).split(None, 2)[2]
        # Not open: it was killed before anything was confirmed on disk, or when all was done.
        confirmed: int | str = len(self.invoices) if again else RESUME
        if not self.order_is_open():
            confirmed = self.left(aim)
        done = self.process(aim, confirmed)
        assert done.returncode == 0, f"killed at {point} ({name}): {done.stderr}"
        # What Zuora is known not to have done is a person's decision again.
        if left := self.left(aim):
            more = self.process(aim, left)
            assert more.returncode == 0, f"killed at {point} ({name}): {more.stderr}"
        return name

    def order_is_open(self) -> bool:
        with opened(self.folder, self.server) as journal:
            return journal.open_order(self.run) is not None

    def left(self, aim: Aim) -> int:
        """How many of them the ledger has as they were."""
        there = {one.id: one for one in self.server.ledger.invoices()}
        return sum(one.id in there and there[one.id].status != AFTER[aim] for one in self.invoices)

    def check(self, aim: Aim, others: dict[str, InvoiceEntry]) -> None:
        """The ledger and the record at the end; ``others`` are the invoices that no run of ours made."""
        there = {one.id: one for one in self.server.ledger.invoices()}
        for invoice in self.invoices:
            now = there.get(invoice.id)
            assert (now.status if now else None) == AFTER[aim], f"{invoice.number} is {now}"
            did = Counter(entry.did for entry in self.server.ledger.change_rows(invoice.id))
            steps = {Aim.UNDO: ("cancelled", "deleted"), Aim.CANCEL_ONLY: ("cancelled",), Aim.POST: ("posted",)}[aim]
            assert [did[step] for step in steps] == [1] * len(steps), f"{invoice.number}: {did}"
        assert {id_: there.get(id_) for id_ in others} == others
        with opened(self.folder, self.server) as journal:
            assert journal.open_order(self.run) is None
            assert not journal.changes(self.run, unsettled=True)
            expected = RowState.GENERATED if aim is Aim.POST else RowState.UNDONE
            assert {row.state for row in journal.rows(self.run)} == {expected}
            assert journal.verify_chain().ok


def others_of(server: PracticeTenant) -> dict[str, InvoiceEntry]:
    """Invoices that no request of ours made: seeded and foreign ones."""
    return {one.id: one for one in server.ledger.invoices() if one.request_id is None}
