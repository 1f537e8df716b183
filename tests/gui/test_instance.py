"""One window for each data folder; a second start finds the first."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from tests.checkout import ROOT
from tests.gui.conftest import until
from zgen_desktop.core.errors import UsageError
from zgen_desktop.gui import instance
from zgen_desktop.gui.address import address_of
from zgen_desktop.gui.instance import Handed, Listener, hand_over

GIVEN = Handed("/tmp/November list – ünï.xlsx")


@pytest.fixture
def address(tmp_path: Path) -> str:
    return address_of(str(tmp_path))


@pytest.fixture
def listener(application: QApplication, address: str) -> Iterator[Listener]:
    made = Listener(address)
    assert made.listening
    yield made
    made.close()


def hand_over_elsewhere(address: str, handed: Handed) -> subprocess.Popen[str]:
    """In another process, as a second start does it."""
    code = (
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from zgen_desktop.gui.instance import Handed, hand_over\n"
        "application = QCoreApplication([])\n"
        "print(hand_over(sys.argv[1], Handed(sys.argv[2], sys.argv[3])))"
    )
    words = [sys.executable, "-c", code, address, handed.path, handed.practice_folder]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": "."})


@pytest.mark.parametrize("handed", [GIVEN, Handed(), Handed(practice_folder="/tmp/somewhere")])
def test_that_a_second_start_hands_over_what_it_was_given(listener: Listener, address: str, handed: Handed) -> None:
    heard: list[Handed] = []
    listener.asked.connect(heard.append)
    second = hand_over_elsewhere(address, handed)
    until(lambda: second.poll() is not None)
    assert second.communicate()[0].strip() == "True"
    assert heard == [handed]


def test_that_the_first_start_finds_nobody(application: QApplication, address: str) -> None:
    assert hand_over(address, GIVEN) is False


def test_that_another_data_folder_is_another_window(listener: Listener, tmp_path: Path) -> None:
    assert hand_over(address_of(str(tmp_path / "other")), GIVEN) is False


def test_that_a_data_folder_is_the_same_however_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    assert address_of(str(tmp_path / "link")) == address_of(f"{tmp_path}/./") == address_of(str(tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe leaves nothing behind")
def test_that_what_a_killed_window_left_behind_is_in_nobodys_way(application: QApplication, address: str) -> None:
    code = (
        "import sys, os\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from zgen_desktop.gui.instance import Listener\n"
        "application = QCoreApplication([])\n"
        "listener = Listener(sys.argv[1])\n"
        "os._exit(0 if listener.listening else 1)"
    )
    environment = {**os.environ, "PYTHONPATH": "."}
    subprocess.run([sys.executable, "-c", code, address], check=True, cwd=ROOT, env=environment)
    assert hand_over(address, GIVEN) is False
    after = Listener(address)
    assert after.listening
    after.close()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no mode")
def test_that_only_the_same_user_reaches_the_window(listener: Listener) -> None:
    path = Path(listener._server.fullServerName())
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize("line", [b"no json\n", b"[]\n", b'{"path": 1}\n', b'{"other": ""}\n'])
def test_that_noise_is_not_understood_and_does_no_harm(listener: Listener, address: str, line: bytes) -> None:
    heard: list[Handed] = []
    listener.asked.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(address)
    assert socket.waitForConnected(2000)
    socket.write(line)
    socket.flush()
    until(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []
    good = hand_over_elsewhere(address, GIVEN)
    until(lambda: good.poll() is not None)
    assert good.communicate()[0].strip() == "True"
    assert heard == [GIVEN]


def test_that_a_window_that_hangs_is_said_so(application: QApplication, address: str) -> None:
    server = QLocalServer()
    assert server.listen(address)
    caught: list[UsageError] = []

    def second_start() -> None:
        try:
            hand_over(address, GIVEN, answer_ms=200)
        except UsageError as error:
            caught.append(error)

    thread = threading.Thread(target=second_start)
    thread.start()
    thread.join(10)
    server.close()
    assert [error.code for error in caught] == ["window_hangs"]
    assert instance.ANSWER_MS >= 2_000
