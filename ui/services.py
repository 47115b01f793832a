"""What the window builds once and passes down to every page."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from borderdesk.settings import Settings
from ui.tasks import Tasks
from ui.theme import Theme

if TYPE_CHECKING:
    from borderdesk.desk.desk import Desk
    from ui.capture import Capture
    from ui.sync_thread import SyncThread


class Notices(QObject):
    """What one page tells all the others; pages never import pages."""

    #: A ``Recorded`` fact has been committed.
    fact_recorded = Signal(object)
    #: Watchlists were put in force or taken out.
    lists_changed = Signal()
    #: The officer works the other way from now on: the new ``Direction``.
    direction_changed = Signal(object)
    #: A crossing is to be corrected at the booth: the ``Recorded`` crossing that counts.
    correction_asked = Signal(object)
    #: Other settings were saved: the new ``Settings``. Language and theme take effect at once.
    settings_saved = Signal(object)
    #: A paper form is to be typed in at the booth: its number.
    form_asked = Signal(object)
    #: The booth has come to a state: the ``BoothState``.
    booth_state_changed = Signal(object)
    #: The nationality (ICAO code) of who is at the booth, empty where it is not known; nothing else of them.
    traveller_seen = Signal(str)


@dataclass(frozen=True, slots=True)
class Services:
    """Everything a page may use.

    ``desk`` belongs to the officer who signed in: when another one does, the pages are made anew with
    services of their own. ``settings_file`` is where settings are kept (``None``: the account's own file).
    ``capture`` is ``None`` when no device is set, ``sync`` when no centre is.
    """

    settings: Settings
    desk: "Desk"
    tasks: Tasks
    theme: Theme
    notices: Notices
    settings_file: Path | None = None
    capture: "Capture | None" = None
    sync: "SyncThread | None" = None
