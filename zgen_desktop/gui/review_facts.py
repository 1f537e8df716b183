"""The quiet table of facts in Review: what will be sent, where to, what stays out, and how it was the last time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from zgen_desktop.core.checking import Checked
from zgen_desktop.core.model.connection import Connection
from zgen_desktop.core.model.rows import Charges, RowState
from zgen_desktop.core.review import LastTime, NotSent, Review, Shares
from zgen_desktop.gui import figures
from zgen_desktop.gui.connection_list import host_of
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.environment_box import EnvironmentBox
from zgen_desktop.gui.figures import long_day
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Card, Text, heading, label

MOST_DAYS = 4
"""So many different days are named with their counts; of more only the first ones."""
MOST_WHYS = 3


class _Fact:
    """One line: a quiet name, the fact, and a quiet note below it. Without a fact the line is not there."""

    def __init__(self, grid: QGridLayout, row: int, name: str) -> None:
        self.name = label(name, quiet=True)
        self.value = label(bold=True)
        self.note = label(quiet=True, pixels=12)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 4)
        column.addWidget(self.value)
        column.addWidget(self.note)
        self.holder = holder
        grid.addWidget(self.name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(holder, row, 1, Qt.AlignmentFlag.AlignTop)

    def say(self, value: str, note: str = "") -> None:
        self.name.setVisible(bool(value))
        self.holder.setVisible(bool(value))
        self.value.setText(value)
        self.note.setText(note)
        self.note.setVisible(bool(note))


class FactsCard(Card):
    """The left side of Review."""

    def __init__(self) -> None:
        super().__init__()
        self.title = heading()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(CARD_GAP)
        self._grid.setVerticalSpacing(GRID + 2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, 150)
        self._rows = 0
        self._invoice_date = self._fact(self.tr("Invoice date"))
        self._target_date = self._fact(self.tr("Bill everything due up to"))
        self._charges = self._fact(self.tr("Charges"))
        self._own_fields = self._fact(self.tr("Own fields"))
        self._tenant = self._fact(self.tr("Tenant"))
        self._environment = EnvironmentBox()
        self._add(label(self.tr("Environment"), quiet=True), self._environment)
        self._accounts = self._fact(self.tr("Accounts"))
        self._look = self._fact(self.tr("Look again"))
        self._not_sent = self._fact(self.tr("Not sent"))
        self._place = self._fact(self.tr("Results go into"))
        self._last = self._fact(self.tr("Last time"))
        self.column.addWidget(self.title)
        self.column.addWidget(
            label(self.tr("Drafts are made in Zuora. Nothing is posted or sent to a customer."), quiet=True)
        )
        self.column.addSpacing(GRID)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)

    def _fact(self, name: str) -> _Fact:
        self._rows += 1
        return _Fact(self._grid, self._rows, name)

    def _add(self, name: Text, value: QWidget) -> None:
        self._rows += 1
        self._grid.addWidget(name, self._rows, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(value, self._rows, 1, Qt.AlignmentFlag.AlignLeft)

    # --- showing --------------------------------------------------------------------------------------

    def show_waiting(self, text: str) -> None:
        """The list is being checked: no number is shown that may be another one in a moment."""
        self.title.setText(text)

    def show_facts(self, review: Review, checked: Checked, connection: Connection) -> None:
        """The facts of a checked list."""
        if review.rows:
            self.title.setText(self.tr("Generate invoices for %Ln account(s)", "", review.rows))
        else:
            self.title.setText(self.tr("No account is ready to be sent"))
        self._invoice_date.say(*self._days(review.invoice_dates))
        self._target_date.say(*self._days(review.target_dates))
        self._charges.say(*self._charges_words(review.charges))
        self._own_fields.say(self._own_fields_words(review))
        self._tenant.say(*self._tenant_words(checked, connection))
        self._environment.show_environment(connection.environment)
        self._accounts.say(*self._accounts_words(review))
        self._look.say(self._look_words(review))
        self._not_sent.say(*self._not_sent_words(review.not_sent))

    def show_place(self, value: str, note: str) -> None:
        """Where the results go, and why there."""
        self._place.say(value, note)

    def show_last(self, last: LastTime | None) -> None:
        """The line is left out where there is no last time."""
        if last is None:
            self._last.say("")
            return
        money = [figures.money(total.amount - total.before, total.currency) for total in last.money]
        day = figures.day(last.started.astimezone().date())
        parts = [self.tr("%Ln account(s)", "", last.sent), *money]
        self._last.say(f"{day}: {', '.join(parts)}")

    # --- words ----------------------------------------------------------------------------------------

    def _tenant_words(self, checked: Checked, connection: Connection) -> tuple[str, str]:
        """Names first; the id, which nobody knows by heart, small below them."""
        host = host_of(connection)
        if checked.tenant is None:
            return connection.name, host
        user = checked.tenant.user
        who = self.tr("user {name}").format(name=user.user_name)
        return f"{user.tenant_title or host} · {who}", self.tr("{host} · tenant {id}").format(
            host=host, id=user.tenant_id
        )

    def _own_fields_words(self, review: Review) -> str:
        """The tenant's own fields, with the number of rows that have a value where that is not all of them."""
        return ", ".join(
            name if rows == review.rows else self.tr("{field} in %Ln row(s)", "", rows).format(field=name)
            for name, rows in review.own_fields
        )

    def _days(self, days: Shares[date]) -> tuple[str, str]:
        if not days:
            return "", ""
        if len(days) == 1:
            return long_day(days[0][0]), ""
        words = self.tr("{first} to {last}").format(first=long_day(days[0][0]), last=long_day(days[-1][0]))
        counts = [
            self.tr("{day}: %Ln account(s)", "", rows).format(day=figures.day(day)) for day, rows in days[:MOST_DAYS]
        ]
        if len(days) > MOST_DAYS:
            counts.append(self.tr("and %Ln more day(s)", "", len(days) - MOST_DAYS))
        return words, " · ".join(counts)

    def _charges_words(self, charges: Shares[Charges]) -> tuple[str, str]:
        if not charges:
            return "", ""
        if len(charges) == 1:
            return self._kinds(charges[0][0]), ""
        counts = [
            self.tr("{charges}: %Ln account(s)", "", rows).format(charges=self._kinds(kinds)) for kinds, rows in charges
        ]
        return self.tr("Not the same for all"), "\n".join(counts)

    def _kinds(self, charges: Charges) -> str:
        named: Sequence[tuple[str, bool]] = (
            (self.tr("one-time"), charges.one_time),
            (self.tr("recurring"), charges.recurring),
            (self.tr("usage"), charges.usage),
        )
        kinds = ", ".join(word for word, on in named if on)
        if charges == Charges():
            return self.tr("All ({kinds})").format(kinds=kinds)
        return self.tr("Only {kinds}").format(kinds=kinds) if kinds else self.tr("None")

    def _accounts_words(self, review: Review) -> tuple[str, str]:
        """Only where it isn't one row for each account."""
        if review.accounts == review.rows:
            return "", ""
        words = self.tr("%Ln different account(s)", "", review.accounts)
        rows = figures.number(review.rows)
        return words, self.tr("They stand in {rows} rows. Each row is billed by itself.").format(rows=rows)

    def _look_words(self, review: Review) -> str:
        parts: Sequence[tuple[int, Callable[[int], str]]] = (
            (review.anyway, lambda n: self.tr("%Ln sent although already invoiced", "", n)),
            (review.corrected, lambda n: self.tr("%Ln corrected here", "", n)),
            (review.warned, lambda n: self.tr("%Ln with a warning", "", n)),
        )
        return " · ".join(words(count) for count, words in parts if count)

    def _not_sent_words(self, not_sent: Sequence[NotSent]) -> tuple[str, str]:
        counts: dict[RowState, Callable[[int], str]] = {
            RowState.PROBLEM: lambda n: self.tr("%Ln problem(s)", "", n),
            RowState.HELD: lambda n: self.tr("%Ln already invoiced", "", n),
            RowState.DONE_BEFORE: lambda n: self.tr("%Ln already done", "", n),
            RowState.LEFT_OUT: lambda n: self.tr("%Ln left out", "", n),
        }
        whys = {
            RowState.PROBLEM: self.tr("Problem: something in the row must be corrected first."),
            RowState.HELD: self.tr("Already invoiced: the tenant has an invoice or a draft for them."),
            RowState.DONE_BEFORE: self.tr("Already done: an earlier run on this tenant billed them."),
        }
        if not not_sent:
            return self.tr("Nothing is left out"), ""
        notes = [whys[each.state] for each in not_sent if each.state in whys]
        notes += [self._why(why, rows) for each in not_sent for why, rows in each.whys[:MOST_WHYS]]
        return " · ".join(counts[each.state](each.rows) for each in not_sent), "\n".join(notes)

    def _why(self, why: str, rows: int) -> str:
        return f"{figures.number(rows)} × {spoken(why)}"
