"""The page Generate inside the real frame, on a practice tenant over a socket whose moods a test can set."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.connections import PASSWORD, with_store
from tests.fakes.credentials import FakeCredentials
from tests.gui.conftest import until
from zgen_desktop.core.model.connection import Connection, Environment, Secret
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.services import Services
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.frame import Frame
from zgen_desktop.gui.generate_page import GeneratePage, View
from zgen_desktop.gui.page import Page, Place
from zgen_desktop.gui.place_choice import Way
from zgen_desktop.gui.widgets import Button
from zgen_desktop.gui.worker import Worker
from zgen_desktop.practice import PracticeTenant

CALM = 100
"""Milliseconds; the program's own 800 are tested once."""
ACME = Connection("Acme EU", "", "", Environment.SANDBOX, quiet_window=0.5, per_call=5)


def choose_served(desk: Desk, server: PracticeTenant, **fields: object) -> None:
    """Stores a connection to a tenant that is served, with other fields where named, and chooses it."""
    connection = replace(ACME, endpoint=server.endpoint, user=server.user, **fields)  # type: ignore[arg-type]  # fields by name
    desk.services.settings.put_connection(connection)
    desk.services.credentials.put(connection, Secret(server.user, PASSWORD))
    desk.choose_connection(connection.name)


def visible_button(within: QWidget, text: str) -> Button:
    """The one button that can be seen and whose text begins so."""
    found: list[Button] = []

    def there() -> bool:
        # A button that was just put into a layout is shown with the next events.
        found[:] = [
            button
            for button in within.findChildren(Button)
            if button.isVisibleTo(within) and button.text().replace("&", "").startswith(text)
        ]
        return len(found) == 1

    until(there, 10)
    return found[0]


@dataclass
class Rig:
    """A list that is checked, and the window at the page before."""

    desk: Desk
    frame: Frame
    page: GeneratePage
    server: PracticeTenant
    sample: str

    def connect(self, **fields: object) -> None:
        """Another connection to the same tenant; the list is checked against it."""
        choose_served(self.desk, self.server, **fields)
        self.wait_for_check()

    def choose(self, word: str) -> None:
        """Clicks on the mark of the way whose text has this word."""
        way = next(found for found in self.page.findChildren(Way) if word in found.text().replace("&", ""))
        QTest.mouseClick(way, Qt.MouseButton.LeftButton, pos=QPoint(10, way.height() // 2))
        until(lambda: not self.desk.worker.busy)

    def chosen_way(self) -> str:
        """The way that is marked."""
        (way,) = [found for found in self.page.findChildren(Way) if found.isChecked()]
        return way.text().replace("&", "")

    def wait_for_check(self) -> None:
        """Until the list stands as the tenant says."""
        until(lambda: not self.desk.worker.busy and not self.desk.checking)

    def enter(self) -> None:
        """Goes to Generate and waits until everything is known there."""
        self.frame.show_place(Place.GENERATE)
        until(lambda: not self.desk.worker.busy and not self.desk.checking)

    def until_view(self, view: View) -> None:
        """Waits for a view."""
        until(lambda: self.page.view is view and not self.desk.running)

    def button(self, text: str) -> Button:
        """The visible button whose text begins so."""
        return visible_button(self.frame, text)

    def press(self, text: str) -> None:
        """Waits until the button can be pressed, and clicks it with the mouse."""
        until(lambda: self.button(text).isEnabled(), 10)
        QTest.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    def fill(self, field: QWidget, text: str) -> None:
        """Types into a field."""
        field.setFocus()
        QTest.keyClicks(field, text)

    def says(self) -> str:
        """All texts that can be seen on the page."""
        QApplication.processEvents()
        return "\n".join(
            line.text() for line in self.page.findChildren(QLabel) if line.isVisible() and line.text().strip()
        )

    def start(self) -> None:
        """Starts from a Review that asks nothing."""
        self.enter()
        self.press("Start")
        until(lambda: self.page.view is not View.REVIEW)

    def count(self, state: RowState) -> int:
        """Rows of the run on the desk."""
        assert self.desk.run is not None
        return self.desk.run.summary.counts.get(state, 0)

    def made(self) -> int:
        """How many generate() calls had an effect at the tenant."""
        return sum(row.did in ("invoiced", "appended") for row in self.server.ledger.generate_rows())

    def age_the_check(self) -> None:
        """As if the person had been away for 20 minutes."""
        assert self.desk.checked_at is not None
        self.desk.checked_at -= timedelta(minutes=20)


@contextmanager
def generate_rig(services: Services, sample: str, calm: int = CALM) -> Iterator[Rig]:
    """A window at Check, its list checked against a sandbox; its buttons can be pressed after ``calm`` ms."""
    with PracticeTenant(password=PASSWORD, accounts=200) as server:
        stored = with_store(services, FakeCredentials())
        worker = Worker(stored)
        desk = Desk(stored, worker)
        page = GeneratePage(desk, calm)
        frame = Frame(desk, {place: page if place is Place.GENERATE else Page(desk) for place in Place})
        frame.show_place(Place.CHECK)
        frame.show()
        rig = Rig(desk, frame, page, server, sample)
        desk.open_workbook(sample)
        rig.connect()
        try:
            yield rig
        finally:
            desk.stop()
            until(lambda: not worker.busy, 60)
            worker.close()
            frame.deleteLater()
            QApplication.processEvents()


def folder_of(sample: str) -> Path:
    """Where the workbook lies."""
    return Path(sample).parent
