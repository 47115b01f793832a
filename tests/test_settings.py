"""Settings: defaults, file, environment, command line, in rising order."""

from pathlib import Path

import pytest

from borderdesk.domain.errors import SettingsError
from borderdesk.settings import Language, Settings, default_file, log_folder


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path / "none.toml")
    assert settings.post.country == "TJK"
    assert settings.devices.source == "none"
    assert not settings.simulation


def test_what_is_saved_is_loaded_again(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "desk.toml"
    before = Settings.load(file, language="tg", post={"code": "KLM", "name": "Кулма"}, data_dir=tmp_path)
    before.save(file)
    after = Settings.load(file)
    assert after.language is Language.TAJIK
    assert after.post == before.post
    assert list(file.parent.iterdir()) == [file], "no scratch file stays behind"


def test_simulation_and_data_folder_are_never_saved(tmp_path: Path) -> None:
    file = tmp_path / "desk.toml"
    Settings.load(file, simulation=True, data_dir=tmp_path).save(file)
    assert not Settings.load(file).simulation
    assert "data_dir" not in file.read_text(encoding="utf-8")


def test_environment_wins_over_the_file_and_the_command_line_over_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "desk.toml"
    file.write_text('language = "tg"\n[post]\ncode = "AAA"\n', encoding="utf-8")
    monkeypatch.setenv("BORDERDESK_LANGUAGE", "en")
    monkeypatch.setenv("BORDERDESK_POST__CODE", "BBB")
    assert Settings.load(file).language is Language.ENGLISH
    assert Settings.load(file).post.code == "BBB"
    assert Settings.load(file, language="ru").language is Language.RUSSIAN


def test_training_and_real_work_never_share_a_folder(tmp_path: Path) -> None:
    real = Settings.load(tmp_path / "none.toml", data_dir=tmp_path)
    training = Settings.load(tmp_path / "none.toml", data_dir=tmp_path, simulation=True)
    assert len({real.folder, training.folder, real.centre_folder}) == 3


def test_folders_follow_the_desktop_standard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert default_file() == tmp_path / "config" / "borderdesk" / "desk.toml"
    assert log_folder() == tmp_path / "state" / "borderdesk"
    assert Settings.load().folder == tmp_path / "data" / "borderdesk" / "desk"


@pytest.mark.parametrize(
    ("text", "code", "where"),
    [
        ("post = ", "settings_unreadable", ""),
        ("\x00", "settings_unreadable", ""),
        ('langage = "ru"', "setting_invalid", "langage"),
        ('language = "fr"', "setting_invalid", "language"),
        ('[post]\ncode = "low case"', "setting_invalid", "post.code"),
        ("[centre]\ninterval_s = 1", "setting_invalid", "centre.interval_s"),
        ("[post]\nutc_offset_s = 999999", "setting_invalid", "post.utc_offset_s"),
    ],
)
def test_a_bad_file_says_what_is_wrong(tmp_path: Path, text: str, code: str, where: str) -> None:
    file = tmp_path / "desk.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        Settings.load(file)
    assert caught.value.code == code
    assert caught.value.facts.get("setting", "") == where


def test_a_file_that_is_no_text_says_so(tmp_path: Path) -> None:
    file = tmp_path / "desk.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="settings_unreadable"):
        Settings.load(file)


def test_an_environment_that_makes_no_sense_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BORDERDESK_POST", "{not json")
    with pytest.raises(SettingsError, match="environment_unreadable"):
        Settings.load(tmp_path / "none.toml")
