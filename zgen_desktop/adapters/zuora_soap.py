"""The working half of the Zuora adapter: everything that needs zeep, lxml and TLS, loaded at the first call."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from zgen_desktop.adapters.failures import ExchangeError
from zgen_desktop.adapters.rest_tokens import RestTokens
from zgen_desktop.adapters.soap import BrokenAnswerError, Message, Soap
from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.adapters.transport import Transport
from zgen_desktop.adapters.wsdl import load_wsdl
from zgen_desktop.adapters.zuora_calls import Calls
from zgen_desktop.adapters.zuora_errors import cannot_change, cannot_read, from_broken, from_transport, no_rest_host
from zgen_desktop.adapters.zuora_generate import MOST_ROWS, PreparedRequest, invoice_values
from zgen_desktop.adapters.zuora_patience import Patience
from zgen_desktop.adapters.zuora_pdf import Pdfs
from zgen_desktop.adapters.zuora_preview import Previews
from zgen_desktop.adapters.zuora_query import Reader
from zgen_desktop.adapters.zuora_records import (
    ACCOUNT_FIELDS,
    ESSENTIAL,
    INVOICE_FIELDS,
    ITEM_FIELDS,
    account_record,
    invoice_record,
    item_record,
)
from zgen_desktop.adapters.zuora_rest import RestSender
from zgen_desktop.adapters.zuora_session import Session, Sessions
from zgen_desktop.core.endpoints import parse_address, rest_base, version_of
from zgen_desktop.core.invariants import insist
from zgen_desktop.core.model.abilities import Schema
from zgen_desktop.core.model.changes import ChangeKind
from zgen_desktop.core.model.connection import Environment, Secret
from zgen_desktop.core.model.preview import PreviewAnswer, PreviewRequest
from zgen_desktop.core.model.rows import AccountRow
from zgen_desktop.core.model.tenant import AccountRecord, Answer, InvoiceRecord, ItemRecord, UserInfo
from zgen_desktop.core.ports import Found, PreparedCall
from zgen_desktop.core.redaction import Redactor

Record = TypeVar("Record")


class SoapTenant:
    """A tenant with its WSDL loaded; ``ZuoraTenant`` says what the arguments are."""

    def __init__(
        self,
        endpoint: str,
        secret_source: Callable[[], Secret],
        wsdl_path: Path,
        environment: Environment | None,
        refused_fields: Collection[str],
        on_refused_field: Callable[[str], None],
        timeouts: Timeouts,
        redactor: Redactor,
        entity: str,
        on_login: Callable[[UserInfo, Schema], None],
        client_id: str,
    ) -> None:
        self._host = parse_address(endpoint).host
        self._wsdl = load_wsdl(wsdl_path, endpoint)
        self._soap = Soap(self._wsdl)
        self._transport = Transport(timeouts)
        self._redactor = redactor
        self._calls = Calls(self._soap, self._transport)
        self._sessions = Sessions(endpoint, secret_source, self._calls, redactor, environment, entity, on_login)
        self._patience = Patience(self._calls, self._sessions, redactor, self._host)
        self._reader = Reader(self._calls, self._patience, refused_fields, on_refused_field)
        self._rest = self._rest_sender(endpoint, secret_source, entity, client_id) if client_id else None

    def _rest_sender(
        self, endpoint: str, secret_source: Callable[[], Secret], entity: str, client_id: str
    ) -> RestSender:
        base = rest_base(endpoint)
        if base is None:
            raise no_rest_host(self._host)
        tokens = RestTokens(base, client_id, secret_source, self._calls, self._redactor)
        return RestSender(base, tokens, self._calls, self._redactor, version_of(endpoint), entity)

    def login(self) -> UserInfo:
        """As in the port; what it takes to send is there then, too."""
        user = self._sessions.login().user
        if self._rest is not None:
            self._rest.tokens.current()
        return user

    def invoices(self, where: str, at_most: int | None = None) -> Found[InvoiceRecord]:
        """As in the port."""
        return self._found("Invoice", INVOICE_FIELDS, invoice_record, where, at_most)

    def accounts(self, where: str) -> Found[AccountRecord]:
        """As in the port."""
        return self._found("Account", ACCOUNT_FIELDS, account_record, where)

    def items(self, where: str) -> Found[ItemRecord]:
        """As in the port."""
        if not ESSENTIAL["InvoiceItem"] <= self._wsdl.fields["InvoiceItem"].keys():
            raise cannot_read("InvoiceItem")
        return self._found("InvoiceItem", ITEM_FIELDS, item_record, where)

    def _found(
        self,
        name: str,
        fields: Collection[str],
        record: Callable[[Mapping[str, str]], Record],
        where: str,
        at_most: int | None = None,
    ) -> Found[Record]:
        found = self._reader.read(name, fields, where, at_most)
        try:
            return Found(tuple(record(row) for row in found.rows), found.date, found.complete)
        except BrokenAnswerError as broken:
            problem = from_broken(broken, self._host)
        raise problem

    def preview(self, requests: Sequence[PreviewRequest]) -> Sequence[PreviewAnswer]:
        """As in the port."""
        return Previews(self._calls, self._patience, self._redactor).ask(requests)

    def pdf(self, invoice_id: str, write: Callable[[bytes], object]) -> bool:
        """As in the port."""
        return Pdfs(self._calls, self._patience, self._redactor).read(invoice_id, write)

    def day(self, day: date) -> str:
        """As in the port."""
        return f"'{day.isoformat()}{self._wsdl.day_time}'"

    def prepare(self, rows: Sequence[AccountRow]) -> PreparedCall:
        """As in the port."""
        insist(1 <= len(rows) <= MOST_ROWS, f"{len(rows)} rows in one call")
        values = [invoice_values(row, self._wsdl) for row in rows]
        if self._rest is not None:
            return self._rest.prepare(values)
        session = self._sessions.current()
        return self._connected("generate", session, self._soap.generate(session.token, values))

    def ask_again(
        self, rows: Sequence[AccountRow], key: str, request_sha256: str, before: Callable[[], object]
    ) -> Answer | None:
        """As in the port."""
        if self._rest is None:
            return None
        return self._rest.ask_again([invoice_values(row, self._wsdl) for row in rows], key, request_sha256, before)

    def prepare_change(self, kind: ChangeKind, ids: Sequence[str]) -> PreparedCall:
        """As in the port."""
        insist(1 <= len(ids) <= MOST_ROWS, f"{len(ids)} invoices in one call")
        operation = "delete" if kind is ChangeKind.DELETE else "update"
        if operation not in self._wsdl.operations:
            raise cannot_change(operation)
        if kind is ChangeKind.DELETE:
            return self._prepared("delete", "Invoice", list(ids))
        status = "Posted" if kind is ChangeKind.POST else "Canceled"
        return self._prepared("update", [self._soap.invoice({"Id": id_, "Status": status}) for id_ in ids])

    def _prepared(self, operation: str, *arguments: object) -> PreparedCall:
        session = self._sessions.current()
        return self._connected(operation, session, self._soap.call(operation, session.token, *arguments))

    def _connected(self, operation: str, session: Session, message: Message) -> PreparedCall:
        track_id = f"zgen-{secrets.token_hex(16)}"
        try:
            exchange = self._calls.connect(session.address)
        except ExchangeError as failure:
            problem = from_transport(failure, self._host)
        else:
            return PreparedRequest(operation, message, exchange, self._soap, self._transport, self._redactor, track_id)
        raise problem
