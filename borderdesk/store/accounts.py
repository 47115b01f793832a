"""Bringing the accounts of a desk to what its authority has ordered, without anybody's passphrase."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from borderdesk.domain.errors import AccessError
from borderdesk.domain.officer import Officer, Role
from borderdesk.store import keys
from borderdesk.store.key_file import STANDARD, Account, Cost, KeyFile
from borderdesk.store.keys import SignedIn

#: Groups of four letters in a one-time passphrase: 80 random bits.
CODE_GROUPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What became of the accounts.

    ``codes`` are the one-time passphrases by account, shown once and kept nowhere. ``kept`` is the
    administrator who stays although the file says otherwise, for nobody else could let people in.
    """

    codes: tuple[tuple[Officer, str], ...] = field(repr=False)
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: str = ""


def bring_in(
    folder: Path, signed_in: SignedIn, officers: Iterable[Officer], *, cost: Cost = STANDARD
) -> Brought:
    """Makes the accounts those of ``officers``: adds, changes, removes.

    Who is new, or has not replaced an earlier one-time passphrase, gets a fresh one. Everybody else keeps
    their passphrase and their count of wrong tries.

    Raises:
        AccessError: ``not_administrator``.
        StoreError: as ``keys.sign_in``.
    """
    if signed_in.officer.role is not Role.ADMINISTRATOR:
        raise AccessError("not_administrator")
    wanted = {officer.id: officer for officer in officers}
    ring = KeyFile.load(folder)
    have_own = {each.id for each in ring.accounts if not each.one_time}
    codes = {each: keys.random_code(CODE_GROUPS) for each in wanted if each not in have_own}
    # Sealing takes a quarter of a second each: outside the lock that everybody who signs in waits for.
    fresh = {
        each: Account.make(wanted[each], signed_in.key, code, cost, one_time=True)
        for each, code in codes.items()
    }
    before: list[KeyFile] = []

    def edit(ring: KeyFile) -> KeyFile:
        before.append(ring)
        return _edited(ring, signed_in, wanted, fresh)

    after = keys.change(folder, edit)
    was = {each.id: each.officer for each in before[-1].accounts}
    now = {each.id: each.officer for each in after.accounts}
    return Brought(
        codes=tuple((wanted[each], code) for each, code in codes.items()),
        changed=tuple(each for each in now if each in was and was[each] != now[each]),
        removed=tuple(each for each in was if each not in now),
        kept="".join(each for each in now if wanted.get(each) != now[each]),
    )


def _edited(
    ring: KeyFile, signed_in: SignedIn, wanted: dict[str, Officer], fresh: dict[str, Account]
) -> KeyFile:
    old = {each.id: each for each in ring.accounts}
    accounts: dict[str, Account] = {}
    for each, officer in wanted.items():
        if each in fresh:
            accounts[each] = fresh[each]
        elif each in old:
            accounts[each] = old[each].with_officer(officer, signed_in.key)
    # An administrator with a one-time passphrase may never have got it.
    if not any(
        each.role is Role.ADMINISTRATOR and not each.one_time and old[each.id].role is Role.ADMINISTRATOR
        for each in accounts.values()
        if each.id in old
    ):
        me = signed_in.officer.id
        accounts[me] = replace(old[me], tries=0)
    return replace(ring, accounts=tuple(accounts.values()))
