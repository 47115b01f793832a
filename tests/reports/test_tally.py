from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from borderdesk.domain.consignment import Consignment
from borderdesk.domain.crossing import DECISIONS, NEED_REASON, Crossing, Decision, Direction, Mode
from borderdesk.domain.record import Recorded
from borderdesk.reports.tally import OTHER, Goods, Money, Reason, Row, Tally, count
from tests.reports.maker import Maker

DAY = date(2026, 11, 24)


def tally(
    crossings: Sequence[Recorded[Crossing]] = (),
    consignments: Sequence[Recorded[Consignment]] = (),
    *,
    training: bool = False,
) -> Tally:
    return count(crossings, consignments, day=DAY, post="FTH", training=training)


def test_a_day_without_anything_is_all_zeros() -> None:
    empty = tally()
    assert (empty.crossings, empty.entries, empty.exits) == (0, 0, 0)
    assert [row.key for row in empty.modes] == [mode.value for mode in Mode]
    assert [row.key for row in empty.decisions] == [decision.value for decision in Decision]
    assert len(empty.nationalities) + len(empty.reasons) + len(empty.chapters) == 0
    assert empty.goods.entry == Goods()


def test_each_crossing_stands_once_in_every_table(make: Maker) -> None:
    counted = tally(
        [
            make.crossing(mode=Mode.CAR, nationality="UZB", decision=Decision.ADMITTED),
            make.crossing(mode=Mode.CAR, nationality="TJK", decision=Decision.ADMITTED),
            make.crossing(Direction.EXIT, mode=Mode.FOOT, nationality="UZB", decision=Decision.DEPARTED),
            make.crossing(mode=Mode.BUS, nationality="AFG", decision=Decision.REFUSED, reason="No visa"),
        ]
    )
    assert (counted.crossings, counted.entries, counted.exits) == (4, 3, 1)
    assert Row("car", 2, 0) in counted.modes
    assert Row("foot", 0, 1) in counted.modes
    assert counted.nationalities == (Row("UZB", 1, 1), Row("AFG", 1, 0), Row("TJK", 1, 0))
    assert counted.decided(Decision.ADMITTED) == 2
    assert counted.decided(Decision.REFUSED, Decision.STOPPED) == 1


def test_the_eleventh_nationality_is_one_of_the_others(make: Maker) -> None:
    codes = [f"X{letter}{letter}" for letter in "ABCDEFGHIJKLM"]
    crossings = [
        make.crossing(nationality=code) for place, code in enumerate(codes) for _ in range(20 - place)
    ]
    counted = tally([*crossings, make.crossing(Direction.EXIT, nationality="XMM")])
    assert [row.key for row in counted.nationalities] == [*codes[:10], OTHER]
    assert counted.nationalities[-1] == Row(OTHER, 10 + 9 + 8, 1)


def test_reasons_are_counted_by_decision_most_frequent_first(make: Maker) -> None:
    def turned_back(decision: Decision, reason: str) -> Recorded[Crossing]:
        direction = Direction.EXIT if decision is Decision.STOPPED else Direction.ENTRY
        return make.crossing(direction, decision=decision, reason=reason)

    counted = tally(
        [
            turned_back(Decision.WITHDREW, "Changed plans"),
            turned_back(Decision.REFUSED, "No visa"),
            turned_back(Decision.REFUSED, " Ban \n in force"),
            turned_back(Decision.REFUSED, "Ban in force"),
            turned_back(Decision.STOPPED, "Court order"),
            make.crossing(decision=Decision.SECOND_LINE, reason="not a refusal"),
        ]
    )
    assert counted.reasons == (
        Reason(Decision.REFUSED, "Ban in force", 2),
        Reason(Decision.REFUSED, "No visa", 1),
        Reason(Decision.STOPPED, "Court order", 1),
        Reason(Decision.WITHDREW, "Changed plans", 1),
    )


def test_the_day_is_the_posts_own(make: Maker) -> None:
    def at(hour: int, minute: int, day: int = 24, offset_s: int = 5 * 3600) -> Recorded[Crossing]:
        moment = datetime(2026, 11, day, hour, minute, tzinfo=UTC)
        return make.crossing(envelope=make.envelope(moment, offset_s=offset_s))

    inside = [at(19, 0, 23), at(18, 59), at(0, 0), at(23, 0, offset_s=-3600), at(1, 0, 25, -7200)]
    outside = [at(18, 59, 23), at(19, 0), at(0, 30, offset_s=-3600), at(12, 0, 25)]
    assert tally([*inside, *outside]).crossings == len(inside)


