import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from borderdesk.domain.errors import ReportError
from borderdesk.domain.states import STATES
from borderdesk.reports.words import Words
from borderdesk.settings import Language

LEGACY = {"ANT", "NTZ"}


@pytest.mark.parametrize("language", Language)
def test_every_state_has_a_name(language: Language) -> None:
    words = Words(language)
    names = {code: words.country(code) for code in STATES if code not in LEGACY}
    assert [code for code, name in names.items() if name == code] == []


def test_names_as_they_are_used_here() -> None:
    russian, tajik = Words(Language.RUSSIAN), Words(Language.TAJIK)
    assert (russian.country("TJK"), russian.country("KGZ")) == ("Таджикистан", "Кыргызстан")
    assert (tajik.country("TJK"), tajik.country("CHN")) == ("Тоҷикистон", "Чин")
    assert tajik.country("D") == tajik.country("DEU") == "Германия"
    assert russian.country("XXA") == "Лицо без гражданства"
    assert Words(Language.ENGLISH).country("QQQ") == "QQQ"


@pytest.mark.parametrize("language", Language)
def test_every_chapter_of_the_harmonized_system_has_a_title(language: Language) -> None:
    words = Words(language)
    titles = {number: words.chapter(f"{number:02}") for number in range(1, 98)}
    assert [number for number, title in titles.items() if not title] == [77]
    assert len(set(titles.values())) == 97
    assert max(map(len, titles.values())) < 60
    assert words.chapter("98") == ""


def test_tajik_and_russian_are_not_english() -> None:
    english, russian, tajik = (
        Words(language).chapter("52") for language in (Language.ENGLISH, Language.RUSSIAN, Language.TAJIK)
    )
    assert (english, russian, tajik) == ("Cotton", "Хлопок", "Пахта")


@pytest.mark.parametrize(
    ("language", "count", "mass", "amount"),
    [
        (Language.ENGLISH, "1,234,567", "1,234.5", "1,234.50"),
        (Language.RUSSIAN, "1\u00a0234\u00a0567", "1\u00a0234,5", "1\u00a0234,50"),
        (Language.TAJIK, "1\u00a0234\u00a0567", "1\u00a0234,5", "1\u00a0234,50"),
    ],
)
def test_numbers(language: Language, count: str, mass: str, amount: str) -> None:
    words = Words(language)
    assert words.count(1234567) == count
    assert words.mass(Decimal("1234.500")) == mass
    assert words.amount(Decimal("1234.5")) == amount


def test_no_digit_is_rounded_away() -> None:
    words = Words(Language.ENGLISH)
    assert words.amount(Decimal("6999999999999999999.999999993")) == "6,999,999,999,999,999,999.999999993"
    assert (words.mass(Decimal("1E+3")), words.mass(Decimal(0)), words.amount(Decimal(0))) == (
        "1,000",
        "0",
        "0.00",
    )


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("language", Language)
def test_dates_in_words(language: Language, month: int) -> None:
    text = Words(language).long_date(date(2026, month, 24))
    assert "24" in text
    assert "2026" in text
    assert text == text.strip()


def test_a_tajik_date_is_written_as_people_write_it() -> None:
    assert Words(Language.TAJIK).long_date(date(2026, 11, 24)) == "сешанбе, 24 ноябри соли 2026"


def test_facts_stand_in_a_sentence() -> None:
    words = Words(Language.RUSSIAN)
    assert words.say("Page {page} of {pages}", page="1", pages="2") == "Страница 1 из 2"
    assert words.say("no such message") == "no such message"


def catalogue(folder: Path, text: str) -> Path:
    source = folder / "ru" / "LC_MESSAGES" / "reports.po"
    source.parent.mkdir(parents=True, exist_ok=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    source.write_text(f'{head}msgid "Total"\nmsgstr "{text}"\n', encoding="utf-8")
    return source


def test_a_catalogue_that_was_not_compiled_is_read_as_it_is(tmp_path: Path) -> None:
    source = catalogue(tmp_path, "Итого")
    assert Words(Language.RUSSIAN, tmp_path).say("Total") == "Итого"
    # One that is older than its source is not used; one that is newer is.
    compiled = source.with_suffix(".mo")
    compiled.write_bytes(b"")
    stamp = source.stat().st_mtime_ns
    os.utime(compiled, ns=(stamp - 1, stamp - 1))
    assert Words(Language.RUSSIAN, tmp_path).say("Total") == "Итого"


def test_a_compiled_catalogue_is_used_when_it_is_newer_or_alone(tmp_path: Path) -> None:
    source = catalogue(tmp_path, "Итого")
    compiled = source.with_suffix(".mo")
    with source.open("rb") as file, compiled.open("wb") as made:
        write_mo(made, read_po(file))
    source.write_text("msgid is missing here", encoding="utf-8")
    stamp = compiled.stat().st_mtime_ns
    os.utime(source, ns=(stamp - 1, stamp - 1))
    assert Words(Language.RUSSIAN, tmp_path).say("Total") == "Итого"
    source.unlink()
    assert Words(Language.RUSSIAN, tmp_path).say("Total") == "Итого"


def test_a_missing_catalogue_is_an_error_of_the_world(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        Words(Language.TAJIK, tmp_path)
    assert (caught.value.code, caught.value.facts) == ("catalogue_missing", {"language": "tg"})
