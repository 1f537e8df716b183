"""A proxy on loopback that spoils requests, answers and connections on the way to a tenant.

Every connection of the program carries one request, so an exchange is read whole, spoiled by at most one fault, and
passed on. The words follow Toxiproxy where it has one: cut, reset, drip, slice, stall, slow close, truncate, replace.
"""

from __future__ import annotations

import random
import re
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

_OPERATION = re.compile(rb"Body[^>]*>\s*<(?:\w+:)?(\w+)")
_ACCOUNT = re.compile(
    rb"AccountId>([0-9a-zA-Z]{32})<|AccountId = '([0-9a-zA-Z]{32})'|AccountId\":\"([0-9a-zA-Z]{32})\""
)
_REST = {b"POST /v1/action/generate": "generate", b"POST /oauth/token": "login"}
"""Calls over REST, by the beginning of the request; a token is got where over SOAP one logs in."""
LINGER_OFF = struct.pack("ii", 1, 0)


@dataclass(frozen=True)
class ProxyFault:
    """One thing that goes wrong: which exchange, and what happens to it.

    ``call`` is the operation, ``any``, or ``connection`` for what happens before a byte is read; the fault waits for
    ``after`` of them and hits the next ``times``. ``at`` is a place in the request or answer: a share of its length
    below 1, bytes from 1 on, bytes from the end below 0.
    """

    kind: str
    call: str = "generate"
    after: int = 1
    times: int = 1
    at: float = 0.5
    seconds: float = 0.0
    acts: bool = True
    reply: str = ""
    old: str = ""
    new: str = ""

    def place(self, data: bytes) -> int:
        """The byte that ``at`` means in some data."""
        if 0 <= self.at < 1:
            return int(len(data) * self.at)
        return min(len(data), int(self.at)) if self.at >= 1 else max(0, len(data) + int(self.at))


@dataclass
class Passed:
    """One exchange in the log; times are of this process's monotonic clock."""

    call: str
    accounts: list[str]
    received: float
    answered: float = 0.0
    fault: str = ""


@dataclass
class _Waiting:
    fault: ProxyFault
    wait: int
    left: int


