"""Keeping the computer awake during a run, by wakepy (Windows, macOS, and D-Bus on Linux)."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

_log = logging.getLogger(__name__)


class KeepAwake:
    """The port KeepAwake. The screen may still go dark; only sleep is held off."""

    @contextmanager
    def hold(self) -> Iterator[bool]:
        """Must be entered and left on one thread, because wakepy's modes belong to a thread."""
        with ExitStack() as stack:
            try:
                held = _hold(stack)
            except Exception as error:  # noqa: BLE001  whatever goes wrong with a convenience, the run goes on
                _log.warning("Asking the system to stay awake failed: %s", type(error).__name__)
                held = False
            if not held:
                _log.info("The computer can't be kept awake here")
            yield held


def _hold(stack: ExitStack) -> bool:
    # Not needed until the first run, and so not at the start of the program.
    from wakepy import keep

    connections: list[Any] = []
    stack.callback(_quietly, lambda: [connection.close() for connection in connections])
    mode = keep.running(on_fail="pass", dbus_adapter=_adapter(connections))
    mode.__enter__()
    stack.callback(_quietly, lambda: mode.__exit__(None, None, None))
    return mode.active


def _adapter(connections: list[Any]) -> Any:
    """wakepy's own way to D-Bus, with its connections noted: it leaves those open that were of no use."""
    if sys.platform != "linux":
        return None
    from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter

    class Adapter(JeepneyDBusAdapter):
        def _create_new_connection(self, *bus: Any, **named: Any) -> Any:
            connections.append(super()._create_new_connection(*bus, **named))
            return connections[-1]

    return Adapter


def _quietly(let_go: Callable[[], object]) -> None:
    try:
        let_go()
    except Exception as error:  # noqa: BLE001  the outcome of a run must not be lost for this
        _log.warning("Letting the computer sleep again failed: %s", type(error).__name__)
