"""What the program is started for, before anything of it is loaded."""

from __future__ import annotations

import pytest

from zgen_desktop.cli.arguments import COMMANDS
from zgen_desktop.core.starting import WindowStart, data_dir, window_start


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ([], WindowStart(None)),
        (["--practice"], WindowStart(None, practice=True)),
        (["list.xlsx"], WindowStart(None, "list.xlsx")),
        (["folder/list"], WindowStart(None, "folder/list")),
        (["C:\\lists\\November"], WindowStart(None, "C:\\lists\\November")),
        (["--data-dir", "d", "list.xlsx"], WindowStart("d", "list.xlsx")),
        (["--practice", "--data-dir=d"], WindowStart("d", practice=True)),
        (["list"], None),
        (["--version"], None),
        (["-v"], None),
        (["check", "list.xlsx"], None),
        (["list.xlsx", "--practice"], None),
    ],
)
def test_that_the_window_is_told_from_commands(words: list[str], wanted: WindowStart | None) -> None:
    assert window_start(words) == wanted


def test_that_no_command_is_taken_for_a_workbook() -> None:
    assert [command for command in COMMANDS if window_start([command]) is not None] == []


@pytest.mark.parametrize("words", [["--data-dir"], ["--data-dir="], ["list.xlsx", "--data-dir"], ["--data-dir", ""]])
def test_that_a_data_folder_without_a_name_is_left_to_the_command_line(words: list[str]) -> None:
    assert data_dir(words)[0] == ""
    assert window_start(words) is None
