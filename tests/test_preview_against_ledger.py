"""Preview, generate, read back: what the sheet says is what the ledger has, preview-minus-actual included."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.engine_rig import TODAY, Rig, rig
from tests.preview_rig import CONNECTION, check, generate, list_of, preview, preview_and_generate, written
from zgen_desktop.core.approval import fingerprint_of
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.preview import Approval, ExpectedKind
from zgen_desktop.practice import CustomerKind, Fault, FaultKind


def test_that_every_amount_of_the_sheet_is_the_ledgers_to_the_cent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with rig(tmp_path) as desk:
        desk.server.behaviour.add(Fault(FaultKind.GENERATING, times=2, seconds=0.3))
        preview_and_generate(desk, tmp_path, 120, print)
    assert "every amount is the ledger's" in capsys.readouterr().out


def test_that_usage_that_came_in_after_the_preview_shows_as_the_difference(tmp_path: Path) -> None:
    with rig(tmp_path) as desk:
        numbers = [one.account_number or "" for one in desk.accounts(CustomerKind.NORMAL, 3)]
        checked = check(desk, list_of(tmp_path / "list.xlsx", numbers))
        known = preview(desk, checked).preview
        with desk.server._ledger.writing() as connection:
            connection.execute(
                "INSERT INTO charge (account_id, subscription, kind, description, amount_cents, period_months,"
                " next_date, end_date) SELECT id, 'A-S1', 'usage', 'late', 1234, 0, ?, ? FROM account WHERE number = ?",
                ((TODAY - timedelta(days=1)).isoformat(), (TODAY + timedelta(days=900)).isoformat(), numbers[1]),
            )
        lines = written(desk, generate(desk, checked, known))
        assert [line["Difference"] for line in lines] == [0, -12.34, 0]


def test_that_without_a_preview_nothing_is_said_of_expectations(tmp_path: Path) -> None:
    with rig(tmp_path) as desk:
        numbers = [one.account_number or "" for one in desk.accounts(CustomerKind.NORMAL, 2)]
        checked = check(desk, list_of(tmp_path / "list.xlsx", numbers))
        lines = written(desk, generate(desk, checked))
        assert [(line["Expected before tax"], line["Difference"]) for line in lines] == [(None, None)] * 2


def test_that_a_preview_of_another_list_counts_for_nothing(tmp_path: Path) -> None:
    with rig(tmp_path) as desk:
        numbers = [one.account_number or "" for one in desk.accounts(CustomerKind.NORMAL, 3)]
        other = preview(desk, check(desk, list_of(tmp_path / "other.xlsx", numbers[:2]))).preview
        checked = check(desk, list_of(tmp_path / "list.xlsx", numbers))
        lines = written(desk, generate(desk, checked, other))
        assert [line["Expected before tax"] for line in lines] == [None] * 3


def approved(desk: Rig, path: str) -> Approval:
    return Approval(fingerprint_of(check(desk, path)), "Bo Boss", "MAIL-7", desk.head().started)


def test_that_a_connection_that_wants_an_approval_sends_only_what_was_approved(tmp_path: Path) -> None:
    with rig(tmp_path) as desk:
        strict = replace(CONNECTION, needs_approval=True)
        numbers = [one.account_number or "" for one in desk.accounts(CustomerKind.NORMAL, 3)]
        path = list_of(tmp_path / "list.xlsx", numbers)
        approval = approved(desk, path)
        with pytest.raises(UsageError) as caught:
            generate(desk, check(desk, path), connection=strict)
        assert caught.value.code == "approval_missing"
        shorter = check(desk, list_of(tmp_path / "shorter.xlsx", numbers[:2]))
        with pytest.raises(UsageError, match="since Bo Boss approved"):
            generate(desk, shorter, approval=approval, connection=strict)
        assert desk.server.ledger.requests("generate") == []
        run = generate(desk, check(desk, path), approval=approval, connection=strict)
        assert desk.journal.summary(run).head.approval == approval
        assert desk.journal.verify_chain().ok


def test_that_a_tenant_without_preview_says_so_and_the_list_can_be_sent(tmp_path: Path) -> None:
    with rig(tmp_path) as desk:
        numbers = [one.account_number or "" for one in desk.accounts(CustomerKind.NORMAL, 2)]
        checked = check(desk, list_of(tmp_path / "list.xlsx", numbers))
        desk.server.behaviour.add(Fault(FaultKind.FAULT, call="billingPreview", code="NO_PERMISSION", message="No."))
        asked = preview(desk, checked)
        assert asked.not_had
        assert asked.preview.lines == {}
        assert [line["Outcome"] for line in written(desk, generate(desk, checked, asked.preview))] == ["Generated"] * 2


def test_that_credits_and_accounts_that_fail_are_told(tmp_path: Path) -> None:
    with rig(tmp_path, accounts=200) as desk:
        credit = next(one for one in desk.server.ledger.accounts() if one.kind == CustomerKind.CREDIT)
        [nothing] = desk.accounts(CustomerKind.NOTHING_DUE, 1)
        [locked] = desk.accounts(CustomerKind.NORMAL, 1)
        desk.server.behaviour.add(
            Fault(FaultKind.LOCKED, call="billingPreview", accounts=(locked.account_number or "",))
        )
        numbers = [credit.number, nothing.account_number or "", locked.account_number or ""]
        lines = preview(desk, check(desk, list_of(tmp_path / "list.xlsx", numbers), again=True)).preview.lines
        assert [lines[row].kind for row in (2, 3, 4)] == [
            ExpectedKind.CREDIT,
            ExpectedKind.NOTHING,
            ExpectedKind.NOT_KNOWN,
        ]
        assert "lock" in lines[4].message
