"""The SOAP service: what each call does in the ledger, and with which faults."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import islice

from zgen_desktop.practice import billing, changing, days, foreign, previewing, selection, shaping
from zgen_desktop.practice.behaviour import PREVIEW_FORBIDDEN, PREVIEW_MISSING, Behaviour, Fault, FaultKind, Plan
from zgen_desktop.practice.change_rows import CHANGES, read_changes
from zgen_desktop.practice.cursors import Cursors
from zgen_desktop.practice.invoice_rows import MAX_ROWS, InvoiceRow, read_rows
from zgen_desktop.practice.late_calls import LateCalls, log_rows
from zgen_desktop.practice.ledger import Ledger
from zgen_desktop.practice.sessions import LOCKED, RESTRICTED, Sessions
from zgen_desktop.practice.soap import API, OBJECT, SoapFault, SoapRequest, read_request, reply, text

LATEST_VERSION = 153
"""The newest WSDL (Zuora: "SOAP API version history", 2025.Q4)."""

_VERSION = re.compile(r"\d{1,3}(?:\.\d)?", re.ASCII)
_SINCE = {
    "login": 1.0, "query": 1.0, "update": 1.0, "generate": 11.0, "delete": 11.0, "queryMore": 29.0, "getUserInfo": 29.0,
    "billingPreview": 61.0,
}  # fmt: skip
"""The first version with each call; delete() is older, but its Invoice is not (Zuora: delete())."""
_WRITING = {"generate", *CHANGES}
_BY_ACCOUNT = {"generate": OBJECT, "billingPreview": API}
"""The calls that name accounts, and the namespace of their AccountId."""
_THROTTLED = (
    "The total number of concurrent requests has exceeded the limit allowed by the system. "
    "Please resubmit your request later."
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answer before it goes on the wire, and what is to happen to it there."""

    body: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    wire: Fault | None = None
    kind: str = "text/xml; charset=UTF-8"
    request_id: int = 0
    """Its line in the request log."""
    processed: bool = True
    """Whether the call got as far as being done or refused in its own right, not at the door."""


@dataclass(frozen=True, slots=True)
class _Call:
    """One call under way. ``address`` is the endpoint it came to."""

    request: SoapRequest
    version: float
    address: str
    plan: Plan
    request_id: int


