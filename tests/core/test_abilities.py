"""What a tenant can do is kept once a day, and anew when it changes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.fakes.settings import FakeSettings
from zgen_desktop.core.abilities import note_login
from zgen_desktop.core.model.abilities import Abilities, Schema
from zgen_desktop.core.model.connection import Connection, Environment
from zgen_desktop.core.model.tenant import UserInfo

CONNECTION = Connection("Acme", "https://eu.zuora.com/apps/services/a/91.0", "ann", Environment.PRODUCTION)
USER = UserInfo("10423", "Acme Europe", "u1", "ann@acme.example", entity="Germany")
SCHEMA = Schema(operations=("billingPreview", "update", "delete"), invoice_fields={"Region__c": "string"}, pdf=True)
MORNING = datetime(2026, 11, 30, 8, tzinfo=UTC)


class CountingSettings(FakeSettings):
    """Settings that know how often abilities were kept."""

    written = 0

    def put_abilities(self, connection: str, abilities: Abilities) -> None:
        self.written += 1
        super().put_abilities(connection, abilities)


def test_that_the_first_login_of_a_day_says_what_the_tenant_can_do() -> None:
    settings = CountingSettings(CONNECTION)
    note_login(settings, CONNECTION, lambda: MORNING, USER, SCHEMA)
    assert settings.abilities("Acme") == Abilities(
        learned=MORNING,
        tenant_id="10423",
        tenant_name="Acme Europe",
        user_name="ann@acme.example",
        entity="Germany",
        version=91,
        preview=True,
        pdf=True,
        change=True,
        invoice_fields=("Region__c",),
        account_fields=(),
    )


def test_that_a_later_login_writes_only_what_is_new_or_of_another_day() -> None:
    settings = CountingSettings(CONNECTION)
    for at, schema, written in (
        (MORNING, SCHEMA, 1),
        (MORNING + timedelta(hours=3), SCHEMA, 1),
        (MORNING + timedelta(hours=4), Schema(), 2),
        (MORNING + timedelta(days=1), Schema(), 3),
    ):
        note_login(settings, CONNECTION, lambda at=at: at, USER, schema)
        assert settings.written == written
    found = settings.abilities("Acme")
    assert found is not None
    assert (found.preview, found.learned) == (False, MORNING + timedelta(days=1))
