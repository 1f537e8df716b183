"""The answer to ``select Body from Invoice``, read as it comes: the file is decoded and written piece by piece.

Documented: Body is the PDF in Base64, of one invoice at a time. What is left of the answer is a small document,
which is then judged as strictly as every other one.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Any

from lxml import etree

from zgen_desktop.adapters.wsdl import API, OBJECT

_REST_MOST = 1_000_000
"""Characters of an answer besides the file."""
_START = 65_536
_FILE, _RECORD = f"{{{OBJECT}}}Body", f"{{{API}}}records"

Write = Callable[[bytes], object]


class NoFileError(Exception):
    """What comes is no Base64, or no answer of this size."""


class PdfAnswer:
    """Takes an answer in pieces. ``begun`` as soon as something was written."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._target = _Target()
        # lxml's types know no target that wants the namespaces, too.
        target: Any = self._target
        self._parser = etree.XMLParser(
            target=target, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
        )
        self._start = bytearray()
        self._failed = False
        self._written = 0

    @property
    def begun(self) -> bool:
        """Whether something of the file was written."""
        return self._written > 0

    def take(self, piece: bytes) -> None:
        """The next piece. Raises NoFileError, and what ``write`` raises."""
        if len(self._start) < _START:
            self._start += piece[:_START]
        if self._failed:
            return
        try:
            self._parser.feed(piece)
        except etree.XMLSyntaxError:
            self._failed = True
        self._hand_on()

    def _hand_on(self) -> None:
        # Not by the target itself: lxml loses what is raised while it parses.
        if self._target.foreign:
            # A page of HTML, mostly: what it says is judged like every other answer that is none.
            self._failed = True
            self._target.pieces.clear()
            return
        for piece in self._target.pieces:
            self._write(piece)
            self._written += len(piece)
        self._target.pieces.clear()
        if self._target.trouble:
            raise NoFileError(self._target.trouble)

    def rest(self) -> bytes:
        """The answer without the file; where it is no XML, how it began."""
        if not self._failed:
            try:
                root = self._parser.close()
            except etree.XMLSyntaxError:
                pass
            else:
                self._target.finish()
                self._hand_on()
                return etree.tostring(root)
        return bytes(self._start)


class _Target:
    """What lxml tells of the answer, element by element."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []
        self.trouble = ""
        self.foreign = False
        """Whether it has a document type, which no answer of Zuora has."""
        self._builder: Any = etree.TreeBuilder()
        self._path: list[str] = []
        self._left = ""
        self._rest = 0

    def start(self, tag: str, attributes: Mapping[str, str], nsmap: Mapping[str | None, str]) -> None:
        """An element begins."""
        self._path.append(tag)
        self._builder.start(tag, dict(attributes), dict(nsmap))

    def end(self, tag: str) -> None:
        """It ends."""
        self._path.pop()
        self._builder.end(tag)

    def data(self, text: str) -> None:
        """A piece of text: of the file, or of anything else."""
        if self._path[-2:] == [_RECORD, _FILE]:
            self._decode(text)
            return
        self._rest += len(text)
        if self._rest > _REST_MOST:
            self.trouble = "the answer is larger than any real one"
        else:
            self._builder.data(text)

    def comment(self, _text: str) -> None:
        """Nobody's business."""

    def pi(self, _target: str, _data: str | None = None) -> None:
        """Nobody's business either."""

    def doctype(self, _name: str, _public: str, _system: str) -> None:
        """No answer of Zuora has one."""
        self.foreign = True

    def close(self) -> etree._Element:
        """The end of the document."""
        root: etree._Element = self._builder.close()
        return root

    def finish(self) -> None:
        """Everything was decoded."""
        if self._left:
            self.trouble = "the file ends in the middle"

    def _decode(self, text: str) -> None:
        whole = self._left + "".join(text.split())
        usable = len(whole) // 4 * 4
        self._left = whole[usable:]
        try:
            piece = base64.b64decode(whole[:usable], validate=True)
        except (binascii.Error, ValueError):
            self.trouble = "the file is not in Base64"
        else:
            if piece:
                self.pieces.append(piece)
