"""The columns of tables over the rows of a run, and over the causes of what failed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from zgen_desktop.core.advice import what_to_do
from zgen_desktop.core.expected_against_made import difference_of
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunHead, RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.results_columns import Line, Links, message_of
from zgen_desktop.core.run_totals import Cause
from zgen_desktop.gui import figures
from zgen_desktop.gui.cell_delegate import room_for_pills, room_for_title
from zgen_desktop.gui.core_words import charges_words, spoken, state_word
from zgen_desktop.gui.many_figures import ManyFigures
from zgen_desktop.gui.palette import SIGNS, tone_of
from zgen_desktop.gui.row_model import Column, ToneOf

translate = QCoreApplication.translate


def tone(state: RowState) -> ToneOf:
    """The ink and tint of a state, as tables want it."""
    return lambda colours: tone_of(state, colours)


def state_words(state: RowState) -> str:
    """``✓ Generated``."""
    return f"{SIGNS[state]} {state_word(state)}"


def room_for_states() -> int:
    """Pixels for a column of states."""
    return room_for_pills([state_words(state) for state in RowState])


def expected_columns(say: ManyFigures) -> list[Column[RunRow]]:
    """What was expected before tax, and the difference to what was made."""
    return [
        Column[RunRow](
            translate("ResultColumns", "Expected"),
            lambda r: say.money(r.expected, r.currency),
            lambda r: r.expected,
            align_right=True,
            key="expected",
            width=120,
            about=translate("ResultColumns", "What the preview said before it was sent, before tax"),
        ),
        Column[RunRow](
            translate("ResultColumns", "Difference"),
            lambda r: say.money(difference_of(r), r.currency),
            difference_of,
            align_right=True,
            key="difference",
            tone=lambda r: (lambda c: c.warning) if difference_of(r) else None,
            width=110,
            about=translate("ResultColumns", "Expected less what was made, both before tax"),
        ),
    ]


def row_columns(head: RunHead, *, with_expected: bool = False) -> list[Column[RunRow]]:
    """All that a run knows of a row; ids and what is rarely asked for are hidden at first."""
    say = ManyFigures()
    of = _Words(head, say)
    return [
        Column[RunRow](
            translate("ResultColumns", "Row"),
            lambda r: str(r.row),
            lambda r: r.row,
            align_right=True,
            key="row",
            width=room_for_title(translate("ResultColumns", "Row"), 44),
            as_text=False,
        ),
        Column[RunRow](
            translate("ResultColumns", "State"),
            lambda r: say.state_words(r.shown_state),
            lambda r: say.state_word(r.shown_state),
            key="state",
            pill=True,
            tone=lambda r: tone(r.shown_state),
            width=room_for_states(),
            copy=lambda r: say.state_word(r.shown_state),
        ),
        Column[RunRow](translate("ResultColumns", "Account"), lambda r: r.account_number, key="account", width=116),
        Column[RunRow](translate("ResultColumns", "Name"), lambda r: r.account_name, key="name", width=180),
        Column[RunRow](
            translate("ResultColumns", "Invoice"), of.invoice, tooltip=of.all_invoices, key="invoice", width=128
        ),
        Column[RunRow](
            translate("ResultColumns", "Amount"),
            of.amount,
            of.total,
            align_right=True,
            key="amount",
            width=128,
            about=translate("ResultColumns", "All invoices of the row together, with tax"),
        ),
        *(expected_columns(say) if with_expected else ()),
        Column[RunRow](translate("ResultColumns", "Message"), of.message, key="message", width=320),
        Column[RunRow](
            translate("ResultColumns", "What to do"), lambda r: say.spoken(what_to_do(r)), key="advice", width=320
        ),
        Column[RunRow](translate("ResultColumns", "Invoice status"), of.status, key="status", width=104, hidden=True),
        Column[RunRow](
            translate("ResultColumns", "Due date"),
            lambda r: say.day(of.due(r)),
            of.due,
            key="due",
            width=104,
            hidden=True,
        ),
        Column[RunRow](
            translate("ResultColumns", "Invoice date"),
            lambda r: say.day(_invoice_date(r)),
            _invoice_date,
            key="invoice_date",
            width=112,
        ),
        Column[RunRow](
            translate("ResultColumns", "Target date"),
            lambda r: say.day(_target_date(r)),
            _target_date,
            key="target_date",
            width=112,
        ),
        Column[RunRow](
            translate("ResultColumns", "Charges"),
            lambda r: charges_words(r.account.charges) if r.account else "",
            key="charges",
            width=96,
            hidden=True,
        ),
        Column[RunRow](
            translate("ResultColumns", "Changed here"), lambda r: r.changed, key="changed", width=160, hidden=True
        ),
        Column[RunRow](
            translate("ResultColumns", "Sent at"),
            lambda r: say.whole_moment(r.sent_at) if r.attempts else "",
            lambda r: r.sent_at if r.attempts else None,
            key="sent_at",
            width=160,
            hidden=True,
        ),
        Column[RunRow](
            translate("ResultColumns", "Zuora's code"),
            lambda r: r.outcome.code if r.outcome else "",
            key="code",
            width=160,
            hidden=True,
        ),
        Column[RunRow](
            translate("ResultColumns", "Account ID"),
            lambda r: (r.account.account_id or "") if r.account else "",
            key="account_id",
            hidden=True,
        ),
        Column[RunRow](translate("ResultColumns", "Invoice ID"), of.invoice_id, key="invoice_id", hidden=True),
    ]


def cause_columns() -> list[Column[Cause]]:
    """Why, how many, and what to do."""
    return [
        Column[Cause](
            translate("ResultColumns", "State"),
            lambda c: state_words(c.state),
            lambda c: state_word(c.state),
            key="state",
            pill=True,
            tone=lambda c: tone(c.state),
            width=room_for_states(),
        ),
        Column[Cause](
            translate("ResultColumns", "Why"), lambda c: spoken(c.message), tooltip=_why, key="why", width=420
        ),
        Column[Cause](
            translate("ResultColumns", "Accounts"),
            lambda c: figures.number(len(c.rows)),
            lambda c: len(c.rows),
            align_right=True,
            key="accounts",
            width=84,
        ),
        Column[Cause](
            translate("ResultColumns", "What to do"), lambda c: spoken(c.what_to_do), key="advice", width=240
        ),
    ]


def _why(cause: Cause) -> str:
    if not cause.code:
        return spoken(cause.message)
    code = translate("ResultColumns", "Code: {code}").format(code=cause.code)
    return f"{spoken(cause.message)}\n{code}"


class _Words:
    """What the cells of a row's invoices say. The row asked for last is kept: a table asks for its cells at once."""

    def __init__(self, head: RunHead, say: ManyFigures) -> None:
        self._head, self._say = head, say
        self._last: tuple[RunRow, Line, Sequence[InvoiceRecord]] | None = None

    def _of(self, row: RunRow) -> tuple[RunRow, Line, Sequence[InvoiceRecord]]:
        if self._last is None or self._last[0] is not row:
            line = Line(row, self._head, Links())
            main = line.main
            self._last = (row, line, (main, *line.siblings) if main else ())
        return self._last

    def made(self, row: RunRow) -> Sequence[InvoiceRecord]:
        return self._of(row)[2]

    def invoice(self, row: RunRow) -> str:
        made = self.made(row)
        if not made:
            return ""
        more = f" +{len(made) - 1}" if len(made) > 1 else ""
        return f"{made[0].number or made[0].id}{more}"

    def all_invoices(self, row: RunRow) -> str:
        return "\n".join(
            " · ".join(
                part
                for part in (
                    invoice.number or invoice.id,
                    figures.money(invoice.amount, invoice.currency or row.currency),
                    invoice.status,
                )
                if part
            )
            for invoice in self.made(row)
        )

    def total(self, row: RunRow) -> Decimal | None:
        made = self.made(row)
        if len(made) == 1:
            return made[0].amount
        amounts = [invoice.amount for invoice in made]
        known = [amount for amount in amounts if amount is not None]
        return sum(known, Decimal(0)) if amounts and len(known) == len(amounts) else None

    def amount(self, row: RunRow) -> str:
        return self._say.money(self.total(row), self._of(row)[1].currency)

    def status(self, row: RunRow) -> str:
        made = self.made(row)
        return made[0].status if made else ""

    def due(self, row: RunRow) -> date | None:
        made = self.made(row)
        return made[0].due_date if made else None

    def invoice_id(self, row: RunRow) -> str:
        made = self.made(row)
        return made[0].id if made else (row.outcome.invoice_id if row.outcome else "")

    def message(self, row: RunRow) -> str:
        return self._say.spoken(message_of(self._of(row)[1]))


def _invoice_date(row: RunRow) -> date | None:
    return row.account.invoice_date if row.account else None


def _target_date(row: RunRow) -> date | None:
    return row.account.target_date if row.account else None
