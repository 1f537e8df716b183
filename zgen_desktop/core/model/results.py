"""The results sheet as values, before any file format (design.md section 6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class ResultKind(StrEnum):
    """How a value is stored in the sheet."""

    BLANK = "blank"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"
    ERROR = "error"


class ResultCell(NamedTuple):
    """One cell to be written.

    ``raw``: the text; the digits of a number as they shall be stored; an ISO day or moment
    (``2026-11-30``, ``2026-11-30T14:05:00``); ``TRUE``/``FALSE``; an Excel error. ``number_format``
    is an Excel format code. ``link`` is an https URL. ``tone`` colours the cell: ``good``,
    ``warning``, ``bad``, ``unknown``, ``quiet`` or empty.
    """

    kind: ResultKind
    raw: str = ""
    number_format: str = "General"
    link: str = ""
    tone: str = ""


RESULT_BLANK = ResultCell(ResultKind.BLANK)


@dataclass(frozen=True, slots=True)
class ResultColumn:
    """``width`` in characters of the default font; ``collapsed`` columns are grouped and folded away."""

    header: str
    width: float
    collapsed: bool = False


@dataclass(frozen=True, slots=True)
class ResultsTable:
    """A whole results sheet. ``rows`` can be iterated more than once and yields rows of ``columns`` width."""

    columns: Sequence[ResultColumn]
    rows: Iterable[Sequence[ResultCell]]
    row_count: int
    footer: str
    title: str = "Zgen results"


class Placement(StrEnum):
    """What the person asked for."""

    AUTO = ""
    INTO = "into"
    BESIDE = "beside"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the results can go as things stand. ``reason`` says why it isn't the workbook itself.

    ``consequence`` says what a sheet means for a workbook whose maker wants it left alone: the person may have it
    added all the same (INTO). Empty where there is nothing to choose.
    ``into`` is True when a sheet is added to a workbook (the original, or a copy of it for
    ``--output``); False when a new workbook with only the results is written.
    """

    path: str
    into: bool
    reason: str = ""
    consequence: str = ""
