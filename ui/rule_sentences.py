"""A sentence for every fault that a file of rules can have; ``ui.sentences`` takes them up."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

#: By the code of a ``RuleError``.
RULE_SENTENCES: Mapping[str, object] = {
    "rules_too_large": QT_TRANSLATE_NOOP(
        "errors", "The file of rules is too large. No rules are in force at this desk."
    ),
    "rules_too_many": QT_TRANSLATE_NOOP(
        "errors", "The file of rules has more than {limit} tables of the kind {kind}. None is in force."
    ),
    "rules_not_utf8": QT_TRANSLATE_NOOP(
        "errors", "Line {line} of the file of rules is not UTF-8 text. No rules are in force at this desk."
    ),
    "rules_not_toml": QT_TRANSLATE_NOOP(
        "errors", "Line {line} of the file of rules is broken: {why}. No rules are in force at this desk."
    ),
    "rules_field_missing": QT_TRANSLATE_NOOP(
        "errors", "Rules, line {line}, {kind} {rule}: {field} is missing. No rules are in force."
    ),
    "rules_field_unknown": QT_TRANSLATE_NOOP(
        "errors",
        "Rules, line {line}, {kind} {rule}: there is no {field}. No rules are in force.",
    ),
    "rules_field_invalid": QT_TRANSLATE_NOOP(
        "errors",
        "Rules, line {line}, {kind} {rule}: {field} can't be this. No rules are in force.",
    ),
    "rules_name_twice": QT_TRANSLATE_NOOP(
        "errors", "Rules, line {line}, {kind} {rule}: the name stands there twice. No rules are in force."
    ),
    "rules_dates_reversed": QT_TRANSLATE_NOOP(
        "errors", "Rules, line {line}, {kind} {rule}: it ends before it begins. No rules are in force."
    ),
    "rules_ages_reversed": QT_TRANSLATE_NOOP(
        "errors", "Rules, line {line}, {kind} {rule}: nobody is of that age. No rules are in force."
    ),
    "rules_ambiguous": QT_TRANSLATE_NOOP(
        "errors",
        "Rules, line {line}, {kind} {rule}: it and {other} can mean the same traveller. "
        "No rules are in force.",
    ),
    "rules_other_country": QT_TRANSLATE_NOOP(
        "errors", "The file of rules is that of {country}, not of this post. No rules are in force."
    ),
}
