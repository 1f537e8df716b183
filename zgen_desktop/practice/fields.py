"""The fields of Account, Invoice and InvoiceItem, by the WSDL version that brought them.

Source: the WSDL copies 1.0 to 82.0 and Zuora's SOAP object reference (fields documented after 82).
The order is the WSDL's: Id first, then alphabetical. ``column`` is an SQL expression over the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a field is written, compared and quoted in ZOQL."""

    ID = "id"
    TEXT = "text"
    PICK = "pick list"
    FLAG = "boolean"
    NUMBER = "integer"
    MONEY = "money"
    DAY = "date"
    MOMENT = "dateTime"


@dataclass(frozen=True, slots=True)
class Field:
    """One field; ``since`` is the first WSDL version that has it."""

    name: str
    kind: Kind
    since: float
    column: str = "NULL"
    queryable: bool = True
    filterable: bool = True


@dataclass(frozen=True, slots=True)
class ObjectType:
    """A zObject type that query() knows."""

    name: str
    table: str
    fields: Mapping[str, Field]
    """By name in lower case: ZOQL names are not case-sensitive."""

    def order(self, version: float) -> list[str]:
        """The field names of this version in WSDL order, ``fieldsToNull`` and ``Id`` first."""
        return ["fieldsToNull", *(field.name for field in self.fields.values() if field.since <= version)]


CUSTOM_SINCE = 61.0
"""From this version on a WSDL has the tenant's own fields (Zuora: "Custom fields in SOAP objects")."""


def _custom(name: str, kind: Kind) -> Field:
    value = f"(SELECT json_extract(fields, '$.{name}') FROM custom_value WHERE object_id = t.id)"  # noqa: S608  own names
    return Field(name, kind, CUSTOM_SINCE, value)


def _by_name(fields: Iterable[Field]) -> dict[str, Field]:
    return {field.name.lower(): field for field in fields}


_BLANK_ACCOUNT = {
    Kind.TEXT: (
        "AdditionalEmailAddresses CustomerServiceRepName PaymentGateway PurchaseOrderNumber SalesRepName "
        "TaxExemptCertificateID TaxExemptCertificateType TaxExemptDescription TaxExemptIssuingJurisdiction "
        "TaxExemptStatus"
    ),
    Kind.ID: "BillToId CommunicationProfileId DefaultPaymentMethodId InvoiceTemplateId ParentId SoldToId",
    Kind.DAY: "TaxExemptEffectiveDate TaxExemptExpirationDate",
}

_ACCOUNT = [
    Field("AccountNumber", Kind.TEXT, 1, "t.number"),
    Field("AllowInvoiceEdit", Kind.FLAG, 1, "0"),
    Field("AutoPay", Kind.FLAG, 1, "t.auto_pay"),
    Field("Balance", Kind.MONEY, 1, "t.balance_cents"),
    Field("Batch", Kind.PICK, 1, "t.batch"),
    Field("BcdSettingOption", Kind.PICK, 29, "'ManualSet'"),
    Field("BillCycleDay", Kind.NUMBER, 1, "t.bill_cycle_day"),
    Field("CreatedById", Kind.ID, 29, "t.created_by"),
    Field("CreatedDate", Kind.MOMENT, 1, "t.created_at"),
    Field("CreditBalance", Kind.MONEY, 29, "0"),
    Field("CrmId", Kind.TEXT, 1, "t.crm_id"),
    Field("Currency", Kind.PICK, 1, "t.currency"),
    Field("InvoiceDeliveryPrefsEmail", Kind.FLAG, 29, "1"),
    Field("InvoiceDeliveryPrefsPrint", Kind.FLAG, 29, "0"),
    Field("LastInvoiceDate", Kind.DAY, 29, "t.last_invoice_date"),
    Field("Name", Kind.TEXT, 1, "t.name"),
    Field("Notes", Kind.TEXT, 1, "t.notes", filterable=False),  # a text area: Zuora's "Field types"
    Field("PaymentTerm", Kind.PICK, 1, "t.payment_term"),
    Field("Status", Kind.PICK, 1, "t.status"),
    Field("TaxCompanyCode", Kind.TEXT, 69),
    Field("TotalInvoiceBalance", Kind.MONEY, 29, "t.balance_cents"),
    Field("UpdatedById", Kind.ID, 29, "t.created_by"),
    Field("UpdatedDate", Kind.MOMENT, 1, "t.updated_at"),
    Field("VATId", Kind.TEXT, 69, "t.vat_id"),
    # The tenant's own fields; what generate() does with those of Invoice is not documented: here they are kept.
    _custom("CostCentre__c", Kind.TEXT),
    _custom("Region__c", Kind.TEXT),
    *(Field(name, kind, 29) for kind, names in _BLANK_ACCOUNT.items() for name in names.split()),
]

# Zuora's bill run leaves Generating and a TMP- number visible while it works; a stale read shows what was.
_STATUS = (
    "CASE WHEN t.ready_at > :now THEN 'Generating'"
    " WHEN t.change_seen_at > :now THEN COALESCE(t.status_before, t.status) ELSE t.status END"
)
_INVOICE_NUMBER = "CASE WHEN t.ready_at > :now THEN 'TMP-INV-' || a.number ELSE t.invoice_number END"


def _amount(name: str) -> str:
    return f"CASE WHEN t.change_seen_at > :now THEN t.{name}_before ELSE t.{name} END"


