"""A password is kept in a real credential store, for one host, or nowhere."""

from __future__ import annotations

import json
import secrets
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests import keyring_service
from tests.fakes.credentials import FakeCredentials
from zgen_desktop.adapters.credentials import MOST_CHARACTERS, Credentials
from zgen_desktop.core import ports
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.connection import Connection, Environment, Secret

PROJECT = Path(__file__).resolve().parents[2]
MAIN = Connection("Main", "https://rest.zuora.com/apps/services/a/153.0", "clerk@acme.example", Environment.PRODUCTION)
SECRET = Secret("clerk@acme.example", 'p"ä\\ß €𝄞\n word')


def code_of(error: pytest.ExceptionInfo[AccessError]) -> str:
    assert error.value.exit_code == 3
    assert error.value.message
    assert error.value.next_step
    return error.value.code


@pytest.fixture(params=["keyring", "fake"])
def credentials(request: pytest.FixtureRequest) -> ports.Credentials:
    if request.param == "fake":
        return FakeCredentials()
    request.getfixturevalue("keyring_here")
    from keyring.backends.SecretService import Keyring

    return Credentials(Keyring())


@pytest.fixture
def connection() -> Connection:
    """One that no other test has stored anything for."""
    return replace(MAIN, name=f"Main {secrets.token_hex(4)}")


class TestContract:
    def test_that_a_stored_secret_comes_back(self, credentials: ports.Credentials, connection: Connection) -> None:
        credentials.put(connection, SECRET)
        assert credentials.get(connection) == SECRET

    def test_that_a_newer_secret_replaces_the_older(
        self, credentials: ports.Credentials, connection: Connection
    ) -> None:
        credentials.put(connection, SECRET)
        credentials.put(connection, Secret("other", "word"))
        assert credentials.get(connection) == Secret("other", "word")

    def test_that_the_secret_of_an_oauth_client_comes_back_and_can_go(
        self, credentials: ports.Credentials, connection: Connection
    ) -> None:
        for secret in (Secret("ann", "word", "client s3cret"), Secret("ann", "word")):
            credentials.put(connection, secret)
            assert credentials.get(connection) == secret

    def test_that_nothing_stored_is_said_so(self, credentials: ports.Credentials, connection: Connection) -> None:
        with pytest.raises(AccessError) as caught:
            credentials.get(connection)
        assert code_of(caught) == "no_password"

    @pytest.mark.parametrize(
        "endpoint",
        [
            "https://rest.zuora.com.evil.example/apps/services/a/153.0",
            "https://evil.example/apps/services/a/153.0",
            "https://rest.zuora.com@evil.example/apps/services/a/153.0",
            "https://rest.zuora.co/apps/services/a/153.0",
            "https://127.0.0.1/apps/services/a/153.0",
        ],
    )
    def test_that_another_host_finds_no_password(
        self, credentials: ports.Credentials, connection: Connection, endpoint: str
    ) -> None:
        credentials.put(connection, SECRET)
        with pytest.raises(AccessError) as caught:
            credentials.get(replace(connection, endpoint=endpoint))
        assert code_of(caught) == "no_password"

    def test_that_host_names_are_the_same_in_any_case(
        self, credentials: ports.Credentials, connection: Connection
    ) -> None:
        credentials.put(connection, SECRET)
        assert credentials.get(replace(connection, endpoint="https://REST.Zuora.com/apps/services/a/91.0")) == SECRET

    def test_that_another_connection_has_its_own_secret(
        self, credentials: ports.Credentials, connection: Connection
    ) -> None:
        credentials.put(connection, SECRET)
        with pytest.raises(AccessError):
            credentials.get(replace(connection, name=connection.name + "2"))

    def test_that_a_removed_secret_is_gone_and_twice_is_silent(
        self, credentials: ports.Credentials, connection: Connection
    ) -> None:
        credentials.put(connection, SECRET)
        credentials.remove(connection)
        credentials.remove(connection)
        with pytest.raises(AccessError) as caught:
            credentials.get(connection)
        assert code_of(caught) == "no_password"

    def test_that_what_the_smallest_store_does_not_take_is_refused_before(
        self, credentials: ports.Credentials, connection: Connection
    ) -> None:
        credentials.put(connection, Secret("user", "x" * 1000))
        with pytest.raises(AccessError) as caught:
            credentials.put(connection, Secret("user", "y" * MOST_CHARACTERS))
        assert code_of(caught) == "keyring_refused"
        assert credentials.get(connection).password == "x" * 1000

    def test_that_the_store_has_a_name_for_people(self, credentials: ports.Credentials) -> None:
        assert isinstance(credentials, Credentials | FakeCredentials)
        assert credentials.store_name() in {"Secret Service", "Fake Store"}


