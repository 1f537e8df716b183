"""Calls of the fake tenant, and what it keeps of them under their keys."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace

from zgen_desktop.core.model.rows import AccountRow
from zgen_desktop.core.model.tenant import Answer, AnswerKind


class FakeCall:
    """A prepared call; sends once. ``told`` is what the request says, for its hash."""

    def __init__(self, told: object, act: Callable[[], Answer], key: str = "") -> None:
        self.key = key
        self.span = 0.0
        self.request_sha256 = hashlib.sha256(repr(told).encode()).hexdigest()
        self._act = act
        self._answer: Answer | None = None
        self._closed = False

    def send(self) -> Answer:
        if self._answer is None:
            if self._closed:
                self._answer = Answer(AnswerKind.NOT_SENT, cause="The connection was closed before the request.")
            else:
                self._answer = self._act()
        return self._answer

    def close(self) -> None:
        self._closed = True


def rows_told(rows: Sequence[AccountRow]) -> object:
    return [replace(row, row=0) for row in rows]


class KeptAnswers:
    """What a tenant with ``switched_on`` keeps under the key of a call. ``turns``: tells that instead."""

    def __init__(self) -> None:
        self.switched_on = False
        self.turns: deque[Answer] = deque()
        self.asked: list[str] = []
        self.running: set[str] = set()
        self._kept: dict[str, tuple[str, Answer | None]] = {}

    def new_key(self) -> str:
        """Of the next call; empty where nothing is kept."""
        return f"{len(self._kept) + 1:032x}" if self.switched_on else ""

    def begin(self, key: str, request_sha256: str) -> None:
        """A call was made ready under this key."""
        if key:
            self._kept[key] = (request_sha256, None)

    def end(self, key: str, answer: Answer) -> None:
        """What was done, whatever became of the answer."""
        self.running.discard(key)
        if key:
            self._kept[key] = (self._kept[key][0], answer)

    def tell(
        self,
        rows: Sequence[AccountRow],
        key: str,
        request_sha256: str,
        before: Callable[[], object],
        act: Callable[[], Answer],
    ) -> Answer | None:
        """As the port says of ``ask_again``; ``act`` does what never was done."""
        self.asked.append(key)
        sha256, answer = self._kept.get(key, ("", None))
        if not self.switched_on or FakeCall(rows_told(rows), act, key).request_sha256 != request_sha256:
            return None
        before()
        if sha256 and sha256 != request_sha256:
            return Answer(AnswerKind.BROKEN, http_status=422, cause="Another request.", case="broken_answer")
        if key in self.running:
            return Answer(AnswerKind.BROKEN, http_status=409, cause="Zuora was still at it.", case="time-out")
        if self.turns:
            return self.turns.popleft()
        if answer is None:
            # It never arrived, or the tenant has forgotten it: this is the first time.
            answer = act()
            self._kept[key] = (request_sha256, answer)
        return answer
