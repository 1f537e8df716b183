"""Zgen Desktop: from a clerk's Excel list to Zuora invoices and back into the workbook."""

__version__ = "0.1.0"
