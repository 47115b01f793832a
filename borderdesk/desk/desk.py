"""The desk: its settings, its store, the officer at it, its clock; and how it is opened."""

import time
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Protocol

from uuid_utils.compat import uuid7

from borderdesk.desk import bodies
from borderdesk.domain.desk_facts import SignIn, SignInOutcome
from borderdesk.domain.errors import AccessError, SettingsError, StoreError
from borderdesk.domain.officer import Officer, Role
from borderdesk.domain.record import Envelope
from borderdesk.settings import Settings
from borderdesk.store import keys
from borderdesk.store.key_file import STANDARD, Cost
from borderdesk.store.store import Store

#: Who works, and who confirms, where nobody signs in.
TRAINEE = Officer("trainee", "Trainee", Role.OFFICER, "trainee")
TRAINING_LEAD = Officer("training-lead", "Training lead", Role.SHIFT_LEAD, "training-lead")

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class Clock(Protocol):
    """What time it is; ``monotonic`` counts seconds since the machine's start ``boot_id``."""

    @property
    def boot_id(self) -> str: ...

    def now(self) -> datetime: ...

    def monotonic(self) -> float: ...


class SystemClock:
    """The machine's own clock; ``boot_id_file`` is where its kernel names this start."""

    def __init__(self, boot_id_file: Path = _BOOT_ID) -> None:
        try:
            self.boot_id = boot_id_file.read_text(encoding="ascii").strip()
        except OSError:
            # Without one, at least the times of one run can be compared with each other.
            self.boot_id = str(uuid.uuid4())

    def now(self) -> datetime:
        """The time in UTC, aware."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that only ever rise."""
        return time.monotonic()


@dataclass(frozen=True, slots=True)
class Desk:
    """One workstation with somebody at it; whoever opened it closes ``store``."""

    settings: Settings
    store: Store
    officer: Officer
    clock: Clock

    def envelope(self, occurred_at: datetime | None = None, utc_offset_s: int | None = None) -> Envelope:
        """The circumstances of a fact that is recorded now, by default one that occurs now.

        Post and desk are those the store was made for: the centre knows its signing key by them.
        """
        now = self.clock.now()
        identity = self.store.identity
        return Envelope(
            id=uuid7(),
            post=identity.post,
            desk=identity.desk,
            officer=self.officer.id,
            occurred_at=occurred_at or now,
            utc_offset_s=self.settings.post.utc_offset_s if utc_offset_s is None else utc_offset_s,
            recorded_at=now,
            monotonic_s=self.clock.monotonic(),
            boot_id=self.clock.boot_id,
            training=identity.training,
        )

    def local_now(self) -> datetime:
        """What the post's own clock shows."""
        return self.clock.now().astimezone(timezone(timedelta(seconds=self.settings.post.utc_offset_s)))

    def today(self) -> date:
        """The post's own day."""
        return self.local_now().date()


def open_training(settings: Settings, clock: Clock | None = None) -> Desk:
    """The training desk, made at its first opening: no account, a throw-away key, a folder of its own.

    Raises:
        SettingsError: ``not_simulation``.
        StoreError: as ``Store.open``.
    """
    if not settings.simulation:
        raise SettingsError("not_simulation")
    key = keys.make_training_key(settings.folder)
    desk = Desk(settings, _open_store(settings, key), TRAINEE, clock or SystemClock())
    try:
        bodies.carry(desk.store, settings.folder, desk.today())
    except BaseException:
        desk.store.close()
        raise
    return desk


def needs_first_start(settings: Settings) -> bool:
    """Whether nobody has an account at this desk yet.

    Raises:
        StoreError: as ``keys.accounts``, but for ``not_found``.
    """
    try:
        keys.accounts(settings.folder)
    except StoreError as error:
        if error.code != "not_found":
            raise
        return True
    return False


def first_start(settings: Settings, accounts: Iterable[tuple[Officer, str]], *, cost: Cost = STANDARD) -> str:
    """Makes the accounts of an officer, a lead and an administrator, and the store; gives the recovery code.

    The code is shown once and kept nowhere.

    Raises:
        SettingsError: ``in_simulation``.
        AccessError: ``roles_missing`` with the ``roles`` nobody has, ``same_person`` when fewer than two
            people hold them, and as ``keys.create_accounts``.
        StoreError: ``already_exists``, and as ``Store.create``.
    """
    if settings.simulation:
        raise SettingsError("in_simulation")
    given = tuple(accounts)
    needed = {Role.OFFICER, Role.SHIFT_LEAD, Role.ADMINISTRATOR}
    missing = needed - {officer.role for officer, _ in given}
    if missing:
        raise AccessError("roles_missing", roles=" ".join(sorted(missing)))
    if len({officer.person_id for officer, _ in given}) < 2:
        raise AccessError("same_person")
    code = keys.create_accounts(settings.folder, given, cost=cost)
    officer, passphrase = given[0]
    _open_store(settings, keys.sign_in(settings.folder, officer.id, passphrase).key).close()
    return code


def sign_in(settings: Settings, account: str, passphrase: str, clock: Clock | None = None) -> Desk:
    """The desk with the officer of ``account`` at it; the journal remembers that they came.

    Raises:
        SettingsError: ``in_simulation``.
        AccessError: ``wrong_passphrase``, ``locked_out``, ``unknown_account``.
        StoreError: as ``Store.open``.
    """
    if settings.simulation:
        raise SettingsError("in_simulation")
    who = keys.sign_in(settings.folder, account, passphrase)
    desk = Desk(settings, _open_store(settings, who.key), who.officer, clock or SystemClock())
    try:
        bodies.carry(desk.store, settings.folder, desk.today())
        desk.store.append(SignIn(account=who.officer.id, outcome=SignInOutcome.SIGNED_IN), desk.envelope())
    except BaseException:
        desk.store.close()
        raise
    return desk


def proven(desk: Desk, account: str, passphrase: str) -> Officer:
    """Whoever proves to own ``account``, be they at the desk or not.

    In training nobody has a passphrase: it is the training lead.

    Raises:
        AccessError: as ``sign_in``.
    """
    if desk.settings.simulation:
        return TRAINING_LEAD
    return keys.sign_in(desk.settings.folder, account, passphrase).officer


def second_person(desk: Desk, account: str, passphrase: str) -> Officer:
    """A colleague who proves who they are, to confirm what the officer at the desk decided.

    Raises:
        AccessError: ``same_person`` when it is the officer at the desk, also under another account, and as
            ``proven``.
    """
    colleague = proven(desk, account, passphrase)
    if colleague.person_id == desk.officer.person_id:
        raise AccessError("same_person")
    return colleague


def _open_store(settings: Settings, key: bytes) -> Store:
    """The store, made now if a first start was cut short before it was."""
    try:
        return Store.open(settings.folder, key, training=settings.simulation)
    except StoreError as error:
        if error.code != "not_found":
            raise
    return Store.create(
        settings.folder,
        key,
        post=settings.post.code,
        desk=settings.desk.code,
        training=settings.simulation,
    )
