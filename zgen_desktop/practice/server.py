"""HTTP on loopback: endpoints of every version, the control path, and the pages."""

from __future__ import annotations

import os
import re
import selectors
import socket
import socketserver
import sys
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from zgen_desktop.practice import control, own_wsdl, pages, rest, wire
from zgen_desktop.practice.behaviour import PREVIEW_MISSING, Behaviour
from zgen_desktop.practice.entities import Entities
from zgen_desktop.practice.ledger import Ledger
from zgen_desktop.practice.rest import Rest
from zgen_desktop.practice.service import LATEST_VERSION, Service, read_version
from zgen_desktop.practice.soap import SoapFault

ENDPOINT_PATH = "/apps/services/a/"
_LOOPBACK = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?")
_MOST_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class Site:
    """Everything a request may reach."""

    ledger: Ledger
    behaviour: Behaviour
    entities: Entities
    rest: Rest
    token: str

    @property
    def service(self) -> Service:
        """That of the user's own entity."""
        return self.entities.own.service


class PracticeServer(ThreadingHTTPServer):
    """Listens on 127.0.0.1 only. ``failures`` holds what went wrong in the server itself."""

    daemon_threads = True
    timeout = 1.0
    request_queue_size = 128
    # On Windows the option would let a second program take the port over.
    allow_reuse_address = os.name != "nt"

    def __init__(self, port: int, site: Site) -> None:
        self.site = site
        self.failures: list[BaseException] = []
        self._open: dict[threading.Thread, socket.socket] = {}
        self._guard = threading.Lock()
        self._bell, self._bell_pull = socket.socketpair()
        super().__init__(("127.0.0.1", port), _Handler)

    @property
    def host_port(self) -> str:
        """``127.0.0.1:PORT``."""
        return f"127.0.0.1:{self.server_address[1]}"

    def server_bind(self) -> None:
        """Binds without HTTPServer's look-up of the host's name, which may ask a name server."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    def serve_until_closed(self) -> None:
        """Takes connections until ``end``; wakes only for them, unlike ``serve_forever``, which polls."""
        with selectors.DefaultSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            selector.register(self._bell, selectors.EVENT_READ)
            while not any(key.fileobj is self._bell for key, _ in selector.select()):
                self.handle_request()

    def end(self) -> None:
        """Makes ``serve_until_closed`` return."""
        self._bell_pull.send(b"x")

    def server_close(self) -> None:
        """Gives the port back."""
        super().server_close()
        self._bell.close()
        self._bell_pull.close()

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Runs one connection, known to ``end_connections``."""
        with self._guard:
            self._open[threading.current_thread()] = request
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self._guard:
                del self._open[threading.current_thread()]

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002  the library's signature
        """A client that went away is daily life; anything else is kept for whoever asks."""
        error = sys.exc_info()[1]
        if error is not None and not isinstance(error, ConnectionError | TimeoutError):
            self.failures.append(error)

    def end_connections(self) -> None:
        """Ends what is still open and waits for its threads."""
        with self._guard:
            connections = dict(self._open)
        for connection in connections.values():
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # ended by itself in this moment
        for thread in connections:
            thread.join(timeout=5)


class _Handler(BaseHTTPRequestHandler):
    server: PracticeServer
    protocol_version = "HTTP/1.1"
    server_version = "ZgenPractice"
    sys_version = ""
    # With Nagle every keep-alive answer takes 40 ms longer; the buffer lets headers and body leave together.
    disable_nagle_algorithm = True
    wbufsize = 65_536
    timeout = 120

    def do_POST(self) -> None:
        raw = self._body()
        if raw is None:
            return
        path = urlsplit(self.path).path
        if path == control.PATH:
            self._control(raw)
        elif path.startswith(rest.PATHS):
            outcome = self.server.site.rest.answer(self.path, dict(self.headers), raw)
            wire.send(self, outcome, self.server.site.service.stopping)
        elif path.startswith(ENDPOINT_PATH):
            address = f"http://{self._host()}{path}"
            outcome = self.server.site.entities.answer(raw, path.removeprefix(ENDPOINT_PATH), address)
            wire.send(self, outcome, self.server.site.service.stopping)
        else:
            self._plain(404, "Not found")

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == control.PATH:
            self._control(None)
            return
        if path == own_wsdl.PATH:
            self._wsdl()
            return
        found = pages.page(self.server.site.ledger, self.path)
        if found is None:
            self._plain(405 if path.startswith(ENDPOINT_PATH) else 404, "Not found")
        else:
            policy = {"Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff"}
            wire.whole(self, 200, found.encode(), wire.HTML, policy)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the name is the library's
        """Says nothing: the ledger has the request log."""

    def _wsdl(self) -> None:
        site = self.server.site
        wanted = parse_qs(urlsplit(self.path).query).get("version", [f"{LATEST_VERSION}.0"])[0]
        try:
            version = read_version(wanted)
        except SoapFault as fault:
            self._plain(404, str(fault))
            return
        address = f"http://{self._host()}{ENDPOINT_PATH}{wanted}"
        offered = site.behaviour.billing_preview != PREVIEW_MISSING
        made = own_wsdl.wsdl(version, address, entities=len(site.entities.all) > 1, preview=offered)
        wire.whole(self, 200, made.encode(), wire.XML, {})

    def _control(self, raw: bytes | None) -> None:
        site = self.server.site
        given = self.headers.get(control.TOKEN_HEADER, "")
        status, body = control.answer(site.ledger, site.behaviour, site.token, given, raw)
        wire.whole(self, status, body, "application/json", {})

    def _body(self) -> bytes | None:
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit() or int(length) > _MOST_BYTES:
            self.close_connection = True
            self._plain(411 if not length else 413, "The request needs a Content-Length of at most 10 MB")
            return None
        raw = self.rfile.read(int(length))
        if len(raw) < int(length):
            # The client went away in the middle of its request; half a request is none.
            self.close_connection = True
            return None
        return raw

    def _host(self) -> str:
        """Where the client believes to be, so that a proxy on loopback stays in between."""
        given = self.headers.get("Host", "")
        return given if _LOOPBACK.fullmatch(given) else self.server.host_port

    def _plain(self, status: int, words: str) -> None:
        wire.whole(self, status, words.encode(), "text/plain; charset=UTF-8", {})
