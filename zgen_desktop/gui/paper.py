"""Paper: documents of lines and tables, written as a PDF whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QIODevice, QMarginsF, QSaveFile
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.gui.palette import LIGHT

translate = QCoreApplication.translate

TITLE, HEADING, TEXT, SMALL = 17.0, 12.0, 9.5, 8.0
"""Points."""


def write_pdf(document: QTextDocument, path: str) -> None:
    """Writes the PDF whole or not at all. Raises WorkbookError(``report_not_written``)."""
    file = QSaveFile(path)
    if file.open(QIODevice.OpenModeFlag.WriteOnly):
        writer = QPdfWriter(file)
        writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
        writer.setCreator("Zgen Desktop")
        # The document is laid out for paper here, so that it doesn't depend on the screen.
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(18, 18, 18, 18),
                QPageLayout.Unit.Millimeter,
            )
        )
        document.print_(writer)
        del writer
        if file.commit():
            return
    raise WorkbookError(
        "report_not_written",
        translate("Report", "The report was not saved"),
        f"{path}: {file.errorString()}",
        translate("Report", "Choose another folder, or close the file where it is open, and save the report again."),
    )


class Paper:
    """Writes lines and tables one below the other."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._cursor = cursor
        self._first = True

    def line(self, text: str, points: float, *, bold: bool = False, quiet: bool = False, above: float = 0) -> None:
        """A paragraph; ``above`` is the room before it, in points."""
        block = QTextBlockFormat()
        block.setTopMargin(above)
        block.setBottomMargin(4)
        if self._first:
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)
        self._first = False
        self._cursor.insertText(text, _char(points, bold=bold, quiet=quiet))

    def table(self, lines: Sequence[Sequence[str]], widths: Sequence[int], *, header: bool = False) -> None:
        """``widths`` in percent; of a table without header the first column is quiet."""
        if not lines:
            return
        look = QTextTableFormat()
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        look.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, width) for width in widths])
        look.setCellPadding(3)
        look.setCellSpacing(0)
        look.setBorder(0.5)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderBrush(QColor(LIGHT.line))
        look.setBorderCollapse(True)
        look.setHeaderRowCount(1 if header else 0)
        table = self._cursor.insertTable(len(lines), len(widths), look)
        for at, texts in enumerate(lines):
            for column, text in enumerate(texts):
                cell = table.cellAt(at, column).firstCursorPosition()
                cell.insertText(text, _char(TEXT, bold=header and at == 0, quiet=not header and column == 0))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)


def _char(points: float, *, bold: bool, quiet: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    font = QFont()
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    look.setFont(font)
    # Paper is light, whatever the screen is.
    look.setForeground(QColor(LIGHT.quiet if quiet else LIGHT.ink))
    return look
