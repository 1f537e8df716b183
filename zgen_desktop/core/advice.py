"""What to do about an outcome, in the clerk's words. The fact stands in the message, the advice here."""

from __future__ import annotations

from zgen_desktop.core.model.changes import GONE
from zgen_desktop.core.model.rows import RowState, Severity
from zgen_desktop.core.model.run import RunRow

_BY_CODE = {
    "ACCOUNTING_PERIOD_CLOSED": "Choose an invoice date in an open accounting period, then send it again.",
    "NO_PERMISSION": "Ask your Zuora administrator for the billing permission, then send it again.",
    "API_DISABLED": "Ask your Zuora administrator to enable the SOAP API, then send it again.",
    "MISSING_REQUIRED_VALUE": "Fill in what is missing in the list or on the account in Zuora, then send it again.",
    "INVALID_TEMPLATE": "Give the account a valid invoice template in Zuora, then send it again.",
    "INVALID_ID": "Correct the account in the list.",
    "INVALID_VALUE": "Read Zuora's message, correct the list or the account in Zuora, then send it again.",
    "INVALID_FIELD": "Remove the field that this tenant does not have, then send it again.",
    "DUPLICATE_VALUE": "Look at the account in Zuora for an invoice that is there already.",
    "MAX_RECORDS_EXCEEDED": "Send fewer rows in one go.",
    "REQUEST_REJECTED": "Ask your Zuora administrator why requests are rejected, then send it again.",
}

_BY_STATE = {
    RowState.LEFT_OUT: "Nothing. Take the row in again if it is to be billed.",
    RowState.DONE_BEFORE: "Nothing. It was billed by the earlier run.",
    RowState.HELD: "Look at the invoice in Zuora. Send it again only if a second invoice is right.",
    RowState.UNKNOWN: "Do not send it again. Continue the run to find out what happened.",
    RowState.SENDING: "Do not send it again. Continue the run to find out what happened.",
    RowState.ABSENT: "Nothing was made. Continue the run and send it again if it is still wanted.",
    RowState.AMBIGUOUS: "Look at the invoices named here in Zuora and decide whether one of them is this row's.",
    RowState.GENERATED: "",
    RowState.ADDED_TO_DRAFT: "Look at the draft before it is posted.",
    RowState.NOTHING_TO_BILL: "",
    RowState.UNDONE: "",
}

_OURS = ("main", "sibling")
_DOUBLE = "Look at this account in Zuora: there may be one invoice too many."
_REFUSED = "Read Zuora's message, mend what it names, then send it again."
_NOT_SENT = "Continue the run to send it."
_PARTLY = "Some of its invoices were taken back and some were not. Look at the account in Zuora."
_PENDING = "Zuora is still making this invoice. Continue the run later to get its number and amount."

ADVICE = tuple(
    text
    for text in dict.fromkeys(
        (*_BY_CODE.values(), *_BY_STATE.values(), _DOUBLE, _REFUSED, _NOT_SENT, _PARTLY, _PENDING)
    )
    if text
)
"""Every advice that is not a problem's own, for those who say it in another language."""


def what_to_do(row: RunRow) -> str:
    """The next step for one row; empty where nothing is to be done."""
    state = row.shown_state
    if row.outcome is not None and row.outcome.possible_double:
        return _DOUBLE
    if state is RowState.PROBLEM:
        errors = [problem.what_to_do for problem in row.problems if problem.severity is Severity.ERROR]
        return " ".join(dict.fromkeys(errors))
    if state is RowState.REJECTED:
        code = (row.outcome.code if row.outcome else "").split(";")[0]
        return _BY_CODE.get(code, _REFUSED)
    if state is RowState.READY:
        return _NOT_SENT
    if row.pending:
        return _PENDING
    if state is RowState.GENERATED and any(item.role in _OURS and item.invoice.status in GONE for item in row.invoices):
        return _PARTLY
    return _BY_STATE[state]
