"""A running practice tenant and a logged-in client for each test that asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from typing import Any

import pytest

from tests.practice.soap_client import SoapClient
from zgen_desktop.practice import CustomerKind, PracticeTenant

TODAY = date.today()


@pytest.fixture
def make_tenant() -> Iterator[Callable[..., PracticeTenant]]:
    with ExitStack() as stack:
        made: list[PracticeTenant] = []

        def make(*arguments: Any, **options: Any) -> PracticeTenant:
            made.append(stack.enter_context(PracticeTenant(*arguments, **{"password": "right", **options})))
            return made[-1]

        yield make
        # A scripted fault is an answer; an exception inside the server is a defect.
        assert [failure for tenant in made for failure in tenant.failures] == []


@pytest.fixture
def tenant(make_tenant: Callable[..., PracticeTenant]) -> PracticeTenant:
    return make_tenant()


@pytest.fixture
def client(tenant: PracticeTenant) -> SoapClient:
    return logged_in(tenant)


def logged_in(tenant: PracticeTenant, version: str = "153.0") -> SoapClient:
    client = SoapClient(tenant.endpoint_of(version))
    assert client.login().status == 200
    return client


def accounts(tenant: PracticeTenant, kind: CustomerKind = CustomerKind.NORMAL) -> list[str]:
    """The account ids of a kind."""
    return [account.id for account in tenant.ledger.accounts() if account.kind == kind]


def row(account_id: str, day: date = TODAY, **more: str) -> dict[str, str]:
    """A zObject in WSDL order, both dates the same."""
    fields = {"AccountId": account_id, "InvoiceDate": day.isoformat(), "TargetDate": day.isoformat(), **more}
    return dict(sorted(fields.items()))
