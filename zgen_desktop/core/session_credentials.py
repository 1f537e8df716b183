"""Passwords that are asked for and stay in memory, in front of the credential store (design.md section 8 rule 3)."""

from __future__ import annotations

from zgen_desktop.core.endpoints import parse_address
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.connection import Connection, Secret
from zgen_desktop.core.ports import Credentials


class SessionCredentials:
    """The port Credentials: what was typed into this process first, then the store.

    A connection with ``ask_password`` never reaches the store. Held secrets are bound to name and host as the
    stored ones are. Every AccessError names its connection, so that the window can ask for the password.
    """

    def __init__(self, store: Credentials) -> None:
        self._store = store
        self._held: dict[tuple[str, str], Secret] = {}

    def get(self, connection: Connection) -> Secret:
        """The held secret, or the stored one. Raises AccessError (``no_password`` where it has to be typed)."""
        held = self._held.get(_key(connection))
        if held is not None:
            return held
        if connection.ask_password:
            raise AccessError(
                "no_password",
                "The password is asked for",
                f"The password of {connection.user} for “{connection.name}” is not stored: it is kept only until the "
                "program ends.",
                "Enter it in the window. To have it stored, edit the connection there, or add it again with: "
                "zgen-desktop connection add",
                connection=connection.name,
            )
        try:
            return self._store.get(connection)
        except AccessError as error:
            error.connection = connection.name
            raise

    def put(self, connection: Connection, secret: Secret) -> None:
        """Stores, or holds where the connection asks each time. What was held before is forgotten."""
        if connection.ask_password:
            self.hold(connection, secret)
            return
        self._store.put(connection, secret)
        self._held.pop(_key(connection), None)

    def hold(self, connection: Connection, secret: Secret) -> None:
        """Keeps it in memory until the program ends; the store is not asked."""
        self._held[_key(connection)] = secret

    def remove(self, connection: Connection) -> None:
        """Forgets in memory, and in the store where the connection's password is kept there."""
        self._held.pop(_key(connection), None)
        if not connection.ask_password:
            self._store.remove(connection)

    def __repr__(self) -> str:
        return "SessionCredentials(…)"


def _key(connection: Connection) -> tuple[str, str]:
    return connection.name, parse_address(connection.endpoint).host
