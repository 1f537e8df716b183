"""Failures of reading calls as errors for people: which of the many causes it is, and what to do about it."""

from __future__ import annotations

import re

from zgen_desktop.adapters.failures import ExchangeError, Trouble
from zgen_desktop.adapters.soap import BrokenAnswerError, FaultError
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.redaction import Redactor

REJECTED_FAULTS = frozenset({"INVALID_LOGIN", "INVALID_VALUE"})
"""Codes that reject a login; a wrong password comes as INVALID_VALUE with LoginFault (recorded)."""

_THROTTLED = frozenset({"REQUEST_EXCEEDED_LIMIT", "REQUEST_EXCEEDED_RATE"})
_PASSING = frozenset({"LOCK_COMPETITION", "TEMPORARY_ERROR", "SERVER_UNAVAILABLE", "TRANSACTION_TIMEOUT"})
_IP = re.compile(r"\bip address\b|\bip\b.*restrict", re.IGNORECASE)
_OTHER_WSDL = (
    "If the connection has a WSDL of its own, download it again from this very tenant, as the user of this connection: "
    "it differs between tenants, users and versions. Otherwise ask the Zuora administrator for the API version."
)
_LOCKED = re.compile(r"\block(ed)?\b|inactive|deactivated|disabled", re.IGNORECASE)


def is_throttled(fault: FaultError) -> bool:
    """Too many requests (before version 51 as UNKNOWN_ERROR with the same words; Zuora: SOAP API calls overview)."""
    return fault.code in _THROTTLED or "number of concurrent requests has exceeded" in fault.message


def is_passing(fault: FaultError) -> bool:
    """Faults of a query that may be gone at the next try."""
    return fault.code in _PASSING


def from_transport(failure: ExchangeError, host: str) -> AccessError:
    """A connection or exchange that failed."""
    detail = failure.detail[:1].upper() + failure.detail[1:] + "."
    match failure.trouble:
        case Trouble.NAME_NOT_FOUND:
            return AccessError(
                "name_not_found", f"{host} was not found", detail, "Check the address and the internet connection."
            )
        case Trouble.REFUSED:
            return AccessError(
                "refused",
                f"{host} can't be reached",
                detail,
                "Check the internet connection, VPN and firewall, then try again.",
            )
        case Trouble.TIMEOUT:
            return AccessError("timeout", f"{host} did not answer in time", detail, "Try again in a few minutes.")
        case Trouble.CERTIFICATE:
            return AccessError(
                "certificate",
                f"The certificate of {host} is not trusted",
                detail,
                "Nothing was sent. If the issuer is your company, ask IT to add it to this computer's "
                "trusted certificates; otherwise do not go on.",
            )
        case Trouble.TLS:
            return AccessError(
                "certificate",
                f"No secure connection to {host}",
                detail,
                "Nothing was sent. Ask IT whether something on the way intercepts secure connections.",
            )
        case Trouble.PROXY:
            return AccessError(
                "proxy",
                "The proxy did not let the connection through",
                detail,
                "Check this computer's proxy settings, or ask IT to allow the host.",
            )
        case Trouble.CLOSED | Trouble.CUT | Trouble.GARBLED | Trouble.TOO_LARGE | Trouble.COMPRESSED:
            return AccessError(
                "broken_answer",
                f"No whole answer from {host}",
                detail,
                "Try again; if it stays, ask IT whether something on the way changes the traffic.",
            )


def from_broken(broken: BrokenAnswerError, host: str) -> AccessError:
    """An answer that is none."""
    detail = broken.cause[:1].upper() + broken.cause[1:] + "."
    title, next_step = {
        "redirected": (
            f"{host} sends us elsewhere",
            "Nothing was followed. Check the address of the connection, and whether a login page is in the way.",
        ),
        "proxy": ("The proxy wants a login", "Put user and password into this computer's proxy settings, or ask IT."),
        "not_zuora": (
            f"The answer did not come from Zuora ({host})",
            "Check the address of the connection, and whether a proxy or login page is in the way.",
        ),
        "server_error": (f"{host} has a problem", "Try again in a few minutes."),
    }.get(
        broken.code,
        (
            f"The answer of {host} can't be understood",
            _OTHER_WSDL,
        ),
    )
    return AccessError(broken.code, title, detail, next_step)


def busy(host: str, retry_after: float | None) -> AccessError:
    """HTTP 429 or its faults."""
    when = f"in {round(retry_after)} seconds" if retry_after else "in a few minutes"
    return AccessError(
        "busy",
        "Zuora is busy",
        f"{host} has had too many requests from this tenant.",
        f"Try again {when}.",
        retry_after=retry_after,
    )


def login_refused(fault: FaultError, host: str, redactor: Redactor) -> AccessError:
    """A rejected login: password, lock or IP. Told apart by the words only, for the code is one (Zuora: faults)."""
    words = _words(fault, redactor)
    if _IP.search(fault.message):
        return AccessError(
            "ip_restricted",
            "Zuora may not accept logins from this place",
            words,
            "Ask the Zuora administrator which IP addresses are allowed for this user, or use the VPN.",
        )
    if _LOCKED.search(fault.message):
        return AccessError(
            "login_rejected",
            "The Zuora user is locked",
            words,
            f"Ask the Zuora administrator to unlock the user on {host}. The login is not tried again.",
        )
    return AccessError(
        "login_rejected",
        "User name or password was not accepted",
        words,
        f"Check both, and that the user belongs to {host}: sandbox users don't exist in production and the other way "
        "round. A user who logs in through single sign-on can't be used; it has to be an API user with a password of "
        "its own. The login is not tried again, because Zuora locks users after a few wrong ones.",
    )


