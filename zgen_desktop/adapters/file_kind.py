"""What a file is, by its content and never by its name, and how to say so when it is no workbook."""

from __future__ import annotations

import os
import re
import struct
from enum import Enum, auto
from pathlib import Path
from typing import IO

from zgen_desktop.core.errors import WorkbookError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_BINARY = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"L\0\0\0\x01\x14\x02\0", "a shortcut"),
)
_HEAD = 4096
_TAG = re.compile(r"<[a-z][\w:.-]*(\s[^<>]*)?/?>")
"""A list as text may have a “<” in its first cell; markup begins with a whole tag and ends one."""
_SAVE_AS = "Open it in Excel, save it as .xlsx (Excel Workbook), and choose that file."

XLS = "a workbook in the old Excel 97-2003 format (.xls)"
XLSB = "a binary Excel workbook (.xlsb)"
ODS = "an OpenDocument spreadsheet (.ods)"
CSV = "a text list (.csv)"


def other_format(path: Path, kind: str) -> WorkbookError:
    """A list in a format that isn't read; Excel can turn it into one that is."""
    return WorkbookError("other_format", "Not an .xlsx workbook", f"“{path.name}” is {kind}.", _SAVE_AS)


def not_a_workbook(path: Path, kind: str) -> WorkbookError:
    """Something that is no list at all."""
    return WorkbookError(
        "not_a_workbook",
        "Not a workbook",
        f"“{path.name}” is {kind}, not an Excel workbook.",
        "Choose the Excel workbook with the list.",
    )


def damaged(path: Path, what: str) -> WorkbookError:
    """A workbook that is cut off or spoiled; ``what`` ends the sentence."""
    return WorkbookError(
        "damaged",
        "The workbook is damaged",
        f"“{path.name}” can't be read: {what}.",
        "Open it in Excel, let Excel repair it and save it, or ask for the file again.",
    )


def unsafe(path: Path, what: str) -> WorkbookError:
    """A file built to harm whoever opens it; ``what`` ends the sentence."""
    return WorkbookError(
        "unsafe",
        "The workbook is not safe to open",
        f"“{path.name}” was not opened: {what}.",
        "Ask whoever sent it; Excel does not write such files.",
    )


def too_large(path: Path, what: str) -> WorkbookError:
    """More than the program takes on; ``what`` ends the sentence."""
    return WorkbookError(
        "too_large",
        "The workbook is too large",
        f"“{path.name}” was not read: {what}.",
        "Copy the list into a new workbook, or split it, and choose that file.",
    )


def changed(path: Path) -> WorkbookError:
    """Somebody saved the file while it was being read."""
    return WorkbookError(
        "file_changed",
        "The workbook changed while it was read",
        f"“{path.name}” was saved by another program in this moment.",
        "Try again.",
    )


def encrypted(path: Path) -> WorkbookError:
    """A workbook under a password that isn't known."""
    return WorkbookError(
        "encrypted",
        "The workbook has a password",
        f"“{path.name}” is encrypted, and its password is not known here.",
        "Enter the password in the window, or pipe it in with --workbook-password-stdin. It is not stored.",
    )


def wrong_password(path: Path) -> WorkbookError:
    """The password that was given doesn't open it."""
    return WorkbookError(
        "wrong_password",
        "The password is wrong",
        f"“{path.name}” does not open with this password.",
        "Mind upper and lower case, and enter it again.",
    )


def unreadable(path: Path, error: OSError) -> WorkbookError:
    """The system would not give the file out."""
    if isinstance(error, FileNotFoundError):
        return WorkbookError(
            "file_missing",
            "The workbook is not there",
            f"There is no file “{path}”.",
            "Check whether it was moved or renamed, and choose it again.",
        )
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return not_a_workbook(path, "a folder")
    if isinstance(error, PermissionError):
        why, step = "this user may not read it", "Ask for access, or copy it to a folder of your own."
    else:
        why, step = error.strerror or type(error).__name__, "Check the drive or network folder, and try again."
    return WorkbookError("file_unreadable", "The workbook can't be opened", f"“{path}”: {why}.", step)


def is_compound(file: IO[bytes]) -> bool:
    """Whether a file begins like a compound file: an old .xls, or any workbook under a password."""
    file.seek(0)
    return file.read(len(_OLE)) == _OLE


class Container(Enum):
    """What the first bytes of a list say."""

    ZIP = auto()
    XLS = auto()
    TEXT = auto()


def container_of(path: Path, file: IO[bytes]) -> Container:
    """How a list is kept. Raises the WorkbookError that names its kind for what can't be one."""
    file.seek(0)
    head = file.read(_HEAD)
    if head.startswith(b"PK\x03\x04"):
        return Container.ZIP
    if path.name.startswith("~$"):
        raise WorkbookError(
            "owner_file",
            "Not the workbook itself",
            f"“{path.name}” is the mark that Excel leaves while “{path.name[2:]}” is open.",
            f"Choose “{path.name[2:]}”.",
        )
    if not head:
        raise not_a_workbook(path, "an empty file")
    if head.startswith(_OLE):
        _check_compound(path, file)
        return Container.XLS
    _check_plain(path, head)
    return Container.TEXT


def check_container(path: Path, file: IO[bytes]) -> None:
    """Returns if the file begins like a zip package; else raises the WorkbookError that names its kind."""
    container = container_of(path, file)
    if container is not Container.ZIP:
        raise other_format(path, XLS if container is Container.XLS else CSV)


