from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

import resources
from borderdesk.desk.desk import Desk
from borderdesk.desk.rules import FILE
from borderdesk.domain.crossing import Mode, Purpose
from borderdesk.domain.errors import RuleError
from borderdesk.domain.rule_file import parse
from borderdesk.domain.rules import Beyond, DocumentRule, RegistrationRule, StayRule
from borderdesk.domain.who import Route, Who
from borderdesk.settings import Language
from ui.models import rule_words
from ui.pages.rules import Kind, RulesPage
from ui.sentences import SENTENCES, error_sentence
from ui.services import Services
from ui.translations import Translations

Settle = Callable[[], None]
EXAMPLE = resources.path("rules", "tajikistan.toml").read_text("utf-8")
SINCE: dict[str, Any] = {"valid_from": date(2026, 11, 24), "source": "Decree 1"}


@pytest.fixture
def page(qtbot: QtBot, services: Services, settle: Settle) -> RulesPage:
    made = RulesPage(services)
    made.resize(1100, 600)
    qtbot.addWidget(made)
    made.show()
    made.shown()
    settle()
    return made


def cell(page: RulesPage, row: int, column: int) -> str:
    model = page.table.view.model()
    return str(model.data(model.index(row, column)))


def mark(page: RulesPage, row: int) -> None:
    page.table.view.selectionModel().select(
        page.table.view.model().index(row, 0),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )


def test_the_example_says_that_it_is_one(page: RulesPage) -> None:
    assert page.table.currentWidget() is page.table.view
    assert "Tajikistan" in page.version.text()
    assert "2026-11-24" in page.version.text()
    assert "shipped with BorderDesk. An example, not the law." in page.version.text()
    assert "lawyer" in page.reviewed.text()
    assert not page.note.isVisible()


def test_each_kind_has_its_table(page: RulesPage) -> None:
    rules = parse(EXAMPLE.encode())
    counts = {}
    for kind in Kind:
        page.choose(kind)
        counts[kind] = len(page.rows)
    assert counts == {
        Kind.STAY: len(rules.stay),
        Kind.REGISTRATION: len(rules.registration),
        Kind.DOCUMENTS: len(rules.documents),
        Kind.MINORS: len(rules.minors),
        Kind.DAYS: len(rules.calendar.holidays),
    }
    assert (cell(page, 0, 0), cell(page, 0, 1)) == ("1 January", "Соли нав")
    page.choose(Kind.STAY)
    assert (cell(page, 0, 0), cell(page, 0, 1), cell(page, 0, 2)) == (
        "everybody",
        "a visa is needed",
        "31 Mar 2020",
    )
    assert "Resolution 207" in cell(page, 0, 3)


def test_the_marked_row_is_whole_below_the_table(page: RulesPage) -> None:
    place = next(number for number, row in enumerate(page.rows) if "iran" in getattr(row, "name", ""))
    mark(page, place)
    text = page.whole.label.text()
    assert page.whole.isVisible()
    assert "Iran · documents P… · Aircraft · directly" in text
    assert "visa-free 30 days in any 90" in text
    assert "Memorandum with Iran" in text
    page.choose(Kind.MINORS)
    assert not page.whole.isVisible()


def test_rules_that_come_while_the_page_is_shown(page: RulesPage, desk: Desk, settle: Settle) -> None:
    mark(page, 1)
    page.shown()
    settle()
    assert page.table.chosen == 1  # nothing moves while nothing has changed
    text = EXAMPLE.replace('version = "2026-11-24"', 'version = "ours"')
    text += '\n[[working_day]]\ndate = 2026-03-28\nsource = "Decree 2"\n'
    (desk.settings.folder / FILE).write_text(text, encoding="utf-8")
    page.shown()
    settle()
    assert "version ours" in page.version.text()
    assert FILE in page.version.text()
    page.choose(Kind.DAYS)
    assert (cell(page, len(page.rows) - 1, 0), cell(page, len(page.rows) - 1, 1)) == (
        "28 Mar 2026",
        "a working day",
    )


