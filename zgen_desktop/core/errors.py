"""Errors for people: title, message, next step. Every other exception is a bug."""

from __future__ import annotations


class ZgenError(Exception):
    """Something that a person can act on; nothing is lost or half done when it is raised.

    ``code`` is stable and for scripts; ``exit_code`` is what the command line ends with
    (design.md section 7).
    """

    exit_code = 2

    def __init__(self, code: str, title: str, message: str, next_step: str) -> None:
        super().__init__(f"{title}: {message} {next_step}")
        self.code = code
        self.title = title
        self.message = message
        self.next_step = next_step


class DefectError(ZgenError):
    """What is left of a defect for whoever waited for the work; the defect itself is logged and told as such."""

    exit_code = 4

    def __init__(self) -> None:
        super().__init__(
            "defect",
            "Something went wrong in the program",
            "It was not made for what just happened. What was sent until then stands in the record.",
            "Close the program and start it again; History says how each run stands.",
        )


class UsageError(ZgenError):
    """Wrong usage or refused before anything was sent (exit 2)."""


class QuestionError(ZgenError):
    """A question that only a person can answer; on the command line ``option`` answers it (exit 2)."""

    def __init__(self, code: str, title: str, message: str, next_step: str, option: str) -> None:
        super().__init__(code, title, message, next_step)
        self.option = option


class WorkbookError(ZgenError):
    """A workbook that can't be read or written (exit 2)."""


class JournalError(ZgenError):
    """The record of runs can't be opened, read or written (exit 2)."""


class AccessError(ZgenError):
    """Connection, credentials, keyring or permission (exit 3). ``code`` tells the cause apart:

    ``login_rejected`` ``ip_restricted`` ``no_permission`` ``api_disabled`` ``wrong_version`` ``wrong_wsdl``
    ``session_expired`` ``busy`` ``name_not_found`` ``refused`` ``timeout`` ``certificate`` ``proxy``
    ``redirected`` ``not_zuora`` ``broken_answer`` ``server_url`` ``query_refused`` ``server_error``
    ``keyring_missing`` ``keyring_locked`` ``keyring_refused`` ``no_password`` ``other_host``.
    ``retry_after`` is in seconds where a busy tenant named it; ``connection`` is the name of the connection
    whose password could not be had.
    """

    exit_code = 3

    def __init__(
        self,
        code: str,
        title: str,
        message: str,
        next_step: str,
        *,
        retry_after: float | None = None,
        connection: str = "",
    ) -> None:
        super().__init__(code, title, message, next_step)
        self.retry_after = retry_after
        self.connection = connection
