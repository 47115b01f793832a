"""A desk as the centre meets it: frames of any records, well made or not."""

import dataclasses
import secrets
from collections.abc import Sequence
from typing import Any

from borderdesk.domain.record import Envelope, Recorded
from borderdesk.journal.chain import Channel, LogHeader, extend_over, genesis, new_log_id
from borderdesk.journal.exchange import TrustedKey
from borderdesk.journal.frame import Frame, encode, seal_frame
from borderdesk.journal.record import Fact
from borderdesk.journal.record import encode as encode_record
from borderdesk.journal.signature import SigningKey
from tests.sync.samples import crossing, envelope


def record(fact: Fact, number: int = 0, **changes: Any) -> bytes:
    """A fact's bytes; ``changes`` go to its envelope."""
    own: Envelope = dataclasses.replace(envelope(number), **changes)
    return encode_record(Recorded(own, fact), secrets.token_bytes(16))


def crossings(count: int, start: int = 0) -> list[bytes]:
    return [record(crossing(number), number) for number in range(start, start + count)]


class FrameMaker:
    """A desk with one log, of which any part can be made a frame."""

    def __init__(
        self, records: Sequence[bytes] = (), *, key: SigningKey | None = None, **header: Any
    ) -> None:
        self.key = key or SigningKey.generate()
        made = LogHeader(log=new_log_id(), channel=Channel.BULK, desk="FTH-1", post="FTH", training=True)
        self.header = dataclasses.replace(made, **header)
        self.records = list(records)

    @property
    def trusted(self) -> TrustedKey:
        return TrustedKey(
            desk=self.header.desk,
            post=self.header.post,
            key=self.key.verifying_key,
            training=self.header.training,
        )

    def chain(self, length: int) -> bytes:
        return extend_over(genesis(self.header), self.records[:length])

    def frame(self, first: int = 0, count: int | None = None) -> Frame:
        end = len(self.records) if count is None else first + count
        return seal_frame(self.header, first, self.chain(first), self.records[first:end], self.key)

    def data(self, first: int = 0, count: int | None = None) -> bytes:
        return encode(self.frame(first, count))

    def child(self, records: Sequence[bytes], **changes: Any) -> "FrameMaker":
        """A log that names this one as its parent."""
        length = len(self.records)
        parent: dict[str, Any] = {
            "parent": self.header.log,
            "parent_length": length,
            "parent_head": self.chain(length),
        }
        return FrameMaker(records, key=self.key, desk=self.header.desk, **(parent | changes))
