"""A server on loopback that answers SOAP calls exactly as a test says: real sockets, real bytes, no library between."""

from __future__ import annotations

import re
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/"
DATE = "Sun, 22 Nov 2026 10:00:00 GMT"
_OPERATIONS = ("login", "getUserInfo", "generate", "billingPreview", "queryMore", "query")


@dataclass(frozen=True)
class Request:
    """One request as it came over the wire."""

    line: str
    headers: dict[str, str]
    body: bytes

    @property
    def operation(self) -> str:
        """The local name of the call, or empty."""
        text = self.body.decode("utf-8", "replace")
        match = re.search(r"<(?:[\w-]+:)?Body[^>]*>\s*<(?:[\w-]+:)?(\w+)", text)
        return match[1] if match and match[1] in _OPERATIONS else ""

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8")


Action = Callable[[socket.socket], None]
Script = Callable[[Request], bytes | Action]


def http(body: str | bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    """A whole HTTP answer; header names with ``_`` for ``-``."""
    content = body.encode() if isinstance(body, str) else body
    lines = {"Date": DATE, "Content-Type": "text/xml; charset=UTF-8", "Content-Length": str(len(content))}
    lines.update({name.replace("_", "-"): value for name, value in headers.items()})
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + content


def envelope(inner: str) -> str:
    """A SOAP 1.1 envelope as Zuora writes it."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="{ENVELOPE}">'
        f"<soapenv:Body>{inner}</soapenv:Body></soapenv:Envelope>"
    )


def response(operation: str, inner: str) -> bytes:
    """The answer to a call."""
    return http(
        envelope(f'<ns1:{operation}Response xmlns:ns1="http://api.zuora.com/">{inner}</ns1:{operation}Response>')
    )


def fault(
    code: str,
    message: str,
    kind: str = "UnexpectedErrorFault",
    status: str = "500 Internal Server Error",
    **headers: str,
) -> bytes:
    """A fault in the recorded shape."""
    return http(
        envelope(
            f'<soapenv:Fault xmlns:fns="http://fault.api.zuora.com/"><faultcode>fns:{code}</faultcode>'
            f"<faultstring>{message}</faultstring><detail><fns:{kind}><fns:FaultCode>{code}</fns:FaultCode>"
            f"<fns:FaultMessage>{message}</fns:FaultMessage></fns:{kind}></detail></soapenv:Fault>"
        ),
        status,
        **headers,
    )


def login(server_url: str, session: str = "SESSION-OF-THE-TEST-1234567890") -> bytes:
    """A successful login."""
    inner = f"<ns1:result><ns1:Session>{session}</ns1:Session><ns1:ServerUrl>{server_url}</ns1:ServerUrl></ns1:result>"
    return response("login", inner)


def user_info(tenant: str = "1234", user: str = "u1") -> bytes:
    """getUserInfo() of a user."""
    values = {
        "TenantId": tenant,
        "TenantName": "Test Ltd",
        "UserEmail": "a@example.com",
        "UserFullName": "Ann Example",
        "UserId": user,
        "Username": "ann@example.com",
    }
    return response("getUserInfo", "".join(f"<ns1:{name}>{value}</ns1:{name}>" for name, value in values.items()))


def saved(*results: str) -> bytes:
    """generate() answered with these SaveResults."""
    return response("generate", "".join(f"<ns1:result>{result}</ns1:result>" for result in results))


def success(invoice_id: str) -> str:
    """One good SaveResult."""
    return f"<ns1:Id>{invoice_id}</ns1:Id><ns1:Success>true</ns1:Success>"


def records(
    kind: str,
    rows: Iterable[dict[str, str]],
    *,
    done: bool = True,
    locator: str = "",
    size: int | None = None,
    operation: str = "query",
) -> bytes:
    """A page of a query; no rows come as one nil record, as recorded."""
    rows = list(rows)
    nil = ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="1"'
    parts = [f"<ns1:done>{str(done).lower()}</ns1:done>"]
    parts.append(f"<ns1:queryLocator>{locator}</ns1:queryLocator>" if locator else f"<ns1:queryLocator{nil} />")
    for row in rows:
        inner = "".join(f"<ns2:{name}>{value}</ns2:{name}>" for name, value in row.items())
        parts.append(
            '<ns1:records xmlns:ns2="http://object.api.zuora.com/" '
            f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="ns2:{kind}">{inner}</ns1:records>'
        )
    if not rows:
        parts.append(f"<ns1:records{nil} />")
    parts.append(f"<ns1:size>{len(rows) if size is None else size}</ns1:size>")
    return response(operation, f"<ns1:result>{''.join(parts)}</ns1:result>")


def drip(data: bytes, pause: float) -> Action:
    """One byte after the other, with a pause between."""

    def act(connection: socket.socket) -> None:
        for byte in data:
            connection.sendall(bytes([byte]))
            time.sleep(pause)

    return act


def reset(connection: socket.socket) -> None:
    """Ends the connection with RST instead of FIN."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def silence(seconds: float) -> Action:
    """Says nothing for a while."""
    return lambda connection: time.sleep(seconds)


@dataclass
class ScriptedServer:
    """Answers every request by ``script``; with ``tls`` over https. Use as a context manager."""

    script: Script | None = None
    tls: ssl.SSLContext | None = None
    requests: list[Request] = field(default_factory=list)
    connections: int = 0

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(10)

    @property
    def endpoint(self) -> str:
        """Its SOAP address, of version 153."""
        return self.at(153)

    def at(self, version: int) -> str:
        """Its SOAP address of a version."""
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}/apps/services/a/{version}.0"

    def count(self, operation: str) -> int:
        """How many requests of an operation came."""
        return sum(1 for request in self.requests if request.operation == operation)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            connection.settimeout(20)
            try:
                if self.tls is not None:
                    with self.tls.wrap_socket(connection, server_side=True) as secured:
                        self._answer(secured)
                else:
                    self._answer(connection)
            except OSError:
                return  # the client went away, which is what many tests are about

    def _answer(self, connection: socket.socket) -> None:
        request = read_request(connection)
        if request is None:
            return
        self.requests.append(request)
        assert self.script is not None
        answer = self.script(request)
        if callable(answer):
            answer(connection)
        else:
            connection.sendall(answer)


def read_request(connection: socket.socket) -> Request | None:
    """Reads one request with Content-Length; None where the client sent nothing."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65_536)
        if not piece:
            return None
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    line, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (text.partition(":") for text in lines)}
    while len(body) < int(headers.get("content-length", "0")):
        body += connection.recv(65_536)
    return Request(line, headers, body)


class Tenant:
    """A script for whole sessions: logs in, says who it is, and answers the rest from lists, the last for ever."""

    def __init__(self, **answers: bytes | Action | list[bytes | Action]) -> None:
        self.answers = {name: list(value) if isinstance(value, list) else [value] for name, value in answers.items()}
        self.server: ScriptedServer | None = None

    def __call__(self, request: Request) -> bytes | Action:
        waiting = self.answers.get(request.operation)
        if waiting:
            return waiting.pop(0) if len(waiting) > 1 else waiting[0]
        if request.operation == "login":
            return login(f"http://{request.headers['host']}{request.line.split(' ')[1]}")
        if request.operation == "getUserInfo":
            return user_info()
        return http("not in the script", "404 Not Found")
