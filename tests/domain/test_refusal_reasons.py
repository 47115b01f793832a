"""The rules of refusal reasons: what ships, and what garbage gets."""

import contextlib
import random

import pytest

import resources
from borderdesk.domain.crossing import NEED_REASON, Decision
from borderdesk.domain.errors import RuleError
from borderdesk.domain.refusal_reasons import LANGUAGES, MOST, ReasonBook, in_language, parse

SHIPPED = resources.path("rules", "refusal_reasons.toml").read_text(encoding="utf-8")

REASON = """
[[set.reason]]
code = "{code}"
decisions = {decisions}
article = "{article}"
tg = "т"
ru = "р"
en = "e {code}"
"""


def rules(*reasons: str, in_force: str = "xx") -> str:
    texts = '{ tg = "т", ru = "р", en = "e" }'
    return (
        f'version = "1"\nin_force = "{in_force}"\nunconfirmed = {texts}\n'
        f'[[set]]\ncode = "xx"\nreviewed = ""\ntitle = {texts}\nappeal = {texts}\n' + "".join(reasons)
    )


def reason(code: str, article: str = "", decisions: str = '["refused", "stopped", "withdrew"]') -> str:
    return REASON.format(code=code, article=article, decisions=decisions)


@pytest.fixture(scope="module")
def book() -> ReasonBook:
    return parse(SHIPPED)


def test_the_national_set_is_in_force_and_the_european_one_an_example(book: ReasonBook) -> None:
    assert [each.code for each in book.sets] == ["tj", "eu-annex-v"]
    assert book.in_force is book.sets[0]
    assert [each.code for each in book.sets[1].reasons] == list("ABCDEFGHI")
    assert all("2016/399" in each.article for each in book.sets[1].reasons)


@pytest.mark.parametrize("decision", sorted(NEED_REASON))
def test_each_decision_has_reasons_and_a_key_for_each(book: ReasonBook, decision: Decision) -> None:
    assert 1 <= len(book.in_force.offered(decision)) <= MOST


def test_nothing_stands_there_that_no_lawyer_has_named(book: ReasonBook) -> None:
    unnamed = [each.code for each in book.in_force.reasons if not each.article]
    assert book.in_force.legal_basis(unnamed, "en") == "Article to be confirmed by a lawyer of the country"
    assert book.in_force.reviewed == ""


def test_reasons_in_words(book: ReasonBook) -> None:
    codes = ("no_means", "long_gone")
    assert book.in_force.words(codes, "en") == "No means for the stay and the way back; long_gone"
    assert book.in_force.words(("no_means",), "uz") == book.in_force.words(("no_means",), "en")
    assert in_language(book.in_force.title, "ru") == "Республика Таджикистан"
    for each in book.sets:
        for one in each.reasons:
            assert len({one.words[language] for language in LANGUAGES}) == len(LANGUAGES)


def test_an_article_is_cited_once() -> None:
    made = parse(rules(reason("a", "art. 1"), reason("b"), reason("c", "art. 1"), reason("d"))).in_force
    assert made.legal_basis(("a", "b", "c", "d"), "en") == "art. 1; e"
    assert made.legal_basis(("none",), "en") == ""


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "unconfirmed"),
        (rules(), "set 1, reason"),
        (rules(reason("a"), in_force="yy"), "in_force"),
        (rules(reason("a"), reason("a")), "set 1: a reason stands twice"),
        (
            rules(reason("a")) + rules(reason("b")).partition("[[set]]")[2].join(("[[set]]", "")),
            "set: a code stands twice",
        ),
        (rules(reason("a b")), "set 1, reason 1, code"),
        (rules(reason("a", decisions='["admitted"]')), "set 1, reason 1, decisions"),
        (rules(reason("a", decisions="[1]")), "set 1, reason 1, decisions"),
        (rules(reason("a", decisions="[]")), "set 1, reason 1, decisions"),
        (rules(reason("a", decisions='["refused", "stopped"]')), "xx: no reason for withdrew"),
        (rules(*(reason(f"r{number}") for number in range(11))), "set 1: more than 10 reasons for refused"),
        (rules(reason("a", article="x" * 501)), "set 1, reason 1, article"),
        (rules(reason("a", article="\\u202e1")), "set 1, reason 1, article"),
        (rules(reason("a")).replace('en = "e a"', 'en = " "'), "set 1, reason 1, en"),
        (rules(reason("a")).replace('en = "e a"', "en = 1"), "set 1, reason 1, en"),
    ],
)
def test_a_file_with_one_fault_is_no_file(text: str, where: str) -> None:
    with pytest.raises(RuleError) as caught:
        parse(text)
    assert (caught.value.code, caught.value.facts) == ("rules_malformed", {"where": where})


@pytest.mark.parametrize("text", ["[[", "a = ", "\0", "[" * 5000, "a = " + "[" * 5000, "x" * 200_001])
def test_what_is_no_toml_is_said(text: str) -> None:
    with pytest.raises(RuleError, match="rules_unreadable"):
        parse(text)


def test_a_damaged_file_never_does_more_than_say_so() -> None:
    dice = random.Random(4)
    for _ in range(150):
        at, long = dice.randrange(len(SHIPPED)), dice.choice((1, 7, 400))
        damaged = SHIPPED[:at] + dice.choice(("", "x", '"', "]", "= [")) + SHIPPED[at + long :]
        with contextlib.suppress(RuleError):
            assert parse(damaged).in_force.offered(Decision.REFUSED)
