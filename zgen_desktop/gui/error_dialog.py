"""Errors for people: title, message, next step; one at a time, with details to copy that hold no secret."""

from __future__ import annotations

import platform
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QSysInfo, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zgen_desktop import __version__
from zgen_desktop.core.errors import AccessError, DefectError, ZgenError
from zgen_desktop.gui.core_words import error_words
from zgen_desktop.gui.scroll_area import ScrollArea
from zgen_desktop.gui.widgets import CARD_GAP, GRID, PAGE_MARGIN, Button, label

PASSWORD_CODES = frozenset({"no_password", "keyring_missing", "keyring_locked", "keyring_refused"})
"""Codes of AccessError after which a password that is typed now helps."""

WIDTH = 520


@dataclass(frozen=True, slots=True)
class WayOut:
    """A button of an error that does something about it: its text (with & mnemonic) and what it does."""

    text: str
    run: Callable[[], object]


class ErrorDialog(QDialog):
    """One error. All texts are plain: they may come from a tenant."""

    def __init__(
        self, parent: QWidget | None, error: ZgenError, redact: Callable[[str], str], ways: Sequence[WayOut] = ()
    ) -> None:
        super().__init__(parent)
        self.error = error
        self.details = redact(details_of(error))
        self.setWindowTitle(self.tr("Zgen Desktop"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title, message, next_step = error_words(error, redact)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{message} {next_step}")
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, CARD_GAP)
        column.setSpacing(CARD_GAP)
        column.addWidget(_texts(title, message, next_step), 1)
        column.addLayout(self._buttons(ways))
        self.resize(WIDTH, self.sizeHint().height())

    def _buttons(self, ways: Sequence[WayOut]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self._copied = Button(self.tr("Copy &details"), self._copy)
        row.addWidget(self._copied)
        row.addStretch(1)
        for way in ways:
            row.addWidget(Button(way.text, partial(self._take, way)))
        close = Button(self.tr("&Close"), self.accept, main=True)
        close.setDefault(True)
        row.addWidget(close)
        close.setFocus()
        return row

    def _take(self, way: WayOut) -> None:
        self.accept()
        way.run()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)
        self._copied.setText(self.tr("Copied"))


class Errors(QObject):
    """Shows errors one after the other; the same one isn't shown again while it waits or is on screen."""

    def __init__(
        self,
        window: QWidget,
        redact: Callable[[str], str],
        ways_out: Callable[[ZgenError], Sequence[WayOut]] = lambda _error: (),
    ) -> None:
        super().__init__(window)
        self._window = window
        self._redact = redact
        self._ways_out = ways_out
        self._waiting: deque[ZgenError] = deque()
        self.shown: ErrorDialog | None = None

    @Slot(object)
    def show(self, error: ZgenError) -> None:
        """Shows it now, or when those before it are closed. Defects have a dialog of their own."""
        if isinstance(error, DefectError):
            return
        pending = [*self._waiting, *([self.shown.error] if self.shown else [])]
        if str(error) in map(str, pending):
            return
        self._waiting.append(error)
        if self.shown is None:
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            return
        error = self._waiting.popleft()
        self.shown = ErrorDialog(self._window, error, self._redact, self._ways_out(error))
        self.shown.finished.connect(self._on_finished)
        self.shown.open()

    @Slot()
    def _on_finished(self) -> None:
        self.shown = None
        self._next()


def show_error(parent: QWidget | None, error: ZgenError, redact: Callable[[str], str]) -> ErrorDialog:
    """Shows one error and waits until it is closed; for moments without a window."""
    dialog = ErrorDialog(parent, error, redact)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.exec()
    return dialog


def wants_password(error: ZgenError) -> bool:
    """Whether a password that is typed now helps."""
    return isinstance(error, AccessError) and error.code in PASSWORD_CODES and bool(error.connection)


def details_of(error: ZgenError) -> str:
    """What somebody who helps needs to know, before redaction."""
    return "\n".join(
        [
            error.title,
            error.message,
            error.next_step,
            "",
            f"Code: {error.code}",
            f"Zgen Desktop {__version__}, Python {platform.python_version()}, {QSysInfo.prettyProductName()}",
        ]
    )


def _texts(title: str, message: str, next_step: str) -> ScrollArea:
    """The three texts; long ones scroll, so that the buttons stay on any screen."""
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(CARD_GAP)
    for text in (label(title, pixels=19, bold=True), label(message), label(next_step)):
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(text)
    column.addStretch(1)
    area = ScrollArea()
    area.setAccessibleName(title)
    area.setWidget(inner)
    area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    area.setMinimumHeight(min(column.heightForWidth(WIDTH - 2 * PAGE_MARGIN - GRID), 400))
    return area
