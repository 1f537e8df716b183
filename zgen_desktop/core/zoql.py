"""Where-clauses in ZOQL, inside its limits.

ZOQL has no IN and no parentheses, ``and`` binds before ``or``; at most 200 conditions and 10,000 characters a
query (Zuora: ZOQL, filter statements).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime

MAX_CONDITIONS = 200
MAX_CHARACTERS = 9_000
"""Of 10,000; the select clause takes its part."""

BASELINE_ACCOUNTS = 33
"""Six conditions an account (protocol.md rule 7)."""

CREATED_ACCOUNTS = 100
"""Two conditions and 97 characters an account."""

DayLiteral = Callable[[date], str]


def text_literal(text: str) -> str:
    """A string literal with quotes; backslash and quote escaped."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def moment_literal(moment: datetime) -> str:
    """A dateTime literal with offset, to the second."""
    return "'" + moment.astimezone(UTC).replace(microsecond=0).isoformat() + "'"


def baseline_where(accounts: Iterable[tuple[str, date]], since: datetime, day: DayLiteral) -> str:
    """All that matters of some accounts' invoices: open drafts, same target date, made since ``since``."""
    parts = []
    for account_id, target in accounts:
        account = f"AccountId = {text_literal(account_id)}"
        parts.append(f"{account} and Status = 'Draft'")
        parts.append(f"{account} and TargetDate = {day(target)}")
        parts.append(f"{account} and CreatedDate >= {moment_literal(since)}")
    return " or ".join(parts)


def created_where(account_ids: Iterable[str], since: datetime) -> str:
    """All invoices of some accounts that were made since ``since``."""
    moment = moment_literal(since)
    return " or ".join(f"AccountId = {text_literal(id_)} and CreatedDate >= {moment}" for id_ in account_ids)


def already_invoiced_where(accounts: Iterable[tuple[str, date]], day: DayLiteral) -> str:
    """Open drafts and invoices with the same target date (protocol.md rule 6)."""
    parts = []
    for account_id, target in accounts:
        account = f"AccountId = {text_literal(account_id)}"
        parts.append(f"{account} and Status = 'Draft'")
        parts.append(f"{account} and TargetDate = {day(target)}")
    return " or ".join(parts)


def drafts_or_days_where(days: Iterable[date], day: DayLiteral) -> str:
    """Open drafts and invoices of some target dates, whosever they are."""
    return " or ".join(["Status = 'Draft'", *(f"TargetDate = {day(one)}" for one in days)])


def same_day_where(accounts: Iterable[tuple[str, date]], day: DayLiteral) -> str:
    """Invoices of some accounts with the same target date."""
    return " or ".join(f"AccountId = {text_literal(id_)} and TargetDate = {day(target)}" for id_, target in accounts)


def any_of(field: str, values: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """``field = 'a' or field = 'b' …`` in as few clauses as the limits allow, with the values of each."""
    clause: list[str] = []
    start = length = 0
    for position, value in enumerate(values):
        condition = f"{field} = {text_literal(value)}"
        if clause and (len(clause) == MAX_CONDITIONS or length + len(condition) + 4 > MAX_CHARACTERS):
            yield " or ".join(clause), values[start:position]
            clause, start, length = [], position, 0
        clause.append(condition)
        length += len(condition) + 4
    if clause:
        yield " or ".join(clause), values[start:]
