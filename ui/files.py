"""Files that a person asked for, written whole or not at all."""

import errno
from contextlib import suppress
from pathlib import Path

from borderdesk.domain.errors import StoreError


def write_bytes(file: Path, data: bytes) -> None:
    """Writes ``data`` to ``file``.

    Raises:
        StoreError: ``disk_full``, or ``not_writable`` with the operating system's ``why``.
    """
    scratch = file.with_name(f".{file.name}.part")
    try:
        scratch.write_bytes(data)
        scratch.replace(file)
    except OSError as error:
        with suppress(OSError):
            scratch.unlink()
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise StoreError("disk_full") from error
        raise StoreError("not_writable", file=str(file), why=error.strerror or "") from error
