from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgen_desktop.practice import zoql


def _where(text: str) -> list[list[tuple[str, str, str]]]:
    return [
        [(term.field, term.operator, term.literal.text) for term in group]
        for group in zoql.parse(f"select Id from Account where {text}").where
    ]


def test_that_and_binds_tighter_than_or() -> None:
    assert _where("a = 1 or b = 2 and c = 3 or d = 4") == [
        [("a", "=", "1")],
        [("b", "=", "2"), ("c", "=", "3")],
        [("d", "=", "4")],
    ]


def test_that_keywords_and_white_space_are_free() -> None:
    query = zoql.parse("\n SELECT Id,\tName\nFROM account WHERE\n Balance>=-1.5 AND Name LIKE 'A%'  ")
    assert query.fields == ("Id", "Name")
    assert query.object_name == "account"
    assert [(term.field, term.operator, term.literal.text) for term in query.where[0]] == [
        ("Balance", ">=", "-1.5"),
        ("Name", "like", "A%"),
    ]


def test_that_escapes_in_strings_are_read() -> None:
    assert _where(r"Name = 'O\'Rourke \\ \"x\"\n'") == [[("Name", "=", 'O\'Rourke \\ "x"\n')]]


@given(st.text(max_size=40))
def test_that_any_escaped_text_comes_back(text: str) -> None:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    assert _where(f"Name = '{escaped}'") == [[("Name", "=", text)]]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "select",
        "select * from Account",
        "select Id from",
        "select Id from Account where",
        "select Id from Account where Id in ('a', 'b')",
        "select Id from Account where (Id = 'a')",
        "select Id from Account order by Id",
        "select Id from Account where Id = 'a' order by Id",
        "select count() from Account",
        "select Account.Name from Invoice",
        "select Id from Account, Invoice",
        "select Id from Account where Name = Id",
        "select Id from Account where not Name = 'a'",
        "select Id from Account where Name <> 'a'",
        "select Id from Account where Name = 'a",
        'select Id from Account where Name = "a"',
        r"select Id from Account where Name = '\q'",
        "select Id from Account where Name < null",
        "select Id from Account where Name like 'a%b'",
        "select Id from Account where Name like '%a%'",
        "select Id from Account where Name like 1",
        "select Id from Account where Name = 'a' and",
        "select Id from Account where Name = 'a' Name = 'b'",
        "select Id from Account;",
        "select Id from Account where Balance = 1.2.3",
        "select Id from Account where Balance = 12abc",
        "delete from Account",
    ],
)
def test_that_what_zoql_has_not_is_malformed(text: str) -> None:
    with pytest.raises(zoql.MalformedQueryError):
        zoql.parse(text)


def test_that_200_conditions_pass_and_201_do_not() -> None:
    assert len(_where(" or ".join(["Id = '1'"] * 200))) == 200
    with pytest.raises(zoql.MalformedQueryError, match="200 conditions"):
        _where(" and ".join(["Id = '1'"] * 201))


def test_that_10000_characters_pass_and_10001_do_not() -> None:
    frame = "select Id from Account where Name = ''"
    text = "x" * (10_000 - len(frame))
    assert _where(f"Name = '{text}'") == [[("Name", "=", text)]]
    with pytest.raises(zoql.MalformedQueryError, match="10000 characters"):
        _where(f"Name = '{text}x'")
