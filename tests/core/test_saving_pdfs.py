"""The PDFs of a run: one at a time, told per invoice, taken up where they were left."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from threading import Event as StopEvent

import pytest

from tests.fakes.zuora import FakeZuora
from zgen_desktop.adapters.pdf_folder import PdfFolder
from zgen_desktop.core.errors import AccessError, UsageError
from zgen_desktop.core.events import Emit, Event, Progress, silent
from zgen_desktop.core.model.rows import RowState
from zgen_desktop.core.model.run import RowInvoice, RunRow
from zgen_desktop.core.model.tenant import InvoiceRecord
from zgen_desktop.core.saving_pdfs import PdfSaver, Saved, invoices_of

PIECES = [b"%PDF-1.4 ", b"one"]


class World:
    def __init__(self, folder: Path, count: int = 4) -> None:
        self.tenant = FakeZuora()
        self.folder = folder
        self.stop = StopEvent()
        self.rows = []
        for at, account in enumerate(self.tenant.add_accounts(count), start=2):
            day = self.tenant.now().date() - timedelta(days=at)
            invoice = self.tenant.add_invoice(account, day)
            self.tenant.pdfs[invoice.id] = PIECES
            state = RowState.GENERATED
            self.rows.append(
                RunRow(at, (), state, account_number=account.number, invoices=(RowInvoice(at, "main", invoice),))
            )

    def save(self, emit: Emit = silent) -> Saved:
        saver = PdfSaver(self.tenant, PdfFolder(self.folder, 0o022), emit, self.stop)
        return saver.save(invoices_of(self.rows))

    def invoice(self, at: int) -> InvoiceRecord:
        return self.rows[at].invoices[0].invoice

    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "pdfs")


def failing(code: str) -> AccessError:
    return AccessError(code, "It failed", "The reason.", "Try again.")


def test_that_every_invoice_of_the_run_has_its_file_by_account_and_number(world: World) -> None:
    done = world.save()
    assert (done.saved, done.there, done.without, done.exit_code) == (4, 0, [], 0)
    assert world.names() == [f"A0000000{at} INV0000000{at}.pdf" for at in range(1, 5)]
    assert (world.folder / world.names()[0]).read_bytes() == b"".join(PIECES)


def test_that_what_is_there_is_not_fetched_again(world: World) -> None:
    world.save()
    (world.folder / world.names()[2]).unlink()
    world.tenant.asked_pdfs.clear()
    done = world.save()
    assert (done.saved, done.there) == (1, 3)
    assert world.tenant.asked_pdfs == [world.invoice(2).id]


def test_that_siblings_are_saved_and_what_did_not_become_an_invoice_is_not(world: World) -> None:
    sibling = RowInvoice(2, "sibling", world.invoice(1))
    other = RowInvoice(2, "other", world.invoice(2))
    first = world.rows[0]
    refused = RunRow(9, (), RowState.REJECTED, invoices=(RowInvoice(9, "held", world.invoice(3)),))
    rows = [RunRow(2, (), RowState.GENERATED, invoices=(*first.invoices, sibling, other)), refused]
    assert [one.id for one in invoices_of(rows)] == [world.invoice(0).id, world.invoice(1).id]


def test_that_no_file_and_a_refusal_are_told_per_invoice_and_the_others_go_on(world: World) -> None:
    del world.tenant.pdfs[world.invoice(0).id]
    world.tenant.pdfs[world.invoice(1).id] = [b"<html>"]
    world.tenant.pdf_errors.extend([None, None, failing("pdf_refused")])
    done = world.save()
    assert [(one.invoice.row, one.failed) for one in done.without] == [(2, False), (3, True), (4, True)]
    assert done.without[0].why == "Zuora has no PDF of this invoice."
    assert done.without[2].why == "It failed. The reason."
    assert (done.saved, done.exit_code, done.problem) == (1, 1, None)
    assert world.names() == ["A00000004 INV00000004.pdf"]


def test_that_invoices_that_are_gone_are_told_and_numbers_are_those_of_today(world: World) -> None:
    world.tenant.remove_invoice(world.invoice(0).id)
    world.tenant.change_invoice(world.invoice(1).id, status="Canceled")
    world.tenant.change_invoice(world.invoice(2).id, number="POSTED-1", status="Posted")
    done = world.save()
    assert [one.why for one in done.without] == ["The invoice was deleted or cancelled since."] * 2
    assert "A00000003 POSTED-1.pdf" in world.names()


def test_that_stop_leaves_whole_files_and_the_next_time_goes_on(world: World) -> None:
    def stop(event: Event) -> None:
        if isinstance(event, Progress) and event.done == 2:
            world.stop.set()

    done = world.save(stop)
    assert (done.saved, done.left, done.stopped, done.exit_code) == (2, 2, True, 130)
    world.stop.clear()
    assert (world.save().saved, len(world.names())) == (2, 4)


@pytest.mark.parametrize(("code", "tried"), [("no_permission", 1), ("timeout", 3)])
def test_that_a_connection_that_is_gone_ends_it(world: World, code: str, tried: int) -> None:
    world.tenant.pdf_errors.extend([failing(code)] * 9)
    done = world.save()
    assert len(world.tenant.asked_pdfs) == tried
    assert done.problem is not None
    assert (done.exit_code, done.left) == (3, 4 - tried + 1)


def test_that_one_slow_answer_is_only_that(world: World) -> None:
    world.tenant.pdf_errors.extend([failing("timeout"), None, failing("timeout")])
    done = world.save()
    assert (done.saved, len(done.without), done.problem) == (2, 2, None)


def test_that_a_folder_that_takes_nothing_ends_it(world: World) -> None:
    class Full:
        def there(self, _name: str) -> bool:
            return False

        def new(self, _name: str) -> object:
            raise UsageError("folder", "Full", "The disk is full.", "Make room.")

    done = PdfSaver(world.tenant, Full(), silent, world.stop).save(invoices_of(world.rows))  # type: ignore[arg-type]  # only what is used
    assert done.problem is not None
    assert (done.problem.code, done.exit_code, done.left) == ("folder", 2, 4)
