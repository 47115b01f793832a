"""How fast zones are read and written: ``python -m tests.benchmarks.bench_mrz``.

The last line is one JSON object: parses and formats a second, over one zone of each format, on one core.
"""

import json
from collections.abc import Callable
from time import perf_counter

from borderdesk.domain.mrz import format_document, parse
from tests.domain.zones import PUBLISHED, TODAY

SECONDS = 2.0


def rate(work: Callable[[], object], pieces: int) -> float:
    """How many pieces a second, measured for about ``SECONDS``."""
    rounds = 0
    start = perf_counter()
    while (spent := perf_counter() - start) < SECONDS:
        work()
        rounds += 1
    return rounds * pieces / spent


def main() -> None:
    zones = [lines for _, lines in PUBLISHED.values()]
    documents = [parse(lines, today=TODAY).document for lines in zones]
    parses = rate(lambda: [parse(lines, today=TODAY) for lines in zones], len(zones))
    formats = rate(lambda: [format_document(document) for document in documents], len(documents))
    print(f"{len(zones)} zones: {1e6 / parses:.0f} µs to read one, {1e6 / formats:.0f} µs to write one")
    print(json.dumps({"parses_per_second": round(parses), "formats_per_second": round(formats)}))


if __name__ == "__main__":
    main()
