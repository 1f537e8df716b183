"""Defects: in the log first, then one dialog, from whatever thread they come."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from tests.gui.conftest import until
from zgen_desktop.core.errors import DefectError, ZgenError
from zgen_desktop.core.redaction import Redactor
from zgen_desktop.core.services import Services
from zgen_desktop.gui.crash import CrashReporter
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.worker import Worker

SECRET = "canary-Passw0rd-f5"


@pytest.fixture
def reporter(application: QApplication) -> Iterator[CrashReporter]:
    window = QMainWindow()
    window.show()
    made = CrashReporter(Redactor(SECRET).clean)
    made.set_window(window)
    made.install()
    yield made
    made.uninstall()
    if made.shown is not None:
        made.shown.accept()
    window.close()


def raise_in_a_slot(message: str = "a defect") -> None:
    def fail() -> None:
        raise RuntimeError(message)

    QTimer.singleShot(0, fail)


def defects(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [record for record in caplog.records if record.name == "zgen_desktop.defect"]


def test_that_a_defect_in_a_slot_is_logged_and_then_shown(
    reporter: CrashReporter, caplog: pytest.LogCaptureFixture
) -> None:
    raise_in_a_slot(f"password={SECRET}")
    until(lambda: defects(caplog))
    until(lambda: reporter.shown is not None)
    assert reporter.shown is not None
    texts = " ".join(found.text() for found in reporter.shown.findChildren(QLabel))
    assert "Your work is saved" in texts
    assert SECRET not in texts
    assert "test_crash.py" in reporter.shown.details
    assert "RuntimeError" in reporter.shown.details
    assert SECRET not in reporter.shown.details
    assert defects(caplog)[0].exc_info is not None


def test_that_many_defects_of_one_kind_are_one_dialog_and_a_few_lines(
    reporter: CrashReporter, caplog: pytest.LogCaptureFixture
) -> None:
    class Bad(QWidget):
        painted = 0

        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
            Bad.painted += 1
            raise ValueError("a bad paint")

    bad = Bad()
    bad.show()

    def paint_often() -> bool:
        bad.update()
        return Bad.painted >= 60

    until(paint_often)
    until(lambda: reporter.shown is not None)
    assert len(defects(caplog)) <= 3
    assert reporter.shown is not None
    reporter.shown.accept()
    painted = Bad.painted
    until(lambda: paint_often() and Bad.painted > painted + 5)
    assert reporter.shown is None
    bad.close()


def test_that_only_one_dialog_is_open_whatever_comes(reporter: CrashReporter, caplog: pytest.LogCaptureFixture) -> None:
    raise_in_a_slot("first")
    until(lambda: reporter.shown is not None)
    first = reporter.shown

    def fail_elsewhere() -> None:
        raise KeyError("second")

    QTimer.singleShot(0, fail_elsewhere)
    until(lambda: len(defects(caplog)) == 2)
    QApplication.processEvents()
    assert reporter.shown is first


def test_that_a_defect_in_another_thread_is_shown_by_the_gui_thread(
    reporter: CrashReporter, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise RuntimeError("in a thread")

    thread = threading.Thread(target=fail, name="elsewhere")
    thread.start()
    thread.join()
    assert "elsewhere" in defects(caplog)[0].getMessage()
    assert reporter.shown is None
    until(lambda: reporter.shown is not None)


def test_that_work_that_breaks_is_over_for_whoever_waits_and_the_worker_goes_on(
    reporter: CrashReporter, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    worker = Worker(services)
    desk = Desk(services, worker)
    ends: list[object] = []
    failed: list[ZgenError] = []

    def fail(_bench: object) -> None:
        raise RuntimeError("in the worker")

    desk.ask("Working", fail, ends.append, failed.append)
    until(lambda: failed)
    assert isinstance(failed[0], DefectError)
    assert not worker.busy
    desk.ask("Working", lambda _bench: "done", ends.append, failed.append)
    until(lambda: ends == ["done"])
    until(lambda: reporter.shown is not None)
    worker.close()


def test_that_ctrl_c_is_no_defect(reporter: CrashReporter, caplog: pytest.LogCaptureFixture) -> None:
    interrupted = QSignalSpy(reporter.interrupted)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert interrupted.count() == 1
    QApplication.processEvents()
    assert reporter.shown is None
    assert defects(caplog) == []


def test_that_what_qt_says_goes_into_the_log(reporter: CrashReporter, caplog: pytest.LogCaptureFixture) -> None:
    qWarning("a word of Qt")
    [record] = [known for known in caplog.records if known.name == "qt"]
    assert record.levelno == logging.WARNING
    assert "a word of Qt" in record.getMessage()


def test_that_the_hooks_are_given_back(application: QApplication) -> None:
    before: tuple[Callable[..., Any], ...] = (sys.excepthook, threading.excepthook)
    reporter = CrashReporter(str)
    reporter.install()
    assert sys.excepthook is not before[0]
    reporter.uninstall()
    assert (sys.excepthook, threading.excepthook) == before
