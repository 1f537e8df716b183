"""What the invoices found prove about a row."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from zgen_desktop.core.evidence import confirm, find_out
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import Call, RowOutcome
from zgen_desktop.core.model.tenant import InvoiceRecord

SENT = datetime(2026, 11, 22, 12, 0, 0, tzinfo=UTC)
DAY = date(2026, 11, 30)
ROW = AccountRow(5, "a" * 32, "A-1", DAY, DAY)
USER = "u" * 32


def invoice(id_: str, **fields: object) -> InvoiceRecord:
    made = InvoiceRecord(
        id=id_ * 32,
        account_id="a" * 32,
        number=f"INV-{id_}",
        invoice_date=DAY,
        target_date=DAY,
        status="Draft",
        amount=Decimal("10.00"),
        created=SENT + timedelta(seconds=1),
        created_by=USER,
        updated=SENT + timedelta(seconds=1),
        updated_by=USER,
    )
    return replace(made, **fields)  # type: ignore[arg-type]  # any field may be given


OLD_DRAFT = invoice("d", created=SENT - timedelta(days=30), updated=SENT - timedelta(days=30))


def call(*baseline: InvoiceRecord, reply: datetime | None = None) -> Call:
    return Call("c", "run", (5,), SENT, SENT, "0" * 64, ("where",), baseline, 600.0, USER, reply)


def named(id_: str, state: RowState = RowState.GENERATED) -> RowOutcome:
    return RowOutcome(5, state, invoice_id=id_ * 32)


def confirmed(the_call: Call, outcome: RowOutcome, *found: InvoiceRecord):  # type: ignore[no-untyped-def]  # Finding | None
    return confirm(the_call, ROW, outcome, {record.id: record for record in found})


def test_that_the_named_invoice_of_the_account_is_generated() -> None:
    finding = confirmed(call(reply=SENT + timedelta(seconds=3)), named("1"), invoice("1"))
    assert finding.outcome.state is RowState.GENERATED
    assert [(item.role, item.invoice.number) for item in finding.invoices] == [("main", "INV-1")]
    assert not finding.outcome.possible_double


def test_that_an_invoice_of_another_account_is_a_mismatch() -> None:
    finding = confirmed(call(), named("1"), invoice("1", account_id="b" * 32))
    assert finding.outcome.code == "mismatch"
    assert finding.outcome.state is RowState.UNKNOWN


def test_that_an_id_that_is_not_there_proves_nothing_yet() -> None:
    assert confirmed(call(), named("1"), invoice("2")) is None


def test_that_invoices_made_in_the_same_call_are_siblings() -> None:
    finding = confirmed(call(reply=SENT + timedelta(seconds=3)), named("1"), invoice("1"), invoice("2"))
    assert [item.role for item in finding.invoices] == ["main", "sibling"]
    assert not finding.outcome.possible_double


@pytest.mark.parametrize(
    "strange",
    [
        {"created_by": "x" * 32},
        {"target_date": date(2026, 10, 31)},
        {"created": SENT + timedelta(seconds=30)},
        {"created": SENT - timedelta(seconds=30)},
        {"created": None},
    ],
)
def test_that_any_other_new_invoice_is_a_possible_double(strange: dict[str, object]) -> None:
    finding = confirmed(call(reply=SENT + timedelta(seconds=3)), named("1"), invoice("1"), invoice("2", **strange))
    assert finding.outcome.possible_double
    assert finding.outcome.message.startswith("Possible double: INV-2")


def test_that_a_changed_draft_of_the_baseline_was_added_to() -> None:
    after = replace(OLD_DRAFT, amount=Decimal("25.50"), updated=SENT + timedelta(seconds=1))
    finding = confirmed(call(OLD_DRAFT), named("d", RowState.ADDED_TO_DRAFT), after)
    assert finding.outcome.state is RowState.ADDED_TO_DRAFT
    assert finding.outcome.amount_before == Decimal("10.00")
    assert "10.00 before, 25.50 after" in finding.outcome.message


def test_that_an_unchanged_draft_of_the_baseline_is_unknown() -> None:
    finding = confirmed(call(OLD_DRAFT), named("d", RowState.ADDED_TO_DRAFT), OLD_DRAFT)
    assert finding.outcome.state is RowState.UNKNOWN


def test_that_an_invoice_older_than_the_try_is_not_believed() -> None:
    old = invoice("1", created=SENT - timedelta(hours=2))
    assert confirmed(call(), named("1"), old).outcome.state is RowState.UNKNOWN


def test_that_an_invoice_still_being_made_is_pending() -> None:
    assert confirmed(call(), named("1"), invoice("1", status="Generating")).pending
    assert confirmed(call(), named("1"), invoice("1", number="TMP-INV-7")).pending


def test_that_nothing_new_means_not_made() -> None:
    assert find_out(call(OLD_DRAFT), ROW, [OLD_DRAFT], 600).outcome.state is RowState.ABSENT


def test_that_new_invoices_of_ours_mean_generated_with_siblings() -> None:
    finding = find_out(call(), ROW, [invoice("2", created=SENT + timedelta(seconds=2)), invoice("1")], 600)
    assert finding.outcome.state is RowState.GENERATED
    assert [(item.role, item.invoice.number) for item in finding.invoices] == [("main", "INV-1"), ("sibling", "INV-2")]


def test_that_the_window_bounds_what_is_ours_also_on_another_day() -> None:
    late = invoice("1", created=SENT + timedelta(seconds=604))
    next_day = invoice("1", created=SENT + timedelta(days=1))
    assert find_out(call(), ROW, [late], 600).outcome.state is RowState.GENERATED
    assert find_out(call(), ROW, [next_day], 600).outcome.state is RowState.AMBIGUOUS


def test_that_somebody_elses_invoice_needs_a_decision_with_the_evidence() -> None:
    finding = find_out(call(), ROW, [invoice("1", created_by="x" * 32)], 600)
    assert finding.outcome.state is RowState.AMBIGUOUS
    assert [item.role for item in finding.invoices] == ["other"]


def test_that_a_draft_that_only_we_can_have_changed_was_added_to() -> None:
    after = replace(OLD_DRAFT, amount=Decimal("25.50"), updated=SENT + timedelta(seconds=9))
    assert find_out(call(OLD_DRAFT), ROW, [after], 600).outcome.state is RowState.ADDED_TO_DRAFT


@pytest.mark.parametrize(
    "how",
    [
        {"amount": Decimal("25.50"), "updated": SENT + timedelta(seconds=9), "updated_by": "x" * 32},
        {"amount": Decimal("25.50"), "updated": SENT + timedelta(days=2)},
        {"status": "Posted", "updated": SENT + timedelta(seconds=9)},
    ],
)
def test_that_a_draft_that_somebody_else_may_have_changed_needs_a_decision(how: dict[str, object]) -> None:
    after = replace(OLD_DRAFT, **how)  # type: ignore[arg-type]  # fields by name
    assert find_out(call(OLD_DRAFT), ROW, [after], 600).outcome.state is RowState.AMBIGUOUS


def test_that_a_vanished_draft_needs_a_decision() -> None:
    assert find_out(call(OLD_DRAFT), ROW, [], 600).outcome.state is RowState.AMBIGUOUS


FOREIGN = invoice("f", created_by="x" * 32)


def test_that_what_a_person_has_seen_and_declined_stands_for_nothing() -> None:
    finding = find_out(call(), ROW, [FOREIGN], 600.0, shown=[FOREIGN])
    assert finding.outcome.state is RowState.ABSENT


@pytest.mark.parametrize("how", [{"amount": Decimal("11.00")}, {"status": "Posted"}, {"updated": SENT}])
def test_that_what_has_changed_since_it_was_seen_is_evidence_again(how: dict[str, object]) -> None:
    now = replace(FOREIGN, **how)  # type: ignore[arg-type]  # any field may be given
    assert find_out(call(), ROW, [now], 600.0, shown=[FOREIGN]).outcome.state is RowState.AMBIGUOUS


def test_that_ours_is_found_beside_what_was_declined() -> None:
    finding = find_out(call(), ROW, [FOREIGN, invoice("1")], 600.0, shown=[FOREIGN])
    assert finding.outcome.state is RowState.GENERATED
    assert finding.outcome.invoice_id == "1" * 32


def test_that_a_changed_or_vanished_draft_that_was_seen_stands_for_nothing() -> None:
    changed = replace(OLD_DRAFT, amount=Decimal("12.00"), updated=SENT, updated_by="x" * 32)
    assert find_out(call(OLD_DRAFT), ROW, [changed], 600.0, shown=[changed]).outcome.state is RowState.ABSENT
    assert find_out(call(OLD_DRAFT), ROW, [], 600.0, shown=[OLD_DRAFT]).outcome.state is RowState.ABSENT
    again = replace(changed, amount=Decimal("13.00"))
    assert find_out(call(OLD_DRAFT), ROW, [again], 600.0, shown=[changed]).outcome.state is RowState.AMBIGUOUS
