"""File names for PDFs: account and invoice number, made safe for every system.

Windows forbids some characters, some names whatever their ending, and points or spaces at the end (documented:
Naming Files, Paths, and Namespaces); it also takes names that differ in case only for one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

MOST = 120
"""Characters before ``.pdf``: a folder deep in somebody's documents needs the rest of Windows' 260."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{name}{n}" for name in ("com", "lpt") for n in "123456789¹²³"]
)


def pdf_name(account: str, invoice: str, invoice_id: str, taken: Collection[str]) -> str:
    """``A00000079 INV00000012.pdf``. ``taken`` are names in lower case; a double gets the end of its invoice's Id."""
    stem = _safe(" ".join(part for part in (account, invoice or invoice_id) if part))
    if f"{stem}.pdf".lower() in taken:
        end = f" {_safe(invoice_id)[-12:]}"
        stem = stem[: MOST - len(end)].rstrip(". ") + end
    return f"{stem}.pdf"


def _safe(text: str) -> str:
    visible = "".join(
        c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) not in ("Cf", "Cs", "Co")
    )
    stem = _FORBIDDEN.sub("-", visible).strip(". ")[:MOST].rstrip(". ")
    if stem.partition(".")[0].partition(" ")[0].lower() in _RESERVED:
        stem = f"_{stem}"[:MOST].rstrip(". ")
    return stem or "invoice"
