"""The columns of the Check table: the list with its corrections, names from the tenant, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from zgen_desktop.core.checking import Checked
from zgen_desktop.core.converting import read_account_number
from zgen_desktop.core.dates import DateOrder, SureDay, read_day
from zgen_desktop.core.edits import Edits
from zgen_desktop.core.fields import (
    ACCOUNT_FIELDS,
    ACCOUNT_ID,
    ACCOUNT_NUMBER,
    DATE_FIELDS,
    INVOICE_DATE,
    STANDARD_FIELDS,
    TARGET_DATE,
    label,
)
from zgen_desktop.core.model.cells import BLANK, Cell, CellKind, column_index
from zgen_desktop.core.model.rows import ListRow, Problem, RowState, Severity
from zgen_desktop.core.model.tenant import AccountRecord, InvoiceRecord
from zgen_desktop.core.problems import shown
from zgen_desktop.gui import figures
from zgen_desktop.gui.account_facts import account_columns
from zgen_desktop.gui.cell_delegate import room_for_pills, room_for_title
from zgen_desktop.gui.core_words import problem_advice, problem_message, spoken, state_word
from zgen_desktop.gui.palette import SIGNS, tone_of
from zgen_desktop.gui.problem_titles import header_of
from zgen_desktop.gui.row_model import Column, Mark, ToneOf

translate = QCoreApplication.translate


class CheckColumns:
    """What the table says of a ``ListRow``. ``show`` gives it another check or other corrections."""

    def __init__(self) -> None:
        self.edits = Edits()
        self.waiting: Collection[int] = ()
        """Rows that were corrected and are not judged yet."""
        self._checked: Checked | None = None
        self._accounts: Mapping[int, AccountRecord] = {}
        self._held: Mapping[int, Sequence[InvoiceRecord]] = {}
        self._asked = False
        self._days: dict[date, str] = {}

    def show(self, checked: Checked) -> None:
        """Another check."""
        self._checked = checked
        self._accounts = checked.tenant.accounts if checked.tenant else {}
        self._held = checked.tenant.held if checked.tenant else {}
        self._asked = checked.tenant is not None
        self._days.clear()

    def columns(self) -> list[Column[ListRow]]:
        """Row, state, the account and its name, the dates, what else is mapped, and what is wrong."""
        assert self._checked is not None
        mapping, fixed = self._checked.imported.mapping, self._checked.imported.fixed
        accounts = [name for name in (ACCOUNT_NUMBER, ACCOUNT_ID) if name in mapping]
        dates = [name for name in (INVOICE_DATE, TARGET_DATE) if name in mapping or name in fixed]
        others = [name for name in (*STANDARD_FIELDS, *mapping) if name in mapping and name not in (*accounts, *dates)]
        return [
            Column[ListRow](
                translate("CheckColumns", "Row"),
                lambda row: str(row.row),
                lambda row: row.row,
                True,
                key="row",
                width=room_for_title(translate("CheckColumns", "Row"), 44),
                as_text=False,
            ),
            Column[ListRow](
                translate("CheckColumns", "State"),
                self.state_words,
                self._state_order,
                key="state",
                pill=True,
                tone=self._state_tone,
                width=room_for_pills(self._all_states()),
                copy=lambda row: self.state_words(row)[2:],
            ),
            *(self._field(name, mapping[name]) for name in accounts),
            Column[ListRow](
                translate("CheckColumns", "Name"),
                self.name,
                key="name",
                width=132,
                about=translate("CheckColumns", "The name of the account in the tenant"),
            ),
            *account_columns(self.record),
            *(self._field(name, mapping[name]) if name in mapping else self._fixed(name) for name in dates),
            *(self._field(name, mapping[name]) for name in dict.fromkeys(others)),
            Column[ListRow](
                translate("CheckColumns", "What is wrong"),
                self.wrong,
                key="wrong",
                width=100,
                tooltip=self.all_wrong,
                tone=self._wrong,
            ),
        ]

    # --- the row --------------------------------------------------------------------------------------

    def state_words(self, row: ListRow) -> str:
        """``✕ Problem``; a ready row with a warning says so, and one that nobody asked the tenant about, too."""
        if row.row in self.waiting:
            return translate("CheckColumns", "… Being checked")
        if row.state is RowState.READY:
            if not self._asked:
                return translate("CheckColumns", "– Not checked yet")
            return (
                translate("CheckColumns", "! Ready, warning") if row.problems else translate("CheckColumns", "✓ Ready")
            )
        return f"{SIGNS[row.state]} {_state_word(row.state)}"

    def _all_states(self) -> list[str]:
        said = [f"{SIGNS[state]} {_state_word(state)}" for state in _STATE_ORDER if state is not RowState.READY]
        return [*said, self.state_words(ListRow(0, (), RowState.READY))]

    def _state_order(self, row: ListRow) -> tuple[int, bool]:
        return _STATE_ORDER.get(row.state, 9), not row.problems

    def _state_tone(self, row: ListRow) -> ToneOf:
        if row.state is RowState.READY and row.row not in self.waiting and self._asked:
            return (lambda c: c.warning) if row.problems else (lambda c: c.good)
        if row.row in self.waiting:
            return lambda c: c.plain
        return lambda c: tone_of(row.state, c)

    def record(self, row: ListRow) -> AccountRecord | None:
        """The account in the tenant; None where none or more than one fits."""
        return self._accounts.get(row.row)

    def name(self, row: ListRow) -> str:
        """The account's name in the tenant."""
        record = self.record(row)
        return record.name if record else ""

    def wrong(self, row: ListRow) -> str:
        """The first sentence of what is wrong, or why the row is not sent."""
        if row.row in self.waiting:
            return ""
        errors = sorted(row.problems, key=lambda problem: problem.severity is not Severity.ERROR)
        if errors:
            more = len(errors) - 1
            return (
                translate("CheckColumns", "{message} (and {count} more)").format(
                    message=problem_message(errors[0]), count=more
                )
                if more
                else problem_message(errors[0])
            )
        if row.state is RowState.HELD and row.row in self._held:
            return held_words(self._held[row.row])
        if row.note:
            return spoken(row.note)
        if row.anyway:
            return translate("CheckColumns", "Sent although already invoiced: {reason}").format(reason=row.anyway)
        return translate("CheckColumns", "Changed here") if row.changed else ""

    def all_wrong(self, row: ListRow) -> str:
        """Everything that is wrong with what to do, for the tooltip."""
        lines = [f"{problem_message(problem)} {problem_advice(problem)}" for problem in row.problems]
        lines += [text for text in (spoken(row.note), row.changed) if text]
        if row.anyway:
            lines.append(
                translate("CheckColumns", "Sent although already invoiced: {reason}").format(reason=row.anyway)
            )
        return "\n".join(lines)

    def _wrong(self, row: ListRow) -> ToneOf | None:
        return None if row.problems or row.state is RowState.HELD else (lambda c: c.plain)

    # --- cells of the list ----------------------------------------------------------------------------

    def cell(self, row: ListRow, column: int) -> Cell:
        """A cell with its correction, if it has one."""
        changed = self.edits.cells.get((row.row, column))
        return changed if changed is not None else original(row, column)

    def field_of(self, column_name: str) -> tuple[str, int] | None:
        """Field and column index of a column of the table; None where it shows no cell of the list."""
        letter = self._checked.imported.mapping.get(column_name) if self._checked else None
        return None if letter is None else (column_name, column_index(letter))

    def _field(self, name: str, letter: str) -> Column[ListRow]:
        at = column_index(letter)
        headers = self._checked.imported.headers if self._checked else ()
        header = header_of(letter, headers)
        is_date = name in DATE_FIELDS
        said = account_words if name in ACCOUNT_FIELDS else words
        text = self._day_text(name, at) if is_date else lambda row: said(self.cell(row, at))
        return Column[ListRow](
            title_of_field(name),
            lambda row: text(row) or (translate("CheckColumns", "(empty)") if self._at_fault(row, letter) else ""),
            self._day_key(name, at) if is_date else (lambda row: said(self.cell(row, at)).casefold() or None),
            key=name,
            mark=lambda row: self._mark(row, at, letter),
            edit=lambda row: self._edit_text(row, at),
            copy=(lambda row: shown(self.cell(row, at))) if is_date else text,
            as_text=not is_date,
            width=room_for_title(title_of_field(name), 100),
            about=translate("CheckColumns", "Column {letter} of the sheet: {name}").format(letter=letter, name=header),
        )

    def _fixed(self, name: str) -> Column[ListRow]:
        assert self._checked is not None
        value = self._checked.imported.fixed[name]
        text = figures.day(date.fromisoformat(value))
        return Column[ListRow](
            title_of_field(name),
            lambda row: text if row.state is not RowState.LEFT_OUT else "",
            key=name,
            copy=lambda _row: value,
            as_text=False,
            width=room_for_title(title_of_field(name), 100),
            about=translate("CheckColumns", "The same for all rows. Change it on the page Columns."),
        )

    def _day_text(self, name: str, at: int) -> Callable[[ListRow], str]:
        def text(row: ListRow) -> str:
            cell = self.cell(row, at)
            day = self._day(row, name, at, cell)
            if day is None:
                return words(cell)
            known = self._days.get(day)
            if known is None:
                known = self._days[day] = figures.day(day)
            return known

        return text

    def _day_key(self, name: str, at: int) -> Callable[[ListRow], date | None]:
        return lambda row: self._day(row, name, at, self.cell(row, at))

    def _day(self, row: ListRow, name: str, at: int, cell: Cell) -> date | None:
        """The day as it would be sent; of rows with problems what the cell says for sure."""
        if cell.kind is CellKind.DATE:
            return cell.when.date() if cell.when else None
        if row.account is not None and (row.row, at) not in self.edits.cells:
            return row.account.invoice_date if name == INVOICE_DATE else row.account.target_date
        if cell.kind is CellKind.TEXT and cell.cached:
            found = read_day(cell.raw)
            return found.day if isinstance(found, SureDay) else None
        return None

    def _mark(self, row: ListRow, at: int, letter: str) -> Mark | None:
        changed = (row.row, at) in self.edits.cells
        if not changed and not row.problems:
            return None
        was = (words(original(row, at)) or translate("CheckColumns", "(empty)")) if changed else ""
        if row.row in self.waiting:
            return Mark(was=was) if was else None
        at_fault = [problem for problem in row.problems if problem.column == letter]
        errors = any(problem.severity is Severity.ERROR for problem in at_fault)
        return Mark(bool(at_fault), was, not errors) if at_fault or was else None

    def _at_fault(self, row: ListRow, letter: str) -> bool:
        return bool(row.problems) and any(problem.column == letter for problem in row.problems)

    def _edit_text(self, row: ListRow, at: int) -> str:
        cell = self.cell(row, at)
        if cell.kind is CellKind.DATE and cell.when is not None:
            return typing_day(cell.when.date())
        return shown(cell)


