"""Two programs with one Zuora login: what each invoice bills tells a sibling from a double."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.core.bench import Bench, bench
from tests.fakes.zuora import CUT_AFTER_ACTING, ME, FakeAccount
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunRow, RunState

NO_PERMISSION = AccessError("no_permission", "Not allowed", "This user may not see it.", "Ask.")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Bench]:
    with bench(tmp_path) as made:
        yield made


def same_seconds(desk: Bench, account: FakeAccount, *charges: str) -> str:
    """Another program with the same login invoices the account while this one's request is under way; the Id."""
    made: list[str] = []

    def other_program() -> None:
        moment = desk.clock.now()
        invoice = desk.zuora.add_invoice(account, desk.day, created_by=ME.user_id, created=moment)
        desk.zuora.bills[invoice.id] = charges
        made.append(invoice.id)

    desk.zuora.before_sending.append(other_program)
    made.append("")
    return made[-1]


def bill(desk: Bench, charges: dict[str, tuple[str, ...]]) -> None:
    desk.zuora.bills.update(charges)


def only_row(desk: Bench, run: str) -> RunRow:
    [row] = desk.journal.rows(run)
    return row


def roles(row: RunRow) -> list[str]:
    return [item.role for item in row.invoices]


# The fake numbers its invoices from 1 on, in the order of making.
FIRST, SECOND = f"9b{1:030x}", f"9b{2:030x}"


def test_that_two_invoices_over_the_same_charge_are_a_possible_double(desk: Bench) -> None:
    account = desk.zuora.add_account()
    same_seconds(desk, account, "usage")
    bill(desk, {SECOND: ("monthly", "usage")})
    run = desk.create([account])
    ended = desk.work(run)
    row = only_row(desk, run)
    assert row.outcome is not None
    assert (row.state, row.outcome.possible_double, row.outcome.invoice_id) == (RowState.GENERATED, True, SECOND)
    assert row.outcome.message.startswith("Possible double: INV00000001 bills charges that another invoice")
    assert roles(row) == ["main", "other"]
    assert ended.summary.possible_doubles == 1


@pytest.mark.parametrize(("most", "double"), [(4, True), (2, False)], ids=["in two queries", "more than can be read"])
def test_that_invoices_of_which_only_a_part_was_read_are_no_siblings(desk: Bench, most: int, *, double: bool) -> None:
    # A WSDL without queryMore shows the first page alone.
    desk.zuora.most_records = most
    account = desk.zuora.add_account()
    same_seconds(desk, account, "one", "two", "usage")
    bill(desk, {SECOND: ("three", "four", "usage")})
    run = desk.create([account])
    desk.work(run)
    row = only_row(desk, run)
    assert row.outcome is not None
    assert (row.state, row.outcome.possible_double) == (RowState.GENERATED, double)
    assert len(row.invoices) == 2


def test_that_the_invoices_of_an_account_that_is_invoiced_separately_are_siblings(desk: Bench) -> None:
    account = desk.zuora.add_account(amounts=("80.00", "20.00"), separate=2)
    run = desk.create([account])
    ended = desk.work(run)
    assert roles(only_row(desk, run)) == ["main", "sibling"]
    assert (ended.summary.state, ended.summary.possible_doubles) == (RunState.FINISHED, 0)


def test_that_among_several_invoices_only_the_double_is_called_one(desk: Bench) -> None:
    account = desk.zuora.add_account(amounts=("80.00", "20.00"), separate=2)
    same_seconds(desk, account, "second subscription")
    third = f"9b{3:030x}"
    bill(desk, {SECOND: ("first subscription",), third: ("second subscription",)})
    run = desk.create([account])
    desk.work(run)
    row = only_row(desk, run)
    assert row.outcome is not None
    assert row.outcome.possible_double
    # Which of the two that bill the same is this program's own nobody can tell, so none of them is taken back later.
    assert {item.invoice.id: item.role for item in row.invoices} == {SECOND: "main", FIRST: "other", third: "other"}
    assert desk.journal.invoice_ids(run) == {SECOND}


def test_that_a_person_decides_when_the_answer_was_lost_and_two_invoices_bill_the_same(desk: Bench) -> None:
    account = desk.zuora.add_account()
    same_seconds(desk, account, "monthly")
    bill(desk, {SECOND: ("monthly",)})
    desk.zuora.next_calls(CUT_AFTER_ACTING)
    run = desk.create([account])
    desk.work(run)
    row = only_row(desk, run)
    assert row.outcome is not None
    assert row.state is RowState.AMBIGUOUS
    assert "bill the same charges" in row.outcome.message
    assert sorted(roles(row)) == ["other", "other"]


def test_that_siblings_found_out_later_stay_siblings(desk: Bench) -> None:
    account = desk.zuora.add_account(amounts=("80.00", "20.00"), separate=2)
    desk.zuora.next_calls(CUT_AFTER_ACTING)
    run = desk.create([account])
    desk.work(run)
    assert only_row(desk, run).state is RowState.GENERATED
    assert roles(only_row(desk, run)) == ["main", "sibling"]


def test_that_what_invoices_bill_is_asked_only_where_there_is_more_than_one(desk: Bench) -> None:
    desk.work(desk.create([*desk.zuora.add_accounts(3), desk.zuora.add_account(amounts=("1.00", "2.00"), separate=2)]))
    asked = [query for query in desk.zuora.queries if query.startswith("InvoiceId")]
    assert len(asked) == 1
    assert asked[0].count("InvoiceId = ") == 2


def test_that_siblings_stay_named_where_the_user_may_not_see_what_they_bill(desk: Bench) -> None:
    account = desk.zuora.add_account(amounts=("80.00", "20.00"), separate=2)
    run = desk.create([account])
    # Log in, baseline and list pass; the question for the items doesn't.
    desk.zuora.query_errors.extend([None, None, NO_PERMISSION])
    desk.work(run)
    assert [query for query in desk.zuora.queries if query.startswith("InvoiceId")]
    assert not desk.zuora.query_errors
    assert roles(only_row(desk, run)) == ["main", "sibling"]


def test_that_a_line_without_a_charge_makes_no_double(desk: Bench) -> None:
    account = desk.zuora.add_account(amounts=("80.00", "20.00"), separate=2)
    bill(desk, {FIRST: ("", "first"), SECOND: ("",)})
    run = desk.create([account])
    began = desk.clock.now()
    desk.work(run)
    assert roles(only_row(desk, run)) == ["main", "sibling"]
    assert desk.clock.now() - began < timedelta(seconds=60)


def test_that_an_invoice_whose_items_cannot_be_seen_yet_is_waited_for(desk: Bench) -> None:
    account = desk.zuora.add_account()
    same_seconds(desk, account, "usage")
    bill(desk, {SECOND: ()})
    desk.clock.after(20, lambda: bill(desk, {SECOND: ("usage",)}))
    run = desk.create([account])
    began = desk.clock.now()
    desk.work(run)
    row = only_row(desk, run)
    assert row.outcome is not None
    assert row.outcome.possible_double
    assert timedelta(seconds=20) <= desk.clock.now() - began < timedelta(seconds=120)
