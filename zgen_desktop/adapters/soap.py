"""SOAP messages by zeep over a loaded WSDL; replies are read strictly or not at all.

zeep would take an empty answer for None, another element for an empty list, and a gateway's HTML for a fault
(facts/reliability.md section 1.4). So the envelope is checked here, and what is in it by ``AnswerShapes``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from zgen_desktop.adapters.answer_shapes import AnswerShapes, UnfitError
from zgen_desktop.adapters.transport import Reply
from zgen_desktop.adapters.wsdl import API, OBJECT, Wsdl, parse_strictly

_ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/"
_ENVELOPE_12 = "http://www.w3.org/2003/05/soap-envelope"
_UNSENDABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENTITY_ID = re.compile(r"[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
"""Ids of entities are 32 hex digits, also written as a UUID (Zuora: multi-entity, login()); all else is a name."""

_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"


class FaultError(Exception):
    """A well-formed SOAP fault. ``code`` is without prefix, ``kind`` the name of the detail element or empty."""

    def __init__(self, code: str, kind: str, message: str) -> None:
        super().__init__(f"{kind or 'fault'} {code}")
        self.code = code
        self.kind = kind
        self.message = message


class BrokenAnswerError(Exception):
    """An answer that is no answer of Zuora to this call.

    ``code`` is the AccessError code that fits: ``redirected``, ``proxy``, ``not_zuora``, ``server_error`` or
    ``broken_answer``; ``cause`` is in plain words, without anything of the answer's body.
    """

    def __init__(self, code: str, cause: str) -> None:
        super().__init__(cause)
        self.code = code
        self.cause = cause


class NoEntityError(Exception):
    """login() of this WSDL does not take the argument named."""


@dataclass(frozen=True, slots=True)
class Message:
    """A serialised request. ``sha256`` is over its body, so without the session."""

    data: bytes
    sha256: str

    def __repr__(self) -> str:
        return f"Message({len(self.data)} bytes)"


class Soap:
    """Makes requests and reads replies. Holds no state of a session and is safe to use from several threads."""

    def __init__(self, wsdl: Wsdl) -> None:
        self.wsdl = wsdl
        self._shapes = AnswerShapes(wsdl.client)

    def login(self, user: str, password: str, entity: str = "") -> Message:
        """login(), for the user's own entity, or for one by its id or its name, never by both (Zuora: login()).

        Raises NoEntityError where this WSDL's login() does not take the argument that is needed.
        """
        named = {"entityId" if _ENTITY_ID.fullmatch(entity) else "entityName": entity} if entity else {}
        if not named.keys() <= set(self.wsdl.entity_arguments):
            raise NoEntityError(next(iter(named)))
        return self._message("login", None, username=user, password=password, **named)

    def call(self, operation: str, session: str, *arguments: object) -> Message:
        """Any other operation. What goes into it has to be ``sendable``."""
        return self._message(operation, session, *arguments)

    def invoice(self, values: Mapping[str, object]) -> Any:
        """An Invoice object for generate(), its elements in the WSDL's order."""
        return self.wsdl.client.get_type(f"{{{OBJECT}}}Invoice")(**values)

    def generate(self, session: str, rows: Sequence[Mapping[str, object]]) -> Message:
        """generate() for Invoice objects of these values.

        zeep writes the first; the others are written over copies of it, because zeep takes ten times as long for each.
        """
        first = self._envelope("generate", session, [self.invoice(rows[0])])
        pattern = first.find(f".//{{{API}}}zObjects")
        alike = all(values.keys() == rows[0].keys() for values in rows)
        if pattern is None or not alike or not _same(pattern, _written(pattern, rows[0])):
            return self.call("generate", session, [self.invoice(values) for values in rows])
        parent = pattern.getparent()
        parent.extend([_written(pattern, values) for values in rows[1:]])
        return _message(first)

    def read(self, operation: str, reply: Reply) -> etree._Element:
        """The response element. Raises FaultError, or BrokenAnswerError for everything that isn't a strict answer."""
        if 300 <= reply.status < 400:
            target = urlsplit(reply.headers.get("location", "")).hostname or "an unnamed place"
            raise BrokenAnswerError("redirected", f"the answer points to {target[:100]} instead of being one")
        if reply.status == 407:
            raise BrokenAnswerError("proxy", "a proxy wants a user name and password (407)")
        content = self._parse(reply)
        if content.tag == f"{{{_ENVELOPE}}}Fault":
            raise _fault(content)
        if reply.status != 200:
            raise _by_status(reply.status)
        if content.tag != f"{{{API}}}{operation}Response":
            raise BrokenAnswerError("broken_answer", "the answer belongs to another call")
        try:
            self._shapes.check(content)
        except UnfitError as error:
            cause = f"the answer does not have the form that the WSDL says: {error}"
        else:
            return content
        raise BrokenAnswerError("broken_answer", cause)

    def _message(self, operation: str, session: str | None, *arguments: object, **named: object) -> Message:
        return _message(self._envelope(operation, session, *arguments, **named))

    def _envelope(self, operation: str, session: str | None, *arguments: object, **named: object) -> Any:
        headers = []
        if session is not None:
            headers.append(self.wsdl.client.get_element(f"{{{API}}}SessionHeader")(session=session))
        return self.wsdl.client.create_message(self.wsdl.service, operation, *arguments, **named, _soapheaders=headers)

    def _parse(self, reply: Reply) -> etree._Element:
        body = reply.body.strip()
        if not body:
            raise BrokenAnswerError(_by_status(reply.status).code, f"the answer is empty (HTTP {reply.status})")
        media = reply.headers.get("content-type", "text/xml").partition(";")[0].strip().lower()
        if media.startswith("multipart/"):
            raise BrokenAnswerError("broken_answer", "the answer comes in several parts")
        if media == "text/html" or body[:200].lower().startswith((b"<!doctype", b"<html")):
            raise _html(reply.status)
        try:
            root: etree._Element | None = parse_strictly(reply.body, self.wsdl.client.settings)
        except Exception:  # noqa: BLE001  # lxml and zeep answer hostile XML with exceptions of several families
            root = None
        if root is None and reply.status == 200 and body.startswith((b"<?xml", b"<soapenv:")):
            raise BrokenAnswerError("broken_answer", "the answer is not the plain XML that Zuora sends")
        if root is None:
            raise _by_status(reply.status) if reply.status != 200 else _html(200)
        if root.tag == f"{{{_ENVELOPE_12}}}Envelope":
            raise BrokenAnswerError("broken_answer", "the answer is SOAP 1.2, which was not asked for")
        if root.tag != f"{{{_ENVELOPE}}}Envelope":
            raise _by_status(reply.status) if reply.status != 200 else _html(200)
        bodies = root.findall(f"{{{_ENVELOPE}}}Body")
        contents = list(bodies[0]) if len(bodies) == 1 else []
        if len(contents) != 1:
            raise BrokenAnswerError("broken_answer", "the envelope does not hold exactly one answer")
        return contents[0]


