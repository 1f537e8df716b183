"""Sessions of login(): opaque, in memory only, ending a fixed time after login.

Zuora's default is 15 minutes (Security Policies: session timeout). Whether use extends a session is not
documented; here it does not.
"""

from __future__ import annotations

import hmac
import secrets
import threading

from lxml import etree

from zgen_desktop.practice.soap import API, LOGIN_FAULT, SoapFault

_ARGUMENTS = {"username": 1.0, "password": 1.0, "entityId": 78.0, "entityName": 79.0}
"""The arguments of login() in their order, and the first WSDL with each."""
SESSION_MARK = "practice-session."
"""Every session begins so: whoever looks for leaked sessions can search for it."""

MISMATCH = "Invalid login. User name and password do not match."
RESTRICTED = "Your IP address may be restricted. Please contact the administrator at your company for help."
WRONG_ENTITY = "The entity does not exist, or you do not have access to it."
BOTH_ENTITIES = "Specify either entityId or entityName, not both."
LOCKED = "Your account is locked. Please contact the administrator at your company for help."


class Sessions:
    """Who may call. The password and the sessions are nowhere but here. Safe from any thread."""

    def __init__(self, user: str, password: str, seconds: float, entity: tuple[str, str] | None = None) -> None:
        """``entity`` is the id and name of the entity, None in a tenant without Multi-entity."""
        self._entity = entity
        self._user = user
        self._password = password
        self._seconds = seconds
        self._ends: dict[str, float] = {}
        self._lock = threading.Lock()

    def login(self, call: etree._Element, version: float, now: float, refusal: str = "") -> str:
        """A new session. Raises SoapFault (LoginFault, or a subelement out of order).

        ``refusal`` is a scripted reason that stands even for the right password.
        """
        given = _arguments(call, version, entities=self._entity is not None)
        user, password = given.get("username", ""), given.get("password", "")
        fits = hmac.compare_digest(user.encode(), self._user.encode()) & hmac.compare_digest(
            password.encode(), self._password.encode()
        )
        if refusal or not fits:
            # INVALID_VALUE, not INVALID_LOGIN: as recorded from a real tenant.
            raise SoapFault("INVALID_VALUE", refusal or MISMATCH, LOGIN_FAULT)
        self._check_entity(given.get("entityId"), given.get("entityName"))
        return self.issue(now)

    def issue(self, now: float, seconds: float | None = None) -> str:
        """A new session of so many seconds (None: as login() gives) for whoever has shown who they are."""
        session = SESSION_MARK + secrets.token_urlsafe(96)
        with self._lock:
            self._ends = {key: end for key, end in self._ends.items() if end > now}
            self._ends[session] = now + (self._seconds if seconds is None else seconds)
        return session

    def check(self, session: str, now: float) -> None:
        """Raises SoapFault INVALID_SESSION unless the session is alive."""
        with self._lock:
            alive = self._ends.get(session, 0.0) > now
        if not session or not alive:
            raise SoapFault("INVALID_SESSION", "Your session is invalid or has expired. Please log in again.")

    def knows(self, session: str) -> bool:
        """Whether the session was given here and not yet forgotten."""
        with self._lock:
            return session in self._ends

    def _check_entity(self, entity_id: str | None, name: str | None) -> None:
        if entity_id and name:
            raise SoapFault("INVALID_VALUE", BOTH_ENTITIES, LOGIN_FAULT)
        if self._entity and ((entity_id or self._entity[0]), (name or self._entity[1])) != self._entity:
            raise SoapFault("INVALID_VALUE", WRONG_ENTITY, LOGIN_FAULT)

    def end_all(self) -> None:
        """Ends every session, as if their time were over."""
        with self._lock:
            self._ends.clear()


def _arguments(call: etree._Element, version: float, *, entities: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    # The arguments have one order (Zuora: login()); a sequence never goes back.
    expected = iter(
        [name for name, since in _ARGUMENTS.items() if version >= since and (entities or not name.startswith("entity"))]
    )
    for child in call:
        if not isinstance(child.tag, str):
            continue
        name = etree.QName(child).localname
        if not child.tag.startswith(f"{{{API}}}") or name not in expected:
            raise SoapFault.of_server(f"Unexpected subelement {name}")
        found[name] = child.text or ""
    return found
