"""What the program remembers beside its runs: ``settings.json`` and the tenants' WSDL files in the data folder.

The file is meant to be read and mended by people: what this version doesn't know in it stays, and what
it can't read is never replaced. No secret is ever in it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar

from zgen_desktop.adapters.paths import private_folder
from zgen_desktop.adapters.whole_file import write_whole
from zgen_desktop.adapters.window_place import LOOKS, SETTINGS_FILE
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.invariants import insist
from zgen_desktop.core.model.abilities import Abilities
from zgen_desktop.core.model.connection import BUSY_MINUTES, PRACTICE, Connection, Environment
from zgen_desktop.core.ports import RECENT_MOST, Layout
from zgen_desktop.core.posting import posting_by_default

WSDL_FOLDER = "wsdl"
ABILITIES = "abilities"
VERSION = 1
CEILING = 500
"""Accounts above which the person is asked twice, where the file doesn't say."""

_T = TypeVar("_T")
_Tree = dict[str, Any]


def wsdl_name(connection: str, content: bytes) -> str:
    """The file name of a connection's own WSDL: its name and eight digits of the content's SHA-256."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "_", connection).strip("._")[:60] or "tenant"
    return f"{plain}-{hashlib.sha256(content).hexdigest()[:8]}.wsdl"


class Settings:
    """The port Settings over a folder. The file is read anew each time, so that two programs agree.

    Every method raises UsageError: ``settings_damaged`` (the file was not touched), ``settings_newer``,
    ``settings_not_saved``.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / SETTINGS_FILE
        self._turn = RLock()

    def connections(self) -> Sequence[Connection]:
        """The stored ones, by name."""
        return self._understood(_connections)

    def put_connection(self, connection: Connection, wsdl: bytes | None = None) -> None:
        """Adds or replaces by name; ``wsdl`` is kept under ``connection.wsdl``, or ``wsdl_name`` where that is empty.

        Raises UsageError also for ``reserved_name`` and ``name_taken`` (by a name that differs in case only,
        which some keyrings can't tell apart).
        """
        if wsdl is not None and not connection.wsdl:
            connection = replace(connection, wsdl=wsdl_name(connection.name, wsdl))
        with self._turn:
            tree = self._read()
            before = {stored.name: stored for stored in self._understood(_connections, tree)}
            _refuse_name(connection.name, before)
            if wsdl is not None:
                self._keep_wsdl(connection, wsdl)
            _table(tree, "connections").setdefault(connection.name, {}).update(_connection_value(connection))
            was = before.get(connection.name)
            if was is None or (was.endpoint, was.wsdl) != (connection.endpoint, connection.wsdl):
                # Another tenant or schema may know the fields that this one refused.
                _table(tree, "refused_fields").pop(connection.name, None)
            if was is None or _seen_by(was) != _seen_by(connection):
                _table(tree, ABILITIES).pop(connection.name, None)
            self._write(tree)
            self._drop_unused_wsdl(was, tree)

    def remove_connection(self, name: str) -> None:
        """Forgets the connection, its WSDL and its refused fields; silent when there is nothing."""
        with self._turn:
            tree = self._read()
            was = {stored.name: stored for stored in self._understood(_connections, tree)}.get(name)
            if was is None:
                return
            _table(tree, "connections").pop(name)
            _table(tree, "refused_fields").pop(name, None)
            _table(tree, ABILITIES).pop(name, None)
            self._write(tree)
            self._drop_unused_wsdl(was, tree)

    def wsdl_path(self, connection: Connection) -> str:
        """The absolute path of the connection's own WSDL, or empty."""
        return str(self._wsdl_file(connection.wsdl).absolute()) if connection.wsdl else ""

    def layout(self, signature: str) -> Layout | None:
        """What is remembered of lists with these headers."""
        return self._understood(lambda tree: _layout(tree, signature))

    def put_layout(self, layout: Layout) -> None:
        """Remembers."""
        value = {
            "columns": dict(layout.columns),
            "date_rules": dict(layout.date_rules),
            "fixed": dict(layout.fixed),
        }
        with self._turn:
            tree = self._read()
            self._understood(lambda read: _layout(read, layout.signature), tree)
            _table(tree, "layouts").setdefault(layout.signature, {}).update(value)
            self._write(tree)

    def fields_refused(self, connection: str) -> Collection[str]:
        """Fields that the tenant answered with INVALID_FIELD."""
        return self._understood(lambda tree: frozenset(_refused(tree, connection)))

    def refuse_field(self, connection: str, name: str) -> None:
        """Remembers one more."""
        with self._turn:
            tree = self._read()
            known = self._understood(lambda read: _refused(read, connection), tree)
            if name not in known:
                _table(tree, "refused_fields")[connection] = sorted([*known, name])
                self._write(tree)

    def abilities(self, connection: str) -> Abilities | None:
        """What the last login found out about a connection's tenant."""
        return self._understood(lambda tree: _abilities(tree, connection))

    def put_abilities(self, connection: str, abilities: Abilities) -> None:
        """Remembers."""
        with self._turn:
            tree = self._read()
            value = {**asdict(abilities), "learned": abilities.learned.astimezone(UTC).isoformat()}
            _table(tree, ABILITIES)[connection] = value
            self._write(tree)

    def keep_months(self) -> int | None:
        """How many months cells and messages of finished runs are kept; None (as long as nobody chose) for ever."""
        return self._understood(_keep_months)

    def put_keep_months(self, months: int | None) -> None:
        """Remembers."""
        insist(months is None or months >= 1, f"cells can't be kept for {months} months")
        with self._turn:
            tree = self._read()
            self._understood(_keep_months, tree)
            tree["keep_months"] = months
            self._write(tree)

    def recent(self) -> Sequence[str]:
        """The workbooks opened last, newest first."""
        return self._understood(_recent)

    def add_recent(self, path: str) -> None:
        """Puts one in front; the same file stands there once."""
        with self._turn:
            tree = self._read()
            known = self._understood(_recent, tree)
            tree["recent"] = [path, *(other for other in known if other != path)][:RECENT_MOST]
            self._write(tree)

    def look(self, part: str) -> Mapping[str, Any]:
        """How the person wants a part of the window. What is no look any more is none: nobody need mend it."""
        looks = self._read().get(LOOKS)
        look = looks.get(part) if isinstance(looks, dict) else None
        return look if isinstance(look, dict) else {}

    def put_look(self, part: str, look: Mapping[str, Any]) -> None:
        """Remembers."""
        with self._turn:
            tree = self._read()
            looks = tree.get(LOOKS)
            tree[LOOKS] = {**(looks if isinstance(looks, dict) else {}), part: dict(look)}
            self._write(tree)

    def _understood(self, read: Callable[[_Tree], _T], tree: _Tree | None = None) -> _T:
        tree = self._read() if tree is None else tree
        try:
            return read(tree)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise self._damaged(f"one of its entries isn't what it should be: {error}") from error

    def _read(self) -> _Tree:
        try:
            tree = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return {"version": VERSION}
        except OSError as error:
            raise self._damaged(error.strerror or str(error)) from error
        except ValueError as error:
            raise self._damaged(str(error)) from error
        if not isinstance(tree, dict) or not isinstance(tree.get("version"), int):
            raise self._damaged("it isn't a settings file")
        if tree["version"] > VERSION:
            raise UsageError(
                "settings_newer",
                "The settings were written by a newer version",
                f"{self._path} has version {tree['version']}; this program knows version {VERSION}.",
                "Install the newer version of Zgen Desktop again, or use another data folder (--data-dir).",
            )
        return tree

    def _write(self, tree: _Tree) -> None:
        try:
            private_folder(self._folder)
            write_whole(self._path, json.dumps(tree, indent=2, ensure_ascii=False).encode("utf-8") + b"\n")
        except OSError as error:
            raise self._not_saved(self._path, error) from error

    def _keep_wsdl(self, connection: Connection, content: bytes) -> None:
        path = self._wsdl_file(connection.wsdl)
        try:
            private_folder(path.parent)
            write_whole(path, content)
        except OSError as error:
            raise self._not_saved(path, error) from error

    def _drop_unused_wsdl(self, was: Connection | None, tree: _Tree) -> None:
        if was is None or not was.wsdl or was.wsdl in {stored.wsdl for stored in _connections(tree)}:
            return
        # A file that is left over does no harm.
        with suppress(OSError):
            self._wsdl_file(was.wsdl).unlink(missing_ok=True)

    def _wsdl_file(self, name: str) -> Path:
        if name in {".", ".."} or re.search(r"[/\\:\0]", name):
            raise self._damaged(f"“{name}” is no name of a WSDL file")
        return self._folder / WSDL_FOLDER / name

    def _damaged(self, cause: str) -> UsageError:
        return UsageError(
            "settings_damaged",
            "The settings can't be read",
            f"{self._path} can't be understood ({cause}). It was left as it is.",
            "Mend the file, put back a copy, or rename it: then the program begins with empty settings, and the "
            "connections are added again. Runs on record and passwords in the keyring are not touched by that.",
        )

    def _not_saved(self, path: Path, error: OSError) -> UsageError:
        return UsageError(
            "settings_not_saved",
            "The settings can't be saved",
            f"{path} could not be written ({error.strerror or error}). What was stored before is still there.",
            "Make room on the disk, or see to it that you may write to this folder, and try again.",
        )


