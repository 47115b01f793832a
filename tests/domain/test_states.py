"""Codes of States and of those who have none."""

import pytest

from borderdesk.domain.states import SPECIMEN_STATE, STATES, StateKind, is_known, normal

#: What the domain reference lists beside ISO 3166-1.
ICAO = frozenset(
    {"D", "EUE", "RKS", "UTO"}
    | {"GBD", "GBN", "GBO", "GBP", "GBS"}
    | {"UNO", "UNA", "UNK"}
    | {"XXA", "XXB", "XXC", "XXX"}
    | {"XOM", "XPO", "XBA", "XIM", "XCC", "XCO", "XEC", "XMP", "XES", "XDC", "XCE"}
)


def test_iso_and_icao_codes() -> None:
    assert all(is_known(code) for code in ICAO)
    assert all(is_known(code) for code in ("TJK", "AFG", "UZB", "KGZ", "CHN", "RUS", "IRN", "DEU"))
    iso = [code for code in STATES if code not in {*ICAO, "ANT", "NTZ"}]
    assert len(iso) == 249
    assert len({STATES[code].territory for code in iso}) == 249


@pytest.mark.parametrize("code", ["", "QQQ", "tjk", "TJK<", "TJ", "ЖДК"])
def test_unknown_codes(code: str) -> None:
    assert not is_known(code)


def test_every_code_is_its_own_key() -> None:
    for code, state in STATES.items():
        assert state.code == code
        assert 1 <= len(code) <= 3
        assert code.isascii()
        assert code.isupper()
        assert len(state.territory) in {0, 2}


def test_kinds() -> None:
    assert STATES[SPECIMEN_STATE].kind is StateKind.SPECIMEN
    assert STATES["XXA"].kind is StateKind.PERSON
    assert STATES["D"].territory == STATES["DEU"].territory == "DE"


def test_one_spelling() -> None:
    assert normal("D<<") == normal("DEU") == normal(" d ") == "D"
    assert normal("tjk") == "TJK"
    assert normal("QQQ") == "QQQ"
    assert normal("") == ""
