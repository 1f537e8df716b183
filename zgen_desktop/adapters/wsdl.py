"""Loads a WSDL, ours or the tenant's own, and says what it has: operations, fields and the kind of its days."""

from __future__ import annotations

import io
import warnings
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from lxml import etree

from zgen_desktop.core.endpoints import LAST_DATETIME_VERSION, parse_address, version_of
from zgen_desktop.core.errors import AccessError, UsageError
from zgen_desktop.core.model.abilities import Schema, WsdlFile

API = "http://api.zuora.com/"
OBJECT = "http://object.api.zuora.com/"

_OURS = "ZgenMinimal"
_LARGEST = 10_000_000
"""Bytes; real ones have up to 130,000."""
_NEEDED = ("login", "getUserInfo", "generate", "query")
_NEEDED_FIELDS = {"Invoice": ("Id", "AccountId", "InvoiceDate", "TargetDate"), "Account": ("Id", "AccountNumber")}
OLDEST_VERSION = 29
"""getUserInfo() came with it (WSDL copies 1.0 to 82.0), and who is logged in where must be known."""

_OPTIONAL = ("InvoiceItem",)
"""Objects that the program can do without."""


class NoLoading:
    """Stands where zeep expects a transport: the WSDL is all it gets, and it fetches nothing."""

    def load(self, _: object) -> NoReturn:
        """Refuses whatever a WSDL or an answer wants to have fetched."""
        raise ValueError("a WSDL must be in one file")


@dataclass(frozen=True)
class Wsdl:
    """A loaded WSDL. ``fields`` maps Account, Invoice and InvoiceItem to field → XSD type name, ``string`` for ids.

    An object that the program can do without has no fields where the WSDL doesn't know it.
    ``entity_arguments`` are those of ``entityId`` and ``entityName`` that login() takes; only WSDLs of multi-entity
    tenants have them (Zuora: login(); none of the public copies does).
    """

    client: Any
    binding: Any
    service: Any
    operations: Collection[str]
    fields: Mapping[str, Mapping[str, str]]
    entity_arguments: Collection[str] = ()
    address: str = ""

    @property
    def day_time(self) -> str:
        """What follows a day where days are ``dateTime``; empty where they are ``date``.

        No offset: with one, old versions convert to Pacific time, and the day may change.
        """
        return "T00:00:00" if self.fields["Invoice"]["TargetDate"] == "dateTime" else ""

    def fields_of(self, name: str) -> Mapping[str, str]:
        """Field → XSD type name of another type of the API, nothing where the WSDL lacks it."""
        exceptions: Any = import_module("zeep.exceptions")
        try:
            kind = self.client.get_type(f"{{{API}}}{name}")
        except exceptions.LookupError:
            return {}
        return {field: _primitive(element.type) for field, element in kind.elements}

    def schema(self) -> Schema:
        """What it has, for the core."""
        version, host = _place(self.address)
        return Schema(
            version=version,
            host=host,
            operations=self.operations,
            invoice_fields=custom_fields(self.fields["Invoice"]),
            account_fields=custom_fields(self.fields["Account"]),
            pdf="Body" in self.fields["Invoice"],
            by_entity=bool(self.entity_arguments),
        )


def custom_fields(fields: Mapping[str, str]) -> dict[str, str]:
    """The tenant's own among an object's fields (Zuora: custom fields in SOAP objects)."""
    return {name: kind for name, kind in fields.items() if name.endswith("__c")}


def _place(address: str) -> tuple[int, str]:
    try:
        return version_of(address), parse_address(address).host
    except UsageError:
        return 0, ""


def load_wsdl(path: Path, endpoint: str) -> Wsdl:
    """Loads the file at ``path`` for a tenant at ``endpoint``; nothing is ever sent to the WSDL's own soap:address.

    Raises AccessError (``wrong_wsdl``) where it can't be read, is no Zuora WSDL, or lacks what the program needs.
    """
    return _loaded(path, endpoint)[0]


def read_wsdl(path: Path, endpoint: str) -> WsdlFile:
    """A WSDL file that ``load_wsdl`` can load, and what it has. Raises AccessError (``wrong_wsdl``)."""
    loaded, content = _loaded(path, endpoint)
    return WsdlFile(content, loaded.schema())


