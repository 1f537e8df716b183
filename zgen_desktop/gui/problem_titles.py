"""What a group of rows is called, in a few words: the fact, then the column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from zgen_desktop.core.model.cells import Cell, column_index
from zgen_desktop.core.problems import shown
from zgen_desktop.gui.core_words import problem_message
from zgen_desktop.gui.palette import Colours, Tone
from zgen_desktop.gui.problem_groups import Group, Kind

translate = QCoreApplication.translate

SIGN_OF_KIND = {
    Kind.ERROR: "✕",
    Kind.HELD: "◆",
    Kind.WARNING: "!",
    Kind.HIDDEN: "–",
    Kind.LEFT_OUT: "–",
    Kind.NOT_CHOSEN: "–",
    Kind.DONE_BEFORE: "✓",
    Kind.CHANGED: "✎",
    Kind.ANYWAY: "!",
}
_TONE_OF_KIND = {
    Kind.ERROR: "bad",
    Kind.HELD: "unknown",
    Kind.WARNING: "warning",
    Kind.DONE_BEFORE: "good",
    Kind.ANYWAY: "warning",
}


def tone_of_kind(kind: Kind, colours: Colours) -> Tone:
    """The ink and tint of a group."""
    tone = getattr(colours, _TONE_OF_KIND.get(kind, "plain"))
    assert isinstance(tone, Tone)
    return tone


def title_of(group: Group, headers: Sequence[Cell]) -> str:
    """``Invoice date is missing``."""
    name = header_of(group.column, headers)
    if group.kind in (Kind.ERROR, Kind.WARNING):
        known = _problem_titles(name).get(group.code)
        return known or (problem_message(group.example) if group.example else group.code)
    return _kind_titles()[group.kind]


def subtitle_of(group: Group) -> str:
    """``Column D``; what becomes of the rows where no single column is at fault."""
    if group.column is None:
        return _kind_subtitles().get(group.kind, "")
    return translate("ProblemTitles", "Column {letter}").format(letter=group.column)


def header_of(column: str | None, headers: Sequence[Cell]) -> str:
    """What the sheet calls a column; its letter where it has no name."""
    if column is None:
        return ""
    at = column_index(column)
    text = " ".join(shown(headers[at]).split()) if at < len(headers) else ""
    return text or column


def _kind_titles() -> dict[Kind, str]:
    return {
        Kind.HELD: translate("ProblemTitles", "Already invoiced"),
        Kind.HIDDEN: translate("ProblemTitles", "Hidden in the workbook"),
        Kind.LEFT_OUT: translate("ProblemTitles", "Left out"),
        Kind.NOT_CHOSEN: translate("ProblemTitles", "Not among the rows chosen"),
        Kind.DONE_BEFORE: translate("ProblemTitles", "Already done"),
        Kind.CHANGED: translate("ProblemTitles", "Changed here"),
        Kind.ANYWAY: translate("ProblemTitles", "Sent although already invoiced"),
    }


def _kind_subtitles() -> dict[Kind, str]:
    return {
        Kind.HELD: translate("ProblemTitles", "Zuora has an invoice. Not sent."),
        Kind.HIDDEN: translate("ProblemTitles", "Left out"),
        Kind.LEFT_OUT: translate("ProblemTitles", "By hand, here"),
        Kind.DONE_BEFORE: translate("ProblemTitles", "By an earlier run. Not sent again."),
        Kind.CHANGED: translate("ProblemTitles", "The workbook itself stays as it is"),
        Kind.ANYWAY: translate("ProblemTitles", "By your decision"),
    }


def _problem_titles(column: str) -> dict[str, str]:
    titles = {
        "cell_error": translate("ProblemTitles", "Excel error in {column}"),
        "no_room": translate("ProblemTitles", "{column} shows only ####"),
        "cell_merged": translate("ProblemTitles", "{column} is blank under a merged cell"),
        "not_calculated": translate("ProblemTitles", "Formula without a value"),
        "account_missing": translate("ProblemTitles", "No account in the row"),
        "total_row": translate("ProblemTitles", "A total, not an account"),
        "account_without_zeros": translate("ProblemTitles", "Leading zeros are missing"),
        "account_two_forms": translate("ProblemTitles", "There with and without zeros"),
        "id_shape": translate("ProblemTitles", "Not an Account ID"),
        "id_characters": translate("ProblemTitles", "Not an Account ID"),
        "number_too_long": translate("ProblemTitles", "Account number is too long"),
        "number_characters": translate("ProblemTitles", "Account number with a line break"),
        "number_looks_like_id": translate("ProblemTitles", "Looks like an Account ID"),
        "changed_by_excel": translate("ProblemTitles", "Changed by Excel"),
        "became_date": translate("ProblemTitles", "Account turned into a date"),
        "became_flag": translate("ProblemTitles", "Yes or no instead of an account"),
        "shown_differently": translate("ProblemTitles", "Stored otherwise than shown"),
        "date_missing": translate("ProblemTitles", "{column} is blank"),
        "date_unreadable": translate("ProblemTitles", "{column} is not a date"),
        "date_impossible": translate("ProblemTitles", "{column}: no such day"),
        "date_short_year": translate("ProblemTitles", "{column}: year of two digits"),
        "date_no_day": translate("ProblemTitles", "{column} names no day"),
        "date_out_of_range": translate("ProblemTitles", "{column} is out of range"),
        "date_negative": translate("ProblemTitles", "{column}: no such day"),
        "date_maybe_swapped": translate("ProblemTitles", "{column}: day and month exchanged?"),
        "header_again": translate("ProblemTitles", "Column names, not an account"),
        "below_other_header": translate("ProblemTitles", "Below other column names"),
        "date_number": translate("ProblemTitles", "{column} is a plain number"),
        "date_mixed": translate("ProblemTitles", "{column}: day and month mixed"),
        "date_against_order": translate("ProblemTitles", "{column}: the other order"),
        "date_not_year_first": translate("ProblemTitles", "{column}: year not first"),
        "date_has_time": translate("ProblemTitles", "{column} has a time of day"),
        "dates_far_apart": translate("ProblemTitles", "Dates far apart"),
        "date_far_from_today": translate("ProblemTitles", "{column} is far from today"),
        "flag_blank": translate("ProblemTitles", "{column} is blank"),
        "flag_unreadable": translate("ProblemTitles", "{column}: neither yes nor no"),
        "no_charges": translate("ProblemTitles", "No charges to bill"),
        "double": translate("ProblemTitles", "Account stands twice"),
        "double_other_charges": translate("ProblemTitles", "Account twice, other charges"),
        "in_waiting_list": translate("ProblemTitles", "Also in a waiting list"),
        "after_gap": translate("ProblemTitles", "After many blank rows"),
        "custom_unfit": translate("ProblemTitles", "{column}: not what the field takes"),
        "account_unknown": translate("ProblemTitles", "No such account"),
        "account_ambiguous": translate("ProblemTitles", "Several accounts of this number"),
        "account_mismatch": translate("ProblemTitles", "ID and number do not belong together"),
        "account_inactive": translate("ProblemTitles", "Account is not active"),
        "account_open": translate("ProblemTitles", "Open in an earlier run"),
    }
    return {code: title.format(column=column) for code, title in titles.items()}
