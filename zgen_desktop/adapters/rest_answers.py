"""Answers of POST /v1/action/generate, read strictly into what ``answer_table`` judges.

Documented (Zuora: Action_POSTgenerate, "Idempotent requests"): a list of results; 400 “Error - unrecognised fields”
with rejectUnknownFields; 409 and 422 of the key; 429. Seen in the wild: Success, Id, Errors with Code and Message.
Inferred: FaultCode and FaultMessage of a call that fails as a whole. Whatever fits nothing is no answer; where it has
the documented form of REST errors (Zuora: error codes: ``reasons``), Zuora's own words are passed on.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from zgen_desktop.adapters.transport import Reply
from zgen_desktop.core.model.tenant import Answer, AnswerKind, RowError, SaveResult
from zgen_desktop.core.redaction import Redactor

RUNNING = 409
"""Of a key: the first request with it is not done yet."""
OTHER_REQUEST = 422
"""Of a key: it was used for another request."""
_UNKNOWN_FIELDS = "Error - unrecognised fields"


class _NoAnswerError(ValueError):
    """Not an answer of Zuora to generate(); the text says why."""


def read_answer(reply: Reply, redactor: Redactor) -> Answer:
    """What a reply says. Never raises."""
    if reply.status == 429:
        return _answer(reply, AnswerKind.THROTTLED)
    if reply.status == 401:
        return _answer(reply, AnswerKind.FAULT, code="INVALID_SESSION", message="The token has ended.")
    words = redactor.clean(_reasons(reply))[:1000]
    if words:
        return _answer(reply, AnswerKind.BROKEN, cause=f"Zuora says: {words}", case="broken_answer")
    try:
        if reply.status == 200:
            return _answer(reply, AnswerKind.RESULTS, results=_results(_json(reply), redactor))
        if reply.status == 400:
            code, message = _fault(_json(reply))
            return _answer(reply, AnswerKind.FAULT, code=code, message=redactor.clean(message))
    except _NoAnswerError as error:
        return _answer(
            reply, AnswerKind.BROKEN, cause=f"The answer can't be understood: {error}.", case="broken_answer"
        )
    return _answer(reply, AnswerKind.BROKEN, **_by_status(reply.status))


def _answer(reply: Reply, kind: AnswerKind, **more: Any) -> Answer:
    return Answer(kind, http_status=reply.status, retry_after=reply.retry_after, server_date=reply.date, **more)


def _by_status(status: int) -> dict[str, str]:
    if 300 <= status < 400:
        return {"cause": "The answer points elsewhere instead of being one.", "case": "redirected"}
    if status == 407:
        return {"cause": "A proxy wants a user name and password (407).", "case": "proxy"}
    if status == OTHER_REQUEST:
        return {"cause": "Zuora has another request under the same key (422).", "case": "broken_answer"}
    if status == RUNNING:
        return {"cause": "Zuora was still at it (409).", "case": "time-out"}
    if status >= 500:
        return {"cause": f"The server has a problem (HTTP {status}).", "case": "server_error"}
    return {"cause": f"The answer is not from Zuora (HTTP {status}).", "case": "not_zuora"}


def _reasons(reply: Reply) -> str:
    """What Zuora names as reasons: ``{"success": false, "reasons": [{"code": 50000040, "message": "…"}]}``."""
    try:
        told = _json(reply)
    except _NoAnswerError:
        return ""
    reasons = told.get("reasons") if isinstance(told, Mapping) else None
    named = [one for one in reasons if isinstance(one, Mapping)] if isinstance(reasons, list) else []
    return " ".join(f"{one.get('message') or 'It gave no reason.'} ({one.get('code', '')})" for one in named)


def _json(reply: Reply) -> Any:
    media = reply.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media != "application/json":
        raise _NoAnswerError("it is no JSON")
    try:
        return json.loads(reply.body.decode("utf-8"))
    except (ValueError, RecursionError):
        raise _NoAnswerError("it is no whole JSON") from None


def _results(told: Any, redactor: Redactor) -> tuple[SaveResult, ...]:
    if not isinstance(told, list):
        raise _NoAnswerError("it is no list of results")
    return tuple(_result(one, redactor) for one in told)


def _result(one: Any, redactor: Redactor) -> SaveResult:
    if not isinstance(one, Mapping) or not set(one) <= {"Success", "Id", "Errors"}:
        raise _NoAnswerError("a result has another form")
    success, id_, errors = one.get("Success"), one.get("Id"), one.get("Errors", [])
    if not isinstance(success, bool | None) or not isinstance(id_, str | None) or not isinstance(errors, list):
        raise _NoAnswerError("a result has another form")
    return SaveResult(success, id_ or None, tuple(_error(error, redactor) for error in errors))


def _error(error: Any, redactor: Redactor) -> RowError:
    if not isinstance(error, Mapping) or not all(isinstance(value, str | None) for value in error.values()):
        raise _NoAnswerError("an error has another form")
    return RowError(error.get("Code") or "", redactor.clean(error.get("Message") or ""), error.get("Field") or "")


def _fault(told: Any) -> tuple[str, str]:
    if isinstance(told, Mapping):
        if told.get("message") == _UNKNOWN_FIELDS:
            return "INVALID_FIELD", _UNKNOWN_FIELDS
        code, message = told.get("FaultCode"), told.get("FaultMessage")
        if isinstance(code, str) and code and isinstance(message, str | None):
            return code.rpartition(":")[2], message or ""
    raise _NoAnswerError("it names no code")
