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


LONG_FILES = (
    "soak/test_fast.py",
    "adapters/test_results_corpus.py",
    "e2e/test_window.py",
    "e2e/test_main_job.py",
    "test_start.py",
    "adapters/test_odd_workbooks.py",
    "adapters/test_results_kill.py",
    "adapters/test_results_swap.py",
    "e2e/test_every_kind.py",
    "test_hazards.py",
)
"""Files of more than half a minute each."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where files run side by side, no long one is left to run alone at the end."""
    items.sort(key=lambda item: not item.path.as_posix().endswith(LONG_FILES))
