"""Invoices that are taken back or posted, in the journal: confirmed, intended, answered, looked up (protocol.md 21)."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from zgen_desktop.adapters import journal_heads
from zgen_desktop.adapters import journal_values as values
from zgen_desktop.adapters.journal_chain import Teller, append
from zgen_desktop.adapters.journal_change_tables import UNSETTLED
from zgen_desktop.adapters.journal_changes import keep_invoices, set_outcomes, standings
from zgen_desktop.adapters.journal_file import JournalFile
from zgen_desktop.adapters.journal_values import chunks, shown
from zgen_desktop.core.invariants import Invariant, hold, insist
from zgen_desktop.core.model.changes import Aim, Change, ChangeCall, ChangeEnding, ChangeKind, Ending, Order
from zgen_desktop.core.model.run import RowInvoice, RowOutcome

_MOST = 50  # update() and delete() take at most 50 objects


class ChangeJournal:
    """The part ``ChangeRecord`` of the port Journal, for the journal to be built upon."""

    _file: JournalFile

    def _teller(self) -> Teller:
        raise AssertionError("the journal has its own")

    def begin_order(self, order: Order) -> None:
        """What a person has confirmed; an open order of the run is replaced."""
        with self._file.write() as database:
            _begin_order(database, self._teller(), order)

    def end_order(self, order: str, detail: str) -> None:
        """The order has come to rest."""
        with self._file.write() as database:
            number, run = _open_order(database, order)
            _end_order(database, self._teller(), run, number, order, detail)

    def open_order(self, run: str) -> Order | None:
        """The order of a run that has not come to rest, if any."""
        with self._file.read() as database:
            journal_heads.require(database, run)
            return _order_of(database, run)

    def begin_change(self, call: ChangeCall) -> None:
        """The intent, on the disk when this returns; AssertionError where it would break the protocol."""
        with self._file.write() as database:
            _begin(database, self._teller(), call)

    def finish_change(self, call: str, endings: Sequence[ChangeEnding], digest: str) -> None:
        """The answer for exactly the invoices of a call, at once."""
        with self._file.write() as database:
            _finish(database, self._teller(), call, endings, digest)

    def settle_changes(
        self,
        run: str,
        endings: Sequence[ChangeEnding],
        outcomes: Sequence[RowOutcome],
        invoices: Sequence[RowInvoice],
        why: str,
    ) -> None:
        """What was seen of some steps, with what it makes of their rows."""
        with self._file.write() as database:
            _settle(database, self._teller(), run, endings, outcomes, invoices, why)

    def changes(
        self, run: str, invoices: Collection[str] | None = None, *, unsettled: bool = False
    ) -> Sequence[Change]:
        """Steps with invoices of the run, of some of them or all, oldest first."""
        with self._file.read() as database:
            journal_heads.require(database, run)
            return _changes(database, run, invoices, unsettled=unsettled)

    def own_messages(self, run: str, rows: Collection[int]) -> Mapping[int, str]:
        """The messages of some rows as they were before anything of them was taken back or posted."""
        with self._file.read() as database:
            found: dict[int, str] = {}
            for part in chunks(rows):
                marks = ", ".join("?" * len(part))
                select = f"SELECT row, message FROM own_message WHERE run = ? AND row IN ({marks})"
                found.update(database.execute(select, (run, *part)).fetchall())
            return found

    def stood_before(self, run: str) -> Collection[tuple[int, str]]:
        """Rows with an invoice that was in the baseline of the row's call or of an earlier one of the run."""
        with self._file.read() as database:
            return _stood_before(database, run)

    def added_to(self, invoices: Collection[str]) -> Collection[str]:
        """Those of these invoices to which a row of any run was added."""
        with self._file.read() as database:
            return _added_to(database, invoices)


