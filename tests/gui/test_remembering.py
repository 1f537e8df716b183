"""What the person chose of the window's looks comes back in the next session."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import until
from zgen_desktop.core.services import Services
from zgen_desktop.gui.check_page import CheckPage
from zgen_desktop.gui.history_page import HistoryPage
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.row_table import RowTable
from zgen_desktop.gui.shell import Shell
from zgen_desktop.gui.table_layout import merged, understood
from zgen_desktop.gui.window import Window

# The columns


@contextmanager
def session(services: Services) -> Iterator[Window]:
    window = Window(services)
    window.show()
    window.begin("", "")
    until(lambda: not window.worker.busy)
    yield window
    window.frame.close()
    window.close()


def titles(table: RowTable) -> list[str]:
    return [table.rows.columns[at].name for at in table.columns_shown()]


def hide(table: RowTable, title: str) -> None:
    columns = table.menu(-1).actions()[-1].menu()
    assert columns is not None
    next(action for action in columns.actions() if action.text() == title).trigger()


def history_of(window: Window) -> RowTable:
    page = window.pages[Place.HISTORY]
    assert isinstance(page, HistoryPage)
    return page.runs


def test_that_columns_come_back_in_the_next_session(application: QApplication, services: Services) -> None:
    with session(services) as window:
        table = history_of(window)
        first = titles(table)
        hide(table, table.rows.columns[table.columns_shown()[1]].title)
        table.horizontalHeader().resizeSection(table.columns_shown()[0], 199)
        until(lambda: services.settings.look("columns.history"))
    with session(services) as window:
        table = history_of(window)
        assert titles(table) == [first[0], *first[2:]]
        assert table.columnWidth(table.columns_shown()[0]) == 199
        table.menu(-1).actions()[-1].menu().actions()[-1].trigger()  # type: ignore[union-attr]  # "As at first"
        until(lambda: not services.settings.look("columns.history"))
    with session(services) as window:
        assert titles(history_of(window)) == first


def test_that_columns_of_check_wait_for_a_list_and_outlive_another(
    application: QApplication, services: Services, sample: str, tmp_path: Path
) -> None:
    services.settings.put_look(
        "columns.check", {"hidden": ["name", "gone"], "widths": {"AccountNumber": 177, "gone": 5}}
    )
    with session(services) as window:
        page = window.pages[Place.CHECK]
        assert isinstance(page, CheckPage)
        window.open(sample)
        until(lambda: window.desk.checked is not None and not window.worker.busy)
        table = page.right.table
        names = [column.name for column in table.rows.columns]
        assert "name" not in titles(table)
        assert table.columnWidth(names.index("AccountNumber")) == 177
        now = table.layout_now()
        assert "gone" in now["hidden"]
        assert now["widths"]["gone"] == 5


def test_that_a_window_that_only_grows_chooses_no_columns(application: QApplication, services: Services) -> None:
    with session(services) as window:
        window.frame.show_place(Place.HISTORY)
        told = []
        history_of(window).layout_changed.connect(told.append)
        for width in (900, 1300, 1100):
            window.frame.resize(width, 700)
            QApplication.processEvents()
        history_of(window)._telling.setInterval(0)
        for _ in range(5):
            QApplication.processEvents()
        assert not history_of(window)._telling.isActive()
        assert told == []


def test_that_damaged_settings_hold_nobody_up(application: QApplication, services: Services) -> None:
    path = Path(services.data_folder) / "settings.json"
    path.write_text("{", encoding="utf-8")
    with session(services) as window:
        hide(history_of(window), history_of(window).rows.columns[history_of(window).columns_shown()[1]].title)
        told = []
        history_of(window).layout_changed.connect(told.append)
        until(lambda: told)
        until(lambda: not window.worker.busy)
        if window.errors.shown is not None:
            window.errors.shown.close()
    assert path.read_text(encoding="utf-8") == "{"


@pytest.mark.parametrize(
    "stored",
    [{}, {"order": 1, "hidden": "row", "widths": []}, {"order": [1, None], "widths": {"a": "9", "b": True, "c": -4}}],
)
def test_that_garbage_is_no_layout(stored: dict[str, object]) -> None:
    left = understood(stored)
    assert not any(left.values())


def test_that_a_layout_is_taken_as_it_is() -> None:
    layout = {"order": ["b", "a"], "hidden": [], "widths": {"a": 90}}
    assert understood(json.loads(json.dumps(layout))) == layout
    assert merged(layout, {}, {"a", "b"}) == layout
    later = merged(layout, {"order": ["z", "a"], "hidden": ["z"], "widths": {"z": 7, "a": 1}}, {"a", "b"})
    assert later == {"order": ["b", "a", "z"], "hidden": ["z"], "widths": {"a": 90, "z": 7}}


# The place of the window


@pytest.fixture
def shells(application: QApplication) -> Iterator[list[Shell]]:
    made: list[Shell] = []
    yield made
    for shell in made:
        shell.close()


def shown_at(shells: list[Shell], place: str) -> Shell:
    shell = Shell(place)
    shells.append(shell)
    shell.show()
    QApplication.processEvents()
    return shell


def test_that_size_and_place_come_back(shells: list[Shell]) -> None:
    first = shown_at(shells, "")
    first.setGeometry(30, 40, 760, 490)
    QApplication.processEvents()
    second = shown_at(shells, first.place_now())
    assert second.geometry() == first.geometry()


def test_that_a_window_that_filled_the_screen_fills_it_again(shells: list[Shell]) -> None:
    first = shown_at(shells, "")
    first.showMaximized()
    QApplication.processEvents()
    assert shown_at(shells, first.place_now()).isMaximized()


def test_that_a_window_whose_screen_is_gone_comes_back_on_screen(shells: list[Shell]) -> None:
    first = shown_at(shells, "")
    first.setGeometry(9000, 7000, 730, 500)
    QApplication.processEvents()
    second = shown_at(shells, first.place_now())
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(second.geometry().center())
    assert second.size() == first.size()


@pytest.mark.parametrize("place", ["AdnQ", "no base64 ü", "AdnQywADAAAAAA=="])
def test_that_a_damaged_place_leaves_a_window_to_work_with(shells: list[Shell], place: str) -> None:
    shell = shown_at(shells, place)
    assert QGuiApplication.primaryScreen().availableGeometry().intersects(shell.geometry())
    assert shell.width() >= 720
