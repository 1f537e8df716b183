from __future__ import annotations

import pytest

from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.fields import STANDARD_FIELDS, fold, known_field


@pytest.mark.parametrize("field", STANDARD_FIELDS)
def test_that_every_field_is_known_by_its_own_name(field: str) -> None:
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


def test_that_a_custom_field_is_known_only_where_the_connection_has_it() -> None:
    assert known_field("Region__c", ("Region__c",)) == "Region__c"
    with pytest.raises(UsageError, match="Region__c"):
        known_field("Region__c", ())


def test_that_an_unknown_field_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"There is no field DueDate.*TargetDate"):
        known_field("DueDate", ())
