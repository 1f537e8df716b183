"""The fields of generate(), and how texts are compared.

Fields: Zuora's generate() page (required: AccountId, InvoiceDate, TargetDate) and its field descriptions of Invoice
(IncludesOneTime, IncludesRecurring, IncludesUsage). What people call them: ``field_words``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

from zgen_desktop.core.errors import UsageError

ACCOUNT_ID = "AccountId"
ACCOUNT_NUMBER = "AccountNumber"
INVOICE_DATE = "InvoiceDate"
TARGET_DATE = "TargetDate"
ONE_TIME = "IncludesOneTime"
RECURRING = "IncludesRecurring"
USAGE = "IncludesUsage"

ACCOUNT_FIELDS = (ACCOUNT_ID, ACCOUNT_NUMBER)
DATE_FIELDS = (INVOICE_DATE, TARGET_DATE)
FLAG_FIELDS = (ONE_TIME, RECURRING, USAGE)
STANDARD_FIELDS = ACCOUNT_FIELDS + DATE_FIELDS + FLAG_FIELDS

_LABELS = {
    ACCOUNT_ID: "Account ID",
    ACCOUNT_NUMBER: "account number",
    INVOICE_DATE: "invoice date",
    TARGET_DATE: "target date",
    ONE_TIME: "one-time charges",
    RECURRING: "recurring charges",
    USAGE: "usage charges",
}

# Zero-width characters, marks of writing direction, soft hyphen and byte order mark: they come with
# pasting from web pages and mails, and str.strip() keeps them (facts/excel.md section 6).
INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")


def label(field: str) -> str:
    """A field in a clerk's words; a custom field by its name."""
    return _LABELS.get(field, field)


def plain(text: str) -> str:
    """Text for comparing words: NFKC, no case, no accents of Latin letters, single spaces."""
    decomposed = unicodedata.normalize("NFKD", INVISIBLE.sub("", text)).casefold()
    return " ".join(unicodedata.normalize("NFKC", _ACCENTS.sub("", decomposed)).split())


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Text for comparing headers: as ``plain``, without spaces and punctuation; ``#`` reads as ``no``.

    ``Account #``, ``account_no.`` and ``ACCOUNT NO`` are one header.
    """
    return _NOT_ALPHANUMERIC.sub("", plain(text.replace("#", " no ")))


def known_field(name: str, custom_fields: Collection[str]) -> str:
    """The field a person means, whatever the case of its letters; UsageError if there is none."""
    for field in (*STANDARD_FIELDS, *custom_fields):
        if field.casefold() == name.strip().casefold():
            return field
    if name.strip().casefold().endswith("__c"):
        raise UsageError(
            "unknown_field",
            "Unknown field",
            f"This connection has no field {name}.",
            "Check the spelling, or use the WSDL file of your own tenant, which names its custom fields.",
        )
    raise UsageError(
        "unknown_field",
        "Unknown field",
        f"There is no field {name}.",
        f"Use one of {', '.join((*STANDARD_FIELDS, *custom_fields))}.",
    )
