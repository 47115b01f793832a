"""The form that a traveller is given who was refused, stopped or withdrew: one A4 page in two languages."""

from collections.abc import Mapping

from borderdesk.domain.crossing import Crossing, Decision
from borderdesk.domain.record import Recorded
from borderdesk.domain.refusal import Answer, Refusal
from borderdesk.domain.refusal_reasons import Reason, ReasonSet, in_language
from borderdesk.reports import fonts
from borderdesk.reports.bilingual import Bilingual, languages
from borderdesk.reports.sheet import Imprint
from borderdesk.reports.words import N_
from borderdesk.settings import Language

#: The protection questions as they are put to the traveller.
QUESTIONS: Mapping[str, str] = {
    "fears_return": N_("Are you afraid to go back to the country you came from?"),
    "seeks_asylum": N_("Do you ask for asylum or for protection?"),
    "was_forced": N_("Did somebody force you to travel, or take your document from you?"),
    "is_separated_child": N_("Are you under 18 and travelling without your parents or guardian?"),
    "needs_doctor": N_("Do you need a doctor now?"),
}
ANSWERS: Mapping[Answer, str] = {
    Answer.YES: N_("Yes"),
    Answer.NO: N_("No"),
    Answer.NOT_ANSWERED: N_("Not answered"),
    Answer.NO_INTERPRETER: N_("No interpreter available"),
}
_TITLES: Mapping[Decision, str] = {
    Decision.REFUSED: N_("Refusal of entry"),
    Decision.STOPPED: N_("Exit not permitted"),
    Decision.WITHDREW: N_("Withdrawal from the crossing"),
}
COMPETENT_BODY = N_(
    "A protection question was answered with yes: the competent body must be told. "
    "This page decides nothing about it."
)
_HELD = N_("Held: one officer was on duty; a shift lead approves it later")


def render(
    crossing: Recorded[Crossing],
    refusal: Recorded[Refusal],
    reasons: ReasonSet,
    post_language: Language,
    imprint: Imprint,
    *,
    approver: str = "",
) -> bytes:
    """The page as PDF, fonts embedded. ``approver`` is the name of who approved.

    Raises:
        ReportError: ``font_missing`` or ``catalogue_missing``.
    """
    form = refusal.fact
    spoken = languages(form.language, post_language)
    page = Bilingual(spoken, fonts.load(), imprint, training=refusal.envelope.training)
    first, second = (each.value for each in spoken)
    title = _TITLES[form.decision]
    parts = page.title(title, page.where(crossing.envelope, str(refusal.envelope.id)))
    parts += [page.person(crossing.fact.document), page.heading(N_("Reasons and legal basis"))]
    parts.append(page.pairs([_reason(reasons, code, first, second) for code in form.reasons]))
    articles = [(N_("Legal basis"), form.legal_basis)]
    if form.explanation:
        articles.append((N_("What the traveller said"), form.explanation))
    parts.append(page.facts_in_full(articles))
    parts.append(page.heading(N_("How to appeal")))
    typed = form.appeal not in reasons.appeal.values()
    appeal = (
        (form.appeal, form.appeal)
        if typed
        else (
            in_language(reasons.appeal, first),
            in_language(reasons.appeal, second),
        )
    )
    parts.append(page.pairs([appeal]))
    parts.append(page.heading(N_("What was asked, and what was answered")))
    parts.append(page.answers([(QUESTIONS[each.question], ANSWERS[each.answer]) for each in form.protection]))
    if any(each.answer is Answer.YES for each in form.protection):
        parts += [page.sheet.gap(5), page.notice(COMPETENT_BODY)]
    if form.held:
        parts += [page.sheet.gap(5), page.notice(_HELD)]
    elif approver:
        parts.append(page.facts_in_full([(N_("Approved by"), approver)]))
    parts += page.acknowledged(form.signature, form.language, form.interpreter)
    return page.page(title, parts, (N_("Officer"), N_("Shift lead")))


def _reason(reasons: ReasonSet, code: str, first: str, second: str) -> tuple[str, str]:
    """A reason with its article, or with what is to be confirmed, in both languages."""
    found = reasons.reason(code)
    if found is None:
        return code, code
    return _cited(reasons, found, first), _cited(reasons, found, second)


def _cited(reasons: ReasonSet, reason: Reason, language: str) -> str:
    article = reason.article or in_language(reasons.unconfirmed, language)
    return f"{in_language(reason.words, language)} ({article})"
