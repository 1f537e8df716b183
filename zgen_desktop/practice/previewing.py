"""billingPreview(): what generate() would bill for the same account, target date and charges, before tax.

Documented (Zuora: BillingPreview(), BillingPreviewRequest, BillingPreviewResult): WSDL 61 and later, at most 20
requests a call, one result per request with its AccountId, Success, Size, Errors and InvoiceItem; no tax;
ChargeTypeToExclude names OneTime, Recurring and Usage with commas between; evergreen subscriptions come only with
IncludingEvergreenSubscription; AssumeRenewal since WSDL 81. The order of the elements is the WSDL's (78.0).
Inferred: the code for more than 20 requests, the words of row errors (those of generate()), and that an account
with nothing to bill is a success of size 0.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from sqlite3 import Connection, Row

from lxml import etree

from zgen_desktop.practice import billing, charges, days
from zgen_desktop.practice.behaviour import Fault, FaultKind
from zgen_desktop.practice.charges import Includes, Item
from zgen_desktop.practice.soap import API, XSI, SoapFault, money, reply, text

MAX_REQUESTS = 20
"""BillingPreviewRequest complex types a call (Zuora: BillingPreview())."""

_ORDER = ("AccountId", "ChargeTypeToExclude", "TargetDate", "IncludingEvergreenSubscription")
_TYPES = {charges.ONE_TIME: "OneTime", charges.RECURRING: "Recurring", charges.USAGE: "Usage"}


@dataclass(frozen=True, slots=True)
class PreviewTerms:
    """What holds for all requests of one call; ``row_fault`` is of a call, an account's id and its number."""

    version: float
    at: datetime
    row_fault: Callable[[str, str, str], Fault | None]


@dataclass(frozen=True, slots=True)
class _Preview:
    account_id: str
    items: Sequence[Item] = ()
    code: str = ""
    message: str = ""


def read_requests(call: etree._Element, version: float) -> list[dict[str, str]]:
    """The requests as sent. Raises SoapFault: too many, or an element that is unknown or out of order."""
    elements = [child for child in call if isinstance(child.tag, str)]
    if len(elements) > MAX_REQUESTS:
        raise SoapFault("MAX_RECORDS_EXCEEDED", f"The number of objects exceeds the maximum of {MAX_REQUESTS}")
    return [_sent(element, version) for element in elements]


def preview(connection: Connection, requests: Sequence[dict[str, str]], terms: PreviewTerms) -> list[str]:
    """One ``results`` element per request, in order; nothing in the ledger changes."""
    return [_xml(_one(connection, sent, terms), terms) for sent in requests]


def preview_reply(results: Sequence[str], fault: Fault | None) -> str:
    """The answer, right or scripted wrong: in another order, or with results missing."""
    results = list(results)
    if fault and fault.kind is FaultKind.SHUFFLE:
        results.reverse()
    elif fault and fault.kind is FaultKind.MISSING_RESULTS:
        results = results[: -(fault.size or 1)]
    elif fault and fault.kind is FaultKind.NO_RESULTS:
        results = []
    return reply("billingPreview", "".join(results))


def _sent(element: etree._Element, version: float) -> dict[str, str]:
    if element.tag != f"{{{API}}}requests":
        raise SoapFault.of_server(f"Unexpected subelement {etree.QName(element).localname}")
    sent: dict[str, str] = {}
    expected = iter(_ORDER)
    for child in element:
        if not isinstance(child.tag, str):
            continue
        name = etree.QName(child).localname
        # Where AssumeRenewal stands among the others no WSDL at hand tells: it may stand anywhere.
        known = name == "AssumeRenewal" and version >= 81
        if not child.tag.startswith(f"{{{API}}}") or not (known or name in expected):
            raise SoapFault.of_server(f"Unexpected subelement {name}")
        if child.get(f"{{{XSI}}}nil") not in {"true", "1"}:
            sent[name] = (child.text or "").strip()
    return sent


