"""The tenant's own WSDL of a version, as a real tenant offers it for download.

Documented: ``/apps/servlet/GenerateWsdl?version=78.0``, the newest without ``version``; tailored to tenant and user:
the tenant's own fields from 61 on, entityId (78) and entityName (79) of login() only with Multi-entity. Seen in the
wild: billingPreview() is missing from some tenants' WSDLs. The order of the elements is that of fields.py, which is
the order of the saved WSDLs. A real tenant asks for a login in the browser; here the address is open.
"""

from __future__ import annotations

from collections.abc import Iterable

from zgen_desktop.practice import days
from zgen_desktop.practice.fields import ITEM, OBJECTS, Kind, ObjectType
from zgen_desktop.practice.soap import API, FAULT, OBJECT, text

PATH = "/apps/servlet/GenerateWsdl"

_TYPES = {
    Kind.ID: "zns:ID", Kind.TEXT: "string", Kind.PICK: "string", Kind.FLAG: "boolean", Kind.NUMBER: "int",
    Kind.MONEY: "decimal", Kind.MOMENT: "dateTime",
}  # fmt: skip
_FAULTS = (
    "LoginFault", "InvalidTypeFault", "InvalidValueFault", "MalformedQueryFault", "InvalidQueryLocatorFault",
    "UnexpectedErrorFault",
)  # fmt: skip
_PREVIEWED = {
    "ChargeAmount": Kind.MONEY, "ChargeDate": Kind.MOMENT, "ChargeName": Kind.TEXT, "ChargeNumber": Kind.TEXT,
    "ChargeType": Kind.TEXT, "ProcessingType": Kind.MONEY, "Quantity": Kind.MONEY, "ServiceEndDate": Kind.DAY,
    "ServiceStartDate": Kind.DAY, "SubscriptionNumber": Kind.TEXT, "TaxAmount": Kind.MONEY,
}  # fmt: skip
"""What billingPreview() tells of an InvoiceItem, beside what can be queried of one."""
_MANY = 'minOccurs="0" maxOccurs="unbounded"'
_SAVED = f'<element name="result" type="zns:SaveResult" {_MANY}/>'
_CHANGED = f'<element name="zObjects" type="ons:zObject" {_MANY}/>'
_FOUND = '<element name="result" type="zns:QueryResult"/>'
_USER = ("TenantId", "TenantName", "UserEmail", "UserFullName", "UserId", "Username")


def wsdl(version: float, address: str, *, entities: bool, preview: bool) -> str:
    """The whole document; ``address`` is the endpoint of the version."""
    operations = _operations(version, entities=entities, preview=preview)
    return (
        "<?xml version='1.0' encoding='UTF-8'?>"
        f'<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"'
        f' xmlns:zns="{API}" xmlns:ons="{OBJECT}" xmlns:fns="{FAULT}" targetNamespace="{API}"><types>'
        f"{_schema(OBJECT, [API], _objects(version))}"
        f"{_schema(API, [OBJECT], _messages(operations, version))}"
        f"{_schema(FAULT, [API], _faults())}</types>"
        f"{_bound(operations)}"
        f'<service name="ZuoraService"><port name="Soap" binding="zns:SoapBinding">'
        f'<soap:address location="{text(address)}"/></port></service></definitions>'
    )


def _schema(namespace: str, imports: Iterable[str], content: str) -> str:
    imported = "".join(f'<import namespace="{name}"/>' for name in imports)
    return (
        f'<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="{namespace}"'
        f' elementFormDefault="qualified">{imported}{content}</schema>'
    )


def _element(name: str, kind: Kind, version: float) -> str:
    day = "date" if days.has_date_fields(version) else "dateTime"
    return f'<element name="{name}" type="{_TYPES.get(kind, day)}" nillable="true" minOccurs="0"/>'


def _complex(name: str, content: str, base: str = "") -> str:
    inner = f"<sequence>{content}</sequence>"
    if base:
        inner = f'<complexContent><extension base="{base}">{inner}</extension></complexContent>'
    return f'<complexType name="{name}">{inner}</complexType>'


def _objects(version: float) -> str:
    nulls = f'<element name="fieldsToNull" type="string" nillable="true" {_MANY}/>'
    content = _complex("zObject", nulls + _element("Id", Kind.ID, version))
    for kind in OBJECTS.values():
        content += _complex(kind.name, _own_fields(kind, version), "ons:zObject")
    return content


def _own_fields(kind: ObjectType, version: float) -> str:
    known = [field for field in kind.fields.values() if field.since <= version and field.name != "Id"]
    fields = {field.name: field.kind for field in known}
    if kind is ITEM:
        fields = dict(sorted({**fields, **_PREVIEWED}.items()))
    return "".join(_element(name, of, version) for name, of in fields.items())


