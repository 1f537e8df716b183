"""Connections: where to log in, as whom, and how careful to be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

PRACTICE = "practice"
"""The reserved name of the connection to the practice tenant inside the program."""


class Environment(StrEnum):
    """What kind of tenant stands behind a connection."""

    PRACTICE = "practice"
    SANDBOX = "sandbox"
    PRODUCTION = "production"


BUSY_MINUTES = (1, 1440)
"""The shortest and the longest time that a person can have a busy tenant waited for."""


@dataclass(frozen=True, slots=True)
class Connection:
    """A connection without its secret, which lives in the OS keyring.

    ``endpoint`` is the SOAP URL (``https://HOST/apps/services/a/NN.0``). ``wsdl`` is the name of the
    tenant's own WSDL file in the data folder, or empty for ours. ``quiet_window`` in seconds is how
    long after a lost answer an invoice may still appear (protocol.md rule 2). Above ``ceiling``
    accounts the person is asked a second time. With ``check_only`` nothing is ever sent over it.
    ``per_call`` (1 to 50 rows) and ``parallel`` (1 to 4 requests) are ceilings of the window's runs
    (protocol.md rule 16). With ``ask_password`` the password is asked for and kept in memory only,
    until the window's program ends (design.md section 8 rule 3). Without ``may_post`` no invoice is posted over it
    (protocol.md rule 21). ``busy_minutes`` is how long a run waits while most accounts are locked, unless the command
    line says otherwise for one run (protocol.md rule 17). ``entity`` is the id or the name of an entity of a
    multi-entity tenant, for login(); empty: the user's own (Zuora: login()). ``client_id`` is an OAuth client of the
    same user: with one, generate() goes over REST, where a request that got no answer can be asked about again
    (Zuora: idempotent requests).
    With ``needs_approval`` only lists that a person approved are sent.
    ``account_page`` and ``invoice_page`` are patterns of the tenant's own pages with ``{id}`` (and ``{number}`` for
    invoices); empty: those of the published hosts (facts: core.endpoints.page_links).
    """

    name: str
    endpoint: str
    user: str
    environment: Environment
    wsdl: str = ""
    quiet_window: float = 600.0
    ceiling: int = 500
    check_only: bool = False
    per_call: int = 50
    parallel: int = 4
    ask_password: bool = False
    may_post: bool = False
    busy_minutes: int = 60
    needs_approval: bool = False
    account_page: str = ""
    invoice_page: str = ""
    entity: str = ""
    client_id: str = ""


@dataclass(frozen=True, slots=True)
class Secret:
    """What logging in needs. Never formatted: its repr shows nothing."""

    user: str
    password: str
    client_secret: str = ""

    def __repr__(self) -> str:
        return "Secret(…)"
