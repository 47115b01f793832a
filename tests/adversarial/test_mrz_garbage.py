"""Anything at all given to the zone's parser and writer: an answer or `InvalidMrz`, and nothing quoted."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import DocumentFormat, Sex, TravelDocument
from borderdesk.domain.errors import InvalidMrz
from borderdesk.domain.mrz import FLAGS, LAYOUTS, Mrz, format_document, format_of, parse, parse_text

TODAY = date(2026, 11, 24)
SIZES = ((3, 30), (2, 36), (2, 44))
UPPER, LOWER = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)


def facts_of(refused: InvalidMrz) -> set[str | int | float]:
    return set(refused.facts.values())


def answer(lines: list[str]) -> Mrz | None:
    """The zone, or nothing when it was refused as it should be."""
    try:
        mrz = parse(lines, today=TODAY)
    except InvalidMrz as refused:
        facts = facts_of(refused)
    else:
        assert mrz.lines == tuple(lines)
        assert set(mrz.flags) <= set(FLAGS)
        assert mrz.format is format_of(lines)
        return mrz
    assert all(isinstance(fact, int) for fact in facts)
    assert format_of(lines) is None
    return None


def _zones(alphabet: str | st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    return st.sampled_from(SIZES).flatmap(
        lambda size: st.lists(
            st.text(alphabet, min_size=size[1], max_size=size[1]), min_size=size[0], max_size=size[0]
        )
    )


@given(st.lists(st.text(), max_size=4))
def test_any_lines(lines: list[str]) -> None:
    answer(lines)


@given(st.text())
def test_any_text(text: str) -> None:
    try:
        parse_text(text, today=TODAY)
    except InvalidMrz:
        return
    raise AssertionError("no text that Hypothesis finds is a zone")


@given(_zones(st.characters()))
def test_any_letters_of_the_right_size(lines: list[str]) -> None:
    answer(lines)


@given(_zones("AIPV0129<FRX"))
def test_any_zone_letters_of_the_right_size(lines: list[str]) -> None:
    mrz = answer(lines)
    assert mrz is not None or not any(line.strip("<") for line in lines)


@given(_zones("AIPV0129<"), st.dates())
def test_any_day_of_reading(lines: list[str], today: date) -> None:
    try:
        mrz = parse(lines, today=today)
    except InvalidMrz:
        return
    birth = mrz.document.birth_date
    assert birth.year is None or birth.earliest <= today


@given(st.integers(0, 87), st.characters())
def test_one_character_changed(position: int, character: str) -> None:
    text = UPPER + LOWER
    changed = text[:position] + character + text[position + 1 :]
    mrz = answer([changed[:44], changed[44:]])
    assert mrz is not None or not (character.isascii() and (character.isdigit() or character.isupper()))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "\0",
        "<" * 88,
        "<" * 44 + "\n" + "<" * 44 + "\n",
        f"{UPPER}\n{LOWER[:43]}",
        f"{UPPER}\n{LOWER}<",
        f"{UPPER}\n{LOWER}\n\n",
        f"{UPPER}\n{LOWER}\r\r\n",
        f"{UPPER}{LOWER}",
        f"{UPPER}\n{LOWER}".lower(),
        f"{UPPER}\n{LOWER}".replace("7408122", "٧٤٠٨١٢٢"),
        f"{UPPER}\n{LOWER}".replace("<", "«"),
        f"{UPPER}\n{LOWER}".replace("<", "\ud800"),
        f"{UPPER}\u0000\n{LOWER}",
        "A" * 1_000_000,
        "\n" * 100_000,
        "’; DROP TABLE crossing; --",
    ],
)
def test_hostile_text(text: str) -> None:
    with pytest.raises(InvalidMrz) as caught:
        parse_text(text, today=TODAY)
    assert all(isinstance(fact, int) for fact in caught.value.facts.values())


def test_errors_do_not_quote_what_they_refuse() -> None:
    for lines in (
        [UPPER.lower(), LOWER],
        [UPPER + "X", LOWER],
        [UPPER.replace("ERIKSSON", "ÉRIKSSON"), LOWER],
    ):
        with pytest.raises(InvalidMrz) as caught:
            parse(lines, today=TODAY)
        for shown in (str(caught.value), repr(caught.value)):
            assert "RIKSSON" not in shown.upper()
            assert "L898902C" not in shown


_PARTS = st.one_of(st.text(max_size=60), st.text("ABC012<- /'", max_size=60))


@st.composite
def _documents(draw: st.DrawFn) -> TravelDocument:
    return TravelDocument(
        format=draw(st.one_of(st.none(), st.sampled_from(DocumentFormat))),
        document_code=draw(st.one_of(_PARTS, st.sampled_from(["P", "V", "I", "ID"]))),
        issuing_state=draw(st.one_of(_PARTS, st.sampled_from(["UTO", "FRA", "D"]))),
        document_number=draw(_PARTS),
        surname=draw(_PARTS),
        given_names=draw(_PARTS),
        nationality=draw(st.one_of(_PARTS, st.sampled_from(["UTO", "FRA", "D"]))),
        birth_date=draw(st.one_of(st.dates().map(PartialDate.of), st.just(PartialDate(None)))),
        sex=draw(st.sampled_from(Sex)),
        optional_data=draw(_PARTS),
    )


@given(_documents())
def test_any_document(document: TravelDocument) -> None:
    try:
        lines = format_document(document)
    except InvalidMrz as refused:
        facts = facts_of(refused)
    else:
        mrz = parse(lines, today=TODAY)
        assert mrz.format is document.format
        assert mrz.failed_checks == ()
        assert format_document(mrz.document) == lines
        return
    words = {fact for fact in facts if not isinstance(fact, int)}
    assert words <= set(LAYOUTS[DocumentFormat.TD1].fields) | {"surname", "given_names"}
