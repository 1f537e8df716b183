"""Brings resources/translations up to date: the texts of the window's code into .ts files, and these into .qm files.

Run it with ``python -m tests.translation_files`` (CONTRIBUTING, *Translations*). The texts are found by Python's own
parser: pyside6-lupdate passes over plural forms outside of ``tr`` and over texts inside of f-strings.
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from tests import core_texts
from tests.checkout import ROOT
from zgen_desktop.gui.core_templates import FILE as CORE_TEXTS

CODE = ROOT / "zgen_desktop" / "gui"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"en": True, "de": False}
"""Language to: plural forms only."""
_FORMS = 2


@dataclass(frozen=True, order=True)
class Text:
    """A text of the code; ``counted`` has plural forms."""

    context: str
    source: str
    counted: bool


@dataclass(frozen=True)
class Found:
    """The texts of the code, and calls whose text or context can't be read off."""

    texts: frozenset[Text]
    unreadable: tuple[str, ...]


def texts_of_code(folder: Path = CODE) -> Found:
    """Everything that is marked with ``tr``, ``translate`` or ``QT_TRANSLATE_NOOP`` in the window's modules.

    The templates of core and adapters come with them.
    """
    texts: set[Text] = set()
    listed: set[str] = set()
    unreadable: list[tuple[str | None, str]] = []
    for path in sorted(folder.glob("*.py")):
        for call, owner in _calls(ast.parse(path.read_text(encoding="utf-8")), ""):
            words = _words(call, owner)
            if len(words) > 1 and words[0] and words[1]:
                texts.add(Text(words[0], words[1], len(words) > 3))
                listed.update([words[0]] if _name(call) == "QT_TRANSLATE_NOOP" else [])
            else:
                unreadable.append((words[0], f"{path.name}:{call.lineno}: {ast.unparse(call)[:90]}"))
    if folder == CODE:
        listed.add("Core")
        texts.update(Text("Core", template, counted=False) for template in core_texts.core_texts())
    # Texts that come at run time are listed under their context with QT_TRANSLATE_NOOP.
    return Found(frozenset(texts), tuple(call for context, call in unreadable if context not in listed))


def _calls(node: ast.AST, owner: str) -> Iterator[tuple[ast.Call, str]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and _name(child) in ("tr", "translate", "QT_TRANSLATE_NOOP"):
            yield child, owner
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else owner)


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _words(call: ast.Call, owner: str) -> list[str | None]:
    """Context, text and what follows; None for what is no plain text."""
    constants = [argument.value if isinstance(argument, ast.Constant) else None for argument in call.args]
    words = [value if isinstance(value, str) else None for value in constants]
    return [owner or None, *words] if _name(call) == "tr" else words


def read(path: Path) -> dict[Text, list[str]]:
    """The finished translations of a .ts file: one form, or one for each number."""
    if not path.exists():
        return {}
    known: dict[Text, list[str]] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            counted = message.get("numerus") == "yes"
            translation = message.find("translation")
            assert translation is not None
            forms = (
                [form.text or "" for form in translation.iter("numerusform")] if counted else [translation.text or ""]
            )
            text = Text(context.findtext("name", ""), message.findtext("source", ""), counted)
            known[text] = [] if translation.get("type") == "unfinished" else forms
    return known


def write(path: Path, language: str, texts: frozenset[Text], known: Mapping[Text, list[str]]) -> None:
    """A .ts file with these texts and what is known of them."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    for context in sorted({text.context for text in texts}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in sorted(text for text in texts if text.context == context):
            lines += _message(text, known.get(text, []))
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


def _message(text: Text, forms: list[str]) -> list[str]:
    state = "" if forms else ' type="unfinished"'
    lines = ['    <message numerus="yes">' if text.counted else "    <message>"]
    lines.append(f"        <source>{escape(text.source)}</source>")
    if text.counted:
        shown = [f"<numerusform>{escape(form)}</numerusform>" for form in forms or [""] * _FORMS]
        lines += [f"        <translation{state}>", *(f"            {form}" for form in shown), "        </translation>"]
    else:
        lines.append(f"        <translation{state}>{escape(forms[0] if forms else '')}</translation>")
    return [*lines, "    </message>"]


def release(source: Path, target: Path) -> None:
    """Makes the .qm file that the program loads."""
    program = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    assert program, "pyside6-lrelease is part of PySide6-Essentials"
    subprocess.run([program, str(source), "-qm", str(target)], check=True, capture_output=True)


def carried_over(known: Mapping[Text, list[str]], texts: frozenset[Text]) -> dict[Text, list[str]]:
    """What is known, and what is known of a core text whose places were named otherwise: it is the same sentence."""
    shapes = {(text.context, core_texts.shape(text.source)): text for text in known if text.context == "Core"}
    carried = dict(known)
    for text in texts - set(known):
        before = shapes.get((text.context, core_texts.shape(text.source)))
        if before is not None:
            names = dict(zip(core_texts.places(before.source), core_texts.places(text.source), strict=True))
            carried[text] = [core_texts.with_places(form, names) for form in known[before]]
    return carried


def core_file(texts: frozenset[Text]) -> str:
    """The templates of the core as the program reads them."""
    return json.dumps(sorted(text.source for text in texts if text.context == "Core"), ensure_ascii=False, indent=0)


def main() -> None:
    """Updates all files and says what is not translated yet."""
    found = texts_of_code()
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / CORE_TEXTS).write_text(core_file(found.texts) + "\n", encoding="utf-8")
    for language, plural_only in LANGUAGES.items():
        path = FOLDER / f"zgen_{language}.ts"
        texts = frozenset(text for text in found.texts if text.counted or not plural_only)
        known = carried_over(read(path), texts)
        write(path, language, texts, known)
        release(path, path.with_suffix(".qm"))
        open_ones = sum(1 for text in texts if not known.get(text))
        print(f"{path.name}: {len(texts)} texts, {open_ones} not translated")
    for call in found.unreadable:
        print(f"not read: {call}")


if __name__ == "__main__":
    main()
