"""Settings in memory."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.abilities import Abilities
from zgen_desktop.core.model.connection import PRACTICE, Connection
from zgen_desktop.core.ports import RECENT_MOST, Layout


class FakeSettings:
    """Keeps the contract of the port without a file. ``wsdls`` are the stored WSDL files by name."""

    def __init__(self, *connections: Connection) -> None:
        self._connections: dict[str, Connection] = {connection.name: connection for connection in connections}
        self._layouts: dict[str, Layout] = {}
        self._refused: dict[str, set[str]] = {}
        self._abilities: dict[str, Abilities] = {}
        self._recent: list[str] = []
        self._keep_months: int | None = None
        self._looks: dict[str, Mapping[str, Any]] = {}
        self.wsdls: dict[str, bytes] = {}

    def connections(self) -> Sequence[Connection]:
        return sorted(self._connections.values(), key=lambda connection: connection.name.casefold())

    def put_connection(self, connection: Connection, wsdl: bytes | None = None) -> None:
        if connection.name.casefold() == PRACTICE:
            raise UsageError("reserved_name", "This name is taken", "", "")
        if any(name != connection.name and name.casefold() == connection.name.casefold() for name in self._connections):
            raise UsageError("name_taken", "This name is taken", "", "")
        if wsdl is not None:
            connection = replace(connection, wsdl=connection.wsdl or f"{connection.name}.wsdl")
            self.wsdls[connection.wsdl] = wsdl
        was = self._connections.get(connection.name)
        if was and (was.endpoint, was.wsdl) != (connection.endpoint, connection.wsdl):
            self._refused.pop(connection.name, None)
        if was and _seen_by(was) != _seen_by(connection):
            self._abilities.pop(connection.name, None)
        self._connections[connection.name] = connection

    def remove_connection(self, name: str) -> None:
        was = self._connections.pop(name, None)
        self._refused.pop(name, None)
        self._abilities.pop(name, None)
        if was:
            self.wsdls.pop(was.wsdl, None)

    def wsdl_path(self, connection: Connection) -> str:
        return f"/fake/{connection.wsdl}" if connection.wsdl else ""

    def layout(self, signature: str) -> Layout | None:
        return self._layouts.get(signature)

    def put_layout(self, layout: Layout) -> None:
        self._layouts[layout.signature] = layout

    def fields_refused(self, connection: str) -> Collection[str]:
        return frozenset(self._refused.get(connection, ()))

    def refuse_field(self, connection: str, name: str) -> None:
        self._refused.setdefault(connection, set()).add(name)

    def abilities(self, connection: str) -> Abilities | None:
        return self._abilities.get(connection)

    def put_abilities(self, connection: str, abilities: Abilities) -> None:
        self._abilities[connection] = abilities

    def keep_months(self) -> int | None:
        return self._keep_months

    def put_keep_months(self, months: int | None) -> None:
        self._keep_months = months

    def recent(self) -> Sequence[str]:
        return tuple(self._recent)

    def add_recent(self, path: str) -> None:
        self._recent = [path, *(other for other in self._recent if other != path)][:RECENT_MOST]

    def look(self, part: str) -> Mapping[str, Any]:
        return self._looks.get(part, {})

    def put_look(self, part: str, look: Mapping[str, Any]) -> None:
        self._looks[part] = dict(look)


def _seen_by(connection: Connection) -> tuple[str, ...]:
    return connection.endpoint, connection.wsdl, connection.user, connection.entity
