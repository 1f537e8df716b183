"""Opens and makes workbooks under a password, by msoffcrypto; all in memory, nothing in clear on a disk.

An encrypted .xlsx, .xlsm or .xlsb is a compound file around the encrypted package; an encrypted .xls stays
one, with its records scrambled (MS-OFFCRYPTO 2.3). Excel opens workbooks under one built-in password without
asking, because it encrypts by itself where only the structure is protected (facts: pitfall 19 of adding a
sheet), so that one is tried first.
"""

from __future__ import annotations

import binascii
import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple
from xml.parsers.expat import ExpatError

import msoffcrypto
import olefile
from msoffcrypto import exceptions
from msoffcrypto.format.ooxml import OOXMLFile
from msoffcrypto.format.xls97 import Xls97File
from msoffcrypto.method.rc4 import DocumentRC4
from msoffcrypto.method.rc4_cryptoapi import DocumentRC4CryptoAPI
from olefile.olefile import OleFileError

from zgen_desktop.adapters import file_kind
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.workbook_passwords import WorkbookPasswords

BUILT_IN = "VelvetSweatshop"
"""Excel's own password for workbooks that it opens without asking (MS-XLS 2.2.10)."""
LONGEST = 255
"""Characters of a password that Excel takes."""
MAX_SPINS = 1_000_000
"""Turns of the hash over a password; Excel takes 100,000, a file may claim ten million: half a minute."""
_MAX_INFO = 1 << 20
_MAX_BYTES = 512 << 20
_FILE_PASS = 47
_SHEET = 133
_IN_CLEAR = frozenset((2057, _FILE_PASS, 404, 405, 225, 406, 312))
"""BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead are never scrambled (MS-XLS 2.2.10)."""


class Unlocked(NamedTuple):
    """A workbook in clear, in memory, and the password that opened it."""

    data: bytes
    password: str

    def __repr__(self) -> str:
        return "Unlocked(…)"


def is_encrypted(file: BinaryIO) -> bool:
    """Whether a compound file is a workbook under a password. False for everything else, damaged files too."""
    file.seek(0)
    if not olefile.isOleFile(file):
        return False
    try:
        with olefile.OleFileIO(file) as container:
            if container.exists("EncryptionInfo") and container.exists("EncryptedPackage"):
                return True
            return container.exists("Workbook") and bool(Xls97File(file).is_encrypted())
    except _TROUBLE:
        return False


def unlock(path: Path, file: BinaryIO, passwords: WorkbookPasswords) -> Unlocked:
    """Opens an encrypted workbook by the password that is held for its path, else by Excel's built-in one.

    What opened it is held from then on, so that the next reading tries no other first.

    Raises WorkbookError: ``encrypted`` where none is held, ``wrong_password``, and those of ``decrypt``.
    """
    held = passwords.get(path)
    for password in dict.fromkeys((held or BUILT_IN, BUILT_IN)):
        try:
            unlocked = Unlocked(decrypt(path, file, password), password)
        except WorkbookError as error:
            if error.code != "wrong_password":
                raise
        else:
            passwords.hold(path, password)
            return unlocked
    raise file_kind.encrypted(path) if held in (None, BUILT_IN) else file_kind.wrong_password(path)


def decrypt(path: Path, file: BinaryIO, password: str) -> bytes:
    """The whole workbook in clear. ``path`` is for messages only.

    Raises WorkbookError: ``wrong_password`` ``damaged`` ``unsafe`` ``too_large`` ``unknown_encryption``.
    """
    with _translated(path):
        if _size(file) > _MAX_BYTES:
            raise file_kind.too_large(path, f"an encrypted workbook of {_size(file):,} bytes can't be opened")
        _check_info(path, file)
        file.seek(0)
        office = msoffcrypto.OfficeFile(file)
        if isinstance(office, Xls97File):
            return _decrypt_xls(path, file, office, password)
        return _decrypt_package(path, office, password)


def encrypt(data: bytes, password: str) -> bytes:
    """A package (.xlsx, .xlsm, .xlsb) under a password, as Excel 2010 and later encrypt (agile, AES-256)."""
    result = io.BytesIO()
    OOXMLFile(io.BytesIO(data)).encrypt(password, result)
    return result.getvalue()


