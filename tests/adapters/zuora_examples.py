"""What the tests of the Zuora adapter share: paths, rows, tenants on a scripted server, and the schemas of a WSDL."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.scripted_server import ScriptedServer
from zgen_desktop.adapters.timeouts import Timeouts
from zgen_desktop.adapters.zuora import ZuoraTenant
from zgen_desktop.core.model.connection import Secret
from zgen_desktop.core.model.rows import AccountRow, Charges

ROOT = Path(__file__).resolve().parents[2]
OUR_WSDL = ROOT / "resources" / "zuora-minimal.wsdl"
SHARED = ROOT.parent / "shared"
REAL_WSDLS = [SHARED / "wsdl" / f"zuora.a.{version}.0.wsdl" for version in (38, 42, 78)]
USER, PASSWORD = "ann@example.com", "c0rrect-h0rse&<battery>"
SESSION = "SESSION-OF-THE-TEST-1234567890"
ACCOUNT = "8a8ae4b122561fc00122562fbc3d0002"
INVOICE = "8a8082c453cd2a620153e426c7eb78b3"
FAST = Timeouts(connect=5, whole=5, idle=5, busy=0.2, pause=0.01)

API = "{http://api.zuora.com/}"
OBJECT = "{http://object.api.zuora.com/}"
ENVELOPE = "{http://schemas.xmlsoap.org/soap/envelope/}"
XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_XSD = "{http://www.w3.org/2001/XMLSchema}"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the folder of shared test data is not there")


def tenant(server: ScriptedServer, wsdl: Path = OUR_WSDL, version: int = 153, **options: Any) -> ZuoraTenant:
    """The adapter on a scripted server."""
    options.setdefault("timeouts", FAST)
    return ZuoraTenant(server.at(version), lambda: Secret(USER, PASSWORD), wsdl, **options)


def row(
    account: str = ACCOUNT, day: date = date(2016, 7, 7), charges: Charges | None = None, **custom: str
) -> AccountRow:
    """A row to send."""
    return AccountRow(2, account, None, day, day, charges or Charges(), tuple(custom.items()))


def body_of(request: bytes) -> etree._Element:
    """The call inside an envelope."""
    body = etree.fromstring(request).find(f"{ENVELOPE}Body")
    assert body is not None
    assert len(body) == 1
    return body[0]


def schema_of(wsdl: Path, folder: Path) -> etree.XMLSchema:
    """The schemas inside a WSDL as one; they import each other without a place, so each is given one."""
    types = etree.parse(str(wsdl)).getroot().find("{http://schemas.xmlsoap.org/wsdl/}types")
    assert types is not None
    schemas = {schema.get("targetNamespace") or "": schema for schema in types.findall(f"{_XSD}schema")}
    names = {namespace: f"{index}.xsd" for index, namespace in enumerate(schemas)}
    for namespace, schema in schemas.items():
        # Written and read again: that keeps the prefixes which the WSDL declares further up.
        whole = etree.fromstring(etree.tostring(schema))
        for old in whole.findall(f"{_XSD}import"):
            whole.remove(old)
        for other in reversed([name for name in names if name != namespace]):
            whole.insert(0, whole.makeelement(f"{_XSD}import", {"namespace": other, "schemaLocation": names[other]}))
        (folder / names[namespace]).write_bytes(etree.tostring(whole))
    imports = "".join(f'<import namespace="{name}" schemaLocation="{file}"/>' for name, file in names.items())
    (folder / "all.xsd").write_text(f'<schema xmlns="http://www.w3.org/2001/XMLSchema">{imports}</schema>')
    return etree.XMLSchema(etree.parse(str(folder / "all.xsd")))
