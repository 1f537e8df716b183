"""What the window and the command line are given to work with. Composed by bootstrap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from zgen_desktop.core.approval_paper import ApprovalPaper
from zgen_desktop.core.checking import Checker
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.exporting import Exporter
from zgen_desktop.core.list_changes import ListWatch
from zgen_desktop.core.model.abilities import NO_SCHEMA, Schema, WsdlFile
from zgen_desktop.core.model.connection import PRACTICE, Connection, Environment
from zgen_desktop.core.model.run import TenantKey
from zgen_desktop.core.pasting import PastedRow
from zgen_desktop.core.ports import Clock, Journal, KeepAwake, PdfFolder, ResultsSheet, Settings, Workbook, Zuora
from zgen_desktop.core.session_credentials import SessionCredentials
from zgen_desktop.core.workbook_passwords import WorkbookPasswords


class Tenants(Protocol):
    """Opens connections. The practice tenant's server runs inside the program while one is open."""

    def connect(
        self, connection: Connection, *, tenant: TenantKey | None = None, remember: bool = True
    ) -> AbstractContextManager[Zuora]:
        """A tenant behind the port; ``tenant`` picks the practice ledger that a run was made on.

        ``remember`` is False where nothing may be written (refused fields are then forgotten again).
        """

    def new_practice_ledger(self) -> None:
        """The next practice connection starts with a new ledger, and so with another TenantId."""

    def read_wsdl(self, path: str, endpoint: str) -> WsdlFile:
        """A WSDL file and what it has. Raises AccessError(``wrong_wsdl``) for what can't generate invoices."""

    def schema(self, connection: Connection) -> Schema:
        """What the connection's WSDL has; slow at the first time. Raises AccessError(``wrong_wsdl``)."""

    def serve_practice(self, port: int, accounts: int, seed: int) -> AbstractContextManager[dict[str, str]]:
        """A practice tenant of its own, for other programs; yields endpoint, user, password, tenant, ledger."""


class Journals(Protocol):
    """Opens the journal of the data folder."""

    def write(self, holder: str) -> AbstractContextManager[Journal]:
        """With the data folder's lock, recovered. Raises UsageError(``data_folder_in_use``)."""

    def read(self) -> AbstractContextManager[Journal]:
        """For reading commands: no lock, nothing is changed."""

    def busy(self) -> bool:
        """Whether some process holds the lock."""


@dataclass(frozen=True)
class Services:
    """Everything that a face of the program needs."""

    workbook: Workbook
    workbook_passwords: WorkbookPasswords
    """Those of encrypted workbooks, typed into this process; readers and writers of workbooks share them."""
    results: ResultsSheet
    settings: Settings
    credentials: SessionCredentials
    clock: Clock
    awake: KeepAwake
    tenants: Tenants
    journals: Journals
    write_template: Callable[[str], None]
    write_sample: Callable[[str], str]
    """Writes a new numbered sample workbook into a folder and gives its path."""
    write_list: Callable[[str, Sequence[PastedRow]], str]
    """Writes pasted accounts as a new numbered workbook into a folder and gives its path."""
    pdf_folder: Callable[[str], PdfFolder]
    """A folder for PDFs, made where it isn't there. Raises UsageError(``folder``)."""
    write_approval: Callable[[str, ApprovalPaper], None]
    """Writes the workbook of a list that is to be approved to a new file."""
    register_secret: Callable[[str], None]
    redact: Callable[[str], str]
    """A text without secrets, for whatever leaves the program."""
    resource: Callable[[str], str]
    """The path of a file or folder that came with the program."""
    data_folder: str
    system_user: str
    version: str
    watch: ListWatch
    """Over the lists of the runs that are at work."""

    @property
    def checker(self) -> Checker:
        """The check, offline and against a tenant."""
        return Checker(self.workbook, self.settings)

    def exporter(self, journal: Journal) -> Exporter:
        """The results sheet from this journal."""
        return Exporter(journal, self.results, self.watch)

    def today(self) -> date:
        """The day on this machine's calendar."""
        return self.clock.now().astimezone().date()

    def schema(self, connection: Connection | None) -> Schema:
        """What a list can use of the connection's own WSDL, and nothing where it has none.

        Raises AccessError(``wrong_wsdl``).
        """
        if connection is None or not connection.wsdl:
            return NO_SCHEMA
        return self.tenants.schema(connection)

    def connections(self) -> list[Connection]:
        """All connections, the practice tenant first."""
        return [practice_connection(), *self.settings.connections()]

    def connection(self, name: str) -> Connection:
        """Raises UsageError for a name that nobody stored."""
        for connection in self.connections():
            if connection.name == name:
                return connection
        names = ", ".join(connection.name for connection in self.connections())
        raise UsageError(
            "no_such_connection",
            "There is no such connection",
            f"No connection is called “{name}”. There are: {names}.",
            "Choose one of these, or add it with: zgen-desktop connection add",
        )


def practice_connection() -> Connection:
    """The practice tenant: always there, without a keyring."""
    return Connection(
        name=PRACTICE,
        endpoint="http://127.0.0.1/apps/services/a/153.0",
        user="practice@zgen.example",
        environment=Environment.PRACTICE,
        quiet_window=2.0,
        may_post=True,
    )
