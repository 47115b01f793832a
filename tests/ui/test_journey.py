from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from borderdesk.desk.desk import Desk
from borderdesk.training.journey import Stage, Step
from tests.ui.blank_reader import BlankReader
from ui.journey import Journey, step_words
from ui.shots import KnowingReader
from ui.tasks import Tasks
from ui.widgets.training_band import TrainingBand

LONG = 60_000


@pytest.fixture
def journey(desk: Desk, tasks: Tasks) -> Iterator[Journey]:
    made = Journey(desk, tasks)
    yield made
    made.stop()


def test_travellers_go_through_the_open_desk(qtbot: QtBot, journey: Journey, desk: Desk) -> None:
    steps: list[Step] = []
    journey.progressed.connect(steps.append)
    reader = KnowingReader(seed=3, count=2, today=desk.clock.now().date())
    with qtbot.waitSignal(journey.ended, timeout=LONG) as told:
        journey.start(reader, seed=3, count=2)
        assert journey.running
        journey.start(reader, seed=3, count=2)
    assert told.args[0].read_exactly == 2
    assert desk.store.counts().crossings == 2
    assert desk.store.counts().consignments == 2
    assert {step.stage for step in steps} == {Stage.DRAW, Stage.LIST, Stage.TRAVELLERS, Stage.GOODS}
    assert not journey.running


def test_it_stops_between_two_travellers(qtbot: QtBot, journey: Journey, desk: Desk) -> None:
    journey.progressed.connect(
        lambda step: journey.stop() if step.stage is Stage.TRAVELLERS and step.done == 1 else None
    )

    with qtbot.waitSignal(journey.ended, timeout=LONG) as told:
        journey.start(BlankReader(), seed=3, count=3)
        journey.stop()
    assert told.args == [None]
    assert desk.store.counts().crossings < 3


def test_what_goes_wrong_is_told(qtbot: QtBot, journey: Journey, desk: Desk) -> None:
    desk.store.close()
    with qtbot.waitSignal(journey.failed, timeout=LONG) as told:
        journey.start(BlankReader(), seed=3, count=1)
    assert told.args[0].code == "closed"
    assert not journey.running


@pytest.mark.usefixtures("translations")
def test_every_step_has_its_words() -> None:
    assert step_words(Step(Stage.TRAVELLERS, 3, 12)) == "Travellers: 3 of 12"
    assert step_words(Step(Stage.LIST, 0, 1)) == "Importing the list"


@pytest.mark.usefixtures("translations", "theme")
def test_the_band_offers_it_shows_it_and_stops_it(qtbot: QtBot) -> None:
    band = TrainingBand()
    qtbot.addWidget(band)
    band.show()
    band.offer_journey(True)
    with qtbot.waitSignal(band.journey_asked):
        band.button.click()
    band.show_progress(3, 12, "Travellers: 3 of 12")
    assert band.button.text() == "Stop the journey"
    with qtbot.waitSignal(band.stop_asked):
        band.button.click()
    band.end_progress("Read exactly: 12 of 12")
    assert band.button.text() == "Run the journey"
    band.offer_journey(False)
    assert not band.button.isVisible()
