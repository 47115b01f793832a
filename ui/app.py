"""The desk's window from its first moment to its last: builds everything once and passes it down."""

import logging
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import resources
from borderdesk.domain.errors import BorderDeskError, DeviceError, StoreError
from borderdesk.domain.officer import Officer
from borderdesk.settings import APPLICATION, Language, Settings, log_folder
from ui import opening
from ui.collector import Collector
from ui.crash import CrashDialog, keep_report, report_of
from ui.idle import IdleWatch
from ui.models.settings_form import at_once
from ui.pages.first_start import FirstStartPage, NewAccount, RecoveryCodePage
from ui.pages.opening import OpeningPage
from ui.pages.recover import RecoverPage
from ui.pages.sign_in import SignInPage, UnlockPage
from ui.process import ends_by_signal, faults_shown, has_screen, log_file
from ui.sentences import error_short
from ui.services import Notices, Services
from ui.tasks import Tasks
from ui.theme import Theme
from ui.translations import Translations
from ui.widgets.gate import Gate
from ui.window import Window

if TYPE_CHECKING:
    from borderdesk.desk.desk import Desk
    from borderdesk.training.journey import Walk
    from ui.background import Background, CaptureMaker
    from ui.journey import Journey
    from ui.workspace import Workspace

_log = logging.getLogger(__name__)


def main(settings: Settings, settings_file: Path | None = None) -> int:
    """Opens the window and gives the exit status once it is closed.

    Raises:
        DeviceError: ``no_screen``: there is nothing to show a window on.
    """
    if not has_screen(os.environ):
        raise DeviceError("no_screen")
    application = make_application()
    with log_file(log_folder()):
        app = App(application, settings, settings_file)
        app.ended.connect(application.quit)
        with ends_by_signal(app.end), faults_shown(app.tasks, app.show_fault):
            app.start()
            return application.exec()


