"""Lists as they come in real life: mapped right, or asked about; never wrong in silence."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.core.lists import DAY, ID, ID_2, TODAY, Value, date_cell, error, formula, imported, number, sheet
from zgen_desktop.core.importing import Selection
from zgen_desktop.core.model.cells import CellRange, Sheet, Table
from zgen_desktop.core.questions import (
    ColumnQuestion,
    HeaderRowQuestion,
    ImportQuestionError,
    SheetQuestion,
)

N, D = "A00000079", DAY
_NUMBER = ("AccountNumber", "InvoiceDate", "TargetDate")


def _simple(*header: str, data: Sequence[Value] = (N, D, D)) -> Sheet:
    return sheet(header, data)


MAPPED: dict[str, tuple[Sheet, int, dict[str, str]]] = {
    "field names of the API": (
        _simple(
            "AccountId", "InvoiceDate", "TargetDate", "IncludesOneTime", "IncludesRecurring", "IncludesUsage",
            data=(ID, D, D, True, True, False),
        ),
        1,
        {
            "AccountId": "A", "InvoiceDate": "B", "TargetDate": "C",
            "IncludesOneTime": "D", "IncludesRecurring": "E", "IncludesUsage": "F",
        },
    ),
    "template of the Invoice API Generator": (
        _simple(
            "Invoice.AccountId", "Invoice.AccountNumber", "Invoice.IncludesOneTime", "Invoice.IncludesRecurring",
            "Invoice.IncludesUsage", "Invoice.Date", "Invoice.TargetDate", "Invoice.Post",
            data=(None, N, "TRUE", "TRUE", "FALSE", D, D, "FALSE"),
        ),
        1,
        {
            "AccountId": "A", "AccountNumber": "B", "IncludesOneTime": "C", "IncludesRecurring": "D",
            "IncludesUsage": "E", "InvoiceDate": "F", "TargetDate": "G",
        },
    ),
    "Zuora export": (
        _simple(
            "Account: Account Number", "Account: Name", "Account: ID", "Invoice: Invoice Date", "Invoice: Target Date",
            "Invoice: Amount", data=(N, "Acme", ID, D, D, 12.5),
        ),
        1,
        {"AccountId": "C", "AccountNumber": "A", "InvoiceDate": "D", "TargetDate": "E"},
    ),
    "bill run export": (
        _simple("Account Number", "Account Name", "Bill Run: Invoice Date", "Bill Run: Target Date",
                data=(N, "Acme", D, D)),
        1,
        {"AccountNumber": "A", "InvoiceDate": "C", "TargetDate": "D"},
    ),
    "plain English": (_simple("Account Number", "Invoice Date", "Target Date"), 1,
                      dict(zip(_NUMBER, "ABC", strict=True))),
    "upper case": (_simple("ACCOUNT NUMBER", "INVOICE DATE", "TARGET DATE"), 1, dict(zip(_NUMBER, "ABC", strict=True))),
    "snake case": (_simple("account_number", "invoice_date", "target_date"), 1, dict(zip(_NUMBER, "ABC", strict=True))),
    "short forms": (_simple("Acct #", "Inv. Date", "Target Dt."), 1, dict(zip(_NUMBER, "ABC", strict=True))),
    "no-break spaces and trailing blanks": (
        _simple("Account\u00a0Number ", " Invoice\u00a0Date", "Target  Date\u200b"), 1,
        dict(zip(_NUMBER, "ABC", strict=True)),
    ),
    "line breaks in header cells": (
        _simple("Account\nNumber", "Invoice\r\nDate", "Target\nDate"), 1, dict(zip(_NUMBER, "ABC", strict=True))
    ),
    "full-width letters": (_simple("Ａｃｃｏｕｎｔ　Ｎｏ．", "Invoice Date", "Target Date"), 1,
                           dict(zip(_NUMBER, "ABC", strict=True))),
    "notes in brackets": (
        _simple("Account Number *", "Invoice Date (YYYY-MM-DD)", "Target Date [required]"), 1,
        dict(zip(_NUMBER, "ABC", strict=True)),
    ),
    "German": (_simple("Kundennummer", "Rechnungsdatum", "Stichtag"), 1, dict(zip(_NUMBER, "ABC", strict=True))),
    "German, short": (_simple("Kd.-Nr.", "Rg.-Datum", "Zieldatum (TT.MM.JJJJ)"), 1,
                      dict(zip(_NUMBER, "ABC", strict=True))),
    "German with charges": (
        _simple("Debitoren-Nr.", "Name", "Rechnungsdatum", "Abrechnungsstichtag", "Nutzung abrechnen",
                data=(N, "Müller", D, D, "nein")),
        1,
        {"AccountNumber": "A", "InvoiceDate": "C", "TargetDate": "D", "IncludesUsage": "E"},
    ),
    "French": (_simple("Numéro de compte", "Date de facture", "Date cible"), 1,
               dict(zip(_NUMBER, "ABC", strict=True))),
    "French, other words": (
        _simple("N° client", "Nom", "Date de facturation", "Date cible de facturation", data=(N, "Dupont", D, D)), 1,
        {"AccountNumber": "A", "InvoiceDate": "C", "TargetDate": "D"},
    ),
    "French without accents": (_simple("NUMERO DE COMPTE", "DATE FACTURE", "DATE CIBLE"), 1,
                               dict(zip(_NUMBER, "ABC", strict=True))),
    "Spanish": (_simple("Número de cuenta", "Fecha de factura", "Fecha objetivo"), 1,
                dict(zip(_NUMBER, "ABC", strict=True))),
    "Spanish, other words": (
        _simple("Nº de cliente", "Fecha de facturación", "Fecha objetivo de facturación", "Incluir uso",
                data=(N, D, D, "sí")),
        1,
        dict(zip(_NUMBER, "ABC", strict=True)) | {"IncludesUsage": "D"},
    ),
    "Japanese": (_simple("アカウント番号", "請求日", "対象日"), 1, dict(zip(_NUMBER, "ABC", strict=True))),
    "Japanese with id": (_simple("アカウントID", "請求書日付", "請求対象日", data=(ID, D, D)), 1,
                         {"AccountId": "A", "InvoiceDate": "B", "TargetDate": "C"}),
    "half-width Japanese": (_simple("ｱｶｳﾝﾄ番号", "請求日", "ﾀｰｹﾞｯﾄ日"), 1, dict(zip(_NUMBER, "ABC", strict=True))),
    "title rows above": (
        sheet(["Billing list November 2026"], [], ["Prepared by", "J. Doe"], [], _NUMBER, (N, D, D)), 5,
        dict(zip(_NUMBER, "ABC", strict=True)),
    ),
    "parameters above that are named like fields": (
        sheet(["Invoice Date", D], ["Target Date", D], [], ["Account No", "Invoice Date", "Target Date"], (N, D, D)),
        4,
        dict(zip(_NUMBER, "ABC", strict=True)),
    ),
    "list that does not begin in column A": (
        sheet([], [None, None, "Account No.", "Invoice Date", "Target Date"], [None, None, N, D, D]), 2,
        dict(zip(_NUMBER, "CDE", strict=True)),
    ),
    "columns in another order among others": (
        _simple("Region", "Target Date", "Name", "Amount", "Invoice Date", "Account Number", "Owner",
                data=("EMEA", D, "Acme", 1.5, D, N, "jd")),
        1,
        {"AccountNumber": "F", "InvoiceDate": "E", "TargetDate": "B"},
    ),
    "columns without a name": (
        _simple("", "Account Number", "", "Invoice Date", "Target Date", data=("x", N, "y", D, D)), 1,
        {"AccountNumber": "B", "InvoiceDate": "D", "TargetDate": "E"},
    ),
    "header that is repeated on each printed page": (
        sheet(_NUMBER, (N, D, D), _NUMBER, ("A2", D, D)), 1, dict(zip(_NUMBER, "ABC", strict=True))
    ),
    "two header lines": (
        sheet(["Account", "Account", "Invoice", "Target"], ["Number", "Name", "Date", "Date"], (N, "Acme", D, D)), 2,
        {"AccountNumber": "A", "InvoiceDate": "C", "TargetDate": "D"},
    ),
    "two header lines, the upper one merged": (
        Sheet(
            "List",
            sheet(["Account", None, "Dates"], ["Number", "Name", "Invoice Date", "Target Date"], (N, "A", D, D)).rows,
            merged=(CellRange(1, 0, 1, 1), CellRange(1, 2, 1, 3)),
        ),
        2,
        {"AccountNumber": "A", "InvoiceDate": "C", "TargetDate": "D"},
    ),
    "header cells merged downwards": (
        Sheet(
            "List",
            sheet(["Account Number", "Dates"], [None, "Invoice Date", "Target Date"], (N, D, D)).rows,
            merged=(CellRange(1, 0, 2, 0), CellRange(1, 1, 1, 2)),
        ),
        2,
        dict(zip(_NUMBER, "ABC", strict=True)),
    ),
    "title merged across the list is no upper line": (
        Sheet(
            "List",
            sheet(["Invoice"], ["Account Number", "Invoice Date", "Target Date", "Date"], (N, D, D, D)).rows,
            merged=(CellRange(1, 0, 1, 3),),
        ),
        2,
        dict(zip(_NUMBER, "ABC", strict=True)),
    ),
    "table with totals": (
        Sheet(
            "List",
            sheet(["Some report"], [], [None, *_NUMBER], [None, N, D, D], [None, "Total", None, 1]).rows,
            tables=(Table("Accounts", CellRange(3, 1, 5, 3), totals_rows=1),),
        ),
        3,
        dict(zip(_NUMBER, "BCD", strict=True)),
    ),
    "table beside other columns of the same name": (
        Sheet(
            "List",
            sheet([*_NUMBER, None, "Account Number"], [N, D, D, None, "old"]).rows,
            tables=(Table("Accounts", CellRange(1, 0, 2, 2)),),
        ),
        1,
        dict(zip(_NUMBER, "ABC", strict=True)),
    ),
    "id and number": (
        _simple("Account ID", "Account Number", "Invoice Date", "Target Date", data=(ID, N, D, D)), 1,
        {"AccountId": "A", "AccountNumber": "B", "InvoiceDate": "C", "TargetDate": "D"},
    ),
    "charges in words": (
        _simple("Account No", "Invoice Date", "Target Date", "Include One-Time Charges", "Include Recurring Charges",
                "Include Usage Charges", data=(N, D, D, "yes", "yes", "no")),
        1,
        dict(zip(_NUMBER, "ABC", strict=True))
        | {"IncludesOneTime": "D", "IncludesRecurring": "E", "IncludesUsage": "F"},
    ),
    "amounts named like charges": (
        _simple("Account No", "Invoice Date", "Target Date", "Usage", "Recurring Charges", "One-time fees",
                data=(N, D, D, 112.5, 80, 20.25)),
        1,
        dict(zip(_NUMBER, "ABC", strict=True)),
    ),
    "dates that are no field": (
        _simple("Account Number", "Contract Start Date", "Due Date", "Invoice Date", "Last Invoice", "Target Date",
                data=(N, D, D, D, D, D)),
        1,
        {"AccountNumber": "A", "InvoiceDate": "D", "TargetDate": "F"},
    ),
    "month columns beside": (
        sheet(["Account Number", "Invoice Date", "Target Date", date_cell(D), date_cell(TODAY), number("2026")],
              [N, D, D, 1, 2, 3]),
        1,
        dict(zip(_NUMBER, "ABC", strict=True)),
    ),
    "first data row with an error": (
        sheet(_NUMBER, [error(), D, D], [N, D, D]), 1, dict(zip(_NUMBER, "ABC", strict=True))
    ),
    "header from formulas": (
        sheet([formula("Account Number"), formula("Invoice Date"), "Target Date"], (N, D, D)), 1,
        dict(zip(_NUMBER, "ABC", strict=True)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MAPPED)
def test_that_a_layout_with_known_names_is_mapped_without_a_question(name: str) -> None:
    page, header_row, mapping = MAPPED[name]
    found = imported(page)
    assert (found.header_row, dict(found.mapping)) == (header_row, mapping)


ASKED: dict[str, tuple[Sheet, type, str]] = {
    "account without more": (_simple("Account", "Invoice Date", "Target Date"), ColumnQuestion, "AccountNumber=A"),
    "customer": (_simple("Customer", "Invoice Date", "Target Date"), ColumnQuestion, "AccountNumber=A"),
    "ids under a name that says nothing": (
        _simple("Key", "Invoice Date", "Target Date", data=(ID_2, D, D)), ColumnQuestion, "AccountId=A"),
    "misspelt": (_simple("Acount Numbr", "Invoice Date", "Target Date"), ColumnQuestion, "AccountNumber=A"),
    "two account numbers": (
        _simple("Account Number", "Kundennummer", "Invoice Date", "Target Date", data=(N, "K1", D, D)),
        ColumnQuestion, "AccountNumber=B"),
    "the same name twice": (
        _simple("Account Number", "Invoice Date", "Invoice Date", "Target Date", data=(N, D, D, D)),
        ColumnQuestion, "InvoiceDate=C"),
    "one date only": (_simple("Account Number", "Date", data=(N, D)), ColumnQuestion, "InvoiceDate=B"),
    "billing date": (_simple("Account Number", "Billing Date", "Target Date"), ColumnQuestion, "InvoiceDate=B"),
    "document date": (_simple("Kundennummer", "Belegdatum", "Stichtag"), ColumnQuestion, "InvoiceDate=B"),
    "cut-off": (_simple("Account Number", "Invoice Date", "Cut-off Date"), ColumnQuestion, "TargetDate=C"),
    "closing day in Japanese": (_simple("顧客番号", "請求日", "締め日"), ColumnQuestion, "TargetDate=C"),
    "due date is no target date": (_simple("Account Number", "Invoice Date", "Due Date"), ColumnQuestion, "TargetDate"),
    "old invoice date": (
        _simple("Account Number", "Invoice Date (old)", "Target Date"), ColumnQuestion, "InvoiceDate=B"),
    "no dates at all": (_simple("Account Number", "Name", data=(N, "Acme")), ColumnQuestion, "InvoiceDate="),
    "usage that says yes and no": (
        _simple("Account Number", "Invoice Date", "Target Date", "Usage", data=(N, D, D, "no")),
        ColumnQuestion, "IncludesUsage=D"),
    "usage with 0 and 1": (
        _simple("Account Number", "Invoice Date", "Target Date", "Usage", data=(N, D, D, 0)),
        ColumnQuestion, "IncludesUsage=D"),
    "usage that mostly says yes and no": (
        sheet([*_NUMBER, "Usage"], [N, D, D, "no"], ["A2", D, D, "?"], ["A3", D, D, "x"]),
        ColumnQuestion, "IncludesUsage=D"),
    "reference day in Dutch": (
        _simple("Klantnummer", "Factuurdatum", "Peildatum"), ColumnQuestion, "TargetDate=C"),
    "title merged across the list": (
        Sheet("List", sheet(["Invoice"], ["Account Number", "Date", "Target Date"], (N, D, D)).rows,
              merged=(CellRange(1, 0, 1, 2),)),
        ColumnQuestion, "InvoiceDate=B"),
    "no header": (sheet((N, "Acme", D), ("A2", "Umbrella", D)), HeaderRowQuestion, "--header-row"),
    "names in no known language": (
        sheet(("Asiakas", "Laskun pvm"), ("x", "y"), ("z", "w")), HeaderRowQuestion, "--header-row"),
}  # fmt: skip


@pytest.mark.parametrize("name", ASKED)
def test_that_a_layout_below_a_sure_match_is_asked_about(name: str) -> None:
    page, kind, answer = ASKED[name]
    with pytest.raises(ImportQuestionError) as asked:
        imported(page)
    assert isinstance(asked.value.question, kind)
    assert answer in asked.value.next_step


def test_that_two_sheets_that_fit_equally_well_are_asked_about() -> None:
    october, november = (sheet(_NUMBER, (N, D, D), name=name) for name in ("October", "November"))
    with pytest.raises(ImportQuestionError) as asked:
        imported(october, november)
    assert asked.value.question == SheetQuestion(("October", "November"))
    assert asked.value.option == "--sheet NAME"
    assert imported(october, november, selection=Selection(sheet="november")).sheet == "November"
