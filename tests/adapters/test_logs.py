"""The log tells what happened and no secret. Each test is a process of its own: logging belongs to the process."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[2]
CANARY = "hunter2-canary"
OPEN = """
import logging, os, sys, warnings
from pathlib import Path
from zgen_desktop.adapters.logs import Logs
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.redaction import Redactor
folder = Path(sys.argv[1])
logs = Logs.open(folder, Redactor("hunter2-canary").clean)
log = logging.getLogger("zgen_desktop.test")
"""

# Looking for secrets in megabytes of text takes its time.
PLAIN = "logs.close(); logs = Logs.open(folder, str)\n"


def logged(folder: Path, script: str, code: int = 0) -> list[dict[str, Any]]:
    """What is in the log after a process ran a script; nothing may be on its standard error."""
    ended = subprocess.run(
        [sys.executable, "-c", OPEN + script, str(folder)], capture_output=True, text=True, check=False, cwd=PROJECT
    )
    assert ended.returncode == code, ended.stderr
    assert ended.stderr == ""
    path = folder / "logs" / "zgen.log"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_that_each_line_is_one_json_object(tmp_path: Path) -> None:
    (first, second) = logged(tmp_path, "log.info('Zwölf\\n%s', 12); log.warning('lone \\ud800')")
    assert first.keys() == {"at", "level", "logger", "thread", "process", "message"}
    assert (first["message"], first["level"], first["logger"]) == ("Zwölf\n12", "INFO", "zgen_desktop.test")
    assert first["at"].endswith("+00:00")
    assert (second["message"], second["level"]) == ("lone \ud800", "WARNING")


def test_that_a_secret_is_masked_wherever_it_comes_in(tmp_path: Path) -> None:
    script = """
class Shown:
    def __repr__(self): return "Shown(hunter2-canary)"
log.info("in the message: hunter2-canary")
log.info("in an argument: %s %r", "hunter2-canary", Shown())
log.info("in a mapping: %(a)s", {"a": ["hunter2-canary"]})
log.info("quoted: %r", 'x"hunter2-canary"y')
try:
    try:
        raise ValueError("hunter2-canary")
    except ValueError as error:
        raise RuntimeError("outer") from error
except RuntimeError:
    log.exception("failed")
log.info("with a stack", stack_info=True)
warnings.warn("warned of hunter2-canary")
"""
    lines = logged(tmp_path, script)
    assert len(lines) == 7
    assert "ValueError" in lines[4]["exception"]
    assert "Traceback" in lines[4]["exception"]
    assert "Stack" in lines[5]["stack"]
    assert "warned of [hidden]" in lines[6]["message"]
    for path in (tmp_path / "logs").iterdir():
        assert CANARY.encode() not in path.read_bytes()


def test_that_libraries_that_tell_whole_messages_are_quiet(tmp_path: Path) -> None:
    script = """
for name in ("zeep.transports", "urllib3.connectionpool", "requests", "keyring.backend"):
    logging.getLogger(name).info("talk")
    logging.getLogger(name).debug("talk")
    logging.getLogger(name).warning("mind")
"""
    assert [line["message"] for line in logged(tmp_path, script)] == ["mind"] * 4


def test_that_nothing_below_info_is_written(tmp_path: Path) -> None:
    assert [line["message"] for line in logged(tmp_path, "log.debug('no'); log.info('yes')")] == ["yes"]


def test_that_a_wrong_call_of_logging_loses_no_line_and_says_nothing_to_people(tmp_path: Path) -> None:
    script = """
class Failing:
    def __str__(self): raise KeyError("hunter2-canary")
log.info("%d rows", "three")
log.info("%s", Failing())
"""
    first, second = logged(tmp_path, script)
    assert first["message"] == "%d rows (TypeError in the arguments)"
    assert second["message"] == "%s (KeyError in the arguments)"


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_that_only_its_user_reads_the_logs(tmp_path: Path) -> None:
    logged(tmp_path, PLAIN + "os.umask(0)\nfor number in range(20): log.info('x' * 100_000)")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "logs").iterdir()}
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE((tmp_path / "logs").stat().st_mode) == 0o700


def test_that_logs_rotate_at_a_megabyte_and_five_older_ones_stay(tmp_path: Path) -> None:
    lines = logged(tmp_path, PLAIN + "for number in range(90): log.info('%d ' + 'x' * 100_000, number)")
    names = sorted(path.name for path in (tmp_path / "logs").iterdir())
    assert names == ["crash.log", "zgen.log", *(f"zgen.log.{number}" for number in range(1, 6))]
    assert all(path.stat().st_size <= 1_000_000 for path in (tmp_path / "logs").iterdir())
    assert lines[-1]["message"].startswith("89 ")


def test_that_a_full_disk_does_not_disturb_the_work(tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("limits of POSIX")
    script = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
log.info("before")
resource.setrlimit(resource.RLIMIT_FSIZE, (300, resource.RLIM_INFINITY))
for _ in range(3): log.info("hunter2-canary " * 40)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print("done", flush=True)
os._exit(0)
"""
    ended = subprocess.run(
        [sys.executable, "-c", OPEN + script, str(tmp_path)], capture_output=True, text=True, check=True, cwd=PROJECT
    )
    assert (ended.stdout, ended.stderr) == ("done\n", "")


def test_that_a_dying_interpreter_leaves_its_traceback_in_a_file(tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("signals of POSIX")
    script = """
import signal
def the_place(password): os.kill(os.getpid(), signal.SIGABRT)
the_place("hunter2-canary")
"""
    ended = subprocess.run(
        [sys.executable, "-c", OPEN + script, str(tmp_path)], capture_output=True, text=True, check=False, cwd=PROJECT
    )
    assert ended.returncode == -6
    assert ended.stderr == ""
    crash = (tmp_path / "logs" / "crash.log").read_text(encoding="utf-8")
    assert "the_place" in crash
    assert CANARY not in crash


def test_that_after_closing_nothing_is_written_and_twice_is_harmless(tmp_path: Path) -> None:
    script = """
import faulthandler
logs.close()
logs.close()
log.info("late")
assert not faulthandler.is_enabled()
with Logs.open(folder, str) as again: log.info("again")
"""
    assert [line["message"] for line in logged(tmp_path, script)] == ["again"]


def test_that_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    script = """
(folder / "other").mkdir()
(folder / "other" / "logs").write_text("a file")
try:
    Logs.open(folder / "other", str)
except UsageError as error:
    log.info(error.code)
"""
    assert [line["message"] for line in logged(tmp_path, script)] == ["data_folder_unusable"]
