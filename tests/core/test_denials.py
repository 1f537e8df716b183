"""A refusal in plain words is looked up before the run ends: an invoice that was made all the same is not lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.bench import Bench, bench
from tests.engine_rig import Rig, rig
from zgen_desktop.core.denials import LOOKED_UP
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunState
from zgen_desktop.practice import CustomerKind, Fault, FaultKind

NO_CHARGES = "The invoice will not be generated because there are no charges due on this account."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path) as made:
        yield made


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Rig]:
    with rig(tmp_path) as made:
        yield made


def lie(work: Rig, account: str | None, code: str, message: str = "") -> None:
    """The account is invoiced, and the answer says that it wasn't."""
    fault = Fault(FaultKind.ROW_ERROR, code=code, message=message, acts=True, accounts=(account or "",))
    work.server.behaviour.add(fault)


@pytest.mark.parametrize(("code", "message"), [("ACCOUNTING_PERIOD_CLOSED", ""), ("INVALID_VALUE", NO_CHARGES)])
def test_that_a_call_of_one_row_that_was_refused_and_made_all_the_same_is_found_out(
    work: Rig, code: str, message: str
) -> None:
    accounts = work.accounts(CustomerKind.NORMAL, 3)
    # The first call carries one row: nothing beside it was made, and so nothing is read back.
    lie(work, accounts[0].account_id, code, message)
    run = work.create(accounts)
    ended = work.work(run)
    assert work.counts(run) == {RowState.GENERATED: 3}
    assert ended.summary.state is RunState.FINISHED
    work.check_against_ledger(run)


def test_that_it_stays_unknown_where_nobody_waits(work: Rig) -> None:
    accounts = work.accounts(CustomerKind.NORMAL, 1)
    lie(work, accounts[0].account_id, "ACCOUNTING_PERIOD_CLOSED")
    run = work.create(accounts)
    work.work(run, find_out=False)
    assert work.counts(run) == {RowState.UNKNOWN: 1}
    work.work(run)
    assert work.counts(run) == {RowState.GENERATED: 1}
    work.check_against_ledger(run)


def test_that_a_true_refusal_stays_one_and_the_record_says_that_it_was_looked_up(work: Rig) -> None:
    run = work.create([*work.accounts(CustomerKind.CANCELED, 1), *work.accounts(CustomerKind.NOTHING_DUE, 2)[1:]])
    before = [(row.state, row.outcome) for row in _finished(work, run)]
    assert [state for state, _outcome in before] == [RowState.REJECTED, RowState.NOTHING_TO_BILL]
    assert all(outcome is not None and outcome.message for _state, outcome in before)
    for number in (2, 3):
        assert [told.why for told in work.journal.told(run, number)].count(LOOKED_UP) == 1
    assert work.journal.verify_chain().ok


def _finished(work: Rig, run: str):  # type: ignore[no-untyped-def]  # rows
    work.work(run)
    return work.journal.rows(run)


def test_that_a_hundred_refusals_cost_one_question(desk: Bench) -> None:
    accounts = desk.zuora.add_accounts(200)
    for account in accounts[1::2]:
        account.charges.clear()
    run = desk.create(accounts)
    desk.work(run)
    assert desk.counts(run) == {RowState.GENERATED: 100, RowState.NOTHING_TO_BILL: 100}
    last = [query for query in desk.zuora.queries if "Status" not in query][-1]
    assert last.count("AccountId = ") == 100


def test_that_a_colleagues_invoice_makes_no_lie_of_a_refusal(desk: Bench) -> None:
    account = desk.zuora.add_account()
    desk.zuora.refuse(account, "ACCOUNTING_PERIOD_CLOSED")
    desk.zuora.before_sending.append(lambda: desk.zuora.add_invoice(account, desk.day) and None)
    run = desk.create([account])
    desk.work(run)
    assert desk.counts(run) == {RowState.REJECTED: 1}


def test_that_a_tenant_that_cannot_be_read_leaves_the_look_to_the_next_turn(desk: Bench) -> None:
    account = desk.zuora.add_account()
    desk.zuora.refuse(account, "ACCOUNTING_PERIOD_CLOSED")
    run = desk.create([account])
    gone = AccessError("no_permission", "Not allowed", "This user may not read invoices.", "Ask.")
    desk.zuora.query_errors.extend([None, gone])
    first = desk.work(run)
    assert (first.problem, first.summary.state) == (gone, RunState.STOPPED)
    assert desk.work(run).summary.state is RunState.FINISHED
    assert [told.why for told in desk.journal.told(run, 2)].count(LOOKED_UP) == 1
