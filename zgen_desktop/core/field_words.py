"""The words people write over the columns of a list, and in them: fields, yes and no, totals, in twelve languages.

Zuora's exports (``Account: Account Number``), the template of its Invoice API Generator
(``Invoice.AccountNumber``, ``Invoice.Date``), and what clerks write. One line or two a language: English, German,
French, Spanish, Italian, Dutch, Portuguese, Swedish and Danish, Polish, Japanese, Chinese, Korean.
"""

from __future__ import annotations

import re
from functools import lru_cache

from zgen_desktop.core.fields import (
    ACCOUNT_ID,
    ACCOUNT_NUMBER,
    INVOICE_DATE,
    ONE_TIME,
    RECURRING,
    TARGET_DATE,
    USAGE,
    fold,
    plain,
)

# Headers that can mean nothing else.
_SURE: dict[str, str] = {
    ACCOUNT_ID: """
        Account ID|Account: ID|Account: Account ID|Invoice.AccountId|Invoice: Account ID|Zuora Account ID
        Zuora: Account ID|Billing Account ID|Customer Account ID|Acct ID|Subscription: Account ID
        Konto-ID|Kundenkonto-ID|Zuora-Konto-ID|Zuora-Account-ID|ID des Kontos|Kontokennung
        ID de compte|ID du compte|ID compte|Identifiant de compte|Identifiant du compte|Identifiant compte
        ID de cuenta|ID de la cuenta|ID cuenta|Identificador de cuenta|Identificador de la cuenta
        ID conto|ID del conto|ID account
        ID da conta|ID conta|Identificador da conta
        ID konta
        アカウントID|ZuoraアカウントID|請求アカウントID|顧客アカウントID|アカウントの ID
        账户ID|帐户ID|帳戶ID
        계정 ID""",
    ACCOUNT_NUMBER: """
        Account Number|Account: Account Number|Account: Number|Invoice.AccountNumber|Account No|Account Num
        Acct Number|Acct No|Acct Num|A/C No|A/C Number|Zuora Account Number|Zuora Account No
        Billing Account Number|Billing Account No|Customer Account Number|Customer Account No|Customer Number
        Customer No|Cust No|Subscription: Account Number|Number of account|Account Nbr
        Invoice: Account Number|Invoice: Account: Account Number
        Kontonummer|Konto-Nr.|Kundennummer|Kunden-Nr.|Kunde Nr.|Kd.-Nr.|Kundenkontonummer|Kundenkonto-Nr.
        Nummer des Kontos|Debitorennummer|Debitoren-Nr.|Debitornummer|Debitor-Nr.|Deb.-Nr.|Account-Nummer|Account-Nr.
        Zuora-Kontonummer
        Numéro de compte|Numéro du compte|Numéro compte|N° de compte|N° compte|No de compte|No compte|Nº de compte
        Numéro client|Numéro de client|N° client|N° de client|No client|No de client|Num client|Code client|N° cpte
        Número de cuenta|Número de la cuenta|Nº de cuenta|N° de cuenta|Núm. de cuenta|Núm. cuenta|No. de cuenta
        Nº cuenta|N° cuenta|Número de cliente|Nº de cliente|Nº cliente|Núm. de cliente|Código de cliente
        Numero conto|Numero del conto|Numero di conto|N. conto|Nr. conto|Numero account|Numero cliente|Nr. cliente
        Codice cliente|Codice account
        Klantnummer|Klantnr.|Debiteurnummer|Debiteurennummer|Debiteurnr.
        Número da conta|Número de conta|Nº da conta|Nº de conta|Número do cliente|Nº do cliente|Código do cliente
        Kundnummer|Kundnr|Kundenummer
        Numer konta|Nr konta|Numer klienta|Nr klienta|Kod klienta
        アカウント番号|アカウントNo.|Zuoraアカウント番号|請求アカウント番号|顧客番号|お客様番号|得意先番号|得意先コード|顧客コード
        账户编号|账户号|账户号码|帐户编号|客户编号|客户号|客户编码|帳戶編號|客戶編號
        계정 번호|고객 번호""",
    INVOICE_DATE: """
        Invoice Date|Invoice: Invoice Date|Bill Run: Invoice Date|Date of invoice|Inv Date|Inv. Dt|Invoice Dt
        Rechnungsdatum|Datum der Rechnung|Rechnungsdat.|Rechn.-Datum|Re.-Datum|Rg.-Datum|Fakturadatum
        Date de facture|Date de la facture|Date facture|Date de facturation|Date facturation
        Fecha de factura|Fecha de la factura|Fecha factura|Fecha de facturación|Fecha facturación
        Data fattura|Data della fattura|Data di fattura|Data di fatturazione|Data fatturazione
        Factuurdatum|Datum factuur
        Data da fatura|Data de fatura|Data fatura|Data da factura|Data de faturamento|Data de faturação
        Fakturadato
        Data faktury|Data wystawienia faktury
        請求日|請求書日|請求書日付|請求書の日付|請求日付|請求書発行日|インボイス日|インボイス日付
        发票日期|开票日期|账单日期|發票日期|開票日期|帳單日期
        송장 날짜|송장일|송장 일자|청구서 날짜|청구서 일자|인보이스 날짜""",
    TARGET_DATE: """
        Target Date|Invoice: Target Date|Invoice.TargetDate|Bill Run: Target Date|Billing Target Date|Target Dt
        Stichtag|Zieldatum|Abrechnungsstichtag|Rechnungsstichtag|Ziel-Datum|Target-Datum
        Date cible|Date cible de facturation|Date cible de la facture|Date cible facture
        Fecha objetivo|Fecha objetivo de facturación|Fecha objetivo de la factura
        Data obiettivo|Data target
        Doeldatum|Streefdatum
        Data alvo|Data alvo da fatura|Data alvo de faturamento
        Måldatum|Måldato
        Data docelowa
        対象日|請求対象日|ターゲット日|ターゲット日付
        目标日期|目標日期
        대상 날짜|대상일|목표 날짜|목표일""",
}

