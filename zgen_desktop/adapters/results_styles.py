"""Cell formats of the results sheet, added behind those that the workbook has.

Existing formats are never changed, only used again where they are what is wanted: a sheet that is
rewritten every few minutes must not let the styles grow. Everything is appended, so no index of the
workbook moves (facts: pitfalls 11 and 12 of adding a sheet).
"""

from __future__ import annotations

import re
from itertools import count
from typing import NamedTuple

from zgen_desktop.adapters.xml_edit import Element, PartEdit, escaped

XF_LIMIT = 64_000
"""Cell formats that Excel allows in a workbook (Excel specifications and limits)."""

_FORMAT_CODE_LIMIT = 255
_FIRST_FREE_FORMAT = 164
_ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs")
_FONT_ORDER = ("b", "u", "sz", "color", "name", "family", "charset", "scheme")
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_UNPRINTABLE = re.compile("[\0-\x1f\ud800-\udfff\ufffe\uffff]")

# Pale fills with dark fonts of the same colour: told apart on screen, readable in a grey print.
TONES = {
    "good": ("FFC6EFCE", "FF006100"),
    "warning": ("FFFFEB9C", "FF7F4F00"),
    "bad": ("FFFFC7CE", "FF9C0006"),
    "unknown": ("FFE4DFEC", "FF403151"),
    "quiet": ("FFF2F2F2", "FF595959"),
    "header": ("FFD9E1F2", ""),
}
LINK_COLOUR = "FF0563C1"

# Codes that Excel keeps by number and shows by the person's own regional settings where they are dates.
_BUILT_IN = {
    "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "0.00E+00": 11, "# ?/?": 12, "# ??/??": 13,
    "mm-dd-yy": 14, "d-mmm-yy": 15, "d-mmm": 16, "mmm-yy": 17, "h:mm AM/PM": 18, "h:mm:ss AM/PM": 19,
    "h:mm": 20, "h:mm:ss": 21, "m/d/yy h:mm": 22, "mm:ss": 45, "[h]:mm:ss": 46, "@": 49, "General": 0,
}  # fmt: skip

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


class Look(NamedTuple):
    """What a cell shall look like. ``tone`` is one of ResultCell's, or ``header``."""

    number_format: str = "General"
    tone: str = ""
    link: bool = False
    quoted: bool = False


