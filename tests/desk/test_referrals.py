"""Referrals: closed to the right body, on the disk with the next record, and nothing else is written."""

import logging
import os
import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from borderdesk.desk import bodies, crossings, referrals
from borderdesk.desk import desk as opening
from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.errors import AccessError, InvalidFact, StoreError
from borderdesk.domain.officer import Officer, Role
from borderdesk.domain.referral import Consent, Note, Referral, ReferralKind, Urgency
from borderdesk.journal.envelope import SEALED_BYTES, OpeningKey
from borderdesk.settings import Settings
from borderdesk.store import keys
from borderdesk.store.envelopes import MOST_WAITING
from borderdesk.store.store import Store
from tests.desk.people import ADMINISTRATOR, CHEAP, LEAD, OFFICER, PASSPHRASE, HandClock

NOTE = Note(
    kind=ReferralKind.TRAFFICKING,
    observations="Another person holds the passports of all five and answers for them.",
    urgency=Urgency.TODAY,
    consent=Consent.NOT_ASKED,
    interpreter="none",
)
SHELTER = frozenset({ReferralKind.TRAFFICKING, ReferralKind.CHILD})
CLINIC = frozenset({ReferralKind.HEALTH, ReferralKind.MEDICAL})


@pytest.fixture
def trust(desk: Desk, tmp_path: Path) -> Callable[..., OpeningKey]:
    """Makes a body with these kinds and has the desk trust it; gives the body's private key."""

    def make(name: str = "shelter", kinds: frozenset[ReferralKind] = SHELTER) -> OpeningKey:
        bodies.make_keys(tmp_path / name, name, sorted(kinds), PASSPHRASE, cost=CHEAP)
        administrator = replace(desk, officer=ADMINISTRATOR)
        referrals.trust(administrator, tmp_path / name / f"{name}.pub")
        return bodies.read_private(tmp_path / name / f"{name}.key", PASSPHRASE)

    return make


@pytest.fixture
def key(trust: Callable[..., OpeningKey]) -> OpeningKey:
    return trust()


def notes(desk: Desk, key: OpeningKey) -> Iterator[Referral]:
    """What a body finds in everything that waits."""
    for each in desk.store.sealed_referrals():
        found = referrals.opened(each, key)
        if found is not None:
            yield found


def test_a_note_goes_with_the_next_record(desk: Desk, crossing: Crossing, key: OpeningKey) -> None:
    referrals.refer(desk, NOTE)
    assert desk.store.sealed_referrals() == ()
    crossings.record(desk, crossing)
    crossings.record(desk, crossing)
    assert len(desk.store.sealed_referrals()) == 2
    (found,) = notes(desk, key)
    assert found == Referral(
        note=NOTE, post="FTH", desk="FTH-1", officer=OFFICER.id, written_at=desk.clock.now()
    )


def test_each_record_carries_one_envelope_with_notes_and_without(
    desk: Desk, crossing: Crossing, key: OpeningKey
) -> None:
    for number in range(6):
        if number % 2:
            referrals.refer(desk, NOTE)
        crossings.record(desk, crossing)
    waiting = desk.store.sealed_referrals()
    assert len(waiting) == 6
    assert len(list(notes(desk, key))) == 3
    assert {len(each.sealed) for each in waiting} == {SEALED_BYTES}
    assert {each.date for each in waiting} == {"2026-11-24"}


def test_the_journal_and_the_logs_know_nothing(
    desk: Desk, crossing: Crossing, key: OpeningKey, caplog: pytest.LogCaptureFixture
) -> None:
    del key
    before = desk.store.counts().records
    with caplog.at_level(logging.DEBUG):
        referrals.refer(desk, NOTE)
        recorded = crossings.record(desk, crossing)
    assert caplog.records == []
    assert desk.store.counts().records == before + 1
    assert desk.store.facts_about(recorded.envelope.id) == ()
    assert desk.store.draft(OFFICER.id) is None
    assert desk.store.verify().ok


def test_the_date_is_that_of_the_record_it_goes_with(
    desk: Desk, clock: HandClock, crossing: Crossing, key: OpeningKey
) -> None:
    referrals.refer(desk, NOTE)
    clock.move(hours=13)  # past the post's midnight
    crossings.record(desk, crossing)
    (found,) = notes(desk, key)
    assert found.written_at < clock.now()
    assert [each.date for each in desk.store.sealed_referrals()] == ["2026-11-25"]


