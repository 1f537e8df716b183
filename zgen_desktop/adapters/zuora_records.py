"""Records as queried, from their texts. What the tenant left out is None or empty, never zero."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from zgen_desktop.adapters.soap import BrokenAnswerError
from zgen_desktop.core.model.tenant import AccountRecord, InvoiceRecord, ItemRecord

INVOICE_FIELDS = (
    "Id",
    "AccountId",
    "Amount",
    "Balance",
    "CreatedById",
    "CreatedDate",
    "Currency",
    "DueDate",
    "InvoiceDate",
    "InvoiceNumber",
    "Status",
    "TargetDate",
    "TaxAmount",
    "UpdatedById",
    "UpdatedDate",
)
"""What is asked of an Invoice where the WSDL has it. Never Body or BillRunId: Zuora refuses such queries."""

ACCOUNT_FIELDS = ("Id", "AccountNumber", "Balance", "Batch", "BillCycleDay", "Currency", "Name", "Status")
"""What is asked of an Account where the WSDL has it."""

ITEM_FIELDS = ("InvoiceId", "RatePlanChargeId")
"""What is asked of an InvoiceItem."""

ESSENTIAL = {
    "Invoice": frozenset({"Id", "AccountId"}),
    "Account": frozenset({"Id", "AccountNumber", "Status"}),
    "InvoiceItem": frozenset(ITEM_FIELDS),
}
"""Without these a query tells nothing, so they are never left out."""


def invoice_record(record: Mapping[str, str]) -> InvoiceRecord:
    """Raises BrokenAnswerError for a value that is not of its field's kind."""
    try:
        return InvoiceRecord(
            id=record["Id"],
            account_id=record["AccountId"],
            number=record.get("InvoiceNumber", ""),
            invoice_date=_day(record.get("InvoiceDate")),
            target_date=_day(record.get("TargetDate")),
            status=record.get("Status", ""),
            amount=_number(record.get("Amount")),
            tax=_number(record.get("TaxAmount")),
            balance=_number(record.get("Balance")),
            due_date=_day(record.get("DueDate")),
            currency=record.get("Currency", ""),
            created=_moment(record.get("CreatedDate")),
            created_by=record.get("CreatedById", ""),
            updated=_moment(record.get("UpdatedDate")),
            updated_by=record.get("UpdatedById", ""),
        )
    except (ValueError, KeyError, InvalidOperation) as error:
        cause = f"an invoice has a value that can't be read ({type(error).__name__})"
    raise BrokenAnswerError("broken_answer", cause)


def account_record(record: Mapping[str, str]) -> AccountRecord:
    """Raises BrokenAnswerError for a value that is not of its field's kind."""
    try:
        return AccountRecord(
            id=record["Id"],
            number=record.get("AccountNumber", ""),
            name=record.get("Name", ""),
            status=record.get("Status", ""),
            currency=record.get("Currency", ""),
            balance=_number(record.get("Balance")),
            batch=record.get("Batch", ""),
            bill_cycle_day=int(record["BillCycleDay"]) if "BillCycleDay" in record else None,
        )
    except (ValueError, KeyError, InvalidOperation) as error:
        cause = f"an account has a value that can't be read ({type(error).__name__})"
    raise BrokenAnswerError("broken_answer", cause)


def item_record(record: Mapping[str, str]) -> ItemRecord:
    """Without a charge where it bills none: a tax or a credit line."""
    return ItemRecord(record.get("InvoiceId", ""), record.get("RatePlanChargeId", ""))


def _day(text: str | None) -> date | None:
    """The first ten characters: a day is the day that is written, whatever time and offset follow it."""
    return date.fromisoformat(text[:10]) if text else None


def _number(text: str | None) -> Decimal | None:
    if not text:
        return None
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError("not a number")
    return number


def _moment(text: str | None) -> datetime | None:
    """None without an offset: it would be in the tenant's time zone, which nobody tells."""
    if not text:
        return None
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo is not None else None
