import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from borderdesk.desk.desk import Desk
from borderdesk.domain.alert import ListState
from borderdesk.domain.crossing import Crossing, Direction
from borderdesk.domain.errors import DeviceError, StoreError
from borderdesk.domain.officer import Officer, Role
from borderdesk.domain.record import Recorded
from borderdesk.journal.exchange import ExchangeResult
from borderdesk.settings import Language, Settings
from borderdesk.training.travellers import Traveller
from tests.ui.blank_reader import BlankReader
from tests.ui.standing_clock import NOON, StandingClock
from ui.capture import Capture, DeviceState
from ui.keys import KEYS
from ui.services import Services
from ui.standing import Standing
from ui.sync_thread import SyncThread
from ui.theme import Theme
from ui.translations import Translations
from ui.widgets.page_button import PageButton
from ui.widgets.status_line import StatusLine
from ui.widgets.top_bar import TopBar
from ui.window import HEIGHT, Window
from ui.workspace import PLACES, Workspace

Settle = Callable[[], None]


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Window:
    made = Window(theme, training=True)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def workspace(qtbot: QtBot, window: Window, services: Services, settle: Settle) -> Iterator[Workspace]:
    made = Workspace(services)
    window.put(made)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.start()
    settle()
    yield made
    made.stop()
    settle()


