"""The package of a workbook: a zip with parts, relationships and content types (ISO/IEC 29500-2).

Everything is resolved the way Excel does it: from ``_rels/.rels`` on, names without regard to case,
backslashes as slashes, percent-encoding undone (facts: pitfalls 5 and 6 of adding a sheet). The guards
of reliability.md row 56 are applied to the zip's directory before anything is inflated.
"""

from __future__ import annotations

import errno
import io
import os
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO
from urllib.parse import unquote

from zgen_desktop.adapters import file_kind
from zgen_desktop.adapters.opc_xml import (
    BrokenXmlError,
    ForbiddenXmlError,
    decode_xml,
    elements,
    feed_part,
    local_name,
    xml_encoding,
    xml_parser,
)
from zgen_desktop.adapters.zip_guard import check_directory_size, check_entries, part_key, part_name
from zgen_desktop.core.workbook_passwords import WorkbookPasswords

__all__ = [
    "BrokenXmlError",
    "ForbiddenXmlError",
    "Package",
    "Relationship",
    "decode_xml",
    "elements",
    "feed_part",
    "local_name",
    "part_key",
    "part_name",
    "xml_encoding",
    "xml_parser",
]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MAIN_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
READ_LIMIT = 32 << 20
"""Bytes of one part that is read as a whole; longer ones must be streamed."""
_CONTENT_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """``target`` is a part name without leading slash, or the URL as written where ``external``."""

    id: str
    type: str
    target: str
    external: bool = False


