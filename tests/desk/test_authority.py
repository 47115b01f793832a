"""Signed files at the desk: what is taken, what is refused, and what the journal says of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from borderdesk.desk import authority as desk_authority
from borderdesk.desk import authority_key, lists
from borderdesk.desk import desk as opening
from borderdesk.desk import rules as desk_rules
from borderdesk.desk.authority import import_file, open_signed
from borderdesk.desk.desk import Desk
from borderdesk.domain.desk_facts import AuthorityChange, AuthorityKind
from borderdesk.domain.errors import AccessError, AuthorityError, ListError, RuleError, SettingsError
from borderdesk.domain.officer import Agency, Officer, Role
from borderdesk.journal import authority
from borderdesk.journal.signature import SigningKey
from borderdesk.store import keys
from tests.desk.people import ADMINISTRATOR, CHEAP, LEAD, NOW, OFFICER, PASSPHRASE, HandClock

KEY = SigningKey(bytes(range(32)))
OTHER = SigningKey(bytes(32))
LIST = b"document_number\nAB1234567\nAB7654321\n"
ACCOUNTS = """
[[account]]
id = "admin"
name = "D. Saidov"
role = "administrator"
person_id = "p-3"

[[account]]
id = "skarimov"
name = "S. Karimov"
role = "officer"
person_id = "p-2"
agency = "customs"

[[account]]
id = "mnur"
name = "M. Nur"
role = "auditor"
person_id = "p-9"
"""
RULES = Path(desk_rules.__file__).parents[2] / "resources" / "rules" / "tajikistan.toml"

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a signed file, each issued a minute after those before."""
    issued = iter(NOW + timedelta(minutes=minute) for minute in range(-60, 0))

    def sign(kind: AuthorityKind, content: bytes, key: SigningKey = KEY, **more: Any) -> Path:
        issued_at = more.pop("issued_at", None) or next(issued)
        if kind is AuthorityKind.LIST:
            more.setdefault("name", "stolen")
        file = tmp_path / f"{kind.value}-{issued_at.timestamp()}.signed"
        file.write_bytes(authority.sign(kind, content, key, issued_at, **more))
        return file

    return sign


@pytest.fixture
def public(tmp_path: Path) -> Path:
    file = tmp_path / "authority.key.pub"
    file.write_bytes(authority.public_pem(KEY.verifying_key))
    return file


@pytest.fixture
def boss(desk: Desk) -> Desk:
    """The same desk with its administrator at it, before it knows an authority."""
    return replace(desk, officer=ADMINISTRATOR)


@pytest.fixture
def trusting(boss: Desk, public: Path) -> Desk:
    """A desk that knows an authority, with its administrator at it."""
    authority_key.trust(boss, public)
    return boss


def changes(desk: Desk) -> list[tuple[str, str]]:
    return [(each.fact.kind.value, each.fact.name) for each in desk.store.every_fact(AuthorityChange)]


