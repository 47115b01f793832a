"""Somebody was at the booth when the desk stopped: it offers to go on with them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from borderdesk.domain.held import HeldTraveller
from ui.models.keeping import draft_of
from ui.times import clock_words

if TYPE_CHECKING:
    from ui.pages.booth.page import BoothPage


class Resuming(QObject):
    """What was kept of the traveller at the booth ``booth``, until it is settled whether to go on."""

    def __init__(self, booth: "BoothPage") -> None:
        super().__init__(booth)
        self._booth = booth
        self._offer: HeldTraveller | None = None
        booth.keeping.found.connect(self._on_found)
        booth.view.resume.resume_asked.connect(self.resume)
        booth.view.resume.let_go_asked.connect(booth.clear)

    @property
    def offering(self) -> bool:
        """It is not settled yet."""
        return self._offer is not None

    def let_go(self) -> None:
        """Nobody goes on with them."""
        self._offer = None

    def resume(self) -> None:
        """Goes on with the traveller."""
        held, self._offer = self._offer, None
        if held is None:
            return
        booth = self._booth
        draft = draft_of(held, booth.services.settings.post.country, booth.session.today())
        booth.session.take_up(draft, held.direction)
        booth.load()
        booth.setFocus()

    def _on_found(self, held: HeldTraveller) -> None:
        booth = self._booth
        if not booth.session.draft.empty:
            return
        self._offer = held
        booth.view.resume.offer(clock_words(held.saved_at, booth.services.settings))
        booth.view.open_drawer(booth.view.resume)
        booth.show_traveller()
