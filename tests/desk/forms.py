"""Forms of who is turned back, as an officer would fill them in."""

from borderdesk.desk.refusals import RefusalForm
from borderdesk.domain.refusal import PROTECTION_QUESTIONS, Answer, ProtectionAnswer, Signature

FORM = RefusalForm(
    reasons=("no_valid_visa",),
    legal_basis="article 1",
    appeal="ten days, to the court",
    language="uz",
    protection=tuple(ProtectionAnswer(each, Answer.NO) for each in PROTECTION_QUESTIONS),
    signature=Signature.SIGNED,
)


def answers(**given: Answer) -> tuple[ProtectionAnswer, ...]:
    """No to every protection question but those that are ``given``."""
    return tuple(ProtectionAnswer(each, given.get(each, Answer.NO)) for each in PROTECTION_QUESTIONS)
