"""Pasted texts: what is taken for accounts, and what is asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.lists import DAY, ID, ID_2
from zgen_desktop.core.pasting import EVERY_CELL, PastedRow, PastedText, doubled, like_account, read_pasted

ACCOUNT = st.from_regex(r"[A-Z]{1,3}[0-9]{3,8}", fullmatch=True)


def accounts(text: str) -> tuple[str, ...]:
    found = read_pasted(text)
    return found.accounts(found.column)


@pytest.mark.parametrize(
    "text",
    [
        "A001\nA002\nA001",
        "A001\r\nA002\r\n\r\nA001\r\n",
        "A001\tA002\tA001",
        "A001, A002, A001",
        "A001,A002,\nA001",
        "A001; A002, A001;",
        "- A001\n- A002\n* A001",
        "1. A001\n2. A002\n3) A001",
        "> A001\n> A002\n> A001",
        "Account number\nA001\nA002\nA001",
        "Kundennummer\nA001, A002, A001",
        "Account\nA001\nA002\nA001",
        "Name;Account number\nContoso, Inc;A001\nFoo;A002\nBar;A001",
        "Contoso Ltd\t30.11.2026\tA001\t1,240.00\nFoo GmbH 3\t30.11.2026\tA002\t10.00\nBar\t30.11.2026\tA001\t7.00",
        '"Contoso\n& Sons"\tA001\nFoo\tA002\nBar\tA001',
        '5" pipes\tA001\nFoo\tA002\nBar\tA001',
        '"Foo\tA001\nBar\tA002\nBaz\tA001',
        " A001\u00a0\n\u200bA002\nA001 ",
    ],
)
def test_that_accounts_are_found_with_those_that_stand_twice(text: str) -> None:
    assert accounts(text) == ("A001", "A002", "A001")


def test_that_ids_are_found_beside_numbers() -> None:
    assert accounts(f"{ID}\tC-17\n{ID_2}\tC-18") == (ID, ID_2)
    assert accounts(f"{ID}\nA001") == (ID, "A001")


def test_that_the_account_id_is_taken_where_both_are_named() -> None:
    assert accounts(f"Account number\tAccount ID\nA001\t{ID}") == (ID,)


@pytest.mark.parametrize("text", ["A001\tC-1\nA002\tC-2", "A001,A002\nA003,A004", "Name\tCity\nContoso\tBonn"])
def test_that_two_columns_that_could_be_accounts_are_asked_about(text: str) -> None:
    found = read_pasted(text)
    assert found.column is None
    assert found.accounts(None) == ()


def test_that_every_cell_can_be_meant() -> None:
    assert read_pasted("A001,A002\nA003,A004").accounts(EVERY_CELL) == ("A001", "A002", "A003", "A004")


def test_that_words_in_a_column_of_accounts_are_kept_for_the_check_to_show() -> None:
    assert accounts("please bill\nA001\nA002") == ("please bill", "A001", "A002")


@pytest.mark.parametrize("text", ["", "\n \n", "\t\t", ";", "\ufeff"])
def test_that_nothing_gives_nothing(text: str) -> None:
    assert read_pasted(text).rows == ()
    assert accounts(text) == ()


@pytest.mark.parametrize("text", ["30.11.2026", "2026-11-30", "1,240.00", "99.5", "Contoso", "Foo GmbH 3", ""])
def test_that_days_amounts_and_words_are_no_accounts(text: str) -> None:
    assert not like_account(text)


@pytest.mark.parametrize("text", ["A001", "4711", "A-00000012", "DE/123.4x", ID, "Ä1"])
def test_that_numbers_of_many_schemes_are_accounts(text: str) -> None:
    assert like_account(text)


def test_that_accounts_that_stand_more_than_once_are_counted_once_each() -> None:
    assert doubled(["A", "B", "A", "C", "A", "B"]) == 2


def test_that_a_row_knows_whether_it_has_an_id() -> None:
    assert PastedRow(ID, DAY, DAY).is_id
    assert not PastedRow("A001", DAY, DAY).is_id


@given(st.lists(ACCOUNT, min_size=1, max_size=30), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_that_no_line_is_lost_or_changed_or_sorted(wanted: list[str], between: str) -> None:
    assert accounts(between.join(wanted)) == tuple(wanted)


@given(st.lists(ACCOUNT, min_size=1, max_size=30), st.sampled_from(["\t", "; ", ", "]))
def test_that_no_entry_of_one_line_is_lost(wanted: list[str], between: str) -> None:
    assert accounts(between.join(wanted)) == tuple(wanted)


@given(st.lists(st.tuples(st.from_regex(r"[A-Z][a-z]{2,9}", fullmatch=True), ACCOUNT), min_size=1, max_size=30))
def test_that_rows_of_a_sheet_keep_their_accounts(rows: list[tuple[str, str]]) -> None:
    assert accounts("\n".join("\t".join(row) for row in rows)) == tuple(account for _, account in rows)


@given(st.text(max_size=300))
def test_that_any_text_can_be_pasted(text: str) -> None:
    found = read_pasted(text)
    assert isinstance(found, PastedText)
    assert found.column is None or found.column < max(found.width, 1)
    assert all(any(row) for row in found.rows)
