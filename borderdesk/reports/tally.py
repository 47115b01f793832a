"""What crossed on one day: counts that always add up.

Counts are of movements, not of persons, and of the post's own local day. Every recorded crossing counts
once, whatever was decided; of a record and its corrections only the last one counts.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Context, Decimal
from typing import TypeVar
from uuid import UUID

from borderdesk.domain.consignment import Consignment, Item
from borderdesk.domain.crossing import NEED_REASON, Crossing, Decision, Direction, Mode
from borderdesk.domain.record import Recorded

#: Nationalities that get a line of their own; the others share one.
LARGEST = 10
#: The line they share.
OTHER = "other"
#: From this age on a list is called old.
OLD_LIST_S = 24 * 3600

FactT = TypeVar("FactT", Crossing, Consignment)

#: Sums are exact: amounts have at most 18 digits before the point and 9 after it.
_EXACT = Context(prec=60)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table of something by direction; ``key`` is a word of the domain, a State or ``other``."""

    key: str
    entry: int
    exit: int

    @property
    def total(self) -> int:
        return self.entry + self.exit


@dataclass(frozen=True, slots=True)
class Reason:
    """How often one reason was given for one kind of decision."""

    decision: Decision
    reason: str
    number: int


@dataclass(frozen=True, slots=True)
class Money:
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Goods:
    """Goods that went one way: lines of declarations, masses in kg, value in each currency by its code."""

    items: int = 0
    net_mass_kg: Decimal = Decimal(0)
    gross_mass_kg: Decimal = Decimal(0)
    values: tuple[Money, ...] = ()

    def __add__(self, other: "Goods") -> "Goods":
        amounts: dict[str, Decimal] = {}
        for money in self.values + other.values:
            amounts[money.currency] = _EXACT.add(amounts.get(money.currency, Decimal(0)), money.amount)
        return Goods(
            self.items + other.items,
            _EXACT.add(self.net_mass_kg, other.net_mass_kg),
            _EXACT.add(self.gross_mass_kg, other.gross_mass_kg),
            tuple(Money(amounts[currency], currency) for currency in sorted(amounts)),
        )