def make_application() -> QApplication:
    """The one ``QApplication`` of this process."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([APPLICATION])
    application.setApplicationName(APPLICATION)
    application.setApplicationDisplayName("BorderDesk")
    application.setDesktopFileName(APPLICATION)
    application.setWindowIcon(QIcon(str(resources.path("icons") / "borderdesk.svg")))
    application.setQuitOnLastWindowClosed(False)
    return application


class App(QObject):
    """One run of the window.

    ``desk_opened`` comes when an officer can work, ``opening_failed`` when nobody can, ``ended`` when all has
    stopped.
    """

    desk_opened = Signal()
    opening_failed = Signal(object)  # BorderDeskError
    ended = Signal()

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        settings_file: Path | None = None,
        *,
        make_capture: "CaptureMaker | None" = None,
    ) -> None:
        """``make_capture`` makes another source of pictures than the one in the settings."""
        super().__init__()
        self._make_capture = make_capture
        self._application = application
        self._settings = settings
        self._settings_file = settings_file
        self._collector = Collector(self)
        self._collector.start()
        self.tasks = Tasks(self)
        self.tasks.crashed.connect(self.show_fault)
        self.theme = Theme(settings.theme, self)
        self.theme.wear(application, settings.theme)
        self.translations = Translations(application)
        self.translations.use(settings.language)
        self.window = Window(self.theme, training=settings.simulation)
        self.window.closed.connect(self.end)
        self._opening = OpeningPage(self.theme)
        self._opening.again_asked.connect(self._open)
        self._opening.end_asked.connect(self.end)
        self._opening.language_chosen.connect(self.translations.use)
        self._gate: Gate | None = None
        self._idle: IdleWatch | None = None
        self.crash: CrashDialog | None = None
        self._ending = False
        self.desk: Desk | None = None
        self.background: Background | None = None
        self.workspace: Workspace | None = None
        self.journey: Journey | None = None

    def start(self) -> None:
        """Shows the window, and opens the desk once it is painted."""
        self.window.put(self._opening)
        self.window.show()
        self.window.activateWindow()  # without a window manager nothing else gives it the keyboard
        QTimer.singleShot(0, self._open)

    def lock(self) -> None:
        """Hides the desk until somebody signs in; what was being typed stays."""
        if self.workspace is None or self.window.front is not self.workspace or self.desk is None:
            return
        if self._idle is not None:
            self._idle.stop()
        if self._settings.simulation:
            page = UnlockPage(self.theme)
            page.unlock_asked.connect(self._on_unlocked)
            self._show_gate(page)
            return
        folder = self._settings.folder
        self.window.put(self._opening)
        self.tasks.run(lambda: opening.officers(folder), self._show_locked, self._on_failed)

    def show_fault(self, error: BaseException) -> None:
        """Shows that the program has a fault, once at a time, and keeps a report."""
        report = report_of(error)
        _log.error("a fault:\n%s", report)
        if self.crash is not None or self._ending:
            return
        kept = keep_report(report, log_folder(), opening.now())
        self.crash = CrashDialog(self.theme, report, kept, self.window)
        self.crash.finished.connect(self._on_crash_read)
        self.crash.end_asked.connect(self.end)
        self.crash.open()

    def end(self) -> None:
        """Stops all threads and programs, closes the store and the window."""
        if self._ending:
            return
        self._ending = True
        self.window.hide()
        if self.journey is not None:
            self.journey.stop()
        if self.workspace is not None:
            self.workspace.stop()
        if self.background is not None:
            self.background.stop()
        if not self.tasks.close():
            _log.warning("work under way did not end in time")
        if self.desk is not None:
            self._leave(self.desk)
        self.window.close()
        self.translations.clear()
        self._collector.stop()
        _log.info("the desk is closed")
        self.ended.emit()

    def _leave(self, desk: "Desk") -> None:
        try:
            opening.leave(desk)
        except BorderDeskError as error:  # a full disk, say: what was recorded is there all the same
            _log.warning("leaving the desk was not recorded: %s", error.code)
            desk.store.close()

    # opening

    def _open(self) -> None:
        self._opening.show_opening()
        self.window.put(self._opening)
        settings = self._settings
        if settings.simulation:
            self._open_by(lambda: opening.open_training(settings), self._on_failed)
        else:
            folder = settings.folder
            self.tasks.run(lambda: opening.officers(folder), self._show_sign_in, self._on_no_accounts)

    def _on_no_accounts(self, error: BorderDeskError) -> None:
        if not (isinstance(error, StoreError) and error.code == "not_found"):
            self._on_failed(error)
            return
        page = FirstStartPage(self.theme)
        page.accounts_chosen.connect(self._on_accounts_chosen)
        self._show_gate(page)

    def _on_accounts_chosen(self, accounts: Sequence[NewAccount]) -> None:
        settings, page = self._settings, self._gate
        given = tuple((each.officer, each.passphrase) for each in accounts)
        self.tasks.run(
            lambda: opening.first_start(settings, given),
            self._show_code,
            lambda error: page.show_error(error) if isinstance(page, FirstStartPage) else None,
        )

    def _show_code(self, code: str) -> None:
        page = RecoveryCodePage(self.theme, code)
        page.written_down.connect(self._open)
        self._show_gate(page)

    def _show_sign_in(self, officers: tuple[Officer, ...]) -> None:
        page = SignInPage(self.theme, officers, place=self.place)
        page.sign_in_asked.connect(self._on_sign_in)
        page.recovery_asked.connect(lambda: self._show_recover(officers))
        self._show_gate(page)

    def _on_sign_in(self, account: str, passphrase: str, own: str) -> None:
        settings = self._settings
        self._open_by(lambda: opening.sign_in(settings, account, passphrase, own), self._on_refused)

    def _show_recover(self, officers: tuple[Officer, ...]) -> None:
        page = RecoverPage(self.theme, officers)
        page.back_asked.connect(self._open)
        page.recovery_chosen.connect(self._on_recovery)
        self._show_gate(page)

    def _on_recovery(self, code: str, account: str, passphrase: str) -> None:
        settings = self._settings
        self._open_by(lambda: opening.recover(settings, code, account, passphrase), self._on_refused)

    def _open_by(self, work: "Callable[[], Desk]", failed: Callable[[BorderDeskError], None]) -> None:
        """Opens a desk on the pool. One that comes when the window has ended already is closed again."""

        def opened() -> "Desk":
            desk = work()
            if self._ending:
                desk.store.close()
            return desk

        self.tasks.run(opened, self._on_opened, failed)

    def _on_opened(self, desk: "Desk") -> None:
        # brings the imaging libraries: not before the first window
        from ui.background import Background
        from ui.capture import open_capture

        _log.info("the desk is open%s", " for training" if self._settings.simulation else "")
        self.desk = desk
        make_capture = self._make_capture or open_capture
        self.background = Background(self._settings, desk, self.tasks, make_capture=make_capture, parent=self)
        self.background.capture.crashed.connect(self.show_fault)
        self._work(desk)
        self.background.start()
        if not self._settings.simulation:
            handle = self.window.windowHandle()
            self._idle = IdleWatch(handle, self._settings.desk.lock_after_s, self)
            self._idle.fell_idle.connect(self.lock)
            self._idle.start()
        if self._settings.simulation:
            self._offer_journey(desk)
        self.desk_opened.emit()

    def _offer_journey(self, desk: "Desk") -> None:
        from ui.journey import Journey, step_words

        journey = self.journey = Journey(desk, self.tasks, self)
        band = self.window.band
        band.journey_asked.connect(journey.start)
        band.stop_asked.connect(journey.stop)
        journey.progressed.connect(lambda step: band.show_progress(step.done, step.total, step_words(step)))
        journey.progressed.connect(self._on_journey_progressed)
        journey.ended.connect(self._on_journey_ended)
        journey.failed.connect(self._on_journey_failed)
        band.offer_journey(True)

    def _on_journey_progressed(self, _: object) -> None:
        if self.workspace is not None:
            self.workspace.watch.look()

    def _on_journey_ended(self, walked: "Walk | None") -> None:
        if walked is None:
            text = self.tr("The journey was stopped.")
        else:
            text = self.tr("Read exactly: {exactly} of {all}").format(
                exactly=walked.read_exactly, all=walked.documents
            )
        self.window.band.end_progress(text)
        if self.workspace is not None:
            self.workspace.services.notices.lists_changed.emit()
            self.workspace.look_anew()
        if self.background is not None and self.background.sync is not None:
            self.background.sync.send_now()

    def _on_journey_failed(self, error: BorderDeskError) -> None:
        self.window.band.end_progress(error_short(error))

    def _work(self, desk: "Desk") -> None:
        """Makes the pages for the officer of ``desk``."""
        from ui.workspace import Workspace  # brings all pages: not before the first window

        background = self.background
        services = Services(
            settings=self._settings,
            desk=desk,
            tasks=self.tasks,
            theme=self.theme,
            notices=Notices(self),
            settings_file=self._settings_file,
            capture=background.capture if background is not None else None,
            sync=background.sync if background is not None else None,
        )
        services.notices.settings_saved.connect(self._on_settings_saved)
        self.workspace = Workspace(services)
        self.workspace.lock_asked.connect(self.lock)
        self._drop_gate()
        self.window.put(self.workspace)
        self.workspace.start()

    # locked

    def _show_locked(self, officers: tuple[Officer, ...]) -> None:
        page = SignInPage(self.theme, officers, place=self.place, locked=True)
        if self.desk is not None:
            page.choose(self.desk.officer.id)
        page.sign_in_asked.connect(self._on_unlock)
        self._show_gate(page)

    def _on_unlock(self, account: str, passphrase: str, own: str) -> None:
        desk = self.desk
        if desk is not None:
            self.tasks.run(
                lambda: opening.unlock(desk, account, passphrase, own), self._on_unlocked_by, self._on_refused
            )

    def _on_unlocked_by(self, officer: Officer) -> None:
        if self.desk is not None and officer != self.desk.officer and self.workspace is not None:
            former, self.desk = self.workspace, replace(self.desk, officer=officer)
            former.stop()
            self._work(self.desk)
            self.window.drop(former)
        self._on_unlocked()

    def _on_unlocked(self) -> None:
        if self.workspace is not None:
            self.window.put(self.workspace)
            self._drop_gate()
        if self._idle is not None:
            self._idle.start()

    # gates

    @property
    def place(self) -> str:
        return f"{self._settings.post.name} · {self._settings.desk.code}"

    def _show_gate(self, gate: Gate) -> None:
        former, self._gate = self._gate, gate
        gate.language_chosen.connect(self.translations.use)
        self.window.put(gate)
        if former is not None:
            self.window.drop(former)

    def _drop_gate(self) -> None:
        if self._gate is not None:
            self.window.drop(self._gate)
            self._gate = None

    def _on_refused(self, error: BorderDeskError) -> None:
        if isinstance(self._gate, SignInPage | RecoverPage):
            self._gate.show_error(error)

    def _on_failed(self, error: BorderDeskError) -> None:
        _log.warning("the desk does not open: %s", error.code)
        self._opening.show_error(error)
        self.window.put(self._opening)
        self.opening_failed.emit(error)

    def _on_settings_saved(self, settings: Settings) -> None:
        if settings.theme != self._settings.theme:
            self.theme.wear(self._application, settings.theme)
        if settings.language != self.translations.language:
            self.translations.use(Language(settings.language))
        self._settings = self._settings.changed(at_once(settings))

    def _on_crash_read(self, _: int) -> None:
        if self.crash is not None:
            self.crash.deleteLater()
            self.crash = None
