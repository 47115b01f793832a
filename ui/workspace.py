"""The desk at work: the rail of pages on the left, the page in front, what stands above and below it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from borderdesk.desk import access, duress, paper, second_line
from borderdesk.desk.desk import Desk
from borderdesk.domain.errors import BorderDeskError
from ui.capture import DeviceState
from ui.keys import KEYS, Action
from ui.page import Page
from ui.pages.access_log import AccessLogPage
from ui.pages.booth import BoothPage
from ui.pages.goods import GoodsPage
from ui.pages.help import HelpPage
from ui.pages.link import LinkPage
from ui.pages.lists import ListsPage
from ui.pages.paper import PaperPage
from ui.pages.rules import RulesPage
from ui.pages.search import SearchPage
from ui.pages.second_line import SecondLinePage
from ui.pages.settings import SettingsPage
from ui.pages.tally import TallyPage
from ui.second_screen import SecondScreen
from ui.sentences import error_sentence
from ui.services import Services
from ui.silent_key import SilentKey
from ui.standing import Standing, StandingWatch
from ui.widgets.page_button import PageButton
from ui.widgets.rail import Rail
from ui.widgets.status_line import StatusLine
from ui.widgets.top_bar import TopBar
from ui.widgets.training_band import MarkedStack

#: The clock is looked at this often; it shows minutes.
CLOCK_MS = 1000


@dataclass(frozen=True, slots=True)
class Place:
    """A page, its name in shots and tests, and the key that shows it.

    ``allowed`` says for whom it is: to others neither page nor button nor key exists. ``apart`` draws a line
    above it in the rail.
    """

    name: str
    make: Callable[[Services], Page]
    action: Action
    allowed: Callable[[Desk], bool] = lambda _: True
    apart: bool = False


PLACES = (
    Place("booth", BoothPage, Action.PAGE_BOOTH),
    Place("second_line", SecondLinePage, Action.PAGE_SECOND_LINE, second_line.may_work),
    Place("goods", GoodsPage, Action.PAGE_GOODS),
    Place("search", SearchPage, Action.PAGE_SEARCH, access.may_search),
    Place("tally", TallyPage, Action.PAGE_TALLY, apart=True),
    Place("paper", PaperPage, Action.PAGE_PAPER, paper.may_see),
    Place("lists", ListsPage, Action.PAGE_LISTS, apart=True),
    Place("rules", RulesPage, Action.PAGE_RULES),
    Place("link", LinkPage, Action.PAGE_LINK),
    Place("access_log", AccessLogPage, Action.PAGE_ACCESS_LOG, access.may_read_log),
    Place("settings", SettingsPage, Action.PAGE_SETTINGS, apart=True),
    Place("help", HelpPage, Action.HELP),
)


class Workspace(QWidget):
    """All pages for one officer. ``pages`` has them by name."""

    lock_asked = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        theme, settings = services.theme, services.settings
        self.pages: dict[str, Page] = {}
        self.buttons: dict[str, PageButton] = {}
        self.top_bar = TopBar(theme, settings, services.desk.officer)
        self.status_line = StatusLine(theme, settings)
        self._device_fault: BorderDeskError | None = None
        self._stack = MarkedStack(theme, marked=settings.simulation)
        self.rail = Rail()
        for place in PLACES:
            if place.allowed(services.desk):
                self._add(place)
        self.lock_button = PageButton(theme, "mdi6.lock-outline", KEYS[Action.LOCK])
        self.lock_button.setCheckable(False)
        self.lock_button.clicked.connect(self.lock_asked)
        self.rail.add_at_foot(self.lock_button)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self._stack, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top_bar)
        rows.addLayout(middle, 1)
        rows.addWidget(self.status_line)
        self._bind(Action.LOCK, self.lock_asked.emit)
        self._bind(Action.SEND_NOW, self.send_now)
        self._bind(Action.TRAVELLER_LANGUAGE, self.next_traveller_language)
        self.watch = StandingWatch(services, self)
        self.second = SecondScreen(services, self)
        self.silent = SilentKey(KEYS[Action.SILENT], self)
        self._wire()
        self.retranslate()
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self.tick)

    @property
    def front(self) -> str:
        """The name of the page in front."""
        return next(name for name, page in self.pages.items() if page is self._stack.currentWidget())

    def start(self) -> None:
        """Begins to look at the clock and the store."""
        self.tick()
        self._clock.start()
        self.watch.start()
        self.second.start(self.window())
        self.show_page("booth")

    def stop(self) -> None:
        """Looks no more; the widget may be deleted."""
        self._clock.stop()
        self.watch.stop()
        self.second.stop()
        for page in self.pages.values():
            page.left()

    def show_page(self, name: str) -> None:
        """Brings a page to the front."""
        page = self.pages[name]
        self.buttons[name].setChecked(True)
        self._stack.setCurrentWidget(page)
        page.shown()
        page.setFocus()

    def retranslate(self) -> None:
        """Names the buttons of the rail."""
        for name, page in self.pages.items():
            self.buttons[name].setText(page.title())
        self.lock_button.setText(self.tr("Lock"))
        self._tell_device()

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody works here: the traveller's window follows the booth."""
        super().showEvent(event)
        self.second.pause(False)

    def hideEvent(self, event: QHideEvent) -> None:
        """A gate is in front, unless the window was only made small."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.second.pause(True)

    def _add(self, place: Place) -> None:
        page = place.make(self.services)
        self.pages[place.name] = page
        self._stack.addWidget(page)
        button = PageButton(self.services.theme, page.icon, KEYS[place.action])
        button.clicked.connect(lambda: self.show_page(place.name))
        self.buttons[place.name] = button
        self.rail.add(button, apart=place.apart)
        self._bind(place.action, lambda: self.show_page(place.name))

    def _bind(self, action: Action, call: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(KEYS[action]), self)
        shortcut.activated.connect(call)

    def _wire(self) -> None:
        services = self.services
        services.notices.direction_changed.connect(self.top_bar.show_direction)
        for asked in (services.notices.correction_asked, services.notices.form_asked):
            asked.connect(lambda _: self.show_page("booth"))
        self.silent.pressed.connect(self.call_for_help)
        self.second.shown.connect(self.status_line.show_traveller_screen)
        self.watch.changed.connect(self._on_standing)
        self.watch.failed.connect(self.status_line.show_fault)
        if services.capture is not None:
            services.capture.state_changed.connect(self._on_device)
            services.capture.fault_occurred.connect(self._on_device_fault)
        if services.sync is not None:
            services.sync.started.connect(self._on_exchange_started)
            services.sync.finished.connect(self._on_exchange_finished)

    def look_anew(self) -> None:
        """Something was recorded past the pages: store and page in front are looked at anew."""
        self.watch.look()
        self.pages[self.front].shown()

    def _on_device(self, _: DeviceState) -> None:
        self._tell_device()

    def _on_device_fault(self, error: BorderDeskError) -> None:
        self._device_fault = error
        self._tell_device()

    def _tell_device(self) -> None:
        capture = self.services.capture
        source = self.services.settings.devices.source
        if capture is None or capture.state is DeviceState.NONE or source == "none":
            self.status_line.show_device("quiet", "")
            return
        name = {
            "webcam": self.tr("camera"),
            "scanner": self.tr("scanner"),
            "folder": self.tr("folder"),
        }[source]
        if capture.state is DeviceState.READY:
            self._device_fault = None
            self.status_line.show_device("ok", self.tr("{device} ready").format(device=name))
        elif capture.state is DeviceState.FAULT:
            sentence = error_sentence(self._device_fault) if self._device_fault else ""
            self.status_line.show_device("stop", self.tr("{device} fault").format(device=name), sentence)
        else:
            self.status_line.show_device("quiet", self.tr("{device} starting").format(device=name))

    def _on_standing(self, standing: Standing) -> None:
        self.top_bar.show_standing(standing)
        self.status_line.show_standing(standing)

    def _on_exchange_started(self) -> None:
        self.status_line.show_sending(True)

    def _on_exchange_finished(self, _: object) -> None:
        self.status_line.show_sending(False)

    def send_now(self) -> None:
        """Exchanges with the centre at once; without one, shows why not."""
        if self.services.sync is not None:
            self.services.sync.send_now()
        else:
            self.show_page("link")

    def next_traveller_language(self) -> None:
        """Speaks another language on the traveller's screen."""
        self.second.next_language()

    def call_for_help(self) -> None:
        """Records the silent call and sends it at once; nothing is shown, whatever comes of it."""
        services = self.services
        desk, sync = services.desk, services.sync

        def called(_: object) -> None:
            if sync is not None:
                sync.send_now()

        services.tasks.run(lambda: duress.call(desk), called, lambda _: None)

    def tick(self) -> None:
        """Moves the clocks."""
        now = self.services.desk.clock.now()
        self.top_bar.show_time(now)
        self.status_line.show_time(now)
