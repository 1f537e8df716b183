"""Expected against actual: what the preview said of a row, less what was made for it before tax (issue 6, point 3)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from zgen_desktop.core.model.changes import GONE
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunRow


def made_before_tax(row: RunRow) -> Decimal | None:
    """All invoices of a row without their tax; what was added where it is an older draft. None where it isn't known."""
    if row.shown_state is RowState.NOTHING_TO_BILL:
        return Decimal(0)
    if row.shown_state not in (RowState.GENERATED, RowState.ADDED_TO_DRAFT) or row.pending:
        return None
    made = Decimal(0)
    invoices = [item.invoice for item in row.invoices if item.role in ("main", "sibling")]
    for invoice in invoices:
        if invoice.amount is None or invoice.tax is None or invoice.status in GONE:
            return None
        made += invoice.amount - invoice.tax
    if row.shown_state is RowState.GENERATED:
        return made if invoices else None
    before = row.outcome.amount_before if row.outcome else None
    if before is None or row.tax_before is None:
        return None
    return made - (before - row.tax_before)


def difference_of(row: RunRow) -> Decimal | None:
    """Expected less made; None where one of them isn't known."""
    made = made_before_tax(row)
    return None if made is None or row.expected is None else row.expected - made


def differing(rows: Iterable[RunRow]) -> list[RunRow]:
    """Rows of which something else was made than was expected."""
    return [row for row in rows if difference_of(row)]
