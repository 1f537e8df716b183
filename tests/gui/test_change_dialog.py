"""Taking back a run and posting it, pressed like a person does, on a tenant whose ledger is asked afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from tests.gui.conftest import until
from tests.gui.generate_rig import ACME, Rig, generate_rig
from zgen_desktop.core.model.changes import Aim
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.services import Services
from zgen_desktop.gui.change_dialog import ChangeDialog
from zgen_desktop.gui.changing import Changing
from zgen_desktop.gui.connection_form import ConnectionForm
from zgen_desktop.gui.generate_page import View
from zgen_desktop.gui.results_page import ResultsPage


@pytest.fixture
def rig(services: Services, application: QApplication, sample: str) -> Iterator[Rig]:
    """A list that was sent."""
    with generate_rig(services, sample) as made:
        made.connect(may_post=True)
        made.start()
        until(lambda: made.page.view is not View.PROGRESS and not made.desk.running and not made.desk.worker.busy)
        if made.count(RowState.READY):
            made.press("Go on")
            until(lambda: not made.count(RowState.READY) and not made.desk.running and not made.desk.worker.busy)
        yield made


def statuses(rig: Rig) -> list[str]:
    """Of all that the run has made, as the tenant has it now."""
    return sorted(invoice.status for invoice in rig.server.ledger.invoices() if invoice.request_id is not None)


def opened(rig: Rig, aim: Aim = Aim.UNDO) -> ChangeDialog:
    assert rig.desk.run is not None
    changing = Changing(rig.desk, rig.frame)
    changing.begin(rig.desk.run.summary.head, aim)
    until(lambda: not rig.desk.worker.busy)
    QApplication.processEvents()
    return changing.dialog


def seen(dialog: ChangeDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisibleTo(dialog))


def press(dialog: ChangeDialog, words: str) -> None:
    [button] = [
        one
        for one in dialog.findChildren(QAbstractButton)
        if one.isVisibleTo(dialog) and words in one.text().replace("&", "")
    ]
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(10, button.height() // 2))


def finished(rig: Rig) -> None:
    until(lambda: not rig.desk.worker.busy)
    QApplication.processEvents()
    until(lambda: not rig.desk.worker.busy)


def test_that_a_run_is_taken_back_after_its_invoices_were_listed(rig: Rig) -> None:
    made = len(statuses(rig))
    dialog = opened(rig)
    assert dialog.rows.rowCount() >= made
    assert statuses(rig) == ["Draft"] * made
    assert f"{made} invoice(s) can be taken back" in seen(dialog)
    press(dialog, f"Delete {made} ")
    finished(rig)
    assert statuses(rig) == []
    assert f"{made} invoice(s) are deleted." in seen(dialog)
    press(dialog, "Close")
    until(lambda: rig.count(RowState.UNDONE) > 0)
    assert rig.count(RowState.GENERATED) == 0


def test_that_only_cancelling_leaves_them_cancelled(rig: Rig) -> None:
    made = len(statuses(rig))
    dialog = opened(rig)
    press(dialog, "Only cancel")
    press(dialog, f"Cancel {made} ")
    finished(rig)
    assert statuses(rig) == ["Canceled"] * made


def test_that_posting_outside_practice_wants_the_number_typed(rig: Rig) -> None:
    made = len(statuses(rig))
    dialog = opened(rig, Aim.POST)
    assert not dialog.main.isEnabled()
    QTest.keyClicks(dialog.number, str(made + 1))
    assert not dialog.main.isEnabled()
    dialog.number.clear()
    QTest.keyClicks(dialog.number, str(made))
    press(dialog, f"Post {made} ")
    finished(rig)
    assert statuses(rig) == ["Posted"] * made


def test_that_what_was_posted_meanwhile_stays_and_is_named(rig: Rig) -> None:
    made = len(statuses(rig))
    press(opened(rig, Aim.POST), "Cancel")
    [first, *_rest] = [one for one in rig.server.ledger.invoices() if one.request_id is not None]
    rig.server.change_as_colleague(first.id, "post")
    dialog = opened(rig)
    lines = [dialog.rows.row_at(at) for at in range(dialog.rows.rowCount())]
    [stays] = [line for line in lines if line.invoice.known.id == first.id]
    assert not stays.goes
    assert "posted" in stays.fate
    press(dialog, f"Delete {made - 1} ")
    finished(rig)
    assert statuses(rig) == ["Posted"]


def test_that_nothing_is_changed_by_looking_and_closing(rig: Rig) -> None:
    before = statuses(rig)
    dialog = opened(rig)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    finished(rig)
    assert statuses(rig) == before


def test_that_posting_is_offered_only_where_the_connection_allows_it(rig: Rig) -> None:
    page = ResultsPage(rig.desk)
    assert rig.desk.run is not None
    rig.desk.show_run(rig.desk.run.summary.head.id)
    until(lambda: not rig.desk.worker.busy)

    def offered() -> list[str]:
        return [action.text.replace("&", "") for action in page.side_actions()]

    assert "Post its invoices…" in offered()
    rig.desk.services.settings.put_connection(
        replace(ACME, endpoint=rig.server.endpoint, user=rig.server.user, may_post=False)
    )
    assert "Post its invoices…" not in offered()
    assert "Take back this run…" in offered()


def test_that_posting_is_allowed_by_a_tick_in_the_connection(application: QApplication) -> None:
    form = ConnectionForm(replace(ACME, endpoint="https://rest.apisandbox.zuora.com/apps/services/a/153.0"))
    assert form.wish().may_post is False
    form.may_post.click()
    assert form.wish().may_post is True
    assert ConnectionForm(replace(ACME, endpoint=form.old.endpoint if form.old else "", may_post=True)).wish().may_post
