"""Number formats of cells, and which of them show a number as a date.

Built-in codes are those of ISO/IEC 29500-1, 18.8.30. A workbook may give a built-in id a code of its
own, even id 0 (facts: pitfall 12 of adding a sheet), so its own codes go first.
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.parsers.expat import XMLParserType

from zgen_desktop.adapters.opc import Package
from zgen_desktop.adapters.opc_xml import ForbiddenXmlError, check_depth, feed_part, xml_parser

GENERAL = "General"
MAX_STYLES = 250_000
"""Excel itself holds 65,490."""
LOCALE_DATE = "yyyy/m/d"
"""Stands for ids 27 to 36 and 50 to 58, which show a date in a way that each Asian locale sets."""

BUILTIN: dict[int, str] = {
    0: GENERAL,
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"$"#,##0_);\\("$"#,##0\\)',
    6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
    7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
    8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "mm-dd-yy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yy h:mm",
    **dict.fromkeys([*range(27, 37), *range(50, 59)], LOCALE_DATE),
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
    42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
    44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mmss.0",
    48: "##0.0E+0",
    49: "@",
}

_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_LITERAL = re.compile(r'"[^"]*"?|\\.|[_*].|\[[^\]]*\]?')
_FRACTION_OF_SECONDS = re.compile(r"(s)[.,]0+", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"[0#?]")
_DATE_LETTER = re.compile(r"[dmyhs]", re.IGNORECASE)


@lru_cache(4096)
def is_date_format(code: str) -> bool:
    """Whether a format code shows a number as a day or a time of day.

    Quoted, escaped and bracketed text (colours, conditions, currencies) is no part of the answer. A
    section with digit placeholders is a number, whatever letters stand unquoted in it (``0 USD``). An
    elapsed time (``[h]:mm``) is a duration, not a date. One date section is enough:
    ``[=0]"-";dd.mm.yyyy`` is a date.
    """
    if code == GENERAL or _ELAPSED.search(_QUOTED.sub("", code)):
        return False
    sections = _FRACTION_OF_SECONDS.sub(r"\1", _LITERAL.sub("", code)).split(";")
    return any(_DATE_LETTER.search(part) and not _PLACEHOLDER.search(part) for part in sections)


_QUOTED = re.compile(r'"[^"]*"?|\\.')


def read_number_formats(package: Package, part: str) -> list[str]:
    """The format code of every cell style (``cellXfs``) of a styles part, in order."""
    with package.parsing(part), package.open_part(part) as stream:
        head = stream.read(256)
        reader = _StylesReader(xml_parser(head))
        feed_part(stream, reader.parser, head)
    return [reader.codes.get(number, BUILTIN.get(number, GENERAL)) for number in reader.ids]


class _StylesReader:
    """Own codes from ``numFmts``, format ids from ``cellXfs``; their namesakes elsewhere are others' business."""

    def __init__(self, parser: XMLParserType) -> None:
        self.parser = parser
        self.codes: dict[int, str] = {}
        self.ids: list[int] = []
        self._path: list[str] = []
        self._fallbacks = 0
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def _start(self, qualified: str, attributes: dict[str, str]) -> None:
        name = qualified.rpartition(" ")[2]
        check_depth(len(self._path))
        if name == "Fallback":  # what Excel, which knows the choice before it, passes over
            self._fallbacks += 1
        elif name == "numFmt" and "numFmts" in self._path and not self._fallbacks:
            self.codes[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "") or GENERAL
        elif name == "xf" and "cellXfs" in self._path and not self._fallbacks:
            self.ids.append(_number(attributes.get("numFmtId")))
            if len(self.ids) > MAX_STYLES:
                raise ForbiddenXmlError("an endless row of styles")
        self._path.append(name)

    def _end(self, qualified: str) -> None:
        self._path.pop()
        if qualified.endswith(" Fallback"):
            self._fallbacks -= 1


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 0
