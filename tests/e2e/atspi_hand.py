"""Reads and presses a window through AT-SPI, as a screen reader does, under the system's Python that has pyatspi.

One JSON order on each line of standard input, one JSON answer on each line of standard output.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]  # Debian's, only under the system's Python

DEEP = 40


def root(pid: int) -> Any:
    """The application of this process, or None as long as it is not there."""
    desktop = pyatspi.Registry.getDesktop(0)
    for at in range(desktop.childCount):
        child = desktop.getChildAtIndex(at)
        if child is not None and child.get_process_id() == pid:
            return child
    return None


def walk(node: Any, depth: int = 0) -> Iterator[Any]:
    """A node and all below it that is on screen; of tables only the table itself."""
    yield node
    if depth > DEEP or node.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE):
        return
    for at in range(node.childCount):
        child = node.getChildAtIndex(at)
        if child is not None and shows(child):
            yield from walk(child, depth + 1)


def shows(node: Any) -> bool:
    """Whether it and all around it can be seen."""
    state = node.getState()
    return bool(state.contains(pyatspi.STATE_VISIBLE) and not state.contains(pyatspi.STATE_INVALID))


def enabled(node: Any) -> bool:
    """Whether it can be pressed."""
    return bool(node.getState().contains(pyatspi.STATE_ENABLED))


def text_of(node: Any) -> str:
    """What stands in a field."""
    try:
        return str(node.queryText().getText(0, -1))
    except NotImplementedError:
        return ""


def found(pid: int, roles: list[str], name: str) -> list[Any]:
    """Everything of these roles whose name begins so."""
    top = root(pid)
    if top is None:
        return []
    return [node for node in walk(top) if node.getRoleName() in roles and node.name.startswith(name)]


def one(pid: int, roles: list[str], name: str) -> Any:
    """The only one."""
    nodes = found(pid, roles, name)
    if len(nodes) != 1:
        raise LookupError(f"{len(nodes)} of {roles} named {name!r}")
    return nodes[0]


BUTTONS = ["push button", "button", "toggle button", "check box", "radio button"]
TABLES = ["table", "tree table"]


def press(pid: int, name: str) -> bool:
    """Presses a button by its action."""
    node = one(pid, BUTTONS, name)
    if not enabled(node):
        raise LookupError(f"{name!r} can't be pressed yet")
    action = node.queryAction()
    names = [action.getName(at) for at in range(action.nActions)]
    return bool(action.doAction(names.index("Press") if "Press" in names else names.index("Toggle")))


def texts(pid: int) -> list[list[str]]:
    """Role, name and state of everything on screen."""
    top = root(pid)
    return [] if top is None else [[n.getRoleName(), n.name, "" if enabled(n) else "off"] for n in walk(top) if n.name]


def write(pid: int, name: str, text: str) -> bool:
    """Puts a text into a field."""
    return bool(one(pid, ["text", "entry", "password text"], name).queryEditableText().setTextContents(text))


def cells(pid: int, name: str) -> list[list[str]]:
    """The header and all cells of a table, as far as a person has them on screen or can scroll to them."""
    table = one(pid, TABLES, name).queryTable()
    shown = [at for at in range(table.nColumns) if not table.nRows or has_width(table.getAccessibleAt(0, at))]
    head = [table.getColumnDescription(at) for at in shown]
    rows = [[table.getAccessibleAt(row, at).name for at in shown] for row in range(table.nRows)]
    return [head, *rows]


def has_width(cell: Any) -> bool:
    """Whether its column is shown at all."""
    return bool(cell.queryComponent().getExtents(pyatspi.DESKTOP_COORDS).width)


def focus(pid: int, name: str) -> bool:
    """Gives the keyboard to a table."""
    return bool(one(pid, TABLES, name).queryComponent().grabFocus())


def middle(node: Any) -> list[int]:
    """Where on the screen a mouse would press it."""
    if not node.getState().contains(pyatspi.STATE_SHOWING):
        raise LookupError(f"{node.name!r} is not on screen")
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return [box.x + box.width // 2, box.y + box.height // 2]


def button_at(pid: int, name: str) -> list[int]:
    """The middle of the one button whose name begins so, once it can be pressed."""
    node = one(pid, BUTTONS, name)
    if not enabled(node):
        raise LookupError(f"{name!r} can't be pressed yet")
    return middle(node)


def cell_at(pid: int, name: str, row: int, header: str) -> list[int]:
    """The middle of a cell of a table; rows are counted from 0."""
    table = one(pid, TABLES, name).queryTable()
    column = next(at for at in range(table.nColumns) if table.getColumnDescription(at) == header)
    return middle(table.getAccessibleAt(row, column))


def focused(pid: int) -> list[str]:
    """Role and name of what has the focus."""
    top = root(pid)
    for node in walk(top) if top is not None else ():
        if node.getState().contains(pyatspi.STATE_FOCUSED):
            return [node.getRoleName(), node.name, text_of(node)]
    return []


ORDERS: dict[str, Callable[..., Any]] = {
    "press": press,
    "texts": texts,
    "write": write,
    "cells": cells,
    "focus": focus,
    "focused": focused,
    "button_at": button_at,
    "cell_at": cell_at,
}


def patiently(order: list[Any], seconds: float) -> Any:
    """Tries until it can be done: a window changes while it is read."""
    end = time.monotonic() + seconds
    while True:
        try:
            return ORDERS[order[0]](*order[1:])
        except Exception as error:
            if time.monotonic() > end:
                raise LookupError(f"{order}: {error!r}") from error
            time.sleep(0.1)


def main() -> None:
    """Answers until its input ends."""
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            answer = {"answer": patiently(asked["order"], asked["seconds"])}
        except LookupError as error:
            answer = {"error": str(error)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