def original(row: ListRow, column: int) -> Cell:
    """A cell as it is in the sheet."""
    return row.cells[column] if column < len(row.cells) else BLANK


def words(cell: Cell) -> str:
    """A cell for a person: a day as ``30 Nov 2026``, the rest as it stands."""
    if cell.kind is CellKind.DATE and cell.when is not None:
        return figures.day(cell.when.date())
    return " ".join(shown(cell).split())


def account_words(cell: Cell) -> str:
    """An account as it is sent: with the leading zeros that the cell's own format shows."""
    sent = read_account_number(cell).value if cell.kind is CellKind.NUMBER else None
    return sent or words(cell)


def title_of_field(name: str) -> str:
    """A field as the head of a column."""
    text = _field_words().get(name) or label(name)
    return text[:1].upper() + text[1:]


def held_words(invoices: Sequence[InvoiceRecord]) -> str:
    """``INV00000009 · 177.60 GBP · Draft · target date 16 Sep 2026`` for every invoice."""
    return "; ".join(_invoice_words(invoice) for invoice in invoices)


def _invoice_words(invoice: InvoiceRecord) -> str:
    parts = [invoice.number or invoice.id, figures.money(invoice.amount, invoice.currency), invoice.status]
    if invoice.target_date:
        parts.append(translate("CheckColumns", "target date {day}").format(day=figures.day(invoice.target_date)))
    return " · ".join(part for part in parts if part)


