"""The pages for one traveller: what they say, in which two languages, and on one sheet."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import resources
from borderdesk.domain.crossing import Crossing, Decision
from borderdesk.domain.offence import Offence, OffenceKind
from borderdesk.domain.record import Recorded
from borderdesk.domain.refusal import PROTECTION_QUESTIONS, Answer, ProtectionAnswer, Refusal, Signature
from borderdesk.domain.refusal_reasons import parse
from borderdesk.reports import offence_protocol, refusal_form
from borderdesk.reports.bilingual import languages
from borderdesk.reports.refusal_form import QUESTIONS
from borderdesk.reports.sheet import Imprint
from borderdesk.reports.words import Words
from borderdesk.settings import Language
from tests.reports.maker import Maker

REASONS = parse(resources.path("rules", "refusal_reasons.toml").read_text(encoding="utf-8")).in_force
EN, RU, TG = Language.ENGLISH, Language.RUSSIAN, Language.TAJIK
WordsIn = Callable[..., str]
WordsOf = Callable[..., str]


@pytest.fixture
def crossing(make: Maker) -> Recorded[Crossing]:
    return make.crossing(decision=Decision.REFUSED, reason="No valid visa or permit")


@pytest.fixture
def refusal(make: Maker, crossing: Recorded[Crossing]) -> Recorded[Refusal]:
    return Recorded(
        make.envelope(),
        Refusal(
            crossing=crossing.envelope.id,
            decision=Decision.REFUSED,
            reasons=("no_valid_visa", "no_means"),
            legal_basis="Article 7 & <b>8</b>",
            appeal=REASONS.appeal["en"],
            language="tg",
            protection=tuple(ProtectionAnswer(each, Answer.NO) for each in PROTECTION_QUESTIONS),
            signature=Signature.REFUSED_TO_SIGN,
            interpreter="M. Saidov",
            approved_by="skarimov",
        ),
    )


@pytest.fixture
def offence(make: Maker, crossing: Recorded[Crossing]) -> Recorded[Offence]:
    return Recorded(
        make.envelope(),
        Offence(
            crossing=crossing.envelope.id,
            kind=OffenceKind.OVERSTAY,
            legal_basis="Article 9",
            days=12,
            circumstances="The visa ended on 12 November",
            language="en",
        ),
    )


def page(
    crossing: Recorded[Crossing], refusal: Recorded[Refusal], imprint: Imprint, post: Language = RU
) -> bytes:
    return refusal_form.render(crossing, refusal, REASONS, post, imprint, approver="S. Karimov")


@pytest.fixture
def words_of(imprint: Imprint, words_in: WordsIn) -> WordsOf:
    """What a form says, on one line."""

    def read(crossing: Recorded[Crossing], refusal: Recorded[Refusal], half: str = "") -> str:
        return flat(words_in(page(crossing, refusal, imprint), half))

    return read


def flat(text: str) -> str:
    """Without the spaces and lines that a layout puts between words."""
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("traveller", "post", "pair"),
    [
        ("tg", RU, (TG, RU)),
        ("ru", TG, (RU, TG)),
        ("en", RU, (EN, RU)),
        ("en", TG, (EN, TG)),
        ("en", EN, (EN, RU)),
        ("ru", RU, (RU, TG)),
        ("tg", TG, (TG, RU)),
        ("uz", TG, (EN, RU)),
        ("", RU, (EN, RU)),
    ],
)
def test_the_travellers_language_stands_beside_the_posts(
    traveller: str, post: Language, pair: tuple[Language, Language]
) -> None:
    assert languages(traveller, post) == pair


def test_the_form_says_everything_twice(
    crossing: Recorded[Crossing], refusal: Recorded[Refusal], imprint: Imprint, words_in: WordsIn
) -> None:
    pdf = page(crossing, refusal, imprint)
    left, right, whole = (flat(words_in(pdf, half)) for half in ("left", "right", ""))
    for half, language in ((left, "tg"), (right, "ru")):
        words = Words(Language(language))
        assert words.say("Refusal of entry") in half
        for code in refusal.fact.reasons:
            reason = REASONS.reason(code)
            assert reason is not None
            assert reason.words[language] in half
        assert REASONS.appeal[language].split(".")[0] in half
        assert words.say("Do you need a doctor now?") in half
    assert str(refusal.envelope.id) in whole
    for typed in ("KARIMOVA", "1988-XX-XX", "SPX1", "Article 7 & <b>8</b>", "M. Saidov", "S. Karimov", "TG"):
        assert typed in whole
    assert Words(RU).say("The traveller refused to sign") in whole


@pytest.mark.parametrize(
    ("decision", "title"),
    [
        (Decision.STOPPED, "Exit not permitted"),
        (Decision.WITHDREW, "Withdrawal from the crossing"),
    ],
)
def test_each_decision_has_its_title(
    decision: Decision,
    title: str,
    crossing: Recorded[Crossing],
    refusal: Recorded[Refusal],
    words_of: WordsOf,
) -> None:
    meant = replace(refusal, fact=replace(refusal.fact, decision=decision, language="en"))
    text = words_of(crossing, meant)
    assert title in text
    assert "Refusal of entry" not in text


@pytest.mark.parametrize(("answer", "told"), [(Answer.YES, True), (Answer.NO_INTERPRETER, False)])
def test_a_yes_says_that_the_competent_body_is_told(
    answer: Answer, told: bool, crossing: Recorded[Crossing], refusal: Recorded[Refusal], words_of: WordsOf
) -> None:
    asked = (ProtectionAnswer("fears_return", answer), *refusal.fact.protection[1:])
    meant = replace(refusal, fact=replace(refusal.fact, protection=asked, language="en"))
    left = words_of(crossing, meant, "left")
    assert ("the competent body must be told" in left) is told
    assert ("No interpreter" in left) is not told


def test_every_question_has_its_words() -> None:
    assert tuple(QUESTIONS) == PROTECTION_QUESTIONS
    for language in Language:
        said = {Words(language).say(question) for question in QUESTIONS.values()}
        assert len(said) == len(PROTECTION_QUESTIONS)


def test_what_is_held_says_so(
    crossing: Recorded[Crossing], refusal: Recorded[Refusal], imprint: Imprint, words_in: WordsIn
) -> None:
    held = replace(refusal, fact=replace(refusal.fact, held=True, approved_by="", language="en"))
    text = flat(words_in(page(crossing, held, imprint)))
    assert "one officer was on duty" in text
    assert "S. Karimov" not in text


def test_an_appeal_that_was_typed_stands_as_it_was_typed(
    crossing: Recorded[Crossing], refusal: Recorded[Refusal], imprint: Imprint, words_in: WordsIn
) -> None:
    typed = replace(refusal, fact=replace(refusal.fact, appeal="Court of Qumsangir, ten days"))
    pdf = page(crossing, typed, imprint)
    assert "Court of Qumsangir, ten days" in flat(words_in(pdf, "left"))
    assert "Court of Qumsangir, ten days" in flat(words_in(pdf, "right"))


def test_a_reason_that_is_no_longer_in_force_is_still_printed(
    crossing: Recorded[Crossing], refusal: Recorded[Refusal], imprint: Imprint, words_in: WordsIn
) -> None:
    old = replace(refusal, fact=replace(refusal.fact, reasons=("gone_since",)))
    assert "gone_since" in words_in(page(crossing, old, imprint))


def pages_and_fonts(pdf: bytes, tmp_path: Path) -> tuple[str, str]:
    file = tmp_path / "form.pdf"
    file.write_bytes(pdf)
    made = [
        subprocess.run([tool, str(file)], capture_output=True, check=True).stdout.decode()
        for tool in ("pdfinfo", "pdffonts")
    ]
    return made[0], made[1]


def test_the_longest_form_is_one_page_with_its_fonts(
    crossing: Recorded[Crossing], refusal: Recorded[Refusal], imprint: Imprint, tmp_path: Path
) -> None:
    every = tuple(each.code for each in REASONS.offered(Decision.REFUSED))
    longest = replace(
        refusal.fact,
        reasons=every,
        legal_basis="Моддаи " * 140,
        appeal="суд " * 240,
        explanation="шарҳ " * 199,
        protection=tuple(ProtectionAnswer(each, Answer.YES) for each in PROTECTION_QUESTIONS),
    )
    info, used = pages_and_fonts(page(crossing, replace(refusal, fact=longest), imprint), tmp_path)
    assert "Pages:           1" in info
    rows = used.splitlines()[2:]
    assert rows
    assert all("DejaVuSans" in row and " yes yes " in row for row in rows)


@pytest.mark.parametrize("training", [True, False])
def test_training_is_marked(training: bool, imprint: Imprint, words_in: WordsIn) -> None:
    make = Maker(training=training)
    crossing = make.crossing(decision=Decision.REFUSED)
    offence = Offence(crossing=crossing.envelope.id, kind=OffenceKind.OTHER, legal_basis="a", language="en")
    pdf = offence_protocol.render(crossing, Recorded(make.envelope(), offence), RU, imprint)
    assert ("Training: invented people" in words_in(pdf)) is training


def test_the_protocol_says_what_was_found(
    crossing: Recorded[Crossing],
    offence: Recorded[Offence],
    imprint: Imprint,
    words_in: WordsIn,
    tmp_path: Path,
) -> None:
    pdf = offence_protocol.render(crossing, offence, TG, imprint)
    left, right, whole = (flat(words_in(pdf, half)) for half in ("left", "right", ""))
    assert "Protocol of an administrative offence" in left
    assert "Stayed longer than allowed (Entry)" in left
    assert Words(TG).say("Stayed longer than allowed") in right
    for typed in ("KARIMOVA", "Article 9", "12", "The visa ended on 12 November", str(offence.envelope.id)):
        assert typed in whole
    assert "Pages:           1" in pages_and_fonts(pdf, tmp_path)[0]


def test_without_days_there_is_no_line_for_them(
    crossing: Recorded[Crossing], offence: Recorded[Offence], imprint: Imprint, words_in: WordsIn
) -> None:
    meant = replace(offence, fact=replace(offence.fact, kind=OffenceKind.NOT_REGISTERED, days=None))
    text = flat(words_in(offence_protocol.render(crossing, meant, RU, imprint)))
    assert "Did not register" in text
    assert "Days beyond what was lawful" not in text
