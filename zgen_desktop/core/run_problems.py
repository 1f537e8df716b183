"""What stops a run, in words for a person. Whatever is not sent stays ready."""

from __future__ import annotations

from datetime import date

from zgen_desktop.core.alike import Series
from zgen_desktop.core.answers import RowVerdict
from zgen_desktop.core.dates import in_words
from zgen_desktop.core.errors import AccessError, ZgenError
from zgen_desktop.core.model.rows import RowState

_GO_ON = "What was not sent stays “Not sent”; continue the run when this is put right."


def not_reachable(cause: str) -> AccessError:
    """Three tries in a row could not even connect."""
    return AccessError(
        "refused",
        "Zuora can't be reached",
        f"Three tries in a row could not connect. {cause}".strip(),
        f"Check the network. {_GO_ON}",
    )


def quota_used_up(seconds: float) -> AccessError:
    """Zuora asks for a longer pause than a run waits."""
    minutes = max(1, round(seconds / 60))
    return AccessError(
        "busy",
        "Zuora asks for a long pause",
        f"The tenant takes no more requests for about {minutes} minutes.",
        f"Continue the run after that. {_GO_ON}",
        retry_after=seconds,
    )


def busy_too_long() -> AccessError:
    """Most accounts were locked until the person's time was over."""
    return AccessError(
        "busy",
        "Not sent, Zuora is busy",
        "Most accounts are locked in Zuora, perhaps by a bill run. One of them was tried again and again, in vain.",
        f"Continue the run when the bill run is over. {_GO_ON}",
    )


class PausedError(ZgenError):
    """The run rests and asks. Going on is the answer; nothing went wrong in the program (exit 1)."""

    exit_code = 1


def all_alike(series: Series, target_date: date | None) -> PausedError:
    """Row after row ended for one and the same reason (protocol.md rule 20)."""
    ask = "If this is right, continue the run: you are not asked about it again. Else leave the rest “Not sent”."
    if series.cause.state is RowState.NOTHING_TO_BILL:
        day = f" Their target date is {in_words(target_date)}." if target_date else ""
        return PausedError(
            "all_alike",
            "Account after account has nothing to bill",
            f"{series.rows} accounts in a row ended as “Nothing to bill”.{day}",
            f"Is the target date right? Charges that are due after it are not billed. {ask}",
        )
    closed = "PERIOD_CLOSED" in series.cause.code
    hint = (
        "Is the accounting period closed? An invoice date in an open period helps."
        if closed
        else "Look at what Zuora says: is the invoice date in a closed period, or a setting of the tenant wrong?"
    )
    said = series.example.message.strip() or series.cause.code
    return PausedError(
        "all_alike",
        "Zuora refuses account after account for the same reason",
        f"{series.rows} accounts in a row were refused. Zuora said: {said}",
        f"{hint} {ask}",
    )


def other_dates(row: int) -> PausedError:
    """The first invoice came out with other dates than were sent (facts/reliability.md row 32)."""
    return PausedError(
        "other_dates",
        "The first invoice has other dates than were sent",
        f"The invoice of row {row} has another invoice date or target date in Zuora than in the list.",
        "Look at this invoice in Zuora before any other is made; the tenant's time zone may be the cause. "
        "If it is right, continue the run. Else leave the rest “Not sent”.",
    )


class SafetyStopError(ZgenError):
    """A safety check of the program failed, which is a defect (exit 4)."""

    exit_code = 4

    def __init__(self) -> None:
        super().__init__(
            "safety_stop",
            "The program has stopped itself",
            "One of its own safety checks failed, so nothing more is sent. What was sent is on record; accounts whose "
            "answer can't be trusted are “Unknown”.",
            "Continue the run: it finds out what became of them before anything is sent. Give the log of the data "
            "folder to your support.",
        )


def session_problem() -> AccessError:
    """A new login did not help."""
    return AccessError(
        "session_expired",
        "Zuora ends the session again and again",
        "The tenant said twice that the session is not valid, right after logging in.",
        f"Check that nobody else uses this API user, then try again. {_GO_ON}",
    )


_STOPS = {
    "NO_PERMISSION": (
        "no_permission",
        "The Zuora user may not generate invoices",
        "Ask your Zuora administrator to give this API user the billing permission to create bill runs.",
    ),
    "API_DISABLED": (
        "api_disabled",
        "The tenant's API is switched off",
        "Ask your Zuora administrator to enable the SOAP API for this tenant.",
    ),
    "INVALID_VERSION": (
        "wrong_version",
        "The tenant does not know this API version",
        "Use an endpoint with a version that the tenant has, then try again.",
    ),
}


def stopped_by(verdict: RowVerdict) -> AccessError:
    """A refusal that would meet every further row as well."""
    code, title, next_step = _STOPS.get(
        verdict.code,
        ("login_rejected", "Zuora does not accept the login", "Check user and password of the connection."),
    )
    return AccessError(code, title, f"Zuora said: {verdict.message}", f"{next_step} {_GO_ON}")
