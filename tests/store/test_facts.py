"""Facts about crossings, drafts and sealed referrals in the desk's file."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from borderdesk.domain.access import Looked, LookUpPurpose, View
from borderdesk.domain.alert import AlertOutcome, Verdict
from borderdesk.domain.crossing import Decision
from borderdesk.domain.errors import InvalidFact
from borderdesk.domain.paper import PaperForms
from borderdesk.domain.refusal import PROTECTION_QUESTIONS, Answer, ProtectionAnswer, Refusal, Signature
from borderdesk.journal.chain import Channel
from borderdesk.store.engine import writing_engine
from borderdesk.store.opening import DATABASE
from borderdesk.store.store import Store
from borderdesk.store.values import Fault, SealedReferral
from tests.journal import facts
from tests.store.desks import KEY, create, record, reopen


def refusal(crossing: UUID) -> Refusal:
    return Refusal(
        crossing=crossing,
        decision=Decision.REFUSED,
        reasons=("no_visa",),
        legal_basis="article 1",
        appeal="ten days",
        language="tg",
        protection=tuple(ProtectionAnswer(each, Answer.NO) for each in PROTECTION_QUESTIONS),
        signature=Signature.SIGNED,
        approved_by="lead",
    )


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return create(tmp_path / "training")


def test_a_refusal_is_recorded_with_its_crossing_or_not_at_all(store: Store) -> None:
    envelope = facts.envelope()
    crossing = facts.crossing("SPX000001", decision=Decision.REFUSED)
    recorded = store.append_with(crossing, envelope, (refusal(envelope.id), facts.envelope()))
    (about,) = store.facts_about(recorded.envelope.id)
    assert about.fact == refusal(envelope.id)
    again = facts.envelope()
    with pytest.raises(InvalidFact, match="already_recorded"):
        store.append_with(facts.crossing("SPX000002"), again, (refusal(again.id), envelope))
    assert store.counts().crossings == 1
    assert store.counts().records == 2
    assert store.verify().ok
    store.close()


def test_what_is_about_a_crossing_is_found_by_any_record_of_its_history(store: Store) -> None:
    (first,) = record(store, facts.crossing("SPX000001"))
    (second,) = record(store, facts.crossing("SPX000001", corrects=first.envelope.id))
    outcome = AlertOutcome(crossing=first.envelope.id, list="a", entry="1", verdict=Verdict.FALSE)
    store.append(outcome, facts.envelope())
    (other,) = record(store, facts.crossing("SPX000009"))
    assert [each.fact for each in store.facts_about(second.envelope.id)] == [outcome]
    assert store.facts_about(other.envelope.id) == ()
    store.close()


def test_facts_of_one_sort_come_newest_first(store: Store) -> None:
    views = [
        View(by=Looked.DOCUMENT, purpose=LookUpPurpose.COMPLAINT, reference=str(number))
        for number in range(3)
    ]
    for view in views:
        store.append(view, facts.envelope())
    store.append(PaperForms(first=1, last=50), facts.envelope())
    assert [each.fact for each in store.facts(View, 2)] == [views[2], views[1]]
    assert [each.fact for each in store.every_fact(View)] == views
    store.close()


def test_second_line_is_open_until_a_later_record_decides(store: Store) -> None:
    (sent,) = record(store, facts.crossing("SPX000001", decision=Decision.SECOND_LINE))
    record(store, facts.crossing("SPX000002"))
    assert [each.envelope.id for each in store.at_second_line(9)] == [sent.envelope.id]
    record(store, facts.crossing("SPX000001", corrects=sent.envelope.id))
    assert store.at_second_line(9) == ()
    assert [each.envelope.id for each in store.at_second_line(9, closed=True)] == [sent.envelope.id]
    store.close()


def test_a_fact_row_that_was_tampered_with_is_noticed(tmp_path: Path, store: Store) -> None:
    (first,) = record(store, facts.crossing("SPX000001"))
    store.append(
        AlertOutcome(crossing=first.envelope.id, list="a", entry="1", verdict=Verdict.TRUE), facts.envelope()
    )
    store.close()
    for damage in ("UPDATE fact SET crossing = x'00'", "DELETE FROM fact"):
        engine = writing_engine(tmp_path / "training" / DATABASE, KEY)
        with engine.begin() as connection:
            connection.execute(text(damage))
        engine.dispose()
        store = reopen(tmp_path / "training")
        found = store.verify().first_break
        assert found is not None
        assert found.what is Fault.PROJECTION_DIFFERS
        store.close()


def test_true_alerts_and_refusals_are_urgent(store: Store) -> None:
    (first,) = record(store, facts.crossing("SPX000001"))
    for verdict in (Verdict.FALSE, Verdict.TRUE):
        store.append(
            AlertOutcome(crossing=first.envelope.id, list="a", entry="1", verdict=verdict), facts.envelope()
        )
    store.append(refusal(first.envelope.id), facts.envelope())
    lengths = {state.header.channel: state.length for state in store.logs()}
    assert lengths == {Channel.BULK: 2, Channel.URGENT: 2}
    store.close()


def test_one_draft_an_officer_outlives_the_process(tmp_path: Path, store: Store) -> None:
    store.save_draft("rahimova", b"first")
    store.save_draft("rahimova", b"second")
    store.save_draft("karimov", b"other")
    store.close()
    store = reopen(tmp_path / "training")
    assert store.draft("rahimova") == b"second"
    store.drop_draft("rahimova")
    assert store.draft("rahimova") is None
    assert store.draft("karimov") == b"other"
    assert b"other" not in (tmp_path / "training" / DATABASE).read_bytes()
    assert store.counts().records == 0
    store.close()


def test_envelopes_keep_no_order_of_their_own(store: Store) -> None:
    day = datetime(2026, 3, 1, tzinfo=UTC).date().isoformat()
    for name in (b"c" * 16, b"a" * 16, b"b" * 16):
        store.keep_sealed(SealedReferral(name, day, b"sealed"))
    assert [each.id[:1] for each in store.sealed_referrals()] == [b"a", b"b", b"c"]
    store.drop_sealed(b"a" * 16)
    assert len(store.sealed_referrals()) == 2
    assert store.counts().records == 0
    store.close()
