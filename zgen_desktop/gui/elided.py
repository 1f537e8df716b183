"""A label over one line that is cut with an ellipsis where there is no room; the whole text stands in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from zgen_desktop.gui.widgets import Text


class Elided(Text):
    """Takes the width that is there and asks for none."""

    def __init__(self, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight, *, quiet: bool = True) -> None:
        super().__init__(quiet=quiet, wrap=False)
        self._mode = mode
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Another text."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def whole(self) -> str:
        """The text uncut."""
        return self._whole

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Shows as much as fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(self._whole, self._mode, max(0, self.width()))
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
