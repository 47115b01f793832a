"""The rules in force at a desk, and what they say at the booth."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import resources
from borderdesk.desk import crossings, rules
from borderdesk.desk import desk as opening
from borderdesk.desk.desk import Desk
from borderdesk.desk.documents import findings
from borderdesk.desk.rule_findings import FINDINGS, Trip
from borderdesk.desk.rules import FILE, Origin
from borderdesk.domain.crossing import Crossing, Decision, Direction, Finding, Mode, Purpose
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import DocumentFormat, TravelDocument
from borderdesk.domain.errors import RuleError
from borderdesk.domain.who import Route
from borderdesk.settings import Settings
from tests.desk.people import HandClock

EXAMPLE = resources.path("rules", "tajikistan.toml").read_text("utf-8")
FOOT = Trip(Mode.FOOT, Purpose.VISITING)
WriteRules = Callable[[str], None]


@pytest.fixture
def write(training: Desk) -> WriteRules:
    """Puts a file of rules into the desk's folder."""

    def put(text: str) -> None:
        file = training.settings.folder / FILE
        before = file.stat().st_mtime_ns if file.exists() else 0
        file.write_text(text, encoding="utf-8")
        if file.stat().st_mtime_ns <= before:  # a file system that counts in coarse steps
            os.utime(file, ns=(before + 1, before + 1))

    return put


@pytest.fixture
def elsewhere(settings: Settings, tmp_path: Path, clock: HandClock) -> Iterator[Desk]:
    """A training desk at a post of a country for which no rules are shipped."""
    made = settings.changed({"post.country": "KGZ"})
    opened = opening.open_training(
        made.model_copy(update={"simulation": True, "data_dir": tmp_path / "elsewhere"}), clock
    )
    yield opened
    opened.store.close()


def look(
    desk: Desk,
    document: TravelDocument,
    check: str,
    direction: Direction = Direction.ENTRY,
    trip: Trip = FOOT,
) -> Finding:
    everything = findings(desk, document, None, direction, trip)
    return next(finding for finding in everything if finding.check == check)


def of(document: TravelDocument, nationality: str, **facts: object) -> TravelDocument:
    changed = replace(document, nationality=nationality, issuing_state=nationality)
    return replace(changed, **facts)  # type: ignore[arg-type]


def cross(
    desk: Desk, crossing: Crossing, document: TravelDocument, direction: Direction, **ago: float
) -> None:
    decision = Decision.ADMITTED if direction is Direction.ENTRY else Decision.DEPARTED
    crossings.record(
        desk,
        replace(crossing, document=document, direction=direction, decision=decision),
        occurred_at=desk.clock.now() - timedelta(**ago),
    )


# --- what is in force


def test_the_example_holds_at_a_post_of_its_country(training: Desk) -> None:
    found = rules.in_force(training)
    assert found.origin is Origin.SHIPPED
    assert found.rules is not None
    assert found.rules.country == "TJK"
    assert rules.in_force(training).rules is found.rules


def test_elsewhere_there_are_no_rules_and_nobody_is_kept(elsewhere: Desk, document: TravelDocument) -> None:
    assert rules.in_force(elsewhere) == rules.InForce(Origin.NONE)
    for check in FINDINGS:
        assert look(elsewhere, document, check) == Finding(check, "no_rule", "ok")
    child = replace(document, birth_date=PartialDate(2015, 1, 1))
    assert look(elsewhere, child, "age").code == "minor"


def test_a_file_of_the_desk_comes_first_and_a_changed_one_counts_at_once(
    training: Desk, write: WriteRules, document: TravelDocument
) -> None:
    write(EXAMPLE.replace('version = "2026-11-24"', 'version = "ours"'))
    found = rules.in_force(training)
    assert found.origin is Origin.DESK
    assert found.rules is not None
    assert found.rules.version == "ours"
    assert look(training, document, "stay").detail["version"] == "ours"
    write(EXAMPLE.replace('version = "2026-11-24"', 'version = "next"'))
    assert look(training, document, "stay").detail["version"] == "next"
    (training.settings.folder / FILE).unlink()
    assert rules.in_force(training).origin is Origin.SHIPPED


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[[stay]\n", "rules_not_toml"),
        ("", "rules_field_missing"),
        (EXAMPLE.replace("days = 90", "days = 0"), "rules_field_invalid"),
        (EXAMPLE.replace('country = "TJK"', 'country = "UZB"'), "rules_other_country"),
    ],
)
def test_a_file_that_can_not_be_used_keeps_nobody_waiting(
    training: Desk, write: WriteRules, document: TravelDocument, text: str, code: str
) -> None:
    write(text)
    with pytest.raises(RuleError) as raised:
        rules.in_force(training)
    assert raised.value.code == code
    assert look(training, document, "stay") == Finding("stay", "rules_unusable", "look")
    assert look(training, document, "registration").code == "no_rule"
    assert look(training, document, "acceptance").code == "no_rule"


