import socket
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from borderdesk.desk.desk import Desk
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.record import Recorded
from borderdesk.journal.exchange import ExchangeResult
from borderdesk.training.travellers import Traveller
from tests.ui.standing_clock import NOON
from ui.pages.link import LinkPage
from ui.services import Services
from ui.sync_thread import SyncThread

Settle = Callable[[], None]


@pytest.fixture
def nobody() -> str:
    """An address where nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"


@pytest.fixture
def sync(desk: Desk) -> Iterator[SyncThread]:
    thread = SyncThread(desk.store, now=desk.clock.now, interval_s=3600)
    yield thread
    assert thread.stop()


def shown(qtbot: QtBot, services: Services, settle: Settle) -> LinkPage:
    page = LinkPage(services)
    page.resize(1100, 600)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    settle()
    return page


def test_without_a_centre_records_stay_here(qtbot: QtBot, services: Services, settle: Settle) -> None:
    page = shown(qtbot, services, settle)
    assert page.state.text().startswith("No centre is set")
    assert not page.send.isEnabled()
    assert not page.pause.isEnabled()
    page.send.click()
    assert page.table.currentWidget() is page.table.empty


def test_a_centre_that_is_not_up_yet(
    qtbot: QtBot, services: Services, sync: SyncThread, settle: Settle
) -> None:
    page = shown(qtbot, replace(services, sync=sync), settle)
    assert page.state.text() == "The centre is being started…"
    assert not page.send.isEnabled()
    assert sync.ask() is None


def test_a_centre_that_does_not_answer(
    *,
    qtbot: QtBot,
    services: Services,
    sync: SyncThread,
    settle: Settle,
    nobody: str,
    cross: Callable[..., Recorded[Crossing]],
    people: tuple[Traveller, ...],
) -> None:
    page = shown(qtbot, replace(services, sync=sync), settle)
    services.notices.fact_recorded.emit(cross(people[0]))
    with qtbot.waitSignal(sync.finished, timeout=30_000):
        sync.begin(nobody)
    settle()
    assert page.state.text() == "The centre does not answer. Records wait here, safe."
    assert "1 record" in page.facts()[1]
    assert page.facts()[0] == nobody
    assert page.send.isEnabled()
    with qtbot.waitSignal(sync.finished, timeout=30_000):
        page.send.click()
    settle()
    assert page.table.view.model().rowCount() == 2
    sync.begin("http://127.0.0.1:1")
    assert sync.url == nobody


def test_it_can_be_paused(
    qtbot: QtBot, services: Services, sync: SyncThread, settle: Settle, nobody: str
) -> None:
    page = shown(qtbot, replace(services, sync=sync), settle)
    with qtbot.waitSignal(sync.finished, timeout=30_000):
        sync.begin(nobody)
    page.pause.click()
    qtbot.waitUntil(lambda: sync.state.paused, timeout=10_000)
    assert page.pause.text().strip() == "Resume"
    assert page.state.text().startswith("Paused")
    page.pause.click()
    qtbot.waitUntil(lambda: not sync.state.paused, timeout=10_000)
    assert page.pause.text().strip() == "Pause"


def test_what_the_last_run_left_is_shown(
    qtbot: QtBot, services: Services, desk: Desk, settle: Settle
) -> None:
    desk.store.save_exchange(
        ExchangeResult(finished_at=NOON, ok=False, sent=0, waiting=3, error_code="unknown_desk", ms=12.0)
    )
    page = shown(qtbot, services, settle)
    assert "does not know this desk" in page.facts()[3]


def test_a_store_that_is_closed_is_told(qtbot: QtBot, services: Services, desk: Desk, settle: Settle) -> None:
    desk.store.close()
    page = shown(qtbot, services, settle)
    assert page.note.property("state") == "stop"
