"""ZOQL: the text of a query into its parts, with the limits Zuora documents.

``select a, b from Object where f = 'x' and g > 1 or h != null``: ``and`` binds tighter than ``or``;
no IN, no parentheses, no ORDER BY, no ``*``, no field-to-field comparison; at most 200 conditions and
10,000 characters (Zuora: "ZOQL", "Filter statements", "Faults").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

MAX_CHARACTERS = 10_000
MAX_CONDITIONS = 200

_SYNTAX = "You have an error in your ZOQL syntax"
_TOKEN = re.compile(
    r"\s*(?:(?P<string>'(?:[^'\\]|\\.)*')|(?P<number>-?\d+(?:\.\d+)?)(?![\w.])|(?P<name>[A-Za-z_]\w*)"
    r"|(?P<sign>!=|<=|>=|=|<|>|,))",
    re.ASCII | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES = {"'": "'", "\\": "\\", '"': '"', "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_OPERATORS = ("=", "!=", "<", "<=", ">", ">=", "like")
_KEYWORDS = frozenset({"select", "from", "where", "and", "or", "like", "null", "true", "false"})


class MalformedQueryError(ValueError):
    """The query breaks a rule of ZOQL; the message is what the tenant answers."""


class LiteralKind(StrEnum):
    """How a literal was written."""

    STRING = "string"
    NUMBER = "number"
    FLAG = "boolean"
    NULL = "null"


@dataclass(frozen=True, slots=True)
class Literal:
    """A value in a condition; ``text`` is without quotes and escapes."""

    kind: LiteralKind
    text: str


@dataclass(frozen=True, slots=True)
class Condition:
    """``field operator literal``; the operator is in lower case."""

    field: str
    operator: str
    literal: Literal


@dataclass(frozen=True, slots=True)
class Query:
    """A query; ``where`` is a disjunction of conjunctions, empty for all records."""

    fields: tuple[str, ...]
    object_name: str
    where: tuple[tuple[Condition, ...], ...]


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str

    def is_word(self, word: str) -> bool:
        return self.kind == "name" and self.text.lower() == word


class _Reader:
    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._next = 0

    def peek(self) -> _Token:
        return self._tokens[self._next] if self._next < len(self._tokens) else _Token("end", "")

    def take(self) -> _Token:
        token = self.peek()
        self._next += 1
        return token

    def word(self, word: str) -> None:
        if not self.take().is_word(word):
            raise MalformedQueryError(f"{_SYNTAX}: '{word}' expected")

    def name(self) -> str:
        token = self.take()
        if token.kind != "name" or token.text.lower() in _KEYWORDS:
            raise MalformedQueryError(f"{_SYNTAX} near '{token.text}'")
        return token.text


def parse(text: str) -> Query:
    """Reads a query. Raises MalformedQueryError."""
    if len(text) > MAX_CHARACTERS:
        raise MalformedQueryError(f"The query is longer than {MAX_CHARACTERS} characters")
    reader = _Reader(text)
    reader.word("select")
    fields = [reader.name()]
    while reader.peek().text == ",":
        reader.take()
        fields.append(reader.name())
    reader.word("from")
    object_name = reader.name()
    where = _where(reader) if reader.peek().is_word("where") else ()
    if reader.peek().kind != "end":
        raise MalformedQueryError(f"{_SYNTAX} near '{reader.peek().text}'")
    if sum(len(terms) for terms in where) > MAX_CONDITIONS:
        raise MalformedQueryError(f"The query has more than {MAX_CONDITIONS} conditions in its where clause")
    return Query(tuple(fields), object_name, where)


def _where(reader: _Reader) -> tuple[tuple[Condition, ...], ...]:
    reader.take()
    groups = [[_condition(reader)]]
    while reader.peek().is_word("and") or reader.peek().is_word("or"):
        if reader.take().is_word("or"):
            groups.append([])
        groups[-1].append(_condition(reader))
    return tuple(tuple(group) for group in groups)


def _condition(reader: _Reader) -> Condition:
    field = reader.name()
    operator = reader.take().text.lower()
    if operator not in _OPERATORS:
        raise MalformedQueryError(f"{_SYNTAX} near '{operator}'")
    literal = _literal(reader.take())
    if literal.kind is LiteralKind.NULL and operator not in {"=", "!="}:
        raise MalformedQueryError(f"{_SYNTAX}: null can only be compared with = and !=")
    if operator == "like":
        _check_pattern(literal)
    return Condition(field, operator, literal)


def _literal(token: _Token) -> Literal:
    if token.kind == "string":
        return Literal(LiteralKind.STRING, _ESCAPE.sub(_unescape, token.text[1:-1]))
    if token.kind == "number":
        return Literal(LiteralKind.NUMBER, token.text)
    if token.is_word("null"):
        return Literal(LiteralKind.NULL, "")
    if token.is_word("true") or token.is_word("false"):
        return Literal(LiteralKind.FLAG, token.text.lower())
    raise MalformedQueryError(f"{_SYNTAX} near '{token.text}'")


def _unescape(found: re.Match[str]) -> str:
    plain = _ESCAPES.get(found.group(1))
    if plain is None:
        raise MalformedQueryError(f"{_SYNTAX}: unknown escape '{found.group(0)}'")
    return plain


def _check_pattern(literal: Literal) -> None:
    text = literal.text
    if literal.kind is not LiteralKind.STRING or text.count("%") > 1 or "%" in text[1:-1]:
        raise MalformedQueryError(f"{_SYNTAX}: like takes a string with one % at its start or end")


def _tokens(text: str) -> list[_Token]:
    found, position, end = [], 0, len(text.rstrip())
    while position < end:
        match = _TOKEN.match(text, position)
        if not match or match.lastgroup is None:
            raise MalformedQueryError(f"{_SYNTAX} near '{text[position : position + 20].strip()}'")
        found.append(_Token(match.lastgroup, match.group(match.lastgroup)))
        position = match.end()
    return found
