"""``borderdesk authority``: the files that are signed for a desk, at who signs them and at the desk."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ui.commands.common import (
    DONE,
    NEEDS_A_PERSON,
    Subparsers,
    WrongUse,
    account_from,
    add_account,
    add_common,
    asked,
    open_desk,
    passphrase_from,
    settings_from,
)

if TYPE_CHECKING:
    from borderdesk.desk.authority import Imported
    from borderdesk.desk.desk import Desk
    from borderdesk.domain.desk_facts import AuthorityKind
    from borderdesk.journal.authority import Signed

#: What is signed; a file's kind is one of these words.
KINDS = ("accounts", "rules", "list")


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "authority",
        help="sign accounts, rules and lists, and take them at a desk",
        description="Accounts, rules and lists come to a desk as files that its authority has signed.",
        allow_abbrev=False,
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    _add_signing(actions)
    _add_taking(actions)


def _add_signing(actions: Subparsers) -> None:
    making = actions.add_parser(
        "new",
        help="make a signing key",
        description="Makes a signing key under a passphrase, and beside it KEYFILE.pub for the desks.",
        allow_abbrev=False,
    )
    making.add_argument("key", type=Path, metavar="KEYFILE", help="a new file")
    signing = actions.add_parser(
        "sign",
        help="sign a file for desks",
        description="Looks whether a desk could use FILE, then writes FILE.signed.",
        allow_abbrev=False,
    )
    signing.add_argument("kind", choices=KINDS, help="what FILE holds")
    signing.add_argument("file", type=Path, metavar="FILE")
    signing.add_argument("--key", type=Path, metavar="KEYFILE", required=True, help="the signing key")
    signing.add_argument("--valid-until", metavar="YYYY-MM-DD", help="its last day (default: none)")
    signing.add_argument("--name", default="", help="name of a list (default: the file's)")
    signing.add_argument("--owner", default="", help="who answers for a list")
    showing = actions.add_parser("show", help="what a signed file is", allow_abbrev=False)
    showing.add_argument("file", type=Path, metavar="FILE.signed")
    for each in (making, signing, showing):
        add_common(each)
    for each in (making, signing):
        each.add_argument(
            "--passphrase-file",
            type=Path,
            metavar="F",
            help="the key's passphrase is the first line of this file (default: asked)",
        )


def _add_taking(actions: Subparsers) -> None:
    trusting = actions.add_parser(
        "trust",
        help="set whose signed files this desk takes",
        description="Sets the public key of the authority whose signed files this desk takes.",
        allow_abbrev=False,
    )
    trusting.add_argument("file", type=Path, metavar="KEYFILE.pub")
    trusting.add_argument("--replace", action="store_true", help="take it in place of another one")
    importing = actions.add_parser(
        "import",
        help="bring a signed file in force at this desk",
        description="Brings a signed file in force: all of it, or nothing. Accounts that are new get a "
        "one-time passphrase each, shown once. Exit status 1 when somebody has to act: to hand these out, "
        "or to get a newer file in place of an expired one.",
        allow_abbrev=False,
    )
    importing.add_argument("file", type=Path, metavar="FILE.signed")
    importing.add_argument("--kind", choices=KINDS, help="refuse a file of another kind")
    importing.add_argument(
        "--accept-shrinking", action="store_true", help="take a list with 90 %% fewer entries than before"
    )
    for each in (trusting, importing):
        add_common(each)
        add_account(each)


def run(arguments: argparse.Namespace) -> int:
    actions = {"new": _new, "sign": _sign, "show": _show, "trust": _trust, "import": _import}
    return actions[arguments.action](arguments)


def _new(arguments: argparse.Namespace) -> int:
    from borderdesk.store import authority_key

    key = authority_key.create(arguments.key, _key_passphrase(arguments, again=True))
    print(f"{arguments.key}{authority_key.PUBLIC}")
    print(key.raw.hex())
    return DONE


def _sign(arguments: argparse.Namespace) -> int:
    from borderdesk.desk.desk import SystemClock
    from borderdesk.domain.desk_facts import AuthorityKind
    from borderdesk.journal import authority
    from borderdesk.store import authority_key, files

    kind, file = AuthorityKind(arguments.kind), arguments.file
    is_list = kind is AuthorityKind.LIST
    if not is_list and (arguments.name or arguments.owner):
        raise WrongUse("Only a list has a --name and an --owner.")
    until = _day(arguments.valid_until) if arguments.valid_until else None
    with file.open("rb") as stream:
        content = stream.read(authority.MAX_CONTENT_BYTES + 1)
    name = (arguments.name or file.stem).strip() if is_list else ""
    _examine(kind, content, name, arguments.owner)
    signed = authority.sign(
        kind,
        content,
        authority_key.open_key(arguments.key, _key_passphrase(arguments)),
        SystemClock().now(),
        valid_until=until,
        name=name,
        owner=arguments.owner.strip(),
    )
    written = file.with_name(file.name + ".signed")
    files.write(written, signed)
    print(written)
    return DONE


def _show(arguments: argparse.Namespace) -> int:
    from borderdesk.desk.authority import read_signed
    from borderdesk.desk.desk import SystemClock

    signed = read_signed(arguments.file)
    print(describe(signed))
    print(f"signed with {signed.signer}")
    return NEEDS_A_PERSON if signed.expired(SystemClock().now().date()) else DONE


def _trust(arguments: argparse.Namespace) -> int:
    from borderdesk.desk import authority_key

    desk = open_desk(arguments)
    try:
        key = authority_key.trust(desk, arguments.file, replace=arguments.replace)
    finally:
        desk.store.close()
    print(f"this desk takes what is signed with {key.raw.hex()}")
    return DONE


def _import(arguments: argparse.Namespace) -> int:
    from borderdesk.desk import authority
    from borderdesk.domain.desk_facts import AuthorityKind

    desk, passphrase = _desk_and_passphrase(arguments)
    try:
        imported = authority.import_file(
            desk,
            arguments.file,
            kind=AuthorityKind(arguments.kind) if arguments.kind else None,
            passphrase=passphrase,
            accept_shrinking=arguments.accept_shrinking,
        )
    finally:
        desk.store.close()
    print(f"in force: {describe(imported.signed)}")
    return _tell(imported)


def _desk_and_passphrase(arguments: argparse.Namespace) -> "tuple[Desk, str]":
    """The open desk, and what opened it: a descriptor gives its passphrase only once."""
    from borderdesk.desk import desk

    settings = settings_from(arguments)
    if settings.simulation:
        return desk.open_training(settings), ""
    account, passphrase = account_from(arguments), passphrase_from(arguments)
    return desk.sign_in(settings, account, passphrase, desk.SystemClock()), passphrase


def _tell(imported: "Imported") -> int:
    """What has changed, line by line; status 1 when somebody has to act."""
    brought = imported.accounts
    if brought is not None:
        for account in brought.changed:
            print(f"changed: {account}")
        for account in brought.removed:
            print(f"removed: {account}")
        for officer, code in brought.codes:
            print(f"one-time passphrase of {officer.id}: {code}")
        if brought.kept:
            print(f"kept: {brought.kept}, for no other administrator has a passphrase of their own")
    act = imported.expired or (brought is not None and bool(brought.codes or brought.kept))
    return NEEDS_A_PERSON if act else DONE


def describe(signed: "Signed") -> str:
    """A signed file in one line."""
    from borderdesk.desk.desk import SystemClock

    parts = [f"{signed.kind.value} {signed.name}".strip(), f"issued {signed.version}"]
    if signed.owner:
        parts.append(signed.owner)
    if signed.valid_until is not None:
        word = "EXPIRED, was valid" if signed.expired(SystemClock().now().date()) else "valid"
        parts.append(f"{word} until {signed.valid_until.isoformat()}")
    parts.append(f"sha256 {signed.sha256}")
    return "".join(letter for letter in ", ".join(parts) if letter.isprintable())


def _examine(kind: "AuthorityKind", content: bytes, name: str, owner: str) -> None:
    """Passes for what a desk could use: nobody finds out only at the border."""
    from borderdesk.desk import lists
    from borderdesk.domain import account_file, rule_file
    from borderdesk.domain.desk_facts import AuthorityKind
    from borderdesk.screening.csv_list import parse_csv

    if kind is AuthorityKind.ACCOUNTS:
        account_file.parse(content)
    elif kind is AuthorityKind.RULES:
        rule_file.parse(content)
    else:
        lists.check_names(name, owner)
        parse_csv(content, name)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WrongUse("A day is written YYYY-MM-DD.") from error


def _key_passphrase(arguments: argparse.Namespace, *, again: bool = False) -> str:
    """The passphrase of the signing key: the first line of a file, or asked on the terminal."""
    if arguments.passphrase_file is not None:
        try:
            with arguments.passphrase_file.open(encoding="utf-8") as stream:
                return str(stream.readline(10_000).removesuffix("\n"))
        except UnicodeDecodeError as error:
            raise WrongUse("The passphrase file is not UTF-8 text.") from error
    if not sys.stdin.isatty():
        raise WrongUse("No passphrase: give --passphrase-file, or use a terminal.")
    return asked("Passphrase of the signing key: ", again=again)
