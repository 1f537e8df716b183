from __future__ import annotations

import time
from collections.abc import Callable

from tests.practice.conftest import logged_in
from tests.practice.soap_client import API, FAULT, SoapClient
from zgen_desktop.practice import Fault, FaultKind, PracticeTenant


def test_that_login_answers_a_session_and_the_endpoint_it_came_to(tenant: PracticeTenant) -> None:
    for version in ("38.0", "153.0"):
        reply = SoapClient(tenant.endpoint_of(version)).login()
        assert reply.status == 200
        assert reply.body.findtext(f"{API}result/{API}ServerUrl") == tenant.endpoint_of(version)
        assert 20 <= len(reply.body.findtext(f"{API}result/{API}Session")) <= 512


def test_that_the_server_url_keeps_the_port_of_a_proxy_on_loopback_but_no_foreign_host(tenant: PracticeTenant) -> None:
    client = SoapClient(tenant.endpoint)
    login = (
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:z="http://api.zuora.com/"><s:Body>'
        f"<z:login><z:username>{client.user}</z:username><z:password>right</z:password></z:login></s:Body></s:Envelope>"
    ).encode()
    near = client.post(login, {"Host": "localhost:4711"}).body.findtext(f"{API}result/{API}ServerUrl")
    far = client.post(login, {"Host": "na.zuora.com"}).body.findtext(f"{API}result/{API}ServerUrl")
    assert near == "http://localhost:4711/apps/services/a/153.0"
    assert far == tenant.endpoint


def test_that_the_server_url_can_be_scripted(tenant: PracticeTenant) -> None:
    tenant.behaviour.server_url = "https://zuora.com.evil.example/apps/services/a/153.0"
    reply = SoapClient(tenant.endpoint).login()
    assert reply.body.findtext(f"{API}result/{API}ServerUrl") == tenant.behaviour.server_url


def test_that_a_bad_password_or_user_is_a_login_fault_with_http_500(tenant: PracticeTenant) -> None:
    for wrong in (SoapClient(tenant.endpoint, password="wrong"), SoapClient(tenant.endpoint, user="nobody")):
        reply = wrong.login()
        message = "Invalid login. User name and password do not match."
        assert (reply.status, reply.fault) == (500, ("fns:INVALID_VALUE", message, "LoginFault"))
        assert reply.body.findtext(f"detail/{FAULT}LoginFault/{FAULT}FaultCode") == "INVALID_VALUE"


def test_that_a_restricted_address_and_a_locked_user_can_be_scripted(tenant: PracticeTenant) -> None:
    tenant.behaviour.add(
        Fault(FaultKind.IP_RESTRICTED, call="login"), Fault(FaultKind.USER_LOCKED, call="login", times=None)
    )
    client = SoapClient(tenant.endpoint)
    first, second, third = client.login(), client.login(), client.login()
    assert first.fault[1].startswith("Your IP address may be restricted.")
    assert second.fault == third.fault
    assert second.fault[1].startswith("Your account is locked.")
    assert {first.fault[2], second.fault[2]} == {"LoginFault"}
    tenant.behaviour.clear()
    assert client.login().status == 200


def test_that_login_arguments_out_of_order_are_refused(tenant: PracticeTenant) -> None:
    reply = SoapClient(tenant.endpoint).call("<z:login><z:password>x</z:password><z:username>y</z:username></z:login>")
    assert (reply.status, reply.fault) == (500, ("soapenv:Server", "Unexpected subelement username", ""))


def test_that_user_info_stands_directly_in_the_response(tenant: PracticeTenant, client: SoapClient) -> None:
    info = client.user_info()
    assert list(info) == ["TenantId", "TenantName", "UserEmail", "UserFullName", "UserId", "Username"]
    assert (info["TenantId"], info["Username"]) == (tenant.tenant_id, "practice@zgen.example")
    assert len(info["TenantId"]) == len(info["UserId"]) == 32


def test_that_every_other_call_needs_a_living_session(tenant: PracticeTenant) -> None:
    client = SoapClient(tenant.endpoint)
    for session in ("", "made-up"):
        for body in (
            "<z:getUserInfo/>",
            "<z:generate/>",
            "<z:query><z:queryString>select Id from Account</z:queryString></z:query>",
            "<z:queryMore><z:queryLocator>x</z:queryLocator></z:queryMore>",
        ):
            reply = client.call(body, session=session)
            code, _, element = reply.fault
            assert (reply.status, code, element) == (500, "fns:INVALID_SESSION", "UnexpectedErrorFault")


def test_that_a_session_ends_in_time_and_a_new_login_goes_on(make_tenant: Callable[..., PracticeTenant]) -> None:
    client = logged_in(make_tenant(accounts=1, session_seconds=0.4))
    assert client.query("select Id from Account").status == 200
    time.sleep(0.45)
    assert client.query("select Id from Account").fault[0] == "fns:INVALID_SESSION"
    client.login()
    assert client.query("select Id from Account").status == 200


def test_that_sessions_can_end_after_a_number_of_calls(tenant: PracticeTenant, client: SoapClient) -> None:
    tenant.behaviour.add(Fault(FaultKind.EXPIRE_SESSION, call="any", after=2))
    codes = [client.query("select Id from Account").status for _ in range(4)]
    assert codes == [200, 200, 500, 500]
    client.login()
    assert client.query("select Id from Account").status == 200
