"""Synthetic travellers: people who do not exist, with documents that no State has issued.

The same seed in the same year gives the same people. Their document numbers lie in the reserved range that
an operational desk refuses (``borderdesk.domain.specimen``).
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from borderdesk.domain.crossing import Category, Mode, Purpose
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import DocumentFormat, Sex, TravelDocument
from borderdesk.domain.mrz import format_document, parse
from borderdesk.domain.specimen import RESERVED_PREFIX
from borderdesk.training.names import LONG_SURNAME, STYLES, Style

#: The formats in the order in which a queue meets them: mostly passports, every format within eight.
FORMATS: tuple[DocumentFormat, ...] = (
    DocumentFormat.TD3,
    DocumentFormat.TD1,
    DocumentFormat.TD3,
    DocumentFormat.TD2,
    DocumentFormat.TD3,
    DocumentFormat.MRVA,
    DocumentFormat.TD3,
    DocumentFormat.MRVB,
)


class Trait(StrEnum):
    """What makes a traveller unusual."""

    MINOR = "minor"
    YEAR_OF_BIRTH_ONLY = "year_of_birth_only"
    LONG_NAME = "long_name"
    SEX_OPEN = "sex_open"


#: Who is unusual, by their place in a dozen.
_TRAITS: Mapping[int, Trait] = MappingProxyType(
    {3: Trait.YEAR_OF_BIRTH_ONLY, 4: Trait.MINOR, 6: Trait.LONG_NAME, 10: Trait.SEX_OPEN}
)
_DOZEN = 12

_CODES: Mapping[DocumentFormat, str] = MappingProxyType(
    {
        DocumentFormat.TD1: "I",
        DocumentFormat.TD2: "I",
        DocumentFormat.TD3: "P",
        DocumentFormat.MRVA: "V",
        DocumentFormat.MRVB: "V",
    }
)
_VISAS = frozenset({DocumentFormat.MRVA, DocumentFormat.MRVB})
_HOME = "TJK"  # whose visas foreigners carry
_OF_AGE = 18
#: What the longest zone has room for (ICAO Doc 9303 part 4, TD3).
_LONGEST_NAME = 39


@dataclass(frozen=True, slots=True, kw_only=True)
class Traveller:
    """One synthetic person at the booth: the document as printed and zoned, and what they answer when asked.

    ``document.mrz`` holds the true lines; ``surname`` and ``given_names`` are whole even where the zone
    cuts them.
    """

    document: TravelDocument
    category: Category
    residence: str
    purpose: Purpose
    mode: Mode
    minor: bool


def travellers(count: int, *, seed: int, today: date) -> tuple[Traveller, ...]:
    """``count`` people, each with a document number of their own; every document is valid on ``today``.

    In every dozen is a minor, somebody of whose birth only the year is known, a name too long for its zone,
    and a sex that the document leaves open.
    """
    chance = random.Random(seed)
    numbers = chance.sample(range(1_000_000), count)
    return tuple(
        _traveller(chance, FORMATS[place % len(FORMATS)], _TRAITS.get(place % _DOZEN), numbers[place], today)
        for place in range(count)
    )


def _traveller(
    chance: random.Random, form: DocumentFormat, trait: Trait | None, number: int, today: date
) -> Traveller:
    styles = [style for style in STYLES if form not in _VISAS or style.state != _HOME]
    style = chance.choices(styles, weights=[style.share for style in styles])[0]
    sex = Sex.X if trait is Trait.SEX_OPEN else chance.choice((Sex.F, Sex.M))
    minor = trait is Trait.MINOR
    surname, given_names = _name(chance, style, sex, long=trait is Trait.LONG_NAME)
    printed = TravelDocument(
        format=form,
        document_code=_CODES[form],
        issuing_state=_HOME if form in _VISAS else style.state,
        document_number=f"{RESERVED_PREFIX}{number:06}",
        surname=surname,
        given_names=given_names,
        nationality=style.state,
        birth_date=_birth_date(chance, style, trait, year=today.year),
        sex=sex,
        expiry_date=PartialDate(
            today.year + chance.randint(1, 5 if minor else 9), chance.randint(1, 12), chance.randint(1, 28)
        ),
        optional_data=f"{chance.randrange(10**7):07}" if chance.random() < 0.3 else "",
    )
    lines = format_document(printed)
    zone = parse(lines, today=today)
    document = replace(printed, mrz=lines, checks=zone.checks, name_truncated=zone.document.name_truncated)
    home = style.state == _HOME
    return Traveller(
        document=document,
        category=Category.NATIONAL if home else Category.FOREIGNER,
        residence=style.state if chance.random() < 0.9 else _HOME,
        purpose=Purpose.RETURN
        if home
        else chance.choice(
            (Purpose.VISITING, Purpose.BUSINESS, Purpose.WORK, Purpose.HOLIDAY, Purpose.TRANSIT)
        ),
        mode=chance.choice((Mode.FOOT, Mode.CAR, Mode.BUS, Mode.TRUCK)),
        minor=minor,
    )


def _name(chance: random.Random, style: Style, sex: Sex, *, long: bool) -> tuple[str, str]:
    """Surname and given names; a long one fits into no zone."""
    surname = LONG_SURNAME if long and style.state == _HOME else chance.choice(style.surnames)
    of_their_sex = list(style.men if sex is Sex.M else style.women)
    chance.shuffle(of_their_sex)
    given_names = of_their_sex[0]
    if sex is Sex.F:
        for ending, feminine in style.feminine.items():
            if surname.endswith(ending):
                surname = surname.removesuffix(ending) + feminine
                break
    if style.second_names and chance.random() < 0.5:
        given_names += f" {chance.choice(style.men)}"
    for further in of_their_sex[1:] if long else ():
        if len(surname) + len(given_names) < _LONGEST_NAME:
            given_names += f" {further}"
    return surname, given_names


def _birth_date(chance: random.Random, style: Style, trait: Trait | None, *, year: int) -> PartialDate:
    """An adult's or a minor's; where a region's papers often lack day or month, so does this."""
    age = chance.randint(1, _OF_AGE - 1) if trait is Trait.MINOR else chance.randint(_OF_AGE + 1, 79)
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    if trait is Trait.YEAR_OF_BIRTH_ONLY:
        return PartialDate(year - age)
    if chance.random() < style.full_birth_dates:
        return PartialDate(year - age, month, day)
    return PartialDate(year - age, month if chance.random() < 0.3 else None)
