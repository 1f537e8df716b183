"""The rules of the house, held by the machine: what CONTRIBUTING asks, this checks."""

from __future__ import annotations

import ast
import importlib.util
import json
import re
import shutil
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import zgen_desktop
from tests.checkout import ROOT, in_ci, project_files

PACKAGE = ROOT / "zgen_desktop"
LOCKS = ("requirements.lock", "requirements-test.lock")
LONGEST_FILE = 500


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def pyproject() -> dict[str, Any]:
    return tomllib.loads(text_of("pyproject.toml"))


def modules(*folders: str) -> list[Path]:
    return [path for path in project_files() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders]


def found(pattern: str, paths: Iterable[Path]) -> list[str]:
    """``file:line: text`` for every line that matches."""
    hits = []
    for path in paths:
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue  # a picture, a workbook
        hits += [
            f"{path.relative_to(ROOT)}:{number}: {line.strip()[:120]}"
            for number, line in enumerate(lines, 1)
            if re.search(pattern, line)
        ]
    return hits


def is_for_the_types(check: ast.expr) -> bool:
    """``x is not None`` and ``isinstance(…)``: what follows would fail by itself."""
    if isinstance(check, ast.Call):
        return isinstance(check.func, ast.Name) and check.func.id == "isinstance"
    return isinstance(check, ast.Compare) and isinstance(check.ops[0], ast.IsNot) and "None" in ast.unparse(check)


# One command checks all


def run_tool(name: str, *arguments: str) -> None:
    """Runs a checker of the lint group. In CI its absence is a failure."""
    if importlib.util.find_spec({"lint-imports": "importlinter"}.get(name, name)) is None:
        sentence = f"{name} is not installed; python3 start.py --test installs it"
        pytest.fail(sentence) if in_ci() else pytest.skip(sentence)
    program = shutil.which(name, path=str(Path(sys.executable).parent))
    assert program, f"{name} has no command beside {sys.executable}"
    done = subprocess.run(
        [program, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{name} {' '.join(arguments)}\n{done.stdout}\n{done.stderr}"


def test_that_ruff_finds_nothing() -> None:
    run_tool("ruff", "check", "--output-format=concise", ".")


def test_that_all_code_is_formatted() -> None:
    run_tool("ruff", "format", "--check", "--output-format=concise", ".")


def test_that_the_types_hold() -> None:
    run_tool("mypy")


def test_that_every_room_imports_only_what_it_may() -> None:
    run_tool("lint-imports", "--no-logo")


# Code


def test_that_the_core_imports_the_standard_library_alone() -> None:
    foreign = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in modules("zgen_desktop")
        if path.is_relative_to(PACKAGE / "core")
        for line, name in imports_of(path)
        if name.partition(".")[0] not in sys.stdlib_module_names and not name.startswith("zgen_desktop.core")
    ]
    assert not foreign


def imports_of(path: Path) -> list[tuple[int, str]]:
    names: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append((node.lineno, "." * node.level + (node.module or "")))
    return names


def test_that_nothing_in_the_product_is_unfinished() -> None:
    words = [
        "TO" + "DO",
        "FIX" + "ME",
        "XX" + "X",
        "raise NotImplemented" + "Error",
        "not " + "implemented",
        "coming " + "soon",
    ]
    assert not found(rf"\b({'|'.join(words)})\b", modules("zgen_desktop", "start.py"))


def test_that_no_check_that_counts_is_one_that_python_can_drop() -> None:
    dropped = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {ast.unparse(node)}"
        for path in modules("zgen_desktop")
        if path.relative_to(PACKAGE).parts[0] in ("core", "adapters")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assert) and not is_for_the_types(node.test)
    ]
    assert dropped == [], "python -O drops these; core.invariants has hold() and insist()"


def test_that_every_column_of_a_table_names_the_rows_that_it_is_asked_for() -> None:
    # Without it mypy takes the rows of a lambda in a list for anything, and a wrong name is found by the clerk.
    unnamed = re.compile(r"(?<![\w\]])Column\(")
    for path in sorted((ROOT / "zgen_desktop" / "gui").glob("*.py")):
        text = path.read_text(encoding="utf-8").replace("class Column(", "")
        assert not unnamed.search(text), path.name


def test_that_no_module_has_a_name_that_says_nothing() -> None:
    empty = re.compile(r"(utils?|helpers?|base|common|misc|.*manager.*)\.py", re.IGNORECASE)
    named = [path.relative_to(ROOT) for path in modules("zgen_desktop", "tests") if empty.fullmatch(path.name)]
    assert not named


def test_that_no_module_is_longer_than_anybody_reads() -> None:
    lengths = {
        path: len(path.read_text(encoding="utf-8").splitlines())
        for path in modules("zgen_desktop", "tests", "start.py")
    }
    ours = sorted(length for path, length in lengths.items() if path.is_relative_to(PACKAGE) and length)
    ninety = statistics.quantiles(ours, n=10)[-1]
    print(f"\n{len(ours)} modules, median {statistics.median(ours):.0f} lines, nine in ten up to {ninety:.0f}")
    assert not {str(path.relative_to(ROOT)): length for path, length in lengths.items() if length > LONGEST_FILE}


