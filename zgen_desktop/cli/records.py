"""runs verify, decide, forget, and the page of evidence of runs show."""

from __future__ import annotations

import argparse
import sys

from zgen_desktop.cli.printing import print_json
from zgen_desktop.cli.working import Work, named_run, run_id
from zgen_desktop.core.deciding import decide
from zgen_desktop.core.engine import same_tenant
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.evidence_page import EvidencePage, evidence_page, page_object, page_text, pages_of_invoice
from zgen_desktop.core.ports import Journal
from zgen_desktop.core.retention import forget_older
from zgen_desktop.core.selection import chosen_rows
from zgen_desktop.core.services import Services
from zgen_desktop.core.verifying import verify

BROKEN = 4


def verify_record(args: argparse.Namespace, services: Services) -> int:
    """Whether the record is whole; exit 4 where it isn't. Only reads."""
    with services.journals.read() as journal:
        run = run_id(args.run, journal) if args.run else ""
        found = verify(journal, services.results, run)
    for said in found.words():
        print(said, file=sys.stderr)
    if args.json:
        print_json({"ok": found.ok, "events": found.check.events, "head": found.check.head})
    else:
        state = "The record is whole" if found.ok else "The record is NOT whole"
        compared = sum(bool(seen.head) for seen in found.sheets)
        print(f"{state}: {found.check.events} entries, compared with {compared} results sheets.")
        print(f"Newest hash: {found.check.head}")
    return 0 if found.ok else BROKEN


def decide_rows(args: argparse.Namespace, services: Services) -> int:
    """A person's decision about rows that were found out not to be made, or to need one."""
    as_, _equals, invoice_id = args.decision.partition("=")
    with services.journals.write("command runs decide") as journal:
        run = named_run(args, services, journal)
        rows = sorted(chosen_rows(args.rows, [row.row for row in journal.rows(run)]))
        if as_ == "generated":
            _decide_generated(services, journal, run, rows, invoice_id, args.reason)
        else:
            decide(journal, run, rows, as_, "", args.reason)
        return Work(services, journal, args.json).rewrite(run)


def _decide_generated(
    services: Services, journal: Journal, run: str, rows: list[int], invoice_id: str, reason: str
) -> None:
    """The invoice is looked up in the run's own tenant, and kept as it is there now."""
    head = journal.summary(run).head
    connection = services.connection(head.connection)
    with services.tenants.connect(connection, tenant=head.tenant) as zuora:
        same_tenant(head, zuora.host, zuora.login())
        decide(journal, run, rows, "generated", invoice_id, reason, zuora)


def show_evidence(args: argparse.Namespace, services: Services) -> int:
    """The page of evidence of one row, or of every row of an invoice; exit 4 where the record is not whole."""
    with services.journals.read() as journal:
        pages = _pages(args, journal)
    if args.json:
        print_json({"pages": [page_object(page) for page in pages]})
    else:
        print("\n\n".join(page_text(page) for page in pages))
    return 0 if all(page.ok for page in pages) else BROKEN


def _pages(args: argparse.Namespace, journal: Journal) -> list[EvidencePage]:
    if args.invoice is None and args.run is not None:
        return [evidence_page(journal, run_id(args.run, journal), args.row)]
    if args.invoice is not None and args.run is None and args.row is None:
        return pages_of_invoice(journal, args.invoice)
    raise UsageError(
        "usage",
        "That is no command of Zgen Desktop",
        "A row belongs to a run, and an invoice is looked for in all runs.",
        "Write: runs show --invoice NUMBER, or: runs show RUN --row N",
    )


def forget(args: argparse.Namespace, services: Services) -> int:
    """Erases cells and messages of old finished runs, or says that all are kept."""
    if args.keep_all:
        services.settings.put_keep_months(None)
        runs, copies = [], []
        said = "Cells and messages of all runs are kept from now on."
    else:
        with services.journals.write("command runs forget") as journal:
            runs = list(forget_older(journal, args.older_than, args.confirm_runs, services.clock.now()))
            copies = list(journal.other_copies())
        if args.from_now_on:
            services.settings.put_keep_months(args.older_than)
        said = f"Cells and messages of {len(runs)} runs are erased; accounts, invoices and outcomes stay on record."
    for path in copies:
        print(f"This older copy of the record may still hold them: {path}", file=sys.stderr)
    if args.json:
        print_json({"forgotten": runs, "keep_months": services.settings.keep_months()})
    else:
        print(said)
    return 0
