"""Whether there is a second screen, and the traveller's window on it."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from borderdesk.settings import Settings
from ui.models.traveller_words import Tongue, tongues
from ui.services import Services
from ui.traveller_window import TravellerWindow


class SecondScreen(QObject):
    """Shows the traveller's window on a screen that the officer's window is not on.

    With one screen, or two that show the same, it stays away; screens may come and go. ``shown`` carries
    what the officer reads about it: the languages in which it speaks, empty while it is away.
    """

    shown = Signal(str)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = services.settings.desk.traveller_screen
        self._officers: QWidget | None = None
        self.window = TravellerWindow(services.theme, training=services.settings.simulation)
        self.window.language_changed.connect(self._tell)
        notices = services.notices
        notices.booth_state_changed.connect(self.window.show_state)
        notices.traveller_seen.connect(self.window.show_nationality)
        notices.settings_saved.connect(self._on_settings_saved)

    def start(self, officers: QWidget) -> None:
        """Looks for a screen beside the one on which the officer's window is, from now on."""
        self._officers = officers
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self.place)
            application.screenRemoved.connect(self.place)
        if (handle := officers.windowHandle()) is not None:
            handle.screenChanged.connect(self.place)
        self.place()

    def stop(self) -> None:
        """Takes the window away for good."""
        self._officers = None
        self.place()

    def pause(self, paused: bool) -> None:
        """The desk is locked, or somebody works at it again."""
        self.window.pause(paused)

    def next_language(self) -> None:
        """Speaks the next language to the traveller; without a window there is nobody who reads it."""
        if self.window.isVisible():
            self.window.next_language()

    def place(self, _: object = None) -> None:
        """Shows the window where it belongs, or hides it."""
        free = None if self._officers is None or not self._wanted else beside(self._officers.screen())
        if free is None:
            self.window.hide()
        elif not self.window.isVisible() or self.window.screen() is not free:
            self.window.setScreen(free)
            self.window.setGeometry(free.geometry())
            # not showFullScreen: it asks for the keyboard, which stays with the officer
            self.window.setWindowState(Qt.WindowState.WindowFullScreen)
            self.window.show()
        self._tell(self.window.tongue)

    def _on_settings_saved(self, settings: Settings) -> None:
        self._wanted = settings.desk.traveller_screen
        self.place()

    def _tell(self, tongue: Tongue | None) -> None:
        names = ", ".join(each.name for each in tongues().shown(tongue))
        self.shown.emit(names if self.window.isVisible() else "")


def beside(taken: QScreen) -> QScreen | None:
    """A screen that shows another part of the desktop than ``taken`` does; ``None`` when there is none."""
    for screen in QGuiApplication.screens():
        if screen is not taken and not screen.geometry().intersects(taken.geometry()):
            return screen
    return None
