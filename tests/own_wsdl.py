"""WSDL files as tenants offer them for download: ours with fields of their own, another version, entities."""

from __future__ import annotations

import re
from pathlib import Path

from zgen_desktop.adapters.paths import resource

_NAME = re.compile(r'<xs:element name="(\w+)"')


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
    text = _with(text, "Account", account)
    text = _with(text, "Invoice", invoice)
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


def _with(text: str, kind: str, fields: str) -> str:
    """The fields among the others of an object, in the order of the alphabet as in every WSDL of Zuora."""
    head, begin, rest = text.partition(f'<xs:complexType name="{kind}">')
    content, end, tail = rest.partition("</xs:complexType>")
    assert begin
    assert end
    for field in filter(None, fields.split(",")):
        name, type_ = field.split()
        later = next(found for found in _NAME.finditer(content) if found[1] > name)
        element = f'<xs:element name="{name}" type="xs:{type_}" nillable="true" minOccurs="0"/>'
        content = content[: later.start()] + element + content[later.start() :]
    return head + begin + content + end + tail
