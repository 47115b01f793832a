"""The signed anchor beside the database, and what is kept of one that did not hold."""

from collections.abc import Sequence
from pathlib import Path

from borderdesk.domain.errors import InvalidFact
from borderdesk.journal.anchor import Anchor, anchor_of, decode, encode
from borderdesk.journal.chain import LogState
from borderdesk.journal.signature import SigningKey, VerifyingKey
from borderdesk.store import files
from borderdesk.store.values import Fault

NAME = "anchor.json"
#: An anchor that the journal fell behind, kept as evidence until an administrator takes it away.
DISPUTED = "anchor-disputed.json"


def write(folder: Path, incarnation: str, states: Sequence[LogState], key: SigningKey) -> None:
    """Signs how far the journal has come. Raises ``StoreError``: ``disk_full``, ``disk_error``."""
    files.write(folder / NAME, encode(anchor_of(incarnation, states), key))


def read(folder: Path, incarnation: str, key: VerifyingKey) -> tuple[Anchor | Fault, ...]:
    """The anchor and, if there is one, the disputed one; each as a fault when it is missing or not ours."""
    found = [_read(folder / NAME, incarnation, key)]
    if (folder / DISPUTED).exists():
        found.append(_read(folder / DISPUTED, incarnation, key))
    return tuple(found)


def settle(folder: Path, incarnation: str, states: Sequence[LogState], key: VerifyingKey) -> bool:
    """Whether the anchor holds for the journal as it is; one that does not is put aside as evidence.

    To be asked before a new anchor takes the place of the old one.
    """
    anchor = _read(folder / NAME, incarnation, key)
    if isinstance(anchor, Anchor) and _reached(anchor, states):
        return True
    if not (folder / DISPUTED).exists():
        files.write(folder / DISPUTED, files.read(folder / NAME) or b"")
    return False


def _read(file: Path, incarnation: str, key: VerifyingKey) -> Anchor | Fault:
    data = files.read(file)
    if data is None:
        return Fault.ANCHOR_MISSING
    try:
        anchor = decode(data, key)
    except InvalidFact:
        return Fault.ANCHOR_INVALID if data else Fault.ANCHOR_MISSING
    return anchor if anchor.incarnation == incarnation else Fault.ANCHOR_INVALID


def _reached(anchor: Anchor, states: Sequence[LogState]) -> bool:
    lengths = {state.header.log: state.length for state in states}
    return all(lengths.get(each.log, 0) >= each.length for each in anchor.heads)
