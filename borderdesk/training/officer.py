"""The officer's part in a simulation: compares what was read with the document in hand, and puts it right."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from borderdesk.desk.desk import TRAINING_LEAD, Desk
from borderdesk.desk.refusals import RefusalForm, reason_book
from borderdesk.domain.alert import Screening, Tier
from borderdesk.domain.crossing import CaptureMethod, Decision
from borderdesk.domain.document import Provenance, TravelDocument
from borderdesk.domain.officer import Officer
from borderdesk.domain.refusal import PROTECTION_QUESTIONS, Answer, ProtectionAnswer, Signature
from borderdesk.domain.refusal_reasons import in_language
from borderdesk.training.scenario import Part
from borderdesk.training.travellers import Traveller
from scanner.reading.reader import Reading

#: What an officer compares with the page, in the order of the eye.
FIELDS: tuple[str, ...] = (
    "surname",
    "given_names",
    "document_code",
    "document_number",
    "issuing_state",
    "nationality",
    "birth_date",
    "sex",
    "expiry_date",
    "optional_data",
)
_NAMES = frozenset({"surname", "given_names"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision, the codes of its reasons, and the colleague who confirmed it where one had to."""

    decision: Decision
    reasons: tuple[str, ...] = ()
    confirmed_by: Officer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """A document as the officer lets it stand: where each field comes from, and which were changed."""

    document: TravelDocument
    provenance: Mapping[str, Provenance]
    edited: tuple[str, ...]
    method: CaptureMethod


def read_exactly(traveller: Traveller, reading: Reading | None) -> bool:
    """Whether every character of the zone is right."""
    return reading is not None and reading.mrz is not None and reading.mrz.lines == traveller.document.mrz


def confirm(traveller: Traveller, reading: Reading | None) -> Confirmed:
    """What stands after the officer has looked; without a zone everything is typed from the page."""
    page = traveller.document
    if reading is None or reading.mrz is None:
        return Confirmed(
            document=replace(page, mrz=(), checks=(), name_truncated=False),
            provenance=MappingProxyType(dict.fromkeys(FIELDS, Provenance.TYPED)),
            edited=(),
            method=CaptureMethod.TYPED,
        )
    read = reading.mrz.document
    edited = tuple(name for name in FIELDS if not _same(name, read, page))
    changed = {name: getattr(page, name) for name in edited}
    if _NAMES.intersection(edited):
        changed["name_truncated"] = False
    return Confirmed(
        document=replace(read, **changed),
        provenance=MappingProxyType(
            {name: Provenance.TYPED if name in edited else Provenance.READ for name in FIELDS}
        ),
        edited=edited,
        method=CaptureMethod.SCANNER,
    )


def _same(name: str, read: TravelDocument, page: TravelDocument) -> bool:
    mine, theirs = getattr(read, name), getattr(page, name)
    if name in _NAMES:  # a zone writes a hyphen as a space
        return bool(str(mine).replace("-", " ") == str(theirs).replace("-", " "))
    return bool(mine == theirs)


def decide(part: Part, screening: Screening) -> Verdict:
    """What becomes of the traveller; with a red alert nobody goes on unless a second person confirms it."""
    if not any(alert.tier is Tier.RED for alert in screening.alerts):
        return Verdict(part.decision, part.reasons)
    if part.cleared:
        return Verdict(part.decision, part.reasons, confirmed_by=TRAINING_LEAD)
    return Verdict(Decision.SECOND_LINE)


def refusal_form(desk: Desk, reasons: tuple[str, ...]) -> RefusalForm:
    """The form of somebody who answers no to every protection question and signs, in the desk's language."""
    language, in_force = desk.settings.language.value, reason_book().in_force
    return RefusalForm(
        reasons=reasons,
        legal_basis=in_force.legal_basis(reasons, language),
        appeal=in_language(in_force.appeal, language),
        language=language,
        protection=tuple(ProtectionAnswer(question, Answer.NO) for question in PROTECTION_QUESTIONS),
        signature=Signature.SIGNED,
    )