def _begin_order(database: sqlite3.Connection, teller: Teller, order: Order) -> None:
    journal_heads.require(database, order.run)
    insist(bool(order.invoices), "an order without invoices")
    insist(len(set(order.invoices)) == len(order.invoices), "an invoice stands twice in an order")
    for number, before in database.execute(
        "SELECT number, id FROM change_order WHERE run = ? AND ended_at IS NULL", (order.run,)
    ).fetchall():
        _end_order(database, teller, order.run, number, before, "replaced by a newer decision")
    number = database.execute(
        "INSERT INTO change_order (id, run, aim, at, who) VALUES (?, ?, ?, ?, ?)",
        (order.id, order.run, order.aim.value, values.moment_text(order.at), shown(order.who)),
    ).lastrowid
    database.executemany(
        "INSERT INTO ordered_invoice (run, ordered, place, invoice_id) VALUES (?, ?, ?, ?)",
        [(order.run, number, place, invoice) for place, invoice in enumerate(order.invoices)],
    )
    told = {"order": order.id, "aim": order.aim.value, "count": len(order.invoices), "invoices": list(order.invoices)}
    append(database, teller, "change ordered", order.run, told)


def _end_order(database: sqlite3.Connection, teller: Teller, run: str, number: int, order: str, detail: str) -> None:
    database.execute(
        "UPDATE change_order SET ended_at = ?, detail = ? WHERE number = ?",
        (values.moment_text(teller.now), shown(detail), number),
    )
    append(database, teller, "change order ended", run, {"order": order}, {"detail": shown(detail)} if detail else None)


def _open_order(database: sqlite3.Connection, order: str) -> tuple[int, str]:
    found = database.execute("SELECT number, run, ended_at FROM change_order WHERE id = ?", (order,)).fetchone()
    assert found is not None, f"no order {order} was begun"
    insist(found[2] is None, f"order {order} has ended already")
    return found[0], found[1]


def _order_of(database: sqlite3.Connection, run: str) -> Order | None:
    found = database.execute(
        "SELECT number, id, aim, at, who FROM change_order WHERE run = ? AND ended_at IS NULL", (run,)
    ).fetchone()
    if found is None:
        return None
    number, id_, aim, at, who = found
    invoices = database.execute("SELECT invoice_id FROM ordered_invoice WHERE ordered = ? ORDER BY place", (number,))
    return Order(id_, run, Aim(aim), tuple(one for (one,) in invoices), values.sure_moment(at), who)


def _begin(database: sqlite3.Connection, teller: Teller, call: ChangeCall) -> None:
    ordered, run = _open_order(database, call.order)
    insist(run == call.run, "the order is of another run")
    insist(1 <= len(call.invoices) <= _MOST, f"a call of {len(call.invoices)} invoices")
    insist(len(set(call.invoices)) == len(call.invoices), "an invoice stands twice in a call")
    marks = ", ".join("?" * len(call.invoices))
    confirmed = database.execute(
        f"SELECT COUNT(*) FROM ordered_invoice WHERE ordered = ? AND invoice_id IN ({marks})",
        (ordered, *call.invoices),
    ).fetchone()[0]
    hold(Invariant.I1, confirmed == len(call.invoices), "an invoice that nobody confirmed")
    open_ = database.execute(
        f"SELECT invoice_id FROM change_step WHERE run = ? AND invoice_id IN ({marks}) AND {UNSETTLED} LIMIT 1",
        (run, *call.invoices),
    ).fetchall()
    hold(Invariant.I4, not open_, f"nobody knows yet what came of the last step with {open_}")
    number = _insert(database, ordered, call)
    database.executemany(
        "INSERT INTO change_step (run, call, place, invoice_id, ending) VALUES (?, ?, ?, ?, ?)",
        [(run, number, place, invoice, Ending.OPEN.value) for place, invoice in enumerate(call.invoices)],
    )
    told = {
        "call": call.id,
        "order": call.order,
        "kind": call.kind.value,
        "invoices": list(call.invoices),
        "request_sha256": call.request_sha256,
        "intent_at": values.moment_text(call.intent_at),
        "tenant_date": values.moment_text(call.tenant_date),
        "user_id": call.user_id,
        "quiet_window": call.quiet_window,
    }
    append(database, teller, "change intent", run, told)