def check_unchanged(path: Path, before: os.stat_result) -> None:
    """Raises WorkbookError(``file_changed``) if the path no longer leads to the file as it was opened."""
    try:
        now = path.stat()
    except OSError as error:
        raise unreadable(path, error) from error
    if (now.st_size, now.st_mtime_ns, now.st_ino) != (before.st_size, before.st_mtime_ns, before.st_ino):
        raise changed(path)


def _check_plain(path: Path, head: bytes) -> None:
    if head.startswith(_BIFF):
        raise other_format(path, "a workbook of Excel 4 or older (.xls)")
    for mark, kind in _BINARY:
        if head.startswith(mark):
            raise not_a_workbook(path, kind)
    text = as_text(head)
    if text is None:
        raise not_a_workbook(path, "a file of an unknown kind")
    start = text.lstrip("\ufeff \t\r\n").lower()
    if "urn:schemas-microsoft-com:office:spreadsheet" in start:
        raise other_format(path, "an XML spreadsheet of Excel 2003")
    if "urn:oasis:names:tc:opendocument" in start:
        raise other_format(path, "a flat OpenDocument spreadsheet (.fods)")
    if start.startswith(("<html", "<!doctype html", "<table", "<meta")) or "<html" in start:
        raise other_format(path, "a web page, whatever its name says")
    if start.startswith(("<?xml", "<!")) or _TAG.fullmatch(start) or (_TAG.match(start) and "</" in start):
        raise not_a_workbook(path, "an XML file")
    if start.startswith("{\\rtf"):
        raise not_a_workbook(path, "a Word document")
    if start.startswith("[internetshortcut]") or (start.startswith("{") and "doc_id" in start):
        raise shortcut(path)


def shortcut(path: Path) -> WorkbookError:
    """A link to a sheet that lies elsewhere, as Google Drive puts into its folder."""
    return WorkbookError(
        "not_a_workbook",
        "Not a workbook",
        f"“{path.name}” is only a link to a sheet in the internet.",
        "Open the sheet in your browser, download it as Microsoft Excel (.xlsx), and choose that file.",
    )


def numbers(path: Path) -> WorkbookError:
    """A document of Apple's own spreadsheet."""
    return WorkbookError(
        "other_format",
        "Not an .xlsx workbook",
        f"“{path.name}” is a Numbers document.",
        "In Numbers choose File, Export To, Excel, and choose that file.",
    )


def locked_document(path: Path) -> WorkbookError:
    """An .ods under a password; its encryption is another than Excel's."""
    return WorkbookError(
        "locked_document",
        "The spreadsheet has a password",
        f"“{path.name}” is an OpenDocument spreadsheet under a password, which can't be opened here.",
        "Open it in LibreOffice and save it as .xlsx. A password may stay on that file.",
    )


def as_text(head: bytes) -> str | None:
    """The beginning of a text file, in whatever encoding; None for what is no text."""
    codec = wide_codec(head)
    if codec:
        return head[: len(head) & ~1].decode(codec, "replace")
    if any(byte < 32 and byte not in b"\t\n\r\f\x1a" for byte in head):
        return None
    return head.decode("utf-8", "replace")


def wide_codec(head: bytes) -> str:
    """The UTF-16 that a text begins with, with or without a byte order mark; empty for other texts."""
    if head.startswith(b"\xff\xfe"):
        return "utf-16-le"
    if head.startswith(b"\xfe\xff"):
        return "utf-16-be"
    half = max(1, len(head) // 2)
    for codec, zeros, others in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        # Letters, digits and delimiters of Western lists have an empty half; real zeros are in no text.
        if zeros.count(0) * 2 >= half and others.count(0) == 0:
            return codec
    return ""


def _check_compound(path: Path, file: IO[bytes]) -> None:
    names = _ole_names(file)
    if any("DRM" in name for name in names):
        raise WorkbookError(
            "rights_managed",
            "The workbook is under rights management",
            f"“{path.name}” is encrypted by your organisation's rights management and can't be read.",
            "Ask its owner for an unprotected copy.",
        )
    if "EncryptedPackage" in names:
        raise encrypted(path)
    if names & {"Workbook", "Book", "WORKBOOK", "BOOK"}:
        return
    if "WordDocument" in names:
        raise not_a_workbook(path, "a Word document")
    if "PowerPoint Document" in names:
        raise not_a_workbook(path, "a PowerPoint presentation")
    raise not_a_workbook(path, "a file of an unknown kind")


def _ole_names(file: IO[bytes]) -> set[str]:
    """The stream names in the directory of a compound file (MS-CFB 2.2 and 2.6); of a spoiled one what there is."""
    file.seek(0)
    header = file.read(512)
    if len(header) < 512:
        return set()
    shift = struct.unpack_from("<H", header, 30)[0]
    sector = struct.unpack_from("<I", header, 48)[0]
    if shift not in (9, 12):
        return set()
    size = 1 << shift
    fat = struct.unpack_from("<109I", header, 76)
    names: set[str] = set()
    for _ in range(256):
        file.seek((sector + 1) * size)
        block = file.read(size)
        for entry in range(0, len(block) - 127, 128):
            length = struct.unpack_from("<H", block, entry + 64)[0]
            if 2 <= length <= 64:
                names.add(block[entry : entry + length - 2].decode("utf-16-le", "replace"))
        index, slot = divmod(sector, size // 4)
        if index >= len(fat):
            break
        file.seek((fat[index] + 1) * size + slot * 4)
        following = file.read(4)
        if len(following) < 4 or (sector := struct.unpack("<I", following)[0]) >= 0xFFFFFFFA:
            break
    return names
