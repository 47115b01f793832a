"""Names of States and HS chapters, and numbers, as the language in force writes them."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from babel.core import get_global
from babel.numbers import get_territory_currencies

from borderdesk.reports.words import Words
from borderdesk.settings import Language
from ui.translations import language_now


def country_word(code: str) -> str:
    """The name of a State or issuer by its ICAO code: *Uzbekistan*; empty where the code says it all."""
    name = _words(language_now()).country(code) if code else ""
    return "" if name == code else name


def chapter_word(hs_code: str) -> str:
    """The short title of the HS chapter that a code begins with; empty for one that does not exist."""
    return _words(language_now()).chapter(hs_code[:2])


def amount_words(number: Decimal, *, least: int = 0) -> str:
    """A number with its thousands apart and all of its digits, at least ``least`` after the mark."""
    words = _words(language_now())
    return words.amount(number) if least else words.mass(number)


def currency_of(country: str) -> str:
    """The currency that a country (three letters) pays with at present; empty where nobody knows."""
    aliases: Mapping[str, list[str]] = get_global("territory_aliases")
    currencies = get_territory_currencies((aliases.get(country) or [country])[0])
    return str(currencies[0]) if currencies else ""


@cache
def _words(language: Language) -> Words:
    return Words(language)
