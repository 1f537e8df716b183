"""The transport: what leaves, what never leaves, and when it stops waiting."""

from __future__ import annotations

import gzip
import logging
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.adapters.tls import Authority
from tests.scripted_server import Action, ScriptedServer, drip, http, read_request, reset, silence
from zgen_desktop.adapters.failures import ExchangeError, Trouble
from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.adapters.transport import Reply, Transport

FAST = Timeouts(connect=5, whole=0.6, idle=5)


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def post(endpoint: str, timeouts: Timeouts | None = None, limit: int = 100_000) -> Reply:
    transport = Transport(timeouts)
    return transport.open(endpoint).post(b"<request/>", limit, transport.deadline(), "zgen-1")


def failure_of(answer: bytes | Action, timeouts: Timeouts | None = None, limit: int = 100_000) -> ExchangeError:
    with ScriptedServer(lambda request: answer) as server, pytest.raises(ExchangeError) as caught:
        post(server.endpoint, timeouts, limit)
    assert len(server.requests) == 1
    return caught.value


def test_that_a_request_is_written_once_with_nothing_that_was_not_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password of-netrc\n")
    monkeypatch.setenv("NETRC", str(netrc))
    with ScriptedServer(lambda request: http("<answer/>")) as server:
        reply = post(server.endpoint)
    assert (reply.status, reply.body) == (200, b"<answer/>")
    assert reply.date is not None
    assert reply.date.isoformat() == "2026-11-22T10:00:00+00:00"
    (request,) = server.requests
    assert request.line == "POST /apps/services/a/153.0 HTTP/1.1"
    assert request.headers == {
        "host": f"127.0.0.1:{server.port}",
        "user-agent": request.headers["user-agent"],
        "accept": "text/xml",
        "accept-encoding": "identity",
        "connection": "close",
        "content-type": "text/xml; charset=utf-8",
        "soapaction": '""',
        "content-length": "10",
        "zuora-track-id": "zgen-1",
    }


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_that_a_redirect_is_never_followed(status: str) -> None:
    with ScriptedServer(lambda request: http("<x/>")) as other:
        target = other.endpoint
        with ScriptedServer(lambda request: http("", status, Location=target)) as server:
            assert post(server.endpoint).status == int(status[:3])
    assert other.connections == 0


@pytest.mark.parametrize("where", ["headers", "body"])
def test_that_a_slow_drip_ends_at_the_deadline(where: str) -> None:
    answer = http("<answer/>" * 100)
    cut = 5 if where == "headers" else answer.index(b"\r\n\r\n") + 4

    def act(connection: socket.socket) -> None:
        connection.sendall(answer[:cut])
        drip(answer[cut:], 0.02)(connection)

    begin = time.monotonic()
    failure = failure_of(act, FAST)
    assert (failure.trouble, failure.sent) == (Trouble.TIMEOUT, True)
    assert 0.5 < time.monotonic() - begin < 2


def test_that_silence_ends_after_the_idle_time() -> None:
    begin = time.monotonic()
    failure = failure_of(silence(1.0), Timeouts(whole=60, idle=0.3))
    assert (failure.trouble, failure.sent) == (Trouble.TIMEOUT, True)
    assert time.monotonic() - begin < 3


def test_that_a_server_that_does_not_read_ends_at_the_deadline_too() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        transport = Transport(FAST)
        exchange = transport.open(f"http://127.0.0.1:{listener.getsockname()[1]}/apps/services/a/153.0")
        begin = time.monotonic()
        with pytest.raises(ExchangeError) as caught:
            exchange.post(b"x" * 50_000_000, 1000, transport.deadline())
    assert (caught.value.trouble, caught.value.sent) == (Trouble.TIMEOUT, True)
    assert time.monotonic() - begin < 2


def test_that_an_answer_is_whole_or_a_failure_wherever_it_is_cut() -> None:
    answer = http("<answer>some text</answer>")
    for cut in range(len(answer)):
        failure = failure_of(answer[:cut])
        assert failure.sent, cut


