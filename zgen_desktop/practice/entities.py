"""Multi-entity: one user, several entities, each with a ledger of its own.

Documented (Zuora: login(), "Introduction to entity and entity hierarchy", GET Entities): login() takes entityId (WSDL
78) or entityName (79), not both; without one the user's own entity is meant; each entity has a tenant id of its own;
REST takes the header Zuora-Entity-Ids. A tenant without the feature knows none of these elements.
Inferred: a wrong entity is a LoginFault, and getUserInfo() answers with the chosen entity's TenantId and its name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zgen_desktop.practice.ledger import Ledger
from zgen_desktop.practice.service import Outcome, Service
from zgen_desktop.practice.sessions import Sessions
from zgen_desktop.practice.soap import API, SoapFault, SoapRequest, read_request


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity: the first of a tenant is the user's own."""

    name: str
    ledger: Ledger
    sessions: Sessions
    service: Service

    @property
    def id(self) -> str:
        """Its tenant id stands for it."""
        return self.ledger.tenant_id


class Entities:
    """Leads each SOAP request to the entity it is for. Safe from any thread."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self.all = tuple(entities)

    @property
    def own(self) -> Entity:
        """The entity in which the user was made."""
        return self.all[0]

    def named(self, id_or_name: str) -> Entity | None:
        """The entity with this id or name."""
        return next((one for one in self.all if id_or_name in {one.id, one.name}), None)

    def answer(self, raw: bytes, version_text: str, address: str) -> Outcome:
        """As Service.answer, of the entity of the session or of the login's arguments."""
        return self._meant(raw).service.answer(raw, version_text, address)

    def _meant(self, raw: bytes) -> Entity:
        if len(self.all) == 1:
            return self.own
        try:
            request = read_request(raw)
        except SoapFault:
            return self.own  # which says what is wrong with it
        return self._by_login(request) if request.call == "login" else self._by_session(request.session)

    def _by_login(self, request: SoapRequest) -> Entity:
        given = [request.body.findtext(f"{{{API}}}{name}") for name in ("entityId", "entityName")]
        return self.named(given[0] or given[1] or "") or self.own

    def _by_session(self, session: str) -> Entity:
        return next((one for one in self.all if one.sessions.knows(session)), self.own)
