"""What is on screen before a workbook is open: what this program is, and the ways to begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from zgen_desktop.gui.flow_layout import FlowLayout
from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.scroll_area import ScrollArea
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Button, Card, heading, label


@dataclass(frozen=True, slots=True)
class Recent:
    """A workbook that was opened before; ``there`` is False where the file can't be found any more."""

    path: str
    there: bool


class LineButton(Button):
    """A button over a whole line, its text at the left and cut in the middle where there is no room."""

    def __init__(self, text: str, on_click: Callable[[], object], *, elide: bool = False) -> None:
        super().__init__(text, on_click)
        self._whole = text
        self._elide = elide
        policy = QSizePolicy.Policy.Ignored if elide else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text if elide else text.replace("&", ""))
        self.wear(_line_style)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Shows as much as fits."""
        super().resizeEvent(event)
        if self._elide:
            metrics = QFontMetrics(self.font())
            shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideMiddle, self.width() - 30)
            # A file name is no mnemonic.
            self.setText(shown.replace("&", "&&"))


class StartView(QWidget):
    """The ways to begin, as buttons; each emits ``wanted`` with its word, and recent ones ``opened`` with the path."""

    wanted = Signal(str)
    opened = Signal(str)

    def __init__(self, waiting: QWidget) -> None:
        """``waiting`` stands above all: lists that were put aside come first."""
        super().__init__()
        self._recent_card = Card()
        self._recent = QVBoxLayout()
        self._recent.setSpacing(GRID // 2)
        self._ways: list[Button] = []
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        column.addWidget(waiting)
        column.addWidget(self._welcome())
        column.addWidget(self._ways_card())
        self._recent_card.column.addWidget(label(self.tr("Opened before"), bold=True))
        self._recent_card.column.addLayout(self._recent)
        column.addWidget(self._recent_card)
        column.addStretch(1)
        area = ScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        self.show_recent(())

    def _welcome(self) -> Card:
        card = Card()
        card.column.addWidget(heading(self.tr("Which list do you want to invoice?")))
        for sentence in (
            self.tr(
                "Zgen Desktop takes an Excel list with one account in each row and lets Zuora generate their invoices."
            ),
            self.tr("Before anything is sent it shows what is wrong, what is invoiced already, and what will happen."),
            self.tr("Afterwards the outcome of every row stands in a new sheet of the same workbook."),
        ):
            card.column.addWidget(label(sentence))
        return card

    def _ways_card(self) -> Card:
        card = Card()
        card.column.addWidget(label(self.tr("Begin with"), bold=True))
        flow = FlowLayout(gap=CARD_GAP, line_gap=CARD_GAP)
        for word, text, told in (
            ("practice", self.tr("&Try it with the practice tenant"), self.tr("Opens a sample list. Nothing real.")),
            ("connect", self.tr("&Add a connection"), self.tr("To your own Zuora tenant.")),
            ("paste", self.tr("&Paste accounts…"), self.tr("From a mail or a sheet.")),
            ("template", self.tr("&Get a template workbook…"), self.tr("A list to fill in.")),
        ):
            button = Button(text, partial(self.wanted.emit, word))
            button.setAccessibleName(text.replace("&", "").rstrip("…"))
            button.setAccessibleDescription(told)
            self._ways.append(button)
            way = QWidget()
            column = QVBoxLayout(way)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GRID // 2)
            column.addWidget(button)
            column.addWidget(label(told, quiet=True, wrap=False))
            flow.addWidget(way)
        card.column.addLayout(flow)
        card.column.addWidget(label(self.tr("Or drop a workbook anywhere in this window."), quiet=True))
        return card

    def set_busy(self, busy: bool) -> None:
        """While something is being made or sent, nothing else is begun."""
        for button in self._ways:
            button.setEnabled(not busy)
        self._recent_card.setEnabled(not busy)

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """The workbooks opened before, newest first; missing ones say so and can't be pressed."""
        while self._recent.count():
            item = self._recent.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in recent:
            path = PurePath(one.path)
            text = (
                f"{path.name}   {path.parent}"
                if one.there
                else self.tr("{name}   is not there any more").format(name=path.name)
            )
            button = LineButton(text, partial(self.opened.emit, one.path), elide=True)
            button.setEnabled(one.there)
            button.setToolTip(one.path)
            self._recent.addWidget(button)
        self._recent_card.setVisible(bool(recent))


def _line_style(c: Colours) -> str:
    return (
        f"QPushButton {{ color: {c.ink}; background: {c.card}; border: 1px solid {c.line}; border-radius: 5px;"
        f" padding: 6px 14px; text-align: left; }}"
        f"QPushButton:hover {{ border-color: {c.action}; }}"
        f"QPushButton:focus {{ border: 2px solid {c.action}; padding: 5px 13px; }}"
        f"QPushButton:disabled {{ color: {c.quiet}; background: {c.ground}; }}"
    )
