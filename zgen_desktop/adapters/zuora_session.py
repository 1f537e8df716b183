"""Logging in: one session for all calls, renewed before it ages, and a rejected login never repeated.

Zuora ends sessions after 15 minutes by default, has no call that asks whether one is alive, and locks a user after a
few wrong passwords (Zuora: sessions, security policies).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from zgen_desktop.adapters.failures import ExchangeError
from zgen_desktop.adapters.soap import BrokenAnswerError, FaultError, NoEntityError, sendable, text_of
from zgen_desktop.adapters.wsdl import API
from zgen_desktop.adapters.zuora_calls import Calls, ThrottledError
from zgen_desktop.adapters.zuora_errors import (
    REJECTED_FAULTS,
    busy,
    from_broken,
    from_fault,
    from_transport,
    login_refused,
    no_entity,
    server_url,
)
from zgen_desktop.core.endpoints import Address, parse_address, server_url_allowed, version_of
from zgen_desktop.core.errors import AccessError, UsageError
from zgen_desktop.core.model.abilities import Schema
from zgen_desktop.core.model.connection import Environment, Secret
from zgen_desktop.core.model.tenant import UserInfo
from zgen_desktop.core.redaction import Redactor


@dataclass(frozen=True, slots=True)
class Session:
    """A logged-in session: its token, where to send calls, and whose it is."""

    token: str
    address: str
    user: UserInfo
    born: tuple[float, float]
    """Monotonic and wall clock: the first may stand still while the machine sleeps."""

    def age(self) -> float:
        """Seconds since the login."""
        return max(time.monotonic() - self.born[0], time.time() - self.born[1])

    def __repr__(self) -> str:
        return f"Session({self.user.user_name})"


class Sessions:
    """The session of one connection, shared by all its threads."""

    def __init__(
        self,
        endpoint: str,
        secret_source: Callable[[], Secret],
        calls: Calls,
        redactor: Redactor,
        environment: Environment | None,
        entity: str,
        on_login: Callable[[UserInfo, Schema], None],
    ) -> None:
        self._endpoint = endpoint
        self._host = parse_address(endpoint).host
        self._secret_source = secret_source
        self._calls = calls
        self._redactor = redactor
        self._environment = environment
        self._entity = entity
        self._on_login = on_login
        self._lock = threading.RLock()
        self._session: Session | None = None
        self._rejected: AccessError | None = None

    def login(self) -> Session:
        """Logs in anew. Raises AccessError; once rejected, without asking the server again."""
        with self._lock:
            self._session = None
            self._session = self._log_in()
            return self._session

    def current(self) -> Session:
        """The session, renewed where it ages."""
        with self._lock:
            old = self._session
            if old is not None and old.age() < self._calls.transport.timeouts.session:
                return old
            return self._renewed(old)

    def renew(self, failed: Session) -> Session:
        """Another session than ``failed``, unless another thread has got one meanwhile."""
        with self._lock:
            if self._session is not None and self._session is not failed:
                return self._session
            return self._renewed(failed)

    def _renewed(self, old: Session | None) -> Session:
        new = self.login()
        if old is not None and (old.user.tenant_id, old.user.user_id) != (new.user.tenant_id, new.user.user_id):
            self._session = None
            raise UsageError(
                "other_tenant",
                "The login leads to another tenant than before",
                f"It was {old.user.tenant_name} as {old.user.user_name}, now it is {new.user.tenant_name} as "
                f"{new.user.user_name}. Nothing was sent.",
                "Check the connection's user before going on.",
            )
        return new

    def _log_in(self) -> Session:
        if self._rejected is not None:
            known = self._rejected
            raise AccessError(known.code, known.title, known.message, known.next_step)
        born = (time.monotonic(), time.time())
        try:
            token, address = self._login_call()
            session = Session(token, address, self._user_info(token, address), born)
        except ExchangeError as failure:
            problem = from_transport(failure, self._host)
        except ThrottledError as throttled:
            problem = busy(self._host, throttled.retry_after)
        except BrokenAnswerError as broken:
            problem = from_broken(broken, self._host)
        except FaultError as fault:
            problem = from_fault(fault, self._host, self._redactor)
        else:
            self._on_login(session.user, self._calls.soap.wsdl.schema())
            return session
        raise problem

    def _login_call(self) -> tuple[str, str]:
        secret = self._secret_source()
        self._redactor.register(secret.password)
        if not sendable(secret.user) or not sendable(secret.password):
            raise AccessError(
                "login_rejected",
                "User name or password can't be sent",
                "One of them holds a control character, which Zuora's service can't take.",
                "Enter both again.",
            )
        try:
            message = self._calls.soap.login(secret.user, secret.password, self._entity)
        except NoEntityError:
            raise no_entity(self._entity) from None
        fault = None
        try:
            element, _ = self._calls.once("login", message, self._endpoint)
        except FaultError as refused:
            fault = refused
        if fault is not None:
            if fault.kind != "LoginFault" and fault.code not in REJECTED_FAULTS:
                raise fault
            self._rejected = login_refused(fault, self._host, self._redactor)
            raise self._rejected
        result = element.find(f"{{{API}}}result")
        token = "" if result is None else text_of(result, "Session")
        if result is None or not token:
            raise BrokenAnswerError("broken_answer", "the login brought no session")
        self._redactor.register(token)
        return token, self._follow(text_of(result, "ServerUrl"))

    def _follow(self, url: str) -> str:
        """Where all further calls go (Zuora: LoginResult), if that can be trusted with them."""
        if not url:
            return self._endpoint
        if not server_url_allowed(self._endpoint, url, self._environment):
            raise server_url(self._host)
        if version_of(url) == version_of(self._endpoint):
            return url
        there, ours = parse_address(url), parse_address(self._endpoint)
        return str(Address(there.scheme, there.host, there.port, ours.path))

    def _user_info(self, token: str, address: str) -> UserInfo:
        message = self._calls.soap.call("getUserInfo", token)
        element, _ = self._calls.once("getUserInfo", message, address)
        user = UserInfo(
            tenant_id=text_of(element, "TenantId"),
            tenant_name=text_of(element, "TenantName"),
            user_id=text_of(element, "UserId"),
            user_name=text_of(element, "Username"),
            entity=self._entity,
        )
        if not user.tenant_id or not user.user_id:
            raise BrokenAnswerError("broken_answer", "the tenant does not say which one it is")
        return user
