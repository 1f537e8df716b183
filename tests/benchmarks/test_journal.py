"""A record with a million rows of history: opening, questions, verifying, and what a call costs in it, as ratios."""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
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
    invoice,
    main_invoice,
    row,
    writable,
)
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import DoneKey, RunRow, RunState

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(3600)]

RUNS, ROWS = 50, 20_000
WORKED = 100
"""Calls of 50 rows that the last run has really sent, answered and read back."""


def history(number: int) -> Iterator[RunRow]:
    for at in range(ROWS):
        account = number * ROWS + at
        state = RowState.GENERATED if at % 10 else RowState.LEFT_OUT
        outcome = generated(at + 2, invoice_id=f"{account:032x}") if at % 10 else None
        yield row(
            at + 2,
            account,
            state,
            account_number=f"A{account:08d}",
            account_name=f"Customer {account}",
            outcome=outcome,
        )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("history")
    started = time.perf_counter()
    with writable(made) as journal:
        for number in range(RUNS):
            journal.create_run(head(f"run-{number}"), list(history(number)))
            journal.set_run_state(f"run-{number}", RunState.FINISHED)
        journal.create_run(head("worked"), [row(at + 2, RUNS * ROWS + at) for at in range(ROWS)])
        took = [_call(journal, number) for number in range(WORKED)]
    size = (made / "journal.sqlite3").stat().st_size
    rows = RUNS * ROWS + ROWS
    print(f"\n{rows:,} rows, {size / 1e6:,.0f} MB, made in {time.perf_counter() - started:,.0f} s")
    wall, processor = (statistics.median(each[at] for each in took) * 1000 for at in (0, 1))
    print(f"a call of 50 rows in it, three commits: {wall:.1f} ms, of them processor {processor:.1f} ms (medians)")
    return made


def _call(journal: Journal, number: int) -> tuple[float, float]:
    rows = range(number * 50 + 2, number * 50 + 52)
    started, processor = time.perf_counter(), time.process_time()
    journal.begin_call(call(f"c{number}", *rows, run="worked", baseline=tuple(invoice(at, at) for at in rows)))
    journal.finish_call(f"c{number}", [generated(at) for at in rows], START, "digest")
    journal.read_back(f"c{number}", [generated(at) for at in rows], [main_invoice(at) for at in rows])
    return time.perf_counter() - started, time.process_time() - processor


def best(what: Callable[[], object], times: int = 5) -> float:
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        what()
        taken.append(time.perf_counter() - started)
    return min(taken)


def said(what: str, ours: float, bare: float, of: str) -> None:
    print(f"{what:<42} {ours * 1000:>10.2f} ms   {ours / bare:>7.1f} × {of} ({bare * 1000:.2f} ms)")


def test_that_a_record_of_a_million_rows_is_quick(folder: Path) -> None:
    path = folder / "journal.sqlite3"

    def open_bare() -> None:
        with closing(sqlite3.connect(path)) as database:
            database.execute("SELECT COUNT(*) FROM run").fetchone()

    def open_ours() -> None:
        with writable(folder):
            pass

    def open_reading() -> None:
        with Journal.open(path, writable=False):
            pass

    bare_open = best(open_bare)
    said("open for reading", best(open_reading), bare_open, "a bare connection")
    said("open for writing, looking for damage", best(open_ours, 2), bare_open, "a bare connection")
    with Journal.open(path, writable=False) as journal, closing(sqlite3.connect(path)) as bare:
        _questions(journal, bare)
        every = "SELECT * FROM run_row"
        read_all = best(lambda: [None for _ in bare.execute(every)], 1)
        summaries = "SELECT run, state, COUNT(*) FROM run_row GROUP BY 1, 2"
        said(
            "all runs with their counts",
            best(journal.summaries),
            best(lambda: bare.execute(summaries).fetchall()),
            summaries,
        )
        said("one run with its counts", best(lambda: journal.summary("run-7")), bare_open, "a bare connection")
        said("verify one run", best(lambda: journal.verify_chain(run="run-7"), 1), read_all, every)
        said("verify everything", best(journal.verify_chain, 1), read_all, every)


def _questions(journal: Journal, bare: sqlite3.Connection) -> None:
    one = "SELECT state FROM run_row WHERE account_id = ? COLLATE NOCASE"
    account = account_id(123_457)
    select = best(lambda: bare.execute(one, (account,)).fetchall())
    name = "a bare indexed SELECT"
    said("search an account's id", best(lambda: journal.search(account, 50)), select, name)
    said("search an account's number", best(lambda: journal.search("A00123457", 50)), select, name)
    said("search a word inside names (one pass)", best(lambda: journal.search("nothing like it", 50)), select, name)
    said("rows of an invoice", best(lambda: journal.rows_with_invoice(account)), select, name)
    keys = [DoneKey(account_id(number * 331), TARGET, "ORU") for number in range(50)]
    said("done before, of 50 rows", best(lambda: journal.done_before(TENANT, keys)), select, name)
    said("blocked accounts", best(lambda: journal.blocked_accounts(TENANT)), select, name)
    said("events of a row", best(lambda: journal.told("worked", 700)), select, name)
