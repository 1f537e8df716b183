"""From the first paint to the whole window, in steps that are short enough for everything else to have its turn."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject
from PySide6.QtWidgets import QApplication

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.gui.address import address_of
from zgen_desktop.gui.shell import Shell, new_application
from zgen_desktop.gui.slices import Slices

if TYPE_CHECKING:
    from zgen_desktop.core.services import Services
    from zgen_desktop.gui.window import Window

TRANSLATIONS = "translations"
PLACE, GEOMETRY = "place", "geometry"
"""The look under which the place of the window is kept; read before the first paint by ``place_of_window``."""
Composed = Callable[[], AbstractContextManager["Services"]]


def run_window(data_folder: str, workbook: str, practice: bool, place: str, composed: Composed) -> int:
    """Shows the window until it is closed. A window of this data folder that is there already is given the file.

    ``place`` is where the window stood the last time, or empty. ``composed`` is asked for the services after the
    first paint. Raises UsageError(``window_hangs``) where a window that is there does not answer, and what
    ``composed`` raises.
    """
    path = os.path.abspath(workbook) if workbook else ""  # noqa: PTH100  # pathlib follows no .. of its own accord
    given = (path, os.getcwd() if practice else "")  # noqa: PTH109  # the same folder, sooner
    application, address = new_application(), address_of(data_folder)
    if _may_listen(address) and _handed_over(address, given):
        return 0
    shell = Shell(place)
    start = StartUp(application, shell, composed, address, given)
    try:
        shell.show()
        code = application.exec()
        if start.error is not None:
            raise start.error
        return code
    finally:
        start.close()


def _may_listen(address: str) -> bool:
    """Whether asking is worth while. Where sockets are files, a file that is not there answers nobody."""
    if sys.platform == "win32":
        return True
    return os.path.exists(address if address.startswith("/") else f"{QDir.tempPath()}/{address}")  # noqa: PTH110  # sooner


def _handed_over(address: str, given: tuple[str, str]) -> bool:
    from zgen_desktop.gui.instance import Handed, hand_over

    return hand_over(address, Handed(*given))


class StartUp(QObject):
    """Makes everything behind the shell once it is painted, and ends it again."""

    def __init__(
        self, application: QApplication, shell: Shell, composed: Composed, address: str, given: tuple[str, str]
    ) -> None:
        super().__init__()
        self.error: ZgenError | None = None
        """Why the program can't go on; the loop has been ended then."""
        self.window: Window | None = None
        self._application, self._shell, self._composed = application, shell, composed
        self._address, self._given = address, given
        self._closing = ExitStack()
        self._slices = Slices(self)
        shell.painted.connect(self._go)

    def close(self) -> None:
        """Ends everything in the reverse order. The services go last."""
        self._slices.cancel()
        self._shell.place_now()
        self._shell.hide()
        self._closing.close()

    def _go(self) -> None:
        self._slices.start(self._steps(), _nothing, at_once=False)

    def _steps(self) -> Iterator[None]:
        try:
            yield from self._made()
        except ZgenError as error:
            self.error = error
            self._application.exit(error.exit_code)

    def _made(self) -> Iterator[None]:
        for load in (_load_models, _load_services, _load_desk, _load_frame, _load_window):
            load()
            yield
        services = self._closing.enter_context(self._composed())
        yield
        yield from self._furnished(services)

    def _furnished(self, services: Services) -> Iterator[None]:
        from zgen_desktop.gui.application import dress
        from zgen_desktop.gui.collection import Collector, end_widgets
        from zgen_desktop.gui.crash import CrashReporter
        from zgen_desktop.gui.desk import Desk
        from zgen_desktop.gui.instance import Handed, Listener
        from zgen_desktop.gui.interrupts import Interrupts
        from zgen_desktop.gui.page import Page, Place
        from zgen_desktop.gui.pages import each_page
        from zgen_desktop.gui.translations import install_translations
        from zgen_desktop.gui.window import Window
        from zgen_desktop.gui.worker import Worker

        dress(self._application)
        install_translations(self._application, services.resource(TRANSLATIONS))
        crashes = CrashReporter(services.redact)
        crashes.install()
        self._closing.callback(crashes.uninstall)
        listener, interrupts, collector = Listener(self._address), Interrupts(), Collector(self._application)
        self._closing.callback(collector.stop)
        self._closing.callback(end_widgets, self._shell)
        self._closing.callback(interrupts.close)
        worker = Worker(services)
        self._closing.callback(worker.close)
        self._closing.callback(listener.close)
        desk, pages = Desk(services, worker), dict[Place, Page]()
        self._closing.callback(desk.stop_check)
        self._closing.callback(self._keep_place, services)
        yield
        for place, page in each_page(desk):
            pages[place] = page
            yield
        window = self.window = Window(services, desk, pages, self._shell)
        crashes.set_window(self._shell)
        crashes.interrupted.connect(window.leave)
        listener.asked.connect(window.take)
        interrupts.came.connect(window.leave)
        yield
        self._shell.hold(window.frame)
        window.begin(*Handed(*self._given))

    def _keep_place(self, services: Services) -> None:
        """A place that can't be kept is no loss: the next window comes where the first one came."""
        with suppress(ZgenError):
            services.settings.put_look(PLACE, {GEOMETRY: self._shell.place_now()})


def _nothing() -> None:
    """The window goes on by itself."""


def _load_models() -> None:
    import zgen_desktop.core.importing
    import zgen_desktop.core.model.run  # noqa: F401  # so that it is there later


def _load_services() -> None:
    import zgen_desktop.core.services  # noqa: F401  # so that it is there later


def _load_desk() -> None:
    import zgen_desktop.gui.application
    import zgen_desktop.gui.desk  # noqa: F401  # so that it is there later


def _load_frame() -> None:
    import zgen_desktop.gui.frame
    import zgen_desktop.gui.instance  # noqa: F401  # so that it is there later


def _load_window() -> None:
    import zgen_desktop.gui.window  # noqa: F401  # so that it is there later
