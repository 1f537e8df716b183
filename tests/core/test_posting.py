"""Posting is off until a person allows it for a connection."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.changes import Aim
from zgen_desktop.core.model.connection import Connection, Environment
from zgen_desktop.core.posting import posting_by_default, refuse_what_is_not_allowed
from zgen_desktop.core.services import practice_connection

MAIN = Connection("Main", "https://eu.zuora.com/apps/services/a/153.0", "api", Environment.PRODUCTION)


def code_of(connection: Connection, aim: Aim) -> str:
    try:
        refuse_what_is_not_allowed(connection, aim)
    except UsageError as error:
        return error.code
    return ""


def test_that_posting_needs_permission_and_taking_back_does_not() -> None:
    assert [code_of(MAIN, aim) for aim in Aim] == ["", "", "posting_off"]
    assert [code_of(replace(MAIN, may_post=True), aim) for aim in Aim] == ["", "", ""]
    assert code_of(practice_connection(), Aim.POST) == ""


def test_that_nothing_is_changed_over_a_connection_for_checking() -> None:
    careful = replace(MAIN, check_only=True, may_post=True)
    assert [code_of(careful, aim) for aim in Aim] == ["check_only"] * 3


@pytest.mark.parametrize(
    ("endpoint", "usual"),
    [
        ("https://eu.zuora.com/apps/services/a/153.0", False),
        ("https://sandbox.eu.zuora.com/apps/services/a/153.0", False),
        ("http://127.0.0.1:8080/apps/services/a/153.0", True),
        ("http://localhost/apps/services/a/153.0", True),
    ],
)
def test_that_only_this_machine_allows_it_by_itself(endpoint: str, usual: bool) -> None:
    assert posting_by_default(endpoint) is usual
