"""Queries: all pages, fields that the tenant refuses left out, passing failures tried again.

Queries change nothing, so they may be repeated; login inside them never is when it was rejected.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from zgen_desktop.adapters.soap import BrokenAnswerError, FaultError, children_of, is_nil, sendable, text_of, truth_of
from zgen_desktop.adapters.wsdl import API
from zgen_desktop.adapters.zuora_calls import Calls
from zgen_desktop.adapters.zuora_patience import Patience
from zgen_desktop.adapters.zuora_records import ESSENTIAL
from zgen_desktop.adapters.zuora_session import Session
from zgen_desktop.core.errors import UsageError

# "invalid field for query: Invoice.xyz"; "Cannot use the BillRunId field in the select clause" (seen)
_REFUSED_FIELD = re.compile(
    r"invalid field for query:?\s*(?:\w+\.)?(?P<a>\w+)|cannot use the (?P<b>\w+) field in the select", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Records:
    """All pages of one query as field → text. ``date`` is that of the first page."""

    rows: tuple[Mapping[str, str], ...]
    date: datetime | None
    complete: bool


class Reader:
    """Queries one tenant."""

    def __init__(
        self,
        calls: Calls,
        patience: Patience,
        refused_fields: Collection[str],
        on_refused_field: Callable[[str], None],
    ) -> None:
        self._calls = calls
        self._patience = patience
        self._refused = set(refused_fields)
        self._on_refused_field = on_refused_field
        self._lock = threading.Lock()

    def read(self, name: str, wanted: Collection[str], where: str, at_most: int | None = None) -> Records:
        """All records of object ``name`` that fit, or the first page of more than ``at_most``. Raises AccessError."""
        if not sendable(where):
            raise UsageError(
                "unsendable_text",
                "An account can't be looked up",
                "An account number or id in the list holds a control character, which Zuora can't be asked for.",
                "Type that cell again.",
            )

        def question(session: Session) -> Records:
            # Not SQL: fields and name are constants, the clause is made by core.zoql, and nothing can be changed.
            query = f"select {', '.join(self._fields(name, wanted))} from {name} where {where}"  # noqa: S608
            return self._pages(session, query, at_most)

        return self._patience.ask(question, mended=lambda fault: self._leave_out(name, wanted, fault))

    def _fields(self, name: str, wanted: Collection[str]) -> list[str]:
        has = self._calls.soap.wsdl.fields[name]
        return [field for field in wanted if field in has and f"{name}.{field}" not in self._refused]

    def _leave_out(self, name: str, wanted: Collection[str], fault: FaultError) -> bool:
        """Whether the fault refuses a field that the query can do without; it is left out from now on."""
        fields = self._fields(name, wanted)
        match = _REFUSED_FIELD.search(fault.message)
        refused = (match["a"] or match["b"]).lower() if match else ""
        field = next((field for field in fields if field.lower() == refused), None)
        if field is None or field in ESSENTIAL[name]:
            return False
        with self._lock:
            known = f"{name}.{field}" in self._refused
            self._refused.add(f"{name}.{field}")
        if not known:
            self._on_refused_field(f"{name}.{field}")
        return True

    def _pages(self, session: Session, query: str, at_most: int | None) -> Records:
        more = "queryMore" in self._calls.soap.wsdl.operations
        operation, argument = "query", query
        rows: list[Mapping[str, str]] = []
        seen: set[str] = set()
        size, date = 0, None
        while True:
            message = self._calls.soap.call(operation, session.token, argument)
            element, reply = self._calls.once(operation, message, session.address)
            page = element.find(f"{{{API}}}result")
            if page is None:
                raise BrokenAnswerError("broken_answer", "the answer to a query has no result")
            if operation == "query":
                size, date = _size(page), reply.date
            rows += [_texts(record) for record in children_of(page, "records")]
            if truth_of(page, "done"):
                # Recorded: size is the whole number, on every page. Fewer records than that is not all of them.
                return Records(tuple(rows), date, len(rows) >= size)
            locator = text_of(page, "queryLocator")
            if not more or (at_most is not None and size > at_most):
                return Records(tuple(rows), date, complete=False)
            if not locator or locator in seen:
                raise BrokenAnswerError("broken_answer", "the answer to a query does not say where it goes on")
            seen.add(locator)
            operation, argument = "queryMore", locator


def _size(page: etree._Element) -> int:
    text = text_of(page, "size")
    if not text.isdecimal():
        raise BrokenAnswerError("broken_answer", "the answer to a query does not say how many records there are")
    return int(text)


def _texts(record: etree._Element) -> dict[str, str]:
    """The fields of a record that have a value, by local name."""
    return {
        etree.QName(child).localname: child.text
        for child in record
        if isinstance(child.tag, str) and child.text and not is_nil(child)
    }
