"""Who may do what at a desk: the matrix of ``resources/permissions.csv``, not conditions."""

from functools import cache

import resources
from borderdesk.desk.desk import Desk, second_person
from borderdesk.domain import permissions
from borderdesk.domain.errors import AccessError, RuleError
from borderdesk.domain.officer import Officer
from borderdesk.domain.permissions import Act, Permissions, RecordType

__all__ = ["Act", "RecordType", "check", "check_officer", "confirmer", "matrix", "may", "permits"]


@cache
def matrix() -> Permissions:
    """The permissions in force.

    Raises:
        RuleError: ``rules_unreadable`` when the file is missing, and as ``permissions.parse``.
    """
    file = resources.path("permissions.csv")
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError("rules_unreadable", why=type(error).__name__) from error
    return permissions.parse(text)


def permits(officer: Officer, act: Act, record_type: RecordType) -> bool:
    """Whether the matrix lets an officer do it. Raises as ``matrix``."""
    return matrix().may(officer, act, record_type)


def may(desk: Desk, act: Act, record_type: RecordType, officer: Officer | None = None) -> bool:
    """Whether the officer (by default the one at the desk) may do it; in training everybody may."""
    return desk.settings.simulation or permits(officer or desk.officer, act, record_type)


def check(desk: Desk, act: Act, record_type: RecordType, officer: Officer | None = None) -> None:
    """Passes when the officer (by default the one at the desk) may do it; in training everybody may.

    Raises:
        AccessError: ``role_needed`` with the ``act``, the ``record_type``, and the ``agency`` and ``role``
            that may not.
        RuleError: as ``matrix``.
    """
    if not desk.settings.simulation:
        check_officer(officer or desk.officer, act, record_type)


def check_officer(who: Officer, act: Act, record_type: RecordType) -> None:
    """As ``check``, of somebody at a desk of real work that is not open."""
    if not permits(who, act, record_type):
        raise AccessError(
            "role_needed",
            act=act.value,
            record_type=record_type.value,
            agency=who.agency.value,
            role=who.role.value,
        )


def confirmer(desk: Desk, account: str, passphrase: str, record_type: RecordType) -> Officer:
    """A colleague who proves who they are, and may confirm such records.

    Raises:
        AccessError: ``role_needed``, and as ``desk.second_person``.
        RuleError: as ``matrix``.
    """
    colleague = second_person(desk, account, passphrase)
    check(desk, Act.CONFIRM, record_type, colleague)
    return colleague
