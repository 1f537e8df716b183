"""The window put together: pages into the frame, and everything that belongs to the program as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from zgen_desktop.core.errors import AccessError, JournalError, UsageError, ZgenError
from zgen_desktop.core.model.connection import PRACTICE, Connection
from zgen_desktop.core.services import Services
from zgen_desktop.gui import opening, run_words
from zgen_desktop.gui.application import dress, make_application
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.error_dialog import Errors, WayOut, show_error, wants_password
from zgen_desktop.gui.frame import Frame
from zgen_desktop.gui.instance import Handed
from zgen_desktop.gui.leaving import attach_leaving
from zgen_desktop.gui.other_connection import OtherConnection
from zgen_desktop.gui.page import Page, Place
from zgen_desktop.gui.pages import each_page
from zgen_desktop.gui.password_dialog import PasswordDialog
from zgen_desktop.gui.remembering import Remembering
from zgen_desktop.gui.translations import install_translations
from zgen_desktop.gui.workbook_page import WorkbookPage
from zgen_desktop.gui.worker import Bench, Worker

_ABOUT_THE_FILE = frozenset(
    {"journal_put_aside", "journal_damaged", "journal_newer", "journal_foreign", "journal_unreadable", "journal_unsafe"}
)
"""Codes of JournalError that send the person to the record's file."""


class Window(QObject):
    """Frame, pages and desk, and what belongs to all of them. ``top`` is the window that the system knows.

    Given nothing but services it makes everything itself, and the frame is the window.
    """

    def __init__(
        self,
        services: Services,
        desk: Desk | None = None,
        pages: Mapping[Place, Page] | None = None,
        top: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.services = services
        self.desk = desk or Desk(services, Worker(services))
        self.worker = self.desk.worker
        self.pages = pages or dict(each_page(self.desk))
        self.frame = Frame(self.desk, self.pages)
        self.top = top or self.frame
        self.errors = Errors(self.frame, services.redact, self._ways_out)
        self._leaving = attach_leaving(self.frame, self.desk)
        self._other_connection = OtherConnection(self.frame, self.desk)
        self._leave_when_done = False
        self.desk.failed.connect(self._on_failed)
        self.desk.run_changed.connect(self._on_run)
        self.frame.file_dropped.connect(self.open)
        self._broken_off = False
        self._remembering = Remembering(self.desk, self.pages)

    def show(self) -> None:
        """On screen."""
        self.top.show()

    def close(self) -> None:
        """After the frame is closed: waits for the work at hand."""
        self.desk.stop_check()
        self.worker.close()

    # --- beginning ------------------------------------------------------------------------------------

    def begin(self, workbook: str, practice_folder: str) -> None:
        """What the program was started for. A run that was broken off comes on screen first."""
        self._remembering.recall()

        def work(bench: Bench) -> bool:
            return any(run_words.waits_for_a_person(known) for known in bench.journal.summaries())

        def failed(error: ZgenError) -> None:
            self.desk.failed.emit(error)
            self._begin(workbook, practice_folder, broken_off=False)

        self.desk.ask("", work, lambda found: self._begin(workbook, practice_folder, broken_off=found), failed)

    def _begin(self, workbook: str, practice_folder: str, *, broken_off: bool) -> None:
        self._broken_off = broken_off
        if practice_folder:
            self.practise(practice_folder)
        elif workbook:
            self.open(workbook)
        self._show_broken_off_run()

    def _show_broken_off_run(self) -> None:
        if self._broken_off:
            self.frame.show_place(Place.HISTORY)

    @Slot(str)
    def open(self, path: str) -> None:
        """Puts a workbook on the desk, unless a run is going on."""
        if self.desk.running:
            self.errors.show(_run_goes_on(self.tr("“{name}” was not opened.").format(name=Path(path).name)))
            return
        page = self.pages[Place.WORKBOOK]
        assert isinstance(page, WorkbookPage)
        page.open(path)

    def practise(self, folder: str) -> None:
        """A new practice tenant and a new copy of the sample list, checked."""
        if self.desk.running:
            self.errors.show(_run_goes_on(self.tr("The practice list was not opened.")))
            return
        if self.desk.waiting.refuse(PRACTICE):
            return
        services = self.services

        def work(bench: Bench) -> str:
            bench.disconnect_tenant()
            services.tenants.new_practice_ledger()
            return services.write_sample(folder)

        def done(path: str) -> None:
            self.desk.choose_connection(PRACTICE)
            self.open(path)
            self._show_broken_off_run()

        self.desk.ask(self.tr("Making a practice list"), work, done, self.desk.failed.emit)

    @Slot(object)
    def take(self, handed: Handed) -> None:
        """A second start: the window comes forward and opens what that was given."""
        self.come_forward()
        if handed.practice_folder:
            self.practise(handed.practice_folder)
        elif handed.path:
            self.open(handed.path)

    def come_forward(self) -> None:
        """Out of the task bar and above the others, as far as the system allows."""
        if self.top.isMinimized():
            self.top.showNormal()
        self.top.show()
        self.top.raise_()
        self.top.activateWindow()
        QApplication.alert(self.top)

    # --- leaving --------------------------------------------------------------------------------------

    @Slot()
    def leave(self) -> None:
        """Stops after the calls in flight, then closes: for Ctrl-C, where nobody looks at the window."""
        self._leave_when_done = True
        self.desk.waiting.clear()
        self.desk.stop()
        self._on_run()

    @Slot()
    def _on_run(self) -> None:
        if self._leave_when_done and not self.desk.running:
            QTimer.singleShot(0, self.top, self.top.close)

    # --- errors ---------------------------------------------------------------------------------------

    @Slot(object)
    def _on_failed(self, error: ZgenError) -> None:
        """What stands on the page is not told again in a dialog, unless the dialog has a button that helps."""
        if wants_password(error) or not self.pages[self.frame.place].tells(error):
            self.errors.show(error)

    def _ways_out(self, error: ZgenError) -> Sequence[WayOut]:
        if isinstance(error, JournalError) and error.code in _ABOUT_THE_FILE:
            return (WayOut(self.tr("Show the &folder"), self._show_data_folder),)
        if not wants_password(error):
            return ()
        assert isinstance(error, AccessError)
        connection = next((known for known in self.desk.known_connections() if known.name == error.connection), None)
        if connection is None:
            return ()
        return (WayOut(self.tr("Enter the &password…"), lambda: self._ask_password(connection)),)

    def _show_data_folder(self) -> None:
        try:
            opening.open_file(self.services.data_folder)
        except ZgenError as error:
            self.errors.show(error)

    def _ask_password(self, connection: Connection) -> None:
        self.password_dialog = PasswordDialog(self.services, connection, self.frame)
        self.password_dialog.accepted.connect(lambda: self._on_password(connection))
        self.password_dialog.open()

    def _on_password(self, connection: Connection) -> None:
        chosen = self.desk.connection
        if chosen is not None and chosen.name == connection.name and self.desk.path and not self.desk.running:
            self.desk.check()


def tell_error(error: ZgenError, translations: str) -> None:
    """Shows an error of a program that has not got as far as its window. ``translations`` is their folder."""
    application = make_application()
    dress(application)
    install_translations(application, translations)
    show_error(None, error, lambda text: text)


def _run_goes_on(what: str) -> UsageError:
    return UsageError(
        "run_goes_on",
        QApplication.translate("Window", "A run is going on"),
        what,
        QApplication.translate("Window", "Open it when the run has ended, or stop the run first."),
    )
