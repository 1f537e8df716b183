"""SaveResults and DeleteResults as XML, right or scripted wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from zgen_desktop.practice.behaviour import Fault, FaultKind
from zgen_desktop.practice.billing import Result
from zgen_desktop.practice.changing import ChangeResult
from zgen_desktop.practice.soap import reply, text


@dataclass(frozen=True, slots=True)
class _Shape:
    success: bool
    invoice_id: str | None
    code: str
    message: str
    with_success: bool = True


def change_reply(call: str, results: Sequence[ChangeResult], fault: Fault | None) -> str:
    """The answer to update() or delete(); DeleteResult has its elements in lower case (WSDL)."""
    written = _written(results, fault)
    if call == "delete":
        for name in ("Errors", "Id", "Success"):
            written = written.replace(f"ns1:{name}>", f"ns1:{name.lower()}>")
    return _replied(call, written, fault)


def generate_reply(results: Sequence[Result], fault: Fault | None) -> str:
    """The answer to generate(): one result per row in order, unless the fault says otherwise."""
    return _replied("generate", _written(results, fault), fault)


def _replied(call: str, written: str, fault: Fault | None) -> str:
    return reply("create" if fault and fault.kind is FaultKind.WRONG_ELEMENT else call, written)


def _written(results: Sequence[Result | ChangeResult], fault: Fault | None) -> str:
    shapes = [
        _Shape(not result.code, None if result.code else result.invoice_id, result.code, result.message)
        for result in results
    ]
    if fault:
        shapes = _mutated(shapes, fault.kind, fault.size or 1)
    return "".join(map(_xml, shapes))


def _mutated(shapes: list[_Shape], kind: FaultKind, size: int) -> list[_Shape]:
    first_id = next((shape.invoice_id for shape in shapes if shape.invoice_id), None)
    if kind is FaultKind.SHUFFLE:
        return shapes[::-1]
    if kind is FaultKind.MISSING_RESULTS:
        return shapes[:-size]
    if kind is FaultKind.EXTRA_RESULTS:
        extra = [sha256(f"extra result {nth}".encode()).hexdigest()[:32] for nth in range(size)]
        return shapes + [_Shape(True, invoice_id, "", "") for invoice_id in extra]
    if kind is FaultKind.NO_RESULTS:
        return []
    if kind is FaultKind.NO_SUCCESS:
        return [_Shape(shape.success, shape.invoice_id, shape.code, shape.message, False) for shape in shapes]
    if kind is FaultKind.NO_ID:
        return [_Shape(shape.success, None, shape.code, shape.message) for shape in shapes]
    if kind is FaultKind.REPEATED_ID:
        return [_Shape(True, first_id, "", "") if shape.success else shape for shape in shapes]
    return shapes


def _xml(shape: _Shape) -> str:
    errors = (
        f"<ns1:Errors><ns1:Code>{text(shape.code)}</ns1:Code><ns1:Message>{text(shape.message)}</ns1:Message></ns1:Errors>"
        if shape.code
        else ""
    )
    key = f"<ns1:Id>{text(shape.invoice_id)}</ns1:Id>" if shape.invoice_id else ""
    success = f"<ns1:Success>{'true' if shape.success else 'false'}</ns1:Success>" if shape.with_success else ""
    return f"<ns1:result>{errors}{key}{success}</ns1:result>"
