"""The OAuth token of a connection: fetched for its client, renewed before it ages, never shown.

Documented (Zuora: "Create an OAuth token"): the form below; each token is to be used until it expires; the address is
rate limited. A rejected client is not asked for again, as a rejected login is not.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from zgen_desktop.adapters.failures import ExchangeError
from zgen_desktop.adapters.soap import BrokenAnswerError
from zgen_desktop.adapters.transport import Form, Reply
from zgen_desktop.adapters.zuora_calls import Calls
from zgen_desktop.adapters.zuora_errors import busy, from_broken, from_transport
from zgen_desktop.core.endpoints import parse_address
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.connection import Secret
from zgen_desktop.core.redaction import Redactor

TOKEN_FORM = Form({"Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"}, "/oauth/token")
ANSWER_LIMIT = 100_000
"""Bytes; a token's answer has some hundred."""
LONGEST = 3_600.0
"""Seconds; an answer that names no time, or a longer one, is taken for this (Zuora: about an hour)."""
SHARE = 0.8
"""The part of its life after which a token is renewed."""


@dataclass(frozen=True, slots=True)
class Token:
    """``header`` is the value of Authorization; ``until`` is by the monotonic clock, which may stand still, and by the
    wall clock."""

    header: str
    until: tuple[float, float]

    def fresh(self) -> bool:
        """Whether it is far from its end."""
        return time.monotonic() < self.until[0] and time.time() < self.until[1]

    def __repr__(self) -> str:
        return "Token(…)"


class RestTokens:
    """The token of one OAuth client, shared by all threads of its connection."""

    def __init__(
        self, base: str, client_id: str, secret_source: Callable[[], Secret], calls: Calls, redactor: Redactor
    ) -> None:
        self._base = base
        self._host = parse_address(base).host
        self._client_id = client_id
        self._secret_source = secret_source
        self._calls = calls
        self._redactor = redactor
        self._lock = threading.RLock()
        self._token: Token | None = None
        self._rejected: AccessError | None = None

    def current(self) -> Token:
        """The token, renewed where it ages. Raises AccessError; once rejected, without asking the server again."""
        with self._lock:
            if self._token is None or not self._token.fresh():
                self._token = self._fetch()
            return self._token

    def forget(self, token: Token) -> None:
        """The tenant does not take this one any more."""
        with self._lock:
            if self._token is token:
                self._token = None

    def _fetch(self) -> Token:
        if self._rejected is not None:
            known = self._rejected
            raise AccessError(known.code, known.title, known.message, known.next_step)
        secret = self._secret_source().client_secret
        if not secret:
            raise AccessError(
                "no_password",
                "The secret of the OAuth client is needed",
                "It is not stored with the password of this connection.",
                "Enter it in the connection, under Advanced, or empty the client id there.",
            )
        self._redactor.register(secret)
        form = {"client_id": self._client_id, "client_secret": secret, "grant_type": "client_credentials"}
        body = urlencode(form).encode("ascii")
        begun = time.monotonic(), time.time()
        try:
            exchange = self._calls.connect(self._base)
            reply = exchange.post(body, ANSWER_LIMIT, self._calls.transport.deadline(), form=TOKEN_FORM)
            return self._read(reply, begun)
        except ExchangeError as failure:
            problem = from_transport(failure, self._host)
        except BrokenAnswerError as broken:
            problem = from_broken(broken, self._host)
        raise problem

    def _read(self, reply: Reply, begun: tuple[float, float]) -> Token:
        if reply.status == 429:
            raise busy(self._host, reply.retry_after)
        if reply.status in {400, 401, 403}:
            self._rejected = _rejected(self._host)
            raise self._rejected
        if reply.status != 200:
            raise BrokenAnswerError(
                "redirected" if 300 <= reply.status < 400 else "server_error", f"HTTP {reply.status} instead of a token"
            )
        try:
            told = json.loads(reply.body)
            token, seconds = str(told["access_token"]), float(told.get("expires_in", LONGEST))
        except (ValueError, TypeError, KeyError, AttributeError):
            raise BrokenAnswerError("not_zuora", "the answer holds no token") from None
        if not token.isascii() or not token.isprintable() or not token:
            raise BrokenAnswerError("not_zuora", "the answer holds no token")
        self._redactor.register(token)
        life = SHARE * min(LONGEST, max(0.0, seconds))
        return Token(f"Bearer {token}", (begun[0] + life, begun[1] + life))


def _rejected(host: str) -> AccessError:
    return AccessError(
        "login_rejected",
        "The OAuth client was not accepted",
        f"{host} does not know this client id with this secret.",
        "Check both in the connection, under Advanced; the client belongs to one tenant and one environment. To send "
        "without it, empty the client id there. It is not tried again.",
    )
