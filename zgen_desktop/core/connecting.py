"""Connections: checked and stored, tried out, removed. The same rules for the window and the command line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zgen_desktop.core.endpoints import (
    check_page,
    decide_environment,
    environment_of,
    is_loopback,
    parse_address,
    resolve_endpoint,
    rest_base,
    with_version,
)
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.abilities import Schema
from zgen_desktop.core.model.connection import BUSY_MINUTES, PRACTICE, Connection, Environment, Secret
from zgen_desktop.core.model.tenant import UserInfo
from zgen_desktop.core.ports import Journal
from zgen_desktop.core.posting import posting_by_default
from zgen_desktop.core.services import Services

SHORTEST_WINDOW = 300.0
"""Seconds; the quiet window may be shorter on loopback only (protocol.md rule 2)."""
LONGEST_WINDOW = 86_400.0
USUAL_WINDOW = 600.0
USUAL_LOOPBACK_WINDOW = 2.0
_PUBLISHED = {Environment.SANDBOX, Environment.PRODUCTION}
CEILING_FROM, CEILING_TO = 1, 1_000_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person says of a connection; see ``Connection`` for what the fields mean.

    ``endpoint`` is a data centre's name, a host or a URL. ``environment`` is None where the host decides.
    ``quiet_window`` is None for the usual one. ``wsdl`` names a stored WSDL that is kept, ``wsdl_file`` is the
    path of one to take in; both empty: the program's own.
    """

    name: str
    endpoint: str
    user: str
    environment: Environment | str | None = None
    quiet_window: float | None = None
    wsdl: str = ""
    wsdl_file: str = ""
    ceiling: int = 500
    check_only: bool = False
    per_call: int = 50
    parallel: int = 4
    ask_password: bool = False
    may_post: bool | None = None
    """None: as usual, which is no, but for an endpoint on this machine."""
    busy_minutes: int = 60
    needs_approval: bool = False
    account_page: str = ""
    invoice_page: str = ""
    entity: str = ""
    client_id: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A connection that is fit to be stored; ``wsdl`` is the content of a WSDL to take in.

    ``notes`` are sentences that a person should read.
    """

    connection: Connection
    wsdl: bytes | None
    notes: Sequence[str] = ()


def check_name(services: Services, name: str, *, replace: bool = True) -> None:
    """Raises UsageError: ``reserved_name``, ``bad_name``, ``name_taken``.

    Names that differ in case only are one item in some credential stores. With ``replace`` a connection of
    exactly this name may be there.
    """
    if name.casefold() == PRACTICE:
        raise UsageError(
            "reserved_name", "This name is taken", "“practice” is the practice tenant's.", "Choose another name."
        )
    if not re.fullmatch(r"[^\x00-\x1f\x7f/\\]{1,60}", name) or name != name.strip():
        raise UsageError(
            "bad_name", "This name can't be used", "A name has 1 to 60 characters, no slashes.", "Choose another name."
        )
    for known in services.settings.connections():
        if known.name.casefold() == name.casefold() and not (replace and known.name == name):
            raise UsageError(
                "name_taken",
                "This name is taken",
                f"There is a connection “{known.name}” already.",
                "Choose another name, or change the existing connection.",
            )


def propose(services: Services, wish: Wish) -> Proposal:
    """Checks everything that can be checked without speaking to the tenant.

    Raises UsageError (``endpoint``, ``no_user``, ``environment``, ``quiet_window``, ``number``,
    ``no_entity``, ``page``) and AccessError (``wrong_wsdl``).
    """
    endpoint = resolve_endpoint(wish.endpoint)
    if not wish.user.strip():
        raise UsageError("no_user", "There is no user name", "Nobody is named.", "Give the API user's login name.")
    wsdl = services.tenants.read_wsdl(wish.wsdl_file, endpoint) if wish.wsdl_file else None
    schema = wsdl.schema if wsdl is not None else _kept_schema(services, wish, endpoint)
    if schema is not None:
        endpoint = fitting_endpoint(endpoint, schema)
    entity = wish.entity.strip()
    if entity and (schema is None or not schema.by_entity):
        raise _no_entity(entity)
    connection = Connection(
        name=wish.name,
        endpoint=endpoint,
        user=wish.user,
        environment=decide_environment(endpoint, wish.environment),
        wsdl="" if wsdl is not None else wish.wsdl,
        quiet_window=quiet_window(wish.quiet_window, endpoint),
        ceiling=_within("accounts", wish.ceiling, CEILING_FROM, CEILING_TO),
        check_only=wish.check_only,
        per_call=_within("rows in one request", wish.per_call, 1, 50),
        parallel=_within("requests at the same time", wish.parallel, 1, 4),
        ask_password=wish.ask_password,
        may_post=posting_by_default(endpoint) if wish.may_post is None else wish.may_post,
        busy_minutes=_within("minutes to wait", wish.busy_minutes, *BUSY_MINUTES),
        needs_approval=wish.needs_approval,
        account_page=_page(wish.account_page, endpoint),
        invoice_page=_page(wish.invoice_page, endpoint, numbers=True),
        entity=entity,
        client_id=_client_id(wish.client_id.strip(), endpoint, entity),
    )
    notes = notes_on_wsdl(endpoint, schema) if schema is not None else ()
    return Proposal(connection, wsdl.content if wsdl is not None else None, notes)


def _page(pattern: str, endpoint: str, *, numbers: bool = False) -> str:
    check_page(pattern.strip(), endpoint, numbers=numbers)
    return pattern.strip()


def fitting_endpoint(endpoint: str, schema: Schema) -> str:
    """The endpoint in the version of the connection's own WSDL.

    Zuora's server answers as the version in the address says, in days and fields (Zuora: date field changes in the
    WSDL), so it has to be the one by which requests are written.
    """
    return with_version(endpoint, schema.version) if schema.version else endpoint


def notes_on_wsdl(endpoint: str, schema: Schema) -> Sequence[str]:
    """What a person should know of an own WSDL for a connection to this endpoint, in sentences."""
    told = []
    if schema.version:
        told.append(f"The WSDL is of version {schema.version}, and so is the address.")
    elsewhere = other_host(endpoint, schema)
    if elsewhere:
        host = parse_address(endpoint).host
        told.append(
            f"It was downloaded from {elsewhere}, and this connection goes to {host}. Fields and calls differ between "
            "tenants; if answers can't be understood, download it there."
        )
    if schema.invoice_fields:
        told.append(f"Fields of your own on invoices: {', '.join(schema.invoice_fields)}.")
    return told


def other_host(endpoint: str, schema: Schema) -> str:
    """The published host that the WSDL was downloaded from, where it is not the connection's; else empty."""
    host = parse_address(endpoint).host
    published = bool(schema.host) and {environment_of(schema.host), environment_of(host)} <= _PUBLISHED
    return schema.host if published and schema.host != host else ""