def test_other_posts_and_the_other_world_are_left_out(make: Maker) -> None:
    elsewhere = make.crossing(envelope=make.envelope(post="PNJ"))
    invented = Maker(training=True).crossing()
    assert tally([elsewhere, invented, make.crossing()]).crossings == 1
    assert tally([elsewhere, invented, make.crossing()], training=True).crossings == 1


def test_of_a_record_and_its_corrections_the_last_counts(make: Maker) -> None:
    original = make.crossing(mode=Mode.CAR)
    corrected = make.crossing(mode=Mode.BUS, corrects=original.envelope.id)
    again = make.crossing(mode=Mode.RAIL, corrects=corrected.envelope.id)
    for several in ([original, corrected, again], [again, original, corrected]):
        counted = tally(several)
        assert (counted.crossings, counted.corrections) == (1, 1)
        assert Row("rail", 1, 0) in counted.modes


def test_of_two_corrections_of_one_record_the_later_counts(make: Maker) -> None:
    original = make.crossing(mode=Mode.CAR)
    moment = original.envelope.occurred_at
    early = make.crossing(
        mode=Mode.BUS,
        corrects=original.envelope.id,
        envelope=make.envelope(recorded_at=moment + timedelta(hours=1)),
    )
    late = make.crossing(
        mode=Mode.RAIL,
        corrects=original.envelope.id,
        envelope=make.envelope(recorded_at=moment + timedelta(hours=2)),
    )
    for several in ([original, early, late], [late, early], [early, original, late]):
        counted = tally(several)
        assert counted.crossings == 1
        assert Row("rail", 1, 0) in counted.modes


def test_a_correction_may_move_a_crossing_to_another_day(make: Maker) -> None:
    original = make.crossing()
    moved = make.crossing(
        corrects=original.envelope.id, envelope=make.envelope(datetime(2026, 11, 23, 7, 0, tzinfo=UTC))
    )
    assert tally([original, moved]).crossings == 0


def test_records_that_correct_each_other_are_none(make: Maker) -> None:
    one, other = make.envelope(), make.envelope()
    loop = [
        make.crossing(envelope=one, corrects=other.id),
        make.crossing(envelope=other, corrects=one.id),
    ]
    assert tally(loop).crossings == 0
    assert tally([*loop, make.crossing(corrects=one.id)]).crossings == 1


def test_a_correction_counts_though_the_clock_was_set_back(make: Maker) -> None:
    original = make.crossing(mode=Mode.CAR)
    earlier = original.envelope.recorded_at - timedelta(days=1)
    correction = make.crossing(
        mode=Mode.BUS, corrects=original.envelope.id, envelope=make.envelope(recorded_at=earlier)
    )
    assert Row("bus", 1, 0) in tally([original, correction]).modes


def test_goods_are_summed_by_chapter_direction_and_currency(make: Maker) -> None:
    first = make.consignment(
        make.item("080610", "10.10", "USD", "5.5"),
        make.item("081010", "3", "TJS", "1"),
        make.item("520100", "0.05", "USD", "1000"),
    )
    second = make.consignment(make.item("080410", "1.90", "USD", "2"))
    out = make.consignment(make.item("080610", "7", "USD", "2"), direction=Direction.EXIT)
    counted = tally(consignments=[first, second, out])
    assert counted.consignments == Row("consignments", 2, 1)
    fruit, cotton = counted.chapters
    assert (fruit.chapter, cotton.chapter) == ("08", "52")
    assert fruit.entry == Goods(
        3, Decimal("8.5"), Decimal("11.5"), (Money(Decimal(3), "TJS"), Money(Decimal("12.00"), "USD"))
    )
    assert fruit.exit == Goods(1, Decimal(2), Decimal(3), (Money(Decimal(7), "USD"),))
    assert counted.goods.entry.items == 4
    assert counted.goods.entry.values[1] == Money(Decimal("12.05"), "USD")


def test_sums_of_the_largest_amounts_are_exact(make: Maker) -> None:
    huge = "999999999999999999.999999999"
    counted = tally(consignments=[make.consignment(*[make.item(value=huge)] * 7)])
    assert counted.goods.entry.values == (Money(Decimal("6999999999999999999.999999993"), "USD"),)