def _operations(version: float, *, entities: bool, preview: bool) -> dict[str, tuple[str, str]]:
    """Each call with the content of its request and of its answer."""
    named = ["username", "password"]
    named += ["entityId"] if entities and version >= 78 else []
    named += ["entityName"] if entities and version >= 79 else []
    arguments = "".join(f'<element name="{name}" type="string" minOccurs="0"/>' for name in named)
    deleted = f'<element name="type" type="string"/><element name="ids" type="zns:ID" {_MANY}/>'
    operations = {
        "login": (arguments, '<element name="result" type="zns:LoginResult"/>'),
        "generate": (_CHANGED, _SAVED),
        "update": (_CHANGED, _SAVED),
        "delete": (deleted, f'<element name="result" type="zns:DeleteResult" {_MANY}/>'),
        "query": ('<element name="queryString" type="string"/>', _FOUND),
        "queryMore": ('<element name="queryLocator" type="string"/>', _FOUND),
        "getUserInfo": ("", "".join(f'<element name="{name}" type="string"/>' for name in _USER)),
    }
    if preview and version >= 61:
        asked = f'<element name="requests" type="zns:BillingPreviewRequest" {_MANY}/>'
        operations["billingPreview"] = (
            asked, f'<element name="results" type="zns:BillingPreviewResult" {_MANY}/>'
        )  # fmt: skip
    return operations


def _messages(operations: dict[str, tuple[str, str]], version: float) -> str:
    content = (
        '<simpleType name="ID"><restriction base="string"><pattern value="[a-zA-Z0-9]{32}|\\d+"/></restriction>'
        "</simpleType>"
    )
    for name, parts in {
        "SessionHeader": '<element name="session" type="string"/>',
        "QueryOptions": '<element name="batchSize" type="int" minOccurs="0"/>'
        '<element name="caseSensitive" type="boolean" minOccurs="0"/>',
        **{name: asked for name, (asked, _) in operations.items()},
        **{f"{name}Response": answered for name, (_, answered) in operations.items()},
    }.items():
        content += f'<element name="{name}"><complexType><sequence>{parts}</sequence></complexType></element>'
    return content + "".join(_complex(name, parts) for name, parts in _results(version).items())


def _results(version: float) -> dict[str, str]:
    def optional(*elements: tuple[str, str]) -> str:
        return "".join(
            f'<element name="{name}" type="{kind}" nillable="true" minOccurs="0"/>' for name, kind in elements
        )

    errors = f'type="zns:Error" nillable="true" {_MANY}/>'
    renewal = [("AssumeRenewal", "string")] if version >= 81 else []
    day = "date" if days.has_date_fields(version) else "dateTime"
    return {
        "LoginResult": optional(("Session", "string"), ("ServerUrl", "string")),
        "Error": optional(("Code", "string"), ("Message", "string"), ("Field", "string")),
        "SaveResult": f'<element name="Errors" {errors}{optional(("Id", "zns:ID"), ("Success", "boolean"))}',
        "DeleteResult": f'<element name="errors" {errors}{optional(("id", "zns:ID"), ("success", "boolean"))}',
        "QueryResult": f'<element name="done" type="boolean"/>{optional(("queryLocator", "string"))}'
        f'<element name="records" type="ons:zObject" nillable="true" {_MANY}/><element name="size" type="int"/>',
        "BillingPreviewRequest": optional(
            ("AccountId", "zns:ID"), *renewal, ("ChargeTypeToExclude", "string"), ("TargetDate", day),
            ("IncludingEvergreenSubscription", "boolean"),
        ),
        "BillingPreviewResult": f"{optional(('AccountId', 'zns:ID'), ('Success', 'boolean'), ('Size', 'int'))}"
        f'<element name="Errors" {errors}<element name="InvoiceItem" type="ons:InvoiceItem" nillable="true" {_MANY}/>',
    }  # fmt: skip


def _faults() -> str:
    parts = '<element name="FaultCode" type="string"/><element name="FaultMessage" type="string"/>'
    elements = "".join(f'<element name="{name}" type="fns:ApiFault"/>' for name in ("fault", *_FAULTS))
    return _complex("ApiFault", parts) + elements


def _bound(operations: dict[str, tuple[str, str]]) -> str:
    """Messages, port type and binding."""
    messages = "".join(
        f'<message name="{name}"><part name="{part}" element="{kind}:{name}"/></message>'
        for name, part, kind in [
            *((name, "parameters", "zns") for call in operations for name in (call, f"{call}Response")),
            *((name, "fault", "fns") for name in _FAULTS),
        ]
    )
    messages += (
        '<message name="Header"><part name="QueryOptions" element="zns:QueryOptions"/>'
        '<part name="SessionHeader" element="zns:SessionHeader"/></message>'
    )
    ports, bindings = "", ""
    for name in operations:
        ports += (
            f'<operation name="{name}"><input message="zns:{name}"/><output message="zns:{name}Response"/></operation>'
        )
        headers = {
            "login": (),
            "query": ("QueryOptions", "SessionHeader"),
            "queryMore": ("QueryOptions", "SessionHeader"),
        }
        bound = "".join(
            f'<soap:header use="literal" message="zns:Header" part="{part}"/>'
            for part in headers.get(name, ("SessionHeader",))
        )
        bindings += (
            f'<operation name="{name}"><soap:operation soapAction=""/><input>{bound}<soap:body use="literal"/></input>'
            '<output><soap:body use="literal"/></output></operation>'
        )
    return (
        f'{messages}<portType name="Soap">{ports}</portType><binding name="SoapBinding" type="zns:Soap">'
        f'<soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>{bindings}</binding>'
    )
