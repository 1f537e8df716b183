"""connection add, list, test, remove."""

from __future__ import annotations

import argparse
import getpass
import re
import sys
from pathlib import Path

from zgen_desktop.cli.printing import print_json
from zgen_desktop.core.endpoints import decide_environment, is_loopback, parse_address, resolve_endpoint
from zgen_desktop.core.errors import AccessError, UsageError
from zgen_desktop.core.model.connection import PRACTICE, Connection, Environment, Secret
from zgen_desktop.core.services import Services

SHORTEST_WINDOW = 300.0
"""Seconds; the quiet window may be shorter on loopback only (protocol.md rule 2)."""


def add(args: argparse.Namespace, services: Services) -> int:
    """Stores a connection; speaks to no tenant."""
    password = _password()
    services.register_secret(password)
    _check_name(args.name)
    if not password:
        raise UsageError("no_password", "There is no password", "Standard input was empty.", "Pipe the password in.")
    endpoint = resolve_endpoint(args.endpoint)
    wsdl = _wsdl(args.wsdl, endpoint, services)
    connection = Connection(
        name=args.name,
        endpoint=endpoint,
        user=args.user,
        environment=decide_environment(endpoint, args.environment),
        quiet_window=_quiet_window(args.quiet_window, endpoint),
    )
    with services.journals.write("command connection add") as journal:
        old = next((kept for kept in services.settings.connections() if kept.name == args.name), None)
        if old is not None and _moved(old, connection):
            if journal.unfinished_runs(args.name):
                raise _has_runs(args.name)
            # Its password is kept under the old host's name and would stay there for good.
            services.credentials.remove(old)
        services.credentials.put(connection, Secret(args.user, password))
        services.settings.put_connection(connection, wsdl)
    print(f"Connection “{connection.name}” is stored: {connection.environment.value}, {parse_address(endpoint).host}.")
    name = f'"{connection.name}"' if " " in connection.name else connection.name
    print(f"Try it with: zgen-desktop connection test {name}")
    return 0


def _password() -> str:
    """From a pipe as it is; typed at a terminal, without showing it."""
    if sys.stdin.isatty():
        return getpass.getpass("Password of the API user: ")
    return sys.stdin.read().removesuffix("\n").removesuffix("\r")


def _check_name(name: str) -> None:
    if name.casefold() == PRACTICE:
        raise UsageError(
            "reserved_name", "This name is taken", "“practice” is the practice tenant's.", "Choose another name."
        )
    if not re.fullmatch(r"[^\x00-\x1f\x7f/\\]{1,60}", name) or name != name.strip():
        raise UsageError(
            "bad_name", "This name can't be used", "A name has 1 to 60 characters, no slashes.", "Choose another name."
        )


def _quiet_window(wished: float | None, endpoint: str) -> float:
    loopback = is_loopback(parse_address(endpoint).host)
    seconds = (2.0 if loopback else 600.0) if wished is None else wished
    if not 0 < seconds <= 86_400 or (seconds < SHORTEST_WINDOW and not loopback):
        raise UsageError(
            "quiet_window",
            "The quiet window is too short",
            f"After a lost answer an invoice may appear minutes later; {seconds:g} seconds don't cover that.",
            f"Give {SHORTEST_WINDOW:g} seconds or more, at most a day.",
        )
    return seconds


def _wsdl(file: str | None, endpoint: str, services: Services) -> bytes | None:
    if file is None:
        return None
    services.tenants.check_wsdl(str(Path(file).absolute()), endpoint)
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise UsageError(
            "wsdl_unreadable", "The WSDL can't be read", f"{file}: {error.strerror}.", "Choose another file."
        ) from None


def _moved(old: Connection, new: Connection) -> bool:
    """Whether a connection leads to another host or user now (protocol.md rule 1)."""
    return (parse_address(old.endpoint).host, old.user) != (parse_address(new.endpoint).host, new.user)


def _has_runs(name: str) -> UsageError:
    return UsageError(
        "unfinished_runs",
        "This connection has unfinished runs",
        f"Runs over “{name}” are not finished, and only this tenant can say what became of them.",
        "Finish them first: zgen-desktop runs list",
    )


def list_all(args: argparse.Namespace, services: Services) -> int:
    """All connections, without secrets."""
    connections = services.connections()
    if args.json:
        print_json({"connections": [_object(connection) for connection in connections]})
        return 0
    for connection in connections:
        where = "inside the program" if connection.name == PRACTICE else parse_address(connection.endpoint).host
        print(f"{connection.name}  {connection.environment.value.upper()}  {connection.user}  {where}")
    return 0


def _object(connection: Connection) -> dict[str, object]:
    return {
        "name": connection.name,
        "endpoint": "" if connection.name == PRACTICE else connection.endpoint,
        "user": connection.user,
        "environment": connection.environment.value,
        "wsdl": connection.wsdl,
        "quiet_window": connection.quiet_window,
    }


def test(args: argparse.Namespace, services: Services) -> int:
    """Logs in and says in plain words what is wrong, if anything."""
    connection = services.connection(args.name)
    try:
        with services.tenants.connect(connection, remember=False) as zuora:
            user = zuora.login()
            # A query shows what a login doesn't: whether this user may use the API.
            zuora.accounts("AccountNumber = 'zgen-desktop-connection-test'")
    except AccessError as error:
        if args.json:
            told = {"ok": False, "cause": error.code, "message": error.message, "next_step": error.next_step}
            print_json(told)
        else:
            print(f"{error.title}\n{error.message}\n{error.next_step}")
        return error.exit_code
    practice = connection.environment is Environment.PRACTICE
    text = f"{user.user_name} is logged in to {user.tenant_name} (tenant {user.tenant_id})."
    step = "Nothing to do." if practice else "The connection is ready."
    if args.json:
        print_json({"ok": True, "cause": "", "message": text, "next_step": step})
    else:
        print(f"{text} {step}")
    return 0


def remove(args: argparse.Namespace, services: Services) -> int:
    """Forgets a connection and its password."""
    if args.name == PRACTICE:
        raise UsageError(
            "reserved_name", "It can't be removed", "The practice tenant is always there.", "Choose another connection."
        )
    connection = services.connection(args.name)
    with services.journals.write("command connection remove") as journal:
        if journal.unfinished_runs(args.name):
            raise _has_runs(args.name)
        services.credentials.remove(connection)
        services.settings.remove_connection(args.name)
    if args.json:
        print_json({"removed": args.name})
    else:
        print(f"Connection “{args.name}” and its password are forgotten.")
    return 0
