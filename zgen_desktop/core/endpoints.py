"""Where tenants live: Zuora's data centres, and which addresses may be trusted with a password.

Source of the table: Zuora, "Configure connection settings" (SOAP endpoints of the data centres) and "Zuora data
centers". User pages live on the same hosts as the SOAP endpoint.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_address

from zgen_desktop.core.errors import UsageError
from zgen_desktop.core.model.connection import Environment
from zgen_desktop.core.redaction import Redactor

API_VERSION = 153
"""The version asked for unless the person names another (Zuora: SOAP API version history, 2025.Q4)."""

LAST_DATETIME_VERSION = 68
"""Up to here invoice dates are ``dateTime``, from the next on ``date`` (Zuora: date field changes in the WSDL)."""

_PATH = "/apps/services/a"
_URL = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*)://(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_AUTHORITY = re.compile(r"(?P<host>\[[0-9a-fA-F:.]+\]|[^\[\]:@/?#\\\s]+)(?::(?P<port>[0-9]{1,5}))?")
_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*")
_VERSIONED = re.compile(r"/apps/services/a/(?P<version>[0-9]{1,4})(\.[0-9]{1,2})?/?")
_NO_PAGE = re.compile(r"""[{}\s\x00-\x1f"<>\\]""")
_LONGEST_PAGE = 500
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_PRODUCTION_COPY = re.compile(r"services[0-9]{1,5}\.zuora\.com")
_COPY_NAME = re.compile(r"us-production-copy-([0-9]{1,5})")


@dataclass(frozen=True, slots=True)
class DataCentre:
    """A published Zuora environment."""

    name: str
    title: str
    host: str
    environment: Environment


_SANDBOX, _PRODUCTION = Environment.SANDBOX, Environment.PRODUCTION

DATA_CENTRES = (
    DataCentre("us-cloud-1", "US Cloud 1 Production", "na.zuora.com", _PRODUCTION),
    DataCentre("us-cloud-1-sandbox", "US Cloud 1 API Sandbox", "sandbox.na.zuora.com", _SANDBOX),
    DataCentre("us-cloud-2", "US Cloud 2 Production", "www.zuora.com", _PRODUCTION),
    DataCentre("us-cloud-2-sandbox", "US Cloud 2 API Sandbox", "apisandbox.zuora.com", _SANDBOX),
    DataCentre("us-central-sandbox", "US Central and Developer Sandbox", "test.zuora.com", _SANDBOX),
    DataCentre("us-performance", "US Performance Test", "pt1.zuora.com", _SANDBOX),
    DataCentre("eu", "EU Production", "eu.zuora.com", _PRODUCTION),
    DataCentre("eu-sandbox", "EU API Sandbox", "sandbox.eu.zuora.com", _SANDBOX),
    DataCentre("eu-central-sandbox", "EU Central and Developer Sandbox", "test.eu.zuora.com", _SANDBOX),
    DataCentre("ap", "APAC Production", "ap.zuora.com", _PRODUCTION),
    DataCentre("ap-central-sandbox", "APAC Central and Developer Sandbox", "test.ap.zuora.com", _SANDBOX),
)
"""All published data centres; ``us-production-copy-NNN`` names the host ``servicesNNN.zuora.com`` beside them."""

_BY_NAME = {centre.name: centre for centre in DATA_CENTRES}
_BY_HOST = {centre.host: centre for centre in DATA_CENTRES}
_SOAP_OF_REST = {f"rest.{host.removeprefix('www.')}": host for host in _BY_HOST}


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an endpoint. ``host`` is lower-case, without the brackets of an IPv6 address."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def default_port(self) -> bool:
        """Whether the port needn't be written."""
        return self.port == (443 if self.scheme == "https" else 80)

    @property
    def authority(self) -> str:
        """Host and port as they stand in a URL and in the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.default_port else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Patterns of the pages of Zuora's own user interface; ``{id}`` is the record's id, ``{number}`` its number."""

    account: str
    invoice: str


