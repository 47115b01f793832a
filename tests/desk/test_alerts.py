"""What became of alerts, and what waits for a second person."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from borderdesk.desk import alerts, crossings, lists, refusals
from borderdesk.desk.desk import Desk
from borderdesk.desk.screening import screen
from borderdesk.domain.alert import AlertOutcome, Verdict
from borderdesk.domain.crossing import Crossing, Decision
from borderdesk.domain.errors import AccessError, InvalidFact
from tests.desk.forms import FORM
from tests.desk.people import ADMINISTRATOR, LEAD, OFFICER


@pytest.fixture
def listed(desk: Desk, lead: Desk, crossing: Crossing, list_file: Callable[..., Path]) -> Crossing:
    """A traveller on a list, whose alert the officer has seen."""
    lists.import_list(lead, list_file(f"{crossing.document.document_number},,,,stop"))
    found = screen(desk, crossing.document)
    assert found.alerts
    return replace(crossing, alerts=found.alerts)


def lone(desk: Desk) -> Desk:
    return replace(desk, settings=desk.settings.changed({"post.lone": True}))


def outcomes(desk: Desk) -> list[AlertOutcome]:
    return [each.fact for each in desk.store.every_fact(AlertOutcome)]


@pytest.mark.parametrize("verdict", Verdict)
def test_the_second_persons_word_is_recorded_with_the_crossing(
    desk: Desk, listed: Crossing, verdict: Verdict
) -> None:
    recorded = crossings.record(desk, listed, confirmed_by=LEAD, verdict=verdict)
    (outcome,) = outcomes(desk)
    assert outcome.crossing == recorded.envelope.id
    assert (outcome.verdict, outcome.confirmed_by, outcome.held) == (verdict, LEAD.id, False)
    assert (outcome.list, outcome.entry) == (listed.alerts[0].list, listed.alerts[0].entry)
    assert alerts.held(desk) == ()


def test_without_a_word_it_stays_unresolved(desk: Desk, listed: Crossing) -> None:
    crossings.record(desk, listed, confirmed_by=LEAD)
    assert [each.verdict for each in outcomes(desk)] == [Verdict.UNRESOLVED]


def test_a_traveller_on_no_list_leaves_no_outcome(desk: Desk, crossing: Crossing) -> None:
    crossings.record(desk, crossing, verdict=Verdict.FALSE)
    assert outcomes(desk) == []


def test_where_others_are_on_duty_nothing_can_be_held(desk: Desk, listed: Crossing) -> None:
    with pytest.raises(InvalidFact, match="confirmation_needed"):
        crossings.record(desk, replace(listed, held=True), verdict=Verdict.FALSE)
    assert outcomes(desk) == []


def test_at_a_lone_post_it_is_held_until_somebody_else_confirms(desk: Desk, listed: Crossing) -> None:
    desk = lone(desk)
    recorded = crossings.record(desk, replace(listed, held=True), verdict=Verdict.FALSE)
    assert recorded.fact.held
    (waiting,) = alerts.held(desk)
    assert waiting.crossing == recorded
    with pytest.raises(AccessError, match="same_person"):
        alerts.confirm(desk, waiting.outcome.fact, Verdict.FALSE, OFFICER)
    with pytest.raises(AccessError, match="role_needed"):
        alerts.confirm(desk, waiting.outcome.fact, Verdict.FALSE, ADMINISTRATOR)
    confirmed = alerts.confirm(desk, waiting.outcome.fact, Verdict.TRUE, LEAD, "asked the owner")
    assert confirmed.fact.verdict is Verdict.TRUE
    assert confirmed.fact.confirmed_by == LEAD.id
    assert alerts.held(desk) == ()
    assert len(outcomes(desk)) == 2
    with pytest.raises(InvalidFact, match="not_held"):
        alerts.confirm(desk, waiting.outcome.fact, Verdict.FALSE, LEAD)


def test_nobody_holds_what_nothing_stops(desk: Desk, crossing: Crossing) -> None:
    recorded = crossings.record(lone(desk), replace(crossing, held=True))
    assert not recorded.fact.held
    assert alerts.held(desk) == ()


def test_a_held_note_that_is_too_long_changes_nothing(desk: Desk, listed: Crossing) -> None:
    desk = lone(desk)
    crossings.record(desk, replace(listed, held=True))
    (waiting,) = alerts.held(desk)
    with pytest.raises(InvalidFact, match="text_too_long"):
        alerts.confirm(desk, waiting.outcome.fact, Verdict.FALSE, LEAD, "x" * 2000)
    assert len(alerts.held(desk)) == 1


def test_only_who_goes_on_is_held(desk: Desk, listed: Crossing) -> None:
    sent = replace(listed, held=True, decision=Decision.SECOND_LINE)
    assert not crossings.record(lone(desk), sent).fact.held
    assert outcomes(desk) == []


def test_who_is_turned_back_leaves_the_outcome_too(desk: Desk, listed: Crossing) -> None:
    refused = replace(listed, decision=Decision.REFUSED)
    refusals.record(desk, refused, FORM, approver=LEAD, confirmed_by=LEAD, verdict=Verdict.TRUE)
    (outcome,) = outcomes(desk)
    assert (outcome.verdict, outcome.confirmed_by) == (Verdict.TRUE, LEAD.id)
