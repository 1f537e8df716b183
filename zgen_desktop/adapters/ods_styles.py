"""The automatic styles that a results sheet needs in an OpenDocument spreadsheet.

A style is called by a hash of what it says, so the same one is there once however often the sheet is written, and
none of the workbook's own is touched. Colours are those of the sheet in Excel's format.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from typing import NamedTuple

from zgen_desktop.adapters.ods_formats import data_style
from zgen_desktop.adapters.ods_outline import STYLE
from zgen_desktop.adapters.results_styles import LINK_COLOUR, TONES
from zgen_desktop.adapters.xml_edit import escaped

_SPACES = {
    "style": STYLE,
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
}
DECLARED = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
"""Declared on every element that is put in: what prefixes the document uses for itself doesn't matter then."""

_CM_A_CHARACTER = 0.205


class CellLook(NamedTuple):
    """What a cell shall look like; ``tone`` is one of ResultCell's, or ``header``."""

    code: str
    date: bool = False
    tone: str = ""
    link: bool = False


class OdsStyles:
    """Gives names to looks, and holds the XML of those that ``taken`` does not have yet."""

    def __init__(self, taken: Collection[str]) -> None:
        self._taken = set(taken)
        self._names: dict[CellLook, str] = {}
        self.added: list[str] = []

    def cell(self, look: CellLook) -> str:
        """The name of a cell style."""
        name = self._names.get(look)
        if name is None:
            name = self._names[look] = self._make_cell(look)
        return name

    def column(self, width: float) -> str:
        """The name of a column style; ``width`` in characters."""
        size = f"{(min(max(width, 0), 255) + 0.71) * _CM_A_CHARACTER:.2f}cm"
        return self._add(
            "co", "table-column", f'<style:table-column-properties fo:break-before="auto" style:column-width="{size}"/>'
        )

    def table(self, master_page: str) -> str:
        """The name of the table's style; ``master_page`` may be empty."""
        page = f' style:master-page-name="{escaped(master_page)}"' if master_page else ""
        inner = '<style:table-properties table:display="true" style:writing-mode="lr-tb" table:tab-color="#2e75b6"/>'
        return self._add("ta", "table", inner, page)

    def _make_cell(self, look: CellLook) -> str:
        fill, colour = TONES.get(look.tone, ("", ""))
        colour = LINK_COLOUR if look.link else colour
        inner = f'<style:table-cell-properties fo:background-color="#{fill[2:].lower()}"/>' if fill else ""
        text = f' fo:color="#{colour[2:].lower()}"' if colour else ""
        if look.tone == "header":
            text += ' fo:font-weight="bold"'
        if look.link:
            text += ' style:text-underline-style="solid" style:text-underline-width="auto"'
        inner += f"<style:text-properties{text}/>" if text else ""
        data = self._data_style(look)
        shown = f' style:data-style-name="{data}"' if data else ""
        return self._add("ce", "table-cell", inner, f' style:parent-style-name="Default"{shown}')

    def _data_style(self, look: CellLook) -> str:
        made = data_style("{}", look.code, date=look.date)
        if not made:
            return ""
        name = f"zgen-n{_hash(made)}"
        self._remember(name, made.replace('style:name="{}"', f'style:name="{name}"{DECLARED}', 1))
        return name

    def _add(self, kind: str, family: str, inner: str, more: str = "") -> str:
        name = f"zgen-{kind}{_hash(family + inner + more)}"
        xml = f'<style:style style:name="{name}" style:family="{family}"{more}{DECLARED}>{inner}</style:style>'
        self._remember(name, xml)
        return name

    def _remember(self, name: str, xml: str) -> None:
        if name not in self._taken:
            self._taken.add(name)
            self.added.append(xml)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:10]
