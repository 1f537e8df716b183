"""Finds what the core and the adapters say to people: every text in their code, as a template with named places.

Their sentences are English and are put together where they arise: f-strings, sums of texts, formats. The window
translates the finished sentence (``gui/core_words.py``); for that each of these templates has its German in
``resources/translations``. Found is every text with words in it, but for those of ``NOT_SAID``: a new sentence is
never passed over because nobody thought of it.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tests.checkout import ROOT

PACKAGE = ROOT / "zgen_desktop"
ROOMS = ("core", "adapters")
EVERYTHING = "*"
NOT_SAID: Mapping[str, tuple[str, ...]] = {
    "core/answer_table.py": (EVERYTHING,),
    "core/currencies.py": ("_NO_DECIMALS",),
    "core/dates.py": ("_MONTHS", "_FILLERS"),
    "core/endpoints.py": ("DATA_CENTRES",),
    "core/earlier_results.py": ("_COLUMNS",),
    "core/exporting.py": ("headers_of", "Exporter"),
    "core/field_words.py": (EVERYTHING,),
    "core/filter_words.py": (EVERYTHING,),
    "core/headers.py": (EVERYTHING,),
    "core/invariants.py": (EVERYTHING,),
    "core/list_changes.py": ("_value",),
    "core/model/cells.py": (EVERYTHING,),
    "core/model/results.py": (EVERYTHING,),
    "core/model/rows.py": ("_WORDS",),
    "core/redaction.py": (EVERYTHING,),
    "core/results_columns.py": ("ADDED",),
    "core/zoql.py": (EVERYTHING,),
    "adapters/approval_workbook.py": (EVERYTHING,),
    "adapters/credentials.py": ("_service",),
    "adapters/logs.py": ("_message",),
    "adapters/new_workbook.py": (EVERYTHING,),
    "adapters/pasted_list.py": (EVERYTHING,),
    "adapters/results_parts.py": (EVERYTHING,),
    "adapters/results_styles.py": (EVERYTHING,),
    "adapters/results_xml.py": (EVERYTHING,),
    "adapters/sample.py": (EVERYTHING,),
    "adapters/template.py": ("_COLUMNS", "_headers", "_validations"),
}
"""Module to the functions and tables whose texts no person reads in the window: search patterns, names of columns,
questions to Zuora, what stands in workbooks that the program writes. The states have a list of their own."""

NOT_WORDS = frozenset(
    {
        "Basic {base64}",
        "Bearer {token}",
        "Error - unrecognised fields",
        "PowerPoint Document",
        "Zgen results",
        "application/json; charset=utf-8",
        "attempt.row IN",
        "call {call} carried rows {expected}, not {rows}",
        "changes settled",
        "read back",
        "row IN",
        "rows changed",
        "run created",
        "select Body from Invoice where Id = {text_literal}",
        "select {self} from {name} where {where}",
        "text/xml; charset=utf-8",
        "{stem} - Zgen results.xlsx",
    }
)
"""Texts beside those that are said: kinds of entries in the record, lines of requests, names of files."""

_DEFECTS = frozenset(
    {
        "AssertionError",
        "NotImplementedError",
        "ValueError",
        "TypeError",
        "FileNotFoundError",
        "InvariantError",
        "hold",
        "insist",
    }
)
_LABELLED = frozenset({"PageLine", "PageSection"})
_LOGGED = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log"})
_PATTERNS = frozenset(
    {"compile", "fullmatch", "match", "search", "sub", "split", "reached", "execute", "executemany", "pragma"}
)
_TWO_WORDS = re.compile(r"[A-Za-z}”)\]’']{2}[,.;:?!…]? [“({A-Za-z\d]")
_NO_PROSE = re.compile(
    r"\n|\||<[a-z/?!]|\\[a-zA-Z]|=\"|%[sd]|^--|^yyyy|h:mm"  # markup, patterns, options, formats
    r"|^\(?(?:SELECT|AND|INSERT|UPDATE|BEGIN|PRAGMA|CREATE|COALESCE|CASE|WITH)\b|\?\)| = \?| IN \(| DESC$"  # SQL
    r"|^[A-Z][A-Za-z-]+: [^ ]+$"  # lines of HTTP
)
_ALONE = re.compile(r"(?:^|(?<=[.?!] ))\{\w+\}(?: (?=[A-Z“])|$)")
_PLACE = re.compile(r"\{(\w*)\}")
_MOST_WORDINGS = 12


def core_texts() -> tuple[str, ...]:
    """All templates of core and adapters, and of errors that the window makes where nothing is translated, sorted."""
    files = [path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py"))]
    return _once({*texts_of_files(files), *_errors_of_the_window()})


def _errors_of_the_window() -> Iterator[str]:
    """What the worker's thread says, and what is said before there is a window."""
    for path in sorted((PACKAGE / "gui").glob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        calls = [node for node in ast.walk(module) if isinstance(node, ast.Call)]
        for call in calls:
            if _name(call).endswith("Error") and len(call.args) > 3:
                for argument in filter(_is_text, call.args[1:]):
                    for template in templates(argument, {}):
                        yield from sentences(template)


def texts_of_files(files: Sequence[Path]) -> tuple[str, ...]:
    """The templates of these files, sorted."""
    found: set[str] = set()
    for path in files:
        name = path.relative_to(PACKAGE).as_posix() if path.is_relative_to(PACKAGE) else path.name
        skipped = NOT_SAID.get(name, ())
        if EVERYTHING not in skipped:
            found.update(_texts_of(ast.parse(path.read_text(encoding="utf-8")), skipped))
    return _once(found)


def _once(found: Iterable[str]) -> tuple[str, ...]:
    # Two that differ in the names of their places only are one to whoever reads the finished sentence.
    return tuple(sorted({shape(text): text for text in sorted(found, reverse=True)}.values()))


def shape(template: str) -> str:
    """The template without the names of its places."""
    return _PLACE.sub("{}", template)


def places(template: str) -> list[str]:
    """The names of its places, in order."""
    return _PLACE.findall(template)


def with_places(text: str, names: Mapping[str, str]) -> str:
    """The text with its places renamed."""
    return _PLACE.sub(lambda place: f"{{{names[place[1]]}}}", text)


def _texts_of(module: ast.Module, skipped: Sequence[str]) -> Iterator[str]:
    constants = _constants(module)
    for statement in module.body:
        if not _is_silent(statement) and not set(_names_of(statement)) & set(skipped):
            for node in _said_in(statement):
                for template in templates(node, constants):
                    yield from sentences(template)
            yield from _labels_in(statement)


def _labels_in(statement: ast.stmt) -> Iterator[str]:
    """What stands alone as a heading or before a line of a page: a word is enough there."""
    for node in ast.walk(statement):
        if isinstance(node, ast.Call) and _name(node) in _LABELLED and node.args:
            label = node.args[0]
            if isinstance(label, ast.Constant) and isinstance(label.value, str) and label.value:
                yield label.value


def _names_of(statement: ast.stmt) -> list[str]:
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return [statement.name]
    targets = getattr(statement, "targets", None) or [getattr(statement, "target", None)]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _constants(module: ast.Module) -> dict[str, str]:
    """Short texts with a name, such as a path or a version: they are a part of the template."""
    return {
        name: statement.value.value
        for statement in module.body
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant)
        for name in _names_of(statement)
        if isinstance(statement.value.value, str) and " " not in statement.value.value
    }


