"""Numbered paper forms for the hours when nothing else works, accounted for one by one."""

from dataclasses import dataclass

#: Digits of a form's number.
DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperForms:
    """Blank forms were printed: ``first`` to ``last``, both counted, of this desk's own numbers."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFormVoid:
    """A numbered form that no record will come from: spoiled, torn, or used for trying the printer."""

    number: int
    reason: str
