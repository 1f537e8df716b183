"""Answers on the wire, whole or broken as scripted."""

from __future__ import annotations

import gzip
import socket
import struct
import threading
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

from zgen_desktop.practice.behaviour import Fault, FaultKind
from zgen_desktop.practice.service import Outcome

XML = "text/xml; charset=UTF-8"
HTML = "text/html; charset=UTF-8"
_PIECE = 65_536
_PAGE = (
    "<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1>"
    "<p>The server is temporarily unable to service your request. Please try again later.</p></body></html>"
)


def send(handler: BaseHTTPRequestHandler, outcome: Outcome, stopping: threading.Event) -> None:
    """Sends an answer; a wire fault may end the connection instead."""
    fault = outcome.wire
    body = outcome.body.encode()
    if fault is None:
        whole(handler, outcome.status, body, outcome.kind, dict(outcome.headers))
    elif fault.kind in {FaultKind.CUT, FaultKind.SILENCE}:
        stopping.wait(fault.seconds)
        _cut(handler, reset=fault.reset)
    elif fault.kind is FaultKind.TRUNCATE:
        _headers(handler, outcome.status, outcome.kind, len(body), {})
        handler.wfile.write(body[: fault.size or len(body) // 2])
        _cut(handler, reset=fault.reset)
    elif fault.kind is FaultKind.DRIP:
        _headers(handler, outcome.status, outcome.kind, len(body), {})
        for place in range(len(body)):
            handler.wfile.write(body[place : place + 1])
            handler.wfile.flush()
            if stopping.wait(fault.seconds):
                break
    elif fault.kind is FaultKind.GZIP:
        whole(handler, outcome.status, gzip.compress(body, mtime=0), outcome.kind, {"Content-Encoding": "gzip"})
    elif fault.kind is FaultKind.HUGE:
        _huge(handler, outcome, fault)
    else:
        _instead(handler, fault)


def whole(handler: BaseHTTPRequestHandler, status: int, body: bytes, kind: str, headers: dict[str, str]) -> None:
    """One complete answer; headers and body leave in one write where they fit."""
    _headers(handler, status, kind, len(body), headers)
    handler.wfile.write(body)
    handler.wfile.flush()


def _instead(handler: BaseHTTPRequestHandler, fault: Fault) -> None:
    if fault.kind is FaultKind.REDIRECT:
        where = fault.location or "http://127.0.0.1:9/apps/services/a/153.0"
        whole(handler, fault.status or 302, b"", HTML, {"Location": where})
    elif fault.kind is FaultKind.RATE_LIMIT:
        reset = {
            "ratelimit-limit": "50000",
            "ratelimit-remaining": "0",
            "ratelimit-reset": f"{fault.seconds or 60:.0f}",
        }
        whole(handler, 429, b'{"message": "API rate limit exceeded"}', "application/json", reset)
    elif fault.kind is FaultKind.EMPTY:
        whole(handler, fault.status or 200, b"", XML, {})
    else:
        status = 200 if fault.kind is FaultKind.HTML else fault.status or 500
        title = "Service Unavailable" if status >= 500 else "Sign in to the network"
        whole(handler, status, _PAGE.format(title=title).encode(), HTML, {})


def _headers(handler: BaseHTTPRequestHandler, status: int, kind: str, length: int, more: dict[str, str]) -> None:
    handler.send_response(status)
    for name, value in more.items():
        handler.send_header(name, value)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(length))
    handler.end_headers()


def _cut(handler: BaseHTTPRequestHandler, *, reset: bool) -> None:
    handler.wfile.flush()
    handler.close_connection = True
    if reset:
        # Lingering for no time makes close() send RST; Windows has two shorts where POSIX has two ints.
        shape = "hh" if hasattr(socket, "SIO_RCVALL") else "ii"
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack(shape, 1, 0))
        handler.connection.close()
    else:
        handler.connection.shutdown(socket.SHUT_RDWR)


def _huge(handler: BaseHTTPRequestHandler, outcome: Outcome, fault: Fault) -> None:
    """The right answer with so much white space before its end that it has ``size`` bytes."""
    # The last tag of XML or the last bracket of JSON: before both white space means nothing.
    end = max(outcome.body.rfind("</soapenv:Body>"), 0) or len(outcome.body) - 1
    pieces = _padded(outcome.body[:end].encode(), outcome.body[end:].encode(), fault.size)
    handler.close_connection = True
    handler.send_response(outcome.status)
    handler.send_header("Content-Type", outcome.kind)
    handler.send_header("Connection", "close")
    if fault.compressed:
        handler.send_header("Content-Encoding", "gzip")
    handler.end_headers()
    packer = zlib.compressobj(wbits=31) if fault.compressed else None
    for piece in pieces:
        handler.wfile.write(packer.compress(piece) if packer else piece)
    if packer:
        handler.wfile.write(packer.flush())
    handler.wfile.flush()


def _padded(head: bytes, tail: bytes, size: int) -> Iterator[bytes]:
    yield head
    missing = size - len(head) - len(tail)
    while missing > 0:
        yield b" " * min(missing, _PIECE)
        missing -= _PIECE
    yield tail