def test_a_folder_in_the_place_of_the_file_is_told(training: Desk, document: TravelDocument) -> None:
    (training.settings.folder / FILE).mkdir()
    with pytest.raises(RuleError) as raised:
        rules.in_force(training)
    assert (raised.value.code, raised.value.facts["file"]) == ("rules_unreadable", FILE)
    assert look(training, document, "stay").code == "rules_unusable"


# --- entry


def test_a_national_is_only_a_national(training: Desk, document: TravelDocument) -> None:
    home = of(document, "TJK")
    for direction in Direction:
        assert look(training, home, "stay", direction) == Finding("stay", "national", "ok")
        assert look(training, home, "registration", direction) == Finding("registration", "not_needed", "ok")
    assert look(training, home, "acceptance").code == "accepted"


def test_visa_free_with_the_last_lawful_day(training: Desk, document: TravelDocument) -> None:
    finding = look(training, document, "stay")
    assert (finding.code, finding.status) == ("visa_free", "ok")
    assert finding.detail == {
        "days": "30",
        "date": "2026-12-23",
        "source": "this_desk",
        "rule": "uzbekistan-30",
        "version": "2026-11-24",
    }
    registration = look(training, document, "registration")
    assert (registration.code, registration.status) == ("due_holidays_open", "ok")
    assert registration.detail["date"] == "2026-12-08"


def test_registration_is_sure_once_the_years_holidays_are_entered(
    training: Desk, write: WriteRules, document: TravelDocument, clock: HandClock
) -> None:
    write(EXAMPLE.replace("complete_years = []", "complete_years = [2026]"))
    assert look(training, document, "registration").code == "due"
    clock.move(days=30)  # the last day lies in 2027, of which nobody has entered the holidays
    assert look(training, document, "registration").code == "due_holidays_open"


@pytest.mark.parametrize(
    ("nationality", "facts", "trip", "code", "asks"),
    [
        ("AFG", {}, FOOT, "visa_needed", None),
        ("D", {}, FOOT, "visa_free", None),
        ("DEU", {}, FOOT, "visa_free", None),
        ("CHN", {"birth_date": PartialDate(1971, 11, 24)}, FOOT, "visa_free", None),
        ("CHN", {"birth_date": PartialDate(1971, 11, 25)}, FOOT, "visa_needed", None),
        ("CHN", {"birth_date": PartialDate(1971)}, FOOT, "depends", "age"),
        ("PSE", {}, FOOT, "visa_needed", None),
        ("PSE", {"document_code": "PD"}, FOOT, "visa_free", None),
        ("IRN", {}, FOOT, "visa_needed", None),
        ("IRN", {}, Trip(Mode.AIR, Purpose.HOLIDAY), "depends", "route"),
        ("IRN", {}, Trip(Mode.AIR, Purpose.HOLIDAY, Route.DIRECT), "visa_free", None),
        ("IRN", {}, Trip(), "depends", "mode route"),
    ],
)
def test_stay_by_nationality_age_document_and_way(
    *,
    training: Desk,
    document: TravelDocument,
    nationality: str,
    facts: dict[str, object],
    trip: Trip,
    code: str,
    asks: str | None,
) -> None:
    finding = look(training, of(document, nationality, **facts), "stay", trip=trip)
    assert (finding.code, finding.detail.get("asks")) == (code, asks)
    assert finding.status == ("ok" if code == "visa_free" else "look")


