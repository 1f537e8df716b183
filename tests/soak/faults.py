"""What goes wrong: each entry is one situation that a run is put into (facts/reliability.md section 2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.soak.fault_proxy import ProxyFault

QUIET = 3.0
"""Seconds of the quiet window: longer than the latest effect and than the server is ever given."""

LATE = 0.4
"""Seconds after which most late effects come."""


@dataclass(frozen=True)
class Situation:
    """What the proxy and the tenant do to one run.

    ``tenant`` holds faults of the practice tenant. ``drafts`` puts accounts with an open draft on the list, which is
    sent with ``--again``. ``person`` allows rows that stay with a person, because nobody but a person can know who
    made an invoice; ``refused`` allows refused rows. ``quiet`` is the connection's quiet window in seconds.
    """

    name: str
    proxy: Sequence[ProxyFault] = ()
    tenant: Mapping[str, Any] = field(default_factory=dict)
    tls: bool = False
    drafts: bool = False
    person: bool = False
    refused: bool = False
    quiet: float = QUIET
    fresh_usage: bool = True


def _http(status: str, body: str = "", headers: str = "", kind: str = "text/html") -> str:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{headers}"
    return f"{head}Connection: close\r\n\r\n{body}"


PAGE = "<html><head><title>Sign in</title></head><body>Sign in to the network</body></html>"
TRAP = "TRAP"
"""Stands for the address of a second listener, which must never hear of the program."""


def _p(kind: str, **fields: Any) -> tuple[ProxyFault, ...]:
    return (ProxyFault(kind, **fields),)


def _t(kind: str, **fields: Any) -> dict[str, Any]:
    return {"faults": [{"kind": kind, "after": 1, **fields}]}


def _row(kind: str, number: int, **fields: Any) -> dict[str, Any]:
    return {"faults": [{"kind": kind, "accounts": [f"A{number:08d}"], **fields}]}


def _liar(number: int) -> dict[str, Any]:
    return _row("row_error", number, code="ACCOUNTING_PERIOD_CLOSED", acts=True)


_CUT = _p("close")

_ON_THE_WAY = (
    Situation("no fault"),
    Situation("request cut at its first byte", _p("cut request", at=1)),
    Situation("request cut in the middle", _p("cut request", at=0.5)),
    Situation("request cut before its last byte", _p("cut request", at=-1)),
    Situation("closed after the request, nothing done", _p("close", acts=False)),
    Situation("closed after the request, done", _CUT),
    Situation("reset after the request, nothing done", _p("reset", acts=False)),
    Situation("reset after the request, done", _p("reset", at=0)),
    Situation("reset in the middle of the answer", _p("reset", at=0.7)),
    Situation("answer cut in its head", _p("cut answer", at=20)),
    Situation("answer cut in its body", _p("cut answer", at=0.8)),
    Situation("answer cut before its last byte", _p("cut answer", at=-1)),
    Situation("silence, nothing done", _p("stall", at=0, seconds=3, acts=False)),
    Situation("silence, done", _p("stall", at=0, seconds=3)),
    Situation("silence in the middle of the answer", _p("stall", at=0.6, seconds=3)),
    Situation("answer drips beyond all patience", _p("drip", seconds=0.02)),
    Situation("answer in slices of 50 bytes", _p("slice", at=50, seconds=0.005, times=3)),
    Situation("answer whole, connection held", _p("slow close", seconds=0.5, times=3)),
    Situation("request arrives after the connection broke", _p("late", seconds=LATE)),
    Situation("effect that comes late", _p("late", seconds=4.0), quiet=7.0),
    Situation("connection reset before the request", _p("reset", call="connection", after=9, times=2)),
    Situation("connection closed before the request", _p("close", call="connection", after=10, times=1)),
    Situation("connections refused for a while", _p("refuse", call="connection", after=8, seconds=0.4)),
)

_SPOILED = (
    Situation("an Id replaced by another", _p("replace", old="<ns1:Id>[0-9a-f]{32}", new="<ns1:Id>" + "2c92c0f8" * 4)),
    Situation("Success replaced by false", _p("replace", old="Success>true<", new="Success>0   <")),
    Situation("bytes of the answer flipped", _p("flip", at=3)),
    Situation("garbage instead of the answer", _p("garbage")),
    Situation("page of a captive portal", _p("canned", reply=_http("200 OK", PAGE), acts=False)),
    Situation("empty answer, done", _p("canned", reply=_http("200 OK"))),
    Situation("202 without a body, done", _p("canned", reply=_http("202 Accepted"))),
    Situation(
        "500 of a gateway, nothing done", _p("canned", reply=_http("500 Internal Server Error", PAGE), acts=False)
    ),
    Situation("502 of a gateway, done", _p("canned", reply=_http("502 Bad Gateway", PAGE))),
    Situation("503 with Retry-After, done", _p("canned", reply=_http("503 Busy", PAGE, "Retry-After: 1\r\n"))),
    Situation("503 without Retry-After, nothing done", _p("canned", reply=_http("503 Busy"), acts=False)),
    Situation("504 of a gateway, done", _p("canned", reply=_http("504 Gateway Time-out"))),
    Situation("429 with Retry-After", _p("canned", reply=_http("429 Slow", "", "Retry-After: 1\r\n"), acts=False)),
    Situation("429 without Retry-After", _p("canned", reply=_http("429 Slow"), acts=False, call="query")),
    Situation(
        "redirect 302, nothing done", _p("canned", reply=_http("302 F", "", f"Location: {TRAP}\r\n"), acts=False)
    ),
    Situation("redirect 307, done", _p("canned", reply=_http("307 T", "", f"Location: {TRAP}\r\n"))),
    Situation("answer of the call before", _p("replay")),
)

_READING = (
    Situation("queries cut in their answers", (ProxyFault("cut answer", "query", after=3, times=2), *_CUT)),
    Situation("queries get a 500", (ProxyFault("canned", "query", 4, 2, reply=_http("500 Error"), acts=False), *_CUT)),
    Situation("a query gets no answer", (ProxyFault("stall", "query", after=4, at=0, seconds=3), *_CUT)),
    Situation("a query's answer in garbage", (ProxyFault("garbage", "query", after=4), *_CUT)),
    Situation("the second login is cut", (ProxyFault("cut answer", "login", after=1), *_CUT)),
)

_TENANT = (
    Situation("late effect", tenant=_t("late", seconds=LATE)),
    Situation("late effect, twice", tenant={"faults": [{"kind": "late", "seconds": LATE, "times": 2}]}),
    Situation("stale reads", _CUT, {"stale_seconds": LATE}),
    Situation("several invoices per account, answer lost", tenant=_t("cut", acts=True, rows=3)),
    Situation("added to open drafts, answer lost", _CUT, drafts=True),
    Situation("one row locked", tenant=_row("locked", 3)),
    Situation("a row error though done", tenant=_row("row_error", 4, code="UNKNOWN_ERROR", acts=True)),
    Situation("a row refused", tenant=_row("row_error", 5, code="ACCOUNTING_PERIOD_CLOSED", times=None), refused=True),
    Situation("the first row refused though done", tenant=_liar(1)),
    Situation("a row refused though done", tenant=_liar(6)),
    Situation("fault, nothing done", tenant=_t("fault", code="UNKNOWN_ERROR")),
    Situation("fault, done", tenant=_t("fault", code="TRANSACTION_TIMEOUT", acts=True)),
    Situation("session ends", tenant=_t("expire_session")),
    Situation("session ends between calls", tenant=_t("expire_session", call="query", after=4)),
    Situation("results shuffled", tenant=_t("shuffle")),
    Situation("one result missing", tenant=_t("missing_results")),
    Situation("one result too many", tenant=_t("extra_results")),
    Situation("no results", tenant=_t("no_results")),
    Situation("Success missing", tenant=_t("no_success")),
    Situation("Id missing", tenant=_t("no_id")),
    Situation("one Id for all", tenant=_t("repeated_id")),
    Situation("answer of another call", tenant=_t("wrong_element")),
    Situation("invoices still being made", tenant=_t("generating", seconds=0.6)),
    Situation("a colleague is faster", tenant=_t("foreign_invoice", when="before"), person=True, fresh_usage=False),
    Situation("a colleague comes after", tenant=_t("foreign_invoice", when="after"), person=True),
    Situation("a colleague comes after, answer lost", _CUT, _t("foreign_invoice", when="after"), person=True),
)  # fmt: skip

_TLS = (
    Situation("TLS, answer lost", _CUT, tls=True),
    Situation("TLS record damaged after the request", _p("bad record"), tls=True),
    Situation("TLS ends without notice", _p("no notify", at=0.5), tls=True),
    Situation("TLS handshake cut", _p("handshake", call="connection", after=8, at=0.3), tls=True),
    Situation("certificate of a stranger", _p("certificate", call="connection", after=9, reply="stranger"), tls=True),
    Situation("certificate expired", _p("certificate", call="connection", after=7, reply="expired"), tls=True),
)

SITUATIONS: dict[str, Situation] = {
    situation.name: situation for situation in (*_ON_THE_WAY, *_SPOILED, *_READING, *_TENANT, *_TLS)
}