def _insert(database: sqlite3.Connection, ordered: int, call: ChangeCall) -> int | None:
    return database.execute(
        "INSERT INTO change_call (id, run, ordered, kind, intent_at, tenant_date, request_sha256, quiet_window,"
        " user_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            call.id,
            call.run,
            ordered,
            call.kind.value,
            values.moment_text(call.intent_at),
            values.moment_text(call.tenant_date),
            call.request_sha256,
            call.quiet_window,
            call.user_id,
        ),
    ).lastrowid


def _finish(
    database: sqlite3.Connection, teller: Teller, call: str, endings: Sequence[ChangeEnding], digest: str
) -> None:
    found = database.execute("SELECT number, run, ended_at FROM change_call WHERE id = ?", (call,)).fetchone()
    assert found is not None, f"no call {call} was begun"
    number, run, ended = found
    hold(Invariant.I3, ended is None, f"call {call} has ended already")
    carried = [one for (one,) in database.execute("SELECT invoice_id FROM change_step WHERE call = ?", (number,))]
    hold(
        Invariant.I3,
        sorted(carried) == sorted(ending.invoice_id for ending in endings),
        f"call {call} carried other invoices",
    )
    _store_endings(database, run, endings)
    database.execute(
        "UPDATE change_call SET ended_at = ?, digest = ? WHERE number = ?",
        (values.moment_text(teller.now), shown(digest), number),
    )
    append(database, teller, "change answered", run, {"call": call, "endings": _told(endings)}, _words(endings, digest))


def _store_endings(database: sqlite3.Connection, run: str, endings: Sequence[ChangeEnding]) -> None:
    for ending in endings:
        changed = database.execute(
            "UPDATE change_step SET ending = ?, code = ?, message = ? WHERE run = ? AND invoice_id = ?"
            f" AND call = (SELECT number FROM change_call WHERE id = ?) AND {UNSETTLED}",
            (ending.ending.value, shown(ending.code), shown(ending.message), run, ending.invoice_id, ending.call),
        ).rowcount
        hold(
            Invariant.I3,
            changed == 1,
            f"the step with {ending.invoice_id} in call {ending.call} is settled or was never begun",
        )


def _settle(
    database: sqlite3.Connection,
    teller: Teller,
    run: str,
    endings: Sequence[ChangeEnding],
    outcomes: Sequence[RowOutcome],
    invoices: Sequence[RowInvoice],
    why: str,
) -> None:
    journal_heads.require(database, run)
    hold(Invariant.I3, all(ending.ending.settled for ending in endings), "an ending that settles nothing")
    rows = [outcome.row for outcome in outcomes]
    for row, was in standings(database, run, rows).items():
        hold(Invariant.I2, was.verified, f"row {row} has an answer that was not read back yet (protocol.md rule 9)")
    _store_endings(database, run, endings)
    database.executemany(
        "INSERT OR IGNORE INTO own_message (run, row, message)"
        " SELECT run, row, message FROM run_row WHERE run = ? AND row = ?",
        [(run, row) for row in rows],
    )
    changed = set_outcomes(database, teller, run, outcomes)
    kept = keep_invoices(database, teller, run, invoices)
    body = changed.body(why=why, endings=_told(endings), invoices=kept)
    append(
        database, teller, "changes settled", run, body, {**(changed.words() or {}), **(_words(endings) or {})} or None
    )


def _told(endings: Sequence[ChangeEnding]) -> list[list[str]]:
    return [[ending.call, ending.invoice_id, ending.ending.value, shown(ending.code)] for ending in endings]


def _words(endings: Sequence[ChangeEnding], digest: str = "") -> dict[str, object] | None:
    said = {ending.invoice_id: shown(ending.message) for ending in endings if ending.message}
    words: dict[str, object] = {"said": said} if said else {}
    if digest:
        words["digest"] = shown(digest)
    return words or None