def press(workspace: Workspace, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(workspace.window(), key, modifier)


def test_each_page_has_its_key_and_its_button(qtbot: QtBot, workspace: Workspace, settle: Settle) -> None:
    assert set(workspace.pages) == {place.name for place in PLACES}
    for place in PLACES:
        QTest.keySequence(workspace.window(), QKeySequence(KEYS[place.action]))
        settle()
        assert workspace.front == place.name
        assert [name for name, button in workspace.buttons.items() if button.isChecked()] == [place.name]
    press(workspace, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    assert workspace.front == "help"
    workspace.buttons["lists"].click()
    settle()
    assert workspace.front == "lists"
    with qtbot.waitSignal(workspace.lock_asked):
        press(workspace, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(workspace.lock_asked):
        workspace.lock_button.click()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(workspace, Qt.Key.Key_S, both)
    settle()
    assert workspace.front == "link"


def test_the_rail_has_room_for_all_pages_on_the_smallest_screen(workspace: Workspace) -> None:
    assert workspace.window().height() == HEIGHT
    needed = workspace.rail.minimumSizeHint().height()
    assert needed <= workspace.rail.height()
    buttons = [*workspace.buttons.values(), workspace.lock_button]
    for above, below in itertools.pairwise(buttons):
        assert above.geometry().bottom() < below.geometry().top()


@pytest.mark.parametrize("language", Language)
def test_no_name_in_the_rail_is_cut(
    workspace: Workspace, translations: Translations, language: Language
) -> None:
    translations.use(language)
    for button in (*workspace.buttons.values(), workspace.lock_button):
        assert button.whole_width <= button.sizeHint().width(), button.text()


@pytest.mark.parametrize(
    ("role", "hidden"),
    [
        (Role.OFFICER, {"access_log"}),
        (Role.SHIFT_LEAD, set()),
        (Role.AUDITOR, {"second_line"}),
        (Role.TRAINER, {"second_line", "search", "access_log"}),
        (Role.ADMINISTRATOR, {"second_line", "search", "access_log"}),
    ],
)
def test_a_page_that_is_not_for_a_role_is_not_there(
    *, qtbot: QtBot, services: Services, desk: Desk, settle: Settle, role: Role, hidden: set[str]
) -> None:
    real = desk.settings.model_copy(update={"simulation": False})
    who = replace(desk, settings=real, officer=Officer("somebody", "Somebody", role, "7"))
    made = Workspace(replace(services, desk=who))
    qtbot.addWidget(made)
    settle()
    mine = {"second_line", "search", "access_log"}
    assert mine - set(made.pages) == mine - set(made.buttons) == hidden
    made.stop()


def test_a_correction_that_is_asked_for_brings_the_booth_to_the_front(
    workspace: Workspace,
    services: Services,
    cross: Callable[..., Recorded[Crossing]],
    people: tuple[Traveller, ...],
    settle: Settle,
) -> None:
    recorded = cross(people[0])
    workspace.show_page("search")
    services.notices.correction_asked.emit(recorded)
    settle()
    assert workspace.front == "booth"


def test_what_is_recorded_shows_as_waiting(
    qtbot: QtBot,
    workspace: Workspace,
    services: Services,
    cross: Callable[..., Recorded[Crossing]],
    people: tuple[Traveller, ...],
) -> None:
    assert workspace.status_line.link.label.text() == "all sent"
    recorded = cross(people[0])
    with qtbot.waitSignal(workspace.watch.changed):
        services.notices.fact_recorded.emit(recorded)
    assert workspace.status_line.link.label.text() == "1 to send"


def test_a_store_that_fails_is_told(
    qtbot: QtBot, workspace: Workspace, services: Services, desk: Desk
) -> None:
    desk.store.close()
    with qtbot.waitSignal(workspace.watch.failed):
        workspace.watch.look()
        workspace.watch.look()
    assert workspace.status_line.store.mark.health == "stop"
    assert "closed" in workspace.status_line.store.label.text()


def test_the_clock_is_the_posts(workspace: Workspace, clock: StandingClock) -> None:
    assert workspace.top_bar.clock.text() == "12:00"
    clock.move(minutes=61)
    workspace.tick()
    assert workspace.top_bar.clock.text() == "13:01"
    assert workspace.status_line.clock.text() == "4 May 2031  13:01"


def test_the_direction_is_shown(workspace: Workspace, services: Services) -> None:
    assert workspace.top_bar.place.text() == "Fotehobod · Lane 1 · Entry"
    services.notices.direction_changed.emit(Direction.EXIT)
    assert workspace.top_bar.place.text() == "Fotehobod · Lane 1 · Exit"


def test_looking_anew_asks_the_page_in_front(workspace: Workspace, settle: Settle) -> None:
    workspace.show_page("lists")
    settle()
    workspace.look_anew()
    settle()
    assert workspace.watch.latest is not None


@pytest.fixture
def line(qtbot: QtBot, theme: Theme, settings: Settings, services: Services) -> StatusLine:
    del services
    made = StatusLine(theme, settings)
    qtbot.addWidget(made)
    made.show_time(NOON)
    return made


def exchange(*, ok: bool, code: str = "") -> ExchangeResult:
    return ExchangeResult(finished_at=NOON, ok=ok, sent=1, waiting=0, error_code=code)


def wanted(hours: float) -> ListState:
    clock = StandingClock()
    clock.move(hours=-hours)
    return ListState(list="L", version="1", owner="", entries=1, imported_at=clock.now(), sha256="")


def test_the_status_line_says_how_the_link_is(line: StatusLine) -> None:
    assert line.link.label.text() == "nothing sent yet"
    line.show_standing(Standing(0, exchange(ok=True), ()))
    assert (line.link.label.text(), line.link.mark.health) == ("all sent", "ok")
    line.show_standing(Standing(12, exchange(ok=True), ()))
    assert line.link.label.text() == "12 to send"
    line.show_standing(Standing(12, exchange(ok=False, code="no_connection"), ()))
    assert (line.link.label.text(), line.link.mark.health) == ("12 to send, link down", "look")
    assert "does not answer" in line.link.toolTip()
    line.show_sending(True)
    assert line.link.label.text() == "sending…"
    line.show_sending(False)
    line.show_fault(StoreError("disk_full"))
    assert line.store.label.text() == "The disk is full."
    line.show_standing(Standing(0, None, ()))
    assert line.store.label.text() == "store open"


@pytest.mark.parametrize(
    ("hours", "words", "health"),
    [((), "no lists", "look"), ((2,), "1 list, 2 h", "ok"), ((2, 72), "2 lists, 3 d", "look")],
)
def test_the_oldest_list_counts(line: StatusLine, hours: tuple[float, ...], words: str, health: str) -> None:
    line.show_standing(Standing(0, None, tuple(wanted(each) for each in hours)))
    assert (line.lists.label.text(), line.lists.mark.health) == (words, health)


def test_the_top_bar_says_when_the_centre_was_heard(
    qtbot: QtBot, theme: Theme, settings: Settings, desk: Desk, services: Services
) -> None:
    del services
    bar = TopBar(theme, settings, desk.officer)
    qtbot.addWidget(bar)
    bar.show_time(NOON)
    assert bar.centre.mark.health == "quiet"
    bar.show_standing(Standing(0, exchange(ok=True), ()))
    assert bar.centre.label.text() == "centre: just now"
    bar.show_standing(Standing(0, exchange(ok=False), ()))
    assert (bar.centre.label.text(), bar.centre.mark.health) == ("centre not reached", "look")


def test_the_device_is_told_with_its_fault(
    qtbot: QtBot, services: Services, settle: Settle, desk: Desk
) -> None:
    settings = services.settings.changed({"devices.source": "webcam", "devices.webcam": "9"})
    capture = _capture(desk)
    made = Workspace(replace(services, settings=settings, capture=capture))
    qtbot.addWidget(made)
    assert made.status_line.device.label.text() == "no device"
    capture.put(DeviceState.STARTING)
    assert made.status_line.device.label.text() == "camera starting"
    capture.fault_occurred.emit(DeviceError("camera_not_opened", camera="9"))
    capture.put(DeviceState.FAULT)
    assert made.status_line.device.mark.health == "stop"
    assert "camera 9 does not open" in made.status_line.device.toolTip()
    capture.put(DeviceState.READY)
    assert made.status_line.device.label.text() == "camera ready"
    settle()


class _Steered(Capture):
    """Stands as the test says."""

    def put(self, state: DeviceState) -> None:
        self._set_state(state)


def _capture(desk: Desk) -> _Steered:
    return _Steered(BlankReader(), now=desk.clock.now)


def test_an_exchange_under_way_shows_in_the_status_line(
    qtbot: QtBot, services: Services, settle: Settle, desk: Desk
) -> None:
    sync = SyncThread(desk.store, now=desk.clock.now, interval_s=3600)
    made = Workspace(replace(services, sync=sync))
    qtbot.addWidget(made)
    made.watch.look()
    settle()
    sync.started.emit()
    assert made.status_line.link.label.text() == "sending…"
    sync.finished.emit(exchange(ok=True))
    settle()
    assert made.status_line.link.label.text() == "all sent"
    made.send_now()


def test_a_rail_button_paints_its_states(qtbot: QtBot, theme: Theme) -> None:
    button = PageButton(theme, "mdi6.passport", "Ctrl+1")
    qtbot.addWidget(button)
    button.setText("Booth")
    assert button.accessibleName() == "Booth, Ctrl+1"
    button.resize(button.sizeHint())
    with qtbot.waitActive(button):
        button.show()
        button.activateWindow()
    button.clearFocus()
    quiet = button.grab().toImage()
    button.setChecked(True)
    chosen = button.grab().toImage()
    button.setFocus()
    focused = button.grab().toImage()
    button.setChecked(False)
    middle = button.rect().center().toPointF()
    QTest.mouseMove(button)
    button.enterEvent(QEnterEvent(middle, middle, middle))
    button.leaveEvent(QEvent(QEvent.Type.Leave))
    assert quiet != chosen
    assert focused != chosen
    assert button.minimumSizeHint() == button.sizeHint()