_INVOICE = [
    Field("AccountId", Kind.ID, 11, "t.account_id"),
    Field("AdjustmentAmount", Kind.MONEY, 29, "0"),
    Field("Amount", Kind.MONEY, 11, _amount("amount_cents")),
    Field("AmountWithoutTax", Kind.MONEY, 29, f"({_amount('amount_cents')}) - ({_amount('tax_cents')})"),
    Field("AutoPay", Kind.FLAG, 89, "a.auto_pay"),
    Field(
        "Balance",
        Kind.MONEY,
        11,
        "CASE WHEN t.change_seen_at > :now THEN t.amount_cents_before ELSE t.balance_cents END",
    ),
    Field("BillRunId", Kind.ID, 66, queryable=False),
    Field("BillToContactId", Kind.ID, 118),
    Field("BillToContactSnapshotId", Kind.ID, 85),
    Field("Body", Kind.TEXT, 11, "t.id", filterable=False),  # invoice_files.py makes the file
    _custom("CampaignCode__c", Kind.TEXT),
    Field("Comments", Kind.TEXT, 29, "t.comments", filterable=False),
    Field("CreatedById", Kind.ID, 29, "t.created_by"),
    Field("CreatedDate", Kind.MOMENT, 29, "t.created_at"),
    Field("CreditBalanceAdjustmentAmount", Kind.MONEY, 61, "0"),
    Field("CreditMemoAmount", Kind.MONEY, 128, "0"),
    Field("Currency", Kind.PICK, 147, "a.currency"),
    Field("DueDate", Kind.DAY, 11, "t.due_date"),
    Field("IncludesOneTime", Kind.FLAG, 11, "t.includes_one_time"),
    Field("IncludesRecurring", Kind.FLAG, 11, "t.includes_recurring"),
    Field("IncludesUsage", Kind.FLAG, 11, "t.includes_usage"),
    Field("InvoiceDate", Kind.DAY, 11, "t.invoice_date"),
    Field("InvoiceNumber", Kind.TEXT, 11, _INVOICE_NUMBER),
    Field("LastEmailSentDate", Kind.MOMENT, 29),
    Field(
        "PaymentAmount", Kind.MONEY, 29, "CASE t.status WHEN 'Posted' THEN t.amount_cents - t.balance_cents ELSE 0 END"
    ),
    Field("PaymentTerm", Kind.PICK, 118, "a.payment_term"),
    Field("PostedBy", Kind.ID, 29, "t.posted_by"),
    Field("PostedDate", Kind.MOMENT, 29, "t.posted_at"),
    Field("RefundAmount", Kind.MONEY, 29, "0"),
    Field("RegenerateInvoicePDF", Kind.FLAG, 40, queryable=False, filterable=False),
    _custom("ServiceFrom__c", Kind.DAY),
    Field("SequenceSetId", Kind.ID, 127),
    Field("SoldToContactSnapshotId", Kind.ID, 85),
    Field("SourceType", Kind.PICK, 118),
    Field("Status", Kind.PICK, 11, _STATUS),
    Field("TargetDate", Kind.DAY, 11, "t.target_date"),
    Field("TaxAmount", Kind.MONEY, 29, _amount("tax_cents")),
    Field("TaxExemptAmount", Kind.MONEY, 29, "0"),
    Field("TaxMessage", Kind.TEXT, 100),
    Field("TaxStatus", Kind.PICK, 100, "'Complete'"),
    Field("TemplateId", Kind.ID, 127),
    Field("TransferredToAccounting", Kind.PICK, 29, "t.transferred"),
    Field(
        "UpdatedById",
        Kind.ID,
        29,
        "CASE WHEN t.change_seen_at > :now THEN COALESCE(t.updated_by_before, t.updated_by) ELSE t.updated_by END",
    ),
    Field(
        "UpdatedDate",
        Kind.MOMENT,
        29,
        "CASE WHEN t.change_seen_at > :now THEN t.updated_at_before ELSE t.updated_at END",
    ),
]


def custom_names(kind: ObjectType) -> frozenset[str]:
    """The names of the tenant's own fields of an object."""
    return frozenset(field.name for field in kind.fields.values() if field.name.endswith("__c"))


# Usage that was made up is one charge of its account; a colleague's fee is a charge of its own.
_CHARGE_ID = (
    "CASE WHEN t.charge_id IS NOT NULL THEN printf('8c%030d', t.charge_id)"
    " WHEN t.kind = 'usage' THEN '8e' || substr(i.account_id, 3) ELSE printf('8f%030d', t.rowid) END"
)

_ITEM = [
    Field("ChargeAmount", Kind.MONEY, 29, "t.amount_cents"),
    Field("ChargeName", Kind.TEXT, 29, "t.description"),
    Field("InvoiceId", Kind.ID, 11, "t.invoice_id"),
    Field("RatePlanChargeId", Kind.ID, 11, _CHARGE_ID),
    Field("ServiceStartDate", Kind.DAY, 11, "t.service_date"),
    Field("TaxAmount", Kind.MONEY, 29, "t.tax_cents"),
]


def _object(name: str, table: str, fields: list[Field], key: str = "t.id") -> ObjectType:
    first = Field("Id", Kind.ID, 1, key)
    return ObjectType(name, table, _by_name([first, *sorted(fields, key=lambda field: field.name)]))


ACCOUNT = _object("Account", "account t", _ACCOUNT)
INVOICE = _object("Invoice", "invoice t JOIN account a ON a.id = t.account_id", _INVOICE)
ITEM = _object(
    "InvoiceItem",
    "invoice_item t JOIN invoice i ON i.id = t.invoice_id AND i.seen_from <= :now",
    _ITEM,
    key="printf('8b%030d', t.rowid)",
)
OBJECTS: Mapping[str, ObjectType] = {"account": ACCOUNT, "invoice": INVOICE, "invoiceitem": ITEM}
