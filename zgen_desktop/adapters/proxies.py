"""Which HTTP proxy leads to a host: asked of the system once per connection, never of a library behind our back."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from zgen_desktop.adapters.failures import ExchangeError, Trouble
from zgen_desktop.core.endpoints import Address, is_loopback


@dataclass(frozen=True, slots=True)
class Proxy:
    """An HTTP proxy that tunnels by CONNECT. ``authorization`` is the header's value, or empty."""

    host: str
    port: int
    authorization: str = ""

    def __repr__(self) -> str:
        return f"Proxy({self.host}:{self.port})"


def proxy_for(address: Address) -> Proxy | None:
    """The system's proxy (environment, Windows registry, macOS settings) for an https address, unless it is exempt.

    Loopback never goes through a proxy. Raises ExchangeError (PROXY) for a proxy that can't be spoken to.
    """
    if is_loopback(address.host) or address.scheme != "https":
        return None
    proxies = getproxies()
    url = proxies.get("https") or proxies.get("all")
    if not url or proxy_bypass(address.host):
        return None
    parts = urlsplit(url if "://" in url else f"http://{url}")
    try:
        port = parts.port or 8080
    except ValueError:
        port = 0
    if parts.scheme != "http" or not parts.hostname or not port:
        raise ExchangeError(Trouble.PROXY, f"the proxy setting is of a kind ({parts.scheme}) that is not supported")
    authorization = ""
    if parts.username is not None:
        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        authorization = "Basic " + base64.b64encode(pair.encode()).decode("ascii")
    return Proxy(parts.hostname, port, authorization)
