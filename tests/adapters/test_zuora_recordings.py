"""What Zuora really answered, replayed: read where it answers our question, and refused where it doesn't."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.adapters.zuora_examples import REAL_WSDLS, SHARED, needs_shared, row, tenant
from tests.scripted_server import ScriptedServer, Tenant, http
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.tenant import AccountRecord, AnswerKind

pytestmark = needs_shared
ANY = "AccountId = 'a'"


def recorded(name: str) -> bytes:
    """A recorded answer as the server would give it."""
    body = (SHARED / "soap-recordings" / f"{name}.response.xml").read_bytes()
    failed = b"Fault>" in body
    return http(body, "500 Internal Server Error" if failed else "200 OK")


def test_that_recorded_pages_of_accounts_are_read() -> None:
    pages = {
        "query": recorded("contactually__query_more_success_0"),
        "queryMore": recorded("contactually__query_more_success_1"),
    }
    with ScriptedServer(Tenant(**pages)) as server:
        found = tenant(server).accounts("Status = 'Active'")
    assert [account.id for account in found.records] == [
        "2c92c0f8535f8d7601537857f9c36477", "2c92c0f8535f8de801537858d78e778d", "2c92c0f8535f8de801537858de9377a5",
        "2c92c0f8535f8d7601537a1a498209dc", "2c92c0f8535f8d7601537a1a5d450a8d", "2c92c0f8535f8d7601537a1ae1430d72",
    ]  # fmt: skip
    # Both pages were cut when they were saved: 6 of 14,552.
    assert not found.complete
    assert "2c92c0f9542cee3a01542f9d55e03598-2000" in server.requests[-1].text


def test_that_a_recorded_empty_answer_is_empty() -> None:
    with ScriptedServer(Tenant(query=recorded("contactually__query_data_format_success"))) as server:
        found = tenant(server).invoices(ANY)
    assert (found.records, found.complete) == ((), True)


@pytest.mark.parametrize("wsdl", REAL_WSDLS, ids=lambda path: path.stem)
def test_that_a_recorded_account_is_read_with_the_wsdl_that_has_its_fields(wsdl: Path) -> None:
    with ScriptedServer(Tenant(query=recorded("zuorasc__account_find_success"))) as server:
        zuora = tenant(server, wsdl)
        if "42" not in wsdl.name:
            # It holds CreditBalance, which only 42 has: strict means that such an answer is broken.
            with pytest.raises(AccessError) as caught:
                zuora.accounts("Id = 'x'")
            assert caught.value.code == "broken_answer"
            return
        (account,) = zuora.accounts("Id = 'x'").records
    assert account == AccountRecord(
        "4028e488348752ce0134876a25867cb2", "test-1", "FooBar", "Draft", "USD", Decimal(0), "Batch1", 1
    )


@pytest.mark.parametrize(
    "name",
    [
        "zuorasc__account_query_multiple_success",  # SOAP 1.2
        "zuorasc__contact_find_success",  # SOAP 1.2
        "contactually__query_simple_get_success",  # BillRun, asked for Invoice
        "contactually__query_less_than_sign_success",  # Subscription, asked for Invoice
        "contactually__create_account_success",  # the answer to another call
        "contactually__authentication_success",
    ],
)
def test_that_a_recorded_answer_to_another_question_is_broken(name: str) -> None:
    with ScriptedServer(Tenant(query=recorded(name))) as server, pytest.raises(AccessError) as caught:
        tenant(server).invoices(ANY)
    assert caught.value.code == "broken_answer"
    assert server.count("query") == 1


@pytest.mark.parametrize(
    "name",
    ["contactually__authentication_failure", "gist_benjaminsavoy__login_fault", "skyxie__login_failed",
     "zuorasc__invalid_login"],
)  # fmt: skip
def test_that_a_recorded_login_failure_is_a_rejected_login(name: str) -> None:
    with ScriptedServer(Tenant(login=recorded(name))) as server, pytest.raises(AccessError) as caught:
        tenant(server).login()
    assert caught.value.code == "login_rejected"
    assert "User name and password do not match." in caught.value.message


@pytest.mark.parametrize(
    "name", ["contactually__authentication_success", "skyxie__login_success", "zuorasc__valid_login"]
)
def test_that_a_recorded_login_is_read_and_its_server_url_held_against_the_rule(name: str) -> None:
    with ScriptedServer() as server:
        # As recorded it points to Zuora, which a tenant on loopback must not do.
        server.script = Tenant(login=recorded(name))
        with pytest.raises(AccessError) as caught:
            tenant(server).login()
        assert caught.value.code == "server_url"
        for host in (b"apisandbox.zuora.com", b"www.zuora.com"):
            body = (
                recorded(name)
                .partition(b"\r\n\r\n")[2]
                .replace(b"https://" + host, f"http://127.0.0.1:{server.port}".encode())
            )
            if host in recorded(name):
                server.script = Tenant(login=http(body))
        assert tenant(server).login().tenant_id == "1234"
    assert "REDACTED-SESSION" in server.requests[-1].text


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("contactually__create_account_success", ("", "2c92c0f85282111401528b73648b76fc", True)),
        ("contactually__create_bill_run_success", ("", "2c92c0f85282111401528b73689b76fd", True)),
        ("contactually__create_account_failure", ("Missing required value: Name", None, False)),
        ("contactually__create_bill_run_failure", ("InvoiceDate and TargetDate are required fields", None, False)),
        ("contactually__create_contact_failure", ("Missing required value: AccountId", None, False)),
        ("contactually__create_refund_failure", ("Missing required value: Type", None, False)),
        ("zuorasc__account_create_failure", None),
        ("zuorasc__account_create_success", None),
    ],
)
def test_that_recorded_save_results_are_read_as_results_of_generate(
    name: str, expected: tuple[str, str | None, bool] | None
) -> None:

    answer = recorded(name).partition(b"\r\n\r\n")[2].replace(b"createResponse", b"generateResponse")
    with ScriptedServer(Tenant(generate=http(answer))) as server:
        told = tenant(server).prepare([row()]).send()
    if expected is None:  # SOAP 1.2
        assert told.kind is AnswerKind.BROKEN
        return
    (result,) = told.results
    message = result.errors[0].message if result.errors else ""
    assert (message, result.id, result.success) == expected
    assert [error.code for error in result.errors] == (["MISSING_REQUIRED_VALUE"] if message else [])
