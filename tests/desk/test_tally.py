from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from borderdesk.desk import consignments, crossings
from borderdesk.desk.desk import Desk
from borderdesk.desk.tally import local_day, tally, tally_of, tally_pdf
from borderdesk.domain.consignment import Consignment
from borderdesk.domain.crossing import Crossing, Direction, Mode
from borderdesk.settings import Language
from borderdesk.store import keys
from borderdesk.store.store import Store

DAY = date(2026, 11, 23)
LOCAL = timezone(timedelta(hours=5))


def test_the_day_of_the_post_with_its_corrections(
    training: Desk, crossing: Crossing, consignment: Consignment
) -> None:
    midnight = datetime(2026, 11, 23, tzinfo=LOCAL)
    last = timedelta(hours=23, minutes=59, seconds=59)
    crossings.record(training, crossing, occurred_at=midnight - timedelta(seconds=1))
    first = crossings.record(training, crossing, occurred_at=midnight)
    crossings.record(training, crossing, occurred_at=midnight + last)
    crossings.record(training, crossing, occurred_at=midnight + timedelta(days=1))
    crossings.correct(training, first.envelope.id, replace(crossing, mode=Mode.BUS), "it was a bus")
    counted = tally(training, DAY)
    assert (counted.crossings, counted.corrections) == (2, 1)
    assert {row.key: row.total for row in counted.modes if row.total} == {"bus": 1, "car": 1}
    gone = crossings.correct(
        training,
        crossings.recent(training, 1)[0].envelope.id,
        crossing,
        "it was the day before",
        occurred_at=midnight + timedelta(hours=3),
    )
    assert gone.envelope.utc_offset_s == 18000
    assert tally(training, DAY).crossings == 3
    declared = consignments.record(training, replace(consignment, direction=Direction.EXIT))
    today = tally(training, declared.envelope.local_time.date())
    assert (today.consignments.exit, today.goods.exit.items) == (1, 1)


def test_a_store_that_another_holds_can_be_counted(training: Desk, crossing: Crossing) -> None:
    crossings.record(training, crossing)
    key = keys.training_key(training.settings.folder)
    beside = Store.open(training.settings.folder, key, training=True, read_only=True)
    try:
        day = local_day(training.settings, training.clock.now())
        assert tally_of(beside, day).crossings == 1
    finally:
        beside.close()


@pytest.mark.parametrize("language", Language)
def test_the_page_is_a_pdf(language: Language, training: Desk, crossing: Crossing, tmp_path: Path) -> None:
    crossings.record(training, crossing)
    page = tally_pdf(training, training.today(), language)
    assert page.startswith(b"%PDF-")
    assert page == tally_pdf(training, training.today(), language)
