"""PDFs of invoices: ``select Body from Invoice where Id = …``, one at a time, streamed (documented)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from zgen_desktop.adapters.pdf_answer import NoFileError, PdfAnswer
from zgen_desktop.adapters.soap import BrokenAnswerError, FaultError, children_of
from zgen_desktop.adapters.wsdl import API
from zgen_desktop.adapters.zuora_calls import Calls, ThrottledError
from zgen_desktop.adapters.zuora_errors import no_pdfs, pdf_refused
from zgen_desktop.adapters.zuora_patience import Patience
from zgen_desktop.adapters.zuora_session import Session
from zgen_desktop.core.redaction import Redactor
from zgen_desktop.core.zoql import text_literal

LIMIT = 300_000_000
"""Bytes of the largest answer: a PDF of 200 MB."""


class Pdfs:
    """Reads the files of one tenant."""

    def __init__(self, calls: Calls, patience: Patience, redactor: Redactor) -> None:
        self._calls = calls
        self._patience = patience
        self._redactor = redactor

    def read(self, invoice_id: str, write: Callable[[bytes], object]) -> bool:
        """As in the port. What was begun to be written is not asked for again here: the file would have it twice."""
        if "Body" not in self._calls.soap.wsdl.fields["Invoice"]:
            raise no_pdfs()
        answers: list[PdfAnswer] = []

        def question(session: Session) -> bool:
            answers[:] = [PdfAnswer(write)]
            return self._ask(session, invoice_id, answers[0])

        return self._patience.ask(question, again=lambda: not answers[0].begun)

    def _ask(self, session: Session, invoice_id: str, answer: PdfAnswer) -> bool:
        calls = self._calls
        # Not SQL; the Id comes from the tenant itself.
        query = f"select Body from Invoice where Id = {text_literal(invoice_id)}"  # noqa: S608
        message = calls.soap.call("query", session.token, query)
        exchange, deadline = calls.connect(session.address), calls.transport.deadline()
        try:
            reply = exchange.post(message.data, LIMIT, deadline, take=answer.take)
            if reply.status == 429:
                raise ThrottledError(reply.retry_after)
            element = calls.soap.read("query", replace(reply, body=answer.rest()))
        except NoFileError as error:
            cause = str(error)
        except FaultError as fault:
            if fault.code == "PDF_QUERY_ERROR":
                raise pdf_refused(fault, self._redactor) from None
            raise
        else:
            page = element.find(f"{{{API}}}result")
            return answer.begun and page is not None and len(children_of(page, "records")) == 1
        raise BrokenAnswerError("broken_answer", cause)
