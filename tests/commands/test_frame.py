"""The frame of the command line: options, errors in a sentence, exit status, and what it leaves alone."""

import argparse
import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from borderdesk.desk.desk import first_start
from borderdesk.domain.errors import AccessError, BorderDeskError, ReadingError, SettingsError, StoreError
from borderdesk.domain.officer import Officer, Role
from borderdesk.settings import Settings
from borderdesk.store.key_file import Cost
from ui.__main__ import main, parser_for
from ui.commands import GROUPS
from ui.commands.common import WrongUse, account_from, open_desk, open_store, passphrase_from, settings_from
from ui.commands.words import SENTENCES, sentence

ROOT = Path(__file__).parent.parent.parent


def leaves(parser: argparse.ArgumentParser, name: str = "") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every command's own parser."""
    inner = [each for each in parser._actions if isinstance(each, argparse._SubParsersAction)]
    if not inner:
        yield name, parser
    for action in inner:
        for word, below in action.choices.items():
            yield from leaves(below, f"{name} {word}")


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ui", *words],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_help_lists_every_group() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert all(re.search(rf"^ +{group} ", done.stdout, re.MULTILINE) for group in GROUPS)


def test_every_command_takes_the_common_options_and_explains_itself() -> None:
    for name, parser in leaves(parser_for(GROUPS)[0]):
        given = parser.format_help()
        assert all(option in given for option in ("--data-dir", "--simulation", "--config")), name


def test_wrong_use_is_2() -> None:
    assert run("nonsense").returncode == 2
    assert run("tally", "--nonsense").returncode == 2


