"""Connections, layouts and refused fields; the fake keeps the same contract."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes.settings import FakeSettings
from zgen_desktop.adapters.settings import Settings, wsdl_name
from zgen_desktop.adapters.window_place import place_of_window
from zgen_desktop.core import ports
from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.abilities import Abilities
from zgen_desktop.core.model.connection import Connection, Environment

PROJECT = Path(__file__).resolve().parents[2]
MAIN = Connection(
    "Main Ü", "https://rest.zuora.com/apps/services/a/153.0", "clerk@acme.example", Environment.PRODUCTION
)
GOOD = {"endpoint": "https://a/", "user": "u", "environment": "sandbox", "quiet_window": 600}
LAYOUT = ports.Layout("sig", {"AccountId": "Konto Ü"}, {"InvoiceDate": "today"}, {"IncludesUsage": "FALSE"})


@pytest.fixture(params=["file", "fake"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> ports.Settings:
    return Settings(tmp_path) if request.param == "file" else FakeSettings()


def refused(what: Callable[[], object]) -> UsageError:
    with pytest.raises(UsageError) as caught:
        what()
    return caught.value


class TestContract:
    def test_that_nothing_is_remembered_at_first(self, settings: ports.Settings) -> None:
        assert list(settings.connections()) == []
        assert settings.layout("sig") is None
        assert set(settings.fields_refused("Main")) == set()
        assert settings.wsdl_path(MAIN) == ""

    def test_that_connections_come_back_by_name(self, settings: ports.Settings) -> None:
        other = Connection("alpha", "http://127.0.0.1:8/apps/services/a/91.0", "u", Environment.SANDBOX, "", 300.5)
        settings.put_connection(MAIN)
        settings.put_connection(other)
        assert list(settings.connections()) == [other, MAIN]

    def test_that_ceiling_and_check_only_come_back(self, settings: ports.Settings) -> None:
        careful = replace(MAIN, ceiling=20, check_only=True, per_call=7, parallel=3, ask_password=True, busy_minutes=15)
        pages = {"account_page": "https://h/a/{id}", "invoice_page": "https://h/i/{number}"}
        careful = replace(careful, needs_approval=True, **pages)
        careful = replace(careful, client_id="client-1")
        settings.put_connection(careful)
        assert list(settings.connections()) == [careful]

    def test_that_a_connection_is_replaced_by_name(self, settings: ports.Settings) -> None:
        settings.put_connection(MAIN)
        settings.put_connection(replace(MAIN, user="other"))
        assert list(settings.connections()) == [replace(MAIN, user="other")]

    def test_that_a_removed_connection_is_gone_and_twice_is_silent(self, settings: ports.Settings) -> None:
        settings.put_connection(MAIN, b"<wsdl/>")
        settings.refuse_field(MAIN.name, "Invoice.Currency")
        settings.remove_connection(MAIN.name)
        settings.remove_connection(MAIN.name)
        assert list(settings.connections()) == []
        assert set(settings.fields_refused(MAIN.name)) == set()

    def test_that_a_wsdl_gets_a_name_and_a_path(self, settings: ports.Settings) -> None:
        settings.put_connection(MAIN, b"<wsdl/>")
        (stored,) = settings.connections()
        assert stored.wsdl.endswith(".wsdl")
        assert settings.wsdl_path(stored).endswith(stored.wsdl)

    @pytest.mark.parametrize("name", ["practice", "Practice"])
    def test_that_the_practice_tenant_is_not_stored(self, settings: ports.Settings, name: str) -> None:
        assert refused(lambda: settings.put_connection(replace(MAIN, name=name))).code == "reserved_name"

    def test_that_two_names_differ_in_more_than_case(self, settings: ports.Settings) -> None:
        settings.put_connection(MAIN)
        assert refused(lambda: settings.put_connection(replace(MAIN, name="MAIN ü"))).code == "name_taken"

    def test_that_a_layout_comes_back_and_is_replaced(self, settings: ports.Settings) -> None:
        settings.put_layout(LAYOUT)
        settings.put_layout(replace(LAYOUT, signature="other"))
        assert settings.layout("sig") == LAYOUT
        settings.put_layout(replace(LAYOUT, columns={}))
        assert settings.layout("sig") == replace(LAYOUT, columns={})

    def test_that_refused_fields_are_remembered_by_connection_until_it_leads_elsewhere(
        self, settings: ports.Settings
    ) -> None:
        settings.put_connection(MAIN)
        for name in ("Invoice.Currency", "Invoice.Currency", "Invoice.TaxAmount"):
            settings.refuse_field(MAIN.name, name)
        settings.put_connection(replace(MAIN, user="other"))
        assert set(settings.fields_refused(MAIN.name)) == {"Invoice.Currency", "Invoice.TaxAmount"}
        assert set(settings.fields_refused("other")) == set()
        settings.put_connection(replace(MAIN, endpoint="https://rest.apisandbox.zuora.com/apps/services/a/153.0"))
        assert set(settings.fields_refused(MAIN.name)) == set()

    def test_that_what_a_tenant_can_do_is_kept_until_the_connection_leads_elsewhere(
        self, settings: ports.Settings
    ) -> None:
        learned = datetime(2026, 11, 30, 8, 15, tzinfo=UTC)
        can = Abilities(learned, "1", "Acme", "ann", "", 91, True, False, True, ("Région__c",), ("A__c", "B__c"))
        assert settings.abilities(MAIN.name) is None
        for elsewhere in (
            replace(MAIN, user="other"),
            replace(MAIN, entity="Germany"),
            replace(MAIN, endpoint="https://eu.zuora.com/apps/services/a/91.0"),
        ):
            settings.put_connection(MAIN)
            settings.put_abilities(MAIN.name, can)
            settings.put_connection(replace(MAIN, ceiling=3))
            assert settings.abilities(MAIN.name) == can
            settings.put_connection(elsewhere)
            assert settings.abilities(MAIN.name) is None
        settings.put_abilities(MAIN.name, can)
        settings.remove_connection(MAIN.name)
        assert settings.abilities(MAIN.name) is None

    def test_that_the_workbooks_opened_last_come_newest_first_each_once_and_eight_at_most(
        self, settings: ports.Settings
    ) -> None:
        assert list(settings.recent()) == []
        for number in (*range(10), 5):
            settings.add_recent(f"/lists/Liste {number} ü.xlsx")
        assert list(settings.recent()) == [f"/lists/Liste {number} ü.xlsx" for number in (5, 9, 8, 7, 6, 4, 3, 2)]

    def test_that_looks_come_back_by_part_and_are_replaced(self, settings: ports.Settings) -> None:
        columns = {"order": ["row", "größe"], "hidden": [], "widths": {"row": 44}}
        assert settings.look("columns.check") == {}
        settings.put_look("columns.check", columns)
        settings.put_look("place", {"geometry": "AdnQ"})
        assert (settings.look("columns.check"), settings.look("place")) == (columns, {"geometry": "AdnQ"})
        settings.put_look("columns.check", {})
        assert (settings.look("columns.check"), settings.look("place")) == ({}, {"geometry": "AdnQ"})


class TestFile:
    def test_that_it_outlives_the_program_and_is_readable(self, tmp_path: Path) -> None:
        Settings(tmp_path).put_connection(MAIN, b"<wsdl/>")
        stored = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
        assert stored["version"] == 1
        assert stored["connections"]["Main Ü"]["environment"] == "production"
        assert [connection.name for connection in Settings(tmp_path).connections()] == ["Main Ü"]

    @pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
    def test_that_only_its_user_reads_it(self, tmp_path: Path) -> None:
        before = os.umask(0)
        try:
            Settings(tmp_path / "new").put_connection(MAIN, b"<wsdl/>")
        finally:
            os.umask(before)
        modes = {
            path.relative_to(tmp_path).as_posix(): stat.S_IMODE(path.stat().st_mode) for path in tmp_path.rglob("*")
        }
        wsdl = wsdl_name(MAIN.name, b"<wsdl/>")
        assert modes == {"new": 0o700, "new/settings.json": 0o600, "new/wsdl": 0o700, f"new/wsdl/{wsdl}": 0o600}

    def test_that_a_wsdl_is_named_by_connection_and_content_and_goes_when_nobody_needs_it(self, tmp_path: Path) -> None:
        settings = Settings(tmp_path)
        settings.put_connection(replace(MAIN, name="a/b: c"), b"one")
        (stored,) = settings.connections()
        assert stored.wsdl == "a_b_c-7692c3ad.wsdl"
        assert Path(settings.wsdl_path(stored)).read_bytes() == b"one"
        settings.put_connection(replace(MAIN, name="shares", wsdl=stored.wsdl))
        settings.put_connection(replace(stored, wsdl=""), b"two")
        assert Path(settings.wsdl_path(stored)).exists()
        settings.remove_connection("shares")
        assert not Path(settings.wsdl_path(stored)).exists()
        settings.put_connection(replace(stored, wsdl=""))
        assert list((tmp_path / "wsdl").iterdir()) == []

    @pytest.mark.parametrize("name", ["../settings.json", "..", "a\\b", "C:x", "/etc/passwd"])
    def test_that_a_wsdl_is_only_taken_from_its_folder(self, tmp_path: Path, name: str) -> None:
        settings = Settings(tmp_path)
        assert refused(lambda: settings.wsdl_path(replace(MAIN, wsdl=name))).code == "settings_damaged"
        assert refused(lambda: settings.put_connection(replace(MAIN, wsdl=name), b"x")).code == "settings_damaged"
        assert list(tmp_path.iterdir()) == []

    def test_that_what_it_does_not_know_stays(self, tmp_path: Path) -> None:
        path = tmp_path / "settings.json"
        connection = {
            "endpoint": "https://a/",
            "user": "u",
            "environment": "sandbox",
            "quiet_window": 600,
            "hue": "red",
        }
        path.write_text(json.dumps({"version": 1, "theme": "dark", "connections": {"Main": connection}}))
        settings = Settings(tmp_path)
        (stored,) = settings.connections()
        settings.put_connection(replace(stored, user="other"))
        settings.put_layout(LAYOUT)
        settings.refuse_field("Main", "Invoice.Currency")
        after = json.loads(path.read_text(encoding="utf-8"))
        assert after["theme"] == "dark"
        assert after["connections"]["Main"]["hue"] == "red"
        assert after["connections"]["Main"]["user"] == "other"

    def test_that_a_file_of_an_older_version_has_the_usual_ceiling_and_may_send(self, tmp_path: Path) -> None:
        (tmp_path / "settings.json").write_text(json.dumps({"version": 1, "connections": {"Main": GOOD}}))
        (stored,) = Settings(tmp_path).connections()
        assert (stored.ceiling, stored.check_only) == (500, False)
        assert (stored.per_call, stored.parallel, stored.ask_password, stored.busy_minutes) == (50, 4, False, 60)

    @pytest.mark.parametrize(
        "content",
        [
            "", "{", "[]", "null", "{}", '{"version": "1"}', "\0\0\0", '{"version": 1, "connections": []}',
            '{"version": 1, "connections": {"Main": {}}}',
            '{"version": 1, "connections": {"Main": null}}',
            *(json.dumps({"version": 1, "connections": {"M": GOOD | wrong}})
              for wrong in ({"endpoint": 1}, {"environment": "moon"}, {"quiet_window": "x"}, {"quiet_window": True},
                            {"ceiling": "x"}, {"ceiling": True}, {"check_only": 1}, {"per_call": 51}, {"parallel": 0},
                            {"parallel": "2"}, {"ask_password": "no"}, {"busy_minutes": 0})),
        ],
    )  # fmt: skip
    def test_that_a_damaged_file_is_said_so_and_never_replaced(self, tmp_path: Path, content: str) -> None:
        path = tmp_path / "settings.json"
        path.write_bytes(content.encode())
        settings = Settings(tmp_path)
        for what in (settings.connections, lambda: settings.put_connection(MAIN, b"<wsdl/>")):
            error = refused(what)
            assert (error.code, error.exit_code) == ("settings_damaged", 2)
            assert str(path) in error.message
        assert path.read_bytes() == content.encode()
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.parametrize("table", ['"layouts": {"sig": []}', '"layouts": {"sig": {"columns": {"a": 1}}}'])
    def test_that_a_damaged_layout_is_said_so(self, tmp_path: Path, table: str) -> None:
        (tmp_path / "settings.json").write_text(f'{{"version": 1, {table}}}')
        settings = Settings(tmp_path)
        assert refused(lambda: settings.layout("sig")).code == "settings_damaged"
        assert refused(lambda: settings.put_layout(LAYOUT)).code == "settings_damaged"

    @pytest.mark.parametrize("looks", ["[]", "1", '{"place": []}', '{"place": null}'])
    def test_that_a_damaged_look_is_none_and_can_be_put_anew(self, tmp_path: Path, looks: str) -> None:
        (tmp_path / "settings.json").write_text(f'{{"version": 1, "window": {looks}}}')
        settings = Settings(tmp_path)
        assert settings.look("place") == {}
        assert place_of_window(tmp_path) == ""
        settings.put_look("place", {"geometry": "AdnQ"})
        assert settings.look("place") == {"geometry": "AdnQ"}

    def test_that_the_place_of_the_window_is_read_without_the_rest(self, tmp_path: Path) -> None:
        assert place_of_window(tmp_path) == ""
        settings = Settings(tmp_path)
        settings.put_connection(replace(MAIN, name="geometry"))
        settings.put_look("place", {"geometry": "AdnQ+/8="})
        assert place_of_window(tmp_path) == "AdnQ+/8="
        settings.put_look("columns.check", {"order": ["geometry", "window"]})
        settings.add_recent('/lists/"window" "geometry": "x".xlsx')
        assert place_of_window(tmp_path) == "AdnQ+/8="
        for content in (b"", b"\0", b"[]", b'{"window": {"place": {"geometry": 1}}}'):
            (tmp_path / "settings.json").write_bytes(content)
            assert place_of_window(tmp_path) == ""

    def test_that_settings_of_a_newer_version_are_left_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "settings.json"
        path.write_text('{"version": 2}')
        settings = Settings(tmp_path)
        assert refused(settings.connections).code == "settings_newer"
        assert refused(lambda: settings.refuse_field("a", "b")).code == "settings_newer"
        assert path.read_text() == '{"version": 2}'

    def test_that_a_failed_save_leaves_what_was_there(self, tmp_path: Path) -> None:
        if os.name == "nt":
            pytest.skip("limits of POSIX")
        Settings(tmp_path).put_connection(MAIN)
        before = (tmp_path / "settings.json").read_bytes()
        script = """