class TestTrust:
    def test_it_is_set_once_and_is_a_record(self, boss: Desk, public: Path) -> None:
        assert not authority_key.is_set(boss)
        with pytest.raises(AuthorityError, match="authority_unset"):
            authority_key.trusted(boss)
        for _ in range(2):
            assert authority_key.trust(boss, public) == KEY.verifying_key
        assert authority_key.trusted(boss) == KEY.verifying_key
        (fact,) = boss.store.every_fact(AuthorityChange)
        assert fact.fact.kind is AuthorityKind.KEY
        assert fact.fact.signer == KEY.verifying_key.raw.hex()
        assert fact.envelope.officer == "admin"

    def test_another_one_needs_a_word(self, trusting: Desk, tmp_path: Path) -> None:
        other = tmp_path / "other.pub"
        other.write_bytes(authority.public_pem(OTHER.verifying_key))
        with pytest.raises(AuthorityError, match="authority_key_set"):
            authority_key.trust(trusting, other)
        assert authority_key.trusted(trusting) == KEY.verifying_key
        authority_key.trust(trusting, other, replace=True)
        assert authority_key.trusted(trusting) == OTHER.verifying_key
        assert changes(trusting) == [("key", ""), ("key", "")]

    @pytest.mark.parametrize("officer", [OFFICER, LEAD, replace(ADMINISTRATOR, role=Role.AUDITOR)])
    def test_only_by_an_administrator(self, desk: Desk, public: Path, officer: Officer) -> None:
        with pytest.raises(AccessError, match="role_needed"):
            authority_key.trust(replace(desk, officer=officer), public)
        assert not authority_key.is_set(desk)

    @pytest.mark.parametrize("data", [b"", b"\xff", b"{}", b" " * 5_000_000])
    def test_garbage(self, boss: Desk, public: Path, data: bytes) -> None:
        public.write_bytes(data)
        with pytest.raises(AuthorityError, match="authority_key_invalid"):
            authority_key.trust(boss, public)
        public.unlink()
        with pytest.raises(AuthorityError, match="authority_file_missing"):
            authority_key.trust(boss, public)
        assert changes(boss) == []

    @pytest.mark.parametrize(
        "data", [None, b"", b"\xff", b" " * 5_000_000, authority.public_pem(OTHER.verifying_key)]
    )
    def test_a_key_put_there_by_another_way_stops_imports(
        self, trusting: Desk, write: Write, public: Path, data: bytes | None
    ) -> None:
        pinned = trusting.settings.folder / authority_key.FILE
        if data is None:
            pinned.unlink()
        else:
            pinned.write_bytes(data)
        for key in (KEY, OTHER):
            with pytest.raises(AuthorityError, match="authority_key_altered"):
                import_file(trusting, write(AuthorityKind.LIST, LIST, key))
        assert lists.lists(trusting) == ()
        authority_key.trust(trusting, public)
        import_file(trusting, write(AuthorityKind.LIST, LIST))

    def test_a_file_alone_makes_no_authority(self, boss: Desk, write: Write, public: Path) -> None:
        (boss.settings.folder / authority_key.FILE).write_bytes(public.read_bytes())
        with pytest.raises(AuthorityError, match="authority_unset"):
            import_file(boss, write(AuthorityKind.LIST, LIST))


