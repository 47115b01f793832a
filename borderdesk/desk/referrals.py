"""Referrals: a note that only the body it is for can read, and no trace of it at the desk.

Nothing here writes a journal record, a log line, a draft or a view, and no error names the kind. Why one
envelope goes with every writing, and what that hides, is in ``docs/referrals.md``.
"""

import json
import os
import random
import secrets
from dataclasses import fields
from datetime import datetime
from pathlib import Path

from borderdesk.desk import bodies, roles
from borderdesk.desk.bodies import Body
from borderdesk.desk.desk import Desk
from borderdesk.desk.roles import Act, RecordType
from borderdesk.domain.errors import AccessError, InvalidFact, StoreError
from borderdesk.domain.officer import Role
from borderdesk.domain.referral import LONGEST_OBSERVATIONS, LONGEST_TEXT, Note, Referral
from borderdesk.journal import envelope
from borderdesk.journal.codec import from_values, to_values
from borderdesk.journal.envelope import ID_BYTES, SEALED_BYTES, OpeningKey
from borderdesk.store import files
from borderdesk.store.values import SealedReferral

SUFFIX = ".sealed"
#: Share of the day's envelopes that go each time: how long one waits is chance, and not in anybody's hand.
SHARE_AT_ONCE = 0.25
_MAGIC = b"BDR1"
_DATE_BYTES = 10
_FILE_BYTES = len(_MAGIC) + ID_BYTES + _DATE_BYTES + SEALED_BYTES
#: What a written envelope's times say: the same for all, and nothing.
_NO_TIME = datetime(2000, 1, 1).timestamp()  # noqa: DTZ001 - a mark, not a time


def refer(desk: Desk, note: Note) -> None:
    """Closes a note to the body that receives its kind; it is on the disk with the next record, whichever.

    It reads and writes nothing, so that a window may call it as it is. Until the next record (or the clock's
    envelope: ``tick``) the note is in memory only: a power cut before that loses it.

    Raises:
        InvalidFact: ``no_body``: the desk trusts none for this kind; ``observations_missing``,
            ``consent_by_missing``, ``text_too_long`` or ``text_invalid`` with the ``field``;
            ``envelope_full``; ``notes_waiting``: four notes wait, record a crossing first.
        AccessError: ``role_needed``.
        StoreError: ``closed``.
    """
    roles.check(desk, Act.RECORD, RecordType.REFERRAL)
    check(note)
    identity = desk.store.identity
    referral = Referral(
        note=note,
        post=identity.post,
        desk=identity.desk,
        officer=desk.officer.id,
        written_at=desk.clock.now(),
        training=identity.training,
    )
    content = json.dumps(to_values(referral), ensure_ascii=False, separators=(",", ":")).encode()
    desk.store.enclose(note.kind.value, content)


def check(note: Note) -> None:
    """Passes when a note can be closed as it stands. Raises ``InvalidFact`` as ``refer``."""
    for field in fields(note):
        text = getattr(note, field.name)
        limit = LONGEST_OBSERVATIONS if field.name == "observations" else LONGEST_TEXT
        if len(text) > limit:
            raise InvalidFact("text_too_long", field=field.name, limit=limit)
        if any(letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in text):
            raise InvalidFact("text_invalid", field=field.name)
    if not note.observations.strip():
        raise InvalidFact("observations_missing")
    if note.consent in {note.consent.GIVEN, note.consent.REFUSED} and not note.consent_by.strip():
        raise InvalidFact("consent_by_missing")


def tick(desk: Desk) -> None:
    """Writes one envelope because time has passed, whether a note waits or not.

    Call it at a fixed interval, and never at any other moment: a quiet desk keeps notes in memory no longer.

    Raises:
        StoreError: as ``Store.write_envelope``.
    """
    desk.store.write_envelope(desk.today().isoformat())


def trust(desk: Desk, file: Path, *, replace: bool = False) -> Body:
    """Trusts the body of a ``NAME.pub`` from now on, on an administrator's word.

    Raises:
        AccessError: ``not_administrator``.
        InvalidFact: ``body_file_invalid``, ``body_known``, ``kind_taken``.
        StoreError: ``not_found``, ``disk_full``, ``disk_error``.
    """
    if not desk.settings.simulation and desk.officer.role is not Role.ADMINISTRATOR:
        raise AccessError("not_administrator")
    body = bodies.read_public(file)
    bodies.keep(desk.settings.folder, body, desk.store.signing_key(), replace=replace)
    bodies.carry(desk.store, desk.settings.folder, desk.today())
    return body


def due(desk: Desk, chance: random.Random | None = None) -> tuple[SealedReferral, ...]:
    """The envelopes to hand over now: all of earlier days, and of today's each with ``SHARE_AT_ONCE``.

    Empty ones go as full ones do: nobody at the desk can tell which is which.
    """
    chance = chance or secrets.SystemRandom()
    today = desk.today().isoformat()
    return tuple(
        each for each in desk.store.sealed_referrals() if each.date < today or chance.random() < SHARE_AT_ONCE
    )


def export(
    desk: Desk, folder: Path, *, remove: bool = False, chance: random.Random | None = None
) -> tuple[Path, ...]:
    """Writes what is due as files of one size and one time, named by their random ids.

    With ``remove`` the desk forgets them once they are on the disk.

    Raises:
        StoreError: ``disk_full``, ``disk_error``.
    """
    files.make_folder(folder)
    chosen = due(desk, chance)
    written = []
    for each in chosen:
        file = folder / (each.id.hex() + SUFFIX)
        files.write(file, _MAGIC + each.id + each.date.encode() + each.sealed)
        try:
            os.utime(file, (_NO_TIME, _NO_TIME))
        except OSError as error:
            raise files.fault_of(error) from error
        written.append(file)
    if remove:
        desk.store.drop_sealed(*(each.id for each in chosen))
    return tuple(written)


def read(file: Path) -> SealedReferral:
    """The envelope in a file that ``export`` wrote.

    Raises:
        InvalidFact: ``envelope_malformed``: the file holds something else.
        StoreError: ``not_found`` with the ``file``, ``disk_error``.
    """
    try:
        content = files.read(file)
    except StoreError as error:
        if error.code != "file_invalid":
            raise
        content = b""
    if content is None:
        raise StoreError("not_found", file=file.name)
    if len(content) != _FILE_BYTES or not content.startswith(_MAGIC):
        raise InvalidFact("envelope_malformed")
    body = content[len(_MAGIC) :]
    date = body[ID_BYTES : ID_BYTES + _DATE_BYTES].decode("ascii", "replace")
    return SealedReferral(body[:ID_BYTES], date, body[ID_BYTES + _DATE_BYTES :])


def opened(sealed: SealedReferral, key: OpeningKey) -> Referral | None:
    """What is in an envelope; ``None`` for an empty one.

    Raises:
        InvalidFact: ``envelope_not_opened``: it is another body's, or was altered; ``envelope_malformed``.
    """
    content = envelope.unseal(key, sealed.sealed, envelope_id=sealed.id, date=sealed.date)
    if not content:
        return None
    try:
        return from_values(Referral, json.loads(content))
    except (InvalidFact, ValueError, RecursionError) as error:
        raise InvalidFact("envelope_malformed") from error
