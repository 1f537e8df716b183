"""The results sheet as a function of the journal (design.md section 6, facts/reliability.md P9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from zgen_desktop.core.endpoints import page_links
from zgen_desktop.core.errors import UsageError, WorkbookError
from zgen_desktop.core.invariants import check_sheet, check_unmoved
from zgen_desktop.core.list_changes import ListWatch
from zgen_desktop.core.model.cells import Cell, CellKind
from zgen_desktop.core.model.results import (
    RESULT_BLANK,
    Placement,
    ResultCell,
    ResultColumn,
    ResultKind,
    ResultsTable,
)
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowRef, RunHead, RunRow, RunSummary, WrittenSheet
from zgen_desktop.core.ports import Journal, ResultsSheet
from zgen_desktop.core.results_columns import ADDED, Line, Links

MOST_LINKED_ROWS = 30_000
"""Above this no cell carries a link (Excel takes about 65,000 hyperlinks a sheet, and grows slow before)."""

_WIDEST = 40.0
_ROWS_MEASURED = 1000

_KINDS = {
    CellKind.TEXT: ResultKind.TEXT,
    CellKind.NUMBER: ResultKind.NUMBER,
    CellKind.DATE: ResultKind.DATE,
    CellKind.BOOLEAN: ResultKind.BOOLEAN,
    CellKind.ERROR: ResultKind.ERROR,
}


def source_cell(cell: Cell) -> ResultCell:
    """A source cell as it was: same value and number format, a formula as its value."""
    if cell.kind is CellKind.BLANK or not cell.cached:
        return RESULT_BLANK
    raw = cell.raw
    if cell.kind is CellKind.DATE:
        if cell.when is None:
            return ResultCell(ResultKind.NUMBER, raw, cell.number_format)
        raw = cell.when.isoformat()
    return ResultCell(_KINDS[cell.kind], raw, cell.number_format)


def headers_of(source: Sequence[str]) -> list[str]:
    """Our headers beside the source's: a source column of the same name keeps it, ours becomes ``Zgen …``."""
    taken = {header.strip().casefold() for header in source}
    return [f"Zgen {column.header}" if column.header.casefold() in taken else column.header for column in ADDED]


def links_of(head: RunHead) -> Links:
    """The tenant's own pages; loopback and the practice tenant have none that outlive the program."""
    pages = page_links(head.endpoint)
    account, invoice = (pages.account, pages.invoice) if pages else ("", "")
    return Links(head.account_page or account, head.invoice_page or invoice)


@dataclass(frozen=True)
class Exporter:
    """Writes a run's results sheet from the journal, as often as wanted."""

    journal: Journal
    results: ResultsSheet
    watch: ListWatch | None = None
    """Looks at the list that the results are of; None where that was done already."""

    def table(self, run: str) -> ResultsTable:
        """The whole sheet as values: one line for every source row, in source order."""
        summary = self.journal.summary(run)
        _refuse_forgotten(summary)
        rows = self.journal.rows(run)
        check_sheet(rows, self.journal.row_count(run))
        width = max([len(summary.head.headers), *(len(row.cells) for row in rows)], default=0)
        source = [_header(summary.head.headers, at) for at in range(width)]
        columns = [ResultColumn(header, _width(header, rows, at)) for at, header in enumerate(source)]
        columns += [
            ResultColumn(header, max(column.width, _header_width(header)), column.collapsed)
            for header, column in zip(headers_of(source), ADDED, strict=True)
        ]
        links = links_of(summary.head) if len(rows) <= MOST_LINKED_ROWS else Links()
        lines = _Lines(summary.head, rows, width, links, self._waits(summary))
        footer = f"Zgen Desktop {summary.head.program_version} · run {run} · record {self.journal.head_hash()}"
        return ResultsTable(columns, lines, len(rows), footer)

    def _waits(self, summary: RunSummary) -> Mapping[str, RowRef]:
        blocked = self.journal.blocked_accounts(summary.head.tenant)
        return {account: refs[0] for account, refs in blocked.items() if refs}

    def write(self, run: str) -> WrittenSheet:
        """Into the place that the run was confirmed with. Raises WorkbookError where no place can be written."""
        summary = self.journal.summary(run)
        _refuse_forgotten(summary)
        wish, output = placement_of(summary.head)
        try:
            place = self.results.place(summary.head.workbook, wish, output, summary.written)
        except UsageError:
            # The copy's folder is gone, or a killed process wrote the copy and could not note it any more.
            place = self.results.place(summary.head.workbook, Placement.BESIDE, "", summary.written)
        said = self.watch.words(summary.head, lambda: self.journal.rows(run)) if self.watch else ""
        before = self.journal.head_hash()
        written = self.results.write(self.table(run), place, summary.head.workbook, summary.written)
        if self.watch:
            self.watch.left(summary.head, said)
            written = replace(written, note=" ".join(filter(None, (written.note, said))))
        after = self.journal.head_hash()
        self.journal.note_written(run, written)
        check_unmoved(before, after)
        return written

    def write_copy(self, run: str, output: str) -> WrittenSheet:
        """Into a copy of the workbook at ``output``; the run's own sheet is not touched."""
        summary = self.journal.summary(run)
        workbook, written = summary.head.workbook, summary.written
        place = self.results.place(workbook, Placement.COPY, output)
        copied = written if written and written.path == workbook else None
        return self.results.write(self.table(run), place, workbook, copied)


