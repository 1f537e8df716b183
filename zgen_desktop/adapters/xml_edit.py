"""Edits of one XML part by inserting bytes; what isn't inserted keeps its bytes.

A part is never serialised anew: that renames prefixes while ``mc:Ignorable`` still names the old ones,
and Excel then offers to repair the file (facts: pitfall 1 of adding a sheet). expat tells the byte
offset of every tag, in UTF-16 too (pitfall 4), and new text goes in in the encoding of the part, with character
references for what that lacks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from zgen_desktop.adapters.opc_xml import BrokenXmlError, xml_encoding, xml_parser

_TAG = r"""<(?:[^"'>]+|"[^"]*"|'[^']*')*>"""
_TAG_BYTES = re.compile(_TAG.encode())
_TAG_TEXT = re.compile(_TAG)
_ATTRIBUTE = re.compile(r"""([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')""")
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}


def escaped(text: str) -> str:
    """Text for content or for an attribute in double quotes. It must hold XML characters only."""
    return text.translate(_ESCAPES)


@dataclass(slots=True)
class Element:
    """An element as it stands in the part. ``attributes`` are keyed by name, or ``namespace name``.

    ``start`` and ``close`` are byte offsets: of the start tag, and of the end tag (of an empty
    element: just behind it). ``scope`` maps prefixes to namespaces where the element stands.
    """

    name: str
    namespace: str
    prefix: str
    attributes: Mapping[str, str]
    start: int
    scope: Mapping[str, str]
    close: int = 0
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def child(self, name: str) -> Element | None:
        """The first child of that name in the element's own namespace."""
        return next((each for each in self.children if each.name == name and each.namespace == self.namespace), None)

    def all(self, name: str) -> list[Element]:
        """All children of that name in the element's own namespace."""
        return [each for each in self.children if each.name == name and each.namespace == self.namespace]

    def tag(self, name: str) -> str:
        """A name for a new element in this one's namespace, with its prefix."""
        return f"{self.prefix}:{name}" if self.prefix else name


class PartEdit:
    """One part, its elements, and the edits to make. Raises BrokenXmlError and ForbiddenXmlError."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._codec = xml_encoding(data[:256])
        self._wide = self._codec.startswith("utf-16")
        self.root = _Outline(data).root
        self._edits: list[tuple[int, int, str]] = []
        self._into_empty: dict[int, tuple[Element, list[str]]] = {}

    @property
    def edited(self) -> bool:
        """Whether anything is to change."""
        return bool(self._edits or self._into_empty)

    def append(self, parent: Element, xml: str) -> None:
        """Adds a last child."""
        if self._is_empty(parent):
            self._into_empty.setdefault(parent.start, (parent, []))[1].append(xml)
        else:
            self._edits.append((parent.close, parent.close, xml))

    def insert(self, parent: Element, after: Element | None, xml: str) -> None:
        """Adds a child behind a sibling, or as the first one."""
        if self._is_empty(parent):
            self.append(parent, xml)
            return
        offset = self._end(after) if after else parent.start + len(self._tag_at(parent.start))
        self._edits.append((offset, offset, xml))

    def set_text(self, element: Element, text: str) -> None:
        """Replaces all that stands between an element's tags."""
        if self._is_empty(element):
            self.append(element, escaped(text))
        else:
            inner = element.start + len(self._tag_at(element.start))
            self._edits.append((inner, element.close, escaped(text)))

    def set_attribute(self, element: Element, name: str, value: str) -> None:
        """Sets an attribute that has no namespace."""
        tag = self._text(self._tag_at(element.start))
        begin = len(re.match(r"<[^\s/>]+", tag).group())  # type: ignore[union-attr]  # a start tag begins like this
        for found in _ATTRIBUTE.finditer(tag, begin):
            if found.group(1) == name:
                span = (found.start(2), found.end(2))
                self._edits.append((*self._offsets(element.start, tag, span), f'"{escaped(value)}"'))
                return
        self._edits.append((*self._offsets(element.start, tag, (begin, begin)), f' {name}="{escaped(value)}"'))

    def result(self) -> bytes:
        """The part with the edits, the very same bytes without any."""
        edits = list(self._edits)
        for parent, pieces in self._into_empty.values():
            tag = self._text(self._tag_at(parent.start))
            span = (len(tag) - 2, len(tag))
            inner = f">{''.join(pieces)}</{parent.tag(parent.name)}>"
            edits.append((*self._offsets(parent.start, tag, span), inner))
        out: list[bytes] = []
        done = 0
        for start, end, text in sorted(edits, key=lambda edit: edit[:2]):
            out += (self.data[done:start], self._bytes(text))
            done = end
        out.append(self.data[done:])
        return b"".join(out)

    def _is_empty(self, element: Element) -> bool:
        return self._text(self._tag_at(element.start)).endswith("/>")

    def _end(self, element: Element) -> int:
        return element.close if self._is_empty(element) else element.close + len(self._tag_at(element.close))

    def _tag_at(self, start: int) -> bytes:
        found: re.Match[bytes] | re.Match[str] | None
        if self._wide:
            found = _TAG_TEXT.match(self.data[start:].decode(self._codec, "surrogatepass"))
            length = len(found.group().encode(self._codec, "surrogatepass")) if found else 0
        else:
            found = _TAG_BYTES.match(self.data, start)
            length = len(found.group()) if found else 0
        if not length:
            raise BrokenXmlError(f"no tag at byte {start}")
        return self.data[start : start + length]

    def _text(self, tag: bytes) -> str:
        return tag.decode(self._codec if self._wide else "latin-1")

    def _offsets(self, start: int, tag: str, span: tuple[int, int]) -> tuple[int, int]:
        codec = self._codec if self._wide else "latin-1"
        return start + len(tag[: span[0]].encode(codec)), start + len(tag[: span[1]].encode(codec))

    def _bytes(self, text: str) -> bytes:
        return text.encode("utf-8" if self._codec == "utf-8-sig" else self._codec, "xmlcharrefreplace")


class _Outline:
    """Builds the elements of a part from expat's events."""

    def __init__(self, data: bytes) -> None:
        self._stack: list[Element] = []
        self._scopes: list[Mapping[str, str]] = [{}]
        self._declared: dict[str, str] = {}
        self._root: Element | None = None
        parser = self._parser = xml_parser(data[:256])
        parser.namespace_prefixes = True
        parser.StartNamespaceDeclHandler = self._declare
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._finish
        parser.CharacterDataHandler = self._characters
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise BrokenXmlError(str(error)) from error

    @property
    def root(self) -> Element:
        if self._root is None:
            raise BrokenXmlError("no element")
        return self._root

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._declared[prefix or ""] = uri or ""

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        scope = self._scopes[-1]
        if self._declared:
            scope = {**scope, **self._declared}
            self._declared = {}
        self._scopes.append(scope)
        namespace, local, prefix = _split(name)
        plain = {" ".join(_split(key)[:2]).strip(): value for key, value in attributes.items()}
        element = Element(local, namespace, prefix, plain, self._parser.CurrentByteIndex, scope)
        if self._stack:
            self._stack[-1].children.append(element)
        else:
            self._root = element
        self._stack.append(element)

    def _finish(self, _name: str) -> None:
        self._scopes.pop()
        self._stack.pop().close = self._parser.CurrentByteIndex

    def _characters(self, text: str) -> None:
        self._stack[-1].text += text


def _split(name: str) -> tuple[str, str, str]:
    pieces = name.split(" ")
    if len(pieces) == 1:
        return "", pieces[0], ""
    return pieces[0], pieces[1], pieces[2] if len(pieces) > 2 else ""
