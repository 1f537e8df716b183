"""The environment of a connection: its word in a box, told apart by mark, shape and line before any colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from zgen_desktop.core.model.connection import Environment
from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.widgets import GRID, Styled, colours

_DASHES = {Environment.SANDBOX: [3.0, 2.0], Environment.PRACTICE: [0.01, 2.2]}
"""In widths of the line; a stroke of almost nothing with round ends is a round dot."""
_LINE = {Environment.PRODUCTION: 2.0, Environment.SANDBOX: 2.0, Environment.PRACTICE: 2.5}
_CORNER = 4.0


def environment_word(environment: Environment) -> str:
    """The word as it stands in the box and elsewhere: PRODUCTION has a square mark."""
    word = environment.value.upper()
    return f"■ {word}" if environment is Environment.PRODUCTION else word


def environment_ink(environment: Environment, look: Colours) -> QColor:
    """The colour of word and line."""
    inks = {Environment.PRODUCTION: look.bad.ink, Environment.SANDBOX: look.action, Environment.PRACTICE: look.quiet}
    return QColor(inks[environment])


def frame_environment(painter: QPainter, area: QRectF, environment: Environment, look: Colours) -> None:
    """PRODUCTION in a solid box, SANDBOX in one of dashes, PRACTICE in round dots with round ends."""
    width = _LINE[environment]
    pen = QPen(environment_ink(environment, look), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    inner = area.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    corner = _CORNER
    if environment is Environment.PRACTICE:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        corner = inner.height() / 2
    if environment in _DASHES:
        pen.setDashPattern(_DASHES[environment])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(QColor(look.card))
    painter.drawRoundedRect(inner, corner, corner)
    painter.restore()


class EnvironmentBox(Styled, QLabel):
    """The box as a part of a page. Hidden where there is no connection."""

    def __init__(self) -> None:
        super().__init__()
        self._environment: Environment | None = None

    def show_environment(self, environment: Environment | None) -> None:
        """The word in its box; hidden where no connection is chosen."""
        self._environment = environment
        self.setVisible(environment is not None)
        if environment is None:
            return
        self.setText(environment_word(environment))
        self.setAccessibleName(self.tr("Environment: {word}").format(word=environment.value.upper()))
        self.wear(
            lambda c: (
                f"color: {environment_ink(environment, c).name()}; padding: 4px {GRID + 4}px; font-weight: 700;"
                " background: transparent;"
            )
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The frame, and the word in it."""
        if self._environment is not None:
            painter = QPainter(self)
            frame_environment(painter, QRectF(self.rect()), self._environment, colours())
            painter.end()
        super().paintEvent(event)
