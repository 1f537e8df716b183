"""A connection with the tenant's own WSDL: its fields are read, checked, sent, and offered in the window's words."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from tests.e2e.program import Program, practice_tenant
from tests.own_wsdl import write_own_wsdl

DAY = date.today().isoformat()  # the calendar day, as the person sees it


def stored_connection(program: Program, name: str) -> dict[str, Any]:
    listed = program.run("connection", "list", "--json").json["connections"]
    return next(connection for connection in listed if connection["name"] == name)


def write_list(path: Path, numbers: list[str], *own: tuple[object, object]) -> str:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(["Account number", "CampaignCode__c", "ServiceFrom__c", "Legacy__c"])
    for number, (region, valid) in zip(numbers, own, strict=True):
        sheet.append([number, region, valid, "for us"])
    workbook.save(path)
    return str(path)


def test_that_the_tenants_own_fields_go_with_the_invoices(program: Program, tmp_path: Path) -> None:
    own = write_own_wsdl(
        tmp_path / "own.wsdl", "CampaignCode__c string, ServiceFrom__c date", account="Legacy__c string"
    )
    with practice_tenant(program, accounts=40) as tenant:
        added = program.add_connection(tenant, "training", "--wsdl", str(own))
        assert (added.code, "Fields of your own on invoices: CampaignCode__c, ServiceFrom__c." in added.out) == (
            0,
            True,
        )
        assert program.run("connection", "test", "training").code == 0
        stored = stored_connection(program, "training")
        assert stored["abilities"]["invoice_fields"] == ["CampaignCode__c", "ServiceFrom__c"]
        assert stored["abilities"]["account_fields"] == ["Legacy__c"]

        with tenant.ledger() as ledger:
            ordinary = [account for account in ledger.accounts() if account.kind == "normal"][:3]
        path = write_list(
            tmp_path / "list.xlsx",
            [account.number for account in ordinary],
            ("EMEA", date(2027, 1, 31)),
            ("APAC", "soon"),
            (None, None),
        )
        words = (path, "--connection", "training", "--set", f"InvoiceDate={DAY}", "--set", f"TargetDate={DAY}")
        checked = program.run("check", *words, "--json").json
        assert checked["mapping"] == {"AccountNumber": "A", "CampaignCode__c": "B", "ServiceFrom__c": "C"}
        assert [(p["code"], p["row"], p["column"]) for p in checked["problems"]] == [
            ("custom_of_account", 0, "D"),
            ("custom_unfit", 3, "C"),
        ]
        done = program.run("generate", *words, "--confirm-rows", "2", "--json").json
        assert done["generated"] == 2, done
        with tenant.ledger() as ledger:
            sent = [json.loads(ledger.generate_rows(account.id)[0].sent) for account in (ordinary[0], ordinary[2])]
        assert (sent[0]["CampaignCode__c"], sent[0]["ServiceFrom__c"]) == ("EMEA", "2027-01-31")
        assert not {"CampaignCode__c", "ServiceFrom__c"} & sent[1].keys()


def test_that_an_entity_is_asked_for_only_with_a_wsdl_that_has_them(program: Program, tmp_path: Path) -> None:
    words = ("connection", "add", "X", "--endpoint", "eu", "--user", "ann", "--password-stdin", "--entity", "Germany")
    refused = program.run(*words, stdin="secret-of-the-test")
    assert refused.code == 2
    assert "multi-entity" in refused.err
    own = write_own_wsdl(tmp_path / "own.wsdl", entities=True, version=91, host="eu.zuora.com")
    assert program.run(*words, "--wsdl", str(own), stdin="secret-of-the-test").code == 0
    stored = stored_connection(program, "X")
    assert (stored["entity"], stored["endpoint"]) == ("Germany", "https://eu.zuora.com/apps/services/a/91.0")
