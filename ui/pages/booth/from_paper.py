"""A crossing that happened on paper, typed at the booth afterwards."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from borderdesk.desk.paper import number_text

if TYPE_CHECKING:
    from ui.pages.booth.page import BoothPage


@dataclass(frozen=True, slots=True)
class Form:
    """The number of a paper form, and when what stands on it happened, as far as that was typed."""

    number: int
    occurred_at: datetime | None = None


class FromPaper(QObject):
    """The paper form that the booth ``booth`` is typing from, if it is."""

    def __init__(self, booth: "BoothPage") -> None:
        super().__init__(booth)
        self._booth = booth
        self.form: Form | None = None
        booth.view.paper.moment_edited.connect(self._on_moment)
        booth.services.notices.form_asked.connect(self.begin)

    def begin(self, number: int) -> None:
        """The next crossing is the one that stands on the form; not over a traveller at the booth."""
        booth = self._booth
        if not booth.free_for_another():
            return
        self.form = Form(number)
        booth.view.paper.ask(number_text(number), booth.session.today())
        self.show()
        booth.show_traveller()

    def end(self) -> None:
        """The next crossing happens at the booth again."""
        self.form = None

    def show(self) -> None:
        """Shows number and time."""
        view = self._booth.view
        view.open_drawer(view.paper)
        view.paper.clock.setFocus()

    @property
    def hindered(self) -> bool:
        """It is not said yet when it happened; then it is asked for."""
        if self.form is None or self.form.occurred_at is not None:
            return False
        self.show()
        self._booth.view.paper.show_fault(self.tr("Say when it happened."))
        return True

    def _on_moment(self, moment: datetime | None) -> None:
        if self.form is None:
            return
        offset = timedelta(seconds=self._booth.services.settings.post.utc_offset_s)
        aware = None if moment is None else moment.replace(tzinfo=timezone(offset))
        self.form = Form(self.form.number, aware)
