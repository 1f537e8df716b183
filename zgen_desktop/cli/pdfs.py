"""runs pdf: the PDFs of a run's invoices into a folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from zgen_desktop.cli.printing import error_object, print_error, print_json
from zgen_desktop.cli.working import Work, run_id
from zgen_desktop.core.engine import same_tenant
from zgen_desktop.core.saving_pdfs import PdfSaver, Saved, invoices_of
from zgen_desktop.core.services import Services


def pdf(args: argparse.Namespace, services: Services) -> int:
    """Writes nothing to the record, so that it can go on while a run is under way elsewhere."""
    folder = str(Path(args.to).absolute())
    with services.journals.read() as journal:
        run = run_id(args.run, journal)
        head = journal.summary(run).head
        wanted = invoices_of(journal.rows(run))
        work = Work(services, journal, args.json)
        connection = services.connection(head.connection)
        with (
            services.tenants.connect(connection, tenant=head.tenant, remember=False) as zuora,
            work.interruptible(),
        ):
            same_tenant(head, zuora.host, zuora.login())
            saver = PdfSaver(zuora, services.pdf_folder(folder), work.printer, work.stop)
            try:
                done = saver.save(wanted)
            except KeyboardInterrupt:
                # The second Ctrl-C leaves the file at hand, of which nothing stays.
                return 130
    _print(done, run, folder, len(wanted), as_json=args.json)
    if done.problem is not None:
        print_error(done.problem, as_json=False)
    return done.exit_code


def _print(done: Saved, run: str, folder: str, invoices: int, *, as_json: bool) -> None:
    if as_json:
        missing = [
            {"row": one.invoice.row, "account": one.invoice.account, "invoice": one.invoice.number,
             "invoice_id": one.invoice.id, "failed": one.failed, "message": one.why}
            for one in done.without
        ]  # fmt: skip
        counts = {"invoices": invoices, "saved": done.saved, "there": done.there, "left": done.left}
        problem = {"error": error_object(done.problem)} if done.problem is not None else {}
        print_json({"run": run, "folder": folder, **counts, "without": missing, "stopped": done.stopped, **problem})
        return
    print(f"{done.saved} PDFs saved, {done.there} were there already, of {invoices} invoices: {folder}")
    for one in done.without:
        print(f"  row {one.invoice.row}, {one.invoice.number or one.invoice.id}: {one.why}")
    if done.left:
        print(f"  {done.left} were not fetched. The same command goes on with them.")
