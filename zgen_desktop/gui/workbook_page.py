"""The first step: which list? Ways to begin, then the workbook that was opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from zgen_desktop.core.column_choices import show_list, to_confirm
from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.importing import Selection
from zgen_desktop.core.model.cells import TextFormat
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.questions import DelimiterQuestion, EncodingQuestion, SheetQuestion
from zgen_desktop.core.text_lists import text_format
from zgen_desktop.gui import figures
from zgen_desktop.gui.choosers import Choosers, system_choosers
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.earlier_offer import EarlierOffer
from zgen_desktop.gui.list_state import Look, header_row_of, look_at, place_of_question, rows_of, sheet_of
from zgen_desktop.gui.list_trouble import trouble_words
from zgen_desktop.gui.list_view import Asked, ListView
from zgen_desktop.gui.page import Action, Page, Place
from zgen_desktop.gui.paste_dialog import PasteDialog
from zgen_desktop.gui.preview_table import PREVIEW_ROWS
from zgen_desktop.gui.sent_dates import SentDates, ask_sent_dates
from zgen_desktop.gui.start_view import Recent, StartView
from zgen_desktop.gui.text_words import kind_words
from zgen_desktop.gui.waiting_card import WaitingCard
from zgen_desktop.gui.widgets import Banner, Offer
from zgen_desktop.gui.workbook_password import WANTED, WorkbookPasswordDialog
from zgen_desktop.gui.worker import Bench

_TEMPLATE = "Zgen template.xlsx"


class WorkbookPage(Page):
    """Opens a workbook and shows what was found in it; a list that needs no answers goes on to its check by itself."""

    def __init__(self, desk: Desk, choosers: Choosers | None = None) -> None:
        super().__init__(desk)
        self._choosers = choosers or system_choosers()
        self._just_opened = False
        self._other_lists = False
        self._looked: tuple[str, str, TextFormat] | None = None
        self._asked_password = False
        self._look: Look | None = None
        self._folder = ""
        self.waiting = WaitingCard(desk)
        self.start = StartView(self.waiting)
        self.list = ListView()
        self.trouble = Banner(lambda c: c.bad)
        self.written = Banner(lambda c: c.good)
        self.earlier = EarlierOffer(desk)
        self._stack = QStackedWidget()
        for view in (self.start, self.list):
            self._stack.addWidget(view)
        self.column.addWidget(self.trouble)
        self.column.addWidget(self.written)
        self.column.addWidget(self.earlier)
        self.column.addWidget(self._stack, 1)
        self._say_nothing()
        self._connect()
        self._show()
        self._ask_recent()

    def _connect(self) -> None:
        self.start.wanted.connect(self._on_wanted)
        self.start.opened.connect(self.open)
        self.waiting.started.connect(lambda: self.go.emit(Place.GENERATE))
        self.list.sheet_chosen.connect(self._choose_sheet)
        self.list.header_row_chosen.connect(self._choose_header_row)
        self.list.text_chosen.connect(self._choose_text)
        self.desk.list_changed.connect(self._on_list)
        self.desk.run_changed.connect(self._show)

    # --- what the frame asks --------------------------------------------------------------------------

    def main_action(self) -> Action | None:
        """Open a workbook, or go on to what comes next."""
        if self._starting():
            return Action(self.tr("&Open a workbook…"), self.ask_for_workbook, not self.desk.running)
        if rows_of(self.desk) is None:
            if self.desk.list_error:
                return Action(self.tr("&Open another workbook…"), self.ask_for_workbook, not self.desk.running)
            return Action(self.tr("Check the rows"), lambda: None, enabled=False)
        if place_of_question(self.desk) is Place.COLUMNS:
            return Action(self.tr("Choose the &columns"), lambda: self.go.emit(Place.COLUMNS))
        text = self.tr("&Check %Ln row(s)", "", rows_of(self.desk) or 0)
        return Action(text, lambda: self.go.emit(Place.CHECK))

    def side_actions(self) -> Sequence[Action]:
        """Other lists and back, columns."""
        if self._starting():
            if not self.desk.path:
                return ()
            back = self.tr("&Back to {name}").format(name=PurePath(self.desk.path).name.replace("&", "&&"))
            return (Action(back, lambda: self._show_other_lists(shown=False)),)
        actions = [Action(self.tr("O&ther lists"), lambda: self._show_other_lists(shown=True), not self.desk.running)]
        if rows_of(self.desk) is not None and place_of_question(self.desk) is not Place.COLUMNS:
            actions.append(Action(self.tr("Co&lumns"), lambda: self.go.emit(Place.COLUMNS)))
        return actions

    def status(self) -> str:
        """The file's folder, while a workbook is open."""
        return "" if self._starting() else str(PurePath(self.desk.path).parent)

    def help_text(self) -> str:
        """What this is and what can go wrong."""
        return "\n\n".join(
            (
                self.tr(
                    "Open the list with the accounts to invoice, one account in each row: an Excel workbook (.xlsx, "
                    ".xlsm, .xls, .xlsb), an OpenDocument spreadsheet (.ods) or a text list (.csv, .txt)."
                ),
                self.tr(
                    "The program looks for the sheet with the list and for the row that names the columns. Both stand "
                    "above the preview. Choose another one if it is wrong."
                ),
                self.tr("The workbook is only read here. After a run one sheet is added to it; nothing else changes."),
                self.tr(
                    "No list at hand? The practice tenant has a sample list and invented customers. Nothing that is "
                    "done there reaches Zuora."
                ),
                self.tr(
                    "A workbook with a password is opened with that password; it is kept in memory until the program "
                    "ends and stored nowhere. If a workbook can't be opened, save it in Excel as .xlsx and open that."
                ),
            )
        )

    def done(self) -> bool:
        """Whether sheet and header row are known."""
        return rows_of(self.desk) is not None

    def tells(self, error: ZgenError) -> bool:
        """Why the list could not be read or checked."""
        return error is self.desk.list_error

    def begin_at(self) -> QWidget | None:
        """The place to drop a list, or the choice of its sheet."""
        return self.start.drop if self._starting() else self.list.sheet

    def entered(self) -> None:
        """The list of recent files may have changed."""
        self._ask_recent()

    # --- opening --------------------------------------------------------------------------------------

    @Slot(str)
    def open(self, path: str) -> None:
        """Opens a workbook."""
        self._say_nothing()
        if path and not self.desk.running:
            self.desk.open_workbook(path)

    def ask_for_workbook(self) -> None:
        """By the system's dialog."""
        self.open(self._choosers.open_workbook(self))

    @Slot(str)
    def _on_wanted(self, word: str) -> None:
        self._say_nothing()
        if word == "open":
            self.ask_for_workbook()
        elif word == "practice":
            if not self.desk.waiting.refuse(PRACTICE):
                self._try_practice(self._folder or self._choosers.documents())
        elif word == "connect":
            self.go.emit(Place.CONNECTIONS)
        elif word == "paste":
            self.paste()
        else:
            self._write_template()

    def paste(self) -> None:
        """Makes a list of pasted accounts."""
        dialog = PasteDialog(self.desk, self._choosers, self)
        dialog.made.connect(self.open)
        dialog.open()

    def _try_practice(self, folder: str) -> None:
        def done(path: str) -> None:
            self.start.set_busy(False)
            self._folder = folder
            self.desk.choose_connection(PRACTICE)
            self.open(path)

        self._make(lambda _bench: self.desk.services.write_sample(folder), done, another_folder=True)

    def _write_template(self) -> None:
        path = self._choosers.save_workbook(self, _TEMPLATE)
        if not path:
            return

        def done(_nothing: None) -> None:
            self.start.set_busy(False)
            self.written.say(
                self.tr("The template stands in {path}. Fill it in with Excel, then open it here.").format(path=path)
            )

        self._make(lambda _bench: self.desk.services.write_template(path), done)

    def _make(self, work: Callable[[Bench], Any], done: Callable[[Any], None], *, another_folder: bool = False) -> None:
        def failed(error: ZgenError) -> None:
            self.start.set_busy(False)
            offers = [Offer(self.tr("&Choose a folder…"), self._practice_elsewhere)] if another_folder else []
            self.trouble.say(trouble_words(error), *offers)

        self.start.set_busy(True)
        self.desk.ask(self.tr("Writing the workbook"), work, done, failed)

    def _practice_elsewhere(self) -> None:
        folder = self._choosers.folder(self, self._choosers.documents())
        if folder:
            self._say_nothing()
            self._try_practice(folder)

    def _say_nothing(self) -> None:
        self.trouble.say("")
        self.written.say("")

    def _ask_recent(self) -> None:
        def work(_bench: Bench) -> list[Recent]:
            return [Recent(path, Path(path).is_file()) for path in self.desk.services.settings.recent()]

        self.desk.ask("", work, self.start.show_recent, lambda _error: None)

    def _show_other_lists(self, *, shown: bool) -> None:
        self._other_lists = shown
        self._say_nothing()
        self._ask_recent()
        self._show()

    # --- the list that was opened ---------------------------------------------------------------------

    @Slot()
    def _on_list(self) -> None:
        fresh = bool(self.desk.path) and self.desk.checked is None and self.desk.question is None
        if fresh and self.desk.list_error is None:
            self._just_opened, self._other_lists = True, False
            self.earlier.hide_offer()
            self._look, self._looked = None, None
            self._asked_password = False
            self.go.emit(Place.WORKBOOK)
        elif self._just_opened and self.desk.list_error is None:
            # One that wanted its password first, or could be read only at the second try, is opened then.
            self._just_opened = False
            self._after_opening()
        self._ask_look()
        self._show()

    def _after_opening(self) -> None:
        """The list was read for the first time: it goes on by itself as far as nothing needs a person."""
        path = self.desk.path
        if self.desk.checked is None and self.desk.question is None:
            return
        self.desk.ask("", lambda _bench: self.desk.services.settings.add_recent(path), lambda _none: None, _passed_over)
        self.earlier.look(lambda asked: self._after_looking(path, asked=asked))

    def _after_looking(self, path: str, *, asked: bool) -> None:
        if asked:
            self.earlier.offer(lambda: self._go_on(path))
        else:
            self._go_on(path)

    def _go_on(self, path: str) -> None:
        imported = self.desk.checked.imported if self.desk.checked else None
        if self.desk.path != path:
            return
        if imported is None:
            if self.isVisible() and (place := place_of_question(self.desk)) is not Place.WORKBOOK:
                self.go.emit(place)
            return
        confirm = to_confirm(show_list(imported, {}))

        def on_sent(sent: SentDates | None) -> None:
            if self.isVisible() and self.desk.path == path:
                self.go.emit(Place.COLUMNS if sent or confirm else Place.CHECK)

        ask_sent_dates(self.desk, imported, on_sent)

    def _ask_look(self) -> None:
        """Reads the first rows of the sheet that is shown, where they are not there yet."""
        path, sheet, text = self.desk.path, sheet_of(self.desk), text_format(self.desk.selection)
        same_text = self._looked is not None and self._looked[2] == text
        if not path or self._looked == (path, sheet, text) or (self._look and not sheet and same_text):
            return
        self._looked = (path, sheet, text)
        workbook = self.desk.services.workbook.with_text(text)

        def work(_bench: Bench) -> Look:
            return look_at(workbook, path, sheet, PREVIEW_ROWS)

        def done(look: Look) -> None:
            if path == self.desk.path:
                self._look = look
                self._show()

        self.desk.ask("", work, done, _passed_over)

    def _choose_sheet(self, name: str) -> None:
        # Rows, columns and orders of dates were chosen for the other sheet.
        old = self.desk.selection
        self.desk.choose(Selection(sheet=name, encoding=old.encoding, delimiter=old.delimiter))

    def _choose_text(self, text: TextFormat) -> None:
        """The columns are other ones now; what is not said stays as it was."""
        old = self.desk.selection
        encoding, delimiter = text.encoding or old.encoding, text.delimiter or old.delimiter
        self.desk.choose(Selection(encoding=encoding, delimiter=delimiter))

    def _choose_header_row(self, number: int) -> None:
        self.desk.choose(replace(self.desk.selection, sheet=sheet_of(self.desk) or None, header_row=number, columns={}))

    # --- showing --------------------------------------------------------------------------------------

    def _starting(self) -> bool:
        return self._other_lists or not self.desk.path

    @Slot()
    def _show(self) -> None:
        self._stack.setCurrentWidget(self.start if self._starting() else self.list)
        self.start.set_busy(self.desk.running)
        question = self.desk.question.question if self.desk.question else None
        self.list.ask(question if isinstance(question, Asked) else None)
        self.list.answer.setText(self._answer())
        self.list.told.setText(self._told())
        self.list.told.setVisible(bool(self.list.told.text()))
        self._show_trouble()
        self.list.show_look(self._look, header_row_of(self.desk), enabled=not self.desk.running)
        self.changed.emit()

    def _answer(self) -> str:
        rows = rows_of(self.desk)
        if rows is not None:
            return self.tr("%Ln row(s) in sheet “{sheet}”", "", rows).format(sheet=sheet_of(self.desk))
        if self.desk.question:
            return self._asked()
        name = PurePath(self.desk.path).name
        if self.desk.list_error:
            locked = self.desk.list_error.code in WANTED
            words = self.tr("{name} has a password") if locked else self.tr("{name} could not be read")
            return words.format(name=name)
        return self.tr("Reading {name} …").format(name=name)

    def _asked(self) -> str:
        question = self.desk.question.question if self.desk.question else None
        if isinstance(question, EncodingQuestion):
            return self.tr("In which encoding is this list?")
        if isinstance(question, DelimiterQuestion):
            return self.tr("What separates the columns?")
        if isinstance(question, SheetQuestion):
            return self.tr("Which sheet holds the list?")
        return self.tr("Which row names the columns?")

    def _told(self) -> str:
        if rows_of(self.desk) is None:
            return ""
        row = self.tr("Row {row} names the columns.").format(row=figures.number(header_row_of(self.desk)))
        return f"{row} {kind_words(self._look.kind) if self._look else ''}".rstrip()

    def _show_trouble(self) -> None:
        error = self.desk.list_error
        if error is None:
            self.list.trouble.say("")
            return
        offers = [Offer(self.tr("Try &again"), self._try_again)]
        if error.code in WANTED:
            offers.insert(0, Offer(self.tr("Enter the &password…"), self._ask_password))
        self.list.trouble.say(trouble_words(error), *offers)
        if error.code in WANTED and not self._asked_password and self.isVisible():
            self._asked_password = True
            self._ask_password()

    def _ask_password(self) -> None:
        self.password_dialog = WorkbookPasswordDialog(self.desk, self.desk.path, self)
        self.password_dialog.accepted.connect(self._try_again)
        self.password_dialog.open()

    def _try_again(self) -> None:
        self._looked = None
        self.desk.read_list()


def _passed_over(_error: ZgenError) -> None:
    """The reading itself tells what is wrong; what goes beside it is not told twice."""
