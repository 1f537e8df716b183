"""The window as a program: its first paint, what it begins with, one for each data folder, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.checkout import ROOT
from tests.connections import PASSWORD, wish_for, with_store
from tests.core.test_connecting import add, run_over
from tests.fakes.credentials import FakeCredentials
from tests.gui.conftest import until
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.connection import PRACTICE
from zgen_desktop.core.model.run import RunState
from zgen_desktop.core.services import Services
from zgen_desktop.gui.display import why_no_window
from zgen_desktop.gui.instance import Handed
from zgen_desktop.gui.page import Place
from zgen_desktop.gui.window import Window
from zgen_desktop.practice import PracticeTenant

PROGRAM = [sys.executable, "-m", "zgen_desktop", "--data-dir"]
BIG = ("zeep", "openpyxl", "keyring", "lxml", "requests")


@contextmanager
def shown(services: Services) -> Iterator[Window]:
    window = Window(services)
    window.show()
    until(window.frame.isVisible)
    yield window
    window.frame.close()
    window.close()


@pytest.fixture
def window(application: QApplication, services: Services) -> Iterator[Window]:
    with shown(services) as made:
        yield made


def quiet(window: Window) -> None:
    until(lambda: not window.worker.busy)
    QApplication.processEvents()


def environment() -> dict[str, str]:
    unwanted = ("DISPLAY", "WAYLAND_DISPLAY", "ZGEN_DATA_DIR")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", "QT_QPA_PLATFORM": "offscreen"}


# The start


TELLS_ITS_START = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from zgen_desktop.gui.shell import Shell

class Told(Shell):
    def __init__(self, place):
        super().__init__(place)
        self.painted.connect(lambda: print(json.dumps(sorted(sys.modules)), flush=True))
        self.looking = QTimer(self)
        self.looking.timeout.connect(self.look)
        self.looking.start(20)

    def look(self):
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                print(json.dumps([dialog.windowTitle(), self.isVisible()]), flush=True)
                dialog.reject()

    def hold(self, frame):
        super().hold(frame)
        print(json.dumps([self.windowTitle(), frame.isVisible(), frame.size() == self.size()]), flush=True)

from zgen_desktop.gui import start_up
start_up.Shell = Told
from zgen_desktop.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@contextmanager
def started(*words: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", TELLS_ITS_START, *words]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(), cwd=ROOT
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        _out, err = process.communicate(timeout=60)
        assert "Traceback" not in err, err
        assert process.returncode == 0, err


def told(process: subprocess.Popen[str]) -> list[object]:
    assert process.stdout is not None
    found = json.loads(process.stdout.readline())
    assert isinstance(found, list)
    return found


def test_that_the_window_is_painted_before_anything_big_is_imported_and_filled_after_it(tmp_path: Path) -> None:
    with started("--data-dir", str(tmp_path / "data")) as process:
        imported = {str(name) for name in told(process)}
        assert "zgen_desktop.gui.shell" in imported
        assert imported.isdisjoint({*BIG, "sqlite3", "PySide6.QtNetwork", "zgen_desktop.bootstrap"})
        assert not [name for name in imported if name.startswith("zgen_desktop.core.model")]
        assert told(process) == ["Zgen Desktop", True, True]


def test_that_the_window_comes_where_it_was(tmp_path: Path) -> None:
    places = []
    # The first one is larger than the screen of this platform; from then on it fits.
    for _ in range(3):
        with started("--data-dir", str(tmp_path / "data")) as process:
            assert len(told(process)) > len(told(process))
        settings = json.loads((tmp_path / "data" / "settings.json").read_text(encoding="utf-8"))
        places.append(settings["window"]["place"]["geometry"])
    assert all(places)
    assert places[1] == places[2]


def test_that_an_error_before_there_are_services_is_told_and_ends_the_program(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "logs").write_text("in the way of the folder")
    words = [sys.executable, "-c", TELLS_ITS_START, "--data-dir", str(tmp_path / "data")]
    done = subprocess.run(words, capture_output=True, text=True, env=environment(), cwd=ROOT, timeout=60, check=False)
    assert done.returncode == 2, done.stderr
    assert json.loads(done.stdout.splitlines()[1])[1] is False
    assert "The log can't be written" in done.stderr


def test_that_no_tenant_is_chosen_at_the_start(window: Window) -> None:
    window.begin("", "")
    quiet(window)
    assert window.desk.connection is None
    assert window.frame.place is Place.WORKBOOK
    assert window.errors.shown is None


def test_that_a_workbook_that_was_named_is_opened(window: Window, sample: str) -> None:
    window.begin(sample, "")
    until(lambda: window.desk.checked is not None)
    quiet(window)
    assert window.desk.path == sample
    assert window.frame.place in (Place.CHECK, Place.COLUMNS)


def test_that_a_list_that_can_not_be_read_is_told_once_and_on_its_page(window: Window, tmp_path: Path) -> None:
    window.begin(str(tmp_path / "gone.xlsx"), "")
    until(lambda: window.desk.list_error is not None)
    quiet(window)
    assert window.frame.place is Place.WORKBOOK
    assert window.errors.shown is None
    # Where no page tells it, the dialog does.
    window.frame.show_place(Place.HISTORY)
    window.desk.read_list()
    until(lambda: window.errors.shown is not None)
    assert window.errors.shown is not None
    window.errors.shown.close()


def test_that_practice_has_a_new_tenant_and_a_new_list_that_is_checked(window: Window, tmp_path: Path) -> None:
    for number in (1, 2):
        window.practise(str(tmp_path))
        path = str(tmp_path / f"Zgen sample {number}.xlsx")
        until(lambda path=path: window.desk.path == path and window.desk.checked is not None)  # type: ignore[misc]
        until(lambda: window.desk.checked is not None and window.desk.checked.tenant is not None)
        quiet(window)
    assert window.desk.connection is not None
    assert window.desk.connection.name == PRACTICE
    assert window.frame.place is Place.CHECK
    assert len(list((Path(window.services.data_folder) / "practice").glob("ledger-*.sqlite3"))) == 2


def test_that_a_run_that_was_broken_off_comes_on_screen_first(
    application: QApplication, services: Services, sample: str, tmp_path: Path
) -> None:
    run_over(services, services.connection(PRACTICE), tmp_path)
    with shown(services) as window:
        window.begin(sample, "")
        until(lambda: window.frame.place is Place.HISTORY)
        quiet(window)
        until(lambda: window.desk.checked is not None)
        quiet(window)
        assert window.desk.path == sample
        assert window.frame.place is Place.HISTORY
    with services.journals.read() as journal:
        assert journal.summaries()[0].state is RunState.BROKEN_OFF


def test_that_practice_leaves_a_run_that_was_broken_off_on_screen(
    application: QApplication, services: Services, tmp_path: Path
) -> None:
    run_over(services, services.connection(PRACTICE), tmp_path)
    with shown(services) as window:
        window.begin("", str(tmp_path))
        until(lambda: window.desk.checked is not None and window.desk.checked.tenant is not None)
        quiet(window)
        assert window.desk.path == str(tmp_path / "Zgen sample 2.xlsx")
        assert window.frame.place is Place.HISTORY


def test_that_a_folder_that_cannot_be_written_is_told(window: Window, tmp_path: Path) -> None:
    window.practise(str(tmp_path / "nowhere"))
    until(lambda: window.errors.shown is not None)
    assert window.errors.shown is not None
    window.errors.shown.accept()


# Files and second starts


def test_that_a_second_start_brings_its_list_and_the_window_forward(window: Window, sample: str) -> None:
    window.frame.showMinimized()
    window.take(Handed(sample))
    assert not window.frame.isMinimized()
    until(lambda: window.desk.checked is not None)
    assert window.desk.path == sample
    quiet(window)
    window.take(Handed())
    assert window.desk.path == sample


def test_that_during_a_run_no_other_list_is_opened(window: Window, sample: str) -> None:
    window.desk.running = True
    for take in (lambda: window.open(sample), lambda: window.practise("/tmp")):
        take()
        assert window.errors.shown is not None
        assert window.errors.shown.error.code == "run_goes_on"
        window.errors.shown.accept()
        until(lambda: window.errors.shown is None)
    assert window.desk.path == ""
    window.desk.running = False


def test_that_a_dropped_file_is_opened(window: Window, sample: str) -> None:
    window.frame.file_dropped.emit(sample)
    until(lambda: window.desk.checked is not None)
    assert window.desk.path == sample
    quiet(window)


# Errors


def test_that_an_error_of_the_desk_is_shown(window: Window) -> None:
    window.desk.failed.emit(UsageError("some", "Something", "It happened.", "Do this."))
    assert window.errors.shown is not None
    window.errors.shown.accept()


def test_that_a_password_that_is_missing_can_be_typed_and_the_check_goes_on(
    application: QApplication, services: Services, sample: str
) -> None:
    store = FakeCredentials()
    with PracticeTenant(password=PASSWORD, accounts=200) as server:
        add(with_store(services, store), wish_for(server, ask_password=True))
        with shown(with_store(services, store)) as window:
            window.desk.choose_connection("Training")
            window.open(sample)
            until(lambda: window.errors.shown is not None)
            assert window.errors.shown is not None
            [enter] = [b for b in window.errors.shown.findChildren(QPushButton) if "password" in b.text()]
            QTest.mouseClick(enter, Qt.MouseButton.LeftButton)
            QTest.keyClicks(window.password_dialog.password, PASSWORD)
            QTest.keyClick(window.password_dialog.password, Qt.Key.Key_Return)
            until(lambda: window.desk.checked is not None and window.desk.checked.tenant is not None)
            quiet(window)
            assert window.errors.shown is None


# The process


def start(tmp_path: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PROGRAM, str(tmp_path / "data"), *words],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )


def wait_for_practice(tmp_path: Path, process: subprocess.Popen[str], number: int) -> None:
    """Until the record is there and the sample workbook, too."""
    end = time.monotonic() + 60
    while not (tmp_path / f"Zgen sample {number}.xlsx").exists():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < end, "the window did not begin"
        time.sleep(0.05)


@pytest.mark.skipif(sys.platform == "win32", reason="a process can't be interrupted there")
def test_that_the_second_start_ends_at_once_and_the_first_by_ctrl_c(tmp_path: Path) -> None:
    first = start(tmp_path, "--practice")
    try:
        wait_for_practice(tmp_path, first, 1)
        second = start(tmp_path, "--practice")
        out, err = second.communicate(timeout=30)
        assert (second.returncode, out, err) == (0, "", "")
        wait_for_practice(tmp_path, first, 2)
        first.send_signal(signal.SIGINT)
        out, err = first.communicate(timeout=30)
        assert first.returncode == 0, err
        assert "Traceback" not in err
    finally:
        if first.poll() is None:
            first.kill()
            first.communicate()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
@pytest.mark.parametrize(("words", "code"), [((), 2), (("list.xlsx",), 2)])
def test_that_without_a_display_it_is_said_what_to_do(tmp_path: Path, words: tuple[str, ...], code: int) -> None:
    bare = {name: value for name, value in environment().items() if name != "QT_QPA_PLATFORM"}
    command = [*PROGRAM, str(tmp_path / "data"), *words]
    done = subprocess.run(command, capture_output=True, text=True, env=bare, check=False, timeout=60)
    assert done.returncode == code
    assert done.stderr.startswith("No window can be shown here\nThere is no display")
    assert "zgen-desktop check WORKBOOK" in done.stderr


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
def test_that_a_display_that_does_not_answer_is_found_before_qt_ends_the_process() -> None:
    missing = why_no_window({"DISPLAY": ":4711"})
    assert missing is not None
    assert ":4711 does not answer" in missing.message or "lacks a library" in missing.message
    assert why_no_window({"DISPLAY": ":4711", "QT_QPA_PLATFORM": "offscreen"}) is None


def test_that_qt_is_not_loaded_for_the_command_line(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from zgen_desktop.bootstrap import start\n"
        "assert start(['--data-dir', sys.argv[1], 'runs', 'list'], 0o022) == 0\n"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]\n"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], env=environment(), check=True, timeout=60)
