"""The practice tenant's mood: how slow it is, and what goes wrong when.

Everything is deterministic: a fault waits for ``after`` fitting calls, then applies to the next ``times``
(None: until cleared). Of each group below a call takes at most one fault, the oldest; so two one-shot
faults of a group hit one call after the other, and faults of different groups combine.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any


class FaultKind(StrEnum):
    """What goes wrong."""

    # Before anything else. A refused call changes nothing (unless ``acts`` with FAULT).
    EXPIRE_SESSION = "expire_session"  # all sessions end just before the call
    THROTTLE = "throttle"  # 429 with Retry-After: ``seconds`` (120) and REQUEST_EXCEEDED_LIMIT
    FAULT = "fault"  # SOAP fault ``code``, ``message``, detail ``element``
    IP_RESTRICTED = "ip_restricted"  # login only
    USER_LOCKED = "user_locked"  # login only
    # In the ledger, around generate(); LATE also with update() and delete().
    LATE = "late"  # no effect now; the call takes effect ``seconds`` later, its answer is lost
    FOREIGN_INVOICE = "foreign_invoice"  # another user bills the accounts ``when`` before or after
    GENERATING = "generating"  # invoices say Generating and TMP- for ``seconds``
    FOREIGN_POST = "foreign_post"  # another user posts the invoices of update() or delete() just before
    # One row of generate(), billingPreview(), update() or delete(); counted per account.
    LOCKED = "locked"  # LOCK_COMPETITION, or BATCH_FAIL_ERROR below version 60
    ROW_ERROR = "row_error"  # ``code``, ``message``; with ``acts`` the invoice is made all the same
    # The results, after acting.
    SHUFFLE = "shuffle"  # in reverse order
    MISSING_RESULTS = "missing_results"  # the last ``size`` (1)
    EXTRA_RESULTS = "extra_results"  # ``size`` (1) more
    NO_RESULTS = "no_results"
    NO_SUCCESS = "no_success"  # the Success elements are missing
    NO_ID = "no_id"  # Success true without Id
    REPEATED_ID = "repeated_id"  # every result has the first Id
    WRONG_ELEMENT = "wrong_element"  # the answer of another call
    # On the wire.
    CUT = "cut"  # the connection ends without an answer; ``reset``: by RST
    SILENCE = "silence"  # nothing for ``seconds``, then the connection ends
    TRUNCATE = "truncate"  # the answer ends after ``size`` bytes (0: half of it)
    DRIP = "drip"  # the right answer, one byte every ``seconds``
    RATE_LIMIT = "rate_limit"  # HTTP 429 with JSON, not SOAP, and ratelimit-reset: ``seconds`` (60)
    STATUS = "status"  # HTTP ``status`` (500) with a page of HTML
    HTML = "html"  # HTTP 200 with a page of HTML
    EMPTY = "empty"  # HTTP ``status`` (200) with nothing
    REDIRECT = "redirect"  # HTTP ``status`` (302) to ``location``
    GZIP = "gzip"  # the right answer, compressed without being asked
    HUGE = "huge"  # the right answer, blown up to ``size`` bytes; ``compressed``: in gzip


_GROUPS: dict[str, frozenset[FaultKind]] = {
    "before": frozenset({
        FaultKind.EXPIRE_SESSION, FaultKind.THROTTLE, FaultKind.FAULT, FaultKind.IP_RESTRICTED, FaultKind.USER_LOCKED,
    }),
    "ledger": frozenset({FaultKind.LATE, FaultKind.FOREIGN_INVOICE, FaultKind.FOREIGN_POST, FaultKind.GENERATING}),
    "row": frozenset({FaultKind.LOCKED, FaultKind.ROW_ERROR}),
    "reply": frozenset({
        FaultKind.SHUFFLE, FaultKind.MISSING_RESULTS, FaultKind.EXTRA_RESULTS, FaultKind.NO_RESULTS,
        FaultKind.NO_SUCCESS, FaultKind.NO_ID, FaultKind.REPEATED_ID, FaultKind.WRONG_ELEMENT,
    }),
    "wire": frozenset({
        FaultKind.CUT, FaultKind.SILENCE, FaultKind.TRUNCATE, FaultKind.STATUS, FaultKind.HTML, FaultKind.EMPTY,
        FaultKind.REDIRECT, FaultKind.GZIP, FaultKind.HUGE, FaultKind.DRIP, FaultKind.RATE_LIMIT,
    }),
}  # fmt: skip
ACTS_OR_NOT = frozenset({
    FaultKind.CUT, FaultKind.SILENCE, FaultKind.STATUS, FaultKind.HTML, FaultKind.EMPTY, FaultKind.REDIRECT,
    FaultKind.RATE_LIMIT, FaultKind.FAULT, FaultKind.ROW_ERROR,
})  # fmt: skip
"""The kinds for which ``acts`` decides. All other wire and reply faults come after acting."""


PREVIEW_OFFERED, PREVIEW_MISSING, PREVIEW_FORBIDDEN = "offered", "missing", "forbidden"
PREVIEWS = (PREVIEW_OFFERED, PREVIEW_MISSING, PREVIEW_FORBIDDEN)
"""billingPreview() is there; not part of this tenant's WSDL (81 and 82 lack it in the wild); NO_PERMISSION."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something to go wrong; which fields matter stands with FaultKind."""

    kind: FaultKind
    call: str = "generate"
    """login, getUserInfo, generate, billingPreview, update, delete, query, queryMore, or any.

    Over REST: oauth (the token), generate, and replay (a key that was used; wire faults alone)."""
    times: int | None = 1
    after: int = 0
    acts: bool = False
    """Whether the call takes effect although its answer is lost."""
    rows: int | None = None
    """With ``acts``: only the first so many rows of generate() take effect."""
    accounts: tuple[str, ...] = ()
    """Only calls (row faults: rows) with one of these accounts; ids or numbers. Empty: all.

    With update() and delete() the accounts of the invoices that they name."""
    seconds: float = 0.0
    size: int = 0
    status: int = 0
    code: str = ""
    message: str = ""
    element: str = "UnexpectedErrorFault"
    location: str = ""
    when: str = "before"
    reset: bool = False
    compressed: bool = False

    @property
    def group(self) -> str:
        """before, ledger, row, reply or wire."""
        return next(name for name, kinds in _GROUPS.items() if self.kind in kinds)

    def concerns(self, accounts: Collection[str]) -> bool:
        """Whether it fits a call or row with these account ids and numbers."""
        return not self.accounts or not set(self.accounts).isdisjoint(accounts)

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Fault:
        """A fault from its JSON object. Raises ValueError or TypeError for what it doesn't know."""
        unknown = set(value) - {field.name for field in fields(cls)}
        if unknown:
            raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
        return cls(**{**value, "kind": FaultKind(value["kind"]), "accounts": tuple(value.get("accounts", ()))})


