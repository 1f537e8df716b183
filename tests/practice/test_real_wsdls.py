"""zeep with real WSDLs, strict, against the practice tenant; every reply is valid by the WSDL's own schemas."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import requests
from lxml import etree
from zeep import Client, Settings
from zeep.exceptions import Fault as ZeepFault
from zeep.transports import Transport

from tests.practice.conftest import TODAY, accounts
from zgen_desktop.practice import CustomerKind, Fault, FaultKind, PracticeTenant

_WSDLS = Path(__file__).resolve().parents[2].parent / "shared" / "wsdl"
_XSD = "{http://www.w3.org/2001/XMLSchema}"
_ENVELOPE = "{http://schemas.xmlsoap.org/soap/envelope/}"
pytestmark = pytest.mark.skipif(not _WSDLS.is_dir(), reason="the real WSDLs are not at hand")

_FIELDS = (
    "Id, AccountId, Amount, Balance, CreatedById, CreatedDate, DueDate, InvoiceDate, InvoiceNumber, Status, TargetDate"
)


class _Checked(Transport):
    """Validates requests and replies against the WSDL's schemas on their way."""

    def __init__(self, schema: etree.XMLSchema) -> None:
        super().__init__(session=requests.Session(), operation_timeout=20)
        self.session.trust_env = False
        self.schema = schema
        self.replies: list[bytes] = []

    def post(self, address: str, message: bytes, headers: dict[str, str]) -> requests.Response:
        self._check(message)
        answer = super().post(address, message, headers)
        self.replies.append(answer.content)
        self._check(answer.content)
        return answer

    def _check(self, raw: bytes) -> None:
        envelope = etree.fromstring(raw)
        element = envelope.find(f"{_ENVELOPE}Body")[0]
        if element.tag == f"{_ENVELOPE}Fault":
            detail = element.find("detail")
            if detail is None:
                return
            element = detail[0]
        # A document of its own, with the namespaces that xsi:type needs.
        self.schema.assertValid(etree.ElementTree(etree.fromstring(etree.tostring(element))))


class _Tenant:
    """A zeep client of one WSDL on the endpoint of its version."""

    def __init__(self, tenant: PracticeTenant, version: str, schema: etree.XMLSchema) -> None:
        self.version = version
        self.transport = _Checked(schema)
        settings = Settings(strict=True, forbid_dtd=True, forbid_entities=True, forbid_external=True)
        self.client = Client(str(_WSDLS / f"zuora.a.{version}.wsdl"), transport=self.transport, settings=settings)
        binding = next(iter(self.client.wsdl.bindings))
        self.service = self.client.create_service(binding, tenant.endpoint_of(version))
        login = self.service.login(username=tenant.user, password="right")
        assert login.ServerUrl == tenant.endpoint_of(version)
        header = self.client.get_element("{http://api.zuora.com/}SessionHeader")
        self.headers = [header(session=login.Session)]

    @property
    def has_query_more(self) -> bool:
        return self.version != "38.0"

    def call(self, name: str, *arguments: Any) -> Any:
        return getattr(self.service, name)(*arguments, _soapheaders=self.headers)

    def invoices(self, account_ids: list[str]) -> list[Any]:
        invoice = self.client.get_type("{http://object.api.zuora.com/}Invoice")
        day = date.today() if self.version == "78.0" else datetime.combine(TODAY, datetime.min.time())
        return [
            invoice(AccountId=one, InvoiceDate=day, TargetDate=day, IncludesOneTime=True, IncludesUsage=True)
            for one in account_ids
        ]


