"""generate() over REST: the same call with a key, so that a lost answer can be asked for again.

Zuora keeps what became of a request under its Idempotency-Key for 24 hours: the identical bytes with the same key
answer with what was done, and never do it twice (Zuora: "Idempotent requests"; facts/reliability.md 3.6, level 3).
The key is the call's id on record, and the body's hash stands there too: only bytes with that hash go out again.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from zgen_desktop.adapters.failures import ExchangeError, Trouble
from zgen_desktop.adapters.rest_answers import OTHER_REQUEST, read_answer
from zgen_desktop.adapters.rest_tokens import RestTokens, Token
from zgen_desktop.adapters.transport import Exchange, Form
from zgen_desktop.adapters.zuora_calls import Calls
from zgen_desktop.adapters.zuora_errors import from_transport
from zgen_desktop.adapters.zuora_generate import ANSWER_LIMIT
from zgen_desktop.core.endpoints import parse_address
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.tenant import Answer, AnswerKind
from zgen_desktop.core.redaction import Redactor

TARGET = "/v1/action/generate?rejectUnknownFields=true"
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds before a request is asked about again: at first, doubling, and at most."""
_ENTITY_ID = re.compile(r"[0-9a-fA-F]{32}")


class RestSender:
    """Makes the requests of one connection. Safe to use from several threads."""

    def __init__(
        self, base: str, tokens: RestTokens, calls: Calls, redactor: Redactor, version: int, entity: str
    ) -> None:
        self.base = base
        self.tokens = tokens
        self.calls = calls
        self.redactor = redactor
        self._headers = {
            "Accept": "application/json",
            "Content-Type": "application/json; charset=utf-8",
            "X-Zuora-WSDL-Version": str(version),
        }
        if _ENTITY_ID.fullmatch(entity.replace("-", "")):
            self._headers["Zuora-Entity-Ids"] = str(UUID(entity.replace("-", "")))

    def prepare(self, rows: Sequence[Mapping[str, object]]) -> PreparedRest:
        """A request that is serialised and connected. Raises AccessError; no byte of it is sent yet."""
        token = self.tokens.current()
        body = body_of(rows)
        try:
            exchange = self.calls.connect(self.base)
        except ExchangeError as failure:
            problem = from_transport(failure, parse_address(self.base).host)
        else:
            return PreparedRest(self, secrets.token_hex(16), body, exchange, token)
        raise problem

    def ask_again(
        self, rows: Sequence[Mapping[str, object]], key: str, request_sha256: str, before: Callable[[], object]
    ) -> Answer | None:
        """What Zuora has under a key; None where the bytes would be others than those that were sent with it.

        ``before`` is called just before they go out. Raises AccessError where the tenant can't be reached or gives no
        token.
        """
        body = body_of(rows)
        if hashlib.sha256(body).hexdigest() != request_sha256:
            return None
        self.tokens.current()
        before()
        return Asking(self, key, body, f"zgen-{key}").until_clear()

    def form(self, key: str, token: Token) -> Form:
        """The headers of a request."""
        return Form({**self._headers, "Authorization": token.header, "Idempotency-Key": key}, TARGET)


class PreparedRest:
    """A request that waits, connected, for its sending (port PreparedCall)."""

    def __init__(self, sender: RestSender, key: str, body: bytes, exchange: Exchange, token: Token) -> None:
        self.key = key
        self.span = sender.calls.transport.timeouts.whole
        self.request_sha256 = hashlib.sha256(body).hexdigest()
        self._sender = sender
        self._body = body
        self._exchange = exchange
        self._token = token
        self._answer: Answer | None = None

    def send(self) -> Answer:
        """Writes the request and reads the answer; where that is lost, asks for it under the same key.

        A second call gives the first one's answer again.
        """
        if self._answer is None:
            self._answer = Answer(AnswerKind.BROKEN, cause="The call was not finished.", case="unforeseen")
            self._answer = self._send()
        return self._answer

    def close(self) -> None:
        """Gives the connection back unused; harmless after ``send``."""
        self._exchange.close()

    def _send(self) -> Answer:
        asking = Asking(self._sender, self.key, self._body, f"zgen-{self.key}")
        first = asking.once(lambda: self._exchange, self._token)
        return first if first.kind is not AnswerKind.BROKEN else asking.until_clear(first)


