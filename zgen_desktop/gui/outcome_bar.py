"""Where a run stands: a bar with a segment per outcome, and beside it the words and counts that say the same."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.run_totals import IN_ORDER
from zgen_desktop.gui import figures
from zgen_desktop.gui.core_words import state_word
from zgen_desktop.gui.flow_layout import FlowLayout
from zgen_desktop.gui.palette import tone_of
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Text, colours, label, state_pill

HEIGHT = 14
LEAST_WIDTH = 3.0
"""Pixels of a segment however few rows it has: one refused account of 3,000 must be seen."""
_EMPTY = frozenset({RowState.READY})
_SHOWN = (*(state for state in IN_ORDER if state not in _EMPTY), RowState.SENDING)


def segment_widths(counts: Mapping[RowState, int], total: int, width: float) -> dict[RowState, float]:
    """Pixels per state, in the order of drawing; what is not sent yet gets none. Never wider than ``width``."""
    there = [state for state in _SHOWN if counts.get(state, 0) > 0]
    if not there or total <= 0:
        return {}
    widths = {state: max(LEAST_WIDTH, width * counts[state] / total) for state in there}
    # All small ones at their least width can come to more than there is: the widest pays for it.
    over = sum(widths.values()) - width
    if over > 0:
        widest = max(widths, key=lambda state: widths[state])
        widths[widest] = max(0.0, widths[widest] - over)
    return widths


class OutcomeBar(QWidget):
    """Painted segments; its accessible text names every count, so that nothing is told by colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: Mapping[RowState, int] = {}
        self._total = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(QCoreApplication.translate("OutcomeBar", "Accounts by outcome"))

    def show_counts(self, counts: Mapping[RowState, int], total: int) -> None:
        """Other counts."""
        if (counts, total) == (self._counts, self._total):
            return
        self._counts, self._total = dict(counts), total
        self.setAccessibleDescription(outcome_words(counts))
        self.setToolTip(outcome_words(counts))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As wide as there is room."""
        return QSize(300, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Round ends; a thin gap between neighbours."""
        scheme = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(0, 0, self.width(), self.height()), self.height() / 2, self.height() / 2)
        painter.setClipPath(shape)
        painter.fillRect(event.rect(), QColor(scheme.line))
        at = 0.0
        for state, width in segment_widths(self._counts, self._total, self.width()).items():
            painter.fillRect(QRectF(at, 0, width - 1, self.height()), QColor(tone_of(state, scheme).ink))
            at += width
        painter.end()


class OutcomeCounts(QWidget):
    """Each outcome's number, large, with its word and sign below; the widgets stay while the numbers change."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(gap=CARD_GAP * 2, line_gap=GRID)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._shown: dict[RowState, int] = {}
        self._numbers = {state: self._entry(state) for state in (*_SHOWN, RowState.READY)}
        self.show_counts({})

    def show_counts(self, counts: Mapping[RowState, int]) -> None:
        """Other counts; outcomes without rows are not shown."""
        for state, (entry, number) in self._numbers.items():
            count = counts.get(state, 0)
            if count != self._shown.get(state):
                self._shown[state] = count
                number.setText(figures.number(count))
                entry.setVisible(count > 0)

    def _entry(self, state: RowState) -> tuple[QWidget, Text]:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 4)
        number = label("0", pixels=22, bold=True, wrap=False)
        column.addWidget(number)
        row = QHBoxLayout()
        row.addWidget(state_pill(state))
        row.addStretch(1)
        column.addLayout(row)
        self._flow.addWidget(entry)
        return entry, number


def outcome_words(counts: Mapping[RowState, int]) -> str:
    """``2,702 Generated, 22 Refused by Zuora``."""
    there = [state for state in (*_SHOWN, RowState.READY) if counts.get(state, 0) > 0]
    return ", ".join(f"{figures.number(counts[state])} {state_word(state)}" for state in there)
