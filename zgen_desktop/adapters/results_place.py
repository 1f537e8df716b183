"""Whether a workbook can take the results sheet as things stand, in words for the person who confirms.

Nothing is written here. The reasons are those of facts/excel.md section 3, pitfalls 18 to 22: what can be
overridden by a person's own decision, and what can't.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from zgen_desktop.adapters.open_elsewhere import owner_of
from zgen_desktop.adapters.results_host import UNKNOWN_PASSWORD, opened
from zgen_desktop.adapters.results_wishes import Wish
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.workbook_passwords import WorkbookPasswords

_WRITE_BITS = 0o222
_STEM_BYTES = 230
"""Of the 255 that a name may have; what is added to it, with a number of four digits, takes 25."""


class Findings(NamedTuple):
    """``hindrance``: why no sheet can be added whoever wants it, as one sentence; empty if it can.

    ``wishes``: what whoever made the workbook wants left alone.
    """

    hindrance: str
    wishes: tuple[Wish, ...] = ()


def look(path: Path, passwords: WorkbookPasswords) -> Findings:
    """What stands against a sheet in a file. Raises WorkbookError where only its password is missing."""
    in_the_way = hindrance_outside(path)
    return Findings(in_the_way) if in_the_way else look_inside(path, passwords)


def look_inside(path: Path, passwords: WorkbookPasswords) -> Findings:
    """The same for a copy of the file: where it lies and who has it open doesn't matter."""
    try:
        with opened(path, passwords) as (host, _password):
            host.check_addable()
            return Findings("", tuple(host.wishes()))
    except WorkbookError as error:
        if error.code in UNKNOWN_PASSWORD:
            raise
        return Findings(error.message)
    except OSError as error:
        return Findings(f"“{path.name}” can't be read: {error.strerror or type(error).__name__}.")


def hindrance_outside(path: Path) -> str:
    """Why a file can't be replaced at this moment, whatever it holds: one sentence, or empty."""
    return next(_in_the_way(path), "")


def folder_writable(folder: Path) -> bool:
    """Whether files can be made in a folder. Root may do all, and so its permission bits count too."""
    try:
        bits = folder.stat().st_mode & _WRITE_BITS
    except OSError:
        return False
    return folder.is_dir() and bool(bits) and os.access(folder, os.W_OK | os.X_OK)


def beside(workbook: Path) -> Path:
    """The name of a new workbook for the results of another; a very long one is cut to what a disk takes."""
    stem = workbook.stem.encode("utf-8", "surrogateescape")[:_STEM_BYTES].decode("utf-8", "ignore").rstrip()
    return workbook.with_name(f"{stem} - Zgen results.xlsx")


def numbered(path: Path) -> Iterator[Path]:
    """The path itself, then ``NAME 2``, ``NAME 3`` …"""
    stem = re.sub(r" [0-9]{1,4}$", "", path.stem)
    first = int(path.stem[len(stem) + 1 :] or 1) if stem != path.stem else 1
    yield path
    for number in range(max(first, 1) + 1, 10_000):
        yield path.with_name(f"{stem} {number}{path.suffix}")


def free_path(path: Path) -> Path:
    """The first of ``numbered`` that no file has, broken links included."""
    return next(each for each in numbered(path) if not os.path.lexists(each))


def _in_the_way(path: Path) -> Iterator[str]:
    name = f"“{path.name}”"
    owner = owner_of(path)
    if owner is not None:
        yield owner.words
    try:
        if not path.stat().st_mode & _WRITE_BITS:
            yield f"{name} is write-protected."
        path.open("r+b").close()
    except FileNotFoundError:
        yield f"{name} is not there any more."
    except OSError as error:
        held = getattr(error, "winerror", None) in (32, 33)
        yield f"{name} is open in another program." if held else f"{name} can't be written to."
    if not folder_writable(path.parent):
        yield f"The folder of {name} can't be written to."


def real(path: Path) -> Path:
    """The file that a path leads to: the swap must not put a file in the place of a link."""
    return Path(os.path.realpath(path))