class Node(NamedTuple):
    """An element as a value, to compare and to write."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Node, ...] = ()

    def xml(self, prefix: str) -> str:
        """The element as text with a namespace prefix."""
        name = f"{prefix}:{self.name}" if prefix else self.name
        attributes = "".join(f' {key}="{escaped(value)}"' for key, value in self.attributes)
        if not self.children:
            return f"<{name}{attributes}/>"
        return f"<{name}{attributes}>{''.join(child.xml(prefix) for child in self.children)}</{name}>"

    @property
    def key(self) -> object:
        """Equal for elements that say the same, whatever the order of their attributes."""
        return self.name, frozenset(self.attributes), tuple(child.key for child in self.children)


def new_styles(namespace: str, formats: int) -> bytes:
    """A styles part for a workbook without one: ``formats`` plain cell formats, all of them General."""
    plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"'
    full = plain + ' xfId="0"/>'
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<styleSheet xmlns="{namespace}">'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        f'<cellStyleXfs count="1">{plain}/></cellStyleXfs>'
        f'<cellXfs count="{formats}">{formats * full}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    ).encode()


class Styles:
    """The styles part, and the indexes of the formats that cells ask for."""

    def __init__(self, data: bytes) -> None:
        self._edit = PartEdit(data)
        root = self._edit.root
        self._formats = _Pool(self._edit, "numFmts", "numFmt", ())
        self._fonts = _Pool(self._edit, "fonts", "font", (_PLAIN_FONT,))
        # Excel takes the first two for "none" and "grey", whatever stands there.
        self._fills = _Pool(self._edit, "fills", "fill", (_pattern("none"), _pattern("gray125")))
        self._borders = _Pool(self._edit, "borders", "border", (_NO_BORDER,))
        plain = Node("xf", tuple((key, "0") for key in ("numFmtId", "fontId", "fillId", "borderId")))
        self._xfs = _Pool(self._edit, "cellXfs", "xf", (plain,))
        self._pools = (self._formats, self._fonts, self._fills, self._borders, self._xfs)
        self._has_style_xfs = bool((parents := root.child("cellStyleXfs")) and _items(parents, "xf"))
        self._codes = {
            attributes["formatCode"]: int(attributes["numFmtId"])
            for attributes in (dict(node.attributes) for node in self._formats.nodes)
            if attributes.get("numFmtId", "").isdecimal() and "formatCode" in attributes
        }
        self._used = _format_numbers(root)
        font = dict(self._xfs.nodes[0].attributes).get("fontId", "")
        self._font_id = int(font) if font.isdecimal() and int(font) < len(self._fonts.nodes) else 0
        default = self._fonts.nodes[self._font_id].children
        self._default_font = {child.name: child for child in default if child.name in _FONT_ORDER}
        self._known: dict[Look, int] = {}

    def index(self, look: Look) -> int:
        """The index of a cell format; a plain one once the workbook holds as many as Excel allows."""
        found = self._known.get(look)
        if found is None:
            found = self._known[look] = self._find(look)
        return found

    @property
    def edited(self) -> bool:
        """Whether a format had to be added."""
        return any(pool.grown for pool in self._pools)

    def result(self) -> bytes:
        """The part with what was added."""
        after: Element | None = None
        pools = {pool.container: pool for pool in self._pools}
        for name in _ORDER:
            if name in pools:
                pools[name].write(after)
            after = self._edit.root.child(name) or after
        return self._edit.result()

    def _find(self, look: Look) -> int:
        if len(self._xfs.nodes) >= XF_LIMIT:
            return 0
        number_format = self._format(look.number_format)
        plain_font = not (look.tone or look.link)
        font = self._font_id if plain_font else self._fonts.index(self._font(look))
        fill = self._fills.index(_pattern("solid", TONES[look.tone][0])) if look.tone in TONES else 0
        border = self._borders.index(_NO_BORDER)
        attributes = [("numFmtId", number_format), ("fontId", font), ("fillId", fill), ("borderId", border)]
        pairs = [(key, str(value)) for key, value in attributes]
        if self._has_style_xfs:
            pairs.append(("xfId", "0"))
        if look.quoted:
            pairs.append(("quotePrefix", "1"))
        pairs += [(f"apply{what}", "1") for what in ("NumberFormat", "Font", "Fill", "Border")]
        return self._xfs.index(Node("xf", tuple(pairs)))

    def _format(self, code: str) -> int:
        if len(code) > _FORMAT_CODE_LIMIT or _UNPRINTABLE.search(code) or not code:
            code = "General"
        if code in self._codes:
            return self._codes[code]
        built_in = _BUILT_IN.get(code)
        if built_in is not None and built_in not in self._used:
            return built_in
        number = next(free for free in count(_FIRST_FREE_FORMAT) if free not in self._used)
        self._used.add(number)
        self._codes[code] = number
        self._formats.index(Node("numFmt", (("numFmtId", str(number)), ("formatCode", code))))
        return number

    def _font(self, look: Look) -> Node:
        pieces = dict(self._default_font)
        colour = LINK_COLOUR if look.link else TONES.get(look.tone, ("", ""))[1]
        if colour:
            pieces["color"] = Node("color", (("rgb", colour),))
        if look.link:
            pieces["u"] = Node("u")
        if look.tone == "header":
            pieces["b"] = Node("b")
        return Node("font", (), tuple(pieces[name] for name in _FONT_ORDER if name in pieces))


class _Pool:
    """One list of the styles part: what is in it, and what is to be appended."""

    def __init__(self, edit: PartEdit, container: str, item: str, floor: tuple[Node, ...]) -> None:
        self.container = container
        self._edit = edit
        self._element = edit.root.child(container)
        self.nodes = [_node(each) for each in _items(self._element, item)] if self._element else []
        self._stored = len(self.nodes)
        self._keys = {node.key: place for place, node in reversed(list(enumerate(self.nodes)))}
        for node in floor[self._stored :]:
            self._append(node)
        self._wanted = False

    def index(self, node: Node) -> int:
        self._wanted = True
        found = self._keys.get(node.key)
        return self._append(node) if found is None else found

    @property
    def grown(self) -> bool:
        return self._wanted and len(self.nodes) > self._stored

    def write(self, after: Element | None) -> None:
        if not self.grown:
            return
        added = self.nodes[self._stored :]
        root = self._edit.root
        xml = "".join(node.xml(root.prefix) for node in added)
        if self._element is None:
            tag = root.tag(self.container)
            self._edit.insert(root, after, f'<{tag} count="{len(added)}">{xml}</{tag}>')
        else:
            self._edit.set_attribute(self._element, "count", str(len(self.nodes)))
            self._edit.append(self._element, xml)

    def _append(self, node: Node) -> int:
        self.nodes.append(node)
        return self._keys.setdefault(node.key, len(self.nodes) - 1)


def _format_numbers(root: Element) -> set[int]:
    """All numbers that the part gives a format code, in conditional formats too."""
    holders = [each for name in ("numFmts", "dxfs") if (each := root.child(name))]
    children = [child for holder in holders for child in holder.children]
    formats = [node for child in children for node in (child, *child.children) if node.name == "numFmt"]
    numbers = (node.attributes.get("numFmtId", "") for node in formats)
    return {int(number) for number in numbers if number.isdecimal()}


def _items(container: Element, item: str) -> list[Element]:
    """The items that count: of alternative content the fallback, which is what Excel takes."""
    found: list[Element] = []
    for child in container.children:
        if child.namespace == _MC and child.name == "AlternateContent":
            branch = next((each for each in child.children if each.name == "Fallback"), None)
            found += [each for each in branch.children if each.name == item] if branch else []
        elif child.name == item:
            found.append(child)
    return found


def _node(element: Element) -> Node:
    children = tuple(_node(child) for child in element.children)
    return Node(element.name, tuple(element.attributes.items()), children)


def _pattern(kind: str, colour: str = "") -> Node:
    colours = (Node("fgColor", (("rgb", colour),)), Node("bgColor", (("indexed", "64"),))) if colour else ()
    return Node("fill", (), (Node("patternFill", (("patternType", kind),), colours),))


_PLAIN_FONT = Node("font", (), (Node("sz", (("val", "11"),)), Node("name", (("val", "Calibri"),))))
_NO_BORDER = Node("border", (), tuple(Node(side) for side in ("left", "right", "top", "bottom", "diagonal")))
