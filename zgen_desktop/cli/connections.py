"""connection add, list, test, remove."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from zgen_desktop.cli.passwords import read_password
from zgen_desktop.cli.printing import print_json
from zgen_desktop.core import connecting
from zgen_desktop.core.endpoints import parse_address, resolve_endpoint
from zgen_desktop.core.errors import AccessError, UsageError
from zgen_desktop.core.model.abilities import Abilities
from zgen_desktop.core.model.connection import PRACTICE, Connection, Environment
from zgen_desktop.core.services import Services


def add(args: argparse.Namespace, services: Services) -> int:
    """Stores a connection; speaks to no tenant."""
    old = connecting.find(services, args.name)
    wish = _wish(args, old)
    password, client_secret = _secrets(client=bool(wish.client_id), known=args.client_id is None)
    for secret in filter(None, (password, client_secret)):
        services.register_secret(secret)
    connecting.check_name(services, args.name)
    if not password:
        raise UsageError("no_password", "There is no password", "Standard input was empty.", "Pipe the password in.")
    proposal = connecting.propose(services, wish)
    with services.journals.write("command connection add") as journal:
        connection = connecting.store(services, journal, proposal, password, client_secret or None)
    host = parse_address(connection.endpoint).host
    print(f"Connection “{connection.name}” is stored: {connection.environment.value}, {host}.")
    for note in (*_what_stayed(args, old, connection), *proposal.notes):
        print(note)
    name = f'"{connection.name}"' if " " in connection.name else connection.name
    print(f"Try it with: zgen-desktop connection test {name}")
    return 0


def _wish(args: argparse.Namespace, old: Connection | None) -> connecting.Wish:
    """What the options say. What they don't say stays as it was: carefulness for good, the rest while the connection
    is of the same user on the same host, to whom it belongs.
    """
    wish = connecting.Wish(
        name=args.name,
        endpoint=args.endpoint,
        user=args.user,
        environment=args.environment,
        quiet_window=args.quiet_window,
        wsdl_file=str(Path(args.wsdl).absolute()) if args.wsdl else "",
        may_post=True if args.allow_posting else None,
        entity=args.entity or "",
        client_id=args.client_id or "",
    )
    if old is None:
        return wish
    wish = replace(
        wish,
        ceiling=old.ceiling,
        check_only=old.check_only,
        per_call=old.per_call,
        parallel=old.parallel,
        busy_minutes=old.busy_minutes,
        needs_approval=old.needs_approval,
    )
    if not _same_user(args, old):
        return wish
    return replace(
        wish,
        environment=args.environment or old.environment,
        quiet_window=old.quiet_window if args.quiet_window is None else args.quiet_window,
        wsdl=old.wsdl if args.wsdl is None else "",
        entity=old.entity if args.entity is None else args.entity,
        client_id=old.client_id if args.client_id is None else args.client_id,
        account_page=old.account_page,
        invoice_page=old.invoice_page,
    )


def _same_user(args: argparse.Namespace, old: Connection) -> bool:
    """Whether the options name the user and the host of the connection that is there."""
    host = parse_address(resolve_endpoint(args.endpoint)).host
    return (host, args.user) == (parse_address(old.endpoint).host, old.user)


def _what_stayed(args: argparse.Namespace, old: Connection | None, new: Connection) -> Sequence[str]:
    """What a connection of this name had beside what was said now, in sentences."""
    if old is None:
        return ()
    had = [
        (f"the OAuth client {old.client_id}", args.client_id, old.client_id, new.client_id),
        (f"the entity {old.entity}", args.entity, old.entity, new.entity),
        (f"the WSDL {old.wsdl}", args.wsdl, old.wsdl, new.wsdl),
    ]
    unsaid = [(what, bool(now)) for what, said, before, now in had if before and said is None]
    kept = ", ".join(what for what, stays in unsaid if stays)
    gone = ", ".join(what for what, stays in unsaid if not stays)
    told = [f"As before: {kept}."] if kept else []
    if gone:
        told.append(f"No longer used: {gone}. That belonged to {old.user} on {parse_address(old.endpoint).host}.")
    if old.may_post and not new.may_post:
        told.append("Invoices can't be posted over it any more: that wants --allow-posting each time.")
    if old.needs_approval:
        told.append("As before, it sends only lists that somebody has approved.")
    return told


def _secrets(*, client: bool, known: bool) -> tuple[str, str]:
    """The password, and with an OAuth client its secret: asked for one after the other, or two lines of a pipe.

    Of a client that stays the secret is ``known``, and nothing may be said of it.
    """
    password = read_password("Password of the API user: ")
    if not client:
        return password, ""
    if sys.stdin.isatty():
        return password, read_password(f"Secret of the OAuth client{' (empty: as before)' if known else ''}: ")
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
