"""What a tenant can do, in a clerk's words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from zgen_desktop.core.connecting import other_host
from zgen_desktop.core.endpoints import version_of
from zgen_desktop.core.model.abilities import Schema
from zgen_desktop.core.model.connection import Connection

translate = QCoreApplication.translate


def abilities_words(connection: Connection, schema: Schema) -> list[str]:
    """A line for what can be done, one for the tenant's own fields, and one where the WSDL is of another place."""
    version = translate("Abilities", "API version {number}").format(number=version_of(connection.endpoint))
    can = [
        (schema.preview, translate("Abilities", "amounts before sending")),
        (schema.pdf, translate("Abilities", "PDFs of invoices")),
        (schema.change, translate("Abilities", "taking back and posting")),
    ]
    lines = [f"{version} · " + " · ".join(f"{'✓' if yes else '–'} {words}" for yes, words in can)]
    if schema.invoice_fields:
        lines.append(
            translate("Abilities", "Your tenant's own fields for invoices: {names}").format(
                names=_listed(schema.invoice_fields)
            )
        )
    if schema.account_fields:
        lines.append(
            translate("Abilities", "Its own fields of accounts, which can't be sent: {names}").format(
                names=_listed(schema.account_fields)
            )
        )
    host = other_host(connection.endpoint, schema)
    if host:
        lines.append(
            translate(
                "Abilities", "The WSDL was downloaded from {host}. If answers can't be understood, get it anew."
            ).format(host=host)
        )
    return lines


def _listed(names: Iterable[str]) -> str:
    return QLocale().createSeparatedList(list(names))