@pytest.fixture(scope="module", params=["38.0", "42.0", "78.0"])
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def schema(version: str, tmp_path_factory: pytest.TempPathFactory) -> etree.XMLSchema:
    """The WSDL's three schemas, which import each other, as files that find each other."""
    folder = tmp_path_factory.mktemp("schemas")
    wsdl = etree.parse(_WSDLS / f"zuora.a.{version}.wsdl")
    schemas = wsdl.findall(f".//{_XSD}schema")
    names = {one.get("targetNamespace"): f"schema{place}.xsd" for place, one in enumerate(schemas)}
    for one in schemas:
        # The old WSDLs refer to each other's types without an import; an XML schema needs one.
        for wanted in one.findall(f"{_XSD}import"):
            one.remove(wanted)
        for namespace in names.keys() - {one.get("targetNamespace")}:
            one.insert(0, etree.Element(f"{_XSD}import", namespace=namespace, schemaLocation=names[namespace]))
        # The namespaces are declared on the WSDL's root, so serialise with them.
        copy = etree.fromstring(etree.tostring(one))
        etree.ElementTree(copy).write(folder / names[one.get("targetNamespace")])
    joined = etree.Element(f"{_XSD}schema", nsmap={"xs": _XSD[1:-1]})
    for namespace, name in names.items():
        etree.SubElement(joined, f"{_XSD}import", namespace=namespace, schemaLocation=name)
    etree.ElementTree(joined).write(folder / "all.xsd")
    return etree.XMLSchema(etree.parse(folder / "all.xsd"))


@pytest.fixture
def zeep_tenant(tenant: PracticeTenant, version: str, schema: etree.XMLSchema) -> Iterator[_Tenant]:
    made = _Tenant(tenant, version, schema)
    yield made
    made.transport.session.close()


def test_that_the_schema_check_can_fail(schema: etree.XMLSchema) -> None:
    wrong = '<a:generateResponse xmlns:a="http://api.zuora.com/"><a:result><a:Oops/></a:result></a:generateResponse>'
    assert not schema.validate(etree.fromstring(wrong))


def test_that_user_info_arrives(tenant: PracticeTenant, zeep_tenant: _Tenant) -> None:
    info = zeep_tenant.call("getUserInfo")
    assert (info.TenantId, info.UserId) == (tenant.tenant_id, tenant.ledger.user_id)


def test_that_accounts_are_found(tenant: PracticeTenant, zeep_tenant: _Tenant) -> None:
    answer = zeep_tenant.call(
        "query", "select Id, Name, Balance, BillCycleDay, Currency, Status, CreatedDate from Account"
    )
    assert (answer.done, answer.size) == (True, 200)
    found = {record.Id: (record.Name, record.Balance, record.Currency) for record in answer.records}
    assert found == {one.id: (one.name, one.balance, one.currency) for one in tenant.ledger.accounts()}
    assert isinstance(answer.records[0].CreatedDate, datetime)


def test_that_every_field_of_the_wsdl_can_be_asked_for_and_nothing_else_comes(
    tenant: PracticeTenant, zeep_tenant: _Tenant
) -> None:
    not_queryable = {"fieldsToNull", "Body", "BillRunId", "RegenerateInvoicePDF"}
    zeep_tenant.call("generate", zeep_tenant.invoices(accounts(tenant)[:3]))
    for name in ("Account", "Invoice"):
        kind = zeep_tenant.client.get_type(f"{{http://object.api.zuora.com/}}{name}")
        fields = [field for field, _ in kind.elements if field not in not_queryable]
        answer = zeep_tenant.call("query", f"select {', '.join(fields)} from {name}")
        assert answer.size == len(answer.records) > 0
        wanted = {f"{{http://object.api.zuora.com/}}{field}" for field in fields}
        reply = etree.fromstring(zeep_tenant.transport.replies[-1])
        came = {leaf.tag for leaf in reply.iter() if str(leaf.tag).startswith("{http://object.api.zuora.com/}")}
        assert came <= wanted
        assert len(came) > 10


def test_that_only_selected_fields_come(zeep_tenant: _Tenant) -> None:
    zeep_tenant.call("query", "select Id, Status from Invoice")
    reply = etree.fromstring(zeep_tenant.transport.replies[-1])
    came = {etree.QName(leaf).localname for leaf in reply.iter() if "object.api" in str(leaf.tag)}
    assert came == {"Id", "Status"}


