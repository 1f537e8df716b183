"""The answer of Results: how many accounts ended how, and how much money that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.run_totals import CurrencyTotal
from zgen_desktop.gui import figures
from zgen_desktop.gui.core_words import state_word
from zgen_desktop.gui.flow_layout import FlowLayout
from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.widgets import GRID, Styled, Text, label, state_pill

_IN_A_LINE = 2
"""Sums of further currencies side by side."""


class NumberButton(Styled, QPushButton):
    """A big number over its state; pressed, the table shows these rows only."""

    def __init__(self, state: RowState, count: int) -> None:
        super().__init__()
        self.state = state
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        # Flush with the texts above and below: only the frame of the focus stands at its left.
        column.setContentsMargins(GRID // 4, GRID // 2, GRID // 4, GRID // 2)
        column.setSpacing(GRID // 4)
        for part in (label(figures.number(count), pixels=26, bold=True, wrap=False), state_pill(state)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        self.setAccessibleName(self.tr("{count} {state}").format(count=figures.number(count), state=state_word(state)))
        self.setAccessibleDescription(self.tr("Shows only these rows"))
        self.setToolTip(self.tr("Show only these rows"))
        self.wear(_style)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As large as number and word."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Never cut."""
        return self.sizeHint()


def _style(c: Colours) -> str:
    return (
        f"QPushButton {{ background: {c.card}; border: 2px solid {c.card}; border-radius: 6px; }}"
        f"QPushButton:hover {{ border-color: {c.line}; }}"
        f"QPushButton:checked {{ background: {c.selected}; border-color: {c.selected}; }}"
        f"QPushButton:focus {{ border-color: {c.action}; }}"
    )


class OutcomeNumbers(QWidget):
    """All outcomes side by side. ``chosen`` comes with the state whose rows are wanted, None for all."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[NumberButton] = []
        self._counts: Mapping[RowState, int] = {}
        self._flow = FlowLayout(gap=GRID, line_gap=GRID)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_counts(self, counts: Mapping[RowState, int]) -> None:
        """Other numbers; nothing is chosen then. The same ones stay, with the focus on them."""
        if counts == self._counts:
            return
        self._counts = dict(counts)
        while self._flow.takeAt(0) is not None:
            pass
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for state, count in counts.items():
            button = NumberButton(state, count)
            button.clicked.connect(lambda checked, state=state: self._choose(state if checked else None))
            self._flow.addWidget(button)
            self._buttons.append(button)
        self.updateGeometry()

    def mark(self, state: RowState | None) -> None:
        """Shows which one is chosen without telling."""
        for button in self._buttons:
            button.setChecked(button.state is state)

    def _choose(self, state: RowState | None) -> None:
        self.mark(state)
        self.chosen.emit(state)


class MoneyTotals(QWidget):
    """The sums by currency, the largest first in large, with the number of invoices."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Text] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 4)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def show_money(self, money: Sequence[CurrencyTotal], took: str) -> None:
        """Other sums; ``took`` is how long the run took, empty where that isn't known."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for total in money[:1]:
            self._add(self._sum(total), pixels=26, bold=True)
        for at in range(1, len(money), _IN_A_LINE):
            some = money[at : at + _IN_A_LINE]
            self._add(" · ".join(self._sum(total) for total in some), pixels=13, quiet=True)
        for total in money:
            for note in self._notes(total):
                self._add(note, pixels=12, quiet=True)
        count = self.tr("%Ln invoice(s)", "", sum(total.invoices for total in money))
        self._add(" · ".join(part for part in (count, took) if part), pixels=13, quiet=True)

    def lines(self) -> list[str]:
        """What is shown, line by line."""
        return [line.text() for line in self._lines]

    def _sum(self, total: CurrencyTotal) -> str:
        if total.unknown == total.invoices:
            return self.tr("{currency}: no amount yet").format(currency=total.currency)
        return figures.money(total.amount, total.currency)

    def _notes(self, total: CurrencyTotal) -> list[str]:
        notes = []
        if 0 < total.unknown < total.invoices:
            notes.append(self.tr("%Ln invoice(s) without an amount yet", "", total.unknown))
        if total.before:
            amount = figures.money(total.before, total.currency)
            notes.append(self.tr("{amount} of it stood in drafts before").format(amount=amount))
        return notes

    def _add(self, text: str, *, pixels: int, bold: bool = False, quiet: bool = False) -> None:
        line = label(text, pixels=pixels, bold=bold, quiet=quiet, wrap=False)
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.setAccessibleName(text)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(line)
        self._lines.append(line)