def _said_in(node: ast.AST) -> Iterator[ast.expr]:
    """The outermost texts below a node, but for docstrings, logged lines, defects and patterns."""
    for child in ast.iter_child_nodes(node):
        if _is_silent(child):
            continue
        if isinstance(child, ast.Compare) or (isinstance(child, ast.Call) and _is_unsaid(child)):
            continue
        if isinstance(child, ast.expr) and _is_text(child):
            yield child
            # Texts inside of a place, as in f"{'a' if x else 'b c'}", are texts of their own too.
            for part in ast.walk(child):
                if isinstance(part, ast.FormattedValue):
                    yield from _said_in(part)
        else:
            yield from _said_in(child)


def _is_unsaid(call: ast.Call) -> bool:
    # An entry of the record has a kind: append(database, teller, kind, …).
    return _name(call) in _DEFECTS | _LOGGED | _PATTERNS or (_name(call) == "append" and len(call.args) > 3)


def _is_silent(node: ast.AST) -> bool:
    return _is_docstring(node) or _is_enum(node) or isinstance(node, ast.Assert)


def _is_enum(node: ast.AST) -> bool:
    """Kinds of things: told apart in the code and on record, and said in other words."""
    return isinstance(node, ast.ClassDef) and any(ast.unparse(base).endswith("Enum") for base in node.bases)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_text(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add) and any(map(_is_text, (node.left, node.right)))
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def templates(node: ast.expr, constants: Mapping[str, str]) -> Iterator[str]:
    """The wordings of one text: a choice between two literals makes two of them."""
    wordings = list(itertools.islice(itertools.product(*_pieces(node, constants)), _MOST_WORDINGS))
    for wording in wordings:
        yield _with_names([part for piece in wording for part in piece])


