"""What can go wrong with the credential store, in a clerk's words. No text holds anything of a secret."""

from __future__ import annotations

import sys

from zgen_desktop.core.errors import AccessError

_NO_FALLBACK = "The password is kept nowhere else."


def missing(found: str) -> AccessError:
    """No store, or one that is not known to encrypt; ``found`` is the module that offered itself."""
    return AccessError(
        "keyring_missing",
        "There is no safe place for the password",
        f"No credential store of this system can be used (found: {found}). {_NO_FALLBACK}",
        _SETUP.get(sys.platform, _SETUP["linux"]),
    )


def locked(store: str) -> AccessError:
    """There, but not open, and nobody opened it."""
    return AccessError(
        "keyring_locked",
        "The credential store is locked",
        f"{store} was not unlocked, so the password can't be read or stored. {_NO_FALLBACK}",
        "Unlock it (on Linux with “Passwords and Keys”, or by logging in again) and try again.",
    )


def refused(store: str, cause: str) -> AccessError:
    """Any other failure; ``cause`` names its kind only."""
    return AccessError(
        "keyring_refused",
        "The credential store refused",
        f"{store} did not do what was asked ({cause}). {_NO_FALLBACK}",
        "Try again; if it stays so, have this system's credential store looked at.",
    )


def too_long(store: str) -> AccessError:
    """More than the smallest store takes."""
    return AccessError(
        "keyring_refused",
        "User name and password are too long",
        f"{store} takes about 1,200 characters for both together. Nothing was stored.",
        "Give the user of this connection a shorter password in Zuora.",
    )


def unreadable(connection: str, store: str) -> AccessError:
    """The item was changed by somebody else."""
    return AccessError(
        "keyring_refused",
        "The stored password can't be read",
        f"What {store} holds for the connection “{connection}” was not written by this program.",
        "Store the password again: add the connection once more under the same name.",
    )


def no_password(connection: str, host: str, store: str) -> AccessError:
    """Nothing stored for this connection and host."""
    return AccessError(
        "no_password",
        "There is no password for this connection",
        f"{store} holds no password of the connection “{connection}” for {host}. A password is only ever used "
        "for the host that it was stored for.",
        "Add the connection again under the same name, with its password.",
    )


def other_host(connection: str, host: str, stored: str) -> AccessError:
    """The item says that it belongs to another host than the one that it was found under."""
    return AccessError(
        "other_host",
        "The stored password is for another host",
        f"The password of the connection “{connection}” was stored for {stored}, not for {host}. It was not used.",
        "See to it that the endpoint is right, then add the connection again with its password.",
    )


_SETUP = {
    "win32": "Log in to Windows with a profile of your own, so that the Windows Credential Manager works.",
    "darwin": "Log in to macOS with a login keychain (Keychain Access), and start the program from there.",
    "linux": "Start it in a desktop session with GNOME Keyring, KWallet or KeePassXC as Secret Service "
    "(Debian: the packages gnome-keyring and dbus).",
}
