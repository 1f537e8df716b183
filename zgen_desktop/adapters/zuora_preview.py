"""billingPreview(): what would be billed for up to 20 accounts (documented: WSDL 61 and later, no tax)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from lxml import etree

from zgen_desktop.adapters.soap import BrokenAnswerError, children_of, text_of, truth_of
from zgen_desktop.adapters.wsdl import OBJECT
from zgen_desktop.adapters.zuora_calls import Calls
from zgen_desktop.adapters.zuora_errors import no_preview
from zgen_desktop.adapters.zuora_patience import Patience
from zgen_desktop.adapters.zuora_session import Session
from zgen_desktop.core.invariants import insist
from zgen_desktop.core.model.preview import PreviewAnswer, PreviewRequest
from zgen_desktop.core.model.rows import Charges
from zgen_desktop.core.redaction import Redactor

MOST = 20
_CALL = "billingPreview"


class Previews:
    """Asks one tenant. Nothing is made by it, so that it may be asked again."""

    def __init__(self, calls: Calls, patience: Patience, redactor: Redactor) -> None:
        self._calls = calls
        self._patience = patience
        self._redactor = redactor

    def ask(self, requests: Sequence[PreviewRequest]) -> Sequence[PreviewAnswer]:
        """As in the port."""
        insist(1 <= len(requests) <= MOST, f"{len(requests)} accounts in one preview")
        if _CALL not in self._calls.soap.wsdl.operations:
            raise no_preview()
        return self._patience.ask(lambda session: self._ask(session, requests))

    def _ask(self, session: Session, requests: Sequence[PreviewRequest]) -> Sequence[PreviewAnswer]:
        soap = self._calls.soap
        message = soap.call(_CALL, session.token, [self._values(request) for request in requests])
        element, _reply = self._calls.once(_CALL, message, session.address)
        return [self._answer(result) for result in children_of(element, "results")]

    def _values(self, request: PreviewRequest) -> dict[str, object]:
        kinds = self._calls.soap.wsdl.fields_of("BillingPreviewRequest")
        day_time = "T00:00:00" if kinds.get("TargetDate") == "dateTime" else ""
        values: dict[str, object] = {
            "AccountId": request.account_id,
            "TargetDate": request.target_date.isoformat() + day_time,
        }
        excluded = excluded_types(request.charges)
        if excluded:
            values["ChargeTypeToExclude"] = excluded
        if "IncludingEvergreenSubscription" in kinds:
            # Documented: without it evergreen subscriptions are left out, and generate() bills them.
            values["IncludingEvergreenSubscription"] = True
        return values

    def _answer(self, result: etree._Element) -> PreviewAnswer:
        account = text_of(result, "AccountId")
        errors = [(text_of(e, "Code"), text_of(e, "Message")) for e in children_of(result, "Errors")]
        if truth_of(result, "Success") is not True:
            code, message = next(iter(errors), ("", ""))
            return PreviewAnswer(account, None, code=code, message=self._redactor.clean(message)[:1000])
        items = children_of(result, "InvoiceItem")
        size = text_of(result, "Size")
        if size and size != str(len(items)):
            raise BrokenAnswerError("broken_answer", "a preview does not hold as many items as it says")
        return PreviewAnswer(account, sum((_amount(item) for item in items), Decimal(0)), len(items))


def excluded_types(charges: Charges) -> str:
    """``OneTime,Usage``: any combination with commas between (documented: ChargeTypeToExclude)."""
    kinds = (("OneTime", charges.one_time), ("Recurring", charges.recurring), ("Usage", charges.usage))
    return ",".join(name for name, wanted in kinds if not wanted)


def _amount(item: etree._Element) -> Decimal:
    """ChargeAmount is without tax, whatever the tax mode (documented: InvoiceItem)."""
    text = text_of(item, "ChargeAmount", OBJECT)
    try:
        amount = Decimal(text)
        if amount.is_finite():
            return amount
    except InvalidOperation:
        pass
    raise BrokenAnswerError("broken_answer", "an item of a preview has no amount")
