"""Defects: logged first, then told once. The record is on disk before anything is shown, so no work is lost."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QWidget

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.gui.error_dialog import ErrorDialog

_LOG = logging.getLogger("zgen_desktop.defect")
_QT_LOG = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_Exception = tuple[type[BaseException], BaseException, TracebackType | None]


class CrashDialog(ErrorDialog):
    """Says that the program has a defect; its details are the traceback."""

    def __init__(self, parent: QWidget | None, trace: str, redact: Callable[[str], str]) -> None:
        told = ZgenError(
            "defect",
            QCoreApplication.translate("CrashDialog", "Something went wrong in the program"),
            QCoreApplication.translate(
                "CrashDialog",
                "It was not made for what just happened. Your work is saved: whatever was sent stands in the record.",
            ),
            QCoreApplication.translate(
                "CrashDialog",
                "Close the program and start it again. If it happens again, send the details to whoever looks after "
                "the program.",
            ),
        )
        super().__init__(parent, told, redact)
        self.details = redact(f"{self.details}\n\n{trace}")


class CrashReporter(QObject):
    """Takes the program's hooks for exceptions that nobody caught, from ``install`` to ``uninstall``.

    Qt calls ``sys.excepthook`` for slots, timers, virtual methods and its own threads, on the thread where it
    happened, and for a bad paint or model many times a second: the same defect is logged in full once and shown
    once, and at most one dialog is open.
    """

    _crashed = Signal(str, str)
    interrupted = Signal()
    """Ctrl-C in the terminal that the window was started from."""

    def __init__(self, redact: Callable[[str], str]) -> None:
        super().__init__()
        self._redact = redact
        self._window: QWidget | None = None
        self._seen: Counter[str] = Counter()
        self._told: set[str] = set()
        self._lock = threading.Lock()
        self.shown: CrashDialog | None = None
        self._crashed.connect(self._on_crashed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """From here on defects come here."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        self._qt_before = qInstallMessageHandler(_on_qt_message)

    def uninstall(self) -> None:
        """Gives the hooks back."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)

    def set_window(self, window: QWidget) -> None:
        """Over which window the dialog stands."""
        self._window = window

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.interrupted.emit()
            return
        where = _place_of(kind, trace)
        with self._lock:
            self._seen[where] += 1
            times = self._seen[where]
        self._log((kind, error, trace), where, times)
        if times == 1:
            self._crashed.emit(where, "".join(traceback.format_exception(kind, error, trace)))

    def _log(self, caught: _Exception, where: str, times: int) -> None:
        if times == 1:
            _LOG.error("a defect in thread %s", threading.current_thread().name, exc_info=caught)
        elif times in (10, 100) or times % 1000 == 0:
            # A bad paint comes sixty times a second and would push everything else out of the log.
            _LOG.error("the defect at %s has come %d times", where, times)

    @Slot(str, str)
    def _on_crashed(self, where: str, trace: str) -> None:
        if self.shown is not None or where in self._told:
            return
        self._told.add(where)
        self.shown = CrashDialog(self._window, trace, self._redact)
        self.shown.finished.connect(self._on_closed)
        self.shown.open()

    @Slot()
    def _on_closed(self) -> None:
        self.shown = None


def _place_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)
    return f"{kind.__name__} at {frames[-1].filename}:{frames[-1].lineno}" if frames else kind.__name__


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _QT_LOG.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category or "qt", message)
