"""The objects of update() and delete() as sent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from zgen_desktop.practice.fields import INVOICE
from zgen_desktop.practice.invoice_rows import MAX_ROWS
from zgen_desktop.practice.soap import API, INVALID_TYPE, OBJECT, XSI, SoapFault

CHANGES = frozenset({"update", "delete"})
"""The calls that change invoices."""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One object; ``number`` counts from 1. ``sent`` has every element's text in order, of delete() only the Id."""

    number: int
    sent: Mapping[str, str]

    @property
    def invoice_id(self) -> str:
        """As sent; empty if missing."""
        return self.sent.get("Id", "")

    def json(self) -> str:
        """``sent`` for the ledger."""
        return json.dumps(self.sent, ensure_ascii=False)


def read_changes(call: etree._Element) -> list[ChangeRow]:
    """The objects of an update() or delete() request.

    Raises SoapFault: MAX_RECORDS_EXCEEDED (50 a call, Zuora: update(), delete()), INVALID_TYPE for anything but an
    Invoice. update() does not mind elements that the object lacks: "ignores unknown fields without error".
    """
    if etree.QName(call).localname == "delete":
        kind = (call.findtext(f"{{{API}}}type") or "").strip()
        rows = [{"Id": (element.text or "").strip()} for element in call.findall(f"{{{API}}}ids")]
        if kind != INVOICE.name:
            raise SoapFault("INVALID_TYPE", f"invalid type for delete: {kind}", INVALID_TYPE)
    else:
        rows = [_sent(element) for element in call if isinstance(element.tag, str)]
    if len(rows) > MAX_ROWS:
        raise SoapFault("MAX_RECORDS_EXCEEDED", f"The number of objects exceeds the maximum of {MAX_ROWS}")
    return [ChangeRow(number, sent) for number, sent in enumerate(rows, start=1)]


def _sent(element: etree._Element) -> dict[str, str]:
    if element.tag != f"{{{API}}}zObjects":
        raise SoapFault.of_server(f"Unexpected subelement {etree.QName(element).localname}")
    prefix, _, name = (element.get(f"{{{XSI}}}type") or "").strip().rpartition(":")
    if element.nsmap.get(prefix or None) != OBJECT or name != INVOICE.name:
        raise SoapFault("INVALID_TYPE", f"invalid type for update: {name or 'zObject'}", INVALID_TYPE)
    return {
        etree.QName(child).localname: (child.text or "").strip()
        for child in element
        if isinstance(child.tag, str) and child.get(f"{{{XSI}}}nil") not in {"true", "1"}
    }
