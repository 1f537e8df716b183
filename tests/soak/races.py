"""Two programs with two data folders and one list at once: what neither can prevent, both must report."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.soak.client import fork
from tests.soak.oracle import states_of
from tests.soak.processes import finish
from tests.soak.program import Program
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunRow
from zgen_desktop.practice import open_ledger

POSSIBLE_DOUBLE_EXIT = 4


@dataclass
class Raced:
    """Accounts invoiced by both, and those of them that a program calls a possible double or asks a person about."""

    doubles: int = 0
    reported: int = 0
    wrong: list[str] = field(default_factory=list)


def run(programs: Sequence[Program], seed: int) -> None:
    """Starts both within a fraction of a second, and goes on with each until it is at rest."""
    dice = random.Random(seed)
    started = []
    for program in programs:
        start = program.prepared(program.words())
        started.append((program, start, fork(start), time.monotonic()))
        time.sleep(dice.choice((0.0, dice.uniform(0.0, 0.15))))
    for program, start, pid, begun in started:
        program.ended(finish(pid, start, begun), start.words)
    for program in programs:
        # One that saw the other's invoices in its check has confirmed nothing, and has nothing to go on with.
        if states_of(program.folder) is not None:
            program.until_at_rest()


def judge(programs: Sequence[Program], logs: Sequence[Sequence[dict[str, Any]]], ledger: Path) -> Raced:
    """Holds the ledger against what the programs say, and against what each could know before it sent."""
    with open_ledger(ledger) as view:
        acted = Counter(row.account_id for row in view.generate_rows() if row.did in ("invoiced", "appended"))
        made = {invoice.id: invoice.account_id for invoice in view.invoices(made_here=True)}
    rows = [_rows(program) for program in programs]
    found = Raced()
    known = {item.invoice.id for each in rows for row in each.values() for item in row.invoices}
    found.wrong += [f"{len(set(made) - known)} invoices in no record"] if set(made) - known else []
    for account, count in acted.items():
        if count < 2:
            continue
        found.doubles += count - 1
        if count > 2 or not _unavoidable(account, logs):
            found.wrong.append(f"{account} was invoiced {count} times although one could know of the other")
        doubtful = [each[account] for each in rows if account in each]
        found.reported += any(_is_said(row) for row in doubtful)
    for program, each in zip(programs, rows, strict=True):
        alarms = [account for account, row in each.items() if _is_said(row)]
        if false := [account for account in alarms if acted[account] < 2]:
            found.wrong.append(f"called possible doubles: {false}")
        if alarms and program.starts[-1].code != POSSIBLE_DOUBLE_EXIT:
            found.wrong.append(f"a possible double, and exit {program.starts[-1].code}")
    return found


def _is_said(row: RunRow) -> bool:
    return row.state is RowState.AMBIGUOUS or bool(row.outcome and row.outcome.possible_double)


def _unavoidable(account: str, logs: Sequence[Sequence[dict[str, Any]]]) -> bool:
    """Whether each looked before the other's sending had an effect."""
    looks, effects = [], []
    for log in logs:
        sends = [entry for entry in log if entry["call"] == "generate" and account in entry["accounts"]]
        if not sends:
            return False
        before = [
            entry["received"]
            for entry in log
            if entry["call"] == "query" and account in entry["accounts"] and entry["received"] < sends[0]["received"]
        ]
        looks.append(max(before))
        effects.append(sends[0]["answered"])
    return looks[0] < effects[1] and looks[1] < effects[0]


def _rows(program: Program) -> dict[str, RunRow]:
    """The rows by account."""
    with Journal.open(program.folder / "data" / "journal.sqlite3", writable=False) as journal:
        summaries = journal.summaries()
        if not summaries:
            return {}
        [summary] = summaries
        return {row.account.account_id or "": row for row in journal.rows(summary.head.id) if row.account}
