"""Who may do what at a desk: a table, not conditions."""

from collections.abc import Mapping
from enum import StrEnum

from borderdesk.desk.desk import Desk
from borderdesk.domain.errors import AccessError
from borderdesk.domain.officer import Officer, Role


class Act(StrEnum):
    """What a person does at the desk that not everybody may."""

    RECORD = "record"
    CORRECT = "correct"
    CONFIRM = "confirm"
    CHANGE_LISTS = "change_lists"


_BOOTH = frozenset({Role.OFFICER, Role.SHIFT_LEAD})

#: Auditors change nothing, trainers work in training only.
MAY: Mapping[Act, frozenset[Role]] = {
    Act.RECORD: _BOOTH,
    Act.CORRECT: _BOOTH,
    Act.CONFIRM: _BOOTH,
    Act.CHANGE_LISTS: frozenset({Role.SHIFT_LEAD, Role.ADMINISTRATOR}),
}


def check(desk: Desk, act: Act, officer: Officer | None = None) -> None:
    """Passes when the officer (by default the one at the desk) may do it; in training everybody may.

    Raises:
        AccessError: ``role_needed`` with the ``act`` and the ``role`` that may not.
    """
    role = (officer or desk.officer).role
    if not desk.settings.simulation and role not in MAY[act]:
        raise AccessError("role_needed", act=act.value, role=role.value)
