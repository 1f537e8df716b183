"""Addresses: which are meant, which may be trusted, and what kind of tenant answers there."""

from __future__ import annotations

import pytest

from zgen_desktop.core.endpoints import (
    DATA_CENTRES,
    DataCentre,
    check_page,
    decide_environment,
    environment_of,
    filled,
    is_loopback,
    page_links,
    parse_address,
    resolve_endpoint,
    rest_base,
    server_url_allowed,
    version_of,
)
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.connection import Environment

PRODUCTION = "https://na.zuora.com/apps/services/a/153.0"
SANDBOX = "https://test.zuora.com/apps/services/a/153.0"


@pytest.mark.parametrize("centre", DATA_CENTRES, ids=lambda centre: centre.name)
def test_that_every_data_centre_is_found_by_name_and_by_host(centre: DataCentre) -> None:
    endpoint = f"https://{centre.host}/apps/services/a/153.0"
    assert resolve_endpoint(centre.name) == endpoint
    assert resolve_endpoint(f" {centre.name.upper()} ") == endpoint
    assert resolve_endpoint(centre.host) == endpoint
    assert environment_of(centre.host) is centre.environment


def test_that_the_published_hosts_are_complete() -> None:
    # Zuora: "Configure connection settings" and "Zuora data centers".
    production = {"na.zuora.com", "www.zuora.com", "eu.zuora.com", "ap.zuora.com"}
    others = {
        "sandbox.na.zuora.com", "apisandbox.zuora.com", "test.zuora.com", "pt1.zuora.com", "sandbox.eu.zuora.com",
        "test.eu.zuora.com", "test.ap.zuora.com",
    }  # fmt: skip
    assert {centre.host for centre in DATA_CENTRES if centre.environment is Environment.PRODUCTION} == production
    assert {centre.host for centre in DATA_CENTRES} == production | others


@pytest.mark.parametrize("centre", DATA_CENTRES, ids=lambda centre: centre.name)
def test_that_the_address_for_rest_calls_is_told_from_the_one_for_logins(centre: DataCentre) -> None:
    base = rest_base(f"https://{centre.host}/apps/services/a/153.0")
    assert base is not None
    for given in (base, f"{base}/v1", base.removeprefix("https://")):
        with pytest.raises(UsageError, match="REST") as caught:
            resolve_endpoint(given)
        assert caught.value.next_step == f"Give https://{centre.host}."