def _one(connection: Connection, sent: dict[str, str], terms: PreviewTerms) -> _Preview:
    account_id = sent.get("AccountId", "")
    try:
        for name in ("AccountId", "TargetDate"):
            if not sent.get(name):
                raise billing.Refusal("MISSING_REQUIRED_VALUE", f"Missing required value: {name}")
        account = billing.active_account(connection, account_id)
        fault = terms.row_fault("billingPreview", account["id"], account["number"])
        if fault:
            raise billing.Refusal(*billing.fault_words(fault, terms.version))
        return _Preview(account_id, _due(connection, account, sent, terms.version))
    except billing.Refusal as refusal:
        return _Preview(account_id, (), refusal.code, str(refusal))


def _due(connection: Connection, account: Row, sent: dict[str, str], version: float) -> list[Item]:
    try:
        target = days.read_day(sent["TargetDate"], version)
        includes = _includes(sent.get("ChargeTypeToExclude", ""))
        evergreen = _flag(sent.get("IncludingEvergreenSubscription", "false"))
    except ValueError as error:
        raise billing.Refusal("INVALID_VALUE", str(error)) from error
    found = billing.charges_of(connection, account)
    return charges.due_items([one for one in found if evergreen or not one.evergreen], target, includes)


def _includes(excluded: str) -> Includes:
    named = {name.strip() for name in excluded.split(",") if name.strip()}
    if not named <= set(_TYPES.values()):
        raise ValueError(f"Invalid value {excluded} for type pick list of field ChargeTypeToExclude")
    return Includes(**{kind: name not in named for kind, name in _TYPES.items()})


def _flag(value: str) -> bool:
    if value.lower() not in {"true", "false", "1", "0"}:
        raise ValueError(f"Invalid value {value} for type boolean of field IncludingEvergreenSubscription")
    return value.lower() in {"true", "1"}


def _xml(made: _Preview, terms: PreviewTerms) -> str:
    content = f"<ns1:AccountId>{text(made.account_id)}</ns1:AccountId>" if made.account_id else ""
    content += f"<ns1:Success>{'false' if made.code else 'true'}</ns1:Success>"
    if made.code:
        error = f"<ns1:Code>{text(made.code)}</ns1:Code><ns1:Message>{text(made.message)}</ns1:Message>"
        return f"<ns1:results>{content}<ns1:Errors>{error}</ns1:Errors></ns1:results>"
    items = "".join(_item(item, place, terms) for place, item in enumerate(made.items))
    return f"<ns1:results>{content}<ns1:Size>{len(made.items)}</ns1:Size>{items}</ns1:results>"


def _item(item: Item, place: int, terms: PreviewTerms) -> str:
    charge = item.charge
    values = {
        # A preview's items are nowhere kept: their ids mean nothing afterwards.
        "Id": sha256(f"preview {charge.id} {item.service_date} {place}".encode()).hexdigest()[:32],
        "ChargeAmount": money(item.amount_cents),
        "ChargeDate": days.moment_text(days.stamp(terms.at)),
        "ChargeName": charge.description,
        "ChargeNumber": f"C-{charge.id or 0:08d}",
        "ChargeType": _TYPES[charge.kind],
        "ProcessingType": "0",
        "Quantity": "1",
        "ServiceEndDate": days.day_text(_last_day(item).isoformat(), terms.version),
        "ServiceStartDate": days.day_text(item.service_date.isoformat(), terms.version),
        "SubscriptionNumber": charge.subscription,
        "TaxAmount": "0",
    }
    head = (
        '<ns1:InvoiceItem xmlns:ns2="http://object.api.zuora.com/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="ns2:InvoiceItem">'
    )
    return (
        head
        + "".join(f"<ns2:{name}>{text(value)}</ns2:{name}>" for name, value in values.items())
        + "</ns1:InvoiceItem>"
    )


def _last_day(item: Item) -> date:
    charge = item.charge
    if not charge.period_months:
        return item.service_date
    return days.add_months(item.service_date, charge.period_months, charge.bill_day) - timedelta(days=1)
