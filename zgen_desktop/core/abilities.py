"""What a tenant can do, learned at the first login of a day and kept, so that only that is offered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from zgen_desktop.core.endpoints import version_of
from zgen_desktop.core.model.abilities import Abilities, Schema
from zgen_desktop.core.model.connection import Connection
from zgen_desktop.core.model.tenant import UserInfo
from zgen_desktop.core.ports import Settings


def learned_at_login(connection: Connection, user: UserInfo, schema: Schema, now: datetime) -> Abilities:
    """What a login over a connection has shown."""
    return Abilities(
        learned=now,
        tenant_id=user.tenant_id,
        tenant_name=user.tenant_name,
        user_name=user.user_name,
        entity=user.entity,
        version=version_of(connection.endpoint),
        preview=schema.preview,
        pdf=schema.pdf,
        change=schema.change,
        invoice_fields=tuple(schema.invoice_fields),
        account_fields=tuple(schema.account_fields),
    )


def note_login(
    settings: Settings, connection: Connection, now: Callable[[], datetime], user: UserInfo, schema: Schema
) -> None:
    """Keeps what a login has shown; one that shows nothing new on the same day (UTC) writes nothing.

    Raises UsageError where the settings can't be read or written.
    """
    new = learned_at_login(connection, user, schema, now())
    known = settings.abilities(connection.name)
    if known is None or known.learned.date() != new.learned.date() or replace(known, learned=new.learned) != new:
        settings.put_abilities(connection.name, new)
