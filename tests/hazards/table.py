"""The hazards of reading lists for billing, one by one, with what the person sees and says."""

from __future__ import annotations

from datetime import datetime

import openpyxl

from tests.hazards.drawing import (
    DAY,
    NAMES,
    Asked,
    Marked,
    Noted,
    Read,
    Refused,
    day,
    formats,
    hide,
    lines,
    raw,
    text,
)
from tests.layouts.drawing import Layout, both, hidden, merged, rows, table

_DATES = day("B") + day("C")
_SWAPPED = datetime(2026, 3, 4)


def _manual(workbook: openpyxl.Workbook) -> None:
    workbook.calculation.calcMode = "manual"


DATES = [
    Marked("a number that is no day", lines(["A1", 7, DAY]), 2, "B", "date_number", "plain number", "plain number"),
    Marked("serial 60", raw(text("A", "A1") + day("B", 60) + day("C")), 2, "B", "date_impossible", "no such day"),
    Marked("a negative date", raw(text("A", "A1") + day("B", -3) + day("C")), 2, "B", "date_negative", "no such day"),
    Marked(
        "a time without a day",
        raw(text("A", "A1") + '<c r="B@" s="4"><v>0.75</v></c>' + day("C")), 2, "B", "date_no_day", "names no day",
    ),
    Marked(
        "a year of two digits", lines(["A1", "30/11/26", DAY]), 2, "B", "date_short_year", "year of two digits"
    ),
    Marked(
        "orders mixed in a column",
        lines(["A1", "13/04/2026", DAY], ["A2", "04/13/2026", DAY]), 2, "B", "date_mixed", "day first and others",
    ),
    Marked(
        "days and months that Excel may have exchanged",
        lines(["A1", "13/04/2026", DAY], ["A2", _SWAPPED, DAY]), 3, "B", "date_maybe_swapped",
        "13/04/2026 in this column stayed text, and 4 Mar 2026 here may be 3 Apr 2026", "day and month exchanged?", 1,
    ),
    Marked(
        "a time of day in a date", lines(["A1", datetime(2026, 11, 30, 23, 30), DAY]), 2, "B", "date_has_time",
        "The day is taken: 30 Nov 2026", "has a time of day", 1,
    ),
    Marked("a day that is not there", lines(["A1", "31.11.2026", DAY]), 2, "B", "date_impossible", "no such day"),
]  # fmt: skip

IDS = [
    Marked(
        "an id in E-notation", raw('<c r="A@" s="3"><v>1200000</v></c>' + _DATES), 2, "A", "changed_by_excel",
        "Excel has changed this value", "Changed by Excel",
    ),
    Marked(
        "E-notation that has become text", lines(["1.2E+15", DAY, DAY]), 2, "A", "changed_by_excel",
        "Excel has changed this value",
    ),
    Marked(
        "a number with a fraction", lines([1234.5, DAY, DAY]), 2, "A", "changed_by_excel",
        "Excel has changed this value",
    ),
    Marked(
        "a number of 16 digits", raw('<c r="A@"><v>1234567890123450</v></c>' + _DATES), 2, "A", "changed_by_excel",
        "Excel has changed this value",
    ),
    Marked("an id that is a date", lines([DAY, DAY, DAY]), 2, "A", "became_date", "into a date"),
    Marked("an id that is a truth value", lines([True, DAY, DAY]), 2, "A", "became_flag", "yes/no value"),
    Marked(
        "an account twice", lines(["A1", DAY, DAY], ["A1", DAY, DAY]), 3, "A", "double", "already stands in row 2",
        "Account stands twice", 1,
    ),
    Marked("no account", lines(["A1", DAY, DAY], [None, DAY, DAY]), 3, "A", "account_missing", "No account", "", 1),
    Marked("a total", lines(["A1", DAY, DAY], ["Total", None, 1]), 3, "A", "total_row", "is a total", "", 1),
    Marked(
        "the names again, on the next printed page",
        lines(["A1", DAY, DAY], NAMES, ["A2", DAY, DAY]), 3, "", "header_again", "names the columns again",
        "Column names, not an account", 2,
    ),
    Marked(
        "a second list with its columns in another order",
        lines(
            *([f"A{at}", DAY, DAY] for at in range(40)), ["Account number", "Target date", "Invoice date"],
            ["A77", DAY, DAY],
        ),
        43, "", "below_other_header", "Row 42 names other columns", "Below other column names", 40,
    ),
    Read("an id of 32 digits as text", lines(["1" * 32, DAY, DAY], header=("Account ID", *NAMES[1:])), ["1" * 32]),
    Read("leading zeros by the cell's own format", raw('<c r="A@" s="2"><v>1234</v></c>' + _DATES), ["00001234"]),
    Read("no zeros where the format has none", lines([1234, DAY, DAY]), ["1234"]),
]  # fmt: skip

