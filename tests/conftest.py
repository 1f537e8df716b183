"""What all tests may use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests import keyring_service


@pytest.fixture(scope="session")
def keyring_environment() -> Iterator[dict[str, str]]:
    """The environment of a process that finds a real, unlocked Secret Service of its own (HOME, XDG_…, D-Bus)."""
    keyring_service.require()
    with keyring_service.short_folder() as home, keyring_service.running(home) as environment:
        yield environment


@pytest.fixture
def keyring_here(keyring_environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The same service for this process: its environment points to it for the time of the test."""
    for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, keyring_environment[name])
    return keyring_environment
