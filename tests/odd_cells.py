"""Cells as the parts of a sheet can spell them, each with the value that it means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from tests.workbooks import DECLARATION, MAIN
from zgen_desktop.core.model.cells import Cell, CellKind

# What a style stores as its number format (an id or a code), the code that this means, and whether it shows a day.
FORMATS: tuple[tuple[int, int | str, str, bool], ...] = tuple(
    (index, stored, stored if isinstance(stored, str) else code, day)
    for index, (stored, code, day) in enumerate(
        [
            (0, "General", False),
            (1, "0", False),
            (4, "#,##0.00", False),
            (49, "@", False),
            (14, "mm-dd-yy", True),
            (22, "m/d/yy h:mm", True),
            ("00000000", "", False),
            ("0 \"days\"", "", False),
            ("[Red]0.00;[Blue]-0.00", "", False),
            ("\\d0", "", False),
            ("#,##0.00\\ [$€-407]", "", False),
            ("0.00E+00", "", False),
            ("[h]:mm", "", False),
            ("yyyy-mm-dd", "", True),
            ("[$-407]d. mmmm yyyy;@", "", True),
            ("dd/mm/yyyy\\ hh:mm:ss.000", "", True),
            ("[=0]\"-\";dd.mm.yyyy", "", True),
            ("yyyy\"年\"m\"月\"d\"日\"", "", True),
        ]
    )
)  # fmt: skip
_PLAIN = [index for index, _, _, day in FORMATS if not day]
_DAYS = [index for index, _, _, day in FORMATS if day]
_ESCAPED = re.compile("[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LITERAL = re.compile("_(?=x[0-9A-Fa-f]{4}[_\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff])")
_FRAGMENTS = [
    "_x0041_", "_x005F_x0041_", "_x005f_", "_x", "x0041_", "_", "_x000D_\n", "\r\n", "\t", " ", "\u00a0", "\ufeff",
    "\u200b", "\x00", "\x01", "\x1f", "\x7f", "\x85", "\u2028", "\ud83d", "\ude00", "\ud83d\ude00", "😀", "\ufffe",
    "\uffff", "=1+1", "+49", "-", "@SUM(A1)", "'", '"', "#N/A", "&lt;", "&", "<b>", "]]>", "<![CDATA[", "TRUE", "007",
    "12E5", "é", "e\u0301", "日本語", "ß", "İ", "x" * 500,
]  # fmt: skip
_ERRORS = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!", "#FIELD!"]
_SERIALS = [
    "0", "0.5", "1", "1.5", "58", "59", "59.99999", "60", "60.5", "61", "1461", "1462", "36526", "46356.75", "2957003",
    "2957003.5", "2957004", "2958465", "2958465.99999", "2958465.999999", "2958466", "-1", "-0.5", "1E+5", "4.6356E4",
    "0.99999999", "45000.000005787", "45000.999994212", "45000.999994213", "99999999",
]  # fmt: skip
_NUMBERS = [
    "0", "-0", "1", "1.0", "007", "110.10000000000001", "1E+20", "1e-7", ".5", "5.", "+3", "123456789012345678",
    "1.7976931348623157E+308", "5E-324", "-2.5", " 7 ", "12345678.9012345678901234567890",
]  # fmt: skip


@dataclass(frozen=True)
class Given:
    """A cell: the attributes and the inside of ``<c>``, the entry of the table of texts that it needs, and what it is.

    ``inner`` has ``%d`` where the index of that text belongs. ``raw`` is a serial where ``kind`` is DATE and
    there is no ``when``.
    """

    kind: CellKind | None
    raw: str = ""
    attributes: str = ""
    inner: str = ""
    shared: str = ""
    style: int = 0
    formula: bool = False
    cached: bool = True
    when: datetime | None = None

    def xml(self, reference: str, text: int) -> str:
        """The element, where the next free text has this index."""
        inner = self.inner.replace("%d", str(text)) if self.shared else self.inner
        style = f' s="{self.style}"' if self.style else ""
        return (
            f"<c{reference}{style}{self.attributes}>{inner}</c>"
            if inner
            else f"<c{reference}{style}{self.attributes}/>"
        )

    def read(self, date_1904: bool, styled: bool) -> Cell | None:
        """What has to be read of it; None where it is only formatted."""
        if self.kind is None:
            return None
        _, _, code, day = FORMATS[self.style if styled else 0]
        kind, when = self.kind, self.when
        if kind is CellKind.NUMBER and day:
            when = moment(self.raw, date_1904)
            kind = CellKind.DATE if when else kind
        return Cell(kind, self.raw, code, self.formula, self.cached, when)


def moment(serial: str, date_1904: bool) -> datetime | None:
    """The second that Excel shows for a serial, counted in whole numbers; None where it shows no day."""
    exact = Decimal(repr(float(serial))) * 86_400
    seconds = int(exact.to_integral_value("ROUND_HALF_EVEN"))
    day = seconds // 86_400
    if exact < 0 or seconds < 0:
        return None
    if date_1904:
        return datetime(1904, 1, 1) + timedelta(seconds=seconds) if day <= 2_957_003 else None
    if day in (0, 60) or day > 2_958_465:
        return None
    return datetime(1899, 12, 30 + (day < 60)) + timedelta(seconds=seconds)


def stored(text: str) -> str:
    """A text as ST_Xstring: what XML can't hold as ``_x0001_``, the literal of it escaped."""
    text = _LITERAL.sub("_x005F_", text)
    return escape(_ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text))


