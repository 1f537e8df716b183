"""What Review says and asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.core.lists import DAY, ID, ID_2, cell, read_list
from zgen_desktop.core.checking import Checked
from zgen_desktop.core.confirming import Confirmation, confirm
from zgen_desktop.core.currencies import money_words
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.cells import Cell
from zgen_desktop.core.model.connection import Connection, Environment
from zgen_desktop.core.model.results import ResultsTable
from zgen_desktop.core.model.rows import AccountRow, Charges, ListRow, Problem, RowState, Severity
from zgen_desktop.core.model.run import RowInvoice, RunHead, RunRow, RunState, RunSummary, TenantKey
from zgen_desktop.core.model.tenant import InvoiceRecord, UserInfo
from zgen_desktop.core.review import (
    Missing,
    changes,
    guards_of,
    last_run,
    last_time,
    results_sheet_name,
    review_of,
)
from zgen_desktop.core.tenant_check import CheckedList

HEADERS = ("Account Number", "Invoice Date", "Target Date")
TENANT = TenantKey("rest.zuora.com", "10423")
USER = UserInfo("10423", "Acme Europe", "u1", "billing.api@acme")
PRODUCTION = Connection("Acme EU", "https://x/", "u", Environment.PRODUCTION)
WARNING = Problem("List", 2, None, "x", Severity.WARNING, "", "", "")


def row(number: int, state: RowState = RowState.READY, **fields: object) -> ListRow:
    account = AccountRow(number, f"{number:032}", None, DAY, DAY)
    return ListRow(number, (), state, account, **fields)  # type: ignore[arg-type]  # fields by name


def other(made: ListRow, **fields: object) -> ListRow:
    assert made.account is not None
    return replace(made, account=replace(made.account, **fields))  # type: ignore[arg-type]  # fields by name


def checked(*rows: ListRow) -> Checked:
    imported = read_list(HEADERS, ("A1", DAY, DAY))
    return Checked(imported, CheckedList(rows, {}, {}, USER, TENANT))


def summary(id_: str, headers: tuple[str, ...] = HEADERS, **fields: object) -> RunSummary:
    head = RunHead(
        id=id_,
        started=datetime(2026, 10, 31, 12, tzinfo=UTC),
        connection="Acme EU",
        environment=Environment.PRODUCTION,
        endpoint="https://x/",
        tenant=TENANT,
        tenant_name="Acme Europe",
        user_id="u1",
        user_name="u",
        quiet_window=600,
        workbook="/x.xlsx",
        workbook_sha256="",
        sheet="List",
        header_row=1,
        mapping={},
        headers=tuple(cell(header) for header in headers),
        reason="",
        system_user="",
        program_version="0",
    )
    head = replace(head, **{name: fields.pop(name) for name in ("sheet", "tenant") if name in fields})  # type: ignore[arg-type]  # fields by name
    counts = fields.pop("counts", {RowState.GENERATED: 3})
    return RunSummary(head, fields.pop("state", RunState.FINISHED), None, 5, counts)  # type: ignore[arg-type]  # as above


class TestFacts:
    def test_that_rows_accounts_dates_and_charges_of_what_will_be_sent_are_counted(self) -> None:
        usage = Charges(one_time=False, recurring=False)
        october = date(2026, 10, 31)
        twice = other(row(4), account_id=f"{2:032}", target_date=october, charges=usage)
        found = review_of(checked(row(2), row(3), twice, other(row(5, RowState.HELD), target_date=date(2020, 1, 1))))
        assert (found.rows, found.accounts) == (3, 2)
        assert found.invoice_dates == ((DAY, 3),)
        assert found.target_dates == ((october, 1), (DAY, 2))
        assert found.charges == ((Charges(), 2), (usage, 1))

    def test_that_what_stays_out_is_told_with_its_reasons(self) -> None:
        found = review_of(
            checked(
                row(2, RowState.LEFT_OUT, note="by hand"),
                row(3, RowState.LEFT_OUT, note="filter"),
                row(4, RowState.LEFT_OUT, note="filter"),
                row(5, RowState.PROBLEM),
                row(6, RowState.HELD, note="Zuora already has INV1"),
                row(7, RowState.DONE_BEFORE, note="row 5 of run x"),
            )
        )
        assert [(each.state, each.rows, each.whys) for each in found.not_sent] == [
            (RowState.PROBLEM, 1, ()),
            (RowState.HELD, 1, ()),
            (RowState.DONE_BEFORE, 1, ()),
            (RowState.LEFT_OUT, 3, (("filter", 2), ("by hand", 1))),
        ]

    def test_that_corrected_warned_and_sent_anyway_count_only_what_will_be_sent(self) -> None:
        marks = {"changed": "x → y", "anyway": "they asked", "problems": (WARNING,)}
        found = review_of(checked(row(2, **marks), row(3), row(4, RowState.PROBLEM, **marks)))
        assert (found.corrected, found.warned, found.anyway) == (1, 1, 1)

    def test_that_the_sheet_has_the_next_free_name(self) -> None:
        assert results_sheet_name(["List"]) == ResultsTable((), (), 0, "").title
        assert results_sheet_name(["zgen RESULTS", "Zgen results 2"]) == "Zgen results 3"


class TestChanges:
    def test_that_nothing_changed_is_nothing(self) -> None:
        assert not changes([row(2), row(3, RowState.HELD)], [row(2), row(3, RowState.HELD)])

    def test_that_rows_are_compared_by_their_number(self) -> None:
        before = [row(2), row(3), row(4), row(5, RowState.PROBLEM)]
        after = [row(2), row(3, RowState.HELD), row(4, RowState.HELD), row(6)]
        found = changes(before, after)
        assert found.moved[0] == ((RowState.READY, RowState.HELD), 2)
        assert set(found.moved[1:]) == {((None, RowState.READY), 1), ((RowState.PROBLEM, None), 1)}

    @pytest.mark.parametrize(
        "field",
        [
            {"account_id": ID},
            {"target_date": date(2020, 1, 1)},
            {"invoice_date": date(2020, 1, 1)},
            {"charges": Charges(usage=False)},
            {"custom": (("A__c", "1"),)},
        ],
    )
    def test_that_other_values_of_a_ready_row_are_a_change(self, field: dict[str, object]) -> None:
        found = changes([row(2)], [other(row(2), **field)])
        assert found
        assert (found.moved, found.values) == ((), 1)


class TestLastTime:
    def test_that_the_newest_finished_run_of_the_same_columns_on_this_tenant_is_found(self) -> None:
        headers: tuple[Cell, ...] = tuple(cell(header) for header in (*HEADERS, "", None))
        runs = [
            summary("stopped", state=RunState.STOPPED),
            summary("elsewhere", tenant=TenantKey("rest.zuora.com", "other")),
            summary("other columns", ("Konto", "Datum")),
            summary("nothing sent", counts={RowState.HELD: 3, RowState.READY: 2}),
            summary("newest", ("account number", "Invoice-Date", "TARGET DATE")),
            summary("older"),
        ]
        assert last_run(runs, TENANT, "List", headers) == "newest"
        assert last_run(runs[:4], TENANT, "List", headers) is None

    def test_that_of_two_sheets_with_the_same_columns_the_same_one_is_found(self) -> None:
        runs = [summary("south", sheet="South"), summary("north", sheet="North")]
        headers = runs[0].head.headers
        assert last_run(runs, TENANT, "North", headers) == "north"
        assert last_run(runs, TENANT, "November", headers) == "south"

    def test_that_it_says_how_many_were_sent_and_what_they_came_to(self) -> None:
        counts = {RowState.GENERATED: 1, RowState.REJECTED: 1, RowState.PROBLEM: 4, RowState.LEFT_OUT: 2}
        invoice = InvoiceRecord(ID_2, ID, amount=Decimal("119.00"), currency="EUR")
        rows = [
            RunRow(2, (), RowState.GENERATED, invoices=(RowInvoice(2, "main", invoice),)),
            RunRow(3, (), RowState.REJECTED),
        ]
        found = last_time(summary("x", counts=counts), rows)
        assert found.sent == 2
        assert [money_words(total.amount, total.currency) for total in found.money] == ["119.00 EUR"]


class TestGuards:
    def test_that_production_asks_for_reason_and_number_and_sends_one_first(self) -> None:
        guards = guards_of(PRODUCTION, 40)
        assert guards.first_only
        assert guards.missing("", "", second_yes=False) == [Missing.REASON, Missing.NUMBER]
        assert guards.missing("month end", "40", second_yes=False) == []

    @pytest.mark.parametrize("typed", ["", "4", "400", "40.0", "forty", "040", "4 0", "40a"])
    def test_that_the_number_is_compared_exactly(self, typed: str) -> None:
        assert guards_of(PRODUCTION, 40).missing("x", typed, second_yes=False) == [Missing.NUMBER]

    def test_that_the_number_may_be_typed_as_it_is_shown(self) -> None:
        guards = replace(guards_of(PRODUCTION, 2941), second_yes=False)
        assert guards.missing("x", " 2,941 ", second_yes=False, shown=lambda number: f"{number:,}") == []
        assert guards.missing("x", "2941", second_yes=False, shown=lambda number: f"{number:,}") == []
        assert guards.missing("x", "2,941", second_yes=False) == [Missing.NUMBER]

    def test_that_blanks_are_no_reason(self) -> None:
        assert guards_of(PRODUCTION, 1).missing("  ", "1", second_yes=False) == [Missing.REASON]

    @pytest.mark.parametrize("environment", [Environment.SANDBOX, Environment.PRACTICE])
    def test_that_elsewhere_nothing_is_asked_below_the_ceiling(self, environment: Environment) -> None:
        guards = guards_of(replace(PRODUCTION, environment=environment), 500)
        assert not guards.first_only
        assert guards.missing("", "", second_yes=False) == []

    def test_that_above_the_ceiling_a_second_yes_is_asked_for_everywhere(self) -> None:
        guards = guards_of(replace(PRODUCTION, environment=Environment.SANDBOX, ceiling=20), 21)
        assert guards.missing("", "", second_yes=False) == [Missing.SECOND_YES]
        assert guards.missing("", "", second_yes=True) == []

    def test_that_a_single_account_is_not_split_off(self) -> None:
        assert not guards_of(PRODUCTION, 1).first_only

    def test_that_nothing_ready_is_said_so(self) -> None:
        assert guards_of(PRODUCTION, 0).missing("x", "0", second_yes=False) == [Missing.NOTHING_READY]

    def test_that_a_connection_for_checking_only_never_sends(self) -> None:
        guards = guards_of(replace(PRODUCTION, check_only=True), 3)
        assert guards.missing("x", "3", second_yes=True) == [Missing.CHECK_ONLY]
        said = Confirmation(1, "x", "me", "0")
        now = datetime.now(UTC)
        with pytest.raises(UsageError) as caught:
            confirm(checked(row(2)), replace(PRODUCTION, check_only=True), said, now)
        assert caught.value.code == "check_only"
        assert confirm(checked(row(2)), PRODUCTION, said, now)[1][0].state is RowState.READY
