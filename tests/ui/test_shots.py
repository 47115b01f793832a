from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from borderdesk.settings import Settings
from tests.ui.standing_clock import NOON, StandingClock
from ui.shots import KnowingReader, has_words, main
from ui.workspace import PLACES

PAGES = (*(place.name for place in PLACES), "sign_in")


@pytest.mark.usefixtures("translations")
def test_every_page_is_photographed(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    assert main(["--out", str(tmp_path), "--languages", "en", "--pseudo", "--size", "1280x720"]) == 0
    for language in ("en", "pseudo"):
        for page in PAGES:
            image = QImage(str(tmp_path / f"{page}-{language}.png"))
            assert (image.width(), image.height()) == (1280, 720), page
    assert QImage(str(tmp_path / "booth-en.png")) != QImage(str(tmp_path / "booth_look-en.png"))
    for language in ("together", "tg", "ru", "en", "prs", "uz"):
        said = [
            QImage(str(tmp_path / f"traveller_{each}-{language}.png"))
            for each in ("invite", "wait", "thanks")
        ]
        assert [(image.width(), image.height()) for image in said] == [(1280, 720)] * 3, language
        assert said[0] != said[1] != said[2]


@pytest.mark.parametrize("words", [[], ["--out", "x", "--size", "wide"], ["--out", "x", "--languages", "de"]])
def test_wrong_use(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(words)
    assert raised.value.code == 2
    assert capsys.readouterr().err


def test_a_page_without_words_is_not_ready() -> None:
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    assert not has_words(image)
    for x in range(80, 120):
        for y in range(80, 120):
            image.setPixelColor(x, y, QColor("black"))
    assert has_words(image)
    image.fill(QColor("black"))
    assert not has_words(image)


def test_a_folder_in_use_is_told(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication
) -> None:
    from borderdesk.desk.desk import open_training

    del qapp
    other = open_training(settings, StandingClock())
    assert main(["--out", str(tmp_path / "out"), "--data-dir", str(settings.data_dir)]) == 3
    assert "does not open" in capsys.readouterr().err
    other.store.close()


def test_the_reader_that_knows_reads_one_after_the_other() -> None:
    reader = KnowingReader(seed=1, count=1, today=NOON.date())
    assert reader.name == "knowing"
