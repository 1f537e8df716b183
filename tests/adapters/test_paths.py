"""The data folder, resources in every kind of installation, and network drives."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from zgen_desktop.adapters import paths
from zgen_desktop.core.errors import UsageError

PROJECT = Path(__file__).resolve().parents[2]
posix_only = pytest.mark.skipif(os.name == "nt", reason="paths and modes of POSIX")


class TestDataFolder:
    def test_that_the_argument_outranks_the_variable(self, tmp_path: Path) -> None:
        environ = {"ZGEN_DATA_DIR": str(tmp_path / "variable")}
        assert paths.data_folder(str(tmp_path / "argument"), environ) == tmp_path / "argument"
        assert paths.data_folder(None, environ) == tmp_path / "variable"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["argument", "variable"]

    @posix_only
    def test_that_without_either_it_is_the_platform_s(self, tmp_path: Path) -> None:
        script = "from zgen_desktop.adapters import paths; print(paths.data_folder())"
        environment = {
            name: value for name, value in os.environ.items() if name not in {"ZGEN_DATA_DIR", "XDG_DATA_HOME"}
        }
        ended = subprocess.run(
            [sys.executable, "-c", script],
            env=environment | {"HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            check=True,
            cwd=PROJECT,
        )
        folder = Path(ended.stdout.strip())
        assert folder.is_relative_to(tmp_path)
        assert folder.name == "zgen-desktop"
        assert folder.is_dir()

    @posix_only
    def test_that_a_new_folder_is_private_and_one_that_was_there_keeps_its_mode(self, tmp_path: Path) -> None:
        before = os.umask(0)
        try:
            (tmp_path / "old").mkdir(mode=0o755)
            new, old = (paths.data_folder(str(tmp_path / name), {}) for name in ("new", "old"))
        finally:
            os.umask(before)
        assert stat.S_IMODE(new.stat().st_mode) == 0o700
        assert stat.S_IMODE(old.stat().st_mode) == 0o755

    def test_that_a_relative_folder_becomes_absolute(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        assert paths.data_folder("here", {}) == tmp_path / "here"

    def test_that_a_folder_that_cannot_be_made_is_said_so(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        with pytest.raises(UsageError) as caught:
            paths.data_folder(str(tmp_path / "file" / "below"), {})
        assert caught.value.code == "data_folder_unusable"
        assert str(tmp_path / "file" / "below") in caught.value.message


MOUNTS = """\
proc /proc proc rw 0 0
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/clerk/local xfs rw 0 0
//server/share /mnt/my\\040share\\134x cifs rw 0 0
me@host: /mnt/ssh fuse.sshfs rw 0 0
/dev/sdc1 /mnt/ssh ext4 rw 0 0
damaged
"""


class TestNetwork:
    @posix_only
    @pytest.mark.parametrize(
        ("folder", "kind"),
        [
            ("/", "ext4"),
            ("/home", "nfs4"),
            ("/home/clerk/.local/share", "nfs4"),
            ("/home/clerk/local/share", "xfs"),
            ("/homestead", "ext4"),
            ("/mnt/my share\\x/zgen", "cifs"),
            ("/mnt/ssh/a", "ext4"),
            ("/procession", "ext4"),
        ],
    )
    def test_that_the_innermost_and_latest_mount_counts(self, folder: str, kind: str) -> None:
        assert paths.mount_type(Path(folder), MOUNTS) == kind

    def test_that_an_unknown_mount_is_no_network(self) -> None:
        assert paths.mount_type(Path("/x"), "") == ""

    def test_that_a_disk_of_this_computer_is_taken(self, tmp_path: Path) -> None:
        paths.refuse_network_folder(tmp_path)
        assert not paths.on_network(tmp_path)


LOOK = """
import sys
from zgen_desktop.adapters import paths
import zgen_desktop
print(zgen_desktop.__file__)
print(paths.resource("zuora-minimal.wsdl"))
print(paths.resource("deep/er/ü x.txt").read_text(encoding="utf-8"))
try:
    paths.resource("none such")
except FileNotFoundError as error:
    print(error)
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what the wheel is made from, with a resource in a folder of its own."""
    copy = tmp_path / "checkout"
    skip = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PROJECT / "zgen_desktop", copy / "zgen_desktop", ignore=skip)
    shutil.copytree(PROJECT / "resources", copy / "resources", ignore=skip)
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(PROJECT / name, copy)
    (copy / "resources" / "deep" / "er").mkdir(parents=True)
    (copy / "resources" / "deep" / "er" / "ü x.txt").write_text("found", encoding="utf-8")
    return copy


def looked(script: str, code: Path, elsewhere: Path) -> list[str]:
    ended = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"PYTHONPATH": str(code), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=elsewhere,
    )
    package, wsdl, text, missing = ended.stdout.splitlines()
    assert Path(package).is_relative_to(code)
    assert text == "found"
    assert missing == "resource none such is missing from this installation"
    return [package, wsdl]


class TestResources:
    def test_that_they_are_found_in_this_checkout(self) -> None:
        assert paths.resource("zuora-minimal.wsdl") == PROJECT / "resources" / "zuora-minimal.wsdl"

    def test_that_they_are_found_in_any_checkout(self, checkout: Path, tmp_path: Path) -> None:
        _, wsdl = looked(LOOK, checkout, tmp_path)
        assert Path(wsdl) == checkout / "resources" / "zuora-minimal.wsdl"

    def test_that_the_wheel_holds_them_and_all_code(self, checkout: Path, tmp_path: Path) -> None:
        build = "from setuptools import build_meta; build_meta.build_wheel('dist')"
        subprocess.run([sys.executable, "-c", build], cwd=checkout, capture_output=True, check=True)
        (wheel,) = (checkout / "dist").glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            packed = {name for name in archive.namelist() if name.startswith("zgen_desktop/")}
            archive.extractall(tmp_path / "site")
        code = {path.relative_to(checkout).as_posix() for path in (checkout / "zgen_desktop").rglob("*.py")}
        resources = {
            f"zgen_desktop/_resources/{path.relative_to(checkout / 'resources').as_posix()}"
            for path in (checkout / "resources").rglob("*")
            if path.is_file()
        }
        assert packed == code | resources
        _, wsdl = looked(LOOK, tmp_path / "site", tmp_path)
        assert Path(wsdl) == tmp_path / "site" / "zgen_desktop" / "_resources" / "zuora-minimal.wsdl"

    @pytest.mark.parametrize("place", ["_internal/resources", "resources"])
    def test_that_a_frozen_program_finds_them(self, checkout: Path, tmp_path: Path, place: str) -> None:
        """As PyInstaller lays a folder out: code below ``_internal``, and ``sys.frozen`` set by its loader."""
        program = tmp_path / "program"
        shutil.copytree(checkout / "zgen_desktop", program / "_internal" / "zgen_desktop")
        shutil.copytree(checkout / "resources", program / place)
        unpacked = program / ("_internal" if place.startswith("_internal") else "nothing here")
        loader = f"import sys; sys.frozen = True; sys._MEIPASS = {str(unpacked)!r}\n"
        loader += f"sys.executable = {str(program / 'zgen')!r}\n"
        _, wsdl = looked(loader + LOOK, program / "_internal", tmp_path)
        assert Path(wsdl) == program / place / "zuora-minimal.wsdl"
