"""Who has passed already: the last ones at a glance, and any of them called back to be corrected."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from borderdesk.domain.crossing import Crossing
from borderdesk.domain.record import Recorded
from ui.models.verdict import BoothState

if TYPE_CHECKING:
    from ui.pages.booth.page import BoothPage


class Earlier(QObject):
    """The earlier travellers of the booth ``booth``."""

    def __init__(self, booth: "BoothPage") -> None:
        super().__init__(booth)
        self._booth = booth
        booth.recorder.recent_arrived.connect(self._on_recent)
        booth.recorder.last_arrived.connect(self._on_last_found)

    def correct_last(self) -> None:
        """Brings back the last crossing of this desk to be corrected."""
        if self._booth.free_for_another():
            self._booth.recorder.find_last()

    def correct(self, original: Recorded[Crossing]) -> None:
        """Brings back a crossing to be corrected; not over another traveller."""
        booth = self._booth
        if not booth.free_for_another():
            return
        booth.session.correct(original)
        booth.load()
        booth.view.strip.reason.setFocus()

    def show_recent(self) -> None:
        """Shows, or hides again, more of the earlier travellers."""
        booth, view = self._booth, self._booth.view
        if not booth.engaged:
            shown = view.drawer is view.recent_panel
            view.open_drawer(view.trip if shown else view.recent_panel)

    def _on_last_found(self, original: Recorded[Crossing] | None) -> None:
        booth = self._booth
        if not booth.session.draft.empty or booth.recorder.busy:
            return
        if original is None:
            booth.say(BoothState.WAITING, self.tr("Nothing has been recorded yet."))
        else:
            self.correct(original)

    def _on_recent(self, recorded: Sequence[Recorded[Crossing]]) -> None:
        self._booth.view.show_recent(self._booth.words.passed(recorded))
