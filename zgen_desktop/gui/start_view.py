"""What is on screen before a workbook is open: what this program is, and the ways to begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.scroll_area import ScrollArea
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Button, Card, Pill, Styled, Text, in_row, label

_ROOM_FOR_ALL = 900
"""Pixels in which all tiles stand side by side."""


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


class _Caption(Text):
    """Words on a tile. Their underlined letter presses the tile; Qt's own label would only bring the keyboard there."""

    def event(self, event: QEvent) -> bool:
        """Everything else is Qt's."""
        buddy = self.buddy()
        if event.type() == QEvent.Type.Shortcut and isinstance(buddy, QPushButton):
            buddy.click()
            return True
        return super().event(event)


class WayButton(Styled, QPushButton):
    """A way to begin as a tile: what it is called, and below it what it does. ``drop`` is the large dashed one."""

    def __init__(self, title: str, told: str, on_click: Callable[[], object], *, drop: bool = False) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title.replace("&", "").rstrip("…"))
        self.setAccessibleDescription(told)
        margin = 2 * CARD_GAP if drop else CARD_GAP
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_GAP, margin, CARD_GAP, margin)
        column.setSpacing(GRID // 2)
        name = _Caption(title, pixels=17 if drop else 14, bold=True)
        name.setBuddy(self)
        for text in (name, label(told, quiet=True)):
            # The words are looked at, the tile is pressed.
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter if drop else Qt.AlignmentFlag.AlignLeft)
            column.addWidget(text)
        column.addStretch(1)
        self.clicked.connect(lambda _checked=False: on_click())
        self.wear(_drop_style if drop else _tile_style)


class Tiles(QWidget):
    """Tiles of one width: side by side where there is room, else two in a line."""

    def __init__(self, tiles: Sequence[QWidget]) -> None:
        super().__init__()
        self._tiles = tiles
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(CARD_GAP)
        self._lay_out(2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Another width, another number of columns."""
        super().resizeEvent(event)
        self._lay_out(len(self._tiles) if self.width() >= _ROOM_FOR_ALL else 2)

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, at // columns, at % columns)
        for at in range(len(self._tiles)):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)


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
        self.drop = WayButton(
            self.tr("Drop a workbook here"),
            self.tr("or anywhere in this window, or press to choose one from a folder."),
            partial(self.wanted.emit, "open"),
            drop=True,
        )
        self._ways = self._make_ways()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        column.addWidget(waiting)
        column.addLayout(self._welcome())
        column.addWidget(self.drop)
        self._recent_card.column.addWidget(label(self.tr("Opened before"), bold=True))
        self._recent_card.column.addLayout(self._recent)
        column.addWidget(self._recent_card)
        column.addWidget(Tiles(self._ways))
        column.addStretch(1)
        area = ScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        self.show_recent(())

    def _welcome(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(GRID)
        column.addWidget(label(self.tr("Which list do you want to invoice?"), pixels=26, bold=True))
        for number, sentence in enumerate(
            (
                self.tr(
                    "Zgen Desktop takes an Excel list with one account in each row and lets Zuora generate their "
                    "invoices."
                ),
                self.tr(
                    "Before anything is sent it shows what is wrong, what is invoiced already, and what will happen."
                ),
                self.tr("Afterwards the outcome of every row stands in a new sheet of the same workbook."),
            ),
            start=1,
        ):
            line = in_row(Pill(f"{number}", lambda c: c.busy), label(sentence))
            line.setStretch(1, 1)
            column.addLayout(line)
        return column

    def _make_ways(self) -> list[WayButton]:
        return [
            WayButton(text, told, partial(self.wanted.emit, word))
            for word, text, told in (
                (
                    "practice",
                    self.tr("&Try it with the practice tenant"),
                    self.tr("Opens a sample list. Nothing real."),
                ),
                ("connect", self.tr("&Add a connection"), self.tr("To your own Zuora tenant.")),
                ("paste", self.tr("&Paste accounts…"), self.tr("From a mail or a sheet.")),
                ("template", self.tr("&Get a template workbook…"), self.tr("A list to fill in.")),
            )
        ]

    def set_busy(self, busy: bool) -> None:
        """While something is being made or sent, nothing else is begun."""
        for button in (self.drop, *self._ways):
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


def _tile_style(c: Colours) -> str:
    return (
        f"WayButton {{ background: {c.card}; border: 1px solid {c.line}; border-radius: 6px; }}"
        f"WayButton:hover {{ border-color: {c.action}; }}"
        f"WayButton:focus {{ border: 2px solid {c.action}; }}"
        f"WayButton:disabled {{ background: {c.ground}; }}"
    )


def _drop_style(c: Colours) -> str:
    return (
        f"WayButton {{ background: {c.card}; border: 2px dashed {c.quiet}; border-radius: 8px; }}"
        f"WayButton:hover {{ border-color: {c.action}; }}"
        f"WayButton:focus {{ border: 2px solid {c.action}; }}"
        f"WayButton:disabled {{ background: {c.ground}; }}"
    )
