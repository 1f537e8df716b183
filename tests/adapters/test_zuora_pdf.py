"""PDFs over the wire: streamed, strict, and nothing begun twice."""

from __future__ import annotations

import base64
from pathlib import Path

import psutil
import pytest

from tests.adapters.zuora_examples import OUR_WSDL, REAL_WSDLS, needs_shared, tenant
from tests.scripted_server import Action, ScriptedServer, Tenant, fault, http, records
from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.core.errors import AccessError

PDF = b"%PDF-1.4\n" + bytes(range(256)) * 700
ENCODED = base64.b64encode(PDF).decode()
PAGE = "<!DOCTYPE html>\n<html><body>Back soon</body></html>"
WHOLE = records("Invoice", [{"Id": "i1", "Body": ENCODED}])


def fetch(answer: bytes | Action | list[bytes | Action], queries: int = 1) -> tuple[bool, bytes]:
    got = bytearray()
    with ScriptedServer(Tenant(query=answer)) as server:
        found = tenant(server).pdf("i1", got.extend)
        assert server.count("query") == queries
        assert "<ns1:queryString>select Body from Invoice where Id = 'i1'</ns1:queryString>" in server.requests[-1].text
    return found, bytes(got)


def error_of(answer: bytes | Action | list[bytes | Action]) -> tuple[AccessError, bytes]:
    got = bytearray()
    with ScriptedServer(Tenant(query=answer)) as server, pytest.raises(AccessError) as caught:
        tenant(server).pdf("i1", got.extend)
    return caught.value, bytes(got)


def test_that_the_file_comes_as_it_is() -> None:
    assert fetch(WHOLE) == (True, PDF)


def test_that_base64_in_lines_is_read_too() -> None:
    lines = "\r\n".join(ENCODED[at : at + 76] for at in range(0, len(ENCODED), 76))
    assert fetch(records("Invoice", [{"Id": "i1", "Body": lines}])) == (True, PDF)


@pytest.mark.parametrize("row", [[{"Id": "i1"}], [{"Id": "i1", "Body": ""}], []])
def test_that_a_null_body_is_no_file(row: list[dict[str, str]]) -> None:
    assert fetch(records("Invoice", row)) == (False, b"")


def test_that_a_session_that_ended_is_renewed_before_the_file_begins() -> None:
    assert fetch([fault("INVALID_SESSION", "Gone"), WHOLE], queries=2) == (True, PDF)


def test_that_a_file_that_was_cut_is_not_asked_for_again_into_the_same_file() -> None:
    def cut(connection: object) -> None:
        connection.sendall(WHOLE[: len(WHOLE) // 2])  # type: ignore[attr-defined]  # a socket
        connection.close()  # type: ignore[attr-defined]  # a socket

    error, got = error_of([cut, WHOLE])
    assert error.code == "broken_answer"
    assert PDF.startswith(got)
    assert 0 < len(got) < len(PDF)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (fault("PDF_QUERY_ERROR", "The PDF can't be made."), "pdf_refused"),
        (fault("NO_PERMISSION", "No."), "no_permission"),
        (http("<html>Service unavailable</html>", "503 Service Unavailable", Content_Type="text/html"), "server_error"),
        (http("<html>Log in</html>", Content_Type="text/html"), "not_zuora"),
        (http(PAGE, "503 Service Unavailable", Content_Type="text/html"), "server_error"),
        (http(PAGE, Content_Type="text/html"), "not_zuora"),
        (http("", "200 OK"), "broken_answer"),
        (records("Invoice", [{"Id": "i1", "Body": "no*base64"}]), "broken_answer"),
        (records("Invoice", [{"Id": "i1", "Body": ENCODED[:-2]}]), "broken_answer"),
        (records("Invoice", [{"Id": "i1", "Body": ENCODED}]).replace(b"ns1:done", b"ns1:gone"), "broken_answer"),
        (
            http('<!DOCTYPE x [<!ENTITY a "b">]>' + WHOLE.partition(b"\r\n\r\n")[2].decode().partition("?>")[2]),
            "not_zuora",
        ),
    ],
)
def test_that_what_is_no_answer_is_told(answer: bytes, code: str) -> None:
    error, got = error_of([answer] * 5)
    assert error.code == code
    assert not (code == "not_zuora" and got)


@pytest.mark.parametrize(
    "page", ["<!doctype html><p>Back soon", "<!DOCTYPE html>\n<html><body>Back soon</body></html>"]
)
def test_that_a_maintenance_page_is_waited_out_whatever_it_is_written_in(page: str) -> None:
    away = http(page, "503 Service Unavailable", Content_Type="text/html")
    assert fetch([away, WHOLE], queries=2) == (True, PDF)


def test_that_a_large_file_takes_little_memory() -> None:
    piece = base64.b64encode(b"%PDF-1.4 " + b"x" * 2_999_991).decode()
    answer = records("Invoice", [{"Id": "i1", "Body": piece * 25}])
    process, most, size = psutil.Process(), 0, 0

    def take(got: bytes) -> None:
        nonlocal most, size
        size += len(got)
        most = max(most, process.memory_info().rss)

    with ScriptedServer(Tenant(query=answer)) as server:
        # 100 MB take a busy machine longer than the few seconds that other tests wait.
        zuora = tenant(server, timeouts=Timeouts(whole=120, idle=60))
        zuora.login()
        before = process.memory_info().rss
        assert zuora.pdf("i1", take)
    assert size == 75_000_000
    assert most - before < 40_000_000


@needs_shared
def test_that_a_wsdl_of_version_38_has_pdfs_too() -> None:
    got = bytearray()
    with ScriptedServer(Tenant(query=WHOLE)) as server:
        assert tenant(server, REAL_WSDLS[0], 38).pdf("i1", got.extend)
    assert got == PDF


def test_that_a_wsdl_without_body_says_so(tmp_path: Path) -> None:
    lines = [line for line in OUR_WSDL.read_text().splitlines() if 'name="Body"' not in line]
    wsdl = tmp_path / "small.wsdl"
    wsdl.write_text("\n".join(lines))
    with ScriptedServer(Tenant()) as server, pytest.raises(AccessError) as caught:
        tenant(server, wsdl).pdf("i1", print)
    assert caught.value.code == "wrong_wsdl"
