import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from pathlib import Path

import pytest

from borderdesk.domain.crossing import DECISIONS as DECISIONS_BY_DIRECTION
from borderdesk.domain.crossing import Decision, Direction, Mode
from borderdesk.reports import words as words_module
from borderdesk.reports.sheet import Imprint
from borderdesk.reports.tally import OTHER, Row, Tally, count
from borderdesk.reports.tally_pdf import render
from borderdesk.reports.words import DECISIONS, MODES, Words
from borderdesk.settings import Language
from tests.reports.maker import Maker

DAY = date(2026, 11, 24)
NATIONS = (
    "TJK",
    "TJK",
    "KGZ",
    "UZB",
    "AFG",
    "RUS",
    "KGZ",
    "KAZ",
    "CHN",
    "TUR",
    "IRN",
    "PAK",
    "IND",
    "D",
    "USA",
    "GBR",
)
ReadPdf = Callable[..., str]


def busy_day(make: Maker, *, chapters: int = 20, currencies: int = 3, reasons: int = 12) -> Tally:
    nations, modes = cycle(NATIONS), cycle(Mode)
    crossings = [
        make.crossing(
            Direction.EXIT if number % 3 else Direction.ENTRY,
            mode=next(modes),
            nationality=next(nations),
            decision=Decision.DEPARTED if number % 3 else Decision.ADMITTED,
            ages=(60,) if number % 7 else (),
        )
        for number in range(1734)
    ]
    crossings += [
        make.crossing(decision=Decision.REFUSED, reason=f"Reason {number} as an officer writes it down")
        for number in range(reasons)
    ]
    codes = islice(cycle(("USD", "TJS", "UZS", "RUB", "EUR")[:currencies]), chapters * 4)
    consignments = [
        make.consignment(
            make.item(f"{number % chapters + 1:02}0121", f"{number + 1}234.5", currency, f"{number}.5"),
            direction=Direction.EXIT if number % 2 else Direction.ENTRY,
        )
        for number, currency in enumerate(codes)
    ]
    return count(crossings, consignments, day=DAY, post="FTH", training=make.training)


def figures(line: str, language: Language) -> list[int]:
    """The whole numbers of a line; columns stand at least two spaces apart, thousands one."""
    mark = "," if language is Language.ENGLISH else "[ \u00a0]"
    found = re.findall(rf"(?<![0-9.,])[0-9]{{1,3}}(?:{mark}[0-9]{{3}})*(?![0-9.,])", line)
    return [int(re.sub(mark, "", figure)) for figure in found]


def figures_of(text: str, label: str, language: Language) -> list[int]:
    """The figures behind a label that a line begins with."""
    lines = (line.strip() for line in text.splitlines())
    line = next(line for line in lines if line.startswith(label) and re.search("[0-9]", line))
    return figures(line.removeprefix(label), language)


@pytest.mark.parametrize("language", Language)
def test_the_figures_on_the_page_are_the_counts(
    language: Language, make: Maker, imprint: Imprint, words_in: ReadPdf
) -> None:
    tally = busy_day(make)
    words = Words(language)
    pdf = render(tally, language, imprint)
    left, right, whole = words_in(pdf, "left"), words_in(pdf, "right"), words_in(pdf)
    for row in tally.modes:
        assert figures_of(left, words.say(MODES[row.key]), language) == [row.entry, row.exit, row.total]
    for row in tally.decisions:
        possible = [
            figure
            for direction, figure in ((Direction.ENTRY, row.entry), (Direction.EXIT, row.exit))
            if row.key in DECISIONS_BY_DIRECTION[direction]
        ]
        assert figures_of(left, words.say(DECISIONS[row.key]), language) == [*possible, row.total]
    for row in tally.nationalities:
        name = words.say("Other nationalities") if row.key == OTHER else words.country(row.key)
        assert figures_of(right, name, language) == [row.entry, row.exit, row.total]
    total = [tally.entries, tally.exits, tally.crossings]
    assert figures_of(left, words.say("Total"), language) == total
    assert figures_of(right, words.say("Total"), language) == total
    headline = [tally.crossings, tally.entries, tally.exits, 0, 12, 0, tally.consignments.total]
    assert headline in [figures(line, language) for line in whole.splitlines()]


