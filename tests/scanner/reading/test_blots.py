"""A thousand zones with a blot over letters that no check digit protects: none is accepted and wrong."""

from tests.benchmarks.bench_blots import tally

ZONES = 1000


def test_what_a_blot_hides_is_never_made_up() -> None:
    told = tally(range(ZONES))
    assert told.zones == ZONES
    assert told.false_accepts == 0
    # It is no feat to refuse: nearly all whole zones are accepted.
    assert told.accepted >= 0.95 * ZONES
