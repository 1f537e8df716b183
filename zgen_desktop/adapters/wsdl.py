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

from zgen_desktop.core.endpoints import LAST_DATETIME_VERSION, version_of
from zgen_desktop.core.errors import AccessError

API = "http://api.zuora.com/"
OBJECT = "http://object.api.zuora.com/"

_OURS = "ZgenMinimal"
_LARGEST = 10_000_000
"""Bytes; real ones have up to 130,000."""
_NEEDED = ("login", "getUserInfo", "generate", "query")
_NEEDED_FIELDS = {"Invoice": ("Id", "AccountId", "InvoiceDate", "TargetDate"), "Account": ("Id", "AccountNumber")}


class NoLoading:
    """Stands where zeep expects a transport: the WSDL is all it gets, and it fetches nothing."""

    def load(self, _: object) -> NoReturn:
        """Refuses whatever a WSDL or an answer wants to have fetched."""
        raise ValueError("a WSDL must be in one file")


@dataclass(frozen=True)
class Wsdl:
    """A loaded WSDL. ``fields`` maps Account and Invoice to field → XSD type name, ``string`` for ids."""

    client: Any
    binding: Any
    service: Any
    operations: Collection[str]
    fields: Mapping[str, Mapping[str, str]]

    @property
    def day_time(self) -> str:
        """What follows a day where days are ``dateTime``; empty where they are ``date``.

        No offset: with one, old versions convert to Pacific time, and the day may change.
        """
        return "T00:00:00" if self.fields["Invoice"]["TargetDate"] == "dateTime" else ""


def load_wsdl(path: Path, endpoint: str) -> Wsdl:
    """Loads the file at ``path`` for a tenant at ``endpoint``; the WSDL's own soap:address is never used.

    Raises AccessError (``wrong_wsdl``) where it can't be read, is no Zuora WSDL, or lacks what the program needs.
    """
    return _loaded(path, endpoint)[0]


def read_wsdl(path: Path, endpoint: str) -> bytes:
    """The content of a WSDL file that ``load_wsdl`` can load. Raises AccessError (``wrong_wsdl``)."""
    return _loaded(path, endpoint)[1]


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
    if missing:
        raise _UnfitError(f"it lacks the call {', '.join(missing)}")
    fields = {name: _fields(client, name) for name in _NEEDED_FIELDS}
    for name, needed in _NEEDED_FIELDS.items():
        absent = [field for field in needed if field not in fields[name]]
        if absent:
            raise _UnfitError(f"its {name} lacks {', '.join(absent)}")
    service = client.create_service(bindings[0], endpoint)
    return Wsdl(client, client.wsdl.bindings[bindings[0]], service, operations, fields)


def parse_strictly(content: bytes, settings: Any) -> etree._Element:
    """The root of an XML document under zeep's settings: no DTD, entities or anything from outside.

    Raises exceptions of several families, zeep's and lxml's, for anything else.
    """
    loader: Any = import_module("zeep.loader")
    root: etree._Element = loader.parse_xml(content, NoLoading(), settings=settings)
    return root


def _fields(client: Any, name: str) -> dict[str, str]:
    exceptions: Any = import_module("zeep.exceptions")
    try:
        kind = client.get_type(f"{{{OBJECT}}}{name}")
    except exceptions.LookupError:
        raise _UnfitError(f"it lacks the object {name}") from None
    return {field: _primitive(element.type) for field, element in kind.elements}


def _primitive(kind: Any) -> str:
    """The XSD type's name; ``string`` for Zuora's own simple types, which are all strings."""
    return str(kind.qname.localname) if kind.qname.namespace == "http://www.w3.org/2001/XMLSchema" else "string"
