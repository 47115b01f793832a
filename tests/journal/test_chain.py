"""The hash chain of a log."""

import hashlib
from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from borderdesk.journal.chain import (
    HASH_BYTES,
    Channel,
    LogHeader,
    extend,
    extend_over,
    genesis,
    new_log_id,
    record_hash,
)

HEADER = LogHeader(log="0f" * 16, channel=Channel.BULK, desk="FTH-1", post="FTH")


def test_a_chain_is_a_hash_over_hashes() -> None:
    previous = genesis(HEADER)
    expected = hashlib.sha256(previous + hashlib.sha256(b"record").digest()).digest()
    assert extend(previous, record_hash(b"record")) == expected
    assert extend_over(previous, [b"record"]) == expected
    assert extend_over(previous, []) == previous


def test_every_field_of_a_header_counts() -> None:
    other = LogHeader(
        log="1f" * 16,
        channel=Channel.URGENT,
        desk="FTH-2",
        post="PNJ",
        parent="2f" * 16,
        parent_length=1,
        parent_head=b"\1" * HASH_BYTES,
        training=True,
    )
    changes = [replace(HEADER, **{each.name: getattr(other, each.name)}) for each in fields(HEADER)]
    assert len({genesis(header) for header in (HEADER, *changes)}) == 1 + len(changes)


@given(st.lists(st.binary(max_size=8), min_size=1, max_size=6), st.data())
def test_order_content_and_number_all_show(records: list[bytes], data: st.DataObject) -> None:
    head = extend_over(genesis(HEADER), records)
    shuffled = data.draw(st.permutations(records))
    assert (extend_over(genesis(HEADER), shuffled) == head) == (shuffled == records)
    assert extend_over(genesis(HEADER), records[:-1]) != head
    assert extend_over(genesis(HEADER), [*records, records[-1]]) != head


def test_log_ids_are_random() -> None:
    ids = {new_log_id() for _ in range(100)}
    assert len(ids) == 100
    assert all(len(bytes.fromhex(each)) == 16 for each in ids)