class FaultProxy:
    """Listens on 127.0.0.1 and passes on to ``upstream``. With ``contexts`` it speaks TLS by the one named ``good``."""

    def __init__(
        self,
        upstream: int,
        faults: Sequence[ProxyFault] = (),
        contexts: Mapping[str, ssl.SSLContext] | None = None,
    ) -> None:
        self._upstream = upstream
        self._contexts = contexts or {}
        self._waiting = [_Waiting(fault, fault.after, fault.times) for fault in faults]
        self._lock = threading.Lock()
        self._last_generate = b""
        self._closed = threading.Event()
        self._gate = threading.Lock()
        self.log: list[Passed] = []
        self.failures: list[BaseException] = []
        self.hits = 0
        """How many faults have struck."""
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listener.getsockname()[1]
        self._threads: list[threading.Thread] = []

    @property
    def endpoint(self) -> str:
        """The tenant's address by way of this proxy."""
        return f"{'https' if self._contexts else 'http'}://127.0.0.1:{self.port}/apps/services/a/153.0"

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closed.set()
        with self._gate:
            _shut(self._listener)
        for thread in list(self._threads):
            thread.join(10)

    def _start(self, target: Callable[..., None], *args: object) -> None:
        thread = threading.Thread(target=target, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _take(self, call: str) -> ProxyFault | None:
        """The fault of the next exchange of this kind; each fault counts only what fits it."""
        with self._lock:
            for waiting in self._waiting:
                fits = waiting.fault.call == call or (waiting.fault.call == "any" and call != "connection")
                if not fits or not waiting.left:
                    continue
                if waiting.wait:
                    waiting.wait -= 1
                    continue
                waiting.left -= 1
                self.hits += 1
                return waiting.fault
        return None

    def _accept(self) -> None:
        while not self._closed.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                if self._closed.is_set():
                    return
                # Closed by a refusing fault: it comes back on the same port.
                self._closed.wait(0.01)
                continue
            self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection:
                connection.settimeout(30)
                self._exchange(connection)
        except (OSError, ValueError, EOFError):
            return  # the client went away, or the fault ended the connection
        except BaseException as error:
            self.failures.append(error)

    def _exchange(self, connection: socket.socket) -> None:
        fault = self._take("connection")
        if fault is not None and self._refused(connection, fault):
            return
        if self._contexts:
            name = fault.reply if fault is not None and fault.kind == "certificate" else "good"
            with self._contexts[name].wrap_socket(connection, server_side=True) as secured:
                self._pass_on(secured)
        else:
            self._pass_on(connection)

    def _refused(self, connection: socket.socket, fault: ProxyFault) -> bool:
        if fault.kind == "reset":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_OFF)
            return True
        if fault.kind == "refuse":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_OFF)
            self._start(self._go_away, fault.seconds)
            return True
        if fault.kind == "handshake":
            with suppress(OSError):
                connection.recv(fault.place(b"x" * 100) or 1)
            return True
        return fault.kind == "close"

    def _go_away(self, seconds: float) -> None:
        with self._gate:
            _shut(self._listener)
        self._closed.wait(seconds)
        with self._gate:
            if not self._closed.is_set():
                self._listener = socket.create_server(("127.0.0.1", self.port), backlog=64)

    def _pass_on(self, connection: socket.socket) -> None:
        request = read_message(connection)
        if not request:
            return
        call = _call_of(request)
        accounts = [next(filter(None, found)).decode() for found in _ACCOUNT.findall(request)]
        passed = Passed(call, accounts, time.monotonic())
        self.log.append(passed)
        fault = self._take(call)
        passed.fault = fault.kind if fault else ""
        if fault is None:
            answer = self._forward(request, passed, call)
            connection.sendall(answer)
        else:
            _FAULTS[fault.kind](_Spoiled(self, connection, request, passed, fault))

    def _forward(self, request: bytes, passed: Passed, call: str) -> bytes:
        with socket.create_connection(("127.0.0.1", self._upstream), timeout=30) as upstream:
            upstream.sendall(request)
            answer = read_message(upstream)
        passed.answered = time.monotonic()
        if call == "generate":
            self._last_generate = answer
        return answer

    def forward_part(self, request: bytes) -> None:
        """Lets the tenant see only the beginning of a request."""
        with socket.create_connection(("127.0.0.1", self._upstream), timeout=30) as upstream:
            upstream.sendall(request)


@dataclass
class _Spoiled:
    """An exchange under a fault."""

    proxy: FaultProxy
    connection: socket.socket
    request: bytes
    passed: Passed
    fault: ProxyFault
    before: bytes = field(init=False)

    def __post_init__(self) -> None:
        self.before = self.proxy._last_generate

    def answer(self) -> bytes:
        """What the tenant says; it has acted then."""
        return self.proxy._forward(self.request, self.passed, self.passed.call)


def _cut_request(spoiled: _Spoiled) -> None:
    spoiled.proxy.forward_part(spoiled.request[: spoiled.fault.place(spoiled.request)])


def _cut_answer(spoiled: _Spoiled) -> None:
    answer = spoiled.answer()
    spoiled.connection.sendall(answer[: spoiled.fault.place(answer)])


def _reset(spoiled: _Spoiled) -> None:
    if spoiled.fault.acts:
        answer = spoiled.answer()
        with suppress(OSError):
            spoiled.connection.sendall(answer[: spoiled.fault.place(answer)])
    spoiled.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_OFF)
    spoiled.connection.close()


def _close(spoiled: _Spoiled) -> None:
    if spoiled.fault.acts:
        spoiled.answer()


def _stall(spoiled: _Spoiled) -> None:
    """Part of the answer, then nothing, until the client gives up."""
    answer = spoiled.answer() if spoiled.fault.acts else b""
    spoiled.connection.sendall(answer[: spoiled.fault.place(answer)])
    with suppress(OSError):
        spoiled.connection.settimeout(spoiled.fault.seconds)
        spoiled.connection.recv(1)


