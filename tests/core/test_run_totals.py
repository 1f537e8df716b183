"""What came of a run, in numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from zgen_desktop.core.model.rows import AccountRow, Problem, RowState, Severity
from zgen_desktop.core.model.run import Call, RowInvoice, RowOutcome, RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.problems import Finding as CellFinding
from zgen_desktop.core.problems import make_problem
from zgen_desktop.core.run_totals import IN_ORDER, CurrencyTotal, causes_of, certain_by, money_of, totals_of

DAY = date(2026, 11, 30)
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)


def row(number: int, state: RowState, message: str = "", code: str = "", **changes: object) -> RunRow:
    account = AccountRow(number, f"{number:032x}", f"A-{number}", DAY, DAY)
    outcome = RowOutcome(number, state, message, code) if message or code else None
    plain = RunRow(
        number, (), state, account, account_number=f"A-{number}", account_name=f"Name {number}", currency="EUR"
    )
    return replace(plain, outcome=outcome, **changes)  # type: ignore[arg-type]  # names are those of RunRow


def invoice(name: str, amount: str | None = "100.00", currency: str = "EUR", **changes: object) -> InvoiceRecord:
    plain = InvoiceRecord(name, "a", name, currency=currency, amount=Decimal(amount) if amount else None, updated=NOON)
    return replace(plain, **changes)  # type: ignore[arg-type]  # names are those of InvoiceRecord


def done(number: int, *invoices: InvoiceRecord, **changes: object) -> RunRow:
    roles = ["main", *["sibling"] * (len(invoices) - 1)]
    items = tuple(RowInvoice(number, role, one) for role, one in zip(roles, invoices, strict=True))
    return replace(row(number, RowState.GENERATED), invoices=items, **changes)  # type: ignore[arg-type]  # by name


def problem(number: int, code: str, value: str, severity: Severity | None = None) -> Problem:
    return make_problem(
        CellFinding(code, {"field": "invoice date", "day": "1 Jan"}), "List", number, "C", value, severity
    )


def test_that_rows_are_counted_by_the_state_that_is_shown_in_the_order_in_which_they_are_told() -> None:
    rows = [row(2, RowState.LEFT_OUT), row(3, RowState.REJECTED, "no"), done(4, invoice("i")), done(5, invoice("j"))]
    unverified = replace(done(6, invoice("k")), verified=False)
    counts = totals_of([*rows, unverified]).counts
    assert dict(counts) == {
        RowState.GENERATED: 2,
        RowState.REJECTED: 1,
        RowState.UNKNOWN: 1,
        RowState.LEFT_OUT: 1,
    }
    assert list(counts) == [state for state in IN_ORDER if state in counts]


def test_that_no_state_is_forgotten_in_the_counts() -> None:
    assert set(totals_of([row(number, state) for number, state in enumerate(RowState)]).counts) == set(RowState)


def test_that_main_and_sibling_invoices_are_summed_by_currency() -> None:
    rows = [
        done(2, invoice("a", "10.50"), invoice("b", "-0.25")),
        done(3, invoice("c", "1000", "JPY")),
        done(4, invoice("d", "1.00")),
    ]
    assert money_of(rows) == [CurrencyTotal("EUR", Decimal("11.25"), 3), CurrencyTotal("JPY", Decimal(1000), 1)]
    assert totals_of(rows).invoices == 4


def test_that_an_amount_that_is_not_known_is_counted_and_not_taken_for_nothing() -> None:
    assert money_of([done(2, invoice("a", None)), done(3, invoice("b"))]) == [
        CurrencyTotal("EUR", Decimal("100.00"), 2, unknown=1)
    ]


def test_that_an_invoice_without_currency_is_in_its_account_s() -> None:
    assert money_of([done(2, invoice("a", currency=""))])[0].currency == "EUR"


def test_that_only_certain_invoices_of_this_run_are_summed() -> None:
    others = (RowInvoice(2, "other", invoice("o")), RowInvoice(2, "held", invoice("h")))
    unverified = done(3, invoice("u"), verified=False)
    undone = replace(done(4, invoice("x")), state=RowState.UNDONE)
    held = replace(row(5, RowState.HELD), invoices=(RowInvoice(5, "held", invoice("y")),))
    rows = [done(2, invoice("a")), unverified, undone, held]
    rows[0] = replace(rows[0], invoices=(*rows[0].invoices, *others))
    assert money_of(rows) == [CurrencyTotal("EUR", Decimal("100.00"), 1)]


def draft(number: int, before: str, after: InvoiceRecord) -> RunRow:
    outcome = RowOutcome(number, RowState.ADDED_TO_DRAFT, invoice_id=after.id, amount_before=Decimal(before))
    item = RowInvoice(number, "main", after)
    return replace(row(number, RowState.ADDED_TO_DRAFT), outcome=outcome, invoices=(item,))


def test_that_an_older_draft_counts_whole_and_says_what_stood_in_it_before() -> None:
    assert money_of([draft(2, "30.00", invoice("a"))]) == [
        CurrencyTotal("EUR", Decimal("100.00"), 1, before=Decimal("30.00"))
    ]


def test_that_a_draft_that_two_rows_share_counts_once_as_it_was_read_last() -> None:
    early, late = invoice("a", "70.00"), invoice("a", "100.00", updated=NOON + timedelta(minutes=1))
    wanted = [CurrencyTotal("EUR", Decimal("100.00"), 1, before=Decimal("30.00"))]
    assert money_of([draft(2, "30.00", early), draft(3, "70.00", late)]) == wanted
    first_made = [done(2, early), draft(3, "70.00", late)]
    assert money_of(first_made) == [CurrencyTotal("EUR", Decimal("100.00"), 1)]
    assert money_of(first_made[::-1]) == [CurrencyTotal("EUR", Decimal("100.00"), 1)]


def test_that_equal_refusals_are_one_cause_though_they_name_their_accounts() -> None:
    rows = [
        row(2, RowState.REJECTED, "Account A-2 is not active.", "INVALID_VALUE"),
        row(3, RowState.REJECTED, "Account A-3 is not active.", "INVALID_VALUE"),
        row(4, RowState.REJECTED, "The accounting period is closed.", "ACCOUNTING_PERIOD_CLOSED"),
        row(5, RowState.REJECTED, "Account A-5 is not active.", "OTHER"),
    ]
    causes = causes_of(rows)
    assert [(cause.code, cause.message, cause.rows) for cause in causes] == [
        ("INVALID_VALUE", "Account … is not active.", (2, 3)),
        ("ACCOUNTING_PERIOD_CLOSED", "The accounting period is closed.", (4,)),
        ("OTHER", "Account A-5 is not active.", (5,)),
    ]
    assert causes[1].what_to_do == "Choose an invoice date in an open accounting period, then send it again."


def test_that_problems_are_grouped_by_what_is_wrong() -> None:
    rows = [
        row(2, RowState.PROBLEM, problems=(problem(2, "date_impossible", "31.11.2026"),)),
        row(3, RowState.PROBLEM, problems=(problem(3, "date_impossible", "30.02.2026"),)),
        row(4, RowState.PROBLEM, problems=(problem(4, "date_missing", ""),)),
    ]
    warned = (problem(4, "date_has_time", "x"), problem(4, "date_missing", ""))
    rows[2] = replace(rows[2], problems=warned)
    assert [(cause.message, cause.what_to_do, cause.rows) for cause in causes_of(rows)] == [
        ("There is no such day: ….", "Correct the invoice date.", (2, 3)),
        ("The invoice date is blank.", "Enter the invoice date.", (4,)),
    ]


def test_that_rows_whose_words_name_another_invoice_each_are_one_group() -> None:
    rows = [row(n, RowState.HELD, note=f"Zuora already has INV{n}.") for n in (2, 3)]
    rows += [row(n, RowState.AMBIGUOUS, f"INV{n} appeared.") for n in (4, 5)]
    causes = causes_of(rows)
    assert [(cause.state, cause.rows) for cause in causes] == [
        (RowState.AMBIGUOUS, (4, 5)),
        (RowState.HELD, (2, 3)),
    ]
    assert causes[1].message == "Zuora already has an invoice for this account."
    assert causes_of(rows[:1])[0].message == "Zuora already has INV2."


def test_that_the_most_urgent_causes_come_first_and_what_went_well_is_none() -> None:
    rows = [
        done(2, invoice("a")),
        row(3, RowState.NOTHING_TO_BILL),
        row(4, RowState.READY),
        row(5, RowState.REJECTED, "no"),
        row(6, RowState.UNKNOWN, "cut"),
        replace(done(7, invoice("b")), verified=False),
    ]
    causes = causes_of(rows)
    assert [cause.state for cause in causes] == [
        RowState.UNKNOWN,
        RowState.UNKNOWN,
        RowState.REJECTED,
        RowState.READY,
    ]
    assert causes[1].message == "Zuora said that the invoice was made, but it was not looked up yet."


def test_that_doubles_pending_and_sent_rows_are_counted() -> None:
    double = done(2, invoice("a"), outcome=RowOutcome(2, RowState.GENERATED, possible_double=True), attempts=1)
    found = totals_of([double, done(3, invoice("b"), pending=True, attempts=2), row(4, RowState.READY)])
    assert (found.doubles, found.pending, found.sent) == ((2,), 1, 2)


def call(minutes: int, *, window: float = 600, tenant: int | None = None) -> Call:
    at = NOON + timedelta(minutes=minutes)
    date_ = NOON + timedelta(minutes=tenant) if tenant is not None else None
    return Call("c", "r", (2,), at, date_, "", (), (), window, "u")


def test_that_it_is_certain_when_the_last_call_s_waiting_time_is_over() -> None:
    assert certain_by([], 600) is None
    reads = timedelta(minutes=1)  # two more reads, 30 s apart at most
    assert certain_by([call(0), call(5)], 0) == NOON + timedelta(minutes=15) + reads
    assert certain_by([call(0)], 1200) == NOON + timedelta(minutes=20) + reads, "the longest of the tenant counts"
    assert certain_by([call(0, tenant=3)], 0) == NOON + timedelta(minutes=13) + reads, "by the tenant's time"
    assert certain_by([call(0, window=20)], 0) == NOON + timedelta(seconds=24), "a tenth of the waiting time apart"
