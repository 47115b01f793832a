"""Whom a rule is for: nationality, document, age, mode and route, purpose."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from borderdesk.domain import states
from borderdesk.domain.crossing import Mode, Purpose
from borderdesk.domain.dates import PartialDate

#: An age that nobody reaches: the upper end of an open interval.
NO_LIMIT = 200


class Route(StrEnum):
    """How a traveller comes from the country that a rule is about."""

    DIRECT = "direct"
    THIRD_COUNTRY = "third_country"


@dataclass(frozen=True, slots=True, kw_only=True)
class TravellerFacts:
    """What a rule asks about a traveller; what nobody knows is ``None`` or an unknown date."""

    nationality: str
    document_code: str
    birth_date: PartialDate
    mode: Mode | None = None
    route: Route | None = None
    purpose: Purpose | None = None

    def ages_on(self, day: date) -> tuple[int, int]:
        """The youngest and the oldest that the traveller can be on ``day``, in completed years."""
        born = self.birth_date
        youngest = born.age_on(day)
        if youngest is None:
            return 0, NO_LIMIT - 1
        first = born.earliest
        return youngest, max(
            youngest, day.year - first.year - ((day.month, day.day) < (first.month, first.day))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """The travellers that a rule is for: those who answer to every key; an empty key lets everybody in.

    ``nationalities`` are ICAO codes in one spelling. ``document_codes`` are beginnings of the code in a
    document's zone (``P`` every passport, ``PD`` those of diplomats). Ages are completed years, from
    ``age_from`` to below ``age_below``.
    """

    nationalities: frozenset[str] = frozenset()
    document_codes: frozenset[str] = frozenset()
    age_from: int = 0
    age_below: int = NO_LIMIT
    modes: frozenset[Mode] = frozenset()
    routes: frozenset[Route] = frozenset()
    purposes: frozenset[Purpose] = frozenset()

    @property
    def rank(self) -> tuple[bool, ...]:
        """The keys that are given, the weightiest first: of two rules, the one with the greater rank wins."""
        return (
            bool(self.nationalities),
            bool(self.document_codes),
            self.age_from > 0 or self.age_below < NO_LIMIT,
            bool(self.modes),
            bool(self.routes),
            bool(self.purposes),
        )

    def unknown(self, traveller: TravellerFacts, day: date) -> tuple[str, ...] | None:
        """What has to be asked to know whether the traveller is meant on ``day``; ``None`` if not meant.

        Names of keys: ``age mode route purpose``. Nothing to ask means that the traveller is meant.
        """
        if self.nationalities and states.normal(traveller.nationality) not in self.nationalities:
            return None
        code = traveller.document_code.strip(" <").upper()
        if self.document_codes and not any(code.startswith(each) for each in self.document_codes):
            return None
        youngest, oldest = traveller.ages_on(day)
        if oldest < self.age_from or youngest >= self.age_below:
            return None
        asked = [] if self.age_from <= youngest and oldest < self.age_below else ["age"]
        for name, wanted, given in (
            ("mode", self.modes, traveller.mode),
            ("route", self.routes, traveller.route),
            ("purpose", self.purposes, traveller.purpose),
        ):
            if wanted and given is None:
                asked.append(name)
            elif wanted and given not in wanted:
                return None
        return tuple(asked)

    def overlaps(self, other: "Who") -> bool:
        """Whether somebody can be meant by both."""
        return (
            _meet(self.nationalities, other.nationalities)
            and _meet(self.modes, other.modes)
            and _meet(self.routes, other.routes)
            and _meet(self.purposes, other.purposes)
            and max(self.age_from, other.age_from) < min(self.age_below, other.age_below)
            and (
                not (self.document_codes and other.document_codes)
                or _begun(self.document_codes, other.document_codes, every=False)
                or _begun(other.document_codes, self.document_codes, every=False)
            )
        )

    def within(self, other: "Who") -> bool:
        """Whether everybody who is meant here is meant by ``other`` too."""
        return (
            _inside(self.nationalities, other.nationalities)
            and _inside(self.modes, other.modes)
            and _inside(self.routes, other.routes)
            and _inside(self.purposes, other.purposes)
            and other.age_from <= self.age_from
            and self.age_below <= other.age_below
            and (
                not other.document_codes
                or (
                    bool(self.document_codes)
                    and _begun(self.document_codes, other.document_codes, every=True)
                )
            )
        )

    def beats(self, other: "Who") -> bool:
        """Whether this is the more specific of two that mean the same traveller."""
        if self.rank != other.rank:
            return self.rank > other.rank
        return self.within(other) and not other.within(self)


def _meet(some: frozenset[str], others: frozenset[str]) -> bool:
    return not some or not others or not some.isdisjoint(others)


def _inside(some: frozenset[str], others: frozenset[str]) -> bool:
    return not others or (bool(some) and some <= others)


def _begun(codes: Iterable[str], beginnings: Iterable[str], *, every: bool) -> bool:
    """Whether every one, or any, of the codes begins as one of the others."""
    found = (any(code.startswith(each) for each in beginnings) for code in codes)
    return all(found) if every else any(found)
