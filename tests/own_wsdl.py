"""WSDL files as tenants offer them for download: ours with fields of their own, another version, entities."""

from __future__ import annotations

from pathlib import Path

from zgen_desktop.adapters.paths import resource

_LAST_OF_INVOICE = '<xs:element name="UpdatedDate" type="xs:dateTime" nillable="true" minOccurs="0"/>'


def write_own_wsdl(
    path: Path,
    invoice: str = "",
    *,
    account: str = "",
    version: int = 153,
    host: str = "www.zuora.com",
    entities: bool = False,
) -> Path:
    """``invoice`` and ``account`` are custom fields as ``Name__c type``, parted by commas."""
    text = resource("zuora-minimal.wsdl").read_text(encoding="utf-8")
    # Ours has the marks of our own file, by which the dates of old versions are put right; a tenant's has not.
    text = text.replace('name="ZgenMinimal"', 'name="Zuora"')
    text = _with(text, _LAST_OF_INVOICE, invoice)
    text = _with(
        text, '<xs:element name="Status" type="xs:string" nillable="true" minOccurs="0"/>', account, first=True
    )
    text = text.replace("https://www.zuora.com/apps/services/a/153.0", f"https://{host}/apps/services/a/{version}.0")
    if entities:
        password = '<xs:element name="password" type="xs:string" minOccurs="0"/>'
        assert password in text
        more = "".join(
            f'<xs:element name="{name}" type="xs:string" minOccurs="0"/>' for name in ("entityId", "entityName")
        )
        text = text.replace(password, password + more)
    path.write_text(text, encoding="utf-8")
    return path


def _with(text: str, mark: str, fields: str, *, first: bool = False) -> str:
    if not fields:
        return text
    assert mark in text
    more = "".join(
        f'<xs:element name="{name}" type="xs:{kind}" nillable="true" minOccurs="0"/>'
        for name, kind in (field.split() for field in fields.split(","))
    )
    head, found, tail = text.partition(mark) if first else text.rpartition(mark)
    return head + found + more + tail
