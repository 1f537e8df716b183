"""A Zuora tenant over SOAP, behind the port ``Zuora``."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.core.endpoints import parse_address, version_of
from zgen_desktop.core.model.abilities import Schema
from zgen_desktop.core.model.changes import ChangeKind
from zgen_desktop.core.model.connection import Environment, Secret
from zgen_desktop.core.model.preview import PreviewAnswer, PreviewRequest
from zgen_desktop.core.model.rows import AccountRow
from zgen_desktop.core.model.tenant import AccountRecord, Answer, InvoiceRecord, ItemRecord, UserInfo
from zgen_desktop.core.ports import Found, PreparedCall
from zgen_desktop.core.redaction import Redactor

if TYPE_CHECKING:
    from zgen_desktop.adapters.zuora_soap import SoapTenant


def _forget(name: str) -> None:
    """For callers that keep no list of refused fields."""


def _ignore(user: UserInfo, schema: Schema) -> None:
    """For callers that keep no record of what a tenant can do."""


class ZuoraTenant:
    """One connection's tenant. Safe to use from several threads; zeep and TLS are loaded at the first call.

    ``secret_source`` is asked at each login and its answer not kept. ``wsdl_path`` is ours or the tenant's own.
    ``refused_fields`` are left out of queries, as ``Invoice.Currency``; ``on_refused_field`` is told of each new one.
    ``environment`` is the connection's, and decides where a ServerUrl of an unpublished host may point.
    ``redactor`` learns password and session, so that a log that shares it masks them too. ``entity`` is the
    connection's; ``on_login`` is told after each login who is logged in, and what the WSDL has. With a ``client_id``
    generate() goes over REST. Raises UsageError for an endpoint that can't be used.
    """

    def __init__(
        self,
        endpoint: str,
        secret_source: Callable[[], Secret],
        wsdl_path: Path,
        *,
        host_name: str | None = None,
        environment: Environment | None = None,
        refused_fields: Collection[str] = (),
        on_refused_field: Callable[[str], None] = _forget,
        timeouts: Timeouts | None = None,
        redactor: Redactor | None = None,
        entity: str = "",
        on_login: Callable[[UserInfo, Schema], None] = _ignore,
        client_id: str = "",
    ) -> None:
        version_of(endpoint)
        self.host = host_name or parse_address(endpoint).host
        self._endpoint = endpoint
        self._secret_source = secret_source
        self._wsdl_path = wsdl_path
        self._environment = environment
        self._refused_fields = frozenset(refused_fields)
        self._on_refused_field = on_refused_field
        self._timeouts = timeouts or Timeouts()
        self._redactor = redactor or Redactor()
        self._entity = entity
        self._on_login = on_login
        self._client_id = client_id
        self._lock = threading.Lock()
        self._soap: SoapTenant | None = None

    def login(self) -> UserInfo:
        """Logs in anew and says who and where. Raises AccessError; a rejected login is never repeated."""
        return self._loaded().login()

    def invoices(self, where: str, at_most: int | None = None) -> Found[InvoiceRecord]:
        """All invoices that fit, or the first page of more than ``at_most``. Raises AccessError."""
        return self._loaded().invoices(where, at_most)

    def accounts(self, where: str) -> Found[AccountRecord]:
        """All accounts that fit. Raises AccessError."""
        return self._loaded().accounts(where)

    def items(self, where: str) -> Found[ItemRecord]:
        """All invoice items that fit. Raises AccessError, ``wrong_wsdl`` where the WSDL doesn't know them."""
        return self._loaded().items(where)

    def preview(self, requests: Sequence[PreviewRequest]) -> Sequence[PreviewAnswer]:
        """What would be billed for 1 to 20 accounts, each once. Raises AccessError."""
        return self._loaded().preview(requests)

    def pdf(self, invoice_id: str, write: Callable[[bytes], object]) -> bool:
        """Gives an invoice's PDF to ``write`` piece by piece; False where there is no file. Raises AccessError."""
        return self._loaded().pdf(invoice_id, write)

    def day(self, day: date) -> str:
        """A day as a ZOQL literal with quotes, for this WSDL's date fields. Raises AccessError (``wrong_wsdl``)."""
        return self._loaded().day(day)

    def prepare(self, rows: Sequence[AccountRow]) -> PreparedCall:
        """Serialises generate() and connects; no byte of it is sent yet. Raises AccessError or UsageError."""
        return self._loaded().prepare(rows)

    def ask_again(
        self, rows: Sequence[AccountRow], key: str, request_sha256: str, before: Callable[[], object]
    ) -> Answer | None:
        """What became of a request that was sent under a key. Raises AccessError or UsageError."""
        return self._loaded().ask_again(rows, key, request_sha256, before)

    def prepare_change(self, kind: ChangeKind, ids: Sequence[str]) -> PreparedCall:
        """Serialises update() or delete() and connects; no byte of it is sent yet. Raises AccessError or UsageError."""
        return self._loaded().prepare_change(kind, ids)

    def _loaded(self) -> SoapTenant:
        from zgen_desktop.adapters.zuora_soap import SoapTenant

        with self._lock:
            if self._soap is None:
                self._soap = SoapTenant(
                    self._endpoint,
                    self._secret_source,
                    self._wsdl_path,
                    self._environment,
                    self._refused_fields,
                    self._on_refused_field,
                    self._timeouts,
                    self._redactor,
                    self._entity,
                    self._on_login,
                    self._client_id,
                )
            return self._soap
