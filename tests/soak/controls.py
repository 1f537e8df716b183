"""Clients that do one thing wrong on purpose, to show that the soak would notice (facts/reliability.md 4.2 G4).

Each is the shipped composition with one part put over another or exchanged; the processes that run them are forked
for that one run.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import openpyxl

from zgen_desktop.adapters import transport
from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.core import reading_back
from zgen_desktop.core.evidence import Finding
from zgen_desktop.core.model.connection import Connection
from zgen_desktop.core.model.results import Place, ResultsTable
from zgen_desktop.core.model.rows import AccountRow
from zgen_desktop.core.model.run import Call, RowInvoice, RowOutcome, TenantKey, WrittenSheet
from zgen_desktop.core.model.tenant import Answer, AnswerKind, InvoiceRecord
from zgen_desktop.core.ports import PreparedCall, Zuora
from zgen_desktop.core.services import Services

Again = Callable[[Answer], bool]


class _Repeating:
    """A prepared call that is sent again, whole, when its answer looks as if that might help."""

    def __init__(self, call: PreparedCall, prepare: Callable[[], PreparedCall], again: Again) -> None:
        self._call = call
        self._prepare = prepare
        self._again = again
        self.request_sha256 = call.request_sha256
        self.key = call.key
        self.span = call.span

    def send(self) -> Answer:
        answer = self._call.send()
        for _ in range(2):
            if not self._again(answer):
                break
            answer = self._prepare().send()
        return answer

    def close(self) -> None:
        self._call.close()


class _RepeatingZuora:
    def __init__(self, zuora: Zuora, again: Again) -> None:
        self._zuora = zuora
        self._again = again

    def __getattr__(self, name: str) -> Any:
        return getattr(self._zuora, name)

    def prepare(self, rows: Sequence[AccountRow]) -> PreparedCall:
        return _Repeating(self._zuora.prepare(rows), lambda: self._zuora.prepare(rows), self._again)


@dataclass
class _RepeatingTenants:
    tenants: Any
    again: Again

    @contextmanager
    def connect(
        self, connection: Connection, *, tenant: TenantKey | None = None, remember: bool = True
    ) -> Iterator[Any]:
        with self.tenants.connect(connection, tenant=tenant, remember=remember) as zuora:
            yield _RepeatingZuora(zuora, self.again)


def _unclear(answer: Answer) -> bool:
    return answer.kind is AnswerKind.BROKEN


def _one_locked(answer: Answer) -> bool:
    return any(error.code == "LOCK_COMPETITION" for result in answer.results for error in result.errors)


def blind_retry(services: Services) -> Services:
    """Sends a call again when no clear answer came."""
    return replace(services, tenants=_RepeatingTenants(services.tenants, _unclear))


def whole_call_again(services: Services) -> Services:
    """Sends the whole call again when one of its rows was locked (iron_bank)."""
    return replace(services, tenants=_RepeatingTenants(services.tenants, _one_locked))


def no_quiet_window(services: Services) -> Services:
    """Looks at once; the supervisor stores a connection with next to no quiet window for it."""
    return services


def pairing_by_order(services: Services) -> Services:
    """Takes the results in the order of the rows, and whatever they say."""

    def believe(
        call: Call, row: AccountRow, outcome: RowOutcome, found: Mapping[str, InvoiceRecord], *rest: Any, **named: Any
    ) -> Finding:
        main = found.get(outcome.invoice_id)
        return Finding(outcome, (RowInvoice(outcome.row, "main", main),) if main else ())

    reading_back.confirm = believe  # type: ignore[assignment]  # in this process only
    return services


def redirects_on(services: Services) -> Services:
    """Follows a redirect and sends everything once more to where it points."""
    post = transport.Exchange.post

    def following(self: Any, body: bytes, limit: int, deadline: Any, track_id: str = "") -> Any:
        reply = post(self, body, limit, deadline, track_id)
        if reply.status in (301, 302, 307, 308):
            there = transport.Transport().open(reply.headers["location"])
            return post(there, body, limit, deadline, track_id)
        return reply

    transport.Exchange.post = following  # type: ignore[method-assign]  # in this process only
    return services


class _InPlace(ResultsSheet):
    """Opens the workbook with openpyxl and saves it where it stands."""

    def write(self, table: ResultsTable, place: Place, workbook: str, previous: WrittenSheet | None) -> WrittenSheet:
        book = openpyxl.load_workbook(workbook)
        if table.title in book.sheetnames:
            del book[table.title]
        sheet = book.create_sheet(table.title)
        sheet.append([column.header for column in table.columns])
        for line in table.rows:
            sheet.append([cell.raw for cell in line])
        book.save(Path(workbook))
        return WrittenSheet(workbook, table.title, "")


def in_place_save(services: Services) -> Services:
    """Writes into the workbook itself."""
    return replace(services, results=_InPlace())


class _Forgetful(ResultsSheet):
    """Leaves the last line out."""

    def write(self, table: ResultsTable, place: Place, workbook: str, previous: WrittenSheet | None) -> WrittenSheet:
        fewer = replace(table, rows=list(table.rows)[:-1], row_count=table.row_count - 1)
        return super().write(fewer, place, workbook, previous)


def forgets_a_row(services: Services) -> Services:
    """Writes one row less."""
    return replace(services, results=_Forgetful())


def talks(services: Services) -> Services:
    """Leaves the password in a file."""
    Path(services.data_folder, "notes.txt").write_text("canary-Passw0rd-5c1e", encoding="utf-16-le")
    return services


def litters(services: Services) -> Services:
    """Leaves a file of its own making behind."""
    Path(services.data_folder, ".settings.json.abc.zgen-part").touch()
    return services


CONTROLS: dict[str, Callable[[Services], Services]] = {
    "blind retry": blind_retry,
    "whole call again": whole_call_again,
    "no quiet window": no_quiet_window,
    "pairing by order": pairing_by_order,
    "redirects on": redirects_on,
    "in-place save": in_place_save,
    "forgets a row": forgets_a_row,
    "talks": talks,
    "litters": litters,
}
WITHOUT_WINDOW: Collection[str] = ("no quiet window",)
