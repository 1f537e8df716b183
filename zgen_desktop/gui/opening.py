"""Hands files to the system: opens a workbook, shows where it is."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from zgen_desktop.core.errors import WorkbookError


def open_file(path: str) -> None:
    """With the program that the system has for it. Raises WorkbookError(``not_opened``)."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
        raise _failed(path)


def show_in_folder(path: str) -> None:
    """In the system's file manager, marked where that can be done. Raises WorkbookError(``not_opened``)."""
    if sys.platform == "win32":
        # Explorer takes the path as part of its switch.
        started = QProcess.startDetached("explorer.exe", [f"/select,{Path(path)}"])
    elif sys.platform == "darwin":
        started = QProcess.startDetached("/usr/bin/open", ["-R", path])
    else:
        started = QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))
    if not (started[0] if isinstance(started, tuple) else started):
        raise _failed(path)


def _failed(path: str) -> WorkbookError:
    return WorkbookError(
        "not_opened",
        QCoreApplication.translate("Opening", "The file could not be opened"),
        QCoreApplication.translate(
            "Opening", "The system has no program for {path}, or it is not there any more."
        ).format(path=path),
        QCoreApplication.translate("Opening", "Open it yourself from its folder. The record has all outcomes."),
    )
