"""The real window on a practice tenant over a socket, and a camera for it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QPoint, QTranslator
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from tests.connections import PASSWORD, with_store
from tests.fakes.credentials import FakeCredentials
from tests.gui.conftest import settle, until
from tests.gui.generate_rig import choose_served
from zgen_desktop.bootstrap import compose
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.frame import Frame
from zgen_desktop.gui.generate_page import GeneratePage, View
from zgen_desktop.gui.page import Page, Place
from zgen_desktop.gui.start_up import TRANSLATIONS
from zgen_desktop.gui.translations import install_translations
from zgen_desktop.gui.widgets import Button
from zgen_desktop.gui.window import Window
from zgen_desktop.practice import PracticeTenant

SIZES = {"1": (1180, 760), "2": (960, 540), "small": (1024, 700)}
"""A full-HD screen at 200 % has room for 960 x 540."""
_SHADE = QColor(0, 0, 0, 90)


@dataclass
class Camera:
    """Pictures named ``scene-scheme-size-language.png``."""

    folder: Path
    kind: str
    size: str
    taken: list[str] = field(default_factory=list)

    def shoot(self, name: str, frame: QWidget) -> None:
        """The window, and over it the dialogs that are open."""
        picture = frame.grab()
        for dialog in QApplication.topLevelWidgets():
            if dialog is not frame and dialog.isVisible() and dialog.isWindow() and dialog.parent() is not None:
                picture = _over(picture, dialog.grab())
        picture.save(str(self.folder / f"{name}-{self.kind}.png"))
        self.taken.append(name)


def _over(below: QPixmap, dialog: QPixmap) -> QPixmap:
    ratio = below.devicePixelRatio()
    painter = QPainter(below)
    painter.fillRect(below.rect(), _SHADE)
    left = (below.width() / ratio - dialog.width() / ratio) / 2
    top = (below.height() / ratio - dialog.height() / ratio) / 2
    painter.drawPixmap(QPoint(round(left), round(max(0.0, top))), dialog)
    painter.end()
    return below


@dataclass
class Stage:
    """A window with what a scene needs."""

    window: Window
    server: PracticeTenant
    home: Path
    camera: Camera

    @property
    def desk(self) -> Desk:
        return self.window.desk

    @property
    def frame(self) -> Frame:
        return self.window.frame

    @property
    def generate(self) -> GeneratePage:
        page = self.window.pages[Place.GENERATE]
        assert isinstance(page, GeneratePage)
        return page

    def page(self, place: Place) -> Page:
        """A page of the window."""
        return self.window.pages[place]

    def sample(self) -> str:
        """A new sample list."""
        return self.desk.services.write_sample(str(self.home))

    def connect(self, **fields: object) -> None:
        """Chooses a connection to the served tenant."""
        choose_served(self.desk, self.server, **fields)
        self.rest()

    def open(self, path: str) -> None:
        """Puts a list on the desk and waits for its check."""
        self.window.open(path)
        self.rest()

    def go(self, place: Place) -> None:
        """Goes to a place and waits until all stands there."""
        self.frame.show_place(place)
        self.rest()
        if place is Place.GENERATE:
            wait(1.0)

    def rest(self) -> None:
        """Until nothing is being done."""
        until(lambda: not self.desk.worker.busy and not self.desk.checking and not self.desk.running, 120)
        settle(self.desk)
        wait(0.05)

    def until_view(self, view: View) -> None:
        """Until Generate shows this."""
        until(lambda: self.generate.view is view and not self.desk.running, 60)

    def start(self) -> None:
        """From a complete Review."""
        self.go(Place.GENERATE)
        self.press("start")

    def press(self, what: str) -> None:
        """The main button; ``what`` names it for whoever reads the scene."""
        until(lambda: any(button.isEnabled() for button in self._main_buttons()), 10)
        next(button for button in self._main_buttons() if button.isEnabled()).click()

    def _main_buttons(self) -> list[Button]:
        return [part for part in self.frame.findChildren(Button) if part.isDefault() and part.isVisible()]

    def shoot(self, name: str, *, rest: bool = True) -> None:
        """A picture of the window; without ``rest`` in the middle of what is being done."""
        if rest:
            self.rest()
        wait(0.1)
        self.camera.shoot(name, self.frame)

    def shoot_dialog(self, name: str, make: Callable[[], object]) -> None:
        """Opens a dialog over the window, takes its picture, and closes it."""
        make()
        opened = [one for one in QApplication.topLevelWidgets() if one.isModal() and one.isVisible()]
        self.shoot(name)
        for dialog in opened:
            dialog.close()
        wait(0.05)


def wait(seconds: float) -> None:
    """Lets Qt work for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)


@contextmanager
def stage(application: QApplication, home: Path, camera: Camera, locale: QLocale) -> Iterator[Stage]:
    """A fresh window over a fresh data folder."""
    with compose(str(home / "data"), 0o022) as composed, PracticeTenant(password=PASSWORD, accounts=200) as server:
        services = replace(with_store(composed, FakeCredentials()), system_user="anna")
        install_translations(application, services.resource(TRANSLATIONS), locale)
        window = Window(services)
        window.frame.resize(*SIZES[camera.size])
        window.frame.show()
        lists = home / "Lists"
        lists.mkdir()
        made = Stage(window, server, lists, camera)
        wait(0.1)
        try:
            yield made
        finally:
            made.desk.stop()
            until(lambda: not made.desk.worker.busy, 60)
            window.frame.close()
            window.close()
            window.frame.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            for translator in application.findChildren(QTranslator):
                application.removeTranslator(translator)
