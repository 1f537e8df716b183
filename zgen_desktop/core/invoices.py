"""Reading the invoices of some accounts: for the baseline, for reading back, for finding out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.ports import Found, Zuora
from zgen_desktop.core.zoql import BASELINE_ACCOUNTS, CREATED_ACCOUNTS, any_of, baseline_where, created_where

T = TypeVar("T")

Billed = Mapping[str, frozenset[str]]
"""Charges by the Id of the invoice that bills them."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Invoices as they stood: the where-clauses word for word, and what they found, each invoice once.

    ``billed``: what those bill that may have been made by one call; None where the tenant doesn't tell.
    """

    wheres: tuple[str, ...]
    invoices: tuple[InvoiceRecord, ...]
    server_date: datetime | None
    billed: Billed | None = None


def read_baseline(zuora: Zuora, accounts: Sequence[tuple[str, date]], since: datetime) -> Snapshot:
    """The baseline of some accounts (protocol.md rule 7). Raises AccessError."""
    return read_halving(zuora, accounts, BASELINE_ACCOUNTS, lambda some: baseline_where(some, since, zuora.day))


def read_created(zuora: Zuora, account_ids: Sequence[str], since: datetime) -> Snapshot:
    """What was made for some accounts since a moment of the tenant. Raises AccessError."""
    return read_halving(zuora, account_ids, CREATED_ACCOUNTS, lambda some: created_where(some, since))


def read_halving(
    zuora: Zuora,
    accounts: Sequence[T],
    size: int,
    where_of: Callable[[Sequence[T]], str],
) -> Snapshot:
    """Reads ``size`` accounts a query; halves where the WSDL has no queryMore and there was more."""
    wheres: list[str] = []
    found: dict[str, InvoiceRecord] = {}
    latest: datetime | None = None
    waiting = [accounts[at : at + size] for at in range(0, len(accounts), size)]
    while waiting:
        some = waiting.pop(0)
        where = where_of(some)
        reply = zuora.invoices(where)
        latest = reply.server_date or latest
        if not reply.complete:
            if len(some) == 1:
                raise too_many()
            middle = len(some) // 2
            waiting[:0] = [some[:middle], some[middle:]]
            continue
        wheres.append(where)
        found.update((invoice.id, invoice) for invoice in reply.records)
    return Snapshot(tuple(wheres), tuple(found.values()), latest)


def read_again(zuora: Zuora, wheres: Iterable[str]) -> Snapshot:
    """The same queries once more, word for word. Raises AccessError."""
    found: dict[str, InvoiceRecord] = {}
    latest: datetime | None = None
    kept = tuple(wheres)
    for where in kept:
        reply: Found[InvoiceRecord] = zuora.invoices(where)
        if not reply.complete:
            raise too_many()
        latest = reply.server_date or latest
        found.update((invoice.id, invoice) for invoice in reply.records)
    return Snapshot(kept, tuple(found.values()), latest)


def read_by_id(zuora: Zuora, ids: Collection[str]) -> dict[str, InvoiceRecord]:
    """Invoices by Id, compared exactly. Raises AccessError."""
    wanted = sorted(set(ids))
    found: dict[str, InvoiceRecord] = {}
    for where, _values in any_of("Id", wanted):
        found.update((invoice.id, invoice) for invoice in zuora.invoices(where).records)
    return {id_: found[id_] for id_ in wanted if id_ in found}


def read_billed(zuora: Zuora, ids: Collection[str]) -> Billed | None:
    """The charges that some invoices bill, with nothing for those whose items can't be seen (yet).

    None where this tenant or this user's WSDL doesn't tell, or not all. Raises AccessError where waiting may help.
    """
    found: dict[str, set[str]] = {id_: set() for id_ in sorted(ids)}
    waiting = [(where, values) for where, values in any_of("InvoiceId", list(found))]
    while waiting:
        where, some = waiting.pop()
        try:
            reply = zuora.items(where)
        except AccessError as error:
            if passing(error):
                raise
            return None
        if not reply.complete:
            # Half of what an invoice bills would let a double pass for a sibling.
            if len(some) == 1:
                return None
            middle = len(some) // 2
            waiting += [part for half in (some[:middle], some[middle:]) for part in any_of("InvoiceId", half)]
            continue
        for item in reply.records:
            # A line without a charge is nobody else's, and yet shows that the invoice can be seen.
            found.setdefault(item.invoice_id, set()).add(item.charge_id or item.invoice_id)
    return {id_: frozenset(charges) for id_, charges in found.items()}


def passing(error: AccessError) -> bool:
    """Whether waiting a little may help: the network or a busy tenant, not a refusal."""
    return error.code in {"busy", "timeout", "refused", "name_not_found", "broken_answer", "server_error", "not_zuora"}


def too_many() -> AccessError:
    """An answer that goes on over pages that this WSDL can't read."""
    return AccessError(
        "query_refused",
        "Too many invoices to read",
        "One account has more than 2,000 invoices, and the connection's WSDL has no queryMore to read the rest.",
        "Give the connection a newer WSDL of your tenant, then try again.",
    )