def resolve_endpoint(text: str) -> str:
    """The SOAP endpoint that a person means: a data centre's name, a host, or a URL.

    Adds the path with the program's own API version where only a host or base is given. Raises UsageError
    (``endpoint``) for anything that isn't https (http for loopback alone), names a user, a query or another path.
    """
    wish = text.strip()
    if not wish:
        raise UsageError(
            "endpoint",
            "No data centre is chosen",
            "A connection needs to know where your Zuora tenant is.",
            "Choose your data centre, or give the address of your tenant.",
        )
    centre = _BY_NAME.get(wish.lower())
    if centre is not None:
        return f"https://{centre.host}{_PATH}/{API_VERSION}.0"
    copy = _COPY_NAME.fullmatch(wish.lower())
    if copy is not None:
        return f"https://services{copy[1]}.zuora.com{_PATH}/{API_VERSION}.0"
    if wish.lower() == "us-production-copy":
        raise _bad(wish, "a production copy has a number", "Write us-production-copy-NNN or its URL.")
    address = parse_address(wish if "://" in wish else f"https://{wish}")
    if "." not in address.host and "://" not in wish and not is_loopback(address.host):
        # A misspelt name of a data centre would become a host of that name, and a production tenant at that.
        raise _bad(wish, "no data centre has that name, and an address has a dot in it", _names())
    soap_host = _SOAP_OF_REST.get(address.host)
    if soap_host is not None:
        raise _bad(
            wish, "Zuora takes REST calls there, and logins only at its SOAP address", f"Give https://{soap_host}."
        )
    path = address.path.rstrip("/")
    if path in {"", "/apps", "/apps/services", _PATH}:
        path = f"{_PATH}/{API_VERSION}.0"
    elif not _VERSIONED.fullmatch(path):
        raise _bad(wish, f"its path is not {_PATH}/VERSION", f"Give only the host, or end it with {_PATH}/153.0.")
    return str(Address(address.scheme, address.host, address.port, path))


def parse_address(url: str) -> Address:
    """The parts of a URL that may be an endpoint. Raises UsageError (``endpoint``)."""
    match = _URL.fullmatch(url)
    scheme = match["scheme"].lower() if match else ""
    if match is None or scheme not in {"https", "http"}:
        raise _bad(url, "it is neither a data centre nor an https address", _names())
    authority, slash, path = match["rest"].partition("/")
    if "@" in match["rest"]:
        raise _bad(f"{scheme}://…", "it names a user", "Leave user and password out of the address.")
    if re.search(r"[?#\\\s\x00-\x1f]", match["rest"]):
        raise _bad(url, "it has a query or characters that don't belong there", _names())
    parts = _AUTHORITY.fullmatch(authority)
    if parts is None:
        raise _bad(url, "its host or port can't be read", _names())
    host = _checked_host(url, parts["host"].lower())
    port = int(parts["port"]) if parts["port"] else (443 if scheme == "https" else 80)
    if not 0 < port < 65536:
        raise _bad(url, f"there is no port {port}", "Leave the port out.")
    if scheme == "http" and not is_loopback(host):
        raise _bad(url, "http would send the password in the clear", "Begin it with https://.")
    if environment_of(host) in {_SANDBOX, _PRODUCTION} and port != 443:
        raise _bad(url, "Zuora answers on port 443 only", "Leave the port out.")
    return Address(scheme, host, port, slash + path)


def is_loopback(host: str) -> bool:
    """This machine itself: 127.0.0.0/8, ::1 or localhost (whose addresses the transport checks again)."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def environment_of(host: str) -> Environment | None:
    """What a published host is, compared whole; PRACTICE for loopback; None for any other host."""
    if host in _BY_HOST:
        return _BY_HOST[host].environment
    if _PRODUCTION_COPY.fullmatch(host):
        return Environment.PRODUCTION
    return Environment.PRACTICE if is_loopback(host) else None


def decide_environment(endpoint: str, wished: Environment | str | None = None) -> Environment:
    """The environment of a connection (design.md section 8 rule 4).

    Published hosts decide; a wish that contradicts them raises UsageError (``environment``). An unknown host
    without a wish is production, a loopback address practice.
    """
    host = parse_address(endpoint).host
    known, wish = environment_of(host), _environment(wished)
    if wish is None:
        return known or Environment.PRODUCTION
    if known in {_SANDBOX, _PRODUCTION} and wish is not known:
        raise UsageError(
            "environment",
            "The environment does not fit the address",
            f"{host} is a {known} host of Zuora, not {wish}.",
            f"Choose {known}, or the address of the {wish} tenant.",
        )
    if wish is Environment.PRACTICE and known is not Environment.PRACTICE:
        raise UsageError(
            "environment",
            "Not a practice tenant",
            f"{host} is not this computer, and only the practice tenant inside the program is for practice.",
            "Choose sandbox or production.",
        )
    return wish


def version_of(endpoint: str) -> int:
    """The API version in an endpoint's path, without its decimals. Raises UsageError (``endpoint``)."""
    match = _VERSIONED.fullmatch(parse_address(endpoint).path)
    if match is None:
        raise _bad(endpoint, "it names no API version", f"End it with {_PATH}/{API_VERSION}.0.")
    return int(match["version"])


def with_version(endpoint: str, version: int) -> str:
    """The same endpoint in another API version."""
    address = parse_address(endpoint)
    return str(Address(address.scheme, address.host, address.port, f"{_PATH}/{version}.0"))


