"""Bringing signed files of the authority in force at this desk: accounts, rules, lists.

The last file that was taken of each sort is in the journal: an older one is refused, the same one is taken
again. A file whose last day is over is taken as well, and says so: an old list is better than none.
"""

from dataclasses import dataclass
from pathlib import Path

from borderdesk.desk import authority_key, lists, roles
from borderdesk.desk import rules as desk_rules
from borderdesk.desk.desk import Desk
from borderdesk.desk.roles import Act, RecordType
from borderdesk.domain import account_file, rule_file, states
from borderdesk.domain.alert import ListState
from borderdesk.domain.desk_facts import AuthorityChange, AuthorityKind
from borderdesk.domain.errors import AuthorityError, RuleError, SettingsError
from borderdesk.journal import authority
from borderdesk.journal.authority import Signed
from borderdesk.store import accounts, files, keys
from borderdesk.store.accounts import Brought
from borderdesk.store.key_file import STANDARD, Cost

#: What a file of each kind changes.
_CHANGES = {
    AuthorityKind.ACCOUNTS: RecordType.ACCOUNT,
    AuthorityKind.RULES: RecordType.RULES,
    AuthorityKind.LIST: RecordType.LIST,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A file that is now in force, whether its last day was ``expired``, and what it has changed."""

    signed: Signed
    expired: bool
    accounts: Brought | None = None
    list: ListState | None = None


def read_signed(file: Path) -> Signed:
    """What is in a signed file, whoever has signed it.

    Raises:
        AuthorityError: ``authority_file_missing`` with the ``file``, and as ``journal.authority.decode``.
        OSError: the file can't be read.
    """
    try:
        with file.open("rb") as stream:
            data = stream.read(authority.MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise AuthorityError("authority_file_missing", file=file.name) from error
    return authority.decode(data)


def open_signed(desk: Desk, file: Path, kind: AuthorityKind | None = None) -> Signed:
    """A file that this desk may take: signed by its authority, of that kind, not older than what is in force.

    Raises:
        AuthorityError: as ``read_signed`` and ``authority_key.trusted``; ``authority_signer``: somebody else
            has signed it; ``authority_kind`` with its ``kind`` and the one ``wanted``; ``authority_older``
            with its ``version`` and the one ``in_force``.
        OSError: the file can't be read.
    """
    signed = read_signed(file)
    if signed.signer != authority_key.trusted(desk).raw.hex():
        raise AuthorityError("authority_signer")
    if kind is not None and signed.kind is not kind:
        raise AuthorityError("authority_kind", kind=signed.kind.value, wanted=kind.value)
    last = _in_force(desk, signed)
    if last is None or signed.version > last.version:
        return signed
    if (signed.version, signed.sha256) != (last.version, last.sha256):
        raise AuthorityError("authority_older", version=signed.version, in_force=last.version)
    return signed


def import_file(
    desk: Desk,
    file: Path,
    *,
    kind: AuthorityKind | None = None,
    passphrase: str = "",
    accept_shrinking: bool = False,
    cost: Cost = STANDARD,
) -> Imported:
    """Brings a signed file in force: all of it, or nothing.

    Accounts take the ``passphrase`` of the administrator at the desk once more: it opens the store's key,
    which the new accounts are sealed with.

    Raises:
        AuthorityError: as ``open_signed`` and ``account_file.parse``.
        RuleError: ``rules_other_country`` with the ``country`` of the file, and as ``rule_file.parse``.
        ListError: as ``lists.put_in_force``.
        AccessError: ``role_needed``, and for accounts as ``keys.sign_in``.
        SettingsError: ``in_simulation``: training has no accounts.
        StoreError: as ``Store.append`` and ``files.write``.
        OSError: the file can't be read.
    """
    signed = open_signed(desk, file, kind)
    roles.check(desk, Act.CHANGE, _CHANGES[signed.kind])
    expired = signed.expired(desk.today())
    if signed.kind is AuthorityKind.ACCOUNTS:
        return Imported(signed=signed, expired=expired, accounts=_accounts(desk, signed, passphrase, cost))
    if signed.kind is AuthorityKind.RULES:
        _rules(desk, signed)
        return Imported(signed=signed, expired=expired)
    state = lists.put_in_force(
        desk, signed.content, name=signed.name, owner=signed.owner, accept_shrinking=accept_shrinking
    )
    _remember(desk, signed)
    return Imported(signed=signed, expired=expired, list=state)


def _rules(desk: Desk, signed: Signed) -> None:
    rules = rule_file.parse(signed.content)
    if rules.country != states.normal(desk.settings.post.country):
        raise RuleError("rules_other_country", country=rules.country)
    _remember(desk, signed)
    files.write(desk.settings.folder / desk_rules.FILE, signed.content)


def _accounts(desk: Desk, signed: Signed, passphrase: str, cost: Cost) -> Brought:
    if desk.settings.simulation:
        raise SettingsError("in_simulation")
    officers = account_file.parse(signed.content)
    administrator = keys.sign_in(desk.settings.folder, desk.officer.id, passphrase)
    # The journal first: no account ever changes without a word of it, and the same file may be taken again.
    _remember(desk, signed)
    return accounts.bring_in(desk.settings.folder, administrator, officers, cost=cost)


def _in_force(desk: Desk, signed: Signed) -> AuthorityChange | None:
    """What this signer's last file of the same kind and name was."""
    facts = (each.fact for each in desk.store.every_fact(AuthorityChange))
    same = [
        fact
        for fact in facts
        if (fact.kind, fact.name, fact.signer) == (signed.kind, signed.name, signed.signer)
    ]
    return same[-1] if same else None


def _remember(desk: Desk, signed: Signed) -> None:
    change = AuthorityChange(
        kind=signed.kind,
        version=signed.version,
        sha256=signed.sha256,
        signer=signed.signer,
        name=signed.name,
    )
    desk.store.append(change, desk.envelope())
