"""The authority whose signed files this desk takes: its public key, set by an administrator.

The journal says which key it is, the file ``authority.pub`` in the data folder shows it. A file that was
changed or taken away by another way than ``trust`` stops every import until an administrator has looked.
"""

import hashlib
from pathlib import Path

from borderdesk.desk import roles
from borderdesk.desk.desk import Desk
from borderdesk.desk.roles import Act, RecordType
from borderdesk.domain.desk_facts import AuthorityChange, AuthorityKind
from borderdesk.domain.errors import AuthorityError, StoreError
from borderdesk.journal import authority
from borderdesk.journal.codec import time_text
from borderdesk.journal.signature import VerifyingKey
from borderdesk.store import files

#: The file in a desk's data folder.
FILE = "authority.pub"


def trust(desk: Desk, file: Path, *, replace: bool = False) -> VerifyingKey:
    """Takes signed files from the holder of this key from now on; another one it takes only to ``replace``.

    Raises:
        AuthorityError: ``authority_file_missing`` with the ``file``, ``authority_key_invalid``,
            ``authority_key_set``: the desk knows another one.
        AccessError: ``role_needed``.
        StoreError: as ``Store.append`` and ``files.write``.
    """
    roles.check(desk, Act.CHANGE, RecordType.ACCOUNT)
    try:
        data = files.read(file)
    except StoreError as error:
        if error.code != "file_invalid":
            raise
        raise AuthorityError("authority_key_invalid") from error
    if data is None:
        raise AuthorityError("authority_file_missing", file=file.name)
    key = authority.parse_public(data)
    pem = authority.public_pem(key)
    known = _known(desk)
    if known is not None and known.signer != key.raw.hex() and not replace:
        raise AuthorityError("authority_key_set")
    if known is None or known.signer != key.raw.hex():
        # The journal first: a file that it does not speak of is never believed.
        change = AuthorityChange(
            kind=AuthorityKind.KEY,
            version=time_text(desk.clock.now()),
            sha256=hashlib.sha256(pem).hexdigest(),
            signer=key.raw.hex(),
        )
        desk.store.append(change, desk.envelope())
    files.write(desk.settings.folder / FILE, pem)
    return key


def is_set(desk: Desk) -> bool:
    """Whether this desk knows an authority."""
    return _known(desk) is not None


def trusted(desk: Desk) -> VerifyingKey:
    """The key whose files are taken.

    Raises:
        AuthorityError: ``authority_unset``; ``authority_key_altered``: the file and the journal differ.
        StoreError: ``disk_error``.
    """
    known = _known(desk)
    if known is None:
        raise AuthorityError("authority_unset")
    try:
        data = files.read(desk.settings.folder / FILE)
        key = authority.parse_public(data or b"")
    except (AuthorityError, StoreError) as error:
        if error.code == "disk_error":
            raise
        raise AuthorityError("authority_key_altered") from error
    if key.raw.hex() != known.signer:
        raise AuthorityError("authority_key_altered")
    return key


def _known(desk: Desk) -> AuthorityChange | None:
    facts = [each.fact for each in desk.store.every_fact(AuthorityChange)]
    keys = [fact for fact in facts if fact.kind is AuthorityKind.KEY]
    return keys[-1] if keys else None
