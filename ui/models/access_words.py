"""Looking up, in words: why somebody may look, at what they looked."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from borderdesk.domain.access import Looked, LookUpPurpose
from borderdesk.domain.crossing import Crossing, Finding
from borderdesk.domain.record import Recorded
from ui.findings import finding_sentence

_PURPOSES = {
    LookUpPurpose.TRAVELLER_PRESENT: QT_TRANSLATE_NOOP("access", "The traveller is here"),
    LookUpPurpose.CORRECTION: QT_TRANSLATE_NOOP("access", "To correct a record"),
    LookUpPurpose.SECOND_LINE: QT_TRANSLATE_NOOP("access", "For the second line"),
    LookUpPurpose.COMPLAINT: QT_TRANSLATE_NOOP("access", "A complaint"),
    LookUpPurpose.INVESTIGATION: QT_TRANSLATE_NOOP("access", "An investigation"),
    LookUpPurpose.DATA_SUBJECT: QT_TRANSLATE_NOOP("access", "A person asks for their own data"),
    LookUpPurpose.AUDIT: QT_TRANSLATE_NOOP("access", "An audit"),
}
_LOOKED = {
    Looked.DOCUMENT: QT_TRANSLATE_NOOP("access", "Crossings of a document"),
    Looked.CROSSING: QT_TRANSLATE_NOOP("access", "A crossing by its number"),
    Looked.HISTORY: QT_TRANSLATE_NOOP("access", "History of a crossing"),
    Looked.SECOND_LINE: QT_TRANSLATE_NOOP("access", "Second line"),
    Looked.ACCESS_LOG: QT_TRANSLATE_NOOP("access", "Access log"),
}


def look_up_word(purpose: LookUpPurpose | str) -> str:
    """Why somebody looks: *The traveller is here*."""
    return _tr(_PURPOSES[LookUpPurpose(purpose)])


def looked_word(looked: Looked | str) -> str:
    """At what somebody looked: *History of a crossing*."""
    return _tr(_LOOKED[Looked(looked)])


def why_sent(sent: Recorded[Crossing]) -> str:
    """Why a traveller was sent to second line: the officer's words, else what the desk saw."""
    if sent.fact.reason:
        return sent.fact.reason
    seen = [finding_sentence(each) for each in sent.fact.findings if _asks_for_a_look(each)]
    if sent.fact.alerts:
        seen.insert(0, QCoreApplication.translate("access", "On a list."))
    return " ".join(seen) or QCoreApplication.translate("access", "No reason was given.")


def _asks_for_a_look(finding: Finding) -> bool:
    """Old or missing lists are the desk's matter, not the traveller's."""
    return finding.status != "ok" and finding.check != "lists"


def _tr(source: object) -> str:
    return QCoreApplication.translate("access", str(source))
