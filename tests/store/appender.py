"""A desk to be killed: records without end and prints each id once it was told that it is recorded."""

import sys
from itertools import count
from pathlib import Path

from borderdesk.domain.alert import ListEntry, ListState
from borderdesk.domain.crossing import Decision
from borderdesk.journal.record import Fact
from borderdesk.store.values import KeyedEntry
from tests.journal import facts
from tests.store.desks import reopen

ENTRIES = 1500


def entries(version: int) -> list[KeyedEntry]:
    """An invented list whose every entry carries its version."""
    return [
        KeyedEntry(ListEntry(entry=f"{version}-{line}", list="national", surname="A"), "", f"A<<{line}")
        for line in range(ENTRIES)
    ]


def main(folder: Path) -> None:
    """Runs until it is killed."""
    store = reopen(folder)
    last = store.append(facts.crossing(), facts.envelope())
    print(last.envelope.id, flush=True)
    for number in count():
        fact: Fact
        match number % 6:
            case 0:
                fact = facts.consignment()
            case 1:
                fact = facts.crossing(decision=Decision.REFUSED)
            case 2:
                fact = facts.crossing(corrects=last.envelope.id)
            case _:
                fact = facts.crossing(f"SPX{number:06}")
        recorded = store.append(fact, facts.envelope())
        if number % 6 > 2:
            last = store.append(facts.crossing(), facts.envelope())
            print(last.envelope.id, flush=True)
        print(recorded.envelope.id, flush=True)
        if number % 10 == 9:
            version = store.counts().records
            state = ListState(
                list="national",
                version=str(version),
                owner="ministry",
                entries=ENTRIES,
                imported_at=facts.NOON,
                sha256="ab" * 32,
            )
            change = store.replace_list(entries(version), state, facts.envelope())
            print(change.envelope.id, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
