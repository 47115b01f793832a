"""Sentences for what goes wrong with the signed files of the authority."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

AUTHORITY_SENTENCES: Mapping[str, object] = {
    "unsigned": QT_TRANSLATE_NOOP(
        "errors", "This desk takes lists only as signed files of its authority. Nothing was changed."
    ),
    "authority_unset": QT_TRANSLATE_NOOP(
        "errors", "This desk does not know yet whose signed files it takes."
    ),
    "authority_key_altered": QT_TRANSLATE_NOOP(
        "errors", "The authority's key at this desk was altered. Nothing was changed. Call an administrator."
    ),
    "authority_key_set": QT_TRANSLATE_NOOP("errors", "This desk knows another authority already."),
    "authority_key_invalid": QT_TRANSLATE_NOOP("errors", "This file is no key of an authority."),
    "authority_file_missing": QT_TRANSLATE_NOOP("errors", "The file {file} is gone."),
    "authority_signer": QT_TRANSLATE_NOOP(
        "errors", "Another authority has signed this file. Nothing was changed."
    ),
    "authority_kind": QT_TRANSLATE_NOOP("errors", "This file is for something else. Nothing was changed."),
    "authority_older": QT_TRANSLATE_NOOP(
        "errors", "This file is older than what is in force. Nothing was changed."
    ),
}
