"""Forty-odd lists of which sheet, header row and columns can be known without a question."""

from __future__ import annotations

from tests.layouts.drawing import (
    BEFORE,
    DAY,
    DUE,
    Layout,
    both,
    customer,
    hidden,
    ident,
    merged,
    number,
    opens_on,
    rows,
    table,
)

ABC = "AccountNumber=A InvoiceDate=B TargetDate=C"
NAMES = ("Account Number", "Invoice Date", "Target Date")
SIMPLE = [NAMES, *rows(number, DAY, DAY)]
NOTES = [["Notes"], ["Please ask Petra before you change anything here."]]

ENGLISH = [
    Layout("a list and nothing else", f"Sheet1!1 {ABC}", {"Sheet1": SIMPLE}),
    Layout(
        "title, date and author above, a blank line between",
        "November!6 AccountNumber=A InvoiceDate=C TargetDate=D",
        {
            "November": [
                ["Monthly billing run"], ["Period", "November 2026"], ["Prepared by", "J. Doe", None, "Date", DAY], [],
                [], ["Account No.", "Customer", "Invoice Date", "Target Date"], *rows(number, customer, DAY, DAY),
            ]
        },
    ),
    Layout(
        "header in row 7 under a merged title",
        "Billing!7 AccountNumber=B InvoiceDate=D TargetDate=E",
        {
            "Billing": [
                ["ACME Holding: accounts to invoice"], [], ["Entity", "UK Ltd"], ["Currency", "GBP"], [], [],
                ["#", "Account #", "Name", "Inv. Date", "Target Date", "Comment"],
                *rows(lambda at: at + 1, number, customer, DAY, DAY, None),
            ]
        },
        merged("A1:F1"),
    ),
    Layout(
        "two header lines with groups",
        "List!2 AccountNumber=A InvoiceDate=C TargetDate=E",
        {
            "List": [
                ["Account", None, "Invoice", None, "Target"], ["Number", "Name", "Date", "Amount", "Date"],
                *rows(number, customer, DAY, 12.5, DAY),
            ]
        },
        merged("A1:B1", "C1:D1"),
    ),
    Layout(
        "header cells merged downwards beside a group of two",
        "List!4 AccountNumber=A InvoiceDate=B TargetDate=C",
        {
            "List": [
                ["Accounts to bill"], [], ["Account Number", "Dates", None, "Remark"],
                [None, "Invoice Date", "Target Date"], *rows(number, DAY, DAY, "ok"),
            ]
        },
        merged("A1:D1", "A3:A4", "B3:C3", "D3:D4"),
    ),
    Layout(
        "table that does not begin in A1, with a totals row",
        "Data!4 AccountNumber=C InvoiceDate=D TargetDate=E",
        {
            "Data": [
                ["Run by:", "PM"], [], [], [None, None, *NAMES], *[[None, None, *r] for r in rows(number, DAY, DAY)],
                [None, None, "Total", None, 3],
            ]
        },
        table("C4:E8", totals=True),
    ),
    Layout(
        "notes and a legend beside the list",
        f"Accounts!1 {ABC}",
        {
            "Accounts": [
                [*NAMES, None, None, "Legend", "Meaning"], *[[*r, None, None, "x", "billed"] for r in SIMPLE[1:]],
                [None, None, None, None, None, "Invoice date: the day on the invoice"],
            ]
        },
    ),
    Layout(
        "parameters above that are named like the columns",
        "List!5 AccountNumber=A InvoiceDate=B TargetDate=C",
        {"List": [["Invoice Date", DAY], ["Target Date", DAY], ["Account Number", "all"], [], *SIMPLE]},
    ),
    Layout(
        "pivot first, then its source",
        "Source!1 AccountNumber=A InvoiceDate=C TargetDate=D",
        {
            "Pivot": [
                ["Region", "(All)"], [], ["Row Labels", "Sum of Amount", "Count of Account Number"],
                ["North", 1200.5, 2], ["South", 80, 1], ["Grand Total", 1280.5, 3],
            ],
            "Source": [
                ["Account Number", "Region", "Invoice Date", "Target Date", "Amount"],
                *rows(number, "North", DAY, DAY, 12.5),
            ],
        },
    ),
    Layout(
        "customer master data beside the list",
        "To bill!1 AccountNumber=A InvoiceDate=B TargetDate=C",
        {
            "To bill": SIMPLE,
            "Customers": [["Account Number", "Account ID", "Name"], *rows(number, ident, customer)],
            "Countries": [["Code", "Country"], ["DE", "Germany"], ["FR", "France"]],
        },
    ),
    Layout(
        "hidden helper sheet with the same columns",
        "Accounts!1 AccountNumber=A InvoiceDate=B TargetDate=C",
        {"_lists": SIMPLE, "Accounts": SIMPLE},
        both(hidden("_lists", "veryHidden"), opens_on("Accounts")),
    ),
    Layout(
        "instructions first, list second",
        "Upload!1 AccountNumber=A InvoiceDate=B TargetDate=C IncludesUsage=D",
        {
            "Read me": [["How to fill this in"], ["1. Enter the account number"], ["2. Enter the invoice date"]],
            "Upload": [[*NAMES, "Include Usage"], *rows(number, DAY, DAY, "no")],
        },
    ),
    Layout(
        "line numbers, check boxes and amounts around",
        "List!1 AccountNumber=D InvoiceDate=H TargetDate=F",
        {
            "List": [
                ["Line", "Done", "Region", "Acct No", "Name", "Target Date", "Amount", "Invoice Date", "Due Date"],
                *rows(lambda at: at + 1, False, "EMEA", number, customer, DAY, 99.9, DAY, DUE),
            ]
        },
    ),
    Layout(
        "years and months as headers beside",
        "List!2 AccountNumber=A InvoiceDate=B TargetDate=C",
        {"List": [["Revenue plan"], [*NAMES, 2024, 2025, 2026, DAY], *rows(number, DAY, DAY, 1, 2, 3, 4)]},
    ),
    Layout(
        "padded names with no-break spaces and stars",
        f"List!1 {ABC}",
        {"List": [["  Account\u00a0Number * ", "Invoice\u00a0Date*", "Target Date (YYYY-MM-DD)"], *SIMPLE[1:]]},
    ),
    Layout(
        "names over two lines in one cell",
        f"List!1 {ABC}",
        {"List": [["Account\nNumber", "Invoice\nDate", "Target\nDate"], *SIMPLE[1:]]},
    ),
    Layout(
        "last month's dates beside this month's",
        "List!1 AccountNumber=A InvoiceDate=C TargetDate=E",
        {
            "List": [
                ["Account Number", "Last Invoice Date", "Invoice Date", "Previous target date", "Target Date"],
                *rows(number, BEFORE, DAY, BEFORE, DAY),
            ]
        },
    ),
    Layout(
        "old and parent account numbers beside",
        "List!1 AccountNumber=B InvoiceDate=D TargetDate=E",
        {
            "List": [
                ["Parent Account Number", "Account Number", "Old Account Number", "Invoice Date", "Target Date"],
                *rows("A00000001", number, "K-17", DAY, DAY),
            ]
        },
    ),
    Layout(
        "results of an earlier run at the end",
        "List!1 AccountNumber=A InvoiceDate=B TargetDate=C",
        {
            "List": SIMPLE,
            "Zgen results": [
                [*NAMES, "Outcome", "What to do", "Message", "Source sheet", "Source row"],
                *rows(number, DAY, DAY, "Generated", None, None, "List", lambda at: at + 2),
            ],
        },
    ),
]  # fmt: skip

