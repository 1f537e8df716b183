"""The composition root: the only file that names the concrete classes of all rooms."""

from __future__ import annotations

import getpass
import os
import secrets
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from zgen_desktop import __version__
from zgen_desktop.adapters import data_folder, kill_points, paths
from zgen_desktop.adapters.awake import KeepAwake
from zgen_desktop.adapters.clock import SystemClock
from zgen_desktop.adapters.credentials import Credentials
from zgen_desktop.adapters.journal import Journal
from zgen_desktop.adapters.logs import Logs
from zgen_desktop.adapters.pdf_folder import PdfFolder
from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.adapters.settings import Settings
from zgen_desktop.adapters.window_place import place_of_window
from zgen_desktop.adapters.workbook import Workbook
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.cli.printing import print_error
from zgen_desktop.cli.program import run_program
from zgen_desktop.core.abilities import note_login
from zgen_desktop.core.approval_paper import ApprovalPaper
from zgen_desktop.core.errors import UsageError, ZgenError
from zgen_desktop.core.list_changes import ListWatch
from zgen_desktop.core.model.abilities import Schema, WsdlFile
from zgen_desktop.core.model.connection import PRACTICE, Connection, Secret
from zgen_desktop.core.model.run import TenantKey
from zgen_desktop.core.model.tenant import UserInfo
from zgen_desktop.core.pasting import PastedRow
from zgen_desktop.core.ports import Zuora
from zgen_desktop.core.redaction import Redactor
from zgen_desktop.core.retention import keep_tidy
from zgen_desktop.core.services import Services
from zgen_desktop.core.session_credentials import SessionCredentials
from zgen_desktop.core.workbook_passwords import WorkbookPasswords

WSDL = "zuora-minimal.wsdl"


def start(words: Sequence[str], umask: int) -> int:
    """Composes the program for these words and runs it. ``umask`` is the one of the person's own files."""
    _switch_on_kill_points()
    return run_program(words, lambda folder: compose(folder, umask), __version__, Window())


def compose_for_window(folder_argument: str | None, umask: int) -> AbstractContextManager[Services]:
    """The services for a window that is on screen already."""
    _switch_on_kill_points()
    return compose(folder_argument, umask)


def tell_before_window(error: ZgenError) -> int:
    """Shows and prints an error that ended the program before or while its window was made; its exit code."""
    Window().tell(error)
    print_error(error, as_json=False)
    return error.exit_code


def _switch_on_kill_points() -> None:
    kill_points.switch_on(os.environ.get(kill_points.VARIABLE, ""))


class Window:
    """The window's room. It is entered, and Qt loaded, only when a window is wanted and can be shown."""

    def missing(self) -> UsageError | None:
        """Why no window can be shown here, or None."""
        from zgen_desktop.gui.display import why_no_window

        return why_no_window()

    def run(self, services: Services, workbook: str | None, *, practice: bool) -> int:
        """Shows it until it is closed."""
        from zgen_desktop.gui.start_up import run_window

        place = place_of_window(Path(services.data_folder))
        return run_window(services.data_folder, workbook or "", practice, place, lambda: nullcontext(services))

    def tell(self, error: ZgenError) -> None:
        """Shows an error that came before there was a window."""
        from zgen_desktop.gui.window import tell_error

        tell_error(error, str(paths.resource("translations")))


@contextmanager
def compose(folder_argument: str | None, umask: int) -> Iterator[Services]:
    """All services over one data folder, with its logs open. Raises UsageError where the folder can't be used."""
    folder = paths.data_folder(folder_argument)
    redactor = Redactor()
    with Logs.open(folder, redactor.clean):
        yield _services(folder, umask, redactor)


