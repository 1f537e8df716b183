"""What stops a run, in words for a person. Whatever is not sent stays ready."""

from __future__ import annotations

from zgen_desktop.core.answers import RowVerdict
from zgen_desktop.core.errors import AccessError

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