ZUORA = [
    Layout(
        "Zuora data source export, account and invoice",
        "Data!1 AccountId=C AccountNumber=A InvoiceDate=F TargetDate=H",
        {
            "Data": [
                [
                    "Account: Account Number", "Account: Name", "Account: ID", "Account: Currency",
                    "Invoice: Invoice Number", "Invoice: Invoice Date", "Invoice: Due Date", "Invoice: Target Date",
                    "Invoice: Amount", "Bill To: Work Email",
                ],
                *rows(number, customer, ident, "EUR", "INV-1", DAY, DUE, DAY, 12.5, "a@example.com"),
            ]
        },
    ),
    Layout(
        "names of a Zuora query",
        "Result!1 AccountNumber=A InvoiceDate=B TargetDate=C",
        {"Result": [["Account.AccountNumber", "Invoice.InvoiceDate", "Invoice.TargetDate"], *SIMPLE[1:]]},
    ),
    Layout(
        "columns of a data query",
        "query_result!1 AccountId=A AccountNumber=B InvoiceDate=C TargetDate=D",
        {
            "query_result": [
                ["accountid", "accountnumber", "invoicedate", "targetdate", "balance"],
                *rows(ident, number, "2026-11-30", "2026-11-30", 0),
            ]
        },
    ),
    Layout(
        "Zuora's Invoice API Generator",
        "Generate!1 AccountId=A AccountNumber=B InvoiceDate=F TargetDate=G IncludesOneTime=C IncludesRecurring=D "
        "IncludesUsage=E",
        {
            "Generate": [
                [
                    "Invoice.AccountId", "Invoice.AccountNumber", "Invoice.IncludesOneTime",
                    "Invoice.IncludesRecurring", "Invoice.IncludesUsage", "Invoice.InvoiceDate", "Invoice.TargetDate",
                ],
                *rows(None, number, "TRUE", "TRUE", "FALSE", DAY, DAY),
            ]
        },
    ),
    Layout(
        "bill run report with totals below",
        "Report!4 AccountNumber=A InvoiceDate=C TargetDate=D",
        {
            "Report": [
                ["Bill run report"], ["BR-00000012"], [],
                ["Account Number", "Account Name", "Bill Run: Invoice Date", "Bill Run: Target Date", "Amount"],
                *rows(number, customer, DAY, DAY, 10), [], ["Total", None, None, None, 30],
            ]
        },
    ),
    Layout(
        "fields of the API with a custom one",
        "Sheet1!1 AccountId=A InvoiceDate=B TargetDate=C IncludesOneTime=D IncludesRecurring=E IncludesUsage=F",
        {
            "Sheet1": [
                ["AccountId", "InvoiceDate", "TargetDate", "IncludesOneTime", "IncludesRecurring", "IncludesUsage",
                 "Region__c"],
                *rows(ident, DAY, DAY, True, True, False, "N"),
            ]
        },
    ),
]  # fmt: skip