def problems_of(row: ListRow) -> list[Problem]:
    """Errors first."""
    return sorted(row.problems, key=lambda problem: problem.severity is not Severity.ERROR)


def system_order() -> DateOrder:
    """Day, month or year first, as the system writes its short dates."""
    letters = [letter for letter in QLocale().dateFormat(QLocale.FormatType.ShortFormat).casefold() if letter in "dmy"]
    order = "".join(dict.fromkeys(letters))
    return "mdy" if order == "mdy" else "ymd" if order.startswith("y") else "dmy"


def typing_day(day: date) -> str:
    """A day as the system writes it, with all four digits of the year, to be typed over."""
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    if "yyyy" not in pattern:
        pattern = pattern.replace("yy", "yyyy")
    text = QLocale().toString(QDate(day.year, day.month, day.day), pattern)
    return text if text.isascii() else day.isoformat()


def _state_word(state: RowState) -> str:
    known = {
        RowState.PROBLEM: translate("CheckColumns", "Problem"),
        RowState.HELD: translate("CheckColumns", "Already invoiced"),
        RowState.DONE_BEFORE: translate("CheckColumns", "Already done"),
        RowState.LEFT_OUT: translate("CheckColumns", "Left out"),
    }
    return known.get(state) or state_word(state)


def _field_words() -> dict[str, str]:
    return {
        ACCOUNT_ID: translate("CheckColumns", "Account ID"),
        ACCOUNT_NUMBER: translate("CheckColumns", "Account"),
        INVOICE_DATE: translate("CheckColumns", "Invoice date"),
        TARGET_DATE: translate("CheckColumns", "Target date"),
        "IncludesOneTime": translate("CheckColumns", "One-time charges"),
        "IncludesRecurring": translate("CheckColumns", "Recurring charges"),
        "IncludesUsage": translate("CheckColumns", "Usage charges"),
    }


_STATE_ORDER = {
    RowState.PROBLEM: 0,
    RowState.HELD: 1,
    RowState.READY: 2,
    RowState.DONE_BEFORE: 3,
    RowState.LEFT_OUT: 4,
}
