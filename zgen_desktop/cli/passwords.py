"""Passwords on their way in: from a pipe or typed unseen, never from an argument that other processes can see."""

from __future__ import annotations

import argparse
import getpass
import sys

from zgen_desktop.core.services import Services


def read_password(prompt: str) -> str:
    """From a pipe as it is, without its last line break; typed at a terminal, without showing it."""
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    return sys.stdin.read().removesuffix("\n").removesuffix("\r")


def take_password(args: argparse.Namespace, services: Services, workbook: str) -> None:
    """Holds the workbook's password for as long as this command runs, where it is piped in."""
    if args.workbook_password_stdin and (password := read_password("Password of the workbook: ")):
        services.register_secret(password)
        services.workbook_passwords.hold(workbook, password)
