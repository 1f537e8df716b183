"""Whether an answer has the form that the WSDL says: every element known, in its order, as often as it may stand.

As strict as zeep in strict mode, but for what is new in an answer about the login, and at a tenth of its time: zeep
makes objects of everything, which nobody wants here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
_OPEN = frozenset({"{http://api.zuora.com/}InvoiceItem"})
"""Elements of which one field is read; they bring more than the WSDL at hand may know, the tenant's own included."""
_GROWING = frozenset({"{http://api.zuora.com/}loginResponse", "{http://api.zuora.com/}getUserInfoResponse"})
"""Answers that nobody can ask for less of: a newer version may say more in them, and without them nothing works."""


class UnfitError(ValueError):
    """The answer has another form. The message holds nothing of its values."""


@dataclass(frozen=True, slots=True)
class _Child:
    """An element inside another: its place in the order, its type where that has elements of its own."""

    place: int
    many: bool
    needed: bool
    kind: Any


class AnswerShapes:
    """The forms of one loaded WSDL. Safe to use from several threads."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._forms: dict[int, Mapping[str, _Child]] = {}

    def check(self, answer: etree._Element) -> None:
        """Raises UnfitError unless a response element, found by its name, has its form."""
        kind = self._client.get_element(answer.tag).type
        self._check(answer, kind, growing=answer.tag in _GROWING)

    def _check(self, element: etree._Element, kind: Any, *, growing: bool) -> None:
        form = self._form(self._own_kind(element, kind))
        place, seen = -1, set()
        for child in element:
            if not isinstance(child.tag, str):
                continue
            known = form.get(child.tag)
            if known is None and growing:
                continue
            if known is None:
                raise UnfitError("an element that the WSDL does not have")
            if known.place < place or (known.place == place and not known.many):
                raise UnfitError("elements in another order, or twice")
            place = known.place
            seen.add(place)
            if known.kind is None:
                if len(child):
                    raise UnfitError("elements inside of a value")
            elif child.tag in _OPEN:
                continue
            elif child.get(f"{_XSI}nil", "").strip() not in {"true", "1"}:
                self._check(child, known.kind, growing=growing)
        # What is missing at the end is for whoever looks for it: they know what to say about it.
        if any(known.needed and known.place not in seen for known in form.values() if known.place < place):
            raise UnfitError("an element is missing")

    def _own_kind(self, element: etree._Element, kind: Any) -> Any:
        """A record says by xsi:type what it is; its declared type is only the family."""
        named = element.get(f"{_XSI}type")
        if named is None:
            return kind
        prefix, _colon, name = named.strip().rpartition(":")
        namespace = element.nsmap.get(prefix or None)
        try:
            return self._client.get_type(f"{{{namespace}}}{name}")
        except Exception:  # noqa: BLE001  # zeep's own LookupError, and what it says of names that are none
            unknown = UnfitError("a type that the WSDL does not have")
        raise unknown

    def _form(self, kind: Any) -> Mapping[str, _Child]:
        form = self._forms.get(id(kind))
        if form is None:
            form = self._forms[id(kind)] = {
                str(element.qname): _Child(
                    place,
                    element.accepts_multiple,
                    not element.is_optional,
                    element.type if hasattr(element.type, "elements") else None,
                )
                for place, (_name, element) in enumerate(getattr(kind, "elements", ()))
            }
        return form
