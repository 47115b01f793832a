"""The matrix of permissions, cell by cell, and that the desk keeps to it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from borderdesk.desk import access, consignments, crossings, lists, roles, screening, tally
from borderdesk.desk.desk import Desk
from borderdesk.desk.roles import Act, RecordType
from borderdesk.domain import permissions
from borderdesk.domain.consignment import Consignment
from borderdesk.domain.crossing import Crossing, Decision
from borderdesk.domain.errors import AccessError, RuleError
from borderdesk.domain.officer import Agency, Role
from borderdesk.domain.permissions import COLUMNS
from tests.desk.people import LEAD, PASSPHRASE

#: One letter for each act, as the table below has them.
LETTERS = {"r": Act.RECORD, "c": Act.CORRECT, "o": Act.CONFIRM, "v": Act.VIEW, "x": Act.CHANGE}

#: What the law of the post is expected to be, written by hand: a column for each record type.
HEAD = "crossing consignment vehicle alert refusal referral offence shift list rules account access_log tally"
EXPECTED: Mapping[Agency, Mapping[Role, str]] = {
    Agency.BORDER_GUARD: {
        Role.OFFICER: "rcv rcv rcv rov rcv r rcv rv - v - - v",
        Role.SHIFT_LEAD: "rcov rcov rcov rov rcov r rcov rcov vx v - v ov",
        Role.TRAINER: "- - - - - - - - - - - - -",
        Role.ADMINISTRATOR: "- - - - - - - - vx vx vx - -",
        Role.AUDITOR: "v v v v v v v v v v v v v",
    },
    Agency.CUSTOMS: {
        Role.OFFICER: "- rcv rcv - - r rcv rv - v - - v",
        Role.SHIFT_LEAD: "- rcov rcov - - r rcov rcov - v - - ov",
        Role.TRAINER: "- - - - - - - - - - - - -",
        Role.ADMINISTRATOR: "- - - - - - - - - vx vx - -",
        Role.AUDITOR: "v v v - v v v v - v v v v",
    },
    Agency.HEALTH: {
        Role.OFFICER: "- - - - - r - rv - v - - v",
        Role.SHIFT_LEAD: "- - - - - r - rcov - v - - ov",
        Role.TRAINER: "- - - - - - - - - - - - -",
        Role.ADMINISTRATOR: "- - - - - - - - - vx vx - -",
        Role.AUDITOR: "v v v v v v v v v v v v v",
    },
    Agency.VETERINARY: {
        Role.OFFICER: "- v v - - r - rv - v - - v",
        Role.SHIFT_LEAD: "- v v - - r - rcov - v - - ov",
        Role.TRAINER: "- - - - - - - - - - - - -",
        Role.ADMINISTRATOR: "- - - - - - - - - vx vx - -",
        Role.AUDITOR: "v v v v v v v v v v v v v",
    },
    Agency.VISAS: {
        Role.OFFICER: "v - - - v r - rv - v - - v",
        Role.SHIFT_LEAD: "v - - - v r - rcov - v - - ov",
        Role.TRAINER: "- - - - - - - - - - - - -",
        Role.ADMINISTRATOR: "- - - - - - - - - vx vx - -",
        Role.AUDITOR: "v v v v v v v v v v v v v",
    },
}


def expected(agency: Agency, role: Role, record_type: RecordType) -> set[Act]:
    cells = dict(zip(HEAD.split(), EXPECTED[agency][role].split(), strict=True))
    return {LETTERS[letter] for letter in cells[record_type.value] if letter != "-"}


@pytest.mark.parametrize(
    ("agency", "role", "record_type"),
    [pytest.param(*cell, id="-".join(cell)) for cell in product(Agency, Role, RecordType)],
)
def test_a_cell(training: Desk, agency: Agency, role: Role, record_type: RecordType) -> None:
    real = training.settings.model_copy(update={"simulation": False})
    someone = replace(training.officer, agency=agency, role=role)
    at_desk = replace(training, settings=real, officer=someone)
    for act in Act:
        if act in expected(agency, role, record_type):
            roles.check(at_desk, act, record_type)
            assert roles.may(at_desk, act, record_type)
        else:
            assert not roles.may(at_desk, act, record_type)
            with pytest.raises(AccessError, match="role_needed") as caught:
                roles.check(at_desk, act, record_type)
            assert caught.value.facts == {
                "act": act.value,
                "record_type": record_type.value,
                "agency": agency.value,
                "role": role.value,
            }


def test_another_person_is_asked_by_their_own_cell(desk: Desk) -> None:
    customs = replace(desk.officer, agency=Agency.CUSTOMS)
    roles.check(desk, Act.RECORD, RecordType.CROSSING)
    with pytest.raises(AccessError, match="role_needed"):
        roles.check(desk, Act.RECORD, RecordType.CROSSING, customs)


def test_in_training_everybody_may(training: Desk) -> None:
    auditor = replace(training, officer=replace(training.officer, role=Role.AUDITOR))
    for act, record_type in product(Act, RecordType):
        roles.check(auditor, act, record_type)


WHOLE = "\n".join(
    [",".join(COLUMNS), *(f"{','.join(cell)},view" for cell in product(Agency, Role, RecordType))]
)


def test_a_whole_file_is_read() -> None:
    cells = permissions.parse(WHOLE).cells
    assert len(cells) == 325
    assert set(cells.values()) == {frozenset({Act.VIEW})}


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "row 1"),
        ("agency,role\n", "row 1"),
        (WHOLE.replace("customs,officer,alert,view\n", ""), "customs officer alert is missing"),
        (WHOLE + "\ncustoms,officer,alert,view", "row 327, twice"),
        (WHOLE + "\ncustoms,officer,alert", "row 327"),
        (WHOLE + "\ncustoms,officer,alert,view,", "row 327"),
        (WHOLE + "\n", ""),
        (WHOLE.replace("alert,view", "alert,everything", 1), "row 5"),
        (WHOLE.replace("border_guard", "police", 1), "row 2"),
        (WHOLE.replace("trainer", "guest", 1), "row 28"),
        (WHOLE + '\n"customs,officer,alert,view', "quotation marks"),
        (WHOLE + "\n\0", "row 327"),
    ],
)
def test_a_file_with_a_gap_gives_no_permission(text: str, where: str) -> None:
    if not where:
        assert permissions.parse(text).cells  # the last line may end
        return
    with pytest.raises(RuleError, match="rules_malformed") as caught:
        permissions.parse(text)
    assert where in str(caught.value.facts["where"])


class TestAtTheDesk:
    """What the matrix forbids is refused where it is done."""

    @pytest.fixture
    def customs(self, desk: Desk) -> Desk:
        return replace(desk, officer=replace(desk.officer, agency=Agency.CUSTOMS))

    def test_customs_see_no_alert_and_no_traveller(
        self, desk: Desk, customs: Desk, crossing: Crossing, list_file: Callable[..., Path]
    ) -> None:
        lists.import_list(replace(desk, officer=LEAD), list_file("AB1234567,,,,refer"), name="national")
        alerts = screening.screen(desk, crossing.document).alerts
        waits = replace(crossing, alerts=alerts, decision=Decision.SECOND_LINE)
        recorded = crossings.record(desk, waits)
        refused: tuple[Callable[[], object], ...] = (
            lambda: screening.screen(customs, crossing.document),
            lambda: crossings.record(customs, crossing),
            lambda: crossings.correct(customs, recorded.envelope.id, crossing, "misread"),
            lambda: crossings.recent(customs, 5),
            lambda: crossings.of_document(customs, crossing.document),
            lambda: lists.entries(customs, "national"),
            lambda: lists.import_list(customs, list_file("AB1,,,,stop")),
            lambda: lists.remove(customs, "national"),
        )
        for call in refused:
            with pytest.raises(AccessError, match="role_needed"):
                call()
        assert access.purposes(customs) == ()
        auditor = replace(desk, officer=replace(customs.officer, role=Role.AUDITOR))
        assert access.without_hidden_alerts(auditor, recorded).fact.alerts == ()
        guard = replace(desk, officer=replace(desk.officer, role=Role.AUDITOR))
        assert access.without_hidden_alerts(guard, recorded).fact.alerts == recorded.fact.alerts != ()

    def test_customs_record_goods(self, customs: Desk, consignment: Consignment) -> None:
        consignments.record(customs, consignment)
        assert len(consignments.recent(customs, 5)) == 1
        tally.tally(customs, customs.today())

    def test_a_trainer_sees_nothing_of_real_work(self, desk: Desk, crossing: Crossing) -> None:
        trainer = replace(desk, officer=replace(desk.officer, role=Role.TRAINER))
        refused: tuple[Callable[[], object], ...] = (
            lambda: crossings.recent(trainer, 5),
            lambda: consignments.recent(trainer, 5),
            lambda: screening.screen(trainer, crossing.document),
            lambda: tally.tally(trainer, trainer.today()),
            lambda: access.access_log(trainer, 5),
        )
        for call in refused:
            with pytest.raises(AccessError, match="role_needed"):
                call()

    def test_only_another_of_the_border_guard_confirms(
        self, desk: Desk, crossing: Crossing, list_file: Callable[..., Path]
    ) -> None:
        lists.import_list(replace(desk, officer=LEAD), list_file("AB1234567,,,,stop"), name="national")
        seen = replace(crossing, alerts=screening.screen(desk, crossing.document).alerts)
        for changed in ({"role": Role.AUDITOR}, {"role": Role.TRAINER}, {"agency": Agency.CUSTOMS}):
            with pytest.raises(AccessError, match="role_needed"):
                crossings.record(desk, seen, confirmed_by=replace(LEAD, **changed))
        with pytest.raises(AccessError, match="same_person"):
            roles.confirmer(desk, "nrahimova", PASSPHRASE, RecordType.ALERT)
        with pytest.raises(AccessError, match="role_needed"):
            roles.confirmer(desk, "admin", PASSPHRASE, RecordType.ALERT)
        lead = roles.confirmer(desk, "skarimov", PASSPHRASE, RecordType.ALERT)
        assert crossings.record(desk, seen, confirmed_by=lead).fact.confirmed_by == LEAD.id
