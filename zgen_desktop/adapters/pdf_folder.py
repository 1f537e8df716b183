"""PDFs in a folder of the person's own: each file in pieces, under its name only when it is whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from zgen_desktop.core.errors import UsageError

_PART = ".zgen-part"
_BEGINS = b"%PDF-"


class PdfFolder:
    """The port over one folder, which is made where it isn't there. ``umask`` is the one of the person's own files."""

    def __init__(self, folder: Path, umask: int) -> None:
        self._folder = folder
        self._mode = 0o666 & ~umask
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._failed(error) from error

    def there(self, name: str) -> bool:
        """Whether a whole file of this name is there: none has its name before it is whole."""
        with suppress(OSError):
            return (self._folder / name).stat().st_size > 0
        return False

    @contextmanager
    def new(self, name: str) -> Iterator[Callable[[bytes], None]]:
        """Takes a file in pieces; raises ValueError at the end where what came is no PDF, UsageError (``folder``)."""
        try:
            handle, part = tempfile.mkstemp(dir=self._folder, suffix=_PART)
        except OSError as error:
            raise self._failed(error) from error
        begins = bytearray()
        try:
            with os.fdopen(handle, "wb") as file:

                def write(piece: bytes) -> None:
                    if len(begins) < len(_BEGINS):
                        begins.extend(piece[: len(_BEGINS)])
                    try:
                        file.write(piece)
                    except OSError as error:
                        raise self._failed(error) from error

                yield write
                if not begins.startswith(_BEGINS):
                    raise ValueError("what came is no PDF")
                self._keep(file.fileno(), file.flush)
            self._name(Path(part), self._folder / name)
        except BaseException:
            with suppress(OSError):
                Path(part).unlink()
            raise

    def _keep(self, handle: int, flush: Callable[[], None]) -> None:
        try:
            flush()
            os.fsync(handle)
        except OSError as error:
            raise self._failed(error) from error

    def _name(self, part: Path, path: Path) -> None:
        try:
            if os.name != "nt":
                part.chmod(self._mode)
            part.replace(path)
        except OSError as error:
            raise self._failed(error) from error

    def _failed(self, error: OSError) -> UsageError:
        return UsageError(
            "folder",
            "The PDFs can't be written there",
            f"{self._folder} could not be written to ({error.strerror or type(error).__name__}).",
            "Make room there, or choose another folder. What was saved until then is there, and is not saved twice.",
        )
