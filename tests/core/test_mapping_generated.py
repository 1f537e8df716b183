"""Lists put together by chance: whatever stands around the columns, they are found right or asked about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.lists import DAY, ID, ID_2, imported, sheet
from zgen_desktop.core.fields import ACCOUNT_ID, ACCOUNT_NUMBER, INVOICE_DATE, TARGET_DATE
from zgen_desktop.core.model.cells import column_letter
from zgen_desktop.core.questions import ImportQuestionError

OTHER = date(2026, 10, 31)
NAMES = {
    ACCOUNT_NUMBER: (
        "Account Number", "Account: Account Number", "Acct. #", "Kundennummer", "Kd.-Nr.", "N° de compte",
        "Code client", "Nº de cliente",
        "Codice cliente", "Klantnummer", "Número da conta", "アカウント番号", "客户编号",
        "Kundennummer / Account Number",
    ),
    INVOICE_DATE: (
        "Invoice Date", "Invoice: Invoice Date", "INVOICE_DATE", "Inv. Date", "Rechnungsdatum", "RG-Datum",
        "Date de facture", "Fecha de factura", "Data fattura", "Factuurdatum", "Data da fatura", "請求日", "发票日期",
        "Rechnungsdatum (Invoice Date)",
    ),
    TARGET_DATE: (
        "Target Date", "Invoice: Target Date", "target date", "Stichtag", "Zieldatum (TT.MM.JJJJ)", "Date cible",
        "Fecha objetivo", "Data obiettivo", "Doeldatum", "Data alvo", "対象日", "目标日期", "Stichtag | Target Date",
    ),
}  # fmt: skip
# What may stand beside, with values of its kind; none of it is a field.
BESIDE: Sequence[tuple[str, object]] = (
    ("Name", "Acme"), ("Due Date", OTHER), ("Last Invoice Date", OTHER), ("Letztes Rechnungsdatum", OTHER),
    ("Previous target date", OTHER), ("Contract Start", OTHER), ("Created on", OTHER), ("Fälligkeit", OTHER),
    ("Parent Account Number", "P1"), ("Old Account Number", "X1"), ("Account Name", "Acme"),
    ("Invoice Number", "INV-1"), ("Amount", 12.5), ("Usage", 112.5), ("Recurring charges", 80),
    ("IBAN", "DE02120300000000202051"),
    ("Comment", None), ("Invoice Amount", 10), ("Number of invoices", 3), ("", "x"), ("Invoice status", "Posted"),
    ("2026", 1), ("New Invoice Date", OTHER), ("Target Date (corrected)", OTHER), ("Bill-to Account Number", "B7"),
    ("Date", OTHER), ("Customer ID", "C-9"), ("Period End", OTHER), ("Billing Date", OTHER), ("Invoiced", "yes"),
)  # fmt: skip
ABOVE = (
    ["Billing list"], ["Invoice Date", DAY], ["Prepared by", "J. Doe"], [], ["Account Number", "all"],
    ["Target Date:", "see below"], ["Accounts", 12, "Total", 300.5], ["Rechnungsdatum und Stichtag sind gleich"],
)  # fmt: skip


class List(NamedTuple):
    """Lines, header row and columns of a list that was put together."""

    lines: list[list[object]]
    header_row: int
    columns: dict[str, str]


@st.composite
def lists(draw: st.DrawFn) -> List:
    fields: list[tuple[str, str, object]] = [
        (field, draw(st.sampled_from(names)), "A1" if field == ACCOUNT_NUMBER else DAY)
        for field, names in NAMES.items()
    ]
    if draw(st.booleans()):
        fields.append((ACCOUNT_ID, draw(st.sampled_from(("Account ID", "Konto-ID", "アカウントID"))), ID))
    beside = draw(st.lists(st.sampled_from(BESIDE), max_size=7, unique=True))
    columns = draw(st.permutations([*fields, *(("", name, value) for name, value in beside)]))
    left = draw(st.integers(0, 2))
    above = draw(st.lists(st.sampled_from(ABOVE), max_size=5))
    indent: list[object] = [None] * left
    header = [*indent, *(name for _field, name, _value in columns)]
    first = [*indent, *(value for _field, _name, value in columns)]
    second = [ID_2 if cell == ID else "A2" if cell == "A1" else cell for cell in first]
    below = draw(st.sampled_from(([], [["Total", None, 3]], [[], ["Checked by PM"]])))
    place = {field: column_letter(at + left) for at, (field, _name, _value) in enumerate(columns) if field}
    return List([*map(list, above), header, first, second, *map(list, below)], len(above) + 1, place)


@settings(max_examples=400, deadline=None)
@given(lists())
def test_that_columns_are_found_right_or_asked_about(made: List) -> None:
    try:
        found = imported(sheet(*made.lines))
    except ImportQuestionError:
        return
    assert found.header_row == made.header_row
    assert dict(found.mapping) == made.columns


def test_that_most_lists_need_no_question() -> None:
    asked = 0
    for account, invoice, target in zip(*(names[:13] for names in NAMES.values()), strict=True):
        try:
            imported(sheet(["Billing list"], [account, invoice, target, "Amount"], ["A1", DAY, DAY, 5]))
        except ImportQuestionError:
            asked += 1
    assert asked == 0
