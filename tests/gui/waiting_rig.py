"""The whole window with two lists for one tenant, its buttons pressed; the tenant's ledger is the oracle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.connections import PASSWORD, with_store
from tests.fakes.credentials import FakeCredentials
from tests.gui.conftest import settle, until
from tests.gui.generate_rig import CALM, choose_served, visible_button
from tests.gui.lists import DAY, NAMES, write
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RunRow, RunState
from zgen_desktop.core.services import Services
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.generate_page import GeneratePage
from zgen_desktop.gui.page import Page, Place
from zgen_desktop.gui.widgets import Button
from zgen_desktop.gui.window import Window
from zgen_desktop.practice import CustomerKind, PracticeTenant, sample_customers


@dataclass
class WaitingRig:
    """``numbers`` are accounts of the tenant that are billed without trouble."""

    window: Window
    server: PracticeTenant
    folder: Path
    numbers: Sequence[str]

    @property
    def desk(self) -> Desk:
        return self.window.desk

    @property
    def generate(self) -> GeneratePage:
        page = self.page(Place.GENERATE)
        assert isinstance(page, GeneratePage)
        return page

    def page(self, place: Place) -> Page:
        """A page of the window."""
        return self.window.pages[place]

    def connect(self, **fields: object) -> None:
        """Chooses a connection to the served tenant."""
        choose_served(self.desk, self.server, **fields)
        self.rest()

    def rest(self) -> None:
        """Until nothing is being done."""
        until(lambda: not self.desk.worker.busy and not self.desk.checking and not self.desk.running, 60)
        settle(self.desk)

    def open(self, name: str, accounts: Sequence[str]) -> str:
        """Writes a list of these accounts, opens it, and goes to Review."""
        path = write(self.folder / name, NAMES, *[(number, DAY, DAY) for number in accounts])
        self.window.open(path)
        self.rest()
        self.review()
        return path

    def review(self) -> None:
        """Goes to Review."""
        self.window.frame.show_place(Place.GENERATE)
        self.rest()

    def queue(self, name: str, accounts: Sequence[str]) -> str:
        """Puts a list aside."""
        path = self.open(name, accounts)
        self.press("Queue and open another list")
        self.rest()
        return path

    def button(self, text: str) -> Button:
        """The visible button whose text begins so."""
        return visible_button(self.window.frame, text)

    def press(self, text: str) -> None:
        """Waits until the button can be pressed, and clicks it."""
        until(lambda: self.button(text).isEnabled(), 10)
        QTest.mouseClick(self.button(text), Qt.MouseButton.LeftButton)

    def says(self, within: QWidget | None = None) -> str:
        """All texts that can be seen."""
        QApplication.processEvents()
        lines = (within or self.window.frame).findChildren(QLabel)
        return "\n".join(line.text() for line in lines if line.isVisible() and line.text().strip())

    def runs(self) -> list[tuple[str, RunState, list[RunRow]]]:
        """All runs on record, the oldest first: workbook, state, rows."""
        found: list[tuple[str, RunState, list[RunRow]]] = []

        def done(result: list[tuple[str, RunState, list[RunRow]]]) -> None:
            found.extend(reversed(result))

        self.desk.ask(
            "",
            lambda bench: [
                (Path(one.head.workbook).name, one.state, list(bench.journal.rows(one.head.id)))
                for one in bench.journal.summaries()
            ],
            done,
            self.desk.failed.emit,
        )
        self.rest()
        return found

    def states(self) -> list[tuple[str, list[RowState]]]:
        """The states of their rows."""
        return [(name, [row.state for row in rows]) for name, _state, rows in self.runs()]

    def made(self) -> int:
        """How many generate() rows had an effect at the tenant."""
        return sum(row.did in ("invoiced", "appended") for row in self.server.ledger.generate_rows())


@contextmanager
def waiting_rig(application: QApplication, services: Services, folder: Path) -> Iterator[WaitingRig]:
    """A window that is connected to a served tenant."""
    assert application is not None
    with PracticeTenant(password=PASSWORD, accounts=200) as server:
        window = Window(with_store(services, FakeCredentials()))
        window.frame.show()
        numbers = [one.number for one in sample_customers(200) if one.kind is CustomerKind.NORMAL]
        rig = WaitingRig(window, server, folder, numbers)
        rig.generate._calm.setInterval(CALM)
        rig.connect()
        try:
            yield rig
        finally:
            window.desk.waiting.clear()
            window.desk.stop()
            until(lambda: not window.worker.busy, 60)
            window.frame.close()
            window.close()
            window.frame.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
