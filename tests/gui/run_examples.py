"""Runs in every state for tests of the window: real record, real practice tenant, answers that got lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.gui.conftest import until
from zgen_desktop.core.confirming import Confirmation
from zgen_desktop.core.invoices import read_baseline
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import Call, RowOutcome, RunRow, RunState
from zgen_desktop.gui.desk import Desk, RunView
from zgen_desktop.gui.worker import Bench
from zgen_desktop.practice import foreign
from zgen_desktop.practice.ledger import Ledger


def asked(desk: Desk, work: Callable[[Bench], Any]) -> Any:
    """What the worker answers."""
    answers: list[Any] = []
    failures: list[Any] = []
    desk.ask("", work, answers.append, failures.append)
    until(lambda: answers or failures)
    assert not failures, failures
    return answers[0]


def view_of(desk: Desk) -> RunView:
    """The run on the desk."""
    assert desk.run is not None
    return desk.run


def start_run(desk: Desk, path: str, *, first_only: bool = True) -> str:
    """A run of a workbook on the practice tenant: one account sent, the rest ready, unless all are wanted."""
    if desk.connection is None:
        desk.choose_connection(PRACTICE)
    desk.open_workbook(path)
    until(lambda: not desk.worker.busy and not desk.stale)
    desk.start_run(Confirmation(desk.ready_count(), "November month-end", "anna", "0"), first_only=first_only)
    rest(desk)
    return view_of(desk).summary.head.id


def rest(desk: Desk) -> None:
    """Until the run is at rest and everything that follows is done."""
    until(lambda: not desk.running and not desk.worker.busy)


def ledger(desk: Desk) -> Ledger:
    """The practice tenant's own books, to write into."""
    path = sorted((Path(desk.services.data_folder) / "practice").glob("ledger-*.sqlite3"))[-1]
    return Ledger(path, user="practice@zgen.example", accounts=0, seed=1)


def close_periods(desk: Desk) -> None:
    """From now on everything is refused."""
    books = ledger(desk)
    books.close_period(date(2100, 1, 1))
    books.close()


def open_periods(desk: Desk) -> None:
    """And now nothing is."""
    books = ledger(desk)
    books.close_period(None)
    books.close()


def foreign_invoice(desk: Desk, row: RunRow) -> None:
    """Somebody else bills the row's account."""
    assert row.account is not None
    books = ledger(desk)
    with books.writing() as connection:
        foreign.insert(connection, row.account.account_id or "", row.account.invoice_date, row.account.target_date)
    books.close()


def ready_rows(desk: Desk, count: int) -> list[RunRow]:
    """The first rows of the run that were not sent."""
    found = [row for row in view_of(desk).rows if row.state is RowState.READY][:count]
    assert len(found) == count
    return found


def lose_answers(desk: Desk, rows: Sequence[RunRow], *, sent: bool = False, finish: bool = True) -> None:
    """A call of which no answer came. ``sent``: the tenant did what it was asked for; else it never arrived.

    Without ``finish`` the rows are still being sent, as when the program is killed.
    """
    run = view_of(desk).summary.head.id
    accounts = [row.account for row in rows if row.account is not None]

    def work(bench: Bench) -> None:
        _lose(bench, run, rows, accounts, sent=sent, finish=finish)

    asked(desk, work)
    desk.show_run(run)
    rest(desk)


def _lose(
    bench: Bench, run: str, rows: Sequence[RunRow], accounts: Sequence[AccountRow], *, sent: bool, finish: bool
) -> None:
    journal, clock = bench.journal, bench.services.clock
    head = journal.summary(run).head
    zuora = bench.zuora(bench.services.connection(head.connection), head.tenant)
    wanted = [(account.account_id or "", account.target_date) for account in accounts]
    snapshot = read_baseline(zuora, wanted, clock.now() - timedelta(hours=1))
    state = journal.summary(run).state
    prepared = zuora.prepare(accounts)
    journal.set_run_state(run, RunState.OPEN)
    name = f"lost-{rows[0].row}"
    numbers = tuple(row.row for row in rows)
    ids = {account_id for account_id, _target in wanted}
    baseline = tuple(invoice for invoice in snapshot.invoices if invoice.account_id in ids)
    journal.begin_call(
        Call(
            name,
            run,
            numbers,
            clock.now(),
            snapshot.server_date,
            prepared.request_sha256,
            snapshot.wheres,
            baseline,
            head.quiet_window,
            head.user_id,
        )
    )
    if sent:
        prepared.send()
    prepared.close()
    if finish:
        said = "The connection broke before Zuora answered."
        outcomes = [RowOutcome(number, RowState.UNKNOWN, said) for number in numbers]
        journal.finish_call(name, outcomes, None, "")
        journal.set_run_state(run, state)
