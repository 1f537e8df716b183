"""connection add, list, test, remove."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict, replace
from pathlib import Path

from zgen_desktop.cli.passwords import read_password
from zgen_desktop.cli.printing import print_json
from zgen_desktop.core import connecting
from zgen_desktop.core.endpoints import parse_address
from zgen_desktop.core.errors import AccessError, UsageError
from zgen_desktop.core.model.abilities import Abilities
from zgen_desktop.core.model.connection import PRACTICE, Connection, Environment
from zgen_desktop.core.services import Services


def add(args: argparse.Namespace, services: Services) -> int:
    """Stores a connection; speaks to no tenant."""
    password, client_secret = _secrets(client=bool(args.client_id))
    for secret in filter(None, (password, client_secret)):
        services.register_secret(secret)
    connecting.check_name(services, args.name)
    if not password:
        raise UsageError("no_password", "There is no password", "Standard input was empty.", "Pipe the password in.")
    proposal = connecting.propose(services, _wish(args, connecting.find(services, args.name)))
    with services.journals.write("command connection add") as journal:
        connection = connecting.store(services, journal, proposal, password, client_secret or None)
    host = parse_address(connection.endpoint).host
    print(f"Connection “{connection.name}” is stored: {connection.environment.value}, {host}.")
    for note in proposal.notes:
        print(note)
    name = f'"{connection.name}"' if " " in connection.name else connection.name
    print(f"Try it with: zgen-desktop connection test {name}")
    return 0


def _wish(args: argparse.Namespace, old: Connection | None) -> connecting.Wish:
    """What the options say; a carefulness that was set in the window and has no option here stays."""
    wish = connecting.Wish(
        name=args.name,
        endpoint=args.endpoint,
        user=args.user,
        environment=args.environment,
        quiet_window=args.quiet_window,
        wsdl_file=str(Path(args.wsdl).absolute()) if args.wsdl is not None else "",
        may_post=True if args.allow_posting else None,
        entity=args.entity,
        client_id=args.client_id,
    )
    if old is None:
        return wish
    return replace(
        wish,
        ceiling=old.ceiling,
        check_only=old.check_only,
        per_call=old.per_call,
        parallel=old.parallel,
        busy_minutes=old.busy_minutes,
    )


def _secrets(*, client: bool) -> tuple[str, str]:
    """The password, and with an OAuth client its secret: asked for one after the other, or two lines of a pipe."""
    password = read_password("Password of the API user: ")
    if not client:
        return password, ""
    if sys.stdin.isatty():
        return password, read_password("Secret of the OAuth client: ")
    password, _, secret = password.partition("\n")
    return password.removesuffix("\r"), secret


def list_all(args: argparse.Namespace, services: Services) -> int:
    """All connections, without secrets."""
    connections = services.connections()
    if args.json:
        known = services.settings.abilities
        print_json({"connections": [_object(connection, known(connection.name)) for connection in connections]})
        return 0
    for connection in connections:
        where = "inside the program" if connection.name == PRACTICE else parse_address(connection.endpoint).host
        entity = f"  entity {connection.entity}" if connection.entity else ""
        print(f"{connection.name}  {connection.environment.value.upper()}  {connection.user}  {where}{entity}")
    return 0


def _object(connection: Connection, abilities: Abilities | None) -> dict[str, object]:
    return {
        "name": connection.name,
        "endpoint": "" if connection.name == PRACTICE else connection.endpoint,
        "user": connection.user,
        "environment": connection.environment.value,
        "wsdl": connection.wsdl,
        "quiet_window": connection.quiet_window,
        "may_post": connection.may_post,
        "entity": connection.entity,
        "client_id": connection.client_id,
        "abilities": None if abilities is None else _abilities(abilities),
    }


def _abilities(found: Abilities) -> dict[str, object]:
    return {**asdict(found), "learned": found.learned.isoformat(timespec="seconds")}


def test(args: argparse.Namespace, services: Services) -> int:
    """Logs in and says in plain words what is wrong, if anything."""
    connection = services.connection(args.name)
    try:
        user = connecting.try_out(services, connection)
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
    connecting.removable(services, args.name)
    with services.journals.write("command connection remove") as journal:
        connecting.remove(services, journal, args.name)
    if args.json:
        print_json({"removed": args.name})
    else:
        print(f"Connection “{args.name}” and its password are forgotten.")
    return 0
