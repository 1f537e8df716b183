"""A person has said that nothing was made: what that covers, and what it does not (protocol.md rule 14)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from tests.core.bench import Bench, bench
from tests.fakes.zuora import COLLEAGUE, CUT_BEFORE_ACTING, FakeAccount
from zgen_desktop.core.deciding import decide
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunRow
from zgen_desktop.core.running import make_ready_again


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path) as made:
        yield made


def in_doubt(desk: Bench, account: FakeAccount, others: int = 0) -> str:
    """A run whose first row got no answer, with an invoice of a colleague that appeared meanwhile."""
    run = desk.create([account, *desk.zuora.add_accounts(others)])
    desk.zuora.next_calls(CUT_BEFORE_ACTING)
    desk.clock.after(100, lambda: desk.zuora.add_invoice(account, desk.day))
    desk.work(run)
    assert desk.states(run)[2] is RowState.AMBIGUOUS
    return run


def send_again(desk: Bench, run: str) -> RunRow:
    """The person says: nothing of it is ours, send it."""
    decide(desk.journal, run, [2], "absent", "", "It is my colleague's.")
    make_ready_again(desk.journal, run, RowState.ABSENT, None, "a person's word")
    desk.work(run)
    return next(row for row in desk.journal.rows(run) if row.row == 2)


def test_that_the_row_is_sent_although_the_foreign_invoice_is_still_there(desk: Bench) -> None:
    account = desk.zuora.add_account()
    run = in_doubt(desk, account)
    row = send_again(desk, run)
    assert row.shown_state is RowState.GENERATED
    ours = [i for i in desk.zuora.invoices_of(account) if i.created_by != COLLEAGUE]
    assert [item.invoice.id for item in row.invoices if item.role == "main"] == [i.id for i in ours]
    assert row.outcome is not None
    assert not row.outcome.possible_double


def test_that_it_goes_in_a_call_of_its_own(desk: Bench) -> None:
    run = in_doubt(desk, desk.zuora.add_account(), others=12)
    before = len(desk.zuora.sent)
    send_again(desk, run)
    [mine] = [call for call in desk.zuora.sent[before:] if any(row.row == 2 for row in call.rows)]
    assert len(mine.rows) == 1
    assert desk.counts(run) == {RowState.GENERATED: 13}


def test_that_one_more_invoice_than_was_shown_is_a_new_question(desk: Bench) -> None:
    account = desk.zuora.add_account()
    run = in_doubt(desk, account)
    desk.zuora.add_invoice(account, desk.day, amount="7.00")
    row = send_again(desk, run)
    assert row.shown_state is RowState.AMBIGUOUS
    assert len(desk.zuora.sent) == 1
    # And with both before them the person may say it again.
    row = send_again(desk, run)
    assert row.shown_state is RowState.GENERATED
    desk.not_twice()


def test_that_an_invoice_that_has_changed_since_it_was_shown_is_a_new_question(desk: Bench) -> None:
    account = desk.zuora.add_account()
    run = in_doubt(desk, account)
    [foreign] = desk.zuora.invoices_of(account)
    desk.zuora.change_invoice(foreign.id, amount=Decimal("999.00"))
    row = send_again(desk, run)
    assert row.shown_state is RowState.AMBIGUOUS
    assert len(desk.zuora.sent) == 1


def test_that_our_own_late_invoice_is_found_beside_the_one_that_was_shown(desk: Bench) -> None:
    account = desk.zuora.add_account()
    run = in_doubt(desk, account)
    desk.zuora.add_invoice(account, desk.day, created_by=desk.zuora.user.user_id, created=desk.zuora.sent[0].at)
    row = send_again(desk, run)
    assert row.shown_state is RowState.GENERATED
    assert len(desk.zuora.sent) == 1, "sent although the first try had made an invoice"


def test_that_a_decision_holds_for_nothing_due_as_well(desk: Bench) -> None:
    account = desk.zuora.add_account(amounts=())
    run = in_doubt(desk, account)
    row = send_again(desk, run)
    assert row.shown_state is RowState.NOTHING_TO_BILL


def test_that_a_second_doubt_after_the_decision_is_found_out_by_itself(desk: Bench) -> None:
    account = desk.zuora.add_account()
    run = in_doubt(desk, account)
    desk.zuora.next_calls(CUT_BEFORE_ACTING)
    row = send_again(desk, run)
    assert row.shown_state is RowState.ABSENT
    make_ready_again(desk.journal, run, RowState.ABSENT, None, "a person's word")
    desk.work(run)
    assert desk.states(run)[2] is RowState.GENERATED
    desk.not_twice()
