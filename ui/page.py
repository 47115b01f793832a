"""What every page is: a widget with a title, an icon, and words that can change."""

from collections.abc import Callable, Mapping
from typing import ClassVar, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from borderdesk.domain.errors import BorderDeskError
from ui.keys import KEYS, Action
from ui.models.still_there import if_there
from ui.services import Services

T = TypeVar("T")


class Page(QWidget):
    """One page of the window.

    A page builds its widgets in ``__init__`` and sets every word in ``retranslate``, which it calls at
    the end of ``__init__`` and which is called again when the language changes.
    """

    #: A name of qtawesome.
    icon: ClassVar[str] = "mdi6.file-outline"

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[BorderDeskError], object],
    ) -> None:
        """Runs ``work`` on the pool; its outcome comes back for as long as the page exists."""
        self.services.tasks.run(work, if_there(self, done), if_there(self, failed))

    def bind(self, calls: Mapping[Action, Callable[[], object]]) -> None:
        """Makes the keys of these actions work anywhere on the page."""
        for action, call in calls.items():
            shortcut = QShortcut(QKeySequence(KEYS[action]), self)
            shortcut.setAutoRepeat(False)  # a key held down decides on one traveller, not on the next
            shortcut.activated.connect(call)

    def title(self) -> str:
        """The page's name in the language in force."""
        raise NotImplementedError

    def shown(self) -> None:
        """Called each time the page comes to the front: the place to look anew at what may have changed."""

    def left(self) -> None:
        """Called when the window ends, or another officer gets pages of their own: long work is given up."""

    def retranslate(self) -> None:
        """Sets every word of the page in the language in force."""

    def changeEvent(self, event: QEvent) -> None:
        """Takes up a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
