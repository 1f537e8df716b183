"""The program's log: one JSON object a line in ``DATA/logs/zgen.log``, for whoever has to find a fault.

Every text is cleaned of secrets before it is written. ``crash.log`` beside it takes the tracebacks of a
dying interpreter (faulthandler names functions and lines, never values).
"""

from __future__ import annotations

import faulthandler
import json
import logging
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from zgen_desktop.adapters.paths import private_folder
from zgen_desktop.core.errors import UsageError

LOG_FOLDER = "logs"
LOG_FILE = "zgen.log"
CRASH_FILE = "crash.log"
LARGEST = 1_000_000
"""Bytes of a log file before the next one begins."""
OLDER = 5
"""Older log files that are kept."""

# At DEBUG they tell whole SOAP messages, session included.
_TALKATIVE = ("zeep", "urllib3", "requests", "keyring")

Redact = Callable[[str], str]


class Logs:
    """The logs of this process, from ``open`` to ``close``."""

    def __init__(self, handler: logging.Handler, crash: IO[str], faults: bool) -> None:
        self._faults = faults
        self._handler = handler
        self._crash = crash

    @classmethod
    def open(cls, data_folder: Path, redact: Redact, level: int = logging.INFO) -> Self:
        """Sends everything from ``level`` on to the file; ``redact`` masks secrets in a text.

        Raises UsageError ``data_folder_unusable``.
        """
        try:
            folder = private_folder(data_folder / LOG_FOLDER)
            handler = _PrivateFile(folder / LOG_FILE, maxBytes=LARGEST, backupCount=OLDER, encoding="utf-8")
            crash = _private(folder / CRASH_FILE)
        except OSError as error:
            raise UsageError(
                "data_folder_unusable",
                "The log can't be written",
                f"{data_folder / LOG_FOLDER} can't be written ({error.strerror or error}).",
                "See to it that you may write to the data folder, or choose another one with --data-dir.",
            ) from error
        handler.setFormatter(_JsonLines(redact))
        root = logging.getLogger()
        root.addHandler(handler)
        root.setLevel(level)
        for name in _TALKATIVE:
            logging.getLogger(name).setLevel(logging.WARNING)
        logging.captureWarnings(capture=True)
        # Whoever has switched it on before us (a test runner) keeps it.
        ours = not faulthandler.is_enabled()
        if ours:
            faulthandler.enable(file=crash)
        return cls(handler, crash, ours)

    def close(self) -> None:
        """Ends logging; harmless when done twice."""
        logging.getLogger().removeHandler(self._handler)
        logging.captureWarnings(capture=False)
        self._handler.close()
        if not self._crash.closed:
            if self._faults:
                faulthandler.disable()
            self._crash.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _JsonLines(logging.Formatter):
    """Redaction happens here, on finished texts: a secret may come in by message, arguments or exception alike."""

    def __init__(self, redact: Redact) -> None:
        super().__init__()
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "thread": record.threadName or "",
            "process": record.process,
            "message": self._redact(_message(record)),
        }
        if record.exc_info:
            line["exception"] = self._redact(self.formatException(record.exc_info))
        elif record.exc_text:
            line["exception"] = self._redact(record.exc_text)
        if record.stack_info:
            line["stack"] = self._redact(record.stack_info)
        return json.dumps(line, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception as error:  # noqa: BLE001 - a wrong format string or a failing __str__ must not lose the line
        return f"{record.msg} ({type(error).__name__} in the arguments)"


class _PrivateFile(RotatingFileHandler):
    """A log file that only its user can read. Logging that fails (a full disk) never disturbs the work."""

    def _open(self) -> TextIOWrapper:
        return _private(Path(self.baseFilename))

    def rotate(self, source: str, dest: str) -> None:
        # On Windows another process of ours may have the file open: then it goes on growing for now.
        with suppress(OSError):
            super().rotate(source, dest)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        """Nothing: the standard way prints the record, arguments and all, to standard error."""


def _private(path: Path) -> TextIOWrapper:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    return open(handle, "a", encoding="utf-8")  # noqa: PTH123 - a path can't be opened by handle
