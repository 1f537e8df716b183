from __future__ import annotations

from itertools import combinations

import pytest

from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.fields import (
    FIELD_OF_KEY,
    FLAG_WORDS,
    LOOSE_KEYS,
    STANDARD_FIELDS,
    SURE_KEYS,
    TOTAL_WORDS,
    fold,
    header_keys,
    known_field,
    plain,
)


def test_that_no_header_means_two_fields_for_sure() -> None:
    for one, other in combinations(SURE_KEYS, 2):
        assert not SURE_KEYS[one] & SURE_KEYS[other], (one, other)


def test_that_a_header_which_only_may_mean_a_field_is_nowhere_sure() -> None:
    for field, keys in LOOSE_KEYS.items():
        assert not keys & FIELD_OF_KEY.keys(), field


def test_that_no_alias_is_blank_and_no_total_is_an_alias() -> None:
    for keys in (*SURE_KEYS.values(), *LOOSE_KEYS.values(), TOTAL_WORDS):
        assert "" not in keys
    assert not TOTAL_WORDS & FIELD_OF_KEY.keys()


@pytest.mark.parametrize("field", STANDARD_FIELDS)
def test_that_every_field_is_known_by_its_own_name(field: str) -> None:
    assert FIELD_OF_KEY[fold(field)] == field
    assert known_field(field.lower(), ()) == field


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Account Number", "account_number"),
        ("Account No.", "ACCOUNT #"),
        ("Account\u00a0No", "Account\u200b No"),
        ("Numéro de compte", "NUMERO DE COMPTE"),
        ("アカウント番号", "ｱｶｳﾝﾄ番号"),
        ("№ de compte", "No de compte"),
        ("Straße", "STRASSE"),
        ("Ａｃｃｏｕｎｔ", "account"),
    ],
)
def test_that_headers_are_compared_without_case_spaces_and_punctuation(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_that_marks_of_japanese_sounds_are_kept() -> None:
    assert fold("ターゲット") != fold("ターケット")


def test_that_a_harmless_note_is_left_away_and_another_is_not() -> None:
    assert "invoicedate" in header_keys("Invoice Date (dd/mm/yyyy)")
    assert "rechnungsdatum" in header_keys("Rechnungsdatum [TT.MM.JJJJ]")
    assert "accountnumber" in header_keys("Account Number (required)")
    assert header_keys("Invoice Date (old)") == ("invoicedateold",)
    assert header_keys("Account Number (bank)") == ("accountnumberbank",)
    assert header_keys("(data)") == ("data",)


@pytest.mark.parametrize("word", ["Yes", "ja", "OUI", "sí", "si", "はい", "TRUE", "Wahr", "vrai", "1", "X", "ｘ"])
def test_that_words_for_yes_are_known_in_five_languages(word: str) -> None:
    assert FLAG_WORDS[plain(word)] is True


@pytest.mark.parametrize("word", ["No", "Nein", "non", "いいえ", "false", "FALSCH", "faux", "0"])
def test_that_words_for_no_are_known_in_five_languages(word: str) -> None:
    assert FLAG_WORDS[plain(word)] is False


@pytest.mark.parametrize("word", ["", "-", "maybe", "2", "×", "n/a", "?"])
def test_that_other_words_are_neither_yes_nor_no(word: str) -> None:
    assert plain(word) not in FLAG_WORDS


def test_that_a_custom_field_is_known_only_where_the_connection_has_it() -> None:
    assert known_field("Region__c", ("Region__c",)) == "Region__c"
    with pytest.raises(UsageError, match="Region__c"):
        known_field("Region__c", ())


def test_that_an_unknown_field_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"There is no field DueDate.*TargetDate"):
        known_field("DueDate", ())
