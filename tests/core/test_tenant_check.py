"""The check against the tenant: what becomes of each row before anything is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.engine_rig import TODAY, Rig, other_day, rig
from tests.fakes.zuora import FakeZuora
from zgen_desktop.core.deciding import decide
from zgen_desktop.core.model.rows import AccountRow, Charges, ListRow, RowState
from zgen_desktop.core.model.run import RunState
from zgen_desktop.core.model.tenant import AccountRecord, InvoiceRecord
from zgen_desktop.core.ports import Found
from zgen_desktop.core.tenant_check import CheckedList, TenantCheck
from zgen_desktop.practice import CustomerKind, Fault, FaultKind

COLUMNS = {"AccountId": "A", "AccountNumber": "B"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Rig]:
    with rig(tmp_path) as made:
        yield made


def ready(
    number: int, id_: str | None, account: str | None, target: date = TODAY, charges: Charges | None = None
) -> ListRow:
    row = AccountRow(number, id_, account, TODAY, target, charges or Charges())
    return ListRow(number, (), RowState.READY, row)


def check(desk: Rig, *rows: ListRow, again: bool = False) -> CheckedList:
    return TenantCheck(desk.zuora(), desk.journal, "List", COLUMNS, again).check(rows)


def codes(checked: CheckedList) -> dict[int, list[str]]:
    return {row.row: [problem.code for problem in row.problems] for row in checked.rows}


def test_that_numbers_and_ids_are_resolved_with_name_and_currency(desk: Rig) -> None:
    [one, two] = desk.accounts(CustomerKind.NORMAL, 2)
    checked = check(desk, ready(2, one.account_id, None), ready(3, None, two.account_number))
    assert [row.state for row in checked.rows] == [RowState.READY, RowState.READY]
    assert checked.rows[1].account is not None
    assert checked.rows[1].account.account_id == two.account_id
    truth = desk.server.ledger.account(two.account_number or "")
    assert truth is not None
    assert (checked.accounts[3].name, checked.accounts[3].currency) == (truth.name, truth.currency)


def test_that_unknown_and_inactive_and_contradicting_accounts_are_problems_on_their_cells(desk: Rig) -> None:
    [good, other] = desk.accounts(CustomerKind.NORMAL, 2)
    [canceled] = desk.accounts(CustomerKind.CANCELED, 1)
    checked = check(
        desk,
        ready(2, None, "no such number"),
        ready(3, "f" * 32, None),
        ready(4, None, canceled.account_number),
        ready(5, good.account_id, other.account_number),
    )
    assert codes(checked) == {
        2: ["account_unknown"],
        3: ["account_unknown"],
        4: ["account_inactive"],
        5: ["account_mismatch"],
    }
    assert {row.state for row in checked.rows} == {RowState.PROBLEM}
    assert [row.problems[0].column for row in checked.rows] == ["B", "A", "B", "B"]
    assert all(row.problems[0].what_to_do for row in checked.rows)


def test_that_one_account_by_id_and_by_number_is_a_double(desk: Rig) -> None:
    [one] = desk.accounts(CustomerKind.NORMAL, 1)
    checked = check(
        desk,
        ready(2, one.account_id, None),
        ready(3, None, one.account_number),
        ready(4, None, one.account_number, charges=Charges(usage=False)),
        ready(5, None, one.account_number, target=other_day(40)),
    )
    assert codes(checked) == {2: [], 3: ["double"], 4: ["double_other_charges"], 5: []}
    assert [row.state for row in checked.rows] == [
        RowState.READY,
        RowState.PROBLEM,
        RowState.READY,
        RowState.READY,
    ]


def test_that_what_an_earlier_run_has_billed_is_done_unless_asked_again(desk: Rig) -> None:
    [one, two] = desk.accounts(CustomerKind.NORMAL, 2)
    run = desk.create([one])
    desk.work(run)
    rows = (ready(2, one.account_id, None), ready(3, two.account_id, None))
    checked = check(desk, *rows)
    assert [row.state for row in checked.rows] == [RowState.DONE_BEFORE, RowState.READY]
    assert run in checked.rows[0].note
    assert "INV" in checked.rows[0].note
    assert [row.state for row in check(desk, *rows, again=True).rows] == [RowState.READY, RowState.READY]


def test_that_other_charges_or_another_target_date_are_another_bill_but_the_open_draft_holds_them(desk: Rig) -> None:
    [one] = desk.accounts(CustomerKind.NORMAL, 1)
    desk.work(desk.create([one]))
    checked = check(desk, ready(2, one.account_id, None, charges=Charges(usage=False)))
    assert [row.state for row in checked.rows] == [RowState.HELD]
    assert checked.held[2][0].account_id == one.account_id
    assert "Draft" in checked.rows[0].note
    assert "by this Zuora user" in checked.rows[0].note


def test_that_an_invoice_for_the_target_date_holds_the_row_and_a_reason_sends_it_anyway(desk: Rig) -> None:
    [one, two] = desk.accounts(CustomerKind.NORMAL, 2)
    desk.server.insert_foreign_invoice(one.account_id or "", TODAY, TODAY)
    row = ready(2, one.account_id, None)
    assert check(desk, row, ready(3, two.account_id, None)).rows[0].state is RowState.HELD
    assert check(desk, replace(row, anyway="agreed")).rows[0].state is RowState.READY
    assert check(desk, row, again=True).rows[0].state is RowState.READY


def test_that_an_account_with_an_unknown_row_is_open_and_again_does_not_lift_that(desk: Rig) -> None:
    [one, two] = desk.accounts(CustomerKind.NORMAL, 2)
    desk.server.behaviour.add(Fault(FaultKind.CUT))
    run = desk.create([one])
    desk.work(run, find_out=False)
    rows = (ready(2, one.account_id, None, target=other_day(40)), ready(3, two.account_id, None))
    for again in (False, True):
        checked = check(desk, *rows, again=again)
        assert codes(checked) == {2: ["account_open"], 3: []}
        assert run in checked.rows[0].problems[0].message
    # Found out that nothing was made: only the very same bill waits for a decision now.
    desk.work(run)
    assert codes(check(desk, *rows, again=True)) == {2: [], 3: []}
    assert codes(check(desk, ready(2, one.account_id, None), again=True)) == {2: ["account_open"]}


def test_that_what_an_unfinished_run_still_has_to_send_is_open_there_and_free_once_left_out(desk: Rig) -> None:
    [one, two, three] = desk.accounts(CustomerKind.NORMAL, 3)
    run = desk.create([one, two])
    desk.journal.set_run_state(run, RunState.STOPPED, "by a person")
    rows = (ready(12, one.account_id, None, target=other_day(40)), ready(13, three.account_id, None))
    for again in (False, True):
        checked = check(desk, *rows, again=again)
        assert codes(checked) == {12: ["account_open"], 13: []}
        assert checked.rows[0].state is RowState.PROBLEM
        assert checked.rows[0].problems[0].message == (
            f"Row {one.row} of the earlier run {run} is “Not sent” for this account."
        )
        assert "leave that row out there" in checked.rows[0].problems[0].what_to_do
    decide(desk.journal, run, [one.row], "left-out", "", "billed by this list")
    assert codes(check(desk, *rows)) == {12: [], 13: []}


def test_that_a_finished_run_that_could_not_send_a_row_does_not_keep_it(desk: Rig) -> None:
    [one] = desk.accounts(CustomerKind.NORMAL, 1)
    run = desk.create([one])
    desk.journal.set_run_state(run, RunState.FINISHED, "Zuora was busy")
    assert codes(check(desk, ready(12, one.account_id, None))) == {12: []}


def test_that_a_thousand_accounts_take_few_queries(tmp_path: Path) -> None:
    with rig(tmp_path) as desk:
        rows = [ready(number, None, f"A{number:08d}") for number in range(1, 201)]
        checked = check(desk, *rows)
        queries = len(desk.server.ledger.requests("query"))
        active = sum(row.state is not RowState.PROBLEM for row in checked.rows)
        assert active > 150
        assert queries <= 1 + -(-active // 50)


class TwoOfANumber(FakeZuora):
    """A tenant in which one number stands on two accounts, and an invoice was canceled."""

    def accounts(self, where: str) -> Found[AccountRecord]:
        one = AccountRecord("1" * 32, "A-1", "One", "Active", "EUR")
        return Found((one, replace(one, id="2" * 32), AccountRecord("3" * 32, "A-3", "Three", "Active")), None)

    def invoices(self, where: str, at_most: int | None = None) -> Found[InvoiceRecord]:
        return Found((InvoiceRecord("9" * 32, "3" * 32, "INV9", TODAY, TODAY, "Canceled"),), None)


def test_that_a_number_on_two_accounts_is_a_problem_and_a_canceled_invoice_holds_nothing(desk: Rig) -> None:
    checked = TenantCheck(TwoOfANumber(), desk.journal, "List", COLUMNS).check(
        [ready(2, None, "A-1"), ready(3, None, "A-3")]
    )
    assert codes(checked) == {2: ["account_ambiguous"], 3: []}
    assert checked.rows[1].state is RowState.READY