# Headers that may mean a field and may mean something else: proposed, never decided.
_LOOSE: dict[str, str] = {
    ACCOUNT_ID: """
        Account|Account Key|Customer ID|Cust ID|ID|Konto|Kunden-ID|Compte|ID client|Cuenta|ID de cliente|Conto
        ID cliente|Conta|アカウント|顧客ID|账户|계정""",
    ACCOUNT_NUMBER: """
        Account|Account Key|Zuora Account|Customer|Customer ID|Customer Code|Cust ID|Acct|Customer Account
        Billing Account|Number|Payer|Konto|Kunde|Kunden-ID|Debitor|Kundenkonto|Nummer|Compte|Compte client
        Client|ID client|Cuenta|Cliente|ID de cliente|Número|Numéro|Conto|Conta|Klant|Debiteur|Rekeningnummer
        Relatienummer|Kund|Klient|アカウント|顧客|得意先|取引先コード|番号|账户|客户|계정|고객|거래처""",
    INVOICE_DATE: """
        Date|Bill Date|Billing Date|Document Date|Doc Date|Posting Date|Issue Date|Statement Date|Invoiced on|Invoice
        Datum|Belegdatum|Abrechnungsdatum|Fakturierungsdatum|Ausstellungsdatum|Date d'émission
        Fecha|Fecha de emisión|Fecha de documento|Data|Data documento|Data di emissione|Data de emissão
        Data wystawienia|日付|発行日|伝票日付|計上日|日期|날짜|발행일""",
    TARGET_DATE: """
        Date|Cut-off Date|Cutoff|Cut-off|Target|Bill Through|Bill Through Date|Bill Until|Billed through|Through Date
        Invoice Through|Invoice until|As of|As-of Date|Period End|Billing Period End|Service Period End|Period To
        Datum|Abrechnung bis|Abrechnen bis|Leistungsdatum|Leistungszeitraum bis|Periodenende|Zeitraum bis
        Date d'arrêté|Date limite|Fin de période|Fecha|Fecha límite|Fecha de corte|Fin de período
        Data|Data limite|Data di riferimento|Fine periodo|Data de corte|Fim do período|Peildatum
        日付|基準日|期末日|目標日|締日|締め日|日期|截止日期|날짜|기준일|마감일""",
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
        Includi una tantum|Includi addebiti una tantum|Inclusief eenmalig|Inclusief eenmalige kosten
        Incluir cobranças únicas|Incluir cobranças avulsas
        一回限りの料金を含む|一回限りの請求を含む|一時料金を含む|一時費用を含む|単発料金を含む
        包含一次性费用|일회성 요금 포함""",
    RECURRING: """
        Wiederkehrende einschließen|Wiederkehrende Gebühren einschließen|Wiederkehrende berechnen
        Wiederkehrende abrechnen|Inkl. wiederkehrende|Inkl. wiederkehrender Gebühren|Inclure récurrent
        Inclure les frais récurrents|Incluir cargos recurrentes|Incluir recurrentes|Incluye cargos recurrentes
        Includi ricorrenti|Includi addebiti ricorrenti|Inclusief terugkerend|Inclusief terugkerende kosten
        Incluir recorrentes|Incluir cobranças recorrentes
        定期料金を含む|定期請求を含む|継続料金を含む|経常料金を含む
        包含经常性费用|包含周期性费用|정기 요금 포함|반복 요금 포함""",
    USAGE: """
        Nutzung einschließen|Nutzungsgebühren einschließen|Verbrauch einschließen|Nutzung berechnen|Nutzung abrechnen
        Verbrauch abrechnen|Inkl. Nutzung|Inkl. Verbrauch|Inclure usage|Inclure l'utilisation|Inclure la consommation
        Inclure les frais d'utilisation|Incluir uso|Incluir consumo|Incluir cargos por uso|Incluye uso|Incluye consumo
        Includi utilizzo|Includi consumo|Includi consumi|Inclusief verbruik|Inclusief gebruik|Verbruik factureren
        Incluir cobranças de uso|Incluir utilização
        使用料を含む|使用量を含む|従量料金を含む|従量課金を含む|包含使用费|包含用量费用|사용량 요금 포함|사용량 포함""",
}
_LOOSE_FLAGS: dict[str, str] = {
    ONE_TIME: """
        Einmalig|Einmalige|Einmalige Gebühren|Einmalkosten|Ponctuel|Ponctuels|Frais ponctuels|Frais uniques
        Únicos|Cargos únicos|Una tantum|Eenmalig|Avulsos|一時料金|一回限り|単発料金|一次性费用|일회성""",
    RECURRING: """
        Wiederkehrend|Wiederkehrende|Wiederkehrende Gebühren|Récurrent|Récurrents|Frais récurrents
        Recurrente|Recurrentes|Cargos recurrentes|Ricorrente|Ricorrenti|Terugkerend|Recorrente|Recorrentes
        定期料金|定期|継続料金|经常性费用|정기""",
    USAGE: """
        Nutzung|Verbrauch|Nutzungsgebühren|Utilisation|Consommation|Frais d'utilisation
        Uso|Consumo|Cargos por uso|Utilizzo|Consumi|Verbruik|Gebruik|Utilização
        使用料|使用量|従量料金|従量|使用费|用量|사용량""",
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

_OTHER_WORDS = """
    old last previous prev prior former legacy parent original first external ext bank
    alt alte altes alter letzte letzter letztes vorige voriger voriges vorherige vorheriges bisheriges ursprungliches
    ancien ancienne derniere dernier precedente precedent initiale anterior ultima ultimo antigua antiguo
    vecchio vecchia vorige laatste oude antigo antiga forrige senaste poprzednia poprzedni ostatnia
    前回 前月 旧 親 上次 上月 原 이전"""
OTHER_WORDS = frozenset(_OTHER_WORDS.split())
"""Words beside a field's name that make it another thing (last invoice date, parent account number), as ``plain``."""

_NOT_WORDS = """
    no not don exclude excludes excluded excluding excl without skip omit waive
    ohne nicht kein keine ausschliessen ausgeschlossen exkl sans pas exclure exclu exclus sin excluir excluye
    senza escludi escluso zonder niet exclusief sem nao excluido utan uten bez 除く 除外 含まない 不含 제외"""
NOT_WORDS = frozenset(_NOT_WORDS.split())
"""Words beside a kind of charges that turn it round: ``Exclude usage``, as ``plain``."""

_YES_WORDS = """yes y true ja j wahr oui vrai si s verdadero vero sim verdadeiro waar tak sann sandt
    はい 有 有り あり 是 예 1 x ✓ ✔"""
_NO_WORDS = """no n false nein falsch non faux falso nee onwaar nao nej nei nie falskt falsk
    いいえ 無 無し なし 否 아니요 아니오 0"""
FLAG_WORDS = {plain(word): True for word in _YES_WORDS.split()} | {plain(word): False for word in _NO_WORDS.split()}
"""Words for yes and no by ``plain`` text; anything else is a problem, and so is nothing.

Left out on purpose: ``o`` (French oui, or a nought), ``×`` (no in Japanese, a tick elsewhere), ``v`` and ``f``.
"""

TOTAL_WORDS = _keys(
    """Total|Totals|Grand Total|Sub Total|Sum|Sums|Total Accounts|Total Rows|Number of Accounts
    Summe|Summen|Gesamt|Gesamtsumme|Gesamtergebnis|Zwischensumme|Ergebnis|Endsumme|Anzahl
    Totaux|Total général|Sous-total|Somme|Total general|Suma|Suma total|Totales
    Totale|Totale generale|Subtotale|Totaal|Eindtotaal|Subtotaal|Total geral|Subtotal|Summa|Razem
    合計|小計|総計|計|合计|小计|总计|합계|소계|총계"""
)
"""Folded labels of a line that adds up and is nobody's account."""

# What may follow a header in brackets without changing its meaning: a date pattern, or how much it is wanted.
_DATE_PART = r"(?:d{1,2}|m{1,3}|y{2,4}|j{1,4}|t{1,2}|a{2,4}|g{2}|年|月|日)"
_HARMLESS_NOTE = re.compile(
    rf"[(\[（]\s*(?:{_DATE_PART}(?:[-./ ]*{_DATE_PART}){{2}}|iso|required|mandatory|optional|pflicht|pflichtfeld"
    r"|obligatoire|obligatorio|obbligatorio|verplicht|obrigat[oó]rio|必須|任意|必填|필수"
    r"|y/n|yes/no|ja/nein|j/n|true/false)\s*[)\]）]",
    re.IGNORECASE,
)
_TWO_NAMES = re.compile(r"[/|\n()\[\]（）]")


@lru_cache(maxsize=4096)
def header_keys(text: str) -> tuple[str, ...]:
    """The folded forms under which a header may be known.

    Whole; without a harmless note in brackets; and where it is one name in two languages (``Rechnungsdatum /
    Invoice Date``), the first of them.
    """
    keys = [fold(text), fold(_HARMLESS_NOTE.sub(" ", text))]
    if keys[0] not in FIELD_OF_KEY:
        names = [key for part in _TWO_NAMES.split(text) if (key := fold(part))]
        fields = {FIELD_OF_KEY.get(name) for name in names}
        if len(names) > 1 and len(fields) == 1 and None not in fields:
            keys.append(names[0])
    return tuple(dict.fromkeys(key for at, key in enumerate(keys) if key or not at))


def other_meaning(text: str) -> bool:
    """Whether a word in a header says that it is not the field itself: ``Last invoice date``."""
    words = re.split(r"[\W_]+", plain(text))
    # Where a language writes no spaces, a word is found anywhere.
    return any(word in OTHER_WORDS for word in words) or any(
        word in plain(text) for word in OTHER_WORDS if not word.isascii()
    )


def opposite_of(text: str, field: str) -> bool:
    """Whether a header says which charges are left out: ``Exclude usage`` is the opposite of including them."""
    words = re.split(r"[\W_]+", plain(text))
    turned = any(word in NOT_WORDS for word in words) or any(
        word in plain(text) for word in NOT_WORDS if not word.isascii()
    )
    kinds = (key for key in LOOSE_KEYS[field] if len(key) >= 5 or not key.isascii())
    return turned and any(key in fold(text) for key in kinds)


def holds_name_of(text: str, field: str) -> bool:
    """Whether a name of the field stands in a longer header, as whole words: ``New invoice date``."""
    words = [word for word in re.split(r"[\W_]+", plain(text.replace("#", " no "))) if word]
    names = SURE_KEYS[field]
    spans = ("".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, len(words) + 1))
    # Where a language writes no spaces, a name is found anywhere.
    return any(span in names for span in spans) or any(
        not name.isascii() and len(name) > 2 and name in fold(text) for name in names
    )
