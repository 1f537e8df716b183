"""Calls that change nothing: connecting with patience, one exchange, and the pauses between tries."""

from __future__ import annotations

import random
import time

from lxml import etree

from zgen_desktop.adapters.failures import ExchangeError, Trouble
from zgen_desktop.adapters.soap import Message, Soap
from zgen_desktop.adapters.transport import Exchange, Reply, Transport

TRIES = 3
READING_LIMIT = 20_000_000
"""Bytes of the largest answer to a query; 2,000 records have about 2,000,000."""

_MAY_PASS = frozenset({Trouble.REFUSED, Trouble.CLOSED, Trouble.NAME_NOT_FOUND})
"""Failures of connecting that a second later may be over; each is over at once, so that trying again is cheap."""


class ThrottledError(Exception):
    """HTTP 429, whatever its body. ``retry_after`` in seconds where it is named."""

    def __init__(self, retry_after: float | None) -> None:
        super().__init__("throttled")
        self.retry_after = retry_after


class Calls:
    """Sends reading calls to a tenant."""

    def __init__(self, soap: Soap, transport: Transport) -> None:
        self.soap = soap
        self.transport = transport

    def connect(self, address: str) -> Exchange:
        """A fresh connection, tried three times. Raises ExchangeError; nothing has been sent."""
        for attempt in range(TRIES - 1):
            try:
                return self.transport.open(address)
            except ExchangeError as failure:
                if failure.trouble not in _MAY_PASS:
                    raise
            self.pause(attempt)
        return self.transport.open(address)

    def once(self, operation: str, message: Message, address: str) -> tuple[etree._Element, Reply]:
        """One exchange on a fresh connection.

        Raises ExchangeError, ThrottledError, FaultError or BrokenAnswerError.
        """
        reply = self.connect(address).post(message.data, READING_LIMIT, self.transport.deadline())
        if reply.status == 429:
            raise ThrottledError(reply.retry_after)
        return self.soap.read(operation, reply), reply

    def pause(self, attempt: int) -> None:
        """Full jitter: anything between nothing and a bound that doubles (as botocore's standard mode)."""
        time.sleep(random.uniform(0, self.transport.timeouts.pause * 2**attempt))  # noqa: S311  # spreads load, guards nothing
