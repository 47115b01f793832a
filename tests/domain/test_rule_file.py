"""A file of rules: what it says, and what is told of one that nobody can use."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from borderdesk.domain.crossing import Mode, Purpose
from borderdesk.domain.errors import RuleError
from borderdesk.domain.rule_file import MAX_BYTES, parse
from borderdesk.domain.rules import Ask, Beyond, Rule
from borderdesk.domain.who import Route, Who

HEAD = """country = "TJK"
version = "1"
issued_by = "Test"
reviewed = "Nobody"
[calendar]
working_week = ["monday", "tuesday"]
source = "Test"
"""
STAY = '[[stay]]\nname = "a"\ndays = 30\nvalid_from = 2020-01-01\nsource = "Decree 1"\n'
REGISTRATION = (
    '[[registration]]\nname = "a"\ndays = 10\ncount = "working"\nvalid_from = 2020-01-01\nsource = "S"\n'
)
DOCUMENT = '[[document]]\nname = "a"\naccepted = true\nvalid_from = 2020-01-01\nsource = "S"\n'
MINOR = '[[minor]]\nname = "a"\nage_below = 18\nasks = ["adult"]\nvalid_from = 2020-01-01\nsource = "S"\n'
HOLIDAY = '[[holiday]]\nname = "H"\nmonth = 2\nday = 29\nsource = "S"\n'
EXAMPLE = resources.path("rules", "tajikistan.toml").read_bytes()


def fault(text: str) -> RuleError:
    with pytest.raises(RuleError) as raised:
        parse(text.encode())
    return raised.value


def test_a_whole_rule_is_what_it_says() -> None:
    text = (
        HEAD
        + STAY
        + (
            'nationalities = ["DEU", "UZB"]\ndocument_codes = ["PD", "I"]\nage_from = 18\nage_below = 60\n'
            'modes = ["air"]\nroutes = ["direct"]\npurposes = ["work"]\n'
            "per_days = 180\nfirst_day_counts = false\n"
            'valid_until = 2030-12-31\nreviewed = "A lawyer, 2020"\n'
        )
    )
    rule = parse(text.encode()).stay[0]
    assert rule.who == Who(
        nationalities=frozenset({"D", "UZB"}),
        document_codes=frozenset({"PD", "I"}),
        age_from=18,
        age_below=60,
        modes=frozenset({Mode.AIR}),
        routes=frozenset({Route.DIRECT}),
        purposes=frozenset({Purpose.WORK}),
    )
    assert (rule.name, rule.days, rule.per_days, rule.first_day_counts) == ("a", 30, 180, False)
    assert (rule.valid_from, rule.valid_until) == (date(2020, 1, 1), date(2030, 12, 31))
    assert (rule.source, rule.reviewed) == ("Decree 1", "A lawyer, 2020")


def test_every_other_kind() -> None:
    text = (
        HEAD
        + REGISTRATION
        + DOCUMENT
        + 'validity_days = 180\nbeyond = "entry"\n'
        + MINOR
        + HOLIDAY
        + '[[holiday]]\nname = "Once"\ndate = 2026-03-20\nsource = "S"\n'
        + '[[working_day]]\ndate = 2026-03-28\nsource = "S"\n'
    )
    rules = parse(text.encode())
    assert (rules.registration[0].days, rules.registration[0].working_days) == (10, True)
    assert (rules.documents[0].validity_days, rules.documents[0].beyond) == (180, Beyond.ENTRY)
    assert (rules.minors[0].asks, rules.minors[0].who.age_below) == ((Ask.ADULT,), 18)
    assert [(each.month, each.day, each.year) for each in rules.calendar.holidays] == [
        (2, 29, None),
        (3, 20, 2026),
    ]
    assert rules.calendar.is_working(date(2026, 3, 28))
    assert rules.calendar.working_week == frozenset({0, 1})


def test_no_rule_at_all_is_a_file_too() -> None:
    rules = parse(HEAD.encode())
    assert (rules.stay, rules.registration, rules.documents, rules.minors) == ((), (), (), ())
    assert parse(b"\xef\xbb\xbf" + HEAD.encode()) == rules


@pytest.mark.parametrize(
    ("kind", "table", "change", "code", "field"),
    [
        ("stay", STAY, ("days = 30\n", ""), "rules_field_missing", "days"),
        ("stay", STAY, ("days = 30", "days = 0"), "rules_field_invalid", "days"),
        ("stay", STAY, ("days = 30", "days = true"), "rules_field_invalid", "days"),
        ("stay", STAY, ("days = 30", 'days = "30"'), "rules_field_invalid", "days"),
        ("stay", STAY, ("days = 30", "days = 99999"), "rules_field_invalid", "days"),
        ("stay", STAY, ("days = 30", "days = 30\nper_days = 30"), "rules_field_invalid", "per_days"),
        ("stay", STAY, ("days = 30", "days = 30\nvisa = true"), "rules_field_unknown", "days"),
        ("stay", STAY, ("days = 30", "days = 30\nvisa_free = true"), "rules_field_unknown", "visa_free"),
        ("stay", STAY, ("2020-01-01", '"2020-01-01"'), "rules_field_invalid", "valid_from"),
        ("stay", STAY, ("2020-01-01", "2020-01-01T10:00:00"), "rules_field_invalid", "valid_from"),
        ("stay", STAY, ("2020-01-01", "1066-01-01"), "rules_field_invalid", "valid_from"),
        ("stay", STAY, ("valid_from = 2020-01-01\n", ""), "rules_field_missing", "valid_from"),
        ("stay", STAY, ('source = "Decree 1"', 'source = " "'), "rules_field_invalid", "source"),
        ("stay", STAY, ('source = "Decree 1"', 'source = "a\\nb"'), "rules_field_invalid", "source"),
        ("stay", STAY, ('source = "Decree 1"', 'source = "\\u202e"'), "rules_field_invalid", "source"),
        ("stay", STAY, ('source = "Decree 1"\n', ""), "rules_field_missing", "source"),
        (
            "stay",
            STAY,
            ("days = 30", 'days = 30\nnationalities = ["QQQ"]'),
            "rules_field_invalid",
            "nationalities",
        ),
        (
            "stay",
            STAY,
            ("days = 30", "days = 30\nnationalities = []"),
            "rules_field_invalid",
            "nationalities",
        ),
        (
            "stay",
            STAY,
            ("days = 30", "days = 30\nnationalities = [1]"),
            "rules_field_invalid",
            "nationalities",
        ),
        ("stay", STAY, ("days = 30", 'days = 30\nmodes = ["boat"]'), "rules_field_invalid", "modes"),
        ("stay", STAY, ("days = 30", 'days = 30\nmodes = [["air"]]'), "rules_field_invalid", "modes"),
        ("stay", STAY, ("days = 30", 'days = 30\nmodes = ["air", "air"]'), "rules_field_invalid", "modes"),
        (
            "stay",
            STAY,
            ("days = 30", 'days = 30\ndocument_codes = ["p"]'),
            "rules_field_invalid",
            "document_codes",
        ),
        ("registration", REGISTRATION, ('"working"', '"monthly"'), "rules_field_invalid", "count"),
        ("registration", REGISTRATION, ('count = "working"\n', ""), "rules_field_missing", "count"),
        ("registration", REGISTRATION, ("days = 10", "needed = false"), "rules_field_unknown", "count"),
        ("document", DOCUMENT, ("accepted = true\n", ""), "rules_field_missing", "accepted"),
        (
            "document",
            DOCUMENT,
            ("= true", "= false\nvalidity_days = 3"),
            "rules_field_unknown",
            "validity_days",
        ),
        ("document", DOCUMENT, ("= true", '= true\nbeyond = "birth"'), "rules_field_invalid", "beyond"),
        ("minor", MINOR, ("age_below = 18\n", ""), "rules_field_missing", "age_below"),
        ("minor", MINOR, ('["adult"]', "[]"), "rules_field_invalid", "asks"),
        ("holiday", HOLIDAY, ("day = 29", "day = 30"), "rules_field_invalid", "day"),
        ("holiday", HOLIDAY, ("day = 29", "day = 29\ndate = 2026-01-01"), "rules_field_unknown", "month"),
    ],
)
def test_a_field_that_can_not_be_is_named_with_its_line(
    kind: str, table: str, change: tuple[str, str], code: str, field: str
) -> None:
    assert change[0] in table
    error = fault(HEAD + "\n" + table.replace(*change))
    assert (error.code, error.facts["kind"], error.facts["field"]) == (code, kind, field)
    assert error.facts["rule"] == ("H" if kind == "holiday" else "a")
    assert error.facts["line"] == HEAD.count("\n") + 2


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        (HEAD.replace('"TJK"', '"XYZ"'), "rules_field_invalid", {"field": "country"}),
        (HEAD.replace('version = "1"\n', ""), "rules_field_missing", {"field": "version"}),
        ("colour = 1\n" + HEAD, "rules_field_unknown", {"field": "colour"}),
        (HEAD.partition("[calendar]")[0], "rules_field_missing", {"field": "calendar"}),
        ("calendar = 3\n" + HEAD.partition("[calendar]")[0], "rules_field_invalid", {"field": "calendar"}),
        (
            HEAD.replace('["monday", "tuesday"]', '["moonday"]'),
            "rules_field_invalid",
            {"field": "working_week"},
        ),
        (HEAD + "complete_years = [true]\n", "rules_field_invalid", {"field": "complete_years"}),
        ("stay = 1\n" + HEAD, "rules_field_invalid", {"field": "stay"}),
        ("stay = [1]\n" + HEAD, "rules_field_invalid", {"field": "stay"}),
        (HEAD + STAY + STAY, "rules_name_twice", {"rule": "a", "line": 13}),
        (
            HEAD + STAY.replace('"a"', '"b"') + STAY,
            "rules_ambiguous",
            {"rule": "a", "other": "b", "line": 13},
        ),
        (HEAD + STAY + "valid_until = 2019-12-31\n", "rules_dates_reversed", {"rule": "a", "line": 8}),
        (HEAD + STAY + "age_from = 18\nage_below = 18\n", "rules_ages_reversed", {"rule": "a", "line": 8}),
        (HEAD + "[[stay]\n", "rules_not_toml", {"line": 8}),
        ("a = " + "[" * 100_000, "rules_not_toml", {}),
        ("a = 1" + "0" * 10_000, "rules_not_toml", {}),
        (HEAD + "stay = 1\n" * 2, "rules_not_toml", {"line": 9}),
        (HEAD + STAY * 1001, "rules_too_many", {"kind": "stay", "limit": 1000}),
        ("", "rules_field_missing", {"field": "country"}),
    ],
)
def test_a_file_that_can_not_be_used(text: str, code: str, facts: dict[str, object]) -> None:
    error = fault(text)
    assert error.code == code
    assert {name: error.facts[name] for name in facts} == facts


def test_other_bytes() -> None:
    with pytest.raises(RuleError, match=r"rules_not_utf8.*line=2"):
        parse(b"a = 1\nb = '\xff'\n")
    with pytest.raises(RuleError, match="rules_too_large"):
        parse(b"#" * (MAX_BYTES + 1))


def test_a_table_without_a_heading_has_no_line() -> None:
    error = fault('stay = [{name = "a"}]\n' + HEAD)
    assert (error.facts["line"], error.facts["rule"]) == (0, "a")


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_garbage_is_told(data: bytes) -> None:
    with pytest.raises(RuleError):
        parse(data)


@given(data=st.data())
@settings(max_examples=200)
def test_a_damaged_file_is_used_whole_or_told(data: st.DataObject) -> None:
    """Letters of the shipped example taken out, doubled or put in anywhere."""
    broken = bytearray(EXAMPLE)
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(broken) - 1))
        width = data.draw(st.integers(0, 12))
        broken[place : place + width] = data.draw(
            st.sampled_from((b"", b"[", b'"', b"0", b"=", b"\n", b"9999"))
        )
    try:
        rules = parse(bytes(broken))
    except RuleError:
        return
    assert rules.stay


def test_every_rule_of_the_example_cites_its_source() -> None:
    rules = parse(EXAMPLE)
    assert rules.country == "TJK"
    everything: list[Rule] = [*rules.stay, *rules.registration, *rules.documents, *rules.minors]
    sources = [each.source for each in everything] + [each.source for each in rules.calendar.holidays]
    assert all(len(source) > 10 for source in sources)
    assert "lawyer" in rules.reviewed
    lists = {rule.name: len(rule.who.nationalities) for rule in rules.stay}
    # As many States as the two lists of the order name, Palestine apart.
    assert (lists["order-464-30"], lists["order-190-30"], lists["order-190-14"]) == (52, 24, 16)


def test_the_format_that_the_guide_shows_is_the_format() -> None:
    guide = resources.path().parent.joinpath("docs", "rules.md").read_text("utf-8")
    text = "".join(part.partition("```")[0] for part in guide.split("```toml\n")[1:])
    for kind in ("stay", "registration", "document", "minor"):
        # What every rule has is explained once.
        text = text.replace(f"[[{kind}]]\n", f'[[{kind}]]\nvalid_from = 2026-01-01\nsource = "S"\n')
    rules = parse(text.encode())
    assert [len(each) for each in (rules.stay, rules.registration, rules.documents, rules.minors)] == [
        2,
        2,
        1,
        1,
    ]
    assert [rule.per_days for rule in rules.stay] == [None, 180]
    assert rules.calendar.complete_years == {2026}
    named = set(re.findall(r"`([a-z_]+)`", guide))
    assert named >= {*Mode, *Route, *Purpose}