def test_version() -> None:
    done = run("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("borderdesk ")


def test_an_error_is_one_sentence_and_3(tmp_path: Path) -> None:
    done = run("--config", str(tmp_path / "none.toml"), "doctor")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == f"borderdesk: There is no settings file {tmp_path}/none.toml.\n"


def test_an_error_of_the_system_is_one_sentence_and_3(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run("simulate", "--out", str(tmp_path / "file" / "out"))
    assert done.returncode == 3
    assert done.stderr.startswith("borderdesk: ")
    assert len(done.stderr.splitlines()) == 1


def test_who_signs_in_must_be_said(tmp_path: Path) -> None:
    done = run("journal", "verify", "--data-dir", str(tmp_path))
    assert done.returncode == 2
    assert "--account" in done.stderr


def test_a_reader_that_leaves_early_is_no_trouble() -> None:
    line = f"{sys.executable} -m ui --help | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", line], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode in (0, 141)  # it may have written all before the reader left
    assert done.stderr == ""


def test_the_data_folder_may_stand_before_or_after_the_command(tmp_path: Path) -> None:
    parser, _ = parser_for(["doctor"])
    for words in (["--data-dir", str(tmp_path), "doctor"], ["doctor", "--data-dir", str(tmp_path)]):
        assert settings_from(parser.parse_args(words)).data_dir == tmp_path
    assert settings_from(parser.parse_args(["--simulation", "doctor"])).simulation
    assert settings_from(parser.parse_args(["doctor", "--simulation"])).simulation
    assert not settings_from(parser.parse_args(["doctor"])).simulation


def test_a_relative_data_folder_becomes_absolute() -> None:
    parser, _ = parser_for(["doctor"])
    assert settings_from(parser.parse_args(["doctor", "--data-dir", "here"])).data_dir == Path.cwd() / "here"


def test_another_settings_file(tmp_path: Path) -> None:
    file = tmp_path / "desk.toml"
    Settings.load(file, theme="dark").save(file)
    parser, _ = parser_for(["doctor"])
    assert settings_from(parser.parse_args(["doctor", "--config", str(file)])).theme == "dark"
    with pytest.raises(SettingsError, match="settings_missing"):
        settings_from(parser.parse_args(["doctor", "--config", str(tmp_path / "other.toml")]))


def test_a_passphrase_from_a_descriptor(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.write(write, "гул ва булбул\nmore\n".encode())
    os.close(write)
    assert passphrase_from(argparse.Namespace(passphrase_fd=read)) == "гул ва булбул"


def test_a_closed_descriptor_is_wrong_use() -> None:
    read, write = os.pipe()
    os.close(write)
    os.close(read)
    with pytest.raises(WrongUse):
        passphrase_from(argparse.Namespace(passphrase_fd=read))


def test_a_passphrase_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BORDERDESK_PASSPHRASE", "open")
    assert passphrase_from(argparse.Namespace()) == "open"


def test_the_account_that_signs_in() -> None:
    assert account_from(argparse.Namespace(account="rahimova")) == "rahimova"
    with pytest.raises(WrongUse):
        account_from(argparse.Namespace(account=None))


OFFICER = Officer("nrahimova", "N. Rahimova", Role.OFFICER, "p-1")
LEAD = Officer("skarimov", "S. Karimov", Role.SHIFT_LEAD, "p-2")
ADMINISTRATOR = Officer("admin", "D. Saidov", Role.ADMINISTRATOR, "p-3")


@pytest.fixture
def real(tmp_path: Path) -> argparse.Namespace:
    """What a command gets at a desk for real work."""
    accounts = [(each, "correct horse") for each in (OFFICER, LEAD, ADMINISTRATOR)]
    first_start(Settings(data_dir=tmp_path), accounts, cost=Cost(memory_kib=8, passes=1, lanes=1))
    return argparse.Namespace(data_dir=tmp_path, account="nrahimova")


def test_an_officer_signs_in_to_open_the_desk(
    real: argparse.Namespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BORDERDESK_PASSPHRASE", "correct horse")
    desk = open_desk(real)
    try:
        assert desk.officer == OFFICER
        beside = open_store(real)
        assert beside.counts().records == 1  # the signing in
        beside.close()
        with pytest.raises(StoreError, match="locked"):
            open_store(real, read_only=False)
    finally:
        desk.store.close()


def test_a_wrong_passphrase_opens_nothing(real: argparse.Namespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BORDERDESK_PASSPHRASE", "correct house")
    for opens in (open_desk, open_store):
        with pytest.raises(AccessError, match="wrong_passphrase"):
            opens(real)


def test_training_opens_without_an_account(tmp_path: Path) -> None:
    arguments = argparse.Namespace(data_dir=tmp_path, simulation=True)
    with pytest.raises(StoreError, match="not_found"):
        open_store(arguments)
    open_desk(arguments).store.close()
    store = open_store(arguments)
    assert store.identity.training
    store.close()


def test_a_sentence_never_fails() -> None:
    assert sentence(StoreError("file_invalid")) == "The file … in the data folder is damaged."
    assert sentence(StoreError("key_invalid")).endswith("with the word key_invalid.")
    assert sentence(ReadingError("not_found")) == "There is no such file."
    assert sentence(StoreError("unheard_of", n=1)) == "It did not work: unheard_of (n=1)."


def test_no_window_opens_with_a_broken_settings_file(tmp_path: Path) -> None:
    file = tmp_path / "desk.toml"
    file.write_text("theme = 'loud'\n", encoding="utf-8")
    assert main(["--config", str(file)]) == 3


def codes_raised() -> dict[str, str]:
    """Each error's code that stands in the desk's source, with the file that says it."""
    errors = {each.__name__ for each in every_error(BorderDeskError)}
    found: dict[str, str] = {}
    for package in ("borderdesk", "scanner", "ui"):
        for file in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(code)), *_]) if (
                        name in errors and "central" not in file.parts
                    ):
                        found[code] = file.name
    return found


def every_error(kind: type[BorderDeskError]) -> Iterator[type[BorderDeskError]]:
    yield kind
    for below in kind.__subclasses__():
        yield from every_error(below)


def test_every_error_of_the_world_has_its_sentence() -> None:
    raised = codes_raised()
    assert len(raised) > 100
    missing = {code: file for code, file in raised.items() if code not in SENTENCES}
    assert not missing


def test_every_sentence_can_be_said() -> None:
    for key in SENTENCES:
        said = sentence(StoreError(key.rpartition(".")[2]))
        assert said.endswith((".", "?")), key
        assert "{" not in said, key


def test_the_groups_have_modules() -> None:
    for group in GROUPS:
        module = import_module(f"ui.commands.{group}")
        assert callable(module.add)
        assert callable(module.run)
