"""Sentences for what goes wrong where crossings are looked up and second line is settled."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

LOOK_UP_SENTENCES: Mapping[str, object] = {
    "search_empty": QT_TRANSLATE_NOOP(
        "errors", "Type who issued the document and its number, or the number of a crossing."
    ),
    "search_malformed": QT_TRANSLATE_NOOP(
        "errors", "This is not the whole number of a document: letters and digits only, no * or %."
    ),
    "crossing_number_malformed": QT_TRANSLATE_NOOP(
        "errors", "A crossing's number has ten letters and digits, for example 1M8-64M-DP0B."
    ),
    "crossing_number_mistyped": QT_TRANSLATE_NOOP(
        "errors", "There is a slip in this number of a crossing. Compare it letter by letter."
    ),
    "reference_missing": QT_TRANSLATE_NOOP("errors", "This purpose needs the number of its case."),
    "purpose_not_allowed": QT_TRANSLATE_NOOP(
        "errors", "Your account may not look records up for this purpose."
    ),
    "not_at_second_line": QT_TRANSLATE_NOOP(
        "errors", "This traveller does not wait at the second line any more. Look at the outcomes."
    ),
    "outcome_at_booth": QT_TRANSLATE_NOOP(
        "errors", "Refusing, stopping and withdrawing have a form. Decide at the booth."
    ),
}