import resource, signal, sys
from pathlib import Path
from zgen_desktop.adapters.settings import Settings
from zgen_desktop.core.errors import UsageError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    Settings(Path(sys.argv[1])).refuse_field("Main", "Invoice.Currency")
except UsageError as error:
    print(error.code)
"""
        ended = subprocess.run(
            [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True, cwd=PROJECT
        )
        assert ended.stdout == "settings_not_saved\n"
        assert (tmp_path / "settings.json").read_bytes() == before
        assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]

    def test_that_a_kill_in_the_middle_leaves_whole_settings(self, tmp_path: Path) -> None:
        script = """
import sys
from pathlib import Path
from zgen_desktop.adapters.settings import Settings
settings = Settings(Path(sys.argv[1]))
for number in range(100000):
    settings.refuse_field("Main", f"Invoice.F{number:05}")
    print(number, flush=True)
"""
        for _ in range(5):
            command = [sys.executable, "-c", script, str(tmp_path)]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=PROJECT) as child:
                assert child.stdout is not None
                child.stdout.readline()
                time.sleep(0.05)
                child.kill()
                said = [line for line in child.stdout.readlines() if line.endswith("\n")]
            known = set(Settings(tmp_path).fields_refused("Main"))
            assert all(f"Invoice.F{int(line):05}" in known for line in said)