@dataclass(slots=True)
class _Standing:
    fault: Fault
    wait: int
    left: int | None
    left_by_account: dict[str, int | None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What goes wrong in one call."""

    before: Fault | None = None
    ledger: Fault | None = None
    reply: Fault | None = None
    wire: Fault | None = None

    @property
    def acts(self) -> bool:
        """Whether the call takes effect (now or late)."""
        ending = self.ending
        return ending is None or ending.kind not in ACTS_OR_NOT or ending.acts

    @property
    def ending(self) -> Fault | None:
        """The fault that decides about the effect."""
        if self.before and self.before.kind is FaultKind.FAULT:
            return self.before
        return self.wire


class Behaviour:
    """The settings and faults of one practice tenant. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._standing: list[_Standing] = []
        self.latency = 0.0
        """Seconds before every call is acted on."""
        self.latency_by_call: dict[str, float] = {}
        """Seconds by call, instead of ``latency``."""
        self.stale_seconds = 0.0
        """query() shows new and changed invoices only so many seconds later."""
        self.fresh_usage = False
        """New usage arrives before every generate(), so that a repeated call bills again."""
        self.billing_preview = PREVIEW_OFFERED
        """One of PREVIEWS: whether this tenant has billingPreview() at all, and whether the user may call it."""
        self.invoice_settlement = False
        """The tenant has Invoice Settlement: generate() bills no credits."""
        self.invoice_files = "all"
        """One of invoice_files.FILES: which invoices have a PDF."""
        self.server_url = ""
        """What login() answers as ServerUrl, instead of the endpoint it was called at."""

    def add(self, *faults: Fault) -> None:
        """Adds faults behind the present ones."""
        with self._lock:
            self._standing += [_Standing(fault, fault.after, fault.times, {}) for fault in faults]

    def clear(self) -> None:
        """Forgets all faults and settings."""
        with self._lock:
            self._standing = []
        self.latency, self.latency_by_call, self.stale_seconds = 0.0, {}, 0.0
        self.fresh_usage, self.server_url = False, ""
        self.billing_preview, self.invoice_settlement, self.invoice_files = PREVIEW_OFFERED, False, "all"

    def latency_of(self, call: str) -> float:
        """Seconds to wait before acting on this call."""
        return self.latency_by_call.get(call, self.latency)

    def plan(self, call: str, accounts: Collection[str]) -> Plan:
        """Takes the faults of the next call, at most one of each group."""
        taken: dict[str, Fault] = {}
        with self._lock:
            for standing in self._standing:
                fault = standing.fault
                if fault.group == "row" or fault.call not in {call, "any"} or not fault.concerns(accounts):
                    continue
                if standing.wait:
                    standing.wait -= 1
                elif fault.group not in taken and standing.left != 0:
                    taken[fault.group] = fault
                    standing.left = None if standing.left is None else standing.left - 1
            self._standing = [standing for standing in self._standing if standing.left != 0]
        return Plan(**taken)

    def row_fault(self, call: str, account_id: str, number: str) -> Fault | None:
        """Takes the row fault of one row of generate(), update() or delete(), counted per account."""
        with self._lock:
            for standing in self._standing:
                fault = standing.fault
                if fault.group != "row" or fault.call not in {call, "any"}:
                    continue
                if not fault.concerns({account_id, number}):
                    continue
                left = standing.left_by_account.get(account_id, standing.fault.times)
                if left != 0:
                    standing.left_by_account[account_id] = None if left is None else left - 1
                    return standing.fault
        return None

    def state(self) -> dict[str, Any]:
        """The settings and what is left of the faults, for JSON."""
        with self._lock:
            faults = [
                {**asdict(standing.fault), "times": standing.left, "after": standing.wait}
                for standing in self._standing
            ]
        return {
            "latency": self.latency,
            "latency_by_call": dict(self.latency_by_call),
            "stale_seconds": self.stale_seconds,
            "fresh_usage": self.fresh_usage,
            "server_url": self.server_url,
            "billing_preview": self.billing_preview,
            "invoice_settlement": self.invoice_settlement,
            "invoice_files": self.invoice_files,
            "faults": faults,
        }
