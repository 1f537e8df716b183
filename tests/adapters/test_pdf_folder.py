"""PDFs in a folder: whole under their names, or not there."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import pytest

from zgen_desktop.adapters.pdf_folder import PdfFolder
from zgen_desktop.core.errors import UsageError

PIECES = (b"%P", b"DF-1.4 ", b"rest")


def test_that_a_file_has_its_name_only_when_it_is_whole(tmp_path: Path) -> None:
    folder = PdfFolder(tmp_path / "new" / "folder", 0o022)
    with folder.new("a.pdf") as write:
        for piece in PIECES:
            write(piece)
        assert not folder.there("a.pdf")
    assert folder.there("a.pdf")
    assert [path.name for path in (tmp_path / "new" / "folder").iterdir()] == ["a.pdf"]
    assert (tmp_path / "new" / "folder" / "a.pdf").read_bytes() == b"".join(PIECES)
    if sys.platform != "win32":
        assert (tmp_path / "new" / "folder" / "a.pdf").stat().st_mode & 0o777 == 0o644


def test_that_a_file_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    folder = PdfFolder(tmp_path, 0o022)
    with suppress(KeyError), folder.new("a.pdf") as write:
        write(b"%PDF-")
        raise KeyError
    assert list(tmp_path.iterdir()) == []


def test_that_what_is_no_pdf_gets_no_name(tmp_path: Path) -> None:
    folder = PdfFolder(tmp_path, 0o022)
    with pytest.raises(ValueError, match="no PDF"), folder.new("a.pdf") as write:
        write(b"<html>")
    assert list(tmp_path.iterdir()) == []


def test_that_an_empty_file_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"")
    assert not PdfFolder(tmp_path, 0o022).there("a.pdf")


def test_that_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError) as caught:
        PdfFolder(tmp_path / "file" / "folder", 0o022)
    assert caught.value.code == "folder"


def test_that_a_name_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    (tmp_path / "a.pdf" / "x").write_text("x")
    with pytest.raises(UsageError), PdfFolder(tmp_path, 0o022).new("a.pdf") as write:
        write(b"%PDF-1.4")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
