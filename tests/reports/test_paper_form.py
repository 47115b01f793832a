"""The blank form: two on a page, three languages, large numbers, and everything that a record needs."""

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from borderdesk.domain.crossing import Decision, Direction, Mode, Purpose
from borderdesk.reports.paper_form import PURPOSES, BlankForm, render
from borderdesk.reports.sheet import Imprint
from borderdesk.reports.words import DECISIONS, DIRECTIONS, MODES, Words
from borderdesk.settings import Language

ReadPdf = Callable[..., str]
LABELS = (
    "Surname",
    "Given names",
    "Document number",
    "Issued by (State)",
    "Nationality",
    "Sex: M F X",
    "Date of birth",
    "Valid until",
    "Direction",
    "Mode of transport",
    "Purpose of the trip",
    "Decision",
    "Date and time of the crossing",
    "Stamp",
    "Reason, remarks",
    "Officer: name and signature",
)


def forms(count: int, first: int = 1) -> list[BlankForm]:
    return [
        BlankForm(f"{number:06}", f"BD1:FTH:FTH-1:{number:06}:ABCD") for number in range(first, first + count)
    ]


def about(pdf: bytes, folder: Path) -> str:
    file = folder / "form.pdf"
    file.write_bytes(pdf)
    return "".join(
        subprocess.run([tool, str(file)], capture_output=True, text=True, check=True).stdout
        for tool in ("pdfinfo", "pdffonts")
    )


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (2, 1), (3, 2), (100, 50)])
def test_two_forms_stand_on_a_page(count: int, pages: int, imprint: Imprint, tmp_path: Path) -> None:
    told = about(render(forms(count), imprint, training=False), tmp_path)
    assert re.search(rf"Pages: +{pages}\n", told)
    assert re.search(r"Page size: +595.276 x 841.89 pts \(A4\)", told)


@pytest.mark.parametrize("training", [False, True])
def test_every_font_is_embedded(training: bool, imprint: Imprint, tmp_path: Path) -> None:
    told = about(render(forms(3), imprint, training=training), tmp_path)
    rows = told.partition("---\n")[2].splitlines()
    assert len(rows) == 2
    assert all(re.search(r"DejaVuSans(-Bold)? .* yes yes yes ", row) for row in rows)


def test_each_number_stands_once_with_its_code(imprint: Imprint, words_in: ReadPdf) -> None:
    text = words_in(render(forms(3, first=999_997), imprint, training=False))
    assert re.findall(r"(?<![0-9:])[0-9]{6}(?![0-9:])", text) == ["999997", "999998", "999999"]
    assert re.findall(r"BD1:\S+", text) == [form.code for form in forms(3, first=999_997)]


@pytest.mark.parametrize("language", Language)
def test_what_a_record_needs_is_asked_in_every_language(
    language: Language, imprint: Imprint, words_in: ReadPdf
) -> None:
    words = Words(language)
    text = words_in(render(forms(1), imprint, training=False))
    choices = [*DIRECTIONS.values(), *MODES.values(), *PURPOSES.values(), *DECISIONS.values()]
    missing = [each for each in (*LABELS, *choices) if words.say(each) not in text]
    assert missing == []


def test_every_choice_of_a_record_has_a_box() -> None:
    assert set(PURPOSES) == set(Purpose)
    assert (set(DIRECTIONS), set(MODES), set(DECISIONS)) == (set(Direction), set(Mode), set(Decision))


@pytest.mark.parametrize("language", [Language.TAJIK, Language.RUSSIAN])
def test_labels_are_translated(language: Language) -> None:
    words = Words(language)
    assert [label for label in (*LABELS, *PURPOSES.values()) if words.say(label) == label] == []


def test_training_is_marked_and_real_work_is_not(imprint: Imprint, words_in: ReadPdf) -> None:
    note = "Training: invented people, not a record"
    assert note not in words_in(render(forms(2), imprint, training=False))
    assert words_in(render(forms(2), imprint, training=True)).count(note) == 2


def test_the_post_is_never_markup_and_never_wider_than_its_place(imprint: Imprint, words_in: ReadPdf) -> None:
    odd = replace(imprint, post_name="<b>Post</b> \u202e 汉 " + "x" * 30)
    text = words_in(render(forms(1), odd, training=False))
    assert "<b>Post</b> \ufffd \ufffd" in text
    long = replace(imprint, post_name="P" * 400)
    assert "000001" in words_in(render(forms(1), long, training=False))


def test_the_same_forms_are_the_same_pages(imprint: Imprint) -> None:
    assert render(forms(2), imprint, training=False) == render(forms(2), imprint, training=False)
