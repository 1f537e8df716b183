"""One step from the old file to the new one."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from zgen_desktop.adapters.file_swap import Swap, _retried

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(sys.platform == "win32", reason="permission bits")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "List [1].xlsx"
    path.write_bytes(b"old")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_that_the_target_is_old_until_it_is_new(target: Path) -> None:
    with Swap(target, like=target) as swap:
        swap.file.write(b"new")
        swap.seal()
        assert target.read_bytes() == b"old"
        assert swap.path.read_bytes() == b"new"
        assert swap.path.parent == target.parent
        swap.commit()
    assert target.read_bytes() == b"new"
    assert names(target.parent) == [target.name]


def test_that_a_file_whose_name_is_as_long_as_can_be_is_swapped_too(tmp_path: Path) -> None:
    target = tmp_path / ("請求" * 41 + ".xlsx")
    with Swap(target) as swap:
        swap.file.write(b"new")
        swap.seal()
        swap.commit(fresh=True)
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_that_without_commit_nothing_is_left(target: Path) -> None:
    def fail() -> None:
        with Swap(target) as swap:
            swap.file.write(b"new")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with Swap(target) as swap:
        swap.seal()
    assert target.read_bytes() == b"old"
    assert names(target.parent) == [target.name]


NO_ROOM = """
import resource, sys
from pathlib import Path
from zgen_desktop.adapters.file_swap import Swap
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    with Swap(Path(sys.argv[1])) as swap:
        swap.file.write(b"x" * 5000)  # less than what is buffered: only closing the file meets the limit
        raise ZeroDivisionError
except ZeroDivisionError:
    print("as it should be")
"""


@posix
def test_that_a_full_disk_is_not_kept_full_by_what_was_begun(target: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", NO_ROOM, str(target)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout == "as it should be\n", done.stderr
    assert names(target.parent) == [target.name]


@posix
def test_that_permissions_are_there_before_any_data(target: Path) -> None:
    target.chmod(0o640)
    with Swap(target, like=target) as swap:
        assert stat.S_IMODE(swap.path.stat().st_mode) == 0o640
        swap.seal()
        swap.commit()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@posix
def test_that_a_new_file_gets_the_mode_that_was_asked_for(tmp_path: Path) -> None:
    with Swap(tmp_path / "new", mode=0o664) as swap:
        swap.seal()
        swap.commit(fresh=True)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o664


@pytest.mark.skipif(sys.platform != "linux", reason="extended attributes as Linux has them")
def test_that_extended_attributes_are_taken_over(target: Path) -> None:
    try:
        os.setxattr(target, "user.zgen", b"label")
    except OSError:
        pytest.skip("this file system has no extended attributes")
    with Swap(target, like=target) as swap:
        swap.seal()
        swap.commit()
    assert os.getxattr(target, "user.zgen") == b"label"


def test_that_a_fresh_name_is_never_taken_from_somebody(target: Path) -> None:
    with Swap(target) as swap:
        swap.file.write(b"new")
        swap.seal()
        with pytest.raises(FileExistsError):
            swap.commit(fresh=True)
    assert target.read_bytes() == b"old"
    assert names(target.parent) == [target.name]


def test_that_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        Swap(tmp_path / "gone" / "List.xlsx")


def test_that_left_overs_of_killed_swaps_are_cleared_and_young_ones_are_not(target: Path) -> None:
    old, young, foreign = (
        target.with_name(name)
        for name in (f".{target.name}.0a.zgen-tmp", f".{target.name}.0b.zgen-tmp", ".Other.xlsx.0c.zgen-tmp")
    )
    for path in (old, young, foreign):
        path.write_bytes(b"half")
    long_ago = time.time() - 7200
    os.utime(old, (long_ago, long_ago))
    os.utime(foreign, (long_ago, long_ago))
    with Swap(target):
        pass
    assert names(target.parent) == sorted([young.name, foreign.name, target.name])


def test_that_readers_see_the_old_or_the_new_file_whole(target: Path) -> None:
    sizes = (200_000, 300_000)
    target.write_bytes(b"0" * sizes[0])
    stop = threading.Event()
    seen: set[tuple[int, int]] = set()

    def read() -> None:
        while not stop.is_set():
            data = target.read_bytes()
            seen.add((len(data), len(set(data))))

    reader = threading.Thread(target=read)
    reader.start()
    for step in range(20):
        with Swap(target, like=target) as swap:
            swap.file.write(bytes([48 + step % 10]) * sizes[step % 2])
            swap.seal()
            swap.commit()
    stop.set()
    reader.join()
    assert seen <= {(size, 1) for size in sizes}


class HeldError(OSError):
    """What Windows says while a virus scanner has the file."""

    winerror = 32


def test_that_a_held_file_is_tried_again_for_a_while() -> None:
    tries: list[float] = []

    def third_time() -> None:
        tries.append(time.monotonic())
        if len(tries) < 3:
            raise HeldError

    _retried(third_time)
    assert len(tries) == 3


def test_that_patience_ends() -> None:
    def never() -> None:
        raise HeldError

    begun = time.monotonic()
    with pytest.raises(HeldError):
        _retried(never, patience=0.25)
    assert 0.2 < time.monotonic() - begun < 2


def test_that_other_failures_are_not_repeated() -> None:
    tries: list[int] = []

    def full() -> None:
        tries.append(1)
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        _retried(full)
    assert len(tries) == 1
