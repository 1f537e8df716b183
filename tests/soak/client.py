"""The program as a process of its own, forked from one that has imported everything already.

It is the shipped composition (bootstrap.compose) and command line. Two things differ: the password is held in memory
as for a connection that asks for it, and the tenant gets less time to answer, so that silence is short.
"""

from __future__ import annotations

import os
import random
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from io import FileIO, TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

from zgen_desktop import __version__, bootstrap
from zgen_desktop.adapters import kill_points, paths
from zgen_desktop.adapters.settings import Settings
from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.cli.program import run_program
from zgen_desktop.core.model.connection import Connection, Environment, Secret
from zgen_desktop.core.model.run import TenantKey
from zgen_desktop.core.ports import Zuora
from zgen_desktop.core.redaction import Redactor
from zgen_desktop.core.services import Services

CONNECTION = "soak"
TIMEOUTS = Timeouts(connect=3, whole=1.5, idle=0.7, session=600, busy=2, pause=0.05)

Compose = Callable[[str | None], AbstractContextManager[Services]]


@dataclass(frozen=True)
class Login:
    """Where the program logs in, and as whom."""

    endpoint: str
    user: str
    password: str
    authority: str = ""
    client_id: str = ""
    client_secret: str = ""


@dataclass(frozen=True)
class Start:
    """One start of the program."""

    words: Sequence[str]
    folder: Path
    login: Login
    out: Path
    kill_at: str = ""
    control: str = ""


@dataclass
class SoakTenants:
    """The port Tenants with short patience."""

    redactor: Redactor
    secret: Secret
    client_id: str = ""
    _refused: set[str] = field(default_factory=set)

    @contextmanager
    def connect(
        self, connection: Connection, *, tenant: TenantKey | None = None, remember: bool = True
    ) -> Iterator[Zuora]:
        """A tenant by way of the proxy."""
        yield ZuoraTenant(
            connection.endpoint,
            lambda: self.secret,
            paths.resource(bootstrap.WSDL),
            environment=connection.environment,
            refused_fields=self._refused,
            on_refused_field=self._refused.add,
            redactor=self.redactor,
            timeouts=TIMEOUTS,
            client_id=self.client_id,
        )


@contextmanager
def composed(start: Start, folder: str | None) -> Iterator[Services]:
    """The shipped services with a tenant that is given less time."""
    from tests.soak.controls import CONTROLS

    with bootstrap.compose(folder, 0o022) as services:
        shipped: Any = services.tenants
        login = start.login
        secret = Secret(login.user, login.password, login.client_secret)
        tenants = SoakTenants(shipped.redactor, secret, login.client_id)
        own = replace(services, tenants=tenants)
        yield CONTROLS[start.control](own) if start.control else own


def warm_up() -> None:
    """Imports what the program imports only when it is wanted, so that a forked one has it at once."""
    from zgen_desktop.adapters import zuora_soap
    from zgen_desktop.adapters.wsdl import load_wsdl

    assert zuora_soap
    load_wsdl(paths.resource(bootstrap.WSDL), "http://127.0.0.1:9/apps/services/a/153.0")


def write_settings(data: Path, login: Login, quiet: float) -> None:
    """The connection, as ``connection add`` stores it."""
    data.mkdir(mode=0o700, exist_ok=True)
    Settings(data).put_connection(
        Connection(CONNECTION, login.endpoint, login.user, Environment.SANDBOX, quiet_window=quiet, ask_password=True)
    )


def fork(start: Start) -> int:
    """Starts the program in a new process and gives its id."""
    pid = os.fork()
    if pid == 0:
        _run(start)
    return pid


def _run(start: Start) -> NoReturn:
    code = 70
    try:
        os.setsid()
        _redirect(start.out)
        temporary = start.folder / "tmp"
        temporary.mkdir(exist_ok=True)
        os.environ.update({"TMPDIR": str(temporary), "NO_PROXY": "*", "PYTHONWARNINGS": "error"})
        if start.login.authority:
            os.environ["SSL_CERT_FILE"] = start.login.authority
        import tempfile

        tempfile.tempdir = None
        os.chdir(start.folder)
        os.umask(0o077)
        random.seed()
        kill_points.switch_on(start.kill_at)
        words = ["--data-dir", str(start.folder / "data"), *start.words]
        code = run_program(words, lambda folder: composed(start, folder), __version__, bootstrap.Window())
        if start.kill_at == kill_points.COUNT:
            assert kill_points._points is not None
            kill_points._points.told()
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _redirect(out: Path) -> None:
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    for number, name in ((1, ".out"), (2, ".err")):
        handle = os.open(out.with_suffix(name), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(handle, number)
        os.close(handle)
    os.close(nothing)
    # In a forked process these may be somebody else's, such as pytest's.
    sys.stdin = TextIOWrapper(FileIO(0, closefd=False), "utf-8")
    sys.stdout = TextIOWrapper(FileIO(1, "w", closefd=False), "utf-8", "replace", write_through=True)
    sys.stderr = TextIOWrapper(FileIO(2, "w", closefd=False), "utf-8", "replace", write_through=True)
