"""The list of connections: name with its environment in a box, below it user, host and what is special."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zgen_desktop.core.endpoints import parse_address
from zgen_desktop.core.model.connection import PRACTICE, Connection, Environment
from zgen_desktop.gui.environment_box import environment_ink, environment_word, frame_environment
from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.scroll_area import calm_bars
from zgen_desktop.gui.widgets import GRID, Styled, colours, scaled

CONNECTION_ROLE = Qt.ItemDataRole.UserRole
IN_USE_ROLE = Qt.ItemDataRole.UserRole + 1
NOTE_ROLE = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


def host_of(connection: Connection) -> str:
    """Where a connection leads, in a word for people."""
    if connection.name == PRACTICE:
        return QCoreApplication.translate("ConnectionList", "inside the program")
    return parse_address(connection.endpoint).host


def description_of(connection: Connection) -> str:
    """User, host, and what is special about a connection."""
    parts = [connection.user, host_of(connection)]
    if connection.entity:
        parts.append(QCoreApplication.translate("ConnectionList", "entity {name}").format(name=connection.entity))
    if connection.wsdl:
        parts.append(QCoreApplication.translate("ConnectionList", "own WSDL"))
    if connection.check_only:
        parts.append(QCoreApplication.translate("ConnectionList", "check and preview only"))
    if connection.ask_password:
        parts.append(QCoreApplication.translate("ConnectionList", "password asked for each time"))
    return " · ".join(parts)


class ConnectionList(Styled, QListWidget):
    """Two lines a connection, all of them by keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Connections"))
        calm_bars(self)
        self.setItemDelegate(_Rows(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.wear(lambda c: f"QListWidget {{ background: {c.card}; border: 1px solid {c.line}; border-radius: 6px; }}")

    def show_connections(self, connections: Sequence[Connection], in_use: str, notes: Mapping[str, str]) -> None:
        """Another list; the selection stays by name. ``notes`` says of a connection how its last test ended."""
        chosen = self.chosen()
        wanted = chosen.name if chosen else in_use
        self.blockSignals(True)
        self.clear()
        for connection in connections:
            self.addItem(self._item(connection, connection.name == in_use, notes.get(connection.name, "")))
        names = [connection.name for connection in connections]
        self.setCurrentRow(names.index(wanted) if wanted in names else 0 if names else -1)
        self.blockSignals(False)
        self.currentRowChanged.emit(self.currentRow())

    def chosen(self) -> Connection | None:
        """The connection that is selected."""
        item = self.currentItem()
        found = item.data(CONNECTION_ROLE) if item else None
        return found if isinstance(found, Connection) else None

    def choose(self, name: str) -> None:
        """Selects by name."""
        for row in range(self.count()):
            if self.item(row).data(CONNECTION_ROLE).name == name:
                self.setCurrentRow(row)

    def _item(self, connection: Connection, in_use: bool, note: str) -> QListWidgetItem:
        item = QListWidgetItem(connection.name)
        item.setData(CONNECTION_ROLE, connection)
        item.setData(IN_USE_ROLE, in_use)
        item.setData(NOTE_ROLE, note)
        told = [connection.name, connection.environment.value.upper(), description_of(connection), note]
        if in_use:
            told.insert(1, self.tr("in use"))
        whole = ", ".join(filter(None, told))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, whole)
        item.setToolTip(whole)
        return item


class _Rows(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One connection."""
        connection = index.data(CONNECTION_ROLE)
        look = colours()
        area = option.rect.adjusted(2 * GRID, GRID, -2 * GRID, -GRID)
        painter.save()
        self._ground(painter, option, look)
        bold, plain = _font(option, bold=True), _font(option, bold=False)
        half = area.height() // 2
        top = QRect(area.left(), area.top(), area.width(), half)
        left = _draw_box(painter, top, connection.environment, bold, look)
        top.setRight(left - GRID)
        painter.setPen(QColor(look.ink))
        _draw(painter, top, connection.name, bold)
        if index.data(IN_USE_ROLE):
            used = QRect(top)
            name_width = QFontMetrics(bold).horizontalAdvance(connection.name) + GRID
            used.setLeft(min(used.left() + name_width, used.right()))
            painter.setPen(QColor(look.good.ink))
            _draw(painter, used, QCoreApplication.translate("ConnectionList", "✓ in use"), plain)
        bottom = QRect(area.left(), area.top() + half, area.width(), half)
        painter.setPen(QColor(look.quiet))
        note = index.data(NOTE_ROLE)
        _draw(painter, bottom, f"{description_of(connection)}{f' · {note}' if note else ''}", plain)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802  # Qt's name
        """Two lines with air."""
        return QSize(200, 2 * (QFontMetrics(_font(option, bold=True)).height() + GRID) + 2 * GRID)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, look: Colours) -> None:
        rect, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(look.selected))
        painter.setPen(QPen(QColor(look.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(look.action), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))


def _font(option: QStyleOptionViewItem, *, bold: bool) -> QFont:
    font = QFont(option.font)
    font.setPixelSize(scaled(13))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _draw(painter: QPainter, area: QRect, text: str, font: QFont) -> None:
    painter.setFont(font)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def _draw_box(painter: QPainter, area: QRect, environment: Environment, font: QFont, look: Colours) -> int:
    """The environment at the right end; gives its left edge."""
    word = environment_word(environment)
    width = QFontMetrics(font).horizontalAdvance(word) + 3 * GRID
    box = QRect(area.right() - width, area.top() - 1, width, area.height())
    frame_environment(painter, QRectF(box), environment, look)
    painter.setPen(environment_ink(environment, look))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
    return box.left()
