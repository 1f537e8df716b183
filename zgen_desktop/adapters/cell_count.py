"""Counts the values of a very large worksheet part without parsing it."""

from __future__ import annotations

from zgen_desktop.adapters import file_kind
from zgen_desktop.adapters.opc import Package
from zgen_desktop.adapters.opc_xml import root_tag, xml_encoding

MAX_CELLS = 10_000_000
"""Cells with content; Excel itself gets slow long before."""
COUNT_FROM = 100 << 20
"""Bytes of a part from which on it is counted first: ten million values take more than that."""


def check_cell_count(package: Package, part: str) -> None:
    """WorkbookError(``too_large``) above MAX_CELLS.

    Ten million cells would take a minute and gigabytes to parse before they could be refused.
    """
    if package.info(part).file_size < COUNT_FROM:
        return
    found = 0
    with package.parsing(part), package.open_part(part) as stream:
        carry = stream.read(1 << 15)
        codec = xml_encoding(carry)
        prefix = root_tag(carry).prefix
        tags = [f"</{prefix}:{name}>" if prefix else f"</{name}>" for name in ("v", "is")]
        marks = [tag.encode(codec if codec.startswith("utf-16-") else "utf-8") for tag in tags]
        keep = max(map(len, marks)) - 1
        while block := stream.read(1 << 20):
            data = carry + block
            found += sum(map(data.count, marks))
            if found > MAX_CELLS + 1000:
                raise file_kind.too_large(package.path, f"the sheet has more than {MAX_CELLS:,} filled cells")
            carry = data[-keep:]
