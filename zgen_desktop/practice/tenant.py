"""The practice tenant as a whole: make it, start it, point a client at ``endpoint``."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from zgen_desktop.practice import foreign
from zgen_desktop.practice.behaviour import Behaviour
from zgen_desktop.practice.customers import DEFAULT_SEED, MAX_ACCOUNTS
from zgen_desktop.practice.entities import Entities, Entity
from zgen_desktop.practice.late_calls import LateCalls
from zgen_desktop.practice.ledger import Ledger, LedgerView
from zgen_desktop.practice.rest import CLIENT_ID, KEY_SECONDS, OAuthClients, Rest
from zgen_desktop.practice.server import ENDPOINT_PATH, PracticeServer, Site
from zgen_desktop.practice.service import Service
from zgen_desktop.practice.sessions import Sessions


class PracticeTenant:
    """A simulated Zuora tenant on loopback.

    ``ledger_path`` None keeps the ledger in memory. A new ledger gets ``accounts`` customers by ``seed``
    and a TenantId and UserId of its own; an existing one keeps what it has. ``odd`` adds those of
    customers.odd_customers. ``entities`` names further entities, each with a ledger of its own beside the
    first and other customers. ``port`` 0 takes a free one. Over REST ``client_id`` and ``client_secret`` (None:
    made up) get tokens of ``token_seconds``, and a key is remembered for ``key_seconds``.
    Raises OSError if the port is taken and sqlite3.DatabaseError if the file is no ledger.
    """

    def __init__(
        self,
        ledger_path: Path | None = None,
        *,
        port: int = 0,
        user: str = "practice@zgen.example",
        password: str,
        accounts: int = 200,
        seed: int = DEFAULT_SEED,
        version: str = "153.0",
        session_seconds: float = 900.0,
        entities: Sequence[str] = (),
        odd: bool = False,
        client_secret: str | None = None,
        token_seconds: float = 3_600.0,
        key_seconds: float = KEY_SECONDS,
    ) -> None:
        if not 0 <= accounts <= MAX_ACCOUNTS:
            raise ValueError(f"accounts must be between 0 and {MAX_ACCOUNTS}")
        self.user = user
        self.behaviour = Behaviour()
        """What goes wrong, and how slow it is."""
        self.control_token = secrets.token_urlsafe(24)
        """Goes into the header X-Practice-Token of the control path."""
        self._version = version
        self.client_id = CLIENT_ID
        self.client_secret = client_secret or secrets.token_urlsafe(24)
        self._entities = self._made(ledger_path, accounts, seed, entities, password, session_seconds, odd)
        self._ledger = self._entities.own.ledger
        clients = OAuthClients(self.client_id, self.client_secret, token_seconds)
        rest = Rest(self._entities, self.behaviour, clients, key_seconds)
        site = Site(self._ledger, self.behaviour, self._entities, rest, self.control_token)
        try:
            self._server = PracticeServer(port, site)
        except OSError:
            self._close_ledgers()
            raise
        self._thread: threading.Thread | None = None

    def _made(
        self,
        path: Path | None,
        accounts: int,
        seed: int,
        more: Sequence[str],
        password: str,
        seconds: float,
        odd: bool,
    ) -> Entities:
        made = []
        for place, name in enumerate(["", *more]):
            beside = path.with_name(f"{path.stem}-{place}{path.suffix}") if path and place else path
            ledger = Ledger(beside, user=self.user, accounts=accounts, seed=seed + place, odd=odd)
            if name:
                ledger.put_setting("tenant_name", name)
            shown = ledger.setting("tenant_name")
            sessions = Sessions(self.user, password, seconds, (ledger.tenant_id, shown) if more else None)
            service = Service(ledger, sessions, self.behaviour, LateCalls(ledger))
            made.append(Entity(shown, ledger, sessions, service))
        return Entities(made)

    @property
    def endpoint(self) -> str:
        """``http://127.0.0.1:PORT/apps/services/a/153.0``."""
        return self.endpoint_of(self._version)

    def endpoint_of(self, version: str) -> str:
        """The same tenant's endpoint of another WSDL version, such as ``38.0``."""
        return f"http://{self.host_port}{ENDPOINT_PATH}{version}"

    @property
    def host_port(self) -> str:
        """``127.0.0.1:PORT``; taken from the moment the object is made."""
        return self._server.host_port

    @property
    def control_url(self) -> str:
        """The control path, see control.py."""
        return f"http://{self.host_port}/practice/behaviour"

    @property
    def tenant_id(self) -> str:
        """32 hex digits; stays with the ledger."""
        return self._ledger.tenant_id

    @property
    def ledger(self) -> LedgerView:
        """The truth, to read; after ``stop`` read the file with ``open_ledger``."""
        return self._ledger

    def ledger_of(self, entity: str) -> LedgerView:
        """The ledger of an entity by id or name. Raises KeyError."""
        found = self._entities.named(entity)
        if found is None:
            raise KeyError(entity)
        return found.ledger

    @property
    def failures(self) -> list[BaseException]:
        """Errors of the practice tenant itself; always empty unless it has a defect."""
        return self._server.failures

    def start(self) -> None:
        """Begins to answer, in threads of its own."""
        if self._thread is None:
            for entity in self._entities.all:
                entity.service.resume()
            self._thread = threading.Thread(target=self._server.serve_until_closed, name="practice tenant", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Ends all connections and closes the ledger. Harmless when repeated."""
        for entity in self._entities.all:
            entity.service.stopping.set()
        if self._thread is not None:
            self._server.end()
            self._thread.join()
            self._thread = None
        self._server.server_close()
        self._server.end_connections()
        self._close_ledgers()

    def _close_ledgers(self) -> None:
        for entity in self._entities.all:
            entity.service.stop_late_calls()
            entity.ledger.close()

    def close_period(self, before: date | None) -> None:
        """Refuses invoice dates before this day from now on; None refuses none."""
        self._ledger.close_period(before)

    def number_at_posting(self, wanted: bool) -> None:
        """Whether invoices get their number only when they are posted; until then another stands for it."""
        self._ledger.number_at_posting(wanted)

    def insert_foreign_invoice(self, account: str, invoice_date: date, target_date: date) -> str:
        """A colleague's Draft for an account id or number; its Id. Raises KeyError for an unknown account."""
        with self._ledger.writing() as connection:
            return foreign.insert(connection, account, invoice_date, target_date)

    def change_as_colleague(self, invoice: str, what: str) -> None:
        """A colleague does one of foreign.CHANGES to an invoice (Id or number). Raises KeyError or ValueError."""
        with self._ledger.writing() as connection:
            foreign.change(connection, invoice, what)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
