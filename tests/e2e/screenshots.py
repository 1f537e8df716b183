"""Pictures of every page and dialog, made from the real window.

python -m tests.e2e.screenshots FOLDER                      light and dark, 100 and 200 %, English and German
python -m tests.e2e.screenshots FOLDER light 1 en           one of these
python -m tests.e2e.screenshots FOLDER light 1 en check     only the scenes whose names begin so (``check$``: that one)
python -m tests.e2e.screenshots docs --docs                 those of docs/, with few colours to keep them small

A third size, ``small``, is a window of 1024 x 700 at 100 %.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import Counter
from itertools import product
from pathlib import Path

IN_DOCS = {
    "start": ("start", "start-light-1-en"),
    "columns": ("columns", "columns-light-1-en"),
    "check": ("check", "check-kind-light-1-en"),
    "check-german-200": ("check", "check-row-light-2-de"),
    "review": ("review", "review-production-filled-dark-1-en"),
    "progress": ("run", "run-progress-light-1-en"),
    "results": ("results", "results-light-1-en"),
    "decide": ("results_unclear", "results-decide-light-1-en"),
    "history": ("history", "history-search-dark-1-en"),
    "connections": ("connections", "connections-finding-light-1-en"),
}
"""The scene and the picture that each one of docs/ is taken from."""
_COLOURS = 256
LOCALES = {"en": "en_GB", "de": "de_DE"}


def main(words: list[str]) -> int:
    """All kinds one after the other, each in a process of its own, or one kind."""
    folder = Path(words[0]).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    if words[1:] == ["--docs"]:
        return _for_docs(folder)
    if len(words) >= 4:
        return _in_process(folder, words[1], words[2], words[3], words[4] if len(words) > 4 else "")
    kinds = [*product(("light", "dark"), ("1", "2"), ("en", "de")), ("light", "small", "en"), ("light", "small", "de")]
    return max(_in_process(folder, *kind, "") for kind in kinds)


def _for_docs(folder: Path) -> int:
    with tempfile.TemporaryDirectory() as taken:
        for scene, picture in IN_DOCS.values():
            scheme, size, language = picture.rsplit("-", 3)[1:]
            if _in_process(Path(taken), scheme, size, language, f"{scene}$"):
                return 1
        for name, (_scene, picture) in IN_DOCS.items():
            _with_few_colours(Path(taken) / f"{picture}.png", folder / f"{name}.png")
    return 0


def _with_few_colours(source: Path, target: Path) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QImageWriter

    image = QImage(str(source)).convertToFormat(QImage.Format.Format_RGB32)
    # The commonest colours of the picture itself: Qt's own choice would change its grounds.
    common = Counter(memoryview(bytes(image.constBits())).cast("I")).most_common(_COLOURS)
    table = [colour for colour, _times in common]
    indexed = image.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)
    writer = QImageWriter(str(target), b"png")
    writer.setCompression(100)
    if not writer.write(indexed):
        raise OSError(writer.errorString())


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
        if f"{scene.__name__}$".startswith(only):
            with tempfile.TemporaryDirectory() as home, stage(application, Path(home), camera, locale) as set_up:
                scene(set_up)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
