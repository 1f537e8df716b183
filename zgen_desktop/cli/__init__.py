"""The command line: the same services as the window, for scripts and for machines without a display."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from zgen_desktop.cli import connections, lists, pdfs, records, runs, taking_back, tools
from zgen_desktop.cli.printing import print_error
from zgen_desktop.core.errors import ZgenError
from zgen_desktop.core.services import Services

Command = Callable[[argparse.Namespace, Services], int]


def _show(args: argparse.Namespace, services: Services) -> int:
    """One run, or the page of evidence of a row or an invoice."""
    named = args.row is not None or args.invoice is not None
    return records.show_evidence(args, services) if named else runs.show(args, services)


_COMMANDS: dict[tuple[str, str], Command] = {
    ("check", ""): lists.check,
    ("generate", ""): lists.generate,
    ("runs", "list"): runs.run_list,
    ("runs", "show"): _show,
    ("runs", "verify"): records.verify_record,
    ("runs", "decide"): records.decide_rows,
    ("runs", "forget"): records.forget,
    ("runs", "resume"): runs.resume,
    ("runs", "retry"): runs.retry,
    ("runs", "export"): runs.export,
    ("runs", "undo"): taking_back.undo,
    ("runs", "post"): taking_back.post,
    ("runs", "pdf"): pdfs.pdf,
    ("connection", "add"): connections.add,
    ("connection", "list"): connections.list_all,
    ("connection", "test"): connections.test,
    ("connection", "remove"): connections.remove,
    ("template", ""): tools.template,
    ("practice-tenant", ""): tools.practice_tenant,
}


def run_command(args: argparse.Namespace, services: Services) -> int:
    """Carries out one command and gives its exit code; errors for people are printed."""
    command = _COMMANDS[args.command, getattr(args, "action", "")]
    try:
        return command(args, services)
    except ZgenError as error:
        print_error(error, as_json=getattr(args, "json", False))
        return error.exit_code
    except KeyboardInterrupt:
        return 130
