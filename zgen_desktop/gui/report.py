"""The summary of a run as a PDF, for the file or for whoever has to approve it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor, QTextDocument

from zgen_desktop.core.approval import shown_fingerprint
from zgen_desktop.core.model.run import RunHead, RunRow, RunState, RunSummary
from zgen_desktop.core.run_totals import CurrencyTotal, RunTotals
from zgen_desktop.gui import figures, run_words
from zgen_desktop.gui.core_words import spoken, state_word
from zgen_desktop.gui.palette import SIGNS
from zgen_desktop.gui.paper import HEADING, SMALL, TITLE, Paper

translate = QCoreApplication.translate

_SPAN = 8
"""Row numbers that are named for a cause; the rest stands in the workbook."""


def report_document(
    summary: RunSummary, rows: Sequence[RunRow], totals: RunTotals, now: datetime, version: str
) -> QTextDocument:
    """The report as a document. All texts are inserted as plain text: names from a tenant never become markup."""
    document = QTextDocument()
    document.setMetaInformation(
        QTextDocument.MetaInformation.DocumentTitle, translate("Report", "Results of an invoice run")
    )
    paper = Paper(QTextCursor(document))
    head = summary.head
    paper.line(translate("Report", "Results of an invoice run"), TITLE, bold=True)
    paper.line(f"{run_words.tenant_words(head)} · {head.environment.value.upper()}", HEADING, bold=True)
    paper.table(_facts(summary), (28, 72))
    paper.line(translate("Report", "Outcome"), HEADING, bold=True, above=12)
    paper.table([(f"{SIGNS[s]} {state_word(s)}", figures.number(n)) for s, n in totals.counts.items()], (40, 60))
    if totals.money:
        paper.line(translate("Report", "Invoices"), HEADING, bold=True, above=12)
        paper.table([_money(total) for total in totals.money], (40, 60))
    if totals.causes:
        paper.line(translate("Report", "What was not invoiced, and why"), HEADING, bold=True, above=12)
        header = (
            translate("Report", "State"),
            translate("Report", "Why"),
            translate("Report", "Accounts"),
            translate("Report", "What to do"),
        )
        causes = [
            (
                state_word(c.state),
                f"{spoken(c.message)} {_rows(c.rows)}",
                figures.number(len(c.rows)),
                spoken(c.what_to_do),
            )
            for c in totals.causes
        ]
        paper.table([header, *causes], (16, 40, 13, 31), header=True)
    if totals.doubles:
        paper.line(translate("Report", "Possible double invoices"), HEADING, bold=True, above=12)
        doubles = set(totals.doubles)
        paper.table([_double(row) for row in rows if row.row in doubles], (28, 72))
    made = translate("Report", "Run {run} · made with Zgen Desktop {program} · report of {now}, version {version}")
    made = made.format(run=head.id, program=head.program_version, now=figures.whole_moment(now), version=version)
    paper.line(made, SMALL, quiet=True, above=16)
    return document


def _facts(summary: RunSummary) -> list[tuple[str, ...]]:
    head = summary.head
    written = summary.written
    where = f"{written.path}, {written.sheet}" if written else translate("Report", "not written yet")
    facts = [
        (
            translate("Report", "List"),
            translate("Report", "{workbook}, sheet “{sheet}”").format(workbook=head.workbook, sheet=head.sheet),
        ),
        (translate("Report", "Run by"), run_words.who_words(head)),
        (translate("Report", "Started"), figures.whole_moment(head.started)),
        (run_words.state_word(summary, running=False), figures.whole_moment(_ended(summary))),
        (translate("Report", "Reason"), head.reason),
        (translate("Report", "Approved by"), _approval(head)),
        (translate("Report", "Results"), where),
    ]
    return [fact for fact in facts if fact[1]]


def _approval(head: RunHead) -> str:
    one = head.approval
    if one is None:
        return ""
    words = translate("Report", "{who}, {reference} · fingerprint {fingerprint}")
    return words.format(who=one.approver, reference=one.reference, fingerprint=shown_fingerprint(one.fingerprint))


def _ended(summary: RunSummary) -> datetime | None:
    # Of a broken-off run the record only has when that was noticed.
    return None if summary.state is RunState.BROKEN_OFF else summary.ended


def _money(total: CurrencyTotal) -> tuple[str, str]:
    count = translate("Report", "%Ln invoice(s)", "", total.invoices)
    notes = []
    if total.unknown:
        notes.append(translate("Report", "%Ln without an amount yet", "", total.unknown))
    if total.before:
        stood = figures.money(total.before, total.currency)
        notes.append(translate("Report", "{amount} of it stood in drafts before").format(amount=stood))
    return figures.money(total.amount, total.currency), " · ".join([count, *notes])


def _rows(rows: Sequence[int]) -> str:
    named = ", ".join(str(row) for row in rows[:_SPAN])
    more = len(rows) - _SPAN
    text = translate("Report", "(row {rows})") if len(rows) == 1 else translate("Report", "(rows {rows})")
    return text.format(rows=named + (f" +{figures.number(more)}" if more > 0 else ""))


def _double(row: RunRow) -> tuple[str, str]:
    name = " ".join(part for part in (row.account_number, row.account_name) if part)
    return name, spoken(row.outcome.message) if row.outcome else ""
