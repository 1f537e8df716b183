"""What the program says goes into a pipe, a full disk or nowhere: the run and its exit code don't depend on it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.program import Program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="closed descriptors and /dev/full are POSIX")


@pytest.fixture
def listed(program: Program) -> Program:
    """With an empty list to fill in, whose three examples are accounts of the practice tenant."""
    assert program.run("template", "list.xlsx").code == 0
    return program


def shell(program: Program, line: str, *words: str) -> subprocess.CompletedProcess[str]:
    """``"$@"`` in ``line`` is the program with ``words``."""
    return subprocess.run(
        ["sh", "-c", line, "sh", *program.command(*words)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=program.process_environment(),
        cwd=program.folder,
        timeout=240,
        check=False,
    )


def test_that_a_run_goes_on_when_nobody_reads_any_more_what_it_says(listed: Program) -> None:
    process = subprocess.Popen(
        listed.command("generate", "list.xlsx", "--connection", "practice", "--confirm-rows", "3"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=listed.process_environment(),
        cwd=listed.folder,
    )
    assert process.stdout is not None
    assert process.stdout.readline()
    process.stdout.close()
    assert process.wait(240) == 0
    told = listed.run("runs", "show", "last", "--json").json
    assert (told["state"], told["generated"], told["sheet"]) == ("finished", 3, "Zgen results")


def test_that_a_check_whose_reader_has_gone_ends_as_it_would_have(listed: Program) -> None:
    done = shell(listed, '{ sleep 0.1; "$@"; echo "code $?" >&2; } | true', "check", "list.xlsx")
    assert done.stderr == "code 0\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_that_output_for_which_the_disk_has_no_room_is_told(listed: Program) -> None:
    done = shell(listed, '"$@" >/dev/full', "check", "list.xlsx", "--json")
    assert done.returncode == 1
    assert done.stderr.splitlines()[:2] == [
        "What was to be printed is incomplete",
        f"Standard output can't be written: {os.strerror(28)}.",
    ]


def test_that_closed_streams_are_as_good_as_none(listed: Program) -> None:
    assert shell(listed, '"$@" <&- >&- 2>&-', "check", "list.xlsx").returncode == 0
    json_alone = shell(listed, '"$@" 2>&-', "check", "nowhere.xlsx", "--json")
    assert (json_alone.returncode, json.loads(json_alone.stdout)["error"]["code"]) == (2, "file_missing")
    words = ["connection", "add", "X", "--endpoint", "eu", "--user", "u", "--password-stdin"]
    no_password = shell(listed, '"$@" <&-', *words)
    assert (no_password.returncode, no_password.stderr.splitlines()[0]) == (2, "There is no password")


def test_that_a_password_in_another_encoding_is_told_and_not_guessed(program: Program) -> None:
    for setting in ({"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "0"}):
        done = subprocess.run(
            program.command("connection", "add", "X", "--endpoint", "eu", "--user", "u", "--password-stdin"),
            input=b"p\xe4ss\n",
            capture_output=True,
            env={**program.process_environment(), **setting},
            timeout=240,
            check=False,
        )
        assert (done.returncode, done.stderr.splitlines()[0]) == (2, b"The password can't be read")
    assert "X" not in program.run("connection", "list").out.split()


def test_that_a_port_that_is_taken_or_none_is_told(program: Program) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = program.run("practice-tenant", "--port", str(port))
    assert (done.code, done.err.splitlines()[0]) == (2, "The practice tenant can't be served there")
    for wrong in ("99999", "-1", "x"):
        done = program.run("practice-tenant", f"--port={wrong}")
        assert (done.code, done.err.splitlines()[0]) == (2, "That is no command of Zgen Desktop"), wrong
