"""Asking what changes nothing: a session renewed once, failures that pass tried again, the rest told to a person.

Only for calls that may be repeated; login inside them never is when it was rejected.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from zgen_desktop.adapters.failures import ExchangeError, Trouble
from zgen_desktop.adapters.soap import BrokenAnswerError, FaultError
from zgen_desktop.adapters.zuora_calls import TRIES, Calls, ThrottledError
from zgen_desktop.adapters.zuora_errors import busy, from_broken, from_fault, from_transport, is_passing, is_throttled
from zgen_desktop.adapters.zuora_session import Session, Sessions
from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.redaction import Redactor

T = TypeVar("T")

_PASSING_TROUBLE = frozenset({Trouble.CLOSED, Trouble.CUT, Trouble.REFUSED})


def _no(_fault: FaultError) -> bool:
    """For questions that can't be asked with less."""
    return False


def _yes() -> bool:
    return True


class Patience:
    """Asks one tenant."""

    def __init__(self, calls: Calls, sessions: Sessions, redactor: Redactor, host: str) -> None:
        self._calls = calls
        self._sessions = sessions
        self._redactor = redactor
        self._host = host

    def ask(
        self,
        question: Callable[[Session], T],
        *,
        mended: Callable[[FaultError], bool] = _no,
        again: Callable[[], bool] = _yes,
    ) -> T:
        """What ``question`` brings. Raises AccessError.

        ``mended`` says whether the question is another one after a fault, and is asked at once; ``again`` whether it
        may be asked again at all.
        """
        tries, renewed = 1, False
        session = self._sessions.current()
        while True:
            try:
                return question(session)
            except (ExchangeError, ThrottledError, BrokenAnswerError, FaultError) as error:
                trouble: Exception = error
            if not again():
                raise self._problem(trouble)
            if isinstance(trouble, FaultError):
                if trouble.code == "INVALID_SESSION" and not renewed:
                    session, renewed = self._sessions.renew(session), True
                    continue
                if mended(trouble):
                    continue
            wait = self._wait(trouble)
            if tries == TRIES or wait is None:
                raise self._problem(trouble)
            if wait:
                time.sleep(wait)
            else:
                self._calls.pause(tries - 1)
            tries += 1

    def _wait(self, trouble: Exception) -> float | None:
        """Seconds before the next try, 0 for a short random pause, None where another try is no use."""
        longest = self._calls.transport.timeouts.busy
        match trouble:
            case ThrottledError(retry_after=None):
                return 0
            case ThrottledError(retry_after=float() as seconds):
                return seconds if seconds <= longest else None
            case FaultError() as fault if is_throttled(fault) or is_passing(fault):
                return 0
            case FaultError(kind="InvalidQueryLocatorFault"):
                return 0
            case ExchangeError(trouble=kind) if kind in _PASSING_TROUBLE:
                return 0
            case BrokenAnswerError(code="server_error"):
                return 0
        return None

    def _problem(self, trouble: Exception) -> ZgenError:
        match trouble:
            case ThrottledError(retry_after=seconds):
                return busy(self._host, seconds)
            case FaultError() as fault if is_throttled(fault):
                return busy(self._host, None)
            case FaultError() as fault:
                return from_fault(fault, self._host, self._redactor)
            case ExchangeError() as failure:
                return from_transport(failure, self._host)
            case BrokenAnswerError() as broken:
                return from_broken(broken, self._host)
        raise trouble
