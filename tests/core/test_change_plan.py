"""What goes and what stays: one row and one invoice, and everything that speaks against touching it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from tests.adapters.journal_examples import START, generated, head, invoice, invoice_id, main_invoice, row
from zgen_desktop.core.change_outcomes import row_after
from zgen_desktop.core.change_plan import Facts, plan_invoices
from zgen_desktop.core.model.changes import Aim, Change, ChangeCall, ChangeKind, Ending
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowInvoice, RunRow

R = RowState
ID = invoice_id(2)
FIRST = "2026-11-22 09:30 UTC by ann as api@acme"
REFUSED = "INV00000002 was not deleted. Zuora refused to delete it: No. (X)."
LATER = "2026-11-22 09:31 UTC by ann as api@acme"


def of_row(**changes: object) -> RunRow:
    plain = row(2, state=R.GENERATED, outcome=generated(2), invoices=(main_invoice(2),), attempts=1)
    return replace(plain, **changes)  # type: ignore[arg-type]  # names are those of RunRow


def facts(**changes: object) -> Facts:
    plain = Facts(head(), [of_row()], {ID: invoice(2)}, (), (), {})
    return replace(plain, **changes)  # type: ignore[arg-type]  # names are those of Facts


def today(**changes: object) -> Facts:
    return facts(today={ID: replace(invoice(2), **changes)})  # type: ignore[arg-type]  # names are those of InvoiceRecord


def step(kind: ChangeKind, ending: Ending = Ending.PROVED, code: str = "", message: str = "", nth: int = 0) -> Change:
    at = START + timedelta(minutes=nth)
    call = ChangeCall(f"x{nth}", "o", "run-1", kind, (ID,), at, at, "", 2.0, "user-1")
    return Change(call, ID, ending, code, message, "ann")


def code_of(given: Facts, aim: Aim = Aim.UNDO) -> str:
    (one,) = plan_invoices(given, aim)
    assert one.goes == (not one.code) == (not one.why)
    return one.code


def test_that_a_draft_that_the_run_made_goes() -> None:
    for aim, steps in (
        (Aim.UNDO, (ChangeKind.CANCEL, ChangeKind.DELETE)),
        (Aim.CANCEL_ONLY, (ChangeKind.CANCEL,)),
        (Aim.POST, (ChangeKind.POST,)),
    ):
        (one,) = plan_invoices(facts(), aim)
        assert (one.steps, one.status, one.rows, one.amount_words) == (steps, "Draft", (2,), "119.00 EUR")


@pytest.mark.parametrize("aim", list(Aim))
@pytest.mark.parametrize(
    ("given", "code"),
    [
        (today(created_by="somebody"), "not_ours"),
        (today(created_by=""), "no_creator"),
        (today(account_id="a" * 32), "not_ours"),
        (today(status="Posted"), "posted"),
        (today(status="Posted", balance=Decimal(0)), "paid"),
        (today(status="Canceled"), "cancelled"),
        (today(status="Generating"), "being_made"),
        (today(number="TMP-INV-1"), "being_made"),
        (today(status=""), "other_status"),
        (today(status="Error"), "other_status"),
        (today(amount=Decimal("120.00")), "changed"),
        (today(amount=None), "changed"),
        (facts(today={}), "gone"),
        (facts(today={}, proved={ID: step(ChangeKind.DELETE)}), "deleted"),
        (facts(before={(2, ID)}), "there_before"),
        (facts(added_to={ID}), "added_since"),
        (facts(unclear={ID}), "unclear"),
        (facts(rows=[of_row(verified=False)]), "unverified"),
        (facts(rows=[of_row(state=R.UNKNOWN)]), "unknown"),
        (facts(rows=[of_row(state=R.AMBIGUOUS)]), "undecided"),
        (facts(rows=[of_row(pending=True)]), "being_made"),
        (facts(rows=[of_row(state=R.ADDED_TO_DRAFT)]), "added_to_draft"),
        (facts(rows=[of_row(invoices=(RowInvoice(2, "other", invoice(2)),), outcome=None)]), "not_ours"),
        (facts(rows=[of_row(), of_row(row=3, state=R.ADDED_TO_DRAFT)]), "added_to_draft"),
        (facts(rows=[of_row(state=R.UNKNOWN, invoices=())]), "unknown"),
    ],
)
def test_that_each_reason_keeps_it_whatever_is_wanted(given: Facts, code: str, aim: Aim) -> None:
    assert code_of(given, aim) == code


def test_that_what_this_program_cancelled_may_still_be_deleted() -> None:
    given = replace(today(status="Canceled", amount=None), proved={ID: step(ChangeKind.CANCEL)})
    (one,) = plan_invoices(given, Aim.UNDO)
    assert one.steps == (ChangeKind.DELETE,)
    assert [code_of(given, aim) for aim in (Aim.CANCEL_ONLY, Aim.POST)] == ["cancelled"] * 2


def test_that_rows_without_invoices_and_held_ones_are_not_listed() -> None:
    held = of_row(row=3, state=R.HELD, outcome=None, invoices=(RowInvoice(3, "held", invoice(9)),))
    refused = of_row(row=4, state=R.REJECTED, outcome=None, invoices=())
    assert len(plan_invoices(facts(rows=[of_row(), held, refused]), Aim.UNDO)) == 1


# What it makes of a row


def message(steps: list[Change], note: str = "", own: str = "Look.") -> tuple[RowState, str, str]:
    outcome, (item,) = row_after(of_row(), {ID: steps}, {ID: invoice(2)}, own, {ID: note} if note else {}, "api@acme")
    return outcome.state, outcome.message, item.invoice.status


@pytest.mark.parametrize(
    ("steps", "state", "text", "status"),
    [
        ([step(ChangeKind.CANCEL), step(ChangeKind.DELETE, nth=1)], R.UNDONE,
         f"Look. INV00000002 deleted {LATER}.", "Deleted"),
        ([step(ChangeKind.CANCEL)], R.UNDONE, f"Look. INV00000002 cancelled {FIRST}.", "Draft"),
        ([step(ChangeKind.POST)], R.GENERATED, f"Look. INV00000002 posted {FIRST}.", "Draft"),
        ([step(ChangeKind.CANCEL, Ending.REFUSED, "C", "No way.")], R.GENERATED,
         "Look. INV00000002 was not cancelled. Zuora refused to cancel it: No way. (C).", "Draft"),
        ([step(ChangeKind.POST, Ending.UNCLEAR)], R.GENERATED,
         "Look. INV00000002: no clear answer yet when it was to be posted. Continue the run to find out.", "Draft"),
        ([step(ChangeKind.CANCEL, Ending.RELEASED)], R.GENERATED, "Look.", "Draft"),
        ([step(ChangeKind.CANCEL), step(ChangeKind.DELETE, Ending.REFUSED, "X", "No.", nth=1)], R.UNDONE,
         f"Look. INV00000002 cancelled {FIRST}. {REFUSED}", "Draft"),
    ],
)  # fmt: skip
def test_that_a_row_says_what_became_of_its_invoice(
    steps: list[Change], state: RowState, text: str, status: str
) -> None:
    assert message(steps) == (state, text, status)


def test_that_a_row_says_why_its_invoice_stays() -> None:
    assert message([], "it was posted since")[:2] == (R.GENERATED, "Look. INV00000002 stays: it was posted since.")
    assert message([], own="")[1] == ""


def test_that_a_row_is_undone_only_when_all_its_invoices_are() -> None:
    sibling = RowInvoice(2, "sibling", replace(invoice(3), account_id=invoice(2).account_id))
    both = of_row(invoices=(main_invoice(2), sibling, RowInvoice(2, "other", invoice(9))))
    now = {one.id: one for one in (invoice(2), sibling.invoice)}
    outcome, _invoices = row_after(both, {ID: [step(ChangeKind.CANCEL)]}, now, "", {}, "api")
    assert outcome.state is R.GENERATED
    steps: dict[str, list[Change]] = {id_: [step(ChangeKind.CANCEL)] for id_ in now}
    outcome, invoices = row_after(both, steps, now, "", {}, "api")
    assert outcome.state is R.UNDONE
    assert [item.role for item in invoices] == ["main", "sibling"]
    assert outcome.message == "INV00000002, INV00000003 cancelled 2026-11-22 09:30 UTC by ann as api."


def test_that_a_changed_amount_is_not_taken_for_what_the_run_made() -> None:
    more = replace(invoice(2), amount=Decimal("500.00"))
    _outcome, (item,) = row_after(of_row(), {}, {ID: more}, "", {ID: "it has changed"}, "api")
    assert item.invoice.amount == Decimal("119.00")
    _outcome, (item,) = row_after(of_row(), {ID: [step(ChangeKind.POST)]}, {ID: more}, "", {}, "api")
    assert item.invoice.amount == Decimal("500.00"), "posting may tax it anew"
