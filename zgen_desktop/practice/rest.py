"""REST: an OAuth token, and POST /v1/action/generate with an Idempotency-Key.

Documented (Zuora: "Create an OAuth token", "Idempotent requests", Action_POSTgenerate, "Rate and concurrent request
limits"): the form of the token request; ``Authorization: Bearer``; Actions are the SOAP calls in JSON, at WSDL 79
unless X-Zuora-WSDL-Version says otherwise; unknown fields are ignored, with rejectUnknownFields=true a 400;
a key (at most 255 characters) is kept 24 hours and answers with the saved result, failures too; 409 while the first
request runs, 422 for another body; Zuora-Track-Id comes back; 429 in JSON.
Seen in the wild: the answer is a list of Success, Id, Errors (guardian/support-service-lambdas).
Inferred: the bodies of 401, 409 and 422, a fault as 400 with FaultCode and FaultMessage, and that what was turned
away at the door (401, 429) is not saved.
"""

from __future__ import annotations

import hmac
import json
import secrets
import threading
import time
from collections.abc import Mapping
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import escape

from lxml import etree

from zgen_desktop.practice import shaping
from zgen_desktop.practice.behaviour import Behaviour
from zgen_desktop.practice.billing import Result
from zgen_desktop.practice.entities import Entities, Entity
from zgen_desktop.practice.fields import INVOICE
from zgen_desktop.practice.service import Outcome, read_version
from zgen_desktop.practice.soap import API, ENVELOPE, FAULT, OBJECT, XSI, SoapFault

TOKEN_PATH, GENERATE_PATH = "/oauth/token", "/v1/action/generate"
PATHS = ("/oauth/", "/v1/")
CLIENT_ID = "6a2f1a5e-7f0c-4a8e-9d3b-practice0001"
KEY_SECONDS = 86_400.0
TOKEN_MARK = "practice-token."  # noqa: S105  every token begins so: for whoever looks for leaked ones
DEFAULT_WSDL = "79"
_LONGEST_KEY = 255
_JSON = "application/json"


class OAuthClients:
    """The one OAuth client and its tokens, in memory only. Safe from any thread."""

    def __init__(self, client_id: str, secret: str, seconds: float) -> None:
        self._client = (client_id.encode(), secret.encode())
        self._seconds = seconds
        self._ends: dict[str, float] = {}
        self._lock = threading.Lock()

    def token(self, form: Mapping[str, list[str]], now: float) -> Outcome:
        """Answers the request for a token."""
        given = [form.get(name, [""])[0] for name in ("client_id", "client_secret", "grant_type")]
        right = hmac.compare_digest(given[0].encode(), self._client[0]) & hmac.compare_digest(
            given[1].encode(), self._client[1]
        )
        if given[2] != "client_credentials":
            return _answer(400, {"error": "unsupported_grant_type"})
        if not right:
            return _answer(401, {"error": "invalid_client", "error_description": "Bad client credentials"})
        made = TOKEN_MARK + secrets.token_urlsafe(24)
        with self._lock:
            self._ends = {token: end for token, end in self._ends.items() if end > now}
            self._ends[made] = now + self._seconds
        return _answer(200, {"access_token": made, "token_type": "bearer", "expires_in": int(self._seconds)})

    def alive(self, header: str, now: float) -> bool:
        """Whether an Authorization header bears a token that has not ended."""
        scheme, _, token = header.partition(" ")
        with self._lock:
            return scheme == "Bearer" and self._ends.get(token, 0.0) > now

    def end_all(self) -> None:
        """Ends every token."""
        with self._lock:
            self._ends.clear()


