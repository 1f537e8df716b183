"""What the record says of itself: whether it is whole, and what was told of a row, by whom and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import Call


@dataclass(frozen=True, slots=True)
class RecordFault:
    """Something in the record that is not as the program wrote it, in words; ``run`` is empty for the whole file."""

    run: str
    message: str


@dataclass(frozen=True, slots=True)
class RecordCheck:
    """``events`` that follow one another unbroken, ``head`` the hash of the newest of them.

    ``broken_at`` is the first event that doesn't fit; ``missing`` are hashes kept elsewhere that are not in
    the record: its end was cut off, or the file is an older copy.
    """

    events: int
    head: str
    broken_at: int | None = None
    faults: Sequence[RecordFault] = ()
    missing: Sequence[str] = ()

    @property
    def ok(self) -> bool:
        """Nothing is amiss."""
        return not self.faults and not self.missing


@dataclass(frozen=True, slots=True)
class Told:
    """One event of a run that names a row: who changed it from what to what, when, and in which words.

    ``kind`` is the event's; ``why`` the reason of a change by a person or a rule. ``erased`` is True where the
    words of the event were forgotten. ``call`` is the id of the call, where it was one.
    """

    event: int
    at: datetime
    who: str
    program: str
    kind: str
    before: RowState | None = None
    after: RowState | None = None
    message: str = ""
    code: str = ""
    field: str = ""
    invoice_id: str = ""
    why: str = ""
    call: str = ""
    erased: bool = False


@dataclass(frozen=True, slots=True)
class SentCall:
    """A call that carried a row. ``answered_at`` is this machine's clock; ``digest`` a short account of the answer.

    ``ending``: ``open``, ``answered``, ``released`` (no byte left), ``unproved``, ``found`` (proved later by a read).
    """

    call: Call
    answered_at: datetime | None
    digest: str
    ending: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """A damaged record that was put aside, and when; ``path`` is where it lies."""

    path: str
    at: datetime
