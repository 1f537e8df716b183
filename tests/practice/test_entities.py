"""Multi-entity: one user, several entities, each with a ledger of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.practice.conftest import accounts, row
from tests.practice.soap_client import API, Reply, SoapClient
from tests.practice.test_custom_fields import own_wsdl
from zgen_desktop.practice import PracticeTenant

UK = "Zgen Practice UK"


@pytest.fixture
def group(make_tenant: Callable[..., PracticeTenant]) -> PracticeTenant:
    return make_tenant(accounts=40, entities=(UK, "Zgen Practice JP"))


def login(tenant: PracticeTenant, version: str = "153.0", **entity: str) -> tuple[SoapClient, Reply]:
    client = SoapClient(tenant.endpoint_of(version))
    named = "".join(f"<z:{name}>{value}</z:{name}>" for name, value in entity.items())
    reply = client.call(
        f"<z:login><z:username>{client.user}</z:username><z:password>right</z:password>{named}</z:login>"
    )
    client.session = reply.body.findtext(f"{API}result/{API}Session") or ""
    return client, reply


def test_that_without_an_entity_the_users_own_is_meant(group: PracticeTenant) -> None:
    client, _ = login(group)
    assert client.user_info()["TenantId"] == group.tenant_id
    assert client.user_info()["TenantName"] == "Zgen Practice Tenant"


def test_that_the_chosen_entity_is_in_the_user_info(group: PracticeTenant) -> None:
    entity_id = group.ledger_of(UK).tenant_id
    for client in (login(group, entityName=UK)[0], login(group, entityId=entity_id)[0]):
        assert client.user_info()["TenantId"] == entity_id
        assert client.user_info()["TenantName"] == UK


def test_that_each_entity_sees_its_own_accounts_and_invoices(group: PracticeTenant) -> None:
    own, uk = login(group)[0], login(group, entityName=UK)[0]
    mine = {record["Id"] for record in own.query("select Id from Account").records}
    theirs = {record["Id"] for record in uk.query("select Id from Account").records}
    assert len(mine) == len(theirs) == 40
    assert mine.isdisjoint(theirs)
    account_id = accounts(group)[0]
    assert own.generate([row(account_id)]).results[0]["Success"] == "true"
    assert uk.generate([row(account_id)]).results[0]["Code"] == "INVALID_VALUE"
    assert group.ledger_of(UK).invoices(made_here=True) == []


def test_that_both_arguments_or_a_wrong_one_are_a_login_fault(group: PracticeTenant) -> None:
    for entity in ({"entityName": "Zgen Practice FR"}, {"entityId": "6337"}, {"entityId": "1", "entityName": UK}):
        _, reply = login(group, **entity)
        assert (reply.status, reply.fault[0], reply.fault[2]) == (500, "fns:INVALID_VALUE", "LoginFault")


@pytest.mark.parametrize(
    ("version", "argument", "there"),
    [
        ("77.0", "entityId", False),
        ("78.0", "entityId", True),
        ("78.0", "entityName", False),
        ("79.0", "entityName", True),
    ],
)
def test_that_the_arguments_come_with_their_version(
    group: PracticeTenant, version: str, argument: str, there: bool
) -> None:
    value = UK if argument == "entityName" else group.ledger_of(UK).tenant_id
    _, reply = login(group, version, **{argument: value})
    assert reply.status == (200 if there else 500)
    assert there or reply.fault[:2] == ("soapenv:Server", f"Unexpected subelement {argument}")
    assert (f'name="{argument}"'.encode() in own_wsdl(group, version)) == there


def test_that_a_tenant_without_the_feature_knows_no_entity(tenant: PracticeTenant) -> None:
    assert login(tenant, entityName="Zgen Practice Tenant")[1].fault[1] == "Unexpected subelement entityName"
    with pytest.raises(KeyError):
        tenant.ledger_of(UK)


def test_that_ledgers_of_entities_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite3"
    ids = []
    for _ in range(2):
        with PracticeTenant(path, password="right", accounts=5, entities=(UK,)) as tenant:
            ids.append((tenant.tenant_id, tenant.ledger_of(UK).tenant_id))
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 2
