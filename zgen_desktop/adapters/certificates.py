"""Who signed a certificate that was not trusted, so that a person can tell a company proxy from a stranger."""

from __future__ import annotations

import socket
import ssl

_COMMON_NAME, _ORGANISATION = b"\x55\x04\x03", b"\x55\x04\x0a"
_CONTEXT_TAG_VERSION = 0xA0


def issuer_over(connection: socket.socket, host: str) -> str:
    """The issuer's name as the server's certificate gives it, or empty.

    For the message after a failed check only: the handshake on this connection is not verified, nothing is ever sent
    over it, and the caller closes it.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with context.wrap_socket(connection, server_hostname=host) as secured:
            der = secured.getpeercert(binary_form=True)
        return issuer_name(der) if der else ""
    except (OSError, ValueError, IndexError):
        return ""


def issuer_name(der: bytes) -> str:
    """Organisation and common name of the issuer of an X.509 certificate (RFC 5280, section 4.1).

    Raises ValueError or IndexError for bytes that are no certificate.
    """
    certificate = _children(_one(der))
    fields = _children(certificate[0][1])
    if fields[0][0] == _CONTEXT_TAG_VERSION:
        fields = fields[1:]
    # serialNumber, signature, issuer
    found: dict[bytes, str] = {}
    for _, relative in _children(fields[2][1]):
        for _, attribute in _children(relative):
            (_, kind), (tag, value) = _children(attribute)[:2]
            found.setdefault(kind, _text(tag, value))
    names = [found[kind] for kind in (_COMMON_NAME, _ORGANISATION) if found.get(kind)]
    return ", ".join("".join(letter for letter in name if letter.isprintable())[:100] for name in names)


def _text(tag: int, value: bytes) -> str:
    encoding = {0x1E: "utf-16-be", 0x1C: "utf-32-be", 0x14: "latin-1"}.get(tag, "utf-8")
    return value.decode(encoding, "replace")


def _one(data: bytes) -> bytes:
    return _children(data)[0][1]


def _children(data: bytes) -> list[tuple[int, bytes]]:
    """The tag and content of each DER element in a row of them."""
    elements = []
    while data:
        tag, length, start = data[0], data[1], 2
        if length & 0x80:
            start += length & 0x7F
            length = int.from_bytes(data[2:start], "big")
        if start + length > len(data):
            raise ValueError("a DER element is longer than what holds it")
        elements.append((tag, data[start : start + length]))
        data = data[start + length :]
    return elements
