"""A bare SOAP client for the practice tenant's tests: http.client and lxml, nothing of the program."""

from __future__ import annotations

import http.client
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from lxml import etree

API = "{http://api.zuora.com/}"
OBJECT = "{http://object.api.zuora.com/}"
FAULT = "{http://fault.api.zuora.com/}"
ENVELOPE = "{http://schemas.xmlsoap.org/soap/envelope/}"
NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"

Row = Mapping[str, str]


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Mapping[str, str]
    raw: bytes

    @property
    def root(self) -> etree._Element:
        return etree.fromstring(self.raw)

    @property
    def body(self) -> etree._Element:
        """The one element in the SOAP body."""
        return self.root.find(f"{ENVELOPE}Body")[0]

    @property
    def fault(self) -> tuple[str, str, str]:
        """faultcode, faultstring, and the local name of the detail element."""
        assert self.body.tag == f"{ENVELOPE}Fault", self.raw
        detail = self.body.find("detail")
        name = "" if detail is None else etree.QName(detail[0]).localname
        return self.body.findtext("faultcode"), self.body.findtext("faultstring"), name

    @property
    def results(self) -> list[dict[str, str]]:
        """SaveResults or DeleteResults as plain dictionaries: Id, Success, Code, Message (of delete: id, success)."""
        assert self.body.tag in {f"{API}{call}Response" for call in ("generate", "update", "delete")}, self.raw
        return [
            {etree.QName(leaf).localname: leaf.text or "" for leaf in result.iter() if len(leaf) == 0}
            for result in self.body
        ]

    @property
    def records(self) -> list[dict[str, str]]:
        """Records of a query page; the nil record of an empty result is none."""
        result = self.body.find(f"{API}result")
        return [
            {etree.QName(leaf).localname: leaf.text or "" for leaf in record}
            for record in result.findall(f"{API}records")
            if record.get(NIL) is None
        ]

    def page(self, name: str) -> str | None:
        """done, queryLocator or size of a query page."""
        return self.body.findtext(f"{API}result/{API}{name}")


@dataclass
class SoapClient:
    endpoint: str
    user: str = "practice@zgen.example"
    password: str = "right"
    session: str = ""
    timeout: float = 20.0
    connections: list[http.client.HTTPConnection] = field(default_factory=list)

    def post(self, raw: bytes, headers: Mapping[str, str] | None = None) -> Reply:
        parts = urlsplit(self.endpoint)
        connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=self.timeout)
        try:
            connection.request("POST", parts.path, raw, {"Content-Type": "text/xml; charset=utf-8", **(headers or {})})
            answer = connection.getresponse()
            return Reply(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            connection.close()

    def call(self, body: str, *, options: str = "", session: str | None = None) -> Reply:
        token = self.session if session is None else session
        header = f"<z:SessionHeader><z:session>{escape(token)}</z:session></z:SessionHeader>" if token else ""
        return self.post(envelope(options + header, body).encode())

    def login(self) -> Reply:
        reply = self.call(
            f"<z:login><z:username>{escape(self.user)}</z:username>"
            f"<z:password>{escape(self.password)}</z:password></z:login>",
            session="",
        )
        if reply.status == 200:
            self.session = reply.body.findtext(f"{API}result/{API}Session")
        return reply

    def user_info(self) -> dict[str, str]:
        return {etree.QName(leaf).localname: leaf.text for leaf in self.call("<z:getUserInfo/>").body}

    def generate(self, rows: Sequence[Row]) -> Reply:
        return self.call(generate_body(rows))

    def update(self, rows: Sequence[Row]) -> Reply:
        return self.call(generate_body(rows).replace("z:generate>", "z:update>"))

    def delete(self, *ids: str, kind: str = "Invoice") -> Reply:
        named = "".join(f"<z:ids>{escape(id_)}</z:ids>" for id_ in ids)
        return self.call(f"<z:delete><z:type>{kind}</z:type>{named}</z:delete>")

    def query(self, text: str, *, batch_size: int | None = None, case_sensitive: bool | None = None) -> Reply:
        options = ""
        if batch_size is not None:
            options += f"<z:batchSize>{batch_size}</z:batchSize>"
        if case_sensitive is not None:
            options += f"<z:caseSensitive>{str(case_sensitive).lower()}</z:caseSensitive>"
        if options:
            options = f"<z:QueryOptions>{options}</z:QueryOptions>"
        return self.call(f"<z:query><z:queryString>{escape(text)}</z:queryString></z:query>", options=options)

    def query_more(self, locator: str) -> Reply:
        return self.call(f"<z:queryMore><z:queryLocator>{escape(locator)}</z:queryLocator></z:queryMore>")


def envelope(header: str, body: str) -> str:
    return (
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:z="http://api.zuora.com/" '
        'xmlns:o="http://object.api.zuora.com/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<s:Header>{header}</s:Header><s:Body>{body}</s:Body></s:Envelope>"
    )


def generate_body(rows: Sequence[Row]) -> str:
    objects = "".join(
        '<z:zObjects xsi:type="o:Invoice">'
        + "".join(f"<o:{name}>{escape(value)}</o:{name}>" for name, value in row.items())
        + "</z:zObjects>"
        for row in rows
    )
    return f"<z:generate>{objects}</z:generate>"
