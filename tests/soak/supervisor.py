"""Starts the program, kills it, starts it again until its run has come to rest, and has the outcome examined."""

from __future__ import annotations

import os
import select
import shutil
import signal
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import xlsxwriter

from tests.soak.cases import Case
from tests.soak.client import Login, Start, fork, warm_up, write_settings
from tests.soak.faults import SITUATIONS, Situation
from tests.soak.oracle import Findings, examine, states_of
from tests.soak.yard import ACCOUNTS, Yard
from zgen_desktop.adapters import kill_points
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.practice import CustomerKind, SampleCustomer, sample_customers

ROWS = 12
PER_CALL = 5
MOST_STARTS = 12
PATIENCE = 60.0
"""Seconds after which a start of the program counts as hanging."""
MOST_LAG = 1.5
"""Seconds from a request's arrival to its effect; where this machine was slower, the run proves nothing."""


@dataclass
class Ended:
    """One start of the program: its exit code, or minus the signal that ended it."""

    code: int
    seconds: float
    point: str = ""


@dataclass
class Result:
    """A case and what became of it."""

    case: Case
    kills: int = 0
    starts: list[Ended] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    doubles: int = 0
    lost: int = 0
    missing: int = 0
    states: dict[str, int] = field(default_factory=dict)
    lag: float = 0.0
    void: bool = False
    seconds: float = 0.0


def accounts(situation: list[Situation]) -> list[SampleCustomer]:
    """The customers of the list: two with several invoices each, and with open drafts where that is wanted."""
    customers = sample_customers(ACCOUNTS)
    several = [each for each in customers if each.kind is CustomerKind.SEVERAL_INVOICES][:2]
    if any(each.drafts for each in situation):
        several += [each for each in customers if each.kind is CustomerKind.APPENDS_TO_DRAFT][:2]
    normal = [each for each in customers if each.kind is CustomerKind.NORMAL][: ROWS - len(several)]
    return sorted([*several, *normal], key=lambda each: each.number)


def write_list(path: Path, customers: list[SampleCustomer]) -> None:
    """The workbook that is sent."""
    today = date.today().isoformat()
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("List")
        sheet.write_row(0, 0, ["AccountNumber", "InvoiceDate", "TargetDate"])
        for number, customer in enumerate(customers, start=1):
            sheet.write_row(number, 0, [customer.number, today, today])


class Supervisor:
    """Works off cases one after the other. The process it lives in must have no thread of its own: it forks."""

    def __init__(self, yard: Yard) -> None:
        self._yard = yard
        warm_up()

    def work(self, case: Case) -> Result:
        """One case from a fresh tenant to its verdict; once more where the machine was too slow to tell."""
        for _ in range(3):
            result = self._once(case)
            if not result.void:
                break
        return result

    def _once(self, case: Case) -> Result:
        begun = time.monotonic()
        folder = Path(tempfile.mkdtemp(prefix="zs"))
        result = Result(case)
        try:
            situations = [SITUATIONS[case.situation], *(SITUATIONS[name] for name in case.more)]
            told = self._yard.ask(do="open", folder=str(folder), situation=case.situation, more=list(case.more))
            program = _Program(folder / "program", told, situations, case, result)
            try:
                program.until_at_rest()
            finally:
                seen = self._yard.ask(do="close")
            result.lag = max(
                [entry["answered"] - entry["received"] for log in seen["logs"] for entry in log if _counts(entry)],
                default=0.0,
            )
            found = program.examined()
            _take(result, found)
            result.wrong += seen["failures"]
            if seen["heard"]:
                result.wrong.append(f"another host heard of it {seen['heard']} times")
            result.void = bool(result.wrong) and result.lag > MOST_LAG
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        result.seconds = time.monotonic() - begun
        return result


def _counts(entry: dict[str, object]) -> bool:
    return entry["call"] == "generate" and bool(entry["answered"]) and entry["fault"] != "late"


def _take(result: Result, found: Findings) -> None:
    result.doubles, result.lost, result.missing = found.doubles, found.lost, found.missing
    result.states = dict(found.states)
    result.wrong += found.told()