def from_fault(fault: FaultError, host: str, redactor: Redactor) -> AccessError:
    """A fault of getUserInfo, query or queryMore, or of login for a reason other than the credentials."""
    words = _words(fault, redactor)
    match fault.code:
        case "NO_PERMISSION":
            return AccessError(
                "no_permission",
                "The Zuora user may not do this",
                words,
                "Ask the Zuora administrator for API Write Access and the rights to read accounts and "
                "invoices and to create bill runs.",
            )
        case "API_DISABLED":
            return AccessError(
                "api_disabled",
                "The API is switched off for this tenant",
                words,
                "Ask the Zuora administrator or Zuora support to switch the SOAP API on.",
            )
        case "INVALID_VERSION":
            return AccessError(
                "wrong_version",
                "The tenant does not know this API version",
                words,
                "Choose the newest WSDL that the tenant offers for download: it brings its version along. Or change "
                "the version at the end of the address; a sandbox may be one version ahead of production.",
            )
        case "INVALID_SESSION":
            return AccessError(
                "session_expired",
                "Zuora ended the session",
                words,
                "Try again; if it stays, look whether the same user is logged in elsewhere.",
            )
    if fault.kind in {"MalformedQueryFault", "InvalidTypeFault", "InvalidValueFault"} or fault.code.startswith(
        ("INVALID_", "MALFORMED_")
    ):
        return AccessError(
            "query_refused",
            "Zuora refused the question",
            words,
            "Check that the user may read accounts and invoices. If the connection has a WSDL of its own, download it "
            "again from this very tenant: the WSDL of another one names fields that this one lacks.",
        )
    return AccessError("server_error", f"{host} has a problem", words, "Try again in a few minutes.")


def server_url(host: str) -> AccessError:
    """A login whose ServerUrl is not to be trusted."""
    return AccessError(
        "server_url",
        "The login points to a place that can't be trusted",
        f"After the login {host} named another server, which is not a Zuora host of the same kind.",
        "Nothing was sent there. Check the address of the connection; if it is right, tell Zuora support.",
    )


def no_rest_host(host: str) -> AccessError:
    """An OAuth client on a host whose REST host nobody has published."""
    return AccessError(
        "endpoint",
        "An OAuth client can't be used there",
        f"Where {host} takes REST calls is not published.",
        "Empty the client id under Advanced in the connection: then everything goes over SOAP.",
    )


def no_entity(entity: str) -> AccessError:
    """An entity is named, and login() of this WSDL takes none (Zuora: login(), multi-entity)."""
    return AccessError(
        "wrong_wsdl",
        f"This connection can't log in to “{entity}”",
        "The login of its WSDL takes no such entity. Only the WSDL that a multi-entity tenant offers for download, in "
        "version 78 or newer (79 for names), does.",
        "Store the tenant's own WSDL with the connection, or leave the entity empty: then the login goes to the "
        "user's own entity.",
    )


def no_preview() -> AccessError:
    """A WSDL without billingPreview(): older than 61, or the tenant or user may not have it (documented)."""
    return AccessError(
        "wrong_wsdl",
        "There is no preview over this connection",
        "The WSDL of this connection lacks the call billingPreview, which came with version 61. Zuora leaves out what "
        "the user who downloaded it may not do.",
        "The list can be sent without. For a preview, use the connection without a WSDL of its own, or ask the Zuora "
        "administrator for the permission and download the WSDL again.",
    )


def pdf_refused(fault: FaultError, redactor: Redactor) -> AccessError:
    """A PDF that can't be had (inferred: PDF_QUERY_ERROR, from WSDL 48 on)."""
    return AccessError(
        "pdf_refused",
        "Zuora can't give this PDF",
        _words(fault, redactor),
        "Open the invoice in Zuora and look whether its PDF can be made there.",
    )


def no_pdfs() -> AccessError:
    """A WSDL whose Invoice has no Body."""
    return AccessError(
        "wrong_wsdl",
        "PDFs can't be had over this connection",
        "The WSDL of this connection has no PDF (Body) of an invoice.",
        "Use the connection without a WSDL of its own, or download the tenant's WSDL again.",
    )


def cannot_change(operation: str) -> AccessError:
    """A WSDL without update() or delete(): Zuora leaves out of a download what its user may not do."""
    return AccessError(
        "wrong_wsdl",
        "Invoices can't be changed over this connection",
        f"The WSDL of this connection lacks the call {operation}. Zuora leaves out what the user who downloaded it "
        "may not do.",
        "Ask the Zuora administrator for the permission, or use the connection without a WSDL of its own.",
    )


def cannot_read(name: str) -> AccessError:
    """A WSDL without an object: Zuora leaves out of a download what its user may not see."""
    return AccessError(
        "wrong_wsdl",
        "Something can't be looked up over this connection",
        f"The WSDL of this connection lacks the object {name}. Zuora leaves out what the user who downloaded it may "
        "not see.",
        "Ask the Zuora administrator for the permission, or use the connection without a WSDL of its own.",
    )


def _words(fault: FaultError, redactor: Redactor) -> str:
    message = redactor.clean(fault.message)[:1000].strip() or "It gave no reason."
    code = redactor.clean(fault.code)[:100]
    return f"Zuora says: {message}" + (f" ({code})" if code else "")
