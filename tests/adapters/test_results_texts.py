"""Whatever a server says stands in the sheet as it was said, and is never a formula."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.adapters.results_examples import number, one_column, parts, read, text, write
from tests.workbooks import book, save, styles
from zgen_desktop.adapters.results_values import CUT_MARK, TEXT_LIMIT, markup, number_value, serial, storable
from zgen_desktop.adapters.shared_strings import unescape
from zgen_desktop.core.model.results import ResultCell, ResultKind

SHEET = "xl/worksheets/sheet2.xml"

hostile = st.one_of(
    st.text(max_size=80),
    st.text("=+-@\t\r\n |cmd'!A0_x1é\x00\x01\x1b\x7f\x85\u2028\ud800\udfff\ufffe\uffff😀&<>\"]", max_size=60),
    st.text("_x0041D", max_size=30),
    st.sampled_from(['=HYPERLINK("http://evil","x")', "_x0041_", "_x005F_x0041_", "]]>", "<f>1+1</f>", " x ", "\n"]),
)


def stored(raw: str) -> str:
    """What may come back: storable text, of which an empty one is no cell at all."""
    return storable(raw)


def write_texts(folder: Path, raws: Sequence[str]) -> Path:
    path = save(folder / "List.xlsx", book())
    write(path, one_column([text(raw) for raw in raws]))
    return path


@settings(max_examples=60, deadline=None)
@given(st.lists(hostile, min_size=1, max_size=30))
def test_that_texts_come_back_as_they_went_in(tmp_path_factory: pytest.TempPathFactory, raws: list[str]) -> None:
    path = write_texts(tmp_path_factory.mktemp("texts"), raws)
    wanted = [stored(raw) for raw in raws]
    seen = [row[0] for row in read(path)[1:]]
    assert seen + [""] * (len(wanted) - len(seen)) == wanted
    sheet = openpyxl.load_workbook(path)["Zgen results"]
    by_openpyxl = [unescape(str(sheet.cell(row, 1).value or "")) for row in range(2, len(raws) + 2)]
    assert by_openpyxl == wanted
    raw_xml = parts(path)[SHEET]
    assert not re.search(rb"<f[ >/]", raw_xml)
    assert not re.search(rb"[\x00-\x08\x0b-\x1f]", raw_xml)


@settings(max_examples=1500, deadline=None)
@given(hostile)
@example("_x0041\x01")
@example("__x0041_x0042_\x01_")
def test_that_escaping_is_undone_by_reading(raw: str) -> None:
    clean = storable(raw)
    xml = markup(clean)
    assert not re.search("[\0-\x08\x0b-\x1f]", xml)
    assert unescape(xml.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")) == clean


@pytest.mark.parametrize(
    ("raw", "length"),
    [
        ("x" * TEXT_LIMIT, TEXT_LIMIT),
        ("x" * (TEXT_LIMIT + 1), TEXT_LIMIT),
        ("😀" * 16_383, TEXT_LIMIT - 1),
        ("😀" * 16_384, TEXT_LIMIT),
        ("x" + "😀" * 16_384, TEXT_LIMIT),
        ("y" * 100_000, TEXT_LIMIT),
    ],
)
def test_that_long_texts_are_cut_with_a_mark_and_never_within_a_character(raw: str, length: int) -> None:
    kept = storable(raw)
    units = len(kept.encode("utf-16-le")) // 2
    assert units <= TEXT_LIMIT
    assert units in (length, length - 1)
    assert kept == raw or (kept.endswith(CUT_MARK) and raw.startswith(kept[:-1]))


def test_that_a_long_text_comes_back_from_the_sheet(tmp_path: Path) -> None:
    path = write_texts(tmp_path, ["&" * 100_000, "\x01" * 40_000])
    assert [len(str(row[0])) for row in read(path)[1:]] == [TEXT_LIMIT, TEXT_LIMIT]


@pytest.mark.parametrize("raw", ["nan", "inf", "-Infinity", "1e999", "1_000", " 5", "5 ", "0x10", "1,5", "", "=1", "٣"])
def test_that_what_only_looks_like_a_number_is_text(tmp_path: Path, raw: str) -> None:
    assert number_value(raw) is None
    path = save(tmp_path / "List.xlsx", book())
    write(path, one_column([number(raw), text("end")]))
    assert read(path)[1][0] == raw


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("0", 0.0),
        ("-12.50", -12.5),
        ("+3", 3.0),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("110.10000000000001", 110.10000000000001),
    ],
)
def test_that_numbers_are_numbers(tmp_path: Path, raw: str, value: float) -> None:
    path = save(tmp_path / "List.xlsx", book())
    write(path, one_column([number(raw)]))
    assert read(path)[1][0] == value


@pytest.mark.parametrize(
    ("iso", "days_1900", "days_1904"),
    [
        ("1900-01-01", "1", None),
        ("1900-02-28", "59", None),
        ("1900-03-01", "61", None),
        ("1904-01-01", "1462", "0"),
        ("2026-11-30", "46356", "44894"),
        ("9999-12-31", "2958465", "2957003"),
        ("1899-12-31T06:00:00", "0.25", None),
        ("2026-11-30T12:00:00+02:00", "46356.5", "44894.5"),
        ("1899-12-29", None, None),
        ("next week", None, None),
    ],
)
def test_that_days_are_counted_as_excel_counts_them(iso: str, days_1900: str | None, days_1904: str | None) -> None:
    assert serial(iso, date_1904=False) == days_1900
    assert serial(iso, date_1904=True) == days_1904


def test_that_a_day_that_excel_cannot_count_is_text(tmp_path: Path) -> None:
    path = save(tmp_path / "List.xlsx", book())
    write(path, one_column([ResultCell(ResultKind.DATE, "1776-07-04", "yyyy-mm-dd")]))
    assert read(path)[1][0] == "1776-07-04"


def test_that_old_errors_are_errors_and_newer_ones_words(tmp_path: Path) -> None:
    path = save(tmp_path / "List.xlsx", book())
    write(path, one_column([ResultCell(ResultKind.ERROR, "#N/A"), ResultCell(ResultKind.ERROR, "#SPILL!")]))
    sheet = openpyxl.load_workbook(path)["Zgen results"]
    assert [(sheet[place].data_type, sheet[place].value) for place in ("A2", "A3")] == [("e", "#N/A"), ("s", "#SPILL!")]
    assert read(path)[2][0] == "#SPILL!"


def test_that_texts_that_excel_would_take_for_something_else_are_quoted(tmp_path: Path) -> None:
    raws = ["=1", "+1", "-1", "@x", "00123", "INV-1", "é"]
    sheet = openpyxl.load_workbook(write_texts(tmp_path, raws))["Zgen results"]
    assert [bool(sheet.cell(row, 1).quotePrefix) for row in range(2, 9)] == [True] * 5 + [False] * 2


def test_that_a_default_format_of_dates_does_not_make_numbers_into_dates(tmp_path: Path) -> None:
    path = save(tmp_path / "List.xlsx", book(style=styles("yyyy-mm-dd")))
    write(path, one_column([number("12.5"), text("x")]))
    assert [row[0] for row in read(path)[1:]] == [12.5, "x"]


def test_that_a_redefined_general_is_not_used(tmp_path: Path) -> None:
    path = save(tmp_path / "List.xlsx", book(style=styles(0, own={0: "yyyy-mm-dd"})))
    write(path, one_column([number("12.5")]))
    assert read(path)[1][0] == 12.5
    raw = parts(path)["xl/styles.xml"].decode()
    code = re.search(r'numFmtId="(\d+)" formatCode="General"', raw)
    assert code
    assert int(code[1]) >= 164
