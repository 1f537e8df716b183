"""Secrets in the operating system's credential store, through ``keyring`` (design.md section 8 rule 3).

One small item per connection: service ``Zgen Desktop: NAME``, user name = the host of the endpoint, so
that a connection that was pointed elsewhere finds no password. Only stores that encrypt are used; without
one there is an AccessError and no other place. Calls may block while the system asks for a password:
never make them on the window's own thread.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from zgen_desktop.adapters import keyring_errors as errors
from zgen_desktop.core.model.connection import Connection, Secret

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

# Modules of keyring whose stores encrypt, and their names for people. Others, keyrings.alt's plain text
# among them, may be installed by chance and would be picked up without a word.
_STORES = {
    "keyring.backends.Windows": "Windows Credential Manager",
    "keyring.backends.macOS": "macOS Keychain",
    "keyring.backends.SecretService": "Secret Service",
    "keyring.backends.libsecret": "Secret Service",
    "keyring.backends.kwallet": "KWallet",
}
_CHAINER = "keyring.backends.chainer"

MOST_CHARACTERS = 1280
"""CRED_MAX_CREDENTIAL_BLOB_SIZE of Windows is 2,560 bytes of UTF-16; kept everywhere, so that all systems agree."""

_T = TypeVar("_T")


class Credentials:
    """The port Credentials. ``keyring`` is imported at the first use, because that takes a fifth of a second.

    ``backend`` is the one that ``keyring`` picks unless given. Every method raises AccessError:
    ``keyring_missing``, ``keyring_locked``, ``keyring_refused``; ``get`` also ``no_password``, ``other_host``.
    """

    def __init__(self, backend: KeyringBackend | None = None) -> None:
        self._given = backend

    def store_name(self) -> str:
        """The store's name for people, as ``Windows Credential Manager``."""
        return _STORES[_module(self._store())]

    def get(self, connection: Connection) -> Secret:
        """The secret of this connection for the host of its endpoint; another host finds none."""
        store, host = self._store(), _host(connection)
        found = _guarded(store, lambda: store.get_password(_service(connection), host))
        if found is None:
            raise errors.no_password(connection.name, host, _STORES[_module(store)])
        return _secret(found, connection, host, _STORES[_module(store)])

    def put(self, connection: Connection, secret: Secret) -> None:
        """Stores, and reads back: some stores accept everything and keep nothing."""
        store, host = self._store(), _host(connection)
        told = {"host": host, "user": secret.user, "password": secret.password}
        if secret.client_secret:
            told["client_secret"] = secret.client_secret
        item = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        if len(item.encode("utf-16-le", "surrogatepass")) > 2 * MOST_CHARACTERS:
            raise errors.too_long(_STORES[_module(store)])
        _guarded(store, lambda: store.set_password(_service(connection), host, item))
        if _guarded(store, lambda: store.get_password(_service(connection), host)) != item:
            raise errors.refused(_STORES[_module(store)], "it gave back something else than was stored")

    def remove(self, connection: Connection) -> None:
        """Forgets; silent when there is nothing."""
        store, host = self._store(), _host(connection)
        if _guarded(store, lambda: store.get_password(_service(connection), host)) is not None:
            _guarded(store, lambda: store.delete_password(_service(connection), host))

    def _store(self) -> KeyringBackend:
        store = self._given or _picked()
        if _module(store) == _CHAINER:
            # A chainer would write with its first member and read from all: only the first one is used.
            members = store.backends  # type: ignore[attr-defined] # only chainers have it
            store = members[0] if members else store
        if _module(store) not in _STORES:
            raise errors.missing(_module(store))
        if _module(store) == "keyring.backends.Windows":
            # Otherwise the item roams to other computers of the domain.
            store.persist = "local machine"  # type: ignore[attr-defined] # only Windows has it
        return store


def _picked() -> KeyringBackend:
    try:
        import keyring

        return keyring.get_keyring()
    except Exception as error:  # noqa: BLE001 - a broken backend or configuration may raise anything
        raise errors.missing(type(error).__name__) from None


def _module(store: KeyringBackend) -> str:
    return type(store).__module__


def _service(connection: Connection) -> str:
    return f"Zgen Desktop: {connection.name}"


def _host(connection: Connection) -> str:
    host = urlsplit(connection.endpoint).hostname
    assert host is not None, "an endpoint without host is refused before"
    return host


def _guarded(store: KeyringBackend, ask: Callable[[], _T]) -> _T:
    from keyring.errors import InitError, KeyringLocked, NoKeyringError

    name = _STORES[_module(store)]
    # The cause is not chained: its text and its locals may hold the secret.
    try:
        return ask()
    except NoKeyringError:
        raise errors.missing(_module(store)) from None
    except (KeyringLocked, InitError):
        raise errors.locked(name) from None
    except Exception as error:  # noqa: BLE001 - on Windows failures are pywintypes.error, which is no KeyringError
        raise errors.refused(name, type(error).__name__) from None


def _secret(item: str, connection: Connection, host: str, store: str) -> Secret:
    try:
        told = json.loads(item)
        secret = Secret(str(told["user"]), str(told["password"]), str(told.get("client_secret", "")))
        stored_host = str(told["host"])
    except (ValueError, KeyError, TypeError, AttributeError):
        raise errors.unreadable(connection.name, store) from None
    if stored_host != host:
        raise errors.other_host(connection.name, host, stored_host)
    return secret