_CHANGES = """
SELECT step.invoice_id, step.ending, step.code, step.message, o.who, o.id, c.id, c.kind, c.intent_at, c.tenant_date,
    c.request_sha256, c.quiet_window, c.user_id, c.number
FROM change_step AS step JOIN change_call AS c ON c.number = step.call JOIN change_order AS o ON o.number = c.ordered
WHERE step.run = ?"""


def _changes(
    database: sqlite3.Connection, run: str, invoices: Collection[str] | None, *, unsettled: bool
) -> list[Change]:
    select = f"{_CHANGES} AND step.{UNSETTLED}" if unsettled else _CHANGES
    if invoices is None:
        lines = database.execute(select, (run,)).fetchall()
    else:
        lines = []
        for part in chunks(sorted(set(invoices))):
            marks = ", ".join("?" * len(part))
            lines += database.execute(f"{select} AND step.invoice_id IN ({marks})", (run, *part)).fetchall()
    calls: dict[int, ChangeCall] = {}
    named = _named(database, {line[-1] for line in lines})
    # A call belongs to one run; steps with one invoice are in the order of their calls.
    return [_change(run, line, calls, named) for line in sorted(lines, key=lambda line: int(line[-1]))]


def _named(database: sqlite3.Connection, numbers: Collection[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for part in chunks(sorted(numbers)):
        marks = ", ".join("?" * len(part))
        select = f"SELECT call, invoice_id FROM change_step WHERE call IN ({marks}) ORDER BY call, place"
        for call, invoice in database.execute(select, part):
            found.setdefault(call, []).append(invoice)
    return {call: tuple(invoices) for call, invoices in found.items()}


def _change(
    run: str, line: Sequence[Any], calls: dict[int, ChangeCall], named: Mapping[int, tuple[str, ...]]
) -> Change:
    invoice, ending, code, message, who, order, id_, kind, intent_at, tenant_date, sha256, window, user, number = line
    if number not in calls:
        calls[number] = ChangeCall(
            id=id_,
            order=order,
            run=run,
            kind=ChangeKind(kind),
            invoices=named[number],
            intent_at=values.sure_moment(intent_at),
            tenant_date=values.moment(tenant_date),
            request_sha256=sha256,
            quiet_window=window,
            user_id=user,
        )
    return Change(calls[number], invoice, Ending(ending), code, message, who)


def _stood_before(database: sqlite3.Connection, run: str) -> set[tuple[int, str]]:
    first: dict[str, int] = dict(
        database.execute(
            "SELECT baseline.id, MIN(baseline.call) FROM call JOIN baseline ON baseline.call = call.number"
            " WHERE call.run = ? GROUP BY baseline.id",
            (run,),
        ).fetchall()
    )
    last: dict[int, int] = dict(
        database.execute("SELECT row, MAX(call) FROM attempt WHERE run = ? GROUP BY row", (run,)).fetchall()
    )
    ours = database.execute("SELECT row, id FROM invoice WHERE run = ? AND role IN ('main', 'sibling')", (run,))
    return {(row, id_) for row, id_ in ours if id_ in first and first[id_] <= last.get(row, 0)}


def _added_to(database: sqlite3.Connection, invoices: Collection[str]) -> set[str]:
    found: set[str] = set()
    for part in chunks(invoices):
        marks = ", ".join("?" * len(part))
        found.update(
            id_
            for (id_,) in database.execute(
                # The index on ids ignores case, as those who search do.
                "SELECT invoice.id FROM invoice JOIN run_row ON run_row.run = invoice.run AND run_row.row = invoice.row"
                f" WHERE invoice.id COLLATE NOCASE IN ({marks}) AND invoice.role = 'main'"
                " AND run_row.state = 'added_to_draft'",
                part,
            )
        )
    return found & set(invoices)