def test_a_visa_of_this_country_is_one(training: Desk, document: TravelDocument) -> None:
    visa = replace(of(document, "AFG"), format=DocumentFormat.MRVA, document_code="V", issuing_state="TJK")
    assert look(training, visa, "stay") == Finding("stay", "visa_shown", "ok")
    assert look(training, replace(visa, issuing_state="AFG"), "stay").code == "visa_needed"


def test_iran_need_not_register_for_thirty_days(training: Desk, document: TravelDocument) -> None:
    finding = look(training, of(document, "IRN"), "registration")
    assert (finding.code, finding.detail["days"], finding.detail["date"]) == ("exempt", "30", "2026-12-23")


def test_earlier_stays_at_this_desk_use_up_days(
    training: Desk, write: WriteRules, crossing: Crossing, document: TravelDocument
) -> None:
    write(EXAMPLE.replace("days = 90\n", "days = 90\nper_days = 180\n", 1))
    russian = of(document, "RUS")
    cross(training, crossing, russian, Direction.ENTRY, days=60)
    cross(training, crossing, russian, Direction.EXIT, days=21)  # 40 days
    finding = look(training, russian, "stay")
    assert (finding.code, finding.detail["days"]) == ("visa_free", "50")
    cross(training, crossing, russian, Direction.ENTRY, days=170)
    cross(training, crossing, russian, Direction.EXIT, days=100)
    used = look(training, russian, "stay")
    assert (used.code, used.status) == ("days_used_up", "look")
    assert (used.detail["days"], used.detail["per_days"]) == ("90", "180")


def test_documents(training: Desk, write: WriteRules, document: TravelDocument) -> None:
    card = replace(document, document_code="ID")
    assert look(training, document, "acceptance").code == "accepted"
    assert look(training, card, "acceptance") == Finding("acceptance", "no_rule", "ok")
    write(
        EXAMPLE.replace("accepted = true\n", "accepted = true\nvalidity_days = 90\n")
        + '[[document]]\nname = "cards"\ndocument_codes = ["I"]\naccepted = false\n'
        + 'valid_from = 2020-01-01\nsource = "Test"\n'
        + '[[document]]\nname = "short trips"\ndocument_codes = ["AC"]\npurposes = ["transit"]\n'
        + 'accepted = true\nvalid_from = 2020-01-01\nsource = "Test"\n'
    )
    refused = look(training, card, "acceptance")
    assert (refused.code, refused.status, refused.detail["rule"]) == ("not_accepted", "look", "cards")
    # 30 days of stay and 90 more: until 23 March.
    for expiry, code in (
        ("2027-03-23", "accepted"),
        ("2027-03-22", "validity_short"),
        ("2026-11-23", "accepted"),
    ):
        expires = replace(document, expiry_date=PartialDate.parse(expiry))
        assert look(training, expires, "acceptance").code == code, expiry
    short = look(training, replace(document, expiry_date=PartialDate(2027, 1, 31)), "acceptance")
    assert (short.detail["date"], short.detail["needed"]) == ("2027-01-31", "2027-03-23")
    for other in (
        of(document, "TJK", expiry_date=PartialDate(2027, 1, 31)),
        replace(document, expiry_date=None),
    ):
        assert look(training, other, "acceptance").code == "accepted"
    leaving = replace(document, expiry_date=PartialDate(2027, 1, 31))
    assert look(training, leaving, "acceptance", Direction.EXIT).code == "accepted"
    certificate = replace(document, document_code="AC")
    assert look(training, certificate, "acceptance").code == "no_rule"
    assert look(training, certificate, "acceptance", trip=Trip(Mode.FOOT)).code == "depends"


def test_what_a_minor_is_asked_for_is_the_rules(
    training: Desk, write: WriteRules, document: TravelDocument
) -> None:
    child = replace(document, birth_date=PartialDate(2009, 5, 1))
    assert look(training, child, "age").detail["asks"] == "adult consent"
    write(EXAMPLE.replace('asks = ["adult", "consent"]', 'asks = ["birth_certificate"]'))
    assert look(training, child, "age").detail == {
        "years": "17",
        "asks": "birth_certificate",
        "rule": "below-18",
    }


# --- exit


