"""Fields of the tenant's own take what their type takes; the rest is a problem on its cell."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

import pytest

from tests.core.lists import accounts, imported, sheet
from zgen_desktop.core.custom_values import as_sent, fits
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.abilities import Schema
from zgen_desktop.core.model.cells import Sheet
from zgen_desktop.core.selection import Selection

HEADERS = ("Account Number", "Invoice Date", "Target Date", "Own__c")


def page(*values: object) -> Sheet:
    return sheet(HEADERS, *((f"A1{i}", "2026-11-30", "2026-11-30", value) for i, value in enumerate(values)))


@pytest.mark.parametrize(
    ("text", "kind", "sent"),
    [
        ("2026-11-30", "date", "2026-11-30"),
        ("2026-02-29", "date", None),
        ("30.11.2026", "date", None),
        ("2026-11-30", "dateTime", "2026-11-30"),
        ("Ja", "boolean", "true"),
        ("0", "boolean", "false"),
        ("perhaps", "boolean", None),
        ("12.50", "decimal", "12.50"),
        ("12,50", "decimal", None),
        ("NaN", "double", None),
        ("7", "int", "7"),
        ("7.0", "long", "7"),
        ("7.5", "int", None),
        ("anything at all", "string", "anything at all"),
    ],
)
def test_that_a_text_fits_its_type_or_not(text: str, kind: str, sent: str | None) -> None:
    assert fits(text, kind) is (sent is not None)
    if sent is not None:
        assert as_sent(text, kind) == sent


def test_that_a_value_that_does_not_fit_is_a_problem_on_its_cell() -> None:
    found = imported(page("7", "seven", ""), schema=Schema(invoice_fields={"Own__c": "int"}))
    assert [account.custom for account in accounts(found)] == [(("Own__c", "7"),), ()]
    (problem,) = [p for row in found.rows for p in row.problems]
    assert (problem.code, problem.column, problem.row) == ("custom_unfit", "D", 3)
    assert problem.message == "The field Own__c takes a whole number, and seven is none."


def test_that_a_date_cell_is_not_a_number() -> None:
    day = date(2026, 11, 30)
    number = imported(page(day), schema=Schema(invoice_fields={"Own__c": "decimal"}))
    assert [problem.code for problem in number.rows[0].problems] == ["custom_unfit"]
    dated = imported(page(day), schema=Schema(invoice_fields={"Own__c": "date"}))
    assert accounts(dated)[0].custom == (("Own__c", "2026-11-30"),)


def test_that_one_value_for_all_rows_is_held_against_the_type_and_an_empty_one_sends_nothing() -> None:
    own = Schema(invoice_fields=MappingProxyType({"Own__c": "boolean"}))
    yes = imported(page("x"), schema=own, selection=Selection(fixed={"Own__c": "yes"}))
    assert accounts(yes)[0].custom == (("Own__c", "true"),)
    none = imported(page("x"), schema=own, selection=Selection(fixed={"Own__c": ""}))
    assert accounts(none)[0].custom == ()
    assert [problem.code for problem in none.problems] == []
    with pytest.raises(UsageError, match="yes or no"):
        imported(page("x"), schema=own, selection=Selection(fixed={"Own__c": "perhaps"}))


def test_that_a_column_of_a_field_of_accounts_says_that_it_is_not_sent() -> None:
    found = imported(page("x"), schema=Schema(account_fields={"Own__c": "string"}))
    (warning,) = found.problems
    assert (warning.code, warning.column) == ("custom_of_account", "D")
    assert accounts(found)[0].custom == ()
