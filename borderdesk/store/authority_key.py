"""The authority's signing key as a file: sealed by argon2id under a passphrase, like a desk's own key."""

from dataclasses import dataclass
from pathlib import Path

from borderdesk.domain.errors import AccessError, AuthorityError, InvalidFact, StoreError
from borderdesk.journal import authority
from borderdesk.journal.codec import from_values, to_values
from borderdesk.journal.signature import SigningKey, VerifyingKey
from borderdesk.store import files
from borderdesk.store.key_file import STANDARD, Cost, Sealed

#: Whoever has this key commands every desk that trusts it.
SHORTEST_PASSPHRASE = 12
#: Ends the name of the file with the public half.
PUBLIC = ".pub"
_VERSION = 1
_CONTEXT = b"borderdesk.authority.key"


@dataclass(frozen=True, slots=True, kw_only=True)
class _KeyFile:
    v: int
    public: str
    sealed: Sealed


def create(file: Path, passphrase: str, *, cost: Cost = STANDARD) -> VerifyingKey:
    """Makes a key: its private half in ``file``, its public half beside it as ``file.pub`` (PEM).

    Raises:
        AuthorityError: ``authority_file_exists`` with the ``file``.
        AccessError: ``passphrase_too_short``.
        StoreError: as ``files.write``.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise AccessError("passphrase_too_short", least=SHORTEST_PASSPHRASE)
    public = file.with_name(file.name + PUBLIC)
    for each in (file, public):
        if each.exists():
            raise AuthorityError("authority_file_exists", file=each.name)
    key = SigningKey.generate()
    sealed = Sealed.make(key.raw, passphrase, cost, context=_CONTEXT)
    values = to_values(_KeyFile(v=_VERSION, public=key.verifying_key.raw.hex(), sealed=sealed))
    files.write_object(file, values if isinstance(values, dict) else {})
    files.write(public, authority.public_pem(key.verifying_key))
    return key.verifying_key


def open_key(file: Path, passphrase: str) -> SigningKey:
    """The private half.

    Raises:
        AuthorityError: ``authority_file_missing`` with the ``file``, ``authority_key_invalid``.
        AccessError: ``seal_broken``: another passphrase, or a file that was altered.
        StoreError: ``disk_error``.
    """
    try:
        values = files.read_object(file)
        if values is None:
            raise AuthorityError("authority_file_missing", file=file.name)
        stored = from_values(_KeyFile, values)
        key = SigningKey(stored.sealed.open(passphrase, context=_CONTEXT))
    except (InvalidFact, StoreError) as error:
        if isinstance(error, StoreError) and error.code != "file_invalid":
            raise
        raise AuthorityError("authority_key_invalid") from error
    if stored.v != _VERSION or key.verifying_key.raw.hex() != stored.public:
        raise AuthorityError("authority_key_invalid")
    return key