def test_that_an_empty_result_arrives_as_zeep_sees_real_ones(zeep_tenant: _Tenant) -> None:
    answer = zeep_tenant.call("query", "select Id from Account where Name = 'nobody'")
    assert (answer.done, answer.size, answer.queryLocator) == (True, 0, None)
    assert [getattr(record, "Id", None) for record in answer.records] == [None]


def test_that_long_results_come_in_pages(
    make_tenant: Callable[..., PracticeTenant], version: str, schema: etree.XMLSchema
) -> None:
    tenant = make_tenant(accounts=2100)
    zeep_tenant = _Tenant(tenant, version, schema)
    answer = zeep_tenant.call("query", "select Id from Account")
    assert (answer.done, answer.size, len(answer.records)) == (False, 2100, 2000)
    if zeep_tenant.has_query_more:
        rest = zeep_tenant.call("queryMore", answer.queryLocator)
        assert (rest.done, rest.size, len(rest.records)) == (True, 2100, 100)
    zeep_tenant.transport.session.close()


def test_that_invoices_are_generated_and_read_back(tenant: PracticeTenant, zeep_tenant: _Tenant) -> None:
    ids = [
        *accounts(tenant)[:3],
        accounts(tenant, CustomerKind.NOTHING_DUE)[0],
        accounts(tenant, CustomerKind.SEVERAL_INVOICES)[0],
        accounts(tenant, CustomerKind.CANCELED)[0],
    ]
    results = zeep_tenant.call("generate", zeep_tenant.invoices(ids))
    assert [result.Success for result in results] == [True, True, True, False, True, False]
    (error,) = results[3].Errors
    assert error.Code == "INVALID_VALUE"
    assert error.Message == "The invoice will not be generated because there are no charges due on this account."
    assert error.Field is None
    made = [result.Id for result in results if result.Success]
    where = " or ".join(f"Id = '{one}'" for one in made)
    records = {
        record.Id: record
        for record in zeep_tenant.call("query", f"select {_FIELDS} from Invoice where {where}").records
    }
    for invoice in tenant.ledger.invoices(made_here=True):
        if invoice.id in records:
            record = records[invoice.id]
            assert (record.AccountId, record.Amount, record.Balance) == (
                invoice.account_id,
                invoice.amount,
                invoice.balance,
            )
            assert (record.InvoiceNumber, record.Status) == (invoice.number, "Draft")
            told = record.DueDate
            assert (told.date() if isinstance(told, datetime) else told) == invoice.due_date
            assert isinstance(told, datetime) == (zeep_tenant.version != "78.0")
            assert record.CreatedDate.astimezone(UTC) == invoice.created
    assert records.keys() == set(made)


def test_that_a_preview_is_what_is_billed_where_the_wsdl_has_it(tenant: PracticeTenant, zeep_tenant: _Tenant) -> None:
    if zeep_tenant.version != "78.0":
        assert not hasattr(zeep_tenant.service, "billingPreview")
        return
    asked = zeep_tenant.client.get_type("{http://api.zuora.com/}BillingPreviewRequest")
    ids = [
        *accounts(tenant)[:12],
        accounts(tenant, CustomerKind.CREDIT)[0],
        accounts(tenant, CustomerKind.NOTHING_DUE)[0],
        accounts(tenant, CustomerKind.CANCELED)[0],
    ]
    previewed = zeep_tenant.call(
        "billingPreview",
        [asked(AccountId=one, TargetDate=TODAY, IncludingEvergreenSubscription=True) for one in ids],
    )
    assert [result.AccountId for result in previewed] == ids
    assert [result.Success for result in previewed] == [True] * 14 + [False]
    assert [result.Errors[0].Code for result in previewed if not result.Success] == ["INVALID_VALUE"]
    zeep_tenant.call("generate", zeep_tenant.invoices(ids))
    for account_id, result in zip(ids, previewed, strict=True):
        invoices = tenant.ledger.invoices(account_id, made_here=True)
        assert result.Size in {len(result.InvoiceItem), None}
        assert sum(item.ChargeAmount for item in result.InvoiceItem) == sum(one.amount - one.tax for one in invoices)
    assert sum(item.ChargeAmount for item in previewed[12].InvoiceItem) < 0 == previewed[13].Size


