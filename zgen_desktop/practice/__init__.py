"""The practice tenant: a SOAP server on loopback with its own ledger. Knows nothing of the rest."""

from zgen_desktop.practice.behaviour import Behaviour, Fault, FaultKind
from zgen_desktop.practice.customers import DEFAULT_SEED, CustomerKind, SampleCustomer, odd_customers, sample_customers
from zgen_desktop.practice.ledger import LedgerView, open_ledger
from zgen_desktop.practice.tenant import PracticeTenant

__all__ = [
    "DEFAULT_SEED",
    "Behaviour",
    "CustomerKind",
    "Fault",
    "FaultKind",
    "LedgerView",
    "PracticeTenant",
    "SampleCustomer",
    "odd_customers",
    "open_ledger",
    "sample_customers",
]
