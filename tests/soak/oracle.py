"""What must be true after every run: the tenant's ledger against the journal, the sheet and the files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import python_calamine

from tests.e2e.program import holds
from tests.soak.faults import Situation
from tests.soak.yard import CLIENT_SECRET, PASSWORD
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunRow, RunState
from zgen_desktop.practice import LedgerView, open_ledger
from zgen_desktop.practice.rest import TOKEN_MARK
from zgen_desktop.practice.sessions import SESSION_MARK

S = RowState
DONE = (S.GENERATED, S.ADDED_TO_DRAFT)
NOTHING_DONE = (S.REJECTED, S.ABSENT, S.NOTHING_TO_BILL, S.READY, S.HELD)
ENDED = {S.GENERATED, S.ADDED_TO_DRAFT, S.NOTHING_TO_BILL, S.HELD}
SECRETS = (PASSWORD, CLIENT_SECRET, SESSION_MARK, TOKEN_MARK)


@dataclass
class Findings:
    """What is wrong, by kind; ``doubles``, ``lost`` and ``missing`` are the three that must never be."""

    doubles: int = 0
    lost: int = 0
    missing: int = 0
    other: list[str] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)

    def told(self) -> list[str]:
        """All of it in words; nothing where all is well."""
        words = []
        for number, what in ((self.doubles, "invoiced twice"), (self.lost, "invoices not on record")):
            words += [f"{number} {what}"] if number else []
        words += [f"{self.missing} rows missing on the sheet"] if self.missing else []
        return words + self.other


def examine(folder: Path, situation: Sequence[Situation], *, rows: int) -> Findings:
    """Everything about one program's folder once its run has come to rest."""
    # Before the record is opened to be read: that leaves files of SQLite's beside it.
    found = Findings(other=list(_files(folder)))
    person = any(each.person for each in situation)
    refused = any(each.refused for each in situation)
    with (
        open_ledger(folder.parent / "ledger.sqlite3") as ledger,
        Journal.open(folder / "data" / "journal.sqlite3", writable=False) as journal,
    ):
        [summary] = journal.summaries()
        known = list(journal.rows(summary.head.id))
        found.states = Counter(row.shown_state.value for row in known)
        _against_ledger(found, ledger, known, strangers=person)
        allowed = ENDED | ({S.AMBIGUOUS} if person else set()) | ({S.REJECTED} if refused else set())
        for row in known:
            if row.shown_state not in allowed:
                found.other.append(f"row {row.row} ended as {row.shown_state.value}")
        if len(known) != rows:
            found.other.append(f"{len(known)} rows on record instead of {rows}")
        if summary.state is not RunState.FINISHED and not found.states.get(S.AMBIGUOUS.value):
            found.other.append(f"the run is {summary.state.value}")
        if not journal.verify_chain().ok:
            found.other.append("the chain of events is broken")
        against_sheet(found, folder, known, summary.written.sheet if summary.written else "")
    return found


def _against_ledger(found: Findings, ledger: LedgerView, rows: Sequence[RunRow], *, strangers: bool) -> None:
    acted = Counter(row.account_id for row in ledger.generate_rows() if row.did in ("invoiced", "appended"))
    made = {invoice.id: invoice for invoice in ledger.invoices(made_here=True)}
    known = {item.invoice.id for row in rows for item in row.invoices}
    known |= {row.outcome.invoice_id for row in rows if row.outcome}
    found.doubles += sum(count - 1 for count in acted.values() if count > 1)
    found.lost += len(set(made) - known)
    for row in rows:
        assert row.account is not None
        account = row.account.account_id or ""
        state = row.shown_state
        if state in DONE:
            main = next((item.invoice for item in row.invoices if item.role == "main"), None)
            if main is None or main.account_id != account or acted[account] != 1:
                found.other.append(f"row {row.row} says {state.value}, but the ledger does not")
        elif state in NOTHING_DONE and acted[account]:
            found.other.append(f"row {row.row} says {state.value}, but the ledger has acted")


def against_sheet(found: Findings, folder: Path, rows: Sequence[RunRow], sheet: str) -> None:
    """Every row once on the sheet of that name, and as it is on record."""
    workbook = folder / "list.xlsx"
    book = python_calamine.CalamineWorkbook.from_path(str(workbook))
    if sheet not in book.sheet_names:
        found.missing += len(rows)
        return
    header, *lines = book.get_sheet_by_name(sheet).to_python()
    told = [dict(zip((str(name) for name in header), line, strict=True)) for line in lines]
    seen = Counter(int(line["Source row"]) for line in told)
    found.missing += sum(1 for row in rows if seen[row.row] != 1) + sum(1 for number in seen if seen[number] > 1)
    by_row = {int(line["Source row"]): line for line in told}
    for row in rows:
        line = by_row.get(row.row)
        said = (row.shown_state.word, row.outcome.invoice_id if row.outcome else "")
        if line is not None and (line["Outcome"], line["Invoice ID"] or "") != said:
            found.other.append(f"row {row.row}: the sheet says {line['Outcome']}, the record {said[0]}")


def _files(folder: Path) -> Iterator[str]:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if secrets := holds(path, SECRETS):
            yield f"{path.name} holds {secrets}"
        if (
            path.name.endswith((".tmp", ".zgen-tmp", ".zgen-part", "-journal", "-wal", "-shm"))
            or path.name == "holder.json"
        ):
            yield f"{path.name} is left over"
        if path.parent.name == "tmp":
            yield f"{path.name} is left in the folder for temporary files"


def states_of(folder: Path) -> tuple[str, Counter[RowState]] | None:
    """The id of the run and its rows by state; None where nothing was confirmed yet."""
    path = folder / "data" / "journal.sqlite3"
    if not path.exists():
        return None
    with Journal.open(path, writable=False) as journal:
        summaries = journal.summaries()
        if not summaries:
            return None
        [summary] = summaries
        rows: Any = journal.rows(summary.head.id)
        return summary.head.id, Counter(row.shown_state for row in rows)
