"""Passwords on their way in: from a pipe or typed unseen, never from an argument that other processes can see."""

from __future__ import annotations

import getpass
import sys


def read_password(prompt: str) -> str:
    """From a pipe as it is, without its last line break; typed at a terminal, without showing it."""
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    return sys.stdin.read().removesuffix("\n").removesuffix("\r")
