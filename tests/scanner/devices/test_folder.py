"""A watched folder: whole files once each, oldest first, and nothing deleted unasked."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from borderdesk.domain.errors import DeviceError, ReadingError
from scanner.devices.folder import Folder
from scanner.picture import Picture, png_of

Watched = Callable[..., Folder]


@pytest.fixture
def watched(tmp_path: Path, noon: datetime) -> Iterator[Watched]:
    made: list[Folder] = []

    def watch(path: Path = tmp_path, refused: Callable[[Path, ReadingError], None] | None = None) -> Folder:
        folder = Folder(path, lambda: noon, poll_s=0.01, refused=refused)
        made.append(folder)
        return folder

    yield watch
    for folder in made:
        folder.stop()


def put(file: Path, grey: int = 100, *, age_s: int = 0) -> bytes:
    data = png_of(np.full((20, 30, 3), grey, dtype=np.uint8))
    file.write_bytes(data)
    os.utime(file, (1_700_000_000 - age_s,) * 2)
    return data


def grey_of(picture: Picture) -> int:
    return int(picture.pixels[0, 0, 0])


def test_pictures_come_oldest_first_and_once(tmp_path: Path, watched: Watched, noon: datetime) -> None:
    put(tmp_path / "a.png", 10, age_s=1)
    put(tmp_path / "b.png", 20, age_s=5)
    put(tmp_path / "c.png", 30, age_s=1)
    pictures = watched().pictures()
    assert [grey_of(next(pictures)) for _ in range(3)] == [20, 10, 30]
    put(tmp_path / "d.png", 40)
    later = next(pictures)
    assert (grey_of(later), later.source, later.taken_at) == (40, str(tmp_path / "d.png"), noon)


def test_a_new_picture_under_an_old_name_is_new(tmp_path: Path, watched: Watched) -> None:
    put(tmp_path / "scan.png", 10, age_s=9)
    pictures = watched().pictures()
    assert grey_of(next(pictures)) == 10
    put(tmp_path / "scan.png", 20)
    assert grey_of(next(pictures)) == 20


def test_only_recorded_pictures_are_deleted(tmp_path: Path, watched: Watched, noon: datetime) -> None:
    put(tmp_path / "a.png", age_s=2)
    put(tmp_path / "b.png", age_s=1)
    folder = watched()
    pictures = folder.pictures()
    first, second = next(pictures), next(pictures)
    folder.recorded(second)
    folder.recorded(second)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.png"]
    put(tmp_path / "other")
    elsewhere = Picture(first.pixels, str(tmp_path / "sub" / ".." / "other"), noon)
    folder.recorded(elsewhere)
    assert (tmp_path / "other").exists()


def test_what_others_still_write_is_left_alone(tmp_path: Path, watched: Watched) -> None:
    for name in (".hidden.png", "a.png.part", "b.TMP", "c~", "d.crdownload"):
        put(tmp_path / name, 200, age_s=60)
    (tmp_path / "folder.png").mkdir()
    put(tmp_path / "folder.png" / "inside.png", 200)
    (tmp_path / "link.png").symlink_to(tmp_path / "folder.png" / "inside.png")
    put(tmp_path / "whole.png", 10)
    assert grey_of(next(watched().pictures())) == 10


def test_a_file_that_grows_is_waited_for(tmp_path: Path, watched: Watched) -> None:
    data = put(tmp_path / "z.png", 10)
    (tmp_path / "slow.png").write_bytes(data[: len(data) // 2])
    put(tmp_path / "first.png", 20, age_s=60)
    refused: list[str] = []
    pictures = watched(refused=lambda file, _: refused.append(file.name)).pictures()
    assert grey_of(next(pictures)) == 20
    put(tmp_path / "slow.png", 30)
    assert {grey_of(next(pictures)), grey_of(next(pictures))} == {10, 30}
    assert refused == []


def test_what_is_no_picture_is_told_once(tmp_path: Path, watched: Watched) -> None:
    (tmp_path / "notes.txt").write_text("bring milk")
    os.utime(tmp_path / "notes.txt", (1, 1))
    refused: list[tuple[str, str]] = []

    def on_refused(file: Path, error: ReadingError) -> None:
        refused.append((file.name, error.code))
        put(tmp_path / "after.png", 50)

    pictures = watched(refused=on_refused).pictures()
    assert grey_of(next(pictures)) == 50
    put(tmp_path / "last.png", 60)
    assert grey_of(next(pictures)) == 60
    assert refused == [("notes.txt", "not_an_image")]
    assert (tmp_path / "notes.txt").exists()


def test_without_anyone_to_tell_the_others_still_come(tmp_path: Path, watched: Watched) -> None:
    (tmp_path / "notes.txt").write_text("bring milk")
    put(tmp_path / "a.png", 10)
    assert grey_of(next(watched().pictures())) == 10


def test_stop_ends_it(tmp_path: Path, watched: Watched) -> None:
    put(tmp_path / "a.png", age_s=2)
    put(tmp_path / "b.png", age_s=1)
    folder = watched()
    pictures = folder.pictures()
    next(pictures)
    folder.stop()
    assert list(pictures) == []
    assert list(folder.pictures()) == []
    assert folder.name == str(tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path, watched: Watched) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "none", tmp_path / "file"):
        with pytest.raises(DeviceError, match="folder_missing"):
            next(watched(path).pictures())


def test_a_folder_that_goes_away(tmp_path: Path, watched: Watched) -> None:
    place = tmp_path / "scans"
    place.mkdir()
    put(place / "a.png")
    pictures = watched(place).pictures()
    picture = next(pictures)
    (place / "a.png").unlink()
    place.rmdir()
    with pytest.raises(DeviceError, match="folder_missing"):
        next(pictures)
    watched(place).recorded(picture)


def test_what_can_not_be_read_or_deleted(watched: Watched, noon: datetime) -> None:
    with pytest.raises(DeviceError, match="folder_unreadable"):
        next(watched(Path("/" + "n" * 300)).pictures())
    name = Path("/proc/self/comm")  # nobody, not even root, deletes this
    with pytest.raises(DeviceError, match="folder_read_only"):
        watched(name.parent).recorded(Picture(np.zeros((1, 1, 3), np.uint8), str(name), noon))
