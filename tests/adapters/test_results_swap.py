"""The swap under fire: killed at every step, a full disk, files of other people, other names, other rights."""

from __future__ import annotations

import errno
import json
import os
import stat
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.adapters.results_examples import read, sheet_names, table, values, write
from tests.workbooks import book, save
from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.results import Placement

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(sys.platform == "win32", reason="forks, limits and links as POSIX has them")

# One process that forks a child for every step of every kind of workbook: the child dies at that step.
KILLED_AT_EVERY_STEP = """
import json, os, sys
from pathlib import Path
from tests.adapters.results_examples import table
from tests.adapters.test_results_ods import spreadsheet
from tests.workbooks import book, save
from zgen_desktop.adapters import encryption, kill_points
from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.core.model.results import Placement
from zgen_desktop.core.workbook_passwords import WorkbookPasswords

folder = Path(sys.argv[1])
plain = save(folder / "plain.xlsx", {**book(), "xl/media/logo.png": os.urandom(5000)}).read_bytes()
ods = spreadsheet(folder / "plain.ods").read_bytes()
KINDS = {
    "into": ("List.xlsx", plain, Placement.AUTO), "beside": ("List.xlsx", plain, Placement.BESIDE),
    "ods": ("List.ods", ods, Placement.AUTO),
    "encrypted": ("List.xlsx", encryption.encrypt(plain, "secret"), Placement.AUTO),
}

def write(workbook, wish):
    passwords = WorkbookPasswords()
    passwords.hold(workbook, "secret")
    port = ResultsSheet(passwords)
    return port.write(table(20), port.place(str(workbook), wish), str(workbook), None)

def died(workbook, wish, step):
    child = os.fork()
    if not child:
        kill_points.switch_on(str(step))
        write(workbook, wish)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])

def state(workbook, original, wish):
    there = Path(str(workbook.with_suffix("")) + " - Zgen results.xlsx")
    passwords = WorkbookPasswords()
    passwords.hold(workbook, "secret")
    if wish is Placement.BESIDE:
        assert workbook.read_bytes() == original
        if not there.exists():
            return "old"
        workbook = there
    elif workbook.read_bytes() == original:
        return "old"
    footer = ResultsSheet(passwords).footer(str(workbook), "Zgen results")
    return "new" if "record 0f3c" in (footer or "") else f"spoilt: {footer}"

for kind, (name, original, wish) in KINDS.items():
    for step in range(1, 20):
        here = folder / f"{kind}{step}"
        here.mkdir()
        workbook = here / name
        workbook.write_bytes(original)
        killed = died(workbook, wish, step)
        found = state(workbook, original, wish)
        if kind == "encrypted" and killed:  # its password costs a second each time
            print(json.dumps([kind, step, killed, found, "", True]))
            continue
        again = write(workbook, wish)
        print(json.dumps([kind, step, killed, found, again.note, again.path.endswith(("List.xlsx", "List.ods"))]))
        if not killed:
            break
"""


@posix
def test_that_killed_at_every_step_the_workbook_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED_AT_EVERY_STEP, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, list[tuple[bool, str]]] = {}
    for line in done.stdout.splitlines():
        if line.startswith("["):
            kind, _step, killed, found, note, into = json.loads(line)
            told.setdefault(kind, []).append((killed, found))
            assert note == ""  # the next writing goes where it should, whatever the killed one left
            assert into or kind == "beside"
    assert told.keys() == {"into", "beside", "ods", "encrypted"}
    for kind, steps in told.items():
        # Old, old, old, then new, and the last child wasn't killed: no step in between shows anything else.
        assert [killed for killed, _ in steps] == [True] * (len(steps) - 1) + [False], kind
        assert [found for _, found in steps[:3]] == ["old"] * 3, kind
        assert {found for _, found in steps[3:]} == {"new"}, kind
        assert len(steps) >= 5, kind


FULL_DISK = """
import resource, sys
from pathlib import Path
from tests.adapters.results_examples import table
from zgen_desktop.adapters.results_sheet import ResultsSheet
from zgen_desktop.core.errors import WorkbookError
from zgen_desktop.core.model.results import Placement
workbook = sys.argv[1]
port = ResultsSheet()
place = port.place(workbook, Placement.AUTO)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    port.write(table(3000), place, workbook, None)
except WorkbookError as error:
    print(error.code, error.message, sep="|")
"""


@posix
def test_that_where_there_is_no_room_the_workbook_stays_and_nothing_is_left(tmp_path: Path) -> None:
    workbook = save(tmp_path / "List.xlsx", book())
    before = workbook.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(workbook)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.startswith("results_not_written|"), done.stderr
    assert "File too large" in done.stdout
    assert workbook.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["List.xlsx"]
    assert write(workbook, table(3)).note == ""


@posix
def test_that_the_other_name_of_a_file_keeps_the_old_one_and_that_is_said(tmp_path: Path) -> None:
    workbook = save(tmp_path / "List.xlsx", book())
    other = tmp_path / "Backup.xlsx"
    os.link(workbook, other)
    before = other.read_bytes()
    written = write(workbook, table(3))
    assert "has a second name on this disk" in written.note
    assert other.read_bytes() == before
    assert read(workbook) == values(3)
    assert write(workbook, table(3), written).note == ""


