"""What the fields of a zone are called in a document, and which of its characters check digits guard."""

from functools import lru_cache
from typing import TypeAlias

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import LAYOUTS

#: Line and column of a character, from 0.
Spot: TypeAlias = tuple[int, int]


def field_words(name: str) -> tuple[str, ...]:
    """The names of a document's fields for a field of a layout; a check digit goes with what it checks."""
    if name == "composite_check":
        return ()
    plain = name.removesuffix("_check").removesuffix("_2")
    return ("surname", "given_names") if plain == "name" else (plain,)


@lru_cache(maxsize=len(DocumentFormat))
def guarded_spots(document_format: DocumentFormat) -> frozenset[Spot]:
    """The spots of a format that a check digit speaks for, and those of the digits."""
    spans = [span for rule in LAYOUTS[document_format].checks for span in (*rule.over, rule.digit)]
    return frozenset(
        (span.line, column) for span in spans for column in range(span.start, span.start + span.length)
    )
