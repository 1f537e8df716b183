"""The tenant's side in a process of its own: practice tenant, fault proxy, and a listener that must hear nothing.

Spoken to in lines of JSON: ``open`` makes a fresh tenant for one run, ``close`` ends it and tells what was seen.
"""

from __future__ import annotations

import json
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from tests.adapters.tls import Authority
from tests.soak.fault_proxy import FaultProxy
from tests.soak.faults import SITUATIONS, TRAP, Situation
from zgen_desktop.practice import Fault, FaultKind, PracticeTenant
from zgen_desktop.practice.ledger import Ledger

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "canary-Passw0rd-5c1e"
CLIENT_SECRET = "canary-Cl1ent-81f3"
USERS = ("ann@soak.example", "bob@soak.example")
ACCOUNTS = 40
_SCRIPTED = {
    each["code"] for situation in SITUATIONS.values() for each in situation.tenant.get("faults", ()) if "code" in each
} | {"LOCK_COMPETITION", "INVALID_SESSION"}


class _SecondUsersLedger(Ledger):
    """The same ledger, seen by a tenant at which another user logs in."""

    @property
    def user_id(self) -> str:
        return "2c92c0f8" + "b0b" * 8

    def setting(self, name: str) -> str:
        return USERS[1] if name == "user_name" else super().setting(name)


class Trap:
    """A second listener; ``heard`` counts connections, of which there must be none."""

    def __init__(self) -> None:
        self.heard = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/apps/services/a/153.0"
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.heard += 1
            connection.close()

    def close(self) -> None:
        """Gives the port back."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)


class Contexts:
    """Certificates for the TLS situations, made when they are first wanted."""

    def __init__(self) -> None:
        self._made: dict[str, ssl.SSLContext] = {}

    def get(self, trusted: Path) -> dict[str, ssl.SSLContext]:
        """Contexts by name; the authority that the program trusts is written to ``trusted``."""
        if not self._made:
            authority = Authority("Soak Authority")
            self._pem = authority.pem
            self._made = {
                "good": authority.server("127.0.0.1"),
                "stranger": Authority("Stranger").server("127.0.0.1"),
                "expired": authority.server("127.0.0.1", days=(-5, -1)),
            }
        trusted.write_bytes(self._pem)
        return self._made


class Site:
    """One tenant with as many proxies as programs."""

    def __init__(self, order: dict[str, Any], contexts: Contexts) -> None:
        self._stack = ExitStack()
        folder = Path(order["folder"])
        situation = SITUATIONS[order["situation"]]
        extra = [SITUATIONS[name] for name in order.get("more", ())]
        self.trap = Trap()
        self._stack.callback(self.trap.close)
        self.ledger = folder / "ledger.sqlite3"
        self.tenants = [self._tenant(number) for number in range(order.get("users", 1))]
        tls = contexts.get(folder / "authority.pem") if situation.tls else None
        self.proxies: list[FaultProxy] = []
        for tenant in self.tenants:
            self._behave(tenant, [situation, *extra])
        for number in range(order.get("programs", 1)):
            tenant = self.tenants[min(number, len(self.tenants) - 1)]
            port = int(tenant.host_port.rpartition(":")[2])
            faults = [fault for each in (situation, *extra) for fault in self._faults(each)]
            proxy = self._stack.enter_context(FaultProxy(port, faults, tls))
            if tls:
                # Without being told the tenant answers with the address that it was asked at, but by http.
                tenant.behaviour.server_url = proxy.endpoint
            self.proxies.append(proxy)

    def _tenant(self, number: int) -> PracticeTenant:
        tenant = PracticeTenant(
            self.ledger, user=USERS[number], password=PASSWORD, accounts=ACCOUNTS, client_secret=CLIENT_SECRET
        )
        if number:
            # The practice tenant knows one user; the second one is another tenant over the same ledger.
            tenant._ledger.__class__ = _SecondUsersLedger
        return self._stack.enter_context(tenant)

    def _faults(self, situation: Situation) -> list[Any]:
        return [replace(fault, reply=fault.reply.replace(TRAP, self.trap.url)) for fault in situation.proxy]

    def _behave(self, tenant: PracticeTenant, situations: Sequence[Situation]) -> None:
        tenant.behaviour.fresh_usage = all(situation.fresh_usage for situation in situations)
        for situation in situations:
            tenant.behaviour.add(*(Fault.from_json(value) for value in situation.tenant.get("faults", ())))
            tenant.behaviour.stale_seconds = max(
                tenant.behaviour.stale_seconds, situation.tenant.get("stale_seconds", 0.0)
            )

    def told(self) -> dict[str, Any]:
        """Where to log in, and as whom."""
        return {
            "endpoints": [proxy.endpoint for proxy in self.proxies],
            "users": [self.tenants[min(number, len(self.tenants) - 1)].user for number in range(len(self.proxies))],
            "password": PASSWORD,
            "client_id": self.tenants[0].client_id,
            "client_secret": CLIENT_SECRET,
            "ledger": str(self.ledger),
        }

    def close(self) -> dict[str, Any]:
        """Ends it; what was seen meanwhile."""
        failures = [error for tenant in self.tenants for error in tenant.failures]
        hits = sum(_struck(tenant) for tenant in self.tenants[:1])
        self._stack.close()
        failures += [error for proxy in self.proxies for error in proxy.failures]
        return {
            "failures": [repr(error) for error in failures],
            "heard": self.trap.heard,
            "hits": hits + sum(proxy.hits for proxy in self.proxies),
            "logs": [[asdict(passed) for passed in proxy.log] for proxy in self.proxies],
        }


def _struck(tenant: PracticeTenant) -> int:
    """How many of the tenant's own faults have struck."""
    kinds = {kind.value for kind in FaultKind}
    calls = sum(1 for request in tenant.ledger.requests() if request.outcome in kinds)
    ended = sum(1 for request in tenant.ledger.requests() if request.outcome in _SCRIPTED)
    return calls + ended + sum(1 for row in tenant.ledger.generate_rows() if row.code in _SCRIPTED)


def serve() -> None:
    """Answers orders until standard input ends."""
    contexts = Contexts()
    site: Site | None = None
    for line in sys.stdin:
        order = json.loads(line)
        if order["do"] == "open":
            site = Site(order, contexts)
            answer = site.told()
        else:
            assert site is not None
            answer = site.close()
            site = None
        print(json.dumps(answer), flush=True)


class Yard:
    """The process, from the side of whoever needs a tenant."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, **order: Any) -> dict[str, Any]:
        """One order and its answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the tenant's process has ended")
        found: dict[str, Any] = json.loads(line)
        return found


@contextmanager
def yard() -> Iterator[Yard]:
    """Starts the process and ends it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.soak.yard"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    try:
        yield Yard(process)
    finally:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()


if __name__ == "__main__":
    serve()