@pytest.mark.parametrize("language", Language)
def test_goods_on_the_page_add_up_to_their_total(
    language: Language, make: Maker, imprint: Imprint, words_in: ReadPdf
) -> None:
    tally = busy_day(make, currencies=1)
    words = Words(language)
    text = words_in(render(tally, language, imprint)).replace("\u00a0", " ")
    for goods in (tally.goods.entry, tally.goods.exit):
        (value,) = goods.values
        assert f"{words.amount(value.amount)} {value.currency}".replace("\u00a0", " ") in text
        assert words.mass(goods.net_mass_kg).replace("\u00a0", " ") in text
    goods_part = text[text.index(words.say("Goods by HS chapter")) :]
    lines = [
        re.sub(r"^[0-9]{2} ", "", line)
        for line in goods_part.splitlines()
        if re.match(r"[0-9]{2} ", line) or words.say("Other chapters") in line
    ]
    items = [figures(line, language) for line in lines]
    assert len(lines) >= 5
    assert sum(row[0] for row in items) == tally.goods.entry.items


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("training", [False, True])
def test_it_is_one_page_with_its_own_fonts_whatever_it_holds(
    language: Language, training: bool, imprint: Imprint, tmp_path: Path
) -> None:
    tally = busy_day(Maker(training=training), chapters=76, currencies=5, reasons=40)
    file = tmp_path / "tally.pdf"
    file.write_bytes(render(tally, language, imprint))
    about = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Pages: +1\n", about)
    assert re.search(r"Page size: +595.276 x 841.89 pts \(A4\)", about)
    fonts = subprocess.run(["pdffonts", str(file)], capture_output=True, text=True, check=True).stdout
    rows = fonts.splitlines()[2:]
    assert len(rows) == 2
    assert all(re.search(r"DejaVuSans(-Bold)? .* yes yes yes ", row) for row in rows)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            Language.TAJIK,
            ["Ҳисоботи шабонарӯзии убури сарҳад", "сешанбе, 24 ноябри соли 2026", "Тоҷикистон", "Ҳамагӣ"],
        ),
        (
            Language.RUSSIAN,
            ["Суточная сводка пересечений границы", "вторник, 24 ноября 2026 г.", "Кыргызстан"],
        ),
        (
            Language.ENGLISH,
            ["Daily crossing tally", "Tuesday, 24 November 2026", "Tajikistan", "Page 1 of 1"],
        ),
    ],
)
def test_the_text_can_be_copied_in_each_language(
    language: Language, words: list[str], make: Maker, imprint: Imprint, words_in: ReadPdf
) -> None:
    text = words_in(render(busy_day(make), language, imprint))
    for each in (*words, "Fotehobod (FTH)", "FTH-1", "2026-11-24 19:05 UTC+05:00", "N. Rahimova"):
        assert each in text


def test_training_is_marked_and_real_work_is_not(make: Maker, imprint: Imprint, words_in: ReadPdf) -> None:
    real = words_in(render(busy_day(make), Language.ENGLISH, imprint))
    training = words_in(render(busy_day(Maker(training=True)), Language.ENGLISH, imprint))
    assert "Training" not in real
    assert "Training: invented people, not a record" in training


def test_an_empty_day_is_a_page_too(make: Maker, imprint: Imprint, words_in: ReadPdf) -> None:
    empty = count([], [], day=DAY, post="FTH", training=False)
    text = words_in(render(empty, Language.ENGLISH, replace(imprint, printed_by="")))
    assert "No goods were declared." in text
    assert "None." in text
    assert "Checked by" in text


def test_what_people_typed_is_never_markup_nor_redirects_the_line(
    make: Maker, imprint: Imprint, words_in: ReadPdf
) -> None:
    reasons = ("<b>CLEARED</b> & <img src='x'/>", "turned \u202eround\u202c", "汉字", "long " * 100)
    crossings = [make.crossing(decision=Decision.REFUSED, reason=reason) for reason in reasons]
    tally = count(crossings, [], day=DAY, post="FTH", training=False)
    text = words_in(render(tally, Language.ENGLISH, replace(imprint, post_name="<i>Post</i> \u2066")))
    assert "<b>CLEARED</b> & <img src='x'/>" in text
    assert "turned \ufffdround\ufffd" in text
    assert "\ufffd\ufffd" in text
    assert "long…" in text
    assert "<i>Post</i> \ufffd (FTH)" in text


def test_rare_reasons_share_a_line_and_are_counted_in_it(
    make: Maker, imprint: Imprint, words_in: ReadPdf
) -> None:
    crossings = [
        make.crossing(decision=Decision.REFUSED, reason=f"Reason {number}")
        for number in range(20)
        for _ in range(20 - number)
    ]
    tally = count(crossings, [], day=DAY, post="FTH", training=False)
    text = words_in(render(tally, Language.ENGLISH, imprint))
    shown = [int(line.split()[-1]) for line in text.splitlines() if re.search(r"Reason [0-9]+ ", line)]
    (others,) = figures_of(text, "Other reasons", Language.ENGLISH)
    assert sum(shown) + others == len(crossings)
    assert shown[0] == 20


def test_the_same_day_is_the_same_page(make: Maker, imprint: Imprint) -> None:
    tally = busy_day(make)
    assert render(tally, Language.TAJIK, imprint) == render(tally, Language.TAJIK, imprint)


def test_a_decision_that_should_not_be_there_is_still_shown(
    make: Maker, imprint: Imprint, words_in: ReadPdf
) -> None:
    odd = count(
        [make.crossing(Direction.EXIT, decision=Decision.ADMITTED)], [], day=DAY, post="FTH", training=False
    )
    assert Row("admitted", 0, 1) in odd.decisions
    text = words_in(render(odd, Language.ENGLISH, imprint), "left")
    assert figures_of(text, "Admitted", Language.ENGLISH) == [0, 1, 1]


def test_every_word_of_the_domain_has_a_word_on_the_page() -> None:
    assert set(words_module.MODES) == set(Mode)
    assert set(words_module.DECISIONS) == set(Decision)
    assert set(words_module.DIRECTIONS) == set(Direction)