LANGUAGES = [
    Layout(
        "German with title and totals",
        "Abrechnung!3 AccountNumber=B InvoiceDate=D TargetDate=E IncludesUsage=F",
        {
            "Abrechnung": [
                ["Abrechnungsliste November 2026"], [],
                ["Lfd. Nr.", "Kundennummer", "Name", "Rechnungsdatum", "Stichtag", "Nutzung abrechnen", "Bemerkung"],
                *rows(lambda at: at + 1, number, customer, DAY, DAY, "ja", None), ["Summe", None, None, None, None, 3],
            ],
            "Hinweise": NOTES,
        },
    ),
    Layout(
        "German, short forms in another order",
        "Tabelle1!1 AccountNumber=C InvoiceDate=B TargetDate=A",
        {"Tabelle1": [["Abrechnungsstichtag", "RG-Datum", "Kd.-Nr.", "Betrag"], *rows(DAY, DAY, number, 12.5)]},
    ),
    Layout(
        "German with groups over the names",
        "Liste!2 AccountNumber=A InvoiceDate=C TargetDate=D",
        {
            "Liste": [
                ["Kunde", None, "Termine"], ["Debitoren-Nr.", "Name", "Rechnungsdatum", "Zieldatum (TT.MM.JJJJ)"],
                *rows(number, customer, DAY, DAY),
            ]
        },
        merged("A1:B1", "C1:D1"),
    ),
    Layout(
        "German and English in one name",
        "Liste!1 AccountNumber=A InvoiceDate=B TargetDate=C",
        {
            "Liste": [
                ["Kundennummer / Account Number", "Rechnungsdatum (Invoice Date)", "Stichtag | Target Date"],
                *SIMPLE[1:],
            ]
        },
    ),
    Layout(
        "French",
        "Feuil1!2 AccountNumber=A InvoiceDate=C TargetDate=D",
        {
            "Feuil1": [
                ["Facturation novembre 2026"],
                ["N° de compte", "Raison sociale", "Date de facture", "Date cible", "Date d'échéance"],
                *rows(number, customer, DAY, DAY, DUE),
            ]
        },
    ),
    Layout(
        "French with charges",
        "Facturation!1 AccountNumber=A InvoiceDate=B TargetDate=C IncludesOneTime=D IncludesUsage=E",
        {
            "Facturation": [
                ["Code client", "Date de facturation", "Date cible de facturation", "Inclure les frais ponctuels",
                 "Inclure la consommation"],
                *rows(number, DAY, DAY, "oui", "non"),
            ]
        },
    ),
    Layout(
        "Spanish",
        "Hoja1!1 AccountNumber=B InvoiceDate=D TargetDate=C",
        {
            "Hoja1": [
                ["Razón social", "Nº de cliente", "Fecha objetivo", "Fecha de factura", "Vencimiento"],
                *rows(customer, number, DAY, DAY, DUE),
            ]
        },
    ),
    Layout(
        "Spanish in capitals without accents",
        "LISTA!1 AccountNumber=A InvoiceDate=B TargetDate=C",
        {"LISTA": [["NUMERO DE CUENTA", "FECHA FACTURACION", "FECHA OBJETIVO"], *SIMPLE[1:]]},
    ),
    Layout(
        "Japanese",
        "請求一覧!3 AccountNumber=A InvoiceDate=C TargetDate=D IncludesUsage=E",
        {
            "請求一覧": [
                ["2026年11月 請求対象一覧"], [], ["アカウント番号", "顧客名", "請求日", "対象日", "使用料を含む"],
                *rows(number, "株式会社山田", DAY, DAY, "はい"), ["合計", None, None, None, 3],
            ]
        },
    ),
    Layout(
        "Japanese, half width, ids",
        "Sheet1!1 AccountId=A InvoiceDate=B TargetDate=C",
        {"Sheet1": [["ｱｶｳﾝﾄID", "請求書日付", "ﾀｰｹﾞｯﾄ日"], *rows(ident, DAY, DAY)]},
    ),
    Layout(
        "Italian",
        "Foglio1!1 AccountNumber=A InvoiceDate=C TargetDate=D",
        {
            "Foglio1": [
                ["Codice cliente", "Ragione sociale", "Data fattura", "Data obiettivo", "Scadenza"],
                *rows(number, customer, DAY, DAY, DUE),
            ]
        },
    ),
    Layout(
        "Dutch",
        "Blad1!1 AccountNumber=A InvoiceDate=B TargetDate=C IncludesUsage=D",
        {"Blad1": [["Klantnummer", "Factuurdatum", "Doeldatum", "Inclusief verbruik"], *rows(number, DAY, DAY, "nee")]},
    ),
    Layout(
        "Portuguese",
        "Planilha1!1 AccountNumber=A InvoiceDate=B TargetDate=C",
        {"Planilha1": [["Número da conta", "Data da fatura", "Data-alvo", "Vencimento"], *rows(number, DAY, DAY, DUE)]},
    ),
    Layout(
        "Swedish",
        "Blad1!1 AccountNumber=A InvoiceDate=B TargetDate=C",
        {"Blad1": [["Kundnummer", "Fakturadatum", "Måldatum"], *SIMPLE[1:]]},
    ),
    Layout(
        "Polish",
        "Arkusz1!1 AccountNumber=A InvoiceDate=B TargetDate=C",
        {"Arkusz1": [["Numer klienta", "Data faktury", "Data docelowa"], *SIMPLE[1:]]},
    ),
    Layout(
        "Chinese",
        "账单!1 AccountNumber=A InvoiceDate=B TargetDate=C",
        {"账单": [["账户编号", "发票日期", "目标日期"], *SIMPLE[1:]]},
    ),
    Layout(
        "Korean",
        "청구!1 AccountNumber=A InvoiceDate=B TargetDate=C",
        {"청구": [["계정 번호", "송장 날짜", "대상 날짜"], *SIMPLE[1:]]},
    ),
]  # fmt: skip

KNOWN = [*ENGLISH, *ZUORA, *LANGUAGES]
