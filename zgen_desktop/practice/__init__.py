"""The practice tenant: a SOAP server on loopback with its own ledger. Knows nothing of the rest."""
