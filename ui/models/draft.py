"""The traveller at the booth, before a decision: an immutable value, and how each touch changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from borderdesk.domain.crossing import CaptureMethod, Category, Crossing, Decision, Direction, Mode, Purpose
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.document import Check, Provenance, TravelDocument
from borderdesk.domain.mrz import Mrz
from borderdesk.domain.visa import Visa
from ui.models.checks import Checks
from ui.models.typed import answered, document_with
from ui.models.zone import checks_after_edit

#: The fields of a document that an officer sees and may type, in the order of the eye.
DOCUMENT_FIELDS = (
    "surname",
    "given_names",
    "birth_date",
    "sex",
    "nationality",
    "document_number",
    "document_code",
    "issuing_state",
    "expiry_date",
    "patronymic",
    "native_name",
)
#: What the officer learns besides the document.
ANSWER_FIELDS = ("purpose", "mode", "category", "residence", "vehicle_plate", "accompanied_by")
#: What is asked of some travellers only.
MORE_FIELDS = (
    "destination",
    "address",
    "stay_days",
    "visa_kind",
    "visa_number",
    "visa_until",
    "origin",
    "stamp_number",
    "remarks",
)
NEEDED = ("surname", "nationality", "document_number", "issuing_state")
_ASKED = frozenset(
    {"purpose", "residence", "accompanied_by", "destination", "address", "stay_days", "origin"}
)
#: Answers that hold for all who travel together.
_OF_A_GROUP = (
    "mode",
    "purpose",
    "vehicle_plate",
    "accompanied_by",
    "origin",
    "destination",
    "address",
    "stay_days",
)

NOTHING = TravelDocument(
    format=None,
    document_code="",
    issuing_state="",
    document_number="",
    surname="",
    nationality="",
    birth_date=PartialDate(None),
)
_CATEGORY_OF_STATE = MappingProxyType(
    {"XXA": Category.STATELESS, "XXB": Category.REFUGEE, "XXC": Category.REFUGEE}
)
_CATEGORY_OF_CODE = MappingProxyType(
    {"PD": Category.DIPLOMAT, "D": Category.DIPLOMAT, "AC": Category.CREW, "C": Category.CREW}
)


def usual_category(document: TravelDocument, country: str) -> Category:
    """What a traveller with this document is unless the officer says otherwise."""
    if document.nationality == country:
        return Category.NATIONAL
    return (
        _CATEGORY_OF_STATE.get(document.nationality)
        or _CATEGORY_OF_CODE.get(document.document_code)
        or Category.FOREIGNER
    )


def _empty() -> Mapping[str, str]:
    return MappingProxyType({})


def _no_provenance() -> Mapping[str, Provenance]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A document and what was asked, as far as they are known.

    ``country`` is the post's own. ``edited`` are fields changed by hand after they were read, ``look``
    those a person must still compare with the document, ``wrong`` those whose text means nothing yet,
    with a code. ``zone`` is the machine-readable zone that the document came from.
    """

    country: str
    mode: Mode
    document: TravelDocument = NOTHING
    category: Category = Category.FOREIGNER
    purpose: Purpose | None = None
    residence: str = ""
    vehicle_plate: str = ""
    accompanied_by: str = ""
    origin: str = ""
    destination: str = ""
    address: str = ""
    stay_days: int | None = None
    visa: Visa | None = None
    stamp_number: str = ""
    remarks: str = ""
    method: CaptureMethod = CaptureMethod.TYPED
    zone: Mrz | None = None
    provenance: Mapping[str, Provenance] = field(default_factory=_no_provenance)
    edited: frozenset[str] = frozenset()
    look: frozenset[str] = frozenset()
    wrong: Mapping[str, str] = field(default_factory=_empty)
    started_at: datetime | None = None
    captured_at: datetime | None = None

    @property
    def empty(self) -> bool:
        """Nobody is at the booth."""
        return self.document == NOTHING and not self.wrong

    @property
    def touched(self) -> bool:
        """An officer's own work would be lost with it."""
        mine = {Provenance.TYPED, Provenance.ASKED}
        return any(where in mine for where in self.provenance.values()) or bool(self.wrong)

    @property
    def not_from_zone(self) -> frozenset[str]:
        """Check digits that no longer speak about the data, because an edit does not fit the zone."""
        printed = () if self.zone is None else self.zone.checks
        return frozenset({check.name for check in printed} - {check.name for check in self.document.checks})

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields without which nobody goes on: a name, a number, whose document, whose citizen."""
        document = self.document
        named = bool(document.surname or document.given_names)
        return tuple(
            name for name in NEEDED if not getattr(document, name) and not (name == "surname" and named)
        )

    @property
    def national(self) -> bool:
        """A national of the post's own country, who is never refused entry."""
        return self.category is Category.NATIONAL or self.document.nationality == self.country

    @property
    def shown_checks(self) -> tuple[tuple[Check, ...], frozenset[str]]:
        """Each check digit of the zone with its state, and the names of those cut off from the data."""
        now = {check.name: check for check in self.document.checks}
        printed = self.document.checks if self.zone is None else self.zone.checks
        return tuple(now.get(check.name, check) for check in printed), self.not_from_zone

    def read(
        self, zone: Mrz, *, look: tuple[str, ...], method: CaptureMethod, started: datetime, now: datetime
    ) -> "Draft":
        """The traveller whose zone was read, or typed when ``method`` says so."""
        where = Provenance.TYPED if method is CaptureMethod.TYPED else Provenance.READ
        draft = replace(
            self,
            document=zone.document,
            zone=zone,
            method=method,
            look=frozenset(look),
            edited=frozenset(),
            wrong=MappingProxyType({}),
            provenance=self._answers() | dict.fromkeys(DOCUMENT_FIELDS, where),
            started_at=started,
            captured_at=now,
        )
        return _with_defaults(draft)

    def with_zone(self, zone: Mrz, *, now: datetime) -> "Draft":
        """The same after a hand changed the text of the zone; what changed by that counts as typed."""
        if self.zone is None or self.method is CaptureMethod.TYPED:
            started = self.started_at or now
            return self.read(zone, look=(), method=CaptureMethod.TYPED, started=started, now=now)
        changed = {
            name for name in DOCUMENT_FIELDS if getattr(zone.document, name) != getattr(self.document, name)
        }
        draft = replace(
            self,
            document=zone.document,
            zone=zone,
            look=self.look - changed,
            edited=self.edited | changed,
            wrong=MappingProxyType({}),
            provenance=MappingProxyType({**self.provenance, **dict.fromkeys(changed, Provenance.TYPED)}),
        )
        return _with_defaults(draft)

    def with_text(self, name: str, text: str, *, now: datetime) -> "Draft":
        """The same with a field of the document as an officer typed it.

        The field counts as typed, and as looked at. Text that is no date is kept in ``wrong`` only.
        """
        wrong = {other: code for other, code in self.wrong.items() if other != name}
        document = self.document
        text = text.strip()
        try:
            document = document_with(document, name, text)
        except ValueError:
            wrong[name] = "not_a_date"
        was_read = self.provenance.get(name) is Provenance.READ or name in self.edited
        draft = replace(
            self,
            document=document,
            wrong=MappingProxyType(wrong),
            look=self.look - {name},
            edited=self.edited | {name} if was_read else self.edited,
            provenance=MappingProxyType({**self.provenance, name: Provenance.TYPED}),
            started_at=self.started_at or now,
            captured_at=self.captured_at or now,
        )
        if draft.zone is not None:
            checked = replace(document, checks=checks_after_edit(document, draft.zone))
            draft = replace(draft, document=checked)
        return _with_defaults(draft)

    def with_answer(self, name: str, value: str) -> "Draft":
        """The same with what the traveller was asked, or the officer saw.

        Text that is no date or number is kept in ``wrong`` only.
        """
        where = Provenance.ASKED if name in _ASKED else Provenance.TYPED
        wrong = {other: code for other, code in self.wrong.items() if other != name}
        draft = replace(
            self,
            provenance=MappingProxyType({**self.provenance, name: where}),
            wrong=MappingProxyType(wrong),
        )
        text = value.strip()
        try:
            return answered(draft, name, text)
        except ValueError:
            code = "not_a_number" if name == "stay_days" else "not_a_date"
            return replace(draft, wrong=MappingProxyType({**wrong, name: code}))

    def of_group(self, country: str) -> "Draft":
        """The next of those who travel together, before anything is known of them: what they share stays.

        Where nobody travels with the one before, the next one travels with them.
        """
        named = " ".join(part for part in (self.document.surname, self.document.given_names) if part)
        shared = {name: getattr(self, name) for name in _OF_A_GROUP}
        kept = {name: where for name, where in self.provenance.items() if name in _OF_A_GROUP}
        if not self.accompanied_by and named:
            shared["accompanied_by"], kept["accompanied_by"] = named, Provenance.DEFAULT
        return Draft(country=country, provenance=MappingProxyType(kept), **shared)

    def confirmed(self) -> "Draft":
        """The same after a person has compared every field with the document."""
        return replace(self, look=frozenset())

    def crossing(
        self,
        *,
        direction: Direction,
        lane: str,
        decision: Decision,
        checks: Checks,
        held: bool = False,
        paper_form: int | None = None,
    ) -> Crossing:
        """The crossing as it is to be recorded."""
        return Crossing(
            direction=direction,
            mode=self.mode,
            lane=lane,
            category=self.category,
            document=self.document,
            capture_method=self.method,
            decision=decision,
            purpose=self.purpose,
            residence=self.residence,
            vehicle_plate=self.vehicle_plate,
            accompanied_by=self.accompanied_by,
            origin=self.origin,
            destination=self.destination,
            address=self.address,
            stay_days=self.stay_days,
            visa=self.visa,
            stamp_number=self.stamp_number,
            remarks=self.remarks,
            held=held,
            paper_form=paper_form,
            findings=checks.findings,
            lists=checks.screening.lists,
            alerts=checks.screening.alerts,
            provenance=dict(self.provenance),
            edited=tuple(name for name in DOCUMENT_FIELDS if name in self.edited),
            started_at=self.started_at,
            captured_at=self.captured_at,
        )

    @classmethod
    def of(cls, crossing: Crossing, country: str, zone: Mrz | None) -> "Draft":
        """A recorded crossing, to be corrected; ``zone`` is that of its document, where it has one."""
        return cls(
            country=country,
            mode=crossing.mode,
            document=crossing.document,
            category=crossing.category,
            purpose=crossing.purpose,
            residence=crossing.residence,
            vehicle_plate=crossing.vehicle_plate,
            accompanied_by=crossing.accompanied_by,
            origin=crossing.origin,
            destination=crossing.destination,
            address=crossing.address,
            stay_days=crossing.stay_days,
            visa=crossing.visa,
            stamp_number=crossing.stamp_number,
            remarks=crossing.remarks,
            method=crossing.capture_method,
            zone=zone,
            provenance=MappingProxyType(dict(crossing.provenance)),
            edited=frozenset(crossing.edited),
            started_at=crossing.started_at,
            captured_at=crossing.captured_at,
        )

    def _answers(self) -> dict[str, Provenance]:
        asked = (*ANSWER_FIELDS, *MORE_FIELDS)
        return {name: where for name, where in self.provenance.items() if name in asked}


def _with_defaults(draft: Draft) -> Draft:
    """What nobody has asked follows from the document, and says so."""
    usual = dict.fromkeys(("mode", "category", "residence"), Provenance.DEFAULT)
    provenance = {**usual, **draft.provenance}
    category, residence = draft.category, draft.residence
    if provenance["category"] is Provenance.DEFAULT:
        category = usual_category(draft.document, draft.country)
    if provenance["residence"] is Provenance.DEFAULT:
        residence = draft.document.nationality
    return replace(draft, category=category, residence=residence, provenance=MappingProxyType(provenance))
