from __future__ import annotations

from datetime import date

import pytest

from tests.core.lists import DAY, ID, accounts, codes, imported, read_list, sheet
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.importing import Selection
from zgen_desktop.core.model.abilities import Schema
from zgen_desktop.core.ports import Layout
from zgen_desktop.core.questions import ColumnQuestion, FixedDateQuestion, ImportQuestionError

NAMES = ("Account Number", "Invoice Date", "Target Date")
ROW = ("A1", DAY, DAY)


def test_that_a_column_can_be_named_by_header_or_letter() -> None:
    lines = (["Key", "First", "Second"], ROW)
    for columns in (
        {"AccountNumber": "Key", "InvoiceDate": "first", "TargetDate": "SECOND "},
        {"accountnumber": "A", "invoicedate": "b", "targetdate": "C"},
    ):
        found = read_list(*lines, columns=columns, header_row=1)
        assert dict(found.mapping) == {"AccountNumber": "A", "InvoiceDate": "B", "TargetDate": "C"}


def test_that_a_header_which_is_the_letter_of_another_column_is_refused() -> None:
    with pytest.raises(UsageError, match="name of column D and the letter of another column"):
        read_list([*NAMES, "B"], [*ROW, DAY], columns={"InvoiceDate": "B"})


def test_that_a_header_which_is_its_own_letter_is_fine() -> None:
    found = read_list(["Account Number", "B", "Target Date"], ROW, columns={"InvoiceDate": "B"})
    assert found.mapping["InvoiceDate"] == "B"


def test_that_a_header_like_a_letter_beyond_the_sheet_is_the_header() -> None:
    found = read_list(["Account Number", "ID", "Invoice Date", "Target Date"], ["x", ID, DAY, DAY],
                      columns={"AccountId": "ID"})  # fmt: skip
    assert dict(found.mapping) == {"AccountId": "B", "InvoiceDate": "C", "TargetDate": "D"}


def test_that_a_name_two_columns_have_is_refused() -> None:
    with pytest.raises(UsageError, match="Columns B and C are both named"):
        read_list(["Account Number", "Date", "Date"], ROW, columns={"InvoiceDate": "Date", "TargetDate": "C"})


def test_that_the_exact_spelling_decides_between_names_that_differ_in_case() -> None:
    found = read_list(["Account Number", "date", "DATE"], ROW, columns={"InvoiceDate": "DATE", "TargetDate": "date"})
    assert (found.mapping["InvoiceDate"], found.mapping["TargetDate"]) == ("C", "B")


def test_that_an_unknown_column_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match="B “Invoice Date”"):
        read_list(NAMES, ROW, columns={"InvoiceDate": "Bill day"})
    with pytest.raises(UsageError, match="No such column"):
        read_list(NAMES, ROW, columns={"InvoiceDate": "Z"})


def test_that_one_column_may_feed_both_dates() -> None:
    found = read_list(["Account Number", "Date"], ["A1", DAY], columns={"InvoiceDate": "B", "TargetDate": "B"})
    assert (found.mapping["InvoiceDate"], found.mapping["TargetDate"]) == ("B", "B")


def test_that_who_names_the_account_column_means_no_other_one() -> None:
    lines = (["Account ID", *NAMES], ["0013000000abcde", *ROW])
    assert codes(read_list(*lines)) == ["id_shape"]
    found = read_list(*lines, columns={"AccountNumber": "Account Number"})
    assert dict(found.mapping) == {"AccountNumber": "B", "InvoiceDate": "C", "TargetDate": "D"}
    assert [account.account_number for account in accounts(found)] == ["A1"]


def test_that_a_field_with_column_and_value_is_refused() -> None:
    with pytest.raises(UsageError, match="not both"):
        read_list(NAMES, ROW, columns={"InvoiceDate": "B"}, fixed={"invoicedate": "2026-11-30"})


def test_that_a_field_said_twice_is_refused() -> None:
    with pytest.raises(UsageError, match="twice"):
        read_list(NAMES, ROW, columns={"InvoiceDate": "B", "INVOICEDATE": "C"})


def test_that_a_fixed_value_goes_before_a_column() -> None:
    found = read_list(NAMES, ROW, fixed={"InvoiceDate": "2026-12-01", "IncludesUsage": "Nein"})
    assert dict(found.fixed) == {"InvoiceDate": "2026-12-01", "IncludesUsage": "no"}
    assert "InvoiceDate" not in found.mapping
    (account,) = accounts(found)
    assert (account.invoice_date, account.charges.usage) == (date(2026, 12, 1), False)