def server_url_allowed(endpoint: str, server_url: str, environment: Environment | None = None) -> bool:
    """Whether the ServerUrl of a login may get the session and the invoices (design.md section 8 rule 4).

    Yes for the same host, or a published host of the same environment class; ``environment`` is the connection's,
    for hosts that are not published. Hosts are compared whole, so no look-alike passes.
    """
    ours = parse_address(endpoint)
    try:
        theirs = parse_address(server_url)
    except UsageError:
        return False
    if not _VERSIONED.fullmatch(theirs.path):
        return False
    if is_loopback(ours.host):
        return (ours.scheme, ours.host, ours.port) == (theirs.scheme, theirs.host, theirs.port)
    if theirs.scheme != "https":
        return False
    if theirs.host == ours.host:
        return theirs.port in {443, ours.port}
    known = environment_of(theirs.host)
    ours_class = environment_of(ours.host) or environment or Environment.PRODUCTION
    return known in {_SANDBOX, _PRODUCTION} and known is ours_class and theirs.port == 443


def rest_base(endpoint: str) -> str | None:
    """Where REST calls of the endpoint's tenant go; None for a host whose REST host is not published.

    Every data centre's REST host is ``rest.`` before its host, without ``www.`` (Zuora: data centers); a production
    copy's has to be asked for. On this machine both are one. It follows from the connection's endpoint alone, so that
    neither a login nor an answer can lead a client's secret elsewhere.
    """
    address = parse_address(endpoint)
    if is_loopback(address.host):
        return f"{address.scheme}://{address.authority}"
    return next((f"https://{rest}" for rest, soap in _SOAP_OF_REST.items() if soap == address.host), None)


def page_links(endpoint: str) -> PageLinks | None:
    """Links to the tenant's own pages; None for loopback, where there are no pages.

    The account's is documented (Zuora: field types), the invoice's by its number is seen in the wild. The newer pages
    have no documented address: a connection can have patterns of its own.
    """
    address = parse_address(endpoint)
    if is_loopback(address.host):
        return None
    base = f"{address.scheme}://{address.authority}/apps"
    return PageLinks(
        account=f"{base}/CustomerAccount.do?method=view&id={{id}}",
        invoice=f"{base}/NewInvoice.do?method=view&invoice_number={{number}}",
    )


def check_page(pattern: str, endpoint: str, *, numbers: bool = False) -> None:
    """Whether a person's pattern of a page can be one; empty is. Raises UsageError (``page``).

    https on the connection's own host (Zuora's pages live on the hosts of the endpoints), with ``{id}`` in it, or
    ``{number}`` for invoices, and no other brackets.
    """
    if not pattern:
        return
    names = ("{id}", "{number}") if numbers else ("{id}",)
    bare = pattern
    for name in names:
        bare = bare.replace(name, "0")
    host = parse_address(endpoint).host
    match = _URL.fullmatch(bare)
    authority = match["rest"].partition("/")[0].lower() if match and match["scheme"].lower() == "https" else ""
    if authority != host or bare == pattern or _NO_PAGE.search(bare) or len(pattern) > _LONGEST_PAGE:
        raise UsageError(
            "page",
            "Not the pattern of a page",
            f"“{Redactor().clean(pattern[:200])}” can't be the address of a page of this tenant.",
            f"Begin it with https://{host}/ and write {' or '.join(names)} where that stands in the address.",
        )


def filled(pattern: str, id_: str, number: str = "") -> str:
    """The address of one page; empty where the pattern is, or what it needs is not known."""
    if not pattern or ("{id}" in pattern and not id_) or ("{number}" in pattern and not number):
        return ""
    return pattern.replace("{id}", _in_address(id_)).replace("{number}", _in_address(number))


def _in_address(text: str) -> str:
    """Percent-encoded but for what needs it nowhere (RFC 3986, unreserved characters)."""
    kept = (
        letter if _UNRESERVED.fullmatch(letter) else "".join(f"%{b:02X}" for b in letter.encode()) for letter in text
    )
    return "".join(kept)


def _checked_host(url: str, host: str) -> str:
    if host.startswith("["):
        try:
            return ip_address(host[1:-1]).compressed
        except ValueError:
            raise _bad(url, "its host is no address", _names()) from None
    host = host.removesuffix(".")
    if not _HOST.fullmatch(host):
        # Letters of other alphabets can look like Latin ones; the xn-- form shows them for what they are.
        raise _bad(url, "its host has characters that a host name can't have", _names())
    last = host.rpartition(".")[2]
    if last.isdigit() or last.startswith("0x"):
        try:
            return ip_address(host).compressed
        except ValueError:
            raise _bad(url, "its host is no address", _names()) from None
    return host


def _environment(wished: Environment | str | None) -> Environment | None:
    if wished is None or isinstance(wished, Environment):
        return wished
    try:
        return Environment(wished.lower())
    except ValueError:
        raise UsageError(
            "environment", "No such environment", f"“{wished}” is not an environment.", "Choose sandbox or production."
        ) from None


def _names() -> str:
    return "Give the name of a data centre (" + ", ".join(_BY_NAME) + ") or https://HOST."


def _bad(text: str, why: str, next_step: str) -> UsageError:
    shown = Redactor().clean(text[:200])
    return UsageError("endpoint", "Not a usable address", f"“{shown}” can't be used: {why}.", next_step)