class TestWhatIsTaken:
    def test_a_list_comes_in_force(self, trusting: Desk, write: Write) -> None:
        file = write(AuthorityKind.LIST, LIST, owner="Ministry")
        imported = import_file(trusting, file)
        assert imported.list is not None
        assert not imported.expired
        (state,) = lists.lists(trusting)
        assert (state.list, state.owner, state.entries) == ("stolen", "Ministry", 2)
        fact = trusting.store.every_fact(AuthorityChange)[-1].fact
        assert fact == AuthorityChange(
            kind=AuthorityKind.LIST,
            version=imported.signed.version,
            sha256=imported.signed.sha256,
            signer=KEY.verifying_key.raw.hex(),
            name="stolen",
        )
        assert trusting.store.verify().ok

    def test_the_same_file_again_and_a_newer_one(self, trusting: Desk, write: Write) -> None:
        first = write(AuthorityKind.LIST, LIST)
        for _ in range(2):
            import_file(trusting, first)
        import_file(trusting, write(AuthorityKind.LIST, LIST + b"AB0000001\n"))
        assert lists.lists(trusting)[0].entries == 3
        with pytest.raises(AuthorityError, match="authority_older") as caught:
            import_file(trusting, first)
        assert str(caught.value.facts["version"]) < str(caught.value.facts["in_force"])
        assert lists.lists(trusting)[0].entries == 3

    def test_an_older_one_is_refused_also_after_the_list_was_removed(
        self, trusting: Desk, write: Write
    ) -> None:
        old, new = write(AuthorityKind.LIST, LIST), write(AuthorityKind.LIST, LIST + b"AB0000001\n")
        import_file(trusting, new)
        lists.remove(trusting, "stolen")
        with pytest.raises(AuthorityError, match="authority_older"):
            import_file(trusting, old)

    def test_two_of_one_moment_are_not_one(self, trusting: Desk, write: Write) -> None:
        moment = datetime(2026, 11, 1, tzinfo=UTC)
        import_file(trusting, write(AuthorityKind.LIST, LIST, issued_at=moment))
        with pytest.raises(AuthorityError, match="authority_older"):
            import_file(trusting, write(AuthorityKind.LIST, LIST + b"AB0000001\n", issued_at=moment))

    def test_versions_are_counted_by_list(self, trusting: Desk, write: Write) -> None:
        other = write(AuthorityKind.LIST, LIST, name="wanted")
        import_file(trusting, write(AuthorityKind.LIST, LIST))
        import_file(trusting, other)
        assert [each.list for each in lists.lists(trusting)] == ["stolen", "wanted"]

    def test_an_expired_one_is_taken_and_says_so(self, trusting: Desk, write: Write) -> None:
        yesterday = trusting.today() - timedelta(days=1)
        assert import_file(trusting, write(AuthorityKind.LIST, LIST, valid_until=yesterday)).expired
        assert not import_file(
            trusting, write(AuthorityKind.LIST, LIST, valid_until=trusting.today())
        ).expired

    def test_rules_are_written_where_the_desk_reads_them(self, trusting: Desk, write: Write) -> None:
        assert desk_rules.in_force(trusting).origin is desk_rules.Origin.SHIPPED
        import_file(trusting, write(AuthorityKind.RULES, RULES.read_bytes()))
        assert (trusting.settings.folder / desk_rules.FILE).read_bytes() == RULES.read_bytes()
        assert desk_rules.in_force(trusting).origin is desk_rules.Origin.DESK
        assert changes(trusting)[-1] == ("rules", "")

    def test_a_lead_imports_lists_and_nothing_else(self, trusting: Desk, write: Write) -> None:
        lead = replace(trusting, officer=LEAD)
        import_file(lead, write(AuthorityKind.LIST, LIST))
        for kind, content in ((AuthorityKind.RULES, RULES.read_bytes()), (AuthorityKind.ACCOUNTS, b"x")):
            with pytest.raises(AccessError, match="role_needed"):
                import_file(lead, write(kind, content), passphrase=PASSPHRASE)


