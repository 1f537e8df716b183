"""What a tenant can do: read from its WSDL, and kept of the last login."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Schema:
    """What a WSDL has. Zuora tailors a download to the tenant and to what its user may do (Zuora: WSDL).

    ``version`` and ``host`` are those of its own ``soap:address``, 0 and empty where that names none. The custom
    fields are name → XSD type, as the WSDL has them. ``by_entity``: login() takes an entity (multi-entity tenants).
    """

    version: int = 0
    host: str = ""
    operations: Collection[str] = ()
    invoice_fields: Mapping[str, str] = field(default_factory=dict)
    account_fields: Mapping[str, str] = field(default_factory=dict)
    pdf: bool = False
    by_entity: bool = False

    @property
    def preview(self) -> bool:
        """Whether billingPreview() can be called (WSDL 61 and later, where the tenant has it)."""
        return "billingPreview" in self.operations

    @property
    def change(self) -> bool:
        """Whether invoices can be posted, cancelled and deleted."""
        return {"update", "delete"} <= set(self.operations)


NO_SCHEMA = Schema()
"""Nothing beyond what every tenant has."""


@dataclass(frozen=True, slots=True)
class WsdlFile:
    """A WSDL file that can generate invoices: its content and what it has."""

    content: bytes
    schema: Schema


@dataclass(frozen=True, slots=True)
class Abilities:
    """What the first login of a day found out about a connection's tenant. ``version`` is that of the address.

    ``preview``, ``pdf`` and ``change`` say what the WSDL has: billingPreview(), Invoice.Body, update() and delete().
    The custom fields are names, in the WSDL's order.
    """

    learned: datetime
    tenant_id: str
    tenant_name: str
    user_name: str
    entity: str
    version: int
    preview: bool
    pdf: bool
    change: bool
    invoice_fields: tuple[str, ...] = ()
    account_fields: tuple[str, ...] = ()