def test_that_invoices_are_posted_cancelled_and_deleted(tenant: PracticeTenant, zeep_tenant: _Tenant) -> None:
    results = zeep_tenant.call("generate", zeep_tenant.invoices(accounts(tenant)[:3]))
    post, cancel, delete = [result.Id for result in results]
    invoice = zeep_tenant.client.get_type("{http://object.api.zuora.com/}Invoice")
    changed = zeep_tenant.call(
        "update",
        [invoice(Id=post, Status="Posted"), invoice(Id=cancel, Status="Canceled"), invoice(Id=delete, Status="X")],
    )
    assert [(result.Id, result.Success) for result in changed] == [(post, True), (cancel, True), (None, False)]
    gone = zeep_tenant.call("delete", "Invoice", [cancel, delete, post])
    assert [(result.id, result.success) for result in gone] == [(cancel, True), (delete, True), (None, False)]
    assert gone[2].errors[0].Code == "CANNOT_DELETE"
    assert {one.id: one.status for one in tenant.ledger.invoices(made_here=True)} == {post: "Posted"}


def test_that_the_pdf_of_an_invoice_arrives_and_two_at_a_time_are_a_valid_fault(
    tenant: PracticeTenant, zeep_tenant: _Tenant
) -> None:
    first, second = [result.Id for result in zeep_tenant.call("generate", zeep_tenant.invoices(accounts(tenant)[:2]))]
    (record,) = zeep_tenant.call("query", f"select Id, Body from Invoice where Id = '{first}'").records
    assert base64.b64decode(record.Body, validate=True).startswith(b"%PDF-")
    with pytest.raises(ZeepFault, match="one invoice body at a time"):
        zeep_tenant.call("query", f"select Id, Body from Invoice where Id = '{first}' or Id = '{second}'")


def test_that_locked_rows_have_a_code_the_wsdl_knows(tenant: PracticeTenant, zeep_tenant: _Tenant) -> None:
    account_id = accounts(tenant)[0]
    tenant.behaviour.add(Fault(FaultKind.LOCKED, accounts=(account_id,)))
    (result,) = zeep_tenant.call("generate", zeep_tenant.invoices([account_id]))
    expected = "LOCK_COMPETITION" if zeep_tenant.version == "78.0" else "BATCH_FAIL_ERROR"
    assert (result.Success, result.Errors[0].Code) == (False, expected)


def test_that_faults_arrive_and_are_valid(tenant: PracticeTenant, zeep_tenant: _Tenant) -> None:
    with pytest.raises(ZeepFault) as caught:
        zeep_tenant.service.login(username="x", password="y")
    assert caught.value.code == "fns:INVALID_VALUE"
    with pytest.raises(ZeepFault) as caught:
        zeep_tenant.call("query", "select Id from Account order by Id")
    assert caught.value.code == "fns:MALFORMED_QUERY"
    with pytest.raises(ZeepFault) as caught:
        zeep_tenant.call("generate", zeep_tenant.invoices(["1" * 32] * 51))
    assert caught.value.code == "fns:MAX_RECORDS_EXCEEDED"
    tenant.behaviour.add(Fault(FaultKind.THROTTLE), Fault(FaultKind.EXPIRE_SESSION))
    with pytest.raises(ZeepFault) as caught:
        zeep_tenant.call("generate", [])
    throttled = "fns:REQUEST_EXCEEDED_LIMIT" if zeep_tenant.version == "78.0" else "fns:UNKNOWN_ERROR"
    assert caught.value.code == throttled
    with pytest.raises(ZeepFault) as caught:
        zeep_tenant.call("generate", [])
    assert caught.value.code == "fns:INVALID_SESSION"
    if zeep_tenant.has_query_more:
        with pytest.raises(ZeepFault):
            zeep_tenant.call("queryMore", "nonsense")
