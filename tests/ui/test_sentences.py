"""Every error of the world has a sentence, every sentence its facts, every word of the records a word."""

import ast
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

import resources
from borderdesk.desk import documents
from borderdesk.domain import errors
from borderdesk.domain.alert import Action
from borderdesk.domain.consignment import Regime, Unit
from borderdesk.domain.crossing import Category, Decision, Direction, Finding, Mode, Purpose
from borderdesk.domain.document import CheckStatus, Sex
from borderdesk.domain.errors import BorderDeskError, DeviceError, ListError, StoreError
from borderdesk.domain.officer import Role
from borderdesk.settings import Language, Settings
from tests.ui.standing_clock import NOON
from ui import words
from ui.findings import SENTENCES as FINDING_SENTENCES
from ui.findings import finding_sentence
from ui.sentences import SENTENCES, code_sentence, error_sentence, error_short, row_sentences
from ui.times import age_words, clock_words, date_words
from ui.translations import Translations

ROOT = resources.path().parent
CLASSES = {name for name, value in vars(errors).items() if isinstance(value, type)} - {"InvalidMrz"}
#: Rooms whose errors come to the window.
ROOMS = ("borderdesk/desk", "borderdesk/screening", "borderdesk/sync", "borderdesk/link", "scanner", "ui")
#: Faults of the program or of another program, that support has to see: the code is shown.
FOR_SUPPORT = {"in_simulation", "not_simulation", "time_not_aware", "window_answer_malformed"}
pytestmark = pytest.mark.usefixtures("translations")


def raised_in(room: str) -> Iterator[tuple[str, str]]:
    """Class and code of every error that the files of a room raise by name."""
    for file in sorted((ROOT / room).rglob("*.py")):
        if "commands" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.func, ast.Name):
                continue
            code = node.args[0]
            if node.func.id in CLASSES and isinstance(code, ast.Constant) and isinstance(code.value, str):
                yield node.func.id, code.value


@pytest.mark.parametrize("room", ROOMS)
def test_every_error_has_its_sentence(room: str) -> None:
    without = {
        f"{kind}.{code}"
        for kind, code in raised_in(room)
        if code not in SENTENCES and f"{kind}.{code}" not in SENTENCES and code not in FOR_SUPPORT
    }
    assert without == set()


@pytest.mark.parametrize("language", list(Language))
def test_every_sentence_takes_its_facts(translations: Translations, language: Language) -> None:
    translations.use(language)
    for code in SENTENCES:
        said = error_sentence(BorderDeskError(code))
        assert said
        assert "{" not in said, code


def test_one_code_of_two_classes_means_two_things() -> None:
    assert "data folder" in error_sentence(StoreError("not_found", file="keys.json"))
    assert "keys.json" in error_sentence(StoreError("not_found", file="keys.json"))
    assert error_sentence(ListError("not_found", file="a.csv")) == "The file a.csv is gone."


def test_a_code_nobody_knows_is_shown_for_support() -> None:
    assert error_sentence(BorderDeskError("brand_new")).endswith("brand_new")


def test_names_of_fields_are_those_of_the_form() -> None:
    error = BorderDeskError("document_incomplete", fields="surname document_number")
    assert error_sentence(error) == "Something is missing: Surname, Number."


def test_where_there_is_little_room_the_first_sentence_stands() -> None:
    assert error_short(DeviceError("scanner_cover_open")) == "The scanner's cover is open."
    assert error_short(DeviceError("not_an_image")) == "This file is not a picture."
    assert code_sentence("cut").startswith("The link was cut.")


def test_rows_are_named_as_a_spreadsheet_does() -> None:
    error = ListError("bad_rows", rows="3 birth_date_invalid, 17 entry_twice, 20 strange", count=3)
    assert row_sentences(error) == (
        "Row 3: birth_date is no date",
        "Row 17: this entry stands there twice",
        "Row 20: strange",
    )
    assert row_sentences(ListError("no_rows")) == ()


WORDS = [
    (words.direction_word, Direction),
    (words.mode_word, Mode),
    (words.category_word, Category),
    (words.purpose_word, Purpose),
    (words.decision_word, Decision),
    (words.sex_word, Sex),
    (words.regime_word, Regime),
    (words.unit_word, Unit),
    (words.role_word, Role),
    (words.action_word, Action),
    (words.check_status_word, CheckStatus),
]


@pytest.mark.parametrize("language", list(Language))
def test_every_word_of_the_records_has_a_word(translations: Translations, language: Language) -> None:
    translations.use(language)
    for word_of, kind in WORDS:
        said = [word_of(each) for each in kind]
        assert all(said)
        assert len(set(said)) == len(kind), kind
    assert words.field_word("surname")
    assert words.field_word("unheard_of") == "unheard_of"
    assert words.check_word("unheard_of") == "unheard_of"


def test_every_finding_has_its_words() -> None:
    given = {(check, code) for check, codes in documents.FINDINGS.items() for code in codes}
    assert given <= set(FINDING_SENTENCES)
    for check, code in FINDING_SENTENCES:
        assert "{" not in finding_sentence(Finding(check, code, "look"))


def test_a_finding_has_its_facts_in_words() -> None:
    expired = Finding("expiry", "expired", "look", {"date": "2031-02-03"})
    assert finding_sentence(expired) == "The document expired on 3 Feb 2031."
    partial = Finding("expiry", "expired", "look", {"date": "2031-XX-XX"})
    assert finding_sentence(partial) == "The document expired on 2031-XX-XX."
    inside = Finding("presence", "already_inside", "look", {"at": "2031-02-03T04:05+05:00"})
    assert "3 Feb 2031 04:05" in finding_sentence(inside)
    digits = Finding("check_digits", "failed", "look", {"fields": "birth_date composite"})
    assert finding_sentence(digits) == "Check digits don't hold: date of birth, whole zone."
    assert finding_sentence(Finding("new", "code", "look")) == "new: code"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (-5, "just now"),
        (59, "just now"),
        (60, "1 min"),
        (3599, "59 min"),
        (3600, "1 h"),
        (47 * 3600, "47 h"),
        (48 * 3600, "2 d"),
    ],
)
def test_ages(seconds: float, said: str) -> None:
    assert age_words(seconds) == said


def test_times_are_the_posts(settings: Settings, translations: Translations) -> None:
    assert clock_words(NOON, settings) == "12:00"
    assert date_words(NOON, settings) == "4 May 2031"
    translations.use(Language.TAJIK)
    assert date_words(NOON, settings) == "04.05.2031"


def test_no_two_kinds_share_a_name() -> None:
    assert len({kind.__name__ for _, kind in WORDS}) == len(WORDS)
    assert all(issubclass(kind, StrEnum) for _, kind in WORDS)
    assert Path(ROOT, "ui").is_dir()
