"""The note while it is written: neutral words, and a topic that somebody chose."""

import pytest

from borderdesk.domain.referral import Consent, Note, ReferralKind, Urgency
from borderdesk.settings import Language
from ui.models.referral_note import NoteDraft, consent_choices, kind_choices, urgency_choices
from ui.translations import Translations

#: What must not stand on a screen that the room can read.
TELLING = (
    "traffick",
    "asylum",
    "victim",
    "refuge",
    "minor",
    "child",
    "disease",
    "exploit",
    "protect",
    "referr",
)


def test_nothing_is_sent_to_a_body_that_nobody_chose() -> None:
    draft = NoteDraft()
    assert draft.empty
    assert not draft.ready
    with pytest.raises(ValueError, match="no topic"):
        draft.note()


def test_the_note_is_what_was_typed_without_the_spaces_around() -> None:
    draft = NoteDraft(
        kind=ReferralKind.CHILD,
        observations="  alone ",
        urgency=Urgency.SOON,
        consent=Consent.GIVEN,
        consent_by=" she ",
        interpreter=" none ",
    )
    assert not draft.empty
    assert draft.note() == Note(
        kind=ReferralKind.CHILD,
        observations="alone",
        urgency=Urgency.SOON,
        consent=Consent.GIVEN,
        consent_by="she",
        interpreter="none",
    )


@pytest.mark.parametrize("language", list(Language))
def test_every_word_has_its_words_and_one_digit_chooses(
    translations: Translations, language: Language
) -> None:
    translations.use(language)
    for choices, kind in ((urgency_choices(), Urgency), (consent_choices(), Consent)):
        assert {value for value, _ in choices} == {each.value for each in kind}
        assert all(words for _, words in choices)
        assert len({words for _, words in choices}) == len(choices)
    nothing, *topics = kind_choices()
    assert nothing[0] == ""
    assert [value for value, _ in topics] == [each.value for each in ReferralKind]
    assert [words[:2] for _, words in topics] == [f"{number} " for number in range(1, len(topics) + 1)]


def test_no_topic_tells_the_room_what_it_is(translations: Translations) -> None:
    translations.use(Language.ENGLISH)
    shown = " ".join(words for _, words in (*kind_choices(), *urgency_choices(), *consent_choices()))
    assert not [word for word in TELLING if word in shown.lower()]
