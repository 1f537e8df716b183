"""The PDFs of a run's invoices, one at a time, into a folder; what is there already is not fetched again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from threading import Event as StopEvent

from zgen_desktop.core.errors import AccessError, ZgenError
from zgen_desktop.core.events import Emit, Progress
from zgen_desktop.core.invoices import read_by_id
from zgen_desktop.core.model.changes import GONE
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunRow
from zgen_desktop.core.pdf_names import pdf_name
from zgen_desktop.core.ports import PdfFolder, Zuora

FETCHING = "Saving PDFs"

_WITH_INVOICES = frozenset({RowState.GENERATED, RowState.ADDED_TO_DRAFT, RowState.UNDONE})
_OF_ONE = frozenset({"pdf_refused", "query_refused", "broken_answer", "server_error", "timeout"})
"""Failures after which the next invoice may go well."""
_IN_A_ROW = 3
"""So many failures of the connection one after the other are no matter of an invoice."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An invoice of a run, as it is on record."""

    row: int
    account: str
    number: str
    id: str


@dataclass(frozen=True, slots=True)
class NotSaved:
    """An invoice without a file, and why: a sentence for a person."""

    invoice: Wanted
    why: str
    failed: bool = True
    """False where there is nothing to be had, and asking again is no use."""


@dataclass
class Saved:
    """What came of it. ``there`` were in the folder already; ``left`` were not asked for after Stop or a problem."""

    saved: int = 0
    there: int = 0
    left: int = 0
    without: list[NotSaved] = field(default_factory=list)
    problem: ZgenError | None = None
    stopped: bool = False

    @property
    def exit_code(self) -> int:
        """As in design.md section 7: 130 stopped, else what stopped it, 1 where a PDF is missing."""
        if self.stopped:
            return 130
        if self.problem is not None:
            return self.problem.exit_code
        return 1 if self.without else 0


def invoices_of(rows: Iterable[RunRow]) -> list[Wanted]:
    """All invoices that a run made or added to, siblings too, each once, in the order of the list."""
    found: dict[str, Wanted] = {}
    for row in rows:
        if row.shown_state not in _WITH_INVOICES:
            continue
        for item in row.invoices:
            if item.role in ("main", "sibling"):
                invoice = item.invoice
                found.setdefault(invoice.id, Wanted(row.row, row.account_number, invoice.number, invoice.id))
    return list(found.values())


@dataclass
class PdfSaver:
    """Fetches from one tenant into one folder."""

    zuora: Zuora
    folder: PdfFolder
    emit: Emit
    stop: StopEvent

    def save(self, wanted: Sequence[Wanted]) -> Saved:
        """Never raises for what a person can act on: it stands in the answer. Files are whole or not there."""
        done = Saved()
        try:
            # Numbers can change at posting (documented), and invoices go: the Id is what stays.
            now = read_by_id(self.zuora, [one.id for one in wanted])
        except ZgenError as error:
            done.problem, done.left = error, len(wanted)
            return done
        taken: set[str] = set()
        in_a_row = 0
        for at, one in enumerate(wanted):
            self.emit(Progress(FETCHING, at, len(wanted)))
            if self.stop.is_set():
                done.stopped, done.left = True, len(wanted) - at
                break
            record = now.get(one.id)
            if record is None or record.status in GONE:
                done.without.append(NotSaved(one, "The invoice was deleted or cancelled since.", failed=False))
                continue
            name = pdf_name(one.account, record.number or one.number, one.id, taken)
            taken.add(name.lower())
            if self.folder.there(name):
                done.there += 1
                continue
            try:
                why = self._fetch(one, name)
                in_a_row = 0
            except ZgenError as error:
                in_a_row += 1
                if not isinstance(error, AccessError) or error.code not in _OF_ONE or in_a_row == _IN_A_ROW:
                    done.problem, done.left = error, len(wanted) - at
                    break
                in_a_row -= error.code == "pdf_refused"
                why = NotSaved(one, f"{error.title}. {error.message}")
            if why is None:
                done.saved += 1
            else:
                done.without.append(why)
        self.emit(Progress(FETCHING, len(wanted) - done.left, len(wanted)))
        return done

    def _fetch(self, one: Wanted, name: str) -> NotSaved | None:
        """None when it is saved. Raises AccessError and UsageError."""
        try:
            with self.folder.new(name) as write:
                if not self.zuora.pdf(one.id, write):
                    raise _NoFileError
        except _NoFileError:
            return NotSaved(one, "Zuora has no PDF of this invoice.", failed=False)
        except ValueError:
            return NotSaved(one, "What Zuora gave for this invoice is no PDF.")
        return None


class _NoFileError(Exception):
    """Leaves the block of the folder, so that nothing is left of the file."""
