"""How a request can fail on its way, told apart far enough to say what to do."""

from __future__ import annotations

from enum import StrEnum


class Trouble(StrEnum):
    """The kinds of failure of a connection or an exchange."""

    NAME_NOT_FOUND = "name not found"
    REFUSED = "refused"
    TIMEOUT = "time-out"
    CERTIFICATE = "certificate"
    TLS = "no secure connection"
    PROXY = "proxy"
    CLOSED = "connection closed"
    CUT = "answer cut short"
    TOO_LARGE = "answer too large"
    COMPRESSED = "compressed answer"
    GARBLED = "not HTTP"


class ExchangeError(Exception):
    """A request that got no whole answer. ``sent`` is False only where not one byte of it can have left.

    ``detail`` is in plain words and holds nothing that was sent or received, but for host names and certificates.
    """

    def __init__(self, trouble: Trouble, detail: str, *, sent: bool = False) -> None:
        super().__init__(f"{trouble.value}: {detail}")
        self.trouble = trouble
        self.detail = detail
        self.sent = sent
