"""Invoices that may hold a list's accounts back: open drafts and those of its target dates (protocol.md rule 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from zgen_desktop.core.account_lookup import Answers
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.events import Emit, Progress
from zgen_desktop.core.invoices import read_halving
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.ports import Zuora
from zgen_desktop.core.zoql import already_invoiced_where, drafts_or_days_where, same_day_where

ACCOUNTS_A_QUERY = 50
"""Four conditions an account (ZOQL allows 200)."""

SAME_DAY_ACCOUNTS = 100
"""Two conditions an account."""

WIDE_FROM = 1_000
"""Accounts from which the tenant is asked as a whole: 10,000 take 200 queries one account at a time."""
WIDE_DAYS = 20
WIDE_MOST = 100_000
"""Invoices that are read of the whole tenant: 50 requests of 2,000. How many there are stands on the first page."""
DRAFTS_MOST = 30_000

_WHAT = "Looking for invoices that are there already"

Pair = tuple[str, date]


def find_invoices(
    zuora: Zuora, known: Answers, pairs: Sequence[Pair], emit: Emit
) -> Mapping[str, Sequence[InvoiceRecord]]:
    """By account, what was read for it; asks only for pairs of account and target date that are new."""
    new = [pair for pair in pairs if pair not in known.pairs]
    if not (len(new) > WIDE_FROM and _read_wide(zuora, known, new, emit)):
        for at in range(0, len(new), ACCOUNTS_A_QUERY):
            some = new[at : at + ACCOUNTS_A_QUERY]
            where = read_halving(zuora, some, ACCOUNTS_A_QUERY, lambda part: already_invoiced_where(part, zuora.day))
            _keep(known, where.invoices, some)
            emit(Progress(_WHAT, at + len(some), len(new)))
    return {account: tuple(found.values()) for account, found in known.invoices.items()}


def _read_wide(zuora: Zuora, known: Answers, new: Sequence[Pair], emit: Emit) -> bool:
    """Whether it could be done with few queries: all drafts of the tenant and all invoices of these days.

    Where these are too many, the drafts of the tenant and the days account by account.
    """
    days = sorted({day for _account, day in new})
    if len(days) > WIDE_DAYS:
        return False
    emit(Progress(_WHAT, 0, len(new)))
    found = _all_of(zuora, drafts_or_days_where(days, zuora.day), WIDE_MOST)
    if found is not None:
        _keep(known, found, new)
        emit(Progress(_WHAT, len(new), len(new)))
        return True
    drafts = _all_of(zuora, drafts_or_days_where((), zuora.day), DRAFTS_MOST)
    if drafts is None:
        return False
    for at in range(0, len(new), SAME_DAY_ACCOUNTS):
        some = new[at : at + SAME_DAY_ACCOUNTS]
        read = read_halving(zuora, some, SAME_DAY_ACCOUNTS, lambda part: same_day_where(part, zuora.day))
        _keep(known, (*drafts, *read.invoices), some)
        emit(Progress(_WHAT, at + len(some), len(new)))
    return True


def _all_of(zuora: Zuora, where: str, most: int) -> Sequence[InvoiceRecord] | None:
    try:
        found = zuora.invoices(where, most)
    except AccessError:
        # A question about the whole tenant may take it too long; account by account it will answer, or say what is.
        return None
    return found.records if found.complete else None


def _keep(known: Answers, invoices: Iterable[InvoiceRecord], pairs: Sequence[Pair]) -> None:
    wanted = {account for account, _day in pairs}
    for invoice in invoices:
        if invoice.account_id in wanted:
            known.invoices[invoice.account_id][invoice.id] = invoice
    known.pairs.update(pairs)
