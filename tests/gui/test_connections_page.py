"""Connections in the window, with a practice tenant served over a socket and passwords in a store in memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from tests.connections import PASSWORD, wish_for, with_store
from tests.core.test_connecting import add, run_over
from tests.fakes.credentials import FakeCredentials
from tests.gui.conftest import settle, until
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.connection import PRACTICE, Environment, Secret
from zgen_desktop.core.services import Services
from zgen_desktop.gui.connection_dialog import ConnectionDialog
from zgen_desktop.gui.connections_page import ConnectionsPage
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.page import Action, Place
from zgen_desktop.gui.widgets import Button
from zgen_desktop.gui.worker import Worker
from zgen_desktop.practice import PracticeTenant

LOCKED = AccessError("keyring_locked", "The credential store is locked", "It was not unlocked.", "Unlock it.")


@pytest.fixture
def store() -> FakeCredentials:
    return FakeCredentials()


@pytest.fixture
def stored(services: Services, store: FakeCredentials) -> Services:
    return with_store(services, store)


@pytest.fixture(scope="module")
def server() -> Iterator[PracticeTenant]:
    with PracticeTenant(password=PASSWORD, accounts=20) as served:
        yield served


@pytest.fixture
def page(application: QApplication, stored: Services) -> Iterator[ConnectionsPage]:
    worker = Worker(stored)
    made = ConnectionsPage(Desk(stored, worker))
    made.resize(900, 600)
    made.show()
    made.entered()
    yield made
    made.close()
    worker.close()


def names(page: ConnectionsPage) -> list[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def action(page: ConnectionsPage, word: str) -> Action:
    actions = [*page.side_actions(), page.main_action()]
    [found] = [known for known in actions if known is not None and word in known.text.replace("&", "")]
    return found


def press(dialog: object, button: Button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(dialog: ConnectionDialog, server: PracticeTenant, name: str = "Training") -> None:
    form = dialog.form
    QTest.keyClicks(form.name, name)
    form.centre.setCurrentIndex(form.centre.count() - 1)
    QTest.keyClicks(form.address, server.endpoint)
    QTest.keyClicks(form.user, server.user)
    QTest.keyClicks(form.password, PASSWORD)


def open_dialog(page: ConnectionsPage, word: str) -> ConnectionDialog:
    action(page, word).run()
    return page.dialog


def shown_finding(page: ConnectionsPage) -> str:
    texts = (page._sign, page._title, page._message, page._next_step)
    return " | ".join(text.text() for text in texts if text.isVisible())


# The list


def test_that_at_first_there_is_the_practice_tenant_and_nothing_is_chosen(page: ConnectionsPage) -> None:
    assert names(page) == [PRACTICE]
    assert page.desk.connection is None
    assert not action(page, "Edit").enabled
    assert not action(page, "Remove").enabled
    assert action(page, "Test").enabled


def test_that_a_connection_is_used_by_the_main_button_and_then_the_way_leads_back(
    page: ConnectionsPage, stored: Services, server: PracticeTenant
) -> None:
    add(stored, wish_for(server))
    page.entered()
    page.list.choose("Training")
    going = QSignalSpy(page.go)
    action(page, "Use “Training”").run()
    assert page.desk.connection is not None
    assert page.desk.connection.name == "Training"
    action(page, "Choose a workbook").run()
    assert going.at(0) == [Place.WORKBOOK]


def test_that_a_screen_reader_hears_name_environment_user_and_what_is_special(
    page: ConnectionsPage, stored: Services, server: PracticeTenant
) -> None:
    add(stored, wish_for(server, environment="production", check_only=True))
    page.entered()
    page.desk.choose_connection("Training")
    told = page.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    for word in ("Training", "in use", "PRODUCTION", server.user, "127.0.0.1", "check and preview only"):
        assert word in told


def test_that_nothing_can_be_changed_while_a_run_is_going_on(page: ConnectionsPage) -> None:
    page.desk.running = True
    assert [known.enabled for known in page.side_actions()] == [False] * 4
    assert "A run is going on" in page.status()
    page._test()
    page._remove()
    assert not page.desk.worker.busy


# Adding and changing


def test_that_a_connection_is_added_tested_and_found_ready(
    page: ConnectionsPage, server: PracticeTenant, store: FakeCredentials
) -> None:
    dialog = open_dialog(page, "Add")
    fill(dialog, server)
    press(dialog, dialog._save_and_test)
    until(lambda: "tested" in page.list.item(page.list.currentRow()).data(Qt.ItemDataRole.AccessibleTextRole))
    settle(page.desk)
    assert names(page) == [PRACTICE, "Training"]
    assert "✓ | Logged in to" in shown_finding(page)
    assert server.tenant_id in shown_finding(page)
    assert [secret.password for secret in store.items.values()] == [PASSWORD]
    assert page.desk.connection is None


def test_that_a_dialog_can_be_done_by_keyboard_alone(page: ConnectionsPage, server: PracticeTenant) -> None:
    dialog = open_dialog(page, "Add")
    assert dialog.focusWidget() is dialog.form.name
    fill(dialog, server)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(page.desk)
    until(lambda: names(page) == [PRACTICE, "Training"])
    settle(page.desk)


def test_that_a_wrong_password_is_found_with_its_next_step_and_its_details_hold_no_secret(
    page: ConnectionsPage, stored: Services, server: PracticeTenant
) -> None:
    add(stored, wish_for(server), "wrong-Passw0rd")
    stored.register_secret("wrong-Passw0rd")
    page.entered()
    page.list.choose("Training")
    action(page, "Test").run()
    assert "Logging in to “Training”" in shown_finding(page)
    assert not action(page, "Test").enabled
    settle(page.desk)
    assert "✕ | User name or password was not accepted" in shown_finding(page)
    assert "single sign-on" in shown_finding(page)
    QTest.mouseClick(page._copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "Code: login_rejected" in copied
    assert "wrong-Passw0rd" not in copied


def test_that_a_password_that_was_mended_is_used_at_once(
    page: ConnectionsPage, stored: Services, server: PracticeTenant, sample: str
) -> None:
    add(stored, wish_for(server), "wrong-password")
    page.entered()
    failed = QSignalSpy(page.desk.failed)
    page.desk.choose_connection("Training")
    page.desk.open_workbook(sample)
    settle(page.desk)
    assert failed.count() == 1
    page.list.choose("Training")
    dialog = open_dialog(page, "Edit")
    QTest.keyClicks(dialog.form.password, PASSWORD)
    press(dialog, dialog._save)
    until(lambda: page.desk.checked is not None and page.desk.checked.tenant is not None)
    settle(page.desk)
    assert failed.count() == 1


def test_that_a_test_that_goes_well_ends_what_an_older_refusal_blocked(
    page: ConnectionsPage, stored: Services, server: PracticeTenant, sample: str
) -> None:
    connection = add(stored, wish_for(server), "wrong-password")
    page.entered()
    page.desk.choose_connection("Training")
    page.desk.open_workbook(sample)
    settle(page.desk)
    stored.credentials.put(connection, Secret(server.user, PASSWORD))
    page.list.choose("Training")
    action(page, "Test").run()
    settle(page.desk)
    assert "✓ | Logged in to" in shown_finding(page)
    page.desk.choose_connection("Training")
    settle(page.desk)
    assert page.desk.checked is not None
    assert page.desk.checked.tenant is not None


def test_that_editing_shows_no_password_and_keeps_it(
    page: ConnectionsPage, stored: Services, server: PracticeTenant, store: FakeCredentials
) -> None:
    add(
        stored,
        wish_for(server, ceiling=20, per_call=10, parallel=2, quiet_window=1.5, busy_minutes=90, needs_approval=True),
    )
    page.entered()
    page.list.choose("Training")
    dialog = open_dialog(page, "Edit")
    form = dialog.form
    assert (form.password.text(), form.password.placeholderText()) == ("", "unchanged")
    assert form.password.echoMode() is QLineEdit.EchoMode.Password
    assert form.name.isReadOnly()
    form.ceiling.setValue(7)
    press(dialog, dialog._save)
    settle(page.desk)
    kept = stored.connection("Training")
    assert (kept.ceiling, kept.per_call, kept.parallel, kept.quiet_window, kept.busy_minutes) == (7, 10, 2, 1.5, 90)
    assert kept.needs_approval
    assert [secret.password for secret in store.items.values()] == [PASSWORD]


def test_that_a_fault_is_said_in_the_dialog_and_nothing_is_stored(
    page: ConnectionsPage, server: PracticeTenant, stored: Services
) -> None:
    add(stored, wish_for(server))
    dialog = open_dialog(page, "Add")
    fill(dialog, server)
    dialog.form.password.clear()
    press(dialog, dialog._save)
    settle(page.desk)
    assert dialog._fault.isVisible()
    assert "There is a connection “Training” already" in dialog._fault._text.text()
    assert dialog.focusWidget() is dialog.form.name
    dialog.form.name.setText("Other")
    press(dialog, dialog._save)
    settle(page.desk)
    assert "The password is needed" in dialog._fault._text.text()
    assert dialog.focusWidget() is dialog.form.password
    dialog.reject()
    assert [known.name for known in stored.settings.connections()] == ["Training"]


def test_that_a_locked_keyring_is_said_with_the_way_around_it(
    page: ConnectionsPage, server: PracticeTenant, store: FakeCredentials, stored: Services
) -> None:
    store.failure = LOCKED
    dialog = open_dialog(page, "Add")
    fill(dialog, server)
    press(dialog, dialog._save)
    settle(page.desk)
    assert "Unlock it." in dialog._fault._text.text()
    assert "Keep the password only until the program ends" in dialog._fault._text.text()
    dialog.form.ask_password.setChecked(True)
    press(dialog, dialog._save_and_test)
    settle(page.desk)
    assert "✓ | Logged in to" in shown_finding(page)
    assert stored.connection("Training").ask_password


def test_that_a_password_kept_in_memory_is_asked_for_by_the_next_program(
    page: ConnectionsPage, server: PracticeTenant, stored: Services, store: FakeCredentials
) -> None:
    add(with_store(stored, store), wish_for(server, ask_password=True))
    page.entered()
    page.list.choose("Training")
    action(page, "Test").run()
    settle(page.desk)
    assert "✕ | The password is asked for" in shown_finding(page)
    QTest.mouseClick(page._enter, Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.password_dialog.password, PASSWORD)
    QTest.keyClick(page.password_dialog.password, Qt.Key.Key_Return)
    settle(page.desk)
    assert "✓ | Logged in to" in shown_finding(page)
    assert store.items == {}


# The form


@pytest.fixture
def dialog(page: ConnectionsPage) -> Iterator[ConnectionDialog]:
    made = open_dialog(page, "Add")
    yield made
    made.reject()


def test_that_no_data_centre_is_chosen_before_the_person_does(dialog: ConnectionDialog) -> None:
    form = dialog.form
    assert form.centre.currentIndex() == -1
    assert not form.environment_box.isVisible()
    assert not form.environment.isVisible()
    assert not form.address.isVisible()
    QTest.keyClicks(form.name, "Acme")
    QTest.keyClicks(form.user, "api@acme")
    QTest.keyClicks(form.password, "secret-1")
    [save] = [button for button in dialog.findChildren(Button) if button.text() == "&Save"]
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    until(save.isEnabled)
    assert dialog.isVisible()
    assert form.centre.hasFocus()
    assert "No data centre is chosen." in " ".join(text.text() for text in dialog.findChildren(QLabel))


def test_that_a_data_centre_decides_the_environment(dialog: ConnectionDialog) -> None:
    form = dialog.form
    form.centre.setCurrentIndex(form.centre.findData("eu"))
    assert form.environment_box.isVisible()
    assert "PRODUCTION" in form.environment_box.text()
    assert not form.address.isVisible()
    assert not form.environment.isVisible()
    form.centre.setCurrentIndex(form.centre.findData("eu-sandbox"))
    assert form.environment_box.text() == "SANDBOX"
    assert form.wish().environment is Environment.SANDBOX


def test_that_for_an_unknown_address_the_person_says_it_and_production_is_proposed(dialog: ConnectionDialog) -> None:
    form = dialog.form
    form.centre.setCurrentIndex(form.centre.count() - 1)
    assert form.address.isVisible()
    QTest.keyClicks(form.address, "zuora.acme.example")
    assert form.environment.isVisible()
    assert form.wish().environment is Environment.PRODUCTION
    form.environment.setCurrentIndex(1)
    assert form.wish().environment is Environment.SANDBOX


def test_that_a_lost_invoice_is_waited_for_five_minutes_at_least_except_on_this_computer(
    dialog: ConnectionDialog,
) -> None:
    form = dialog.form
    quiet = form.advanced.quiet
    assert (quiet.minimum(), quiet.value()) == (300, 600)
    form.centre.setCurrentIndex(form.centre.count() - 1)
    QTest.keyClicks(form.address, "http://127.0.0.1:8080")
    assert (quiet.minimum(), quiet.value()) == (1, 2)
    form.centre.setCurrentIndex(0)
    assert (quiet.minimum(), quiet.value()) == (300, 600)


def test_that_advanced_is_folded_and_says_the_time_in_words(dialog: ConnectionDialog) -> None:
    advanced = dialog.form.advanced
    assert not advanced.quiet.isVisible()
    QTest.mouseClick(advanced._fold, Qt.MouseButton.LeftButton)
    assert advanced.quiet.isVisible()
    advanced.quiet.setValue(5400)
    assert advanced._words.text() == "1 h 30 min"


def test_that_the_password_is_shown_only_on_request(dialog: ConnectionDialog) -> None:
    form = dialog.form
    QTest.mouseClick(form.reveal, Qt.MouseButton.LeftButton)
    assert form.password.echoMode() is QLineEdit.EchoMode.Normal
    assert form.reveal.accessibleName() == "Hide the password"
    QTest.mouseClick(form.reveal, Qt.MouseButton.LeftButton)
    assert form.password.echoMode() is QLineEdit.EchoMode.Password


def test_that_an_own_wsdl_is_chosen_kept_and_given_up(
    page: ConnectionsPage, server: PracticeTenant, stored: Services
) -> None:
    dialog = open_dialog(page, "Add")
    fill(dialog, server)
    dialog.form.choose_file = lambda: stored.resource("zuora-minimal.wsdl")
    QTest.mouseClick(dialog.form.choose_wsdl, Qt.MouseButton.LeftButton)
    assert dialog.form.wsdl_name.text() == "zuora-minimal.wsdl"
    press(dialog, dialog._save)
    settle(page.desk)
    kept = stored.connection("Training")
    assert Path(stored.settings.wsdl_path(kept)).is_file()
    dialog = open_dialog(page, "Edit")
    assert dialog.form.wsdl_name.text() == kept.wsdl
    press(dialog, dialog._save)
    settle(page.desk)
    assert stored.connection("Training").wsdl == kept.wsdl
    dialog = open_dialog(page, "Edit")
    QTest.mouseClick(dialog.form.drop_wsdl, Qt.MouseButton.LeftButton)
    press(dialog, dialog._save)
    settle(page.desk)
    assert stored.connection("Training").wsdl == ""


def test_that_an_api_version_that_was_chosen_stays(
    page: ConnectionsPage, stored: Services, server: PracticeTenant
) -> None:
    older = replace(wish_for(server), name="Older", endpoint="https://eu.zuora.com/apps/services/a/91.0")
    add(stored, older)
    page.entered()
    page.list.choose("Older")
    dialog = open_dialog(page, "Edit")
    assert dialog.form.address.text().endswith("/91.0")
    assert dialog.form.wish().endpoint == older.endpoint
    dialog.reject()


# Removing


def test_that_removing_asks_and_keeps_when_in_doubt(
    page: ConnectionsPage, stored: Services, server: PracticeTenant, store: FakeCredentials
) -> None:
    add(stored, wish_for(server))
    page.entered()
    page.list.choose("Training")
    page.desk.choose_connection("Training")
    action(page, "Remove").run()
    QTest.keyClick(page.question, Qt.Key.Key_Return)
    settle(page.desk)
    assert names(page) == [PRACTICE, "Training"]
    action(page, "Remove").run()
    QTest.mouseClick(page.question.yes, Qt.MouseButton.LeftButton)
    settle(page.desk)
    assert names(page) == [PRACTICE]
    assert page.desk.connection is None
    assert store.items == {}


def test_that_a_connection_with_unfinished_runs_is_not_removed_and_it_is_said_why(
    page: ConnectionsPage, stored: Services, server: PracticeTenant, tmp_path: Path
) -> None:
    run_over(stored, add(stored, wish_for(server)), tmp_path)
    page.entered()
    page.list.choose("Training")
    failed = QSignalSpy(page.desk.failed)
    action(page, "Remove").run()
    QTest.mouseClick(page.question.yes, Qt.MouseButton.LeftButton)
    settle(page.desk)
    assert failed.at(0)[0].code == "unfinished_runs"
    assert names(page) == [PRACTICE, "Training"]


def test_that_damaged_settings_are_told_once_and_the_practice_tenant_is_left(
    page: ConnectionsPage, stored: Services
) -> None:
    (Path(stored.data_folder) / "settings.json").write_text("{")
    failed = QSignalSpy(page.desk.failed)
    page.entered()
    page.refresh()
    assert names(page) == [PRACTICE]
    assert failed.count() == 1
    assert failed.at(0)[0].code == "settings_damaged"


# An OAuth client


def test_that_an_oauth_client_is_stored_and_its_secret_never_shown_again(
    page: ConnectionsPage, stored: Services, store: FakeCredentials, server: PracticeTenant
) -> None:
    dialog = open_dialog(page, "Add")
    fill(dialog, server)
    dialog.form.advanced.unfold()
    QTest.keyClicks(dialog.form.advanced.client_id, server.client_id)
    press(dialog, dialog._save)
    until(lambda: "secret" in dialog._fault._text.text())
    assert dialog.focusWidget() is dialog.form.advanced.client_secret
    QTest.keyClicks(dialog.form.advanced.client_secret, server.client_secret)
    press(dialog, dialog._save)
    until(lambda: names(page) == [PRACTICE, "Training"])
    (secret,) = store.items.values()
    assert secret.client_secret == server.client_secret
    page.list.choose("Training")
    again = open_dialog(page, "Edit")
    assert again.form.advanced.client_id.text() == server.client_id
    assert again.form.advanced.client_secret.text() == ""
    again.reject()
