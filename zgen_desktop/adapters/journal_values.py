"""How values stand in the journal: moments as ISO UTC, days as ISO, decimals as text, the rest as JSON.

What comes out of a workbook or names a file is kept as ASCII JSON, because such text may hold
lone surrogates, which SQLite can't store; texts that are only shown lose them.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from zgen_desktop.core.invariants import insist
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind
from zgen_desktop.core.model.tenant import InvoiceRecord

Stored = str | int | float | None

_Item = TypeVar("_Item")

INVOICE_COLUMNS = (
    "id", "account_id", "number", "invoice_date", "target_date", "status", "amount", "tax", "balance",
    "due_date", "currency", "created", "created_by", "updated", "updated_by",
)  # fmt: skip

_CANONICAL = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False)

_KIND_LETTERS = {
    CellKind.BLANK: "b",
    CellKind.TEXT: "t",
    CellKind.NUMBER: "n",
    CellKind.DATE: "d",
    CellKind.BOOLEAN: "l",
    CellKind.ERROR: "e",
}
_KINDS = {letter: kind for kind, letter in _KIND_LETTERS.items()}
_FORMULA, _NOT_CACHED = 1, 2


def chunks(items: Collection[_Item], size: int = 500) -> Iterator[list[_Item]]:
    """Parts that stay below SQLite's limit of variables in a statement (999 before 3.32)."""
    listed = list(items)
    for start in range(0, len(listed), size):
        yield listed[start : start + size]


def compact(value: object) -> str:
    """Canonical JSON: ASCII, sorted keys, no spaces."""
    return _CANONICAL.encode(value)


def shown(text: str) -> str:
    """A text for people, without the lone surrogates that SQLite refuses."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def moment_text(when: datetime | None) -> str | None:
    """UTC with microseconds, so that texts sort as moments do. The moment must be aware."""
    if when is None:
        return None
    insist(when.tzinfo is not None, "a moment without zone can't be kept")
    return when.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str | None) -> datetime | None:
    """The moment of a stored text."""
    return datetime.fromisoformat(text) if text else None


def sure_moment(text: str) -> datetime:
    """The same where there always is one."""
    return datetime.fromisoformat(text)


def day_text(day: date | None) -> str | None:
    """ISO."""
    return day.isoformat() if day else None


def day(text: str | None) -> date | None:
    """The day of a stored text."""
    return date.fromisoformat(text) if text else None


def decimal_text(number: Decimal | None) -> str | None:
    """Exactly, with all its digits."""
    return None if number is None else str(number)


def decimal(text: str | None) -> Decimal | None:
    """The number of a stored text."""
    return None if text is None else Decimal(text)


def cells_text(cells: Sequence[Cell]) -> str:
    """Cells as JSON: 0 for blank, a string for plain text, else [kind, raw, format, flags, moment] without its tail."""
    return compact([_cell_value(cell) for cell in cells])


def _cell_value(cell: Cell) -> object:
    if cell == BLANK:
        return 0
    flags = (_FORMULA if cell.formula else 0) | (0 if cell.cached else _NOT_CACHED)
    when = cell.when.isoformat() if cell.when else ""
    if when or flags:
        return [_KIND_LETTERS[cell.kind], cell.raw, cell.number_format, flags, when]
    if cell.number_format != "General":
        return [_KIND_LETTERS[cell.kind], cell.raw, cell.number_format]
    return cell.raw if cell.kind is CellKind.TEXT else [_KIND_LETTERS[cell.kind], cell.raw]


def cells(text: str) -> tuple[Cell, ...]:
    """The cells of a stored text."""
    return tuple([_cell(value) for value in json.loads(text)])


def _cell(value: Any) -> Cell:
    if value == 0:
        return BLANK
    if isinstance(value, str):
        return Cell(CellKind.TEXT, value)
    if len(value) == 5:
        letter, raw, number_format, flags, when = value
        moment_of_cell = datetime.fromisoformat(when) if when else None
        return Cell(_KINDS[letter], raw, number_format, bool(flags & _FORMULA), not flags & _NOT_CACHED, moment_of_cell)
    return Cell(_KINDS[value[0]], *value[1:])


def invoice_values(invoice: InvoiceRecord) -> tuple[Stored, ...]:
    """An invoice in the order of INVOICE_COLUMNS."""
    return (
        invoice.id,
        invoice.account_id,
        shown(invoice.number),
        day_text(invoice.invoice_date),
        day_text(invoice.target_date),
        shown(invoice.status),
        decimal_text(invoice.amount),
        decimal_text(invoice.tax),
        decimal_text(invoice.balance),
        day_text(invoice.due_date),
        shown(invoice.currency),
        moment_text(invoice.created),
        invoice.created_by,
        moment_text(invoice.updated),
        invoice.updated_by,
    )


def invoice(values: Sequence[Any]) -> InvoiceRecord:
    """The invoice of stored values in the order of INVOICE_COLUMNS."""
    (
        id_,
        account,
        number,
        dated,
        target,
        status,
        amount,
        tax,
        balance,
        due,
        currency,
        made,
        maker,
        changed,
        changer,
    ) = values
    return InvoiceRecord(
        id=id_,
        account_id=account,
        number=number,
        invoice_date=day(dated),
        target_date=day(target),
        status=status,
        amount=decimal(amount),
        tax=decimal(tax),
        balance=decimal(balance),
        due_date=day(due),
        currency=currency,
        created=moment(made),
        created_by=maker,
        updated=moment(changed),
        updated_by=changer,
    )