def _refuse_name(name: str, stored: Mapping[str, Connection]) -> None:
    if name.casefold() == PRACTICE:
        raise UsageError(
            "reserved_name",
            "This name is taken",
            f"The connection “{PRACTICE}” is always there and leads to the practice tenant.",
            "Choose another name.",
        )
    alike = [other for other in stored if other != name and other.casefold() == name.casefold()]
    if alike:
        raise UsageError(
            "name_taken",
            "This name is taken",
            f"There is a connection “{alike[0]}” already, and “{name}” differs from it in case only.",
            "Choose another name, or use the existing one exactly.",
        )


def _table(tree: _Tree, name: str) -> _Tree:
    table: _Tree = tree.setdefault(name, {})
    return table


def _connections(tree: _Tree) -> list[Connection]:
    stored = [_connection(name, value) for name, value in tree.get("connections", {}).items()]
    return sorted(stored, key=lambda connection: (connection.name.casefold(), connection.name))


def _connection(name: str, value: _Tree) -> Connection:
    window = value["quiet_window"]
    if isinstance(window, bool) or not isinstance(window, int | float):
        raise TypeError(f"quiet_window of {name}")
    return Connection(
        name=name,
        endpoint=_text(value["endpoint"]),
        user=_text(value["user"]),
        environment=Environment(value["environment"]),
        wsdl=_text(value.get("wsdl", "")),
        quiet_window=float(window),
        # All of these are missing in files of older versions.
        ceiling=_whole(value, "ceiling", CEILING),
        check_only=_yes_or_no(value, "check_only"),
        per_call=_whole(value, "per_call", 50, most=50),
        parallel=_whole(value, "parallel", 4, most=4),
        ask_password=_yes_or_no(value, "ask_password"),
        may_post=_yes_or_no(value, "may_post", posting_by_default(_text(value["endpoint"]))),
        busy_minutes=_whole(value, "busy_minutes", 60, most=BUSY_MINUTES[1]),
        needs_approval=_yes_or_no(value, "needs_approval"),
        account_page=_text(value.get("account_page", "")),
        invoice_page=_text(value.get("invoice_page", "")),
        entity=_text(value.get("entity", "")),
        client_id=_text(value.get("client_id", "")),
    )


