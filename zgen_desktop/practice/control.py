"""The HTTP control path: lets a test or a script in another process set the tenant's mood.

``GET`` and ``POST /practice/behaviour`` with the header ``X-Practice-Token``. POST takes a JSON object,
read in this order: ``clear`` (true), any setting of Behaviour, ``faults`` (list of Fault objects),
``number_at_posting`` (true or false), ``closed_before`` (a day or null),
``foreign_invoices`` (list of account, invoice_date, target_date),
``foreign_changes`` (list of invoice, change: post, cancel, delete, pay or append).
The answer is the state after it.
"""

from __future__ import annotations

import hmac
import json
from datetime import date
from typing import Any

from zgen_desktop.practice import foreign
from zgen_desktop.practice.behaviour import PREVIEWS, Behaviour, Fault
from zgen_desktop.practice.invoice_files import FILES
from zgen_desktop.practice.ledger import Ledger

PATH = "/practice/behaviour"
TOKEN_HEADER = "X-Practice-Token"  # noqa: S105  a header's name

_NUMBERS = ("latency", "stale_seconds")
_FLAGS = ("fresh_usage", "invoice_settlement")
_CHOICES = {"billing_preview": PREVIEWS, "invoice_files": FILES}
_KNOWN = frozenset({
    *_NUMBERS, *_FLAGS, *_CHOICES, "clear", "latency_by_call", "server_url", "faults", "closed_before",
    "number_at_posting", "foreign_invoices", "foreign_changes",
})  # fmt: skip


def answer(ledger: Ledger, behaviour: Behaviour, token: str, given: str, raw: bytes | None) -> tuple[int, bytes]:
    """HTTP status and JSON for a request; ``raw`` is None for GET."""
    if not hmac.compare_digest(token.encode(), given.encode()):
        return 403, b'{"error": "wrong token"}'
    if raw is not None:
        try:
            _apply(ledger, behaviour, json.loads(raw))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            return 400, json.dumps({"error": str(error)}).encode()
    return 200, json.dumps({**behaviour.state(), "closed_before": ledger.setting("closed_before") or None}).encode()


def _apply(ledger: Ledger, behaviour: Behaviour, order: dict[str, Any]) -> None:
    """Checks everything before the first change. Raises ValueError, TypeError or KeyError."""
    unknown = set(order) - _KNOWN
    if unknown:
        raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
    faults = [Fault.from_json(value) for value in order.get("faults", [])]
    numbers = {name: float(order[name]) for name in _NUMBERS if name in order}
    by_call = {str(name): float(value) for name, value in order.get("latency_by_call", {}).items()}
    closed = date.fromisoformat(order["closed_before"]) if order.get("closed_before") else None
    invoices = [
        (str(value["account"]), date.fromisoformat(value["invoice_date"]), date.fromisoformat(value["target_date"]))
        for value in order.get("foreign_invoices", [])
    ]
    changes = [(str(value["invoice"]), str(value["change"])) for value in order.get("foreign_changes", [])]
    for name, choices in _CHOICES.items():
        if order.get(name, choices[0]) not in choices:
            raise ValueError(f"{name} is one of {', '.join(choices)}")
    if order.get("clear"):
        behaviour.clear()
    for name, value in numbers.items():
        setattr(behaviour, name, value)
    if "latency_by_call" in order:
        behaviour.latency_by_call = by_call
    for name in _FLAGS:
        if name in order:
            setattr(behaviour, name, bool(order[name]))
    for name in _CHOICES.keys() & order.keys():
        setattr(behaviour, name, order[name])
    if "server_url" in order:
        behaviour.server_url = str(order["server_url"])
    behaviour.add(*faults)
    if "number_at_posting" in order:
        ledger.number_at_posting(bool(order["number_at_posting"]))
    if "closed_before" in order:
        ledger.close_period(closed)
    with ledger.writing() as connection:
        for account, invoice_date, target_date in invoices:
            foreign.insert(connection, account, invoice_date, target_date)
        for invoice, what in changes:
            foreign.change(connection, invoice, what)
