"""Small files beside the database, written whole or not at all, for this account's eyes only."""

import errno
import json
import os
from pathlib import Path

from borderdesk.domain.errors import StoreError
from borderdesk.journal.codec import Json

#: No file kept beside the store is larger than this.
MAX_BYTES = 4 * 1024 * 1024


def write(file: Path, data: bytes) -> None:
    """Puts ``data`` in place of ``file``: a power cut leaves the old content or the new one.

    Raises:
        StoreError: ``disk_full`` or ``disk_error``.
    """
    scratch = file.with_name(file.name + ".part")
    try:
        with os.fdopen(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        scratch.replace(file)
        sync_folder(file.parent)
    except OSError as error:
        scratch.unlink(missing_ok=True)
        raise fault_of(error) from error


def read(file: Path) -> bytes | None:
    """The content of a small file; ``None`` when there is none.

    Raises:
        StoreError: ``disk_error``, or ``file_invalid`` when it is far too large.
    """
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise fault_of(error) from error
    if len(data) > MAX_BYTES:
        raise StoreError("file_invalid", file=file.name)
    return data


def read_object(file: Path) -> dict[str, Json] | None:
    """The JSON object in a small file; ``None`` when there is no file.

    Raises:
        StoreError: ``file_invalid``: it holds something else; ``disk_error``.
    """
    data = read(file)
    if data is None:
        return None
    try:
        value: Json = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise StoreError("file_invalid", file=file.name) from error
    if not isinstance(value, dict):
        raise StoreError("file_invalid", file=file.name)
    return value


def write_object(file: Path, value: dict[str, Json]) -> None:
    """Writes a JSON object, indented for people to read. Raises as ``write``."""
    write(file, (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode())


def make_folder(folder: Path) -> None:
    """Makes a folder that only this account can enter; one that exists stays as it is.

    Raises:
        StoreError: ``disk_full`` or ``disk_error``.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise fault_of(error) from error


def sync_folder(folder: Path) -> None:
    """Makes a rename or a new name in ``folder`` survive a power cut (where folders can be opened)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def fault_of(error: OSError) -> StoreError:
    """The ``StoreError`` for what the operating system says."""
    full = error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
    return StoreError("disk_full" if full else "disk_error", errno=error.errno or 0)
