"""Agreement without pictures: who is believed, and when."""

from dataclasses import replace

import pytest

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import format_document
from scanner.live.votes import WINDOW, Votes
from tests.scanner.live.readers import changed, said
from tests.scanner.travellers import TODAY, synthetic

TD3 = format_document(synthetic(DocumentFormat.TD3))
VISA = format_document(synthetic(DocumentFormat.MRVA))
#: A letter of the surname, a digit of the number, and one of the optional data of a visa.
NAME, NUMBER, OPTIONAL = (0, 7), (1, 4), (1, 30)
OTHER = format_document(
    synthetic(DocumentFormat.TD3, number="SPX777888", surname="SAFAROV", given_names="BEK")
)


def other(lines: tuple[str, ...], spot: tuple[int, int], character: str = "Q") -> tuple[str, ...]:
    assert lines[spot[0]][spot[1]] != character
    return changed(lines, *spot, character)


def test_a_sure_picture_and_a_second_one_decide() -> None:
    votes = Votes()
    votes.add(said(TD3))
    assert votes.agreed(today=TODAY) is None
    votes.add(said(TD3))
    agreed = votes.agreed(today=TODAY)
    assert agreed is not None
    assert agreed.mrz is not None
    assert agreed.mrz.lines == TD3
    assert agreed.valid
    assert agreed.look == ()
    assert agreed.characters[0][0] == pytest.approx(0.995)


@pytest.mark.parametrize("document_format", list(DocumentFormat))
def test_every_format_is_agreed_on(document_format: DocumentFormat) -> None:
    lines = format_document(synthetic(document_format))
    votes = Votes()
    for _ in range(2):
        votes.add(said(lines))
    agreed = votes.agreed(today=TODAY)
    assert agreed is not None
    assert agreed.mrz is not None
    assert (agreed.mrz.format, agreed.mrz.lines) == (document_format, lines)


@pytest.mark.parametrize("sure", [0.3, 0.55, 0.79])
def test_doubtful_pictures_of_a_name_never_decide(sure: float) -> None:
    votes = Votes()
    for _ in range(4 * WINDOW):
        votes.add(said(TD3, unsure={NAME: sure}))
        assert votes.agreed(today=TODAY) is None
    best = votes.best(today=TODAY)
    assert best is not None
    assert not best.valid
    assert "surname" in best.look


def test_a_doubt_that_check_digits_dispel_needs_more_pictures() -> None:
    votes = Votes()
    decided = []
    for _ in range(4):
        votes.add(said(TD3, unsure={NUMBER: 0.6}))
        decided.append(votes.agreed(today=TODAY) is not None)
    assert decided == [False, False, True, True]


def test_a_doubt_about_a_name_is_dispelled_by_better_pictures() -> None:
    votes = Votes()
    votes.add(said(TD3, unsure={NAME: 0.7}))
    assert votes.agreed(today=TODAY) is None
    votes.add(said(TD3))
    agreed = votes.agreed(today=TODAY)
    assert agreed is not None
    assert agreed.valid


@pytest.mark.parametrize("sure", [0.45, 0.8, 0.99])
def test_pictures_that_disagree_on_a_name_are_not_above_the_gate(sure: float) -> None:
    votes = Votes()
    for _ in range(3 * WINDOW):
        votes.add(said(TD3))
        votes.add(said(other(TD3, NAME), unsure={NAME: sure}))
        assert votes.agreed(today=TODAY) is None
    best = votes.best(today=TODAY)
    assert best is not None
    assert not best.above_gate
    assert {"surname", "given_names"} <= set(best.look)


def test_fair_pictures_do_not_outvote_another_on_a_name() -> None:
    # A fair letter beside it keeps any of them from being sure enough to decide with a second one.
    votes, beside = Votes(), (0, 9)
    votes.add(said(other(TD3, NAME), unsure={NAME: 0.5, beside: 0.85}))
    for _ in range(3):
        votes.add(said(TD3, unsure={beside: 0.85}))
        assert votes.agreed(today=TODAY) is None


def test_the_optional_data_of_a_visa_are_guarded_by_nothing() -> None:
    votes = Votes()
    for _ in range(WINDOW):
        votes.add(said(VISA))
        votes.add(said(other(VISA, OPTIONAL)))
        assert votes.agreed(today=TODAY) is None


def test_once_nobody_disagrees_any_more_the_name_is_to_be_compared() -> None:
    votes = Votes()
    votes.add(said(other(TD3, NAME), unsure={NAME: 0.6}))
    pictures = 0
    agreed = None
    while agreed is None:
        votes.add(said(TD3))
        agreed = votes.agreed(today=TODAY)
        pictures += 1
    assert pictures == WINDOW
    assert agreed.valid
    assert "surname" in agreed.look


def test_a_picture_that_is_known_to_err_is_heard_only_where_it_is_sure() -> None:
    broken = other(TD3, NUMBER, "8")
    for sure, decides in ((0.5, True), (0.9, False)):
        votes = Votes()
        votes.add(said(other(broken, NAME), unsure={NAME: sure, NUMBER: 0.2}))
        for _ in range(2):
            votes.add(said(TD3))
        assert (votes.agreed(today=TODAY) is not None) is decides