def test_that_a_chunked_answer_is_whole_or_a_failure() -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    chunks = b"9\r\n<answer/>\r\n5\r\n<!---\r\n0\r\n\r\n"
    with ScriptedServer(lambda request: head + chunks) as server:
        assert post(server.endpoint).body == b"<answer/><!---"
    for cut in range(len(chunks) - 5):
        assert failure_of(head + chunks[:cut]).sent


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_that_a_compressed_answer_is_refused_unread(encoding: str) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    begin = time.monotonic()
    failure = failure_of(http(bomb, Content_Encoding=encoding))
    assert (failure.trouble, failure.sent) == (Trouble.COMPRESSED, True)
    assert time.monotonic() - begin < 2


def test_that_a_foreign_transfer_encoding_is_refused() -> None:
    assert failure_of(http("x", Transfer_Encoding="gzip, chunked")).trouble is Trouble.COMPRESSED


def test_that_an_answer_over_the_limit_is_refused_before_and_while_reading() -> None:
    assert failure_of(http("x" * 5000), limit=4999).trouble is Trouble.TOO_LARGE
    endless = b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 200_000
    assert failure_of(endless, limit=100_000).trouble is Trouble.TOO_LARGE


@pytest.mark.parametrize(
    "answer",
    [
        b"SSH-2.0-OpenSSH\r\n",
        b"<html>",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nhello",
    ],
)
def test_that_what_is_not_http_is_a_failure_after_sending(answer: bytes) -> None:
    failure = failure_of(answer)
    assert failure.trouble in {Trouble.GARBLED, Trouble.CLOSED}
    assert failure.sent


def test_that_a_reset_after_the_request_counts_as_sent() -> None:
    failure = failure_of(reset)
    assert (failure.trouble, failure.sent) == (Trouble.CLOSED, True)


def test_that_a_connection_that_died_while_waiting_is_seen_before_a_byte_is_written() -> None:
    got: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        transport = Transport()
        exchange = transport.open(f"http://127.0.0.1:{listener.getsockname()[1]}/apps/services/a/153.0")
        connection, _ = listener.accept()
        connection.shutdown(socket.SHUT_WR)
        time.sleep(0.05)
        with pytest.raises(ExchangeError) as caught:
            exchange.post(b"<request/>", 1000, transport.deadline())
        connection.settimeout(2)
        got.append(connection.recv(1000))
        connection.close()
    assert (caught.value.trouble, caught.value.sent) == (Trouble.CLOSED, False)
    assert got == [b""]


def test_that_a_closed_exchange_sends_nothing() -> None:
    with ScriptedServer(lambda request: http("<x/>")) as server:
        transport = Transport()
        exchange = transport.open(server.endpoint)
        exchange.close()
        with pytest.raises(ExchangeError) as caught:
            exchange.post(b"<request/>", 1000, transport.deadline())
    assert not caught.value.sent
    assert server.requests == []


def test_that_every_request_has_its_own_connection() -> None:
    with ScriptedServer(lambda request: http("<x/>")) as server:
        for _ in range(3):
            post(server.endpoint)
    assert server.connections == 3


@pytest.mark.parametrize(
    ("text", "seconds"), [("120", 120.0), ("Sun, 22 Nov 2026 10:02:00 GMT", 120.0), ("soon", None)]
)
def test_that_retry_after_is_read_as_number_and_as_date(text: str, seconds: float | None) -> None:
    with ScriptedServer(lambda request: http("{}", "429 Too Many", Retry_After=text)) as server:
        assert post(server.endpoint).retry_after == seconds


def test_that_the_reset_of_the_rate_limit_stands_in_for_retry_after() -> None:
    with ScriptedServer(lambda request: http("{}", "429 Too Many", Ratelimit_Reset="7")) as server:
        assert post(server.endpoint).retry_after == 7.0


