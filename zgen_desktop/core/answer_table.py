"""What every answer to generate() means: the one table (protocol.md rules 17 to 20, facts/reliability.md 3.4).

Read from top to bottom, the first line that fits decides:

1. STATUSES   an HTTP status that outranks whatever stands in the body
2. MESSAGES   words that are known, whatever the code beside them
3. ELEMENTS   the detail element of a SOAP fault
4. CODES      the error code, of one row or of the whole call
5. CASES      the answer that is none: how the exchange ended
6. SHAPES     a result that contradicts itself

What fits no line is unknown. Nothing is called refused unless nothing can have been done.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Meaning(StrEnum):
    """What an answer means for a row."""

    DONE = "done"
    NOTHING_TO_BILL = "nothing to bill"
    REFUSED = "refused"
    BUSY = "wait and send again"
    LOGIN_AGAIN = "log in and send again"
    NOT_SENT = "nothing was sent"
    STOP = "stop the run, rows stay ready"
    TAX = "unknown, the tax engine is at it"
    UNKNOWN = "unknown"


REFUSED, BUSY, STOP, UNKNOWN = Meaning.REFUSED, Meaning.BUSY, Meaning.STOP, Meaning.UNKNOWN


@dataclass(frozen=True, slots=True)
class Status:
    """An HTTP status, or a class of them. ``fault`` is for a SOAP fault that came with it, None: the code decides."""

    of: range
    fault: Meaning | None
    other: Meaning
    why: str


STATUSES = (
    Status(range(429, 430), BUSY, BUSY, "too many requests: refused before anything was done, whatever the body says"),
    Status(range(502, 505), UNKNOWN, UNKNOWN, "a gateway speaks, not Zuora; Zuora may still be at it (504: surely)"),
    Status(range(200, 201), None, UNKNOWN, "a fault in HTTP 200 counts as one; anything else that is no result"),
    Status(range(500, 501), None, UNKNOWN, "Zuora's faults come with 500; a bare 500 proves nothing"),
    Status(range(201, 300), UNKNOWN, UNKNOWN, "taken, but not answered (202)"),
    Status(range(300, 400), UNKNOWN, UNKNOWN, "points elsewhere; never followed"),
    Status(range(400, 500), None, UNKNOWN, "a fault counts as one; else not from the SOAP service (407: a proxy)"),
    Status(range(500, 600), UNKNOWN, UNKNOWN, "the server or something before it failed"),
)


class About(StrEnum):
    """What a known message may stand in."""

    ROW = "row"
    CALL = "call"
    BOTH = "row and call"


@dataclass(frozen=True, slots=True)
class Message:
    """Words that are known. ``codes`` empty: beside any code."""

    words: re.Pattern[str]
    about: About
    meaning: Meaning
    why: str
    codes: tuple[str, ...] = ()


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


MESSAGES = (
    Message(
        _words(r"\bno charges (are )?due\b"),
        About.ROW,
        Meaning.NOTHING_TO_BILL,
        "seen with INVALID_VALUE: “… because there are no charges due on this account.”",
    ),
    Message(
        _words(r"optimistic locking failed|lock competition"),
        About.BOTH,
        BUSY,
        "a lock before version 60, and without a code of its own (Zuora: errors; zuora_api gem)",
        ("BATCH_FAIL_ERROR", "LOCK_COMPETITION"),
    ),
    Message(
        _words(r"number of concurrent requests has exceeded"),
        About.CALL,
        BUSY,
        "throttling before version 51, which comes as UNKNOWN_ERROR (Zuora: SOAP API calls overview)",
    ),
    Message(
        _words(r"\binvoice pending tax\b|tax calculation call to zuora connect|\bgettax call to avalara\b"),
        About.BOTH,
        Meaning.TAX,
        "the tax engine is late; an invoice may be there already (zuora_api gem)",
    ),
)

ELEMENTS: dict[str, Meaning] = {
    "LoginFault": STOP,  # a rejected login comes as INVALID_VALUE, so the element decides (recorded)
    "InvalidTypeFault": REFUSED,
}


@dataclass(frozen=True, slots=True)
class Code:
    """An error code: what it means of one row, and of the whole call as a fault."""

    row: Meaning
    call: Meaning
    why: str


CODES: dict[str, Code] = {
    # Refused: nothing was done, and the same again would be refused again.
    "ACCOUNTING_PERIOD_CLOSED": Code(REFUSED, UNKNOWN, "the invoice date lies in a closed period"),
    "DUPLICATE_VALUE": Code(REFUSED, UNKNOWN, "a value that is there already"),
    "INVALID_FIELD": Code(REFUSED, REFUSED, "a field that the tenant does not have"),
    "INVALID_ID": Code(REFUSED, REFUSED, "no such account"),
    "INVALID_TEMPLATE": Code(REFUSED, UNKNOWN, "the account's invoice template"),
    "INVALID_TYPE": Code(REFUSED, REFUSED, "an object of another type"),
    "INVALID_VALUE": Code(REFUSED, REFUSED, "a value that Zuora does not take"),
    "MAX_RECORDS_EXCEEDED": Code(REFUSED, REFUSED, "more objects than a call may have"),
    "MISSING_REQUIRED_VALUE": Code(REFUSED, REFUSED, "something is missing"),
    "REQUEST_REJECTED": Code(REFUSED, REFUSED, "turned away before anything was done"),
    # Of one row refused; of the whole call it would meet every other row as well.
    "API_DISABLED": Code(REFUSED, STOP, "the tenant's API is switched off"),
    "NO_PERMISSION": Code(REFUSED, STOP, "the user may not do this"),
    # Busy: nothing was done, later it may be.
    "LOCK_COMPETITION": Code(BUSY, BUSY, "the account is in another bill run or call"),
    "REQUEST_EXCEEDED_LIMIT": Code(BUSY, BUSY, "too many requests"),
    "REQUEST_EXCEEDED_RATE": Code(BUSY, BUSY, "too many requests at the same time"),
    "TEMPORARY_ERROR": Code(BUSY, UNKNOWN, "“retry later” for a row; of a whole call it does not say what was done"),
    # The session or the user.
    "INVALID_SESSION": Code(Meaning.LOGIN_AGAIN, Meaning.LOGIN_AGAIN, "ended before anything was done"),
    "INVALID_LOGIN": Code(UNKNOWN, STOP, "no code of a row; a rejected login is never repeated"),
    "INVALID_VERSION": Code(UNKNOWN, STOP, "no code of a row; the address names a version that is not there"),
    # Said after something may have been done: found out by reading.
    "BATCH_FAIL_ERROR": Code(UNKNOWN, UNKNOWN, "unless its words are those of a lock"),
    "SERVER_UNAVAILABLE": Code(UNKNOWN, UNKNOWN, "does not say when it became so"),
    "TRANSACTION_FAILED": Code(UNKNOWN, UNKNOWN, "does not say how far it came"),
    "TRANSACTION_TERMINATED": Code(UNKNOWN, UNKNOWN, "“do not retry” (Zuora: errors)"),
    "TRANSACTION_TIMEOUT": Code(UNKNOWN, UNKNOWN, "a third party was too slow; Zuora may go on"),
    "UNEXPECTED_ERROR": Code(UNKNOWN, UNKNOWN, "in no WSDL, but it occurs (zuora_api gem)"),
    "UNKNOWN_ERROR": Code(UNKNOWN, UNKNOWN, "says nothing"),
    # Codes of other calls: here they make no sense, so they prove nothing.
    "CANNOT_DELETE": Code(UNKNOWN, UNKNOWN, "of delete()"),
    "CREDIT_CARD_PROCESSING_FAILURE": Code(UNKNOWN, UNKNOWN, "of payments"),
    "MALFORMED_QUERY": Code(UNKNOWN, UNKNOWN, "of query()"),
    "PDF_QUERY_ERROR": Code(UNKNOWN, UNKNOWN, "of query()"),
}
"""Every ErrorCode of the WSDLs 38 to 82, and what occurs beside them. An unheard-of code is unknown.