def meant(text: str) -> str:
    """What is read of a text: two halves of a character are one, half a character is a mark of its loss."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def strings_table(items: list[str]) -> str:
    """The table of texts; the counts lie, as they do in files of other programs."""
    return f'{DECLARATION}<sst xmlns="{MAIN}" count="1" uniqueCount="99">{"".join(items)}</sst>'


def _texts() -> st.SearchStrategy[str]:
    pieces = st.one_of(
        st.sampled_from(_FRAGMENTS), st.text(st.characters(exclude_categories=()), max_size=8), st.text(max_size=8)
    )
    short = st.lists(pieces, min_size=1, max_size=4).map("".join).filter(bool)
    long = st.builds(lambda text: (text * 32_767)[:16_383], short)
    return st.one_of(*[short] * 30, long)


@st.composite
def _text_cells(draw: st.DrawFn) -> Given:
    text = draw(_texts())
    raw, plain = meant(text), f'<t xml:space="preserve">{stored(text)}</t>'
    style = draw(st.sampled_from(_PLAIN + _DAYS))
    form = draw(st.sampled_from(["shared", "shared", "inline", "rich", "rich inline", "formula", "cdata", "commented"]))
    if form == "formula":
        return Given(CellKind.TEXT, raw, ' t="str"', f"<f>T(1)</f><v>{stored(text)}</v>", style=style, formula=True)
    if form.startswith("rich"):
        cut = draw(st.integers(0, len(text)))
        raw = meant(text[:cut]) + meant(text[cut:])
        runs = "".join(
            f'<r><rPr><b/></rPr><t xml:space="preserve">{stored(run)}</t></r>' for run in (text[:cut], text[cut:])
        )
        plain = f'{runs}<rPh sb="0" eb="1"><t>カナ</t></rPh><phoneticPr fontId="1"/>'
    elif form == "cdata" and not re.search("[<>&]", stored(text)):
        plain = f"<t><![CDATA[{stored(text)}]]></t>"
    elif form == "commented":
        middle = len(stored(text)) // 2
        if not re.search("&", stored(text)):
            plain = f"<t>{stored(text)[:middle]}<!-- c --><?pi x?>{stored(text)[middle:]}</t>"
    if form.endswith("inline") or form == "cdata":
        return Given(CellKind.TEXT, raw, ' t="inlineStr"', f"<is>{plain}</is>", style=style)
    return Given(CellKind.TEXT, raw, ' t="s"', "<v>%d</v>", f"<si>{plain}</si>", style)


@st.composite
def _number_cells(draw: st.DrawFn) -> Given:
    raw = draw(
        st.one_of(
            st.sampled_from(_NUMBERS),
            st.integers(-(10**17), 10**17).map(str),
            st.floats(allow_nan=False, allow_infinity=False).map(repr),
        )
    )
    kind = draw(st.sampled_from(["", ' t="n"']))
    formula = draw(st.sampled_from(["", "", "<f>A1</f>", '<f t="shared" si="0"/>', '<f t="array" ref="A1">1</f>']))
    value = f"{formula}<v>{raw}</v>"
    return Given(CellKind.NUMBER, raw.strip(), kind, value, style=draw(st.sampled_from(_PLAIN)), formula=bool(formula))


def _day_cells() -> st.SearchStrategy[Given]:
    serials = st.one_of(
        st.sampled_from(_SERIALS), st.integers(-2, 2_958_467).map(str), st.floats(0, 2_958_467).map(repr)
    )
    return st.builds(
        lambda raw, style: Given(CellKind.NUMBER, raw, "", f"<v>{raw}</v>", style=style),
        serials,
        st.sampled_from(_DAYS),
    )


def _iso_cells() -> st.SearchStrategy[Given]:
    moments = st.datetimes(datetime(1904, 1, 2), datetime(9999, 12, 31)).map(lambda when: when.replace(microsecond=0))
    return st.builds(
        lambda when: Given(CellKind.DATE, when.isoformat(), ' t="d"', f"<v>{when.isoformat()}</v>", when=when), moments
    )


def _other_cells() -> st.SearchStrategy[Given]:
    truths = [("1", "TRUE"), ("0", "FALSE"), ("true", "TRUE"), ("false", "FALSE")]
    return st.one_of(
        st.sampled_from([Given(CellKind.BOOLEAN, raw, ' t="b"', f"<v>{value}</v>") for value, raw in truths]),
        st.sampled_from([Given(CellKind.ERROR, raw, ' t="e"', f"<v>{raw}</v>") for raw in _ERRORS]),
        st.sampled_from(
            [Given(CellKind.ERROR, raw, ' t="e"', f"<f>X()</f><v>{raw}</v>", formula=True) for raw in _ERRORS]
        ),
        st.sampled_from(
            [
                Given(None, style=13),
                Given(None, inner="<v></v>"),
                Given(None, attributes=' t="inlineStr"', inner="<is><t></t></is>"),
                Given(CellKind.BLANK, inner="<f>A1+1</f>", formula=True, cached=False),
                Given(CellKind.BLANK, inner="<f>A1+1</f><v></v>", formula=True, cached=False),
                Given(CellKind.TEXT, "", ' t="str"', '<f>""</f><v></v>', formula=True),
            ]
        ),
    )


def given_cells() -> st.SearchStrategy[Given]:
    """Any cell."""
    return st.one_of(_text_cells(), _text_cells(), _number_cells(), _day_cells(), _iso_cells(), _other_cells())