def _refuse_forgotten(summary: RunSummary) -> None:
    if summary.forgotten is not None:
        raise WorkbookError(
            "run_forgotten",
            "The results of this run can't be written again",
            f"The cells and messages of run {summary.head.id} were erased on {summary.forgotten:%Y-%m-%d}, as it was "
            "older than is kept. A sheet written now would say less than the one there was.",
            "What became of each account and invoice is still on record: see the run under History.",
        )


def placement_of(head: RunHead) -> tuple[Placement, str]:
    """What the person asked for when the run was confirmed."""
    if head.placement in (Placement.AUTO.value, Placement.INTO.value, Placement.BESIDE.value):
        return Placement(head.placement), ""
    return Placement.COPY, head.placement


@dataclass(frozen=True)
class _Lines:
    """The lines of the sheet; can be iterated again and again without holding them all."""

    head: RunHead
    rows: Sequence[RunRow]
    width: int
    links: Links
    waits: Mapping[str, RowRef]

    def __iter__(self) -> Iterator[Sequence[ResultCell]]:
        for row in self.rows:
            cells = [source_cell(cell) for cell in row.cells]
            cells += [RESULT_BLANK] * (self.width - len(cells))
            line = Line(row, self.head, self.links, self._waits_for(row))
            cells += [column.value(line) for column in ADDED]
            yield cells

    def _waits_for(self, row: RunRow) -> str:
        if row.state is not RowState.READY or row.account is None:
            return ""
        ref = self.waits.get(row.account.account_id or "")
        if ref is None:
            return ""
        where = f"row {ref.row}" if ref.run == self.head.id else f"row {ref.row} of run {ref.run}"
        return f"{where}, which is “{ref.state.word}”"


def _header(headers: Sequence[Cell], at: int) -> str:
    if at >= len(headers):
        return ""
    cell = headers[at]
    if cell.kind is CellKind.DATE and cell.when is not None:
        return cell.when.date().isoformat()
    return cell.raw


def _header_width(header: str) -> float:
    """Characters that a bold header takes, with the button of the filter beside it."""
    return float(min(_WIDEST, max(10, len(header) + 4)))


def _width(header: str, rows: Sequence[RunRow], at: int) -> float:
    """As wide as the first rows need: a number or a date that has no room shows as ####."""
    lengths = (_shown_length(row.cells[at]) for row in rows[:_ROWS_MEASURED] if at < len(row.cells))
    return min(_WIDEST, max(_header_width(header), max(lengths, default=0) + 2.0))


def _shown_length(cell: Cell) -> int:
    """About how many characters a cell shows."""
    if cell.kind is CellKind.DATE:
        # Names of days and months are longer than their codes.
        return max(10, len(cell.number_format) + 4 * cell.number_format.lower().count("mmmm"))
    if cell.kind is CellKind.NUMBER:
        whole = cell.raw.partition(".")[0]
        return len(whole) + len(whole) // 3 + min(len(cell.raw) - len(whole), 12)
    return max(map(len, cell.raw.split("\n")))
