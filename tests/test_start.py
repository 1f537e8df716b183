"""start.py with real environments, in copies of the project: what a person meets before the program begins."""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import tarfile
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType

import pytest

import zgen_desktop
from tests.checkout import ROOT, in_ci, project_files

posix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="signals and shared locks are POSIX; Windows holds open files"
)

# Stands for the program: says what it was given, and ends or waits as told.
PROGRAM = """
import json, sys, time
if sys.argv[1:] == ["wait"]:
    print("waiting", flush=True)
    time.sleep(120)
print(json.dumps([sys.argv[1:], json.__file__.endswith("__init__.py"), sys.stdin.read()]))
sys.exit(int(sys.argv[1]) if sys.argv[1:2] and sys.argv[1].isdigit() else 0)
"""


def lay_project(folder: Path) -> Path:
    """start.py with a program that needs no package, so that preparing takes three seconds instead of twelve."""
    (folder / "zgen_desktop").mkdir(parents=True)
    (folder / "zgen_desktop" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    for name in ("start.py", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    for lock in ("requirements.lock", "requirements-test.lock"):
        (folder / lock).write_text("", encoding="ascii")
    shutil.copytree(ROOT / "tests" / "validator", folder / "tests" / "validator")
    return folder


def start(
    folder: Path, *arguments: str, cwd: Path | None = None, env: Mapping[str, str] | None = None, told: str = ""
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(folder / "start.py"), *arguments],
        cwd=cwd or folder,
        env={**os.environ, **(env or {})},
        input=told,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )


def begin(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """A start that goes on in the background, in a process group of its own as a terminal gives it."""
    return subprocess.Popen(
        [sys.executable, str(folder / "start.py"), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline, "waited for a minute in vain"
        time.sleep(0.02)


def load(folder: Path) -> ModuleType:
    """start.py of ``folder`` as a module: its constants then name that folder."""
    spec = importlib.util.spec_from_file_location(f"start_of_{folder.name}", folder / "start.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was started once. Tests that change it take a copy."""
    folder = lay_project(tmp_path_factory.mktemp("ready") / "Zgen für Ärzte")
    first = start(folder)
    assert first.returncode == 0, first.stderr
    assert "Preparing the program" in first.stderr
    return folder


@pytest.fixture
def running(ready: Path) -> Iterator[subprocess.Popen[str]]:
    """The program, open."""
    process = begin(ready, "wait")
    assert process.stdout
    assert process.stdout.readline() == "waiting\n"
    yield process
    process.kill()
    process.communicate()


# What is handed through


def test_that_without_arguments_the_practice_tenant_is_started(ready: Path) -> None:
    assert start(ready).stdout == '[["--practice"], true, ""]\n'


def test_that_arguments_input_and_exit_code_are_handed_through(ready: Path) -> None:
    done = start(ready, "7", "--json", "two words", told="a password\n")
    assert (done.stdout, done.returncode) == ('[["7", "--json", "two words"], true, "a password\\n"]\n', 7)


def test_that_a_prepared_program_says_nothing_of_its_own(ready: Path) -> None:
    assert start(ready).stderr == ""


def test_that_files_in_the_persons_folder_do_not_replace_the_programs(ready: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for trap in (tmp_path / "json.py", tmp_path / "zgen_desktop.py", elsewhere / "zgen_desktop.py"):
        trap.write_text("raise SystemExit('trapped')", encoding="ascii")
    done = start(ready, "0", cwd=tmp_path, env={"PYTHONPATH": str(elsewhere)})
    assert (done.stdout, done.returncode) == ('[["0"], true, ""]\n', 0)


@posix_only
def test_that_ctrl_c_is_the_programs_own_business(running: subprocess.Popen[str]) -> None:
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=30)
    assert "start.py" not in said  # the traceback, if any, is the program's
    assert running.returncode in {-signal.SIGINT, 130}


def test_that_the_tests_run_in_the_projects_folder_with_the_arguments_given(tmp_path: Path) -> None:
    folder = lay_project(tmp_path / "project")
    (folder / "pytest.py").write_text(
        "import os, sys\nprint([os.getcwd(), *sys.argv[1:]])\nsys.exit(5)", encoding="ascii"
    )
    commands = lay_debian(tmp_path, f"echo 'installed\t{', '.join(debian_packages())}'", "exit 1")
    path = os.pathsep.join([str(commands), os.environ["PATH"]])
    done = start(folder, "--test", "tests/core", "-q", cwd=tmp_path, env={"PATH": path})
    assert (done.stdout, done.returncode) == (f"{[str(folder), 'tests/core', '-q']}\n", 5), done.stderr
    assert load(folder).is_ready("requirements.lock"), "the tests' lock holds the program's"


# When an environment is made anew


def test_that_the_fingerprint_covers_lock_project_and_place(tmp_path: Path) -> None:
    one, two = (load(lay_project(tmp_path / name)) for name in ("one", "two"))
    before = one.fingerprint("requirements.lock")
    assert one.fingerprint("requirements.lock") == before != two.fingerprint("requirements.lock")
    (tmp_path / "one" / "requirements.lock").write_text("# changed\n", encoding="ascii")
    between = one.fingerprint("requirements.lock")
    with (tmp_path / "one" / "pyproject.toml").open("a", encoding="utf-8") as project:
        project.write("# changed\n")
    assert len({before, between, one.fingerprint("requirements.lock")}) == 3


def test_that_a_moved_folder_is_made_ready_again(ready: Path, tmp_path: Path) -> None:
    moved = shutil.copytree(ready, tmp_path / "moved", symlinks=True)
    done = start(moved, "0")
    assert done.returncode == 0
    assert "Preparing the program" in done.stderr


def test_that_a_damaged_stamp_is_no_stamp(tmp_path: Path) -> None:
    module = load(lay_project(tmp_path / "project"))
    module.VENV.mkdir()
    for damage in ("", "{", "[]", '"x"', '{"requirements.lock": "0"}'):
        module.STAMP.write_text(damage, encoding="ascii")
        assert not module.is_ready("requirements.lock")


@posix_only
def test_that_two_starts_after_a_killed_one_prepare_once_and_both_run(tmp_path: Path) -> None:
    folder = lay_project(tmp_path / "project")
    killed = begin(folder, "0")
    until(lambda: any((folder / ".venv").glob("lib/python*/site-packages/*")))
    killed.kill()
    killed.communicate()
    both = [begin(folder, "0") for _ in range(2)]
    said = [process.communicate(timeout=60)[1] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sum("Preparing the program" in text for text in said) == 1


@posix_only
def test_that_ctrl_c_while_preparing_ends_quietly_and_the_next_start_prepares(tmp_path: Path) -> None:
    folder = lay_project(tmp_path / "project")
    stopped = begin(folder, "0")
    until((folder / ".venv").exists)
    os.killpg(stopped.pid, signal.SIGINT)
    _, said = stopped.communicate(timeout=30)
    assert stopped.returncode == 130
    assert "Traceback" not in said
    assert not load(folder).is_ready("requirements.lock")


@posix_only
def test_that_an_open_program_keeps_its_environment(ready: Path, running: subprocess.Popen[str]) -> None:
    lock = ready / "requirements.lock"
    lock.write_text("# another\n", encoding="ascii")
    try:
        second = start(ready, "0")
    finally:
        lock.write_text("", encoding="ascii")
    assert second.returncode == 2
    assert "is open" in second.stderr
    assert start(ready, "0").returncode == 0  # a second start of the same state is no problem


# When it can't be made


def test_that_an_old_python_gets_a_sentence() -> None:
    module = load(ROOT)
    assert module.too_old((3, 10))
    assert not module.too_old((3, 11))
    assert module.old_python((3, 8)) == (
        "This is Python 3.8, and Zgen Desktop needs Python 3.11 or newer. Install one and start with it."
    )


def lay_wheel(folder: Path, name: str) -> str:
    """A package of our own, for installing without any network. Returns its SHA-256."""
    about = f"{name}-1.0.dist-info"
    files = {
        f"{name}.py": "",
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    wheel = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as packed:
        for path, content in files.items():
            packed.writestr(path, content)
        packed.writestr(f"{about}/RECORD", "".join(f"{path},,\n" for path in [*files, f"{about}/RECORD"]))
    return hashlib.sha256(wheel.read_bytes()).hexdigest()


@pytest.fixture
def offline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """pip sees two packages and nothing else. Returns the hash of zgen_probe."""
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    lay_wheel(tmp_path, "zgen_other")
    return lay_wheel(tmp_path, "zgen_probe")


def refusal(ready: Path, requirement: str) -> str:
    """What start.py says about a lock of this one line."""
    module = load(ready)
    lock = ready / "other.lock"
    lock.write_text(requirement + "\n", encoding="ascii")
    try:
        module.install(lock.name, None)
    except module.StartError as error:
        return str(error)
    return ""


def test_that_what_fits_its_hash_is_installed(ready: Path, offline: str) -> None:
    assert refusal(ready, f"zgen-probe==1.0 --hash=sha256:{offline}") == ""


def test_that_what_does_not_fit_its_hash_is_refused(ready: Path, offline: str) -> None:
    said = refusal(ready, f"zgen-other==1.0 --hash=sha256:{offline}")
    assert said.startswith("A downloaded part is not the one that was checked")


def test_that_what_has_no_hash_in_the_lock_is_refused(ready: Path, offline: str) -> None:
    assert "ashes" in refusal(ready, "zgen-other==1.0")


def test_that_a_part_without_a_wheel_for_this_system_is_named(ready: Path, offline: str) -> None:
    said = refusal(ready, f"zgen-absent==1.0 --hash=sha256:{offline}")
    assert said.startswith(
        f"There is no ready-made zgen-absent for this system ({load(ready).sysconfig.get_platform()}"
    )


def test_that_a_missing_network_is_told_apart_and_no_address_is_said(
    ready: Path, offline: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")
    said = refusal(ready, f"zgen-absent==1.0 --hash=sha256:{offline}")
    assert said.startswith("The program's parts could not be downloaded")
    assert "127.0.0.1" not in said


def test_that_addresses_are_taken_out_of_what_tools_say() -> None:
    said = load(ROOT).last_lines(
        "one\nE: Failed to fetch http://mirror.example/x.deb  Could not connect to mirror.example:80\n"
        "HTTPSConnectionPool(host='index.example', port=443): Max retries\n\n"
    )
    assert "example" not in said
    assert said.startswith("one / E: Failed to fetch (address) ")


# Debian's packages


def test_that_installed_packages_are_known_by_name_and_by_what_they_provide() -> None:
    listing = (
        "installed\tlibglib2.0-0t64, libglib2.0-0 (= 2.80.0)\n"
        "installed\tdbus, default-dbus-system-bus, dbus-system-bus\n"
        "config-files\txvfb, xserver\n"
        "not-installed\tgnome-keyring, \n"
    )
    names = load(ROOT).provided_by(listing)
    assert {"libglib2.0-0t64", "libglib2.0-0", "dbus", "default-dbus-system-bus", "dbus-system-bus"} == names


def test_that_nothing_is_missing_where_all_is_installed() -> None:
    module = load(ROOT)
    everything = set(debian_packages())
    assert module.debian_missing(everything) == {}
    assert module.debian_missing(everything - {"xvfb"}) == {"a real display": ["xvfb"]}


def debian_packages() -> list[str]:
    return [name for names in load(ROOT).DEBIAN.values() for name in names]


def lay_debian(folder: Path, dpkg_query: str, apt_get: str) -> Path:
    """A folder for PATH with a Debian's two commands as shell lines."""
    commands = folder / "bin"
    commands.mkdir()
    for name, line in (("dpkg-query", dpkg_query), ("apt-get", apt_get)):
        (commands / name).write_text(f"#!/bin/sh\n{line}\n", encoding="ascii")
        (commands / name).chmod(0o755)
    return commands


@pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages are asked for on Linux alone")
def test_that_a_package_that_cannot_be_had_is_named_and_ends_the_tests_in_ci(tmp_path: Path) -> None:
    project = lay_project(tmp_path / "project")
    asked = tmp_path / "asked"
    commands = lay_debian(
        tmp_path, "echo 'installed\tdbus, '", f"echo \"$@\" >> '{asked}'; echo E: none to be had; exit 100"
    )
    done = start(project, "--test", env={"PATH": str(commands), "CI": "true"})
    assert done.returncode == 2
    assert "gnome-keyring" in done.stderr
    assert "libreoffice-calc-nogui" in done.stderr
    assert " dbus" not in done.stderr.replace("dbus-1-3", "")
    assert not (project / ".venv").exists()
    if os.geteuid() == 0:
        update, install = asked.read_text(encoding="ascii").splitlines()
        assert update.endswith(" update")
        assert " install -y --no-install-recommends gnome-keyring " in install
    else:
        assert "sudo apt-get install --no-install-recommends" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other Linux systems than Debian")
def test_that_a_linux_without_apt_names_the_missing_programs_and_in_ci_ends(tmp_path: Path) -> None:
    project = lay_project(tmp_path / "project")
    done = start(project, "--test", env={"PATH": str(tmp_path), "CI": "true"})
    assert done.returncode == 2
    assert "Tests with a real keyring are skipped: dbus-daemon, gnome-keyring-daemon not found." in done.stderr


# The Open XML SDK's validator


def lay_validator(project: Path, checksum: str = "") -> str:
    """A lock of one npm package that lies beside it. Returns the checksum that npm wants for it."""
    place = project / "tests" / "validator"
    place.mkdir(parents=True, exist_ok=True)
    about = json.dumps({"name": "probe", "version": "1.0.0", "scripts": {"install": "echo > ran"}}).encode()
    with tarfile.open(place / "probe.tgz", "w:gz") as packed:
        entry = tarfile.TarInfo("package/package.json")
        entry.size = len(about)
        packed.addfile(entry, io.BytesIO(about))
    digest = hashlib.sha512((place / "probe.tgz").read_bytes()).digest()
    checksum = checksum or f"sha512-{base64.b64encode(digest).decode()}"
    wanted = {"dependencies": {"probe": "file:probe.tgz"}}
    locked = {"version": "1.0.0", "resolved": "file:probe.tgz", "integrity": checksum}
    lock = {"lockfileVersion": 3, "packages": {"": wanted, "node_modules/probe": locked}}
    (place / "package.json").write_text(json.dumps(wanted), encoding="ascii")
    (place / "package-lock.json").write_text(json.dumps(lock), encoding="ascii")
    return checksum


@pytest.fixture
def with_npm(tmp_path: Path) -> ModuleType:
    """start.py of a project whose validator can be installed without a network."""
    module = load(lay_project(tmp_path / "project"))
    if not module.validator_fits():
        pytest.skip("npm is not there, or this is not Linux on x64")
    module.VENV.mkdir()
    return module


def test_that_the_validator_is_installed_once_and_again_when_its_lock_changes(
    with_npm: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    package = with_npm.VENV / "validator" / "node_modules" / "probe"
    lay_validator(with_npm.HERE)
    with_npm.add_validator()
    assert [path.name for path in package.iterdir()] == ["package.json"], "a script of the package ran"
    (package / "package.json").unlink()
    with_npm.add_validator()
    assert not (package / "package.json").exists(), "it was installed again"
    lock = with_npm.VALIDATOR / "package-lock.json"
    lock.write_text(lock.read_text(encoding="ascii") + "\n", encoding="ascii")
    with_npm.add_validator()
    assert (package / "package.json").exists()
    assert [path.name for path in with_npm.VENV.iterdir()] == ["validator"]
    assert capsys.readouterr().err.count("Adding the Open XML SDK's validator") == 2


def test_that_a_validator_of_another_checksum_is_refused(
    with_npm: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_validator(with_npm.HERE, "sha512-" + base64.b64encode(bytes(64)).decode())
    with_npm.add_validator()
    assert not list(with_npm.VENV.iterdir())
    assert "can't be judged by the Open XML SDK, npm says: " in capsys.readouterr().err


@posix_only
def test_that_a_closed_stream_is_not_taken_for_another_file(ready: Path) -> None:
    command = [sys.executable, str(ready / "start.py"), "7"]
    done = subprocess.run(["sh", "-c", '"$@" <&- >&- 2>&-', "sh", *command], timeout=240, check=False)
    assert done.returncode == 7
    assert (ready / ".venv.lock").read_bytes() == b""


# The whole of it


def test_that_a_fresh_copy_starts_the_real_program_and_the_second_start_is_quick(tmp_path: Path) -> None:
    folder = tmp_path / "fresh copy"
    for path in project_files():
        target = folder / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)
    took, answers = [], []
    for _ in range(2):
        began = time.monotonic()
        answers.append(start(folder, "--version", cwd=tmp_path))
        took.append(time.monotonic() - began)
        if not in_ci() and "could not be downloaded" in answers[-1].stderr:
            pytest.skip("the program's parts can't be downloaded without a network")
        assert answers[-1].returncode == 0, answers[-1].stderr
        assert zgen_desktop.__version__ in answers[-1].stdout
    assert answers[1].stderr == ""
    assert took[1] < took[0] / 4