class Package:
    """A workbook package opened for reading; use as a context manager.

    ``infos`` are the zip's entries in directory order, folders included. ``workbook_part`` is where
    ``_rels/.rels`` says it is. ``strict`` is True for ISO 29500 Strict, decided from the workbook
    part's root. All failures, while reading too, are WorkbookError.
    """

    path: Path
    infos: tuple[zipfile.ZipInfo, ...]
    workbook_part: str
    strict: bool
    password: str = ""
    """What opened it, for encrypting what is written back; empty where it isn't encrypted."""

    def __init__(
        self,
        path: Path,
        file: BinaryIO,
        archive: zipfile.ZipFile,
        stat: os.stat_result | None = None,
        *,
        binary: bool = False,
    ) -> None:
        """``binary`` takes an .xlsb as well, whose parts are no XML."""
        self.path = path
        self._file = file
        self._zip = archive
        self._stat = stat or os.fstat(file.fileno())
        self.infos = tuple(archive.infolist())
        self._parts = check_entries(path, self.infos)
        self._types: tuple[dict[str, str], dict[str, str]] | None = None
        self.binary = False
        with translated(path):
            self.workbook_part = self._find_workbook(binary)
            self.strict = not self.binary and self._root_namespace() == MAIN_STRICT

    @classmethod
    def open(cls, path: Path, passwords: WorkbookPasswords | None = None) -> Package:
        """Opens and applies the guards. An encrypted workbook is unlocked in memory where ``passwords`` are given.

        WorkbookError codes: ``file_missing`` ``file_unreadable`` ``not_a_workbook`` ``other_format`` (.xls,
        .xlsb, .ods, .csv and the like) ``owner_file`` ``encrypted`` ``wrong_password`` ``rights_managed``
        ``damaged`` ``unsafe`` ``too_large``.
        """
        try:
            file: BinaryIO = path.open("rb")
        except OSError as error:
            raise file_kind.unreadable(path, error) from error
        password = ""
        try:
            with translated(path):
                stat = os.fstat(file.fileno())
                if passwords is not None:
                    file, password = unlocked(path, file, passwords)
                file_kind.check_container(path, file)
                package = cls(path, file, open_zip(path, file), stat)
                package.password = password
                return package
        except BaseException:
            file.close()
            raise

    def close(self) -> None:
        """Gives the file back; harmless when repeated."""
        self._zip.close()
        self._file.close()

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def stat(self) -> os.stat_result:
        """The file as it was when it was opened."""
        return self._stat

    @property
    def file(self) -> BinaryIO:
        """The package's own bytes, in clear: for copying entries as they are."""
        return self._file

    def check_unchanged(self) -> None:
        """Raises WorkbookError(``file_changed``) if the path no longer leads to the file as it was opened."""
        file_kind.check_unchanged(self.path, self._stat)

    def names(self) -> list[str]:
        """Part names in directory order: slashes, no leading one, case as written; no folders."""
        return [part_name(info.orig_filename) for info in self._parts.values()]

    def has(self, part: str) -> bool:
        """Whether there is such a part, in any spelling that means it."""
        return part_key(part) in self._parts

    def info(self, part: str) -> zipfile.ZipInfo:
        """The zip entry of a part. WorkbookError(``damaged``) where there is none."""
        try:
            return self._parts[part_key(part)]
        except KeyError:
            raise file_kind.damaged(self.path, f"its part “{part}” is missing") from None

    def read(self, part: str) -> bytes:
        """A whole part of at most READ_LIMIT bytes."""
        info = self.info(part)
        if info.file_size > READ_LIMIT:
            raise file_kind.too_large(self.path, f"its part “{part}” has {info.file_size:,} bytes")
        with translated(self.path):
            return self._zip.read(info)

    def open_part(self, part: str) -> BinaryIO:
        """A part as a stream; damage met on the way is a WorkbookError too."""
        with translated(self.path):
            return io.BufferedReader(_PartStream(self.path, self._zip.open(self.info(part))), 1 << 16)

    def rels_part(self, part: str) -> str:
        """Where the relationships of a part are, present or not; of the package itself for ``""``."""
        folder, name = posixpath.split(part_name(part))
        return posixpath.join(folder, "_rels", f"{name}.rels")

    def relationships(self, part: str) -> tuple[Relationship, ...]:
        """The relationships of a part in document order (of the package itself for ``""``), () without any."""
        rels = self.rels_part(part)
        if not self.has(rels):
            return ()
        return tuple(
            self._relationship(part, attributes)
            for name, attributes in self.elements(rels)
            if local_name(name) == "Relationship"
        )

    def elements(self, part: str) -> list[tuple[str, dict[str, str]]]:
        """All start tags of a small part: ``namespace name`` and attributes."""
        with translated(self.path, part):
            return elements(self.read(part))

    def parsing(self, part: str) -> AbstractContextManager[None]:
        """A context in which damaged and forbidden XML of a part become WorkbookError."""
        return translated(self.path, part)

    def content_type(self, part: str) -> str:
        """The content type that ``[Content_Types].xml`` gives a part; empty if it gives none."""
        if self._types is None:
            self._types = self._read_types()
        defaults, overrides = self._types
        key = part_key(part)
        return overrides.get(key) or defaults.get(posixpath.splitext(key)[1].removeprefix("."), "")

    def _relationship(self, part: str, attributes: dict[str, str]) -> Relationship:
        target = attributes.get("Target", "")
        external = attributes.get("TargetMode", "").lower() == "external"
        return Relationship(
            attributes.get("Id", ""),
            attributes.get("Type", ""),
            target if external else _resolve(part, target),
            external,
        )

    def _read_types(self) -> tuple[dict[str, str], dict[str, str]]:
        defaults: dict[str, str] = {}
        overrides: dict[str, str] = {}
        if self.has(_CONTENT_TYPES):
            for name, attributes in self.elements(_CONTENT_TYPES):
                if local_name(name) == "Default":
                    defaults[attributes.get("Extension", "").lower()] = attributes.get("ContentType", "")
                elif local_name(name) == "Override":
                    overrides[part_key(attributes.get("PartName", ""))] = attributes.get("ContentType", "")
        return defaults, overrides

    def _find_workbook(self, binary: bool) -> str:
        for relationship in self.relationships(""):
            if relationship.type.endswith("/officeDocument") and self.has(relationship.target):
                kind = self.content_type(relationship.target)
                if "sheet.binary" in kind or part_key(relationship.target).endswith(".bin"):
                    if not binary:
                        raise file_kind.other_format(self.path, file_kind.XLSB)
                    self.binary = True
                if "wordprocessingml" in kind or "ms-word" in kind:
                    raise file_kind.not_a_workbook(self.path, "a Word document")
                if "presentationml" in kind or "ms-powerpoint" in kind:
                    raise file_kind.not_a_workbook(self.path, "a PowerPoint presentation")
                return part_name(self.info(relationship.target).orig_filename)
        if is_open_document(self.path, self._zip):
            raise file_kind.other_format(self.path, file_kind.ODS)
        if self.has("Index/Document.iwa") or self.has("Index.zip"):
            raise file_kind.numbers(self.path)
        if self.has(_CONTENT_TYPES):
            raise file_kind.damaged(self.path, "it does not say which of its parts is the workbook")
        raise file_kind.not_a_workbook(self.path, "a zip archive")

    def _root_namespace(self) -> str:
        namespace, _, name = self.elements(self.workbook_part)[0][0].rpartition(" ")
        if name != "workbook" or namespace not in (MAIN, MAIN_STRICT):
            raise file_kind.not_a_workbook(self.path, "a package of another program, or of a trial version of Excel")
        return namespace


