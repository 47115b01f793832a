"""The language of the interface, and how it changes while the window is open."""

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

import resources
from borderdesk.settings import Language

#: Each language in its own words: how a person who can't read the present one finds theirs.
OWN_NAMES: Final = {
    Language.TAJIK: "Тоҷикӣ",
    Language.RUSSIAN: "Русский",
    Language.ENGLISH: "English",
}
_LOCALES: Final = {
    Language.TAJIK: "tg_TJ",
    Language.RUSSIAN: "ru_RU",
    Language.ENGLISH: "en_GB",
}
_log = logging.getLogger(__name__)


class Translations(QObject):
    """The translators in force. Widgets hear of a change by ``LanguageChange``."""

    def __init__(self, application: QApplication, catalogues: Path | None = None) -> None:
        """``catalogues`` is the folder of compiled catalogues: the product's own unless told."""
        super().__init__(application)
        self._application = application
        self._catalogues = catalogues or resources.path("translations")
        self._installed: list[QTranslator] = []
        self._language = Language.ENGLISH

    @property
    def language(self) -> Language:
        """The language in force."""
        return self._language

    @property
    def locale(self) -> QLocale:
        """How dates and numbers are written in it."""
        return locale_of(self._language)

    def use(self, language: Language) -> None:
        """Speaks ``language`` from now on; without its catalogue the window speaks English."""
        self._language = language
        QLocale.setDefault(locale_of(language))
        self._install([_qt_own(language), self._ours(language)])

    def use_pseudo(self) -> None:
        """Speaks a language that says everything twice, so that a layout shows what it can't hold."""
        self._language = Language.ENGLISH
        QLocale.setDefault(locale_of(Language.ENGLISH))
        self._install([self._ours(Language.ENGLISH), Pseudo()])

    def _ours(self, language: Language) -> QTranslator | None:
        translator = QTranslator()
        if translator.load(str(self._catalogues / f"borderdesk_{language}.qm")):
            return translator
        _log.warning("No catalogue for the language %s: run `python -m resources.compile`.", language.value)
        return None

    def clear(self) -> None:
        """Takes every translator away again."""
        self._install([])

    def _install(self, translators: list[QTranslator | None]) -> None:
        for old in self._installed:
            self._application.removeTranslator(old)
        self._installed = [each for each in translators if each is not None]
        for new in self._installed:
            new.setParent(self)
            self._application.installTranslator(new)


class Pseudo(QTranslator):
    """Says every string twice."""

    def isEmpty(self) -> bool:
        """Never: Qt does not install an empty translator."""
        return False

    def translate(
        self,
        context: str | bytes,
        source: str | bytes,
        disambiguation: str | bytes | None = None,
        n: int = -1,
    ) -> str:
        """``Send`` becomes ``Send Send``."""
        del context, disambiguation, n
        text = bytes(source).decode() if isinstance(source, bytes) else source
        return f"{text} {text}"


def locale_of(language: Language) -> QLocale:
    """How dates and numbers are written in a language."""
    return QLocale(_LOCALES[language])


def language_now() -> Language:
    """The language that dates and numbers are written in at present."""
    return next(
        (language for language, name in _LOCALES.items() if QLocale().name() == name), Language.ENGLISH
    )


def _qt_own(language: Language) -> QTranslator | None:
    """Qt's words for its own dialogs; Qt has none in Tajik, so our catalogue holds them."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator()
    return translator if translator.load(f"qtbase_{language}", folder) else None