Part = str | tuple[str, str]
"""A literal, or a place: its name and the expression it stands for."""


def _pieces(node: ast.expr, constants: Mapping[str, str]) -> list[list[list[Part]]]:
    """What stands one after the other, each with its wordings."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _pieces(node.left, constants) + _pieces(node.right, constants)
    if isinstance(node, ast.JoinedStr):
        return [piece for value in node.values for piece in _pieces(value, constants)]
    if isinstance(node, ast.Constant):
        return [[[str(node.value)]]]
    value = node.value if isinstance(node, ast.FormattedValue) else node
    if isinstance(value, ast.IfExp) and _is_text(value.body) and _is_text(value.orelse):
        sides = [_pieces(side, constants) for side in (value.body, value.orelse)]
        return [[list(itertools.chain(*way)) for side in sides for way in itertools.product(*side)]]
    if isinstance(value, ast.Name) and value.id in constants:
        return [[[constants[value.id]]]]
    return [[[(_place_name(value), ast.unparse(value))]]]


def _with_names(parts: Sequence[Part]) -> str:
    """The template. Places of one name that stand for different things are numbered."""
    names: dict[str, str] = {}
    text = ""
    for part in parts:
        if isinstance(part, str):
            text += part
            continue
        name, source = part
        if source not in names:
            taken = set(names.values())
            names[source] = next(
                n for n in itertools.chain([name], (f"{name}{i}" for i in range(2, 99))) if n not in taken
            )
        text += f"{{{names[source]}}}"
    # "{}" of str.format
    return text.replace("{}", "{value}")


_OWN_NAMES = {"count_of": "count", "len": "count", "label": "field", "_role": "field", "row_spans": "rows"}
_SEEN_THROUGH = frozenset({"clipped", "in_words", "round", "str", "sorted", "_quoted", "Path", "quote"})


def _place_name(node: ast.expr) -> str:
    """A name for what stands in a place, of the expression's own words."""
    if isinstance(node, ast.Attribute):
        if node.attr in ("word", "value") and "state" in ast.unparse(node.value).lower():
            return "state"
        return node.attr.strip("_").lower()
    if isinstance(node, ast.Call):
        return _name_of_call(node)
    if isinstance(node, ast.Name):
        return node.id.strip("_").lower()
    for inner in ("value", "values", "body", "left", "elt"):
        if (child := getattr(node, inner, None)) is not None and not isinstance(node, ast.Constant):
            return _place_name(child[0] if isinstance(child, list) else child)
    return "value"


def _name_of_call(node: ast.Call) -> str:
    name = _name(node)
    if name in _OWN_NAMES:
        return _OWN_NAMES[name]
    if name == "join" and node.args:
        over = node.args[0]
        return _place_name(over.generators[0].iter if isinstance(over, ast.GeneratorExp) else over)
    if (name in _SEEN_THROUGH or name.endswith("names")) and node.args:
        return _place_name(node.args[0])
    if isinstance(node.func, ast.Attribute) and not name.endswith("words"):
        return _place_name(node.func.value)
    return name.strip("_").lower()


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def sentences(template: str) -> Iterator[str]:
    """The template without places that are whole sentences: these are found where they are made."""
    for part in _ALONE.split(template):
        said = part.strip(" ")
        literal = _PLACE.sub("x", said)
        if (
            said not in NOT_WORDS
            and _TWO_WORDS.search(literal)
            and not _NO_PROSE.search(said)
            and re.search(r"[a-z]{2}", _PLACE.sub("", said))
        ):
            yield said
