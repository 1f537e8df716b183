"""What whoever made a workbook wants left alone: no hindrance, but a question for the person who confirms.

Each wish says what it is and what a new sheet would mean for it (facts/excel.md section 3, pitfall 18).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from zgen_desktop.adapters.opc import BrokenXmlError, ForbiddenXmlError, Package
from zgen_desktop.adapters.results_parts import WorkbookPart
from zgen_desktop.adapters.xml_edit import Element, PartEdit


class Wish(NamedTuple):
    """``reason`` is what stands in the workbook, ``consequence`` what adding a sheet does to it; sentences."""

    reason: str
    consequence: str


def signed(name: str) -> Wish:
    """A signature covers every byte."""
    return Wish(
        f"{name} is digitally signed.",
        "The new sheet breaks the signature: whoever opens the workbook is told that it was changed after signing.",
    )


def structure_protected(name: str) -> Wish:
    """Excel adds, renames and deletes no sheet without the password; the cells are not protected by this."""
    return Wish(
        f"The structure of {name} is protected: its sheets shall stay as they are.",
        "The new sheet stands beside them, the protection stays, and so the sheet can't be deleted or moved in Excel "
        "without its password.",
    )


def wishes_of_package(package: Package) -> Iterator[Wish]:
    """The wishes that stand in an .xlsx or .xlsm package."""
    name = f"“{package.path.name}”"
    with package.parsing(package.workbook_part):
        workbook = WorkbookPart(package.read(package.workbook_part))
    kinds = {
        each.type.rpartition("/")[2] for part in ("", package.workbook_part) for each in package.relationships(part)
    }
    if "origin" in kinds or any(part.casefold().startswith("_xmlsignatures/") for part in package.names()):
        yield signed(name)
    if workbook.structure_locked:
        yield structure_protected(name)
    if "revisionHeaders" in kinds:
        yield Wish(
            f"{name} is shared in the old way, with a list of everybody's changes.",
            "The new sheet does not stand in that list, and Excel may stop sharing the workbook or forget the list.",
        )
    if workbook.write_reserved:
        yield Wish(
            f"{name} is reserved against changes by whoever made it.",
            "The sheet is added without the password for changes; the reservation stays.",
        )
    if _marked_final(package):
        yield Wish(
            f"{name} is marked as final by whoever made it.",
            "The mark stays, but the workbook is not as it was when it was called final.",
        )


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
