"""All that is on record about one row, on one page that can be saved for an auditor."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QVBoxLayout, QWidget

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.evidence_page import EvidencePage, PageLine, evidence_page
from zgen_desktop.gui import figures
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.paper import HEADING, SMALL, TITLE, Paper, write_pdf
from zgen_desktop.gui.row_table import RowTable
from zgen_desktop.gui.scroll_area import ScrollArea
from zgen_desktop.gui.widgets import CARD_GAP, GRID, Button, Card, in_row, label, laid_out

translate = QCoreApplication.translate
_LABEL_WIDTH = 180
_KEY = QKeySequence("Ctrl+E")


class EvidenceDialog(QDialog):
    """Window-modal, opened by ``open``."""

    def __init__(self, parent: QWidget, desk: Desk, page: EvidencePage) -> None:
        super().__init__(parent)
        self.resize(820, 640)
        self._desk, self.page = desk, page
        column = laid_out(self, self.tr("Evidence"))
        column.addWidget(label(spoken(page.title), pixels=19, bold=True))
        column.addWidget(self._sections(), 1)
        save = Button(self.tr("&Save as PDF…"), self._ask_where)
        save.setAutoDefault(False)
        close = Button(self.tr("&Close"), self.accept, main=True)
        close.setDefault(True)
        buttons = in_row(save, close)
        buttons.insertStretch(0, 1)
        column.addLayout(buttons)
        close.setFocus()

    def _sections(self) -> ScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(CARD_GAP)
        for section in self.page.sections:
            card = Card()
            card.column.addWidget(label(spoken(section.title), bold=True))
            card.column.addLayout(_lines(section.lines))
            column.addWidget(card)
        column.addStretch(1)
        area = ScrollArea()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Evidence"))
        area.setWidget(inside)
        return area

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("Evidence row {row}").format(row=self.page.row) + ".pdf")
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: str) -> None:
        """Writes the page; what goes wrong is told."""
        try:
            write_pdf(evidence_document(self.page, self._desk), path)
        except ZgenError as error:
            self._desk.failed.emit(error)


class Evidence(QObject):
    """Reads the page of a row in the worker and shows it over ``parent``."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._over = desk, parent
        self.dialog: EvidenceDialog | None = None

    def offer(self, table: RowTable, at_hand: Callable[[], tuple[str, int] | None]) -> None:
        """In the table's menu and on Ctrl+E; ``at_hand`` is the run and row that the person is on."""

        def show() -> None:
            found = at_hand()
            if found is not None:
                self.show_row(*found)

        def actions() -> list[QAction]:
            action = QAction(self.tr("&Evidence of this row…"), table)
            action.setShortcut(_KEY)
            action.setEnabled(at_hand() is not None and not self._desk.running)
            action.triggered.connect(lambda _checked=False: show())
            return [action]

        table.more_actions = actions
        shortcut = QShortcut(_KEY, table, show)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def show_row(self, run: str, row: int) -> None:
        """While a run is under way the worker has no time for it."""
        if self._desk.running:
            return
        what = self.tr("Reading the record")
        self._desk.ask(what, lambda bench: evidence_page(bench.journal, run, row), self._show, self._desk.failed.emit)

    def _show(self, page: EvidencePage) -> None:
        self.dialog = EvidenceDialog(self._over, self._desk, page)
        self.dialog.finished.connect(self._on_gone)
        self.dialog.open()

    def _on_gone(self) -> None:
        self.dialog = None


def evidence_document(page: EvidencePage, desk: Desk) -> QTextDocument:
    """The page for paper, with when and by which program it was made."""
    document = QTextDocument()
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, spoken(page.title))
    paper = Paper(QTextCursor(document))
    paper.line(translate("Evidence", "Evidence"), HEADING, bold=True)
    paper.line(spoken(page.title), TITLE, bold=True)
    for section in page.sections:
        paper.line(spoken(section.title), HEADING, bold=True, above=12)
        paper.table([_said(line) for line in section.lines], (28, 72))
    services = desk.services
    made = translate("Evidence", "Run {run} · page of {now}, Zgen Desktop {version}")
    now = figures.whole_moment(services.clock.now())
    paper.line(made.format(run=page.run, now=now, version=services.version), SMALL, quiet=True, above=16)
    return document


def _said(line: PageLine) -> tuple[str, str]:
    """Label and text in the person's language."""
    return line.label if line.own_label else spoken(line.label), line.text if line.own_text else spoken(line.text)


def _lines(lines: Sequence[PageLine]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(CARD_GAP)
    grid.setVerticalSpacing(GRID // 2)
    grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
    grid.setColumnStretch(1, 1)
    for at, line in enumerate(lines):
        name_of, text = _said(line)
        said = label(text)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name = label(name_of, quiet=True)
        name.setMaximumWidth(_LABEL_WIDTH)
        grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(said, at, 1)
    return grid
