"""Turning a traveller back: the refusal, the stop and the withdrawal, each with its form and its approval.

Nothing here decides. An answer to a protection question changes no decision: it says who must be told first
(``competent_body_needed``), and a named person goes on from there.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from uuid import UUID

import resources
from borderdesk.desk import alerts, crossings, roles, texts
from borderdesk.desk.desk import Desk
from borderdesk.desk.people import person_of
from borderdesk.desk.roles import Act, RecordType
from borderdesk.domain import refusal_reasons
from borderdesk.domain.alert import Verdict
from borderdesk.domain.crossing import NEED_REASON, Crossing, Decision
from borderdesk.domain.errors import AccessError, InvalidFact, RuleError
from borderdesk.domain.officer import Officer
from borderdesk.domain.record import Envelope, Recorded
from borderdesk.domain.refusal import (
    PROTECTION_QUESTIONS,
    Answer,
    ProtectionAnswer,
    Refusal,
    Signature,
)
from borderdesk.domain.refusal_reasons import ReasonBook

_LANGUAGE = re.compile(r"[a-z]{2,3}")
#: Who withdraws has broken no article.
_NEED_ARTICLE = frozenset({Decision.REFUSED, Decision.STOPPED})


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalForm:
    """What the officer fills in: a ``Refusal`` before there is a crossing and an approval."""

    reasons: tuple[str, ...]
    legal_basis: str
    appeal: str
    language: str
    protection: tuple[ProtectionAnswer, ...]
    signature: Signature
    interpreter: str = ""
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class TurnedBack:
    """A crossing that did not take place, and the form that counts for it."""

    crossing: Recorded[Crossing]
    refusal: Recorded[Refusal]


@cache
def reason_book() -> ReasonBook:
    """The reasons in force.

    Raises:
        RuleError: as ``refusal_reasons.parse``, and ``rules_unreadable`` when the file is missing.
    """
    file = resources.path("rules", "refusal_reasons.toml")
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError("rules_unreadable", why=type(error).__name__) from error
    return refusal_reasons.parse(text)


def competent_body_needed(protection: tuple[ProtectionAnswer, ...]) -> bool:
    """Whether the competent body must be told before the traveller is turned back."""
    return any(each.answer is Answer.YES for each in protection)


def record(
    desk: Desk,
    crossing: Crossing,
    form: RefusalForm,
    *,
    approver: Officer | None = None,
    confirmed_by: Officer | None = None,
    occurred_at: datetime | None = None,
    verdict: Verdict | None = None,
) -> TurnedBack:
    """The crossing and its form, recorded together or not at all.

    ``verdict`` is what the alerts that stopped the traveller turned out to be. ``approver`` is a shift lead,
    another person than the one at the desk. Without one the form is ``held``,
    which only a lone post may do. Reason and legal basis of the crossing are those of the form, in the desk's
    language, so that equal reasons are counted as one.

    Raises:
        InvalidFact: ``no_refusal``: the decision turns nobody back; ``refusal_reason_missing``,
            ``refusal_reason_unknown`` with its ``reason``, ``legal_basis_missing``, ``appeal_missing``,
            ``language_missing``, ``protection_incomplete`` with the ``questions``, ``approval_needed``, and
            as ``crossings.prepared``.
        AccessError: ``role_needed``, ``same_person``.
        RuleError: as ``reason_book``.
        StoreError: as ``Store.append``.
    """
    meant, whole = _filled(desk, crossing, form)
    fact, envelope = crossings.prepared(desk, meant, occurred_at=occurred_at, confirmed_by=confirmed_by)
    return _append(desk, fact, envelope, whole, approver=approver, verdict=verdict)


def correct(
    desk: Desk,
    original_id: UUID,
    crossing: Crossing,
    form: RefusalForm,
    reason: str,
    *,
    approver: Officer | None = None,
    confirmed_by: Officer | None = None,
    occurred_at: datetime | None = None,
    verdict: Verdict | None = None,
) -> TurnedBack:
    """As ``record``, in place of ``original_id``: a refusal that stays one, or who should have been refused.

    A refusal that should have been none is corrected by ``crossings.correct``: its form then counts no more.

    Raises: as ``record`` and ``crossings.correct``.
    """
    meant, whole = _filled(desk, crossing, form)
    fact, envelope = crossings.prepared_correction(
        desk, original_id, meant, reason, occurred_at=occurred_at, confirmed_by=confirmed_by
    )
    return _append(desk, fact, envelope, whole, approver=approver, verdict=verdict)


def of(desk: Desk, crossing_id: UUID) -> TurnedBack | None:
    """Who was turned back, by the id of any record of the crossing; ``None`` when nobody was after all.

    Raises:
        AccessError: ``role_needed``.
        StoreError: the store does not answer.
    """
    roles.check(desk, Act.VIEW, RecordType.REFUSAL)
    history = desk.store.history(crossing_id)
    if not history:
        return None
    counts = history[-1]
    forms = [
        Recorded(each.envelope, each.fact)
        for each in desk.store.facts_about(crossing_id)
        if isinstance(each.fact, Refusal) and each.fact.crossing == counts.envelope.id
    ]
    return TurnedBack(counts, forms[-1]) if forms else None


def held(desk: Desk) -> tuple[TurnedBack, ...]:
    """Those that no shift lead has approved yet, oldest first; as ``of``."""
    waiting = dict.fromkeys(each.fact.crossing for each in desk.store.every_fact(Refusal) if each.fact.held)
    found = (of(desk, crossing_id) for crossing_id in waiting)
    return tuple(each for each in found if each is not None and each.refusal.fact.held)


def approve(desk: Desk, crossing_id: UUID, approver: Officer) -> Recorded[Refusal]:
    """The form with its approval, which from now on counts in place of the one that was held.

    ``approver`` is another person than the one who turned the traveller back, be they at the desk or not.

    Raises:
        InvalidFact: ``refusal_unknown``, ``already_approved``.
        AccessError: ``role_needed``, ``same_person``.
        StoreError: as ``Store.append``.
    """
    roles.check(desk, Act.RECORD, RecordType.REFUSAL)
    found = of(desk, crossing_id)
    if found is None:
        raise InvalidFact("refusal_unknown")
    if not found.refusal.fact.held:
        raise InvalidFact("already_approved")
    _check_approver(approver, person_of(desk, found.refusal.envelope.officer))
    fact = replace(found.refusal.fact, approved_by=approver.id, held=False)
    return desk.store.append(fact, desk.envelope())


def _filled(desk: Desk, crossing: Crossing, form: RefusalForm) -> tuple[Crossing, RefusalForm]:
    """The crossing with its reasons in words, and the form as it will be recorded."""
    roles.check(desk, Act.RECORD, RecordType.REFUSAL)
    if crossing.decision not in NEED_REASON:
        raise InvalidFact("no_refusal", decision=crossing.decision.value)
    reasons, language = reason_book().in_force, desk.settings.language.value
    codes = tuple(dict.fromkeys(form.reasons))
    if not codes:
        raise InvalidFact("refusal_reason_missing", decision=crossing.decision.value)
    offered = {reason.code for reason in reasons.offered(crossing.decision)}
    for code in codes:
        if code not in offered:
            raise InvalidFact("refusal_reason_unknown", reason=code, decision=crossing.decision.value)
    whole = replace(
        form,
        reasons=codes,
        legal_basis=form.legal_basis.strip(),
        appeal=form.appeal.strip(),
        language=form.language.strip(),
        interpreter=form.interpreter.strip(),
        explanation=form.explanation.strip(),
    )
    _check_form(crossing.decision, whole)
    words = reasons.words(codes, language)
    return replace(crossing, reason=words, legal_basis=whole.legal_basis), whole


def _check_form(decision: Decision, form: RefusalForm) -> None:
    if decision in _NEED_ARTICLE and not form.legal_basis:
        raise InvalidFact("legal_basis_missing")
    if not form.appeal:
        raise InvalidFact("appeal_missing")
    if _LANGUAGE.fullmatch(form.language) is None:
        raise InvalidFact("language_missing")
    asked = [each.question for each in form.protection]
    if sorted(asked) != sorted(PROTECTION_QUESTIONS):
        missing = [question for question in PROTECTION_QUESTIONS if question not in asked]
        raise InvalidFact("protection_incomplete", questions=" ".join(missing))


def _append(
    desk: Desk,
    crossing: Crossing,
    envelope: Envelope,
    form: RefusalForm,
    *,
    approver: Officer | None,
    verdict: Verdict | None,
) -> TurnedBack:
    if approver is not None:
        _check_approver(approver, desk.officer.person_id)
    elif not desk.settings.post.lone:
        raise InvalidFact("approval_needed")
    fact = Refusal(
        crossing=envelope.id,
        decision=crossing.decision,
        reasons=form.reasons,
        legal_basis=form.legal_basis,
        appeal=form.appeal,
        language=form.language,
        protection=form.protection,
        signature=form.signature,
        interpreter=form.interpreter,
        explanation=form.explanation,
        approved_by="" if approver is None else approver.id,
        held=approver is None,
    )
    texts.check(fact)
    its_own = desk.envelope(envelope.occurred_at, envelope.utc_offset_s)
    about = alerts.outcomes(crossing, envelope.id, verdict)
    recorded = desk.store.append_with(
        crossing, envelope, (fact, its_own), *((each, desk.envelope()) for each in about)
    )
    return TurnedBack(recorded, Recorded(its_own, fact))


def _check_approver(approver: Officer, person_id: str) -> None:
    """Four eyes: a shift lead, and not the person who turned the traveller back."""
    if not roles.permits(approver, Act.CONFIRM, RecordType.REFUSAL):
        raise AccessError("role_needed", act="approve_refusal", role=approver.role.value)
    if approver.person_id == person_id:
        raise AccessError("same_person")
