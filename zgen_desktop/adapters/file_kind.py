"""What a file is, by its content and never by its name, and how to say so when it is no workbook."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import IO

from zgen_desktop.core.errors import WorkbookError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_HEAD = 4096
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


def check_container(path: Path, file: IO[bytes]) -> None:
    """Returns if the file begins like a zip package; else raises the WorkbookError that names its kind."""
    file.seek(0)
    head = file.read(_HEAD)
    if head.startswith(b"PK\x03\x04"):
        return
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
        raise _ole_kind(path, file)
    raise _plain_kind(path, head)


def _plain_kind(path: Path, head: bytes) -> WorkbookError:
    if head.startswith(_BIFF):
        return other_format(path, XLS)
    if head.startswith(b"%PDF"):
        return not_a_workbook(path, "a PDF")
    text = _as_text(head)
    if text is None:
        return not_a_workbook(path, "a file of an unknown kind")
    start = text.lstrip().lower()
    if "urn:schemas-microsoft-com:office:spreadsheet" in start:
        return other_format(path, "an XML spreadsheet of Excel 2003")
    if "urn:oasis:names:tc:opendocument" in start:
        return other_format(path, "a flat OpenDocument spreadsheet (.fods)")
    if start.startswith(("<html", "<!doctype html", "<table", "<meta")) or "<html" in start:
        return other_format(path, "a web page, whatever its name says")
    if start.startswith("<"):
        return not_a_workbook(path, "an XML file")
    return other_format(path, CSV)


def _as_text(head: bytes) -> str | None:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[: len(head) & ~1].decode("utf-16", "replace")
    if any(byte < 32 and byte not in b"\t\n\r\f\x1a" for byte in head):
        return None
    return head.decode("utf-8", "replace")


def _ole_kind(path: Path, file: IO[bytes]) -> WorkbookError:
    names = _ole_names(file)
    if any("DRM" in name for name in names):
        return WorkbookError(
            "rights_managed",
            "The workbook is under rights management",
            f"“{path.name}” is encrypted by your organisation's rights management and can't be read.",
            "Ask its owner for an unprotected copy.",
        )
    if "EncryptedPackage" in names:
        return encrypted(path)
    if names & {"Workbook", "Book", "WORKBOOK", "BOOK"}:
        return other_format(path, XLS)
    if "WordDocument" in names:
        return not_a_workbook(path, "a Word document")
    if "PowerPoint Document" in names:
        return not_a_workbook(path, "a PowerPoint presentation")
    return not_a_workbook(path, "a file of an unknown kind")


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
