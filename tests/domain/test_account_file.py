"""The file that names the accounts of a desk."""

import pytest

from borderdesk.domain import account_file
from borderdesk.domain.errors import AuthorityError
from borderdesk.domain.officer import Agency, Officer, Role

ADMIN = '[[account]]\nid = "admin"\nname = "D. Saidov"\nrole = "administrator"\nperson_id = "p-3"\n'
CUSTOMS = (
    '[[account]]\nid = "f.odinaev"\nname = "Фаррух Одинаев"\nrole = "officer"\nperson_id = "p-7"\n'
    'agency = "customs"\n'
)


def test_accounts_in_the_order_of_the_file() -> None:
    assert account_file.parse((ADMIN + CUSTOMS).encode()) == (
        Officer("admin", "D. Saidov", Role.ADMINISTRATOR, "p-3", Agency.BORDER_GUARD),
        Officer("f.odinaev", "Фаррух Одинаев", Role.OFFICER, "p-7", Agency.CUSTOMS),
    )


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "[[account]]"),
        ("account = []", "[[account]]"),
        ("account = 1", "[[account]]"),
        ("[account]\nid = 'a'", "[[account]]"),
        (ADMIN + "[other]\n", "[[account]]"),
        (ADMIN + "[[account]]\n", "account 2"),
        (ADMIN + CUSTOMS.replace("role", "rank"), "account 2"),
        (ADMIN + CUSTOMS + 'passphrase = "quince garden"\n', "account 2"),
        (ADMIN + CUSTOMS.replace('"f.odinaev"', '"F Odinaev"'), "account 2: id"),
        (ADMIN + CUSTOMS.replace('"f.odinaev"', '"../x"'), "account 2: id"),
        (ADMIN + CUSTOMS.replace('"f.odinaev"', "7"), "account 2: id"),
        (ADMIN + CUSTOMS.replace('"officer"', '"general"'), "account 2: role"),
        (ADMIN + CUSTOMS.replace('"customs"', '"police"'), "account 2: agency"),
        (ADMIN + CUSTOMS.replace('"p-7"', '""'), "account 2: person_id"),
        (ADMIN + CUSTOMS.replace('"p-7"', '" p-7"'), "account 2: person_id"),
        (ADMIN + CUSTOMS.replace("Фаррух", "Ф\\u202e"), "account 2: name"),
        (ADMIN + CUSTOMS.replace("Фаррух", "Ф" * 99), "account 2: name"),
        (ADMIN + CUSTOMS.replace('"customs"', '["customs"]'), "account 2: agency"),
        ("{", "no TOML"),
        ("a = " + "[" * 5000, "no TOML"),
        (ADMIN * 501, "from 1 to 500"),
    ],
)
def test_what_can_not_be_used(text: str, where: str) -> None:
    with pytest.raises(AuthorityError, match="accounts_malformed") as caught:
        account_file.parse(text.encode())
    assert where in str(caught.value.facts["where"])


@pytest.mark.parametrize("data", [b"\xff\xfe", b"\0" * 10, b" " * 1_000_001])
def test_bytes_that_are_no_text(data: bytes) -> None:
    with pytest.raises(AuthorityError, match="accounts_malformed"):
        account_file.parse(data)


def test_an_account_stands_there_once() -> None:
    with pytest.raises(AuthorityError, match="account_twice") as caught:
        account_file.parse((ADMIN + CUSTOMS + CUSTOMS).encode())
    assert caught.value.facts == {"first": 2, "second": 3}


def test_a_desk_is_never_without_an_administrator() -> None:
    with pytest.raises(AuthorityError, match="administrator_missing"):
        account_file.parse(CUSTOMS.encode())
