"""Connections: where to log in and as whom; each can be tried, and one is chosen for the list on the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zgen_desktop.core import connecting
from zgen_desktop.core.errors import UsageError, ZgenError
from zgen_desktop.core.model.abilities import Schema
from zgen_desktop.core.model.connection import PRACTICE, Connection
from zgen_desktop.core.model.tenant import UserInfo
from zgen_desktop.gui import figures
from zgen_desktop.gui.abilities_words import abilities_words
from zgen_desktop.gui.connection_dialog import ConnectionDialog
from zgen_desktop.gui.connection_list import ConnectionList
from zgen_desktop.gui.core_words import error_words
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.error_dialog import details_of, wants_password
from zgen_desktop.gui.page import Action, Page, Place
from zgen_desktop.gui.password_dialog import PasswordDialog
from zgen_desktop.gui.question import Question
from zgen_desktop.gui.widgets import GRID, Button, Card, Pill, heading, label
from zgen_desktop.gui.worker import Bench


@dataclass(frozen=True, slots=True)
class Finding:
    """How the last test of a connection ended."""

    at: datetime
    user: UserInfo | None
    error: ZgenError | None
    abilities: Sequence[str] = ()
    """What the tenant can do, in words."""


class ConnectionsPage(Page):
    """The list, the finding of the last test below it, and buttons that act on what is selected."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._findings: dict[str, Finding] = {}
        self._testing = ""
        self._answer = heading()
        self.column.addWidget(self._answer)
        hint = self.tr("A connection says where to log in and as whom. The practice tenant is always there.")
        self.column.addWidget(label(hint, quiet=True))
        self.list = ConnectionList()
        self.list.setMinimumHeight(120)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self._make_finding())
        self.list.currentRowChanged.connect(self._on_selected)
        self.list.itemActivated.connect(lambda _item: self._use())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self._remove)
        QShortcut(QKeySequence("F2"), self.list, self._edit)
        desk.connection_changed.connect(self.refresh)
        desk.run_changed.connect(self._on_selected)

    def _make_finding(self) -> Card:
        self._card = Card()
        top = QHBoxLayout()
        self._sign = Pill()
        self._title = label(bold=True)
        top.addWidget(self._sign)
        top.addWidget(self._title, 1)
        self._message = label()
        self._next_step = label()
        self._card.column.addLayout(top)
        self._card.column.addWidget(self._message)
        self._card.column.addWidget(self._next_step)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        self._enter = Button(self.tr("Enter the &password…"), self._ask_password)
        self._copy = Button(self.tr("Copy &details"), self._copy_details)
        buttons.addWidget(self._enter)
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        self._card.column.addLayout(buttons)
        self._card.hide()
        return self._card

    # --- showing --------------------------------------------------------------------------------------

    def begin_at(self) -> QWidget | None:
        """The connections."""
        return self.list

    def entered(self) -> None:
        """Reads the list anew: the command line may have changed it."""
        self.refresh()
        self.list.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Shows what is stored, which one is in use, and how tests ended."""
        chosen = self.desk.connection
        self.list.show_connections(
            self.desk.known_connections(),
            chosen.name if chosen else "",
            {name: self._note(name) for name in self._notes()},
        )
        self._answer.setText(
            self.tr("“{name}” is in use").format(name=chosen.name) if chosen else self.tr("No connection is chosen yet")
        )
        self.changed.emit()

    def _notes(self) -> set[str]:
        return {*self._findings, *([self._testing] if self._testing else [])}

    def _note(self, name: str) -> str:
        if name == self._testing:
            return self.tr("being tested …")
        finding = self._findings[name]
        sign = "✓" if finding.error is None else "✕"
        return self.tr("{sign} tested at {time}").format(sign=sign, time=figures.time_of(finding.at))

    @Slot()
    def _on_selected(self) -> None:
        chosen = self.list.chosen()
        self._show_finding(self._findings.get(chosen.name) if chosen else None, chosen)
        self.changed.emit()

    def _show_finding(self, finding: Finding | None, chosen: Connection | None) -> None:
        waiting = chosen is not None and chosen.name == self._testing
        self._card.setVisible(waiting or finding is not None)
        self._enter.setVisible(not waiting and finding is not None and _needs_password(finding))
        self._copy.setVisible(not waiting and finding is not None and finding.error is not None)
        if waiting:
            self._sign.say("…", lambda c: c.plain)
            self._texts(self.tr("Logging in to “{name}”").format(name=self._testing), "", "")
        elif finding is not None:
            good = finding.error is None
            self._sign.say("✓" if good else "✕", lambda c: c.good if good else c.bad)
            self._texts(*self._words(finding))

    def _texts(self, title: str, message: str, next_step: str) -> None:
        redact = self.desk.services.redact
        for field, text in ((self._title, title), (self._message, message), (self._next_step, next_step)):
            field.setText(redact(text))
            field.setVisible(bool(text))

    def _words(self, finding: Finding) -> tuple[str, str, str]:
        if finding.error is not None:
            return error_words(finding.error, self.desk.services.redact)
        assert finding.user is not None
        user = finding.user
        title = self.tr("Logged in to {tenant}").format(tenant=user.tenant_title)
        message = self.tr("User {user}, tenant {number}. Accounts can be read.").format(
            user=user.user_name, number=user.tenant_id
        )
        return title, "\n".join([message, *finding.abilities]), self.tr("The connection is ready.")

    # --- what can be done -----------------------------------------------------------------------------

    def main_action(self) -> Action | None:
        """Uses the selected connection, or goes back to the list once it is used."""
        chosen, used = self.list.chosen(), self.desk.connection
        if chosen is None:
            return None
        if used is not None and used.name == chosen.name:
            text = self.tr("&Back to the list") if self.desk.path else self.tr("Choose a &workbook")
            return Action(text, self._go_back)
        name = chosen.name.replace("&", "&&")
        return Action(self.tr("&Use “{name}”").format(name=name), self._use, enabled=not self.desk.running)

    def side_actions(self) -> Sequence[Action]:
        """Add, edit, remove, test."""
        chosen = self.list.chosen()
        free = not self.desk.running
        own = free and chosen is not None and chosen.name != PRACTICE
        return (
            Action(self.tr("&Add…"), self.add, enabled=free),
            Action(self.tr("&Edit…"), self._edit, enabled=own),
            Action(self.tr("&Remove…"), self._remove, enabled=own),
            Action(self.tr("&Test connection"), self._test, enabled=free and chosen is not None and not self._testing),
        )

    def status(self) -> str:
        """How many there are, or why nothing can be changed."""
        if self.desk.running:
            return self.tr("A run is going on. Connections can be changed when it has ended.")
        return self.tr("%n connection(s)", "", self.list.count())

    def help_text(self) -> str:
        """What this is and what can go wrong."""
        return "\n\n".join(
            [
                self.tr(
                    "A connection is the address of a Zuora tenant, a user there, and how careful to be. The password "
                    "is kept in this computer's own credential store and nowhere else."
                ),
                self.tr(
                    "Use an API user of your own. A user who logs in through the browser with single sign-on has no "
                    "password that works here. Ask your Zuora administrator for a user with API access."
                ),
                self.tr(
                    "“Test connection” logs in and reads; it never makes an invoice. If it finds something, it says "
                    "what, and what to do next."
                ),
                self.tr("With “Check and preview only” a connection shows everything and sends nothing."),
                self.tr(
                    "A connection with unfinished runs can't be removed or pointed elsewhere, because only its "
                    "tenant can say what became of them."
                ),
            ]
        )

    def add(self) -> None:
        """Opens the dialog for a new connection; other pages offer it, too."""
        self._open(None)

    def _edit(self) -> None:
        chosen = self.list.chosen()
        if chosen is not None and chosen.name != PRACTICE and not self.desk.running:
            self._open(chosen)

    def _open(self, old: Connection | None) -> None:
        self.dialog = ConnectionDialog(self.desk, old, self)
        self.dialog.saved.connect(self._on_saved)
        self.dialog.open()

    @Slot(object, bool)
    def _on_saved(self, stored: Connection, test: bool) -> None:
        self._findings.pop(stored.name, None)
        used = self.desk.connection
        self.refresh()
        self.list.choose(stored.name)
        if used is not None and used.name == stored.name:
            self.desk.choose_connection(stored.name)
        else:
            self.desk.connection_changed.emit()
        if test:
            self._test()

    def _use(self) -> None:
        chosen, used = self.list.chosen(), self.desk.connection
        if chosen is None or self.desk.running:
            return
        if used is None or used.name != chosen.name:
            self.desk.choose_connection(chosen.name)

    def _go_back(self) -> None:
        self.go.emit(Place.CHECK if self.desk.path else Place.WORKBOOK)

    # --- testing --------------------------------------------------------------------------------------

    def _test(self) -> None:
        chosen = self.list.chosen()
        if chosen is None or self._testing or self.desk.running:
            return
        services = self.desk.services
        self._testing = chosen.name

        def work(bench: Bench) -> tuple[UserInfo, Schema]:
            # A session that is open would hide a password that no longer works.
            bench.disconnect_tenant()
            return connecting.try_out(services, chosen), services.tenants.schema(chosen)

        self.refresh()
        self.desk.ask(
            self.tr("Testing the connection"),
            work,
            lambda found: self._found(
                chosen.name, Finding(services.clock.now(), found[0], None, abilities_words(chosen, found[1]))
            ),
            lambda error: self._found(chosen.name, Finding(services.clock.now(), None, error)),
        )

    def _found(self, name: str, finding: Finding) -> None:
        self._testing = ""
        self._findings[name] = finding
        self.refresh()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, ". ".join(self._words(finding))))

    def _ask_password(self) -> None:
        chosen = self.list.chosen()
        if chosen is not None:
            self.password_dialog = PasswordDialog(self.desk.services, chosen, self)
            self.password_dialog.accepted.connect(self._test)
            self.password_dialog.open()

    def _copy_details(self) -> None:
        chosen = self.list.chosen()
        finding = self._findings.get(chosen.name) if chosen else None
        if finding is not None and finding.error is not None:
            QGuiApplication.clipboard().setText(self.desk.services.redact(details_of(finding.error)))

    # --- removing -------------------------------------------------------------------------------------

    def _remove(self) -> None:
        chosen = self.list.chosen()
        if chosen is None or chosen.name == PRACTICE or self.desk.running:
            return
        name = chosen.name
        if self.desk.waiting.connection == name:
            self.desk.failed.emit(
                UsageError(
                    "lists_wait",
                    self.tr("Lists wait to be sent over this connection"),
                    self.tr("“{name}” was not removed.").format(name=name),
                    self.tr("Send the waiting lists first, or take them out on the page Workbook."),
                )
            )
            return
        self.question = Question(
            self,
            self.tr("Remove “{name}” and its password?").format(name=name),
            self.tr("Runs on record stay as they are. The connection can be added again later."),
            self.tr("&Remove"),
            self.tr("&Keep"),
            lambda: self._remove_now(name),
        )
        self.question.open()

    def _remove_now(self, name: str) -> None:
        services = self.desk.services

        def work(bench: Bench) -> None:
            connecting.remove(services, bench.journal, name)
            bench.disconnect_tenant()

        self.desk.ask(
            self.tr("Removing the connection"), work, lambda _none: self._removed(name), self.desk.failed.emit
        )

    def _removed(self, name: str) -> None:
        self._findings.pop(name, None)
        used = self.desk.connection
        if used is not None and used.name == name:
            self.desk.choose_connection("")
        else:
            self.desk.connection_changed.emit()


def _needs_password(finding: Finding) -> bool:
    return finding.error is not None and wants_password(finding.error)