def test_that_a_closed_port_is_refused_and_nothing_was_sent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(ExchangeError) as caught:
        post(f"http://127.0.0.1:{port}/apps/services/a/153.0")
    assert (caught.value.trouble, caught.value.sent) == (Trouble.REFUSED, False)


def test_that_an_unknown_name_is_told_apart() -> None:
    with pytest.raises(ExchangeError) as caught:
        post("https://no-such-host.invalid/apps/services/a/153.0")
    assert (caught.value.trouble, caught.value.sent) == (Trouble.NAME_NOT_FOUND, False)


def test_that_http_goes_to_this_computer_only_whatever_localhost_means(monkeypatch: pytest.MonkeyPatch) -> None:
    # What a line in the hosts file would do; 192.0.2.1 is an address for documentation (RFC 5737).
    elsewhere = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("192.0.2.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: elsewhere)
    with pytest.raises(ExchangeError) as caught:
        post("http://localhost/apps/services/a/153.0")
    assert (caught.value.trouble, caught.value.sent) == (Trouble.REFUSED, False)
    assert "not this computer" in caught.value.detail


def test_that_loopback_never_goes_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:1")
    with ScriptedServer(lambda request: http("<x/>")) as server:
        assert post(server.endpoint).status == 200


def test_that_library_logs_stay_at_warning_or_above() -> None:
    logging.getLogger("zeep").setLevel(logging.DEBUG)
    logging.getLogger("urllib3").setLevel(logging.ERROR)
    Transport()
    assert logging.getLogger("zeep.transports").getEffectiveLevel() == logging.WARNING
    assert logging.getLogger("urllib3").level == logging.ERROR


# --- TLS ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority("Test Authority")


@pytest.fixture
def trusted(authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """The authority stands in what OpenSSL takes for the system's store."""
    store = tmp_path / "store.pem"
    store.write_bytes(authority.pem)
    monkeypatch.setenv("SSL_CERT_FILE", str(store))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "none"))
    return authority


def test_that_a_certificate_of_the_systems_store_is_accepted(trusted: Authority) -> None:
    with ScriptedServer(lambda request: http("<x/>"), tls=trusted.server("127.0.0.1")) as server:
        assert post(server.endpoint).status == 200


@pytest.mark.parametrize("case", ["unknown authority", "other name", "expired", "not yet valid"])
def test_that_a_bad_certificate_is_refused_before_a_byte_and_its_issuer_named(trusted: Authority, case: str) -> None:
    tls = {
        "unknown authority": lambda: Authority("Strange Authority").server("127.0.0.1"),
        "other name": lambda: trusted.server("127.0.0.2"),
        "expired": lambda: trusted.server("127.0.0.1", days=(-20, -10)),
        "not yet valid": lambda: trusted.server("127.0.0.1", days=(10, 20)),
    }[case]()
    with ScriptedServer(lambda request: http("<x/>"), tls=tls) as server, pytest.raises(ExchangeError) as caught:
        post(server.endpoint)
    assert (caught.value.trouble, caught.value.sent) == (Trouble.CERTIFICATE, False)
    assert server.requests == []
    issuer = "Strange Authority" if case == "unknown authority" else "Test Authority"
    assert f"issued by “{issuer}, Example Works”" in caught.value.detail


def test_that_old_tls_is_refused(trusted: Authority) -> None:
    tls = trusted.server("127.0.0.1", oldest=True)
    with ScriptedServer(lambda request: http("<x/>"), tls=tls) as server, pytest.raises(ExchangeError) as caught:
        post(server.endpoint)
    assert (caught.value.trouble, caught.value.sent) == (Trouble.TLS, False)
    assert server.requests == []