def _services(folder: Path, umask: int, redactor: Redactor) -> Services:
    clock = SystemClock()
    settings = Settings(folder)
    credentials = SessionCredentials(Credentials())
    user = system_user()
    passwords = WorkbookPasswords()
    workbook = Workbook(passwords)
    return Services(
        workbook=workbook,
        workbook_passwords=passwords,
        results=ResultsSheet(passwords),
        settings=settings,
        credentials=credentials,
        clock=clock,
        awake=KeepAwake(),
        tenants=Tenants(folder, settings, credentials, redactor, clock),
        journals=Journals(folder, clock, user, settings),
        write_template=lambda path: _write_template(path, clock, umask),
        write_sample=lambda target: _write_sample(target, clock, umask),
        write_list=lambda target, rows: _write_list(target, rows, umask),
        pdf_folder=lambda path: PdfFolder(Path(path), umask),
        write_approval=lambda path, paper: _write_approval(path, paper, umask),
        register_secret=redactor.register,
        redact=redactor.clean,
        resource=lambda name: str(paths.resource(name)),
        data_folder=str(folder),
        system_user=user,
        version=__version__,
        watch=ListWatch(workbook),
    )


def system_user() -> str:
    """The name of the person at this machine, for the record."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


@dataclass(frozen=True)
class Journals:
    """Opens the journal of one data folder."""

    folder: Path
    clock: SystemClock
    user: str
    settings: Settings

    @contextmanager
    def write(self, holder: str) -> Iterator[Journal]:
        """With the lock; what a killed process left being sent becomes unknown first, what is too old is erased."""
        with data_folder.acquire(self.folder, holder) as lock, self._open(lock) as journal:
            journal.recover()
            keep_tidy(journal, self.settings.keep_months(), self.clock.now())
            yield journal

    def _open(self, lock: data_folder.FolderLock) -> Journal:
        path = self.folder / paths.JOURNAL_FILE
        return Journal.open(path, writable=True, lock=lock, clock=self.clock, who=self.user)

    @contextmanager
    def read(self) -> Iterator[Journal]:
        """Without the lock."""
        path = self.folder / paths.JOURNAL_FILE
        with Journal.open(path, writable=False, clock=self.clock, who=self.user) as journal:
            yield journal

    def busy(self) -> bool:
        """Whether some process holds the lock."""
        return data_folder.is_locked(self.folder)


@dataclass
class Tenants:
    """Opens connections; starts the practice tenant where it is wanted."""

    folder: Path
    settings: Settings
    credentials: SessionCredentials
    redactor: Redactor
    clock: SystemClock
    _ledgers: Path = field(init=False)
    _schemas: dict[str, Schema] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._ledgers = self.folder / "practice"

    @contextmanager
    def connect(
        self, connection: Connection, *, tenant: TenantKey | None = None, remember: bool = True
    ) -> Iterator[Zuora]:
        """A tenant behind the port."""
        if connection.name == PRACTICE:
            with self._practice(tenant) as zuora:
                yield zuora
            return
        own = self.settings.wsdl_path(connection)
        yield ZuoraTenant(
            connection.endpoint,
            lambda: self.credentials.get(connection),
            Path(own) if own else paths.resource(WSDL),
            environment=connection.environment,
            refused_fields=self.settings.fields_refused(connection.name),
            on_refused_field=self._remember(connection) if remember else _forget,
            redactor=self.redactor,
            entity=connection.entity,
            client_id=connection.client_id,
            on_login=partial(note_login, self.settings, connection, self.clock.now) if remember else _forget_login,
        )

    def _remember(self, connection: Connection) -> Callable[[str], None]:
        return lambda name: self.settings.refuse_field(connection.name, name)

    @contextmanager
    def _practice(self, tenant: TenantKey | None) -> Iterator[Zuora]:
        from zgen_desktop.practice import PracticeTenant

        password = secrets.token_urlsafe(24)
        self.redactor.register(password)
        with PracticeTenant(self._ledger(tenant), password=password, odd=True) as server:
            yield ZuoraTenant(
                server.endpoint,
                lambda: Secret(server.user, password),
                paths.resource(WSDL),
                host_name=PRACTICE,
                redactor=self.redactor,
            )

    def _ledger(self, tenant: TenantKey | None) -> Path:
        """The newest ledger, or the one that a run was made on."""
        from zgen_desktop.practice import open_ledger

        ledgers = self._all_ledgers()
        if tenant is not None:
            for path in ledgers:
                with open_ledger(path) as view:
                    if view.tenant_id == tenant.tenant_id:
                        return path
        return ledgers[-1] if ledgers else self._next_ledger()

    def _all_ledgers(self) -> list[Path]:
        return sorted(self._ledgers.glob("ledger-*.sqlite3")) if self._ledgers.is_dir() else []

    def _next_ledger(self) -> Path:
        paths.private_folder(self._ledgers)
        last = self._all_ledgers()[-1:]
        number = int(last[0].stem.rpartition("-")[2]) + 1 if last else 1
        return self._ledgers / f"ledger-{number:04d}.sqlite3"

    def new_practice_ledger(self) -> None:
        """Makes the next ledger at once, so that every later connection takes it."""
        from zgen_desktop.practice import PracticeTenant

        PracticeTenant(self._next_ledger(), password=secrets.token_urlsafe(24), odd=True).stop()

    def read_wsdl(self, path: str, endpoint: str) -> WsdlFile:
        """Raises AccessError(``wrong_wsdl``)."""
        from zgen_desktop.adapters.wsdl import read_wsdl

        return read_wsdl(Path(path), endpoint)

    def schema(self, connection: Connection) -> Schema:
        """Read once for each file: the name of a stored WSDL holds digits of its content."""
        known = self._schemas.get(connection.wsdl)
        if known is None:
            own = self.settings.wsdl_path(connection)
            known = self.read_wsdl(own or str(paths.resource(WSDL)), connection.endpoint).schema
            self._schemas[connection.wsdl] = known
        return known

    @contextmanager
    def serve_practice(self, port: int, accounts: int, seed: int) -> Iterator[dict[str, str]]:
        """A practice tenant of its own with a new ledger in the data folder. Raises UsageError(``port``)."""
        from zgen_desktop.practice import PracticeTenant

        folder = paths.private_folder(self.folder / "practice-tenant")
        path = folder / f"ledger-{secrets.token_hex(4)}.sqlite3"
        password = secrets.token_urlsafe(24)
        self.redactor.register(password)
        try:
            tenant = PracticeTenant(path, port=port, password=password, accounts=accounts, seed=seed)
        except OSError as error:
            raise UsageError(
                "port",
                "The practice tenant can't be served there",
                f"Port {port} of this computer can't be used ({error.strerror}).",
                "Name another port, or leave --port out: then a free one is taken.",
            ) from error
        with tenant as server:
            self.redactor.register(server.client_secret)
            yield {
                "endpoint": server.endpoint,
                "user": server.user,
                "password": password,
                "client_id": server.client_id,
                "client_secret": server.client_secret,
                "tenant_id": server.tenant_id,
                "ledger": str(path),
                "control": server.control_url,
                "control_token": server.control_token,
            }


def _forget_login(user: UserInfo, schema: Schema) -> None:
    """For commands that write nothing."""


def _forget(name: str) -> None:
    """For commands that write nothing."""


def _write_template(path: str, clock: SystemClock, umask: int) -> None:
    from zgen_desktop.adapters.template import write_template

    write_template(Path(path), clock.now().astimezone().date())
    _as_own_file(Path(path), umask)


def _write_sample(folder: str, clock: SystemClock, umask: int) -> str:
    from zgen_desktop.adapters.sample import write_sample
    from zgen_desktop.practice import sample_customers

    path = _free_name(Path(folder).absolute(), "Zgen sample")
    write_sample(path, sample_customers(200), clock.now().astimezone().date())
    _as_own_file(path, umask)
    return str(path)


def _write_list(folder: str, rows: Sequence[PastedRow], umask: int) -> str:
    from zgen_desktop.adapters.pasted_list import write_pasted_list

    path = _free_name(Path(folder).absolute(), "Pasted accounts")
    write_pasted_list(path, rows)
    _as_own_file(path, umask)
    return str(path)


def _write_approval(path: str, paper: ApprovalPaper, umask: int) -> None:
    from zgen_desktop.adapters.approval_workbook import write_approval

    write_approval(Path(path), paper)
    _as_own_file(Path(path), umask)


def _free_name(folder: Path, name: str) -> Path:
    number = 1
    while (path := folder / f"{name} {number}.xlsx").exists():
        number += 1
    return path


def _as_own_file(path: Path, umask: int) -> None:
    """A file for the person, with the permissions that their other files have."""
    if sys.platform != "win32":
        os.chmod(path, 0o666 & ~umask)  # noqa: PTH101  # Path.chmod does the same