def _kept_schema(services: Services, wish: Wish, endpoint: str) -> Schema | None:
    """What the stored WSDL that stays has; None without one."""
    if not wish.wsdl:
        return None
    stays = Connection(wish.name, endpoint, wish.user, Environment.PRODUCTION, wsdl=wish.wsdl)
    return services.tenants.schema(stays)


def _no_entity(entity: str) -> UsageError:
    return UsageError(
        "no_entity",
        "This connection can't choose an entity",
        f"“{entity}” can be named only with the WSDL of a multi-entity tenant, in version 78 or newer.",
        "Choose the WSDL file that your tenant offers for download, or leave the entity empty: then the login goes to "
        "the user's own entity.",
    )


def _client_id(client_id: str, endpoint: str, entity: str) -> str:
    """The id of an OAuth client that can be used there; empty for none. Raises UsageError(``client_id``)."""
    if not client_id:
        return ""
    if not re.fullmatch(r"[!-~]{1,200}", client_id):
        raise _no_client("A client id has 1 to 200 letters, digits and signs, and no spaces.")
    if rest_base(endpoint) is None:
        raise _no_client(f"Where {parse_address(endpoint).host} takes REST calls is not published.")
    if entity and not re.fullmatch(r"[0-9a-fA-F]{32}", entity.replace("-", "")):
        raise _no_client("Over REST an entity is chosen by its id, not by its name.")
    return client_id


def _no_client(message: str) -> UsageError:
    return UsageError(
        "client_id",
        "This OAuth client can't be used",
        message,
        "Correct it, or leave the client id empty: then everything goes over SOAP.",
    )


def quiet_window(wished: float | None, endpoint: str) -> float:
    """Seconds; the usual ones without a wish. Raises UsageError(``quiet_window``)."""
    loopback = is_loopback(parse_address(endpoint).host)
    usual = USUAL_LOOPBACK_WINDOW if loopback else USUAL_WINDOW
    seconds = usual if wished is None else wished
    if not 0 < seconds <= LONGEST_WINDOW or (seconds < SHORTEST_WINDOW and not loopback):
        raise UsageError(
            "quiet_window",
            "The quiet window is too short",
            f"After a lost answer an invoice may appear minutes later; {seconds:g} seconds don't cover that.",
            f"Give {SHORTEST_WINDOW:g} seconds or more, at most a day.",
        )
    return seconds