def _message(envelope: Any) -> Message:
    data: bytes = etree.tostring(envelope, xml_declaration=True, encoding="utf-8")
    body: bytes = etree.tostring(envelope.find(f"{{{_ENVELOPE}}}Body"), method="c14n")
    return Message(data, hashlib.sha256(body).hexdigest())


def _written(pattern: Any, values: Mapping[str, object]) -> Any:
    """A copy of an object that zeep has written, with other values of the same fields."""
    copy = deepcopy(pattern)
    for child in copy:
        value = values[etree.QName(child).localname]
        child.text = str(value).lower() if isinstance(value, bool) else str(value)
    return copy


def _same(one: Any, other: Any) -> bool:
    return len(one) == len(other) and all(a.text == b.text for a, b in zip(one, other, strict=True))


def sendable(text: str) -> bool:
    """Whether XML 1.0 can carry a text: no control characters, no lone surrogates."""
    return _UNSENDABLE.search(text) is None


def text_of(parent: etree._Element, name: str, namespace: str = API) -> str:
    """The text of a child element; empty where it is missing or nil."""
    child = parent.find(f"{{{namespace}}}{name}")
    return "" if child is None or is_nil(child) else (child.text or "").strip()


def is_nil(element: etree._Element) -> bool:
    """Whether an element says that it has no value."""
    return element.get(_NIL, "").strip() in {"true", "1"}


def truth_of(parent: etree._Element, name: str) -> bool | None:
    """An xs:boolean; None where it is missing. Raises BrokenAnswerError for any other word: zeep takes it for false."""
    text = text_of(parent, name)
    if text not in {"true", "1", "false", "0", ""}:
        raise BrokenAnswerError("broken_answer", f"{name} is neither true nor false")
    return text in {"true", "1"} if text else None


def children_of(parent: etree._Element, name: str) -> Sequence[etree._Element]:
    """The child elements of a name that have a value."""
    return [child for child in parent.findall(f"{{{API}}}{name}") if not is_nil(child)]


def _fault(element: etree._Element) -> FaultError:
    """``faultcode fns:CODE``, ``detail/fns:SomeFault/{FaultCode,FaultMessage}`` (recorded), or ``soapenv:Server``."""
    code = (element.findtext("faultcode") or "").strip().rpartition(":")[2]
    message = (element.findtext("faultstring") or "").strip()
    detail = element.find("detail")
    inner = next((child for child in detail if isinstance(child.tag, str)), None) if detail is not None else None
    if inner is None:
        return FaultError(code, "", message)
    name = etree.QName(inner)
    inner_code = (inner.findtext(f"{{{name.namespace}}}FaultCode") or "").strip().rpartition(":")[2]
    inner_message = (inner.findtext(f"{{{name.namespace}}}FaultMessage") or "").strip()
    return FaultError(inner_code or code, name.localname, inner_message or message)


def _by_status(status: int) -> BrokenAnswerError:
    if status >= 500:
        return BrokenAnswerError("server_error", f"the server or something before it failed (HTTP {status})")
    if status >= 400:
        return BrokenAnswerError("not_zuora", f"the answer did not come from Zuora's SOAP service (HTTP {status})")
    return BrokenAnswerError("broken_answer", f"the answer is not the one that was due (HTTP {status})")


def _html(status: int) -> BrokenAnswerError:
    if status >= 500:
        return _by_status(status)
    return BrokenAnswerError(
        "not_zuora", f"the answer did not come from Zuora, perhaps from a proxy or a login page (HTTP {status})"
    )
