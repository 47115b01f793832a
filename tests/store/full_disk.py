"""A desk on a disk that fills up: prints what happened as one JSON object, for ``test_disk``."""

import json
import resource
import shutil
import sys
from pathlib import Path

from borderdesk.domain.errors import StoreError
from borderdesk.domain.officer import Officer, Role
from borderdesk.journal.exchange import ExchangeResult
from borderdesk.store import ballast, keys
from borderdesk.store.key_file import Cost
from borderdesk.store.store import Store
from tests.journal import facts
from tests.store.desks import create, reopen

LEFT = 256 * 1024
LIMIT = 64 * 1024
CHEAP = Cost(memory_kib=8, passes=1, lanes=1)


def record_until_refused(store: Store) -> tuple[int, str]:
    """How many were recorded, and the code of why no more."""
    done = 0
    while True:
        try:
            store.append(facts.crossing(), facts.envelope())
        except StoreError as error:
            return done, error.code
        done += 1


def fill(folder: Path, *, left: int = LEFT) -> None:
    """Takes all but a little of the disk."""
    free = shutil.disk_usage(folder).free
    with (folder / "others").open("ab") as stream:
        stream.write(bytes(free - left))


def bookkeeping(store: Store) -> None:
    """What must go on when no traveller can be taken."""
    store.acknowledge(store.logs()[0].header.log, 1)
    store.save_exchange(ExchangeResult(finished_at=facts.NOON, ok=True, sent=1, waiting=0))


def on_a_small_disk(folder: Path) -> dict[str, object]:
    """Another program fills the disk, later it is emptied."""
    store = create(folder)
    fill(folder)
    recorded, code = record_until_refused(store)
    again = record_until_refused(store)
    held = (folder / ballast.NAME).exists()
    bookkeeping(store)
    counted = store.counts().records
    store.close()
    store = reopen(folder)
    at_reopening = record_until_refused(store)
    (folder / "others").unlink()
    store.append(facts.crossing(), facts.envelope())
    result = {
        "code": code,
        "again": again,
        "held_when_full": held,
        "lost": recorded - counted,
        "at_reopening": at_reopening,
        "records_after": store.counts().records - recorded,
        "held_after": (folder / ballast.NAME).exists(),
        "ok": store.verify().ok,
    }
    store.close()
    return result


def signing_in(folder: Path) -> dict[str, object]:
    """Counting a try takes a little room, so a full disk must not lock everybody out."""
    officer = Officer("zarina", "Zarina Rahimova", Role.ADMINISTRATOR, "p3")
    code = keys.create_accounts(folder, [(officer, "mulberry dusti")], cost=CHEAP)
    key = keys.sign_in(folder, "zarina", "mulberry dusti").key
    Store.create(folder, key, post="FTH", desk="FTH-1", training=False).close()
    fill(folder, left=0)
    same = keys.sign_in(folder, "zarina", "mulberry dusti").key == key
    held = (folder / ballast.NAME).exists()
    fill(folder, left=0)
    try:
        keys.recover(folder, code, "zarina", "walnut karamyk", cost=CHEAP)
        refused = ""
    except StoreError as error:
        refused = error.code
    return {"same": same, "held_when_full": held, "refused": refused}


def under_a_limit(folder: Path) -> dict[str, object]:
    """The system refuses to let a file grow, later it allows it."""
    store = create(folder)
    store.append(facts.crossing(), facts.envelope())
    size = (folder / "desk.db-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + LIMIT, resource.RLIM_INFINITY))
    recorded, code = record_until_refused(store)
    again = record_until_refused(store)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    lost = recorded + 1 - store.counts().records
    store.append(facts.crossing(), facts.envelope())
    result = {
        "code": code,
        "again": again,
        "lost": lost,
        "records_after": store.counts().records - recorded - 1,
        "ok": store.verify().ok,
    }
    store.close()
    return result


if __name__ == "__main__":
    case = {"disk": on_a_small_disk, "sign_in": signing_in, "limit": under_a_limit}[sys.argv[1]]
    print(json.dumps(case(Path(sys.argv[2]))))
