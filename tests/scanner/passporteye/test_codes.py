"""State codes with one letter taken for its lookalike."""

import pytest

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import LAYOUTS, format_document
from scanner.passporteye.codes import with_known_states
from tests.scanner.travellers import synthetic

TD3 = LAYOUTS[DocumentFormat.TD3]


@pytest.mark.parametrize(
    ("issuing", "nationality", "issuing_after", "nationality_after"),
    [
        ("TJK", "TIK", "TJK", "TJK"),
        ("NLO", "NLD", "NLD", "NLD"),
        ("UTD", "UTO", "UTO", "UTO"),
        ("TIK", "RUS", "TJK", "RUS"),
        ("RUS", "TJK", "RUS", "TJK"),
        ("D<<", "D<<", "D<<", "D<<"),
        ("QQQ", "ZZZ", "QQQ", "ZZZ"),
        ("<<<", "UTO", "<<<", "UTO"),
        ("HYW", "CIN", "HYW", "GIN"),
        ("ITA", "JTA", "ITA", "ITA"),
    ],
)
def test_codes(issuing: str, nationality: str, issuing_after: str, nationality_after: str) -> None:
    first, second = format_document(synthetic(DocumentFormat.TD3))
    lines = (first[:2] + issuing + first[5:], second[:10] + nationality + second[13:])
    after = with_known_states(lines, TD3)
    assert (after[0][2:5], after[1][10:13]) == (issuing_after, nationality_after)
    assert (after[0][:2], after[0][5:]) == (first[:2], first[5:])
    assert (after[1][:10], after[1][13:]) == (second[:10], second[13:])


def test_the_french_card_has_one_state() -> None:
    lines = format_document(synthetic(DocumentFormat.IDFRA))
    assert with_known_states(lines, LAYOUTS[DocumentFormat.IDFRA]) == lines


@pytest.mark.parametrize(
    ("issuing", "nationality", "after"),
    [("COO", "RUS", "COO"), ("COO", "COD", "COD"), ("COO", "COG", "COG"), ("MLL", "USA", "MLL")],
)
def test_between_two_lookalikes_the_other_state_decides(issuing: str, nationality: str, after: str) -> None:
    first, second = format_document(synthetic(DocumentFormat.TD3))
    lines = (first[:2] + issuing + first[5:], second[:10] + nationality + second[13:])
    assert with_known_states(lines, TD3)[0][2:5] == after
