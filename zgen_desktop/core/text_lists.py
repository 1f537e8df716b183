"""Text lists (.csv, .txt): which encoding and delimiter they are read with, asked where it isn't sure."""

from __future__ import annotations

from pathlib import PurePath

from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.cells import TextFormat, WorkbookInfo
from zgen_desktop.core.questions import ask_delimiter, ask_encoding
from zgen_desktop.core.selection import Selection

ENCODINGS = (
    "utf-8",
    "cp1252",
    "cp850",
    "cp1250",
    "mac_roman",
    "cp1251",
    "cp1253",
    "cp1254",
    "shift_jis",
    "gb18030",
    "big5",
    "euc_kr",
    "utf-16-le",
    "utf-16-be",
)
"""What a person can choose from: Unicode, those of Windows, DOS and old Macintosh, and those of East Asia.

The command line takes any that Python knows.
"""
DELIMITERS = (",", ";", "\t", "|")

_NAMED = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "bar": "|"}


def text_format(selection: Selection) -> TextFormat:
    """How text lists are to be read. Raises UsageError for a delimiter that can be none."""
    delimiter = selection.delimiter
    if delimiter is not None:
        delimiter = _NAMED.get(delimiter.lower(), delimiter)
        if len(delimiter) != 1 or delimiter in '"\r\n' or delimiter.isalnum():
            raise UsageError(
                "delimiter",
                "This can't separate columns",
                f"“{selection.delimiter}” is not one character that can stand between values.",
                "Name one: comma, semicolon, tab or pipe, or the character itself.",
            )
    return TextFormat(selection.encoding, delimiter)


def check_text(info: WorkbookInfo, selection: Selection) -> None:
    """Raises ImportQuestionError where a person has to say how a text list is read.

    An encoding or delimiter for a file that is no text list is a slip of the pen: UsageError.
    """
    name = PurePath(info.path).name
    if info.text is None:
        for option, value in (("--encoding", selection.encoding), ("--delimiter", selection.delimiter)):
            if value is not None:
                raise UsageError(
                    "no_text_list",
                    "This is no text list",
                    f"“{name}” is a workbook; {option} is only for text lists (.csv, .txt).",
                    f"Leave {option} out.",
                )
    elif info.text.unsure == "encoding":
        raise ask_encoding(name, info.text.encodings)
    elif info.text.unsure == "delimiter":
        raise ask_delimiter(name, info.text.delimiters)
