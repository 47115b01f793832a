import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from borderdesk.domain.errors import AccessError, StoreError
from borderdesk.domain.officer import Officer, Role
from borderdesk.settings import Language
from ui.pages.first_start import FirstStartPage, RecoveryCodePage
from ui.pages.opening import OpeningPage
from ui.pages.recover import RecoverPage
from ui.pages.sign_in import SignInPage, UnlockPage
from ui.theme import Theme
from ui.translations import Translations

OFFICERS = (
    Officer("officer", "<b>N.</b> Rahimova", Role.OFFICER, "1"),
    Officer("lead", "S. Karimov", Role.SHIFT_LEAD, "2"),
)
pytestmark = pytest.mark.usefixtures("translations")


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> SignInPage:
    made = SignInPage(theme, OFFICERS, place="Fotehobod · FTH-1")
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_signs_in(qtbot: QtBot, page: SignInPage) -> None:
    page.choose("lead")
    page.passphrase.setText("open the gate")
    with qtbot.waitSignal(page.sign_in_asked) as told:
        QTest.keyClick(page.passphrase, Qt.Key.Key_Return)
    assert told.args == ["lead", "open the gate", ""]
    assert page.busy.isVisible()
    assert not page.button.isEnabled()


def test_without_a_passphrase_nobody_is_asked(qtbot: QtBot, page: SignInPage) -> None:
    with qtbot.assertNotEmitted(page.sign_in_asked):
        page.button.click()
    assert page.note.property("state") == "look"


def test_a_wrong_passphrase_is_told_and_forgotten(page: SignInPage) -> None:
    page.passphrase.setText("guess")
    page.button.click()
    page.show_error(AccessError("wrong_passphrase", left=9))
    assert page.note.label.text() == "The passphrase is wrong. Tries left: 9."
    assert page.passphrase.text() == ""
    assert page.button.isEnabled()
    assert not page.busy.isVisible()


def test_a_passphrase_is_never_shown(page: SignInPage) -> None:
    for field in (page.passphrase, page.own, page.again):
        assert field.echoMode() is QLineEdit.EchoMode.Password


def test_a_one_time_passphrase_is_replaced_by_ones_own(qtbot: QtBot, page: SignInPage) -> None:
    assert not page.own.isVisible()
    page.passphrase.setText("7H2K-99QX-P0TD-ZZ1A")
    page.button.click()
    page.show_error(AccessError("passphrase_one_time"))
    assert page.note.label.text() == "This passphrase was for one time. Choose your own."
    assert page.own.isVisible()
    assert page.passphrase.text() == "7H2K-99QX-P0TD-ZZ1A"
    for own, again in (("", ""), ("quince garden", "quince gardem")):
        page.own.setText(own)
        page.again.setText(again)
        with qtbot.assertNotEmitted(page.sign_in_asked):
            page.button.click()
        assert page.note.property("state") == "look"
    page.again.setText("quince garden")
    with qtbot.waitSignal(page.sign_in_asked) as told:
        QTest.keyClick(page.again, Qt.Key.Key_Return)
    assert told.args == ["officer", "7H2K-99QX-P0TD-ZZ1A", "quince garden"]


def test_another_account_starts_with_nothing_of_the_last_ones(page: SignInPage) -> None:
    page.passphrase.setText("7H2K-99QX-P0TD-ZZ1A")
    page.show_error(AccessError("passphrase_one_time"))
    page.own.setText("quince garden")
    page.choose("lead")
    assert not page.own.isVisible()
    assert page.own.text() == ""


def test_a_locked_desk_says_that_work_is_kept(qtbot: QtBot, theme: Theme) -> None:
    page = SignInPage(theme, OFFICERS, place="", locked=True)
    qtbot.addWidget(page)
    page.show()
    assert page.heading.text() == "The desk is locked"
    assert not page.recovery.isVisible()


def test_the_language_can_be_chosen_before_anybody_signs_in(qtbot: QtBot, page: SignInPage) -> None:
    assert page.languages[Language.TAJIK].text() == "Тоҷикӣ"
    with qtbot.waitSignal(page.language_chosen) as told:
        page.languages[Language.TAJIK].click()
    assert told.args == [Language.TAJIK]


