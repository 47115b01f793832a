from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from borderdesk.domain.crossing import CaptureMethod, Category, Decision, Direction, Mode, Purpose
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import CheckStatus, Provenance, Sex
from borderdesk.domain.mrz import Mrz, format_document, parse
from borderdesk.domain.record import Envelope, Recorded
from ui.models.checks import Checks
from ui.models.draft import NOTHING, Draft, usual_category
from ui.models.zone import checks_after_edit, zone_of

NOW = datetime(2031, 5, 4, 7, 0, tzinfo=UTC)
TODAY = NOW.date()
LINES = (
    "P<UZBKARIMOVA<<NODIRA<<<<<<<<<<<<<<<<<<<<<<<",
    "L898902C36UZB8803126F3302048<<<<<<<<<<<<<<08",
)
ID_LINES = (
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
)


def zone(lines: tuple[str, ...] = LINES) -> Mrz:
    return parse(lines, today=TODAY)


def nobody() -> Draft:
    return Draft(country="TJK", mode=Mode.CAR)


def read(look: tuple[str, ...] = ()) -> Draft:
    return nobody().read(zone(), look=look, method=CaptureMethod.SCANNER, started=NOW, now=NOW)


def statuses(draft: Draft) -> dict[str, CheckStatus]:
    return {check.name: check.status for check in draft.document.checks}


def test_nobody_is_empty_and_untouched() -> None:
    assert nobody().empty
    assert not nobody().touched
    assert nobody().missing == ("surname", "nationality", "document_number", "issuing_state")


def test_what_was_read_says_so_and_the_rest_follows() -> None:
    draft = read(("surname",))
    assert not draft.empty
    assert not draft.touched
    assert draft.missing == ()
    assert draft.provenance["surname"] is Provenance.READ
    assert draft.provenance["residence"] is Provenance.DEFAULT
    assert (draft.category, draft.residence) == (Category.FOREIGNER, "UZB")
    assert draft.look == {"surname"}
    assert draft.confirmed().look == frozenset()


def test_an_edited_field_is_typed_and_looked_at() -> None:
    draft = read(("surname",)).with_text("surname", " Каримова ", now=NOW)
    assert draft.document.surname == "Каримова"
    assert draft.provenance["surname"] is Provenance.TYPED
    assert draft.edited == {"surname"}
    assert draft.look == frozenset()
    assert draft.touched


@pytest.mark.parametrize(
    ("name", "text", "field", "value"),
    [
        ("given_names", "Anna Maria", "given_names", "Anna Maria"),
        ("birth_date", "12.03.1988", "birth_date", PartialDate(1988, 3, 12)),
        ("birth_date", "", "birth_date", PartialDate(None)),
        ("expiry_date", "2033", "expiry_date", PartialDate(2033)),
        ("expiry_date", "", "expiry_date", None),
        ("sex", "F", "sex", Sex.F),
        ("nationality", " uzb", "nationality", "UZB"),
        ("issuing_state", "tjk", "issuing_state", "TJK"),
        ("document_number", "ab 123", "document_number", "AB123"),
        ("document_code", "tazkira", "document_code", "tazkira"),
        ("patronymic", "Karimovna", "patronymic", "Karimovna"),
        ("native_name", "Каримова", "native_name", "Каримова"),
    ],
)
def test_every_field_can_be_typed(name: str, text: str, field: str, value: object) -> None:
    draft = nobody().with_text(name, text, now=NOW)
    assert getattr(draft.document, field) == value
    assert draft.provenance[name] is Provenance.TYPED
    assert draft.edited == frozenset()
    assert draft.started_at == NOW


def test_text_that_is_no_date_is_wrong_until_it_is_one() -> None:
    draft = read().with_text("birth_date", "31.02.1988", now=NOW)
    assert dict(draft.wrong) == {"birth_date": "not_a_date"}
    assert draft.document.birth_date == PartialDate(1988, 3, 12)
    draft = draft.with_text("birth_date", "28.02.1988", now=NOW)
    assert dict(draft.wrong) == {}
    assert draft.document.birth_date == PartialDate(1988, 2, 28)


def test_a_misread_letter_put_right_makes_the_check_digits_hold() -> None:
    misread = (LINES[0], LINES[1].replace("L898902C3", "L8989O2C3"))
    draft = nobody().read(zone(misread), look=(), method=CaptureMethod.WEBCAM, started=NOW, now=NOW)
    assert draft.document.failed_checks == ("document_number", "composite")
    draft = draft.with_text("document_number", "L898902C3", now=NOW)
    assert draft.document.failed_checks == ()
    assert draft.not_from_zone == frozenset()


def test_a_wrong_edit_makes_them_fail() -> None:
    draft = read().with_text("birth_date", "13.03.1988", now=NOW)
    assert statuses(draft)["birth_date"] is CheckStatus.FAILED
    assert statuses(draft)["document_number"] is CheckStatus.PASSED


def test_what_does_not_fit_the_zone_is_not_from_it() -> None:
    draft = read().with_text("document_number", "ЮЖ123456", now=NOW)
    assert draft.not_from_zone == {"document_number", "composite"}
    checks, cut_off = draft.shown_checks
    assert [check.name for check in checks] == [check.name for check in zone().checks]
    assert cut_off == draft.not_from_zone


