"""A colleague's note at the booth: opened and closed with one key, and the page is as it was before."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from borderdesk.desk import referrals
from ui.widgets.referral_panel import ReferralPanel

if TYPE_CHECKING:
    from ui.pages.booth.page import BoothPage

#: Always as often, whether there is a note or not: see ``docs/referrals.md``.
TICK_MS = 5 * 60_000


class Noting(QObject):
    """The note's panel of the booth ``booth``; while it is open nothing is decided."""

    def __init__(self, booth: "BoothPage") -> None:
        super().__init__(booth)
        self._booth = booth
        self._before: QWidget | None = None
        desk = booth.services.desk
        self.panel = ReferralPanel(lambda note: referrals.refer(desk, note))
        booth.view.add_drawer(self.panel)
        self.panel.saved.connect(self.close)
        self.panel.cancelled.connect(self.close)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    @property
    def open(self) -> bool:
        """A note is being written."""
        return self._booth.view.drawer is self.panel

    def switch(self) -> None:
        """Opens the panel, or closes it."""
        booth = self._booth
        if self.open:
            self.close()
        elif not (booth.recorder.busy or booth.engaged):
            self._before = booth.view.drawer
            booth.view.open_drawer(self.panel)
            self.panel.setFocus()

    def close(self) -> None:
        """Shows again what the drawer showed before."""
        booth = self._booth
        if self.open:
            booth.view.open_drawer(self._before or booth.view.trip)
            booth.setFocus()

    def _tick(self) -> None:
        booth = self._booth
        desk = booth.services.desk
        booth.services.tasks.run(lambda: referrals.tick(desk), lambda _: None, lambda _: None)
