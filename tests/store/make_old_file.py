"""Makes the file that stands for a desk at the present schema: ``data/<revision>``, once and never again.

Run as ``python -m tests.store.make_old_file`` when a new revision has become final.
"""

import sys
from pathlib import Path

from borderdesk.domain.alert import ListEntry, ListState
from borderdesk.domain.crossing import Decision
from borderdesk.store import ballast
from borderdesk.store.lock import HOLDER, LOCK
from borderdesk.store.tables import HEAD
from borderdesk.store.values import KeyedEntry
from tests.journal import facts
from tests.store.desks import create, record


def main(folder: Path) -> None:
    """Writes the folder; refuses when it exists."""
    if folder.exists():
        sys.exit(f"{folder} exists: it stands for desks in the field and is never made again")
    store = create(folder)
    record(store, facts.sign_in())
    _, wrong = record(store, facts.crossing("SPX000001"), facts.crossing("SPX000002"))
    record(store, facts.crossing("SPX000003", corrects=wrong.envelope.id))
    record(store, facts.consignment())
    state = ListState(
        list="national", version="1", owner="ministry", entries=2, imported_at=facts.NOON, sha256="ab" * 32
    )
    entries = [
        KeyedEntry(ListEntry(entry=str(n), list="national", document_number=f"SPX{n:06}"), f"SPX{n:06}", "")
        for n in range(2)
    ]
    store.replace_list(entries, state, facts.envelope())
    record(store, facts.red(facts.crossing("SPX000004", decision=Decision.REFUSED)))
    store.close()
    for name in (ballast.NAME, LOCK, HOLDER):
        (folder / name).unlink(missing_ok=True)


if __name__ == "__main__":
    main(Path(__file__).parent / "data" / HEAD)
