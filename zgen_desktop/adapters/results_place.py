"""Whether a workbook can take the results sheet as things stand, in words for the person who confirms.

Nothing is written here. The reasons are those of facts/excel.md section 3, pitfalls 18 to 22: what can be
overridden by a person's own decision, and what can't.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from zgen_desktop.adapters.opc import BrokenXmlError, ForbiddenXmlError, Package
from zgen_desktop.adapters.open_elsewhere import owner_of
from zgen_desktop.adapters.results_package import check_addable
from zgen_desktop.adapters.results_parts import WorkbookPart
from zgen_desktop.adapters.xml_edit import Element, PartEdit
from zgen_desktop.core.errors import WorkbookError

_WRITE_BITS = 0o222


def hindrance(path: Path, forced: bool) -> str:
    """Why no sheet can be added to a file, as one sentence; empty if it can.

    ``forced`` overrides what is only a wish of whoever made the workbook (write-reserved, final,
    signed, shared); never a protected structure, and never a file that is open elsewhere.
    """
    return next(_in_the_way(path), "") or hindrance_of_copy(path, forced)


def hindrance_of_copy(path: Path, forced: bool = True) -> str:
    """The same for a copy of the file: where it lies and who has it open doesn't matter."""
    return next(_in_the_package(path, forced), "")


def folder_writable(folder: Path) -> bool:
    """Whether files can be made in a folder. Root may do all, and so its permission bits count too."""
    try:
        bits = folder.stat().st_mode & _WRITE_BITS
    except OSError:
        return False
    return folder.is_dir() and bool(bits) and os.access(folder, os.W_OK | os.X_OK)


def beside(workbook: Path) -> Path:
    """The name of a new workbook for the results of another."""
    return workbook.with_name(f"{workbook.stem} - Zgen results.xlsx")


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


def _in_the_package(path: Path, forced: bool) -> Iterator[str]:
    name = f"“{path.name}”"
    try:
        with Package.open(path) as package:
            if "addin" in package.content_type(package.workbook_part).casefold():
                yield f"{name} is an add-in, not a workbook."
            with package.parsing(package.workbook_part):
                workbook = WorkbookPart(package.read(package.workbook_part))
            if workbook.structure_locked:
                yield f"The structure of {name} is protected, so that no sheet can be added."
            if not forced:
                yield from _wishes(package, workbook, name)
            check_addable(package)
    except WorkbookError as error:
        yield error.message
    except OSError as error:
        yield f"{name} can't be read: {error.strerror or type(error).__name__}."


def _wishes(package: Package, workbook: WorkbookPart, name: str) -> Iterator[str]:
    kinds = {
        each.type.rpartition("/")[2] for part in ("", package.workbook_part) for each in package.relationships(part)
    }
    if "origin" in kinds or any(part.casefold().startswith("_xmlsignatures/") for part in package.names()):
        yield f"{name} is digitally signed, and a new sheet would break the signature."
    if "revisionHeaders" in kinds:
        yield f"{name} is shared with change tracking, and a new sheet would not fit its list of changes."
    if workbook.write_reserved:
        yield f"{name} is reserved against changes by whoever made it."
    if _marked_final(package):
        yield f"{name} is marked as final."


def _marked_final(package: Package) -> bool:
    for relationship in package.relationships(""):
        if relationship.type.endswith("/custom-properties") and package.has(relationship.target):
            try:
                root = PartEdit(package.read(relationship.target)).root
            except (BrokenXmlError, ForbiddenXmlError):
                return False
            return any(_says_final(each) for each in root.children)
    return False


def _says_final(element: Element) -> bool:
    return element.attributes.get("name") == "_MarkAsFinal" and any(
        child.name == "bool" and child.text.strip() in ("true", "1") for child in element.children
    )
