from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from borderdesk.desk import crossings
from borderdesk.desk.desk import Desk
from borderdesk.desk.documents import FINDINGS, findings
from borderdesk.domain.crossing import Crossing, Decision, Direction, Finding
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Check, CheckStatus, DocumentFormat, Sex, TravelDocument
from borderdesk.domain.mrz import Mrz


def found(desk: Desk, document: TravelDocument, check: str, *flags: str) -> Finding:
    mrz = Mrz(
        format=DocumentFormat.TD3, lines=(), document=document, checks=document.checks, flags=tuple(flags)
    )
    everything = findings(desk, document, mrz if flags else None, Direction.ENTRY)
    return next(finding for finding in everything if finding.check == check)


def test_a_document_in_order_has_one_quiet_finding_a_check(training: Desk, document: TravelDocument) -> None:
    everything = findings(training, document, None, Direction.ENTRY)
    assert [finding.check for finding in everything] == list(FINDINGS)
    assert {finding.status for finding in everything} == {"ok"}
    assert [finding.code for finding in everything] == [
        "not_a_specimen",
        "in_order",
        "in_order",
        "in_order",
        "known",
        "known",
        "in_order",
        "adult",
        "valid",
        "accepted",
        "visa_free",
        "due_holidays_open",
        "first_seen",
    ]


def test_a_specimen_is_refused_outside_training(desk: Desk, training: Desk, document: TravelDocument) -> None:
    specimen = replace(document, document_number="SPX000001")
    assert found(training, specimen, "specimen").status == "ok"
    assert found(desk, specimen, "specimen") == Finding("specimen", "refused", "stop")


def test_check_digits(training: Desk, document: TravelDocument) -> None:
    failed = (Check("birth_date", CheckStatus.FAILED), Check("composite", CheckStatus.FAILED))
    finding = found(training, replace(document, checks=failed), "check_digits")
    assert (finding.code, finding.status) == ("failed", "look")
    assert finding.detail == {"fields": "birth_date composite"}
    assert found(training, replace(document, checks=()), "check_digits").code == "absent"
    typed = replace(document, format=None, checks=())
    assert found(training, typed, "check_digits") == Finding("check_digits", "no_zone", "ok")


@pytest.mark.parametrize(
    ("surname", "given_names", "code"),
    [
        ("KARIMOVA", "NODIRA", "in_order"),
        ("", "MUHAMMAD", "in_order"),
        ("", " ", "missing"),
        ("KARIMOVA", "NODIRA K", "doubtful_letters"),
        ("KARIMOVA", "NODIRA KKKK", "doubtful_letters"),
        ("KARIMOVA", "NODIRAKKK", "doubtful_letters"),
        ("X KARIMOVA", "NODIRA", "doubtful_letters"),
        ("KAR1MOVA", "NODIRA", "doubtful_letters"),
        ("KARIMOVA<", "NODIRA", "doubtful_letters"),
        ("KARIMOVA\u202e", "NODIRA", "doubtful_letters"),
    ],
)
def test_a_name_that_looks_misread_asks_for_a_look(
    surname: str, given_names: str, code: str, training: Desk, document: TravelDocument
) -> None:
    finding = found(training, replace(document, surname=surname, given_names=given_names), "name")
    assert finding.code == code
    assert finding.status == ("ok" if code == "in_order" else "look")


def test_a_name_that_was_cut_or_is_irregular_asks_for_a_look(
    training: Desk, document: TravelDocument
) -> None:
    assert found(training, document, "name", "name_truncated").code == "truncated"
    assert found(training, replace(document, name_truncated=True), "name").code == "truncated"
    assert found(training, document, "name", "name_irregular").code == "irregular"


def test_number_and_states(training: Desk, document: TravelDocument) -> None:
    assert found(training, replace(document, document_number=" "), "document_number").status == "look"
    odd = found(training, replace(document, issuing_state="QQQ"), "state")
    assert (odd.code, odd.status, odd.detail) == ("unknown", "look", {"state": "QQQ"})
    assert found(training, replace(document, nationality=""), "nationality").code == "unknown"
    assert found(training, replace(document, nationality="DEU"), "nationality").code == "known"
    assert found(training, replace(document, nationality="XXA"), "nationality").code == "known"


@pytest.mark.parametrize(
    ("born", "code", "status"),
    [
        ("1988-03-12", "in_order", "ok"),
        ("1988-XX-XX", "partial", "ok"),
        ("XXXX-XX-XX", "unknown", "look"),
        ("2026-11-25", "in_future", "look"),
        ("2026-11-24", "in_order", "ok"),
        ("1905-01-01", "implausible", "look"),
    ],
)
def test_dates_of_birth(born: str, code: str, status: str, training: Desk, document: TravelDocument) -> None:
    finding = found(training, replace(document, birth_date=PartialDate.parse(born)), "birth_date")
    assert (finding.code, finding.status) == (code, status)


