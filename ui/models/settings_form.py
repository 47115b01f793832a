"""The settings as a form: groups of fields, and what each field may hold."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from borderdesk.domain.crossing import Direction, Mode
from borderdesk.settings import Language, Settings
from ui.translations import OWN_NAMES
from ui.words import direction_word, mode_word

Editor = Literal["text", "choice", "number", "scanner", "folder"]
Value = str | int | bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a field, and the words for it."""

    value: Value
    words: Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One setting by its path in ``Settings``; ``rule`` says what it may hold."""

    path: str
    label: object
    rule: object = ""
    editor: Editor = "text"
    choices: tuple[Choice, ...] = ()
    least: int = 0
    most: int = 0
    wide: bool = False

    def value(self, settings: Settings) -> Value:
        """What it is in ``settings``."""
        found: Value = attrgetter(self.path)(settings)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Fields that belong together; what ``at_once`` is false for waits for the next start."""

    heading: object
    fields: tuple[Field, ...]
    at_once: bool = False


def words(source: object) -> str:
    """A source text of this table in the language in force."""
    return QCoreApplication.translate("settings", str(source)) if source else ""


def _offset(seconds: int) -> str:
    hours, minutes = divmod(abs(seconds) // 60, 60)
    return f"UTC{'-' if seconds < 0 else '+'}{hours:02}:{minutes:02}"


_OFFSETS = tuple(
    Choice(seconds, partial(_offset, seconds)) for seconds in range(-12 * 3600, 14 * 3600 + 1, 1800)
)
_LANGUAGES = tuple(Choice(language.value, partial(OWN_NAMES.__getitem__, language)) for language in Language)
_DIRECTIONS = tuple(Choice(each.value, partial(direction_word, each)) for each in Direction)
_MODES = tuple(Choice(each.value, partial(mode_word, each)) for each in Mode)
_THEMES = (
    Choice("light", lambda: words(QT_TRANSLATE_NOOP("settings", "Light"))),
    Choice("dark", lambda: words(QT_TRANSLATE_NOOP("settings", "Dark"))),
)
_TRAVELLER_SCREEN = (
    Choice(value=True, words=lambda: words(QT_TRANSLATE_NOOP("settings", "Speaks to the traveller"))),
    Choice(value=False, words=lambda: words(QT_TRANSLATE_NOOP("settings", "Is left alone"))),
)
_SOURCES = (
    Choice("none", lambda: words(QT_TRANSLATE_NOOP("settings", "None: documents are typed"))),
    Choice("webcam", lambda: words(QT_TRANSLATE_NOOP("settings", "Camera"))),
    Choice("scanner", lambda: words(QT_TRANSLATE_NOOP("settings", "Scanner"))),
    Choice("folder", lambda: words(QT_TRANSLATE_NOOP("settings", "Folder that is watched"))),
)
_DUTIES = (
    Choice(value=False, words=lambda: words(QT_TRANSLATE_NOOP("settings", "Two people or more"))),
    Choice(value=True, words=lambda: words(QT_TRANSLATE_NOOP("settings", "One officer alone"))),
)
_CODE_RULE = QT_TRANSLATE_NOOP("settings", "1 to 16 of: A-Z 0-9 -")

GROUPS: tuple[Group, ...] = (
    Group(
        heading=QT_TRANSLATE_NOOP("settings", "Screen"),
        at_once=True,
        fields=(
            Field(
                path="language",
                label=QT_TRANSLATE_NOOP("settings", "Language"),
                editor="choice",
                choices=_LANGUAGES,
            ),
            Field(
                path="theme", label=QT_TRANSLATE_NOOP("settings", "Colours"), editor="choice", choices=_THEMES
            ),
            Field(
                path="desk.traveller_screen",
                label=QT_TRANSLATE_NOOP("settings", "A second screen"),
                editor="choice",
                choices=_TRAVELLER_SCREEN,
                wide=True,
            ),
        ),
    ),
    Group(
        heading=QT_TRANSLATE_NOOP("settings", "Crossing point"),
        fields=(
            Field(path="post.code", label=QT_TRANSLATE_NOOP("settings", "Code"), rule=_CODE_RULE),
            Field(path="post.name", label=QT_TRANSLATE_NOOP("settings", "Name")),
            Field(
                path="post.country",
                label=QT_TRANSLATE_NOOP("settings", "Country"),
                rule=QT_TRANSLATE_NOOP("settings", "Three letters, as in passports: TJK"),
            ),
            Field(
                path="post.utc_offset_s",
                label=QT_TRANSLATE_NOOP("settings", "Local time"),
                editor="choice",
                choices=_OFFSETS,
            ),
            Field(
                path="post.lone",
                label=QT_TRANSLATE_NOOP("settings", "On duty"),
                rule=QT_TRANSLATE_NOOP("settings", "Alone: approvals are held until a colleague comes"),
                editor="choice",
                choices=_DUTIES,
                wide=True,
            ),
        ),
    ),
    Group(
        heading=QT_TRANSLATE_NOOP("settings", "This desk"),
        fields=(
            Field(path="desk.code", label=QT_TRANSLATE_NOOP("settings", "Code"), rule=_CODE_RULE),
            Field(path="desk.lane", label=QT_TRANSLATE_NOOP("settings", "Lane")),
            Field(
                path="desk.direction",
                label=QT_TRANSLATE_NOOP("settings", "Direction"),
                editor="choice",
                choices=_DIRECTIONS,
            ),
            Field(
                path="desk.mode",
                label=QT_TRANSLATE_NOOP("settings", "Usual mode"),
                editor="choice",
                choices=_MODES,
            ),
            Field(
                path="desk.lock_after_s",
                label=QT_TRANSLATE_NOOP("settings", "Locks after seconds"),
                rule=QT_TRANSLATE_NOOP("settings", "Without a key pressed; 0: only by Ctrl+L"),
                editor="number",
                most=86400,
            ),
        ),
    ),
    Group(
        heading=QT_TRANSLATE_NOOP("settings", "Documents are read from"),
        fields=(
            Field(
                path="devices.source",
                label=QT_TRANSLATE_NOOP("settings", "Device"),
                editor="choice",
                choices=_SOURCES,
                wide=True,
            ),
            Field(
                path="devices.webcam",
                label=QT_TRANSLATE_NOOP("settings", "Camera"),
                rule=QT_TRANSLATE_NOOP("settings", "A number (0), a file, or an address: http://…"),
                wide=True,
            ),
            Field(
                path="devices.scanner",
                label=QT_TRANSLATE_NOOP("settings", "Scanner"),
                editor="scanner",
                wide=True,
            ),
            Field(
                path="devices.folder",
                label=QT_TRANSLATE_NOOP("settings", "Folder"),
                editor="folder",
                wide=True,
            ),
        ),
    ),
    Group(
        heading=QT_TRANSLATE_NOOP("settings", "Centre"),
        fields=(
            Field(
                path="centre.url",
                label=QT_TRANSLATE_NOOP("settings", "Address"),
                rule=QT_TRANSLATE_NOOP("settings", "Empty: records stay at this desk"),
                wide=True,
            ),
            Field(
                path="centre.interval_s",
                label=QT_TRANSLATE_NOOP("settings", "Exchange every … seconds"),
                rule=QT_TRANSLATE_NOOP("settings", "30 to 86400"),
                editor="number",
                least=30,
                most=86400,
            ),
        ),
    ),
)

FIELDS: tuple[Field, ...] = tuple(field for group in GROUPS for field in group.fields)
AT_ONCE = frozenset(field.path for group in GROUPS if group.at_once for field in group.fields)


def at_once(settings: Settings) -> dict[str, Value]:
    """Those of ``settings`` that are in force as soon as they are saved, by their paths."""
    return {field.path: field.value(settings) for field in FIELDS if field.path in AT_ONCE}