@pytest.mark.parametrize(
    "fixed",
    [
        {"InvoiceDate": "30.11.2026"},
        {"InvoiceDate": "2026-11-31"},
        {"TargetDate": "1999-12-31"},
        {"TargetDate": ""},
        {"IncludesUsage": "perhaps"},
        {"AccountNumber": "A1"},
        {"AccountId": ID},
        {"Region__c": "EMEA"},
        {"DueDate": "2026-11-30"},
    ],
)
def test_that_a_fixed_value_which_fits_no_field_is_refused(fixed: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        read_list(NAMES, ROW, fixed=fixed)


def test_that_missing_dates_name_both_ways_to_say_them() -> None:
    with pytest.raises(ImportQuestionError) as asked:
        read_list(["Account Number", "Billing date", "Name"], ["A1", DAY, "Acme"])
    assert asked.value.option == "--map InvoiceDate=COLUMN"
    assert "B “Billing date” (2026-11-30)" in asked.value.message
    assert "target date must be named, too" in asked.value.message
    assert "--map InvoiceDate=B" in asked.value.next_step
    assert "--set InvoiceDate=2026-11-22" in asked.value.next_step


def test_that_a_column_of_dates_is_a_candidate_whatever_its_name() -> None:
    with pytest.raises(ImportQuestionError) as asked:
        read_list(["Account Number", "Invoice Date", "Peildatum", "Name"], ["A1", DAY, "30 Nov 2026", "Acme"])
    question = asked.value.question
    assert isinstance(question, ColumnQuestion)
    assert [(one.column, one.samples, one.likely) for one in question.candidates] == [("C", ("30 Nov 2026",), True)]


def test_that_all_columns_are_named_when_nothing_speaks_for_one() -> None:
    with pytest.raises(ImportQuestionError) as asked:
        read_list(["Invoice Date", "Target Date", "Region", "Owner"], [DAY, DAY, "EMEA", "jd"])
    question = asked.value.question
    assert isinstance(question, ColumnQuestion)
    assert [(one.header, one.likely) for one in question.candidates] == [("Region", False), ("Owner", False)]
    assert asked.value.option == "--map AccountNumber=COLUMN"


def test_that_a_question_about_charges_is_answered_by_a_column_or_a_value() -> None:
    lines = ([*NAMES, "Usage"], [*ROW, "no"])
    with pytest.raises(ImportQuestionError) as asked:
        read_list(*lines)
    assert asked.value.option == "--map IncludesUsage=COLUMN"
    (by_column,) = accounts(read_list(*lines, columns={"IncludesUsage": "Usage"}))
    (by_value,) = accounts(read_list(*lines, fixed={"IncludesUsage": "yes"}))
    assert (by_column.charges.usage, by_value.charges.usage) == (False, True)


def test_that_charges_without_a_column_are_all_billed() -> None:
    (account,) = accounts(read_list(NAMES, ROW))
    assert account.charges.words == "All"


def test_that_a_custom_column_is_sent_where_the_connection_has_the_field() -> None:
    page = sheet([*NAMES, "Region__c"], [*ROW, " EMEA "], ["A2", DAY, DAY, None])
    found = imported(page, schema=Schema(invoice_fields={"Region__c": "string"}))
    assert found.mapping["Region__c"] == "D"
    assert [account.custom for account in accounts(found)] == [(("Region__c", "EMEA"),), ()]
    fixed = imported(
        page, schema=Schema(invoice_fields={"Region__c": "string"}), selection=Selection(fixed={"Region__c": "APAC"})
    )
    assert [account.custom for account in accounts(fixed)] == [(("Region__c", "APAC"),)] * 2


def test_that_a_custom_column_the_connection_lacks_is_warned_about_and_can_not_be_mapped() -> None:
    page = sheet([*NAMES, "Region__c"], [*ROW, "EMEA"])
    (warning,) = imported(page).problems
    assert (warning.code, warning.column, warning.row) == ("custom_not_sent", "D", 0)
    with pytest.raises(UsageError, match="Region__c"):
        imported(page, selection=Selection(columns={"Region__c": "D"}))


def test_that_a_wish_to_post_is_not_passed_over_in_silence() -> None:
    assert codes(read_list([*NAMES, "Invoice.Post"], [*ROW, "TRUE"])) == ["post_not_read"]
    assert codes(read_list([*NAMES, "Invoice.Post"], [*ROW, "FALSE"])) == []


def _remembering(found: Layout) -> dict[str, Layout]:
    return {found.signature: found}


def test_that_a_second_list_of_the_same_shape_needs_no_answers() -> None:
    page = sheet(["Customer", "Billing date", "Through", "Usage"], ["A1", DAY, DAY, "no"])
    answers = Selection(
        columns={"AccountNumber": "A", "InvoiceDate": "Billing date", "TargetDate": "C"}, fixed={"IncludesUsage": "no"}
    )
    memory = _remembering(imported(page, selection=answers).layout)
    again = imported(page, layout_of=memory.get)
    assert dict(again.mapping) == {"AccountNumber": "A", "InvoiceDate": "B", "TargetDate": "C"}
    assert dict(again.fixed) == {"IncludesUsage": "no"}
    assert again.layout == memory[again.layout.signature]


def test_that_another_spelling_of_the_same_headers_is_the_same_layout_and_another_order_is_not() -> None:
    one = imported(sheet(NAMES, ROW)).layout
    assert imported(sheet(["ACCOUNT NUMBER", "invoice date ", "Target\nDate"], ROW)).layout.signature == one.signature
    stray = imported(sheet([*NAMES, " ", None, "\u00a0"], ROW)).layout
    assert stray.signature == one.signature
    other = imported(sheet(["Invoice Date", "Account Number", "Target Date"], [DAY, "A1", DAY])).layout
    assert other.signature != one.signature


def test_that_a_fixed_date_is_asked_again_with_the_day_its_rule_means_today() -> None:
    page = sheet(["Account Number", "Target Date"], ["A1", DAY])
    first = imported(page, selection=Selection(fixed={"InvoiceDate": "2026-11-30"}))
    assert dict(first.layout.date_rules) == {"InvoiceDate": "month_end"}
    assert first.layout.fixed == {}
    memory = _remembering(first.layout)
    with pytest.raises(ImportQuestionError) as asked:
        imported(page, layout_of=memory.get, today=date(2026, 12, 5))
    assert asked.value.option == "--set InvoiceDate=2026-12-31"
    question = asked.value.question
    assert isinstance(question, FixedDateQuestion)
    assert [(one.rule, one.day) for one in question.proposals] == [("month_end", date(2026, 12, 31))]
    answered = imported(page, layout_of=memory.get, selection=Selection(fixed={"InvoiceDate": "2026-12-31"}),
                        today=date(2026, 12, 5))  # fmt: skip
    assert dict(answered.fixed) == {"InvoiceDate": "2026-12-31"}


def test_that_a_date_fixed_over_a_column_is_asked_again_and_the_column_is_not_taken() -> None:
    page = sheet(NAMES, ROW)
    first = imported(page, selection=Selection(fixed={"InvoiceDate": "2026-11-22", "TargetDate": "2026-12-01"}))
    assert dict(first.layout.date_rules) == {"InvoiceDate": "today", "TargetDate": "first_of_next_month"}
    with pytest.raises(ImportQuestionError) as asked:
        imported(page, layout_of=_remembering(first.layout).get, today=date(2027, 1, 31))
    assert asked.value.option == "--set InvoiceDate=2027-01-31 --set TargetDate=2027-02-01"


def test_that_an_answer_goes_before_what_is_remembered() -> None:
    page = sheet(["Customer", "Payer", "Invoice Date", "Target Date"], ["A1", "B1", DAY, DAY])
    memory = _remembering(imported(page, selection=Selection(columns={"AccountNumber": "A"})).layout)
    found = imported(page, layout_of=memory.get, selection=Selection(columns={"AccountNumber": "Payer"}))
    assert found.mapping["AccountNumber"] == "B"


def test_that_columns_of_one_name_are_remembered_by_letter() -> None:
    page = sheet(["Account Number", "Date", "Date"], ROW)
    first = imported(page, selection=Selection(columns={"InvoiceDate": "B", "TargetDate": "C"}))
    assert dict(first.layout.columns) == {"AccountNumber": "Account Number", "InvoiceDate": "[B]", "TargetDate": "[C]"}
    assert imported(page, layout_of=_remembering(first.layout).get).mapping["TargetDate"] == "C"


def test_that_nonsense_in_the_memory_is_passed_over() -> None:
    page = sheet(NAMES, ROW)
    signature = imported(page).layout.signature
    nonsense = Layout(
        signature,
        columns={"AccountNumber": "gone", "TargetDate": "[ZZZ]", "Nothing": "Invoice Date"},
        date_rules={"InvoiceDate": "2026-11-30", "AccountId": "today"},
        fixed={"AccountNumber": "A9", "InvoiceDate": "2026-11-30", "IncludesUsage": "maybe"},
    )
    found = imported(page, layout_of={signature: nonsense}.get)
    assert dict(found.mapping) == {"AccountNumber": "A", "InvoiceDate": "B", "TargetDate": "C"}
    assert found.fixed == {}


def test_that_a_column_without_a_header_is_remembered() -> None:
    page = sheet(NAMES, [*ROW, date(2026, 12, 1)])
    first = imported(page, selection=Selection(columns={"InvoiceDate": "D"}))
    assert first.layout.columns["InvoiceDate"] == "[D]"
    (account,) = accounts(imported(page, layout_of=_remembering(first.layout).get))
    assert account.invoice_date == date(2026, 12, 1)
