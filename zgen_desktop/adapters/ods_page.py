"""What the results sheet needs beside its table in an OpenDocument spreadsheet: the page that it is printed on, with
the footer that names the state of the record (``styles.xml``), and its frozen header (``settings.xml``).

Both are put in by byte offsets, or left alone where the part has no place for them: the values don't need them.
"""

from __future__ import annotations

from collections.abc import Iterator

from zgen_desktop.adapters.ods_outline import STYLE, TEXT
from zgen_desktop.adapters.ods_styles import DECLARED
from zgen_desktop.adapters.xml_edit import Element, PartEdit, escaped

_FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
_CONFIG = "urn:oasis:names:tc:opendocument:xmlns:config:1.0"
_LAYOUT = "zgen-page"
_A4 = ("29.7cm", "21cm")
_FROZEN = (
    ("CursorPositionX", "int", 0), ("CursorPositionY", "int", 1), ("HorizontalSplitMode", "short", 0),
    ("VerticalSplitMode", "short", 2), ("HorizontalSplitPosition", "int", 0), ("VerticalSplitPosition", "int", 1),
    ("ActiveSplitRange", "short", 2), ("PositionLeft", "int", 0), ("PositionRight", "int", 0),
    ("PositionTop", "int", 0), ("PositionBottom", "int", 1),
)  # fmt: skip


def _page_name(sheet: str) -> str:
    """An XML name (ODF 1.3, 19.502 ``style:name``)."""
    return "zgen-" + "".join(each if each.isascii() and each.isalnum() else f"_{ord(each):x}_" for each in sheet)


def with_page(data: bytes, sheet: str, footer: str, pages_wide: int) -> tuple[bytes, str] | None:
    """``styles.xml`` with the sheet's page and its footer, and the page's name; None where there is no place for it."""
    edit = PartEdit(data)
    layouts, pages = _child(edit.root, "automatic-styles"), _child(edit.root, "master-styles")
    if layouts is None or pages is None:
        return None
    known = next((each for each in pages.children if _is_page_of(each, sheet)), None)
    if known is not None:
        lines = [each for each in _all_below(known) if each.name == "p"]
        if not lines:
            return None
        edit.set_text(lines[0], footer)
        return edit.result(), known.attributes.get(f"{STYLE} name", "")
    layout = f"{_LAYOUT}-{pages_wide}"
    if not any(each.attributes.get(f"{STYLE} name") == layout for each in layouts.children):
        edit.append(layouts, _layout(layout, *_paper(layouts), pages_wide))
    page = (
        f'<style:master-page style:name="{_page_name(sheet)}" style:display-name="{escaped(sheet)}" '
        f'style:page-layout-name="{layout}"{DECLARED} xmlns:text="{TEXT}"><style:footer>'
        f"<text:p>{escaped(footer)}</text:p></style:footer></style:master-page>"
    )
    edit.append(pages, page)
    return edit.result(), _page_name(sheet)


def footer_of(data: bytes, sheet: str) -> str:
    """The footer of a sheet's own page; empty without one."""
    pages = _child(PartEdit(data).root, "master-styles")
    for page in pages.children if pages else ():
        if _is_page_of(page, sheet):
            footers = (each for each in _all_below(page) if each.name == "footer")
            return "".join(each.text for footer in footers for each in (footer, *_all_below(footer)))
    return ""


def with_frozen_header(data: bytes, sheet: str) -> bytes | None:
    """``settings.xml`` with the sheet's first row frozen; None where it stands there or has no place."""
    edit = PartEdit(data)
    tables = [
        each
        for each in _all_below(edit.root)
        if each.name == "config-item-map-named" and each.attributes.get(f"{_CONFIG} name") == "Tables"
    ]
    if not tables or any(each.attributes.get(f"{_CONFIG} name") == sheet for each in tables[0].children):
        return None
    items = "".join(
        f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'
        for name, kind, value in _FROZEN
    )
    edit.append(
        tables[0],
        f'<config:config-item-map-entry config:name="{escaped(sheet)}" xmlns:config="{_CONFIG}">{items}'
        "</config:config-item-map-entry>",
    )
    return edit.result()


def _child(element: Element, name: str) -> Element | None:
    return next((each for each in element.children if each.name == name), None)


def _all_below(element: Element) -> Iterator[Element]:
    for child in element.children:
        yield child
        yield from _all_below(child)


def _is_page_of(page: Element, sheet: str) -> bool:
    # LibreOffice keeps the name that is shown and makes another of its own for the rest.
    return page.name == "master-page" and sheet in (
        page.attributes.get(f"{STYLE} display-name", ""),
        page.attributes.get(f"{STYLE} name", "").replace("_20_", " "),
    )


def _paper(layouts: Element) -> tuple[str, str]:
    """Width and height of the workbook's own paper, turned; A4 where it names none."""
    for each in _all_below(layouts):
        sides = [each.attributes.get(f"{_FO} page-{side}", "") for side in ("width", "height")]
        if each.name == "page-layout-properties" and all(sides):
            if each.attributes.get(f"{STYLE} print-orientation") == "landscape":
                return sides[0], sides[1]
            return sides[1], sides[0]
    return _A4


def _layout(name: str, width: str, height: str, pages_wide: int) -> str:
    return (
        f'<style:page-layout style:name="{name}"{DECLARED}><style:page-layout-properties '
        f'fo:page-width="{escaped(width)}" fo:page-height="{escaped(height)}" style:print-orientation="landscape" '
        'fo:margin-top="1.2cm" fo:margin-bottom="1cm" fo:margin-left="1cm" fo:margin-right="1cm" '
        f'style:scale-to-X="{pages_wide}" style:scale-to-Y="0"/><style:footer-style><style:header-footer-properties '
        'fo:min-height="0.6cm" fo:margin-top="0.2cm"/></style:footer-style></style:page-layout>'
    )
