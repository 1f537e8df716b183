"""What each answer to generate() means: the table, and the traps around it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgen_desktop.adapters import soap
from zgen_desktop.adapters.failures import Trouble
from zgen_desktop.core.answer_table import CASES, CODES, ELEMENTS, MESSAGES, SHAPES, STATUSES, Meaning, Shape
from zgen_desktop.core.answers import judge, status_line
from zgen_desktop.core.invariants import nothing_done
from zgen_desktop.core.model.tenant import Answer, AnswerKind, RowError, SaveResult

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
GOOD = "8a8082c453cd2a620153e426c7eb78b3"
OTHER = "8a8082c453cd2a620153e426c7eb78b4"
NOTHING = "The invoice will not be generated because there are no charges due on this account."


def results(*saved: SaveResult) -> Answer:
    return Answer(AnswerKind.RESULTS, results=saved, http_status=200)


def refused(code: str, message: str = "No.") -> SaveResult:
    return SaveResult(success=False, errors=(RowError(code, message),))


def meanings(answer: Answer, rows: int) -> list[Meaning]:
    return [verdict.meaning for verdict in judge(answer, rows)]


def test_that_success_with_an_id_is_done() -> None:
    [verdict] = judge(results(SaveResult(success=True, id=GOOD)), 1)
    assert verdict.meaning is Meaning.DONE
    assert verdict.invoice_id == GOOD


def test_that_code_field_and_message_of_a_refusal_arrive() -> None:
    answer = results(SaveResult(success=False, errors=(RowError("INVALID_VALUE", "Bad date", "InvoiceDate"),)))
    [verdict] = judge(answer, 1)
    assert (verdict.meaning, verdict.code, verdict.field, verdict.message) == (
        Meaning.REFUSED,
        "INVALID_VALUE",
        "InvoiceDate",
        "Bad date",
    )


@pytest.mark.parametrize("code", ["INVALID_VALUE", "TRANSACTION_FAILED", "SOMETHING_NEW"])
def test_that_no_charges_due_is_known_by_its_message(code: str) -> None:
    assert meanings(results(refused(code, NOTHING)), 1) == [Meaning.NOTHING_TO_BILL]


def test_that_another_invalid_value_is_not_nothing_to_bill() -> None:
    assert meanings(results(refused("INVALID_VALUE", "The account is not active.")), 1) == [Meaning.REFUSED]


@pytest.mark.parametrize("code", ["UNKNOWN_ERROR", "TRANSACTION_TERMINATED", "TRANSACTION_TIMEOUT", "BATCH_FAIL_ERROR"])
def test_that_codes_that_may_follow_an_effect_are_unknown(code: str) -> None:
    assert meanings(results(refused(code)), 1) == [Meaning.UNKNOWN]


def test_that_a_code_that_nobody_has_heard_of_is_unknown() -> None:
    assert meanings(results(refused("BRAND_NEW_CODE")), 1) == [Meaning.UNKNOWN]
    assert meanings(Answer(AnswerKind.FAULT, code="BRAND_NEW_CODE", fault="UnexpectedErrorFault"), 1) == [
        Meaning.UNKNOWN
    ]


def test_that_the_older_wording_of_a_lock_is_busy() -> None:
    locked = refused("BATCH_FAIL_ERROR", "Operation failed: optimistic locking failed; nested exception")
    assert meanings(results(locked, refused("LOCK_COMPETITION")), 2) == [Meaning.BUSY, Meaning.BUSY]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_that_another_number_of_results_makes_the_whole_call_unknown(count: int) -> None:
    answer = results(*[SaveResult(success=True, id=f"{GOOD[:-1]}{at}") for at in range(count)])
    assert meanings(answer, 2) == [Meaning.UNKNOWN, Meaning.UNKNOWN]


def test_that_one_id_for_two_rows_makes_the_whole_call_unknown() -> None:
    same = SaveResult(success=True, id=GOOD)
    assert meanings(results(same, same, refused("INVALID_VALUE")), 3) == [Meaning.UNKNOWN] * 3


@pytest.mark.parametrize(
    "saved",
    [
        SaveResult(success=None, id=GOOD),
        SaveResult(success=True),
        SaveResult(success=True, id="not an id"),
        SaveResult(success=False),
        SaveResult(success=False, id=GOOD, errors=(RowError("INVALID_VALUE", "No."),)),
        SaveResult(success=True, id=GOOD, errors=(RowError("INVALID_VALUE", "No."),)),
    ],
)
def test_that_a_contradictory_result_is_unknown_and_spares_its_neighbour(saved: SaveResult) -> None:
    neighbour = SaveResult(success=True, id=OTHER)
    assert meanings(results(saved, neighbour), 2) == [Meaning.UNKNOWN, Meaning.DONE]


def test_that_of_two_errors_the_less_certain_counts() -> None:
    both = SaveResult(success=False, errors=(RowError("INVALID_VALUE", "No."), RowError("UNKNOWN_ERROR", "?")))
    assert meanings(results(both), 1) == [Meaning.UNKNOWN]


@pytest.mark.parametrize(
    ("code", "fault", "meaning"),
    [
        ("INVALID_SESSION", "UnexpectedErrorFault", Meaning.LOGIN_AGAIN),
        ("INVALID_VALUE", "LoginFault", Meaning.STOP),
        ("INVALID_TYPE", "InvalidTypeFault", Meaning.REFUSED),
        ("NO_PERMISSION", "UnexpectedErrorFault", Meaning.STOP),
        ("API_DISABLED", "UnexpectedErrorFault", Meaning.STOP),
        ("REQUEST_EXCEEDED_RATE", "UnexpectedErrorFault", Meaning.BUSY),
        ("UNKNOWN_ERROR", "UnexpectedErrorFault", Meaning.UNKNOWN),
        ("TEMPORARY_ERROR", "UnexpectedErrorFault", Meaning.UNKNOWN),
        ("SERVER_UNAVAILABLE", "UnexpectedErrorFault", Meaning.UNKNOWN),
        ("Server", "", Meaning.UNKNOWN),
    ],
)
def test_that_a_fault_means_the_same_for_every_row(code: str, fault: str, meaning: Meaning) -> None:
    answer = Answer(AnswerKind.FAULT, code=code, fault=fault, http_status=500)
    assert meanings(answer, 3) == [meaning] * 3


@pytest.mark.parametrize("status", [502, 503, 504])
def test_that_a_fault_from_a_gateway_is_unknown_whatever_it_says(status: int) -> None:
    answer = Answer(AnswerKind.FAULT, code="INVALID_VALUE", fault="InvalidTypeFault", http_status=status)
    assert meanings(answer, 1) == [Meaning.UNKNOWN]


def test_that_throttling_is_busy_and_a_broken_answer_unknown_and_not_sent_is_not_sent() -> None:
    assert meanings(Answer(AnswerKind.THROTTLED, http_status=429), 1) == [Meaning.BUSY]
    assert meanings(Answer(AnswerKind.BROKEN, cause="cut"), 1) == [Meaning.UNKNOWN]
    assert meanings(Answer(AnswerKind.NOT_SENT, cause="refused"), 1) == [Meaning.NOT_SENT]


@pytest.mark.parametrize("about", ["row", "call"])
def test_that_the_tax_engine_is_waited_for_and_never_taken_for_a_refusal(about: str) -> None:
    for text in (
        "There is an invoice pending tax for this account.",
        "The tax calculation call to Zuora Connect returned an error",
        "The Zuora GetTax call to Avalara has timed out",
    ):
        whole = Answer(AnswerKind.FAULT, code="TRANSACTION_FAILED", message=text, http_status=500)
        answer = results(refused("INVALID_VALUE", text)) if about == "row" else whole
        [verdict] = judge(answer, 1)
        assert verdict.meaning is Meaning.TAX
        assert verdict.message == f"Waiting for tax. {text}"


def test_that_throttling_is_known_by_its_words_where_the_version_has_no_code_for_it() -> None:
    text = "The total number of concurrent requests has exceeded the limit allowed by the system."
    old = Answer(AnswerKind.FAULT, code="UNKNOWN_ERROR", message=text, http_status=500)
    assert meanings(old, 2) == [Meaning.BUSY] * 2


def test_that_http_429_outranks_any_fault_code() -> None:
    for code in CODES:
        assert meanings(Answer(AnswerKind.FAULT, code=code, http_status=429), 1) == [Meaning.BUSY]
        assert meanings(Answer(AnswerKind.THROTTLED, code=code, http_status=429), 1) == [Meaning.BUSY]


def test_that_one_id_for_two_rows_is_kept_with_each_of_them() -> None:
    same = SaveResult(success=True, id=GOOD)
    assert [verdict.invoice_id for verdict in judge(results(same, same), 2)] == [GOOD, GOOD]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real WSDLs are not beside the project")
def test_that_every_error_code_of_the_real_wsdls_has_its_line() -> None:
    codes: set[str] = set()
    for path in sorted((SHARED / "wsdl").glob("*.wsdl")):
        block = re.search(r'name="ErrorCode".*?</simpleType>', path.read_text("utf-8"), re.DOTALL)
        assert block is not None
        codes |= set(re.findall(r'value="([A-Z_]+)"', block.group()))
    assert len(codes) > 20
    assert codes <= CODES.keys()


def test_that_every_line_of_the_table_says_why() -> None:
    lines = [*STATUSES, *MESSAGES, *CODES.values(), *CASES.values()]
    assert all(len(line.why) > 3 for line in lines)


def test_that_every_http_status_has_a_line_and_every_line_a_status() -> None:
    used = {id(status_line(status)) for status in range(200, 600)}
    assert id(None) not in used
    assert used == {id(line) for line in STATUSES}


@pytest.mark.parametrize("status", [*range(200, 429), *range(430, 600)])
def test_that_no_http_status_alone_refuses_anything(status: int) -> None:
    broken = Answer(AnswerKind.BROKEN, http_status=status, cause="x", case="not_zuora")
    assert meanings(broken, 1) == [Meaning.UNKNOWN]


@pytest.mark.parametrize("trouble", Trouble)
def test_that_every_way_a_request_can_fail_has_its_line(trouble: Trouble) -> None:
    assert trouble.value in CASES
    assert meanings(Answer(AnswerKind.BROKEN, case=trouble.value), 2) == [Meaning.UNKNOWN] * 2
    # Cut answers can't come before the first byte: whoever says so is not believed.
    before = meanings(Answer(AnswerKind.NOT_SENT, case=trouble.value), 1)
    assert before == [CASES[trouble.value].before]
    assert set(before) <= {Meaning.NOT_SENT, Meaning.UNKNOWN}


def test_that_every_kind_of_broken_answer_has_its_line() -> None:
    source = (Path(soap.__file__)).read_text("utf-8")
    codes = set(re.findall(r'BrokenAnswerError\(\s*"(\w+)"', source))
    assert len(codes) >= 5
    assert codes <= CASES.keys()
    assert "unforeseen" in CASES


@given(
    code=st.text(max_size=40),
    message=st.text(max_size=200),
    element=st.text(max_size=20),
    status=st.one_of(st.none(), st.integers(100, 999)),
    kind=st.sampled_from(AnswerKind),
    case=st.text(max_size=20),
)
def test_that_nothing_unheard_of_is_a_crash_or_a_refusal(
    code: str, message: str, element: str, status: int | None, kind: AnswerKind, case: str
) -> None:
    known = code in CODES or element in ELEMENTS or any(line.words.search(message) for line in MESSAGES)
    saved = SaveResult(success=False, errors=(RowError(code, message),))
    answer = Answer(kind, (saved, saved), code, element, message, status, None, None, "x", case)
    for verdict in judge(answer, 2):
        if not known:
            assert verdict.meaning in (Meaning.UNKNOWN, Meaning.NOT_SENT, Meaning.BUSY)
        if verdict.meaning in (Meaning.REFUSED, Meaning.STOP, Meaning.LOGIN_AGAIN, Meaning.NOTHING_TO_BILL):
            assert nothing_done(answer, 0)


def test_that_the_table_and_the_invariant_agree_on_what_may_be_sent_again() -> None:
    again = {Meaning.BUSY, Meaning.LOGIN_AGAIN, Meaning.NOT_SENT, Meaning.STOP}
    for code, line in CODES.items():
        of_row = results(refused(code))
        assert line.row not in again or nothing_done(of_row, 0), code
        whole = Answer(AnswerKind.FAULT, code=code, http_status=500)
        assert line.call not in again or nothing_done(whole, 0), code
    assert set(SHAPES) == set(Shape)
    assert set(SHAPES.values()) == {Meaning.UNKNOWN}
