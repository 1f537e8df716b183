"""update() and delete(): what is posted, cancelled and deleted, by whom, and what goes wrong with it."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from http.client import RemoteDisconnected
from pathlib import Path

import pytest

from tests.practice.conftest import TODAY, accounts, logged_in, row
from tests.practice.soap_client import SoapClient
from zgen_desktop.practice import CustomerKind, Fault, FaultKind, PracticeTenant, open_ledger
from zgen_desktop.practice.foreign import CHANGES


def make(client: SoapClient, account: str) -> str:
    """A draft of ours; its Id."""
    (result,) = client.generate([row(account)]).results
    return result["Id"]


def drafts(tenant: PracticeTenant, client: SoapClient, count: int) -> list[str]:
    return [make(client, account) for account in accounts(tenant)[:count]]


def status(client: SoapClient, invoice: str) -> str | None:
    records = client.query(f"select Id, Status from Invoice where Id = '{invoice}'").records
    return records[0]["Status"] if records else None


def truth(tenant: PracticeTenant, invoice: str) -> str | None:
    return next((entry.status for entry in tenant.ledger.invoices() if entry.id == invoice), None)


def test_that_a_draft_is_posted_and_counts_in_the_balance(tenant: PracticeTenant, client: SoapClient) -> None:
    (invoice,) = drafts(tenant, client, 1)
    before = tenant.ledger.account(accounts(tenant)[0])
    assert client.update([{"Id": invoice, "Status": "Posted"}]).results == [{"Id": invoice, "Success": "true"}]
    (record,) = client.query(
        f"select Status, PostedBy, PostedDate, TransferredToAccounting, Balance from Invoice where Id = '{invoice}'"
    ).records
    assert (record["Status"], record["TransferredToAccounting"]) == ("Posted", "No")
    assert record["PostedBy"] == tenant.ledger.user_id
    assert record["PostedDate"]
    after = tenant.ledger.account(accounts(tenant)[0])
    assert before
    assert after
    assert after.balance - before.balance == Decimal(record["Balance"]) > 0


def test_that_a_cancelled_draft_owes_nothing_and_its_charges_are_billed_again(
    tenant: PracticeTenant, client: SoapClient
) -> None:
    account = accounts(tenant)[0]
    invoice = make(client, account)
    first = [(item.description, item.service_date, item.amount) for item in tenant.ledger.items(invoice)]
    assert client.update([{"Id": invoice, "Status": "Canceled"}]).results[0]["Success"] == "true"
    (entry,) = [entry for entry in tenant.ledger.invoices(account) if entry.id == invoice]
    assert (entry.status, entry.balance) == ("Canceled", 0)
    again = make(client, account)
    assert again != invoice
    assert [(item.description, item.service_date, item.amount) for item in tenant.ledger.items(again)] == first


@pytest.mark.parametrize("cancelled_first", [True, False])
def test_that_a_draft_or_a_cancelled_one_is_deleted_for_good_and_frees_its_charges_once(
    tenant: PracticeTenant, client: SoapClient, cancelled_first: bool
) -> None:
    account = accounts(tenant)[0]
    invoice = make(client, account)
    if cancelled_first:
        client.update([{"Id": invoice, "Status": "Canceled"}])
    assert client.delete(invoice).results == [{"id": invoice, "success": "true"}]
    assert status(client, invoice) is None
    assert invoice in [entry.id for entry in tenant.ledger.deleted()]
    make(client, account)
    assert client.generate([row(account)]).results[0]["Success"] == "false"
    assert client.delete(invoice).results[0]["Code"] == "INVALID_VALUE"


def test_that_charges_that_a_later_invoice_went_on_with_are_not_billed_twice(
    tenant: PracticeTenant, client: SoapClient
) -> None:
    account = next(
        entry.id
        for entry in tenant.ledger.accounts()
        if entry.kind == CustomerKind.NORMAL
        and tenant.ledger.read(
            "SELECT 1 FROM charge WHERE account_id = ? AND period_months = 1 AND next_date IS NOT NULL", entry.id
        )
    )
    first = make(client, account)
    later = TODAY + timedelta(days=400)
    (second,) = client.generate([row(account, later)]).results
    client.update([{"Id": first, "Status": "Canceled"}])
    client.generate([row(account, later)])
    billed = [
        (item["charge_id"], item["service_date"])
        for item in tenant.ledger.read(
            "SELECT i.charge_id, i.service_date FROM invoice_item i JOIN invoice t ON t.id = i.invoice_id"
            " WHERE t.account_id = ? AND t.status <> 'Canceled' AND i.charge_id IS NOT NULL",
            account,
        )
    ]
    assert second["Success"] == "true"
    assert len(billed) == len(set(billed))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"Status": "Cancelled"}, "INVALID_VALUE"),
        ({"Status": "Posted", "RegenerateInvoicePDF": "true"}, "INVALID_VALUE"),
        ({"TransferredToAccounting": "Perhaps"}, "INVALID_VALUE"),
        ({"Status": "Posted"}, ""),
        ({"RegenerateInvoicePDF": "true"}, ""),
        ({"TransferredToAccounting": "Yes", "NoSuchField": "ignored"}, ""),
    ],
)
def test_that_an_update_takes_what_zuora_takes(
    tenant: PracticeTenant, client: SoapClient, fields: dict[str, str], code: str
) -> None:
    (invoice,) = drafts(tenant, client, 1)
    (result,) = client.update([{"Id": invoice, **fields}]).results
    assert result.get("Code", "") == code
    assert result["Success"] == ("false" if code else "true")


def test_that_a_posted_invoice_is_neither_cancelled_nor_deleted_nor_a_draft_again(
    tenant: PracticeTenant, client: SoapClient
) -> None:
    (invoice,) = drafts(tenant, client, 1)
    client.update([{"Id": invoice, "Status": "Posted"}])
    said = [
        client.update([{"Id": invoice, "Status": wish}]).results[0]["Code"] for wish in ("Canceled", "Draft", "Posted")
    ]
    assert said == ["INVALID_VALUE", "NO_PERMISSION", "INVALID_VALUE"]
    (refused,) = client.delete(invoice).results
    assert (refused["Code"], refused["success"]) == ("CANNOT_DELETE", "false")
    assert truth(tenant, invoice) == "Posted"


def test_that_objects_fail_one_by_one_and_results_come_in_order(tenant: PracticeTenant, client: SoapClient) -> None:
    first, second = drafts(tenant, client, 2)
    results = client.update([
        {"Id": first, "Status": "Canceled"}, {"Status": "Canceled"}, {"Id": "x", "Status": "Canceled"},
        {"Id": "f" * 32, "Status": "Canceled"}, {"Id": second, "Status": "Canceled"},
    ]).results  # fmt: skip
    assert [result.get("Code", result.get("Id")) for result in results] == [
        first, "MISSING_REQUIRED_VALUE", "INVALID_ID", "INVALID_VALUE", second,
    ]  # fmt: skip
    assert [entry.did for entry in tenant.ledger.change_rows()] == [
        "cancelled", "refused", "refused", "refused", "cancelled",
    ]  # fmt: skip


def test_that_a_closed_period_takes_no_posting_but_a_cancelling(tenant: PracticeTenant, client: SoapClient) -> None:
    (invoice,) = drafts(tenant, client, 1)
    tenant.close_period(TODAY + timedelta(days=1))
    assert client.update([{"Id": invoice, "Status": "Posted"}]).results[0]["Code"] == "ACCOUNTING_PERIOD_CLOSED"
    assert client.update([{"Id": invoice, "Status": "Canceled"}]).results[0]["Success"] == "true"


def test_that_fifty_is_the_most_and_only_invoices_are_known(tenant: PracticeTenant, client: SoapClient) -> None:
    many = ["f" * 32] * 51
    assert client.delete(*many).fault[0] == "fns:MAX_RECORDS_EXCEEDED"
    assert client.update([{"Id": id_, "Status": "Posted"} for id_ in many]).fault[0] == "fns:MAX_RECORDS_EXCEEDED"
    assert client.delete("f" * 32, kind="Account").fault[0] == "fns:INVALID_TYPE"
    old = logged_in(tenant, "10.0")
    assert old.delete("f" * 32).fault[0] == "soapenv:Server"


# What goes wrong


def test_that_a_lost_answer_may_or_may_not_have_had_an_effect(tenant: PracticeTenant, client: SoapClient) -> None:
    first, second = drafts(tenant, client, 2)
    tenant.behaviour.add(Fault(FaultKind.CUT, "update", acts=True), Fault(FaultKind.CUT, "update"))
    for invoice in (first, second):
        with pytest.raises(RemoteDisconnected):
            client.update([{"Id": invoice, "Status": "Canceled"}])
    assert (truth(tenant, first), truth(tenant, second)) == ("Canceled", "Draft")
    assert [entry.did for entry in tenant.ledger.change_rows()] == ["cancelled", "nothing"]


@pytest.mark.parametrize("call", ["update", "delete"])
def test_that_a_late_change_comes_after_its_lost_answer(tenant: PracticeTenant, client: SoapClient, call: str) -> None:
    (invoice,) = drafts(tenant, client, 1)
    tenant.behaviour.add(Fault(FaultKind.LATE, call, seconds=0.3))
    with pytest.raises(RemoteDisconnected):
        client.update([{"Id": invoice, "Status": "Canceled"}]) if call == "update" else client.delete(invoice)
    assert truth(tenant, invoice) == "Draft"
    assert [entry.did for entry in tenant.ledger.change_rows()] == ["late"]
    deadline = time.monotonic() + 10
    while truth(tenant, invoice) == "Draft" and time.monotonic() < deadline:
        time.sleep(0.02)
    assert truth(tenant, invoice) == ("Canceled" if call == "update" else None)


def test_that_a_stale_read_shows_the_old_status_and_what_is_deleted(tenant: PracticeTenant, client: SoapClient) -> None:
    first, second, third = drafts(tenant, client, 3)
    tenant.behaviour.stale_seconds = 0.4
    client.update([{"Id": first, "Status": "Canceled"}])
    client.delete(second)
    assert [status(client, invoice) for invoice in (first, second, third)] == ["Draft", "Draft", "Draft"]
    deadline = time.monotonic() + 10
    while status(client, second) is not None and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.1)
    assert [status(client, invoice) for invoice in (first, second, third)] == ["Canceled", None, "Draft"]


def test_that_a_colleague_posts_first(tenant: PracticeTenant, client: SoapClient) -> None:
    first, second = drafts(tenant, client, 2)
    theirs = accounts(tenant)[0]
    tenant.behaviour.add(Fault(FaultKind.FOREIGN_POST, "update", accounts=(theirs,)))
    results = client.update([{"Id": id_, "Status": "Canceled"} for id_ in (first, second)]).results
    assert [result["Success"] for result in results] == ["false", "true"]
    assert (truth(tenant, first), truth(tenant, second)) == ("Posted", "Canceled")


def test_that_single_objects_are_locked_or_refused_by_call_and_account(
    tenant: PracticeTenant, client: SoapClient
) -> None:
    first, second = drafts(tenant, client, 2)
    mine = accounts(tenant)
    tenant.behaviour.add(
        Fault(FaultKind.LOCKED, "update", accounts=(mine[0],)),
        Fault(FaultKind.ROW_ERROR, "delete", code="NO_PERMISSION", message="No.", times=None),
    )
    wish = [{"Id": id_, "Status": "Canceled"} for id_ in (first, second)]
    assert [result.get("Code") for result in client.update(wish).results] == ["LOCK_COMPETITION", None]
    assert client.update(wish[:1]).results[0]["Success"] == "true"
    assert {result["Code"] for result in client.delete(first, second).results} == {"NO_PERMISSION"}
    assert client.generate([row(mine[2])]).results[0]["Success"] == "true"


def test_that_a_throttled_change_did_nothing_and_says_when(tenant: PracticeTenant, client: SoapClient) -> None:
    (invoice,) = drafts(tenant, client, 1)
    tenant.behaviour.add(Fault(FaultKind.THROTTLE, "delete", seconds=7))
    reply = client.delete(invoice)
    assert (reply.status, reply.headers["Retry-After"]) == (429, "7")
    assert truth(tenant, invoice) == "Draft"


@pytest.mark.parametrize("what", CHANGES)
def test_that_a_colleague_changes_our_invoice(tenant: PracticeTenant, client: SoapClient, what: str) -> None:
    (invoice,) = drafts(tenant, client, 1)
    before = next(entry for entry in tenant.ledger.invoices() if entry.id == invoice)
    tenant.change_as_colleague(invoice, what)
    after = next((entry for entry in tenant.ledger.invoices() if entry.id == invoice), None)
    if what == "delete":
        assert after is None
        return
    assert after
    assert after.updated_by == tenant.ledger.setting("foreign_user_id") != before.updated_by
    expected = {"post": "Posted", "pay": "Posted", "cancel": "Canceled", "append": "Draft"}
    assert after.status == expected[what]
    assert (after.balance == 0) == (what in {"pay", "cancel"})
    assert (after.amount > before.amount) == (what == "append")


def test_that_a_ledger_of_an_older_program_gets_what_it_lacks(
    tmp_path: Path, make_tenant: Callable[..., PracticeTenant]
) -> None:
    path = tmp_path / "ledger.sqlite3"
    with PracticeTenant(path, password="right", accounts=5) as first:
        key = first.tenant_id
    with sqlite3.connect(path) as database:
        for table in ("change_row", "late_change", "deleted_invoice"):
            database.execute(f"DROP TABLE {table}")
        database.execute("DROP INDEX invoice_item_charge")
        for column in ("status_before", "updated_by_before", "transferred"):
            database.execute(f"ALTER TABLE invoice DROP COLUMN {column}")
    database.close()
    tenant = make_tenant(path, accounts=5)
    client = logged_in(tenant)
    invoice = make(client, accounts(tenant)[0])
    assert client.delete(invoice).results[0]["success"] == "true"
    with open_ledger(path) as view:
        assert view.tenant_id == key
        assert [entry.id for entry in view.deleted()] == [invoice]


def test_that_numbers_can_be_given_at_posting(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.number_at_posting(True)
    (made,) = client.generate([row(accounts(tenant)[0])]).results
    asked = f"select InvoiceNumber from Invoice where Id = '{made['Id']}'"
    (before,) = client.query(asked).records
    assert before["InvoiceNumber"].startswith("DRAFT")
    assert client.update([{"Id": made["Id"], "Status": "Posted"}]).results[0]["Success"] == "true"
    (after,) = client.query(asked).records
    assert after["InvoiceNumber"] == before["InvoiceNumber"].replace("DRAFT", "INV")
    tenant.number_at_posting(False)
    client.generate([row(accounts(tenant)[1])])
    assert tenant.ledger.invoices(made_here=True)[-1].number.startswith("INV")
