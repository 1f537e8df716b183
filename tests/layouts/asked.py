"""Lists where the right answer is to ask: deciding would be a guess."""

from __future__ import annotations

from tests.layouts.drawing import BEFORE, DAY, DUE, Layout, both, customer, ident, number, opens_on, rows, table
from tests.layouts.known import NAMES, SIMPLE

TO_ASK = [
    Layout("two months of the same list", "--sheet October", {"October": SIMPLE, "November": SIMPLE}),
    Layout(
        "the workbook opens on a list of accounts, another sheet has dates, too",
        '--sheet "To bill"',
        {
            "History": [[*NAMES, "Invoice Number"], *rows(number, BEFORE, BEFORE, "INV-1")],
            "To bill": [["Account Number", "Name"], *rows(number, customer)],
        },
        opens_on("To bill"),
    ),
    Layout("no name says anything", "--header-row 1", {"List": rows(number, customer, DAY)}),
    Layout("a date and no more", "--map InvoiceDate=B", {"List": [["Account Number", "Date"], *rows(number, DAY)]}),
    Layout(
        "bill date and due date",
        "--map InvoiceDate=B, or --map InvoiceDate=C",
        {"List": [["Account Number", "Bill Date", "Due Date"], *rows(number, DAY, DUE)]},
    ),
    Layout(
        "due date is no target date",
        "--map TargetDate=C",
        {"List": [["Account Number", "Invoice Date", "Due Date"], *rows(number, DAY, DUE)]},
    ),
    Layout(
        "two account numbers",
        "--map AccountNumber=A, or --map AccountNumber=B",
        {
            "List": [
                ["Account Number", "Account No.", "Invoice Date", "Target Date"],
                *rows(number, lambda at: f"K{at}", DAY, DAY),
            ]
        },
    ),
    Layout(
        "customer number and account number",
        "--map AccountNumber=A, or --map AccountNumber=B",
        {
            "List": [
                ["Customer Number", "Account Number", "Invoice Date", "Target Date"],
                *rows(lambda at: 100 + at, number, DAY, DAY),
            ]
        },
    ),
    Layout(
        "the same date twice",
        "--map InvoiceDate=B, or --map InvoiceDate=C",
        {"List": [["Account Number", "Invoice Date", " invoice date ", "Target Date"], *rows(number, DAY, DUE, DAY)]},
    ),
    Layout(
        "a date and a newer one",
        "--map InvoiceDate=B, or --map InvoiceDate=C",
        {
            "List": [
                ["Account Number", "Invoice Date", "Invoice Date NEW", "Target Date"],
                *rows(number, BEFORE, DAY, DAY),
            ]
        },
    ),
    Layout(
        "a corrected target date in German",
        "--map TargetDate=C, or --map TargetDate=D",
        {
            "Liste": [
                ["Kundennummer", "Rechnungsdatum", "Stichtag", "Stichtag korrigiert"],
                *rows(number, DAY, BEFORE, DAY),
            ]
        },
    ),
    Layout(
        "an account number and the one to bill",
        "--map AccountNumber=A, or --map AccountNumber=B",
        {
            "List": [
                ["Account Number", "Bill-to Account Number", "Invoice Date", "Target Date"],
                *rows(number, lambda at: f"B{at}", DAY, DAY),
            ]
        },
    ),
    Layout(
        "one column for both dates",
        "--map InvoiceDate=B",
        {"List": [["Account Number", "Invoice Date / Target Date"], *rows(number, DAY)]},
    ),
    Layout(
        "German cut-off and target day",
        "--map TargetDate=C, or --map TargetDate=D",
        {"Liste": [["Kundennummer", "Rechnungsdatum", "Stichtag", "Zieldatum"], *rows(number, DAY, DAY, DUE)]},
    ),
    Layout(
        "closing day in Japanese",
        "--map TargetDate=C",
        {"一覧": [["顧客番号", "請求日", "締め日"], *rows(number, DAY, DAY)]},
    ),
    Layout("account without more", "--map AccountNumber=A", {"List": [["Account", *NAMES[1:]], *SIMPLE[1:]]}),
    Layout(
        "ids under a name that says nothing",
        "--map AccountId=A",
        {"List": [["Key", *NAMES[1:]], *rows(ident, DAY, DAY)]},
    ),
    Layout(
        "two lists below each other, the second in another order",
        "--header-row 1",
        {"List": [*SIMPLE, [], ["Target Date", "Invoice Date", "Account Number"], *rows(DUE, DAY, number)]},
    ),
    Layout(
        "two tables of the same shape",
        "--header-row 1",
        {"List": [*SIMPLE, [], *SIMPLE]},
        both(table("A1:C4"), table("A6:C9", name="More")),
    ),
    Layout(
        "a list above a table of the same shape",
        "--header-row 1",
        {"List": [*SIMPLE, [], ["Archive"], *SIMPLE]},
        table("A7:C10"),
    ),
    Layout(
        "a list to the right of a table of the same shape",
        "--map AccountNumber=A, or --map AccountNumber=E",
        {"List": [[*NAMES, None, *NAMES], *([*line, None, *line] for line in SIMPLE[1:])]},
        table("A1:C4"),
    ),
    Layout(
        "fields in lines instead of columns",
        "--map InvoiceDate=",
        {
            "List": [
                ["Account Number", *map(number, range(3))], ["Invoice Date", DAY, DAY, DAY],
                ["Target Date", DAY, DAY, DAY],
            ]
        },
    ),
    Layout(
        "header further down than a title block reaches",
        "--header-row 1",
        {"List": [*([f"Line {at} of a long foreword"] for at in range(40)), *SIMPLE]},
    ),
    Layout(
        "a column that says what is left out",
        "--set IncludesUsage=yes, or --set IncludesUsage=no",
        {"List": [[*NAMES, "Exclude usage"], *rows(number, DAY, DAY, "no")]},
    ),
    Layout(
        "a column that says in German what is not billed",
        "--set IncludesOneTime=yes",
        {"Liste": [["Kundennummer", "Rechnungsdatum", "Stichtag", "Ohne einmalige Gebühren"],
                   *rows(number, DAY, DAY, "ja")]},
    ),
    Layout(
        "usage says yes and no",
        "--map IncludesUsage=D",
        {"List": [[*NAMES, "Usage"], *rows(number, DAY, DAY, lambda at: ("yes", "no", "yes")[at])]},
    ),
]  # fmt: skip
