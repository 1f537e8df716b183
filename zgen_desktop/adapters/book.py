"""A workbook that is open for reading, whatever its format; one class for each implements ``Book``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.cells import FileKind, Sheet, SheetInfo, TextFound


class Book(Protocol):
    """What can be told of an open file, and its sheets. All failures are WorkbookError."""

    @property
    def kind(self) -> FileKind:
        """The format."""

    @property
    def text(self) -> TextFound | None:
        """How a text list is read; None for the others."""

    @property
    def infos(self) -> Sequence[SheetInfo]:
        """The sheets in tab order."""

    @property
    def date_1904(self) -> bool:
        """Whether days count from 1904."""

    @property
    def notes(self) -> Mapping[str, str]:
        """What else is to be known of it, by code."""

    @property
    def opens_on(self) -> str:
        """The sheet that it was saved on; empty where that isn't known."""

    def read(self, sheet: str, limit: int = 0) -> Sheet:
        """A worksheet by name; with ``limit`` only its first rows with content."""


def find_sheet(path: Path, infos: Sequence[SheetInfo], name: str) -> int:
    """The index of a worksheet by name, as Excel without regard to case.

    Raises WorkbookError: ``no_such_sheet`` ``not_a_worksheet``.
    """
    same = [index for index, info in enumerate(infos) if info.name == name]
    alike = same or [index for index, info in enumerate(infos) if info.name.casefold() == name.casefold()]
    if not alike:
        names = ", ".join(f"“{info.name}”" for info in infos if info.worksheet)
        raise WorkbookError(
            "no_such_sheet",
            "No such sheet",
            f"“{path.name}” has no sheet “{name}”.",
            f"Its sheets are {names}." if names else "It has no worksheet at all.",
        )
    if not infos[alike[0]].worksheet:
        raise WorkbookError(
            "not_a_worksheet",
            "Not a worksheet",
            f"“{name}” in “{path.name}” is a chart, dialog or macro sheet and holds no list.",
            "Choose a sheet with rows and columns.",
        )
    return alike[0]
