"""What hardly anybody changes about a connection, folded away."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from zgen_desktop.core.connecting import (
    LONGEST_WINDOW,
    SHORTEST_WINDOW,
    USUAL_LOOPBACK_WINDOW,
    USUAL_WINDOW,
)
from zgen_desktop.core.model.connection import BUSY_MINUTES, Connection
from zgen_desktop.gui.entry_fields import FIELD_HEIGHT, Entry, Number, Tick
from zgen_desktop.gui.widgets import GRID, Styled, in_row, label


class AdvancedFields(QWidget):
    """Quiet time, waiting for a busy tenant, requests and their size, pages, the OAuth client; behind a button."""

    def __init__(self) -> None:
        super().__init__()
        self._old_window: float | None = None
        self._loopback = False
        self._fold = _Fold(self.tr("Advan&ced"))
        self._fold.toggled.connect(self._show_fields)
        self.quiet = Number(int(SHORTEST_WINDOW), int(LONGEST_WINDOW), int(USUAL_WINDOW), self.tr(" seconds"))
        self.quiet.setSingleStep(60)
        self._words = label(quiet=True, wrap=False)
        self.quiet.valueChanged.connect(lambda value: self._words.setText(in_words(value)))
        self._words.setText(in_words(self.quiet.value()))
        self.busy = Number(*BUSY_MINUTES, 60, self.tr(" minutes"))
        self.busy.setSingleStep(15)
        self.per_call = Number(1, 50, 50)
        self.parallel = Number(1, 4, 4)
        self.approval = Tick(self.tr("Only lists that somebody has &approved are sent"))
        self.account_page, self.invoice_page = Entry(), Entry()
        self.client_id = Entry()
        self.client_id.setMaxLength(200)
        self.client_secret = Entry()
        self.client_secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._fields = self._make_form()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._fields)
        self._show_fields(shown=False)

    def _make_form(self) -> QWidget:
        inner = QWidget()
        form = QFormLayout(inner)
        form.setContentsMargins(2 * GRID, 0, 0, 0)
        form.setVerticalSpacing(GRID)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        quiet_row = in_row(self.quiet, self._words)
        quiet_row.addStretch(1)
        for text, field, row in (
            (self.tr("How long a &lost invoice may still appear"), self.quiet, quiet_row),
            (self.tr("How long to &wait while a bill run locks the accounts"), self.busy, in_row(self.busy)),
            (self.tr("&Rows per request"), self.per_call, in_row(self.per_call)),
            (self.tr("Requests at the same &time"), self.parallel, in_row(self.parallel)),
        ):
            caption = QLabel(text)
            caption.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            if row is not quiet_row:
                row.addStretch(1)
            form.addRow(caption, row)
            if row is quiet_row:
                hint = self.tr(
                    "When an answer is lost, the invoice may still be made. Only after this time the program looks "
                    "what became of it."
                )
                form.addRow("", label(hint, quiet=True))
        form.addRow("", self.approval)
        for text, page in (
            (self.tr("Address of an &account's page"), self.account_page),
            (self.tr("Address of an in&voice's page"), self.invoice_page),
        ):
            caption = QLabel(text)
            caption.setBuddy(page)
            page.setAccessibleName(text.replace("&", ""))
            page.setMaxLength(500)
            page.setPlaceholderText(self.tr("Zuora's usual page"))
            form.addRow(caption, page)
        hint = self.tr("With {id} where the ID stands in it; for invoices also {number}. The results link to it.")
        form.addRow("", label(hint, quiet=True))
        self._add_client(form)
        return inner

    def _add_client(self, form: QFormLayout) -> None:
        for text, field in (
            (self.tr("OAuth client ID"), self.client_id),
            (self.tr("OAuth client secret"), self.client_secret),
        ):
            caption = QLabel(text)
            caption.setBuddy(field)
            field.setAccessibleName(text)
            form.addRow(caption, field)
        hint = self.tr(
            "With an OAuth client of the same user, invoices are made over REST. There a lost answer can be asked for "
            "again, and nothing has to be waited for. Without one, everything goes over SOAP."
        )
        form.addRow("", label(hint, quiet=True))

    def fill(self, old: Connection) -> None:
        """Shows what is stored."""
        self._old_window = old.quiet_window
        self.quiet.setRange(1, int(LONGEST_WINDOW))
        self.quiet.setValue(max(1, round(old.quiet_window)))
        self.busy.setValue(old.busy_minutes)
        self.per_call.setValue(old.per_call)
        self.parallel.setValue(old.parallel)
        self.client_id.setText(old.client_id)
        if old.client_id:
            self.client_secret.setPlaceholderText(self.tr("unchanged"))
        self.approval.setChecked(old.needs_approval)
        self.account_page.setText(old.account_page)
        self.invoice_page.setText(old.invoice_page)

    def quiet_window(self) -> float:
        """Seconds; a stored fraction that was not touched stays."""
        old = self._old_window
        if old is not None and max(1, round(old)) == self.quiet.value():
            return old
        return float(self.quiet.value())

    def allow_short(self, loopback: bool) -> None:
        """The shortest time allowed; a time that nobody chose becomes the usual one of the place."""
        usual = {True: int(USUAL_LOOPBACK_WINDOW), False: int(USUAL_WINDOW)}
        untouched = self.quiet.value() == usual[self._loopback] and self._old_window is None
        self.quiet.setRange(1 if loopback else int(SHORTEST_WINDOW), int(LONGEST_WINDOW))
        if untouched and loopback is not self._loopback:
            self.quiet.setValue(usual[loopback])
        self._loopback = loopback

    def unfold(self) -> None:
        """Shows the fields."""
        self._fold.setChecked(True)

    def _show_fields(self, shown: bool) -> None:
        self._fields.setVisible(shown)
        self._fold.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)


def in_words(seconds: float) -> str:
    """A length of time: ``10 min``, ``1 h 30 min``, ``2 s``."""
    hours, rest = divmod(round(seconds), 3600)
    minutes, left = divmod(rest, 60)
    parts = [(hours, "h"), (minutes, "min"), (left, "s")]
    return " ".join(f"{QLocale().toString(number)} {unit}" for number, unit in parts if number) or "0 s"


class _Fold(Styled, QToolButton):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text.replace("&", ""))
        self.setCheckable(True)
        self.setMinimumHeight(FIELD_HEIGHT)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.wear(
            lambda c: (
                f"QToolButton {{ color: {c.ink}; background: transparent; border: 2px solid transparent;"
                f" border-radius: 5px; padding: 2px 4px; }} QToolButton:focus {{ border-color: {c.action}; }}"
            )
        )