def test_who_leaves_without_a_known_entry_is_not_to_blame(training: Desk, document: TravelDocument) -> None:
    for check in ("stay", "registration"):
        finding = look(training, document, check, Direction.EXIT)
        assert finding == Finding(check, "entry_unknown", "ok", {"source": "this_desk"})


@pytest.mark.parametrize(
    ("days", "stay", "registration"),
    [
        (0, ("within", "ok"), ("not_due", "ok")),
        (13, ("within", "ok"), ("not_due", "ok")),
        (20, ("within", "ok"), ("missing_or_unknown", "look")),
        (29, ("within", "ok"), ("missing_or_unknown", "look")),
        (30, ("overstayed", "look"), ("missing_or_unknown", "look")),
        (45, ("overstayed", "look"), ("missing_or_unknown", "look")),
    ],
)
def test_who_leaves_is_judged_by_the_day_they_came(
    *,
    training: Desk,
    crossing: Crossing,
    document: TravelDocument,
    days: int,
    stay: tuple[str, str],
    registration: tuple[str, str],
) -> None:
    cross(training, crossing, document, Direction.ENTRY, days=days)
    found = look(training, document, "stay", Direction.EXIT)
    assert (found.code, found.status) == stay
    assert found.detail["source"] == "this_desk"
    if found.code == "overstayed":
        assert found.detail["days"] == str(days - 29)
    looked_for = look(training, document, "registration", Direction.EXIT)
    assert (looked_for.code, looked_for.status) == registration
    assert looked_for.detail["days"] == str(days + 1)


def test_who_came_by_a_visa_leaves_by_it(
    training: Desk, crossing: Crossing, document: TravelDocument
) -> None:
    afghan, iranian = of(document, "AFG"), of(document, "IRN")
    for each in (afghan, iranian):
        cross(training, crossing, each, Direction.ENTRY, days=29)
        assert look(training, each, "stay", Direction.EXIT).code == "by_visa"
    assert look(training, afghan, "registration", Direction.EXIT).code == "missing_or_unknown"
    assert look(training, iranian, "registration", Direction.EXIT).code == "not_needed"
    flown = replace(crossing, mode=Mode.AIR)
    cross(training, flown, replace(iranian, document_number="B7654321"), Direction.ENTRY, days=3)
    direct = look(training, replace(iranian, document_number="B7654321"), "stay", Direction.EXIT)
    # How they came cannot be asked of who leaves as of who enters: it is told, and nobody is held up.
    assert (direct.code, direct.status, direct.detail["asks"]) == ("depends", "ok", "route")


def test_an_entry_without_an_exit_before_counts_nothing(
    training: Desk, crossing: Crossing, document: TravelDocument
) -> None:
    cross(training, crossing, document, Direction.ENTRY, days=200)
    cross(training, crossing, document, Direction.ENTRY, days=10)
    assert look(training, document, "stay", Direction.EXIT).code == "within"
    cross(training, crossing, document, Direction.EXIT, days=5)
    assert look(training, document, "stay", Direction.EXIT).code == "entry_unknown"


# --- always


@given(
    nationality=st.sampled_from(("UZB", "TJK", "IRN", "CHN", "XXA", "QQQ", "")),
    code=st.sampled_from(("P", "PD", "I", "V", "")),
    format_=st.none() | st.sampled_from(DocumentFormat),
    born=st.just(PartialDate(None)) | st.dates().map(PartialDate.of),
    expiry=st.none() | st.just(PartialDate(None)) | st.dates().map(PartialDate.of),
    trip=st.builds(
        Trip,
        st.none() | st.sampled_from(Mode),
        st.none() | st.sampled_from(Purpose),
        st.none() | st.sampled_from(Route),
    ),
    direction=st.sampled_from(Direction),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_rules_never_stop_anybody(
    *,
    training: Desk,
    document: TravelDocument,
    nationality: str,
    code: str,
    format_: DocumentFormat | None,
    born: PartialDate,
    expiry: PartialDate | None,
    trip: Trip,
    direction: Direction,
) -> None:
    any_document = replace(
        document,
        nationality=nationality,
        document_code=code,
        format=format_,
        birth_date=born,
        expiry_date=expiry,
    )
    for check, codes in FINDINGS.items():
        finding = look(training, any_document, check, direction, trip)
        assert finding.code in codes
        assert finding.status in {"ok", "look"}
