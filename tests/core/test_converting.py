"""The table of hazards (facts/excel.md section 6), one by one."""

from __future__ import annotations

import pytest

from tests.core.lists import DAY, ID, Value, cell, date_cell, error, formula, number
from zgen_desktop.core.converting import (
    Outcome,
    convert_account_ids,
    convert_account_numbers,
    convert_flags,
    is_total,
    read_account_id,
    read_account_number,
    read_custom,
    read_flag,
)
from zgen_desktop.core.model.cells import Cell, CellKind


def _code(outcome: Outcome[str] | Outcome[bool]) -> str | None:
    return outcome.finding.code if outcome.finding else None


@pytest.mark.parametrize(
    "raw",
    [
        f" {ID}",
        f"{ID}\n",
        f"\u00a0{ID}\u00a0",
        f"\ufeff{ID}",
        f"{ID[:8]}\u200b{ID[8:]}",
        f"{ID[:8]}\u00ad{ID[8:]}",
        f"{ID}\u2060",
        f"\u3000{ID}",
        f"\u200e{ID}",
    ],
)
def test_that_an_id_is_freed_from_characters_nobody_sees(raw: str) -> None:
    assert read_account_id(cell(raw)) == Outcome(ID, None, cleaned=True)


def test_that_cleaned_cells_are_counted_and_clean_ones_are_not() -> None:
    column = convert_account_ids([cell(ID), cell(f" {ID}"), cell(f"{ID}\u200b"), cell(None)])
    assert column.values == [ID, ID, ID, None]
    assert column.cleaned == 2


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (ID[:31], "id_shape"),
        (ID + "0", "id_shape"),
        ("A00000079", "id_shape"),
        (ID[:30] + "-0", "id_characters"),
        (ID[:31] + "é", "id_characters"),
        (f"{ID[:15]} {ID[15:31]}", "id_characters"),
        (12345, "id_shape"),
        (True, "became_flag"),
        (DAY, "became_date"),
        (number("12345678901234567890"), "changed_by_excel"),
        (number("8.12E+31"), "changed_by_excel"),
        (error("#REF!"), "cell_error"),
        (formula(None, cached=False), "not_calculated"),
        ("Summe", "total_row"),
    ],
)
def test_that_what_is_no_account_id_says_why(value: Value, code: str) -> None:
    outcome = read_account_id(cell(value))
    assert outcome.value is None
    assert _code(outcome) == code


def test_that_a_blank_cell_is_neither_value_nor_problem_for_an_account() -> None:
    for blank in (cell(None), cell("  "), cell("\u200b"), formula("")):
        assert read_account_id(blank) == Outcome(), blank
        assert read_account_number(blank) == Outcome(), blank


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("A00000079", "A00000079"),
        ("00012345", "00012345"),
        ("ACME Ltd. 7", "ACME Ltd. 7"),
        ("ACME\u00a0Ltd", "ACME Ltd"),
        ("A\u030a1", "Å1"),
        ("12E5", "12E5"),
        ("顧客-7", "顧客-7"),
        (12345, "12345"),
        (0, "0"),
        (number("999999999999999"), "999999999999999"),
        (number("12345.0"), "12345"),
        (number("1234", "00000000"), "00001234"),
        (number("1234", "0"), "1234"),
        (number("1234", "#,##0"), "1234"),
        (number("1234", "#,##0.00"), "1234"),
        (number("1234", "@"), "1234"),
        (number("1234", "0_)"), "1234"),
        (number("123456789", "00000000;-00000000"), "123456789"),
        ("x" * 50, "x" * 50),
        (formula("A7"), "A7"),
        ("Total7Energies GmbH", "Total7Energies GmbH"),
    ],
)
def test_that_an_account_number_is_what_the_person_typed(value: Value, text: str) -> None:
    outcome = read_account_number(cell(value))
    assert (outcome.value, outcome.finding) == (text, None)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (number("1234567890123456"), "changed_by_excel"),
        (number("1.5"), "changed_by_excel"),
        (number("110.10000000000001"), "changed_by_excel"),
        (number("-5"), "changed_by_excel"),
        (number("1.2E+20"), "changed_by_excel"),
        (number("1200000", "0.00E+00"), "changed_by_excel"),
        ("1.2E+06", "changed_by_excel"),
        ("1,2e+15", "changed_by_excel"),
        (date_cell(DAY, "d-mmm"), "became_date"),
        (False, "became_flag"),
        (number("79", '"A"00000000'), "shown_differently"),
        (number("12345678", "0000-0000"), "shown_differently"),
        (number("12", "0%"), "shown_differently"),
        (number("12345", "0,"), "shown_differently"),
        ("x" * 51, "number_too_long"),
        ("A1\nA2", "number_characters"),
        ("A\x011", "number_characters"),
        (error(), "cell_error"),
        ("#NV", "cell_error"),
        (" #BEZUG! ", "cell_error"),
        ("#¡VALOR!", "cell_error"),
        ("#DIV/0!", "cell_error"),
        ("#NOM?", "cell_error"),
        ("#N/D", "cell_error"),
        ("########", "no_room"),
        (formula(None, cached=False), "not_calculated"),
        ("Total", "total_row"),
        ("TOTAL:", "total_row"),
        ("Total A00000079", "total_row"),
        ("Summe (12)", "total_row"),
        ("A00000079 Ergebnis", "total_row"),
        ("合計", "total_row"),
    ],
)
def test_that_what_is_no_account_number_says_why(value: Value, code: str) -> None:
    outcome = read_account_number(cell(value))
    assert outcome.value is None
    assert _code(outcome) == code


