"""The window put together: pages into the frame, and everything that belongs to the program as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from zgen_desktop.core.errors import AccessError, UsageError, ZgenError
from zgen_desktop.core.model.connection import PRACTICE, Connection
from zgen_desktop.core.services import Services
from zgen_desktop.gui import run_words
from zgen_desktop.gui.application import make_application
from zgen_desktop.gui.check_page import CheckPage
from zgen_desktop.gui.collection import Collector, end_widgets
from zgen_desktop.gui.columns_page import ColumnsPage
from zgen_desktop.gui.connections_page import ConnectionsPage
from zgen_desktop.gui.crash import CrashReporter
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.error_dialog import Errors, WayOut, show_error, wants_password
from zgen_desktop.gui.frame import Frame
from zgen_desktop.gui.generate_page import GeneratePage
from zgen_desktop.gui.history_page import HistoryPage
from zgen_desktop.gui.instance import Handed, Listener, address_of, hand_over
from zgen_desktop.gui.interrupts import Interrupts
from zgen_desktop.gui.leaving import attach_leaving
from zgen_desktop.gui.page import Page, Place
from zgen_desktop.gui.password_dialog import PasswordDialog
from zgen_desktop.gui.results_page import ResultsPage
from zgen_desktop.gui.translations import install_translations
from zgen_desktop.gui.workbook_page import WorkbookPage
from zgen_desktop.gui.worker import Bench, Worker

TRANSLATIONS = "translations"
_UNSEEN_MS = 3_000
"""A window that is started minimised is never painted; then what comes after the first paint comes so late."""


class Window(QObject):
    """Frame, pages, desk and worker. ``painted`` comes once, when the window is first seen.

    Nothing slow is done and nothing big is imported before that.
    """

    painted = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.worker = Worker(services)
        self.desk = Desk(services, self.worker)
        self.pages = _pages(self.desk)
        self.frame = Frame(self.desk, self.pages)
        self.errors = Errors(self.frame, services.redact, self._ways_out)
        self._leaving = attach_leaving(self.frame, self.desk)
        self._leave_when_done = False
        self.desk.failed.connect(self._on_failed)
        self.desk.run_changed.connect(self._on_run)
        self.frame.file_dropped.connect(self.open)
        self._seen = False
        self._broken_off = False
        body = self.frame.centralWidget()
        assert body is not None
        body.installEventFilter(self)

    def show(self) -> None:
        """Shows the frame."""
        self.frame.show()
        QTimer.singleShot(_UNSEEN_MS, self, self._on_painted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Waits for the first paint."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._on_painted)
        return super().eventFilter(watched, event)

    @Slot()
    def _on_painted(self) -> None:
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def close(self) -> None:
        """After the frame is closed: waits for the work at hand."""
        self.desk.stop_check()
        self.worker.close()

    # --- beginning ------------------------------------------------------------------------------------

    def begin(self, workbook: str, practice_folder: str) -> None:
        """What the program was started for. A run that was broken off comes on screen first."""

        def work(bench: Bench) -> bool:
            return any(run_words.broken_off(known) for known in bench.journal.summaries())

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
        if self.frame.isMinimized():
            self.frame.showNormal()
        self.frame.show()
        self.frame.raise_()
        self.frame.activateWindow()
        QApplication.alert(self.frame)

    # --- leaving --------------------------------------------------------------------------------------

    @Slot()
    def leave(self) -> None:
        """Stops after the calls in flight, then closes: for Ctrl-C, where nobody looks at the window."""
        self._leave_when_done = True
        self.desk.stop()
        self._on_run()

    @Slot()
    def _on_run(self) -> None:
        if self._leave_when_done and not self.desk.running:
            QTimer.singleShot(0, self.frame, self.frame.close)

    # --- errors ---------------------------------------------------------------------------------------

    @Slot(object)
    def _on_failed(self, error: ZgenError) -> None:
        """What stands on the page is not told again in a dialog, unless the dialog has a button that helps."""
        if self._ways_out(error) or not self.pages[self.frame.place].tells(error):
            self.errors.show(error)

    def _ways_out(self, error: ZgenError) -> Sequence[WayOut]:
        if not wants_password(error):
            return ()
        assert isinstance(error, AccessError)
        connection = next((known for known in self.desk.known_connections() if known.name == error.connection), None)
        if connection is None:
            return ()
        return (WayOut(self.tr("Enter the &password…"), lambda: self._ask_password(connection)),)

    def _ask_password(self, connection: Connection) -> None:
        self.password_dialog = PasswordDialog(self.services, connection, self.frame)
        self.password_dialog.accepted.connect(lambda: self._on_password(connection))
        self.password_dialog.open()

    def _on_password(self, connection: Connection) -> None:
        chosen = self.desk.connection
        if chosen is not None and chosen.name == connection.name and self.desk.path and not self.desk.running:
            self.desk.check()


def run_window(services: Services, workbook: str | None, practice: bool) -> int:
    """Shows the window until it is closed. A window of this data folder that is there already is given the file.

    Raises UsageError(``window_hangs``) where that one does not answer.
    """
    application = make_application()
    crashes = CrashReporter(services.redact)
    crashes.install()
    try:
        install_translations(application, services.resource(TRANSLATIONS))
        given = Handed(workbook or "", str(Path.cwd()) if practice else "")
        address = address_of(services.data_folder)
        return 0 if hand_over(address, given) else _run_first(application, services, address, given, crashes)
    finally:
        crashes.uninstall()


def _run_first(
    application: QApplication, services: Services, address: str, given: Handed, crashes: CrashReporter
) -> int:
    listener, interrupts = Listener(address), Interrupts()
    collector = Collector(application)
    window = Window(services)
    try:
        crashes.set_window(window.frame)
        crashes.interrupted.connect(window.leave)
        listener.asked.connect(window.take)
        interrupts.came.connect(window.leave)
        window.painted.connect(lambda: window.begin(given.path, given.practice_folder))
        window.show()
        return application.exec()
    finally:
        listener.close()
        window.close()
        interrupts.close()
        end_widgets(window.frame)
        collector.stop()


def tell_error(error: ZgenError, translations: str) -> None:
    """Shows an error of a program that has not got as far as its window. ``translations`` is their folder."""
    install_translations(make_application(), translations)
    show_error(None, error, lambda text: text)


def _pages(desk: Desk) -> Mapping[Place, Page]:
    return {
        Place.WORKBOOK: WorkbookPage(desk),
        Place.COLUMNS: ColumnsPage(desk),
        Place.CHECK: CheckPage(desk),
        Place.GENERATE: GeneratePage(desk),
        Place.RESULTS: ResultsPage(desk),
        Place.HISTORY: HistoryPage(desk),
        Place.CONNECTIONS: ConnectionsPage(desk),
    }


def _run_goes_on(what: str) -> UsageError:
    return UsageError(
        "run_goes_on",
        QApplication.translate("Window", "A run is going on"),
        what,
        QApplication.translate("Window", "Open it when the run has ended, or stop the run first."),
    )
