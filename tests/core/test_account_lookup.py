"""Accounts by number and Id in one column: every flag right against the ledger, with few queries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.engine_rig import TODAY, Rig, rig
from tests.fakes.zuora import COLLEAGUE, FakeAccount, FakeZuora
from zgen_desktop.core.account_lookup import Answers
from zgen_desktop.core.model.rows import AccountRow, ListRow, Problem, RowState, Severity
from zgen_desktop.core.model.tenant import AccountRecord
from zgen_desktop.core.ports import Found
from zgen_desktop.core.tenant_check import CheckedList, TenantCheck
from zgen_desktop.practice.records import AccountEntry

COLUMNS = {"AccountNumber": "A"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Rig]:
    with rig(tmp_path, accounts=0) as made:
        yield made


def rows_of(*numbers: str) -> list[ListRow]:
    return [
        ListRow(at, (), RowState.READY, AccountRow(at, None, number, TODAY, TODAY))
        for at, number in enumerate(numbers, start=2)
    ]


def check(zuora: FakeZuora, desk: Rig, *numbers: str, digits: int | None = None) -> CheckedList:
    return TenantCheck(zuora, desk.journal, "List", COLUMNS, digits=digits).check(rows_of(*numbers))


def codes(checked: CheckedList) -> list[list[str]]:
    return [[problem.code for problem in row.problems] for row in checked.rows]


# --- the list of the acceptance -----------------------------------------------------------------------------


def as_the_ledger_has_it(number: str, accounts: list[AccountEntry], seen: set[str]) -> str:
    """The flag that the ledger gives a row, worked out without the program."""
    found = [one for one in accounts if number in (one.id, one.number)]
    if not found:
        return "account_unknown"
    if found[0].status != "Active":
        return "account_inactive"
    if found[0].id in seen:
        return "double"
    seen.add(found[0].id)
    return ""


def test_that_of_a_thousand_mixed_rows_every_flag_is_that_of_the_ledger(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with rig(tmp_path, accounts=1_100) as desk:
        accounts = desk.server.ledger.accounts()
        dice = Random(7)
        chosen = dice.sample(accounts, 900)
        numbers = [dice.choice((one.id, one.number)) for one in chosen]
        numbers += [dice.choice((one.id, one.number)) for one in dice.sample(chosen, 50)]
        numbers += [f"B{at:08d}" for at in range(25)] + [f"{at:032x}" for at in range(25)]
        dice.shuffle(numbers)
        checked = TenantCheck(desk.zuora(), desk.journal, "List", COLUMNS).check(rows_of(*numbers))
        seen: set[str] = set()
        told = [next(iter([problem.code for problem in row.problems]), "") for row in checked.rows]
        assert told == [as_the_ledger_has_it(number, accounts, seen) for number in numbers]
        assert all(problem.column == "A" for row in checked.rows for problem in row.problems)
        truth = {one.id: one for one in accounts}
        for row in checked.rows:
            record = checked.accounts.get(row.row)
            if record is not None:
                one = truth[record.id]
                assert (record.name, record.status, record.currency) == (one.name, one.status, one.currency)
                assert record.batch
                assert record.bill_cycle_day
        queries = len(desk.server.ledger.requests("query")) + len(desk.server.ledger.requests("queryMore"))
        with capsys.disabled():
            print(f"\n  1,000 rows: {queries} queries, {dict(Counter(told))}")
        assert Counter(told).keys() == {"", "double", "account_unknown", "account_inactive"}
        assert queries <= 6 + 20


# --- numbers and Ids -----------------------------------------------------------------------------------------


def test_that_an_id_in_the_column_of_numbers_is_found_and_its_warning_is_gone(desk: Rig) -> None:
    tenant = FakeZuora()
    one = tenant.add_account()
    [row] = rows_of(one.id)
    looks = Problem("List", 2, "A", "number_looks_like_id", Severity.WARNING, one.id, "Looks like an ID.", "Look.")
    checked = TenantCheck(tenant, desk.journal, "List", COLUMNS).check([replace(row, problems=(looks,))])
    assert codes(checked) == [[]]
    account = checked.rows[0].account
    assert account is not None
    assert (account.account_id, account.account_number) == (one.id, one.number)


def test_that_a_number_that_only_looks_like_an_id_is_found_as_number(desk: Rig) -> None:
    tenant = FakeZuora()
    odd = tenant.add_account("c" * 32)
    checked = check(tenant, desk, "c" * 32)
    assert checked.accounts[2].id == odd.id


class IgnoringCase(FakeZuora):
    """Answers also with what differs in capital and small letters alone (documented: QueryOptions.caseSensitive)."""

    def accounts(self, where: str) -> Found[AccountRecord]:
        """All accounts whose number or Id stands in the question, whatever its letters."""
        every = super().accounts("Status = 'Active'")
        asked = {text.casefold() for text in where.split("'")[1::2]}
        return replace(every, records=[one for one in every.records if {one.number.casefold(), one.id} & asked])


def test_that_a_number_is_compared_exactly_although_the_tenant_ignores_case(desk: Rig) -> None:
    tenant = IgnoringCase()
    one = tenant.add_account("Ab-7", name="Acme")
    tenant.add_account("ab-7", name="Other")
    checked = check(tenant, desk, "Ab-7")
    assert (codes(checked), checked.accounts[2].id) == ([[]], one.id)
    # Two of other letters are no hint; one is.
    tenant.add_account("C0001", name="Cafe")
    checked = check(tenant, desk, "AB-7", "c0001", "c0002", one.id.upper())
    assert codes(checked) == [["account_unknown"]] * 4
    assert [row.problems[0].message for row in checked.rows] == [
        "The tenant has no such account.",
        "The tenant has no account c0001, but one that is written C0001: Cafe.",
        "The tenant has no such account.",
        f"The tenant has no account {one.id.upper()}, but one that is written {one.id}: Acme.",
    ]


def test_that_the_word_of_a_merged_account_is_shown(desk: Rig) -> None:
    tenant = FakeZuora()
    gone = tenant.add_account(status="Merged")
    checked = check(tenant, desk, gone.number)
    assert codes(checked) == [["account_inactive"]]
    assert "(Merged)" in checked.rows[0].problems[0].message


def test_that_what_was_asked_a_short_while_ago_is_not_asked_again(desk: Rig) -> None:
    tenant, known = FakeZuora(), Answers()
    one = tenant.add_account()
    for _ in range(2):
        TenantCheck(tenant, desk.journal, "List", COLUMNS, known=known).check(rows_of(one.number))
    assert len(tenant.queries) == 2


# --- leading zeros -------------------------------------------------------------------------------------------


def with_zeros(count: int = 12, digits: int = 8) -> tuple[FakeZuora, list[FakeAccount]]:
    tenant = FakeZuora()
    return tenant, [tenant.add_account(str(1200 + at).zfill(digits), name=f"Customer {at}") for at in range(count)]


def test_that_numbers_without_their_zeros_are_asked_about_once_with_five_customers(desk: Rig) -> None:
    tenant, accounts = with_zeros()
    checked = check(tenant, desk, *(str(int(one.number)) for one in accounts))
    zeros = checked.zeros
    assert zeros is not None
    assert (zeros.digits, zeros.rows) == (8, 12)
    assert [(one.written, one.padded, one.name) for one in zeros.samples] == [
        (str(1200 + at), f"0000{1200 + at}", f"Customer {at}") for at in range(5)
    ]
    assert codes(checked) == [["account_without_zeros"]] * 12
    problem = checked.rows[0].problems[0]
    assert "1200 as 00001200, Customer 0" in problem.message
    assert "00000000" in problem.what_to_do


def test_that_the_answer_holds_for_the_column_and_stands_as_a_change(desk: Rig) -> None:
    tenant, accounts = with_zeros()
    tenant.add_account("77")
    checked = check(tenant, desk, *(str(int(one.number)) for one in accounts), "77", "78", digits=8)
    assert codes(checked) == [[]] * 13 + [["account_unknown"]]
    assert checked.zeros is None
    assert [row.changed for row in checked.rows] == [f"{1200 + at} → 0000{1200 + at}" for at in range(12)] + ["", ""]
    account = checked.rows[0].account
    assert account is not None
    assert (account.account_id, account.account_number) == (accounts[0].id, "00001200")


def test_that_a_number_that_is_there_in_both_forms_is_a_problem(desk: Rig) -> None:
    tenant, accounts = with_zeros()
    tenant.add_account("1203")
    checked = check(tenant, desk, *(str(int(one.number)) for one in accounts), digits=8)
    assert [at for at, found in enumerate(codes(checked)) if found] == [3]
    problem = checked.rows[3].problems[0]
    assert (problem.code, problem.message) == (
        "account_two_forms",
        "The tenant has an account 1203 and an account 00001203.",
    )


def test_that_as_written_is_an_answer_too(desk: Rig) -> None:
    tenant, accounts = with_zeros()
    checked = check(tenant, desk, *(str(int(one.number)) for one in accounts), digits=0)
    assert checked.zeros is None
    assert codes(checked) == [["account_unknown"]] * 12


@pytest.mark.parametrize("case", ["two lengths", "few", "letters"])
def test_that_nothing_is_asked_where_it_is_not_plain(desk: Rig, case: str) -> None:
    tenant, accounts = with_zeros()
    numbers = [str(int(one.number)) for one in accounts]
    if case == "two lengths":
        numbers += [str(9000 + at) for at in range(12)]
        for at in range(12):
            tenant.add_account(str(9000 + at).zfill(10))
    elif case == "few":
        numbers += [tenant.add_account().number for _ in range(12)]
    else:
        numbers = [f"A{number}" for number in numbers]
    assert check(tenant, desk, *numbers).zeros is None


# --- who made an invoice -------------------------------------------------------------------------------------


def test_that_the_maker_of_an_invoice_is_named_where_the_record_knows_the_name(desk: Rig) -> None:
    tenant = FakeZuora()
    one, two = tenant.add_accounts(2)
    tenant.add_invoice(one, TODAY)
    tenant.add_invoice(two, TODAY, created_by="f" * 31 + "9")
    here = check(tenant, desk, one.number).tenant
    desk.journal.create_run(desk.head(tenant=here, user_id=COLLEAGUE, user_name="bob@example.com"), [])
    checked = check(tenant, desk, one.number, two.number)
    assert "by bob@example.com" in checked.rows[0].note
    assert f"by user {'f' * 31}9" in checked.rows[1].note
    assert checked.users[COLLEAGUE] == "bob@example.com"
