"""Accounts by number or Id, mixed in one column if need be: which account of the tenant a row means.

Numbers are compared exactly on our side, because ZOQL may ignore case (documented: QueryOptions.caseSensitive).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from zgen_desktop.core.events import Emit, Progress, silent
from zgen_desktop.core.model.rows import AccountRow
from zgen_desktop.core.model.tenant import AccountRecord, InvoiceRecord
from zgen_desktop.core.ports import Zuora
from zgen_desktop.core.questions import ZerosQuestion, ZerosSample
from zgen_desktop.core.zoql import any_of

LONGEST = 50
"""Characters of an account number (documented: Account fields)."""

_ID = re.compile(r"[A-Za-z0-9]{32}")
_PROBED = 12
_MOST_ZEROS = 15
_SHOWN = 5


class Answers:
    """What one tenant has said while a list was checked; a later check asks only what was not asked yet.

    Good for the minutes in which a list is corrected: the call itself looks again before it sends
    (protocol.md rule 5).
    """

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.numbers: set[str] = set()
        self.pairs: set[tuple[str, date]] = set()
        self.by_id: dict[str, AccountRecord] = {}
        self.by_number: dict[str, list[AccountRecord]] = defaultdict(list)
        self.invoices: dict[str, dict[str, InvoiceRecord]] = defaultdict(dict)
        """By account, then by Id."""
        self._folded: dict[str, list[tuple[str, AccountRecord]]] = defaultdict(list)

    def add(self, records: Iterable[AccountRecord]) -> None:
        """Accounts found; one Id counts once however often it was found."""
        for record in records:
            if record.id not in self.by_id:
                self.by_id[record.id] = record
                self.by_number[record.number].append(record)
                for written in {record.id, record.number}:
                    self._folded[written.casefold()].append((written, record))

    def in_other_letters(self, value: str) -> tuple[str, AccountRecord] | None:
        """The one account that was named with this number or Id in other capital and small letters, as it is written.

        ZOQL may ignore case (documented: QueryOptions.caseSensitive), and then it names accounts nobody asked for.
        """
        found = [near for near in self._folded.get(value.casefold(), ()) if near[0] != value]
        return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Meant:
    """The accounts that a row can mean: none is unknown, several are for a person to decide.

    ``two_forms`` where the number is there as written and with zeros; ``padded`` is the number with them.
    """

    found: tuple[AccountRecord, ...]
    padded: str = ""
    two_forms: bool = False


def looks_like_id(text: str) -> bool:
    """An Id has 32 letters or digits (documented: WSDL type ID)."""
    return _ID.fullmatch(text) is not None


def zeros_fit(number: str, digits: int) -> bool:
    """Whether a number can have leading zeros to this length."""
    return len(number) < digits and number.isascii() and number.isdecimal()


@dataclass
class AccountLookup:
    """Asks one tenant for accounts. ``digits`` is the length to which numbers get zeros, 0 for as they are."""

    zuora: Zuora
    known: Answers = field(default_factory=Answers)
    emit: Emit = silent
    digits: int = 0

    def look_up(self, accounts: Sequence[AccountRow]) -> None:
        """Asks for what was not asked yet, 200 conditions a query. Raises AccessError."""
        numbers = list(dict.fromkeys(a.account_number for a in accounts if a.account_number and not a.account_id))
        # Inferred: a number of 32 letters and digits is an Id unless no account has it, so it is asked as one first.
        ids = [a.account_id for a in accounts if a.account_id] + [n for n in numbers if looks_like_id(n)]
        self._ask("Id", ids, self.known.ids)
        wanted = [number for number in numbers if number not in self.known.by_id]
        wanted += [number.zfill(self.digits) for number in numbers if zeros_fit(number, self.digits)]
        self._ask("AccountNumber", wanted, self.known.numbers)

    def meant(self, account: AccountRow) -> Meant:
        """What a row means, after ``look_up``."""
        known = self.known
        if account.account_id:
            record = known.by_id.get(account.account_id)
            return Meant((record,) if record else ())
        number = account.account_number or ""
        found = {record.id: record for record in known.by_number.get(number, ())}
        if looks_like_id(number) and number in known.by_id:
            found[number] = known.by_id[number]
        padded = number.zfill(self.digits) if zeros_fit(number, self.digits) else ""
        other = known.by_number.get(padded, ()) if padded else ()
        if found and other:
            return Meant((*found.values(), *other), padded, two_forms=True)
        return Meant(tuple(other), padded) if other else Meant(tuple(found.values()))

    def zeros_wanted(self, accounts: Sequence[AccountRow]) -> ZerosQuestion | None:
        """Whether most numbers are unknown as written, but there with zeros to one length. One query at most."""
        numbers = list(dict.fromkeys(a.account_number for a in accounts if a.account_number and not a.account_id))
        known = self.known
        missing = [n for n in numbers if zeros_fit(n, LONGEST) and not known.by_number.get(n) and n not in known.by_id]
        if 2 * len(missing) <= len(numbers):
            return None
        probed = missing[:: max(1, len(missing) // _PROBED)][:_PROBED]
        forms = {number: _with_zeros(number) for number in probed}
        self._ask("AccountNumber", [form for some in forms.values() for form in some], known.numbers)
        hits = [
            ZerosSample(number, form, known.by_number[form][0].name)
            for number, some in forms.items()
            for form in some
            if known.by_number.get(form)
        ]
        lengths = {len(hit.padded) for hit in hits}
        if len(lengths) != 1 or 2 * len(hits) <= len(probed):
            return None
        return ZerosQuestion(lengths.pop(), tuple(hits[:_SHOWN]), len(missing))

    def _ask(self, field_name: str, values: Sequence[str], asked: set[str]) -> None:
        new = [value for value in dict.fromkeys(values) if value not in asked]
        done = 0
        for where, some in any_of(field_name, new):
            self.known.add(self.zuora.accounts(where).records)
            asked.update(some)
            done += len(some)
            self.emit(Progress("Looking up accounts", done, len(new)))


def _with_zeros(number: str) -> Collection[str]:
    lengths = range(len(number) + 1, min(LONGEST, len(number) + _MOST_ZEROS) + 1)
    return [number.zfill(length) for length in lengths]
