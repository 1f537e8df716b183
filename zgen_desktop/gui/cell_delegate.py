"""How a cell is painted: a state as a pill, the cell at fault with frame and tint, what it was beside what it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.row_model import MARK_ROLE, PILL_ROLE, TONE_ROLE, Mark
from zgen_desktop.gui.widgets import colours

Index = QModelIndex | QPersistentModelIndex
PADDING = 8


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a RowModel and makes the field in which one is corrected."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        rect: QRect = option.rect
        state = option.state
        font: QFont = option.font
        look = colours()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        mark = index.data(MARK_ROLE)
        painter.save()
        painter.setFont(font)
        self._ground(painter, rect, look, mark, selected)
        text, tone = str(index.data() or ""), index.data(TONE_ROLE)
        if index.data(PILL_ROLE) and text:
            _pill(painter, rect, text, look, tone)
        else:
            ink = tone(look).ink if tone else look.bad.ink if mark and mark.fault and not mark.warning else look.ink
            _text(painter, rect, text, ink, look, mark, Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(look.action), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, look: Colours, mark: Mark | None, selected: bool) -> None:
        if selected:
            painter.fillRect(rect, QColor(look.selected))
        if mark is not None and mark.fault:
            tone = look.warning if mark.warning else look.bad
            inner = rect.adjusted(1, 1, -2, -2)
            painter.fillRect(inner, QColor(tone.tint))
            painter.setPen(QPen(QColor(tone.ink), 1))
            painter.drawRect(inner)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  # Qt's name
        """Wide enough for the text; heights are fixed by the table."""
        metrics: QFontMetrics = option.fontMetrics
        extra = 5 * PADDING if index.data(PILL_ROLE) else 2 * PADDING + 2
        mark = index.data(MARK_ROLE)
        if mark is not None and mark.was:
            extra += metrics.horizontalAdvance(_was(mark)) + PADDING
        return QSize(metrics.horizontalAdvance(str(index.data() or "")) + extra, metrics.height() + 12)

    def createEditor(  # noqa: N802  # Qt's name
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """A plain field that fills the cell."""
        field = QLineEdit(parent)
        field.setFont(option.font)
        field.setFrame(False)
        title = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        field.setAccessibleName(QCoreApplication.translate("CellDelegate", "Correct: {column}").format(column=title))
        look = colours()
        field.setStyleSheet(
            f"QLineEdit {{ color: {look.ink}; background: {look.card}; border: 2px solid {look.action};"
            f" padding: 0 {PADDING - 3}px; selection-background-color: {look.action};"
            f" selection-color: {look.on_action}; }}"
        )
        return field


def _pill(painter: QPainter, rect: QRect, text: str, look: Colours, tone: object) -> None:
    of = tone(look) if callable(tone) else look.plain
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    room = rect.width() - 2 * PADDING
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room - 2 * PADDING))
    high = min(metrics.height() + 4, rect.height() - 4)
    wide = min(metrics.horizontalAdvance(text) + 2 * PADDING, room)
    pill = QRectF(rect.left() + PADDING, rect.center().y() - high / 2 + 1, wide, high)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(of.tint))
    painter.drawRoundedRect(pill, 8, 8)
    painter.setPen(QColor(of.ink))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


def _text(
    painter: QPainter, rect: QRect, text: str, ink: str, look: Colours, mark: Mark | None, align: Qt.AlignmentFlag
) -> None:
    inside = rect.adjusted(PADDING, 0, -PADDING, 0)
    changed = mark is not None and bool(mark.was)
    if changed:
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, inside.width())
    painter.setPen(QColor(ink))
    if not changed or mark is None:
        painter.drawText(inside, align, shown)
        return
    base = QPointF(inside.left(), inside.center().y() + (metrics.ascent() - metrics.descent()) / 2 + 1)
    painter.drawText(base, shown)
    left = inside.left() + metrics.horizontalAdvance(shown) + PADDING // 2
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(look.quiet))
    was = painter.fontMetrics().elidedText(_was(mark), Qt.TextElideMode.ElideRight, inside.right() - left)
    painter.drawText(QPointF(left, base.y()), was)


def _was(mark: Mark) -> str:
    return QCoreApplication.translate("CellDelegate", "was “{value}”").format(value=mark.was)
