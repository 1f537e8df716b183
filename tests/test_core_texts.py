"""Finding what core and adapters say: however it is put together, and nothing that is no sentence."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.core_texts import (
    EVERYTHING,
    NOT_SAID,
    NOT_WORDS,
    PACKAGE,
    ROOMS,
    core_texts,
    sentences,
    shape,
    templates,
    texts_of_files,
)
from tests.translation_files import Text, carried_over

_ERRORS = frozenset(
    {
        "ZgenError",
        "UsageError",
        "QuestionError",
        "ImportQuestionError",
        "WorkbookError",
        "JournalError",
        "AccessError",
        "ProblemText",
        "Problem",
    }
)


def texts_of(code: str, folder: Path) -> list[str]:
    path = folder / "some.py"
    path.write_text(code, encoding="utf-8")
    return list(texts_of_files([path]))


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("f(f'{path.name} is not there.')", ["{name} is not there."]),
        ("f(f'{a.name} is in {b.name}, not {a.name}.')", ["{name} is in {name2}, not {name}."]),
        ("f('Zuora has ' + '; '.join(w(i) for i in invoices) + '.')", ["Zuora has {invoices}."]),
        (
            'f(f\'It is open{f", by {owner}" if owner else ""} now.\')',
            ["It is open now.", "It is open, by {owner} now.", ", by {owner}"],
        ),
        ('f(f\'Rows {len(rows):,} of {count_of(n, "row", "rows")} stay.\')', ["Rows {count} of {count2} stay."]),
        ("f(f'Row {r} is “{row.state.word}” now.')", ["Row {r} is “{state}” now."]),
        ("f(f'{said} It was a draft. {GO_ON}')", ["It was a draft."]),
        ("PART = '/apps'\ndef g():\n    return f'Give the host, or {PART}/1.'", ["Give the host, or /apps/1."]),
        ("f('the answer from {} was cut short'.format(host))", ["the answer from {value} was cut short"]),
        ("class A:\n    def b(self):\n        '''Not said.'''\n        return f'Two {words}'", ["Two {words}"]),
        ("yield PageLine('When', PageLine(row, 'Then'))", ["When"]),
        ("f('by a filter' if x else 'by hand')", ["by a filter", "by hand"]),
    ],
)
def test_that_a_text_is_found_however_it_is_put_together(code: str, found: list[str], tmp_path: Path) -> None:
    assert texts_of(code, tmp_path) == sorted(found)


@pytest.mark.parametrize(
    "code",
    [
        "'''A module says what it is.'''",
        "class Kind(StrEnum):\n    ONE = 'wait and send again'",
        "log.warning('asked twice: %s')\nLOG.info('asked twice')",
        "raise ValueError('not a number at all')",
        "assert x, 'this can not be'",
        "x = re.compile('two words')",
        "run('SELECT a FROM b')",
        "x = y == '<a b>'",
        "f(f'{title}: {message}')",
    ],
)
def test_that_what_no_person_reads_is_passed_over(code: str, tmp_path: Path) -> None:
    assert texts_of(code, tmp_path) == []


def test_that_templates_that_differ_in_names_only_are_found_once(tmp_path: Path) -> None:
    assert texts_of("f(f'No sheet {name}.')\nf(f'No sheet {wanted}.')", tmp_path) == ["No sheet {name}."]


def test_that_every_text_of_an_error_or_a_problem_is_among_them() -> None:
    """Titles of one word, and what the rules take for a pattern, would be passed over unseen."""
    known = {shape(text) for text in core_texts()}
    missing = []
    for room in ROOMS:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            for call in _errors_in(ast.parse(path.read_text(encoding="utf-8"))):
                for node in [*call.args[1:], *(keyword.value for keyword in call.keywords)]:
                    missing += [(path.name, part) for part in _said(node) if shape(part) not in known]
    assert missing == []


def _errors_in(tree: ast.Module) -> list[ast.Call]:
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in _ERRORS]


def _said(node: ast.expr) -> list[str]:
    """The sentences in a text argument; a lone word is one, options and codes are none."""
    if isinstance(node, ast.IfExp):
        return _said(node.body) + _said(node.orelse)
    if not isinstance(node, ast.JoinedStr | ast.Constant) or (
        isinstance(node, ast.Constant) and not (isinstance(node.value, str) and node.value[:1].isupper())
    ):
        return []
    found = [part for template in templates(node, {"_PATH": "/apps/services/a"}) for part in sentences(template)]
    return found or [text for text in templates(node, {}) if text[:1].isupper() and "{" not in text]


def test_that_what_is_not_said_is_still_in_the_code() -> None:
    stale = []
    for name, parts in NOT_SAID.items():
        code = (PACKAGE / name).read_text(encoding="utf-8")
        stale += [(name, part) for part in parts if part != EVERYTHING and f"{part}" not in code]
    assert stale == []


def test_that_words_that_are_none_are_still_in_the_code() -> None:
    code = "".join(path.read_text(encoding="utf-8") for room in ROOMS for path in (PACKAGE / room).rglob("*.py"))
    assert [words for words in NOT_WORDS if words.partition("{")[0].strip() not in code] == []


def test_that_a_translation_stays_when_only_the_places_have_other_names() -> None:
    before, after = (Text("Core", f"No sheet {{{name}}} in {{book}}.", counted=False) for name in ("sheet", "wanted"))
    known = carried_over({before: ["In {book} kein Blatt {sheet}."]}, frozenset({after}))
    assert known[after] == ["In {book} kein Blatt {wanted}."]
