"""Reads the page footer of a results sheet, which names the state of the record that it was written from."""

from __future__ import annotations

from zgen_desktop.adapters.opc import Package, feed_part, xml_parser
from zgen_desktop.adapters.xlsx_book import read_contents

_FOOTER = "oddFooter"
_HEAD = 1024
_LONGEST = 4096  # Excel takes 255 characters


def footer_of_package(package: Package, sheet: str) -> str | None:
    """The footer's text as stored, ``""`` without any, None where the sheet is gone. Failures are WorkbookError."""
    entry = next((each for each in read_contents(package).entries if each.info.name == sheet), None)
    if entry is None or not package.has(entry.part):
        return None
    return _footer(package, entry.part)


def _footer(package: Package, part: str) -> str:
    found: list[str] = []
    inside = False

    def start(name: str, _attributes: dict[str, str]) -> None:
        nonlocal inside
        inside = name.rpartition(" ")[2] == _FOOTER

    def end(_name: str) -> None:
        nonlocal inside
        inside = False

    def text(data: str) -> None:
        if inside and len(found) < _LONGEST:
            found.append(data)

    with package.parsing(part), package.open_part(part) as stream:
        first = stream.read(_HEAD)
        parser = xml_parser(first)
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = text
        feed_part(stream, parser, first)
    return "".join(found)
