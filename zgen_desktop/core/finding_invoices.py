"""An invoice number that the record lacks: numbers can change at posting, the Id is what stays (documented)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zgen_desktop.core.model.run import FoundRow
from zgen_desktop.core.ports import Journal, Zuora
from zgen_desktop.core.zoql import text_literal

_LIKE_A_NUMBER = re.compile(r"(?=.*[0-9])[^\s%_]{4,50}")


def may_be_number(text: str) -> bool:
    """Whether a text can be a whole invoice number."""
    return _LIKE_A_NUMBER.fullmatch(text) is not None


def found_by_number(zuora: Zuora, journal: Journal, number: str, limit: int) -> Sequence[FoundRow]:
    """The rows whose invoice has this number in the tenant today. Raises AccessError and JournalError."""
    records = zuora.invoices(f"InvoiceNumber = {text_literal(number)}").records
    # ZOQL may ignore case, and so does the search in the record.
    ids = dict.fromkeys(record.id for record in records if record.number.casefold() == number.casefold())
    return [row for id_ in ids for row in journal.search(id_, limit)][:limit]
