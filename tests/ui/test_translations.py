"""Catalogues: what the code says is in them, in every language, with the same facts."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import resources
from borderdesk.settings import Language
from ui import qt_words
from ui.translations import OWN_NAMES, Translations, language_now, locale_of
from ui.widgets.training_band import TrainingBand

UI = resources.path().parent / "ui"
FORMS = {"tg": 2, "ru": 3, "en": 2}
FACTS = re.compile(r"\{[a-z_]*\}|%n")
COMPLETE = ("tg", "ru")


def messages(language: str) -> Iterator[tuple[str, str, list[str]]]:
    """Context, source and translations (one for each form of number) of a catalogue."""
    root = ET.parse(resources.path("translations", f"borderdesk_{language}.ts")).getroot()  # noqa: S314
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = translation.findall("numerusform") or [translation]
            yield (
                context.findtext("name", ""),
                message.findtext("source", ""),
                [form.text or "" for form in forms],
            )


def said() -> Iterator[tuple[str, str]]:
    """File and text of every literal that the code asks to be translated."""
    for file in sorted(UI.rglob("*.py")):
        if "commands" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            place = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name)
            if place is not None and len(node.args) > place and isinstance(node.args[place], ast.Constant):
                yield file.name, str(ast.literal_eval(node.args[place]))


@pytest.mark.parametrize("language", COMPLETE)
def test_what_the_code_says_is_in_the_catalogue(language: str) -> None:
    known = {source for _, source, _ in messages(language)}
    assert {(file, text) for file, text in said() if text not in known} == set()


@pytest.mark.parametrize("language", COMPLETE)
def test_nothing_is_left_untranslated(language: str) -> None:
    assert [source for _, source, forms in messages(language) if not all(forms)] == []


@pytest.mark.parametrize("language", list(FORMS))
def test_every_translation_has_the_facts_of_its_source(language: str) -> None:
    wrong = [
        source
        for _, source, forms in messages(language)
        for form in forms
        if set(FACTS.findall(form)) != set(FACTS.findall(source))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", list(FORMS))
def test_numbers_have_all_their_forms(language: str) -> None:
    counted = [(source, forms) for _, source, forms in messages(language) if "%n" in source]
    assert counted
    assert [source for source, forms in counted if len(forms) != FORMS[language]] == []


@pytest.mark.parametrize("language", COMPLETE)
def test_what_is_translated_is_no_longer_english(language: str) -> None:
    """A translation in Latin letters alone is a forgotten one; names of columns and keys are not."""
    ours = re.compile(r"[А-яЁёҒғӢӣҚқӮӯҲҳҶҷ]")
    free = {"BorderDesk", "OK", "SHA-256", "{words} ({age})", "{outcome}, {time}", "m²"}
    forgotten = {
        source
        for _, source, forms in messages(language)
        if not all(ours.search(form) for form in forms)
        and source not in free
        and not source.startswith("{action}: {instruction}")
    }
    assert forgotten == set()


def shows(band: TrainingBand, words: str) -> bool:
    return band.button.text() == words


def test_a_change_reaches_widgets_at_once(qtbot: QtBot, translations: Translations) -> None:
    band = TrainingBand()
    qtbot.addWidget(band)
    band.show()
    for language, words in (
        (Language.RUSSIAN, "Запустить прогон"),
        (Language.TAJIK, "Оғози сафари омӯзишӣ"),
        (Language.ENGLISH, "Run the journey"),
    ):
        translations.use(language)
        qtbot.waitUntil(partial(shows, band, words))
        assert translations.language is language
        assert language_now() is language
        assert QLocale() == locale_of(language) == translations.locale


@pytest.mark.parametrize(
    ("language", "one", "two", "five"),
    [
        (Language.RUSSIAN, "1 список, {age}", "2 списка, {age}", "5 списков, {age}"),
        (Language.TAJIK, "1 рӯйхат, {age}", "2 рӯйхат, {age}", "5 рӯйхат, {age}"),
        (Language.ENGLISH, "1 list, {age}", "2 lists, {age}", "5 lists, {age}"),
    ],
)
def test_numbers_are_said_as_the_language_says_them(
    *, qapp: QApplication, translations: Translations, language: Language, one: str, two: str, five: str
) -> None:
    translations.use(language)
    told = [qapp.translate("StatusLine", "%n list(s), {age}", "", number) for number in (1, 2, 5)]
    assert told == [one, two, five]


def test_qts_own_dialogs_speak_russian(qapp: QApplication, translations: Translations) -> None:
    translations.use(Language.RUSSIAN)
    assert qapp.translate("QPlatformTheme", "Cancel") == "Отмена"


def test_qts_own_dialogs_speak_tajik(qapp: QApplication, translations: Translations) -> None:
    translations.use(Language.TAJIK)
    assert qapp.translate("QPlatformTheme", "Cancel") == "Бекор кардан"
    assert qapp.translate("QFileDialog", "File &name:") == "&Номи файл:"


def test_the_pseudo_language_says_everything_twice(qapp: QApplication, translations: Translations) -> None:
    translations.use_pseudo()
    assert qapp.translate("TallyPage", "Print") == "Print Print"
    assert qapp.translate("StatusLine", "%n to send", "", 3) == "3 to send 3 to send"


def test_each_language_is_named_in_its_own_words() -> None:
    assert set(OWN_NAMES) == set(Language)
    assert OWN_NAMES[Language.TAJIK] == "Тоҷикӣ"


def test_a_language_without_a_catalogue_is_english(
    qapp: QApplication, translations: Translations, tmp_path: Path
) -> None:
    translations.use(Language.TAJIK)
    assert qapp.translate("TallyPage", "Print") != "Print"
    translations.clear()
    bare = Translations(qapp, tmp_path)
    bare.use(Language.TAJIK)
    assert qapp.translate("TallyPage", "Print") == "Print"
    bare.clear()


def test_words_for_qts_dialogs_are_words_that_qt_says() -> None:
    qts_own = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert qts_own.load("qtbase_ru", folder)
    listed = {str(source) for source in (*qt_words.BUTTONS, *qt_words.FILES, *qt_words.EDITING)}
    ours = [
        (context, source)
        for context, source, _ in messages("ru")
        if context.startswith("Q") and source in listed
    ]
    assert len(ours) >= len(listed)
    assert [each for each in ours if not qts_own.translate(*each)] == []