CELLS = [
    Marked(
        "a formula that was never calculated", raw('<c r="A@"><f>X1</f></c>' + _DATES), 2, "A", "not_calculated",
        "Open the workbook in Excel, save it, and try again", "Formula without a value",
    ),
    Marked(
        "#N/A from a lookup", raw('<c r="A@" t="e"><f>X1</f><v>#N/A</v></c>' + _DATES), 2, "A", "cell_error",
        "A2 shows the Excel error #N/A", "Excel error in Account number",
    ),
    Marked(
        "#SPILL!", raw(text("A", "A1") + '<c r="B@" t="e"><f>X1</f><v>#SPILL!</v></c>' + day("C")), 2, "B",
        "cell_error", "B2 shows the Excel error #SPILL!",
    ),
    Marked(
        "an error that Excel will only invent", raw('<c r="A@" t="e"><v>#FUTURE!</v></c>' + _DATES), 2, "A",
        "cell_error", "A2 shows the Excel error #FUTURE!",
    ),
    Marked(
        "an error that has become text, as in lists of a German Excel", lines(["#NV", DAY, DAY], ["A1", DAY, DAY]), 2,
        "A", "cell_error", "A2 shows the Excel error #NV", "", 1,
    ),
    Marked(
        "what Excel shows in a column without room", lines(["A1", "########", DAY]), 2, "B", "no_room",
        "B2 holds ########", "Invoice date shows only ####",
    ),
    Marked(
        "a word, quoted as it stands", lines(["A1", "ok", DAY]), 2, "B", "date_unreadable", "ok can't be read",
        "Invoice date is not a date",
    ),
    Marked(
        "a blank flag", lines(["A1", DAY, DAY, None], header=(*NAMES, "Include usage")), 2, "D", "flag_blank",
        "Blank does not say whether usage charges are billed",
    ),
    Marked(
        "a flag that says neither", lines(["A1", DAY, DAY, "maybe"], header=(*NAMES, "Include usage")), 2, "D",
        "flag_unreadable", "does not say yes or no",
    ),
    Marked(
        "data after a long gap", lines(["A1", DAY, DAY], *[[]] * 60, ["A2", DAY, DAY]), 63, "", "after_gap",
        "60 blank rows stand above", "After many blank rows", 2,
    ),
    Marked(
        "a cell under a merged one", lines(["A1", DAY, DAY], ["A2", None, DAY], shape=merged("B2:B3")), 3, "B",
        "cell_merged", "B3 is blank: it is merged with B2", "is blank under a merged cell", 1,
    ),
    Noted(
        "invisible characters",
        lines(["\u200bA1\u00a0", DAY, DAY], ["A\u00ad2\ufeff", DAY, DAY], ["A3", DAY, DAY]), "cleaned",
        "2 cells had spaces or invisible characters", 3,
    ),
    Noted(
        "calculated accounts", raw('<c r="A@" t="str"><f>X1</f><v>A1</v></c>' + _DATES), "calculated",
        "1 cell in column A (account number) come from formulas", 1,
    ),
    Noted(
        "formulas of a workbook that calculates on demand",
        raw('<c r="A@" t="str"><f>X1</f><v>A1</v></c>' + _DATES, after='<calcPr calcMode="manual"/>'),
        "stale_formulas", "calculates only when told to", 1,
    ),
    Noted(
        "days counted from 1904",
        raw(text("A", "A1") + day("B", 44894) + day("C", 44894), settings='<workbookPr date1904="1"/>'), "date_system",
        "counts its days from 1904, not from 1900. The invoice date in B2 is read as 30 Nov 2026", 1,
    ),
    Noted(
        "a hidden column", lines(["A1", DAY, DAY], shape=hide(columns="C")), "column_hidden",
        "Column C (Target date) is hidden in the workbook. The target date comes from it", 1,
    ),
    Noted(
        "the totals of a table", lines(["A1", DAY, DAY], ["Total", None, 1], shape=table("A1:C3", totals=True)),
        "totals_left_out", "Row 3 holds the totals of the table Accounts", 1,
    ),
    Noted(
        "accounts below a table", lines(["A1", DAY, DAY], ["A2", DAY, DAY], shape=table("A1:C2")), "below_table",
        "Rows 3 stand below the table Accounts", 1,
    ),
    Read(
        "accents in two parts", lines(["Mu\u0308ller 1", DAY, DAY]), ["Müller 1"],
    ),
    Read(
        "flags in words of eight languages",
        lines(
            *(
                [f"A{at}", DAY, DAY, word]
                for at, word in enumerate(("Yes", "Ja", "Oui", "Sí", "sì", "sim", "はい", "TRUE", "x", 1, True))
            ),
            header=(*NAMES, "Include usage"),
        ),
        [f"A{at}" for at in range(11)],
    ),
    Read(
        "emptiness that is only formatted, down to Excel's last row",
        lines(["A1", DAY, DAY], shape=formats(A9="@", B5000="0.00", C1048576="dd/mm/yyyy")), ["A1"],
    ),
    Read("blank rows between", lines(["A1", DAY, DAY], [], ["A3", DAY, DAY]), ["A1", "A3"]),
]  # fmt: skip

