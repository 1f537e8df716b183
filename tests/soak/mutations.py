"""Answers that were changed on their way, through the shipped transport, parser, table of verdicts and reading back.

Never may a row count as generated that the ledger doesn't have, nor as refused, nothing to bill or free to be sent
again one that it has.
"""

from __future__ import annotations

import copy
import random
import re
import socket
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from tests.soak.fault_proxy import FaultProxy
from tests.soak.yard import PASSWORD, ROOT
from zgen_desktop.adapters.dialing import Deadline, Line
from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.adapters.transport import Exchange
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.core.answers import judge
from zgen_desktop.core.endpoints import parse_address
from zgen_desktop.core.evidence import confirm
from zgen_desktop.core.landing import STATES
from zgen_desktop.core.model.connection import Secret
from zgen_desktop.core.model.rows import AccountRow, RowState
from zgen_desktop.core.model.run import Call, RowOutcome, RunRow
from zgen_desktop.core.model.tenant import Answer, InvoiceRecord
from zgen_desktop.core.reading_back import DENIED, made_all_the_same
from zgen_desktop.core.zoql import any_of
from zgen_desktop.practice import CustomerKind, Fault, FaultKind, PracticeTenant, SampleCustomer, sample_customers

WSDL = ROOT / "resources" / "zuora-minimal.wsdl"
TODAY = date.today()
FREE = (RowState.REJECTED, RowState.NOTHING_TO_BILL, RowState.READY)
_RESULT = re.compile(rb"<ns1:result>.*?</ns1:result>", re.DOTALL)


class _StoredLine(Line):
    """An answer that is read from memory instead of a socket."""

    def __init__(self, answer: bytes) -> None:
        super().__init__(None, Deadline(60))  # type: ignore[arg-type]  # the socket is never asked
        self._answer = BytesIO(answer)

    def readinto(self, buffer: Any) -> int:
        count = self._answer.readinto(buffer)
        self.ended = self.ended or count == 0
        return count

    def sendall(self, data: bytes) -> None:
        self.touched = True

    def alive(self) -> bool:
        return True

    def hang_up(self) -> None:
        """There is nothing to close."""


@dataclass
class Recorded:
    """A call as it was answered, and what the ledger has for each of its rows."""

    prepared: Any
    address: Any
    call: Call
    rows: Sequence[AccountRow]
    answer: bytes
    acted: Sequence[bool]
    found: dict[str, InvoiceRecord]

    def replayed(self, answer: bytes, *, by_socket: bool = False) -> Answer:
        """The shipped adapter's reading of some bytes."""
        prepared = copy.copy(self.prepared)
        prepared._answer = None
        if not by_socket:
            prepared._exchange = Exchange(_StoredLine(answer), self.address)
            return prepared.send()  # type: ignore[no-any-return]  # a copy of a PreparedCall
        ours, theirs = socket.socketpair()
        with theirs:
            prepared._exchange = Exchange(Line(ours, Deadline(10)), self.address)
            thread = threading.Thread(target=_say, args=(theirs, answer))
            thread.start()
            try:
                return prepared.send()  # type: ignore[no-any-return]  # as above
            finally:
                thread.join()


@dataclass
class Verdicts:
    """How many answers were judged, and what was said of rows that was not so."""

    answers: int = 0
    states: Counter[RowState] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def _say(connection: socket.socket, answer: bytes) -> None:
    try:
        while not connection.recv(65_536).endswith(b"Envelope>"):
            pass
        connection.sendall(answer)
        connection.shutdown(socket.SHUT_WR)
    except OSError:
        pass


def record() -> list[Recorded]:
    """Real answers of a practice tenant: all made, some made and some refused, and one row."""
    kinds: dict[CustomerKind, list[SampleCustomer]] = {}
    for customer in sample_customers(200):
        kinds.setdefault(customer.kind, []).append(customer)
    normal, nothing = kinds[CustomerKind.NORMAL], kinds[CustomerKind.NOTHING_DUE]
    inactive, several = kinds[CustomerKind.CANCELED], kinds[CustomerKind.SEVERAL_INVOICES]
    lists = [
        normal[:5],
        [inactive[0], normal[5], nothing[0], several[0], inactive[1]],
        [normal[6], normal[7], nothing[1]],
        [several[1]],
        [inactive[2], nothing[2]],
    ]
    with ExitStack() as stack:
        tenant = stack.enter_context(PracticeTenant(password=PASSWORD, accounts=200))
        tenant.behaviour.add(Fault(FaultKind.LOCKED, accounts=(normal[7].number,)))
        port = int(tenant.host_port.rpartition(":")[2])
        proxy = stack.enter_context(FaultProxy(port))
        zuora = ZuoraTenant(
            proxy.endpoint,
            lambda: Secret(tenant.user, PASSWORD),
            Path(WSDL),
            timeouts=Timeouts(connect=5, whole=10, idle=10),
        )
        user = zuora.login()
        return [_recorded(customers, zuora, proxy, tenant, user.user_id) for customers in lists]


