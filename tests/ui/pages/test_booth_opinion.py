"""A second reader's word at the booth: asked for, shown field by field, changing nothing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from threading import Event
from types import TracebackType
from typing import Self

import pytest
from pytestqt.qtbot import QtBot

from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import CaptureMethod
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.errors import ReadingError
from borderdesk.domain.mrz import Mrz, format_document, parse
from scanner.picture import Picture
from scanner.reading.reader import Reading
from scanner.specimens import Look, draw_page
from tests.ui.booth_at_work import Booth, reading_of
from ui.capture import Arrival, image_of
from ui.keys import KEYS, Action
from ui.models.second_opinion import Opinion, SecondOpinion, opinion_on
from ui.models.verdict import BoothState
from ui.services import Services
from ui.theme import Theme
from ui.widgets.opinion_panel import OpinionPanel

LONG = 60_000


class SlowReader:
    """Stands for a second reader: it says one thing, when its ``gate`` opens or it is closed."""

    name = "slow"

    def __init__(self, said: Reading | ReadingError) -> None:
        self.gate = Event()
        self.closed = 0
        self._said = said

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> None:
        """Is ready at once."""

    def close(self) -> None:
        self.closed += 1
        self.gate.set()

    def read(self, picture: Picture, *, today: date) -> Reading:
        assert picture.pixels.size
        assert today.year == 2031
        assert self.gate.wait(60)
        if isinstance(self._said, ReadingError):
            raise self._said
        return self._said


def zone(document: TravelDocument) -> Mrz:
    return parse(format_document(document), today=date(2026, 11, 24))


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> OpinionPanel:
    made = OpinionPanel(theme)
    qtbot.addWidget(made)
    return made


def test_readers_are_compared_field_by_field(foreigner: TravelDocument) -> None:
    first = zone(foreigner)
    assert opinion_on(first, first) == Opinion(found=True)
    assert opinion_on(first, None) == Opinion(found=False)
    other = replace(foreigner, surname="QODIROVX", document_number="SPX000001", mrz=())
    differences = opinion_on(first, zone(other)).differences
    assert [(each.field, each.first, each.second) for each in differences] == [
        ("surname", foreigner.surname, "QODIROVX"),
        ("document_number", foreigner.document_number, "SPX000001"),
    ]


def test_the_panel_says_what_came_of_it(panel: OpinionPanel, foreigner: TravelDocument) -> None:
    first = zone(foreigner)
    panel.show_progress(0.5)
    assert "some seconds" in panel.sentence
    assert panel.progress.value() == 50
    panel.show_opinion(opinion_on(first, first))
    assert "the same" in panel.sentence
    assert panel.said() == ()
    panel.show_opinion(opinion_on(first, zone(replace(foreigner, surname="QODIROVX", mrz=()))))
    assert "differ" in panel.sentence
    assert panel.said() == (("Surname", foreigner.surname, "QODIROVX"),)
    panel.show_opinion(Opinion(found=False))
    assert "no zone" in panel.sentence
    panel.show_error(ReadingError("tesseract_missing"))
    assert "esseract" in panel.sentence


@pytest.fixture
def arrival(desk: Desk, foreigner: TravelDocument) -> Arrival:
    now = desk.clock.now()
    picture = Picture(draw_page(foreigner, seed=1, look=Look(scale=0.6)), "specimen", now)
    return Arrival(reading_of(foreigner.mrz), picture, image_of(picture), CaptureMethod.SCANNER, now)


@pytest.fixture
def slow(arrival: Arrival) -> Iterator[SlowReader]:
    reader = SlowReader(arrival.reading)
    yield reader
    reader.gate.set()


def test_the_reader_is_started_for_one_picture_and_ended(
    services: Services, arrival: Arrival, slow: SlowReader, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    opinion = SecondOpinion(services, make_reader=lambda: slow)
    with qtbot.waitSignals([opinion.progressed] * 3, timeout=LONG):
        opinion.ask(arrival)
    # One at a time.
    opinion.ask(arrival)
    with qtbot.waitSignal(opinion.arrived, timeout=LONG) as heard:
        slow.gate.set()
    settle()
    assert heard.args == [Opinion(found=True)]
    assert slow.closed == 1
    assert not opinion.under_way


def test_a_reader_that_fails_is_told(
    services: Services, arrival: Arrival, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    broken = SlowReader(ReadingError("tesseract_missing"))
    broken.gate.set()
    opinion = SecondOpinion(services, make_reader=lambda: broken)
    with qtbot.waitSignal(opinion.failed, timeout=LONG) as heard:
        opinion.ask(arrival)
    settle()
    assert heard.args is not None
    assert heard.args[0].code == "tesseract_missing"


def test_what_nobody_wants_any_more_is_ended(
    services: Services, arrival: Arrival, slow: SlowReader, settle: Callable[[], None]
) -> None:
    heard: list[Opinion] = []
    opinion = SecondOpinion(services, make_reader=lambda: slow)
    opinion.arrived.connect(heard.append)
    opinion.ask(arrival)
    opinion.drop()
    assert not opinion.under_way
    settle()
    assert slow.closed >= 1
    assert heard == []


def test_without_a_picture_there_is_none(booth: Booth) -> None:
    assert not booth.page.view.zone.button.isVisible()
    booth.hands.press(Action.SECOND_OPINION)
    assert "Read a document first" in booth.sentence
    assert booth.is_(BoothState.WAITING)


def test_the_other_reader_reads_the_travellers_picture(booth: Booth, arrival: Arrival) -> None:
    # The real PassportEye; the first reader is made to have taken a letter of the name for another.
    lines = arrival.reading.lines
    wrong = lines[0][:6] + ("Q" if lines[0][6] != "Q" else "O") + lines[0][7:]
    mistaken = replace(arrival, reading=reading_of((wrong, lines[1])))
    booth.capture.reading_arrived.emit(mistaken)
    booth.settle()
    panel = booth.page.view.opinion
    before = booth.page.session.draft
    button = booth.page.view.zone.button
    assert button.isVisible()
    assert KEYS[Action.SECOND_OPINION] in button.text()
    with booth.qtbot.waitSignal(booth.page.opinion.arrived, timeout=LONG):
        booth.hands.press(Action.SECOND_OPINION)
        assert panel.isVisible()
    booth.settle()
    assert ("Surname", before.document.surname, lines[0][5:].partition("<<")[0]) in panel.said()
    assert booth.page.session.draft == before
    booth.hands.press(Action.CLEAR)
    assert booth.page.view.trip.isVisible()
    assert booth.field("surname").text() == before.document.surname
