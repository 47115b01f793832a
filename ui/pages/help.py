"""What each key does and each mark means; made of the one table of keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.keys import KEYS, Action
from ui.page import Page
from ui.services import Services
from ui.theme import SPACE
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scrolled import Scrolled
from ui.widgets.signal_word import Health, Mark

#: What each action does, in a line.
WHAT: Mapping[Action, object] = {
    Action.ADMIT: QT_TRANSLATE_NOOP("help", "Admit; on exit: let depart"),
    Action.SECOND_LINE: QT_TRANSLATE_NOOP("help", "Send to the second line"),
    Action.REFUSE: QT_TRANSLATE_NOOP("help", "Refuse; on exit: stop"),
    Action.WITHDREW: QT_TRANSLATE_NOOP("help", "The traveller withdrew"),
    Action.CLEAR: QT_TRANSLATE_NOOP("help", "Clear; twice when something was typed"),
    Action.READ_AGAIN: QT_TRANSLATE_NOOP("help", "Read the document again"),
    Action.CONFIRM_NAME: QT_TRANSLATE_NOOP("help", "The name is as on the document"),
    Action.SECOND_OPINION: QT_TRANSLATE_NOOP("help", "Ask a second reader; it changes nothing"),
    Action.CORRECT_LAST: QT_TRANSLATE_NOOP("help", "Correct the last record"),
    Action.RECENT: QT_TRANSLATE_NOOP("help", "Show the last crossings"),
    Action.HELD: QT_TRANSLATE_NOOP("help", "Show what is held for a second person"),
    Action.DIRECTION: QT_TRANSLATE_NOOP("help", "Change between entry and exit"),
    Action.GROUP: QT_TRANSLATE_NOOP("help", "Travellers who go together, or no longer"),
    Action.MORE: QT_TRANSLATE_NOOP("help", "Visa, stay and other details"),
    Action.PROTOCOL: QT_TRANSLATE_NOOP("help", "Protocol about the last traveller"),
    Action.OPEN_PICTURE: QT_TRANSLATE_NOOP("help", "Read a picture from a file"),
    Action.ALERT_DETAILS: QT_TRANSLATE_NOOP("help", "Show or hide what a list asks for"),
    Action.TRAVELLER_LANGUAGE: QT_TRANSLATE_NOOP("help", "Another language on the traveller's screen"),
    Action.NOTE: QT_TRANSLATE_NOOP("help", "A colleague's note"),
    Action.LOCK: QT_TRANSLATE_NOOP("help", "Lock the desk"),
    Action.SEND_NOW: QT_TRANSLATE_NOOP("help", "Send to the centre now"),
    Action.HELP: QT_TRANSLATE_NOOP("help", "This page"),
    Action.SAVE: QT_TRANSLATE_NOOP("help", "Save: goods, settings, the tally as a file"),
    Action.ADD_ITEM: QT_TRANSLATE_NOOP("help", "Add: an item of goods, a list"),
    Action.REMOVE_ITEM: QT_TRANSLATE_NOOP("help", "Remove what is marked"),
    Action.RESTORE_ITEM: QT_TRANSLATE_NOOP("help", "Bring back what was removed"),
    Action.LOOK_UP: QT_TRANSLATE_NOOP("help", "Look up what is typed"),
    Action.PAGE_BOOTH: QT_TRANSLATE_NOOP("help", "Booth"),
    Action.PAGE_GOODS: QT_TRANSLATE_NOOP("help", "Goods"),
    Action.PAGE_TALLY: QT_TRANSLATE_NOOP("help", "Daily tally"),
    Action.PAGE_LISTS: QT_TRANSLATE_NOOP("help", "Watchlists"),
    Action.PAGE_LINK: QT_TRANSLATE_NOOP("help", "Link to the centre"),
    Action.PAGE_SETTINGS: QT_TRANSLATE_NOOP("help", "Settings"),
    Action.PAGE_SECOND_LINE: QT_TRANSLATE_NOOP("help", "Second line"),
    Action.PAGE_SEARCH: QT_TRANSLATE_NOOP("help", "Search"),
    Action.PAGE_ACCESS_LOG: QT_TRANSLATE_NOOP("help", "Access log"),
    Action.PAGE_PAPER: QT_TRANSLATE_NOOP("help", "Paper forms"),
    Action.PAGE_RULES: QT_TRANSLATE_NOOP("help", "Rules"),
}
_DECIDING = QT_TRANSLATE_NOOP("help", "Deciding at the booth")
_WORKING = QT_TRANSLATE_NOOP("help", "Working on a traveller or goods")
_PAGES = QT_TRANSLATE_NOOP("help", "Pages")
_EVERYWHERE = QT_TRANSLATE_NOOP("help", "Everywhere")
_MARKS = QT_TRANSLATE_NOOP("help", "What the marks mean")

GROUPS: tuple[tuple[object, tuple[Action, ...]], ...] = (
    (_DECIDING, (Action.ADMIT, Action.SECOND_LINE, Action.REFUSE, Action.WITHDREW)),
    (
        _WORKING,
        (
            Action.READ_AGAIN,
            Action.OPEN_PICTURE,
            Action.CONFIRM_NAME,
            Action.SECOND_OPINION,
            Action.ALERT_DETAILS,
            Action.CLEAR,
            Action.DIRECTION,
            Action.GROUP,
            Action.MORE,
            Action.PROTOCOL,
            Action.CORRECT_LAST,
            Action.RECENT,
            Action.HELD,
            Action.NOTE,
            Action.SAVE,
            Action.ADD_ITEM,
            Action.REMOVE_ITEM,
            Action.RESTORE_ITEM,
            Action.LOOK_UP,
        ),
    ),
    (
        _PAGES,
        (
            Action.PAGE_BOOTH,
            Action.PAGE_GOODS,
            Action.PAGE_TALLY,
            Action.PAGE_LISTS,
            Action.PAGE_LINK,
            Action.PAGE_SETTINGS,
            Action.PAGE_SECOND_LINE,
            Action.PAGE_SEARCH,
            Action.PAGE_ACCESS_LOG,
            Action.PAGE_PAPER,
            Action.PAGE_RULES,
        ),
    ),
    (_EVERYWHERE, (Action.HELP, Action.LOCK, Action.SEND_NOW, Action.TRAVELLER_LANGUAGE)),
)
#: Wide enough for the longest sequence of keys.
KEY_WIDTH = 120
MARKS: tuple[tuple[Health, object], ...] = (
    ("ok", QT_TRANSLATE_NOOP("help", "In order")),
    ("look", QT_TRANSLATE_NOOP("help", "Look: see to it, work goes on")),
    ("stop", QT_TRANSLATE_NOOP("help", "Stop: it must not, or can not, go on")),
    ("quiet", QT_TRANSLATE_NOOP("help", "Not there, or not known yet")),
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A label and the source text that it shows."""

    label: PlainLabel
    source: object


