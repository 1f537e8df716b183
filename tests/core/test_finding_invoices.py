"""An invoice number that the record lacks is asked of the tenant; the record knows the Id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine_rig import Rig, rig
from zgen_desktop.core.finding_invoices import found_by_number, may_be_number
from zgen_desktop.practice import CustomerKind


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Rig]:
    with rig(tmp_path) as made:
        yield made


def test_that_a_number_that_changed_at_posting_leads_to_the_row(desk: Rig) -> None:
    run = desk.create(desk.accounts(CustomerKind.NORMAL, 2))
    desk.work(run)
    [first, _second] = desk.journal.rows(run)
    invoice = first.invoices[0].invoice
    with desk.server._ledger.writing() as connection:
        connection.execute("UPDATE invoice SET invoice_number = 'POSTED-77' WHERE id = ?", (invoice.id,))
    assert desk.journal.search("POSTED-77", 5) == []
    [found] = found_by_number(desk.zuora(), desk.journal, "POSTED-77", 5)
    assert (found.run, found.row, found.invoice_number) == (run, first.row, invoice.number)
    assert found_by_number(desk.zuora(), desk.journal, "POSTED-78", 5) == []


def test_that_an_invoice_of_somebody_else_is_not_found(desk: Rig) -> None:
    [one] = desk.accounts(CustomerKind.NORMAL, 1)
    desk.server.insert_foreign_invoice(one.account_id or "", one.invoice_date, one.target_date)
    number = desk.server.ledger.invoices(one.account_id or "")[-1].number
    assert found_by_number(desk.zuora(), desk.journal, number, 5) == []


@pytest.mark.parametrize(
    ("text", "may"), [("INV00000012", True), ("12", False), ("INV 12", False), ("Contoso", False), ("INV%1", False)]
)
def test_that_only_what_can_be_a_number_is_asked(text: str, may: bool) -> None:
    assert may_be_number(text) is may