class Rest:
    """The REST side of a tenant; what it does is done by the SOAP service. Safe from any thread."""

    def __init__(self, entities: Entities, behaviour: Behaviour, clients: OAuthClients, key_seconds: float) -> None:
        self._entities = entities
        self._behaviour = behaviour
        self._clients = clients
        self._key_seconds = key_seconds
        self._running: set[str] = set()
        self._lock = threading.Lock()

    def answer(self, target: str, headers: Mapping[str, str], raw: bytes) -> Outcome:
        """Does what the request asks for; never raises for anything a client may send."""
        named = {name.lower(): value for name, value in headers.items()}
        parts = urlsplit(target)
        if parts.path == TOKEN_PATH:
            return self._token(raw)
        if parts.path != GENERATE_PATH:
            return _answer(404, {"message": "No such resource"})
        if not self._clients.alive(named.get("authorization", ""), time.time()):
            return _unauthorized()
        entity = self._entities.own
        if named.get("zuora-entity-ids"):
            entity = self._entities.named(named["zuora-entity-ids"].replace("-", "")) or entity
        outcome = self._keyed(entity, parts.query, named, raw)
        track = {"Zuora-Track-Id": named["zuora-track-id"]} if "zuora-track-id" in named else {}
        return Outcome(outcome.body, outcome.status, {**outcome.headers, **track}, outcome.wire, _JSON)

    def _token(self, raw: bytes) -> Outcome:
        plan = self._behaviour.plan("oauth", ())
        made = self._clients.token(parse_qs(raw.decode(errors="replace")), time.time())
        return Outcome(made.body, made.status, {}, plan.wire, _JSON)

    def _keyed(self, entity: Entity, query: str, headers: Mapping[str, str], raw: bytes) -> Outcome:
        """The request, done once for its key."""
        key = headers.get("idempotency-key", "")
        if not key:
            return self._generate(entity, query, headers, raw)
        if len(key) > _LONGEST_KEY:
            return _answer(400, {"message": "The idempotency key is too long"})
        with self._lock:
            if key in self._running:
                return _conflict()
            self._running.add(key)
        try:
            digest = sha256(f"{query}\n".encode() + raw).hexdigest()
            return self._saved(entity, key, digest) or self._first(entity, key, digest, (query, headers, raw))
        finally:
            with self._lock:
                self._running.discard(key)

    def _first(self, entity: Entity, key: str, digest: str, request: tuple[str, Mapping[str, str], bytes]) -> Outcome:
        with entity.ledger.writing() as connection:
            connection.execute("INSERT INTO idempotency VALUES (?, ?, ?, NULL, NULL, NULL)", (key, digest, time.time()))
        outcome = self._generate(entity, *request)
        with entity.ledger.writing() as connection:
            if not outcome.processed:
                connection.execute("DELETE FROM idempotency WHERE key = ?", (key,))
            else:
                late = connection.execute(
                    "SELECT 1 FROM late_call WHERE request_id = ?", (outcome.request_id,)
                ).fetchone()
                connection.execute(
                    "UPDATE idempotency SET request_id = ?, status = ?, answer = ? WHERE key = ?",
                    (outcome.request_id, None if late else outcome.status, outcome.body, key),
                )
        return outcome

    def _saved(self, entity: Entity, key: str, digest: str) -> Outcome | None:
        """What a key that was used answers, None for a new or forgotten one."""
        with entity.ledger.writing() as connection:
            connection.execute("DELETE FROM idempotency WHERE begun_at <= ?", (time.time() - self._key_seconds,))
        found = entity.ledger.read("SELECT * FROM idempotency WHERE key = ?", key)
        if not found:
            return None
        plan = self._behaviour.plan("replay", ())
        kept = found[0]
        if kept["body"] != digest:
            return Outcome(_text({"message": "The idempotency key was used for another request"}), 422, {}, plan.wire)
        if kept["status"] is not None:
            return Outcome(kept["answer"], kept["status"], {}, plan.wire)
        rows = entity.ledger.read("SELECT * FROM generate_row WHERE request_id = ? ORDER BY row", kept["request_id"])
        if not rows or any(row["did"] == "late" for row in rows):
            return _conflict()
        results = [Result(row["did"], row["invoice_id"], row["code"], row["message"]) for row in rows]
        return Outcome(_converted(shaping.generate_reply(results, None)), 200, {}, plan.wire)

    def _generate(self, entity: Entity, query: str, headers: Mapping[str, str], raw: bytes) -> Outcome:
        version = headers.get("x-zuora-wsdl-version", DEFAULT_WSDL)
        strict = parse_qs(query).get("rejectUnknownFields", ["false"])[0] == "true"
        try:
            body = _soap_body(json.loads(raw), read_version(version), strict=strict)
        except _UnknownFieldsError:
            return _answer(400, {"message": "Error - unrecognised fields"})
        except SoapFault as fault:
            return _answer(400, {"FaultCode": fault.code, "FaultMessage": fault.message})
        except (ValueError, TypeError, AttributeError, KeyError):
            return _answer(400, {"message": "The request body is not valid"})
        session = entity.sessions.issue(time.time(), 60.0)
        envelope = (
            f'<s:Envelope xmlns:s="{ENVELOPE}" xmlns:z="{API}" xmlns:o="{OBJECT}" xmlns:xsi="{XSI}"><s:Header>'
            f"<z:SessionHeader><z:session>{session}</z:session></z:SessionHeader></s:Header>"
            f"<s:Body><z:generate>{body}</z:generate></s:Body></s:Envelope>"
        )
        done = entity.service.answer(envelope.encode(), version, "")
        return self._in_json(done)

    def _in_json(self, done: Outcome) -> Outcome:
        """The service's answer in JSON."""
        status, body, headers = done.status, "", dict(done.headers)
        if done.body and status == 200:
            body = _converted(done.body)
        elif done.body:
            fault = etree.fromstring(done.body.encode())
            code = fault.findtext(f".//{{{FAULT}}}FaultCode") or fault.findtext(".//faultcode") or ""
            if code == "INVALID_SESSION":
                self._clients.end_all()
                return Outcome(_unauthorized().body, 401, {}, done.wire, _JSON, done.request_id, False)
            status = 429 if status == 429 else 400
            body = _text({"FaultCode": code, "FaultMessage": fault.findtext(".//faultstring") or ""})
        return Outcome(body, status, headers, done.wire, _JSON, done.request_id, done.processed)


