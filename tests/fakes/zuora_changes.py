"""update() and delete() of the fake tenant: posts, cancels and deletes as it is told."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from threading import RLock

from tests.fakes.zuora_turns import Turn, fault
from zgen_desktop.core.model.changes import ChangeKind
from zgen_desktop.core.model.tenant import Answer, AnswerKind, InvoiceRecord, RowError, SaveResult, UserInfo


@dataclass(frozen=True)
class SentChange:
    """An update() or delete() that left: what, with which invoices, and how it was answered."""

    kind: ChangeKind
    ids: tuple[str, ...]
    answer: Answer


class FakeChanges:
    """The part of the fake tenant that changes invoices.

    Scripts: ``next_changes`` for whole calls, ``before_changing`` for what happens just before one acts,
    ``change_errors`` for single invoices by kind and Id; ``forbidden`` is a kind of change that this user may not make.
    """

    user: UserInfo
    session_dead: bool
    _lock: RLock
    _later: Callable[[float, Callable[[], None]], None]
    _invoices: dict[str, list[tuple[datetime, InvoiceRecord]]]

    def __init__(self) -> None:
        self.changes: list[SentChange] = []
        self.before_changing: deque[Callable[[], None]] = deque()
        self.change_errors: dict[tuple[ChangeKind, str], deque[RowError]] = {}
        self.forbidden: ChangeKind | None = None
        self._change_turns: deque[Turn] = deque()

    def next_changes(self, *turns: Turn) -> None:
        """How the next calls go; after these, all go well."""
        self._change_turns.extend(turns)

    def now(self) -> datetime:
        raise AssertionError("the tenant has its own")

    def _visible(self) -> datetime:
        raise AssertionError("the tenant has its own")

    def change(self, kind: ChangeKind, ids: tuple[str, ...]) -> Answer:
        """What a request does to invoices and how it is answered."""
        with self._lock:
            if self.before_changing:
                self.before_changing.popleft()()
            turn = self._change_turns.popleft() if self._change_turns else Turn()
            if self.session_dead:
                turn = fault("INVALID_SESSION", message="The session is invalid.")
            server_date = self.now().replace(microsecond=0)
            found: tuple[SaveResult, ...] = ()
            if turn.acts and turn.delay:
                self._later(turn.delay, lambda: self._change_all(kind, ids))
            elif turn.acts:
                found = self._change_all(kind, ids)
            answer = turn.answer(Answer(AnswerKind.RESULTS, found, http_status=200, server_date=server_date))
            if answer.kind is not AnswerKind.NOT_SENT:
                self.changes.append(SentChange(kind, ids, answer))
            return answer

    def _change_all(self, kind: ChangeKind, ids: tuple[str, ...]) -> tuple[SaveResult, ...]:
        with self._lock:
            return tuple(self._change(kind, id_) for id_ in ids)

    def _change(self, kind: ChangeKind, id_: str) -> SaveResult:
        if errors := self.change_errors.get((kind, id_)):
            return SaveResult(False, None, (errors.popleft(),))
        if self.forbidden is kind:
            return SaveResult(False, None, (RowError("NO_PERMISSION", "You may not do this."),))
        history = self._invoices.get(id_)
        if history is None:
            return SaveResult(False, None, (RowError("INVALID_VALUE", "The invoice id is invalid."),))
        now = history[-1][1]
        if now.status not in (("Draft", "Canceled") if kind is ChangeKind.DELETE else ("Draft",)):
            code = "CANNOT_DELETE" if kind is ChangeKind.DELETE else "INVALID_VALUE"
            return SaveResult(False, None, (RowError(code, f"The invoice is {now.status}."),))
        if kind is ChangeKind.DELETE:
            del self._invoices[id_]
            return SaveResult(True, id_)
        status = "Posted" if kind is ChangeKind.POST else "Canceled"
        changed = replace(now, status=status, updated=self.now(), updated_by=self.user.user_id)
        history.append((self._visible(), changed))
        return SaveResult(True, id_)
