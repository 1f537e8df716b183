"""Which number formats make a date, and what styles parts may look like."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workbooks import DECLARATION, MAIN, book, save, sheet, styles
from zgen_desktop.adapters.number_formats import BUILTIN, is_date_format, read_number_formats
from zgen_desktop.adapters.opc import Package

STYLES = "xl/styles.xml"


@pytest.mark.parametrize(
    "code",
    [
        "yyyy-mm-dd",
        "d.m.yy",
        "DD/MM/YYYY",
        "mmm-yy",
        "dddd",
        "[$-409]d mmm yyyy;@",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        '[$-411]ggge"年"m"月"d"日"',
        "m/d/yy h:mm",
        "h:mm AM/PM",
        "[$-F400]h:mm:ss\\ AM/PM",
        "mm:ss.0",
        "ss.000",
        "[Red]dd.mm.yyyy",
        '[=0]"-";dd.mm.yyyy',
        '[<1]"0 open";d/m/yyyy;@',
        "yyyy;;",
        "_-d_-",
    ],
)
def test_that_a_code_with_days_or_times_is_a_date_format(code: str) -> None:
    assert is_date_format(code)


@pytest.mark.parametrize(
    "code",
    [
        "General",
        "",
        "0",
        "0.00E+00",
        "@",
        "#,##0.00",
        "[h]:mm",
        "[hh]:mm:ss",
        "[mm]:ss",
        "[s]",
        '0" days"',
        '"due "0',
        '"Day"',
        "\\d0",
        "\\m\\s",
        "_d0_s",
        "*d0",
        "#,##0 [$USD]",
        "[$SEK-41D] #,##0",
        "[Red]0;[Magenta]-0",
        "[Yellow]General",
        "[>=100]0;[<100]General",
        "#,##0 USD",
        "0 Stk;General",
        '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
        "# ?/?",
        '"open [h]"',
    ],
)
def test_that_other_codes_are_no_date_format(code: str) -> None:
    assert not is_date_format(code)


def test_that_the_built_in_date_formats_are_the_known_ones() -> None:
    dates = {number for number, code in BUILTIN.items() if is_date_format(code)}
    assert dates == {*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)}


def formats(tmp_path: Path, part: str | bytes) -> list[str]:
    path = save(tmp_path / "list.xlsx", book(sheet(""), style=part))
    with Package.open(path) as package:
        return read_number_formats(package, STYLES)


def test_that_styles_are_those_of_cells_alone(tmp_path: Path) -> None:
    assert formats(tmp_path, styles(0, 14, "d.m.yy", 9999)) == ["General", "mm-dd-yy", "d.m.yy", "General"]


def test_that_an_own_code_outranks_the_built_in_one(tmp_path: Path) -> None:
    assert formats(tmp_path, styles(0, 14, own={0: "yyyy", 14: "0.0"})) == ["yyyy", "0.0"]


def test_that_of_alternatives_the_choice_holds(tmp_path: Path) -> None:
    part = (
        f'{DECLARATION}<styleSheet xmlns="{MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        '<mc:AlternateContent><mc:Choice><numFmts><numFmt numFmtId="170" formatCode="d"/></numFmts></mc:Choice>'
        '<mc:Fallback><numFmts><numFmt numFmtId="170" formatCode="0"/></numFmts></mc:Fallback></mc:AlternateContent>'
        '<cellXfs><mc:AlternateContent><mc:Choice Requires="x"><xf numFmtId="170"/></mc:Choice>'
        '<mc:Fallback><xf numFmtId="1"/></mc:Fallback></mc:AlternateContent><xf numFmtId="2"/></cellXfs></styleSheet>'
    )
    assert formats(tmp_path, part) == ["d", "0.00"]


def test_that_styles_may_have_a_prefix_be_strict_or_in_utf_16(tmp_path: Path) -> None:
    plain = styles(0, "d.m.yy")
    prefixed = plain.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace("xmlns=", "xmlns:x=")
    strict = plain.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
    for part in (prefixed, strict, plain.replace("UTF-8", "UTF-16").encode("utf-16")):
        assert formats(tmp_path, part) == ["General", "d.m.yy"]