def store(
    services: Services, journal: Journal, proposal: Proposal, password: str | None, client_secret: str | None = None
) -> Connection:
    """Stores a connection and its secrets, and gives it as it stands then; speaks to no tenant.

    ``password`` is None where the known one stays: that holds for the same user on the same host only.
    ``client_secret`` is None where the known one stays: that holds for the same OAuth client as well. Raises
    UsageError (``unfinished_runs``, ``no_password``, ``no_client_secret``, and what the settings raise) and
    AccessError of the store.
    """
    new = proposal.connection
    old = find(services, new.name)
    moved = old is not None and _moved(old, new)
    other_client = (old.client_id if old else "") != new.client_id
    # What was sent under a key can be asked about only with the client that sent it.
    if old is not None and (moved or other_client) and journal.unfinished_runs(new.name):
        raise _has_runs(new.name)
    kept_elsewhere = old is not None and old.ask_password != new.ask_password
    unknown = old is None or moved or kept_elsewhere
    if password is None and unknown:
        raise UsageError(
            "no_password",
            "The password is needed",
            "A password is known for one user on one host, and kept in one place.",
            f"Enter the password of {new.user}.",
        )
    if client_secret is None and new.client_id and (unknown or other_client):
        raise UsageError(
            "no_client_secret",
            "The client's secret is needed",
            "The secret of an OAuth client is known for one client on one host, and kept in one place.",
            "Enter the secret that Zuora showed when the client was made, or empty the client id.",
        )
    secret = _secret(services, old, new, password, client_secret, other_client=other_client)
    if old is not None and (moved or kept_elsewhere):
        # Its password is kept under the old host's name, or in the store, and would stay there for good.
        services.credentials.remove(old)
    if secret is not None:
        services.credentials.put(new, secret)
    services.settings.put_connection(new, proposal.wsdl)
    return services.connection(new.name)


def _secret(
    services: Services,
    old: Connection | None,
    new: Connection,
    password: str | None,
    client_secret: str | None,
    *,
    other_client: bool,
) -> Secret | None:
    """What is to be stored: what was typed, and what is known of the rest; None where all of it stays."""
    if password is None and client_secret is None and not other_client:
        return None
    wanted = bool(new.client_id)
    known = Secret(new.user, "")
    if old is not None and (password is None or (wanted and client_secret is None)):
        known = services.credentials.get(old)
    kept = known.password if password is None else password
    return Secret(new.user, kept, (known.client_secret if client_secret is None else client_secret) if wanted else "")


def find(services: Services, name: str) -> Connection | None:
    """The stored connection of this name."""
    return next((known for known in services.settings.connections() if known.name == name), None)


def try_out(services: Services, connection: Connection) -> UserInfo:
    """Logs in and asks something; what the tenant can do is kept. Raises AccessError with the cause in plain words."""
    with services.tenants.connect(connection) as zuora:
        user = zuora.login()
        # A query shows what a login doesn't: whether this user may use the API.
        zuora.accounts("AccountNumber = 'zgen-desktop-connection-test'")
    return user


def removable(services: Services, name: str) -> Connection:
    """The connection to be removed. Raises UsageError: ``reserved_name``, ``no_such_connection``."""
    if name == PRACTICE:
        raise UsageError(
            "reserved_name", "It can't be removed", "The practice tenant is always there.", "Choose another connection."
        )
    return services.connection(name)


def remove(services: Services, journal: Journal, name: str) -> None:
    """Forgets a connection and its password. Raises UsageError(``unfinished_runs``) and AccessError of the store."""
    connection = removable(services, name)
    if journal.unfinished_runs(name):
        raise _has_runs(name)
    services.credentials.remove(connection)
    services.settings.remove_connection(name)


def _moved(old: Connection, new: Connection) -> bool:
    """Whether a connection leads to another host, user or entity now (protocol.md rule 1)."""
    return (parse_address(old.endpoint).host, old.user, old.entity) != (
        parse_address(new.endpoint).host,
        new.user,
        new.entity,
    )


def _has_runs(name: str) -> UsageError:
    return UsageError(
        "unfinished_runs",
        "This connection has unfinished runs",
        f"Runs over “{name}” are not finished, and only this tenant can say what became of them.",
        "Finish them first: in the window's History, or with zgen-desktop runs list",
    )


def _within(what: str, number: int, least: int, most: int) -> int:
    if not least <= number <= most:
        raise UsageError(
            "number", "A number can't be used", f"{number} {what} can't be.", f"Give {least} to {most} {what}."
        )
    return number
