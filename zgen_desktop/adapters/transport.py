"""One HTTP request, written once and answered once (facts/reliability.md sections 1.4 and 6).

Made of the standard library's http.client on connections of our own, because what matters here is what does not
happen: no redirect, no retry, no resend on a stale connection, no proxy or netrc found by itself, no decompression,
no answer without a limit on size and time. Each request has its own connection.
"""

from __future__ import annotations

import http.client
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, cast

from zgen_desktop import __version__
from zgen_desktop.adapters.dialing import Deadline, Line, dial
from zgen_desktop.adapters.failures import ExchangeError, Trouble
from zgen_desktop.adapters.kill_points import reached
from zgen_desktop.adapters.proxies import proxy_for
from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.core.endpoints import Address, parse_address

if TYPE_CHECKING:
    import socket

_PIECE = 65_536

Take = Callable[[bytes], object]
"""What gets an answer's body piece by piece."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer. ``date`` is its Date header (UTC); ``retry_after`` in seconds, where it names one."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    date: datetime | None = None
    retry_after: float | None = None

    def __repr__(self) -> str:
        return f"Reply({self.status}, {len(self.body)} bytes)"


@dataclass(frozen=True, slots=True)
class Form:
    """What a request says of itself: ``target`` is its path with query (empty: the address's own), and headers."""

    headers: Mapping[str, str]
    target: str = ""

    def __repr__(self) -> str:
        return f"Form({self.target})"


SOAP_FORM = Form({"Accept": "text/xml", "Content-Type": "text/xml; charset=utf-8", "SOAPAction": '""'})


class Exchange:
    """One connection for one request."""

    def __init__(self, line: Line, address: Address) -> None:
        self._line = line
        self._address = address

    def post(
        self,
        body: bytes,
        limit: int,
        deadline: Deadline,
        track_id: str = "",
        take: Take | None = None,
        form: Form = SOAP_FORM,
    ) -> Reply:
        """Writes the request and reads the answer, of at most ``limit`` bytes, by ``deadline``.

        With ``take`` the answer's body is given to it piece by piece and not kept.

        Raises ExchangeError; its ``sent`` tells whether a byte can have left. The connection is closed after.
        """
        self._line.deadline = deadline
        try:
            if not self._line.alive():
                raise ExchangeError(
                    Trouble.CLOSED, f"the host {self._address.host} closed the connection before the request"
                )
            self._line.sendall(self._head(len(body), track_id, form) + body)
            reached("request written")
            reply = self._read(limit, take)
            reached("answer read")
            return reply
        except TimeoutError:
            failure = self._failure(Trouble.TIMEOUT, "the answer from {} did not arrive in time")
        except http.client.IncompleteRead:
            failure = self._failure(Trouble.CUT, "the answer from {} was cut short")
        except http.client.RemoteDisconnected:
            failure = self._failure(Trouble.CLOSED, "the connection to {} was closed without an answer")
        except (http.client.HTTPException, ValueError):
            failure = self._failure(Trouble.GARBLED, "the answer from {} is not HTTP")
        except OSError:
            failure = self._failure(Trouble.CLOSED, "the connection to {} broke")
        finally:
            self.close()
        raise failure

    def close(self) -> None:
        """Gives the connection back, used or not."""
        self._line.hang_up()

    def _head(self, length: int, track_id: str, form: Form) -> bytes:
        lines = [
            f"POST {form.target or self._address.path} HTTP/1.1",
            f"Host: {self._address.authority}",
            f"User-Agent: ZgenDesktop/{__version__}",
            "Accept-Encoding: identity",
            "Connection: close",
            *(f"{name}: {value}" for name, value in form.headers.items()),
            f"Content-Length: {length}",
        ]
        if track_id:
            # Zuora: at most 64 characters of US-ASCII, none of : ; " '; echoed, so that their support finds the call.
            lines.append(f"Zuora-Track-Id: {track_id}")
        return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")

    def _read(self, limit: int, take: Take | None) -> Reply:
        # HTTPResponse asks nothing of a socket but makefile("rb"), which is what Line has.
        answer = http.client.HTTPResponse(cast("socket.socket", self._line), method="POST")
        with answer:
            answer.begin()
            if self._line.ended:
                # http.client takes the end of the connection for the end of the headers.
                raise self._failure(Trouble.CUT, "the answer from {} was cut short")
            headers = {name.lower(): value for name, value in answer.getheaders()}
            self._check_encodings(headers)
            expected = _length(answer)
            if expected is not None and expected > limit:
                raise self._failure(Trouble.TOO_LARGE, "the answer from {} is larger than any real one")
            body, size = bytearray(), 0
            while piece := answer.read(_PIECE):
                size += len(piece)
                if size > limit:
                    raise self._failure(Trouble.TOO_LARGE, "the answer from {} is larger than any real one")
                if take is None:
                    body += piece
                else:
                    take(piece)
        # read(n) of a short body ends quietly.
        if expected is not None and size != expected and answer.status not in {204, 304}:
            raise self._failure(Trouble.CUT, "the answer from {} was cut short")
        date = _moment(headers.get("date"))
        return Reply(answer.status, headers, bytes(body), date, _retry_after(headers, date))

    def _check_encodings(self, headers: Mapping[str, str]) -> None:
        if headers.get("content-encoding", "identity").strip().lower() not in {"", "identity"}:
            raise self._failure(Trouble.COMPRESSED, "the answer from {} is compressed, which was not asked for")
        if headers.get("transfer-encoding", "chunked").strip().lower() not in {"chunked", "identity"}:
            raise self._failure(Trouble.COMPRESSED, "the answer from {} has an encoding that was not asked for")

    def _failure(self, trouble: Trouble, detail: str) -> ExchangeError:
        return ExchangeError(trouble, detail.format(self._address.host), sent=self._line.touched)


class Transport:
    """Opens connections for single requests to one tenant."""

    def __init__(self, timeouts: Timeouts | None = None) -> None:
        self.timeouts = timeouts or Timeouts()
        quieten_libraries()

    def open(self, endpoint: str) -> Exchange:
        """A fresh connection, secured and ready. Raises ExchangeError, and then nothing has left."""
        address = parse_address(endpoint)
        exchange = Exchange(dial(address, proxy_for(address), Deadline(self.timeouts.connect)), address)
        reached("connected")
        return exchange

    def deadline(self) -> Deadline:
        """For one exchange that begins now."""
        return Deadline(self.timeouts.whole, self.timeouts.idle)


def quieten_libraries() -> None:
    """Debug logs of these libraries hold whole messages, session and password included."""
    for name in ("zeep", "urllib3", "requests", "http.client"):
        logger = logging.getLogger(name)
        if logger.level < logging.WARNING:
            logger.setLevel(logging.WARNING)


def _length(answer: http.client.HTTPResponse) -> int | None:
    lengths = set(answer.headers.get_all("Content-Length", []))
    if answer.chunked or not lengths:
        return None
    if len(lengths) != 1:
        raise ValueError("contradicting lengths")
    return int(lengths.pop())


def _moment(text: str | None) -> datetime | None:
    if not text:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _retry_after(headers: Mapping[str, str], date: datetime | None) -> float | None:
    """Seconds from Retry-After (a number or a date), else from ratelimit-reset (Zuora: rate limits)."""
    for name in ("retry-after", "ratelimit-reset"):
        text = headers.get(name, "").strip()
        if text.isascii() and text.replace(".", "", 1).isdigit():
            return float(text)
        until = _moment(text)
        if until is not None:
            return max(0.0, (until - (date or datetime.now(UTC))).total_seconds())
    return None
