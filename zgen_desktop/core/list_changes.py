"""Whether a list still stands in its workbook as it was read: somebody may have saved it since.

Compared is what is sent, so a formula that counts days in another column changes nothing here. Of a text list only
the whole file can be compared, because how it was read is the person's own choice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from zgen_desktop.core.checking import Checked
from zgen_desktop.core.errors import UsageError, WorkbookError
from zgen_desktop.core.model.cells import Cell, CellKind, FileKind, column_index
from zgen_desktop.core.model.run import RunHead, RunRow
from zgen_desktop.core.ports import Workbook
from zgen_desktop.core.selection import row_spans


class ListWatch:
    """Looks at the lists of runs that are at work; a file is read again only when somebody else has saved it."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._known: dict[str, tuple[str, str]] = {}

    def words(self, head: RunHead, rows: Callable[[], Sequence[RunRow]]) -> str:
        """What is another in the workbook than was read for a run: a sentence or two, empty for nothing.

        Empty, too, where it can't be looked at: that is said by whoever writes into it.
        """
        try:
            now = self._workbook.inspect(head.workbook)
            sha, said = self._known.get(head.id, (head.workbook_sha256, ""))
            if now.fingerprint.sha256 == sha:
                return said
            if now.kind is FileKind.TEXT:
                return "The list was changed in its file after it was read. The results are of the list as it was read."
            sheet = self._workbook.read(head.workbook, head.sheet)
        except WorkbookError as error:
            return f"The sheet “{head.sheet}” with the list is not there any more." if _is_gone(error) else ""
        found = {row.number: row.cells for row in sheet.rows if row.number > head.header_row}
        said = _words(*_differences([(row.row, row.cells) for row in rows()], found, head.mapping))
        self._known[head.id] = now.fingerprint.sha256, said
        return said

    def left(self, head: RunHead, said: str) -> None:
        """The workbook stands as the program itself has just left it."""
        try:
            self._known[head.id] = self._workbook.inspect(head.workbook).fingerprint.sha256, said
        except WorkbookError:
            self._known.pop(head.id, None)


def check_as_read(workbook: Workbook, checked: Checked) -> None:
    """Raises UsageError(``list_changed``) if what is to be sent stands no longer so in the workbook.

    What can't be read any more doesn't hinder: it was read and checked, and the results find their place.
    """
    imported = checked.imported
    try:
        if imported.info.text:
            workbook = workbook.with_text(imported.info.text.format)
        now = workbook.inspect(imported.info.path)
        if now.fingerprint.sha256 == imported.info.fingerprint.sha256:
            return
        sheet = workbook.read(imported.info.path, imported.sheet)
    except WorkbookError:
        return
    found = {row.number: row.cells for row in sheet.rows if row.number > imported.header_row}
    changed, added = _differences([(row.row, row.cells) for row in checked.rows], found, imported.mapping)
    if changed or added:
        raise UsageError(
            "list_changed",
            "The list was changed since it was checked",
            f"Somebody saved the workbook. Not as they were: rows {row_spans(sorted((*changed, *added)))}.",
            "Check the rows again, then start. Nothing was sent.",
        )


def _differences(
    was: Sequence[tuple[int, Sequence[Cell]]], now: Mapping[int, Sequence[Cell]], mapping: Mapping[str, str]
) -> tuple[list[int], list[int]]:
    """Rows that are another or gone, and rows that stand below the list now."""
    columns = sorted({column_index(letters) for letters in mapping.values()})
    changed = [number for number, cells in was if _said(cells, columns) != _said(now.get(number, ()), columns)]
    last = max((number for number, _cells in was), default=0)
    added = [number for number, cells in now.items() if number > last and any(_said(cells, columns))]
    return changed, added


def _said(cells: Sequence[Cell], columns: Iterable[int]) -> list[str]:
    return [_value(cells[at]) if at < len(cells) else "" for at in columns]


def _value(cell: Cell) -> str:
    """The value however a program spells it: another one may save 46356 as 46356.0, or text as a shared string."""
    if cell.blank:
        return ""
    if cell.when is not None:
        return f"date {cell.when.isoformat()}"
    if cell.kind is CellKind.NUMBER:
        return f"number {float(cell.raw):.15g}"
    return f"{cell.kind} {cell.raw}"


def _words(changed: Sequence[int], added: Sequence[int]) -> str:
    said = []
    if changed:
        said.append(
            f"The list was changed in the workbook after it was read: rows {row_spans(changed)}. The results are of "
            "the list as it was read."
        )
    if added:
        said.append(f"Added below the list after it was read, and not among them: rows {row_spans(added)}.")
    return " ".join(said)


def _is_gone(error: WorkbookError) -> bool:
    return error.code in ("no_such_sheet", "not_a_worksheet")
