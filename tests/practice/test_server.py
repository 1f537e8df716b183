from __future__ import annotations

import http.client
import socket
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.practice.conftest import accounts, logged_in, row
from tests.practice.soap_client import SoapClient, envelope
from zgen_desktop.practice import PracticeTenant


@pytest.mark.parametrize("version", ["", "abc", "0.0", "154.0", "999.0", "38.0.0", "38/x", "-1.0", "1e1", "%D9%A3.0"])
def test_that_a_nonsense_version_is_an_invalid_version(tenant: PracticeTenant, version: str) -> None:
    reply = SoapClient(tenant.endpoint_of(version)).login()
    assert (reply.status, reply.fault[0], reply.fault[2]) == (500, "fns:INVALID_VERSION", "UnexpectedErrorFault")


@pytest.mark.parametrize(("version", "fault"), [("10.0", True), ("11.0", False), ("153.0", False)])
def test_that_operations_come_with_their_version(tenant: PracticeTenant, version: str, fault: bool) -> None:
    reply = logged_in(tenant, version).generate([])
    assert reply.status == (500 if fault else 200)
    assert logged_in(tenant, version).call("<z:subscribe/>").fault[0] == "soapenv:Server"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "soapenv:Client"),
        (b"not xml", "soapenv:Client"),
        (b"<a/>", "soapenv:VersionMismatch"),
        (
            b'<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body/></e:Envelope>',
            "soapenv:VersionMismatch",
        ),
        (b'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body/></e:Envelope>', "soapenv:Server"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "soapenv:Client"),
        (b'<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]><a>&z;</a>', "soapenv:Client"),
        (
            '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY x "y">]><a/>'.encode("utf-16"),
            "soapenv:Client",
        ),
        (b"\xff\xfe\xfd", "soapenv:Client"),
    ],
)
def test_that_what_is_no_soap_request_is_a_fault_of_the_soap_layer(
    tenant: PracticeTenant, raw: bytes, code: str
) -> None:
    reply = SoapClient(tenant.endpoint).post(raw)
    assert (reply.status, reply.fault[0], reply.fault[2]) == (500, code, "")


def test_that_document_types_are_refused_before_and_after_parsing(tenant: PracticeTenant) -> None:
    client = SoapClient(tenant.endpoint)
    plain = client.post(b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>').fault[1]
    assert plain == "A document type declaration is not allowed; UTF-8 is expected"
    # In UTF-7 neither the word nor a zero byte shows.
    hidden = b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a [+ADwAIQ-ENTITY x "y"+AD4]+AD4<a/>'
    reply = client.post(hidden)
    assert reply.fault[0] == "soapenv:Client"


def test_that_a_request_without_length_or_too_long_is_refused(tenant: PracticeTenant) -> None:
    parts = urlsplit(tenant.endpoint)
    for header, status in (("", b"411"), ("Content-Length: 99999999\r\n", b"413"), ("Content-Length: x\r\n", b"413")):
        with socket.create_connection((parts.hostname, parts.port), timeout=10) as connection:
            connection.sendall(f"POST {parts.path} HTTP/1.1\r\nHost: x\r\n{header}\r\n".encode())
            assert connection.recv(100).split()[1] == status


def test_that_other_paths_are_not_found(tenant: PracticeTenant) -> None:
    client = SoapClient(tenant.endpoint)
    client.endpoint = f"http://{tenant.host_port}/elsewhere"
    assert client.post(b"x").status == 404


@pytest.mark.parametrize("where", [" where AccountNumber = 'A00000001'", ""])
def test_that_keep_alive_answers_come_at_once(tenant: PracticeTenant, where: str) -> None:
    """With Nagle's algorithm on, each answer after the first takes about 40 ms, above all a long one."""
    client = logged_in(tenant)
    parts = urlsplit(client.endpoint)
    header = f"<z:SessionHeader><z:session>{client.session}</z:session></z:SessionHeader>"
    fields = "Id, AccountNumber, Name, Status, Currency, Balance, CreatedDate, CreatedById, PaymentTerm"
    query = f"<z:query><z:queryString>select {fields} from Account{where}</z:queryString></z:query>"
    raw = envelope(header, query).encode()
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=10)
    taken = []
    try:
        for _ in range(10):
            begun = time.perf_counter()
            connection.request("POST", parts.path, raw)
            assert connection.getresponse().read()
            taken.append(time.perf_counter() - begun)
    finally:
        connection.close()
    # The quickest of nine: a busy machine is slow now and then, the algorithm every time.
    assert min(taken[1:]) < 0.035, taken


def test_that_nothing_is_printed(make_tenant: Callable[..., PracticeTenant], capfd: pytest.CaptureFixture[str]) -> None:
    tenant = make_tenant(accounts=5)
    client = logged_in(tenant)
    client.generate([row(accounts(tenant)[0])])
    SoapClient(tenant.endpoint_of("x")).post(b"rubbish")
    with socket.create_connection(tuple(tenant.host_port.split(":"))) as connection:
        connection.sendall(b"rubbish\r\n\r\n")
        connection.recv(10)
    tenant.stop()
    assert capfd.readouterr() == ("", "")


def test_that_only_the_loopback_address_is_bound(tenant: PracticeTenant) -> None:
    assert tenant.host_port.startswith("127.0.0.1:")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing; tells this machine's own address
        except OSError:
            pytest.skip("this machine has no other address")
        address = probe.getsockname()[0]
    if address.startswith("127."):
        pytest.skip("this machine has no other address")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((address, int(tenant.host_port.split(":")[1])), timeout=5)


def test_that_a_taken_port_is_an_os_error(tenant: PracticeTenant) -> None:
    with pytest.raises(OSError, match="in use" if sys.platform != "win32" else ""):
        PracticeTenant(password="x", accounts=1, port=int(tenant.host_port.split(":")[1]))


def test_that_stopping_ends_waiting_calls_and_open_connections(tmp_path: Path) -> None:
    tenant = PracticeTenant(tmp_path / "ledger.sqlite", password="right", accounts=3)
    tenant.start()
    client = logged_in(tenant)
    parts = urlsplit(client.endpoint)
    tenant.behaviour.latency_by_call = {"getUserInfo": 60.0}
    with ThreadPoolExecutor(1) as pool, socket.create_connection((parts.hostname, parts.port)) as idle:
        idle.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        assert idle.recv(10_000).startswith(b"HTTP/1.1 404")
        waiting = pool.submit(client.user_info)
        while len(tenant.ledger.requests("getUserInfo")) == 0:
            time.sleep(0.01)
        begun = time.monotonic()
        tenant.stop()
        tenant.stop()
        assert time.monotonic() - begun < 3
        assert idle.recv(1) == b""
        assert waiting.exception(timeout=5) is not None or waiting.result()
    time.sleep(0.1)
    assert tenant.failures == []
    with pytest.raises(ConnectionRefusedError):
        client.query("select Id from Account")


def test_that_the_password_shows_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    tenant = PracticeTenant(path, password="canary-7c1f", accounts=3)
    with tenant:
        client = SoapClient(tenant.endpoint, password="canary-7c1f")
        client.login()
        client.generate([row(accounts(tenant)[0])])
        assert "canary-7c1f" not in repr(tenant) + repr(vars(tenant))
        written = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    written += path.read_bytes()
    assert b"canary-7c1f" not in written
    assert client.session.encode() not in written