class Service:
    """One tenant. Every method is safe from any thread."""

    def __init__(self, ledger: Ledger, sessions: Sessions, behaviour: Behaviour, late: LateCalls) -> None:
        self._ledger = ledger
        self._sessions = sessions
        self._behaviour = behaviour
        self._late = late
        self._cursors = Cursors()
        self.stopping = threading.Event()
        """Set when the tenant stops: nothing waits any longer."""

    def resume(self) -> None:
        """Takes up the late calls that an earlier process left behind."""
        self._late.resume()

    def stop_late_calls(self) -> None:
        """Lets go of them; they stay in the ledger."""
        self._late.stop()

    def answer(self, raw: bytes, version_text: str, address: str) -> Outcome:
        """Does what the request asks for; never raises for anything a client may send."""
        received = time.time()
        try:
            version = read_version(version_text)
            request = read_request(raw)
        except SoapFault as fault:
            self._ledger.end_request(self._ledger.log_request("", version_text[:20], received), 0, fault.code, received)
            return Outcome(fault.envelope(), 500)
        request_id = self._ledger.log_request(request.call[:40], version_text, received)
        plan = self._behaviour.plan(request.call, self._accounts(request))
        self.stopping.wait(self._behaviour.latency_of(request.call))
        if plan.ledger and plan.ledger.kind is FaultKind.LATE and plan.wire is None:
            plan = Plan(plan.before, plan.ledger, plan.reply, Fault(FaultKind.CUT, acts=True))
        outcome, rows, word = self._outcome(_Call(request, version, address, plan, request_id))
        scripted = plan.wire or plan.reply or plan.ledger
        self._ledger.end_request(request_id, rows, scripted.kind.value if scripted else word, time.time())
        processed = (plan.acts or plan.wire is None) and word not in {"throttle", "INVALID_SESSION"}
        return replace(outcome, request_id=request_id, processed=processed)

    def _outcome(self, call: _Call) -> tuple[Outcome, int, str]:
        try:
            self._refuse(call)
            body, rows = self._act(call)
        except _ThrottledError as throttled:
            fault, seconds = throttled.fault, throttled.seconds
            return Outcome(fault.envelope(), 429, {"Retry-After": str(seconds)}, call.plan.wire), 0, "throttle"
        except SoapFault as fault:
            return Outcome(fault.envelope(), 500, {}, call.plan.wire), 0, fault.code
        return Outcome(body, 200, {}, call.plan.wire), rows, "ok"

    def _refuse(self, call: _Call) -> None:
        """Raises what stands before the call: scripted refusals, then the session."""
        before, name = call.plan.before, call.request.call
        if before and before.kind is FaultKind.EXPIRE_SESSION:
            self._sessions.end_all()
        if before and before.kind is FaultKind.THROTTLE:
            # Below WSDL 51 the code did not exist (Zuora: "SOAP API calls overview").
            code = before.code or ("REQUEST_EXCEEDED_LIMIT" if call.version >= 51 else "UNKNOWN_ERROR")
            raise _ThrottledError(SoapFault(code, before.message or _THROTTLED), int(before.seconds or 120))
        missing = name == "billingPreview" and self._behaviour.billing_preview == PREVIEW_MISSING
        if missing or call.version < _SINCE.get(name, 1000.0):
            raise SoapFault.of_server(f"The operation {name} is not part of this service")
        if name != "login":
            self._sessions.check(call.request.session, time.time())
        if not call.plan.acts:
            self._log_idle(call)
        if before and before.kind is FaultKind.FAULT and not before.acts:
            raise _scripted(before)

    def _act(self, call: _Call) -> tuple[str, int]:
        if not call.plan.acts:
            return "", 0
        before = call.plan.before
        body, rows = {
            "login": self._login,
            "getUserInfo": self._user_info,
            "generate": self._generate,
            "billingPreview": self._preview,
            "query": self._query,
            "queryMore": self._query_more,
            "update": self._change,
            "delete": self._change,
        }[call.request.call](call)
        if before and before.kind is FaultKind.FAULT:
            raise _scripted(before)
        if call.plan.reply and call.plan.reply.kind is FaultKind.WRONG_ELEMENT and call.request.call not in _WRITING:
            body = reply("create", "")
        return body, rows

    def _login(self, call: _Call) -> tuple[str, int]:
        before = call.plan.before
        refusals = {FaultKind.IP_RESTRICTED: RESTRICTED, FaultKind.USER_LOCKED: LOCKED}
        refusal = (before.message or refusals.get(before.kind, "")) if before and before.kind in refusals else ""
        session = self._sessions.login(call.request.body, call.version, time.time(), refusal)
        url = self._behaviour.server_url or call.address
        result = f"<ns1:Session>{text(session)}</ns1:Session><ns1:ServerUrl>{text(url)}</ns1:ServerUrl>"
        return reply("login", f"<ns1:result>{result}</ns1:result>"), 0

    def _user_info(self, _call: _Call) -> tuple[str, int]:
        name = self._ledger.setting("user_name")
        values = {
            "TenantId": self._ledger.tenant_id,
            "TenantName": self._ledger.setting("tenant_name"),
            "UserEmail": name,
            "UserFullName": "Practice User",
            "UserId": self._ledger.user_id,
            "Username": name,
        }
        return reply(
            "getUserInfo", "".join(f"<ns1:{key}>{text(value)}</ns1:{key}>" for key, value in values.items())
        ), 0

    def _query(self, call: _Call) -> tuple[str, int]:
        wanted = call.request.body.findtext(f"{{{API}}}queryString") or ""
        now = time.time()
        selected = selection.select(
            self._ledger, wanted, call.version, now,
            case_sensitive=call.request.case_sensitive, files=self._behaviour.invoice_files,
        )  # fmt: skip
        return reply("query", self._cursors.first(selected, call.request.batch_size, now)), len(selected.rows)

    def _query_more(self, call: _Call) -> tuple[str, int]:
        locator = call.request.body.findtext(f"{{{API}}}queryLocator") or ""
        page, rows = self._cursors.more(locator, call.request.batch_size, time.time())
        return reply("queryMore", page), rows

    def _generate(self, call: _Call) -> tuple[str, int]:
        rows = read_rows(call.request.body, call.version)
        plan, now = call.plan, time.time()
        other = plan.ledger
        with self._ledger.writing() as connection:
            if other and other.kind is FaultKind.LATE:
                self._late.add(connection, call.request_id, now + other.seconds, call.version, rows)
                return "", len(rows)
            terms = self._terms(call, now)
            if other and other.kind is FaultKind.FOREIGN_INVOICE and other.when == "before":
                foreign.bill_before(connection, rows, other, terms)
            limit = plan.ending.rows if plan.ending else None
            results = billing.bill(connection, rows[:limit], terms)
            if other and other.kind is FaultKind.FOREIGN_INVOICE and other.when != "before":
                foreign.bill_after(connection, rows, other, terms)
            log_rows(connection, call.request_id, rows, results)
        return shaping.generate_reply(results, plan.reply), len(rows)

    def _preview(self, call: _Call) -> tuple[str, int]:
        if self._behaviour.billing_preview == PREVIEW_FORBIDDEN:
            raise SoapFault("NO_PERMISSION", "You do not have permission to use the billing preview.")
        requests = previewing.read_requests(call.request.body, call.version)
        terms = previewing.PreviewTerms(call.version, days.utc_now(), self._behaviour.row_fault)
        with self._ledger.writing() as connection:
            results = previewing.preview(connection, requests, terms)
        return previewing.preview_reply(results, call.plan.reply), len(requests)

    def _change(self, call: _Call) -> tuple[str, int]:
        rows, name = read_changes(call.request.body), call.request.call
        plan, now = call.plan, time.time()
        other = plan.ledger
        with self._ledger.writing() as connection:
            if other and other.kind is FaultKind.LATE:
                self._late.add_change(connection, call.request_id, now + other.seconds, call.version, name, rows)
                return "", len(rows)
            if other and other.kind is FaultKind.FOREIGN_POST:
                foreign.post_all(connection, rows, other)
            limit = plan.ending.rows if plan.ending else None
            results = changing.change(connection, name, rows[:limit], self._terms(call, now))
            changing.log_changes(connection, call.request_id, name, rows, results)
        return shaping.change_reply(name, results, plan.reply), len(rows)

    def _terms(self, call: _Call, now: float) -> billing.Terms:
        other, stale = call.plan.ledger, self._behaviour.stale_seconds
        return billing.Terms(
            version=call.version,
            user_id=self._ledger.user_id,
            request_id=call.request_id,
            at=datetime.fromtimestamp(int(now), UTC),
            seen_from=now + stale if stale else 0.0,
            ready_at=now + other.seconds if other and other.kind is FaultKind.GENERATING else 0.0,
            fresh_usage=self._behaviour.fresh_usage,
            invoice_settlement=self._behaviour.invoice_settlement,
            row_fault=self._behaviour.row_fault,
        )

    def _log_idle(self, call: _Call) -> None:
        """Notes the rows of a writing call that is not acted on."""
        name, body = call.request.call, call.request.body
        if name == "generate":
            rows: Sequence[InvoiceRow] = read_rows(body, call.version)
            with self._ledger.writing() as connection:
                log_rows(connection, call.request_id, rows, [])
        elif name in CHANGES:
            changes = read_changes(body)
            with self._ledger.writing() as connection:
                changing.log_changes(connection, call.request_id, name, changes, [])

    def _accounts(self, request: SoapRequest) -> set[str]:
        """Ids and numbers of the accounts that a request names or changes."""
        if request.call in _BY_ACCOUNT:
            wanted, table, column = f"{{{_BY_ACCOUNT[request.call]}}}AccountId", "account a", "a.id"
        elif request.call not in CHANGES:
            return set()
        else:
            wanted = f"{{{OBJECT}}}Id" if request.call == "update" else f"{{{API}}}ids"
            table, column = "account a JOIN invoice t ON t.account_id = a.id", "t.id"
        ids = {(element.text or "").strip() for element in islice(request.body.iter(wanted), MAX_ROWS)}
        marks = ", ".join("?" * len(ids))
        known = self._ledger.read(
            f"SELECT DISTINCT a.id, a.number FROM {table} WHERE {column} IN ({marks})",  # noqa: S608  own names, marks
            *ids,
        )
        return (ids if request.call in _BY_ACCOUNT else set()) | {name for row in known for name in row}


class _ThrottledError(Exception):
    def __init__(self, fault: SoapFault, seconds: int) -> None:
        super().__init__(str(fault))
        self.fault = fault
        self.seconds = seconds


def _scripted(fault: Fault) -> SoapFault:
    return SoapFault(fault.code or "UNKNOWN_ERROR", fault.message or "An unexpected error occurred.", fault.element)


def read_version(version_text: str) -> float:
    """The WSDL version of an address. Raises SoapFault (INVALID_VERSION)."""
    if _VERSION.fullmatch(version_text) and 1 <= float(version_text) < LATEST_VERSION + 1:
        return float(version_text)
    raise SoapFault("INVALID_VERSION", f"The version {version_text} is invalid.")