def test_a_broken_file_is_told_with_its_line_and_nothing_is_shown(
    page: RulesPage, desk: Desk, settle: Settle
) -> None:
    file = desk.settings.folder / FILE
    file.write_text(EXAMPLE.replace("days = 14", "days = 0"), encoding="utf-8")
    page.shown()
    settle()
    assert page.table.view.model().rowCount() == 0
    assert page.table.currentWidget() is page.table.empty
    assert FILE in page.table.empty.accessibleName()
    assert page.note.property("state") == "stop"
    assert "stay order-190-14: days" in page.note.label.text()
    file.unlink()
    page.shown()
    settle()
    assert page.table.view.model().rowCount() > 0
    assert not page.note.isVisible()


def test_without_rules_the_page_says_where_they_come_from(
    qtbot: QtBot, services: Services, settle: Settle
) -> None:
    settings = services.desk.settings.changed({"post.country": "KGZ"})
    desk = replace(services.desk, settings=settings)
    page = RulesPage(replace(services, desk=desk))
    qtbot.addWidget(page)
    page.shown()
    settle()
    assert page.rows == ()
    assert "no rules" in page.version.text()


def test_the_page_speaks_each_language(page: RulesPage, translations: Translations) -> None:
    for language in Language:
        translations.use(language)
        assert page.title()
        assert page.kind.currentText()
        assert cell(page, 0, 1)


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (Who(), "everybody"),
        (Who(nationalities=frozenset({"UZB", "D"})), "Germany, Uzbekistan"),
        (Who(nationalities=frozenset({"XXA"}), age_from=55), "Stateless person · aged 55 and over"),
        (Who(age_from=16, age_below=18), "aged 16 to 17"),
        (Who(age_below=18, purposes=frozenset({Purpose.WORK})), "below 18 · Work"),
        (
            Who(modes=frozenset({Mode.AIR}), routes=frozenset({Route.THIRD_COUNTRY})),
            "Aircraft · by a third country",
        ),
    ],
)
@pytest.mark.usefixtures("translations")
def test_whom_a_rule_is_for(who: Who, said: str) -> None:
    assert rule_words.who_words(who) == said


@pytest.mark.usefixtures("translations")
def test_what_a_rule_says() -> None:
    say = rule_words.what_words
    stay = StayRule(name="a", who=Who(), days=30, first_day_counts=False, **SINCE)
    assert say(stay) == "visa-free 30 days, the day of entry not counted"
    register = RegistrationRule(name="a", who=Who(), days=3, working_days=False, exempt_days=5, **SINCE)
    assert say(register) == "registration within 3 days, none up to 5 days"
    assert say(RegistrationRule(name="a", who=Who(), days=None, **SINCE)) == "no registration"
    refused = DocumentRule(name="a", who=Who(), accepted=False, **SINCE)
    assert say(refused) == "not accepted"
    for beyond in Beyond:
        kept = DocumentRule(name="a", who=Who(), accepted=True, validity_days=90, beyond=beyond, **SINCE)
        assert say(kept) == f"accepted, valid 90 days beyond the {beyond}"


@pytest.mark.usefixtures("translations")
def test_every_error_of_a_file_of_rules_has_its_sentence() -> None:
    source = "".join(
        (resources.path().parent / "borderdesk" / room).read_text("utf-8")
        for room in ("domain/rule_file.py", "domain/rule_fields.py", "desk/rules.py")
    )
    codes = {word for word in source.replace("`", '"').split('"') if word.startswith("rules_")}
    assert len(codes) > 10
    assert codes <= set(SENTENCES)
    error = RuleError("rules_field_invalid", line=7, kind="stay", rule="a", field="days")
    assert error_sentence(error).startswith("Rules, line 7, stay a: days can't be this.")