def test_training_unlocks_with_a_key(qtbot: QtBot, theme: Theme) -> None:
    page = UnlockPage(theme)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.unlock_asked):
        QTest.keyClick(page.button, Qt.Key.Key_Space)


def fill(page: FirstStartPage) -> None:
    for person, name in zip(page.people, ("N. Rahimova", "S. Karimov", "M. Sharipov"), strict=True):
        person.name.setText(name)
        person.passphrase.setText(f"passphrase of {name}")
        person.again.setText(f"passphrase of {name}")


@pytest.fixture
def first(qtbot: QtBot, theme: Theme) -> FirstStartPage:
    made = FirstStartPage(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_three_people_get_accounts(qtbot: QtBot, first: FirstStartPage) -> None:
    fill(first)
    with qtbot.waitSignal(first.accounts_chosen) as told:
        first.button.click()
    made = told.args[0]
    assert [each.officer.role for each in made] == [Role.OFFICER, Role.SHIFT_LEAD, Role.ADMINISTRATOR]
    assert [each.officer.id for each in made] == ["officer", "lead", "admin"]
    assert len({each.officer.person_id for each in made}) == 3
    assert "passphrase" not in repr(made[0]).replace("passphrase=", "")
    first.show_error(StoreError("disk_full"))
    assert first.button.isEnabled()


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("name", "  ", "name"),
        ("account", "Ёлка", "a-z"),
        ("account", "lead", "somebody else"),
        ("passphrase", "short", "At least 8"),
        ("again", "something else", "differ"),
    ],
)
def test_what_can_t_be_an_account_is_marked(
    qtbot: QtBot, first: FirstStartPage, field: str, text: str, says: str
) -> None:
    fill(first)
    edits = {person.role: person for person in first.people}
    wrong = edits[Role.ADMINISTRATOR] if text == "lead" else first.people[1]
    edit: QLineEdit = getattr(wrong, field)
    edit.setText(text)
    with qtbot.assertNotEmitted(first.accounts_chosen):
        first.button.click()
    assert edit.property("state") == "wrong"
    assert says in wrong.wrong.text()


def test_the_recovery_code_must_be_written_down(qtbot: QtBot, theme: Theme) -> None:
    page = RecoveryCodePage(theme, "ABCD-EFGH")
    qtbot.addWidget(page)
    page.show()
    assert page.code.text() == "ABCD-EFGH"
    assert not page.button.isEnabled()
    page.promise.setChecked(True)
    with qtbot.waitSignal(page.written_down):
        page.button.click()


def test_recovery_asks_for_the_new_passphrase_twice(qtbot: QtBot, theme: Theme) -> None:
    page = RecoverPage(theme, OFFICERS)
    qtbot.addWidget(page)
    page.show()
    page.code.setText("abcd")
    page.passphrase.setText("one passphrase")
    page.again.setText("other passphrase")
    with qtbot.assertNotEmitted(page.recovery_chosen):
        page.button.click()
    page.again.setText("one passphrase")
    with qtbot.waitSignal(page.recovery_chosen) as told:
        page.button.click()
    assert told.args == ["abcd", "officer", "one passphrase"]
    page.show_error(AccessError("wrong_recovery_code"))
    assert page.note.property("state") == "stop"
    with qtbot.waitSignal(page.back_asked):
        page.back.click()


def test_a_folder_in_use_is_told_plainly(qtbot: QtBot, theme: Theme, translations: Translations) -> None:
    page = OpeningPage(theme)
    qtbot.addWidget(page)
    page.show()
    assert page.busy.isVisible()
    page.show_error(StoreError("locked", pid=42, host="booth-3"))
    assert "program 42 on booth-3" in page.note.label.text()
    assert page.again.isVisible()
    with qtbot.waitSignal(page.again_asked):
        page.again.click()
    page.show_error(StoreError("locked"))
    assert "…" in page.note.label.text()
    page.show_opening()
    assert not page.again.isVisible()
