"""How long a tenant may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timeouts:
    """All in seconds.

    ``connect`` for name, TCP, proxy and TLS together; ``whole`` from the first byte written to the last byte read;
    ``idle`` without a byte in between (Zuora's own limits are 120 to 130 s); ``session`` the age from which a
    session is renewed (Zuora ends it after 15 minutes by default); ``busy`` the longest wait that a reading call
    makes for a busy tenant before it gives up; ``pause`` the longest first pause before it tries again.
    """

    connect: float = 30.0
    whole: float = 300.0
    idle: float = 150.0
    session: float = 600.0
    busy: float = 30.0
    pause: float = 0.5
