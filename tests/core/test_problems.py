from __future__ import annotations

import re
import string
from datetime import datetime

import pytest

from tests.core.lists import DAY, Value, cell, date_cell, error, formula, number
from zgen_desktop.core.model.rows import Severity
from zgen_desktop.core.problems import CATALOGUE, Finding, clipped, count_of, make_problem, shown

FACTS = {
    name: f"<{name}>"
    for entry in CATALOGUE.values()
    for text in (entry.message, entry.what_to_do)
    for _, name, _, _ in string.Formatter().parse(text)
    if name
}


@pytest.mark.parametrize("code", CATALOGUE)
def test_that_every_entry_says_a_fact_and_what_to_do_in_a_clerks_words(code: str) -> None:
    problem = make_problem(Finding(code, FACTS), "List", 7, "B", "x")
    for text in (problem.message, problem.what_to_do):
        assert text.endswith((".", "?"))
        assert text[0] == text[0].upper()
        assert "!" not in text
        assert "--" not in text  # the window shows the same texts
        assert not re.search(r"\b(mapping|journal|attempt|ambiguous|null|NaN)\b", text)
    assert problem.message != problem.what_to_do


def test_that_a_problem_carries_all_that_the_command_line_prints() -> None:
    problem = make_problem(Finding("cell_error"), "List", 7, "B", "#N/A")
    assert (problem.sheet, problem.row, problem.column, problem.value) == ("List", 7, "B", "#N/A")
    assert problem.severity is Severity.ERROR
    assert problem.message == "B7 shows the Excel error #N/A."
    assert make_problem(Finding("cell_error"), "List", 7, "B", "", Severity.WARNING).severity is Severity.WARNING


def test_that_braces_in_a_cell_are_text() -> None:
    assert "{cell}" in make_problem(Finding("cell_error"), "List", 7, "B", "{cell}").message


def test_that_a_long_value_is_cut_with_a_mark() -> None:
    assert len(clipped("x" * 300)) == 200
    assert clipped("x" * 300).endswith("…")
    assert clipped("x" * 200) == "x" * 200


def test_that_counts_agree_with_their_words() -> None:
    assert count_of(1, "cell", "cells") == "1 cell"
    assert count_of(2941, "cell", "cells") == "2,941 cells"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (DAY, "2026-11-30"),
        (date_cell(datetime(2026, 11, 30, 8, 15)), "2026-11-30 08:15"),
        ("text", "text"),
        (number("12345.0"), "12345.0"),
        (True, "TRUE"),
        (error("#REF!"), "#REF!"),
        (formula(None, cached=False), ""),
        (None, ""),
    ],
)
def test_that_a_cell_is_shown_as_the_person_sees_it(value: Value, text: str) -> None:
    assert shown(cell(value)) == text


def test_that_a_message_that_begins_with_a_cells_value_leaves_it_as_it_is() -> None:
    problem = make_problem(Finding("id_shape", {"length": "9"}), "List", 7, "A", "a00000008")
    assert problem.message.startswith("a00000008 is not an Account ID.")
