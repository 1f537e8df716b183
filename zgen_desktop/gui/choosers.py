"""Asking for files and folders by the system's own dialogs; tests answer for the person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

LIST_ENDINGS = (".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods", ".csv", ".txt")
"""Usual endings of files with a list; what a file is, its content says."""


@dataclass(frozen=True)
class Choosers:
    """Each gives a path, or an empty text when the person gave it up."""

    open_workbook: Callable[[QWidget], str]
    save_workbook: Callable[[QWidget, str], str]
    """With the file name that is proposed."""
    folder: Callable[[QWidget, str], str]
    """With the folder that is shown first."""
    documents: Callable[[], str]
    """The folder of a person's own files."""


def system_choosers() -> Choosers:
    """The system's dialogs."""
    return Choosers(_open_workbook, _save_workbook, _folder, _documents)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _open_workbook(parent: QWidget) -> str:
    endings = " ".join(f"*{ending}" for ending in LIST_ENDINGS)
    lists = QCoreApplication.translate("Choosers", "Workbooks and text lists ({endings})").format(endings=endings)
    path, _filter = QFileDialog.getOpenFileName(
        parent,
        QCoreApplication.translate("Choosers", "Open a workbook"),
        _documents(),
        ";;".join((lists, QCoreApplication.translate("Choosers", "All files (*)"))),
    )
    return path


def _save_workbook(parent: QWidget, name: str) -> str:
    # The program overwrites nothing, so the dialog must not offer it.
    path, _filter = QFileDialog.getSaveFileName(
        parent,
        QCoreApplication.translate("Choosers", "Save the workbook"),
        f"{_documents()}/{name}",
        QCoreApplication.translate("Choosers", "Excel workbooks (*.xlsx)"),
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    return path if not path or path.lower().endswith(".xlsx") else f"{path}.xlsx"


def _folder(parent: QWidget, first: str) -> str:
    return QFileDialog.getExistingDirectory(parent, QCoreApplication.translate("Choosers", "Choose a folder"), first)