def _recorded(
    customers: Sequence[SampleCustomer], zuora: ZuoraTenant, proxy: FaultProxy, tenant: PracticeTenant, user: str
) -> Recorded:
    rows = [AccountRow(number, each.id, each.number, TODAY, TODAY) for number, each in enumerate(customers, start=2)]
    prepared = zuora.prepare(rows)
    answer = prepared.send()
    now = answer.server_date or datetime.now(UTC)
    call = Call(
        id="recorded", run="run", rows=tuple(row.row for row in rows), intent_at=now, tenant_date=now,
        request_sha256="", wheres=(), baseline=(), quiet_window=2.0, user_id=user, reply_date=now,
    )  # fmt: skip
    found: dict[str, InvoiceRecord] = {}
    for where, _ in any_of("AccountId", [each.id for each in customers]):
        found.update((invoice.id, invoice) for invoice in zuora.invoices(where).records if invoice.created_by == user)
    did = {row.account_id: row.did for row in tenant.ledger.generate_rows()}
    acted = [did[each.id] in ("invoiced", "appended") for each in customers]
    return Recorded(prepared, parse_address(proxy.endpoint), call, rows, proxy._last_generate, acted, found)


def outcome_of(recorded: Recorded, answer: Answer, invoices: dict[str, InvoiceRecord]) -> list[RowState]:
    """What the rows are after the answer was judged and read back; ``invoices`` are all that the tenant has."""
    verdicts = judge(answer, len(recorded.rows))
    states = [STATES[verdict.meaning] for verdict in verdicts]
    claimed = RowState.GENERATED in states
    for at, (row, verdict) in enumerate(zip(recorded.rows, verdicts, strict=True)):
        mine = {key: value for key, value in invoices.items() if value.account_id == row.account_id}
        if states[at] in DENIED and claimed:
            denied = RunRow(row.row, (), states[at], row)
            if made_all_the_same(recorded.call, denied, list(mine.values())):
                return [RowState.UNKNOWN] * len(states)
        if states[at] is not RowState.GENERATED:
            continue
        if verdict.invoice_id in invoices:
            mine[verdict.invoice_id] = invoices[verdict.invoice_id]
        outcome = RowOutcome(row.row, RowState.GENERATED, invoice_id=verdict.invoice_id)
        finding = confirm(recorded.call, row, outcome, mine)
        if finding is not None and finding.outcome.code == "mismatch":
            # One that belongs to another account makes all rows of the call unknown (protocol.md rule 9).
            return [RowState.UNKNOWN] * len(states)
        states[at] = RowState.UNKNOWN if finding is None else finding.outcome.state
    return states


def judge_all(recorded: Sequence[Recorded], count: int, seed: int, socket_every: int = 500) -> Verdicts:
    """Judges ``count`` changed answers; every so many of them come over a real socket."""
    found = Verdicts()
    invoices = {key: value for each in recorded for key, value in each.found.items()}
    for each, name, changed in _changed(recorded, count, seed):
        found.answers += 1
        answer = each.replayed(changed, by_socket=found.answers % socket_every == 0)
        states = outcome_of(each, answer, invoices)
        found.states.update(states)
        for state, acted, row in zip(states, each.acted, each.rows, strict=True):
            if state is RowState.GENERATED and not acted:
                found.wrong.append(f"{name}: row {row.row} generated without the ledger")
            if state in FREE and acted:
                found.wrong.append(f"{name}: row {row.row} {state.value} though the ledger has it")
    return found


def _changed(recorded: Sequence[Recorded], count: int, seed: int) -> Iterator[tuple[Recorded, str, bytes]]:
    """Cut at each byte, pairs swapped, results doubled and dropped; the rest by dice."""
    made = 0
    for each in recorded:
        for name, changed in _by_rule(each):
            if made == count:
                return
            made += 1
            yield each, name, changed
    dice = random.Random(seed)
    pool = [each.answer for each in recorded]
    while made < count:
        made += 1
        each = dice.choice(recorded)
        name = dice.choice(sorted(_DICE))
        yield each, f"{name} ({seed}, {made})", _DICE[name](each.answer, dice, pool)


