"""Machine-readable zones of travel documents: ICAO Doc 9303 parts 3 to 7, and the French card.

``parse`` makes a document of lines, ``format_document`` makes lines of a document; both work from the
tables in ``LAYOUTS``.
"""

from borderdesk.domain.mrz.checks import check_digit
from borderdesk.domain.mrz.format import format_document
from borderdesk.domain.mrz.layouts import LAYOUTS, CharacterClass, Field, Layout
from borderdesk.domain.mrz.lines import format_of
from borderdesk.domain.mrz.parse import FATAL_FLAGS, FLAGS, Mrz, parse, parse_text

__all__ = [
    "FATAL_FLAGS",
    "FLAGS",
    "LAYOUTS",
    "CharacterClass",
    "Field",
    "Layout",
    "Mrz",
    "check_digit",
    "format_document",
    "format_of",
    "parse",
    "parse_text",
]
