"""The fields of a connection: what they show, and what a person has said in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from zgen_desktop.core.connecting import CEILING_FROM, CEILING_TO, Wish
from zgen_desktop.core.endpoints import (
    DATA_CENTRES,
    environment_of,
    is_loopback,
    parse_address,
    resolve_endpoint,
)
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.connection import Connection, Environment
from zgen_desktop.gui.calm_inputs import ChoiceBox
from zgen_desktop.gui.connection_advanced import AdvancedFields
from zgen_desktop.gui.entry_fields import Entry, Number, Tick
from zgen_desktop.gui.environment_box import EnvironmentBox, environment_word
from zgen_desktop.gui.widgets import GRID, Button, in_row, label


class ConnectionForm(QWidget):
    """All fields; ``old`` is the connection that is edited. Its password is never shown, only replaced."""

    environment_changed = Signal(object)

    def __init__(self, old: Connection | None) -> None:
        super().__init__()
        self.old = old
        self.choose_file: Callable[[], str] = self._ask_for_file
        self._wsdl = old.wsdl if old else ""
        self._wsdl_file = ""
        self._offered: list[Environment] = []
        self._make_fields()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(GRID)
        self._form.setHorizontalSpacing(2 * GRID)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._lay_out()
        if old is not None:
            self._fill(old)
        self.centre.currentIndexChanged.connect(self._on_address)
        self.address.textChanged.connect(self._on_address)
        self.environment.currentIndexChanged.connect(self._on_environment)
        self._on_address()
        self._show_wsdl()

    # --- making ---------------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.name = Entry()
        self.name.setMaxLength(60)
        self.name.setReadOnly(self.old is not None)
        self.centre = ChoiceBox(self.tr("Data centre"))
        for centre in DATA_CENTRES:
            self.centre.addItem(f"{centre.title} · {centre.host}", centre.name)
        self.centre.addItem(self.tr("Other address…"), "")
        # Nobody gets a production tenant because it stands first in a list.
        self.centre.setPlaceholderText(self.tr("Choose your data centre…"))
        self.centre.setCurrentIndex(-1)
        self.address = Entry()
        self.address.setPlaceholderText("https://")
        self.environment = ChoiceBox(self.tr("Environment"))
        self.environment_box = EnvironmentBox()
        self._environment_hint = label(quiet=True)
        self.user = Entry()
        self.password = Entry()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.reveal = Button(self.tr("Sho&w"), self._toggle_password)
        self.reveal.setAccessibleName(self.tr("Show the password"))
        self.ask_password = Tick(self.tr("&Keep the password only until the program ends"))
        self.wsdl_name = label()
        self.choose_wsdl = Button(self.tr("C&hoose a file…"), self._choose_wsdl)
        self.drop_wsdl = Button(self.tr("Use the program's &own"), self._drop_wsdl)
        self.entity = Entry()
        self.check_only = Tick(self.tr("Check and &preview only: nothing is ever sent"))
        self.may_post = Tick(self.tr("&Invoices may be posted with this connection"))
        self.ceiling = Number(CEILING_FROM, CEILING_TO, 500, self.tr(" accounts"))
        self.advanced = AdvancedFields()

    def _lay_out(self) -> None:
        self._row(self.tr("&Name"), self.name, self.name)
        if self.old is not None:
            self._form.addRow("", label(self.tr("The name stays, because runs on record point to it."), quiet=True))
        self._row(self.tr("&Data centre"), self.centre, self.centre)
        self._row(self.tr("Addr&ess"), self.address, self.address)
        box = QHBoxLayout()
        box.addWidget(self.environment_box)
        box.addWidget(self.environment)
        box.addStretch(1)
        self._row(self.tr("En&vironment"), box, self.environment)
        self._form.addRow("", self._environment_hint)
        self._row(self.tr("&User name"), self.user, self.user)
        self._row(self.tr("Pass&word"), in_row(self.password, self.reveal, stretch_first=True), self.password)
        self._form.addRow("", label(self.tr("Use your own API user, not your browser or SSO login."), quiet=True))
        self._form.addRow("", self.ask_password)
        files = in_row(self.wsdl_name, self.choose_wsdl, self.drop_wsdl, stretch_first=True)
        self._row(self.tr("WSDL"), files, self.choose_wsdl)
        self._row(self.tr("Ent&ity"), self.entity, self.entity)
        hint = self.tr("Only with a multi-entity tenant: the entity's id or name. Empty: the user's own entity.")
        self._entity_hint = label(hint, quiet=True)
        self._form.addRow("", self._entity_hint)
        self._form.addRow("", self.check_only)
        self._form.addRow("", self.may_post)
        self._row(self.tr("Ask a second time a&bove"), self.ceiling, self.ceiling)
        self._form.addRow(self.advanced)

    def _row(self, text: str, field: QWidget | QHBoxLayout, buddy: QWidget) -> None:
        caption = QLabel(text)
        caption.setBuddy(buddy)
        buddy.setAccessibleName(text.replace("&", "")) if not buddy.accessibleName() else None
        self._form.addRow(caption, field)

    def _fill(self, old: Connection) -> None:
        self.name.setText(old.name)
        host = parse_address(old.endpoint).host
        names = {centre.host: centre.name for centre in DATA_CENTRES}
        known = names.get(host, "")
        # Another API version than the usual one is part of the address and must stay; an own WSDL brings its own.
        if known and resolve_endpoint(known) != old.endpoint and not old.wsdl:
            known = ""
        self.centre.setCurrentIndex(self.centre.findData(known))
        self.address.setText("" if known else old.endpoint)
        self.user.setText(old.user)
        self.entity.setText(old.entity)
        self.password.setPlaceholderText(self.tr("unchanged"))
        self.ask_password.setChecked(old.ask_password)
        self.check_only.setChecked(old.check_only)
        self.may_post.setChecked(old.may_post)
        self.ceiling.setValue(old.ceiling)
        self.advanced.fill(old)

    # --- what was said --------------------------------------------------------------------------------

    def wish(self) -> Wish:
        """What the fields say."""
        return Wish(
            name=self.name.text().strip(),
            endpoint=self._endpoint_text(),
            user=self.user.text().strip(),
            environment=self._chosen_environment(),
            quiet_window=self.advanced.quiet_window(),
            wsdl="" if self._wsdl_file else self._wsdl,
            wsdl_file=self._wsdl_file,
            ceiling=self.ceiling.value(),
            check_only=self.check_only.isChecked(),
            may_post=self.may_post.isChecked(),
            per_call=self.advanced.per_call.value(),
            parallel=self.advanced.parallel.value(),
            busy_minutes=self.advanced.busy.value(),
            needs_approval=self.advanced.approval.isChecked(),
            account_page=self.advanced.account_page.text().strip(),
            invoice_page=self.advanced.invoice_page.text().strip(),
            ask_password=self.ask_password.isChecked(),
            entity=self._said_entity(),
            client_id=self.advanced.client_id.text().strip(),
        )

    def _said_entity(self) -> str:
        return self.entity.text().strip() if self._wsdl or self._wsdl_file else ""

    def new_password(self) -> str | None:
        """What was typed; None where the known one stays."""
        return self.password.text() or None

    def new_client_secret(self) -> str | None:
        """The secret of an OAuth client as typed; None where the known one stays."""
        return self.advanced.client_secret.text() or None

    def forget_secrets(self) -> None:
        """Once they are stored."""
        self.password.clear()
        self.advanced.client_secret.clear()

    def show_fault(self, code: str) -> None:
        """Puts the focus where an error of this code can be mended."""
        field: QWidget = {
            "endpoint": self.address if self._other_address() else self.centre,
            "no_user": self.user,
            "environment": self.environment,
            "wrong_wsdl": self.choose_wsdl,
            "no_entity": self.entity,
            "number": self.advanced.per_call,
            "page": self.advanced.invoice_page,
            "quiet_window": self.advanced.quiet,
            "client_id": self.advanced.client_id,
            "no_client_secret": self.advanced.client_secret,
            "unfinished_runs": self.centre,
        }.get(code, self.password if code == "no_password" or code.startswith("keyring") else self.name)
        if self.advanced.isAncestorOf(field):
            self.advanced.unfold()
        field.setFocus()

    def _endpoint_text(self) -> str:
        return self.address.text() if self._other_address() else str(self.centre.currentData() or "")

    def _other_address(self) -> bool:
        return str(self.centre.currentData()) == ""

    # --- what follows from what -----------------------------------------------------------------------

    def _on_address(self) -> None:
        self._form.setRowVisible(self.address, self._other_address())
        try:
            host = parse_address(resolve_endpoint(self._endpoint_text())).host
        except UsageError:
            host = ""
        self._offer_environments(host)
        self.advanced.allow_short(bool(host) and is_loopback(host))

    def _offer_environments(self, host: str) -> None:
        offered = _environments_for(host) if host else []
        before = self._chosen_environment() or (self.old.environment if self.old else None)
        if offered != self._offered:
            self._offered = offered
            self.environment.blockSignals(True)
            self.environment.clear()
            self.environment.addItems([environment_word(environment) for environment in offered])
            self.environment.setCurrentIndex(offered.index(before) if before in offered else 0 if offered else -1)
            self.environment.blockSignals(False)
        self.environment.setVisible(len(offered) > 1)
        self._on_environment()

    def _chosen_environment(self) -> Environment | None:
        at = self.environment.currentIndex()
        return self._offered[at] if 0 <= at < len(self._offered) else None

    def _on_environment(self) -> None:
        chosen = self._chosen_environment()
        self.environment_box.show_environment(chosen if len(self._offered) == 1 else None)
        self._environment_hint.setText(self._hint(chosen))
        self.environment_changed.emit(chosen)

    def _hint(self, chosen: Environment | None) -> str:
        if chosen is None:
            return self.tr("The address decides it.")
        if self.environment.count() > 1 and chosen is not Environment.PRACTICE:
            return self.tr("This is no published address of Zuora, so only you can know what stands behind it.")
        if chosen is Environment.PRODUCTION:
            return self.tr("Invoices that are made here are real.")
        return ""

    def _toggle_password(self) -> None:
        hidden = self.password.echoMode() is QLineEdit.EchoMode.Password
        self.password.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self.reveal.setText(self.tr("Hi&de") if hidden else self.tr("Sho&w"))
        self.reveal.setAccessibleName(self.tr("Hide the password") if hidden else self.tr("Show the password"))

    def _ask_for_file(self) -> str:
        kinds = f"{self.tr('WSDL files')} (*.wsdl *.xml);;{self.tr('All files')} (*)"
        return QFileDialog.getOpenFileName(self, self.tr("Your tenant's WSDL"), "", kinds)[0]

    def _choose_wsdl(self) -> None:
        chosen = self.choose_file()
        if chosen:
            self._wsdl_file = chosen
            self._show_wsdl()

    def _drop_wsdl(self) -> None:
        self._wsdl = self._wsdl_file = ""
        self._show_wsdl()
        self.choose_wsdl.setFocus()

    def _show_wsdl(self) -> None:
        own = Path(self._wsdl_file).name or self._wsdl
        self.wsdl_name.setText(own or self.tr("The program's own; it fits most tenants."))
        self.wsdl_name.setToolTip(self._wsdl_file)
        self.drop_wsdl.setVisible(bool(own))
        # Only the WSDL of a multi-entity tenant can name one.
        for part in (self.entity, self._entity_hint):
            self._form.setRowVisible(part, bool(own))


def _environments_for(host: str) -> list[Environment]:
    """What may stand behind a host, the careful one first; one where the host decides."""
    known = environment_of(host)
    if known in (Environment.SANDBOX, Environment.PRODUCTION):
        return [known]
    asked = [Environment.PRODUCTION, Environment.SANDBOX]
    return [Environment.PRACTICE, *asked] if known is Environment.PRACTICE else asked
