"""Dialogs that show all of their texts and have their buttons on the screen, whatever its size and the text size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QDialog

_AROUND = QSize(16, 48)
"""Pixels that the frame which the system draws around a dialog may take."""

_CHANGES = (QEvent.Type.Show, QEvent.Type.Resize, QEvent.Type.LayoutRequest)


class DialogSize(QObject):
    """Watches over one dialog for as long as it lives."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fit)
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Another size, or other texts in it."""
        if watched is self._dialog and event.type() in _CHANGES:
            # Afterwards: a size that is set while Qt sets one is lost on the layout.
            self._soon.start()
        return False

    def _fit(self) -> None:
        dialog, room = self._dialog, self._room()
        layout = dialog.layout()
        if layout is None:
            return
        width = min(dialog.width(), room.width())
        # Qt's own least size counts a text that wraps as one line.
        whole = max(layout.totalMinimumHeightForWidth(width), layout.totalMinimumSize().height())
        dialog.setMinimumHeight(min(whole, room.height()))
        height = min(dialog.height(), room.height())
        if (width, height) != (dialog.width(), dialog.height()):
            dialog.resize(width, height)

    def _room(self) -> QSize:
        """The screen, or the window below where that is larger."""
        screen = self._dialog.screen().availableGeometry().size() - _AROUND
        below = self._dialog.parentWidget()
        return screen if below is None else screen.expandedTo(below.window().size())
