"""How long one traveller's screening takes against 100,000 entries in the desk's own encrypted store."""

import json
import random
import tempfile
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from borderdesk.desk import lists
from borderdesk.desk.desk import open_training
from borderdesk.domain.dates import PartialDate
from borderdesk.screening.screen import Traveller, screen
from borderdesk.settings import Settings

ENTRIES = 100_000
TRAVELLERS = 5_000
#: One traveller in so many is on the list, in turn by number and by name.
LISTED_EVERY = 50

SYLLABLES = ("KA", "RI", "MO", "VA", "SHA", "RO", "DI", "LO", "NU", "ZA", "BE", "GU", "HA", "QO", "JU", "MIR")


def main() -> None:
    chance = random.Random(1)
    people = [_person(chance, number) for number in range(ENTRIES)]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "bench.csv")
        file.write_text("\n".join(_rows(people)), encoding="utf-8")
        desk = open_training(Settings(data_dir=Path(folder), simulation=True))
        try:
            began = perf_counter()
            lists.import_list(desk, file)
            imported_s = perf_counter() - began
            times: list[float] = []
            found = 0
            for number in range(TRAVELLERS):
                traveller = (
                    chance.choice(people) if number % LISTED_EVERY == 0 else _person(chance, ENTRIES + number)
                )
                now = desk.clock.now()
                began = perf_counter()
                screening = screen(traveller, desk.store, now=now)
                times.append((perf_counter() - began) * 1000)
                found += bool(screening.alerts)
        finally:
            desk.store.close()
    cuts = quantiles(times, n=100)
    result = {
        "bench": "screening",
        "entries": ENTRIES,
        "travellers": TRAVELLERS,
        "with_alerts": found,
        "import_s": round(imported_s, 1),
        "p50_ms": round(cuts[49], 3),
        "p99_ms": round(cuts[98], 3),
    }
    print(json.dumps(result))


def _person(chance: random.Random, number: int) -> Traveller:
    """An invented person: a quarter of them have 1 January as their birthday."""
    placeholder = chance.random() < 0.25
    born = PartialDate(
        chance.randint(1940, 2008),
        1 if placeholder else chance.randint(1, 12),
        1 if placeholder else chance.randint(1, 28),
    )
    return Traveller(
        surname="".join(chance.choices(SYLLABLES, k=4)) + "OV",
        given_names="".join(chance.choices(SYLLABLES, k=3)),
        birth_date=born,
        document_number=f"SPX{number:06}",
        issuing_state="UTO",
    )


def _rows(people: list[Traveller]) -> list[str]:
    """Every other entry is known by its number, the others by name and date of birth."""
    rows = ["document_number,issuing_state,surname,given_names,birth_date"]
    for number, person in enumerate(people):
        if number % 2:
            rows.append(f"{person.document_number},{person.issuing_state},,,")
        else:
            rows.append(f",,{person.surname},{person.given_names},{person.birth_date}")
    return rows


if __name__ == "__main__":
    main()
