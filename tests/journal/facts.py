"""Synthetic facts for the tests of the journal and the store, and Hypothesis strategies for any fact."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from itertools import count
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from borderdesk.domain.alert import Action, Alert, ListUsed, Tier
from borderdesk.domain.consignment import Consignment, Item, Regime, Unit
from borderdesk.domain.crossing import (
    CaptureMethod,
    Category,
    Crossing,
    Decision,
    Direction,
    Finding,
    Mode,
    Purpose,
)
from borderdesk.domain.dates import PartialDate
from borderdesk.domain.desk_facts import ListChange, SignIn, SignInOutcome
from borderdesk.domain.document import (
    Check,
    CheckStatus,
    DocumentFormat,
    Provenance,
    Sex,
    TravelDocument,
)
from borderdesk.domain.record import Envelope, Recorded
from borderdesk.journal.record import Fact, new_id

NOON = datetime(2026, 5, 4, 12, 0, 0, 123456, tzinfo=UTC)
_SECONDS = count()


def envelope(*, at: datetime | None = None, training: bool = True) -> Envelope:
    """Circumstances with a fresh id, a second after those before."""
    second = next(_SECONDS)
    moment = at or NOON + timedelta(seconds=second)
    return Envelope(
        id=new_id(),
        post="FTH",
        desk="FTH-1",
        officer="gulnora",
        occurred_at=moment,
        utc_offset_s=5 * 3600,
        recorded_at=moment,
        monotonic_s=float(second),
        boot_id="0d9b1f0a",
        training=training,
    )


def document(number: str = "SPX000001", surname: str = "ERIKSSON") -> TravelDocument:
    """An invented passport."""
    return TravelDocument(
        format=DocumentFormat.TD3,
        document_code="P",
        issuing_state="UTO",
        document_number=number,
        surname=surname,
        given_names="ANNA MARIA",
        nationality="UTO",
        birth_date=PartialDate(1974, 8, 12),
        sex=Sex.F,
        expiry_date=PartialDate(2032, 4, 15),
        checks=(Check("composite", CheckStatus.PASSED),),
    )


def crossing(
    number: str = "SPX000001",
    *,
    decision: Decision = Decision.ADMITTED,
    direction: Direction = Direction.ENTRY,
    corrects: UUID | None = None,
    surname: str = "ERIKSSON",
) -> Crossing:
    """An invented passage."""
    return Crossing(
        direction=direction,
        mode=Mode.CAR,
        lane="1",
        category=Category.FOREIGNER,
        document=document(number, surname),
        capture_method=CaptureMethod.SCANNER,
        decision=decision,
        reason="" if decision is Decision.ADMITTED else "no visa",
        purpose=Purpose.VISITING,
        findings=(Finding("expiry", "in_order", "ok"),),
        lists=(ListUsed("national", "7", 3600),),
        provenance={"surname": Provenance.READ},
        corrects=corrects,
        correction_reason="" if corrects is None else "misread",
    )


def red(fact: Crossing) -> Crossing:
    """The same passage with a red alert."""
    return replace(
        fact,
        alerts=(
            Alert(
                tier=Tier.RED,
                action=Action.STOP,
                list="national",
                list_version="7",
                list_age_s=3600,
                entry="41",
                score=1.0,
                matched=("document_number",),
                explanation=("document_number: exact",),
            ),
        ),
    )


def consignment(*, plate: str = "0123AB01", corrects: UUID | None = None, items: int = 2) -> Consignment:
    """Invented goods."""
    return Consignment(
        direction=Direction.ENTRY,
        regime=Regime.SMALL_TRADER,
        declarant="Nazarova Gulnora",
        vehicle_plate=plate,
        items=tuple(
            Item(
                hs_code=f"08{line:04}",
                description="dried apricots",
                quantity=Decimal("12.50"),
                unit=Unit.KILOGRAM,
                net_mass_kg=Decimal("12.5"),
                gross_mass_kg=Decimal(13),
                value=Decimal("312.40"),
                currency="TJS",
            )
            for line in range(items)
        ),
        corrects=corrects,
    )


def list_change() -> ListChange:
    """An invented list that came into force."""
    return ListChange(list="national", version="8", sha256="ab" * 32, entries=12)


def sign_in() -> SignIn:
    """Someone came."""
    return SignIn(account="gulnora", outcome=SignInOutcome.SIGNED_IN)


# Any fact

_TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
_TIMES = st.datetimes(
    min_value=datetime(1, 1, 3),  # noqa: DTZ001 - Hypothesis adds the zone
    max_value=datetime(9999, 12, 29),  # noqa: DTZ001
    timezones=st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours))),
)
_PLAIN: dict[object, st.SearchStrategy[object]] = {
    str: _TEXTS,
    bool: st.booleans(),
    int: st.integers(-(2**53) + 1, 2**53 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False),
    UUID: st.uuids(),
    NoneType: st.none(),
    datetime: _TIMES,
    Decimal: st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False),
    PartialDate: st.one_of(
        st.just(PartialDate(None)),
        st.builds(PartialDate, st.integers(1, 9999)),
        st.builds(PartialDate, st.integers(1, 9999), st.integers(1, 12)),
        st.dates().map(PartialDate.of),
    ),
}


def anything(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of an annotation, with at most two elements in what can hold many."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    arguments = get_args(hint)
    if get_origin(hint) is tuple:
        return st.lists(anything(arguments[0]), max_size=2).map(tuple)
    if get_origin(hint) is Mapping:
        return st.dictionaries(anything(arguments[0]), anything(arguments[1]), max_size=2)
    if arguments:
        return st.one_of(*map(anything, arguments))
    if issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    return st.builds(hint, **{name: anything(each) for name, each in get_type_hints(hint).items()})


_ENVELOPES: st.SearchStrategy[Envelope] = st.builds(
    replace,
    anything(Envelope),
    utc_offset_s=st.integers(-14 * 3600, 14 * 3600),
    v=st.integers(1, 9),
)
any_recorded: st.SearchStrategy[Recorded[Fact]] = st.builds(Recorded, _ENVELOPES, anything(Fact))