class _UnknownFieldsError(ValueError):
    pass


def _soap_body(order: dict[str, Any], version: float, *, strict: bool) -> str:
    if order.get("type") != INVOICE.name:
        raise SoapFault("INVALID_TYPE", f"invalid type for generate: {order.get('type')}")
    known = INVOICE.order(version)
    return "".join(_zobject(one, known, strict=strict) for one in order["objects"])


def _zobject(one: Mapping[str, Any], known: list[str], *, strict: bool) -> str:
    if strict and not set(one) <= set(known):
        raise _UnknownFieldsError
    written = {True: "true", False: "false"}
    fields = "".join(
        f"<o:{name}>{escape(written[one[name]] if isinstance(one[name], bool) else str(one[name]))}</o:{name}>"
        for name in known
        if one.get(name) is not None
    )
    return f'<z:zObjects xsi:type="o:Invoice">{fields}</z:zObjects>'


def _converted(body: str) -> str:
    """SaveResults of XML as a list in JSON."""
    (answer,) = etree.fromstring(body.encode()).iterfind(f"{{{ENVELOPE}}}Body/*")
    results: list[dict[str, Any]] = []
    for result in answer:
        one: dict[str, Any] = {}
        for leaf in result:
            name = etree.QName(leaf).localname
            if name == "Errors":
                errors = {etree.QName(part).localname: part.text or "" for part in leaf}
                one.setdefault("Errors", []).append(errors)
            else:
                one[name] = leaf.text == "true" if name == "Success" else leaf.text or ""
        results.append(one)
    return _text(results)


def _text(content: object) -> str:
    return json.dumps(content, ensure_ascii=False)


def _answer(status: int, content: object) -> Outcome:
    return Outcome(_text(content), status, {}, None, _JSON)


def _unauthorized() -> Outcome:
    return _answer(401, {"message": "Authentication error"})


def _conflict() -> Outcome:
    return _answer(409, {"message": "A request with this idempotency key is in progress"})
