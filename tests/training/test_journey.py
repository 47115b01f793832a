"""The journey on a real store, with readers that err in known ways."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from borderdesk.desk.desk import Desk, open_training
from borderdesk.domain.alert import Tier
from borderdesk.domain.crossing import CaptureMethod, Decision, Direction
from borderdesk.domain.document import Provenance
from borderdesk.domain.errors import ReadingError, StoreError
from borderdesk.settings import Language, Settings
from borderdesk.training.journey import Cancelled, Stage, Step, Walk, walk
from borderdesk.training.officer import FIELDS
from borderdesk.training.scenario import on_the_list
from borderdesk.training.travellers import Traveller, travellers
from tests.training.readers import FailingReader, PlayedReader

pytestmark = pytest.mark.xdist_group("journey")  # one worker plays it once for all of them

SEED, COUNT, FEW = 3, 8, 3


@dataclass(frozen=True)
class Played:
    """A journey that has been made, for several tests to look at."""

    desk: Desk
    walk: Walk
    steps: list[Step]
    folder: Path


def today(desk: Desk) -> date:
    return desk.clock.now().date()


def reader(desk: Desk, count: int = COUNT) -> PlayedReader:
    return PlayedReader(seed=SEED, count=count, today=today(desk))


def people(desk: Desk, count: int = COUNT) -> tuple[Traveller, ...]:
    return travellers(count, seed=SEED, today=today(desk))


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    folder = tmp_path_factory.mktemp("played")
    desk = open_training(Settings(data_dir=folder / "data", simulation=True, language=Language.ENGLISH))
    steps: list[Step] = []
    walked = walk(desk, reader(desk), folder / "pages", seed=SEED, count=COUNT, progress=steps.append)
    yield Played(desk, walked, steps, folder / "pages")
    desk.store.close()


def test_everybody_is_read_screened_decided_and_recorded(played: Played) -> None:
    walked, store = played.walk, played.desk.store
    assert (walked.documents, walked.read_exactly) == (COUNT, COUNT)
    assert store.counts().crossings == len(walked.crossings) == COUNT
    assert store.counts().consignments == len(walked.consignments) == 2
    assert walked.day == walked.crossings[0].envelope.local_time.date()
    decisions = [recorded.fact.decision for recorded in walked.crossings]
    assert decisions.count(Decision.REFUSED) == 1
    assert Decision.DEPARTED in decisions
    assert all(recorded.fact.lists for recorded in walked.crossings)
    assert all(recorded.fact.findings for recorded in walked.crossings)
    assert store.verify().ok


def test_it_says_how_far_it_is(played: Played) -> None:
    assert {step.stage for step in played.steps} == {Stage.DRAW, Stage.LIST, Stage.TRAVELLERS, Stage.GOODS}
    assert all(0 <= step.done <= step.total for step in played.steps)


def test_the_documents_are_left_as_pictures(played: Played) -> None:
    names = sorted(file.name for file in played.folder.glob("*.png"))
    assert len(names) == COUNT
    assert names[0] == "01-TD3.png"


def test_a_red_alert_is_second_line_or_confirmed_by_the_lead(played: Played) -> None:
    listed = on_the_list(people(played.desk))
    assert listed.by_number is not None
    assert listed.by_name is not None
    by_number = played.walk.crossings[listed.by_number].fact
    by_name = played.walk.crossings[listed.by_name].fact
    assert by_number.alerts[0].tier is Tier.RED
    assert "document_number" in by_number.alerts[0].matched
    assert by_number.decision is Decision.SECOND_LINE
    assert by_name.alerts[0].tier is Tier.RED
    assert "birth_date" in by_name.alerts[0].matched
    assert by_name.decision in {Decision.ADMITTED, Decision.DEPARTED}
    assert by_name.confirmed_by == "training-lead"
    alerted = (listed.by_number, listed.by_name)
    others = [each.fact for place, each in enumerate(played.walk.crossings) if place not in alerted]
    assert not any(fact.alerts or fact.confirmed_by for fact in others)


def test_a_cut_name_is_completed_from_the_page(played: Played) -> None:
    everybody = people(played.desk)
    place = next(place for place, person in enumerate(everybody) if person.document.name_truncated)
    fact = played.walk.crossings[place].fact
    assert fact.document.given_names == everybody[place].document.given_names
    assert not fact.document.name_truncated
    assert "given_names" in fact.edited


def test_what_was_misread_is_put_right_and_marked(desk: Desk, tmp_path: Path) -> None:
    def spoil(place: int, lines: tuple[str, ...]) -> tuple[str, ...]:
        # The first passport's name with a K for each filler after it, as readers see it.
        return (lines[0].replace("<<<", "<K<"), *lines[1:]) if place == 0 else lines

    spoilt = PlayedReader(seed=SEED, count=FEW, today=today(desk), how=spoil)
    walked = walk(desk, spoilt, tmp_path, seed=SEED, count=FEW)
    assert walked.read_exactly == FEW - 1
    page = people(desk, FEW)[0].document
    fact = walked.crossings[0].fact
    assert fact.document.given_names == page.given_names
    assert fact.edited == ("given_names",)
    assert fact.provenance["given_names"] is Provenance.TYPED
    assert fact.provenance["document_number"] is Provenance.READ
    assert fact.provenance["purpose"] is Provenance.ASKED
    assert fact.capture_method is CaptureMethod.SCANNER


def test_a_page_without_a_zone_is_typed(desk: Desk, tmp_path: Path) -> None:
    blind = PlayedReader(seed=SEED, count=FEW, today=today(desk), how=lambda *_: None)
    walked = walk(desk, blind, tmp_path, seed=SEED, count=FEW)
    assert walked.read_exactly == 0
    for recorded, person in zip(walked.crossings, people(desk, FEW), strict=True):
        fact = recorded.fact
        assert fact.capture_method is CaptureMethod.TYPED
        assert all(fact.provenance[name] is Provenance.TYPED for name in FIELDS)
        assert fact.document.document_number == person.document.document_number
        assert fact.document.mrz == ()


def test_a_page_that_is_too_much_for_the_reader_is_typed(desk: Desk, tmp_path: Path) -> None:
    walked = walk(desk, FailingReader("reader_timed_out"), tmp_path, seed=SEED, count=2)
    assert walked.read_exactly == 0
    assert len(walked.crossings) == 2


def test_a_reader_that_is_not_there_ends_the_journey(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="tesseract_missing"):
        walk(desk, FailingReader("tesseract_missing"), tmp_path, seed=SEED, count=2)


def test_it_can_be_called_off_between_two_travellers(desk: Desk, tmp_path: Path) -> None:
    seen: list[Step] = []

    def enough() -> bool:
        return any(step.stage is Stage.TRAVELLERS and step.done == 2 for step in seen)

    with pytest.raises(Cancelled):
        walk(
            desk,
            reader(desk, FEW),
            tmp_path,
            seed=SEED,
            count=FEW,
            progress=seen.append,
            cancelled=enough,
        )
    assert desk.store.counts().crossings == 2


def test_it_may_be_walked_again_on_the_same_desk(desk: Desk, tmp_path: Path) -> None:
    for _ in range(2):
        walk(desk, reader(desk, FEW), tmp_path, seed=SEED, count=FEW)
    assert desk.store.counts().crossings == 2 * FEW
    assert desk.store.recent_crossings(1)[0].fact.direction in set(Direction)


def test_real_work_refuses_it(desk: Desk, tmp_path: Path) -> None:
    real = Desk(desk.settings.model_copy(update={"simulation": False}), desk.store, desk.officer, desk.clock)
    with pytest.raises(StoreError, match="training_key"):
        walk(real, reader(desk, FEW), tmp_path, seed=SEED, count=FEW)
    assert desk.store.counts().crossings == 0
