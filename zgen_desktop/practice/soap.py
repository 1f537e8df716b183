"""SOAP 1.1 envelopes in Zuora's shapes: reading requests, writing replies and faults.

Shapes follow recorded exchanges: ``faultcode`` ``fns:CODE``, detail ``fns:<X>Fault{FaultCode,
FaultMessage}``, HTTP 500 for every fault; an empty query result is one nil record with size 0.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from lxml import etree

API: Final = "http://api.zuora.com/"
OBJECT: Final = "http://object.api.zuora.com/"
FAULT: Final = "http://fault.api.zuora.com/"
ENVELOPE: Final = "http://schemas.xmlsoap.org/soap/envelope/"
XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"

LOGIN_FAULT = "LoginFault"
UNEXPECTED_ERROR = "UnexpectedErrorFault"
MALFORMED_QUERY = "MalformedQueryFault"
INVALID_QUERY_LOCATOR = "InvalidQueryLocatorFault"
INVALID_TYPE = "InvalidTypeFault"

_HEAD = f"<?xml version='1.0' encoding='UTF-8'?><soapenv:Envelope xmlns:soapenv=\"{ENVELOPE}\"><soapenv:Body>"
_TAIL = "</soapenv:Body></soapenv:Envelope>"
ID_PATTERN = re.compile(r"[a-zA-Z0-9]{32}|\d+", re.ASCII)
"""The WSDL's type ID."""

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class SoapFault(Exception):  # noqa: N818  the word of the specification
    """The call failed as a whole. ``element`` is the detail element, empty for a fault of the SOAP layer."""

    def __init__(self, code: str, message: str, element: str = UNEXPECTED_ERROR) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.element = element

    @classmethod
    def of_server(cls, message: str) -> SoapFault:
        """A fault without Zuora detail, as its SOAP layer raises for what it can't bind."""
        return cls("soapenv:Server", message, "")

    def envelope(self) -> str:
        """The fault as a whole reply."""
        code = self.code if ":" in self.code else f"fns:{self.code}"
        detail = ""
        if self.element:
            detail = (
                f"<detail><fns:{self.element}><fns:FaultCode>{text(self.code)}</fns:FaultCode>"
                f"<fns:FaultMessage>{text(self.message)}</fns:FaultMessage></fns:{self.element}></detail>"
            )
        return (
            f'{_HEAD}<soapenv:Fault xmlns:fns="{FAULT}"><faultcode>{text(code)}</faultcode>'
            f"<faultstring>{text(self.message)}</faultstring>{detail}</soapenv:Fault>{_TAIL}"
        )


@dataclass(frozen=True, slots=True)
class SoapRequest:
    """What a client asked. ``session`` is empty without a SessionHeader."""

    call: str
    body: etree._Element
    session: str
    batch_size: int | None
    case_sensitive: bool


def text(value: str) -> str:
    """Text for XML: escaped, without characters that XML 1.0 can't carry."""
    return escape(_NOT_XML.sub("\ufffd", value))


def money(cents: int) -> str:
    """Hundredths as recorded replies have it: ``0``, ``149.95``, no needless zeros."""
    sign, whole, rest = "-" if cents < 0 else "", abs(cents) // 100, f"{abs(cents) % 100:02d}".rstrip("0")
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"


def reply(call: str, content: str) -> str:
    """A whole reply; ``content`` is XML inside ``ns1:<call>Response``."""
    return f'{_HEAD}<ns1:{call}Response xmlns:ns1="{API}">{content}</ns1:{call}Response>{_TAIL}'


def read_request(raw: bytes) -> SoapRequest:
    """Reads a request. Raises SoapFault; document type declarations are refused."""
    root = _parse(raw)
    if root.tag != f"{{{ENVELOPE}}}Envelope":
        raise SoapFault("soapenv:VersionMismatch", "The envelope is not a SOAP 1.1 envelope", "")
    body = root.find(f"{{{ENVELOPE}}}Body")
    children = [] if body is None else [child for child in body if isinstance(child.tag, str)]
    if len(children) != 1 or not children[0].tag.startswith(f"{{{API}}}"):
        raise SoapFault.of_server("The SOAP body has no operation of this service")
    size = root.findtext(f"{{{ENVELOPE}}}Header/{{{API}}}QueryOptions/{{{API}}}batchSize")
    exact = root.findtext(f"{{{ENVELOPE}}}Header/{{{API}}}QueryOptions/{{{API}}}caseSensitive")
    session = root.findtext(f"{{{ENVELOPE}}}Header/{{{API}}}SessionHeader/{{{API}}}session")
    return SoapRequest(
        call=etree.QName(children[0]).localname,
        body=children[0],
        session=(session or "").strip(),
        batch_size=_integer(size),
        case_sensitive=(exact or "true").strip().lower() not in {"false", "0"},
    )


def _parse(raw: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        # Refused before parsing, so that an entity bomb never reaches the parser. UTF-8 has no zero bytes.
        if b"<!DOCTYPE" in raw or b"\x00" in raw:
            raise SoapFault("soapenv:Client", "A document type declaration is not allowed; UTF-8 is expected", "")
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SoapFault("soapenv:Client", f"The request is not well-formed XML: {error}", "") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise SoapFault("soapenv:Client", "A document type declaration is not allowed", "")
    return root


def _integer(value: str | None) -> int | None:
    if value is None:
        return None
    try:
        return int(value)
    except ValueError as error:
        raise SoapFault("INVALID_VALUE", f"The batchSize {value} is invalid.") from error
