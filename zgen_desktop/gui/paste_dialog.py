"""Accounts pasted from a mail or a sheet become a workbook: what was found, both dates, a folder."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from zgen_desktop.core.date_moves import month_end
from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.pasting import (
    EVERY_CELL,
    MOST_ROWS,
    PastedRow,
    PastedText,
    doubled,
    is_account_id,
    like_account,
    read_pasted,
)
from zgen_desktop.gui import figures
from zgen_desktop.gui.calm_inputs import ChoiceBox, DayEdit
from zgen_desktop.gui.choosers import Choosers
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.dialog_size import DialogSize
from zgen_desktop.gui.elided import Elided
from zgen_desktop.gui.list_trouble import trouble_words
from zgen_desktop.gui.palette import Colours
from zgen_desktop.gui.widgets import CARD_GAP, GRID, PAGE_MARGIN, Banner, Button, Styled, heading, in_row, label
from zgen_desktop.gui.worker import Bench

_PAUSE_MS = 150
_SHOWN = 5


class PasteField(Styled, QPlainTextEdit):
    """Where the text goes. Tab leaves it; a pasted tab stays one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(120)
        self.setPlaceholderText("A00000001\nA00000002\nA00000003")
        self.wear(_field_style)


class PasteDialog(QDialog):
    """``made`` comes with the path of the new workbook."""

    made = Signal(str)

    def __init__(self, desk: Desk, choosers: Choosers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._choosers = choosers
        self._pasted = read_pasted("")
        self._accounts: tuple[str, ...] = ()
        self._folder = choosers.documents()
        end = month_end(desk.services.today())
        self.text = PasteField(self.tr("Accounts, pasted"))
        self.found = label(bold=True)
        self.told = label(quiet=True)
        self.column = ChoiceBox(self.tr("Column with the accounts"))
        self._column_name = label(self.tr("The &accounts are in"), wrap=False)
        self.invoice_date = DayEdit(self.tr("Invoice date"), end)
        self.target_date = DayEdit(self.tr("Target date"), end)
        self.folder = Elided(Qt.TextElideMode.ElideMiddle)
        self.trouble = Banner(lambda c: c.bad)
        self.make = Button("", self._on_make, main=True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._read)
        self._build()
        self.text.textChanged.connect(self._soon.start)
        self.column.activated.connect(self._show)
        self._read()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Paste accounts"))
        self.setMinimumWidth(640)
        DialogSize(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        grid.setHorizontalSpacing(CARD_GAP)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        grid.addWidget(heading(self.tr("Which accounts do you want to invoice?")), 0, 0, 1, 3)
        name = label(self.tr("&Paste account numbers or Account IDs from a mail or a sheet:"))
        name.setBuddy(self.text)
        grid.addWidget(name, 1, 0, 1, 3)
        grid.addWidget(self.text, 2, 0, 1, 3)
        grid.addWidget(self.found, 3, 0, 1, 3)
        grid.addWidget(self.told, 4, 0, 1, 3)
        self._column_name.setBuddy(self.column)
        grid.addWidget(self._column_name, 5, 0)
        grid.addWidget(self.column, 5, 1, 1, 2)
        self._add_days(grid)
        grid.addWidget(label(self.tr("The list goes into"), wrap=False), 9, 0)
        choose = Button(self.tr("Choose a &folder…"), self._choose_folder)
        grid.addLayout(in_row(self.folder, choose, stretch_first=True), 9, 1, 1, 2)
        grid.addWidget(self.trouble, 10, 0, 1, 3)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(Button(self.tr("Cancel"), self.reject))
        buttons.addWidget(self.make)
        grid.addLayout(buttons, 11, 0, 1, 3)
        grid.setRowStretch(2, 1)
        self.make.setDefault(True)
        self.trouble.say("")
        self._show_folder()

    def _add_days(self, grid: QGridLayout) -> None:
        fields = ((self.tr("&Invoice date"), self.invoice_date), (self.tr("Tar&get date"), self.target_date))
        for row, (text, field) in enumerate(fields, 6):
            name = label(text, wrap=False)
            name.setBuddy(field)
            grid.addWidget(name, row, 0)
            field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            grid.addWidget(field, row, 1)
        today = self._desk.services.today()
        last = today.replace(day=1) - timedelta(days=1)
        # On a line of their own: beside one of the dates a person would take them for that date alone.
        buttons = []
        for text, day in ((self.tr("&End of this month"), month_end(today)), (self.tr("End of &last month"), last)):
            button = Button(text, partial(self._set_days, day))
            button.setToolTip(self.tr("Both dates: {day}").format(day=figures.day(day)))
            buttons.append(button)
        grid.addWidget(label(self.tr("Both dates"), wrap=False), 8, 0)
        grid.addLayout(in_row(*buttons), 8, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def _set_days(self, day: date) -> None:
        for field in (self.invoice_date, self.target_date):
            field.show_day(day)

    # --- what was pasted ------------------------------------------------------------------------------

    @Slot()
    def _read(self) -> None:
        pasted = read_pasted(self.text.toPlainText())
        changed = (pasted.width, pasted.header, pasted.column) != (
            self._pasted.width,
            self._pasted.header,
            self._pasted.column,
        )
        self._pasted = pasted
        if changed or not self.column.count():
            self._fill_columns(pasted)
        self._show()

    def _fill_columns(self, pasted: PastedText) -> None:
        self.column.clear()
        if pasted.column is None:
            self.column.addItem(self.tr("Choose the column…"), None)
        for at in range(pasted.width):
            name = pasted.header[at] if at < len(pasted.header) and pasted.header[at] else ""
            samples = ", ".join(pasted.accounts(at)[:3])
            title = name or self.tr("column {number}").format(number=at + 1)
            self.column.addItem(self.tr("{title}: {samples}").format(title=title, samples=samples), at)
        if pasted.width > 1:
            self.column.addItem(self.tr("every column: each entry is an account"), EVERY_CELL)
        self.column.setCurrentIndex(max(0, self.column.findData(pasted.column)))
        for widget in (self.column, self._column_name):
            widget.setVisible(pasted.width > 1)

    @Slot()
    def _show(self) -> None:
        self._accounts = self._pasted.accounts(self.column.currentData())
        count = len(self._accounts)
        unclear = self._pasted.width > 1 and self.column.currentData() is None
        too_many = count > MOST_ROWS
        if too_many:
            most = figures.number(MOST_ROWS)
            self.found.setText(self.tr("More than {most} accounts. Make two lists of them.").format(most=most))
        elif unclear:
            self.found.setText(self.tr("More than one column could be the accounts. Choose one."))
        elif count:
            self.found.setText(self.tr("%Ln account(s) found", "", count - len(self._odd())))
        else:
            self.found.setText(self.tr("Nothing pasted yet."))
        self.told.setText("" if too_many else self._details())
        words = self.tr("&Make a list of %Ln row(s)", "", count)
        if not self._odd():
            words = self.tr("&Make a list of %Ln account(s)", "", count)
        self.make.setText(words if count else self.tr("Make a list"))
        self.make.setEnabled(0 < count <= MOST_ROWS)

    def _details(self) -> str:
        """The first ones, and what the check will show."""
        accounts = self._accounts
        if not accounts:
            return self.tr("One account in each line, or separated by tab, semicolon or comma.")
        sentences = [", ".join(accounts[:_SHOWN]) + (" …" if len(accounts) > _SHOWN else "")]
        ids = sum(map(is_account_id, accounts))
        if 0 < ids < len(accounts):
            sentences.append(self.tr("%Ln Account ID(s) among them.", "", ids))
        if self._pasted.header:
            sentences.append(self.tr("The first line was taken for the names of the columns."))
        if twice := doubled(accounts):
            sentences.append(self.tr("%Ln account(s) more than once; the check shows them.", "", twice))
        odd = self._odd()
        if odd:
            sentence = self.tr(
                "%Ln line(s) that do not look like an account, such as “{text}”; the check shows them.", "", len(odd)
            )
            sentences.append(sentence.format(text=odd[0][:40]))
        return "\n".join(sentences)

    def _odd(self) -> list[str]:
        """What goes into the list although it may be no account: only a person can say so, on its row."""
        return [text for text in self._accounts if not like_account(text)]

    # --- the workbook ---------------------------------------------------------------------------------

    def _choose_folder(self) -> None:
        self._folder = self._choosers.folder(self, self._folder) or self._folder
        self._show_folder()

    def _show_folder(self) -> None:
        self.folder.say(self._folder)

    def _on_make(self) -> None:
        # What was typed last is in it, too.
        self._soon.stop()
        self._read()
        if not self.make.isEnabled():
            return
        invoice, target, folder = self.invoice_date.day(), self.target_date.day(), self._folder
        rows = [PastedRow(account, invoice, target) for account in self._accounts]
        write = self._desk.services.write_list

        def work(_bench: Bench) -> str:
            return write(folder, rows)

        def done(path: str) -> None:
            self.accept()
            self.made.emit(path)

        def failed(error: ZgenError) -> None:
            self.make.setEnabled(True)
            self.trouble.say(trouble_words(error))

        self.trouble.say("")
        self.make.setEnabled(False)
        self._desk.ask(self.tr("Writing the workbook"), work, done, failed)


def _field_style(c: Colours) -> str:
    return (
        f"QPlainTextEdit {{ color: {c.ink}; background: {c.card}; border: 1px solid {c.quiet}; border-radius: 5px;"
        f" padding: 3px; selection-background-color: {c.action}; selection-color: {c.on_action}; }}"
        f"QPlainTextEdit:focus {{ border: 2px solid {c.action}; padding: 2px; }}"
    )
