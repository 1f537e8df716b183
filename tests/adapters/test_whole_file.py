"""A small file is there whole, old or new."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest

from zgen_desktop.adapters.whole_file import write_whole


def test_that_a_file_is_replaced_by_one_of_this_user_only(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("old")
    path.chmod(0o644)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_that_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.mkdir()
    with pytest.raises(OSError, match=r"a\.json"):
        write_whole(path, b"new")
    assert list(tmp_path.iterdir()) == [path]


def test_that_what_killed_writers_left_in_the_folder_is_cleared_and_a_living_one_s_is_not(tmp_path: Path) -> None:
    names = (".a.json.x.zgen-part", ".b.json.z.zgen-part", ".a.json.y.zgen-part", ".b.json.z.tmp")
    dead, of_another_file, living, foreign = (tmp_path / name for name in names)
    for left in (dead, of_another_file, living, foreign):
        left.write_text("")
    for old in (dead, of_another_file, foreign):
        os.utime(old, (time.time() - 3600,) * 2)
    write_whole(tmp_path / "a.json", b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == [living.name, foreign.name, "a.json"]