def test_that_every_silenced_check_says_why() -> None:
    """Beside it or in the comment above, once in a file: the same silenced again needn't say it again."""
    code = r":? ?[A-Z]+\d+(?:, ?[A-Z]+\d+)*|\[[\w, -]+\]|: [\w ]+"
    silenced = re.compile(rf"#\s*(?:noqa|type:\s*ignore|pragma)(?P<code>{code})?(?P<reason>.*)")
    without = []
    for path in modules("zgen_desktop", "start.py"):
        explained: set[str | None] = set()
        above = ""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if mark := silenced.search(line):
                if re.search(r"\w{2}.*\w{2}", mark["reason"]) or above.startswith("# "):
                    explained.add(mark["code"])
                elif mark["code"] is None or mark["code"] not in explained:
                    without.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
            above = line.strip()
    assert not without


# Dependencies


def requirements() -> list[Requirement]:
    project = pyproject()
    groups = project["dependency-groups"]
    return [Requirement(line) for line in [*project["project"]["dependencies"], *groups["test"], *groups["lint"]]]


def pins(lock: str) -> dict[str, str]:
    """Package to version, as locked."""
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", text_of(lock), re.MULTILINE))


def test_that_every_dependency_has_its_reason_above_it() -> None:
    lines = text_of("pyproject.toml").splitlines()
    bare = []
    for requirement in requirements():
        places = [i for i, line in enumerate(lines) if re.match(rf'\s+"{re.escape(requirement.name)}\b', line)]
        bare += [] if places and all(lines[i - 1].lstrip().startswith("# ") for i in places) else [requirement.name]
    assert not bare


def test_that_the_locks_hold_what_pyproject_asks_for() -> None:
    wrong = []
    program = {canonicalize_name(Requirement(line).name) for line in pyproject()["project"]["dependencies"]}
    for requirement in requirements():
        name = canonicalize_name(requirement.name)
        for lock in LOCKS if name in program else LOCKS[1:]:
            version = pins(lock).get(name)
            if version is None or not requirement.specifier.contains(version, prereleases=True):
                wrong.append(f"{lock}: {requirement} is locked as {version}; CONTRIBUTING says how to remake the locks")
    assert not wrong


def test_that_tests_run_with_the_versions_that_people_get() -> None:
    program, tests = (pins(lock) for lock in LOCKS)
    assert {name: tests.get(name) for name in program} == program


@pytest.mark.parametrize("lock", LOCKS)
def test_that_everything_locked_has_hashes(lock: str) -> None:
    blocks = re.split(r"^(?=\S)", text_of(lock), flags=re.MULTILINE)[1:]
    assert len(blocks) == len(pins(lock)) > 10
    assert not [block.splitlines()[0] for block in blocks if not re.search(r"--hash=sha256:[0-9a-f]{64}", block)]


@pytest.mark.parametrize("lock", LOCKS)
def test_that_a_lock_names_no_place_to_download_from(lock: str) -> None:
    assert not found(r"://| @ |--(extra-)?index|--find-links|file:", [ROOT / lock])


def test_that_the_validator_is_locked_with_a_checksum_and_no_place_to_download_from() -> None:
    lock = json.loads(text_of("tests/validator/package-lock.json"))
    wanted = json.loads(text_of("tests/validator/package.json"))["dependencies"]
    locked = {name.removeprefix("node_modules/"): about for name, about in lock["packages"].items() if name}
    assert {name: about["version"] for name, about in locked.items()} == wanted
    assert all(about["integrity"].startswith("sha512-") for about in locked.values())
    assert not found("://|resolved", [ROOT / "tests/validator/package-lock.json"])


def test_that_zeep_finds_no_httpx_to_import() -> None:
    # zeep imports httpx where it is installed: 70 ms at every start for a client that is never used.
    assert not [lock for lock in LOCKS if "httpx" in pins(lock)]


# Files


def test_that_no_file_names_a_registry_host_or_a_place_of_one_machine() -> None:
    registries = [
        r"py" + r"pi\.org",
        r"files\.python" + r"hosted\.org",
        r"registry\.npm" + "js",
        r"deb\.deb" + r"ian\.org",
    ]
    places = [r"(^|[^A-Za-z0-9_.])/(wo" + r"rk|fa" + r"rm)/", "/tmp/dev" + "env", r"\.py" + "env/"]
    assert not found("|".join([*registries, *places]), project_files())


def test_that_the_readme_names_the_two_commands() -> None:
    commands = re.findall(r"^ *(python3 start\.py.*)$", text_of("README.md"), re.MULTILINE)
    assert {"python3 start.py", "python3 start.py --test"} <= set(commands)


def test_that_ci_runs_the_test_command_of_the_readme_and_nothing_after_it() -> None:
    lines = [line for line in text_of(".ci/run").splitlines() if line and not line.startswith("#")]
    assert lines[0] == "set -euo pipefail"
    assert lines[-1] == "python3 start.py --test"
    assert ".ci/run" in text_of(".github/workflows/ci.yml")


def test_that_the_changelog_and_the_version_fit() -> None:
    headings = re.findall(r"^## \[([^\]]+)\]", text_of("CHANGELOG.md"), re.MULTILINE)
    assert headings[0] == "Unreleased"
    # Before the first release there is nothing to fit: the version is the one that is being prepared.
    assert headings[1:2] in ([], [zgen_desktop.__version__])
    assert re.fullmatch(r"\d+\.\d+\.\d+", zgen_desktop.__version__)


def test_that_the_oldest_python_is_the_same_everywhere() -> None:
    oldest = pyproject()["project"]["requires-python"].removeprefix(">=")
    major, minor = oldest.split(".")
    assert f"OLDEST = ({major}, {minor})" in text_of("start.py")
    assert pyproject()["tool"]["ruff"]["target-version"] == f"py{major}{minor}"
    assert f'"{oldest}"' in text_of(".github/workflows/ci.yml")
    assert f"Python {oldest}" in text_of("README.md")
