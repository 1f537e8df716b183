"""Checking a list: read, map, validate, and look it up in the tenant. The same for the window and the command line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from zgen_desktop.core.account_lookup import Answers
from zgen_desktop.core.edits import Edits
from zgen_desktop.core.events import Emit, silent
from zgen_desktop.core.importing import ImportedList, Selection, import_list
from zgen_desktop.core.model.abilities import NO_SCHEMA, Schema
from zgen_desktop.core.model.rows import ListRow, Problem, RowState, Severity
from zgen_desktop.core.ports import Journal, Settings, Workbook, Zuora
from zgen_desktop.core.tenant_check import CheckedList, TenantCheck


@dataclass(frozen=True, slots=True)
class Checked:
    """A list with everything that is known of it before sending."""

    imported: ImportedList
    tenant: CheckedList | None
    counts: Mapping[RowState, int] = field(init=False, compare=False)
    """Rows by state."""

    def __post_init__(self) -> None:
        # Counted once, by whoever checks: the window asks often, and 100,000 rows take 20 ms.
        object.__setattr__(self, "counts", Counter(row.state for row in self.rows))

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """Every source row, in order."""
        return self.tenant.rows if self.tenant else self.imported.rows

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems: of the sheet first, then by row and column."""
        of_sheet = [problem for problem in self.imported.problems if problem.row == 0]
        of_rows = [problem for row in self.rows for problem in row.problems]
        ordered = sorted(of_rows, key=lambda p: (p.row, len(p.column or ""), p.column or ""))
        return (*of_sheet, *ordered)

    @property
    def has_errors(self) -> bool:
        """Whether any row can't be sent as it stands."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


@dataclass(frozen=True)
class Checker:
    """Checks lists. Raises WorkbookError, QuestionError, UsageError and, with a tenant, AccessError."""

    workbook: Workbook
    settings: Settings

    def check(
        self,
        path: str,
        selection: Selection,
        today: date,
        *,
        zuora: Zuora | None = None,
        journal: Journal | None = None,
        again: bool = False,
        schema: Schema = NO_SCHEMA,
        edits: Edits | None = None,
        emit: Emit = silent,
    ) -> Checked:
        """With a tenant, the rows that it has done, invoiced or doesn't know are taken out of READY.

        ``schema`` is that of the connection's WSDL.
        """
        layout_of = self.settings.layout
        imported = import_list(self.workbook, path, selection, today, layout_of, schema, edits)
        if zuora is None:
            return Checked(imported, None)
        assert journal is not None
        return self.ask_tenant(imported, zuora, journal, again=again, emit=emit, digits=selection.account_digits)

    def ask_tenant(
        self,
        imported: ImportedList,
        zuora: Zuora,
        journal: Journal,
        *,
        again: bool = False,
        emit: Emit = silent,
        known: Answers | None = None,
        digits: int | None = None,
    ) -> Checked:
        """The second half of ``check``, for a list that was read. What the tenant said in ``known`` isn't asked.

        ``digits`` is ``Selection.account_digits``.
        """
        columns = imported.mapping
        check = TenantCheck(zuora, journal, imported.sheet, columns, again, emit, known or Answers(), digits)
        return Checked(imported, check.check(imported.rows))
