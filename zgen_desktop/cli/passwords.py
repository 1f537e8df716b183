"""Passwords on their way in: from a pipe or typed unseen, never from an argument that other processes can see."""

from __future__ import annotations

import argparse
import getpass
import sys

from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.services import Services


def read_password(prompt: str) -> str:
    """From a pipe as it is, without its last line break; typed at a terminal, without showing it.

    Raises UsageError where the pipe's text is in another encoding than this terminal's: a guess would be a wrong
    password, and Zuora locks users after a few.
    """
    if sys.stdin.isatty():
        try:
            return getpass.getpass(prompt)
        except EOFError:
            return ""
    try:
        piped = sys.stdin.read()
        piped.encode()
    except UnicodeError:
        raise UsageError(
            "password_encoding",
            "The password can't be read",
            f"What standard input gave is not text in this terminal's encoding ({sys.stdin.encoding}).",
            "Pipe it in that encoding, or leave the pipe out and type it.",
        ) from None
    return piped.removesuffix("\n").removesuffix("\r")


def take_password(args: argparse.Namespace, services: Services, workbook: str) -> None:
    """Holds the workbook's password for as long as this command runs, where it is piped in."""
    if args.workbook_password_stdin and (password := read_password("Password of the workbook: ")):
        services.register_secret(password)
        services.workbook_passwords.hold(workbook, password)