class HelpPage(Page):
    """All keys in groups, and the marks."""

    icon: ClassVar[str] = "mdi6.help-circle-outline"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._heading = PlainLabel(size="title")
        self._lines: list[_Line] = []
        left = [self._keys_card(*group) for group in GROUPS[:2]]
        right = [*(self._keys_card(*group) for group in GROUPS[2:]), self._marks_card()]
        self.area = Scrolled((left, right))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        rows.setSpacing(SPACE + 4)
        rows.addWidget(self._heading)
        rows.addWidget(self.area, 1)
        self.setFocusProxy(self.area)
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Help")

    def retranslate(self) -> None:
        """Sets every word."""
        self._heading.setText(self.tr("Keys and marks"))
        for line in self._lines:
            line.label.setText(QCoreApplication.translate("help", str(line.source)))

    def _keys_card(self, heading: object, actions: tuple[Action, ...]) -> QFrame:
        card, grid = self._card(heading)
        for number, action in enumerate(actions, start=1):
            key = PlainLabel(QKeySequence(KEYS[action]).toString(QKeySequence.SequenceFormat.NativeText))
            key.setProperty("kind", "key")
            key.setAlignment(Qt.AlignmentFlag.AlignCenter)
            key.setMinimumWidth(KEY_WIDTH)
            grid.addWidget(key, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._label(WHAT[action]), number, 1)
        return card

    def _marks_card(self) -> QFrame:
        card, grid = self._card(_MARKS)
        for number, (health, source) in enumerate(MARKS, start=1):
            mark = Mark(self.services.theme)
            mark.show_health(health)
            grid.addWidget(mark, number, 0, Qt.AlignmentFlag.AlignCenter)
            grid.setColumnMinimumWidth(0, KEY_WIDTH)
            grid.addWidget(self._label(source), number, 1)
        return card

    def _card(self, heading: object) -> tuple[QFrame, QGridLayout]:
        card = QFrame()
        card.setProperty("kind", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE + 4)
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        title = PlainLabel(size="large")
        self._lines.append(_Line(title, heading))
        grid.addWidget(title, 0, 0, 1, 2)
        return card, grid

    def _label(self, source: object) -> PlainLabel:
        label = PlainLabel(wraps=True)
        self._lines.append(_Line(label, source))
        return label