"When a fault occurs, nothing is processed" (Zuora: faults) is believed only of codes that are said before the work
begins: generate() is asynchronous, so of the others the page's word is no proof (facts/reliability.md row 20).
"""


@dataclass(frozen=True, slots=True)
class Case:
    """How an exchange ended without an answer, after the first byte had left or before."""

    before: Meaning
    after: Meaning
    why: str


_NEVER = Meaning.UNKNOWN
_BEFORE = Meaning.NOT_SENT

CASES: dict[str, Case] = {
    # No connection: not one byte has left. (Where nobody can be sure, it has.)
    "name not found": Case(_BEFORE, UNKNOWN, "the host's name is unknown"),
    "refused": Case(_BEFORE, UNKNOWN, "nobody listens, or no way leads there"),
    "certificate": Case(_BEFORE, UNKNOWN, "the certificate is not trusted: shown before anything is sent"),
    "no secure connection": Case(_BEFORE, UNKNOWN, "TLS failed: in the handshake nothing was sent, later anything"),
    "proxy": Case(_BEFORE, UNKNOWN, "the proxy wants a login, or has closed"),
    "hesitated": Case(_BEFORE, UNKNOWN, "too long after the intent: the machine slept, or was busy; not begun"),
    # On the way.
    "time-out": Case(_BEFORE, UNKNOWN, "connecting took too long; or the answer did, or dripped"),
    "connection closed": Case(_BEFORE, UNKNOWN, "found closed before the request; or closed without an answer"),
    "answer cut short": Case(_NEVER, UNKNOWN, "in the middle of headers or body"),
    # An answer that is none.
    "answer too large": Case(_NEVER, UNKNOWN, "larger than any real one"),
    "compressed answer": Case(_NEVER, UNKNOWN, "not asked for, so not opened"),
    "not HTTP": Case(_NEVER, UNKNOWN, "garbage"),
    "redirected": Case(_NEVER, UNKNOWN, "never followed"),
    "not_zuora": Case(_NEVER, UNKNOWN, "a web page, a login page, another service"),
    "server_error": Case(_NEVER, UNKNOWN, "HTTP 5xx without a fault"),
    "broken_answer": Case(_NEVER, UNKNOWN, "no XML, cut XML, another call's answer, an empty one, SOAP 1.2"),
    "unforeseen": Case(_NEVER, UNKNOWN, "anything else that went wrong after the first byte"),
}


class Shape(StrEnum):
    """Results that came, and that can't all be believed."""

    OTHER_COUNT = "another number of results than rows: none can be matched to its row"
    REPEATED_ID = "one id for two rows: no account stands twice in a call, so the pairing can't be trusted"
    NO_ID = "success without an id, with something else, or with errors"
    NO_SUCCESS = "neither success nor a reason, or a refusal with an id"


SHAPES: dict[Shape, Meaning] = dict.fromkeys(Shape, UNKNOWN)
"""The first two are of the whole call, the others of their row alone."""
