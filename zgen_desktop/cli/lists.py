"""check and generate."""

from __future__ import annotations

import argparse
from pathlib import Path

from zgen_desktop.cli.passwords import take_password
from zgen_desktop.cli.printing import (
    ProgressPrinter,
    print_check,
    print_error,
    print_json,
    print_preview,
    tell_put_aside,
)
from zgen_desktop.cli.selecting import selection_of
from zgen_desktop.cli.working import Work
from zgen_desktop.core.checking import Checked
from zgen_desktop.core.confirming import Confirmation, confirm
from zgen_desktop.core.earlier_results import earlier_failures
from zgen_desktop.core.errors import UsageError, ZgenError
from zgen_desktop.core.model.results import Place, Placement
from zgen_desktop.core.ports import Journal, Zuora
from zgen_desktop.core.previewing import Previewed, Previewer
from zgen_desktop.core.run_json import check_object, preview_object
from zgen_desktop.core.services import Services


def check(args: argparse.Namespace, services: Services) -> int:
    """Finds every problem; never writes. Exit 0 without errors, 1 with."""
    take_password(args, services, _path(args))
    previewed: Previewed | None = None
    if args.connection is None:
        if args.preview:
            raise UsageError(
                "preview_of_what",
                "A preview needs a tenant",
                "--preview asks Zuora what would be billed, and no connection is named.",
                "Add --connection NAME.",
            )
        checked = services.checker.check(_path(args), selection_of(args), services.today())
    else:
        connection = services.connection(args.connection)
        with services.journals.read() as journal, services.tenants.connect(connection, remember=False) as zuora:
            checked = _checked(args, services, zuora, journal)
            if args.preview:
                previewed = Previewer(zuora, services.clock, ProgressPrinter()).preview(checked)
    if args.json:
        print_json({**check_object(checked), **({"preview": preview_object(previewed)} if previewed else {})})
    else:
        print_check(checked)
        if previewed is not None:
            print_preview(previewed)
    if args.rows is None:
        _tell_earlier(checked, services)
    if previewed is not None and previewed.problem is not None:
        # The list can be sent without a preview: the check has ended as it has.
        print_error(previewed.problem, as_json=False)
    return 1 if checked.has_errors else 0


def _tell_earlier(checked: Checked, services: Services) -> None:
    """Where the workbook ends in the results of an earlier run: how only its failures are taken."""
    try:
        with services.journals.read() as journal:
            found = earlier_failures(services.workbook, checked.imported.info, checked.imported.sheet, journal)
    except ZgenError:
        return  # only the hint is lost
    if found is None:
        return
    counts = f"{len(found.refused)} refused, {len(found.problems)} with a problem"
    ProgressPrinter().say(
        f"“{found.sheet}” has the results of run {found.run} of this list: {counts}. "
        f"Only these rows: --rows {found.selection}"
    )
    if found.on_record and found.refused:
        said = (
            f"What was refused is sent again as it was with: runs retry {found.run} --confirm-rows {len(found.refused)}"
        )
        ProgressPrinter().say(said)
    elif not found.on_record:
        ProgressPrinter().say("That run is not on record here, so this is what the sheet says.")


def generate(args: argparse.Namespace, services: Services) -> int:
    """Checks as ``check --connection`` does, confirms, sends, writes the results."""
    take_password(args, services, _path(args))
    connection = services.connection(args.connection)
    with services.journals.write("command generate") as journal, services.tenants.connect(connection) as zuora:
        tell_put_aside(journal)
        checked = _checked(args, services, zuora, journal)
        said = Confirmation(
            rows=args.confirm_rows,
            reason=args.reason,
            system_user=services.system_user,
            program_version=services.version,
            per_call=args.per_call,
            parallel=args.parallel,
            again=args.again,
            placement=_placement(args),
        )
        head, rows = confirm(checked, connection, said, services.clock.now())
        wish = Placement.COPY if args.output else Placement(said.placement)
        # Asked before anything is sent: what can't be written is said here, not at the end.
        place = services.results.place(head.workbook, wish, said.placement if args.output else "")
        _tell_place(place)
        journal.create_run(head, rows)
        services.settings.put_layout(checked.imported.layout)
        work = Work(services, journal, args.json)
        return work.work(head.id, zuora, connection, find_out=not args.no_wait, minutes=args.patience)


def _tell_place(place: Place) -> None:
    said = ProgressPrinter().say
    if place.reason:
        said(f"The results will go to {place.path}: {place.reason}")
    if place.consequence and place.into:
        said(f"The sheet goes into the workbook all the same. {place.consequence}")
    elif place.consequence:
        said(f"It can go into the workbook all the same with --into. {place.consequence}")


def _checked(args: argparse.Namespace, services: Services, zuora: Zuora, journal: Journal) -> Checked:
    return services.checker.check(
        _path(args),
        selection_of(args),
        services.today(),
        zuora=zuora,
        journal=journal,
        again=args.again,
        schema=services.schema(services.connection(args.connection)),
        emit=ProgressPrinter(),
    )


def _path(args: argparse.Namespace) -> str:
    return str(Path(args.workbook).absolute())


def _placement(args: argparse.Namespace) -> str:
    if args.output:
        return str(Path(args.output).absolute())
    if args.beside:
        return Placement.BESIDE.value
    return Placement.INTO.value if args.into else Placement.AUTO.value