def _late(spoiled: _Spoiled) -> None:
    """The client hears nothing, and the tenant gets the request afterwards."""
    spoiled.connection.shutdown(socket.SHUT_RDWR)
    time.sleep(spoiled.fault.seconds)
    spoiled.answer()


def _drip(spoiled: _Spoiled) -> None:
    for byte in spoiled.answer():
        spoiled.connection.sendall(bytes([byte]))
        time.sleep(spoiled.fault.seconds)


def _slice(spoiled: _Spoiled) -> None:
    answer = spoiled.answer()
    size = max(1, int(spoiled.fault.at))
    for begin in range(0, len(answer), size):
        spoiled.connection.sendall(answer[begin : begin + size])
        time.sleep(spoiled.fault.seconds)


def _slow_close(spoiled: _Spoiled) -> None:
    spoiled.connection.sendall(spoiled.answer())
    time.sleep(spoiled.fault.seconds)


def _replace(spoiled: _Spoiled) -> None:
    """Other bytes of the same length, or where ``old`` is a pattern for one place, whatever it is there."""
    answer = spoiled.answer()
    old, new = spoiled.fault.old.encode(), spoiled.fault.new.encode()
    spoiled.connection.sendall(re.sub(old, new, answer, count=1))


def _flip(spoiled: _Spoiled) -> None:
    """Some bytes of the body become others; the seed is in the fault."""
    answer = bytearray(spoiled.answer())
    body = bytes(answer).find(b"\r\n\r\n") + 4
    dice = random.Random(spoiled.fault.at)
    for _ in range(3):
        answer[dice.randrange(body, len(answer))] = dice.randrange(256)
    spoiled.connection.sendall(bytes(answer))


def _garbage(spoiled: _Spoiled) -> None:
    if spoiled.fault.acts:
        spoiled.answer()
    spoiled.connection.sendall(random.Random(5).randbytes(400))


def _canned(spoiled: _Spoiled) -> None:
    """Another answer than the tenant's."""
    if spoiled.fault.acts:
        spoiled.answer()
    spoiled.connection.sendall(spoiled.fault.reply.encode())


def _replay(spoiled: _Spoiled) -> None:
    """The answer of the call before this one."""
    before = spoiled.before
    spoiled.answer()
    spoiled.connection.sendall(before)


def _bad_record(spoiled: _Spoiled) -> None:
    """Bytes that are no TLS record, where one is due."""
    if spoiled.fault.acts:
        spoiled.answer()
    socket.socket.sendall(spoiled.connection, b"\x17\x03\x03\x00\x40" + bytes(64))


def _no_notify(spoiled: _Spoiled) -> None:
    """The answer's first part, and the end of TCP without the end of TLS."""
    answer = spoiled.answer()
    spoiled.connection.sendall(answer[: spoiled.fault.place(answer)])
    socket.socket.shutdown(spoiled.connection, socket.SHUT_RDWR)


_FAULTS: dict[str, Callable[[_Spoiled], None]] = {
    "cut request": _cut_request,
    "cut answer": _cut_answer,
    "reset": _reset,
    "close": _close,
    "stall": _stall,
    "late": _late,
    "drip": _drip,
    "slice": _slice,
    "slow close": _slow_close,
    "replace": _replace,
    "flip": _flip,
    "garbage": _garbage,
    "canned": _canned,
    "replay": _replay,
    "bad record": _bad_record,
    "no notify": _no_notify,
}


def read_message(connection: socket.socket) -> bytes:
    """A whole HTTP message by its Content-Length, or all until the other side ends; empty where there is none."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65_536)
        if not piece:
            return data
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
    while length is None or len(body) < int(length.group(1)):
        piece = connection.recv(65_536)
        if not piece:
            break
        body += piece
    return head + b"\r\n\r\n" + body


def _call_of(request: bytes) -> str:
    for beginning, call in _REST.items():
        if request.startswith(beginning):
            return call
    found = _OPERATION.search(request)
    return found.group(1).decode() if found else ""


def _shut(listener: socket.socket) -> None:
    with suppress(OSError):
        listener.shutdown(socket.SHUT_RDWR)
    listener.close()
