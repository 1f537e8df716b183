"""The package of an OpenDocument spreadsheet: a zip whose first entry says what it is (ODF 1.3 part 2).

Opened for adding a sheet; the guards on the zip's directory are those of every workbook.
"""

from __future__ import annotations

import os
import zipfile
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO

from zgen_desktop.adapters import file_kind
from zgen_desktop.adapters.opc import translated
from zgen_desktop.adapters.zip_guard import check_directory_size, check_entries, part_key

CONTENT = "content.xml"
STYLES = "styles.xml"
SETTINGS = "settings.xml"
_MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_NAME_AT = 30
_SIGNATURES = "meta-inf/documentsignatures.xml"
_MANIFEST = "META-INF/manifest.xml"
_LONGEST = 32 << 20


def is_ods(path: Path) -> bool:
    """Whether a file begins like an OpenDocument spreadsheet (or a template of one). Raises OSError."""
    with path.open("rb") as file:
        head = file.read(_NAME_AT + len(_MIMETYPE))
    return head.startswith(b"PK\3\4") and head[_NAME_AT:] == _MIMETYPE


class OdsPackage:
    """Opened for reading; use as a context manager. Failures are WorkbookError, while reading too."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.file: BinaryIO = path.open("rb")
        except OSError as error:
            raise file_kind.unreadable(path, error) from error
        try:
            with self.translated():
                self._stat = os.fstat(self.file.fileno())
                check_directory_size(path, self.file)
                self._zip = zipfile.ZipFile(self.file)
                self.infos = tuple(self._zip.infolist())
                self._parts = check_entries(path, self.infos)
                if self.has(_MANIFEST) and b"encryption-data" in self.read(_MANIFEST):
                    raise file_kind.encrypted(path)
        except BaseException:
            self.file.close()
            raise

    def __enter__(self) -> OdsPackage:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()
        self.file.close()

    @property
    def signed(self) -> bool:
        """Whether there are signatures over its parts."""
        return _SIGNATURES in self._parts

    @property
    def comment(self) -> bytes:
        """The zip's own comment."""
        return self._zip.comment

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part_key(part) in self._parts

    def info(self, part: str) -> zipfile.ZipInfo:
        """The zip entry of a part."""
        try:
            return self._parts[part_key(part)]
        except KeyError:
            raise file_kind.damaged(self.path, f"its part “{part}” is missing") from None

    def read(self, part: str) -> bytes:
        """A whole small part."""
        info = self.info(part)
        if info.file_size > _LONGEST:
            raise file_kind.too_large(self.path, f"its part “{part}” has {info.file_size:,} bytes")
        with self.translated():
            return self._zip.read(info)

    def open_part(self, part: str) -> IO[bytes]:
        """A part as a stream; read it within ``translated``."""
        with self.translated():
            return self._zip.open(self.info(part))

    def check_unchanged(self) -> None:
        """Raises WorkbookError(``file_changed``) if the path no longer leads to the file as it was opened."""
        try:
            now = os.stat(self.path)  # noqa: PTH116 - the twin of fstat in __init__
        except OSError as error:
            raise file_kind.unreadable(self.path, error) from error
        before = self._stat
        if (now.st_size, now.st_mtime_ns, now.st_ino) != (before.st_size, before.st_mtime_ns, before.st_ino):
            raise file_kind.changed(self.path)

    def translated(self) -> AbstractContextManager[None]:
        """A context in which damage becomes WorkbookError, in the words of every package."""
        return translated(self.path)
