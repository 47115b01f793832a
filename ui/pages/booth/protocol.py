"""The protocol of an offence that was seen when a traveller left: offered at once, and never by itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from borderdesk.desk import offences, pages
from borderdesk.domain.crossing import Crossing, Decision
from borderdesk.domain.errors import BorderDeskError
from borderdesk.domain.offence import Offence, OffenceKind
from borderdesk.domain.record import Recorded
from ui.models.still_there import if_there
from ui.models.verdict import BoothState
from ui.printing import print_pdf

if TYPE_CHECKING:
    from ui.pages.booth.page import BoothPage

#: What was found of an exit, by check and code, that a protocol may be about.
KIND_OF = {
    ("stay", "overstayed"): OffenceKind.OVERSTAY,
    ("registration", "missing_or_unknown"): OffenceKind.NOT_REGISTERED,
}


class Protocol(QObject):
    """The protocol's panel of the booth ``booth``."""

    def __init__(self, booth: "BoothPage") -> None:
        super().__init__(booth)
        self._booth = booth
        self.panel = booth.view.offence
        self.panel.record_asked.connect(self._on_record)
        self.panel.cancelled.connect(self.close)
        self._last: Recorded[Crossing] | None = None

    @property
    def open(self) -> bool:
        """A protocol is being drawn up."""
        return self._booth.view.drawer is self.panel

    def offer(self, recorded: Recorded[Crossing]) -> None:
        """Opens the panel after an overstay; the officer decides whether to draw one up.

        A registration that this desk knows nothing of is a gap, and opens nothing by itself.
        """
        self._last = recorded
        if recorded.fact.decision is Decision.DEPARTED and recorded.fact.corrects is None:
            found = _found(recorded.fact)
            if found is not None and found[0] is OffenceKind.OVERSTAY:
                self._open(recorded, *found)

    def ask(self) -> None:
        """Opens the panel about the traveller who was recorded last, or closes it."""
        booth = self._booth
        if self.open:
            self.close()
        elif self._last is None or not booth.session.draft.empty:
            booth.say(booth.state, self.tr("A protocol is about the traveller who was recorded last."))
        elif not (booth.recorder.busy or booth.engaged):
            self._open(self._last, *(_found(self._last.fact) or (OffenceKind.OTHER, None)))

    def _open(self, recorded: Recorded[Crossing], kind: OffenceKind, days: int | None) -> None:
        self._booth.view.open_drawer(self.panel)
        self._booth.readings.occupy(True)
        self.panel.ask(recorded.envelope.id, kind, days)

    def record(self) -> None:
        """Records what stands in the panel."""
        if self.open:
            self.panel.record()

    def close(self) -> None:
        """Goes on without a protocol."""
        booth = self._booth
        if self.open:
            booth.view.open_drawer(booth.view.trip)
            booth.setFocus()
            booth.show_traveller()
            booth.readings.release()

    def _on_record(self, offence: Offence) -> None:
        desk = self._booth.services.desk
        self._booth.services.tasks.run(
            lambda: offences.record(desk, offence),
            if_there(self, self._on_recorded),
            if_there(self, self.panel.show_error),
        )

    def _on_recorded(self, recorded: Recorded[Offence]) -> None:
        desk, title = self._booth.services.desk, self.tr("Protocol")
        self.close()
        self._booth.services.notices.fact_recorded.emit(recorded)
        self._booth.services.tasks.run(
            lambda: print_pdf(pages.offence_pdf(desk, recorded), title),
            lambda _: None,
            if_there(self, self._on_not_printed),
        )

    def _on_not_printed(self, error: BorderDeskError) -> None:
        if self._booth.session.draft.empty:
            self._booth.say_error(BoothState.WAITING, error)


def _found(crossing: Crossing) -> tuple[OffenceKind, int | None] | None:
    """What the findings of a crossing may be a protocol about, and how many days too many."""
    for finding in crossing.findings:
        kind = KIND_OF.get((finding.check, finding.code))
        if kind is not None and finding.status != "ok":
            days = finding.detail.get("days", "")
            return kind, int(days) if days.isdecimal() else None
    return None