class TestSecretService:
    def test_that_one_item_holds_host_user_and_password(
        self, keyring_here: dict[str, str], connection: Connection
    ) -> None:
        from keyring.backends.SecretService import Keyring

        Credentials(Keyring()).put(connection, SECRET)
        item = Keyring().get_password(f"Zgen Desktop: {connection.name}", "rest.zuora.com")
        assert item is not None
        assert json.loads(item) == {"host": "rest.zuora.com", "user": SECRET.user, "password": SECRET.password}

    @pytest.mark.parametrize(
        ("item", "code"),
        [
            ('{"host":"evil.example","user":"u","password":"p"}', "other_host"),
            ("plain text", "keyring_refused"),
            ('{"host":"rest.zuora.com"}', "keyring_refused"),
            ("[]", "keyring_refused"),
        ],
    )
    def test_that_an_item_of_somebody_else_is_not_used(
        self, keyring_here: dict[str, str], connection: Connection, item: str, code: str
    ) -> None:
        from keyring.backends.SecretService import Keyring

        Keyring().set_password(f"Zgen Desktop: {connection.name}", "rest.zuora.com", item)
        with pytest.raises(AccessError) as caught:
            Credentials(Keyring()).get(connection)
        assert code_of(caught) == code


# What a program in its own process says: the code of the error, or what it got.
ASK = """
import sys
from zgen_desktop.adapters.credentials import Credentials
from zgen_desktop.core.errors import AccessError
from zgen_desktop.core.model.connection import Connection, Environment, Secret
connection = Connection("Main", "https://rest.zuora.com/a/153.0", "u", Environment.SANDBOX)
credentials = Credentials()
assert "keyring" not in sys.modules
print("ready", flush=True)
assert sys.stdin.readline() == "go\\n"
for ask in (
    credentials.store_name,
    lambda: credentials.put(connection, Secret("u", "hunter2-canary")),
    lambda: credentials.get(connection).user,
    lambda: credentials.remove(connection),
):
    try:
        print(ask())
    except AccessError as error:
        print(error.code)
        assert "canary" not in str(error) + repr(error.__cause__)
"""


@contextmanager
def asking(environment: dict[str, str], script: str = ASK) -> Iterator[Callable[[], list[str]]]:
    """A program that waits before it uses the store; calling what comes lets it go on and returns what it said."""
    command = [sys.executable, "-c", script]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=PROJECT
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"

        def go() -> list[str]:
            said, _ = process.communicate("go\n", timeout=60)
            assert process.returncode == 0
            return said.splitlines()

        yield go


def asked(environment: dict[str, str]) -> list[str]:
    with asking(environment) as go:
        return go()


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    if sys.platform != "linux":
        pytest.skip("elsewhere the store of the system can't be taken away")
    return keyring_service.bare_environment(tmp_path / "home")


