"""What every command shares: its common options, the settings in force, the desk or its store.

Exit status of every command: 0 done, 1 done but something needs a person, 2 wrong use, 3 failed.
"""

import argparse
import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from borderdesk.desk.desk import Desk
    from borderdesk.domain.permissions import RecordType
    from borderdesk.settings import Settings
    from borderdesk.store.store import Store

DONE = 0
NEEDS_A_PERSON = 1
WRONG_USE = 2
FAILED = 3

#: Environment variable that holds a passphrase where nobody can be asked.
PASSPHRASE_VARIABLE = "BORDERDESK_PASSPHRASE"  # noqa: S105 - a name, not a secret

#: What ``add(subparsers)`` of a group gets.
Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - has no other


class WrongUse(Exception):
    """The command can't be carried out as it was typed; its sentence is shown, exit status 2."""


def add_common(parser: argparse.ArgumentParser) -> None:
    """Lets ``parser`` accept the options that stand before a command after it as well."""
    common = parser.add_argument_group("common options")
    common.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where BorderDesk keeps its data (default: the account's own data folder)",
    )
    common.add_argument(
        "--simulation",
        action="store_true",
        default=argparse.SUPPRESS,
        help="work in training: its own folder, its own throw-away key, synthetic people",
    )
    common.add_argument(
        "--config", type=Path, metavar="FILE", default=argparse.SUPPRESS, help="another settings file"
    )


def add_account(parser: argparse.ArgumentParser) -> None:
    """Adds how an officer signs in; training needs neither option."""
    signing_in = parser.add_argument_group("signing in")
    signing_in.add_argument("--account", metavar="NAME", help="account to sign in with (not in simulation)")
    signing_in.add_argument(
        "--passphrase-fd",
        type=int,
        metavar="N",
        help=f"read the passphrase's line from this open file descriptor instead of {PASSPHRASE_VARIABLE}",
    )


def settings_from(arguments: argparse.Namespace) -> "Settings":
    """The settings in force: the file, the environment, then the command line, which wins.

    Raises:
        SettingsError: a settings file that was asked for is missing, or a value can't work.
    """
    from borderdesk.domain.errors import SettingsError
    from borderdesk.settings import Settings

    file: Path | None = getattr(arguments, "config", None)
    if file is not None and not file.is_file():
        raise SettingsError("settings_missing", file=str(file))
    changes: dict[str, Path | bool] = {}
    data_dir: Path | None = getattr(arguments, "data_dir", None)
    if data_dir is not None:
        changes["data_dir"] = data_dir.expanduser().absolute()
    if getattr(arguments, "simulation", False):
        changes["simulation"] = True
    return Settings.load(file, **changes)


def passphrase_from(arguments: argparse.Namespace) -> str:
    """The officer's passphrase: from ``--passphrase-fd``, the environment, or asked on the terminal.

    Raises:
        WrongUse: there is none of the three.
    """
    return secret_from(getattr(arguments, "passphrase_fd", None), PASSPHRASE_VARIABLE, "--passphrase-fd")


def secret_from(
    descriptor: int | None, variable: str, option: str, *, ask: str = "", again: bool = False
) -> str:
    """A secret: the first line of an open file, or an environment variable, or asked on the terminal.

    ``again`` asks twice on a terminal: a new secret must not have a slip in it.

    Raises:
        WrongUse: there is none of the three, or the two differ.
    """
    if descriptor is not None:
        try:
            with os.fdopen(descriptor, encoding="utf-8") as file:
                return file.readline().removesuffix("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise WrongUse(f"No passphrase can be read from file descriptor {descriptor}.") from error
    given = os.environ.get(variable)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise WrongUse(f"No passphrase: set {variable}, give {option}, or use a terminal.")
    return asked(ask or "Passphrase: ", again=again)


def asked(prompt: str, *, again: bool = False) -> str:
    """A secret typed on the terminal, twice the same where it is new.

    Raises:
        WrongUse: the two differ.
    """
    first = getpass.getpass(prompt)
    if again and getpass.getpass("Once more: ") != first:
        raise WrongUse("The two passphrases differ.")
    return first


def account_from(arguments: argparse.Namespace) -> str:
    """The account that signs in.

    Raises:
        WrongUse: none was given.
    """
    account: str | None = getattr(arguments, "account", None)
    if not account:
        raise WrongUse("Say who you are with --account, or work in training with --simulation.")
    return account


def open_desk(arguments: argparse.Namespace) -> "Desk":
    """The desk with its store open for writing; the caller closes ``desk.store``.

    Training opens with its throw-away key; otherwise the officer signs in.

    Raises:
        StoreError: the store is missing, locked by another, or can't be trusted.
        AccessError: the account is unknown, locked out, or the passphrase is wrong.
        WrongUse: nobody said who signs in.
    """
    from borderdesk.desk import desk

    settings = settings_from(arguments)
    if settings.simulation:
        return desk.open_training(settings)
    account = account_from(arguments)
    return desk.sign_in(settings, account, passphrase_from(arguments), desk.SystemClock())


def open_store(
    arguments: argparse.Namespace, *, read_only: bool = True, view: "RecordType | None" = None
) -> "Store":
    """The desk's store, by default for reading beside an open window; the caller closes it.

    Who signs in must be allowed to ``view`` such records, where any are named.

    Raises: as ``open_desk``, and ``AccessError``: ``role_needed``.
    """
    from borderdesk.desk import roles
    from borderdesk.store import keys
    from borderdesk.store.store import Store

    settings = settings_from(arguments)
    if settings.simulation:
        key = keys.training_key(settings.folder)
    else:
        who = keys.sign_in(settings.folder, account_from(arguments), passphrase_from(arguments))
        if view is not None:
            roles.check_officer(who.officer, roles.Act.VIEW, view)
        key = who.key
    return Store.open(settings.folder, key, training=settings.simulation, read_only=read_only)
