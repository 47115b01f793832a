from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from borderdesk.domain.alert import ListEntry, ListState
from borderdesk.screening.normalise import name_key, number_key

NOW = datetime(2026, 11, 24, 6, 42, tzinfo=UTC)


class Entries:
    """Lists in memory, looked up by the same keys as the store's."""

    def __init__(self, *entries: ListEntry, imported_at: datetime = NOW - timedelta(hours=2)) -> None:
        self._entries = entries
        self._states = tuple(
            ListState(
                list=name,
                version="v1",
                owner="the ministry",
                entries=sum(entry.list == name for entry in entries),
                imported_at=imported_at,
                sha256="00",
            )
            for name in sorted({entry.list for entry in entries})
        )

    def entries_by_number(self, number: str) -> tuple[ListEntry, ...]:
        return tuple(
            entry for entry in self._entries if number and number_key(entry.document_number) == number
        )

    def entries_by_name(self, key: str) -> tuple[ListEntry, ...]:
        return tuple(
            entry for entry in self._entries if key and name_key(entry.surname, entry.given_names) == key
        )

    def watchlists(self) -> tuple[ListState, ...]:
        return self._states


@pytest.fixture
def entries() -> Callable[..., Entries]:
    return Entries


@pytest.fixture
def now() -> datetime:
    return NOW
