"""The centre's logic with its disk in memory, and a link that can be told to fail."""

from collections.abc import Callable

from borderdesk.journal.exchange import CentreExchange, TrustedKey
from borderdesk.journal.replies import (
    CursorsReply,
    FrameReply,
    Place,
    decode_cursors,
    decode_frame_reply,
    encode_question,
)
from borderdesk.store.store import Store
from tests.journal.exchange_world import Centre


class MemoryCentre:
    """What ``exchange`` speaks to; ``before`` is called with each request and may raise."""

    def __init__(self, *stores: Store) -> None:
        keys = [
            TrustedKey(
                desk=store.identity.desk,
                post=store.identity.post,
                key=store.signing_key().verifying_key,
                training=store.identity.training,
            )
            for store in stores
        ]
        self.disk = Centre(CentreExchange(), keys)
        self.asked: list[str] = []
        self.before: Callable[[str, int], None] = lambda _what, _size: None
        self.after: Callable[[str], None] = lambda _what: None

    def cursors(self, places: tuple[Place, ...]) -> CursorsReply:
        self.asked.append("cursors")
        self.before("cursors", len(places))
        reply = decode_cursors(self.disk.cursors(encode_question(places)))
        self.after("cursors")
        return reply

    def frame(self, data: bytes) -> FrameReply:
        self.asked.append("frame")
        self.before("frame", len(data))
        reply = decode_frame_reply(self.disk.frame(data))
        self.after("frame")
        return reply

    @property
    def records(self) -> list[bytes]:
        return [record for log in self.disk.logs.values() for record in log.records]
