"""What Windows' ReplaceFile may answer, and what is made of it: played by a stand-in for that one call."""

from __future__ import annotations

from pathlib import Path

import pytest

from zgen_desktop.adapters.file_replacing import replace_file, replace_keeping


class HeldByWindowsError(OSError):
    """An OSError with Windows' own number, as ctypes makes it."""

    def __init__(self, code: int) -> None:
        super().__init__(13, f"Windows error {code}")
        self.winerror = code


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    source, target = tmp_path / "new.zgen-tmp", tmp_path / "List.xlsx"
    source.write_bytes(b"new")
    target.write_bytes(b"old")
    return source, target


def test_that_the_call_is_told_which_file_is_replaced_by_which(files: tuple[Path, Path]) -> None:
    source, target = files
    calls: list[tuple[str, str]] = []

    def replace(replaced: str, replacement: str) -> None:
        calls.append((replaced, replacement))
        Path(replacement).replace(replaced)

    replace_keeping(source, target, replace)
    assert calls == [(str(target), str(source))]
    assert target.read_bytes() == b"new"


def test_that_a_target_that_is_gone_needs_no_call(files: tuple[Path, Path]) -> None:
    source, target = files
    target.unlink()
    replace_keeping(source, target, lambda *_: pytest.fail("called for a file that is not there"))
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("code", [1176, 1177])
def test_that_a_target_moved_away_half_way_gets_its_new_content(files: tuple[Path, Path], code: int) -> None:
    source, target = files

    def replace(replaced: str, _replacement: str) -> None:
        Path(replaced).unlink()
        raise HeldByWindowsError(code)

    replace_keeping(source, target, replace)
    assert target.read_bytes() == b"new"
    assert not source.exists()


@pytest.mark.parametrize("code", [1, 17, 50, 87])
def test_that_a_drive_that_does_not_know_the_call_gets_a_rename(files: tuple[Path, Path], code: int) -> None:
    source, target = files

    def replace(_replaced: str, _replacement: str) -> None:
        raise HeldByWindowsError(code)

    replace_keeping(source, target, replace)
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("code", [5, 32, 33, 1175, 1176, 1177])
def test_that_a_held_file_leaves_both_as_they_were(files: tuple[Path, Path], code: int) -> None:
    source, target = files

    def replace(_replaced: str, _replacement: str) -> None:
        raise HeldByWindowsError(code)

    with pytest.raises(HeldByWindowsError):
        replace_keeping(source, target, replace)
    assert (source.read_bytes(), target.read_bytes()) == (b"new", b"old")


def test_that_the_system_at_hand_replaces_in_one_step(files: tuple[Path, Path]) -> None:
    source, target = files
    replace_file(source, target)
    assert target.read_bytes() == b"new"
    assert not source.exists()