class TestAccounts:
    def test_they_become_those_of_the_file(self, trusting: Desk, write: Write) -> None:
        file = write(AuthorityKind.ACCOUNTS, ACCOUNTS.encode())
        brought = import_file(trusting, file, passphrase=PASSPHRASE, cost=CHEAP).accounts
        assert brought is not None
        assert brought.changed == ("skarimov",)
        assert brought.removed == ("nrahimova",)
        ((officer, code),) = brought.codes
        assert officer == Officer("mnur", "M. Nur", Role.AUDITOR, "p-9")
        folder = trusting.settings.folder
        assert keys.sign_in(folder, "skarimov", PASSPHRASE).officer.agency is Agency.CUSTOMS
        with pytest.raises(AccessError, match="passphrase_one_time"):
            keys.sign_in(folder, "mnur", code)
        assert changes(trusting)[-1] == ("accounts", "")
        trusting.store.close()
        with pytest.raises(AccessError, match="passphrase_one_time"):
            opening.sign_in(trusting.settings, "mnur", code)
        keys.change_passphrase(folder, "mnur", code, "quince garden", cost=CHEAP)
        desk = opening.sign_in(trusting.settings, "mnur", "quince garden")
        assert desk.officer == officer
        desk.store.close()

    def test_no_code_is_in_the_journal_or_the_folder(self, trusting: Desk, write: Write) -> None:
        file = write(AuthorityKind.ACCOUNTS, ACCOUNTS.encode())
        brought = import_file(trusting, file, passphrase=PASSPHRASE, cost=CHEAP).accounts
        assert brought is not None
        code = brought.codes[0][1].encode()
        assert not any(
            code in each.read_bytes() for each in trusting.settings.folder.iterdir() if each.is_file()
        )

    def test_the_administrators_passphrase_is_asked_once_more(self, trusting: Desk, write: Write) -> None:
        before = keys.accounts(trusting.settings.folder)
        with pytest.raises(AccessError, match="wrong_passphrase"):
            import_file(trusting, write(AuthorityKind.ACCOUNTS, ACCOUNTS.encode()), passphrase="not this one")
        after = keys.accounts(trusting.settings.folder)
        assert [each.officer for each in after] == [each.officer for each in before]
        assert changes(trusting) == [("key", "")]

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("", "accounts_malformed"),
            ("not = toml = at all", "accounts_malformed"),
            (ACCOUNTS + ACCOUNTS, "account_twice"),
            (ACCOUNTS.replace("administrator", "officer"), "administrator_missing"),
        ],
    )
    def test_what_can_not_be_used_changes_nobody(
        self, trusting: Desk, write: Write, text: str, code: str
    ) -> None:
        before = (trusting.settings.folder / "keys.json").read_bytes()
        with pytest.raises(AuthorityError, match=code):
            import_file(trusting, write(AuthorityKind.ACCOUNTS, text.encode()), passphrase=PASSPHRASE)
        assert (trusting.settings.folder / "keys.json").read_bytes() == before
        assert changes(trusting) == [("key", "")]

    def test_training_has_none(self, training: Desk, write: Write, public: Path) -> None:
        authority_key.trust(training, public)
        with pytest.raises(SettingsError, match="in_simulation"):
            import_file(training, write(AuthorityKind.ACCOUNTS, ACCOUNTS.encode()))
        import_file(training, write(AuthorityKind.LIST, LIST))


