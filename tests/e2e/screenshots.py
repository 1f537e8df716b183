"""Pictures of every page, made from the real window on the practice tenant.

python -m tests.e2e.screenshots FOLDER   every page: light and dark, 100 and 200 %, both languages
python -m tests.e2e.screenshots FOLDER light 1 en           one of these
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

LONG = "Abrechnungsliste der Landesgesellschaften Nord und Süd, November, geprüft von der Buchhaltung.xlsx"
SIZE = (1180, 760)


def main(words: list[str]) -> int:
    """Makes all pictures, each kind in a process of its own, or those of one kind."""
    folder = Path(words[0]).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    if len(words) == 4:
        make(folder, words[1], words[2], words[3])
        return 0
    for scheme, scale, language in product(("light", "dark"), ("1", "2"), ("en", "de")):
        locale = {"en": "en_GB.UTF-8", "de": "de_DE.UTF-8"}[language]
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": scale,
            "ZGEN_COLOURS": scheme,
            "LC_ALL": locale,
            "LANG": locale,
            "LANGUAGE": language,
        }
        command = [sys.executable, "-m", "tests.e2e.screenshots", str(folder), scheme, scale, language]
        subprocess.run(command, env=environment, check=True)
    return 0


def make(folder: Path, scheme: str, scale: str, language: str) -> None:
    """One scheme, size and language: the pages in the order of the job."""
    from PySide6.QtCore import QLocale

    from tests.gui.conftest import settle, until
    from zgen_desktop.bootstrap import compose
    from zgen_desktop.core.confirming import Confirmation
    from zgen_desktop.core.model.connection import PRACTICE
    from zgen_desktop.gui.application import make_application
    from zgen_desktop.gui.page import Place
    from zgen_desktop.gui.translations import install_translations
    from zgen_desktop.gui.widgets import Button
    from zgen_desktop.gui.window import TRANSLATIONS, Window

    locale = QLocale("de_DE" if language == "de" else "en_GB")
    QLocale.setDefault(locale)
    application = make_application()
    with tempfile.TemporaryDirectory() as home, compose(f"{home}/data", 0o022) as services:
        install_translations(application, services.resource(TRANSLATIONS), locale)
        window = Window(services)
        desk, frame = window.desk, window.frame
        frame.show()
        # At twice the size a screen of 1920 x 1200 has room for 960 x 600.
        frame.resize(*(SIZE if scale == "1" else (960, 600)))

        def shoot(name: str) -> None:
            settle(desk)
            frame.grab().save(str(folder / f"{name}-{scheme}-{scale}00-{language}.png"))

        shoot("0-start")
        list_path = Path(services.write_sample(home))
        if scale == "2":
            list_path = list_path.rename(Path(home) / LONG)
        desk.choose_connection(PRACTICE)
        window.open(str(list_path))
        until(lambda: desk.checked is not None and desk.checked.tenant is not None)
        settle(desk)
        places = (Place.WORKBOOK, Place.COLUMNS, Place.CHECK, Place.GENERATE, Place.CONNECTIONS)
        for number, place in enumerate(places, start=1):
            frame.show_place(place)
            if place is Place.GENERATE:
                # Its main button can be pressed after a moment of calm.
                until(lambda: any(part.isEnabled() and part.isDefault() for part in frame.findChildren(Button)))
            shoot(f"{number}-{place.name.lower()}")
        frame.show_place(Place.GENERATE)
        said = Confirmation(desk.ready_count(), "November month-end", services.system_user, services.version)
        desk.start_run(said, first_only=False)
        until(lambda: not desk.running)
        settle(desk)
        for number, place in ((6, Place.RESULTS), (7, Place.HISTORY)):
            frame.show_place(place)
            shoot(f"{number}-{place.name.lower()}")
        frame.close()
        window.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
