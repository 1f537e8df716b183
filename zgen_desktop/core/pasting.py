"""Accounts pasted from a mail or a sheet: which texts are accounts, and the rows of the list that is made of them.

Nothing is judged here: what can't be an account, and what stands twice, goes into the list as it was pasted,
so that the check shows it on its row.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zgen_desktop.core.converting import clean
from zgen_desktop.core.field_words import FIELD_OF_KEY, LOOSE_KEYS, header_keys
from zgen_desktop.core.fields import ACCOUNT_FIELDS

MOST_ROWS = 100_000
"""As many accounts as one list is made for."""

_ID = re.compile(r"[A-Za-z0-9]{32}")
# At least one digit among letters, digits and the marks that numbering schemes use; a day or an amount is none.
_NUMBER_LIKE = re.compile(r"(?=.*[0-9])[^\W_](?:[\w/.#-]{0,48}[\w])?")
_DAY_OR_AMOUNT = re.compile(r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}|[0-9.,]*[.,][0-9]{1,2}")
# What mail programs and notes put before the entries of a list.
_BULLET = re.compile(r"\s*(?:[-*•·–▪◦>]|[0-9]{1,3}[.)])\s+")
_JUDGED = 200


EVERY_CELL = -1
"""As a column: all cells of all columns, line by line."""


@dataclass(frozen=True, slots=True)
class PastedText:
    """A pasted text as a table of cleaned cells. ``header`` are its column names, empty where it has none.

    ``column`` is the one, from 0, that holds the accounts; None where only the person can say which.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    column: int | None

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max((len(row) for row in self.rows), default=0)

    def accounts(self, column: int | None) -> tuple[str, ...]:
        """The texts of one column in their order, blanks left out, the same account as often as it was pasted."""
        if column is None:
            return ()
        if column == EVERY_CELL:
            return tuple(cell for row in self.rows for cell in row if cell)
        return tuple(row[column] for row in self.rows if column < len(row) and row[column])


@dataclass(frozen=True, slots=True)
class PastedRow:
    """One row of the list that is made. ``account`` is a number or an Account ID, as it was pasted."""

    account: str
    invoice_date: date
    target_date: date

    @property
    def is_id(self) -> bool:
        """Whether the account is an Account ID: 32 letters or digits (design.md rule 7)."""
        return is_account_id(self.account)


def is_account_id(text: str) -> bool:
    """Whether a text has the shape of an Account ID."""
    return _ID.fullmatch(text) is not None


def like_account(text: str) -> bool:
    """Whether a text can be an account number or an Account ID: no day, no amount, no words."""
    return _NUMBER_LIKE.fullmatch(text) is not None and _DAY_OR_AMOUNT.fullmatch(text) is None


def doubled(accounts: Sequence[str]) -> int:
    """How many different accounts stand there more than once."""
    return sum(1 for count in Counter(accounts).values() if count > 1)


def read_pasted(text: str) -> PastedText:
    """Reads tab, semicolon, comma or line separated text, with or without a line of names.

    One line of accounts, or lines of unequal length with nothing but accounts, are one list. Rows without
    any content are left out.
    """
    table = _table(text)
    header = _header(table)
    body = table[1:] if header else table
    uneven = len({len(row) for row in body}) > 1 or len(body) == 1
    if len(header) <= 1 and uneven and all(not cell or like_account(cell) for row in body for cell in row):
        body = [(cell,) for row in body for cell in row if cell]
    rows = tuple(body)
    return PastedText(header, rows, _account_column(header, rows))


def _table(text: str) -> list[tuple[str, ...]]:
    lines = [_BULLET.sub("", line, count=1).replace("\0", "") for line in text.splitlines()]
    delimiter = next((mark for mark in "\t;," if any(mark in line for line in lines)), "")
    if delimiter == ";" and not _header([tuple(lines[0].split(";"))]):
        # "A1, A2; A3": both are used where no line of names says which one it is.
        both = [line.replace(",", ";") for line in lines]
        if all(like_account(clean(cell)) for line in both for cell in line.split(";") if clean(cell)):
            lines = both
    table = []
    for line in _split(lines, delimiter):
        row = [" ".join(clean(cell).split()) for cell in line]
        while row and not row[-1]:
            row.pop()
        if row:
            table.append(tuple(row))
    return table


def _split(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    if not delimiter:
        return [[line] for line in lines]
    plain = [line.split(delimiter) for line in lines]
    if sum(line.count('"') for line in lines) % 2:
        # A quote that stands alone, as in 5", must not swallow the rest.
        return plain
    try:
        # Excel quotes cells that hold line breaks.
        return list(csv.reader([f"{line}\n" for line in lines], delimiter=delimiter))
    except csv.Error:
        return plain


def _header(table: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The first row, where one of its texts names an account for sure, or may and has no digit."""
    if not table:
        return ()
    for text in table[0]:
        keys = header_keys(text)
        sure = any(FIELD_OF_KEY.get(key) in ACCOUNT_FIELDS for key in keys)
        loose = any(key in LOOSE_KEYS[field] for key in keys for field in ACCOUNT_FIELDS)
        if sure or (loose and not like_account(text)):
            return table[0]
    return ()


def _account_column(header: Sequence[str], rows: Sequence[tuple[str, ...]]) -> int | None:
    """By name, the Account ID first; else the one column of accounts; None where there is none or more than one."""
    named = {FIELD_OF_KEY.get(key): at for at, text in reversed(list(enumerate(header))) for key in header_keys(text)}
    for field in ACCOUNT_FIELDS:
        if field in named:
            return named[field]
    judged = rows[:_JUDGED]
    columns = [
        [row[at] for row in judged if at < len(row) and row[at]] for at in range(max(map(len, judged), default=0))
    ]
    if len(columns) == 1:
        return 0
    for share, suits in ((1.0, is_account_id), (1.0, like_account), (0.5, like_account)):
        found = [
            at
            for at, texts in enumerate(columns)
            if texts and sum(map(suits, texts)) >= max(share * len(texts), len(judged) / 2)
        ]
        if found:
            return found[0] if len(found) == 1 else None
    return None
