"""The number of a crossing: told by people, so every slip of one letter must show."""

import itertools
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uuid_utils.compat import uuid7

from borderdesk.domain.crossing_number import ids_of, number_of
from borderdesk.domain.errors import InvalidFact

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
IDS = st.builds(
    lambda moment, rest: UUID(int=moment << 80 | 7 << 76 | rest),
    st.integers(0, (1 << 45) - 1),
    st.integers(0, (1 << 76) - 1),
)


@given(IDS)
def test_a_number_leads_to_its_record(record_id: UUID) -> None:
    first, last = ids_of(number_of(record_id))
    assert first <= record_id <= last
    assert (last.int - first.int) == (1 << 80) - 1


def test_the_number_is_the_millisecond_and_a_check_letter() -> None:
    # 2026-11-24T06:42:00.000Z = 1795502520000 ms.
    assert number_of(UUID(int=1795502520000 << 80)).replace("-", "")[:9] == base32(1795502520000)


def base32(number: int) -> str:
    """Nine letters, the other way round than the code does it."""
    letters = ""
    for _ in range(9):
        number, rest = divmod(number, 32)
        letters = LETTERS[rest] + letters
    return letters


@given(IDS, st.integers(0, 9), st.sampled_from(LETTERS))
def test_every_wrong_letter_is_told(record_id: UUID, place: int, letter: str) -> None:
    told = number_of(record_id).replace("-", "")
    wrong = told[:place] + letter + told[place + 1 :]
    if wrong == told:
        return
    with pytest.raises(InvalidFact, match="crossing_number_mistyped"):
        ids_of(wrong)


@given(IDS)
def test_every_two_letters_that_changed_places_are_told(record_id: UUID) -> None:
    told = number_of(record_id).replace("-", "")
    for one, other in itertools.combinations(range(len(told)), 2):
        letters = list(told)
        letters[one], letters[other] = letters[other], letters[one]
        if letters == list(told):
            continue
        with pytest.raises(InvalidFact, match="crossing_number_mistyped"):
            ids_of("".join(letters))


def test_it_is_read_as_people_write_it() -> None:
    record_id = UUID(int=0b00001_00000_00001 << 80)
    told = number_of(record_id)
    assert told.startswith("000-000-101")
    for written in (
        told.lower(),
        told.replace("-", ""),
        f" {told} ",
        told.replace("0", "O").replace("1", "l"),
    ):
        assert ids_of(written) == ids_of(told)


def test_numbers_follow_time() -> None:
    ids = [uuid7() for _ in range(100)]
    numbers = [number_of(each)[:-1] for each in ids]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "9K3-4F7-ZB9",
        "9K3-4F7-ZB9DD",
        "9K3-4F7-ZBU*",
        "٩٨٣٤٥٦٧٨٩٠",
        "%",
        "0" * 1_000_000,
        "\0" * 10,
        "9K3\u202e4F7ZB9D",
    ],
    ids=range(10),
)
def test_anything_else_is_no_number(text: str) -> None:
    with pytest.raises(InvalidFact, match="crossing_number_malformed"):
        ids_of(text)
