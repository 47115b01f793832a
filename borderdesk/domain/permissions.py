"""Who may do what to which records: a matrix of agency × role × record type, kept as data.

The table is a CSV file with the columns ``agency,role,record_type,may`` and one row for every cell; ``may``
holds the acts that are allowed, one space between them, or nothing. A file that leaves a cell out, names
one twice or has a word that is not known is refused whole: a gap never turns into a permission.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import TypeAlias

from borderdesk.domain.errors import RuleError
from borderdesk.domain.officer import Agency, Officer, Role

COLUMNS = ("agency", "role", "record_type", "may")


class Act(StrEnum):
    """What a person does to records that not everybody may."""

    RECORD = "record"
    CORRECT = "correct"
    CONFIRM = "confirm"
    VIEW = "view"
    CHANGE = "change"


class RecordType(StrEnum):
    """What permissions are given for: the records of a post, and what its desks work with."""

    CROSSING = "crossing"
    CONSIGNMENT = "consignment"
    VEHICLE = "vehicle"
    ALERT = "alert"
    REFUSAL = "refusal"
    REFERRAL = "referral"
    OFFENCE = "offence"
    SHIFT = "shift"
    LIST = "list"
    RULES = "rules"
    ACCOUNT = "account"
    ACCESS_LOG = "access_log"
    TALLY = "tally"


Cell: TypeAlias = tuple[Agency, Role, RecordType]


@dataclass(frozen=True, slots=True)
class Permissions:
    """The whole matrix: what may be done, for every cell."""

    cells: Mapping[Cell, frozenset[Act]]

    def may(self, officer: Officer, act: Act, record_type: RecordType) -> bool:
        """Whether an officer may do it, by agency and role alone."""
        return act in self.cells[officer.agency, officer.role, record_type]


def parse(text: str) -> Permissions:
    """The matrix that a CSV file holds.

    Raises:
        RuleError: ``rules_malformed`` with ``where`` it is wrong.
    """
    try:
        rows = list(csv.reader(text.splitlines(), strict=True))
    except csv.Error as error:
        raise RuleError("rules_malformed", where="permissions: quotation marks") from error
    if not rows or tuple(rows[0]) != COLUMNS:
        raise RuleError("rules_malformed", where="permissions: row 1")
    cells: dict[Cell, frozenset[Act]] = {}
    for number, row in enumerate(rows[1:], start=2):
        cell, acts = _row(row, number)
        if cell in cells:
            raise RuleError("rules_malformed", where=f"permissions: row {number}, twice")
        cells[cell] = acts
    missing = [cell for cell in product(Agency, Role, RecordType) if cell not in cells]
    if missing:
        raise RuleError("rules_malformed", where=f"permissions: {' '.join(missing[0])} is missing")
    return Permissions(cells)


def _row(row: list[str], number: int) -> tuple[Cell, frozenset[Act]]:
    try:
        agency, role, record_type, may = row
        cell = (Agency(agency), Role(role), RecordType(record_type))
        return cell, frozenset(Act(word) for word in may.split())
    except ValueError as error:
        raise RuleError("rules_malformed", where=f"permissions: row {number}") from error