def test_impossible_dates_ask_for_a_look(training: Desk, document: TravelDocument) -> None:
    assert found(training, document, "birth_date", "birth_date_impossible").code == "impossible"
    assert found(training, document, "expiry", "expiry_date_impossible").code == "impossible"


@pytest.mark.parametrize(
    ("born", "code", "detail"),
    [
        ("2008-11-25", "minor_asked", {"years": "17", "asks": "adult consent", "rule": "below-18"}),
        ("2008-11-24", "adult", {"years": "18"}),
        ("2008-XX-XX", "minor_asked", {"years": "17", "asks": "adult consent", "rule": "below-18"}),
        ("2007-XX-XX", "adult", {"years": "18"}),
        ("XXXX-XX-XX", "unknown", {}),
    ],
)
def test_who_may_be_a_child_counts_as_one(
    born: str, code: str, detail: dict[str, str], training: Desk, document: TravelDocument
) -> None:
    finding = found(training, replace(document, birth_date=PartialDate.parse(born)), "age")
    assert (finding.code, finding.detail) == (code, detail)


@pytest.mark.parametrize(
    ("expiry", "outcome"),
    [
        ("2026-11-25", ("valid", "ok", "1")),
        ("2026-11-24", ("expires_today", "ok", "0")),
        ("2026-11-23", ("expired", "look", "1")),
        ("2026-11-XX", ("valid", "ok", "6")),
        ("2025-XX-XX", ("expired", "look", "328")),
    ],
)
def test_a_document_is_good_on_its_last_day(
    expiry: str, outcome: tuple[str, str, str], training: Desk, document: TravelDocument
) -> None:
    finding = found(training, replace(document, expiry_date=PartialDate.parse(expiry)), "expiry")
    assert (finding.code, finding.status, finding.detail["days"]) == outcome


def test_a_document_without_expiry(training: Desk, document: TravelDocument) -> None:
    without = replace(document, expiry_date=None)
    assert found(training, without, "expiry") == Finding("expiry", "no_date", "look")
    assert found(training, replace(without, format=None), "expiry").status == "ok"
    assert found(training, replace(document, expiry_date=PartialDate(None)), "expiry").code == "no_date"


def presence(desk: Desk, document: TravelDocument, direction: Direction) -> Finding:
    return findings(desk, document, None, direction)[-1]


def test_presence_is_what_this_desk_itself_saw(training: Desk, crossing: Crossing) -> None:
    document = crossing.document
    assert presence(training, document, Direction.EXIT) == Finding(
        "presence", "no_entry_found", "ok", {"source": "this_desk"}
    )
    now = training.clock.now()
    crossings.record(training, crossing, occurred_at=now - timedelta(hours=3))
    again = presence(training, document, Direction.ENTRY)
    assert (again.code, again.status) == ("already_inside", "look")
    assert again.detail == {"source": "this_desk", "at": "2026-11-24T08:42+05:00"}
    assert presence(training, document, Direction.EXIT).code == "inside"
    held = replace(crossing, direction=Direction.EXIT, decision=Decision.SECOND_LINE)
    crossings.record(training, held, occurred_at=now - timedelta(hours=2))
    assert presence(training, document, Direction.EXIT).code == "inside"
    departed = replace(held, decision=Decision.DEPARTED)
    crossings.record(training, departed, occurred_at=now - timedelta(hours=1))
    assert presence(training, document, Direction.ENTRY).code == "outside"
    left = presence(training, document, Direction.EXIT)
    assert (left.code, left.status) == ("already_outside", "look")


@given(
    document=st.builds(
        TravelDocument,
        format=st.none() | st.sampled_from(DocumentFormat),
        document_code=st.text(max_size=2),
        issuing_state=st.text(max_size=3),
        document_number=st.text(max_size=9),
        surname=st.text(max_size=20),
        given_names=st.text(max_size=20),
        nationality=st.text(max_size=3),
        birth_date=st.just(PartialDate(None)) | st.dates().map(PartialDate.of),
        sex=st.sampled_from(Sex),
        expiry_date=st.none() | st.dates().map(PartialDate.of),
    ),
    direction=st.sampled_from(Direction),
)
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_document_has_a_known_finding_for_every_check(
    document: TravelDocument, direction: Direction, training: Desk
) -> None:
    everything = findings(training, document, None, direction)
    assert [finding.check for finding in everything] == list(FINDINGS)
    assert all(finding.code in FINDINGS[finding.check] for finding in everything)
