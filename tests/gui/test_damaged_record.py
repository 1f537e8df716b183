"""A record that is damaged, or too new, when the window starts: said at once, with the way back; nothing is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import until
from tests.gui.run_examples import start_run
from tests.gui.test_results_page import press, seen
from tests.gui.test_window import quiet, shown
from zgen_desktop.core.services import Services
from zgen_desktop.gui.history_page import HistoryPage
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.window import Window


@pytest.fixture
def folder(services: Services, application: QApplication, sample: str) -> Path:
    """The data folder after a run, with nobody at it."""
    with shown(services) as window:
        start_run(window.desk, sample)
        quiet(window)
    return Path(services.data_folder)


@pytest.fixture
def opened(services: Services) -> Iterator[list[str]]:
    """What the system is asked to show."""
    handler = _Shows()
    QDesktopServices.setUrlHandler("file", handler, "show")
    yield handler.asked
    QDesktopServices.unsetUrlHandler("file")


class _Shows(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.asked.append(url.toLocalFile())


def begun(window: Window) -> None:
    window.begin("", "")
    quiet(window)
    until(lambda: window.errors.shown is not None)


def history(window: Window) -> HistoryPage:
    window.frame.show_place(Place.HISTORY)
    quiet(window)
    page = window.pages[Place.HISTORY]
    assert isinstance(page, HistoryPage)
    return page


def test_that_a_damaged_record_is_told_with_the_way_back_and_stays_told_in_history(
    folder: Path, services: Services, sample: str
) -> None:
    file = folder / "journal.sqlite3"
    file.write_bytes(b"\x00" * 100 + file.read_bytes()[100:])
    with shown(services) as window:
        begun(window)
        [aside] = folder.glob("journal-damaged-*.sqlite3")
        assert window.errors.shown is not None
        said = seen(window.errors.shown)
        assert "was damaged" in said
        assert str(aside) in said
        assert "were unknown" in said
        assert "The results sheets in your workbooks" in said
        press(window.errors.shown, "Close")
        page = history(window)
        assert str(aside) in seen(page)
        assert "their results sheets show what came of them" in seen(page)
        assert "There are no runs yet" in seen(page)
        assert window.errors.shown is None
    with shown(services) as later:
        later.begin("", "")
        quiet(later)
        assert later.errors.shown is None
        page = history(later)
        assert str(aside) in seen(page)
        aside.rename(folder.parent / "kept.sqlite3")
        page.entered()
        quiet(later)
        assert "was damaged" not in seen(page)


def test_that_a_newer_record_is_told_left_alone_and_taken_again_when_it_fits(
    folder: Path, services: Services, opened: list[str]
) -> None:
    file = folder / "journal.sqlite3"
    with closing(sqlite3.connect(file)) as database:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        database.execute("PRAGMA user_version = 99")
    before = file.read_bytes()
    with shown(services) as window:
        begun(window)
        assert window.errors.shown is not None
        assert "written by a newer version" in seen(window.errors.shown)
        press(window.errors.shown, "Show the folder")
        until(lambda: opened)
        assert Path(opened[0]) == folder
        assert file.read_bytes() == before
        page = history(window)
        assert "written by a newer version" in seen(page)
        assert window.errors.shown is None, "the page says it already"
        main = page.main_action()
        assert main is not None
        assert main.text.replace("&", "") == "Try again"
        with closing(sqlite3.connect(file)) as database:
            database.execute(f"PRAGMA user_version = {version}")
        main.run()
        quiet(window)
        assert page.runs.rows.rowCount() == 1
        assert "newer version" not in seen(page)
