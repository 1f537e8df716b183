"""Secrets in memory, bound to the host as in the real store."""

from __future__ import annotations

from urllib.parse import urlsplit

from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.connection import Connection, Secret


class FakeCredentials:
    """Keeps the contract of the port. ``failure`` is raised by every call while it is set."""

    def __init__(self) -> None:
        self.items: dict[tuple[str, str], Secret] = {}
        self.failure: AccessError | None = None

    def store_name(self) -> str:
        self._fail()
        return "Fake Store"

    def get(self, connection: Connection) -> Secret:
        self._fail()
        found = self.items.get(_key(connection))
        if found is None:
            raise AccessError("no_password", "There is no password for this connection", "None stored.", "Store one.")
        return found

    def put(self, connection: Connection, secret: Secret) -> None:
        self._fail()
        if len(secret.user) + len(secret.password) > 1200:
            raise AccessError("keyring_refused", "Too long", "Nothing was stored.", "Choose a shorter one.")
        self.items[_key(connection)] = secret

    def remove(self, connection: Connection) -> None:
        self._fail()
        self.items.pop(_key(connection), None)

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure


def _key(connection: Connection) -> tuple[str, str]:
    return connection.name, urlsplit(connection.endpoint).hostname or ""