@pytest.fixture
def plaintext(bare: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """A backend as keyrings.alt installs it: it offers itself by an entry point and writes base64."""
    site = tmp_path / "site"
    (site / "plain_alt").mkdir(parents=True)
    (site / "plain_alt" / "__init__.py").write_text("")
    (site / "plain_alt" / "file.py").write_text(
        "import base64, os, pathlib\n"
        "from keyring.backend import KeyringBackend\n"
        "class PlaintextKeyring(KeyringBackend):\n"
        "    priority = float(os.environ.get('PLAIN_PRIORITY', '0.5'))\n"
        "    path = pathlib.Path(os.environ['HOME']) / 'plain.cfg'\n"
        "    def get_password(self, service, username):\n"
        "        return base64.b64decode(self.path.read_bytes()).decode() if self.path.exists() else None\n"
        "    def set_password(self, service, username, password):\n"
        "        self.path.write_bytes(base64.b64encode(password.encode()))\n"
        "    def delete_password(self, service, username):\n"
        "        self.path.unlink()\n"
    )
    info = site / "plain_alt-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: plain-alt\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[keyring.backends]\nplain = plain_alt.file\n")
    return bare | {"PYTHONPATH": str(site)}


class TestStores:
    def test_that_a_real_store_serves_a_program_of_its_own(self, keyring_environment: dict[str, str]) -> None:
        assert asked(keyring_environment) == ["Secret Service", "None", "u", "None"]

    def test_that_without_a_service_there_is_no_other_place(self, bare: dict[str, str]) -> None:
        assert asked(bare) == ["keyring_missing"] * 4

    @pytest.mark.parametrize(
        "backend", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring", "no.such.Module"]
    )
    def test_that_a_store_that_keeps_nothing_is_refused(self, bare: dict[str, str], backend: str) -> None:
        assert asked(bare | {"PYTHON_KEYRING_BACKEND": backend}) == ["keyring_missing"] * 4

    @pytest.mark.parametrize("priority", ["0.5", "2.5", "9"])
    def test_that_plain_text_is_never_written(self, plaintext: dict[str, str], priority: str) -> None:
        assert asked(plaintext | {"PLAIN_PRIORITY": priority}) == ["keyring_missing"] * 4
        assert not (Path(plaintext["HOME"]) / "plain.cfg").exists()

    @pytest.mark.parametrize(
        ("priority", "said"), [("0.5", ["Secret Service", "None", "u", "None"]), ("9", ["keyring_missing"] * 4)]
    )
    def test_that_of_several_stores_only_the_first_is_used_and_only_if_it_is_safe(
        self, plaintext: dict[str, str], keyring_environment: dict[str, str], priority: str, said: list[str]
    ) -> None:
        both = keyring_environment | {"PYTHONPATH": plaintext["PYTHONPATH"], "PLAIN_PRIORITY": priority}
        plain = Path(both["HOME"]) / "plain.cfg"
        chained = "import keyring; print(type(keyring.get_keyring()).__module__)"
        picked = subprocess.run([sys.executable, "-c", chained], env=both, capture_output=True, text=True, check=True)
        assert picked.stdout == "keyring.backends.chainer\n"
        assert asked(both) == said
        assert not plain.exists()

    def test_that_a_locked_keyring_is_said_so(self) -> None:
        keyring_service.require()
        with keyring_service.short_folder() as home:
            with keyring_service.running(home) as environment:
                assert asked(environment)[1] == "None"
            with keyring_service.running(home, unlocked=False) as environment:
                assert asked(environment) == ["Secret Service", *["keyring_locked"] * 3]

    def test_that_a_service_without_a_keyring_that_nobody_can_make_is_locked(self) -> None:
        keyring_service.require()
        with keyring_service.short_folder() as home, keyring_service.running(home, unlocked=False) as environment:
            assert asked(environment) == ["Secret Service", *["keyring_locked"] * 3]

    def test_that_a_service_that_ends_in_between_is_an_error_for_people(self) -> None:
        keyring_service.require()
        script = ASK.replace('print("ready"', 'import keyring; keyring.get_keyring()\nprint("ready"')
        with keyring_service.short_folder() as home, ExitStack() as service:
            environment = service.enter_context(keyring_service.running(home))
            with asking(environment, script) as go:
                service.close()
                said = go()
        assert said == ["Secret Service", *["keyring_refused"] * 3]
