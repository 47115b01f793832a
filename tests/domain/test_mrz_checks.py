"""Check digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.document import CheckStatus
from borderdesk.domain.errors import InvalidMrz
from borderdesk.domain.mrz import check_digit
from borderdesk.domain.mrz.checks import status
from tests.domain.zones import CAPITALS, reference_digit


@pytest.mark.parametrize(
    ("text", "digit"),
    [
        ("520727", "3"),
        ("AB2134<<<", "5"),
        ("HA672242<658022549601086<<<<<<<<<<<<<<0", "8"),
        ("D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<<", "2"),
        ("", "0"),
        ("<<<<<<", "0"),
    ],
)
def test_examples(text: str, digit: str) -> None:
    assert check_digit(text) == digit


@given(st.text(CAPITALS + "0123456789<"))
def test_agrees_with_a_plain_computation(text: str) -> None:
    assert check_digit(text) == reference_digit(text)


@pytest.mark.parametrize(("text", "column"), [("a", 0), ("12٣", 2), ("1 2", 1), ("12\n", 2)])
def test_other_characters(text: str, column: int) -> None:
    with pytest.raises(InvalidMrz) as caught:
        check_digit(text)
    assert caught.value.code == "wrong_letter"
    assert caught.value.facts == {"column": column}


def test_status() -> None:
    assert status("520727", "3") is CheckStatus.PASSED
    assert status("520727", "4") is CheckStatus.FAILED
    assert status("520727", "<") is CheckStatus.FAILED
    assert status("520727", "A") is CheckStatus.FAILED
    assert status("<<<", "<") is CheckStatus.ABSENT
    assert status("<<<", "0") is CheckStatus.PASSED
