"""One person's program: its data folder, its workbook, and what that person does until the run has come to rest."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.soak.cases import Case
from tests.soak.client import Login, Start, write_settings
from tests.soak.controls import WITHOUT_WINDOW
from tests.soak.faults import SITUATIONS, Situation
from tests.soak.oracle import states_of
from tests.soak.processes import FORESEEN_BY_NOBODY, Blow, Ended, run
from tests.soak.yard import ACCOUNTS
from zgen_desktop.adapters import kill_points
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.practice import CustomerKind, SampleCustomer, sample_customers

ROWS = 12
PER_CALL = 5
MOST_STARTS = 12
NO_WINDOW = 0.02
"""Seconds of quiet window for the control that has none."""


def situations_of(case: Case) -> list[Situation]:
    """All that goes wrong in a case."""
    return [SITUATIONS[case.situation], *(SITUATIONS[name] for name in case.more)]


def accounts(situations: Sequence[Situation]) -> list[SampleCustomer]:
    """The customers of the list: two with several invoices each, and with open drafts where that is wanted."""
    customers = sample_customers(ACCOUNTS)
    several = [each for each in customers if each.kind is CustomerKind.SEVERAL_INVOICES][:2]
    if any(each.drafts for each in situations):
        several += [each for each in customers if each.kind is CustomerKind.APPENDS_TO_DRAFT][:2]
    normal = [each for each in customers if each.kind is CustomerKind.NORMAL][: ROWS - len(several)]
    return sorted([*several, *normal], key=lambda each: each.number)


def write_list(path: Path, customers: Sequence[SampleCustomer], ballast: int = 0) -> None:
    """The workbook that is sent; ``ballast`` rows on another sheet make it slow to write."""
    today = date.today().isoformat()
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("List")
        sheet.write_row(0, 0, ["AccountNumber", "InvoiceDate", "TargetDate"])
        for number, customer in enumerate(customers, start=1):
            sheet.write_row(number, 0, [customer.number, today, today])
        other = book.add_worksheet("Ballast")
        for number in range(ballast):
            other.write_row(number, 0, [f"text {number}", number, number / 7])


class Program:
    """Started, killed and started again; ``starts`` and ``wrong`` tell how that went."""

    def __init__(self, folder: Path, told: dict[str, Any], case: Case, number: int = 0, ballast: int = 0) -> None:
        self.folder = folder
        self.case = case
        self.starts: list[Ended] = []
        self.wrong: list[str] = []
        self._situations = situations_of(case)
        folder.mkdir()
        authority = folder.parent / "authority.pem"
        self._login = Login(
            told["endpoints"][number],
            told["users"][number],
            told["password"],
            str(authority) if authority.exists() else "",
            told["client_id"] if case.rest else "",
            told["client_secret"] if case.rest else "",
        )
        write_settings(folder / "data", self._login, self._quiet())
        write_list(folder / "list.xlsx", accounts(self._situations), ballast)

    def _quiet(self) -> float:
        if self.case.control in WITHOUT_WINDOW:
            return NO_WINDOW
        return max(situation.quiet for situation in self._situations)

    @property
    def kills(self) -> int:
        """How many starts were ended by SIGKILL."""
        return sum(1 for ended in self.starts if ended.code == -signal.SIGKILL)

    def until_at_rest(self) -> None:
        """Starts it again and again, as a person would, until every row has ended or waits for a person."""
        case = self.case
        blows = [Blow(case.pause_after, case.pause)] if case.pause_after else []
        blows += [Blow(case.kill_after)] if case.kill_after else []
        for number in range(len(self.starts), MOST_STARTS):
            ended = self.start(self.words(), case.kills[number] if number < len(case.kills) else 0, *blows)
            blows = []
            if ended.code == FORESEEN_BY_NOBODY:
                return
            if ended.code >= 0 and number + 1 >= len(case.kills) and self._at_rest():
                self.last_time()
                return
        self.wrong.append(f"not at rest after {MOST_STARTS} starts")

    def last_time(self) -> None:
        """An hour later: what a kill left beside the files may be cleared away now."""
        for pattern in ("*.zgen-tmp", "*.zgen-part"):
            for path in self.folder.rglob(pattern):
                os.utime(path, (time.time() - 7200, time.time() - 7200))
        self.start(["runs", "resume", "last", "--json"])

    def words(self) -> list[str]:
        """What a person types now: the list where nothing was confirmed yet, else the run, and what wasn't made."""
        standing = states_of(self.folder)
        if standing is None:
            words = ["generate", "list.xlsx", "--connection", "soak", "--confirm-rows", str(ROWS), "--json"]
            words += ["--sheet", "List", "--per-call", str(PER_CALL), "--parallel", str(self.case.parallel)]
            return [*words, "--again"] if any(each.drafts for each in self._situations) else words
        resend = ["--resend-absent"] if standing[1].get(RowState.ABSENT) else []
        return ["runs", "resume", "last", "--json", *resend]

    def _at_rest(self) -> bool:
        standing = states_of(self.folder)
        moving = (RowState.READY, RowState.SENDING, RowState.UNKNOWN, RowState.ABSENT)
        return standing is not None and not any(Counter(standing[1])[state] for state in moving)

    def prepared(self, words: Sequence[str], kill: int = 0) -> Start:
        """A start with these words; below 0 the kill points are counted."""
        at = kill_points.COUNT if kill < 0 else str(kill or "")
        return Start(words, self.folder, self._login, self.folder / "spoken", at, self.case.control)

    def start(self, words: Sequence[str], kill: int = 0, *blows: Blow) -> Ended:
        """Starts it and waits for its end."""
        return self.ended(run(self.prepared(words, kill), *blows), words)

    def ended(self, ended: Ended, words: Sequence[str]) -> Ended:
        """Notes how a start ended."""
        self.starts.append(ended)
        if ended.hung:
            self.wrong.append(f"hung: {' '.join(words)}")
        if ended.code == FORESEEN_BY_NOBODY:
            told = (self.folder / "spoken.err").read_text("utf-8", "replace").splitlines()[-1:]
            self.wrong.append(f"ended by an error that nobody foresaw: {' '.join(told)}")
        return ended