class _Program:
    """One person's program over the time of a case."""

    def __init__(
        self, folder: Path, told: dict[str, list[str]], situations: list[Situation], case: Case, result: Result
    ) -> None:
        self.folder = folder
        self._situations = situations
        self._case = case
        self._result = result
        folder.mkdir()
        authority = folder.parent / "authority.pem"
        self._login = Login(
            told["endpoints"][0], told["users"][0], str(told["password"]), str(authority) if authority.exists() else ""
        )
        write_settings(folder / "data", self._login)
        write_list(folder / "list.xlsx", accounts(situations))

    def until_at_rest(self) -> None:
        """Starts it again and again, as a person would, until every row has ended or waits for a person."""
        for number in range(MOST_STARTS):
            standing = states_of(self.folder)
            words = self._words(standing)
            kill = self._case.kills[number] if number < len(self._case.kills) else 0
            ended = self._start(words, kill, first=number == 0)
            if ended.code < 0:
                self._result.kills += ended.code == -signal.SIGKILL
                continue
            if ended.code == 70:
                self._result.wrong.append("the program ended by an error that nobody foresaw")
                return
            if number + 1 >= len(self._case.kills) and self._at_rest():
                break
        else:
            self._result.wrong.append(f"not at rest after {MOST_STARTS} starts")
        self._last_time()

    def _last_time(self) -> None:
        """An hour later: what a kill left beside the files may be cleared away now."""
        for pattern in ("*.zgen-tmp", "*.zgen-part"):
            for path in self.folder.rglob(pattern):
                os.utime(path, (time.time() - 7200, time.time() - 7200))
        self._start(["runs", "resume", "last", "--json"], 0, first=False)

    def _words(self, standing: tuple[str, Counter[RowState]] | None) -> list[str]:
        if standing is None:
            words = ["generate", "list.xlsx", "--connection", "soak", "--confirm-rows", str(ROWS), "--json"]
            words += ["--per-call", str(PER_CALL), "--parallel", str(self._case.parallel)]
            return [*words, "--again"] if any(each.drafts for each in self._situations) else words
        resend = ["--resend-absent"] if standing[1].get(RowState.ABSENT) else []
        return ["runs", "resume", "last", "--json", *resend]

    def _at_rest(self) -> bool:
        standing = states_of(self.folder)
        moving = (RowState.READY, RowState.SENDING, RowState.UNKNOWN, RowState.ABSENT)
        return standing is not None and not any(standing[1].get(state) for state in moving)

    def _start(self, words: list[str], kill: int, *, first: bool) -> Ended:
        at = kill_points.COUNT if kill < 0 else str(kill or "")
        start = Start(words, self.folder, self._login, self.folder / "spoken", at, self._case.control)
        begun = time.monotonic()
        pid = fork(start)
        case = self._case
        if first and case.pause_after and not _wait(pid, case.pause_after):
            os.kill(pid, signal.SIGSTOP)
            time.sleep(case.pause)
            os.kill(pid, signal.SIGCONT)
        if first and case.kill_after and not _wait(pid, case.kill_after):
            os.kill(pid, signal.SIGKILL)
        if not _wait(pid, PATIENCE):
            self._result.wrong.append(f"hung: {' '.join(words)}")
            os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        ended = Ended(os.waitstatus_to_exitcode(status), time.monotonic() - begun, self._point())
        self._result.starts.append(ended)
        return ended

    def _point(self) -> str:
        said = (self.folder / "spoken.err").read_text("utf-8", "replace")
        marks = [line for line in said.splitlines() if line.startswith(kill_points.MARK)]
        return marks[-1].removeprefix(kill_points.MARK).strip() if marks else ""

    def examined(self) -> Findings:
        """The oracle's word."""
        return examine(self.folder, self._situations, rows=ROWS)


def _wait(pid: int, seconds: float) -> bool:
    """Whether a process has ended by then; it stays to be waited for."""
    handle = os.pidfd_open(pid)
    try:
        waiting = select.poll()
        waiting.register(handle, select.POLLIN)
        return bool(waiting.poll(seconds * 1000))
    finally:
        os.close(handle)
