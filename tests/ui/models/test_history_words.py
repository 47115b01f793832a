"""The history of a crossing in words: every change with what stood before, and what was recorded about it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from borderdesk.desk import access, crossings
from borderdesk.desk.desk import Desk
from borderdesk.domain.access import Looked, LookUpPurpose
from borderdesk.domain.alert import AlertOutcome, Verdict
from borderdesk.domain.crossing import Crossing, Decision, Direction
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Sex
from borderdesk.domain.offence import Offence, OffenceKind
from borderdesk.domain.record import Recorded
from borderdesk.domain.refusal import Refusal, Signature
from borderdesk.settings import Language
from borderdesk.training.travellers import Traveller
from tests.ui.standing_clock import StandingClock
from ui.models.access_words import look_up_word, looked_word, why_sent
from ui.models.history_words import told, traveller_of
from ui.translations import Translations

Cross = Callable[..., Recorded[Crossing]]
pytestmark = pytest.mark.usefixtures("translations")


def test_a_correction_says_what_stood_before(
    desk: Desk, clock: StandingClock, cross: Cross, people: tuple[Traveller, ...]
) -> None:
    first = cross(people[0])
    clock.move(minutes=4)
    document = replace(first.fact.document, given_names="NEW", sex=Sex.X, birth_date=PartialDate(1990))
    changed = replace(
        first.fact, direction=Direction.EXIT, decision=Decision.DEPARTED, residence="UZB", document=document
    )
    crossings.correct(
        desk,
        first.envelope.id,
        replace(changed, stay_days=3),
        "all of it",
        occurred_at=clock.now() - timedelta(hours=1),
    )
    history = access.history(desk, first.envelope.id, LookUpPurpose.AUDIT)
    begun, corrected = told(history, desk.settings)
    assert begun.what == "Entry · Admitted"
    assert begun.when == "4 May 2031 12:00 · trainee"
    assert corrected.what == "Correction: Exit · Departed"
    assert corrected.lines[0] == "Why: all of it"
    lines = set(corrected.lines)
    assert {
        "Direction: Entry → Exit",
        "Decision: Admitted → Departed",
        "Residence: — → Uzbekistan (UZB)",
        "Days of stay: — → 3",
        f"Given names: {first.fact.document.given_names} → NEW",
        "Time of the crossing: 4 May 2031 12:00 → 4 May 2031 11:04",
    } <= lines
    assert any(line.endswith("→ XX.XX.1990") for line in lines)
    assert traveller_of(history).name == f"{document.surname} NEW"
    assert traveller_of(history).lines[-1] == f"Crossing number {history.number}"


def test_a_correction_without_a_change_says_so(
    desk: Desk, cross: Cross, people: tuple[Traveller, ...]
) -> None:
    first = cross(people[0])
    crossings.correct(desk, first.envelope.id, first.fact, "by mistake")
    history = access.history(desk, first.envelope.id, LookUpPurpose.AUDIT)
    assert told(history, desk.settings)[1].lines == ("Why: by mistake", "No field was changed.")


def test_what_was_recorded_about_it_stands_in_the_order_of_time(
    desk: Desk, clock: StandingClock, cross: Cross, people: tuple[Traveller, ...]
) -> None:
    first = cross(people[0])
    about = first.envelope.id
    refusal = Refusal(
        crossing=about,
        decision=Decision.REFUSED,
        reasons=("no_visa",),
        legal_basis="article 9",
        appeal="ten days",
        language="tg",
        protection=(),
        signature=Signature.SIGNED,
        held=True,
    )
    facts = (
        refusal,
        replace(refusal, held=False, approved_by="lead"),
        Offence(crossing=about, kind=OffenceKind.OVERSTAY, legal_basis="article 1", days=3),
        AlertOutcome(crossing=about, list="L", entry="7", verdict=Verdict.FALSE, note="seen", held=True),
        AlertOutcome(crossing=about, list="L", entry="7", verdict=Verdict.FALSE, confirmed_by="lead"),
    )
    for fact in facts:
        clock.move(minutes=1)
        desk.store.append(fact, desk.envelope())
    history = replace_alerts_seen(access.history(desk, about, LookUpPurpose.AUDIT), desk)
    said = [(each.what, each.lines) for each in told(history, desk.settings)][1:]
    assert said[:3] == [
        ("Form: Refused", ("Reasons: no_visa", "Legal basis: article 9", "Waits for a shift lead")),
        ("Form: Refused", ("Reasons: no_visa", "Legal basis: article 9", "Approved by lead")),
        ("Offence: overstay", ("Legal basis: article 1", "3 days")),
    ]
    alert = "Alert: it was another person"
    assert said[3:] == [
        (alert, ("On the list L, entry 7", "seen", "Waits for a second person")),
        (alert, ("On the list L, entry 7", "Confirmed by: lead")),
    ]


def replace_alerts_seen(history: access.History, desk: Desk) -> access.History:
    """The same with all outcomes, as a lead sees it: no list here has the traveller on it."""
    return replace(history, about=desk.store.facts_about(history.latest.envelope.id))


def test_why_somebody_was_sent(desk: Desk, cross: Cross, people: tuple[Traveller, ...]) -> None:
    sent = cross(people[0], decision=Decision.SECOND_LINE)
    silent = Recorded(sent.envelope, replace(sent.fact, findings=(), alerts=()))
    assert why_sent(silent) == "No reason was given."
    worded = Recorded(sent.envelope, replace(sent.fact, reason="photo unlike"))
    assert why_sent(worded) == "photo unlike"


@pytest.mark.parametrize("language", [Language.ENGLISH])
def test_every_purpose_and_every_look_has_its_word(translations: Translations, language: Language) -> None:
    translations.use(language)
    for word_of, kind in ((look_up_word, LookUpPurpose), (looked_word, Looked)):
        said = [word_of(each) for each in kind]
        assert all(said)
        assert len(set(said)) == len(said)