QUESTIONS = [
    Asked(
        "bare numbers", lines(["A1", 46356, DAY], ["A2", 46387, DAY]), "--serial-dates",
        "46356 in B2 would be 30 Nov 2026", ["--serial-dates", "yes"], "Are these numbers days?",
        ["46356", "30 Nov 2026"], "Yes, these are the days", ["2026-11-30", "2026-12-31"],
    ),
    Asked(
        "bare numbers where days count from 1904",
        raw(text("A", "A1") + '<c r="B@"><v>44894</v></c><c r="C@"><v>44894</v></c>',
            settings='<workbookPr date1904="1"/>'),
        "--serial-dates", "44894 in B2 would be 30 Nov 2026", ["--serial-dates", "yes"], "Are these numbers days?",
        ["44894", "30 Nov 2026"], "Yes, these are the days", ["2026-11-30"],
    ),
    Asked(
        "year, month and day in figures", lines(["A1", 20261130, 20261231]), "--serial-dates",
        "20261130 in B2 would be 30 Nov 2026, 20261231 in C2 would be 31 Dec 2026", ["--serial-dates", "yes"],
        "Are these numbers days?", ["20261130", "31 Dec 2026"], "Yes, these are the days", ["2026-11-30"],
    ),
    Asked(
        "bare numbers that are no days", lines(["A1", 46356, DAY], ["A2", DAY, DAY]), "--serial-dates",
        "46356 in B2", ["--serial-dates", "no"], "Are these numbers days?", ["46356"], "No, I correct these cells",
        ["", "2026-11-30"],
    ),
    Asked(
        "day or month first", lines(["A1", "03/04/2026", DAY], ["A2", "05/06/2026", DAY]), "--date-order",
        "03/04/2026 in B2 can be 3 Apr 2026 or 4 Mar 2026", ["--date-order", "dmy"],
        "Does the day or the month come first?", ["“05/06/2026”", "5 Jun 2026", "6 May 2026"], "Day first: 3 Apr 2026",
        ["2026-04-03", "2026-06-05"],
    ),
    Asked(
        "day or month first, in the second column only", lines(["A1", DAY, "03/04/2026"]), "--date-order",
        "03/04/2026 in C2", ["--date-order", "mdy"], "Does the day or the month come first?", ["C2", "Target date"],
        "Month first: 4 Mar 2026", ["2026-11-30"],
    ),
    Asked(
        "rows hidden by a filter",
        lines(
            ["North", "A1", DAY, DAY], ["South", "A2", DAY, DAY], ["North", "A3", DAY, DAY],
            header=("Region", *NAMES), shape=hide(3, filtered="A1:D4", values=["North"]),
        ),
        "--hidden", "1 of 3 rows in sheet “List” is hidden: 1 by a filter (row 3). The filter shows Region: North.",
        ["--hidden", "leave-out"], "1 row(s) are hidden in the workbook. Are they to be billed?",
        ["1 row(s) hidden by the filter: 3", "The filter shows Region: North"], "Leave out",
        ["2026-11-30", "", "2026-11-30"],
    ),
    Asked(
        "rows hidden by hand", lines(["A1", DAY, DAY], ["A2", DAY, DAY], shape=hide(3)), "--hidden",
        "1 by hand (row 3)", ["--hidden", "include"], "Are they to be billed?", ["1 row(s) hidden by hand: 3"],
        "Include", ["2026-11-30", "2026-11-30"],
    ),
]  # fmt: skip

_RESULTS = [
    [
        *NAMES, "Outcome", "What to do", "Message", "Charges sent", "Invoice date sent", "Target date sent",
        "Source sheet", "Source row",
    ],
    *rows("A1", DAY, DAY, "Generated", None, None, "all", DAY, DAY, "List", 2),
]  # fmt: skip
REFUSED = [
    Refused(
        "a list on a hidden sheet only",
        Layout("", "", {"Cover": [[]], "List": [NAMES, *rows("A1", DAY, DAY)]}, hidden("List")).draw,
        "no_list", "Hidden sheets are read only when named: --sheet with “List”", "Choose a sheet here", "List",
    ),
    Refused(
        "lists on hidden sheets of both kinds",
        Layout(
            "", "", {"Cover": [[]], "List": [NAMES, *rows("A1", DAY, DAY)], "Deep": [NAMES, *rows("A2", DAY, DAY)]},
            both(hidden("List"), hidden("Deep", "veryHidden")),
        ).draw,
        "no_list", "“List”, “Deep”", "Choose a sheet here", "List",
    ),
    Refused(
        "our own results and nothing else", Layout("", "", {"Zgen results": _RESULTS}).draw, "no_list",
        "Choose another workbook", "open another workbook",
    ),
    Refused(
        "our own results under another name", Layout("", "", {"October": _RESULTS}).draw, "no_list",
        "Choose another workbook", "open another workbook",
    ),
    Refused(
        "a header and no rows", lines(), "no_rows", "--sheet, or another header row with --header-row",
        "Choose another sheet or another header row",
    ),
]  # fmt: skip

ALL = [*DATES, *IDS, *CELLS, *QUESTIONS]
MARKED = [one for one in ALL if isinstance(one, Marked)]
NOTED = [one for one in ALL if isinstance(one, Noted)]
READ = [one for one in ALL if isinstance(one, Read)]
ASKED = [one for one in ALL if isinstance(one, Asked)]
