"""Zones and documents for the tests: published specimens, and strategies that invent others."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import strategies as st

from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import DocumentFormat, Sex, TravelDocument
from borderdesk.domain.mrz.layouts import LAYOUTS
from borderdesk.domain.states import STATES

TODAY = date(2026, 11, 24)

#: Specimens printed in ICAO Doc 9303: part 4 and 6, appendix B; part 5, appendix B; part 7, appendix B;
#: part 11, appendix D (the long numbers). Then the specimen of the French card.
PUBLISHED: dict[str, tuple[DocumentFormat, tuple[str, ...]]] = {
    "TD1": (
        DocumentFormat.TD1,
        (
            "I<UTOD231458907<<<<<<<<<<<<<<<",
            "7408122F1204159UTO<<<<<<<<<<<6",
            "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
        ),
    ),
    "TD1, long number": (
        DocumentFormat.TD1,
        (
            "I<UTOD23145890<7349<<<<<<<<<<<",
            "3407127M9507122UTO<<<<<<<<<<<2",
            "STEVENSON<<PETER<JOHN<<<<<<<<<",
        ),
    ),
    "TD2": (
        DocumentFormat.TD2,
        ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"),
    ),
    "TD2, long number": (
        DocumentFormat.TD2,
        ("I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<", "D23145890<UTO3407127M95071227349<<<8"),
    ),
    "TD3": (
        DocumentFormat.TD3,
        ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"),
    ),
    "MRV-A": (
        DocumentFormat.MRVA,
        ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"),
    ),
    "MRV-B": (
        DocumentFormat.MRVB,
        ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"),
    ),
    "French card": (
        DocumentFormat.IDFRA,
        ("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6"),
    ),
}

TD3_LINES = PUBLISHED["TD3"][1]


def reference_digit(text: str) -> str:
    """A second, plainer way to a check digit, to test the first against."""
    total = 0
    for position, character in enumerate(text):
        value = 0 if character == "<" else int(character, 36)
        total += value * (7, 3, 1)[position % 3]
    return str(total % 10)


def with_digits(document_format: DocumentFormat, lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines with right check digits for short numbers; the composite one is the last to be set."""
    rows = [list(line) for line in lines]
    for rule in LAYOUTS[document_format].checks:
        protected = "".join(span.of(["".join(row) for row in rows]) for span in rule.over)
        rows[rule.digit.line][rule.digit.start] = reference_digit(protected)
    return tuple("".join(row) for row in rows)


CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_components = st.text(CAPITALS, min_size=1, max_size=14)


def _names(least: int) -> st.SearchStrategy[str]:
    return st.lists(_components, min_size=least, max_size=5).map(" ".join)


def _code(least: int, most: int) -> st.SearchStrategy[str]:
    return st.text(CAPITALS + "0123456789", min_size=least, max_size=most)


def _partial(day: date, known: int) -> PartialDate:
    return PartialDate(*(day.year, day.month, day.day)[:known]) if known else PartialDate(None)


_partial_births = st.builds(
    _partial,
    st.dates(TODAY.replace(year=TODAY.year - 99), TODAY - timedelta(days=1)).filter(
        lambda day: day.year < TODAY.year
    ),
    st.sampled_from([0, 1, 2, 3, 3, 3]),
)
_births = st.one_of(
    _partial_births, st.builds(PartialDate, st.none(), st.integers(1, 12), st.integers(1, 28))
)
_expiries = st.one_of(st.none(), st.dates(TODAY, TODAY.replace(year=TODAY.year + 50)).map(PartialDate.of))

_NUMBER_LENGTHS = {DocumentFormat.TD1: 22, DocumentFormat.TD2: 14, DocumentFormat.IDFRA: 12}
_OPTIONAL_LENGTHS = {
    DocumentFormat.TD1: 15,
    DocumentFormat.TD2: 7,
    DocumentFormat.TD3: 14,
    DocumentFormat.MRVA: 16,
    DocumentFormat.MRVB: 8,
    DocumentFormat.IDFRA: 6,
}
_DOCUMENT_CODES = {
    DocumentFormat.TD1: ["I", "ID", "A", "C", "C1"],
    DocumentFormat.TD2: ["I", "ID", "A", "C"],
    DocumentFormat.TD3: ["P", "PD", "PM"],
    DocumentFormat.MRVA: ["V", "VC"],
    DocumentFormat.MRVB: ["V", "VC"],
    DocumentFormat.IDFRA: ["ID"],
}


@st.composite
def documents(draw: Callable[..., object], document_format: DocumentFormat) -> TravelDocument:
    """A document of this format whose zone can be written; its names may be too long for it."""
    french = document_format is DocumentFormat.IDFRA

    def pick(strategy: st.SearchStrategy[str]) -> str:
        return str(draw(strategy))

    number = pick(_code(1, _NUMBER_LENGTHS.get(document_format, 9)))
    room = _OPTIONAL_LENGTHS[document_format]
    if len(number) > 9 and not french:
        room = max(0, room - (len(number) - 9) - 2)
    optional = pick(_code(0, room))
    if document_format is DocumentFormat.TD1:
        second = pick(_code(0, 11))
        optional = f"{optional}/{second}" if second else optional
    birth, expiry, sex = draw(_births), draw(_expiries), draw(st.sampled_from(Sex))
    assert isinstance(birth, PartialDate)
    assert expiry is None or isinstance(expiry, PartialDate)
    assert isinstance(sex, Sex)
    states = st.sampled_from(sorted(STATES))
    return TravelDocument(
        format=document_format,
        document_code=pick(st.sampled_from(_DOCUMENT_CODES[document_format])),
        issuing_state="FRA" if french else pick(states),
        document_number=number,
        surname=pick(_names(1)),
        given_names=pick(_names(0)),
        nationality="FRA" if french else pick(states),
        birth_date=birth,
        sex=sex,
        expiry_date=None if french else expiry,
        optional_data=optional,
    )


@st.composite
def zones(draw: Callable[..., object], document_format: DocumentFormat) -> tuple[str, ...]:
    """Lines of this format with letters where letters may stand, and right check digits."""
    rows = [""] * LAYOUTS[document_format].lines
    for field in LAYOUTS[document_format].fields.values():
        if field.name in {"birth_date", "expiry_date"}:
            day = draw(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
            assert isinstance(day, date)
            text = f"{day:%y%m%d}"
            if draw(st.booleans()):
                text = text[:2] + "<<<<"
        else:
            text = str(draw(st.text(field.characters.allowed, max_size=field.length)))
        rows[field.line] += text.ljust(field.length, "<")
    first = {"P": "P", "V": "V", "I": "I"}
    letter = first["V" if document_format.startswith("MRV") else "P" if document_format == "TD3" else "I"]
    start = "IDFRA" if document_format is DocumentFormat.IDFRA else letter
    rows[0] = start + rows[0][len(start) :]
    return with_digits(document_format, tuple(rows))
