"""What the country's rules ask for, said at the booth where the eye already is."""

from dataclasses import replace

from borderdesk.desk.rules import FILE
from borderdesk.domain.crossing import Direction
from borderdesk.domain.document import TravelDocument
from borderdesk.domain.mrz import format_document
from tests.ui.booth_at_work import Booth
from ui.keys import Action
from ui.models.verdict import BoothState


def of(document: TravelDocument, nationality: str) -> TravelDocument:
    changed = replace(document, nationality=nationality, issuing_state=nationality)
    return replace(changed, mrz=format_document(changed))


def test_visa_free_days_and_registration_stand_with_what_is_in_order(
    booth: Booth, foreigner: TravelDocument
) -> None:
    booth.reads(of(foreigner, "UZB"))
    booth.settle()
    said = booth.page.view.findings.said()
    # 4 May 2031 is a Sunday, 9 May a holiday.
    assert "visa-free 30 days, until 2 Jun 2031" in said
    assert any(words.startswith("register by 19 May 2031") for words in said)
    assert booth.page.session.state is not BoothState.STOP


def test_who_needs_a_visa_is_looked_at_and_can_be_admitted(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(of(foreigner, "AFG"))
    booth.settle()
    assert "A visa is needed: see it." in booth.page.view.findings.said()
    assert booth.page.session.state is BoothState.LOOK
    booth.hands.press(Action.ADMIT)
    booth.settle()
    stay = next(each for each in booth.recorded().findings if each.check == "stay")
    assert (stay.code, stay.detail["rule"]) == ("visa_needed", "visa")


def test_what_was_asked_about_the_way_is_looked_up_anew(booth: Booth, foreigner: TravelDocument) -> None:
    booth.reads(of(foreigner, "IRN"))
    booth.settle()
    assert "A visa is needed: see it." in booth.page.view.findings.said()
    booth.choice("mode").editor.setFocus()
    booth.hands.type("a")
    booth.settle()
    said = booth.page.view.findings.said()
    assert "Whether a visa is needed depends on a direct way or a third country: ask." in said


def test_a_corrected_exit_is_not_judged_by_itself(booth: Booth, foreigner: TravelDocument) -> None:
    uzbek = of(foreigner, "UZB")
    for direction in Direction:
        assert booth.page.session.direction is direction
        booth.reads(uzbek)
        booth.hands.press(Action.ADMIT)
        booth.settle()
        if direction is Direction.ENTRY:
            booth.hands.press(Action.DIRECTION)
    assert booth.recorded().direction is Direction.EXIT
    assert "stay" in {each.check for each in booth.recorded().findings}
    booth.hands.press(Action.CORRECT_LAST)
    booth.settle()
    checks = booth.page.session.checks
    assert checks is not None
    assert not {"stay", "registration", "presence"} & {each.check for each in checks.findings}


def test_a_broken_file_of_rules_holds_nobody_up(booth: Booth, foreigner: TravelDocument) -> None:
    (booth.desk.settings.folder / FILE).write_text("[[stay]\n", encoding="utf-8")
    booth.reads(of(foreigner, "UZB"))
    booth.settle()
    assert any("rules at this desk can't be used" in words for words in booth.page.view.findings.said())
    booth.hands.press(Action.ADMIT)
    booth.settle()
    assert booth.recorded().document.nationality == "UZB"


def test_rules_say_nothing_before_the_nationality_is_typed(booth: Booth) -> None:
    booth.hands.type("POPALZAI")
    booth.settled()
    said = booth.page.view.findings.said()
    assert not any("visa" in words or "register" in words for words in said)
    booth.field("nationality").editor.setFocus()
    booth.hands.type("afg")
    booth.settled()
    assert "A visa is needed: see it." in booth.page.view.findings.said()
