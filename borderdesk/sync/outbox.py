"""The two ends of an exchange, as this room needs them: the desk's store and the centre."""

from typing import Protocol

from borderdesk.journal.chain import LogState
from borderdesk.journal.exchange import ExchangeResult
from borderdesk.journal.replies import CursorsReply, FrameReply, Place
from borderdesk.journal.signature import SigningKey


class Outbox(Protocol):
    """What ``Store`` offers to whoever sends its journal."""

    def signing_key(self) -> SigningKey: ...

    def logs(self) -> tuple[LogState, ...]:
        """All logs, oldest first."""
        ...

    def records(self, log: str, first: int, limit: int) -> tuple[bytes, ...]:
        """Up to ``limit`` records of a log from number ``first`` on."""
        ...

    def chain_at(self, log: str, length: int) -> bytes:
        """A log's chain value after ``length`` records."""
        ...

    def acknowledge(self, log: str, length: int) -> None:
        """Remembers that the centre holds the first ``length`` records, be it fewer than before."""
        ...

    def waiting(self) -> int:
        """How many records the centre has not confirmed."""
        ...

    def save_exchange(self, result: ExchangeResult) -> None: ...

    def last_exchange(self) -> ExchangeResult | None: ...


class Centre(Protocol):
    """What ``CentreClient`` offers; its methods raise ``ExchangeError`` and nothing else."""

    def cursors(self, places: tuple[Place, ...]) -> CursorsReply: ...

    def frame(self, data: bytes) -> FrameReply: ...