def unlocked(path: Path, file: BinaryIO, passwords: WorkbookPasswords) -> tuple[BinaryIO, str]:
    """The workbook in clear and its password; the file as it is where no password is on it.

    Raises WorkbookError as ``encryption.unlock``. ``file`` stays open until its text is not needed any more.
    """
    if not file_kind.is_compound(file):
        return file, ""
    from zgen_desktop.adapters import encryption  # a tenth of a second that few workbooks need

    if not encryption.is_encrypted(file):
        return file, ""
    found = encryption.unlock(path, file, passwords)
    file.close()
    return io.BytesIO(found.data), found.password


def open_zip(path: Path, file: BinaryIO) -> zipfile.ZipFile:
    """The archive of a file that begins like one. Raises WorkbookError."""
    with translated(path):
        check_directory_size(path, file)
        return zipfile.ZipFile(file)


def is_open_document(path: Path, archive: zipfile.ZipFile) -> bool:
    """Whether an archive is an .ods; its first entry says so (OpenDocument 1.3, part 2, 3.3)."""
    with translated(path):
        try:
            info = archive.getinfo("mimetype")
        except KeyError:
            return False
        with archive.open(info) as entry:
            return entry.read(64).startswith(b"application/vnd.oasis.opendocument.spread")


@contextmanager
def translated(path: Path, part: str = "") -> Iterator[None]:
    """Damage and forbidden XML that come up in the block become WorkbookError."""
    where = f" in its part “{part}”" if part else ""
    try:
        yield
    except ForbiddenXmlError as error:
        raise file_kind.unsafe(path, f"there is {error}{where}") from error
    except BrokenXmlError as error:
        raise file_kind.damaged(path, f"broken XML{where} ({error})") from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # a seek to where the zip's directory lies
            raise file_kind.damaged(path, f"its parts are cut off or spoiled{where}") from error
        raise file_kind.unreadable(path, error) from error
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        struct.error,
        NotImplementedError,
        OverflowError,
        ValueError,
    ) as error:
        raise file_kind.damaged(path, f"its parts are cut off or spoiled{where}") from error


class _PartStream(io.RawIOBase):
    """An entry being inflated, whose damage is a WorkbookError."""

    def __init__(self, path: Path, entry: IO[bytes]) -> None:
        self._path = path
        self._entry = entry

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # any writable buffer
        with translated(self._path):
            data = self._entry.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._entry.close()
        super().close()


def _resolve(part: str, target: str) -> str:
    target = target.replace("\\", "/").partition("#")[0]
    if not target.startswith("/"):
        target = posixpath.join(posixpath.dirname(part_name(part)), target)
    return posixpath.normpath(unquote(target).lstrip("/")) if target else ""
