from __future__ import annotations

from itertools import combinations

import pytest

from zgen_desktop.core.field_words import (
    FIELD_OF_KEY,
    FLAG_WORDS,
    LOOSE_KEYS,
    SURE_KEYS,
    TOTAL_WORDS,
    header_keys,
    holds_name_of,
    opposite_of,
    other_meaning,
)
from zgen_desktop.core.fields import (
    ACCOUNT_NUMBER,
    INVOICE_DATE,
    RECURRING,
    STANDARD_FIELDS,
    TARGET_DATE,
    USAGE,
    fold,
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


def test_that_a_harmless_note_is_left_away_and_another_is_not() -> None:
    assert "invoicedate" in header_keys("Invoice Date (dd/mm/yyyy)")
    assert "rechnungsdatum" in header_keys("Rechnungsdatum [TT.MM.JJJJ]")
    assert "accountnumber" in header_keys("Account Number (required)")
    assert header_keys("Invoice Date (old)") == ("invoicedateold",)
    assert header_keys("Account Number (bank)") == ("accountnumberbank",)
    assert header_keys("(data)") == ("data",)


@pytest.mark.parametrize(
    "word",
    ["Yes", "ja", "OUI", "sí", "si", "はい", "TRUE", "Wahr", "vrai", "1", "X", "ｘ", "sì", "vero", "sim", "waar", "有"],
)
def test_that_words_for_yes_are_known(word: str) -> None:
    assert FLAG_WORDS[plain(word)] is True


@pytest.mark.parametrize(
    "word", ["No", "Nein", "non", "いいえ", "false", "FALSCH", "faux", "0", "falso", "nee", "não", "無"]
)
def test_that_words_for_no_are_known(word: str) -> None:
    assert FLAG_WORDS[plain(word)] is False


@pytest.mark.parametrize("word", ["", "-", "maybe", "2", "×", "n/a", "?", "o", "v", "f"])
def test_that_other_words_are_neither_yes_nor_no(word: str) -> None:
    assert plain(word) not in FLAG_WORDS


@pytest.mark.parametrize("field", STANDARD_FIELDS)
def test_that_every_field_is_known_by_its_own_name(field: str) -> None:
    assert FIELD_OF_KEY[fold(field)] == field


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Kundennummer / Account Number", ACCOUNT_NUMBER),
        ("Rechnungsdatum (Invoice Date)", INVOICE_DATE),
        ("Invoice Date\nDate de facture", INVOICE_DATE),
        ("対象日（Target Date）", TARGET_DATE),
    ],
)
def test_that_one_name_in_two_languages_is_known(text: str, field: str) -> None:
    assert {FIELD_OF_KEY.get(key) for key in header_keys(text)} >= {field}


@pytest.mark.parametrize("text", ["Invoice Date / Target Date", "Account ID or Account Number", "Invoice Date (new)"])
def test_that_two_different_names_are_no_name(text: str) -> None:
    assert not any(key in FIELD_OF_KEY for key in header_keys(text))


@pytest.mark.parametrize("text", ["New Invoice Date", "Invoice Date (final)", "Rechnungsdatum neu", "次回請求日"])
def test_that_a_name_in_a_longer_header_is_found(text: str) -> None:
    assert holds_name_of(text, INVOICE_DATE)
    assert not other_meaning(text)


@pytest.mark.parametrize(
    "text", ["Exclude usage", "No usage", "Usage excluded", "Don't bill usage", "Ohne Nutzung", "Sans consommation"]
)
def test_that_a_name_turned_round_is_known(text: str) -> None:
    assert opposite_of(text, USAGE)
    assert not opposite_of(text, RECURRING)


@pytest.mark.parametrize(
    "text", ["Include usage", "Usage", "Usage note", "Number of usage records", "Nutzung abrechnen"]
)
def test_that_a_plain_name_is_not_turned_round(text: str) -> None:
    assert not opposite_of(text, USAGE)


@pytest.mark.parametrize("text", ["Account Note", "Invoice Dated by", "Stichtage"])
def test_that_a_word_that_only_begins_so_is_no_name(text: str) -> None:
    assert not any(holds_name_of(text, field) for field in STANDARD_FIELDS)


@pytest.mark.parametrize(
    "text", ["Last Invoice Date", "Old account no.", "Letztes Rechnungsdatum", "Dernière date de facture", "前回請求日"]
)
def test_that_a_word_for_what_was_before_is_known(text: str) -> None:
    assert other_meaning(text)