class TestWhatIsRefused:
    def test_another_key(self, trusting: Desk, write: Write) -> None:
        with pytest.raises(AuthorityError, match="authority_signer"):
            import_file(trusting, write(AuthorityKind.LIST, LIST, OTHER))
        assert lists.lists(trusting) == ()

    def test_another_kind(self, trusting: Desk, write: Write) -> None:
        file = write(AuthorityKind.LIST, LIST)
        with pytest.raises(AuthorityError, match="authority_kind") as caught:
            open_signed(trusting, file, AuthorityKind.RULES)
        assert caught.value.facts == {"kind": "list", "wanted": "rules"}
        assert open_signed(trusting, file, AuthorityKind.LIST).content == LIST

    def test_an_altered_byte(self, trusting: Desk, write: Write) -> None:
        file = write(AuthorityKind.LIST, LIST)
        data = file.read_bytes()
        file.write_bytes(data.replace(b"stolen", b"stolem"))
        with pytest.raises(AuthorityError, match="authority_altered"):
            import_file(trusting, file)
        file.write_bytes(data[:-1])
        with pytest.raises(AuthorityError, match="authority_malformed"):
            import_file(trusting, file)

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"", "authority_malformed"),
            (b"document_number\nAB1234567\n", "authority_malformed"),
            (b"{}", "authority_malformed"),
            (b"\x00" * 1000, "authority_malformed"),
            (b" " * 50_000_000, "authority_too_large"),
        ],
    )
    def test_garbage(self, trusting: Desk, tmp_path: Path, data: bytes, code: str) -> None:
        file = tmp_path / "garbage.signed"
        file.write_bytes(data)
        with pytest.raises(AuthorityError, match=code):
            import_file(trusting, file)
        assert changes(trusting) == [("key", "")]

    def test_no_file_and_no_file_at_all(self, trusting: Desk, tmp_path: Path) -> None:
        with pytest.raises(AuthorityError, match="authority_file_missing"):
            import_file(trusting, tmp_path / "none.signed")
        with pytest.raises(IsADirectoryError):
            import_file(trusting, tmp_path)

    def test_a_signed_list_that_is_no_list(self, trusting: Desk, write: Write) -> None:
        import_file(trusting, write(AuthorityKind.LIST, LIST))
        for content, code in ((b"", "header_missing|no_rows"), (b"colour\ngreen\n", "unknown_column|header")):
            with pytest.raises(ListError, match=code):
                import_file(trusting, write(AuthorityKind.LIST, content))
        with pytest.raises(ListError, match="name_invalid"):
            import_file(trusting, write(AuthorityKind.LIST, LIST, name="../../x"))
        assert lists.lists(trusting)[0].entries == 2
        assert changes(trusting) == [("key", ""), ("list", "stolen")]

    def test_a_signed_list_that_shrinks_waits_for_a_word(self, trusting: Desk, write: Write) -> None:
        many = b"document_number\n" + b"".join(b"AB%07d\n" % number for number in range(20))
        import_file(trusting, write(AuthorityKind.LIST, many))
        few = write(AuthorityKind.LIST, b"document_number\nAB1234567\n")
        with pytest.raises(ListError, match="list_shrinks"):
            import_file(trusting, few)
        import_file(trusting, few, accept_shrinking=True)
        assert lists.lists(trusting)[0].entries == 1

    @pytest.mark.parametrize("content", [b"", b"\xff", b"country = 7", b"{" * 5000])
    def test_signed_rules_that_are_none(self, trusting: Desk, write: Write, content: bytes) -> None:
        with pytest.raises(RuleError):
            import_file(trusting, write(AuthorityKind.RULES, content))
        assert not (trusting.settings.folder / desk_rules.FILE).exists()
        assert changes(trusting) == [("key", "")]

    def test_rules_of_another_country(self, trusting: Desk, write: Write) -> None:
        post = trusting.settings.post.model_copy(update={"country": "UZB"})
        elsewhere = replace(trusting, settings=trusting.settings.model_copy(update={"post": post}))
        with pytest.raises(RuleError, match="rules_other_country"):
            import_file(elsewhere, write(AuthorityKind.RULES, RULES.read_bytes()))
        assert not (trusting.settings.folder / desk_rules.FILE).exists()

    def test_a_desk_with_an_authority_takes_no_unsigned_list(
        self, trusting: Desk, list_file: Callable[..., Path]
    ) -> None:
        with pytest.raises(ListError, match="unsigned"):
            lists.import_list(trusting, list_file("AB1234567,,,,stop"))
        assert lists.lists(trusting) == ()

    def test_old_files_of_a_new_authority(self, trusting: Desk, write: Write, tmp_path: Path) -> None:
        first, second = write(AuthorityKind.LIST, LIST), write(AuthorityKind.LIST, LIST)
        import_file(trusting, second)
        other = tmp_path / "other.pub"
        other.write_bytes(authority.public_pem(OTHER.verifying_key))
        authority_key.trust(trusting, other, replace=True)
        with pytest.raises(AuthorityError, match="authority_signer"):
            import_file(trusting, second)
        import_file(
            trusting, write(AuthorityKind.LIST, LIST, OTHER, issued_at=datetime(2026, 1, 1, tzinfo=UTC))
        )
        other.write_bytes(authority.public_pem(KEY.verifying_key))
        authority_key.trust(trusting, other, replace=True)
        with pytest.raises(AuthorityError, match="authority_older"):
            import_file(trusting, first)


def test_expiry_is_by_the_posts_own_day(trusting: Desk, write: Write) -> None:
    """At 19:42 UTC the next day has begun at the post."""
    file = write(AuthorityKind.LIST, LIST, valid_until=date(2026, 11, 24))
    late = replace(trusting, clock=HandClock(NOW + timedelta(hours=13)))
    assert not import_file(trusting, file).expired
    assert desk_authority.import_file(late, file).expired
