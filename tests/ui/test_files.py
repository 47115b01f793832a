from pathlib import Path

import pytest

from borderdesk.domain.errors import StoreError
from ui.files import write_bytes


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a.pdf", b"one")
    write_bytes(tmp_path / "a.pdf", b"two")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.pdf", b"two")]


@pytest.mark.parametrize("name", ["missing/a.pdf", "n" * 300])
def test_a_place_that_can_t_be_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError) as raised:
        write_bytes(tmp_path / name, b"one")
    assert raised.value.code == "not_writable"


def test_a_full_disk() -> None:
    with pytest.raises(StoreError) as raised:
        write_bytes(Path("/dev/full/../full"), b"x" * 10)
    assert raised.value.code in {"disk_full", "not_writable"}
