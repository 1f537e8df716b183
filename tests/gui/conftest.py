"""A desk with real services: practice tenant, record on disk, real workbooks; Qt without a screen."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from tests.translation_files import FOLDER
from zgen_desktop.bootstrap import compose
from zgen_desktop.core.services import Services
from zgen_desktop.gui.application import make_application
from zgen_desktop.gui.collection import end_widgets
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.translations import install_translations
from zgen_desktop.gui.worker import Worker


@pytest.fixture(autouse=True)
def collected_in_this_thread() -> Iterator[None]:
    """Widgets of a test end with it, in the GUI thread: collected by another one they would abort the process."""
    gc.disable()
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        end_widgets(*application.topLevelWidgets())
    gc.collect()
    gc.enable()


@pytest.fixture(scope="session")
def application() -> QApplication:
    return make_application()


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with compose(str(tmp_path / "data"), 0o022) as composed:
        yield composed


@pytest.fixture
def desk(application: QApplication, services: Services) -> Iterator[Desk]:
    worker = Worker(services)
    made = Desk(services, worker)
    yield made
    worker.close()


@pytest.fixture
def sample(services: Services, tmp_path: Path) -> str:
    """The path of a fresh sample workbook."""
    return services.write_sample(str(tmp_path))


def until(condition: Callable[[], object], seconds: float = 30.0) -> None:
    """Lets Qt work until a condition holds; fails when it takes too long."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        QApplication.processEvents()
        time.sleep(0.005)


def settle(desk: Desk) -> None:
    """Until the worker has nothing left to do."""
    until(lambda: not desk.worker.busy)
    QApplication.processEvents()


@pytest.fixture
def translators(application: QApplication) -> Iterator[list[QTranslator]]:
    """Filled by a test with what it has installed; removed after it."""
    installed: list[QTranslator] = []
    yield installed
    for translator in installed:
        application.removeTranslator(translator)


@pytest.fixture
def german(translators: list[QTranslator]) -> Iterator[None]:
    """German words, numbers and days for one test."""
    before = QLocale()
    application = QApplication.instance()
    assert application is not None
    QLocale.setDefault(QLocale("de_DE"))
    translators += install_translations(application, str(FOLDER), QLocale("de_DE"))
    yield
    QLocale.setDefault(before)
