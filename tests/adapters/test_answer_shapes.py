"""The form of an answer: what the WSDL says and nothing else. zeep in strict mode is the yardstick."""

from __future__ import annotations

import random
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import etree

from zgen_desktop.adapters.answer_shapes import AnswerShapes, UnfitError
from zgen_desktop.adapters.wsdl import API, Wsdl, load_wsdl

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "wsdl"
ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/"
HEAD = (
    f'<e:Envelope xmlns:e="{ENVELOPE}" xmlns:n="{API}" xmlns:o="http://object.api.zuora.com/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><e:Body>'
)
ID = "8a8082c453cd2a620153e426c7eb78b3"

GENERATED = (
    f"<n:generateResponse><n:result><n:Id>{ID}</n:Id><n:Success>true</n:Success></n:result>"
    "<n:result><n:Errors><n:Code>INVALID_VALUE</n:Code><n:Message>No.</n:Message></n:Errors>"
    "<n:Errors><n:Code>INVALID_ID</n:Code><n:Message>No.</n:Message></n:Errors><n:Success>false</n:Success></n:result>"
    "</n:generateResponse>"
)
QUERIED = (
    "<n:queryResponse><n:result><n:done>true</n:done><n:queryLocator xsi:nil='true'/>"
    f"<n:records xsi:type='o:Invoice'><o:Id>{ID}</o:Id><o:AccountId>{ID}</o:AccountId><o:Amount>1.5</o:Amount>"
    "<o:Status>Draft</o:Status></n:records>"
    f"<n:records xsi:type='o:Invoice'><o:Id>{ID}</o:Id><o:AccountId>{ID}</o:AccountId></n:records>"
    "<n:size>2</n:size></n:result></n:queryResponse>"
)
EMPTY = (
    "<n:queryResponse><n:result><n:done>true</n:done><n:queryLocator xsi:nil='true'/>"
    "<n:records xsi:nil='1'/><n:size>0</n:size></n:result></n:queryResponse>"
)


@pytest.fixture(scope="module", params=["ours", "zuora.a.38.0.wsdl", "zuora.a.78.0.wsdl"])
def wsdl(request: pytest.FixtureRequest) -> Wsdl:
    if request.param == "ours":
        return load_wsdl(ROOT / "resources" / "zuora-minimal.wsdl", "https://www.zuora.com/apps/services/a/153.0")
    if not SHARED.is_dir():
        pytest.skip("the real WSDLs are not beside the project")
    version = request.param.split(".a.")[1].removesuffix(".wsdl")
    return load_wsdl(SHARED / request.param, f"https://www.zuora.com/apps/services/a/{version}")


def element(content: str) -> etree._Element:
    return etree.fromstring(f"{HEAD}{content}</e:Body></e:Envelope>".encode())[0][0]


def fits(wsdl: Wsdl, answer: etree._Element) -> bool:
    try:
        AnswerShapes(wsdl.client).check(answer)
    except UnfitError:
        return False
    return True


def zeep_takes(wsdl: Wsdl, answer: etree._Element) -> bool:
    operation = etree.QName(answer).localname.removesuffix("Response")
    response: Any = SimpleNamespace(
        status_code=200,
        content=etree.tostring(answer.getroottree()),
        headers={"Content-Type": "text/xml"},
        encoding="utf-8",
    )
    try:
        wsdl.binding.process_reply(wsdl.client, wsdl.binding.get(operation), response)
    except Exception:
        return False
    return True


@pytest.mark.parametrize("content", [GENERATED, QUERIED, EMPTY], ids=["generate", "query", "no records"])
def test_that_answers_as_zuora_gives_them_fit(wsdl: Wsdl, content: str) -> None:
    answer = element(content)
    assert fits(wsdl, answer)
    assert zeep_takes(wsdl, answer)


@pytest.mark.parametrize(
    "content",
    [
        GENERATED.replace("<n:Success>true</n:Success>", "<n:Success>true</n:Success><n:More>1</n:More>"),
        GENERATED.replace(f"<n:Id>{ID}</n:Id>", "").replace("true</n:Success>", f"true</n:Success><n:Id>{ID}</n:Id>"),
        GENERATED.replace(f"<n:Id>{ID}</n:Id>", f"<n:Id>{ID}</n:Id><n:Id>{ID}</n:Id>"),
        GENERATED.replace("n:Success", "o:Success"),
        GENERATED.replace(f"<n:Id>{ID}</n:Id>", "<n:Id><n:Id>1</n:Id></n:Id>"),
        QUERIED.replace("<o:Amount>1.5</o:Amount>", "<o:ZgenUnheardOf__c>1</o:ZgenUnheardOf__c>"),
        QUERIED.replace("o:Invoice", "o:Unheard"),
        QUERIED.replace("o:Invoice", "x:Invoice"),
        QUERIED.replace(" xsi:type='o:Invoice'", ""),
        QUERIED.replace("o:Id>", "o:Status>", 2),
        QUERIED.replace("<n:done>true</n:done>", ""),
    ],
)  # fmt: skip
def test_that_anything_else_does_not_fit(wsdl: Wsdl, content: str) -> None:
    assert not fits(wsdl, element(content))


LOGGED_IN = (
    "<n:loginResponse><n:result><n:Session>s</n:Session><n:ServerUrl>u</n:ServerUrl></n:result></n:loginResponse>"
)
WHO = "".join(f"<n:{name}>1</n:{name}>" for name in ("TenantId", "TenantName", "UserEmail", "UserFullName", "UserId"))
WHO = f"<n:getUserInfoResponse>{WHO}<n:Username>1</n:Username></n:getUserInfoResponse>"


@pytest.mark.parametrize(("content", "before"), [(LOGGED_IN, "n:ServerUrl"), (WHO, "n:UserId"), (WHO, "n:TenantId")])
def test_that_a_newer_version_may_say_more_about_a_login_and_nothing_less(
    wsdl: Wsdl, content: str, before: str
) -> None:
    assert fits(wsdl, element(content))
    assert fits(wsdl, element(content.replace(f"<{before}>", f"<n:Newer><n:Part>1</n:Part></n:Newer><{before}>")))
    assert not fits(wsdl, element(content.replace(f"<{before}>", f"<{before}>1</{before}><{before}>")))


@pytest.mark.parametrize("seed", range(40))
def test_that_what_zeep_refuses_is_refused_whatever_was_done_to_the_answer(wsdl: Wsdl, seed: int) -> None:
    chance = random.Random(seed)
    for content in (GENERATED, QUERIED):
        answer = element(content)
        for _ in range(chance.randint(1, 2)):
            everything = [node for node in answer.iter() if node is not answer]
            victim, other = chance.choice(everything), chance.choice(everything)
            parent = victim.getparent()
            assert parent is not None
            match chance.randrange(4):
                case 0:
                    parent.remove(victim)
                case 1:
                    parent.append(victim)
                case 2:
                    victim.tag = other.tag
                case _:
                    parent.insert(0, etree.fromstring(etree.tostring(other)))
        if not zeep_takes(wsdl, answer):
            assert not fits(wsdl, answer), etree.tostring(answer)