def test_each_body_reads_its_own_kinds_only(
    desk: Desk, crossing: Crossing, trust: Callable[..., OpeningKey]
) -> None:
    shelter, clinic = trust(), trust("clinic", CLINIC)
    referrals.refer(desk, NOTE)
    crossings.record(desk, crossing)
    referrals.refer(desk, replace(NOTE, kind=ReferralKind.MEDICAL))
    crossings.record(desk, crossing)

    def read(key: OpeningKey) -> list[ReferralKind]:
        found = []
        for each in desk.store.sealed_referrals():
            with suppress(InvalidFact):
                referral = referrals.opened(each, key)
                found += [] if referral is None else [referral.note.kind]
        return found

    assert read(shelter) == [ReferralKind.TRAFFICKING]
    assert read(clinic) == [ReferralKind.MEDICAL]


def test_where_nobody_receives_nothing_is_kept(
    desk: Desk, crossing: Crossing, trust: Callable[..., OpeningKey]
) -> None:
    with pytest.raises(InvalidFact, match="no_body") as raised:
        referrals.refer(desk, NOTE)
    assert raised.value.facts == {}  # it may end up in a log
    crossings.record(desk, crossing)
    assert desk.store.sealed_referrals() == ()
    trust("clinic", CLINIC)
    with pytest.raises(InvalidFact, match="no_body"):
        referrals.refer(desk, NOTE)


@pytest.mark.parametrize(
    ("note", "code"),
    [
        (replace(NOTE, observations=" \t "), "observations_missing"),
        (replace(NOTE, observations="x" * 501), "text_too_long"),
        (replace(NOTE, consent_by="x" * 101), "text_too_long"),
        (replace(NOTE, observations="a\0b"), "text_invalid"),
        (replace(NOTE, interpreter="\ud800"), "text_invalid"),
        (replace(NOTE, consent=Consent.GIVEN), "consent_by_missing"),
        (replace(NOTE, consent=Consent.REFUSED, consent_by=" "), "consent_by_missing"),
        (replace(NOTE, observations="\U0001f4e6" * 500), "envelope_full"),
    ],
)
def test_a_note_that_can_not_be_kept_is_refused(desk: Desk, key: OpeningKey, note: Note, code: str) -> None:
    del key
    with pytest.raises(InvalidFact, match=code):
        referrals.refer(desk, note)


def test_the_longest_note_of_the_post_s_scripts_fits(desk: Desk, crossing: Crossing, key: OpeningKey) -> None:
    longest = Note(
        kind=ReferralKind.TRAFFICKING,
        observations="Ҷ" * 500,
        consent=Consent.GIVEN,
        consent_by="Ғ" * 100,
        interpreter="Ӯ" * 100,
    )
    referrals.refer(desk, longest)
    crossings.record(desk, crossing)
    assert [each.note for each in notes(desk, key)] == [longest]


def test_what_is_typed_stays_what_it_is(desk: Desk, crossing: Crossing, key: OpeningKey) -> None:
    hostile = replace(NOTE, observations='\u202e\'; DROP TABLE journal; --\n<b>x</b> "quoted" \u200b=1+1')
    referrals.refer(desk, hostile)
    crossings.record(desk, crossing)
    assert [each.note for each in notes(desk, key)] == [hostile]


def test_so_many_wait_and_closing_writes_them_all(
    settings: Settings, desk: Desk, clock: HandClock, key: OpeningKey
) -> None:
    for _ in range(MOST_WAITING):
        referrals.refer(desk, NOTE)
    with pytest.raises(InvalidFact, match="notes_waiting"):
        referrals.refer(desk, NOTE)
    desk.store.close()
    with pytest.raises(StoreError, match="closed"):
        referrals.refer(desk, NOTE)
    again = opening.sign_in(settings, OFFICER.id, PASSPHRASE, clock)
    assert len(list(notes(again, key))) == MOST_WAITING
    assert len(again.store.sealed_referrals()) == MOST_WAITING + 1  # and that of the sign-in
    again.store.close()


def test_closing_without_notes_writes_as_many(
    settings: Settings, desk: Desk, clock: HandClock, key: OpeningKey
) -> None:
    desk.store.close()
    again = opening.sign_in(settings, OFFICER.id, PASSPHRASE, clock)
    assert len(again.store.sealed_referrals()) == MOST_WAITING + 1
    assert list(notes(again, key)) == []
    again.store.close()


