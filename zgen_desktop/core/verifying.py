"""Whether the record is whole, held against the hashes that stand in the results sheets' footers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.audit import RecordCheck
from zgen_desktop.core.model.run import WrittenSheet
from zgen_desktop.core.ports import Journal, ResultsSheet

_FOOTER = re.compile(r"run (\S+) · record ([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class SheetSeen:
    """The results sheet of a run. ``head`` is the hash in its footer, empty where ``why_not`` says what hinders."""

    run: str
    sheet: WrittenSheet
    head: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Verified:
    """The record itself, and the sheets that were held against it."""

    check: RecordCheck
    sheets: Sequence[SheetSeen] = ()

    @property
    def ok(self) -> bool:
        """The record is whole, and has the state that every sheet still there was written from."""
        return self.check.ok

    def words(self) -> list[str]:
        """What is amiss, and which sheets could not be looked at; nothing for a whole record."""
        said = [fault.message for fault in self.check.faults]
        said += [
            f"The results sheet “{seen.sheet.sheet}” in {seen.sheet.path} was written from a record that this one is "
            "not: its end was cut off, or it is an older copy."
            for seen in self.sheets
            if seen.head in self.check.missing
        ]
        said += [
            f"Not compared: “{seen.sheet.sheet}” in {seen.sheet.path}. {seen.why_not}"
            for seen in self.sheets
            if seen.why_not
        ]
        return said


def verify(journal: Journal, results: ResultsSheet, run: str = "") -> Verified:
    """Reads everything anew and changes nothing. ``run`` limits tables and sheets to one run, not the events.

    Raises JournalError(``no_such_run``).
    """
    summaries = [journal.summary(run)] if run else journal.summaries()
    sheets = [_seen(results, summary.head.id, summary.written) for summary in summaries if summary.written]
    anchors = tuple(dict.fromkeys(seen.head for seen in sheets if seen.head))
    return Verified(journal.verify_chain(anchors, run), sheets)


def _seen(results: ResultsSheet, run: str, sheet: WrittenSheet) -> SheetSeen:
    try:
        footer = results.footer(sheet.path, sheet.sheet)
    except WorkbookError as error:
        return SheetSeen(run, sheet, why_not=error.message)
    if footer is None:
        return SheetSeen(run, sheet, why_not="The workbook or the sheet is not there any more.")
    found = _FOOTER.search(footer)
    if found is None or found[1] != run:
        return SheetSeen(run, sheet, why_not="Its footer names no state of this run.")
    return SheetSeen(run, sheet, head=found[2])