class Asking:
    """The identical request, sent under one key until its answer is clear or the patience is over."""

    def __init__(self, sender: RestSender, key: str, body: bytes, track_id: str) -> None:
        self._sender = sender
        self._key = key
        self._body = body
        self._track_id = track_id
        self._transport = sender.calls.transport
        self._begun = time.monotonic(), time.time()

    def once(self, connect: Callable[[], Exchange], token: Token) -> Answer:
        """One exchange. Never raises."""
        try:
            reply = connect().post(
                self._body,
                ANSWER_LIMIT,
                self._transport.deadline(),
                self._track_id,
                form=self._sender.form(self._key, token),
            )
        except ExchangeError as failure:
            kind = AnswerKind.BROKEN if failure.sent else AnswerKind.NOT_SENT
            cause = self._sender.redactor.clean(failure.detail)
            return Answer(kind, cause=cause[:1].upper() + cause[1:] + ".", case=failure.trouble.value)
        except Exception as error:  # noqa: BLE001  # after the first byte whatever happens leaves the rows unknown
            cause = f"The call failed in an unforeseen way ({type(error).__name__})."
            return Answer(AnswerKind.BROKEN, cause=cause, case="unforeseen")
        if reply.status == 401:
            self._sender.tokens.forget(token)
        return read_answer(reply, self._sender.redactor)

    def until_clear(self, unclear: Answer | None = None) -> Answer:
        """Asks again, with growing pauses, while the answer is lost or the tenant is still at it.

        Only an answer of the key itself counts now: what turns this request away at the door (401, 429, no
        connection) says nothing of the first. ``unclear`` is the answer so far.
        """
        pause = min(FIRST_PAUSE, self._transport.timeouts.pause)
        last = unclear
        while True:
            if last is not None:
                if last.http_status == OTHER_REQUEST or self._left() < pause:
                    return _unclear(last)
                time.sleep(max(pause, min(last.retry_after or 0.0, self._left())))
                pause = min(LONGEST_PAUSE, 2 * pause)
            try:
                token = self._sender.tokens.current()
            except AccessError as error:
                return _unclear(last or Answer(AnswerKind.BROKEN, cause=error.message, case="unforeseen"))
            found = self.once(self._connected, token)
            if found.kind is AnswerKind.RESULTS or (found.kind is AnswerKind.FAULT and found.http_status == 400):
                return found
            last = found

    def _left(self) -> float:
        """Seconds of patience: as long as one answer may take, and Zuora itself is never longer at a call.

        By both clocks: the first stands still while the machine sleeps, and Zuora forgets the key meanwhile.
        """
        passed = max(time.monotonic() - self._begun[0], time.time() - self._begun[1])
        return self._transport.timeouts.whole - passed

    def _connected(self) -> Exchange:
        exchange = self._sender.calls.transport.open(self._sender.base)
        if self._left() < 0:
            exchange.close()
            raise ExchangeError(Trouble.TIMEOUT, "it is too late to ask again", sent=False)
        return exchange


def _unclear(answer: Answer) -> Answer:
    """No answer of the key: nothing is known of the first request."""
    if answer.kind is AnswerKind.BROKEN:
        return answer
    # Without its status: busy or not logged in was this request, not the first one.
    cause = answer.cause or f"Zuora did not say what became of the request (HTTP {answer.http_status})."
    return Answer(AnswerKind.BROKEN, server_date=answer.server_date, cause=cause, case="time-out")


def body_of(rows: Sequence[Mapping[str, object]]) -> bytes:
    """The request for Invoice objects of these values: the same bytes for the same values, for ever."""
    told = {"objects": list(rows), "type": "Invoice"}
    return json.dumps(told, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode("ascii")
