"""generate(), update(), delete(): one request, written once, told as it was answered. Nothing is ever repeated here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from lxml import etree

from zgen_desktop.adapters.failures import ExchangeError
from zgen_desktop.adapters.soap import (
    BrokenAnswerError,
    FaultError,
    Message,
    Soap,
    children_of,
    sendable,
    text_of,
    truth_of,
)
from zgen_desktop.adapters.transport import Exchange, Reply, Transport
from zgen_desktop.adapters.wsdl import Wsdl
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.rows import AccountRow
from zgen_desktop.core.model.tenant import Answer, AnswerKind, RowError, SaveResult
from zgen_desktop.core.redaction import Redactor

MOST_ROWS = 50
"""Invoice objects in one call (zgenerate() page)."""

ANSWER_LIMIT = 2_000_000
"""Bytes of the largest answer; 50 results have about 10,000."""

_UNFORESEEN = "unforeseen"


class PreparedRequest:
    """A request that changes something in the tenant and waits, connected, for its one sending."""

    def __init__(
        self,
        operation: str,
        message: Message,
        exchange: Exchange,
        soap: Soap,
        transport: Transport,
        redactor: Redactor,
        track_id: str,
    ) -> None:
        self.request_sha256 = message.sha256
        self.key = ""
        self.span = 0.0
        self._operation = operation
        self._message = message
        self._exchange = exchange
        self._soap = soap
        self._transport = transport
        self._redactor = redactor
        self._track_id = track_id
        self._answer: Answer | None = None

    def send(self) -> Answer:
        """Writes the request once and reads the answer; a second call gives the first one's answer again."""
        if self._answer is None:
            self._answer = Answer(AnswerKind.BROKEN, cause="The call was not finished.", case=_UNFORESEEN)
            self._answer = self._send()
        return self._answer

    def close(self) -> None:
        """Gives the connection back unused; harmless after ``send``."""
        self._exchange.close()

    def _send(self) -> Answer:
        try:
            reply = self._exchange.post(self._message.data, ANSWER_LIMIT, self._transport.deadline(), self._track_id)
        except ExchangeError as failure:
            kind = AnswerKind.BROKEN if failure.sent else AnswerKind.NOT_SENT
            return Answer(kind, cause=self._sentence(failure.detail), case=failure.trouble.value)
        except Exception as error:  # noqa: BLE001  # whatever happens after the first byte, the rows are unknown, not lost
            cause = f"The call failed in an unforeseen way ({type(error).__name__})."
            return Answer(AnswerKind.BROKEN, cause=cause, case=_UNFORESEEN)
        try:
            return self._read(reply)
        except Exception as error:  # noqa: BLE001  # as above
            cause = f"The answer could not be read ({type(error).__name__})."
            return Answer(
                AnswerKind.BROKEN, http_status=reply.status, server_date=reply.date, cause=cause, case=_UNFORESEEN
            )

    def _read(self, reply: Reply) -> Answer:
        code = kind = message = cause = case = ""
        results: tuple[SaveResult, ...] = ()
        try:
            element = self._soap.read(self._operation, reply)
            results = tuple(self._result(result) for result in children_of(element, "result"))
            outcome = AnswerKind.RESULTS
        except FaultError as fault:
            code, kind, message = fault.code, fault.kind, self._redactor.clean(fault.message)
            outcome = AnswerKind.FAULT
        except BrokenAnswerError as broken:
            cause, case = self._sentence(broken.cause), broken.code
            outcome = AnswerKind.BROKEN
        if reply.status == 429:
            results, outcome, cause, case = (), AnswerKind.THROTTLED, "", ""
        return Answer(
            outcome,
            results=results,
            code=code,
            fault=kind,
            message=message,
            http_status=reply.status,
            retry_after=reply.retry_after,
            server_date=reply.date,
            cause=cause,
            case=case,
        )

    def _result(self, element: etree._Element) -> SaveResult:
        # DeleteResult has its own names in lower case (every WSDL); the Error inside is the same.
        spelled = str.lower if self._operation == "delete" else str
        errors = []
        for error in children_of(element, spelled("Errors")):
            code, message = text_of(error, "Code"), self._redactor.clean(text_of(error, "Message"))
            if code or message:
                errors.append(RowError(code, message, text_of(error, "Field")))
        return SaveResult(truth_of(element, spelled("Success")), text_of(element, spelled("Id")) or None, tuple(errors))

    def _sentence(self, cause: str) -> str:
        text = self._redactor.clean(cause)
        return text[:1].upper() + text[1:] + "."


def invoice_values(row: AccountRow, wsdl: Wsdl) -> Mapping[str, object]:
    """The elements of one Invoice object. Raises UsageError where the WSDL lacks what the row asks for."""
    assert row.account_id is not None, "a row is sent by its AccountId, which the check against the tenant finds"
    fields = wsdl.fields["Invoice"]
    values: dict[str, object] = {
        "AccountId": row.account_id,
        "InvoiceDate": row.invoice_date.isoformat() + wsdl.day_time,
        "TargetDate": row.target_date.isoformat() + wsdl.day_time,
    }
    charges = row.charges
    for name, wanted in (
        ("IncludesOneTime", charges.one_time),
        ("IncludesRecurring", charges.recurring),
        ("IncludesUsage", charges.usage),
    ):
        if name in fields:
            values[name] = wanted
        elif not wanted:
            raise _no_field(row, name)
    for name, text in row.custom:
        if name not in fields or not name.endswith("__c"):
            raise _no_field(row, name)
        values[name] = _converted(row, name, text, fields[name])
    return values


def _converted(row: AccountRow, name: str, text: str, kind: str) -> object:
    try:
        match kind:
            case "date":
                return date.fromisoformat(text).isoformat()
            case "dateTime":
                return date.fromisoformat(text).isoformat() + "T00:00:00"
            case "boolean":
                return {"true": True, "false": False}[text.strip().lower()]
            case "decimal" | "double" | "float":
                return _plain(Decimal(text))
            case "int" | "integer" | "long" | "short":
                return int(text)
            case _ if sendable(text):
                return text
    except (ValueError, KeyError, InvalidOperation):
        pass
    raise UsageError(
        "custom_field_value",
        f"{name} can't take this value",
        f"Row {row.row}: “{text[:100]}” is no {kind}, which {name} is in the tenant's WSDL. Nothing was sent.",
        "Correct the cell, or map another column.",
    )


def _plain(number: Decimal) -> str:
    if not number.is_finite():
        raise ValueError("not a number")
    return format(number, "f")


def _no_field(row: AccountRow, name: str) -> UsageError:
    return UsageError(
        "no_such_field",
        f"The tenant's WSDL has no {name}",
        f"Row {row.row} asks for {name}, which an Invoice does not have in this connection's WSDL. Nothing was sent.",
        "Store the tenant's own, newest WSDL with the connection, or leave the field out.",
    )
