"""The file in which an authority names the accounts of a desk: TOML in, officers out.

.. code-block:: toml

    [[account]]
    id = "nrahimova"
    name = "N. Rahimova"
    role = "officer"
    person_id = "4711"
    agency = "border_guard"

``agency`` may be left out. The file holds no passphrase.
"""

import re
import tomllib
from typing import Any

from borderdesk.domain.errors import AuthorityError
from borderdesk.domain.officer import Agency, Officer, Role

#: Bytes and accounts that a file may have; a post has some dozens.
MAX_BYTES = 1_000_000
MOST = 500

_REQUIRED = frozenset({"id", "name", "role", "person_id"})
_OPTIONAL = frozenset({"agency"})
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
_LONGEST = 80


def parse(data: bytes) -> tuple[Officer, ...]:
    """The accounts, in the order of the file.

    Raises:
        AuthorityError: ``accounts_malformed`` with ``where`` it is wrong; ``account_twice`` with the numbers
            of the ``first`` account of an id and of the ``second``; ``administrator_missing``.
    """
    if len(data) > MAX_BYTES:
        raise AuthorityError("accounts_malformed", where=f"more than {MAX_BYTES} bytes")
    try:
        tree = tomllib.loads(data.decode())
    except (ValueError, RecursionError) as error:
        raise AuthorityError("accounts_malformed", where="no TOML") from error
    tables = tree.get("account")
    if tree.keys() != {"account"} or not isinstance(tables, list) or not 1 <= len(tables) <= MOST:
        raise AuthorityError("accounts_malformed", where=f"from 1 to {MOST} tables [[account]]")
    officers = tuple(_officer(values, number) for number, values in enumerate(tables, start=1))
    places: dict[str, int] = {}
    for number, officer in enumerate(officers, start=1):
        if officer.id in places:
            raise AuthorityError("account_twice", first=places[officer.id], second=number)
        places[officer.id] = number
    if all(officer.role is not Role.ADMINISTRATOR for officer in officers):
        raise AuthorityError("administrator_missing")
    return officers


def _officer(values: Any, number: int) -> Officer:
    if not isinstance(values, dict) or not _REQUIRED <= values.keys() <= _REQUIRED | _OPTIONAL:
        raise _wrong(number, "id, name, role, person_id, and agency if need be")
    for field, value in values.items():
        whole = isinstance(value, str) and value == value.strip() and value.isprintable()
        if not whole or not 1 <= len(value) <= _LONGEST:
            raise _wrong(number, field)
    if _ID.fullmatch(values["id"]) is None:
        raise _wrong(number, "id")
    if values["role"] not in list(Role):
        raise _wrong(number, "role")
    if values.get("agency", Agency.BORDER_GUARD) not in list(Agency):
        raise _wrong(number, "agency")
    return Officer(
        values["id"],
        values["name"],
        Role(values["role"]),
        values["person_id"],
        Agency(values.get("agency", Agency.BORDER_GUARD)),
    )


def _wrong(number: int, field: str) -> AuthorityError:
    return AuthorityError("accounts_malformed", where=f"account {number}: {field}")
