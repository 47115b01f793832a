"""The day's tally of this desk, counted and printed."""

from datetime import UTC, date, datetime, time, timedelta, timezone

from borderdesk.desk import roles
from borderdesk.desk.desk import Desk
from borderdesk.desk.roles import Act, RecordType
from borderdesk.reports.sheet import Imprint
from borderdesk.reports.tally import Tally, count
from borderdesk.reports.tally_pdf import render
from borderdesk.settings import Language, Settings
from borderdesk.store.reader import StoreReader

#: Clocks on Earth show from 12 hours behind to 14 hours ahead of UTC.
_AHEAD = timedelta(hours=14)
_BEHIND = timedelta(hours=12)


def tally(desk: Desk, day: date) -> Tally:
    """What this desk recorded on ``day`` of the post's own clock. Raises ``AccessError``: ``role_needed``."""
    roles.check(desk, Act.VIEW, RecordType.TALLY)
    return tally_of(desk.store, day)


def tally_of(store: StoreReader, day: date) -> Tally:
    """What a store, perhaps open for reading only, holds of ``day``."""
    midnight = datetime.combine(day, time(), UTC)
    start, end = midnight - _AHEAD, midnight + timedelta(days=1) + _BEHIND
    return count(
        store.crossings_between(start, end),
        store.consignments_between(start, end),
        day=day,
        post=store.identity.post,
        training=store.identity.training,
    )


def local_day(settings: Settings, now: datetime) -> date:
    """The post's own day at the aware time ``now``."""
    return _local(settings, now).date()


def tally_pdf(desk: Desk, day: date, language: Language) -> bytes:
    """The page to print and sign.

    Raises:
        ReportError: ``font_missing``, ``catalogue_missing``.
        AccessError: ``role_needed``.
    """
    return page_of(
        tally(desk, day),
        desk.settings,
        language,
        desk=desk.store.identity.desk,
        printed_at=desk.clock.now(),
        printed_by=desk.officer.name,
    )


def page_of(
    counted: Tally,
    settings: Settings,
    language: Language,
    *,
    desk: str,
    printed_at: datetime,
    printed_by: str = "",
) -> bytes:
    """A tally as a page to print; ``printed_at`` is aware.

    Raises: as ``tally_pdf``.
    """
    imprint = Imprint(
        post=counted.post,
        post_name=settings.post.name,
        desk=desk,
        printed_at=_local(settings, printed_at),
        printed_by=printed_by,
    )
    return render(counted, language, imprint)


def _local(settings: Settings, moment: datetime) -> datetime:
    return moment.astimezone(timezone(timedelta(seconds=settings.post.utc_offset_s)))
