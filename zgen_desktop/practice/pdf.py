"""A small valid PDF of one page (PDF 1.4): enough to see and to check which invoice it is.

Written by hand because the practice tenant stands on the standard library and lxml. The font is one of the
fourteen that every reader brings, so letters outside Windows-1252 become question marks.
"""

from __future__ import annotations

from collections.abc import Sequence

_TOP, _LEFT, _LEADING, _MOST_LINES = 780, 60, 18, 40


def one_page(lines: Sequence[str]) -> bytes:
    """A page of A4 with these lines, the first one larger; what doesn't fit is left out."""
    shown = list(lines[:_MOST_LINES])
    text = [f"BT /F1 18 Tf {_LEADING} TL {_LEFT} {_TOP} Td".encode()]
    for place, line in enumerate(shown):
        if place == 1:
            text.append(b"/F1 11 Tf T*")
        text.append(b"(" + _escaped(line) + b") Tj T*")
    stream = b"\n".join([*text, b"ET"])
    return _assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            b"<< /Font << /F1 5 0 R >> >>",
        ]
    )


def _escaped(line: str) -> bytes:
    raw = line.encode("cp1252", "replace")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _assembled(objects: Sequence[bytes]) -> bytes:
    """Header, numbered objects, the table of their offsets, trailer."""
    whole = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(whole))
    return whole + table + trailer