def _loaded(path: Path, endpoint: str) -> tuple[Wsdl, bytes]:
    try:
        content = path.read_bytes() if path.stat().st_size <= _LARGEST else None
    except OSError as error:
        problem = f"the file can't be read ({error.strerror})"
    else:
        if content is None:
            problem = "it is far larger than any WSDL of Zuora"
        else:
            try:
                with warnings.catch_warnings():
                    # zeep warns of parts that don't fit together; what the program needs of them is checked below.
                    warnings.simplefilter("ignore")
                    return _load(content, endpoint), content
            except _UnfitError as error:
                problem = str(error)
            except Exception as error:  # noqa: BLE001  # zeep answers bad files with exceptions of every family
                problem = f"it is not a WSDL that can be read ({type(error).__name__})"
    raise AccessError(
        "wrong_wsdl",
        "The WSDL can't be used",
        f"{path.name}: {problem}.",
        "Download the tenant's WSDL again (version 29 or newer), or use the connection without a WSDL of its own.",
    )


class _UnfitError(Exception):
    pass


def _load(content: bytes, endpoint: str) -> Wsdl:
    # Half of zeep is typed, half is not; here it is all untyped.
    zeep: Any = import_module("zeep")
    soap: Any = import_module("zeep.wsdl.bindings.soap")
    settings = zeep.Settings(
        strict=True,
        forbid_dtd=True,
        forbid_entities=True,
        forbid_external=True,
        xml_huge_tree=False,
        raw_response=False,
        force_https=True,
    )
    root = parse_strictly(content, settings)
    if root.get("name") == _OURS and version_of(endpoint) <= LAST_DATETIME_VERSION:
        content = content.replace(b'type="xs:date"', b'type="xs:dateTime"')
    client = zeep.Client(io.BytesIO(content), transport=NoLoading(), settings=settings)
    bindings = [
        name
        for name, binding in client.wsdl.bindings.items()
        if isinstance(binding, soap.Soap11Binding) and "generate" in binding.all()
    ]
    if not bindings or not client.wsdl.services or API not in client.wsdl.types.namespaces:
        raise _UnfitError("it is not a WSDL of Zuora with the call generate()")
    # Shorter and like Zuora's own examples; without it every element declares its prefix again.
    client.set_ns_prefix("ns1", API)
    client.set_ns_prefix("ns2", OBJECT)
    operations = frozenset(client.wsdl.bindings[bindings[0]].all())
    missing = [name for name in _NEEDED if name not in operations]
    address = _address(client, bindings[0])
    version, _ = _place(address)
    if missing and 0 < version < OLDEST_VERSION:
        raise _UnfitError(f"it is of version {version}, and {', '.join(missing)} came with version {OLDEST_VERSION}")
    if missing:
        raise _UnfitError(f"it lacks the call {', '.join(missing)}")
    fields = {name: _fields(client, name) for name in _NEEDED_FIELDS}
    for name, needed in _NEEDED_FIELDS.items():
        absent = [field for field in needed if field not in fields[name]]
        if absent:
            raise _UnfitError(f"its {name} lacks {', '.join(absent)}")
    fields |= {name: _fields(client, name, missing={}) for name in _OPTIONAL}
    service = client.create_service(bindings[0], endpoint)
    binding = client.wsdl.bindings[bindings[0]]
    return Wsdl(client, binding, service, operations, fields, _entity_arguments(binding), address)


def parse_strictly(content: bytes, settings: Any) -> etree._Element:
    """The root of an XML document under zeep's settings: no DTD, entities or anything from outside.

    Raises exceptions of several families, zeep's and lxml's, for anything else.
    """
    loader: Any = import_module("zeep.loader")
    root: etree._Element = loader.parse_xml(content, NoLoading(), settings=settings)
    return root


def _address(client: Any, binding: str) -> str:
    """Where the WSDL's own service is; empty where it says nothing."""
    for service in client.wsdl.services.values():
        for port in service.ports.values():
            if port.binding.name.text == binding:
                return str(port.binding_options.get("address") or "")
    return ""


def _entity_arguments(binding: Any) -> frozenset[str]:
    arguments = {name for name, _ in binding.get("login").input.body.type.elements}
    return frozenset(arguments & {"entityId", "entityName"})


def _fields(client: Any, name: str, missing: dict[str, str] | None = None) -> dict[str, str]:
    exceptions: Any = import_module("zeep.exceptions")
    try:
        kind = client.get_type(f"{{{OBJECT}}}{name}")
    except exceptions.LookupError:
        if missing is not None:
            return missing
        raise _UnfitError(f"it lacks the object {name}") from None
    return {field: _primitive(element.type) for field, element in kind.elements}


def _primitive(kind: Any) -> str:
    """The XSD type's name; ``string`` for Zuora's own simple types, which are all strings."""
    return str(kind.qname.localname) if kind.qname.namespace == "http://www.w3.org/2001/XMLSchema" else "string"
