"""Query results that wait for queryMore().

A page has at most 2,000 records; a cursor ends 15 minutes after it was last used (Zuora: queryMore()).
"""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass

from zgen_desktop.practice.selection import Selected
from zgen_desktop.practice.soap import INVALID_QUERY_LOCATOR, SoapFault, text

PAGE = 2_000
LIFETIME = 900.0
_MOST = 100  # results held at once; the oldest goes first


@dataclass(slots=True)
class _Cursor:
    selected: Selected
    page: int
    used: float


class Cursors:
    """The open results of a tenant. Safe from any thread."""

    def __init__(self) -> None:
        self._open: dict[str, _Cursor] = {}
        self._lock = threading.Lock()

    def first(self, selected: Selected, batch_size: int | None, now: float) -> str:
        """The first page as the content of ``result``; the rest is kept if there is more."""
        size = page_size(batch_size)
        key = "2c92c0f9" + secrets.token_hex(12)
        if len(selected.rows) > size:
            with self._lock:
                self._tidy(now)
                while len(self._open) >= _MOST:
                    del self._open[next(iter(self._open))]
                self._open[key] = _Cursor(selected, size, now)
        return _page(key, selected, 0, size)

    def more(self, locator: str, batch_size: int | None, now: float) -> tuple[str, int]:
        """A further page, and how many records it has. Raises SoapFault."""
        key, _, offset = locator.strip().partition("-")
        with self._lock:
            self._tidy(now)
            cursor = self._open.get(key)
            start = int(offset) if offset.isascii() and offset.isdigit() else 0
            if cursor is None or not 0 < start < len(cursor.selected.rows):
                raise SoapFault("INVALID_VALUE", f"Invalid queryLocator: {locator}", INVALID_QUERY_LOCATOR)
            cursor.used = now
        size = cursor.page if batch_size is None else page_size(batch_size)
        return _page(key, cursor.selected, start, size), min(size, len(cursor.selected.rows) - start)

    def _tidy(self, now: float) -> None:
        for key in [key for key, cursor in self._open.items() if now - cursor.used > LIFETIME]:
            del self._open[key]


def page_size(batch_size: int | None) -> int:
    """QueryOptions.batchSize: 1 to 2,000, anything else is cut to it (Zuora: QueryOptions)."""
    return PAGE if batch_size is None else min(PAGE, max(1, batch_size))


def _page(key: str, selected: Selected, start: int, size: int) -> str:
    total, stop = len(selected.rows), start + size
    done = stop >= total
    locator = (
        '<ns1:queryLocator xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="1" />'
        if done
        else f"<ns1:queryLocator>{text(key)}-{stop}</ns1:queryLocator>"
    )
    return (
        f"<ns1:result><ns1:done>{'true' if done else 'false'}</ns1:done>{locator}"
        f"{selected.xml(start, stop)}<ns1:size>{total}</ns1:size></ns1:result>"
    )