def test_that_a_server_without_tls_is_told_apart() -> None:
    def serve(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(10_000)
            connection.sendall(http("speak plainly", "400 Bad Request"))

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        with pytest.raises(ExchangeError) as caught:
            post(f"https://127.0.0.1:{listener.getsockname()[1]}/apps/services/a/153.0")
        thread.join()
    assert (caught.value.trouble, caught.value.sent) == (Trouble.TLS, False)


def test_that_a_handshake_that_hangs_ends_at_the_connect_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener, pytest.raises(ExchangeError) as caught:
        post(f"https://127.0.0.1:{listener.getsockname()[1]}/apps/services/a/153.0", Timeouts(connect=0.3))
    assert (caught.value.trouble, caught.value.sent) == (Trouble.TIMEOUT, False)


def test_that_an_answer_over_tls_is_whole_or_a_failure(trusted: Authority) -> None:
    answer = http("<answer/>")
    tls = trusted.server("127.0.0.1")
    with ScriptedServer(lambda request: answer[:-3], tls=tls) as server, pytest.raises(ExchangeError) as caught:
        post(server.endpoint)
    assert (caught.value.trouble, caught.value.sent) == (Trouble.CUT, True)


# --- proxies -----------------------------------------------------------------------------------------------------


class ConnectProxy:
    """An HTTP proxy that answers CONNECT with a status and, at 200, relays to a given port."""

    def __init__(self, status: str, target: int = 0) -> None:
        self.status = status
        self.target = target
        self.heads: list[tuple[str, dict[str, str]]] = []

    def __enter__(self) -> ConnectProxy:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._threads = [threading.Thread(target=self._run, daemon=True)]
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(5)

    def _run(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            request = read_request(connection)
            assert request is not None
            self.heads.append((request.line, request.headers))
            connection.sendall(f"HTTP/1.1 {self.status}\r\nVia: test\r\n\r\n".encode())
            if not self.status.startswith("200"):
                return
            with socket.create_connection(("127.0.0.1", self.target)) as other:
                back = threading.Thread(target=_pump, args=(other, connection), daemon=True)
                back.start()
                _pump(connection, other)
                back.join(5)


def _pump(source: socket.socket, sink: socket.socket) -> None:
    try:
        while piece := source.recv(65_536):
            sink.sendall(piece)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        return


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[ConnectProxy]:
    with ConnectProxy(request.param) as running:
        monkeypatch.setenv("https_proxy", f"http://ann:pr0xy-s3cret@127.0.0.1:{running.port}")
        yield running


@pytest.mark.parametrize("proxy", ["200 Connection established"], indirect=True)
def test_that_https_goes_through_the_systems_proxy_and_is_checked_end_to_end(
    proxy: ConnectProxy, trusted: Authority
) -> None:
    with ScriptedServer(lambda request: http("<x/>"), tls=trusted.server("tenant.example")) as server:
        proxy.target = server.port
        assert post("https://tenant.example/apps/services/a/153.0").status == 200
    (line, headers) = proxy.heads[0]
    assert line == "CONNECT tenant.example:443 HTTP/1.1"
    assert headers["proxy-authorization"].startswith("Basic ")
    assert "proxy-authorization" not in server.requests[0].headers


@pytest.mark.parametrize("proxy", ["407 Proxy Authentication Required", "502 Bad Gateway"], indirect=True)
def test_that_a_proxy_that_refuses_is_named_and_nothing_was_sent(proxy: ConnectProxy) -> None:
    with pytest.raises(ExchangeError) as caught:
        post("https://tenant.example/apps/services/a/153.0")
    assert (caught.value.trouble, caught.value.sent) == (Trouble.PROXY, False)
    assert proxy.status[:3] in caught.value.detail
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize("proxy", ["200 OK"], indirect=True)
def test_that_an_exempt_host_does_not_go_through_the_proxy(
    proxy: ConnectProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "invalid")
    with pytest.raises(ExchangeError) as caught:
        post("https://tenant.invalid/apps/services/a/153.0")
    assert caught.value.trouble is Trouble.NAME_NOT_FOUND
    assert proxy.heads == []


def test_that_a_proxy_of_another_kind_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "socks5://127.0.0.1:1080")
    with pytest.raises(ExchangeError) as caught:
        post("https://tenant.example/apps/services/a/153.0")
    assert caught.value.trouble is Trouble.PROXY
