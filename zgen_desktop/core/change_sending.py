"""One step with up to 50 invoices: look again, intent, one request, answer, look up (protocol.md rules 8, 9, 17)."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from zgen_desktop.core.answer_table import Meaning
from zgen_desktop.core.answers import RowVerdict
from zgen_desktop.core.change_plan import PlannedInvoice
from zgen_desktop.core.change_proof import NOT_REFUSED, endings_of, judge_changes
from zgen_desktop.core.change_settling import ChangeSettler
from zgen_desktop.core.engine import Engine
from zgen_desktop.core.errors import AccessError, UsageError, ZgenError
from zgen_desktop.core.events import Waiting
from zgen_desktop.core.invoices import passing
from zgen_desktop.core.landing import digest_of
from zgen_desktop.core.model.changes import Change, ChangeCall, ChangeKind, Ending, Order
from zgen_desktop.core.model.tenant import Answer, AnswerKind, InvoiceRecord
from zgen_desktop.core.pauses import BACK_OFF, LONGEST

_FROM = {ChangeKind.CANCEL: ("Draft",), ChangeKind.POST: ("Draft",), ChangeKind.DELETE: ("Canceled",)}
"""The statuses in which a step may be done: only what is cancelled is deleted (Zuora: incorrect invoice deletion)."""

_FORBIDDEN = frozenset({"NO_PERMISSION", "API_DISABLED"})
_WORDS = {ChangeKind.CANCEL: "cancel", ChangeKind.DELETE: "delete", ChangeKind.POST: "post"}


@dataclass
class ChangeSender:
    """Sends the steps of one order, one request at a time.

    ``problem`` stops the order; ``no_deleting`` stops the deletions alone, and says why.
    """

    engine: Engine
    order: Order
    settler: ChangeSettler
    problem: ZgenError | None = None
    no_deleting: ZgenError | None = None
    broken_off: bool = False
    """Stopped by what may pass; the order stays open and is taken up again."""

    @property
    def halted(self) -> bool:
        """No further request is begun."""
        return self.engine.stop.is_set() or self.problem is not None

    def step(self, kind: ChangeKind, invoices: Sequence[PlannedInvoice]) -> None:
        """Does the step with those invoices that still fit; busy ones are tried again a few times."""
        left, tries, logins = list(invoices), 0, 0
        while left and not self.halted and not (kind is ChangeKind.DELETE and self.no_deleting):
            try:
                left = self._still_fit(kind, left)
                if not left:
                    return
                answer, busy, verdicts = self._send(kind, left)
                if not self.settler.settle_all():
                    return
            except AccessError as error:
                if not passing(error) or tries >= len(BACK_OFF):
                    self._break_off(error)
                    return
                self._pause(error.retry_after or BACK_OFF[tries], error.message)
                tries += 1
                continue
            except UsageError as error:
                # The session had to be renewed, and the login now leads somewhere else (rule 1).
                self.problem = error
                return
            self._note_refusals(kind, left)
            left = [one for one in left if one.known.id in busy]
            if not left:
                return
            if any(verdict.meaning is Meaning.LOGIN_AGAIN for verdict in verdicts) and logins < 2:
                logins += 1
                self._log_in_again()
            elif tries >= len(BACK_OFF):
                self._give_up(left, answer)
                return
            else:
                self._wait_for(answer, tries)
                tries += 1

    def _still_fit(self, kind: ChangeKind, invoices: Sequence[PlannedInvoice]) -> list[PlannedInvoice]:
        """Leaves out what has changed since it was listed, and says so in its row."""
        today = self.settler.read([one.known.id for one in invoices])
        kept: list[PlannedInvoice] = []
        changed: list[str] = []
        for one in invoices:
            why = _changed(kind, one, today.get(one.known.id), self.engine.head.user_id)
            if why:
                self.settler.notes[one.known.id] = why
                changed.append(one.known.id)
            else:
                kept.append(one)
        if changed:
            self.settler.tell(changed, today)
        return kept

    def _send(
        self, kind: ChangeKind, invoices: Sequence[PlannedInvoice]
    ) -> tuple[Answer, set[str], Sequence[RowVerdict]]:
        engine = self.engine
        ids = tuple(one.known.id for one in invoices)
        prepared = engine.zuora.prepare_change(kind, ids)
        call = ChangeCall(
            id=secrets.token_hex(16),
            order=self.order.id,
            run=engine.head.id,
            kind=kind,
            invoices=ids,
            intent_at=engine.clock.now(),
            tenant_date=engine.tenant_clock.now(),
            request_sha256=prepared.request_sha256,
            quiet_window=engine.head.quiet_window + engine.tenant_clock.late,
            user_id=engine.head.user_id,
        )
        try:
            engine.journal.begin_change(call)
        except BaseException:
            prepared.close()
            raise
        asked = engine.clock.monotonic()
        answer = prepared.send()
        engine.tenant_clock.note(answer.server_date, asked)
        verdicts = judge_changes(answer, ids)
        endings = endings_of(call.id, ids, verdicts)
        engine.journal.finish_change(call.id, endings, digest_of(answer))
        for verdict in verdicts:
            if verdict.meaning is Meaning.STOP:
                self._forbidden(kind, verdict.message, verdict.code)
        return answer, {end.invoice_id for end in endings if end.ending is Ending.RELEASED}, verdicts

    def _note_refusals(self, kind: ChangeKind, invoices: Sequence[PlannedInvoice]) -> None:
        """The first refused deletion ends the deletions; a missing permission ends the step for all."""
        last: dict[str, Change] = {
            change.invoice_id: change
            for change in self.engine.journal.changes(self.engine.head.id, [one.known.id for one in invoices])
            if change.kind is kind and change.call.order == self.order.id
        }
        for change in last.values():
            if change.ending is not Ending.REFUSED or change.code in NOT_REFUSED:
                continue
            if kind is ChangeKind.DELETE or set(change.code.split("; ")) & _FORBIDDEN:
                self._forbidden(kind, change.message, change.code)
                return

    def _forbidden(self, kind: ChangeKind, message: str, code: str) -> None:
        what = _WORDS[kind]
        said = f"Zuora said: {message} ({code})" if code else f"Zuora said: {message}"
        problem = AccessError(
            "no_permission",
            f"Zuora does not let this user {what} invoices",
            said,
            f"Ask your Zuora administrator for the permission to {what} invoices, then try again. "
            "What was done until then stays done.",
        )
        if kind is ChangeKind.DELETE:
            self.no_deleting = self.no_deleting or problem
        else:
            self.problem = self.problem or problem

    def _log_in_again(self) -> None:
        try:
            self.engine.login()
        except (AccessError, UsageError) as error:
            self.problem = error

    def _wait_for(self, answer: Answer, tries: int) -> None:
        seconds = BACK_OFF[tries]
        if answer.kind is AnswerKind.THROTTLED and answer.retry_after is not None:
            seconds = answer.retry_after
        if seconds > LONGEST:
            self._break_off(_long_pause(seconds))
            return
        busy = "Zuora is busy." if answer.kind is not AnswerKind.NOT_SENT else answer.cause
        self._pause(seconds, busy)

    def _give_up(self, invoices: Sequence[PlannedInvoice], answer: Answer) -> None:
        if answer.kind is AnswerKind.NOT_SENT:
            self._break_off(
                AccessError(
                    "refused",
                    "Zuora can't be reached",
                    f"Several tries could not connect. {answer.cause}".strip(),
                    "Check the network, then continue the run.",
                )
            )
            return
        ids = [one.known.id for one in invoices]
        self.settler.notes.update(dict.fromkeys(ids, "Zuora was busy with it at every try"))
        self.settler.tell(ids, {})

    def _break_off(self, problem: ZgenError) -> None:
        self.problem = problem
        self.broken_off = True

    def _pause(self, seconds: float, why: str) -> None:
        engine = self.engine
        seconds *= 1 + secrets.randbelow(250) / 1000
        engine.emit(Waiting(engine.head.id, why, engine.clock.now() + timedelta(seconds=seconds)))
        engine.clock.wait(seconds, engine.stop)


def _changed(kind: ChangeKind, one: PlannedInvoice, now: InvoiceRecord | None, user_id: str) -> str:
    """Why an invoice is not what was confirmed any more; empty where it is."""
    if now is None:
        return "it is not there any more"
    if now.status not in _FROM[kind]:
        return f"it has become {now.status or 'something else'} meanwhile"
    if now.account_id != one.invoice.account_id or now.created_by != user_id:
        return "it is not the invoice that was listed"
    if kind is not ChangeKind.DELETE and now.amount != one.invoice.amount:
        return "its amount has changed meanwhile"
    return ""


def _long_pause(seconds: float) -> AccessError:
    minutes = max(1, round(seconds / 60))
    return AccessError(
        "busy",
        "Zuora asks for a long pause",
        f"The tenant takes no more requests for about {minutes} minutes.",
        "Continue the run after that. What was done until then stays done.",
        retry_after=seconds,
    )
