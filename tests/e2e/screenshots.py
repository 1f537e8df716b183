"""Pictures of every page and dialog, made from the real window.

python -m tests.e2e.screenshots FOLDER                      light and dark, 100 and 200 %, English and German
python -m tests.e2e.screenshots FOLDER light 1 en           one of these
python -m tests.e2e.screenshots FOLDER light 1 en check     only the scenes whose names begin so

A fourth size, ``small``, is a window of 1024 x 700 at 100 %.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

LOCALES = {"en": "en_GB", "de": "de_DE"}


def main(words: list[str]) -> int:
    """All kinds one after the other, each in a process of its own, or one kind."""
    folder = Path(words[0]).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    if len(words) >= 4:
        return _in_process(folder, words[1], words[2], words[3], words[4] if len(words) > 4 else "")
    kinds = [*product(("light", "dark"), ("1", "2"), ("en", "de")), ("light", "small", "en"), ("light", "small", "de")]
    return max(_in_process(folder, *kind, "") for kind in kinds)


def _in_process(folder: Path, scheme: str, size: str, language: str, only: str) -> int:
    """Scale, colours and language are read when Qt starts."""
    locale = f"{LOCALES[language]}.UTF-8"
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": "2" if size == "2" else "1",
        "ZGEN_COLOURS": scheme,
        "LC_ALL": locale,
        "LANG": locale,
        "LANGUAGE": language,
    }
    code = "import sys; from tests.e2e.screenshots import make; make(*sys.argv[1:])"
    command = [sys.executable, "-c", code, str(folder), scheme, size, language, only]
    return subprocess.run(command, env=environment, check=False).returncode


def make(folder: str, scheme: str, size: str, language: str, only: str) -> None:
    """One scheme, size and language: every scene on a stage of its own."""
    from PySide6.QtCore import QLocale

    from tests.e2e.scenes import SCENES
    from tests.e2e.stage import Camera, stage
    from zgen_desktop.gui.application import make_application

    locale = QLocale(LOCALES[language])
    QLocale.setDefault(locale)
    application = make_application()
    camera = Camera(Path(folder), f"{scheme}-{size}-{language}", size)
    for scene in SCENES:
        if scene.__name__.startswith(only):
            with tempfile.TemporaryDirectory() as home, stage(application, Path(home), camera, locale) as set_up:
                scene(set_up)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
