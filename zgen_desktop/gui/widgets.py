"""The small parts that all pages are made of, in the window's look (window.md): cards, headings, buttons, pills."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from zgen_desktop.core.model.rows import RowState
from zgen_desktop.gui.core_words import state_word
from zgen_desktop.gui.dialog_size import DialogSize
from zgen_desktop.gui.palette import SIGNS, Colours, Tone, colours_of, tone_of

GRID = 8
"""Pixels; all distances are multiples of it."""
CARD_GAP = 16
PAGE_MARGIN = 20


_SCHEMES: dict[int, Colours] = {}
"""The scheme of the palette that was seen last, by its key: it is asked for with every cell that is painted."""


def colours() -> Colours:
    """The colours in force."""
    palette = QApplication.palette()
    key = palette.cacheKey()
    if key not in _SCHEMES:
        _SCHEMES.clear()
        _SCHEMES[key] = colours_of(palette)
    return _SCHEMES[key]


class Styled:
    """Mixin for a widget whose style sheet is made from the colours in force, anew when these change."""

    _style: Callable[[Colours], str]

    def wear(self, style: Callable[[Colours], str]) -> None:
        """Sets how the style sheet is made, and makes it."""
        self._style = style
        self._dress_anew()

    def _dress_anew(self) -> None:
        # Qt works a style sheet out anew even where it is the same one.
        wanted = self._style(colours())
        if self.styleSheet() != wanted:  # type: ignore[attr-defined]  # a mixin of QWidget
            self.setStyleSheet(wanted)  # type: ignore[attr-defined]  # a mixin of QWidget

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Follows the system from light to dark and back."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange) and hasattr(
            self, "_style"
        ):
            self._dress_anew()
        super().changeEvent(event)  # type: ignore[misc]  # a mixin of QWidget


class Card(Styled, QFrame):
    """A white card with a thin line around; ``column`` is its layout."""

    def __init__(self, *, margin: int = CARD_GAP) -> None:
        super().__init__()
        self.setObjectName("card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(GRID)
        self.wear(lambda c: f"QFrame#card {{ background: {c.card}; border: 1px solid {c.line}; border-radius: 6px; }}")


def label(text: str = "", *, pixels: int = 13, bold: bool = False, quiet: bool = False, wrap: bool = True) -> Text:
    """A plain-text label. Texts of a tenant never become markup."""
    return Text(text, pixels=pixels, bold=bold, quiet=quiet, wrap=wrap)


class Text(Styled, QLabel):
    """A label in one of the window's sizes; its text is always plain."""

    def __init__(
        self, text: str = "", *, pixels: int = 13, bold: bool = False, quiet: bool = False, wrap: bool = True
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        font = QFont(self.font())
        font.setPixelSize(scaled(pixels))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        self.setFont(font)
        self.wear(lambda c: f"color: {c.quiet if quiet else c.ink}; background: transparent;")


def scaled(pixels: int) -> int:
    """A text size in proportion to the system's own (13 px at the usual 10 pt)."""
    points = QApplication.font().pointSizeF()
    return max(12, round(pixels * (points / 10 if points > 0 else 1)))


def heading(text: str = "") -> Text:
    """The page's answer: large, in words with a number."""
    return label(text, pixels=22, bold=True)


class Button(Styled, QPushButton):
    """A plain button; ``main`` makes it the one main button of its page, ``quiet`` a tool beside what it is for."""

    def __init__(
        self,
        text: str,
        on_click: Callable[[], object] | None = None,
        *,
        main: bool = False,
        quiet: bool = False,
    ) -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(28 if quiet else 34)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if on_click is not None:
            self.clicked.connect(lambda _checked=False: on_click())
        self.wear(_main_style if main else _quiet_style if quiet else _plain_style)


def _plain_style(c: Colours) -> str:
    return (
        f"QPushButton {{ color: {c.ink}; background: {c.card}; border: 1px solid {c.line}; border-radius: 5px;"
        f" padding: 6px 14px; }}"
        f"QPushButton:hover {{ border-color: {c.action}; }}"
        f"QPushButton:focus {{ border: 2px solid {c.action}; padding: 5px 13px; }}"
        f"QPushButton:disabled {{ color: {c.quiet}; background: {c.ground}; }}"
    )


def _quiet_style(c: Colours) -> str:
    return (
        f"QPushButton {{ color: {c.ink}; background: transparent; border: 2px solid transparent; border-radius: 5px;"
        f" padding: 2px 8px; }}"
        f"QPushButton:hover {{ background: {c.selected}; }}"
        f"QPushButton:focus {{ border-color: {c.action}; }}"
        f"QPushButton:disabled {{ color: {c.quiet}; }}"
    )


def _main_style(c: Colours) -> str:
    return (
        f"QPushButton {{ color: {c.on_action}; background: {c.action}; border: 2px solid {c.action};"
        f" border-radius: 5px; padding: 5px 16px; font-weight: 600; }}"
        f"QPushButton:focus {{ border: 2px solid {c.ink}; }}"
        f"QPushButton:disabled {{ color: {c.quiet}; background: {c.ground}; border-color: {c.line}; }}"
    )


class Pill(Styled, QLabel):
    """A word with its sign on its tint."""

    def __init__(self, text: str = "", tone: Callable[[Colours], Tone] | None = None) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tone = tone or (lambda c: c.plain)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._dress()

    def say(self, text: str, tone: Callable[[Colours], Tone]) -> None:
        """Another word and tone."""
        self._tone = tone
        self.setText(text)
        self._dress()

    def _dress(self) -> None:
        self.wear(
            lambda c: (
                f"color: {self._tone(c).ink}; background: {self._tone(c).tint}; border-radius: 8px;"
                " padding: 1px 8px; font-weight: 600;"
            )
        )


def state_pill(state: RowState) -> Pill:
    """Sign and word of a row's state."""
    return Pill(f"{SIGNS[state]} {state_word(state)}", lambda c: tone_of(state, c))


class Offer(NamedTuple):
    """A button of a banner. ``name`` is what a screen reader calls it, where that is not its words."""

    words: str
    run: Callable[[], object]
    name: str = ""
    enabled: bool = True


class Banner(Styled, QFrame):
    """A sentence that needs a person, with buttons; a thick line of its tone at the left. Hidden until it has one."""

    def __init__(self, tone: Callable[[Colours], Tone]) -> None:
        super().__init__()
        self.setObjectName("banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD_GAP, GRID, CARD_GAP, GRID)
        self._text = label()
        row.addWidget(self._text, 1)
        self._row = QHBoxLayout()
        row.addLayout(self._row)
        self._buttons: list[Button] = []
        self._offers: Sequence[Offer] = ()
        self.setVisible(False)
        self.wear(
            lambda c: (
                f"QFrame#banner {{ background: {c.card}; border: 1px solid {c.line}; border-radius: 6px;"
                f" border-left: 4px solid {tone(c).ink}; }}"
            )
        )

    def say(self, text: str, *offers: Offer) -> None:
        """Another sentence with its buttons; no text hides the banner.

        Where the same buttons are offered as before, they stay, and the focus on them: a page says its banner anew
        with everything that changes on it.
        """
        self._text.setText(text)
        if [offer.words for offer in offers] != [offer.words for offer in self._offers]:
            self._make_buttons(offers)
        self._offers = offers
        for button, offer in zip(self._buttons, offers, strict=True):
            button.setAccessibleName(offer.name)
            button.setEnabled(offer.enabled)
        self.setVisible(bool(text))

    def _make_buttons(self, offers: Sequence[Offer]) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [Button(offer.words, partial(self._press, at)) for at, offer in enumerate(offers)]
        for button in self._buttons:
            self._row.addWidget(button)

    def _press(self, at: int) -> None:
        self._offers[at].run()


def in_row(*widgets: QWidget, stretch_first: bool = False) -> QHBoxLayout:
    """Widgets side by side on the grid."""
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for at, widget in enumerate(widgets):
        row.addWidget(widget, 1 if stretch_first and at == 0 else 0)
    return row


def laid_out(dialog: QDialog, title: str) -> QVBoxLayout:
    """A dialog over its window, gone once it is closed and named for a screen reader; gives its layout."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setWindowTitle(title)
    dialog.setAccessibleName(title)
    DialogSize(dialog)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
    column.setSpacing(CARD_GAP)
    return column
