"""Small files beside the database."""

import errno
from pathlib import Path

import pytest

from borderdesk.domain.errors import StoreError
from borderdesk.store import files


def test_a_file_is_whole_and_private(tmp_path: Path) -> None:
    file = tmp_path / "small.json"
    assert files.read(file) is None
    assert files.read_object(file) is None
    for value in ("one", "Ҷавоҳир"):
        files.write_object(file, {"value": value})
        assert files.read_object(file) == {"value": value}
    assert file.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["small.json"]


def test_what_cannot_be_read_or_written(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="disk_error"):
        files.write(tmp_path / "nowhere" / "file", b"")
    with pytest.raises(StoreError, match="disk_error"):
        files.read(tmp_path)
    (tmp_path / "taken").mkdir()
    with pytest.raises(StoreError, match="disk_error"):
        files.write(tmp_path / "taken", b"")
    assert [each.name for each in tmp_path.iterdir()] == ["taken"]


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk_full"), (errno.EDQUOT, "disk_full"), (errno.EIO, "disk_error")],
)
def test_what_the_system_says(number: int, code: str) -> None:
    assert files.fault_of(OSError(number, "")).code == code
    assert files.fault_of(OSError("no number")).code == "disk_error"
