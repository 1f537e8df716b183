"""Connections are checked, stored, tried and removed by rules that window and command line share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import pytest

from tests.connections import PASSWORD, wish_for, with_store
from tests.engine_rig import TODAY
from tests.fakes.credentials import FakeCredentials
from tests.own_wsdl import write_own_wsdl
from zgen_desktop.bootstrap import compose
from zgen_desktop.core import connecting
from zgen_desktop.core.confirming import Confirmation, confirm
from zgen_desktop.core.connecting import Wish, propose
from zgen_desktop.core.endpoints import DATA_CENTRES, rest_base
from zgen_desktop.core.errors import AccessError, UsageError, ZgenError
from zgen_desktop.core.importing import Selection
from zgen_desktop.core.model.connection import PRACTICE, Connection, Environment, Secret
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.services import Services
from zgen_desktop.practice import PracticeTenant

WISH = Wish("Acme EU", "eu", "billing.api@acme")


@pytest.fixture
def store() -> FakeCredentials:
    return FakeCredentials()


@pytest.fixture
def services(tmp_path: Path, store: FakeCredentials) -> Iterator[Services]:
    with compose(str(tmp_path / "data"), 0o022) as composed:
        yield with_store(composed, store)


@pytest.fixture(scope="module")
def server() -> Iterator[PracticeTenant]:
    with PracticeTenant(password=PASSWORD, accounts=20) as served:
        yield served


def add(services: Services, wish: Wish, password: str | None = PASSWORD) -> Connection:
    with services.journals.write("command test") as journal:
        return connecting.store(services, journal, propose(services, wish), password)


def run_over(services: Services, connection: Connection, folder: Path) -> None:
    """A confirmed run that is not finished."""
    with services.tenants.connect(connection) as zuora, services.journals.write("command test") as journal:
        workbook = services.write_sample(str(folder))
        checked = services.checker.check(workbook, Selection(), TODAY, zuora=zuora, journal=journal)
        said = Confirmation(checked.counts[RowState.READY], "test", "tester", "0")
        journal.create_run(*confirm(checked, connection, said, services.clock.now()))


def refused(code: str) -> pytest.RaisesExc[ZgenError]:
    return pytest.RaisesExc(ZgenError, check=lambda error: error.code == code)


# What is stored


def test_that_a_connection_is_stored_with_what_its_host_says(services: Services, store: FakeCredentials) -> None:
    stored = add(services, WISH)
    assert stored.environment is Environment.PRODUCTION
    assert stored.endpoint == "https://eu.zuora.com/apps/services/a/153.0"
    assert (stored.quiet_window, stored.ceiling, stored.check_only) == (600.0, 500, False)
    assert services.connection("Acme EU") == stored
    assert [(key, secret.password) for key, secret in store.items.items()] == [(("Acme EU", "eu.zuora.com"), PASSWORD)]


def test_that_everything_careful_is_stored(services: Services) -> None:
    careful = replace(WISH, check_only=True, ceiling=20, per_call=10, parallel=4, quiet_window=900.0)
    stored = add(services, careful)
    assert (stored.check_only, stored.ceiling) == (True, 20)
    assert (stored.per_call, stored.parallel, stored.quiet_window) == (10, 4, 900.0)


def test_that_an_unknown_host_is_production_unless_the_person_says_otherwise(services: Services) -> None:
    own = replace(WISH, endpoint="https://zuora.acme.example")
    assert propose(services, own).connection.environment is Environment.PRODUCTION
    sandbox = replace(own, environment=Environment.SANDBOX)
    assert propose(services, sandbox).connection.environment is Environment.SANDBOX


def test_that_a_wsdl_is_taken_in_and_stays_until_another_is_chosen(services: Services) -> None:
    file = services.resource("zuora-minimal.wsdl")
    stored = add(services, replace(WISH, wsdl_file=file))
    assert Path(services.settings.wsdl_path(stored)).read_bytes() == Path(file).read_bytes()
    again = add(services, replace(WISH, wsdl=stored.wsdl, ceiling=9), None)
    assert (again.wsdl, again.ceiling) == (stored.wsdl, 9)
    without = add(services, WISH, None)
    assert without.wsdl == ""
    assert not Path(services.settings.wsdl_path(stored)).exists()


def test_that_the_version_of_the_address_is_that_of_the_tenants_wsdl(services: Services, tmp_path: Path) -> None:
    own = str(write_own_wsdl(tmp_path / "own.wsdl", version=91, host="eu.zuora.com"))
    for endpoint in ("eu", "https://eu.zuora.com", "https://eu.zuora.com/apps/services/a/153.0"):
        found = propose(services, replace(WISH, endpoint=endpoint, wsdl_file=own))
        assert found.connection.endpoint == "https://eu.zuora.com/apps/services/a/91.0"
    assert found.notes == ["The WSDL is of version 91, and so is the address."]
    stored = add(services, replace(WISH, wsdl_file=own))
    # Whoever changes something else later keeps the version, and the data centre by its name.
    assert add(services, replace(WISH, wsdl=stored.wsdl, ceiling=9), None).endpoint == stored.endpoint


def test_that_a_wsdl_of_another_place_and_its_fields_are_told(services: Services, tmp_path: Path) -> None:
    own = str(write_own_wsdl(tmp_path / "own.wsdl", "Region__c string", host="apisandbox.zuora.com"))
    notes = propose(services, replace(WISH, wsdl_file=own)).notes
    elsewhere = "downloaded from apisandbox.zuora.com, and this connection goes to eu.zuora.com"
    assert any(elsewhere in note for note in notes)
    assert notes[-1] == "Fields of your own on invoices: Region__c."


def test_that_an_entity_needs_the_wsdl_of_a_multi_entity_tenant(services: Services, tmp_path: Path) -> None:
    plain = str(write_own_wsdl(tmp_path / "plain.wsdl"))
    for wish in (replace(WISH, entity="Germany"), replace(WISH, entity="Germany", wsdl_file=plain)):
        with refused("no_entity"):
            propose(services, wish)
    own = str(write_own_wsdl(tmp_path / "own.wsdl", entities=True))
    assert propose(services, replace(WISH, entity=" Germany ", wsdl_file=own)).connection.entity == "Germany"


def test_that_another_entity_is_another_place_and_needs_the_password_again(services: Services, tmp_path: Path) -> None:
    own = str(write_own_wsdl(tmp_path / "own.wsdl", entities=True))
    stored = add(services, replace(WISH, entity="Germany", wsdl_file=own))
    with refused("no_password"):
        add(services, replace(WISH, entity="France", wsdl=stored.wsdl), None)


def test_that_a_test_keeps_what_the_tenant_can_do(services: Services, server: PracticeTenant, tmp_path: Path) -> None:
    own = str(write_own_wsdl(tmp_path / "own.wsdl", "Region__c string"))
    stored = add(services, wish_for(server, wsdl_file=own))
    connecting.try_out(services, stored)
    can = services.settings.abilities(stored.name)
    assert can is not None
    assert (can.tenant_id, can.version, can.invoice_fields) == (server.tenant_id, 153, ("Region__c",))


def downloaded(server: PracticeTenant, folder: Path) -> str:
    """The WSDL that a tenant offers for download."""
    url = f"http://{server.host_port}/apps/servlet/GenerateWsdl?version=91.0"
    with build_opener(ProxyHandler({})).open(url, timeout=10) as reply:
        path = folder / "downloaded.wsdl"
        path.write_bytes(reply.read())
    return str(path)


def test_that_a_login_to_an_entity_leads_to_its_accounts_and_shows_it(services: Services, tmp_path: Path) -> None:
    with PracticeTenant(password=PASSWORD, accounts=20, entities=("Germany",)) as server:
        file = downloaded(server, tmp_path)
        at_home = add(services, wish_for(server, wsdl_file=file, name="Home"))
        in_germany = add(services, wish_for(server, wsdl_file=file, name="Germany", entity="Germany"))
        assert {at_home.endpoint, in_germany.endpoint} == {server.endpoint_of("91.0")}
        home, germany = (connecting.try_out(services, connection) for connection in (at_home, in_germany))
        assert (home.entity, germany.entity) == ("", "Germany")
        assert home.tenant_id != germany.tenant_id
        assert germany.tenant_title.endswith(" / Germany")
        with services.tenants.connect(in_germany) as zuora:
            ids = {account.id for account in zuora.accounts("Status = 'Active'").records}
        assert ids.isdisjoint(account.id for account in server.ledger.accounts())
        nowhere = add(services, wish_for(server, wsdl_file=file, name="Nowhere", entity="Atlantis"))
        with refused("login_rejected"):
            connecting.try_out(services, nowhere)


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (replace(WISH, endpoint="ftp://eu.zuora.com"), "endpoint"),
        (replace(WISH, endpoint="http://eu.zuora.com"), "endpoint"),
        (replace(WISH, user="  "), "no_user"),
        (replace(WISH, environment="sandbox"), "environment"),
        (replace(WISH, quiet_window=299.0), "quiet_window"),
        (replace(WISH, quiet_window=90_000.0), "quiet_window"),
        (replace(WISH, ceiling=0), "number"),
        (replace(WISH, per_call=51), "number"),
        (replace(WISH, per_call=0), "number"),
        (replace(WISH, parallel=5), "number"),
        (replace(WISH, wsdl_file=__file__), "wrong_wsdl"),
        (replace(WISH, wsdl_file="/nowhere/at-all.wsdl"), "wrong_wsdl"),
    ],
)
def test_that_what_cannot_be_is_named(services: Services, wish: Wish, code: str) -> None:
    with refused(code):
        propose(services, wish)


def test_that_a_short_quiet_window_is_for_loopback_only(services: Services) -> None:
    local = replace(WISH, endpoint="http://127.0.0.1:8080")
    assert propose(services, replace(local, quiet_window=1.5)).connection.quiet_window == 1.5
    assert propose(services, local).connection.quiet_window == 2.0
    with refused("quiet_window"):
        propose(services, replace(local, quiet_window=0.0))


@pytest.mark.parametrize("name", ["", " Acme", "a/b", "a\\b", "a\nb", "x" * 61])
def test_that_a_name_has_a_shape(services: Services, name: str) -> None:
    with refused("bad_name"):
        connecting.check_name(services, name)


@pytest.mark.parametrize("name", ["practice", "Practice", "PRACTICE"])
def test_that_the_practice_tenants_name_is_reserved(services: Services, name: str) -> None:
    with refused("reserved_name"):
        connecting.check_name(services, name)


def test_that_names_that_differ_in_case_only_are_one_name(services: Services, store: FakeCredentials) -> None:
    add(services, WISH)
    with refused("name_taken"):
        connecting.check_name(services, "ACME eu")
    connecting.check_name(services, "Acme EU")
    with refused("name_taken"):
        connecting.check_name(services, "Acme EU", replace=False)
    assert len(store.items) == 1


# Passwords


def test_that_a_changed_connection_keeps_its_password_unless_another_is_given(
    services: Services, store: FakeCredentials
) -> None:
    add(services, WISH)
    changed = add(services, replace(WISH, ceiling=50), None)
    assert services.credentials.get(changed).password == PASSWORD
    add(services, WISH, "another-password")
    assert services.credentials.get(changed).password == "another-password"
    assert len(store.items) == 1


@pytest.mark.parametrize("moved", [{"user": "other@acme"}, {"endpoint": "ap"}, {"ask_password": True}])
def test_that_a_password_is_asked_for_again_where_it_would_go_elsewhere(
    services: Services, store: FakeCredentials, moved: dict[str, object]
) -> None:
    before = add(services, WISH)
    with refused("no_password"):
        add(services, replace(WISH, **moved), None)  # type: ignore[arg-type]  # fields by name
    assert services.connection("Acme EU") == before
    assert store.items
    add(services, replace(WISH, **moved), "another-password")  # type: ignore[arg-type]  # fields by name
    assert services.credentials.get(services.connection("Acme EU")).password == "another-password"
    assert PASSWORD not in {secret.password for secret in store.items.values()}


def test_that_a_new_connection_needs_a_password(services: Services) -> None:
    with refused("no_password"):
        add(services, WISH, None)
    assert services.settings.connections() == []


def test_that_without_a_keyring_the_password_may_stay_in_memory(services: Services, store: FakeCredentials) -> None:
    store.failure = AccessError("keyring_missing", "There is no safe place for the password", "None.", "Start it so.")
    with refused("keyring_missing"):
        add(services, WISH)
    assert services.settings.connections() == []
    asked = add(services, replace(WISH, ask_password=True))
    assert services.credentials.get(asked).password == PASSWORD
    with services.journals.write("command test") as journal:
        connecting.remove(services, journal, "Acme EU")
    assert services.settings.connections() == []


def test_that_a_password_in_memory_is_gone_with_the_program_and_says_whose_it_is(
    services: Services, store: FakeCredentials
) -> None:
    asked = add(services, replace(WISH, ask_password=True))
    assert store.items == {}
    tomorrow = with_store(services, store)
    with pytest.raises(AccessError, match="asked for") as missing:
        tomorrow.credentials.get(asked)
    assert (missing.value.code, missing.value.connection) == ("no_password", "Acme EU")


def test_that_a_typed_password_goes_before_a_store_that_does_not_answer(
    services: Services, store: FakeCredentials
) -> None:
    stored = add(services, WISH)
    store.failure = AccessError("keyring_locked", "The credential store is locked", "It was not unlocked.", "Unlock.")
    with refused("keyring_locked") as locked:
        services.credentials.get(stored)
    assert isinstance(locked.value, AccessError)
    assert locked.value.connection == "Acme EU"
    proposal = propose(services, WISH)
    services.credentials.hold(proposal.connection, replace(store.items["Acme EU", "eu.zuora.com"], password="typed"))
    assert services.credentials.get(stored).password == "typed"
    elsewhere = replace(stored, endpoint="https://ap.zuora.com/apps/services/a/153.0")
    with refused("keyring_locked"):
        services.credentials.get(elsewhere)


# Moving and removing


def test_that_a_connection_with_unfinished_runs_stays_where_it_is(
    services: Services, server: PracticeTenant, tmp_path: Path
) -> None:
    stored = add(services, wish_for(server))
    run_over(services, stored, tmp_path)
    with refused("unfinished_runs"):
        add(services, wish_for(server, user="other"))
    with refused("unfinished_runs"), services.journals.write("command test") as journal:
        connecting.remove(services, journal, "Training")
    assert services.connection("Training") == stored
    assert add(services, wish_for(server, ceiling=3), None).ceiling == 3


def test_that_a_removed_connection_leaves_no_password_behind(services: Services, store: FakeCredentials) -> None:
    add(services, WISH)
    with services.journals.write("command test") as journal:
        connecting.remove(services, journal, "Acme EU")
        with pytest.raises(UsageError, match="no such connection"):
            connecting.remove(services, journal, "Acme EU")
        with refused("reserved_name"):
            connecting.remove(services, journal, PRACTICE)
    assert store.items == {}


# Trying out


def test_that_a_right_password_logs_in(services: Services, server: PracticeTenant) -> None:
    user = connecting.try_out(services, add(services, wish_for(server)))
    assert (user.user_name, user.tenant_id) == (server.user, server.tenant_id)


def test_that_a_wrong_password_is_told(services: Services, server: PracticeTenant) -> None:
    stored = add(services, wish_for(server), "wrong-password")
    with refused("login_rejected"):
        connecting.try_out(services, stored)


def test_that_the_practice_tenant_can_be_tried(services: Services) -> None:
    assert connecting.try_out(services, services.connection(PRACTICE)).tenant_name


# An OAuth client


def add_client(
    services: Services, wish: Wish, password: str | None = PASSWORD, secret: str | None = "s3cret"
) -> Connection:
    with services.journals.write("command test") as journal:
        return connecting.store(services, journal, propose(services, wish), password, secret)


def test_that_a_clients_secret_is_stored_beside_the_password(services: Services, store: FakeCredentials) -> None:
    stored = add_client(services, replace(WISH, client_id=" client-1 "))
    assert services.connection("Acme EU").client_id == stored.client_id == "client-1"
    (secret,) = store.items.values()
    assert (secret.password, secret.client_secret) == (PASSWORD, "s3cret")


def test_that_each_secret_can_be_replaced_alone_and_goes_with_the_client(
    services: Services, store: FakeCredentials
) -> None:
    wish = replace(WISH, client_id="client-1")
    key = ("Acme EU", "eu.zuora.com")
    add_client(services, wish)
    add_client(services, wish, "new password", None)
    assert store.items[key] == Secret("billing.api@acme", "new password", "s3cret")
    add_client(services, wish, None, "new secret")
    assert store.items[key] == Secret("billing.api@acme", "new password", "new secret")
    add_client(services, replace(wish, ceiling=7), None, None)
    assert store.items[key].client_secret == "new secret"
    assert add_client(services, WISH, None, None).client_id == ""
    assert store.items[key] == Secret("billing.api@acme", "new password")


def test_that_another_client_needs_its_secret(services: Services) -> None:
    add(services, WISH)
    with refused("no_client_secret"):
        add_client(services, replace(WISH, client_id="client-1"), None, None)
    add_client(services, replace(WISH, client_id="client-1"))
    with refused("no_client_secret"):
        add_client(services, replace(WISH, client_id="client-2"), PASSWORD, None)


@pytest.mark.parametrize(
    "wish",
    [
        replace(WISH, client_id="with space"),
        replace(WISH, client_id="ä"),
        replace(WISH, client_id="x" * 201),
        replace(WISH, client_id="client-1", endpoint="https://zuora.example.com"),
        replace(WISH, client_id="client-1", endpoint="us-production-copy-12"),
    ],
)
def test_that_a_client_that_can_not_be_used_is_refused(services: Services, wish: Wish) -> None:
    with refused("client_id"):
        propose(services, wish)


def test_that_with_unfinished_runs_the_client_stays(services: Services, server: PracticeTenant, tmp_path: Path) -> None:
    """What was sent under its keys can be asked about only with it."""
    wish = wish_for(server, client_id=server.client_id)
    connection = add_client(services, wish, PASSWORD, server.client_secret)
    run_over(services, connection, tmp_path)
    with refused("unfinished_runs"):
        add_client(services, wish_for(server), PASSWORD, None)
    add_client(services, replace(wish, ceiling=5), None, None)


def test_that_trying_out_a_connection_tries_its_client_too(services: Services, server: PracticeTenant) -> None:
    wish = wish_for(server, client_id=server.client_id)
    assert connecting.try_out(services, add_client(services, wish, PASSWORD, server.client_secret)).tenant_id
    wrong = add_client(services, wish, PASSWORD, "wrong")
    with refused("login_rejected"):
        connecting.try_out(services, wrong)


def test_that_every_published_host_has_its_rest_host() -> None:
    found = {centre.host: rest_base(f"https://{centre.host}/apps/services/a/153.0") for centre in DATA_CENTRES}
    assert found["www.zuora.com"] == "https://rest.zuora.com"
    assert found["sandbox.na.zuora.com"] == "https://rest.sandbox.na.zuora.com"
    assert found["test.ap.zuora.com"] == "https://rest.test.ap.zuora.com"
    assert all(base and base.startswith("https://rest.") for base in found.values())
    assert rest_base("http://127.0.0.1:4711/apps/services/a/153.0") == "http://127.0.0.1:4711"
    assert rest_base("https://rest.zuora.com.evil.example/apps/services/a/153.0") is None


def test_that_an_approval_and_pages_of_the_tenant_are_proposed_as_they_were_wished(services: Services) -> None:
    wish = replace(WISH, needs_approval=True, account_page=" https://eu.zuora.com/platform/webapp/a/{id} ")
    connection = propose(services, wish).connection
    assert connection.needs_approval
    assert connection.account_page == "https://eu.zuora.com/platform/webapp/a/{id}"
    with pytest.raises(UsageError) as caught:
        propose(services, replace(WISH, invoice_page="https://elsewhere.example/{number}"))
    assert caught.value.code == "page"
