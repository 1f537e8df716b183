"""What the journal keeps of invoices that are taken back or posted: one part of the port ``Journal``."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from zgen_desktop.core.model.changes import Change, ChangeCall, ChangeEnding, Order
from zgen_desktop.core.model.run import RowInvoice, RowOutcome


class ChangeRecord(Protocol):
    """Every method that changes something is one transaction and appends to the hash-chained events."""

    def begin_order(self, order: Order) -> None:
        """What a person has confirmed. An order of the run that is still open ends: it is replaced."""

    def end_order(self, order: str, detail: str) -> None:
        """The order has come to rest; ``detail`` in words for a person."""

    def open_order(self, run: str) -> Order | None:
        """The order of a run that has not come to rest, if any."""

    def begin_change(self, call: ChangeCall) -> None:
        """The intent, on the disk when this returns.

        AssertionError where it would break the protocol: the order is not open or does not name an invoice, or an
        earlier step with an invoice is not settled yet.
        """

    def finish_change(self, call: str, endings: Sequence[ChangeEnding], digest: str) -> None:
        """What the answer says of each of the call's invoices, all in one transaction."""

    def settle_changes(
        self,
        run: str,
        endings: Sequence[ChangeEnding],
        outcomes: Sequence[RowOutcome],
        invoices: Sequence[RowInvoice],
        why: str,
    ) -> None:
        """What was seen of some steps, with what it makes of their rows. The rows' own messages are kept aside."""

    def changes(
        self, run: str, invoices: Collection[str] | None = None, *, unsettled: bool = False
    ) -> Sequence[Change]:
        """Steps with invoices of the run, of some of them or all, oldest first.

        With ``unsettled`` only those of which nobody knows yet what came of them.
        """

    def own_messages(self, run: str, rows: Collection[int]) -> Mapping[int, str]:
        """The messages of some rows as they were before anything of them was taken back or posted."""

    def stood_before(self, run: str) -> Collection[tuple[int, str]]:
        """Rows with an invoice that was there before it was sent: in the baseline of the row's call or of an
        earlier one of the run. A later call's baseline has the invoices that the run has made until then."""

    def added_to(self, invoices: Collection[str]) -> Collection[str]:
        """Those of these invoices to which a row of any run was added."""
