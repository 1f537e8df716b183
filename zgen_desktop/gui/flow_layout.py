"""Widgets side by side that go on in the next line where the width ends."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem


class _Part(NamedTuple):
    item: QLayoutItem
    width: int
    height: int
    least: QSize


class FlowLayout(QLayout):
    """Left to right, then down; the height follows the width. Widgets keep their own size."""

    def __init__(self, *, gap: int, line_gap: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._known: list[_Part] | None = None
        self._gap, self._line_gap = gap, line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  # Qt's name
        """One more at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  # Qt's name
        """One of them, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  # Qt's name
        """Takes one out, None past the end."""
        if not 0 <= index < len(self._items):
            return None
        self._known = None
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802  # Qt's name
        """Wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802  # Qt's name
        """Narrower is higher."""
        return True

    def invalidate(self) -> None:
        """Something in it has another size, has come or has gone."""
        self._known = None
        super().invalidate()

    def heightForWidth(self, width: int) -> int:  # noqa: N802  # Qt's name
        """The height of all lines."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """All in one line."""
        parts = self._parts()
        width = sum(part.width for part in parts) + self._gap * max(0, len(parts) - 1)
        return QSize(width, max((part.height for part in parts), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802  # Qt's name
        """One in each line."""
        least = [part.least for part in self._parts()]
        return QSize(
            max((size.width() for size in least), default=0), max((size.height() for size in least), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  # Qt's name
        """Puts everything in its place."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _parts(self) -> list[_Part]:
        """What is shown, asked once: Qt lays out several times, and each question waits for the worker's turn."""
        if self._known is None:
            shown = [item for item in self._items if not item.isEmpty()]
            sizes = [item.sizeHint() for item in shown]
            self._known = [
                _Part(item, size.width(), size.height(), item.minimumSize())
                for item, size in zip(shown, sizes, strict=True)
            ]
        return self._known

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """The height of all lines; what is lower than its line stands in the middle of it."""
        left, top, y = rect.x(), rect.y(), rect.y()
        for line in self._lines(rect.width()):
            high, x = max(part.height for part in line), left
            for part in line:
                if move:
                    part.item.setGeometry(QRect(x, y + (high - part.height) // 2, part.width, part.height))
                x += part.width + self._gap
            y += high + self._line_gap
        return max(0, y - self._line_gap - top)

    def _lines(self, width: int) -> list[list[_Part]]:
        lines: list[list[_Part]] = []
        used = 0
        for part in self._parts():
            if not lines or used + self._gap + part.width > width:
                lines.append([part])
                used = part.width
            else:
                lines[-1].append(part)
                used += self._gap + part.width
        return lines
