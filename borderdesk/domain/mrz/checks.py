"""Check digits (ICAO Doc 9303 part 3, 4.9)."""

from collections.abc import Sequence

from borderdesk.domain.document import Check, CheckStatus
from borderdesk.domain.errors import InvalidMrz
from borderdesk.domain.mrz.layouts import CAPITALS, DIGITS, FILLER, CheckRule, Layout
from borderdesk.domain.mrz.number import read_number

_VALUES = {character: value for value, character in enumerate(DIGITS + CAPITALS)} | {FILLER: 0}


def check_digit(text: str) -> str:
    """The digit that protects a text: values weighted 7, 3, 1, 7, … and summed modulo 10.

    Digits count as themselves, A to Z as 10 to 35, the filler as 0.

    Raises:
        InvalidMrz: ``wrong_letter``, with its ``column``, for any other character.
    """
    try:
        values = [_VALUES[character] for character in text]
    except KeyError:
        column = next(column for column, character in enumerate(text) if character not in _VALUES)
        raise InvalidMrz("wrong_letter", column=column) from None
    return DIGITS[(7 * sum(values[0::3]) + 3 * sum(values[1::3]) + sum(values[2::3])) % 10]


def status(text: str, digit: str) -> CheckStatus:
    """What a check digit says of the text it protects; a filler is right only beside an empty field.

    The standard names one such place, the optional data of TD3 (part 4, 4.2.2.2); some States write
    unknown dates so too.
    """
    if digit == FILLER:
        return CheckStatus.FAILED if text.strip(FILLER) else CheckStatus.ABSENT
    return CheckStatus.PASSED if digit == check_digit(text) else CheckStatus.FAILED


def read_checks(layout: Layout, lines: Sequence[str]) -> tuple[Check, ...]:
    """The state of each check digit that the format has, in a fixed order."""
    number = read_number(layout, lines)

    def read(rule: CheckRule) -> CheckStatus:
        if rule.name == "document_number":
            return status(number.text, number.check)
        return status("".join(span.of(lines) for span in rule.over), rule.digit.of(lines))

    return tuple(Check(rule.name, read(rule)) for rule in layout.checks)
