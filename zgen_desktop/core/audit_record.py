"""What the journal can say of itself, for those who look later: one part of the port ``Journal``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from zgen_desktop.core.model.audit import RecordCheck, SentCall, SetAside, Told


class AuditRecord(Protocol):
    """Reading changes nothing; ``forget`` is told in the hash-chained events like every other change."""

    def verify_chain(self, anchors: Collection[str] = (), run: str = "") -> RecordCheck:
        """Reads all events and all that they vouch for (of ``run`` only, if given) and computes every hash anew.

        ``anchors`` are hashes kept elsewhere that must be in the chain. Raises JournalError(``no_such_run``).
        """

    def sent_calls(self, run: str, row: int) -> Sequence[SentCall]:
        """The calls that carried a row, oldest first."""

    def told(self, run: str, row: int) -> Sequence[Told]:
        """The events that name a row, and those of its run as a whole, oldest first."""

    def rows_with_invoice(self, text: str) -> Sequence[tuple[str, int]]:
        """Run and row of every row that an invoice was ever seen for, by its id or number; the newest run first."""

    def put_aside(self) -> Sequence[SetAside]:
        """Damaged records that lie beside this one, oldest first."""

    def forgettable(self, before: datetime) -> Sequence[str]:
        """Finished runs that ended before a moment, with nothing left to do and not forgotten yet; oldest first."""

    def forget(self, runs: Sequence[str]) -> None:
        """Erases cells and messages of runs; keys, ids, hashes, states, dates, amounts and reasons stay.

        AssertionError for a run that is not finished or has a row that waits for something.
        """

    def other_copies(self) -> Sequence[str]:
        """Files beside this one that hold what was on record once: older formats, damaged records."""

    def newest_tenant_date(self) -> datetime | None:
        """The newest date that any tenant ever told, whatever this machine's clock says."""