def test_that_a_number_with_a_format_of_zeros_is_restored_only_from_that_format() -> None:
    column = convert_account_numbers([number("1234", "00000000"), number("1234"), number("1234", "00000")])
    assert column.values == ["00001234", "1234", "01234"]


def test_that_an_id_among_account_numbers_is_taken_with_a_warning() -> None:
    outcome = read_account_number(cell(ID))
    assert outcome.value == ID
    assert _code(outcome) == "number_looks_like_id"


def test_that_a_shown_format_is_named_with_what_is_stored() -> None:
    finding = read_account_number(number("79", '"A"00000000')).finding
    assert finding is not None
    assert finding.facts["format"] == '"A"00000000'
    assert finding.facts["value"] == "79"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (True, True), (False, False), (1, True), (0, False), (number("1.0"), True), ("yes", True), ("NO", False),
        (" ja ", True), ("いいえ", False), ("x", True), (formula(True), True), (formula("nein"), False),
    ],
)  # fmt: skip
def test_that_yes_and_no_are_read(value: Value, said: bool) -> None:
    assert read_flag(cell(value), "IncludesUsage") == Outcome(said)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (None, "flag_blank"), ("  ", "flag_blank"), ("", "flag_blank"), (formula(""), "flag_blank"),
        ("maybe", "flag_unreadable"), (2, "flag_unreadable"), (-1, "flag_unreadable"), (DAY, "flag_unreadable"),
        (number("0.5"), "flag_unreadable"), (error(), "cell_error"), (formula(None, cached=False), "not_calculated"),
    ],
)  # fmt: skip
def test_that_anything_else_is_a_problem_and_never_a_yes(value: Value, code: str) -> None:
    outcome = read_flag(cell(value), "IncludesUsage")
    assert outcome.value is None
    assert _code(outcome) == code


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("EMEA", "EMEA"), (" EMEA ", "EMEA"), (None, None), (7, "7"), (number("110.10000000000001"), "110.1"),
        (number("1E+3"), "1000"), (True, "true"), (DAY, "2026-11-30"),
    ],
)  # fmt: skip
def test_that_a_custom_field_is_sent_as_text(value: Value, text: str | None) -> None:
    assert read_custom(cell(value)).value == text


def test_that_values_from_formulas_are_counted() -> None:
    column = convert_flags([formula("yes"), formula(None, cached=False), error(), cell("no")], "IncludesUsage")
    assert column.calculated == 1
    assert list(column.findings) == [1, 2]
    assert convert_account_ids([formula(ID), cell(ID)]).calculated == 1


def test_that_a_cell_without_value_is_not_blank_when_it_has_a_formula() -> None:
    never = Cell(CellKind.BLANK, formula=True, cached=False)
    assert _code(read_account_id(never)) == "not_calculated"


@pytest.mark.parametrize("text", ["Total", "Grand total", "Sub-Total:", "Summe", "Total général", "合計", "Anzahl: 12"])
def test_that_the_labels_of_totals_are_known(text: str) -> None:
    assert is_total(text)


@pytest.mark.parametrize("text", ["A1", "Totally Fit Ltd", "TotalEnergies", "Acme Total Care", "Total " * 30, "12", ""])
def test_that_names_are_no_totals(text: str) -> None:
    assert not is_total(text)
