"""Domain values to plain JSON values and back, strictly.

Nothing is guessed on the way in: a number where text belongs, a naive time or an unknown word of an
enumeration is refused. Unknown fields are ignored and missing ones take the field's default, so that
older and newer desks read each other; a default of a recorded field therefore never changes.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, TypeAlias, TypeVar, get_args, get_origin
from uuid import UUID

from cattrs import Converter
from cattrs.preconf.json import make_converter

from borderdesk.domain.dates import PartialDate
from borderdesk.domain.errors import InvalidFact

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
ValueT = TypeVar("ValueT")

#: Bounds of an amount: digits before the point, digits after it.
_WHOLE_DIGITS = 18
_DECIMAL_PLACES = 9

_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_DECIMAL = re.compile(rf"-?[0-9]{{1,{_WHOLE_DIGITS}}}(\.[0-9]{{1,{_DECIMAL_PLACES}}})?")
_MALFORMED = (LookupError, TypeError, ValueError, AttributeError, OverflowError)


def time_text(moment: datetime) -> str:
    """An aware time as UTC ISO 8601 with microseconds and ``Z``, so that text order is time order.

    Raises:
        InvalidFact: ``time_not_aware`` or, beyond the calendar, ``time_out_of_range``.
    """
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise InvalidFact("time_not_aware")
    try:
        utc = moment.astimezone(UTC)
    except OverflowError as error:
        raise InvalidFact("time_out_of_range") from error
    return utc.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def parse_time(text: str) -> datetime:
    """The aware UTC time that ``time_text`` wrote.

    Raises:
        ValueError: the text is anything else.
    """
    if _TIME.fullmatch(text) is None:
        raise ValueError("not a time")
    return datetime.fromisoformat(text)


def decimal_text(amount: Decimal) -> str:
    """An amount as plain digits, never with an exponent.

    Raises:
        InvalidFact: ``amount_out_of_range``: not finite, 10^18 and above, or finer than 10^-9.
    """
    near = amount.is_finite() and -_DECIMAL_PLACES <= amount.adjusted() < _WHOLE_DIGITS
    text = format(amount, "f") if near or amount == 0 else ""
    if _DECIMAL.fullmatch(text) is None:
        raise InvalidFact("amount_out_of_range")
    return text


def to_values(value: object) -> Json:
    """A domain value as plain JSON values; fields that hold their default are left out.

    Raises:
        InvalidFact: a time is naive or an amount out of range.
    """
    values: Json = _CONVERTER.unstructure(value)
    return values


def from_values(cls: type[ValueT], values: Json) -> ValueT:
    """The domain value that plain JSON values mean.

    Raises:
        InvalidFact: ``record_malformed``: they can't be such a value.
    """
    try:
        return _CONVERTER.structure(values, cls)
    except _MALFORMED as error:
        raise InvalidFact("record_malformed", type=cls.__name__) from error


def _exactly(kind: type) -> Callable[[object, object], Any]:
    def check(value: object, _: object) -> object:
        if type(value) is not kind:
            raise TypeError(f"not {kind.__name__}")
        return value

    return check


def _float(value: object, _: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("not a number")
    return float(value)


def _text_as(parse: Callable[[str], ValueT], shape: re.Pattern[str] | None = None) -> Callable[..., ValueT]:
    def structure(value: object, _: object) -> ValueT:
        if not isinstance(value, str) or (shape is not None and shape.fullmatch(value) is None):
            raise TypeError("not such a text")
        return parse(value)

    return structure


def _word(value: object, cls: type[str]) -> str:
    """Text, or a member of an enumeration of words, which is text as well."""
    if type(value) is not str:
        raise TypeError("not a text")
    return value if cls is str else cls(value)


def _is(origin: object) -> Callable[[object], bool]:
    return lambda cls: get_origin(cls) == origin


def _tuple(converter: Converter) -> Callable[[Any], Callable[..., tuple[object, ...]]]:
    def factory(cls: Any) -> Callable[..., tuple[object, ...]]:
        element = get_args(cls)[0]
        hook = converter.get_structure_hook(element)

        def structure(value: object, _: object) -> tuple[object, ...]:
            if not isinstance(value, list):
                raise TypeError("not a list")
            return tuple(hook(one, element) for one in value)

        return structure

    return factory


def _mapping(converter: Converter) -> Callable[[Any], Callable[..., dict[str, object]]]:
    def factory(cls: Any) -> Callable[..., dict[str, object]]:
        element = get_args(cls)[1]
        hook = converter.get_structure_hook(element)

        def structure(value: object, _: object) -> dict[str, object]:
            if not isinstance(value, dict):
                raise TypeError("not an object")
            return {key: hook(one, element) for key, one in value.items()}

        return structure

    return factory


def _make() -> Converter:
    converter = make_converter(omit_if_default=True, detailed_validation=False, forbid_extra_keys=False)
    converter.register_structure_hook(str, _word)
    converter.register_structure_hook(int, _exactly(int))
    converter.register_structure_hook(bool, _exactly(bool))
    converter.register_structure_hook(float, _float)
    converter.register_structure_hook_factory(_is(tuple), _tuple(converter))
    converter.register_structure_hook_factory(_is(Mapping), _mapping(converter))
    converter.register_structure_hook(datetime, _text_as(parse_time))
    converter.register_unstructure_hook(datetime, time_text)
    converter.register_structure_hook(UUID, _text_as(UUID, _UUID))
    converter.register_unstructure_hook(UUID, str)
    converter.register_structure_hook(Decimal, _text_as(Decimal, _DECIMAL))
    converter.register_unstructure_hook(Decimal, decimal_text)
    converter.register_structure_hook(PartialDate, _text_as(PartialDate.parse))
    converter.register_unstructure_hook(PartialDate, str)
    return converter


_CONVERTER = _make()