@dataclass(frozen=True, slots=True)
class Chapter:
    """Goods of one HS chapter (two digits), by direction."""

    chapter: str
    entry: Goods
    exit: Goods


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One day at one post as one desk recorded it.

    ``modes`` and ``decisions`` have a line for each word of the domain; ``nationalities`` the ten largest by
    falling number, then ``other`` where there are more. The totals of the three tables are equal.
    ``old_lists`` counts crossings decided with a list older than 24 hours, ``no_list`` those with none.
    """

    day: date
    post: str
    training: bool
    modes: tuple[Row, ...]
    decisions: tuple[Row, ...]
    nationalities: tuple[Row, ...]
    reasons: tuple[Reason, ...] = ()
    consignments: Row = field(default_factory=lambda: Row("consignments", 0, 0))
    chapters: tuple[Chapter, ...] = ()
    corrections: int = 0
    old_lists: int = 0
    no_list: int = 0

    @property
    def entries(self) -> int:
        return sum(row.entry for row in self.modes)

    @property
    def exits(self) -> int:
        return sum(row.exit for row in self.modes)

    @property
    def crossings(self) -> int:
        return self.entries + self.exits

    def decided(self, *decisions: Decision) -> int:
        """Crossings with one of these decisions."""
        return sum(row.total for row in self.decisions if row.key in decisions)

    @property
    def goods(self) -> Chapter:
        """All chapters together."""
        return Chapter(
            OTHER,
            sum((chapter.entry for chapter in self.chapters), Goods()),
            sum((chapter.exit for chapter in self.chapters), Goods()),
        )


def count(
    crossings: Iterable[Recorded[Crossing]],
    consignments: Iterable[Recorded[Consignment]],
    *,
    day: date,
    post: str,
    training: bool,
) -> Tally:
    """The tally of ``day`` from records that may be of other days, posts or sorts: those are left out."""
    passed = _counted(crossings, day, post, training)
    declared = _counted(consignments, day, post, training)
    facts = [recorded.fact for recorded in passed]
    return Tally(
        day=day,
        post=post,
        training=training,
        modes=_rows(((fact.mode, fact.direction) for fact in facts), list(Mode)),
        decisions=_rows(((fact.decision, fact.direction) for fact in facts), list(Decision)),
        nationalities=_largest((fact.document.nationality, fact.direction) for fact in facts),
        reasons=_reasons(facts),
        consignments=_rows((("consignments", one.fact.direction) for one in declared), ["consignments"])[0],
        chapters=_chapters([one.fact for one in declared]),
        corrections=_corrections(passed) + _corrections(declared),
        old_lists=sum(any(used.age_s > OLD_LIST_S for used in fact.lists) for fact in facts),
        no_list=sum(not fact.lists for fact in facts),
    )


def _counted(
    records: Iterable[Recorded[FactT]], day: date, post: str, training: bool
) -> list[Recorded[FactT]]:
    return [
        one
        for one in _last_words(records)
        if one.envelope.local_time.date() == day
        and one.envelope.post == post
        and one.envelope.training == training
    ]


def _last_words(records: Iterable[Recorded[FactT]]) -> Iterable[Recorded[FactT]]:
    """Of each passage the record that nothing corrects; where two people corrected the same, the later."""
    several = {one.envelope.id: one for one in records}
    corrected = {one.fact.corrects for one in several.values()}
    last: dict[UUID, Recorded[FactT]] = {}
    for one in several.values():
        if one.envelope.id in corrected:
            continue
        origin = _origin(one, several)
        if origin not in last or _made(last[origin]) < _made(one):
            last[origin] = one
    return last.values()


def _origin(one: Recorded[FactT], several: Mapping[UUID, Recorded[FactT]]) -> UUID:
    """The record that the chain of corrections began with."""
    seen: set[UUID] = set()
    while (earlier := one.fact.corrects) is not None and earlier not in seen:
        if earlier not in several:
            return earlier
        seen.add(earlier)
        one = several[earlier]
    return one.envelope.id


def _made(one: Recorded[FactT]) -> tuple[datetime, UUID]:
    return one.envelope.recorded_at, one.envelope.id


def _corrections(records: Iterable[Recorded[FactT]]) -> int:
    return sum(one.fact.corrects is not None for one in records)


def _rows(pairs: Iterable[tuple[str, Direction]], keys: Sequence[str]) -> tuple[Row, ...]:
    numbers = Counter((str(key), direction) for key, direction in pairs)
    return tuple(
        Row(str(key), numbers[str(key), Direction.ENTRY], numbers[str(key), Direction.EXIT]) for key in keys
    )


def _largest(pairs: Iterable[tuple[str, Direction]]) -> tuple[Row, ...]:
    """The ten largest by total, ties by code; the rest in one line."""
    several = list(pairs)
    rows = _rows(several, sorted({key for key, _ in several}))
    by_size = sorted(rows, key=lambda row: -row.total)
    rest = by_size[LARGEST:]
    if not rest:
        return tuple(by_size)
    return (
        *by_size[:LARGEST],
        Row(OTHER, sum(row.entry for row in rest), sum(row.exit for row in rest)),
    )


def _reasons(facts: Iterable[Crossing]) -> tuple[Reason, ...]:
    """Reasons by decision, the most frequent first; spacing does not make another reason."""
    numbers = Counter(
        (fact.decision, " ".join(fact.reason.split())) for fact in facts if fact.decision in NEED_REASON
    )
    order = list(Decision)
    return tuple(
        Reason(decision, reason, number)
        for (decision, reason), number in sorted(
            numbers.items(), key=lambda one: (order.index(one[0][0]), -one[1], one[0][1])
        )
    )


def _chapters(consignments: Iterable[Consignment]) -> tuple[Chapter, ...]:
    sums: dict[tuple[str, Direction], Goods] = {}
    for consignment in consignments:
        for item in consignment.items:
            key = (item.chapter, consignment.direction)
            sums[key] = sums.get(key, Goods()) + _goods(item)
    return tuple(
        Chapter(
            chapter,
            sums.get((chapter, Direction.ENTRY), Goods()),
            sums.get((chapter, Direction.EXIT), Goods()),
        )
        for chapter in sorted({chapter for chapter, _ in sums})
    )


def _goods(item: Item) -> Goods:
    return Goods(1, item.net_mass_kg, item.gross_mass_kg, (Money(item.value, item.currency),))
