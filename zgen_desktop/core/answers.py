"""What every answer to generate() means: one table for codes, faults, HTTP cases and known messages.

Nothing is called refused unless nothing can have been done (design.md section 5; facts/reliability.md 3.4;
protocol.md rules 17 to 20). Codes are data: one that nobody has heard of is unknown, never a crash.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from zgen_desktop.core.model.tenant import Answer, AnswerKind, RowError, SaveResult


class Meaning(StrEnum):
    """What an answer means for a row."""

    DONE = "done"
    NOTHING_TO_BILL = "nothing to bill"
    REFUSED = "refused"
    BUSY = "wait and send again"
    LOGIN_AGAIN = "log in and send again"
    NOT_SENT = "nothing was sent"
    STOP = "stop the run, rows stay ready"
    UNKNOWN = "unknown"


ROW_CODES: dict[str, Meaning] = {
    "INVALID_VALUE": Meaning.REFUSED,
    "INVALID_ID": Meaning.REFUSED,
    "INVALID_FIELD": Meaning.REFUSED,
    "INVALID_TYPE": Meaning.REFUSED,
    "INVALID_TEMPLATE": Meaning.REFUSED,
    "MISSING_REQUIRED_VALUE": Meaning.REFUSED,
    "DUPLICATE_VALUE": Meaning.REFUSED,
    "MAX_RECORDS_EXCEEDED": Meaning.REFUSED,
    "NO_PERMISSION": Meaning.REFUSED,
    "API_DISABLED": Meaning.REFUSED,
    "ACCOUNTING_PERIOD_CLOSED": Meaning.REFUSED,
    "REQUEST_REJECTED": Meaning.REFUSED,
    "LOCK_COMPETITION": Meaning.BUSY,
    "TEMPORARY_ERROR": Meaning.BUSY,
    "REQUEST_EXCEEDED_LIMIT": Meaning.BUSY,
    "REQUEST_EXCEEDED_RATE": Meaning.BUSY,
    "INVALID_SESSION": Meaning.LOGIN_AGAIN,
    # Said after something may have been done, or said of something else than generate().
    "UNKNOWN_ERROR": Meaning.UNKNOWN,
    "UNEXPECTED_ERROR": Meaning.UNKNOWN,
    "SERVER_UNAVAILABLE": Meaning.UNKNOWN,
    "TRANSACTION_FAILED": Meaning.UNKNOWN,
    "TRANSACTION_TERMINATED": Meaning.UNKNOWN,
    "TRANSACTION_TIMEOUT": Meaning.UNKNOWN,
    "BATCH_FAIL_ERROR": Meaning.UNKNOWN,
    "INVALID_LOGIN": Meaning.UNKNOWN,
    "INVALID_VERSION": Meaning.UNKNOWN,
    "CANNOT_DELETE": Meaning.UNKNOWN,
    "CREDIT_CARD_PROCESSING_FAILURE": Meaning.UNKNOWN,
    "MALFORMED_QUERY": Meaning.UNKNOWN,
    "PDF_QUERY_ERROR": Meaning.UNKNOWN,
}
"""Error codes of a row (the WSDL's ErrorCode enumeration, and what occurs beside it)."""

FAULT_CODES: dict[str, Meaning] = {
    "INVALID_SESSION": Meaning.LOGIN_AGAIN,
    "INVALID_LOGIN": Meaning.STOP,
    "NO_PERMISSION": Meaning.STOP,
    "API_DISABLED": Meaning.STOP,
    "INVALID_VERSION": Meaning.STOP,
    "REQUEST_EXCEEDED_LIMIT": Meaning.BUSY,
    "REQUEST_EXCEEDED_RATE": Meaning.BUSY,
    "LOCK_COMPETITION": Meaning.BUSY,
    "INVALID_VALUE": Meaning.REFUSED,
    "INVALID_ID": Meaning.REFUSED,
    "INVALID_TYPE": Meaning.REFUSED,
    "INVALID_FIELD": Meaning.REFUSED,
    "MISSING_REQUIRED_VALUE": Meaning.REFUSED,
    "MAX_RECORDS_EXCEEDED": Meaning.REFUSED,
    "REQUEST_REJECTED": Meaning.REFUSED,
}
"""Codes of a SOAP fault, for the whole call ("when a fault occurs, nothing is processed": Zuora, faults).

The others, UnexpectedErrorFault and TEMPORARY_ERROR among them, are unknown: generate() is asynchronous, so the
page's word is not proof enough (facts/reliability.md table, row 20).
"""

FAULT_TYPES: dict[str, Meaning] = {"LoginFault": Meaning.STOP, "InvalidTypeFault": Meaning.REFUSED}
"""Fault elements that decide whatever their code: a bad login comes as INVALID_VALUE with LoginFault."""

# "The invoice will not be generated because there are no charges due on this account." (seen with INVALID_VALUE)
NO_CHARGES = re.compile(r"\bno charges (are )?due\b", re.IGNORECASE)
# Wordings of a lock before WSDL 60 (zuora_api gem; Zuora's errors page)
LOCKED = re.compile(r"optimistic locking failed|lock competition", re.IGNORECASE)
INVOICE_ID = re.compile(r"[0-9a-zA-Z]{32}")


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """What the answer means for one row, with Zuora's own words."""

    meaning: Meaning
    code: str = ""
    field: str = ""
    message: str = ""
    invoice_id: str = ""


def judge(answer: Answer, rows: int) -> tuple[RowVerdict, ...]:
    """One verdict for each of the ``rows`` sent, in order. Pure: the same answer, the same verdict."""
    if answer.kind is AnswerKind.RESULTS:
        return _judge_results(answer.results, rows)
    return (_judge_whole(answer),) * rows


def meaning_of_error(error: RowError) -> Meaning:
    """The meaning of one row error; the known messages come before the code."""
    if NO_CHARGES.search(error.message):
        return Meaning.NOTHING_TO_BILL
    if error.code == "BATCH_FAIL_ERROR" and LOCKED.search(error.message):
        return Meaning.BUSY
    return ROW_CODES.get(error.code, Meaning.UNKNOWN)


def _judge_whole(answer: Answer) -> RowVerdict:
    if answer.kind is AnswerKind.NOT_SENT:
        return RowVerdict(Meaning.NOT_SENT, "not_sent", "", answer.cause)
    if answer.kind is AnswerKind.THROTTLED:
        return RowVerdict(Meaning.BUSY, answer.code or "HTTP 429", "", answer.message or "Zuora is busy.")
    if answer.kind is AnswerKind.FAULT:
        meaning = FAULT_TYPES.get(answer.fault) or FAULT_CODES.get(answer.code, Meaning.UNKNOWN)
        # A fault in a 502, 503 or 504 is a gateway's, whatever it says.
        if answer.http_status in (502, 503, 504):
            meaning = Meaning.UNKNOWN
        return RowVerdict(meaning, answer.code, "", answer.message)
    return RowVerdict(Meaning.UNKNOWN, "", "", answer.cause)


def _judge_results(results: Sequence[SaveResult], rows: int) -> tuple[RowVerdict, ...]:
    if len(results) != rows:
        text = f"Zuora gave {len(results)} results for {rows} rows, so none can be matched to its row."
        return (RowVerdict(Meaning.UNKNOWN, "", "", text),) * rows
    ids = [result.id for result in results if result.id]
    if len(set(ids)) != len(ids):
        # No account stands twice in a call, so a repeated Id means that the pairing can't be trusted.
        return (RowVerdict(Meaning.UNKNOWN, "", "", "Zuora gave one invoice id for two rows."),) * rows
    return tuple(_judge_result(result) for result in results)


def _judge_result(result: SaveResult) -> RowVerdict:
    if result.success is True:
        if result.id and INVOICE_ID.fullmatch(result.id) and not result.errors:
            return RowVerdict(Meaning.DONE, invoice_id=result.id)
        return RowVerdict(
            Meaning.UNKNOWN, message="Zuora said success without a usable invoice id.", invoice_id=result.id or ""
        )
    if result.success is None or not result.errors or result.id:
        return RowVerdict(Meaning.UNKNOWN, message="Zuora gave no clear result.", invoice_id=result.id or "")
    meaning = _worst(tuple(meaning_of_error(error) for error in result.errors))
    return RowVerdict(
        meaning,
        "; ".join(error.code for error in result.errors),
        "; ".join(error.field for error in result.errors if error.field),
        " ".join(error.message for error in result.errors),
    )


def _worst(meanings: Collection[Meaning]) -> Meaning:
    order = (Meaning.UNKNOWN, Meaning.REFUSED, Meaning.LOGIN_AGAIN, Meaning.BUSY, Meaning.NOTHING_TO_BILL)
    return next(meaning for meaning in order if meaning in meanings)
