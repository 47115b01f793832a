"""The words, names, numbers and dates of a printed page in one language."""

import csv
import gettext
import io
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from babel.messages import mofile, pofile
from babel.numbers import get_decimal_symbol, get_group_symbol

import resources
from borderdesk.domain import states
from borderdesk.domain.crossing import Decision, Direction, Mode
from borderdesk.domain.errors import ReportError
from borderdesk.settings import Language


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """Marks a message for the catalogues; it is translated where it is shown."""
    return message


DIRECTIONS: Mapping[str, str] = {Direction.ENTRY: N_("Entry"), Direction.EXIT: N_("Exit")}

MODES: Mapping[str, str] = {
    Mode.FOOT: N_("On foot"),
    Mode.CAR: N_("Car"),
    Mode.BUS: N_("Bus"),
    Mode.TRUCK: N_("Truck"),
    Mode.RAIL: N_("Rail"),
    Mode.AIR: N_("Air"),
}

DECISIONS: Mapping[str, str] = {
    Decision.ADMITTED: N_("Admitted"),
    Decision.DEPARTED: N_("Departed"),
    Decision.SECOND_LINE: N_("To second line"),
    Decision.REFUSED: N_("Refused entry"),
    Decision.STOPPED: N_("Exit stopped"),
    Decision.WITHDREW: N_("Withdrew"),
}

#: Issuers and nationalities that are no country (ICAO Doc 9303 part 3, section 5, parts B to E).
_NO_COUNTRY: Mapping[str, str] = {
    "EUE": N_("European Union"),
    "GBD": N_("British overseas territories citizen"),
    "GBN": N_("British national (overseas)"),
    "GBO": N_("British overseas citizen"),
    "GBP": N_("British protected person"),
    "GBS": N_("British subject"),
    "UNO": N_("United Nations"),
    "UNA": N_("Specialised agency of the United Nations"),
    "UNK": N_("United Nations mission in Kosovo"),
    "XXA": N_("Stateless person"),
    "XXB": N_("Refugee (1951 Convention)"),
    "XXC": N_("Refugee (other)"),
    "XXX": N_("Nationality not specified"),
    "XOM": N_("Sovereign Order of Malta"),
    "XPO": N_("INTERPOL"),
    "XBA": N_("African Development Bank"),
    "XIM": N_("African Export-Import Bank"),
    "XCC": N_("Caribbean Community"),
    "XCE": N_("Council of Europe"),
    "XCO": N_("Common Market for Eastern and Southern Africa"),
    "XEC": N_("Economic Community of West African States"),
    "XMP": N_("Parliamentary Assembly of the Mediterranean"),
    "XES": N_("Organization of Eastern Caribbean States"),
    "XDC": N_("Southern African Development Community"),
    "UTO": N_("Utopia (specimen)"),
}

#: Where the country itself, or official use in Tajikistan, has another name than CLDR.
_OWN_NAMES: Mapping[tuple[Language, str], str] = {
    (Language.RUSSIAN, "KGZ"): "Кыргызстан",
    (Language.TAJIK, "CHN"): "Чин",
}

#: Babel's Tajik dates name the month alone; in a date it takes an ending.
_TAJIK_MONTHS = (
    "январи",
    "феврали",
    "марти",
    "апрели",
    "майи",
    "июни",
    "июли",
    "августи",
    "сентябри",
    "октябри",
    "ноябри",
    "декабри",
)
_TAJIK_DAYS = ("душанбе", "сешанбе", "чоршанбе", "панҷшанбе", "ҷумъа", "шанбе", "якшанбе")
_DATES: Mapping[Language, str] = {
    Language.ENGLISH: "EEEE, d MMMM y",
    Language.RUSSIAN: "EEEE, d MMMM y 'г'.",
}


class Words:
    """Everything a page says, in ``language``.

    Raises:
        ReportError: ``catalogue_missing``, when made.
    """

    def __init__(self, language: Language, folder: Path | None = None) -> None:
        self.language = language
        self._locale = Locale.parse(language.value)
        self._catalogue = _catalogue(language, folder or resources.path("translations", "reports"))

    def say(self, message: str, **facts: str) -> str:
        """The message in this language, with ``{fact}`` filled in."""
        translated = self._catalogue.gettext(message)
        return translated.format(**facts) if facts else translated

    def count(self, number: int) -> str:
        return self._decimal(Decimal(number), places=0)

    def mass(self, mass_kg: Decimal) -> str:
        """Kilograms, all of their digits, without the unit."""
        return self._decimal(mass_kg, places=0)

    def amount(self, amount: Decimal) -> str:
        """An amount of money, all of its digits, at least two after the point, without the currency."""
        return self._decimal(amount, places=2)

    def long_date(self, day: date) -> str:
        """The day of the week and the date in words."""
        if self.language is Language.TAJIK:
            return f"{_TAJIK_DAYS[day.weekday()]}, {day.day} {_TAJIK_MONTHS[day.month - 1]} соли {day.year}"
        return format_date(day, _DATES[self.language], locale=self._locale)

    def country(self, code: str) -> str:
        """The name of a State or issuer by its ICAO code; the code itself where there is none."""
        if code in _NO_COUNTRY:
            return self.say(_NO_COUNTRY[code])
        if (self.language, code) in _OWN_NAMES:
            return _OWN_NAMES[self.language, code]
        state = states.STATES.get(code)
        return self._locale.territories.get(state.territory if state else "") or code

    def chapter(self, chapter: str) -> str:
        """The short title of an HS chapter; empty for one that does not exist."""
        return _chapters().get((chapter, self.language.value), "")

    def _decimal(self, number: Decimal, *, places: int) -> str:
        """The number with nothing rounded away (Babel rounds at 28 digits) and at least ``places``."""
        whole, _, fraction = f"{number:f}".partition(".")
        fraction = fraction.rstrip("0").ljust(places, "0")
        grouped = f"{int(whole):,}".replace(",", get_group_symbol(self._locale))
        return grouped + (get_decimal_symbol(self._locale) + fraction if fraction else "")


def _catalogue(language: Language, folder: Path) -> gettext.NullTranslations:
    """The compiled catalogue, or its source where that is newer or all there is."""
    compiled = folder / language.value / "LC_MESSAGES" / "reports.mo"
    source = compiled.with_suffix(".po")
    try:
        if compiled.exists() and (
            not source.exists() or compiled.stat().st_mtime_ns >= source.stat().st_mtime_ns
        ):
            return gettext.GNUTranslations(io.BytesIO(compiled.read_bytes()))
        made = io.BytesIO()
        mofile.write_mo(made, pofile.read_po(io.BytesIO(source.read_bytes()), locale=language.value))
    except OSError as error:
        raise ReportError("catalogue_missing", language=language.value) from error
    return gettext.GNUTranslations(io.BytesIO(made.getvalue()))


@cache
def _chapters() -> Mapping[tuple[str, str], str]:
    with resources.path("hs_chapters.csv").open(encoding="utf-8", newline="") as file:
        return {
            (row["chapter"], language.value): row[language.value]
            for row in csv.DictReader(file)
            for language in Language
        }