def test_a_long_number_moves_its_check_digit() -> None:
    card = parse(ID_LINES, today=TODAY)
    document = replace(card.document, document_number="D2314589012345")
    names = {check.name for check in checks_after_edit(document, card)}
    assert names == {"birth_date", "expiry_date"}


def test_names_in_another_script_leave_the_check_digits() -> None:
    draft = read().with_text("surname", "Каримова", now=NOW)
    assert draft.document.failed_checks == ()
    assert draft.not_from_zone == frozenset()


def test_a_zone_typed_into_an_empty_booth() -> None:
    draft = nobody().with_zone(zone(), now=NOW)
    assert draft.method is CaptureMethod.TYPED
    assert draft.provenance["surname"] is Provenance.TYPED
    assert draft.edited == frozenset()


def test_a_zone_that_was_read_and_then_changed() -> None:
    changed = (LINES[0].replace("NODIRA", "NADIRA"), LINES[1])
    draft = read(("surname", "given_names")).with_zone(zone(changed), now=NOW)
    assert draft.method is CaptureMethod.SCANNER
    assert draft.edited == {"given_names"}
    assert draft.look == {"surname"}
    assert draft.provenance["given_names"] is Provenance.TYPED
    assert draft.provenance["surname"] is Provenance.READ


@pytest.mark.parametrize(
    ("name", "value", "provenance"),
    [
        ("purpose", "work", Provenance.ASKED),
        ("residence", "rus", Provenance.ASKED),
        ("accompanied_by", "Mother", Provenance.ASKED),
        ("mode", "bus", Provenance.TYPED),
        ("category", "crew", Provenance.TYPED),
        ("vehicle_plate", "01a", Provenance.TYPED),
    ],
)
def test_answers_say_where_they_come_from(name: str, value: str, provenance: Provenance) -> None:
    draft = read().with_answer(name, value)
    assert draft.provenance[name] is provenance
    assert draft.touched
    # A new reading of the document keeps what was asked.
    again = draft.read(zone(), look=(), method=CaptureMethod.SCANNER, started=NOW, now=NOW)
    assert getattr(again, name) == getattr(draft, name)


def test_a_purpose_can_be_taken_back() -> None:
    assert read().with_answer("purpose", "work").with_answer("purpose", "").purpose is None


@pytest.mark.parametrize(
    ("nationality", "code", "category"),
    [
        ("TJK", "P", Category.NATIONAL),
        ("UZB", "P", Category.FOREIGNER),
        ("XXA", "P", Category.STATELESS),
        ("XXB", "P", Category.REFUGEE),
        ("UZB", "PD", Category.DIPLOMAT),
        ("UZB", "AC", Category.CREW),
    ],
)
def test_what_a_traveller_usually_is(nationality: str, code: str, category: Category) -> None:
    assert usual_category(replace(NOTHING, nationality=nationality, document_code=code), "TJK") is category


def test_a_national_is_one_by_passport_or_by_word() -> None:
    assert read().with_answer("category", "national").national
    assert read().with_text("nationality", "TJK", now=NOW).with_answer("category", "foreigner").national
    assert not read().national


def test_the_crossing_holds_all_of_it() -> None:
    draft = read().with_answer("purpose", "business").with_text("surname", "X", now=NOW)
    crossing = draft.crossing(
        direction=Direction.ENTRY,
        lane="2",
        decision=Decision.REFUSED,
        checks=Checks(),
        paper_form=7,
    )
    assert (crossing.lane, crossing.paper_form) == ("2", 7)
    assert crossing.purpose is Purpose.BUSINESS
    assert crossing.edited == ("surname",)
    assert crossing.capture_method is CaptureMethod.SCANNER
    assert crossing.captured_at == NOW
    recorded = Recorded(envelope(), crossing)
    again = Draft.of(crossing, "TJK", zone_of(recorded))
    assert again.document == crossing.document
    assert again.edited == {"surname"}
    assert again.zone is not None
    assert again.zone.lines == LINES


def test_a_record_without_a_zone_has_none() -> None:
    crossing = (
        nobody()
        .with_text("surname", "X", now=NOW)
        .crossing(direction=Direction.EXIT, lane="1", decision=Decision.SECOND_LINE, checks=Checks())
    )
    assert zone_of(Recorded(envelope(), crossing)) is None
    broken = replace(crossing, document=replace(crossing.document, mrz=("P<",)))
    assert zone_of(Recorded(envelope(), broken)) is None


def test_the_french_card_keeps_its_check_digits() -> None:
    french = (
        "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<",
        "8806923102858CORINNE<<<<<<<6512068F6",
    )
    card = parse(french, today=TODAY)
    assert format_document(card.document)
    assert checks_after_edit(card.document, card) == card.checks


def envelope() -> Envelope:
    return Envelope(
        id=UUID(int=1),
        post="FTH",
        desk="FTH-1",
        officer="trainee",
        occurred_at=NOW,
        utc_offset_s=18000,
        recorded_at=NOW,
        monotonic_s=1.0,
        boot_id="boot",
        training=True,
    )
