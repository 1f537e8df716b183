"""Reads an answer to generate() by the one table, ``answer_table``. Pure: the same answer, the same verdict."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from zgen_desktop.core.answer_table import (
    CASES,
    CODES,
    ELEMENTS,
    MESSAGES,
    SHAPES,
    STATUSES,
    About,
    Meaning,
    Shape,
    Status,
)
from zgen_desktop.core.model.tenant import Answer, AnswerKind, RowError, SaveResult

INVOICE_ID = re.compile(r"[0-9a-zA-Z]{32}")
BUSY_WORDS = "Zuora is busy."
TAX_WORDS = "Waiting for tax."
"""What the message of such a row begins with, before Zuora's own words."""

_LEAST_CERTAIN_FIRST = (
    Meaning.UNKNOWN,
    Meaning.TAX,
    Meaning.REFUSED,
    Meaning.LOGIN_AGAIN,
    Meaning.BUSY,
    Meaning.NOTHING_TO_BILL,
)


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """What the answer means for one row, with Zuora's own words."""

    meaning: Meaning
    code: str = ""
    field: str = ""
    message: str = ""
    invoice_id: str = ""


Judge = Callable[[Answer, int], Sequence[RowVerdict]]


def judge(answer: Answer, rows: int) -> tuple[RowVerdict, ...]:
    """One verdict for each of the ``rows`` sent, in order."""
    if answer.kind is AnswerKind.RESULTS:
        return _judge_results(answer.results, rows)
    return (_judge_whole(answer),) * rows


def meaning_of_error(error: RowError) -> Meaning:
    """The meaning of one row error; known messages come before the code."""
    known = _by_message(error.message, error.code, About.ROW)
    if known is not None:
        return known
    line = CODES.get(error.code)
    return line.row if line else Meaning.UNKNOWN


def status_line(status: int | None) -> Status | None:
    """The line of an HTTP status."""
    return next((line for line in STATUSES if status in line.of), None) if status is not None else None


def _by_message(text: str, code: str, about: About) -> Meaning | None:
    for line in MESSAGES:
        if line.about in (about, About.BOTH) and (not line.codes or code in line.codes) and line.words.search(text):
            return line.meaning
    return None


def _judge_whole(answer: Answer) -> RowVerdict:
    if answer.kind is AnswerKind.NOT_SENT:
        case = CASES.get(answer.case)
        return RowVerdict(case.before if case else Meaning.NOT_SENT, "not_sent", "", answer.cause)
    status = status_line(answer.http_status)
    if answer.kind is AnswerKind.THROTTLED:
        return _worded(Meaning.BUSY, answer.code or "HTTP 429", "", answer.message)
    if answer.kind is AnswerKind.FAULT:
        meaning = status.fault if status else None
        return _worded(meaning or _meaning_of_fault(answer), answer.code, "", answer.message)
    case = CASES.get(answer.case)
    meaning = status.other if status else case.after if case else Meaning.UNKNOWN
    return RowVerdict(meaning, "", "", answer.cause)


def _meaning_of_fault(answer: Answer) -> Meaning:
    known = _by_message(answer.message, answer.code, About.CALL) or ELEMENTS.get(answer.fault)
    if known is not None:
        return known
    line = CODES.get(answer.code)
    return line.call if line else Meaning.UNKNOWN


def _judge_results(results: Sequence[SaveResult], rows: int) -> tuple[RowVerdict, ...]:
    if len(results) != rows:
        text = f"Zuora gave {len(results)} results for {rows} rows, so none can be matched to its row."
        return (RowVerdict(SHAPES[Shape.OTHER_COUNT], message=text),) * rows
    ids = [result.id for result in results if result.id]
    if len(set(ids)) != len(ids):
        text = "Zuora gave one invoice id for two rows."
        return tuple(_contradiction(Shape.REPEATED_ID, result, text) for result in results)
    return tuple(_judge_result(result) for result in results)


def _judge_result(result: SaveResult) -> RowVerdict:
    if result.success is True:
        if result.id and INVOICE_ID.fullmatch(result.id) and not result.errors:
            return RowVerdict(Meaning.DONE, invoice_id=result.id)
        return _contradiction(Shape.NO_ID, result, "Zuora said success without a usable invoice id.")
    if result.success is None or not result.errors or result.id:
        return _contradiction(Shape.NO_SUCCESS, result, "Zuora gave no clear result.")
    return _worded(
        _least_certain([meaning_of_error(error) for error in result.errors]),
        "; ".join(error.code for error in result.errors),
        "; ".join(error.field for error in result.errors if error.field),
        " ".join(error.message for error in result.errors),
    )


def _contradiction(shape: Shape, result: SaveResult, text: str) -> RowVerdict:
    return RowVerdict(SHAPES[shape], message=text, invoice_id=result.id or "")


def _least_certain(meanings: Collection[Meaning]) -> Meaning:
    return next(meaning for meaning in _LEAST_CERTAIN_FIRST if meaning in meanings)


def _worded(meaning: Meaning, code: str, field: str, message: str) -> RowVerdict:
    words = {Meaning.BUSY: BUSY_WORDS, Meaning.TAX: TAX_WORDS}.get(meaning, "")
    text = " ".join(part for part in (words, message) if part)
    return RowVerdict(meaning, code, field, text)