def test_old_lists_and_none_are_counted(make: Maker) -> None:
    day = 24 * 3600
    counted = tally(
        [make.crossing(ages=ages) for ages in ((day,), (day + 1,), (60, day + 1), (), (0,))],
    )
    assert (counted.old_lists, counted.no_list) == (2, 1)


@st.composite
def plans(draw: st.DrawFn) -> list[tuple[int, Direction, Mode, str, Decision, int, int]]:
    """Lines of: what is corrected (or -1), direction, mode, nationality, decision, minutes, offset."""
    lines: list[tuple[int, Direction, Mode, str, Decision, int, int]] = []
    for place in range(draw(st.integers(0, 40))):
        direction = draw(st.sampled_from(Direction))
        lines.append(
            (
                draw(st.integers(-1, place - 1)) if draw(st.booleans()) else -1,
                direction,
                draw(st.sampled_from(Mode)),
                draw(st.sampled_from(["TJK", "UZB", "AFG", "D", "XXA", *[f"Q{n:02}" for n in range(12)]])),
                draw(st.sampled_from(DECISIONS[direction])),
                draw(st.integers(-36 * 60, 36 * 60)),
                draw(st.sampled_from([-43200, -3600, 0, 12600, 18000, 50400])),
            )
        )
    return lines


@given(plans(), st.randoms(use_true_random=False))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_figures_always_add_up(
    make: Maker, plan: list[tuple[int, Direction, Mode, str, Decision, int, int]], order: Random
) -> None:
    records: list[Recorded[Crossing]] = []
    root: list[int] = []
    for place, (target, direction, mode, nationality, decision, minutes, offset_s) in enumerate(plan):
        moment = datetime(2026, 11, 24, 12, 0, tzinfo=UTC) + timedelta(minutes=minutes)
        made_at = datetime(2026, 12, 1, tzinfo=UTC) + timedelta(seconds=place)
        envelope = make.envelope(moment, offset_s=offset_s, recorded_at=made_at)
        corrects = records[target].envelope.id if target >= 0 else None
        records.append(
            make.crossing(
                direction,
                mode=mode,
                nationality=nationality,
                decision=decision,
                reason="why" if decision in NEED_REASON else "",
                envelope=envelope,
                corrects=corrects,
            )
        )
        root.append(root[target] if target >= 0 else place)
    last = {root[place]: record for place, record in enumerate(records)}
    expected = [one for one in last.values() if one.envelope.local_time.date() == DAY]
    shuffled = list(records)
    order.shuffle(shuffled)
    counted = tally(shuffled)
    assert counted.crossings == len(expected)
    assert counted.corrections == sum(one.fact.corrects is not None for one in expected)
    for rows in (counted.modes, counted.decisions, counted.nationalities):
        assert sum(row.total for row in rows) == counted.crossings
        assert sum(row.entry for row in rows) == counted.entries
        assert sum(row.exit for row in rows) == counted.exits
    assert len(counted.nationalities) <= 11
    assert sum(reason.number for reason in counted.reasons) == counted.decided(*NEED_REASON)
    modes = Counter(one.fact.mode.value for one in expected)
    assert {row.key: row.total for row in counted.modes} == {mode.value: modes[mode.value] for mode in Mode}
    named = Counter(one.fact.document.nationality for one in expected)
    assert all(row.total == named[row.key] for row in counted.nationalities if row.key != OTHER)


@given(
    st.lists(st.tuples(st.decimals(0, 10**9, places=3), st.sampled_from(["USD", "TJS"]), st.integers(1, 97)))
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_goods_always_add_up(make: Maker, lines: list[tuple[Decimal, str, int]]) -> None:
    items = [
        make.item(f"{chapter:02}0000", str(value), currency, str(value)) for value, currency, chapter in lines
    ]
    declared = [make.consignment(*items[start : start + 3]) for start in range(0, len(items), 3)]
    total = tally(consignments=declared).goods.entry
    assert total.items == len(lines)
    assert total.net_mass_kg == sum((value for value, _, _ in lines), Decimal(0))
    for money in total.values:
        assert money.amount == sum(value for value, currency, _ in lines if currency == money.currency)


@pytest.mark.parametrize("row", [Row("x", 0, 0), Row("x", 3, 4)])
def test_a_row_knows_its_total(row: Row) -> None:
    assert row.total == row.entry + row.exit
