"""The clerk's rows: what is to be billed, what is wrong with it, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zgen_desktop.core.model.cells import Cell


class RowState(StrEnum):
    """The states of design.md section 3. The value is what stands in the journal and in JSON."""

    PROBLEM = "problem"
    LEFT_OUT = "left_out"
    DONE_BEFORE = "done_before"
    HELD = "held"
    READY = "ready"
    SENDING = "sending"
    GENERATED = "generated"
    ADDED_TO_DRAFT = "added_to_draft"
    NOTHING_TO_BILL = "nothing_to_bill"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    ABSENT = "absent"
    AMBIGUOUS = "ambiguous"
    UNDONE = "undone"

    @property
    def word(self) -> str:
        """The word on screen and in the results sheet (English in every language)."""
        return _WORDS[self]


_WORDS = {
    RowState.PROBLEM: "Problem",
    RowState.LEFT_OUT: "Left out",
    RowState.DONE_BEFORE: "Already done",
    RowState.HELD: "Already invoiced",
    RowState.READY: "Not sent",
    RowState.SENDING: "Being sent",
    RowState.GENERATED: "Generated",
    RowState.ADDED_TO_DRAFT: "Added to draft",
    RowState.NOTHING_TO_BILL: "Nothing to bill",
    RowState.REJECTED: "Refused by Zuora",
    RowState.UNKNOWN: "Unknown",
    RowState.ABSENT: "Not made",
    RowState.AMBIGUOUS: "Needs a decision",
    RowState.UNDONE: "Deleted / Cancelled",
}


class Severity(StrEnum):
    """An error keeps the row from being sent; a warning asks for a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a row before sending.

    ``column`` is the Excel letter, or None when no single cell is at fault. ``row`` is 0 for a
    problem of the whole sheet. ``value`` is the cell as the person sees it.
    """

    sheet: str
    row: int
    column: str | None
    code: str
    severity: Severity
    value: str
    message: str
    what_to_do: str


@dataclass(frozen=True, slots=True)
class Charges:
    """Which charges an invoice takes in (generate(): Includes…, all true by default)."""

    one_time: bool = True
    recurring: bool = True
    usage: bool = True

    @property
    def words(self) -> str:
        """As shown to a person: ``All``, or the kinds that are billed, or ``None``."""
        kinds = [
            word
            for word, on in (("one-time", self.one_time), ("recurring", self.recurring), ("usage", self.usage))
            if on
        ]
        if len(kinds) == 3:
            return "All"
        return ", ".join(kinds).capitalize() if kinds else "None"

    @property
    def key(self) -> str:
        """Three letters for keys and the journal, ``ORU`` with ``-`` for what is left out."""
        return "".join(
            letter if on else "-" for letter, on in (("O", self.one_time), ("R", self.recurring), ("U", self.usage))
        )


@dataclass(frozen=True, slots=True)
class AccountRow:
    """A row without errors: what generate() is to be asked for.

    One of ``account_id`` (32 letters or digits) and ``account_number`` is always there; after the
    check against the tenant ``account_id`` is. ``custom`` holds the tenant's own ``…__c`` fields.
    """

    row: int
    account_id: str | None
    account_number: str | None
    invoice_date: date
    target_date: date
    charges: Charges = Charges()
    custom: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ListRow:
    """One source row of a list with all that came of reading it.

    ``account`` is there unless an error keeps the row from being sent. ``state`` is READY, PROBLEM
    or LEFT_OUT after reading; the check against the tenant may turn it into DONE_BEFORE, HELD or
    PROBLEM. ``note`` says why for left out, done before and held.
    """

    row: int
    cells: Sequence[Cell]
    state: RowState
    account: AccountRow | None = None
    problems: tuple[Problem, ...] = ()
    note: str = ""
    changed: str = ""
    """What was corrected in the program, as ``was → sent``."""
    anyway: str = ""
    """The reason for sending it although the tenant has an invoice already."""
