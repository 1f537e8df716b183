"""No text that passes the redactor holds a secret."""

from __future__ import annotations

import base64
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgen_desktop.core.redaction import MASK, Redactor


def test_that_a_secret_is_masked_wherever_it_stands() -> None:
    assert Redactor("hunter22").clean("a hunter22 b hunter22hunter22") == f"a {MASK} b {MASK}{MASK}"


@pytest.mark.parametrize(
    "text",
    [
        "p&amp;ss&lt;w&gt;rd",
        "p%26ss%3Cw%3Erd",
        base64.b64encode(b"p&ss<w>rd").decode(),
        "{'password': 'p&ss<w>rd'}",
    ],
)
def test_that_a_secret_is_masked_in_its_guises(text: str) -> None:
    cleaned = Redactor("p&ss<w>rd").clean(f"before {text} after")
    assert text not in cleaned
    assert "ss" not in cleaned.replace("password", "")
    assert cleaned.startswith("before ")


@pytest.mark.parametrize(
    "text",
    [
        "<ns1:session>S3CRET==</ns1:session>",
        "<Session>S3CRET==</Session>",
        "<ns1:session>S3CRET== and cut off",
        "<api:password>S3CRET</api:password>",
        "Authorization: Basic S3CRET",
        "proxy-authorization=Bearer S3CRET",
        "Cookie: ZSession=S3CRET; a=b",
        "ZSession S3CRET".replace(" ", "="),
        "{'session': 'S3CRET x'}",
        'password="S3CRET x"',
        "https://ann:S3CRET@proxy.example:8080/",
    ],
)
def test_that_what_looks_like_a_session_or_password_is_masked_unknown(text: str) -> None:
    cleaned = Redactor().clean(text)
    assert "S3CRET" not in cleaned
    assert MASK in cleaned


@pytest.mark.parametrize(
    "text",
    [
        "The session is invalid.",
        "Invalid login. User name and password do not match.",
        "The invoice will not be generated because there are no charges due on this account.",
        "https://na.zuora.com/apps/services/a/153.0",
        "",
    ],
)
def test_that_ordinary_words_stay(text: str) -> None:
    assert Redactor("hunter22").clean(text) == text


def test_that_a_longer_secret_goes_before_a_shorter_one_inside_it() -> None:
    assert Redactor("abcd", "abcdefgh").clean("abcdefgh") == MASK


def test_that_secrets_are_added_later_and_cleaning_twice_changes_nothing() -> None:
    redactor = Redactor()
    assert redactor.clean("tok3n") == "tok3n"
    redactor.register("tok3n")
    once = redactor.clean("session=tok3n")
    assert once == redactor.clean(once) == f"session={MASK}"


def test_that_the_redactor_shows_no_secret_itself() -> None:
    redactor = Redactor("hunter22")
    try:
        raise RuntimeError(redactor)
    except RuntimeError:
        assert "hunter22" not in traceback.format_exc() + repr(redactor) + str(redactor)


@given(secret=st.text(min_size=4, max_size=40), before=st.text(max_size=20), after=st.text(max_size=20))
def test_that_no_secret_survives_between_any_texts(secret: str, before: str, after: str) -> None:
    if secret in MASK or MASK in secret:
        return
    cleaned = Redactor(secret).clean(before + secret + after)
    assert secret not in cleaned or secret in before + MASK + after
