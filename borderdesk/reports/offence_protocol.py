"""The protocol of an administrative offence: one A4 page in two languages, to be read out and signed."""

from collections.abc import Mapping

from borderdesk.domain.crossing import Crossing
from borderdesk.domain.offence import Offence, OffenceKind
from borderdesk.domain.record import Recorded
from borderdesk.reports import fonts
from borderdesk.reports.bilingual import Bilingual, languages
from borderdesk.reports.sheet import Imprint
from borderdesk.reports.words import DIRECTIONS, N_
from borderdesk.settings import Language

KINDS: Mapping[OffenceKind, str] = {
    OffenceKind.OVERSTAY: N_("Stayed longer than allowed"),
    OffenceKind.NOT_REGISTERED: N_("Did not register"),
    OffenceKind.REGISTERED_LATE: N_("Registered late"),
    OffenceKind.VISA_CONDITIONS: N_("Did not keep to the conditions of the visa"),
    OffenceKind.OTHER: N_("Other"),
}
_TITLE = N_("Protocol of an administrative offence")
_RIGHTS = N_(
    "You may explain what happened, have an interpreter, and appeal. "
    "Your signature says that this was read to you, not that you agree."
)


def render(
    crossing: Recorded[Crossing], offence: Recorded[Offence], post_language: Language, imprint: Imprint
) -> bytes:
    """The page as PDF, fonts embedded.

    Raises:
        ReportError: ``font_missing`` or ``catalogue_missing``.
    """
    fact = offence.fact
    spoken = languages(fact.language, post_language)
    page = Bilingual(spoken, fonts.load(), imprint, training=offence.envelope.training)
    parts = page.title(_TITLE, page.where(offence.envelope, str(offence.envelope.id)))
    parts += [page.person(crossing.fact.document), page.heading(N_("What was found"))]
    what, way = KINDS[fact.kind], DIRECTIONS[crossing.fact.direction]
    left, right = (f"{words.say(what)} ({words.say(way)})" for words in (page.first, page.second))
    parts.append(page.pairs([(left, right)]))
    found = [(N_("Legal basis"), fact.legal_basis)]
    if fact.days is not None:
        found.append((N_("Days beyond what was lawful"), str(fact.days)))
    found.append((N_("Circumstances"), fact.circumstances))
    parts.append(page.facts_in_full(found))
    parts += [page.heading(N_("What the traveller said")), page.written(fact.explanation)]
    parts += [
        page.heading(N_("Your rights")),
        page.pairs([(page.first.say(_RIGHTS), page.second.say(_RIGHTS))]),
    ]
    parts += page.acknowledged(fact.signature, fact.language, "")
    return page.page(_TITLE, parts, (N_("Officer"), N_("Shift lead")))
