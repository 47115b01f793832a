"""The whole window, from its first moment to its last, on real parts."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from borderdesk.desk.desk import open_training
from borderdesk.domain.desk_facts import SignIn, SignInOutcome
from borderdesk.domain.errors import DeviceError, StoreError
from borderdesk.journal.record import decode
from borderdesk.settings import Language, Settings
from borderdesk.store import keys
from borderdesk.store.store import Store
from borderdesk.sync.window import ask_window, socket_of
from tests.ui.blank_reader import no_capture
from tests.ui.standing_clock import StandingClock
from ui import app as ui_app
from ui.app import App, main, make_application
from ui.pages.first_start import FirstStartPage, RecoveryCodePage
from ui.pages.opening import OpeningPage
from ui.pages.recover import RecoverPage
from ui.pages.sign_in import SignInPage, UnlockPage
from ui.process import has_screen
from ui.shots import KnowingReader

LONG = 60_000


@pytest.fixture
def run(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[[Settings], App]]:
    """Starts windows, and ends each of them after the test."""
    del qtbot
    begun: list[App] = []

    def begin(settings: Settings) -> App:
        app = App(qapp, settings, make_capture=no_capture)
        begun.append(app)
        app.start()
        return app

    yield begin
    for app in begun:
        app.end()
    assert [
        thread.name for thread in threading.enumerate() if thread.name in {"sync", "capture", "reading"}
    ] == []


@pytest.fixture
def real(settings: Settings) -> Settings:
    return settings.model_copy(update={"simulation": False})


def front(app: App, kind: type[object]) -> Callable[[], bool]:
    return lambda: isinstance(app.window.front, kind)


def front_is_workspace(app: App) -> bool:
    return app.window.front is app.workspace


def make_accounts(qtbot: QtBot, app: App) -> str:
    qtbot.waitUntil(front(app, FirstStartPage), timeout=LONG)
    page = app.window.front
    assert isinstance(page, FirstStartPage)
    for person, name in zip(page.people, ("N. Rahimova", "S. Karimov", "M. Sharipov"), strict=True):
        person.name.setText(name)
        person.passphrase.setText(f"passphrase {name}")
        person.again.setText(f"passphrase {name}")
    page.button.click()
    qtbot.waitUntil(front(app, RecoveryCodePage), timeout=LONG)
    code = app.window.front
    assert isinstance(code, RecoveryCodePage)
    said = code.code.text()
    code.promise.setChecked(True)
    code.button.click()
    qtbot.waitUntil(front(app, SignInPage), timeout=LONG)
    return said


def sign_in(app: App, account: str, passphrase: str) -> SignInPage:
    page = app.window.front
    assert isinstance(page, SignInPage)
    page.choose(account)
    page.passphrase.setText(passphrase)
    page.button.click()
    return page


def test_training_opens_works_and_ends(
    qtbot: QtBot, run: Callable[[Settings], App], settings: Settings
) -> None:
    app = run(settings)
    assert isinstance(app.window.front, OpeningPage)
    assert app.window.band.isVisible()
    qtbot.waitUntil(app.window.isActiveWindow)
    with qtbot.waitSignal(app.desk_opened, timeout=LONG):
        pass
    assert app.workspace is not None
    assert app.background is not None
    assert app.workspace.front == "booth"
    sync = app.background.sync
    assert sync is not None
    with qtbot.waitSignal(sync.finished, timeout=LONG):
        pass
    assert sync.state.last is not None
    assert sync.state.last.ok
    qtbot.waitUntil(lambda: app.workspace is not None and app.workspace.watch.latest is not None)

    with qtbot.waitSignal(sync.finished, timeout=LONG):
        QTimer.singleShot(0, app.workspace.send_now)

    answers: list[object] = []
    asking = threading.Thread(target=lambda: answers.append(ask_window(settings.folder, patience_s=60)))
    asking.start()
    qtbot.waitUntil(lambda: not asking.is_alive(), timeout=LONG)
    asking.join()
    assert getattr(answers[0], "ok", None) is True

    app.lock()
    page = app.window.front
    assert isinstance(page, UnlockPage)
    page.button.click()
    assert front_is_workspace(app)

    with qtbot.waitSignal(app.ended, timeout=LONG):
        app.window.close()
    assert not socket_of(settings.folder).exists()
    open_training(settings, StandingClock()).store.close()
    assert not list((settings.folder / "centre").rglob("postmaster.pid"))


def test_the_first_start_makes_accounts_and_signing_in_opens_the_desk(
    qtbot: QtBot, qapp: QApplication, run: Callable[[Settings], App], real: Settings
) -> None:
    app = run(real)
    make_accounts(qtbot, app)
    assert not app.window.band.isVisible()
    page = sign_in(app, "officer", "a wrong passphrase")
    qtbot.waitUntil(lambda: page.note.property("state") == "stop", timeout=LONG)
    assert "Tries left: 9" in page.note.label.text()
    with qtbot.waitSignal(app.desk_opened, timeout=LONG):
        sign_in(app, "officer", "passphrase N. Rahimova")
    workspace = app.workspace
    assert workspace is not None
    assert app.desk is not None
    assert app.desk.officer.name == "N. Rahimova"

    app.lock()
    qtbot.waitUntil(front(app, SignInPage), timeout=LONG)
    app.lock()
    page = sign_in(app, "officer", "not this one")
    qtbot.waitUntil(lambda: page.note.property("state") == "stop", timeout=LONG)
    sign_in(app, "officer", "passphrase N. Rahimova")
    qtbot.waitUntil(lambda: app.window.front is workspace, timeout=LONG)

    app.lock()
    qtbot.waitUntil(front(app, SignInPage), timeout=LONG)
    sign_in(app, "lead", "passphrase S. Karimov")
    qtbot.waitUntil(
        lambda: app.window.front is not workspace and app.window.front is app.workspace, timeout=LONG
    )
    assert app.desk.officer.id == "lead"
    app.theme.wear(qapp, "dark")  # reaches nothing of the officer's who left
    app.theme.wear(qapp, "light")
    with qtbot.waitSignal(app.ended, timeout=LONG):
        app.end()
    app.end()
    assert outcomes(real) == [
        "signed_in",
        "turned_away",
        "signed_in",
        "signed_out",
        "signed_in",
        "signed_out",
    ]


def outcomes(settings: Settings) -> list[str]:
    """How people came and went, as the journal has it."""
    key = keys.sign_in(settings.folder, "lead", "passphrase S. Karimov").key
    store = Store.open(settings.folder, key, training=False, read_only=True)
    try:
        facts = [
            decode(data).fact for log in store.logs() for data in store.records(log.header.log, 0, log.length)
        ]
    finally:
        store.close()
    return [SignInOutcome(fact.outcome).value for fact in facts if isinstance(fact, SignIn)]


def test_the_recovery_code_opens_the_desk(
    qtbot: QtBot, run: Callable[[Settings], App], real: Settings
) -> None:
    app = run(real)
    code = make_accounts(qtbot, app)
    page = app.window.front
    assert isinstance(page, SignInPage)
    page.recovery.click()
    recover = app.window.front
    assert isinstance(recover, RecoverPage)
    recover.code.setText("0000-0000")
    recover.passphrase.setText("quite another one")
    recover.again.setText("quite another one")
    recover.button.click()
    qtbot.waitUntil(lambda: recover.note.property("state") == "stop", timeout=LONG)
    recover.code.setText(code.lower())
    with qtbot.waitSignal(app.desk_opened, timeout=LONG):
        recover.button.click()
    assert app.desk is not None
    assert app.desk.officer.id == "officer"


def test_a_folder_in_use_is_told_and_can_be_tried_again(
    qtbot: QtBot, run: Callable[[Settings], App], settings: Settings
) -> None:
    other = open_training(settings, StandingClock())
    app = run(settings)
    with qtbot.waitSignal(app.opening_failed, timeout=LONG):
        pass
    page = app.window.front
    assert isinstance(page, OpeningPage)
    assert str(os.getpid()) in page.note.label.text()
    other.store.close()
    with qtbot.waitSignal(app.desk_opened, timeout=LONG):
        page.again.click()
    with qtbot.waitSignal(app.ended, timeout=LONG):
        app.end()


def test_a_damaged_key_file_fails_closed(
    qtbot: QtBot, run: Callable[[Settings], App], real: Settings
) -> None:
    real.folder.mkdir(parents=True)
    (real.folder / "keys.json").write_text("{", encoding="utf-8")
    app = run(real)
    with qtbot.waitSignal(app.opening_failed, timeout=LONG):
        pass
    page = app.window.front
    assert isinstance(page, OpeningPage)
    assert "keys.json" in page.note.label.text()
    with qtbot.waitSignal(app.ended, timeout=LONG):
        page.end.click()


def test_settings_that_were_saved_dress_the_window_at_once(
    qtbot: QtBot, run: Callable[[Settings], App], settings: Settings
) -> None:
    app = run(settings)
    with qtbot.waitSignal(app.desk_opened, timeout=LONG):
        pass
    assert app.workspace is not None
    notices = app.workspace.services.notices
    with qtbot.waitSignal(app.theme.changed):
        notices.settings_saved.emit(settings.changed({"theme": "dark", "language": "ru"}))
    assert app.translations.language is Language.RUSSIAN
    qtbot.waitUntil(lambda: app.workspace is not None and app.workspace.buttons["help"].text() == "Справка")
    with qtbot.waitSignal(app.theme.changed):
        notices.settings_saved.emit(settings)


def test_a_bug_is_shown_once_and_work_goes_on(
    qtbot: QtBot, run: Callable[[Settings], App], settings: Settings
) -> None:
    app = run(settings)
    with qtbot.waitSignal(app.desk_opened, timeout=LONG):
        pass
    app.show_fault(ValueError("PASSPORT 75 1234567"))
    app.show_fault(ValueError("another"))
    dialog = app.crash
    assert dialog is not None
    assert dialog.isVisible()
    assert "1234567" not in dialog.text.toPlainText()
    assert "ValueError" in dialog.text.toPlainText()
    with qtbot.waitSignal(dialog.finished):
        dialog.go_on.click()
    assert app.crash is None


def test_a_journey_fills_the_pages(qtbot: QtBot, run: Callable[[Settings], App], settings: Settings) -> None:
    app = run(settings)
    with qtbot.waitSignal(app.desk_opened, timeout=LONG):
        pass
    assert app.desk is not None
    assert app.journey is not None
    assert app.workspace is not None
    band = app.window.band
    assert band.button.isVisible()
    reader = KnowingReader(seed=3, count=2, today=app.desk.clock.now().date())
    with qtbot.waitSignal(app.journey.ended, timeout=LONG):
        app.journey.start(reader, seed=3, count=2)
        qtbot.waitUntil(lambda: band.button.text() == "Stop the journey", timeout=LONG)
    assert band.said == "Read exactly: 2 of 2"
    qtbot.waitUntil(lambda: app.tasks.under_way == 0, timeout=LONG)
    assert app.workspace.watch.latest is not None
    assert len(app.workspace.watch.latest.lists) == 1
    app.journey.ended.emit(None)
    assert band.said == "The journey was stopped."
    app.journey.failed.emit(StoreError("disk_full"))
    assert band.said == "The disk is full."


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_window_cleanly(
    qtbot: QtBot, settings: Settings, number: signal.Signals, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    del qtbot
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    QTimer.singleShot(0, lambda: os.kill(os.getpid(), number))
    hooks = sys.excepthook, threading.excepthook
    assert main(settings) == 0
    assert (sys.excepthook, threading.excepthook) == hooks
    assert (tmp_path / "state" / "borderdesk" / "desk.log").exists()
    make_application().setQuitOnLastWindowClosed(True)
    assert ui_app.main is main


def test_without_a_screen_it_says_so(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(DeviceError) as raised:
        main(settings)
    assert raised.value.code == "no_screen"
    assert has_screen({"WAYLAND_DISPLAY": "wayland-0"})