def _decrypt_package(path: Path, office: Any, password: str) -> bytes:
    if office.type == "agile" and office.info["spinValue"] > MAX_SPINS:
        raise file_kind.unsafe(path, "trying its password would take minutes")
    office.load_key(password=password, verify_password=True)
    result = io.BytesIO()
    office.decrypt(result)
    return result.getvalue()


def _decrypt_xls(path: Path, file: BinaryIO, office: Any, password: str) -> bytes:
    """As ``Xls97File.decrypt``, which would put the workbook in clear into a temporary file."""
    office.load_key(password=password)
    stream = office.data.workbook
    stream.seek(0)
    scrambled = stream.read()
    if office.type == "rc4":
        clear = DocumentRC4.decrypt(office.key, office.salt, io.BytesIO(scrambled), blocksize=1024)
    elif office.type == "rc4_cryptoapi":
        key = office.key, office.salt, office.keySize
        clear = DocumentRC4CryptoAPI.decrypt(*key, io.BytesIO(scrambled), blocksize=1024)
    else:
        raise _unknown(path)
    records = bytearray(clear.read())
    for start, end in _spans_in_clear(scrambled):
        records[start:end] = scrambled[start:end]
    _drop_file_pass(records)
    file.seek(0)
    whole = io.BytesIO(file.read())
    with olefile.OleFileIO(whole, write_mode=True) as container:
        container.write_stream("Workbook", bytes(records))
    return whole.getvalue()


def _spans_in_clear(stream: bytes) -> Iterator[tuple[int, int]]:
    """What the cipher leaves out: heads of records, some records, and where a sheet begins."""
    position = 0
    while position + 4 <= len(stream):
        number, size = struct.unpack_from("<HH", stream, position)
        end = position + 4 + size
        yield position, end if number in _IN_CLEAR else position + (8 if number == _SHEET else 4)
        position = end


def _drop_file_pass(records: bytearray) -> None:
    position = 0
    while position + 4 <= len(records):
        number, size = struct.unpack_from("<HH", records, position)
        if number == _FILE_PASS:
            records[position : position + 2] = bytes(2)
            records[position + 4 : position + 4 + size] = bytes(size)
            return
        position += 4 + size


def _check_info(path: Path, file: BinaryIO) -> None:
    """Before the library parses it: what is said of the encryption is small, and its XML declares no entities."""
    file.seek(0)
    with olefile.OleFileIO(file) as container:
        if not container.exists("EncryptionInfo"):
            return
        if container.get_size("EncryptionInfo") > _MAX_INFO:
            raise file_kind.unsafe(path, "what it says of its encryption is endless")
        if b"<!" in container.openstream("EncryptionInfo").read():
            raise file_kind.unsafe(path, "there is a document type declaration where it says how it is encrypted")


def _size(file: BinaryIO) -> int:
    return file.seek(0, io.SEEK_END)


def _unknown(path: Path) -> WorkbookError:
    return WorkbookError(
        "unknown_encryption",
        "The workbook has a password of an old kind",
        f"“{path.name}” is protected in a way that is older than Excel 97 or not Excel's own.",
        "Open it in Excel, save it as .xlsx (Excel Workbook), and choose that file.",
    )


_TROUBLE = (
    exceptions.FileFormatError,
    exceptions.ParseError,
    exceptions.DecryptionError,
    OSError,
    struct.error,
    binascii.Error,
    ExpatError,
    AssertionError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
"""What msoffcrypto and olefile make of damaged files."""


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except exceptions.InvalidKeyError:
        raise file_kind.wrong_password(path) from None
    except exceptions.DecryptionError as error:
        raise _unknown(path) from error
    except OSError as error:
        if isinstance(error, OleFileError):
            raise file_kind.damaged(path, "its parts are cut off or spoiled") from error
        raise file_kind.unreadable(path, error) from error
    except _TROUBLE as error:
        raise file_kind.damaged(path, "its parts are cut off or spoiled") from error
