"""Bringing watchlists in force at this desk, and taking them out."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from borderdesk.desk import authority_key, roles
from borderdesk.desk.desk import Desk
from borderdesk.desk.roles import Act, RecordType
from borderdesk.domain.alert import ListEntry, ListState
from borderdesk.domain.errors import ListError
from borderdesk.screening.csv_list import MAX_BYTES, parse_csv, shrinks
from borderdesk.screening.normalise import name_key, number_key
from borderdesk.store.values import KeyedEntry

_NAME = re.compile(r"[\w][\w .()-]{0,59}")
_LONGEST_OWNER = 200


def import_list(
    desk: Desk, file: Path, *, name: str = "", owner: str = "", accept_shrinking: bool = False
) -> ListState:
    """Brings a CSV file in force as the list ``name`` (by default the file's), in place of its last version.

    All of it or nothing: whatever is wrong, the version in force stays so. The age of the list counts from
    now. A desk that knows an authority takes signed files only: ``authority.import_file``.

    Raises:
        ListError: ``unsigned``, ``not_found``, ``unreadable``, ``name_invalid``, ``owner_invalid``,
            ``list_shrinks`` with ``entries`` and ``before`` (90 % fewer: it takes ``accept_shrinking``), and
            as ``parse_csv``.
        AccessError: ``role_needed``.
        StoreError: as ``Store.replace_list``.
    """
    roles.check(desk, Act.CHANGE, RecordType.LIST)
    if authority_key.is_set(desk):
        raise ListError("unsigned")
    return put_in_force(
        desk, _read(file), name=name or file.stem, owner=owner, accept_shrinking=accept_shrinking
    )


def put_in_force(
    desk: Desk, data: bytes, *, name: str, owner: str = "", accept_shrinking: bool = False
) -> ListState:
    """As ``import_list``, for the content of a file whose origin is known.

    Raises:
        ListError, AccessError, StoreError: as ``import_list``.
    """
    roles.check(desk, Act.CHANGE, RecordType.LIST)
    name = name.strip()
    check_names(name, owner)
    entries = parse_csv(data, name)
    before = next((state.entries for state in desk.store.watchlists() if state.list == name), 0)
    if before and shrinks(len(entries), before) and not accept_shrinking:
        raise ListError("list_shrinks", entries=len(entries), before=before)
    digest = hashlib.sha256(data).hexdigest()
    state = ListState(
        list=name,
        version=f"{desk.today().isoformat()}-{digest[:8]}",
        owner=owner.strip(),
        entries=len(entries),
        imported_at=desk.clock.now(),
        sha256=digest,
    )
    desk.store.replace_list((keyed(entry) for entry in entries), state, desk.envelope())
    return state


def check_names(name: str, owner: str) -> None:
    """Passes for what a list and its owner may be called.

    Raises:
        ListError: ``name_invalid``, ``owner_invalid``.
    """
    if _NAME.fullmatch(name) is None:
        raise ListError("name_invalid")
    if len(owner) > _LONGEST_OWNER or not owner.isprintable():
        raise ListError("owner_invalid")


def keyed(entry: ListEntry) -> KeyedEntry:
    """The entry with the keys that screening looks it up by."""
    return KeyedEntry(entry, number_key(entry.document_number), name_key(entry.surname, entry.given_names))


def lists(desk: Desk) -> tuple[ListState, ...]:
    """The lists in force, by name."""
    return desk.store.watchlists()


def entries(desk: Desk, name: str) -> Iterator[ListEntry]:
    """The entries of a list, in the order of its file; read them to the end soon.

    Raises:
        ListError: ``unknown_list``.
        AccessError: ``role_needed``.
    """
    roles.check(desk, Act.VIEW, RecordType.LIST)
    if all(state.list != name for state in desk.store.watchlists()):
        raise ListError("unknown_list", list=name)
    return desk.store.list_entries(name)


def remove(desk: Desk, name: str) -> None:
    """Takes a list out of force.

    Raises:
        ListError: ``unknown_list``.
        AccessError: ``role_needed``.
    """
    roles.check(desk, Act.CHANGE, RecordType.LIST)
    desk.store.remove_list(name, desk.envelope())


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise ListError("not_found", file=file.name) from error
    except OSError as error:
        raise ListError("unreadable", file=file.name, why=error.strerror or "") from error
    if len(data) > MAX_BYTES:
        raise ListError("too_large", limit=MAX_BYTES)
    return data
