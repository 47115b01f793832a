"""A desk that records and sends without end, as a process that a test may kill.

It prints ``recorded N`` after each crossing that is safe, and ``sent N`` after each exchange.
"""

import sys
from pathlib import Path

from borderdesk.domain.errors import ExchangeError
from borderdesk.journal.exchange import DeskExchange
from borderdesk.link.client import CentreClient
from borderdesk.store.keys import training_key
from borderdesk.store.store import Store
from borderdesk.sync.exchange_once import exchange
from tests.sync.samples import NOON, crossing, envelope


def main(folder: Path, url: str, start: int) -> None:
    store = Store.open(folder, training_key(folder), training=True)
    machine = DeskExchange(batch=7)
    number = start
    with CentreClient(url) as centre:
        while True:
            for _ in range(10):
                store.append(crossing(number), envelope(number))
                number += 1
                print(f"recorded {number}", flush=True)
            result = exchange(store, centre, now=NOON, machine=machine)
            if not result.ok:
                raise ExchangeError(result.error_code)
            print(f"sent {result.sent}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
