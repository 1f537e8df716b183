"""What is done of the whole soak, in a file: it can be broken off, and goes on where it was. Only of one commit."""

from __future__ import annotations

import json
import subprocess
from dataclasses import asdict
from pathlib import Path

from tests.checkout import ROOT
from tests.soak.parts import Figures


def commit() -> str:
    """Of what is tested; marked where the files differ from it."""
    described = ["git", "describe", "--always", "--abbrev=12", "--exclude=*", "--dirty"]
    return subprocess.run(described, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


class Progress:
    """The figures of the parts that are done, by name. Without a file nothing is kept."""

    def __init__(self, path: Path | None, of: str) -> None:
        self._path = path
        self._of = of
        self.done: dict[str, Figures] = {}
        if path is not None and path.exists():
            lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
            self.done = {line["part"]: Figures(**line["figures"]) for line in lines if line["of"] == of}

    def add(self, part: str, figures: Figures) -> None:
        """One more part is done."""
        self.done[part] = figures
        if self._path is not None:
            line = json.dumps({"of": self._of, "part": part, "figures": asdict(figures)})
            with self._path.open("a", encoding="utf-8") as file:
                file.write(f"{line}\n")
