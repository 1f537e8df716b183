"""How a cell is painted: a state as a pill, the cell at fault with frame and tint, what it was beside what it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from zgen_desktop.gui.palette import Colours, Tone
from zgen_desktop.gui.row_model import Look, Mark, RowModel
from zgen_desktop.gui.widgets import colours

Index = QModelIndex | QPersistentModelIndex
PADDING = 8
_SELECTED, _HAS_FOCUS = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_HasFocus.value
"""As numbers: they are looked at with every cell, and flags of Qt are slow in Python."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def room_for_title(title: str, least: int) -> int:
    """Pixels in which the head of a column is read whole, in every language, and at least what its cells need."""
    return max(least, _bold_width(title) + 2 * PADDING + 4)


def room_for_pills(texts: Sequence[str]) -> int:
    """Pixels in which every one of these states is read whole."""
    return max(map(_bold_width, texts)) + 4 * PADDING + 2


def _bold_width(text: str) -> int:
    font = QFont(QApplication.font())
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font).horizontalAdvance(text)


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a RowModel and makes the field in which one is corrected."""

    at_hand = -1
    """The line of the cell at hand, which the eye is to follow through all columns; -1: none."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell."""
        model = index.model()
        assert isinstance(model, RowModel)
        cell = model.look(index)
        rect, state = option.rect, option.state.value
        colours_now = colours()
        painter.setFont(option.font)
        if state & _SELECTED:
            painter.fillRect(rect, QColor(colours_now.selected))
        elif index.row() == self.at_hand:
            painter.fillRect(rect, QColor(colours_now.at_hand))
        if cell.mark is not None and cell.mark.fault:
            _fault_frame(painter, rect, colours_now.warning if cell.mark.warning else colours_now.bad)
        if cell.pill and cell.text:
            _pill(painter, rect, cell.text, colours_now, cell.tone)
        elif cell.text:
            _text(painter, rect, cell, colours_now)
        if state & _HAS_FOCUS:
            painter.setPen(QPen(QColor(colours_now.action), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  # Qt's name
        """Wide enough for the text; heights are fixed by the table."""
        metrics: QFontMetrics = option.fontMetrics
        model = index.model()
        assert isinstance(model, RowModel)
        cell = model.look(index)
        extra = 5 * PADDING if cell.pill else 2 * PADDING + 2
        if cell.mark is not None and cell.mark.was:
            # The value in bold, then what it was.
            extra += metrics.horizontalAdvance(_was(cell.mark)) + metrics.horizontalAdvance(cell.text) // 8 + PADDING
        return QSize(metrics.horizontalAdvance(cell.text) + extra, metrics.height() + 12)

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


def _fault_frame(painter: QPainter, rect: QRect, tone: Tone) -> None:
    inner = rect.adjusted(1, 1, -2, -2)
    painter.fillRect(inner, QColor(tone.tint))
    painter.setPen(QPen(QColor(tone.ink), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(inner)


def _pill(painter: QPainter, rect: QRect, text: str, look: Colours, tone: object) -> None:
    of = tone(look) if callable(tone) else look.plain
    painter.save()
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
    painter.restore()


def _text(painter: QPainter, rect: QRect, cell: Look, look: Colours) -> None:
    mark = cell.mark
    inside = rect.adjusted(PADDING, 0, -PADDING, 0)
    ink = cell.tone(look).ink if cell.tone else look.bad.ink if mark and mark.fault and not mark.warning else look.ink
    if mark is None or not mark.was:
        shown = painter.fontMetrics().elidedText(_flat(cell.text), Qt.TextElideMode.ElideRight, inside.width())
        painter.setPen(QColor(ink))
        painter.drawText(inside, _RIGHT if cell.align_right else _LEFT, shown)
        return
    painter.save()
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(_flat(cell.text), Qt.TextElideMode.ElideRight, inside.width())
    painter.setPen(QColor(ink))
    painter.drawText(inside, _LEFT, shown)
    rest = inside.adjusted(metrics.horizontalAdvance(shown) + PADDING // 2, 0, 0, 0)
    font.setWeight(QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(look.quiet))
    was = painter.fontMetrics().elidedText(_was(mark), Qt.TextElideMode.ElideRight, max(0, rest.width()))
    painter.drawText(rest, _LEFT, was)
    painter.restore()


def _flat(text: str) -> str:
    return text.replace("\n", " ") if "\n" in text else text


def _was(mark: Mark) -> str:
    return QCoreApplication.translate("CellDelegate", "was “{value}”").format(value=mark.was)
