"""Whether a connection's invoices may be posted: only where a person has allowed it (protocol.md rule 21)."""

from __future__ import annotations

from zgen_desktop.core.confirming import refuse_check_only
from zgen_desktop.core.endpoints import is_loopback, parse_address
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.changes import Aim
from zgen_desktop.core.model.connection import Connection


def posting_by_default(endpoint: str) -> bool:
    """Where nobody said anything: on this machine, where no customer gets an invoice; nowhere else."""
    return is_loopback(parse_address(endpoint).host)


def refuse_what_is_not_allowed(connection: Connection, aim: Aim) -> None:
    """Raises UsageError: ``check_only`` for a connection over which nothing is changed, ``posting_off``."""
    refuse_check_only(connection)
    if aim is Aim.POST and not connection.may_post:
        raise UsageError(
            "posting_off",
            "Posting is off for this connection",
            f"“{connection.name}” may make invoices, but not post them: a posted invoice is owed by the customer and "
            "can't be deleted any more.",
            "Allow it under Connections, or add the connection again with --allow-posting. Nothing was posted.",
        )