@pytest.mark.parametrize("text", ["NA", "eu-sandbx", "us cloud 1", "us-cloud-1:443", "production"])
def test_that_a_name_that_no_data_centre_has_is_no_host(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        resolve_endpoint(text)
    assert "us-cloud-1" in f"{caught.value.next_step}"


def test_that_a_host_of_the_own_network_is_taken_by_its_whole_address() -> None:
    assert resolve_endpoint("https://zuora-proxy").startswith("https://zuora-proxy/")


def test_that_a_production_copy_needs_its_number() -> None:
    assert resolve_endpoint("us-production-copy-123") == "https://services123.zuora.com/apps/services/a/153.0"
    assert environment_of("services123.zuora.com") is Environment.PRODUCTION
    with pytest.raises(UsageError) as caught:
        resolve_endpoint("us-production-copy")
    assert "number" in caught.value.message


@pytest.mark.parametrize(
    ("text", "endpoint"),
    [
        ("na.zuora.com", PRODUCTION),
        ("https://na.zuora.com", PRODUCTION),
        ("HTTPS://NA.Zuora.Com/", PRODUCTION),
        ("https://na.zuora.com.", PRODUCTION),
        ("https://na.zuora.com:443/apps/services/a", PRODUCTION),
        ("https://na.zuora.com/apps/services/a/153.0/", PRODUCTION),
        ("https://na.zuora.com/apps/services/a/78.0", "https://na.zuora.com/apps/services/a/78.0"),
        ("https://zuora.example:8443", "https://zuora.example:8443/apps/services/a/153.0"),
        ("http://127.0.0.1:4711", "http://127.0.0.1:4711/apps/services/a/153.0"),
        ("http://localhost:80", "http://localhost/apps/services/a/153.0"),
        ("http://[::1]:4711/", "http://[::1]:4711/apps/services/a/153.0"),
        ("https://xn--zuora-abc.example", "https://xn--zuora-abc.example/apps/services/a/153.0"),
    ],
)
def test_that_an_address_is_completed_and_written_in_one_way(text: str, endpoint: str) -> None:
    assert resolve_endpoint(text) == endpoint


@pytest.mark.parametrize(
    "text",
    [
        "",
        "us cloud 1",
        "http://na.zuora.com",
        "http://192.168.0.1",
        "ftp://na.zuora.com",
        "https://",
        "https:///apps",
        "https://ann:s3cret@na.zuora.com",
        "ftp://ann:s3cret@na.zuora.com",
        "ann:s3cret@na.zuora.com",
        "https://na.zuora.com@evil.example",
        "https://na.zuora.com?x=1",
        "https://na.zuora.com/apps/services/a/153.0?x=s3cret@1",
        "https://na.zuora.com/#x",
        "https://na.zuora.com/login",
        "https://na.zuora.com/apps/services/a/153.0/../../x",
        "https://na.zuora.com:8443",
        "https://zuora.example:0",
        "https://zuora.example:65536",
        "https://zuora.example:x",
        "https://zuоra.com",
        "https://na.zuora.com\\evil.example",
        "https://na.zuora.com\n",
        "https://na .zuora.com",
        "https://-na.zuora.com",
        "https://127.1",
        "http://0x7f.0.0.1",
        "https://[::1",
        "https://[12345::1]",
        "https://1.2.3.4.5",
    ],
)
def test_that_an_address_that_is_not_plain_https_is_refused_without_showing_a_secret(text: str) -> None:
    if text.endswith("\n"):
        # At the ends, white space is what people paste along.
        assert resolve_endpoint(text) == PRODUCTION
        return
    with pytest.raises(UsageError) as caught:
        resolve_endpoint(text)
    assert caught.value.code == "endpoint"
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.255.0.3", "::1", "localhost"])
def test_that_loopback_is_loopback(host: str) -> None:
    assert is_loopback(host)
    assert environment_of(host) is Environment.PRACTICE


@pytest.mark.parametrize("host", ["128.0.0.1", "localhost.example", "127.0.0.1.example", "::2", "0.0.0.0"])
def test_that_what_only_looks_like_loopback_is_not(host: str) -> None:
    assert not is_loopback(host)
    assert environment_of(host) is None


@pytest.mark.parametrize(
    "host", ["zuora.com", "evil-na.zuora.com", "na.zuora.com.evil.example", "nazuora.com", "services.zuora.com"]
)
def test_that_a_look_alike_is_an_unknown_host(host: str) -> None:
    assert environment_of(host) is None


@pytest.mark.parametrize(
    ("endpoint", "wish", "environment"),
    [
        (PRODUCTION, None, "production"),
        (PRODUCTION, "production", "production"),
        (SANDBOX, None, "sandbox"),
        (SANDBOX, "sandbox", "sandbox"),
        ("https://zuora.example/apps/services/a/153.0", None, "production"),
        ("https://zuora.example/apps/services/a/153.0", "sandbox", "sandbox"),
        ("http://127.0.0.1:1/apps/services/a/153.0", None, "practice"),
        ("http://127.0.0.1:1/apps/services/a/153.0", "production", "production"),
        ("http://127.0.0.1:1/apps/services/a/153.0", Environment.SANDBOX, "sandbox"),
    ],
)
def test_that_the_published_host_decides_the_environment(endpoint: str, wish: str | None, environment: str) -> None:
    assert decide_environment(endpoint, wish) is Environment(environment)


@pytest.mark.parametrize(
    ("endpoint", "wish"),
    [
        (PRODUCTION, "sandbox"),
        (SANDBOX, "production"),
        ("https://services7.zuora.com/apps/services/a/153.0", "sandbox"),
        ("https://zuora.example/apps/services/a/153.0", "practice"),
        (PRODUCTION, "practice"),
        (SANDBOX, "test"),
    ],
)
def test_that_a_wish_that_contradicts_the_host_is_refused(endpoint: str, wish: str) -> None:
    with pytest.raises(UsageError) as caught:
        decide_environment(endpoint, wish)
    assert caught.value.code == "environment"


def test_that_the_version_is_read_from_the_path() -> None:
    assert version_of("https://na.zuora.com/apps/services/a/68.0") == 68
    assert version_of("https://na.zuora.com/apps/services/a/153") == 153
    with pytest.raises(UsageError):
        version_of("https://na.zuora.com/apps/services/a")


@pytest.mark.parametrize(
    ("endpoint", "url"),
    [
        (PRODUCTION, PRODUCTION),
        (PRODUCTION, "https://na.zuora.com:443/apps/services/a/153.0"),
        (PRODUCTION, "https://www.zuora.com/apps/services/a/153.0"),
        (PRODUCTION, "https://services123.zuora.com/apps/services/a/153.0"),
        (SANDBOX, "https://apisandbox.zuora.com/apps/services/a/91.0"),
        ("https://zuora.example:8443/apps/services/a/1.0", "https://zuora.example:8443/apps/services/a/1.0"),
        ("https://zuora.example/apps/services/a/1.0", PRODUCTION),
        ("http://127.0.0.1:4711/apps/services/a/1.0", "http://127.0.0.1:4711/apps/services/a/1.0"),
    ],
)
def test_that_a_server_url_of_the_same_host_or_class_is_followed(endpoint: str, url: str) -> None:
    assert server_url_allowed(endpoint, url)


@pytest.mark.parametrize(
    ("endpoint", "url"),
    [
        (PRODUCTION, "http://na.zuora.com/apps/services/a/153.0"),
        (PRODUCTION, "https://na.zuora.com:8443/apps/services/a/153.0"),
        (PRODUCTION, "https://test.zuora.com/apps/services/a/153.0"),
        (SANDBOX, PRODUCTION),
        (PRODUCTION, "https://na.zuora.com.evil.example/apps/services/a/153.0"),
        (PRODUCTION, "https://evil.example/na.zuora.com/apps/services/a/153.0"),
        (PRODUCTION, "https://na.zuora.com@evil.example/apps/services/a/153.0"),
        (PRODUCTION, "https://ann:pw@na.zuora.com/apps/services/a/153.0"),
        (PRODUCTION, "https://xna.zuora.com/apps/services/a/153.0"),
        (PRODUCTION, "https://zuora.com/apps/services/a/153.0"),
        (PRODUCTION, "https://nа.zuora.com/apps/services/a/153.0"),
        (PRODUCTION, "https://xn--n-7sb.zuora.com/apps/services/a/153.0"),
        (PRODUCTION, "https://na.zuora.com/elsewhere"),
        (PRODUCTION, "https://na.zuora.com/apps/services/a/153.0?to=evil"),
        (PRODUCTION, "https://127.0.0.1/apps/services/a/153.0"),
        (PRODUCTION, "http://127.0.0.1/apps/services/a/153.0"),
        (PRODUCTION, "//na.zuora.com/apps/services/a/153.0"),
        (PRODUCTION, "na.zuora.com"),
        (PRODUCTION, ""),
        ("http://127.0.0.1:4711/apps/services/a/1.0", "http://127.0.0.1:4712/apps/services/a/1.0"),
        ("http://127.0.0.1:4711/apps/services/a/1.0", "https://127.0.0.1:4711/apps/services/a/1.0"),
        ("http://127.0.0.1:4711/apps/services/a/1.0", "http://127.0.0.2:4711/apps/services/a/1.0"),
        ("http://127.0.0.1:4711/apps/services/a/1.0", PRODUCTION),
        ("https://zuora.example/apps/services/a/1.0", SANDBOX),
    ],
)
def test_that_any_other_server_url_is_not_followed(endpoint: str, url: str) -> None:
    assert not server_url_allowed(endpoint, url)


def test_that_the_connections_environment_decides_the_class_of_an_unpublished_host() -> None:
    endpoint = "https://zuora.example/apps/services/a/153.0"
    assert server_url_allowed(endpoint, SANDBOX, Environment.SANDBOX)
    assert not server_url_allowed(endpoint, PRODUCTION, Environment.SANDBOX)


def test_that_pages_are_linked_on_the_connections_own_host() -> None:
    links = page_links(PRODUCTION)
    assert links is not None
    assert links.account.format(id="1") == "https://na.zuora.com/apps/CustomerAccount.do?method=view&id=1"
    assert filled(links.invoice, "2", "INV 2") == (
        "https://na.zuora.com/apps/NewInvoice.do?method=view&invoice_number=INV%202"
    )
    assert filled(links.invoice, "2", "") == ""
    assert page_links("http://127.0.0.1:1/apps/services/a/153.0") is None


def test_that_an_address_can_be_taken_apart_and_written_again() -> None:
    for url in (PRODUCTION, "http://[::1]:4711/apps/services/a/1.0", "https://zuora.example:8443/x"):
        assert str(parse_address(url)) == url


@pytest.mark.parametrize(
    ("pattern", "numbers"),
    [
        ("", False),
        ("https://na.zuora.com/platform/webapp/accounts/{id}", False),
        ("https://na.zuora.com/platform/webapp/invoices/{number}?of={id}", True),
    ],
)
def test_that_a_pattern_of_the_tenants_own_pages_is_taken(pattern: str, numbers: bool) -> None:
    check_page(pattern, PRODUCTION, numbers=numbers)


@pytest.mark.parametrize(
    "pattern",
    [
        "http://na.zuora.com/{id}",
        "https://na.zuora.com/accounts",
        "https://na.zuora.com.example/{id}",
        "https://user@na.zuora.com/{id}",
        "https://{id}.zuora.com/",
        "https://na.zuora.com/{id}/{name}",
        "https://na.zuora.com/{number}",
        "https://na.zuora.com/{id}\n",
        'https://na.zuora.com/{id}"',
        "javascript:{id}",
        "https://na.zuora.com/" + "x" * 500 + "{id}",
    ],
)
def test_that_anything_else_is_no_pattern_of_a_page(pattern: str) -> None:
    with pytest.raises(UsageError) as caught:
        check_page(pattern, PRODUCTION)
    assert caught.value.code == "page"
