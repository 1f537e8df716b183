"""The words of the command line (design.md section 7). Scripts rely on them: keep them stable."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NoReturn

from zgen_desktop.core.errors import UsageError


class Parser(argparse.ArgumentParser):
    """Says what is wrong as every other error here: title, message, next step, exit 2."""

    def error(self, message: str) -> NoReturn:
        """Raises UsageError instead of ending the process."""
        said = f"{message[:1].upper()}{message[1:]}."
        raise UsageError("usage", "That is no command of Zgen Desktop", said, f"See: {self.prog} --help")


COMMANDS = ("check", "generate", "runs", "connection", "template", "practice-tenant")


def build_parser(version: str) -> Parser:
    """The whole command line."""
    parser = Parser(
        prog="zgen-desktop",
        description="Generate Zuora invoices for an Excel list of accounts.",
        epilog="See the whole job work, with an invented tenant and list: zgen-desktop --practice. "
        "Exit codes: 0 all done; 1 some rows have problems or were not made; 2 wrong usage or an open question, "
        "nothing was sent; 3 connection or credentials; 4 outcomes are unknown or may be double; 130 stopped.",
    )
    parser.add_argument("--version", action="version", version=f"zgen-desktop {version}")
    parser.add_argument(
        "--data-dir",
        metavar="DIR",
        help="folder for settings, record and logs (default: $ZGEN_DATA_DIR, or the system's place for such data)",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser, required=True)
    _check(commands)
    _generate(commands)
    _runs(commands)
    _connection(commands)
    _tools(commands)
    return parser


Commands = argparse._SubParsersAction  # argparse gives its type no public name


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number") from None


def _between(least: int, most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        value = _whole(text)
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{value} is not between {least} and {most}")
        return value

    return number


def _patience(parser: Parser) -> None:
    parser.add_argument(
        "--patience",
        type=_between(0, 1440),
        metavar="MINUTES",
        help="how long to wait while Zuora is busy with most accounts (default: as the connection says, else 60)",
    )


def _command(commands: Commands[Parser], name: str, text: str, *, json: bool = False) -> Parser:
    parser = commands.add_parser(name, help=text, description=text)
    if json:
        parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    return parser


def _workbook_password(parser: argparse._ActionsContainer) -> None:  # what parsers and their groups share
    parser.add_argument(
        "--workbook-password-stdin", action="store_true", help="read the workbook's password from standard input"
    )


def _selection(parser: Parser) -> None:
    group = parser.add_argument_group("which rows, and how to read them")
    group.add_argument("--sheet", metavar="NAME", help="the sheet with the list")
    group.add_argument("--header-row", type=_whole, metavar="N", help="Excel row of the headers")
    group.add_argument(
        "--map", action="append", default=[], metavar="FIELD=COLUMN", help="a field's column, by header or letter"
    )
    group.add_argument(
        "--set", action="append", default=[], metavar="FIELD=VALUE", help="one value for all rows, e.g. a date (ISO)"
    )
    group.add_argument("--rows", metavar="LIST", help="only these Excel rows, e.g. 2-500,510")
    group.add_argument("--hidden", choices=("include", "leave-out"), help="what to do with hidden or filtered rows")
    group.add_argument("--date-order", choices=("dmy", "mdy", "ymd"), help="how to read dates that are text")
    group.add_argument("--serial-dates", choices=("yes", "no"), help="whether bare numbers in a date column are dates")
    _workbook_password(group)
    group.add_argument("--encoding", metavar="NAME", help="of a text list, e.g. utf-8 or cp1252 (default: found out)")
    group.add_argument(
        "--delimiter", metavar="CHAR", help="of a text list: comma, semicolon, tab, pipe or the character itself"
    )


def _check(commands: Commands[Parser]) -> None:
    parser = _command(commands, "check", "find every problem of a list; never writes, never sends", json=True)
    parser.add_argument("workbook", metavar="WORKBOOK")
    _selection(parser)
    parser.add_argument("--connection", metavar="NAME", help="also look the accounts up in this tenant")
    parser.add_argument("--again", action="store_true", help="don't hold back what is done or invoiced already")
    parser.add_argument("--preview", action="store_true", help="also ask what would be billed, before tax")


def _generate(commands: Commands[Parser]) -> None:
    parser = _command(commands, "generate", "generate the invoices of a list", json=True)
    parser.add_argument("workbook", metavar="WORKBOOK")
    _selection(parser)
    parser.add_argument("--connection", metavar="NAME", required=True, help="the tenant")
    parser.add_argument("--confirm-rows", type=_whole, metavar="N", required=True, help="how many rows are to be sent")
    parser.add_argument("--reason", default="", metavar="TEXT", help="why (required in production)")
    parser.add_argument(
        "--per-call", type=_between(1, 50), default=50, metavar="1..50", help="rows in one request, at most"
    )
    parser.add_argument(
        "--parallel", type=_between(1, 4), default=4, metavar="1..4", help="requests at the same time, at most"
    )
    parser.add_argument("--again", action="store_true", help="also send what is done or invoiced already")
    parser.add_argument("--no-wait", action="store_true", help="end with exit 4 instead of waiting for clarity")
    _patience(parser)
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--output", metavar="FILE", help="results into a copy of the workbook")
    place.add_argument("--beside", action="store_true", help="results into a new workbook beside it")
    place.add_argument(
        "--into",
        action="store_true",
        help="also into a final, signed, shared, structure-protected or write-reserved one",
    )


def _runs(commands: Commands[Parser]) -> None:
    runs = _command(commands, "runs", "look at runs, and go on with them")
    kinds = runs.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser, required=True)
    _command(kinds, "list", "all runs, newest first", json=True)
    _looking_back(kinds)
    resume = _command(kinds, "resume", "continue a run and find out what happened", json=True)
    retry = _command(kinds, "retry", "send again what was refused", json=True)
    export = _command(kinds, "export", "write a run's results into a copy of its workbook")
    undo = _command(kinds, "undo", "take back the invoices of a run that still are drafts", json=True)
    post = _command(kinds, "post", "post the invoices of a run that still are drafts", json=True)
    pdf = _command(kinds, "pdf", "save the PDFs of a run's invoices; goes on where it was stopped", json=True)
    for parser in (resume, retry, export, undo, post, pdf):
        parser.add_argument("run", metavar="RUN", help="the run's id, or: last")
    for parser in (resume, retry, export, undo, post):
        _workbook_password(parser)
    resume.add_argument("--resend-absent", action="store_true", help="send again what is known not to have been made")
    resume.add_argument("--no-wait", action="store_true", help="end with exit 4 instead of waiting for clarity")
    _patience(resume)
    _patience(retry)
    retry.add_argument("--confirm-rows", type=_whole, metavar="N", required=True, help="how many refused rows")
    export.add_argument("--to", metavar="FILE", required=True)
    pdf.add_argument("--to", metavar="DIR", required=True, help="the folder, made where it isn't there")
    for parser in (undo, post):
        parser.add_argument(
            "--confirm-invoices", type=_whole, metavar="N", required=True, help="how many invoices, siblings included"
        )
    undo.add_argument("--cancel-only", action="store_true", help="cancel them, but don't delete them")


def _looking_back(kinds: Commands[Parser]) -> None:
    show = _command(kinds, "show", "one run, or all that is on record about one row or invoice", json=True)
    show.add_argument("run", metavar="RUN", nargs="?", help="the run's id, or: last")
    show.add_argument("--row", type=_whole, metavar="N", help="the page of evidence of this Excel row")
    show.add_argument("--invoice", metavar="NUMBER", help="the same for an invoice of any run, by its number or Id")
    verify = _command(kinds, "verify", "whether the record is as the program wrote it; exit 4 if not", json=True)
    verify.add_argument("run", metavar="RUN", nargs="?", help="only what this run says (default: everything)")
    decide = _command(kinds, "decide", "say what became of rows that need a decision or were not made", json=True)
    decide.add_argument("run", metavar="RUN", help="the run's id, or: last")
    decide.add_argument("--rows", required=True, metavar="LIST", help="Excel rows, e.g. 5,9-12")
    decide.add_argument(
        "--as", dest="decision", type=_decision, required=True, metavar="WHAT",
        help="generated=INVOICEID (looked up in Zuora), absent or left-out",
    )  # fmt: skip
    _workbook_password(decide)
    decide.add_argument("--reason", required=True, metavar="TEXT", help="how you know")
    forget = _command(kinds, "forget", "erase cells and messages of old finished runs (default: kept)", json=True)
    which = forget.add_mutually_exclusive_group(required=True)
    which.add_argument("--older-than", type=_between(1, 1200), metavar="MONTHS", help="of runs that ended before that")
    which.add_argument("--keep-all", action="store_true", help="nothing is erased by itself any more")
    forget.add_argument("--confirm-runs", type=_whole, metavar="N", help="how many runs that are")
    forget.add_argument("--from-now-on", action="store_true", help="also by itself, for runs that become so old")


def _decision(text: str) -> str:
    as_, equals, invoice_id = text.partition("=")
    if (as_ in ("absent", "left-out") and not equals) or (as_ == "generated" and invoice_id):
        return text
    raise argparse.ArgumentTypeError(f"“{text}” is neither generated=INVOICEID nor absent nor left-out")


def _connection(commands: Commands[Parser]) -> None:
    connection = _command(commands, "connection", "the tenants that you can log in to")
    kinds = connection.add_subparsers(dest="action", metavar="ACTION", parser_class=Parser, required=True)
    add = _command(kinds, "add", "store a connection; of one with this name and user stays what is not said")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--endpoint", required=True, metavar="URL", help="URL, host, or name of a data centre")
    add.add_argument("--user", required=True, metavar="USER", help="the API user's login name")
    wsdl = add.add_mutually_exclusive_group()
    wsdl.add_argument("--wsdl", metavar="FILE", help="your tenant's own WSDL")
    entity = add.add_mutually_exclusive_group()
    entity.add_argument("--entity", metavar="ID|NAME", help="the entity of a multi-entity tenant (with its own WSDL)")
    client = add.add_mutually_exclusive_group()
    client.add_argument(
        "--client-id",
        metavar="ID",
        help="an OAuth client of the same user: invoices are then made over REST, where a lost answer can be asked for "
        "again; its secret is the second line of standard input",
    )
    for group, name in ((wsdl, "wsdl"), (entity, "entity"), (client, "client-id")):
        group.add_argument(
            f"--no-{name}", dest=name.replace("-", "_"), action="store_const", const="", help="without the one it had"
        )
    add.add_argument("--environment", choices=("sandbox", "production"))
    add.add_argument("--allow-posting", action="store_true", help="invoices may be posted over it (runs post)")
    add.add_argument("--quiet-window", type=float, metavar="SECONDS", help="how long a lost invoice may still appear")
    add.add_argument(
        "--password-stdin", action="store_true", required=True, help="read the password from standard input"
    )
    _command(kinds, "list", "all connections", json=True)
    test = _command(kinds, "test", "log in and say what is wrong, if anything", json=True)
    remove = _command(kinds, "remove", "forget a connection and its password", json=True)
    for parser in (test, remove):
        parser.add_argument("name", metavar="NAME")


def _tools(commands: Commands[Parser]) -> None:
    template = _command(commands, "template", "write an empty list to fill in")
    template.add_argument("file", metavar="FILE.xlsx")
    tenant = _command(commands, "practice-tenant", "serve a practice tenant until interrupted")
    for name, kind, default, text in (
        ("--port", _between(0, 65535), 0, "port of this computer (default: a free one)"),
        ("--accounts", _between(0, 200_000), 200, "how many accounts it has (default: 200)"),
        ("--seed", _whole, 1, "another number makes other accounts (default: 1)"),
    ):
        tenant.add_argument(name, type=kind, default=default, metavar="N", help=text)
