"""How one writing call of the fake tenant goes, and what becomes of its answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from zgen_desktop.core.model.tenant import Answer, AnswerKind, SaveResult


@dataclass(frozen=True)
class Turn:
    """How one generate() goes: whether and when it acts, and what becomes of the answer it would have given."""

    acts: bool = True
    delay: float = 0.0
    answer: Callable[[Answer], Answer] = lambda answer: answer


def _broken(answer: Answer) -> Answer:
    return Answer(AnswerKind.BROKEN, cause="The connection to fake.example was closed without an answer.")


CUT_AFTER_ACTING = Turn(answer=_broken)
CUT_BEFORE_ACTING = Turn(acts=False, answer=_broken)
NOT_SENT = Turn(acts=False, answer=lambda answer: Answer(AnswerKind.NOT_SENT, cause="The connection was closed."))


def late(seconds: float) -> Turn:
    """The answer is lost, and the invoices come only after a while."""
    return Turn(delay=seconds, answer=_broken)


def fault(
    code: str, kind: str = "UnexpectedErrorFault", message: str = "It failed.", *, acts: bool = False, status: int = 500
) -> Turn:
    """A SOAP fault for the whole call."""
    return Turn(
        acts,
        answer=lambda answer: Answer(
            AnswerKind.FAULT,
            code=code,
            fault=kind,
            message=message,
            http_status=status,
            server_date=answer.server_date,
        ),
    )


def throttled(retry_after: float | None = None) -> Turn:
    """HTTP 429."""
    return Turn(
        acts=False,
        answer=lambda answer: Answer(
            AnswerKind.THROTTLED, http_status=429, retry_after=retry_after, server_date=answer.server_date
        ),
    )


def results(change: Callable[[tuple[SaveResult, ...]], Iterable[SaveResult]], *, acts: bool = True) -> Turn:
    """Results that were changed on the way: one missing, one too many, in another order."""
    return Turn(acts, answer=lambda answer: replace(answer, results=tuple(change(answer.results))))


ONE_RESULT_MISSING = results(lambda found: found[:-1])
ONE_RESULT_TOO_MANY = results(lambda found: (*found, SaveResult(True, "e" * 32)))
RESULTS_REVERSED = results(lambda found: found[::-1])