def test_a_picture_taken_in_motion_is_hardly_heard() -> None:
    smeared: dict[tuple[int, int], float] = dict.fromkeys([(0, 20), (0, 21), (0, 22)], 0.2)
    for sure, decides in ((0.9, True), (0.97, False)):
        votes = Votes()
        votes.add(said(other(TD3, NAME), unsure=smeared | {NAME: sure}))
        for _ in range(2):
            votes.add(said(TD3))
        assert (votes.agreed(today=TODAY) is not None) is decides


def test_one_picture_seen_many_times_is_one_picture() -> None:
    votes = Votes()
    doubtful = said(TD3, 0.85)
    votes.add(doubtful)
    for _ in range(3 * WINDOW):
        votes.add(doubtful, echo=True)
        assert votes.agreed(today=TODAY) is None
    votes.clear()
    for _ in range(2):
        votes.add(said(TD3), echo=True)
    assert votes.agreed(today=TODAY) is not None


def test_a_reader_without_confidences_has_one_vote_a_picture() -> None:
    votes = Votes()
    votes.add(said(TD3, None))
    assert votes.agreed(today=TODAY) is None
    votes.add(said(TD3, None))
    agreed = votes.agreed(today=TODAY)
    assert agreed is not None
    assert agreed.valid


def test_what_such_a_reader_doubts_is_not_decided() -> None:
    votes = Votes()
    for _ in range(WINDOW):
        votes.add(replace(said(TD3, None), above_gate=False))
        assert votes.agreed(today=TODAY) is None


def test_a_zone_with_a_letter_out_of_place_is_not_decided() -> None:
    odd = other(TD3, NAME, "7")
    votes = Votes()
    for _ in range(WINDOW):
        votes.add(said(odd))
        assert votes.agreed(today=TODAY) is None


def test_wrong_check_digits_are_not_decided_and_told() -> None:
    votes = Votes()
    for _ in range(WINDOW):
        votes.add(said(other(TD3, NUMBER, "8")))
        assert votes.agreed(today=TODAY) is None
    best = votes.best(today=TODAY)
    assert best is not None
    assert "document_number" in best.look


def test_a_doubt_about_the_last_check_digit_alone_is_something_to_look_at() -> None:
    votes = Votes()
    for _ in range(WINDOW):
        votes.add(said(TD3, unsure={(1, 43): 0.3}))
    assert votes.agreed(today=TODAY) is None
    best = votes.best(today=TODAY)
    assert best is not None
    assert not best.valid
    assert best.look == ("surname", "given_names", "document_number")


@pytest.mark.parametrize(("spots", "decides"), [([(1, 0), (1, 1)], False), ([(1, 0)], True)])
def test_zeros_that_may_be_letters_are_not_believed_for_a_check_digit_that_can_not_tell(
    *, spots: list[tuple[int, int]], decides: bool
) -> None:
    lines = format_document(synthetic(DocumentFormat.TD3, number="0011X6BGD"))
    votes = Votes()
    for _ in range(WINDOW):
        votes.add(said(lines, 0.997, unsure=dict.fromkeys(spots, 0.95)))
        if len(votes) > 1:
            assert (votes.agreed(today=TODAY) is not None) is decides
    best = votes.best(today=TODAY)
    assert best is not None
    assert "document_number" in best.look


def test_characters_of_several_pictures_make_a_zone_that_none_shows() -> None:
    votes = Votes()
    spots = [(1, 3), (1, 4), (1, 5)]
    for _ in range(2):
        for spot in spots:
            votes.add(said(other(TD3, spot, "Z"), unsure={spot: 0.2}))
    agreed = votes.agreed(today=TODAY)
    assert agreed is not None
    assert agreed.mrz is not None
    assert agreed.mrz.lines == TD3


def test_what_the_reader_wants_to_be_looked_at_stays_so() -> None:
    votes = Votes()
    for _ in range(2):
        votes.add(said(TD3, look=("nationality",)))
    agreed = votes.agreed(today=TODAY)
    assert agreed is not None
    assert agreed.look == ("nationality",)


def test_another_document_contradicts() -> None:
    votes = Votes()
    assert not votes.contradicted_by(said(OTHER))
    votes.add(said(TD3))
    assert not votes.contradicted_by(said(TD3))
    assert not votes.contradicted_by(said(None))
    assert not votes.contradicted_by(said(other(TD3, NAME)))
    assert votes.contradicted_by(said(OTHER))
    # Even where check digits fail, when many characters are sure.
    assert votes.contradicted_by(said(other(OTHER, NUMBER, "1")))
    # What is too blurred to say anything does not.
    assert not votes.contradicted_by(said(other(OTHER, NUMBER, "1"), 0.4))
    # A passport with the next number and another given name, no more.
    twin = format_document(synthetic(DocumentFormat.TD3, number="SPX123457", given_names="NIGINA SAIDOVNA"))
    assert votes.contradicted_by(said(twin))
    assert votes.contradicted_by(said(format_document(synthetic(DocumentFormat.TD1))))


def test_a_zone_of_another_size_has_no_vote() -> None:
    votes = Votes()
    votes.add(said(TD3))
    votes.add(said(format_document(synthetic(DocumentFormat.TD1)), 0.3))
    assert len(votes) == 1


def test_nothing_is_the_best_of_nothing() -> None:
    votes = Votes()
    votes.add(said(None))
    assert votes.best(today=TODAY) is None
    assert votes.agreed(today=TODAY) is None