def _by_rule(each: Recorded) -> Iterator[tuple[str, bytes]]:
    answer = each.answer
    yield "as it was", answer
    for length in range(len(answer)):
        yield f"cut at {length}", answer[:length]
    results = _RESULT.findall(answer)
    for first in range(len(results)):
        for second in range(len(results)):
            if first < second:
                swapped = list(results)
                swapped[first], swapped[second] = swapped[second], swapped[first]
                yield f"results {first} and {second} swapped", _with(answer, swapped)
            yield (
                f"result {first} once more before {second}",
                _with(answer, [*results[:second], results[first], *results[second:]]),
            )
            instead = [*results[:second], results[first], *results[second + 1 :]]
            if any(b"<ns1:Id>" in result for result in instead):
                # Where no Id is left there is nothing to read back, and nothing by which to notice it.
                yield f"result {first} in place of {second}", _with(answer, instead)
        yield f"result {first} dropped", _with(answer, [*results[:first], *results[first + 1 :]])
    yield "all results reversed", _with(answer, results[::-1])


def _with(answer: bytes, results: Sequence[bytes]) -> bytes:
    """The answer with other results, and a Content-Length that fits."""
    begin, end = answer.index(b"<ns1:result>"), answer.rindex(b"</ns1:result>") + len(b"</ns1:result>")
    return _fitting(answer[:begin] + b"".join(results) + answer[end:])


def _fitting(answer: bytes) -> bytes:
    head, mark, body = answer.partition(b"\r\n\r\n")
    if not mark:
        return answer
    length = b"Content-Length: " + str(len(body)).encode()
    return re.sub(rb"(?i)content-length: *\d+", lambda _: length, head) + mark + body


def _flipped(answer: bytes, dice: random.Random, _pool: Sequence[bytes]) -> bytes:
    changed = bytearray(answer)
    for _ in range(dice.choice((1, 1, 2, 5, 20))):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def _bit(answer: bytes, dice: random.Random, _pool: Sequence[bytes]) -> bytes:
    changed = bytearray(answer)
    changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def _dropped(answer: bytes, dice: random.Random, _pool: Sequence[bytes]) -> bytes:
    begin = dice.randrange(len(answer))
    changed = answer[:begin] + answer[begin + dice.randint(1, 200) :]
    return _fitting(changed) if dice.random() < 0.5 else changed


def _doubled(answer: bytes, dice: random.Random, _pool: Sequence[bytes]) -> bytes:
    begin = dice.randrange(len(answer))
    end = begin + dice.randint(1, 400)
    place = dice.randrange(len(answer))
    changed = answer[:place] + answer[begin:end] + answer[place:]
    return _fitting(changed) if dice.random() < 0.5 else changed


def _spliced(answer: bytes, dice: random.Random, pool: Sequence[bytes]) -> bytes:
    other = dice.choice(pool)
    place = dice.randrange(len(answer))
    changed = answer[:place] + other[dice.randrange(len(other)) :]
    return _fitting(changed) if dice.random() < 0.5 else changed


def _word(answer: bytes, dice: random.Random, _pool: Sequence[bytes]) -> bytes:
    old, new = dice.choice(_WORDS)
    places = [found.start() for found in re.finditer(re.escape(old), answer)]
    if not places:
        return _flipped(answer, dice, _pool)
    place = dice.choice(places)
    return _fitting(answer[:place] + new + answer[place + len(old) :])


_WORDS = (
    (b"true", b"false"), (b"true", b"1"), (b"false", b"true"), (b"true", b""), (b"true", b"TRUE"),
    (b"<ns1:Success>true</ns1:Success>", b""), (b"<ns1:result>", b"<ns1:results>"), (b"ns1:Id", b"ns1:Code"),
    (b"<ns1:Errors>", b"<!--"), (b"</ns1:Errors>", b"-->"), (b"200 OK", b"202 Accepted"), (b"200 OK", b"500 Error"),
    (b"200 OK", b"504 Time-out"), (b"text/xml", b"text/html"), (b"generateResponse", b"createResponse"),
    (b"INVALID_VALUE", b"UNKNOWN_ERROR"), (b"INVALID_VALUE", b"TRANSACTION_TIMEOUT"), (b"Envelope", b"Envelop"),
    (b"http://api.zuora.com/", b"http://api.example.com/"), (b"<ns1:Id>", b"<ns1:Id xsi:nil='true'>"),
    (b"Content-Length", b"Content-Encoding: gzip\r\nContent-Length"), (b"soapenv:Body", b"soapenv:Bodies"),
    (b"Connection", b"Transfer-Encoding: chunked\r\nConnection"),
)  # fmt: skip
_DICE = {
    "bytes": _flipped,
    "bit": _bit,
    "piece dropped": _dropped,
    "piece doubled": _doubled,
    "spliced": _spliced,
    "word": _word,
}
