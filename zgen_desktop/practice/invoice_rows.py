"""The zObjects of generate() as sent: what is there, in which order, of which type."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lxml import etree

from zgen_desktop.practice import days
from zgen_desktop.practice.charges import Includes
from zgen_desktop.practice.fields import INVOICE, Kind, custom_names
from zgen_desktop.practice.soap import API, INVALID_TYPE, OBJECT, XSI, SoapFault

MAX_ROWS = 50
"""Objects a call (Zuora: zgenerate(), Actions); generate()'s own page states no number."""


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """One zObject; ``number`` counts from 1, ``sent`` has every element's text in order."""

    number: int
    sent: Mapping[str, str]

    @property
    def account_id(self) -> str:
        """As sent; empty if missing."""
        return self.sent.get("AccountId", "")

    def day(self, name: str, version: float) -> date:
        """InvoiceDate or TargetDate. Raises days.BadDateError."""
        return days.read_day(self.sent.get(name, ""), version)

    def includes(self) -> Includes:
        """Which charges are wanted; true by default. Raises ValueError for what is no boolean."""
        return Includes(self._flag("IncludesOneTime"), self._flag("IncludesRecurring"), self._flag("IncludesUsage"))

    def custom(self, version: float) -> dict[str, str]:
        """The tenant's own fields as sent, days as the ledger has them. Raises days.BadDateError."""
        return custom_values(self.sent, version)

    def json(self) -> str:
        """``sent`` for the ledger."""
        return json.dumps(self.sent, ensure_ascii=False)

    def _flag(self, name: str) -> bool:
        # Zuora's own example for generate() writes True with a capital.
        value = self.sent.get(name, "true").strip().lower()
        if value not in {"true", "false", "1", "0"}:
            raise ValueError(f"Invalid value {self.sent[name]} for type boolean of field {name}")
        return value in {"true", "1"}


def custom_values(sent: Mapping[str, str], version: float) -> dict[str, str]:
    """Those of the elements that are the tenant's own fields of Invoice. Raises days.BadDateError."""
    found = {}
    for name, value in sent.items():
        if name in custom_names(INVOICE):
            is_day = INVOICE.fields[name.lower()].kind is Kind.DAY
            found[name] = days.read_day(value, version).isoformat() if is_day else value
    return found


def read_rows(call: etree._Element, version: float) -> list[InvoiceRow]:
    """The rows of a generate() request.

    Raises SoapFault: MAX_RECORDS_EXCEEDED, INVALID_TYPE, or an element that is unknown or out of the
    WSDL's order (Zuora: "SOAP API standards").
    """
    objects = [child for child in call if isinstance(child.tag, str)]
    if len(objects) > MAX_ROWS:
        raise SoapFault("MAX_RECORDS_EXCEEDED", f"The number of objects exceeds the maximum of {MAX_ROWS}")
    order = INVOICE.order(version)
    rows = [InvoiceRow(number, _sent(element, order)) for number, element in enumerate(objects, start=1)]
    if not days.has_date_fields(version):
        _check_old_dates(rows)
    return rows


def _sent(element: etree._Element, order: list[str]) -> dict[str, str]:
    if element.tag != f"{{{API}}}zObjects":
        raise SoapFault.of_server(f"Unexpected subelement {etree.QName(element).localname}")
    prefix, _, name = (element.get(f"{{{XSI}}}type") or "").strip().rpartition(":")
    if element.nsmap.get(prefix or None) != OBJECT or name != INVOICE.name:
        raise SoapFault("INVALID_TYPE", f"invalid type for generate: {name or 'zObject'}", INVALID_TYPE)
    sent: dict[str, str] = {}
    last = ""
    for child in element:
        if not isinstance(child.tag, str):
            continue
        field = etree.QName(child).localname
        if not child.tag.startswith(f"{{{OBJECT}}}") or field not in order or field in sent:
            raise SoapFault.of_server(f"Unexpected subelement {field}")
        if last and order.index(field) < order.index(last):
            raise SoapFault.of_server(f"Unexpected subelement {field}")
        last = field
        if child.get(f"{{{XSI}}}nil") not in {"true", "1"}:
            sent[field] = (child.text or "").strip()
    return sent


def _check_old_dates(rows: list[InvoiceRow]) -> None:
    # The old binding fails for the whole call when a dateTime is too short.
    for row in rows:
        for name in ("InvoiceDate", "TargetDate"):
            if 0 < len(row.sent.get(name, "")) < 19:
                raise SoapFault.of_server("date string can not be less than 19 charactors")
