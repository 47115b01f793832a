"""What happens on the day that a simulation plays: who is listed, who is decided how, what goods come."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from borderdesk.domain.alert import Action
from borderdesk.domain.consignment import Consignment, Item, Regime, Unit
from borderdesk.domain.crossing import Category, Decision, Direction
from borderdesk.domain.document import TravelDocument
from borderdesk.training.travellers import Traveller, travellers
from borderdesk.training.words import Words

LIST_NAME = "training"
LIST_OWNER = "Training centre"

#: Codes of the reasons for which somebody is refused.
REFUSED_FOR = ("no_valid_visa",)
#: People on the list whom nobody will meet, so that a look-up has something to search.
_STRANGERS = 40
_STRANGERS_SEED = 7919
_EXIT_EVERY = 3

_COLUMNS = (
    "entry",
    "document_number",
    "issuing_state",
    "surname",
    "given_names",
    "birth_date",
    "nationality",
    "action",
    "instruction",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One traveller's part: which way they go and what the officer decides when no alert is in the way.

    ``cleared``: the shift lead compares them with the list's entry, and finds that they may go on.
    """

    traveller: Traveller
    direction: Direction
    decision: Decision
    reasons: tuple[str, ...] = ()
    cleared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Who of the travellers stands on the list, by their place in the queue."""

    by_number: int | None
    by_name: int | None


def parts(people: Sequence[Traveller]) -> tuple[Part, ...]:
    """Every third leaves, the others enter; the first foreigner who enters and is on no list is refused."""
    listed = on_the_list(people)
    refused = next(
        (
            place
            for place, person in enumerate(people)
            if not _leaves(place)
            and person.category is Category.FOREIGNER
            and place not in (listed.by_number, listed.by_name)
        ),
        None,
    )
    return tuple(
        _part(person, leaves=_leaves(place), refused=place == refused, cleared=place == listed.by_name)
        for place, person in enumerate(people)
    )


def _leaves(place: int) -> bool:
    return place % _EXIT_EVERY == _EXIT_EVERY - 1


def _part(person: Traveller, *, leaves: bool, refused: bool, cleared: bool) -> Part:
    if refused:
        return Part(
            traveller=person,
            direction=Direction.ENTRY,
            decision=Decision.REFUSED,
            reasons=REFUSED_FOR,
        )
    return Part(
        traveller=person,
        direction=Direction.EXIT if leaves else Direction.ENTRY,
        decision=Decision.DEPARTED if leaves else Decision.ADMITTED,
        cleared=cleared,
    )


def on_the_list(people: Sequence[Traveller]) -> Listed:
    """The first traveller is listed by number, and by name the first other whose birth date is telling."""
    by_name = next((place for place, person in enumerate(people) if place > 0 and _telling(person)), None)
    return Listed(by_number=0 if people else None, by_name=by_name)


def _telling(person: Traveller) -> bool:
    """Whether name and birth date are whole, and the date is not the placeholder of many papers."""
    born = person.document.birth_date.whole
    return born is not None and (born.month, born.day) != (1, 1) and not person.document.name_truncated


def watchlist_csv(people: Sequence[Traveller], words: Words, *, today: date) -> bytes:
    """A list as its owner would send it: two of the travellers, and people whom nobody will meet."""
    listed = on_the_list(people)
    rows: list[Mapping[str, object]] = []
    if listed.by_number is not None:
        paper = people[listed.by_number].document
        rows.append({**_by_number(paper), "instruction": words.call_the_lead})
    if listed.by_name is not None:
        paper = people[listed.by_name].document
        rows.append(
            {
                "surname": paper.surname,
                "given_names": paper.given_names,
                "birth_date": paper.birth_date,
                "nationality": paper.nationality,
                "action": Action.REFER,
                "instruction": words.second_document,
            }
        )
    met = {person.document.document_number for person in people}
    strangers = (each.document for each in travellers(_STRANGERS, seed=_STRANGERS_SEED, today=today))
    rows += [_by_number(paper) for paper in strangers if paper.document_number not in met]
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, _COLUMNS, restval="")
    writer.writeheader()
    writer.writerows({"entry": f"T-{number}", **row} for number, row in enumerate(rows, start=1))
    return text.getvalue().encode()


def _by_number(paper: TravelDocument) -> Mapping[str, object]:
    return {
        "document_number": paper.document_number,
        "issuing_state": paper.issuing_state,
        "action": Action.STOP,
    }


def consignments(words: Words) -> tuple[Consignment, ...]:
    """Two loads of goods: a truck that comes with dried fruit and cotton, a trader who takes tiles home."""
    return (
        Consignment(
            direction=Direction.ENTRY,
            regime=Regime.ORDINARY,
            declarant=words.trade_house,
            tax_number="000000001",
            vehicle_plate="SPX 001",
            origin="AFG",
            destination="TJK",
            items=(
                Item(
                    hs_code="080620",
                    description=words.raisins,
                    quantity=Decimal(400),
                    unit=Unit.PIECE,
                    net_mass_kg=Decimal(4000),
                    gross_mass_kg=Decimal(4120),
                    value=Decimal("7200.00"),
                    currency="USD",
                ),
                Item(
                    hs_code="520100",
                    description=words.cotton,
                    quantity=Decimal("2500.5"),
                    unit=Unit.KILOGRAM,
                    net_mass_kg=Decimal("2500.5"),
                    gross_mass_kg=Decimal(2560),
                    value=Decimal("4100.00"),
                    currency="USD",
                ),
            ),
        ),
        Consignment(
            direction=Direction.EXIT,
            regime=Regime.SMALL_TRADER,
            declarant=words.trader,
            vehicle_plate="SPX 002",
            origin="TJK",
            destination="AFG",
            items=(
                Item(
                    hs_code="690721",
                    description=words.tiles,
                    quantity=Decimal(30),
                    unit=Unit.SQUARE_METRE,
                    net_mass_kg=Decimal(540),
                    gross_mass_kg=Decimal(560),
                    value=Decimal("3900.00"),
                    currency="TJS",
                ),
            ),
        ),
    )
