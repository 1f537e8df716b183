"""Answers a ZOQL query from the ledger, as the WSDL version of the endpoint has its fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from zgen_desktop.practice import days, invoice_files, zoql
from zgen_desktop.practice.fields import OBJECTS, Field, Kind, ObjectType
from zgen_desktop.practice.ledger import Ledger
from zgen_desktop.practice.soap import ID_PATTERN, MALFORMED_QUERY, SoapFault, money, text
from zgen_desktop.practice.zoql import Condition, LiteralKind

_LITERALS = {
    Kind.FLAG: LiteralKind.FLAG,
    Kind.NUMBER: LiteralKind.NUMBER,
    Kind.MONEY: LiteralKind.NUMBER,
}
_BINARY = {"=": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">="}


@dataclass(frozen=True, slots=True)
class Selected:
    """All records of a query, values in the order of ``fields`` (the WSDL's order)."""

    object_name: str
    fields: tuple[Field, ...]
    rows: Sequence[tuple[object, ...]]
    version: float

    def xml(self, start: int, stop: int) -> str:
        """Some records as ``records`` elements; null fields are left out, none at all is one nil record."""
        if not self.rows:
            return '<ns1:records xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="1" />'
        head = (
            '<ns1:records xmlns:ns2="http://object.api.zuora.com/" '
            f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="ns2:{self.object_name}">'
        )
        return "".join(f"{head}{self._record(row)}</ns1:records>" for row in self.rows[start:stop])

    def _record(self, row: tuple[object, ...]) -> str:
        return "".join(
            f"<ns2:{field.name}>{_written(field, value, self.version)}</ns2:{field.name}>"
            for field, value in zip(self.fields, row, strict=True)
            if value is not None
        )


def select(
    ledger: Ledger,
    query_string: str,
    version: float,
    now: float,
    *,
    case_sensitive: bool,
    files: str = invoice_files.FILES_ALL,
) -> Selected:
    """Runs a query; ``now`` (seconds since 1970) decides what scripted stale reads still hide.

    ``files`` is one of invoice_files.FILES.

    Raises SoapFault as query() does: MALFORMED_QUERY, INVALID_TYPE, INVALID_FIELD, INVALID_VALUE.
    """
    try:
        query = zoql.parse(query_string)
    except zoql.MalformedQueryError as error:
        raise SoapFault("MALFORMED_QUERY", str(error), MALFORMED_QUERY) from error
    kind = OBJECTS.get(query.object_name.lower())
    if kind is None or (kind.name != "Account" and version < 11):
        raise SoapFault("INVALID_TYPE", f"invalid type for query: {query.object_name}", MALFORMED_QUERY)
    wanted = {_field(kind, name, version).name for name in query.fields}
    for name in sorted(wanted):
        if not kind.fields[name.lower()].queryable:
            raise SoapFault("INVALID_FIELD", f"Cannot use the {name} field in the select clause", MALFORMED_QUERY)
    fields = tuple(field for field in kind.fields.values() if field.name in wanted)
    values: dict[str, object] = {"now": now}
    groups = [
        " AND ".join(_condition(kind, condition, version, values, exact=case_sensitive) for condition in group)
        for group in query.where
    ]
    where = " OR ".join(f"({group})" for group in groups) or "1"
    table = kind.table
    if kind.name == "Invoice":
        where = f"({where}) AND t.seen_from <= :now"
        if ledger.read("SELECT 1 FROM deleted_invoice WHERE seen_until > ? LIMIT 1", now):
            table = table.replace("invoice t", f"({_with_deleted(ledger)}) t", 1)
    columns = ", ".join(field.column for field in fields)
    rows = ledger.select(f"SELECT {columns} FROM {table} WHERE {where}", values)  # noqa: S608  own columns
    if "Body" in wanted and len(rows) > 1:
        raise SoapFault("INVALID_VALUE", "Can only query one invoice body at a time", MALFORMED_QUERY)
    if "Body" in wanted:
        place = [field.name for field in fields].index("Body")
        rows = [(*row[:place], invoice_files.body(ledger, str(row[place]), files), *row[place + 1 :]) for row in rows]
    return Selected(kind.name, fields, rows, version)


def _with_deleted(ledger: Ledger) -> str:
    """The invoices, and those deleted ones that a stale read still shows."""
    columns = ", ".join(row["name"] for row in ledger.read("PRAGMA table_info(invoice)"))
    return f"SELECT {columns} FROM invoice UNION ALL SELECT {columns} FROM deleted_invoice WHERE seen_until > :now"  # noqa: S608  own columns


def _field(kind: ObjectType, name: str, version: float) -> Field:
    field = kind.fields.get(name.lower())
    if field is None or field.since > version:
        raise SoapFault("INVALID_FIELD", f"invalid field for query: {kind.name}.{name}", MALFORMED_QUERY)
    return field


def _condition(
    kind: ObjectType, condition: Condition, version: float, values: dict[str, object], *, exact: bool
) -> str:
    field = _field(kind, condition.field, version)
    if not field.filterable:
        raise SoapFault("INVALID_FIELD", f"Cannot use the {field.name} field in the where clause", MALFORMED_QUERY)
    column = f"({field.column})" if " " in field.column else field.column
    if condition.literal.kind is LiteralKind.NULL:
        return f"{column} IS {'NOT ' if condition.operator == '!=' else ''}NULL"
    name = f"v{len(values)}"
    values[name] = _value(field, condition, version)
    # Pick lists and Ids are always compared exactly (Zuora: "ZOQL", explicit string values).
    if not exact and field.kind is Kind.TEXT:
        column, name = f"fold({column})", f"fold(:{name})"
    else:
        name = f":{name}"
    if condition.operator == "like":
        return f"{column} GLOB {name}"
    return f"{column} {_BINARY[condition.operator]} {name}"


def _value(field: Field, condition: Condition, version: float) -> object:
    literal = condition.literal
    if literal.kind is not _LITERALS.get(field.kind, LiteralKind.STRING):
        raise _bad_value(field, literal.text)
    if condition.operator == "like":
        if field.kind not in {Kind.TEXT, Kind.PICK, Kind.ID}:
            raise _bad_value(field, literal.text)
        return _glob(literal.text)
    if field.kind is Kind.FLAG:
        return int(literal.text == "true")
    if field.kind is Kind.MONEY:
        return float(Decimal(literal.text) * 100)  # exact for every amount of up to 15 digits
    if field.kind is Kind.NUMBER:
        return float(literal.text)
    if field.kind is Kind.ID and not ID_PATTERN.fullmatch(literal.text):
        raise _bad_value(field, literal.text)
    if field.kind in {Kind.DAY, Kind.MOMENT}:
        return _moment(field, literal.text, version)
    return literal.text


def _moment(field: Field, literal: str, version: float) -> str:
    try:
        if field.kind is Kind.DAY:
            return days.read_day(literal, version).isoformat()
        return days.stamp(days.read_moment(literal, version))
    except days.BadDateError as error:
        if not days.has_date_fields(version):
            raise SoapFault.of_server(str(error)) from error
        raise _bad_value(field, literal) from error


def _bad_value(field: Field, literal: str) -> SoapFault:
    message = f"Invalid value {literal} for type {field.kind} of field {field.name}"
    return SoapFault("INVALID_VALUE", message, MALFORMED_QUERY)


def _glob(pattern: str) -> str:
    special = {"%": "*", "_": "?", "*": "[*]", "?": "[?]", "[": "[[]"}
    return "".join(special.get(letter, letter) for letter in pattern)


def _written(field: Field, value: object, version: float) -> str:
    if field.kind is Kind.FLAG:
        return "true" if value else "false"
    if field.kind is Kind.MONEY:
        return money(int(str(value)))
    if field.kind is Kind.DAY:
        return days.day_text(str(value), version)
    if field.kind is Kind.MOMENT:
        return days.moment_text(str(value))
    return text(str(value))
