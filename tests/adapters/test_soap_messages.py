"""What goes to Zuora: written over copies, word for word as zeep writes it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zgen_desktop.adapters.soap import Soap, sendable
from zgen_desktop.adapters.wsdl import load_wsdl

ROOT = Path(__file__).resolve().parents[2]
SOAP = Soap(load_wsdl(ROOT / "resources" / "zuora-minimal.wsdl", "https://www.zuora.com/apps/services/a/153.0"))
ID = "8a8082c453cd2a620153e426c7eb78b"


def values(number: int = 0, **more: object) -> dict[str, object]:
    return {"AccountId": f"{ID}{number % 10}", "InvoiceDate": "2026-11-30", "TargetDate": "2026-11-30", **more}


def as_zeep(rows: list[Mapping[str, object]]) -> bytes:
    return SOAP.call("generate", "session-1", [SOAP.invoice(each) for each in rows]).data


def test_that_fifty_rows_are_the_words_of_zeep() -> None:
    flags = {"IncludesOneTime": True, "IncludesRecurring": False, "IncludesUsage": True}
    rows: list[Mapping[str, object]] = [values(n, **flags) for n in range(50)]
    ours = SOAP.generate("session-1", rows)
    assert ours.data == as_zeep(rows)
    assert ours.sha256 == SOAP.call("generate", "another", [SOAP.invoice(each) for each in rows]).sha256


def test_that_rows_with_other_fields_are_written_by_zeep_itself() -> None:
    rows: list[Mapping[str, object]] = [values(1), values(2, IncludesUsage=False)]
    assert SOAP.generate("session-1", rows).data == as_zeep(rows)


@pytest.mark.parametrize("first", [{"IncludesUsage": 1}, {"IncludesUsage": "yes"}])
def test_that_a_value_that_zeep_writes_otherwise_is_written_by_zeep(first: dict[str, object]) -> None:
    rows: list[Mapping[str, object]] = [values(1, **first), values(2, **first)]
    assert SOAP.generate("session-1", rows).data == as_zeep(rows)


@settings(max_examples=60)
@given(st.lists(st.text(min_size=1, max_size=12).filter(sendable), min_size=1, max_size=6))
def test_that_any_text_arrives_as_zeep_would_send_it(texts: list[str]) -> None:
    rows: list[Mapping[str, object]] = [{**values(n), "AccountId": text} for n, text in enumerate(texts)]
    assert SOAP.generate("session-1", rows).data == as_zeep(rows)
