"""Saving PDFs in the window: progress, Stop, what could not be had, and the way on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.conftest import until
from tests.gui.generate_rig import Rig, generate_rig
from zgen_desktop.core.services import Services
from zgen_desktop.gui.changing import Changing
from zgen_desktop.gui.generate_page import View
from zgen_desktop.gui.pdf_dialog import PdfDialog


@pytest.fixture
def rig(application: object, services: Services, sample: str) -> Iterator[Rig]:
    with generate_rig(services, sample) as made:
        yield made


def dialog_of(rig: Rig, folder: Path) -> PdfDialog:
    assert rig.desk.run is not None
    dialog = PdfDialog(rig.frame, rig.desk, rig.desk.run.summary.head, str(folder))
    dialog.open()
    return dialog


def at_rest(dialog: PdfDialog) -> None:
    until(dialog.close_it.isVisible)


def test_that_pdfs_are_saved_stopped_and_gone_on_with(rig: Rig, tmp_path: Path) -> None:
    rig.enter()
    rig.page.review.first.setChecked(False)
    rig.press("Start")
    until(lambda: rig.desk.run is not None and not rig.desk.running, 60)
    assert rig.desk.run is not None
    offered = Changing(rig.desk, rig.frame).actions(rig.desk.run.summary, idle=True)
    assert offered[0].text.replace("&", "") == "Save PDFs…"
    folder = tmp_path / "PDFs"
    rig.server.behaviour.latency = 0.05
    dialog = dialog_of(rig, folder)
    until(lambda: folder.is_dir() and len(list(folder.glob("*.pdf"))) > 1)
    QTest.mouseClick(dialog.halt, Qt.MouseButton.LeftButton)
    at_rest(dialog)
    some = len(list(folder.glob("*.pdf")))
    assert f"{some} PDF(s) saved" in dialog.said.text()
    assert "not fetched yet" in dialog.said.text()
    rig.server.behaviour.latency = 0.0
    rig.server.behaviour.invoice_files = "none"
    QTest.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    until(dialog.halt.isVisible)
    at_rest(dialog)
    assert f"{some} there already" in dialog.said.text()
    assert dialog.rows.rowCount() > 0
    assert dialog.rows.row_at(0).why == "Zuora has no PDF of this invoice."
    # Asking again is no use where there is nothing to be had.
    assert not dialog.again.isVisible()
    dialog.close()
    assert rig.page.view is not View.PROGRESS


def test_that_a_folder_that_cannot_be_written_is_told_with_what_to_do(rig: Rig, tmp_path: Path) -> None:
    rig.enter()
    rig.page.review.first.setChecked(False)
    rig.press("Start")
    until(lambda: rig.desk.run is not None and not rig.desk.running, 60)
    (tmp_path / "file").write_text("x")
    dialog = dialog_of(rig, tmp_path / "file" / "PDFs")
    at_rest(dialog)
    assert "can't be written there" in dialog._next.text()
    assert dialog.again.isVisible()
    dialog.close()
