"""What frames have in common, known to both sides beforehand: a dictionary for zstd.

A number means the same bytes for ever, for old frames lie on sticks and in backups; a better dictionary gets
the next number. Each is held against its digest, since a wrong one would make nonsense of every frame.
"""

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import zstandard

import resources

#: No dictionary at all.
NONE = 0
#: SHA-256 of ``resources/dictionaries/frame-N.zdict``.
DIGESTS: Mapping[int, str] = {
    1: "c79576d02cae58199c66f76c37e6918f47721f678be2a344efa59d7ad8b35656",
}
NEWEST = max(DIGESTS)


@cache
def dictionary(number: int) -> zstandard.ZstdCompressionDict | None:
    """The dictionary of that number; ``None`` when it is unknown here, or its file is missing or altered."""
    if number not in DIGESTS:
        return None
    return read_dictionary(resources.path("dictionaries", f"frame-{number}.zdict"), DIGESTS[number])


def read_dictionary(file: Path, digest: str) -> zstandard.ZstdCompressionDict | None:
    """The dictionary in a file; ``None`` when it is missing or its SHA-256 is another."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    if hashlib.sha256(data).hexdigest() != digest:
        return None
    return zstandard.ZstdCompressionDict(data)
