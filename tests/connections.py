"""Connections for tests: services over a store in memory, and wishes for a practice tenant of one's own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.fakes.credentials import FakeCredentials
from zgen_desktop.bootstrap import Tenants
from zgen_desktop.core.connecting import Wish
from zgen_desktop.core.services import Services
from zgen_desktop.core.session_credentials import SessionCredentials
from zgen_desktop.practice import PracticeTenant

PASSWORD = "canary-Passw0rd-51c9"


def with_store(services: Services, store: FakeCredentials) -> Services:
    """The same services, with passwords in this store instead of the computer's."""
    assert isinstance(services.tenants, Tenants)
    credentials = SessionCredentials(store)
    return replace(services, credentials=credentials, tenants=replace(services.tenants, credentials=credentials))


def wish_for(server: PracticeTenant, **fields: Any) -> Wish:
    """A connection called Training to a served practice tenant."""
    values: dict[str, Any] = {"name": "Training", "endpoint": server.endpoint, "user": server.user}
    return Wish(**{**values, **fields})
