"""A decision of the booth, and how the desk writes it."""

from dataclasses import dataclass
from datetime import datetime

from borderdesk.desk import crossings, refusals
from borderdesk.desk.desk import Desk
from borderdesk.domain.alert import Verdict
from borderdesk.domain.crossing import Crossing
from borderdesk.domain.officer import Officer
from borderdesk.domain.record import Recorded
from ui.models.refusal_draft import RefusalAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision, ready to be written.

    ``original`` is the record that it corrects and ``why`` the reason; ``asked`` the form of who is turned
    back; ``verdict`` what an alert turned out to be; ``occurred_at`` when it happened, where not just now.
    """

    crossing: Crossing
    confirmed_by: Officer | None = None
    original: Recorded[Crossing] | None = None
    why: str = ""
    asked: RefusalAsked | None = None
    verdict: Verdict | None = None
    occurred_at: datetime | None = None

    def written(self, desk: Desk) -> Recorded[Crossing]:
        """The crossing as it now stands in the journal. Raises as the functions of ``desk``."""
        if self.asked is not None:
            return self._turned_back(desk, self.asked)
        if self.original is None:
            return crossings.record(
                desk,
                self.crossing,
                confirmed_by=self.confirmed_by,
                verdict=self.verdict,
                occurred_at=self.occurred_at,
            )
        return crossings.correct(
            desk,
            self.original.envelope.id,
            self.crossing,
            self.why,
            confirmed_by=self.confirmed_by,
            verdict=self.verdict,
            occurred_at=self.occurred_at,
        )

    def _turned_back(self, desk: Desk, asked: RefusalAsked) -> Recorded[Crossing]:
        if self.original is None:
            return refusals.record(
                desk,
                self.crossing,
                asked.form,
                approver=asked.approver,
                confirmed_by=self.confirmed_by,
                occurred_at=self.occurred_at,
                verdict=self.verdict,
            ).crossing
        return refusals.correct(
            desk,
            self.original.envelope.id,
            self.crossing,
            asked.form,
            self.why,
            approver=asked.approver,
            confirmed_by=self.confirmed_by,
            occurred_at=self.occurred_at,
            verdict=self.verdict,
        ).crossing
