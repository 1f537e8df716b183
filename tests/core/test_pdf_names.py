"""File names that every system takes."""

from __future__ import annotations

import pytest

from zgen_desktop.core.pdf_names import MOST, pdf_name

ID = "2c92c0f8" + "ab" * 12


@pytest.mark.parametrize(
    ("account", "invoice", "name"),
    [
        ("A00000079", "INV00000012", "A00000079 INV00000012.pdf"),
        ("A/1:2", 'INV"1"', "A-1-2 INV-1-.pdf"),
        ("..\\..\\x", "", f"-..-x {ID}.pdf"),
        ("CON", "", f"_CON {ID}.pdf"),
        ("", "aux.1", "_aux.1.pdf"),
        ("", "LPT9", "_LPT9.pdf"),
        ("Müller\u202e", "1. ", "Müller 1.pdf"),
        ("", "\x00\n", "--.pdf"),
        ("  ", " . ", "invoice.pdf"),
    ],
)
def test_that_a_name_is_made_safe(account: str, invoice: str, name: str) -> None:
    assert pdf_name(account, invoice, ID, ()) == name


def test_that_a_long_name_is_cut_and_a_double_gets_the_end_of_its_id() -> None:
    long = pdf_name("A" * 200, "INV1", ID, ())
    assert len(long) == MOST + 4
    other = pdf_name("A" * 200, "INV2", ID, {long.lower()})
    assert other != long
    assert other.endswith(f" {ID[-12:]}.pdf")
    assert len(other) <= MOST + 4


def test_that_names_that_differ_in_case_only_are_doubles() -> None:
    assert pdf_name("a1", "inv1", ID, {"a1 inv1.pdf"}) == f"a1 inv1 {ID[-12:]}.pdf"
    assert pdf_name("A1", "INV1", ID, {"a1 inv1.pdf"}) == f"A1 INV1 {ID[-12:]}.pdf"
