"""Keeps secrets out of every text that people, logs or files may see (design.md section 8 rule 3)."""

from __future__ import annotations

import base64
import re

MASK = "[hidden]"
_SHORTEST = 4
"""Shorter secrets are not searched for: they would blank out ordinary text and still be guessable from it."""

_PATTERNS = (
    # <ns1:session>…</ns1:session>, <Session>…, <password>…: as in the SOAP messages, closed or cut off
    re.compile(r"(<(?:[\w.-]+:)?(?:session|password)\b[^>]*>)[^<]*", re.IGNORECASE),
    # Authorization: …, Proxy-Authorization: …, Cookie: … to the end of the line
    re.compile(r"((?:proxy-)?authorization\s*[:=]\s*|(?:set-)?cookie\s*[:=]\s*)[^\r\n]+", re.IGNORECASE),
    # ZSession=…, session='…', password: …
    re.compile(
        r"(\b(?:z?session(?:[ _-]?id)?|password|passwd|pwd)\b['\"]?\s*[:=]\s*)(?!\[hidden\])"
        r"('[^']*'|\"[^\"]*\"|[^\s,;)}\]<>&]+)",
        re.IGNORECASE,
    ),
    # user:password@ in a URL
    re.compile(r"(\b[a-z][a-z0-9+.-]*://)[^\s/@]+@", re.IGNORECASE),
)


class Redactor:
    """Masks the secrets it was told, and whatever looks like a session or a password. Remembers in memory only."""

    def __init__(self, *secrets: str) -> None:
        self._needles: tuple[str, ...] = ()
        self.register(*secrets)

    def register(self, *secrets: str) -> None:
        """Masks these from now on, also as they look inside XML, URLs and Basic authorization."""
        needles = set(self._needles)
        for secret in secrets:
            if len(secret) >= _SHORTEST:
                needles.update(_guises(secret))
        # Longest first, so that no part of a secret stays behind a shorter one.
        self._needles = tuple(sorted(needles, key=len, reverse=True))

    def clean(self, text: str) -> str:
        """The text without secrets."""
        for needle in self._needles:
            text = text.replace(needle, MASK)
        for pattern in _PATTERNS:
            text = pattern.sub(_masked, text)
        return text

    def __repr__(self) -> str:
        return "Redactor(…)"


def _masked(match: re.Match[str]) -> str:
    tail = "@" if match[0].endswith("@") and match[0] != match[1] else ""
    return f"{match[1]}{MASK}{tail}"


def _guises(secret: str) -> set[str]:
    escaped = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    quoted = escaped.replace('"', "&quot;").replace("'", "&apos;")
    percent = "".join(
        chr(byte) if chr(byte).isascii() and (chr(byte).isalnum() or chr(byte) in "-._~") else f"%{byte:02X}"
        for byte in secret.encode("utf-8", "surrogatepass")
    )
    encoded = base64.b64encode(secret.encode("utf-8", "surrogatepass")).decode("ascii")
    return {secret, escaped, quoted, percent, repr(secret)[1:-1], encoded}
