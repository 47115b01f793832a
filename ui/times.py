"""Times and ages as people say them, in the language in force."""

from datetime import date, datetime, timedelta, timezone

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from borderdesk.settings import Settings

MINUTE, HOUR, DAY = 60, 3600, 86400


def local(moment: datetime, settings: Settings) -> datetime:
    """``moment`` on the post's own clock."""
    return moment.astimezone(timezone(timedelta(seconds=settings.post.utc_offset_s)))


def clock_words(moment: datetime, settings: Settings) -> str:
    """``06:42`` on the post's own clock."""
    return f"{local(moment, settings):%H:%M}"


def date_words(moment: datetime, settings: Settings) -> str:
    """The post's day as the language writes it."""
    return day_words(local(moment, settings).date())


def day_words(day: date) -> str:
    """A day as the language writes it: *24.11.2025*, *24 Nov 2025*."""
    return QLocale().toString(QDate(day.year, day.month, day.day), day_format())


def day_format() -> str:
    """Qt's format of such a day."""
    return "d MMM yyyy" if QLocale().language() == QLocale.Language.English else "dd.MM.yyyy"


def age_words(seconds: float) -> str:
    """*just now*, *5 min*, *3 h*, *2 d*: whole units, rounded down; an age before now is *just now*."""
    minutes, hours, days = (int(seconds // unit) for unit in (MINUTE, HOUR, DAY))
    if minutes < 1:
        return QCoreApplication.translate("times", "just now")
    if hours < 1:
        return QCoreApplication.translate("times", "{number} min").format(number=minutes)
    if days < 2:
        return QCoreApplication.translate("times", "{number} h").format(number=hours)
    return QCoreApplication.translate("times", "{number} d").format(number=days)


def age_of(moment: datetime, now: datetime) -> str:
    """How long ago ``moment`` was."""
    return age_words((now - moment).total_seconds())
