"""The readers that a desk has, by name."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # the names alone are light: commands show them in their help
    from scanner.reading.reader import OpenReader

#: The first is the desk's own; the second is a second opinion that takes seconds.
READERS: Final = ("own", "passporteye")


def open_reader(name: str = READERS[0]) -> "OpenReader":
    """The reader of that name; it starts with ``start`` or with its first picture.

    Raises:
        KeyError: there is none of that name.
    """
    if name == "own":
        from scanner.reading.mrz_reader import MrzReader

        return MrzReader()
    if name == "passporteye":
        from scanner.passporteye import PassportEyeReader

        return PassportEyeReader()
    raise KeyError(name)
