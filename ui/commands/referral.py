"""``borderdesk referral``: keys of the bodies that receive referrals, and what is handed over to them."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ui.commands.common import (
    DONE,
    NEEDS_A_PERSON,
    Subparsers,
    WrongUse,
    add_account,
    add_common,
    open_desk,
    open_store,
    secret_from,
)

if TYPE_CHECKING:
    from borderdesk.desk.bodies import Body
    from borderdesk.domain.errors import InvalidFact
    from borderdesk.domain.referral import Referral
    from borderdesk.store.values import SealedReferral

#: Environment variable that holds the passphrase of a body's key where nobody can be asked.
KEY_VARIABLE = "BORDERDESK_KEY_PASSPHRASE"


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "referral",
        help="keys of receiving bodies, and sealed notes handed over to them",
        description="Sealed notes that only the body they are for can read.",
        allow_abbrev=False,
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    making = actions.add_parser(
        "keys",
        help="make the key pair of a receiving body (at the body, not at a desk)",
        description="Makes BODY.pub, which the desks get, and BODY.key, which opens what they send and "
        f"never leaves the body. Its passphrase is asked, or taken from {KEY_VARIABLE}.",
        allow_abbrev=False,
    )
    making.add_argument("body", metavar="BODY", help="a short name: small letters, digits and hyphens")
    making.add_argument(
        "--kind",
        action="append",
        default=[],
        metavar="KIND",
        help="what it receives; may be given several times: trafficking, asylum, child, health, medical, "
        "other (default: all of them)",
    )
    making.add_argument("--folder", type=Path, default=Path(), metavar="DIR", help="where (default: here)")
    trusting = actions.add_parser("trust", help="let this desk close notes to a body", allow_abbrev=False)
    trusting.add_argument("file", type=Path, metavar="BODY.pub")
    trusting.add_argument("--replace", action="store_true", help="in place of another key of that body")
    listing = actions.add_parser("list", help="the bodies this desk trusts", allow_abbrev=False)
    exporting = actions.add_parser(
        "export",
        help="write sealed envelopes to a folder",
        description="Writes the envelopes that are due, full and empty alike, as files of one size named by "
        "random numbers: all of earlier days, and of today's a random share.",
        allow_abbrev=False,
    )
    exporting.add_argument("folder", type=Path, metavar="DIR")
    exporting.add_argument("--remove", action="store_true", help="forget them here once they are written")
    opening = actions.add_parser(
        "open",
        help="open envelopes with the key of a body",
        description="Prints each note as one JSON object a line, and says how many envelopes held none. "
        "Exit status 1: a file is no envelope, or the key opens none.",
        allow_abbrev=False,
    )
    opening.add_argument(
        "files", type=Path, nargs="*", metavar="FILE", help="an envelope, or a folder of them"
    )
    opening.add_argument("--key", type=Path, required=True, metavar="BODY.key", help="the body's key")
    opening.add_argument("--store", action="store_true", help="open what waits in this desk's store")
    for each in (making, opening):
        each.add_argument(
            "--key-passphrase-fd",
            type=int,
            metavar="N",
            help=f"read the key's passphrase from this open file descriptor instead of {KEY_VARIABLE}",
        )
    for each in (making, trusting, listing, exporting, opening):
        add_common(each)
    for each in (trusting, listing, exporting, opening):
        add_account(each)


def run(arguments: argparse.Namespace) -> int:
    actions = {"keys": _keys, "trust": _trust, "list": _list, "export": _export, "open": _open}
    return actions[arguments.action](arguments)


def _keys(arguments: argparse.Namespace) -> int:
    from borderdesk.desk import bodies
    from borderdesk.domain.referral import ReferralKind

    try:
        kinds = [ReferralKind(kind) for kind in dict.fromkeys(arguments.kind)] or list(ReferralKind)
    except ValueError as error:
        raise WrongUse(f"A kind is one of: {', '.join(ReferralKind)}.") from error
    passphrase = _key_passphrase(arguments)
    print(_line(bodies.make_keys(arguments.folder, arguments.body, kinds, passphrase)))
    return DONE


def _trust(arguments: argparse.Namespace) -> int:
    from borderdesk.desk import referrals

    desk = open_desk(arguments)
    try:
        body = referrals.trust(desk, arguments.file, replace=arguments.replace)
    finally:
        desk.store.close()
    print(_line(body))
    return DONE


def _list(arguments: argparse.Namespace) -> int:
    from borderdesk.desk import bodies
    from ui.commands.common import settings_from

    store = open_store(arguments)
    try:
        for body in bodies.trusted(settings_from(arguments).folder, store.identity.verifying_key):
            print(_line(body))
    finally:
        store.close()
    return DONE


def _export(arguments: argparse.Namespace) -> int:
    from borderdesk.desk import referrals

    desk = open_desk(arguments)
    try:
        written = referrals.export(desk, arguments.folder, remove=arguments.remove)
    finally:
        desk.store.close()
    print(f"{len(written)} envelopes")
    return DONE


def _open(arguments: argparse.Namespace) -> int:
    from borderdesk.desk import bodies, referrals
    from borderdesk.domain.errors import InvalidFact
    from ui.commands.words import sentence

    if bool(arguments.files) is arguments.store:
        raise WrongUse("Name the envelopes, or say --store.")
    key = bodies.read_private(arguments.key, _key_passphrase(arguments))
    notes = empty = others = wrong = 0
    for name, envelope in _from_store(arguments) if arguments.store else _from_files(arguments.files):
        try:
            if isinstance(envelope, InvalidFact):
                raise envelope
            referral = referrals.opened(envelope, key)
        except InvalidFact as error:
            if error.code == "envelope_not_opened":
                others += 1
            else:
                wrong += 1
                print(f"{name}: {sentence(error)}", file=sys.stderr)
            continue
        if referral is None:
            empty += 1
        else:
            notes += 1
            print(json.dumps(_values(referral)))
    said = (
        f"{notes} notes, {empty} empty envelopes, {others} that this key does not open, {wrong} no envelopes"
    )
    print(said, file=sys.stderr)
    return NEEDS_A_PERSON if wrong or not notes + empty else DONE


def _from_store(arguments: argparse.Namespace) -> "Iterator[tuple[str, SealedReferral]]":
    store = open_store(arguments)
    try:
        waiting = store.sealed_referrals()
    finally:
        store.close()
    yield from ((each.id.hex(), each) for each in waiting)


def _from_files(given: Iterable[Path]) -> "Iterator[tuple[str, SealedReferral | InvalidFact]]":
    from borderdesk.desk import referrals
    from borderdesk.domain.errors import InvalidFact

    for place in given:
        files = sorted(place.glob("*" + referrals.SUFFIX)) if place.is_dir() else [place]
        for file in files:
            try:
                yield str(file), referrals.read(file)
            except InvalidFact as error:
                yield str(file), error


def _key_passphrase(arguments: argparse.Namespace) -> str:
    """The passphrase of a body's key. Raises ``WrongUse``: there is none, and nobody can be asked."""
    return secret_from(
        arguments.key_passphrase_fd,
        KEY_VARIABLE,
        "--key-passphrase-fd",
        ask="Passphrase of the key: ",
        again=arguments.action == "keys",
    )


def _line(body: "Body") -> str:
    return f"{body.body}: {', '.join(body.kinds)}; fingerprint {body.fingerprint}"


def _values(referral: "Referral") -> dict[str, object]:
    """Every field, also those that hold their default; ASCII, so that nothing in it moves a cursor."""
    note = referral.note
    return {
        "kind": note.kind.value,
        "urgency": note.urgency.value,
        "observations": note.observations,
        "consent": note.consent.value,
        "consent_by": note.consent_by,
        "interpreter": note.interpreter,
        "post": referral.post,
        "desk": referral.desk,
        "officer": referral.officer,
        "written_at": referral.written_at.isoformat(),
        "training": referral.training,
    }
