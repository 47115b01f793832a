"""Along the bottom: the device, the store, replication, the lists' age, the clock. Each a shape and words."""

from datetime import datetime

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from borderdesk.domain.errors import BorderDeskError
from borderdesk.settings import Settings
from ui.sentences import code_sentence, error_sentence, error_short
from ui.standing import Standing
from ui.theme import SPACE, Theme
from ui.times import DAY, age_words, clock_words, date_words
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_label import PlainLabel
from ui.widgets.signal_word import Health, SignalWord

#: From this age on a list asks for a look: it should come every day.
STALE_S = 2 * DAY


class StatusLine(QFrame):
    """How the parts of the desk are; a sentence about a fault stands in its tool tip."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._standing: Standing | None = None
        self._fault: BorderDeskError | None = None
        self._now: datetime | None = None
        self._sending = False
        self._languages = ""
        self.setProperty("kind", "status")
        self.device = SignalWord(theme)
        self.store = SignalWord(theme)
        self.link = SignalWord(theme)
        self.lists = SignalWord(theme)
        self.traveller_screen = ElidedLabel(size="small")
        self.traveller_screen.hide()
        self.clock = PlainLabel(size="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, 6, 2 * SPACE, 6)
        row.setSpacing(3 * SPACE)
        for part in (self.device, self.store, self.link, self.lists):
            row.addWidget(part)
        row.addWidget(self.traveller_screen, 1)
        row.addStretch()
        row.addWidget(self.clock)
        self.show_device("quiet", "")
        self.retranslate()

    def show_device(self, health: Health, words: str, sentence: str = "") -> None:
        """Shows how the scanner or camera is; no words mean that none is set."""
        self._device = (health, words, sentence)
        self.device.say(health, words or self.tr("no device"))
        self.device.setToolTip(sentence)

    def show_standing(self, standing: Standing) -> None:
        """Shows what waits and how old the lists are."""
        self._standing = standing
        self._fault = None
        self._tell()

    def show_fault(self, error: BorderDeskError) -> None:
        """The store did not answer."""
        self._fault = error
        self._tell()

    def show_sending(self, sending: bool) -> None:
        """An exchange with the centre goes on, or has ended."""
        self._sending = sending
        self._tell()

    def show_traveller_screen(self, languages: str) -> None:
        """Shows in which languages the second screen speaks; empty where there is none."""
        self._languages = languages
        self.traveller_screen.setVisible(bool(languages))
        self._tell_traveller_screen()

    def show_time(self, now: datetime) -> None:
        """Moves the clock and every age."""
        self._now = now
        self._tell()

    def retranslate(self) -> None:
        """Sets every word."""
        if not self._device[1]:
            self.show_device("quiet", "")
        self._tell_traveller_screen()
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _tell(self) -> None:
        if self._now is not None:
            self.clock.setText(
                f"{date_words(self._now, self._settings)}  {clock_words(self._now, self._settings)}"
            )
        if self._fault is not None:
            self.store.say("stop", error_short(self._fault))
            self.store.setToolTip(error_sentence(self._fault))
        else:
            self.store.say("ok", self.tr("store open"))
            self.store.setToolTip("")
        self._tell_link()
        self._tell_lists()

    def _tell_traveller_screen(self) -> None:
        said = self.tr("traveller reads {languages}").format(languages=self._languages)
        self.traveller_screen.setText(said if self._languages else "")

    def _tell_link(self) -> None:
        if self._standing is None:
            self.link.say("quiet", self.tr("nothing sent yet"))
            return
        last, waiting = self._standing.exchange, self._standing.waiting
        self.link.setToolTip("")
        if self._sending:
            self.link.say("ok", self.tr("sending…"))
        elif last is not None and not last.ok:
            self.link.say("look", self.tr("%n to send, link down", "", waiting))
            self.link.setToolTip(code_sentence(last.error_code))
        elif waiting:
            self.link.say("ok", self.tr("%n to send", "", waiting))
        else:
            self.link.say("ok", self.tr("all sent"))

    def _tell_lists(self) -> None:
        lists = self._standing.lists if self._standing else ()
        if not lists or self._now is None:
            self.lists.say("look", self.tr("no lists"))
            return
        oldest = max((self._now - each.imported_at).total_seconds() for each in lists)
        self.lists.say(
            "look" if oldest > STALE_S else "ok",
            self.tr("%n list(s), {age}", "", len(lists)).format(age=age_words(oldest)),
        )
