"""Keeping the computer awake, with wakepy's real ways; in processes of their own, because they belong to a session."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.keyring_service import bare_environment
from zgen_desktop.adapters.awake import KeepAwake

PROJECT = Path(__file__).resolve().parents[2]
HOLD = """
import warnings
warnings.simplefilter("error")
from zgen_desktop.adapters.awake import KeepAwake
with KeepAwake().hold() as held:
    print("held" if held else "not held")
with KeepAwake().hold() as held:
    print("again", "held" if held else "not held")
"""
INHIBITOR = """
import sys
from jeepney import HeaderFields, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
bus = open_dbus_connection()
bus.send_and_get_reply(message_bus.RequestName("org.gnome.SessionManager"))
print("ready", flush=True)
while True:
    call = bus.receive()
    if call.header.message_type is not MessageType.method_call:
        continue
    member = call.header.fields[HeaderFields.member]
    print(member, flush=True)
    signature, body = ("u", (7,)) if member == "Inhibit" else (None, ())
    bus.send(new_method_return(call, signature, body))
"""


def hold(environment: dict[str, str], *before: str) -> tuple[str, str]:
    done = subprocess.run(
        [*before, sys.executable, "-X", "dev", "-c", HOLD],
        env=environment | {"PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout, done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's way")
class TestWithoutHelpOfTheSystem:
    def test_that_without_a_session_bus_it_says_no_and_does_not_raise(self, tmp_path: Path) -> None:
        assert hold(bare_environment(tmp_path)) == ("not held\nagain not held\n", "")

    def test_that_a_bus_that_is_gone_does_no_harm(self, tmp_path: Path) -> None:
        environment = bare_environment(tmp_path) | {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/gone"}
        assert hold(environment) == ("not held\nagain not held\n", "")

    @pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="dbus is not installed")
    def test_that_a_bus_without_anybody_on_it_leaves_nothing_open(self, tmp_path: Path) -> None:
        said, wrong = hold(bare_environment(tmp_path), "dbus-run-session", "--")
        assert said == "not held\nagain not held\n"
        assert "unclosed" not in wrong


@pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="dbus is not installed")
def test_that_a_desktop_session_is_asked_and_let_go_again(tmp_path: Path) -> None:
    environment = bare_environment(tmp_path) | {"PYTHONPATH": str(PROJECT)}
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    )
    assert bus.stdout is not None
    environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    service = subprocess.Popen([sys.executable, "-c", INHIBITOR], stdout=subprocess.PIPE, text=True, env=environment)
    assert service.stdout is not None
    try:
        assert service.stdout.readline() == "ready\n"
        said, wrong = hold(environment)
        assert said == "held\nagain held\n"
        assert wrong == ""
        told = [service.stdout.readline().strip() for _ in range(4)]
        assert told == ["Inhibit", "Uninhibit", "Inhibit", "Uninhibit"]
    finally:
        for process in (service, bus):
            process.kill()
            process.wait()
            assert process.stdout is not None
            process.stdout.close()


def test_that_what_the_block_raises_goes_through() -> None:
    with pytest.raises(ZeroDivisionError), KeepAwake().hold():
        _ = 1 / 0


def test_that_a_computer_that_is_kept_awake_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    # wakepy's own switch for machines of continuous integration.
    monkeypatch.setitem(os.environ, "WAKEPY_FAKE_SUCCESS", "1")
    with KeepAwake().hold() as held:
        assert held
