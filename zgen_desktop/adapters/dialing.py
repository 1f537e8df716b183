"""Connections with one deadline: TCP, the proxy's tunnel and TLS, every wait counted against the same clock.

The socket time-outs of the libraries are per read, so that a server that drips one byte at a time never runs into
them (facts: 1 s read time-out, 12 s of dripping headers). Here each read gets what is left of the whole.
"""

from __future__ import annotations

import io
import ipaddress
import socket
import ssl
import time
from typing import TYPE_CHECKING

import truststore

from zgen_desktop.adapters.certificates import issuer_over
from zgen_desktop.adapters.failures import ExchangeError, Trouble
from zgen_desktop.adapters.proxies import Proxy
from zgen_desktop.core.endpoints import Address
from zgen_desktop.core.invariants import insist

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_LONGEST_LINE, _MOST_LINES = 8192, 64


class Deadline:
    """One moment by which everything has to be done; ``idle`` seconds at most without a byte."""

    def __init__(self, seconds: float, idle: float | None = None) -> None:
        self._end = time.monotonic() + seconds
        self._idle = idle

    def left(self) -> float:
        """Seconds that one wait may last. Raises TimeoutError when the time is over."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError("the time for the whole call is over")
        return left if self._idle is None else min(left, self._idle)


class Line(io.RawIOBase):
    """A connected socket that counts what leaves and keeps the deadline in both directions."""

    def __init__(self, connection: socket.socket, deadline: Deadline) -> None:
        super().__init__()
        self._socket = connection
        self.deadline = deadline
        self.touched = False
        """True as soon as a byte may have left."""
        self.ended = False
        """True as soon as the other side is seen to have finished."""

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """What the socket has, within the deadline."""
        self._socket.settimeout(self.deadline.left())
        count = self._socket.recv_into(buffer)
        self.ended = self.ended or count == 0
        return count

    def sendall(self, data: bytes) -> None:
        """Writes all, or raises; a byte may have left from the first try on."""
        view = memoryview(data)
        while view:
            self._socket.settimeout(self.deadline.left())
            self.touched = True
            view = view[self._socket.send(view) :]

    def makefile(self, mode: str) -> io.BufferedReader:
        """What http.client reads an answer from."""
        insist(mode == "rb", f"an answer is read as bytes, not as {mode}")
        return io.BufferedReader(self)

    def alive(self) -> bool:
        """Whether the other side still holds the line: it has neither closed it nor spoken out of turn."""
        try:
            self._socket.settimeout(0)
            self._socket.recv(1)
        except (BlockingIOError, ssl.SSLWantReadError):
            return True
        except OSError:
            return False
        return False

    def hang_up(self) -> None:
        """Closes the connection; harmless when it is closed."""
        self._socket.close()


def dial(address: Address, proxy: Proxy | None, deadline: Deadline) -> Line:
    """A ready connection. Raises ExchangeError with ``sent`` False: nothing of a request has left."""
    plain = _connect(address, proxy, deadline)
    try:
        if address.scheme == "http":
            return Line(plain, deadline)
        return Line(_secure(plain, address.host, deadline), deadline)
    except ssl.SSLCertVerificationError as error:
        plain.close()
        failure = _distrusted(address, proxy, error)
    except TimeoutError:
        plain.close()
        failure = ExchangeError(Trouble.TIMEOUT, f"the connection to {address.host} was not set up in time")
    except (ssl.SSLError, OSError) as error:
        plain.close()
        reason = getattr(error, "reason", "") or type(error).__name__
        failure = ExchangeError(Trouble.TLS, f"no secure connection to {address.host} could be set up ({reason})")
    raise failure


def _connect(address: Address, proxy: Proxy | None, deadline: Deadline) -> socket.socket:
    host, port = (proxy.host, proxy.port) if proxy else (address.host, address.port)
    connection = _reach(host, port, deadline, loopback_only=address.scheme == "http")
    if proxy is None:
        return connection
    try:
        _tunnel(connection, address, proxy, deadline)
    except TimeoutError:
        connection.close()
        failure = ExchangeError(Trouble.PROXY, f"the proxy {proxy.host} did not answer in time")
    except OSError:
        connection.close()
        failure = ExchangeError(Trouble.PROXY, f"the proxy {proxy.host} closed the connection")
    except ExchangeError:
        connection.close()
        raise
    else:
        return connection
    raise failure


def _reach(host: str, port: int, deadline: Deadline, *, loopback_only: bool) -> socket.socket:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        found = []
    if not found:
        raise ExchangeError(Trouble.NAME_NOT_FOUND, f"the name {host} was not found")
    failure = ExchangeError(Trouble.REFUSED, f"port {port} of {host} can't be reached")
    for family, kind, protocol, _, place in found:
        # A hosts file can point "localhost" elsewhere; http is for this machine alone.
        if loopback_only and not ipaddress.ip_address(place[0]).is_loopback:
            failure = ExchangeError(
                Trouble.REFUSED, f"the host {host} is not this computer, and http is for this one only"
            )
            continue
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(deadline.left())
            connection.connect(place)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except TimeoutError:
            connection.close()
            failure = ExchangeError(Trouble.TIMEOUT, f"the host {host} did not answer on port {port}")
        except OSError as error:
            connection.close()
            failure = ExchangeError(
                Trouble.REFUSED, f"the host {host} refused the connection on port {port} ({error.errno})"
            )
        else:
            return connection
    raise failure


def _secure(plain: socket.socket, host: str, deadline: Deadline) -> ssl.SSLSocket:
    # One context for each connection: truststore holds the context's lock for the whole handshake, so that with a
    # shared one a slow server would keep all other calls waiting.
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    insist(context.verify_mode is ssl.CERT_REQUIRED and context.check_hostname, "certificates would not be checked")
    plain.settimeout(deadline.left())
    return context.wrap_socket(plain, server_hostname=host)


def _distrusted(address: Address, proxy: Proxy | None, error: ssl.SSLCertVerificationError) -> ExchangeError:
    why = (error.verify_message or "it could not be verified").rstrip(".")
    issuer = ""
    try:
        second = _connect(address, proxy, Deadline(5))
    except ExchangeError:
        pass
    else:
        with second:
            issuer = issuer_over(second, address.host)
    signed = f"; it was issued by “{issuer}”" if issuer else ""
    return ExchangeError(Trouble.CERTIFICATE, f"the certificate of {address.host} is not trusted: {why}{signed}")


def _tunnel(connection: socket.socket, address: Address, proxy: Proxy, deadline: Deadline) -> None:
    host = f"[{address.host}]" if ":" in address.host else address.host
    target = f"{host}:{address.port}"
    lines = [f"CONNECT {target} HTTP/1.1", f"Host: {target}"]
    if proxy.authorization:
        lines.append(f"Proxy-Authorization: {proxy.authorization}")
    line = Line(connection, deadline)
    line.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("ascii"))
    head = _head(line)
    status = head.split(" ")[1] if head.startswith("HTTP/1.") and " " in head else ""
    if status == "407":
        raise ExchangeError(Trouble.PROXY, f"the proxy {proxy.host} wants a user name and password (407)")
    if status != "200":
        raise ExchangeError(Trouble.PROXY, f"the proxy {proxy.host} refused to connect ({status[:3] or 'no HTTP'})")


def _head(line: Line) -> str:
    """The proxy's status line; its header lines are read off, byte by byte, so that nothing of TLS is."""
    first, current, lines = "", bytearray(), 0
    while lines < _MOST_LINES and len(current) < _LONGEST_LINE:
        byte = line.read(1)
        if not byte:
            return first
        current += byte
        if byte != b"\n":
            continue
        text = current.decode("latin-1").strip()
        if not text:
            return first
        first = first or text
        current.clear()
        lines += 1
    return ""
