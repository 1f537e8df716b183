"""Rows whose baseline is read, waiting to be sent (protocol.md rule 7)."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from zgen_desktop.core.engine import account_id_of
from zgen_desktop.core.invoices import Snapshot
from zgen_desktop.core.model.run import RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.sleeping import Age

BASELINE_AGE = 60.0
"""Seconds after which a baseline is read again before the intent is written."""


@dataclass
class Portion:
    """Rows that one reading was made for. ``together``: they are sent as one call and with nothing else."""

    rows: list[RunRow]
    snapshot: Snapshot
    age: Age
    together: bool = False


@dataclass(frozen=True)
class Batch:
    """The rows of one call with the readings that are their baseline; ``ages`` of each reading."""

    rows: Sequence[RunRow]
    wheres: tuple[str, ...]
    invoices: tuple[InvoiceRecord, ...]
    ages: tuple[Age, ...]
    together: bool

    @property
    def stale(self) -> bool:
        """The oldest reading is too old to write an intent on it."""
        return max(age.seconds() for age in self.ages) > BASELINE_AGE


class Stock:
    """A queue of portions, from which calls of any size are taken."""

    def __init__(self) -> None:
        self._portions: deque[Portion] = deque()

    def __len__(self) -> int:
        return sum(len(portion.rows) for portion in self._portions)

    def add(self, portion: Portion) -> None:
        """One more portion; those to be sent together go first."""
        if not portion.rows:
            return
        if portion.together:
            self._portions.appendleft(portion)
        else:
            self._portions.append(portion)

    def ready(self, size: int) -> bool:
        """Whether a call of ``size`` rows, or one of rows that go together, can be taken."""
        return len(self) >= size or bool(self._portions and self._portions[0].together)

    def take(self, size: int) -> Batch | None:
        """The rows of the next call, ``size`` at most; None where there are none."""
        if not self._portions:
            return None
        if self._portions[0].together:
            portion = self._portions.popleft()
            return _batch(portion.rows, [portion])
        rows: list[RunRow] = []
        used: list[Portion] = []
        while self._portions and len(rows) < size:
            portion = self._portions[0]
            some = portion.rows[: size - len(rows)]
            rows += some
            used.append(portion)
            portion.rows = portion.rows[len(some) :]
            if not portion.rows:
                self._portions.popleft()
        return _batch(rows, used)

    def empty(self) -> list[Portion]:
        """Everything out, to be read anew."""
        portions = list(self._portions)
        self._portions.clear()
        return portions


def _batch(rows: Sequence[RunRow], portions: Sequence[Portion]) -> Batch:
    accounts = {account_id_of(row) for row in rows}
    wheres = tuple(where for portion in portions for where in portion.snapshot.wheres)
    invoices = {
        invoice.id: invoice
        for portion in portions
        for invoice in portion.snapshot.invoices
        if invoice.account_id in accounts
    }
    ages = tuple(portion.age for portion in portions)
    return Batch(tuple(rows), wheres, tuple(invoices.values()), ages, portions[0].together)
