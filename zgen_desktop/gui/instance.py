"""One window for each data folder: a second start hands its file to the first and ends."""

from __future__ import annotations

import json
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from zgen_desktop.core.errors import UsageError

ANSWER_MS = 5_000
"""How long the first window may take to answer; it draws only, so it answers at once unless it hangs."""
_TAKEN = b"taken\n"
_LONGEST = 100_000
"""Bytes; paths are far shorter."""


class Handed(NamedTuple):
    """What a second start was given: a workbook, or the folder in which it was started to practise."""

    path: str = ""
    practice_folder: str = ""


def hand_over(address: str, handed: Handed, answer_ms: int = ANSWER_MS) -> bool:
    """Gives it (or nothing: only to be raised) to the window that listens; False where there is none.

    Raises UsageError(``window_hangs``) where it does not answer.
    """
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(answer_ms):
        return False
    socket.write(json.dumps(handed._asdict()).encode() + b"\n")
    said = b""
    while not said.endswith(b"\n") and socket.waitForReadyRead(answer_ms):
        said += bytes(socket.readAll().data())
    socket.disconnectFromServer()
    if said != _TAKEN:
        raise UsageError(
            "window_hangs",
            "Zgen Desktop is open already and does not answer",
            "A window with the same data folder is there, but it did not take the file.",
            "Go to that window. If it does not react, end it and start again; the record has everything that was sent.",
        )
    return True


class Listener(QObject):
    """The first window's ear. ``asked`` comes with what a second start was given, as ``Handed``."""

    asked = Signal(object)

    def __init__(self, address: str) -> None:
        super().__init__()
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        # What a killed window left behind is replaced: so listens QLocalServer with an access option.
        self.listening = self._server.listen(address)

    def close(self) -> None:
        """Listens no more."""
        self._server.close()

    @Slot()
    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LONGEST:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        handed = _understood(bytes(socket.readLine().data()))
        if handed is None:
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        self.asked.emit(handed)


def _understood(line: bytes) -> Handed | None:
    try:
        told = json.loads(line)
        handed = Handed(**told)
    except (ValueError, TypeError):
        return None
    return handed if isinstance(handed.path, str) and isinstance(handed.practice_folder, str) else None
