"""Why a list could not be read, in words for the window: the core's next steps name options of the command line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from zgen_desktop.core.errors import ZgenError
from zgen_desktop.gui.core_words import spoken


def trouble_words(error: ZgenError) -> str:
    """What happened and what to do next, in one paragraph."""
    return f"{spoken(error.title).rstrip('.')}. {spoken(error.message)} {_next_step(error)}".strip()


def _next_step(error: ZgenError) -> str:
    translate = QCoreApplication.translate
    steps = {
        "no_rows": translate("ListTrouble", "Choose another sheet or another header row."),
        "no_list": translate("ListTrouble", "Choose a sheet here, or open another workbook."),
        "no_such_sheet": translate("ListTrouble", "Choose one of its sheets."),
        "not_a_worksheet": translate("ListTrouble", "Choose another sheet."),
        "results_sheet": translate(
            "ListTrouble", "Choose the sheet with the list. An earlier run is found under History."
        ),
        "blank_header_row": translate("ListTrouble", "Choose another row."),
        "column_twice": translate("ListTrouble", "Give the columns different names in Excel."),
        "column_unclear": translate("ListTrouble", "Give the columns different names in Excel."),
        "fixed_custom": translate("ListTrouble", "Enter another value, or none."),
        "encrypted": translate("ListTrouble", "Enter the password. It is not stored."),
        "wrong_encoding": translate("ListTrouble", "Choose another encoding."),
        "no_such_column": translate("ListTrouble", "Choose another column."),
    }
    return steps.get(error.code) or spoken(error.next_step)