def test_the_clock_writes_one_whether_a_note_waits_or_not(desk: Desk, key: OpeningKey) -> None:
    referrals.tick(desk)
    referrals.refer(desk, NOTE)
    referrals.tick(desk)
    assert len(desk.store.sealed_referrals()) == 2
    assert len(list(notes(desk, key))) == 1


def test_a_record_that_fails_leaves_the_note_waiting(desk: Desk, crossing: Crossing, key: OpeningKey) -> None:
    envelope = desk.envelope()
    desk.store.append(crossing, envelope)
    referrals.refer(desk, NOTE)
    with pytest.raises(InvalidFact, match="already_recorded"):
        desk.store.append(crossing, envelope)
    assert list(notes(desk, key)) == []
    crossings.record(desk, crossing)
    assert len(list(notes(desk, key))) == 1


def test_only_who_works_at_the_booth_writes_notes(desk: Desk, key: OpeningKey) -> None:
    del key
    auditor = replace(OFFICER, id="auditor", role=Role.AUDITOR)
    with pytest.raises(AccessError, match="role_needed"):
        referrals.refer(replace(desk, officer=auditor), NOTE)


@pytest.mark.parametrize("officer", [OFFICER, LEAD])
def test_only_an_administrator_says_whom_to_trust(desk: Desk, tmp_path: Path, officer: Officer) -> None:
    bodies.make_keys(tmp_path, "shelter", SHELTER, PASSPHRASE, cost=CHEAP)
    with pytest.raises(AccessError, match="not_administrator"):
        referrals.trust(replace(desk, officer=officer), tmp_path / "shelter.pub")


def test_a_body_s_key_is_not_changed_unnoticed(
    desk: Desk, tmp_path: Path, crossing: Crossing, key: OpeningKey
) -> None:
    administrator = replace(desk, officer=ADMINISTRATOR)
    bodies.make_keys(tmp_path / "new", "shelter", SHELTER, PASSPHRASE, cost=CHEAP)
    other = tmp_path / "new" / "shelter.pub"
    with pytest.raises(InvalidFact, match="body_known"):
        referrals.trust(administrator, other)
    referrals.trust(administrator, other, replace=True)
    referrals.refer(desk, NOTE)
    crossings.record(desk, crossing)
    (sealed,) = desk.store.sealed_referrals()
    with pytest.raises(InvalidFact, match="envelope_not_opened"):
        referrals.opened(sealed, key)


def test_one_kind_goes_to_one_body(desk: Desk, tmp_path: Path, key: OpeningKey) -> None:
    del key
    bodies.make_keys(tmp_path, "second", [ReferralKind.CHILD], PASSPHRASE, cost=CHEAP)
    with pytest.raises(InvalidFact, match="kind_taken"):
        referrals.trust(replace(desk, officer=ADMINISTRATOR), tmp_path / "second.pub")


def test_a_key_put_in_with_a_text_editor_is_not_used(
    settings: Settings, desk: Desk, clock: HandClock, tmp_path: Path, key: OpeningKey
) -> None:
    del key
    bodies.make_keys(tmp_path / "evil", "shelter", SHELTER, PASSPHRASE, cost=CHEAP)
    pinned = settings.folder / bodies.FOLDER / "shelter.pub"
    pinned.write_bytes((tmp_path / "evil" / "shelter.pub").read_bytes())
    desk.store.close()
    again = opening.sign_in(settings, OFFICER.id, PASSPHRASE, clock)
    with pytest.raises(InvalidFact, match="no_body"):
        referrals.refer(again, NOTE)
    again.store.close()


@pytest.mark.parametrize(
    "garbage",
    [b"", b"[]", b"{}", b"\xff\xfe", b'{"v":1,"body":"../x","kinds":["child"],"key":"00"}', b"[" * 90000],
)
def test_what_is_no_body_s_key_is_refused(desk: Desk, tmp_path: Path, garbage: bytes) -> None:
    file = tmp_path / "shelter.pub"
    file.write_bytes(garbage)
    with pytest.raises(InvalidFact, match="body_file_invalid"):
        referrals.trust(replace(desk, officer=ADMINISTRATOR), file)
    with pytest.raises(InvalidFact, match="body_file_invalid"):
        bodies.read_private(file, PASSPHRASE)


