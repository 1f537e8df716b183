"""Kinds of files, encodings and delimiters as a person calls them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from zgen_desktop.core.model.cells import FileKind


def encoding_words(codec: str) -> str:
    """``Western European (Windows)``; an encoding without words is called by its own name."""
    translate = QCoreApplication.translate
    words = {
        "utf-8": translate("TextWords", "Unicode (UTF-8)"),
        "utf-16-le": translate("TextWords", "Unicode (UTF-16)"),
        "utf-16-be": translate("TextWords", "Unicode (UTF-16, big-endian)"),
        "cp1252": translate("TextWords", "Western European (Windows)"),
        "cp850": translate("TextWords", "Western European (DOS)"),
        "mac_roman": translate("TextWords", "Western European (old Mac)"),
        "cp1250": translate("TextWords", "Central European (Windows)"),
        "cp1251": translate("TextWords", "Cyrillic (Windows)"),
        "cp1253": translate("TextWords", "Greek (Windows)"),
        "cp1254": translate("TextWords", "Turkish (Windows)"),
        "shift_jis": translate("TextWords", "Japanese (Shift-JIS)"),
        "gb18030": translate("TextWords", "Chinese (GB 18030)"),
        "big5": translate("TextWords", "Chinese (Big5)"),
        "euc_kr": translate("TextWords", "Korean (EUC-KR)"),
    }
    return words.get(codec, codec)


def delimiter_words(delimiter: str) -> str:
    """``Semicolon ( ; )``; any other character as it is."""
    translate = QCoreApplication.translate
    words = {
        ",": translate("TextWords", "Comma ( , )"),
        ";": translate("TextWords", "Semicolon ( ; )"),
        "\t": translate("TextWords", "Tab"),
        "|": translate("TextWords", "Vertical bar ( | )"),
    }
    return words.get(delimiter, delimiter)


def kind_words(kind: FileKind) -> str:
    """What the file is and what that means for the results; empty for a workbook like any other."""
    translate = QCoreApplication.translate
    words = {
        FileKind.XLS: translate(
            "TextWords", "It is an old Excel workbook (.xls): the results go into a new workbook beside it."
        ),
        FileKind.XLSB: translate(
            "TextWords", "It is a binary Excel workbook (.xlsb): the results go into a new workbook beside it."
        ),
        FileKind.ODS: translate("TextWords", "It is an OpenDocument spreadsheet (.ods)."),
        FileKind.TEXT: translate("TextWords", "It is a text list: the results go into a new workbook beside it."),
    }
    return words.get(kind, "")