@posix
def test_that_a_chain_of_links_leads_to_the_file_and_stays(tmp_path: Path) -> None:
    real = tmp_path / "shared" / "List.xlsx"
    real.parent.mkdir()
    save(real, book())
    (tmp_path / "first.xlsx").symlink_to(real)
    (tmp_path / "second.xlsx").symlink_to("first.xlsx")
    written = write(tmp_path / "second.xlsx", table(3))
    assert written.path == str(tmp_path / "second.xlsx")
    assert (tmp_path / "second.xlsx").is_symlink()
    assert (tmp_path / "first.xlsx").is_symlink()
    assert read(real) == values(3)
    assert sorted(path.name for path in real.parent.iterdir()) == ["List.xlsx"]


@posix
def test_that_a_link_to_nowhere_says_that_the_workbook_is_gone(tmp_path: Path) -> None:
    (tmp_path / "List.xlsx").symlink_to(tmp_path / "gone.xlsx")
    place = ResultsSheet().place(str(tmp_path / "List.xlsx"), Placement.AUTO)
    assert not place.into
    assert "is not there any more" in place.reason


@pytest.mark.skipif(sys.platform != "linux", reason="access lists as Linux keeps them")
def test_that_the_access_list_of_the_workbook_stays(tmp_path: Path) -> None:
    workbook = save(tmp_path / "List.xlsx", book())
    entry = struct.Struct("<HHI")
    nobody = 0xFFFFFFFF
    entries = [(0x01, 6, nobody), (0x02, 6, 65_534), (0x04, 4, nobody), (0x10, 6, nobody), (0x20, 0, nobody)]
    access = struct.pack("<I", 2) + b"".join(entry.pack(*each) for each in entries)
    try:
        os.setxattr(workbook, "system.posix_acl_access", access)
    except OSError as error:
        if error.errno in (errno.ENOTSUP, errno.EPERM):
            pytest.skip("this file system keeps no access lists")
        raise
    mode = stat.S_IMODE(workbook.stat().st_mode)
    write(workbook, table(3))
    assert os.getxattr(workbook, "system.posix_acl_access") == access
    assert stat.S_IMODE(workbook.stat().st_mode) == mode


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_that_the_workbook_still_belongs_to_whom_it_belonged(tmp_path: Path) -> None:
    workbook = save(tmp_path / "List.xlsx", book())
    os.chown(workbook, 1234, 4321)
    write(workbook, table(3))
    there = workbook.stat()
    assert (there.st_uid, there.st_gid) == (1234, 4321)


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda path: path.with_name("~$List.xlsx").write_bytes(b"\4Anna"), "open in another program, by Anna"),
        (
            lambda path: path.with_name(".~lock.List.xlsx#").write_text("Anna,a,PC-114,21.11.2026 09:00,x;"),
            "open on PC-114, by Anna",
        ),
        (lambda path: path.write_bytes(b"a picture now"), "List.xlsx"),
        (lambda path: save(path, book()).write_bytes(path.read_bytes()[:900]), "can't be read"),
        (lambda path: path.rename(path.with_name("Moved.xlsx")), "is not there any more"),
        (lambda path: (path.unlink(), path.mkdir()), "List.xlsx"),
    ],
    ids=["open in Excel", "open in LibreOffice", "another file", "cut off", "moved", "a folder"],
)
def test_that_whatever_happened_to_the_workbook_the_results_stand_beside_it(
    tmp_path: Path, spoil: Callable[[Path], object], why: str
) -> None:
    workbook = save(tmp_path / "List.xlsx", book())
    port = ResultsSheet()
    place = port.place(str(workbook), Placement.AUTO)
    assert place.into
    spoil(workbook)
    written = port.write(table(3), place, str(workbook), None)
    assert why in written.note
    assert sheet_names(written.path) == ["Zgen results"]
    assert read(written.path) == values(3)


def test_that_a_workbook_replaced_by_a_newer_one_gets_the_sheet_into_that(tmp_path: Path) -> None:
    workbook = save(tmp_path / "List.xlsx", book())
    port = ResultsSheet()
    place = port.place(str(workbook), Placement.AUTO)
    newer = save(tmp_path / "newer.xlsx", book(others=[("Added", "worksheet", OTHER)]))
    newer.replace(workbook)
    assert port.write(table(3), place, str(workbook), None).note == ""
    assert sheet_names(workbook) == ["List", "Added", "Zgen results"]


OTHER = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'


def test_that_results_that_can_be_written_nowhere_say_that_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    workbook = save(tmp_path / "here" / "List.xlsx", book())
    port = ResultsSheet()
    place = port.place(str(workbook), Placement.AUTO)
    workbook.unlink()
    workbook.parent.rmdir()
    with pytest.raises(WorkbookError, match="Nothing is lost, the record has every outcome") as caught:
        port.write(table(3), place, str(workbook), None)
    assert caught.value.code == "results_not_written"