def test_a_body_s_files(tmp_path: Path) -> None:
    body = bodies.make_keys(tmp_path, "shelter", SHELTER, PASSPHRASE, cost=CHEAP)
    assert bodies.read_public(tmp_path / "shelter.pub") == body
    assert (tmp_path / "shelter.key").stat().st_mode & 0o077 == 0
    key = bodies.read_private(tmp_path / "shelter.key", PASSPHRASE)
    assert key.receiving_key == body.receiving_key
    assert key.raw.hex() not in (tmp_path / "shelter.key").read_text()
    with pytest.raises(AccessError, match="seal_broken"):
        bodies.read_private(tmp_path / "shelter.key", "another passphrase")
    with pytest.raises(InvalidFact, match="keys_exist"):
        bodies.make_keys(tmp_path, "shelter", SHELTER, PASSPHRASE, cost=CHEAP)
    with pytest.raises(AccessError, match="passphrase_too_short"):
        bodies.make_keys(tmp_path, "other", SHELTER, "short", cost=CHEAP)
    for name in ("", "../x", "A", "a" * 33, "-a"):
        with pytest.raises(InvalidFact, match="body_name_invalid"):
            bodies.make_keys(tmp_path, name, SHELTER, PASSPHRASE, cost=CHEAP)
    with pytest.raises(StoreError, match="not_found"):
        bodies.read_public(tmp_path / "nobody.pub")


def test_what_is_handed_over_is_chance(
    desk: Desk, clock: HandClock, crossing: Crossing, key: OpeningKey
) -> None:
    del key
    for _ in range(200):
        desk.store.append(crossing, desk.envelope())
    assert 25 <= len(referrals.due(desk, random.Random(7))) <= 75
    clock.move(days=1)
    assert len(referrals.due(desk, random.Random(7))) == 200


def test_files_that_are_handed_over_look_alike(
    desk: Desk, clock: HandClock, crossing: Crossing, key: OpeningKey, tmp_path: Path
) -> None:
    for number in range(5):
        if number == 2:
            referrals.refer(desk, NOTE)
        crossings.record(desk, crossing)
    clock.move(days=1)
    written = referrals.export(desk, tmp_path / "out", remove=True)
    assert sorted(written) == sorted((tmp_path / "out").iterdir())
    assert len(written) == 5
    assert len({(file.stat().st_size, file.stat().st_mtime, file.stat().st_mode) for file in written}) == 1
    assert desk.store.sealed_referrals() == ()
    read = [referrals.read(file) for file in written]
    assert [each.note for envelope in read if (each := referrals.opened(envelope, key))] == [NOTE]


@pytest.mark.parametrize(
    "garbage",
    [b"", b"BDR1", os.urandom(2127), b"BDR1" + bytes(2123), bytes(5_000_000)],
    ids=["empty", "short", "random", "zeros", "huge"],
)
def test_a_file_that_is_no_envelope_is_refused(tmp_path: Path, garbage: bytes) -> None:
    file = tmp_path / "x.sealed"
    file.write_bytes(garbage)
    with pytest.raises(InvalidFact, match=r"envelope_malformed|envelope_not_opened"):
        referrals.opened(referrals.read(file), OpeningKey.generate())
    with pytest.raises(StoreError, match="not_found"):
        referrals.read(tmp_path / "none.sealed")


def test_what_a_body_can_not_understand_is_said(desk: Desk, crossing: Crossing, key: OpeningKey) -> None:
    for content in (b"{}", b"[" * 1500, b"\xff", b'{"note":{"kind":"diagnosis"}}'):
        desk.store.enclose("child", content)
        crossings.record(desk, crossing)
    for each in desk.store.sealed_referrals():
        with pytest.raises(InvalidFact, match="envelope_malformed"):
            referrals.opened(each, key)


def test_a_store_that_is_read_keeps_no_notes(settings: Settings, desk: Desk, key: OpeningKey) -> None:
    del key
    store_key = keys.sign_in(settings.folder, OFFICER.id, PASSPHRASE).key
    reader = Store.open(settings.folder, store_key, training=False, read_only=True)
    with pytest.raises(InvalidFact, match="no_body"):
        reader.enclose("child", b"x")
    reader.close()
    assert desk.store.sealed_referrals() == ()
