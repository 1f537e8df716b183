"""The fields of generate(), the words people write for them, and the words for yes, no and total.

Fields: Zuora's generate() page (required: AccountId, InvoiceDate, TargetDate) and its field
descriptions of Invoice (IncludesOneTime, IncludesRecurring, IncludesUsage). Header words: Zuora's
exports (``Account: Account Number``), the template of its Invoice API Generator
(``Invoice.AccountNumber``, ``Invoice.Date``), and what clerks write in five languages.
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
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
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


# Headers that can mean nothing else. One line a language: English, German, French, Spanish, Japanese.
_SURE: dict[str, str] = {
    ACCOUNT_ID: """
        Account ID|Account: ID|Account: Account ID|Invoice.AccountId|Zuora Account ID|Zuora: Account ID
        Billing Account ID|Customer Account ID|Acct ID|Subscription: Account ID
        Konto-ID|Kundenkonto-ID|Zuora-Konto-ID|Zuora-Account-ID|ID des Kontos|Kontokennung
        ID de compte|ID du compte|ID compte|Identifiant de compte|Identifiant du compte|Identifiant compte
        ID de cuenta|ID de la cuenta|ID cuenta|Identificador de cuenta|Identificador de la cuenta
        アカウントID|ZuoraアカウントID|請求アカウントID|顧客アカウントID|アカウントの ID""",
    ACCOUNT_NUMBER: """
        Account Number|Account: Account Number|Account: Number|Invoice.AccountNumber|Account No|Account Num
        Acct Number|Acct No|Acct Num|A/C No|A/C Number|Zuora Account Number|Zuora Account No
        Billing Account Number|Billing Account No|Customer Account Number|Customer Account No|Customer Number
        Customer No|Cust No|Subscription: Account Number|Number of account|Account Nbr
        Kontonummer|Konto-Nr.|Kundennummer|Kunden-Nr.|Kd.-Nr.|Kundenkontonummer|Kundenkonto-Nr.|Nummer des Kontos
        Debitorennummer|Debitoren-Nr.|Debitornummer|Debitor-Nr.|Account-Nummer|Account-Nr.|Zuora-Kontonummer
        Numéro de compte|Numéro du compte|Numéro compte|N° de compte|N° compte|No de compte|No compte|Nº de compte
        Numéro client|Numéro de client|N° client|N° de client|No client|No de client|Num client|Code client
        Número de cuenta|Número de la cuenta|Nº de cuenta|N° de cuenta|Núm. de cuenta|Núm. cuenta|No. de cuenta
        Nº cuenta|N° cuenta|Número de cliente|Nº de cliente|Nº cliente|Núm. de cliente|Código de cliente
        アカウント番号|アカウントNo.|Zuoraアカウント番号|請求アカウント番号|顧客番号|お客様番号|得意先番号|得意先コード|顧客コード""",
    INVOICE_DATE: """
        Invoice Date|Invoice: Invoice Date|Bill Run: Invoice Date|Date of invoice|Inv Date|Inv. Dt|Invoice Dt
        Rechnungsdatum|Datum der Rechnung|Rechn.-Datum|Re.-Datum|Rg.-Datum|Fakturadatum
        Date de facture|Date de la facture|Date facture|Date de facturation
        Fecha de factura|Fecha de la factura|Fecha factura|Fecha de facturación
        請求日|請求書日|請求書日付|請求書の日付|請求日付|請求書発行日|インボイス日|インボイス日付""",
    TARGET_DATE: """
        Target Date|Invoice: Target Date|Invoice.TargetDate|Bill Run: Target Date|Billing Target Date|Target Dt
        Stichtag|Zieldatum|Abrechnungsstichtag|Rechnungsstichtag|Ziel-Datum
        Date cible|Date cible de facturation|Date cible de la facture|Date cible facture
        Fecha objetivo|Fecha objetivo de facturación|Fecha objetivo de la factura
        対象日|請求対象日|ターゲット日|ターゲット日付""",
}

# Headers that may mean a field and may mean something else: proposed, never decided.
_LOOSE: dict[str, str] = {
    ACCOUNT_ID: """
        Account|Account Key|Customer ID|Cust ID|ID|Konto|Kunden-ID|Compte|ID client|Cuenta|ID de cliente
        アカウント|顧客ID""",
    ACCOUNT_NUMBER: """
        Account|Account Key|Zuora Account|Customer|Customer ID|Cust ID|Acct|Customer Account|Billing Account
        Number|Payer|Konto|Kunde|Kunden-ID|Debitor|Kundenkonto|Nummer|Compte|Compte client
        Client|ID client|Cuenta|Cliente|ID de cliente|Número|Numéro|アカウント|顧客|得意先|取引先コード|番号""",
    INVOICE_DATE: """
        Date|Bill Date|Billing Date|Document Date|Doc Date|Posting Date|Issue Date|Invoiced on|Invoice
        Datum|Belegdatum|Abrechnungsdatum|Fakturierungsdatum|Ausstellungsdatum|Date d'émission
        Fecha|Fecha de emisión|Fecha de documento|日付|発行日|伝票日付|計上日""",
    TARGET_DATE: """
        Date|Cut-off Date|Cutoff|Cut-off|Target|Bill Through|Bill Through Date|Bill Until|Billed through|Through Date
        As of|As-of Date|Period End|Billing Period End|Datum|Abrechnung bis|Leistungsdatum|Periodenende|Zeitraum bis
        Date d'arrêté|Date limite|Fin de période|Fecha|Fecha límite|Fecha de corte|Fin de período
        日付|基準日|期末日|目標日|締日|締め日""",
}

_INCLUDE_WORDS = ("Include", "Includes", "Including", "Incl", "Bill", "Invoice Include", "Invoice: Includes", "With")
_STEMS: dict[str, str] = {
    ONE_TIME: "One Time|OneTime|One-Time Charges|One-Time Charge|One-Time Fees|Onetime Charges|One Off|One-Off Charges",
    RECURRING: "Recurring|Recurring Charges|Recurring Charge|Recurring Fees",
    USAGE: "Usage|Usage Charges|Usage Charge|Usage Fees|Usage-based Charges",
}
_SURE_FLAGS: dict[str, str] = {
    ONE_TIME: """
        Einmalige einschließen|Einmalige Gebühren einschließen|Einmalige Kosten einschließen|Einmalige berechnen
        Einmalige abrechnen|Inkl. einmalige|Inkl. einmaliger Gebühren|Inclure ponctuel|Inclure les frais ponctuels
        Inclure les frais uniques|Incluir cargos únicos|Incluir únicos|Incluye cargos únicos
        一回限りの料金を含む|一回限りの請求を含む|一時料金を含む|一時費用を含む|単発料金を含む""",
    RECURRING: """
        Wiederkehrende einschließen|Wiederkehrende Gebühren einschließen|Wiederkehrende berechnen
        Wiederkehrende abrechnen|Inkl. wiederkehrende|Inkl. wiederkehrender Gebühren|Inclure récurrent
        Inclure les frais récurrents|Incluir cargos recurrentes|Incluir recurrentes|Incluye cargos recurrentes
        定期料金を含む|定期請求を含む|継続料金を含む|経常料金を含む""",
    USAGE: """
        Nutzung einschließen|Nutzungsgebühren einschließen|Verbrauch einschließen|Nutzung berechnen|Nutzung abrechnen
        Verbrauch abrechnen|Inkl. Nutzung|Inkl. Verbrauch|Inclure usage|Inclure l'utilisation|Inclure la consommation
        Inclure les frais d'utilisation|Incluir uso|Incluir consumo|Incluir cargos por uso|Incluye uso|Incluye consumo
        使用料を含む|使用量を含む|従量料金を含む|従量課金を含む""",
}
_LOOSE_FLAGS: dict[str, str] = {
    ONE_TIME: """
        Einmalig|Einmalige|Einmalige Gebühren|Einmalkosten|Ponctuel|Ponctuels|Frais ponctuels|Frais uniques
        Únicos|Cargos únicos|一時料金|一回限り|単発料金""",
    RECURRING: """
        Wiederkehrend|Wiederkehrende|Wiederkehrende Gebühren|Récurrent|Récurrents|Frais récurrents
        Recurrente|Recurrentes|Cargos recurrentes|定期料金|定期|継続料金""",
    USAGE: """
        Nutzung|Verbrauch|Nutzungsgebühren|Utilisation|Consommation|Frais d'utilisation
        Uso|Consumo|Cargos por uso|使用料|使用量|従量料金|従量""",
}


def _keys(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in re.split(r"[|\n]", words) if word.strip())


def _sure_keys() -> dict[str, frozenset[str]]:
    keys = {field: _keys(words) | {fold(field)} for field, words in _SURE.items()}
    for field, stems in _STEMS.items():
        english = "|".join(f"{word} {stem}" for word in _INCLUDE_WORDS for stem in stems.split("|"))
        keys[field] = _keys(english) | _keys(_SURE_FLAGS[field]) | {fold(field)}
    return keys


SURE_KEYS = _sure_keys()
"""Field to folded headers that mean it beyond doubt; no header stands under two fields."""

LOOSE_KEYS = {field: _keys(words) for field, words in _LOOSE.items()} | {
    field: _keys(_STEMS[field]) | _keys(words) for field, words in _LOOSE_FLAGS.items()
}
"""Field to folded headers that may mean it; a header can stand under several fields."""

FIELD_OF_KEY = {key: field for field, keys in SURE_KEYS.items() for key in keys}

_YES_WORDS = "yes y ja j oui si はい true wahr vrai verdadero 1 x ✓ ✔"
_NO_WORDS = "no n nein non いいえ false falsch faux falso 0"
FLAG_WORDS = dict.fromkeys(_YES_WORDS.split(), True) | dict.fromkeys(_NO_WORDS.split(), False)
"""Words for yes and no by ``plain`` text; anything else is a problem, and so is nothing."""

TOTAL_WORDS = _keys(
    """Total|Totals|Grand Total|Sub Total|Sum|Sums|Total Accounts|Total Rows|Number of Accounts
    Summe|Summen|Gesamt|Gesamtsumme|Gesamtergebnis|Zwischensumme|Ergebnis|Endsumme|Anzahl
    Totaux|Total général|Sous-total|Somme|Total general|Suma|Suma total|Totales|合計|小計|総計|計"""
)
"""Folded labels of a line that adds up and is nobody's account."""

# What may follow a header in brackets without changing its meaning: a date pattern, or how much it is wanted.
_DATE_PART = r"(?:d{1,2}|m{1,3}|y{2,4}|j{1,4}|t{1,2}|a{2,4}|年|月|日)"
_HARMLESS_NOTE = re.compile(
    rf"[(\[（]\s*(?:{_DATE_PART}(?:[-./ ]*{_DATE_PART}){{2}}|iso|required|mandatory|optional|pflicht|pflichtfeld"
    r"|obligatoire|obligatorio|必須|任意|y/n|yes/no|ja/nein|j/n|true/false)\s*[)\]）]",
    re.IGNORECASE,
)


def header_keys(text: str) -> tuple[str, ...]:
    """The folded forms under which a header may be known: whole, and without a harmless note in brackets."""
    whole = fold(text)
    shorter = fold(_HARMLESS_NOTE.sub(" ", text))
    return (whole,) if shorter in (whole, "") else (whole, shorter)
