"""What is asked of a record of millions goes through its indexes: no question reads a whole table of rows."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.adapters.journal_examples import (
    START,
    TARGET,
    TENANT,
    account_id,
    call,
    generated,
    head,
    invoice_id,
    row,
    writable,
)
from tests.adapters.journal_mutations import eventful
from zgen_desktop.adapters import journal_file
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import DoneKey, RunState

R = RowState
BIG = ("run_row", "event", "event_text", "attempt", "baseline", "invoice", "id_seen", "call")
"""Tables that grow with every row or call; runs and their sheets are few."""
KEY = DoneKey(account_id(2), TARGET, "ORU")


class Listening:
    """Opens connections that tell each statement they run, with its values filled in."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def connect(self, path: Path, mode: str) -> sqlite3.Connection:
        database = journal_file.connect(path, mode)
        database.set_trace_callback(self.said.append)
        return database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return eventful(tmp_path)


QUESTIONS: dict[str, Callable[[Journal], object]] = {
    "done before": lambda journal: journal.done_before(TENANT, [KEY]),
    "not made": lambda journal: journal.not_made(TENANT, [KEY]),
    "blocked accounts": lambda journal: journal.blocked_accounts(TENANT),
    "one run": lambda journal: journal.summary("new"),
    "rows of a run": lambda journal: journal.rows("new"),
    "rows in a state": lambda journal: journal.rows("new", {R.READY, R.GENERATED}),
    "some rows": lambda journal: journal.some_rows("new", [2, 3]),
    "how many rows": lambda journal: journal.row_count("new"),
    "unverified": lambda journal: journal.unverified_calls("open"),
    "unknown": lambda journal: journal.unknown_calls("open"),
    "refused": lambda journal: journal.denied_calls("open"),
    "first try": lambda journal: journal.first_unproved_call("open", 2),
    "invoices": lambda journal: journal.invoice_ids("new"),
    "quiet window": lambda journal: journal.longest_quiet_window(TENANT),
    "unfinished": lambda journal: journal.unfinished_runs("Main"),
    "newest hash": lambda journal: journal.head_hash(),
    "an account's number": lambda journal: journal.search("A-2", 50),
    # A text that nothing begins with is looked for inside the names: one pass over their index, on purpose.
    "an account's id": lambda journal: journal.search(account_id(4), 50),
    "an invoice's id": lambda journal: journal.search(invoice_id(2), 50),
    "an invoice's number": lambda journal: journal.search("INV00000002", 50),
    "rows of an invoice": lambda journal: journal.rows_with_invoice(invoice_id(2)),
    "calls of a row": lambda journal: journal.sent_calls("new", 3),
    "events of a row": lambda journal: journal.told("new", 3),
    "newest date": lambda journal: journal.newest_tenant_date(),
    "accounts to send": lambda journal: journal.accounts_to_send(TENANT),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_that_a_question_reads_no_whole_table(path: Path, question: str) -> None:
    listening = Listening()
    with Journal.open(path, writable=False, connect=listening.connect) as journal:
        listening.said.clear()
        QUESTIONS[question](journal)
        asked = [statement for statement in listening.said if statement.startswith(("SELECT", "WITH"))]
    assert asked, "nothing was asked"
    with closing(sqlite3.connect(path)) as database:
        assert [each for statement in asked for each in scans(database, statement)] == []


def scans(database: sqlite3.Connection, statement: str) -> Iterator[str]:
    """Steps of SQLite's plan that read all of a big table."""
    for *_ids, step in database.execute(f"EXPLAIN QUERY PLAN {statement}"):
        match = re.match(r"SCAN (?:TABLE )?(\w+)", step)
        # The partial index of rows that wait has only those few in it.
        if match and match[1] in BIG and "row_blocking" not in step and not _newest_only(statement):
            yield f"{step} in {statement}"


def _newest_only(statement: str) -> bool:
    return bool(re.search(r"ORDER BY (seq|number) DESC LIMIT 1$", statement))


def test_that_the_work_of_a_call_reads_no_whole_table(tmp_path: Path) -> None:
    listening = Listening()
    with writable(tmp_path, connect=listening.connect) as journal:
        journal.create_run(head(), [row(2), row(3)])
        listening.said.clear()
        journal.begin_call(call("c1", 2, 3))
        journal.finish_call("c1", [generated(2), generated(3)], START, "")
        journal.read_back("c1", [generated(2), generated(3)], [])
        journal.set_run_state("run-1", RunState.FINISHED)
        journal.recover()
        asked = [each for each in listening.said if each.startswith(("SELECT", "WITH", "UPDATE", "INSERT"))]
        asked = [each for each in asked if "zgen_sealed(" not in each]
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as database:
        assert [each for statement in asked for each in scans(database, statement)] == []
    assert len(asked) > 20


def test_that_asking_which_runs_are_old_reads_no_rows_of_forgotten_or_young_runs(path: Path) -> None:
    listening = Listening()
    with Journal.open(path, writable=False, connect=listening.connect) as journal:
        listening.said.clear()
        journal.forgettable(START + timedelta(days=10))
        (asked,) = [statement for statement in listening.said if statement.startswith("SELECT id FROM run")]
    with closing(sqlite3.connect(path)) as database:
        plan = [step for *_ids, step in database.execute(f"EXPLAIN QUERY PLAN {asked}")]
    assert not [step for step in plan if step.startswith("SCAN run_row")]