def _whole(value: _Tree, name: str, usual: int, most: int | None = None) -> int:
    number = value.get(name, usual)
    if isinstance(number, bool) or not isinstance(number, int) or (most is not None and not 1 <= number <= most):
        raise TypeError(f"{name} is {number!r}")
    return number


def _yes_or_no(value: _Tree, name: str, usual: bool = False) -> bool:
    told = value.get(name, usual)
    if not isinstance(told, bool):
        raise TypeError(f"{name} is {told!r}")
    return told


def _connection_value(connection: Connection) -> _Tree:
    return {
        "endpoint": connection.endpoint,
        "user": connection.user,
        "environment": connection.environment.value,
        "wsdl": connection.wsdl,
        "quiet_window": connection.quiet_window,
        "ceiling": connection.ceiling,
        "check_only": connection.check_only,
        "per_call": connection.per_call,
        "parallel": connection.parallel,
        "ask_password": connection.ask_password,
        "may_post": connection.may_post,
        "busy_minutes": connection.busy_minutes,
        "needs_approval": connection.needs_approval,
        "account_page": connection.account_page,
        "invoice_page": connection.invoice_page,
        "entity": connection.entity,
        "client_id": connection.client_id,
    }


def _layout(tree: _Tree, signature: str) -> Layout | None:
    value = tree.get("layouts", {}).get(signature)
    if value is None:
        return None
    return Layout(signature, *(_texts(value.get(name, {})) for name in ("columns", "date_rules", "fixed")))


def _refused(tree: _Tree, connection: str) -> list[str]:
    return [_text(name) for name in tree.get("refused_fields", {}).get(connection, [])]


def _abilities(tree: _Tree, connection: str) -> Abilities | None:
    value = tree.get(ABILITIES, {}).get(connection)
    if value is None:
        return None
    return Abilities(
        learned=datetime.fromisoformat(_text(value["learned"])),
        tenant_id=_text(value["tenant_id"]),
        tenant_name=_text(value["tenant_name"]),
        user_name=_text(value["user_name"]),
        entity=_text(value["entity"]),
        version=_whole(value, "version", 0),
        preview=_yes_or_no(value, "preview"),
        pdf=_yes_or_no(value, "pdf"),
        change=_yes_or_no(value, "change"),
        invoice_fields=tuple(_text(name) for name in value["invoice_fields"]),
        account_fields=tuple(_text(name) for name in value["account_fields"]),
    )


def _seen_by(connection: Connection) -> tuple[str, ...]:
    """What decides what a login shows: tenant, schema, user, entity."""
    return connection.endpoint, connection.wsdl, connection.user, connection.entity


def _keep_months(tree: _Tree) -> int | None:
    months = tree.get("keep_months")
    if months is not None and (isinstance(months, bool) or not isinstance(months, int) or months < 1):
        raise TypeError(f"keep_months is {months!r}")
    return months


def _recent(tree: _Tree) -> list[str]:
    return [_text(path) for path in tree.get("recent", [])]


def _texts(value: _Tree) -> dict[str, str]:
    return {key: _text(text) for key, text in value.items()}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} should be a text")
    return value
