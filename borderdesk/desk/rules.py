"""The rules in force at this desk: those of a file in its data folder, or the ones that are shipped."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import resources
from borderdesk.desk.desk import Desk
from borderdesk.domain import states
from borderdesk.domain.errors import RuleError
from borderdesk.domain.rule_file import MAX_BYTES, parse
from borderdesk.domain.rules import RuleSet

#: The file in a desk's data folder whose rules hold there.
FILE = "rules.toml"
#: The rules that hold where a desk has none of its own, by the country of the post.
SHIPPED: Mapping[str, str] = {"TJK": "tajikistan.toml"}


class Origin(StrEnum):
    """Where the rules in force come from."""

    DESK = "desk"
    SHIPPED = "shipped"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class InForce:
    """The rules in force at a desk; ``None`` where there are none for its country."""

    origin: Origin
    rules: RuleSet | None = None


def in_force(desk: Desk) -> InForce:
    """The rules of the file in the desk's folder, else those that are shipped for the post's country.

    Reads the file again only when it has changed.

    Raises:
        RuleError: ``rules_unreadable`` with the ``file`` and ``why``, ``rules_other_country`` with the
            ``country`` of the file, and as ``rule_file.parse``. Nothing is in force then.
    """
    country = states.normal(desk.settings.post.country)
    origin, file = Origin.DESK, desk.settings.folder / FILE
    try:
        try:
            about = file.stat()
        except FileNotFoundError:
            if country not in SHIPPED:
                return InForce(Origin.NONE)
            origin, file = Origin.SHIPPED, resources.path("rules", SHIPPED[country])
            about = file.stat()
        rules = _read(file, about.st_mtime_ns, about.st_size)
    except OSError as error:
        raise RuleError("rules_unreadable", file=file.name, why=error.strerror or "") from error
    if rules.country != country:
        raise RuleError("rules_other_country", country=rules.country)
    return InForce(origin, rules)


def usable(desk: Desk) -> RuleSet | RuleError | None:
    """The rules in force, or why there are none: a broken file must not keep travellers waiting."""
    try:
        return in_force(desk).rules
    except RuleError as error:
        return error


@lru_cache(maxsize=8)
def _read(file: Path, modified_ns: int, size: int) -> RuleSet:
    """The rules of a file as it was at a moment: its time and its size tell a changed one."""
    del modified_ns, size
    with file.open("rb") as stream:
        return parse(stream.read(MAX_BYTES + 1))
