"""In Review: what would be billed, before anything is sent, and who has approved it."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from zgen_desktop.core.approval import shown_fingerprint
from zgen_desktop.core.model.preview import ExpectedKind, Preview
from zgen_desktop.core.previewing import ACCOUNTS_A_CALL, CREDITS, count_of_kind, totals_of_preview
from zgen_desktop.gui import figures
from zgen_desktop.gui.approval_dialog import ApprovalDialog
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.desk import Desk
from zgen_desktop.gui.find_out_view import Bar
from zgen_desktop.gui.flow_layout import FlowLayout
from zgen_desktop.gui.preview_desk import PreviewDesk
from zgen_desktop.gui.preview_dialog import PreviewDialog
from zgen_desktop.gui.widgets import GRID, Button, Card, label

SECONDS_A_CALL = 1.5
"""A guess, until the first answers say better."""


class PreviewCard(Card):
    """Says what is known, asks for it, and leads to the approval."""

    def __init__(self, desk: Desk, preview: PreviewDesk) -> None:
        super().__init__()
        self._desk, self._preview = desk, preview
        self.column.addWidget(label(self.tr("What would be billed"), pixels=16, bold=True))
        self.said = label()
        self._bar = Bar()
        self._money = QVBoxLayout()
        self._money.setSpacing(2)
        self.notes = label(quiet=True)
        self.approved = label(bold=True)
        self.ask = Button("", preview.ask)
        self.halt = Button(self.tr("Stop as&king"), preview.stop)
        self.accounts = Button(self.tr("Show &accounts…"), self._show_accounts)
        self.save = Button(self.tr("Sa&ve for approval…"), self._ask_place)
        self.record = Button(self.tr("Record a&pproval…"), self._record)
        self.column.addWidget(self.said)
        self.column.addLayout(self._money)
        self.column.addWidget(self._bar)
        self.column.addWidget(self.notes)
        self.column.addWidget(self.approved)
        row = FlowLayout(gap=GRID, line_gap=GRID)
        for button in (self.ask, self.halt, self.accounts, self.save, self.record):
            row.addWidget(button)
        self.column.addLayout(row)
        preview.changed.connect(self.refresh)
        self.refresh()

    # --- showing --------------------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Shows how it stands."""
        desk, preview = self._preview, self._preview.preview
        known = preview is not None and bool(preview.lines)
        self._bar.setVisible(desk.asking)
        self.halt.setVisible(desk.asking)
        self.halt.setEnabled(not desk.stopping)
        whole = preview is not None and self._is_whole(preview)
        self.ask.setVisible(not desk.asking and not whole and self._can_be_had())
        self.ask.setEnabled(bool(desk.fingerprint))
        self.ask.setText(self.tr("As&k for the rest") if known else self.tr("As&k Zuora"))
        self.accounts.setVisible(known and not desk.asking)
        free = bool(desk.fingerprint) and not desk.asking and self._desk.ready_count() > 0
        self.save.setEnabled(free)
        self.record.setEnabled(free)
        self._say(preview)
        self._show_money(preview)
        self._show_approval()

    def _is_whole(self, preview: Preview) -> bool:
        return preview.complete and not count_of_kind(preview.lines.values(), ExpectedKind.NOT_KNOWN)

    def _say(self, preview: Preview | None) -> None:
        desk = self._preview
        problem = desk.previewed.problem if desk.previewed and (preview is not None or not desk.fingerprint) else None
        if desk.asking:
            self._bar.setRange(0, desk.total)
            self._bar.setValue(desk.done)
            words = self.tr("Zuora works it out: {done} of {total} accounts")
            text = words.format(done=figures.number(desk.done), total=figures.number(desk.total))
            left = desk.left()
            if left is not None and desk.total > desk.done:
                text += " · " + self.tr("about {time} left").format(time=figures.duration(left))
            self.said.setText(text)
        elif problem is not None:
            self.said.setText(f"{spoken(problem.title)}. {spoken(problem.message)} {spoken(problem.next_step)}")
        elif preview is None:
            self.said.setText(self._offer())
        elif not preview.complete:
            words = self.tr("{done} of {total} accounts were asked about.")
            done, total = figures.number(len(preview.lines)), figures.number(preview.rows)
            self.said.setText(words.format(done=done, total=total))
        else:
            self.said.setText("")
        self.said.setVisible(bool(self.said.text()))

    def _can_be_had(self) -> bool:
        """As far as the last login has shown; nobody is kept from asking before there was one."""
        connection = self._desk.connection
        known = self._desk.services.settings.abilities(connection.name) if connection is not None else None
        return known is None or known.preview

    def _offer(self) -> str:
        if not self._can_be_had():
            return self.tr("The WSDL of this connection has no preview. The list can be sent without.")
        rows = self._desk.ready_count()
        calls = -(-rows // ACCOUNTS_A_CALL)
        words = self.tr("Zuora can say the amounts before tax. Nothing is made by that.")
        asks = self.tr("%Ln request(s), roughly {time}.", "", calls)
        return f"{words} {asks.format(time=figures.duration(calls * SECONDS_A_CALL))}"

    def _show_money(self, preview: Preview | None) -> None:
        while self._money.count():
            item = self._money.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        lines = list(preview.lines.values()) if preview is not None else []
        notes = []
        for total in totals_of_preview(lines):
            if total.rows:
                words = self.tr("{amount} before tax · %Ln account(s)", "", total.rows)
                amount = figures.money(total.amount, total.currency)
                self._money.addWidget(label(words.format(amount=amount), bold=True))
            if total.credits:
                words = self.tr("%Ln account(s) get a credit: {amount}.", "", total.credits)
                notes.append(words.format(amount=figures.money(total.credit, total.currency)))
        if any(line.kind is ExpectedKind.CREDIT for line in lines):
            notes.append(spoken(CREDITS))
        nothing = count_of_kind(lines, ExpectedKind.NOTHING)
        if nothing:
            notes.append(self.tr("%Ln account(s) have nothing to bill.", "", nothing))
        unknown = count_of_kind(lines, ExpectedKind.NOT_KNOWN)
        if unknown:
            notes.append(self.tr("Of %Ln account(s) Zuora did not say.", "", unknown))
        self.notes.setText(" ".join(notes))
        self.notes.setVisible(bool(notes))

    def _show_approval(self) -> None:
        desk, connection = self._preview, self._desk.connection
        held, last = desk.holding, desk.approval
        text = ""
        if held is not None:
            words = self.tr("Approved by {who}, {reference} · fingerprint {fingerprint}")
            fingerprint = shown_fingerprint(held.fingerprint)
            text = words.format(who=held.approver, reference=held.reference, fingerprint=fingerprint)
        elif last is not None and desk.fingerprint:
            words = self.tr("The approval by {who} is void: rows, dates or charges were changed since.")
            text = words.format(who=last.approver)
        elif connection is not None and connection.needs_approval:
            text = self.tr("“{name}” sends only lists that somebody has approved.").format(name=connection.name)
        self.approved.setText(text)
        self.approved.setVisible(bool(text))

    # --- buttons --------------------------------------------------------------------------------------

    @Slot()
    def _show_accounts(self) -> None:
        checked, preview = self._desk.checked, self._preview.preview
        if checked is not None and preview is not None:
            PreviewDialog(self.window(), checked, preview).open()

    @Slot()
    def _record(self) -> None:
        ApprovalDialog(self.window(), self._preview).open()

    @Slot()
    def _ask_place(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Save for approval"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Excel workbook, and a PDF beside it (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        # What exists is never written over.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, on=True)
        dialog.selectFile(self.tr("{workbook} for approval").format(workbook=PurePath(self._desk.path).stem) + ".xlsx")
        dialog.fileSelected.connect(lambda path: self._preview.save_for_approval(path) if path else None)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
