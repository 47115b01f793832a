"""What the documents promise exists: files, commands, settings, keys."""

import re
import tomllib
from pathlib import Path

import pytest

from borderdesk.settings import Settings
from ui.commands import GROUPS
from ui.keys import KEYS

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
_COMMAND = re.compile(r"(?:^|[`/])borderdesk ([a-z]+)", re.MULTILINE)
_KEY = re.compile(r"\*\*((?:Ctrl\+|Shift\+)*(?:F[0-9]{1,2}|[A-Z0-9]|Esc|Del))\*\*")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_linked_exists(page: Path) -> None:
    broken = [link for link in _LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()]
    assert not broken


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_typed_is_a_command(page: Path) -> None:
    words = set(_COMMAND.findall(page.read_text("utf-8")))
    assert words <= set(GROUPS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_key_is_one_of_the_table(page: Path) -> None:
    keys = set(_KEY.findall(page.read_text("utf-8")))
    assert keys <= set(KEYS.values())


def test_every_kind_of_user_has_a_page_that_the_readme_names() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for page in (ROOT / "docs").glob("*.md"):
        assert f"docs/{page.name}" in readme


def test_the_settings_that_are_shown_are_the_settings_there_are() -> None:
    page = (ROOT / "docs/administrator.md").read_text("utf-8")
    shown = tomllib.loads(page.partition("```toml\n")[2].partition("```")[0])
    Settings.model_validate(shown)
    values = Settings().model_dump(exclude={"data_dir", "simulation"})
    assert set(shown) == set(values)
    for group, fields in values.items():
        if isinstance(fields, dict):
            assert set(shown[group]) == set(fields), group


def test_every_command_of_the_desk_is_explained() -> None:
    page = (ROOT / "docs/administrator.md").read_text("utf-8")
    for group in GROUPS:
        assert f"`borderdesk {group}" in page
