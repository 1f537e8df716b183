"""What a WSDL file has: version and place, calls, the tenant's own fields, entities."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.adapters.zuora_examples import OUR_WSDL, REAL_WSDLS, needs_shared
from tests.own_wsdl import write_own_wsdl
from zgen_desktop.adapters.wsdl import read_wsdl
from zgen_desktop.core.errors import AccessError

ENDPOINT = "https://www.zuora.com/apps/services/a/153.0"


@needs_shared
@pytest.mark.parametrize(
    ("wsdl", "version", "host", "preview"),
    [
        (REAL_WSDLS[0], 38, "www.zuora.com", False),
        (REAL_WSDLS[1], 42, "apisandbox.zuora.com", False),
        (REAL_WSDLS[2], 78, "www.zuora.com", True),
    ],
    ids=lambda value: value.stem if isinstance(value, Path) else None,
)
def test_that_a_real_wsdl_says_its_version_and_what_it_can(wsdl: Path, version: int, host: str, preview: bool) -> None:
    schema = read_wsdl(wsdl, ENDPOINT).schema
    assert (schema.version, schema.host, schema.preview) == (version, host, preview)
    assert (schema.pdf, schema.change, schema.by_entity) == (True, True, False)
    assert (dict(schema.invoice_fields), dict(schema.account_fields)) == ({}, {})


def test_that_the_tenants_own_fields_are_found_with_their_types(tmp_path: Path) -> None:
    own = write_own_wsdl(
        tmp_path / "own.wsdl", "Region__c string, Due__c date", account="LegacyID__c string", version=91
    )
    file = read_wsdl(own, ENDPOINT)
    assert dict(file.schema.invoice_fields) == {"Region__c": "string", "Due__c": "date"}
    assert dict(file.schema.account_fields) == {"LegacyID__c": "string"}
    assert file.schema.version == 91
    assert file.content == own.read_bytes()


def test_that_only_the_wsdl_of_a_multi_entity_tenant_names_entities(tmp_path: Path) -> None:
    own = write_own_wsdl(tmp_path / "own.wsdl", entities=True)
    assert read_wsdl(own, ENDPOINT).schema.by_entity
    assert not read_wsdl(OUR_WSDL, ENDPOINT).schema.by_entity


def test_that_a_wsdl_that_is_too_old_is_refused_with_its_version(tmp_path: Path) -> None:
    own = write_own_wsdl(tmp_path / "own.wsdl", version=17)
    own.write_text(own.read_text().replace('<operation name="getUserInfo">', '<operation name="who">'))
    with pytest.raises(AccessError) as caught:
        read_wsdl(own, ENDPOINT)
    assert caught.value.code == "wrong_wsdl"
    assert "it is of version 17, and getUserInfo came with version 29" in caught.value.message


def test_that_an_address_that_says_nothing_leaves_version_and_host_open(tmp_path: Path) -> None:
    own = write_own_wsdl(tmp_path / "own.wsdl")
    own.write_text(own.read_text().replace("https://www.zuora.com/apps/services/a/153.0", "urn:nowhere"))
    schema = read_wsdl(own, ENDPOINT).schema
    assert (schema.version, schema.host) == (0, "")
