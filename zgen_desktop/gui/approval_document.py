"""What a person gets to approve, as a PDF."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor, QTextDocument

from zgen_desktop.core.approval import shown_fingerprint
from zgen_desktop.core.approval_paper import ApprovalLine, ApprovalPaper
from zgen_desktop.core.model.preview import ExpectedKind
from zgen_desktop.gui import figures
from zgen_desktop.gui.core_words import spoken
from zgen_desktop.gui.paper import HEADING, SMALL, TITLE, Paper

translate = QCoreApplication.translate

MOST_LINES = 400
"""Rows on paper; the workbook beside it has all."""


def approval_document(paper: ApprovalPaper) -> QTextDocument:
    """All texts are inserted as plain text: names from a tenant never become markup."""
    document = QTextDocument()
    title = translate("Approval", "Invoices to be approved")
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
    out = Paper(QTextCursor(document))
    out.line(title, TITLE, bold=True)
    out.line(f"{paper.tenant} · {paper.environment.upper()}", HEADING, bold=True)
    out.table(_facts(paper), (28, 72))
    out.line(translate("Approval", "Expected, before tax"), HEADING, bold=True, above=12)
    out.table(_totals(paper) or [(translate("Approval", "Nobody has asked Zuora"), "")], (40, 60))
    out.line(translate("Approval", "Accounts"), HEADING, bold=True, above=12)
    header = (
        translate("Approval", "Row"),
        translate("Approval", "Account"),
        translate("Approval", "Name"),
        translate("Approval", "Target date"),
        translate("Approval", "Before tax"),
    )
    lines = [_line(line) for line in paper.lines[:MOST_LINES]]
    out.table([header, *lines], (9, 18, 37, 16, 20), header=True)
    more = len(paper.lines) - MOST_LINES
    if more > 0:
        out.line(translate("Approval", "%Ln more account(s) stand in the workbook beside this.", "", more), SMALL)
    out.line(translate("Approval", "Approved by, reference, date, signature:"), HEADING, above=24)
    out.line(paper.fingerprint, SMALL, quiet=True, above=16)
    return document


def _facts(paper: ApprovalPaper) -> list[tuple[str, str]]:
    return [
        (translate("Approval", "Fingerprint"), shown_fingerprint(paper.fingerprint)),
        (translate("Approval", "Accounts"), figures.number(len(paper.lines))),
        (translate("Approval", "Zuora user"), paper.user),
        (
            translate("Approval", "List"),
            translate("Approval", "{workbook}, sheet “{sheet}”").format(workbook=paper.workbook, sheet=paper.sheet),
        ),
        (translate("Approval", "Made"), figures.whole_moment(paper.at)),
    ]


def _totals(paper: ApprovalPaper) -> list[tuple[str, str]]:
    found = []
    for total in paper.totals:
        if total.rows:
            words = translate("Approval", "%Ln account(s)", "", total.rows)
            found.append((figures.money(total.amount, total.currency), words))
        if total.credits:
            words = translate("Approval", "credit for %Ln account(s)", "", total.credits)
            found.append((figures.money(total.credit, total.currency), words))
    for count, words in (
        (paper.nothing, translate("Approval", "Nothing to bill")),
        (paper.not_known, translate("Approval", "Not known")),
        (len(paper.lines) - paper.asked, translate("Approval", "Not asked about")),
    ):
        if count:
            found.append((words, figures.number(count)))
    return found


def _line(line: ApprovalLine) -> tuple[str, ...]:
    expected = line.expected
    amount = ""
    if expected is not None:
        amount = figures.money(expected.amount, expected.currency)
        if expected.kind is ExpectedKind.NOTHING:
            amount = translate("Approval", "Nothing to bill")
        elif expected.kind is ExpectedKind.NOT_KNOWN:
            amount = spoken(expected.message)
    return str(line.row), line.account_number, line.account_name, figures.day(line.target_date), amount
