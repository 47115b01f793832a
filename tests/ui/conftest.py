"""A training desk for the pages, a clock that stands still, and waiting without sleeping."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from borderdesk.desk import crossings, documents, screening
from borderdesk.desk.desk import Desk, open_training
from borderdesk.domain.crossing import CaptureMethod, Crossing, Decision, Direction
from borderdesk.domain.record import Recorded
from borderdesk.settings import Language, Settings
from borderdesk.training.travellers import Traveller, travellers
from resources import linguist, path
from scanner.devices.device import Device
from tests.ui.played import NOW, MakeCapture, SmallReader
from tests.ui.standing_clock import StandingClock
from ui.capture import Capture, DeviceState
from ui.collector import collect_some
from ui.services import Notices, Services
from ui.tasks import Tasks
from ui.theme import Theme
from ui.translations import Translations

HERE = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)  # before xdist looks for groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Windows share one screen, on which only one of them has the keyboard: one worker shows them all."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.xdist_group("window"))


@pytest.fixture(autouse=True, scope="module")
def _no_widget_is_garbage_afterwards() -> Iterator[None]:
    """What other tests do on threads of theirs must not collect widgets there."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _garbage_is_collected_here() -> Iterator[None]:
    """As in the window itself (``ui.collector``), also for tests that make pages without one."""
    gc.disable()
    yield
    collect_some()
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _catalogues(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The window's catalogues, compiled once for all processes of this run."""
    shared = tmp_path_factory.getbasetemp().parent
    with FileLock(shared / "catalogues.lock"):
        for source in linguist.outdated(path("translations")):
            linguist.compile_one(source)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["borderdesk-tests"]


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "data", simulation=True, language=Language.ENGLISH)


@pytest.fixture
def desk(settings: Settings, clock: StandingClock) -> Iterator[Desk]:
    opened = open_training(settings, clock)
    yield opened
    opened.store.close()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    worn = Theme("light")
    worn.wear(qapp, "light")
    return worn


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    """English to begin with; no translator is left installed afterwards."""
    spoken = Translations(qapp)
    spoken.use(Language.ENGLISH)
    yield spoken
    spoken.clear()
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """Work that crashes fails the test."""
    del qtbot
    given = Tasks()
    crashes: list[BaseException] = []
    given.crashed.connect(crashes.append)
    yield given
    assert given.close()
    assert crashes == []


@pytest.fixture
def services(desk: Desk, tasks: Tasks, theme: Theme, translations: Translations, tmp_path: Path) -> Services:
    del translations
    return Services(
        settings=desk.settings,
        desk=desk,
        tasks=tasks,
        theme=theme,
        notices=Notices(),
        settings_file=tmp_path / "desk.toml",
    )


@pytest.fixture
def settle(qtbot: QtBot, tasks: Tasks) -> Callable[[], None]:
    """Waits until all work that was given to the pool has come back."""

    def wait() -> None:
        qtbot.waitUntil(lambda: tasks.under_way == 0, timeout=30_000)

    return wait


@pytest.fixture
def people(clock: StandingClock) -> tuple[Traveller, ...]:
    return travellers(6, seed=1, today=clock.now().date())


@pytest.fixture
def cross(desk: Desk) -> Callable[..., Recorded[Crossing]]:
    """Records a crossing of a synthetic traveller."""

    def record(
        traveller: Traveller,
        direction: Direction = Direction.ENTRY,
        decision: Decision = Decision.ADMITTED,
    ) -> Recorded[Crossing]:
        screened = screening.screen(desk, traveller.document)
        return crossings.record(
            desk,
            Crossing(
                direction=direction,
                mode=traveller.mode,
                lane="1",
                category=traveller.category,
                document=traveller.document,
                capture_method=CaptureMethod.TYPED,
                decision=decision,
                findings=documents.findings(desk, traveller.document, None, direction),
                lists=screened.lists,
                alerts=screened.alerts,
            ),
        )

    return record


@pytest.fixture
def reader() -> SmallReader:
    return SmallReader()


@pytest.fixture
def make_capture(reader: SmallReader) -> Iterator[MakeCapture]:
    begun: list[Capture] = []

    def begin(device: Device | None = None, method: CaptureMethod = CaptureMethod.WEBCAM) -> Capture:
        capture = Capture(
            reader,
            now=lambda: NOW,
            utc_offset_s=5 * 3600,
            device=device,
            method=method,
            retry_s=0.01,
            shown_every_s=0,
        )
        begun.append(capture)
        capture.start()
        return capture

    yield begin
    reader.gate.set()
    for capture in begun:
        assert capture.stop()
        assert capture.state is DeviceState.STOPPED
