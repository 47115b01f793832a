"""Whoever has the key and knows SQL: the walk names the first place that does not hold."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from borderdesk.domain.crossing import Decision
from borderdesk.domain.errors import StoreError
from borderdesk.journal.chain import extend, record_hash
from borderdesk.store import anchor_file
from borderdesk.store.opening import DATABASE
from borderdesk.store.store import Store
from borderdesk.store.values import Break, Fault, Verdict
from tests.journal import facts
from tests.store.desks import attack, attacking, create, record, reopen


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A closed store and the names of its three logs.

    Journal rows 1 to 6 are its first bulk log (four crossings, goods, a correction of the second crossing),
    row 7 is an urgent log, rows 8 and 9 are the second bulk log.
    """
    folder = tmp_path_factory.mktemp("model") / "training"
    store = create(folder)
    first = record(store, *(facts.crossing() for _ in range(4)))
    record(store, facts.consignment())
    record(store, facts.crossing(corrects=first[1].envelope.id))
    record(store, facts.crossing(decision=Decision.REFUSED))
    store.close()
    store = reopen(folder)
    record(store, facts.crossing(), facts.crossing())
    names = [state.header.log for state in store.logs()]
    store.close()
    return folder, names


@pytest.fixture
def names(model: tuple[Path, list[str]], folder: Path) -> list[str]:
    """A copy of that store in this test's own folder, by the names of its logs."""
    shutil.copytree(model[0], folder)
    return model[1]


def verdict_of(folder: Path) -> Verdict:
    reader = reopen(folder, read_only=True)
    verdict = reader.verify()
    reader.close()
    return verdict


def test_a_good_journal(folder: Path, names: list[str]) -> None:
    verdict = verdict_of(folder)
    assert verdict.ok
    assert verdict.first_break is None
    assert (verdict.records, verdict.logs) == (9, 3)
    assert "since the last anchor" in verdict.undetectable


def test_an_empty_journal(store: Store) -> None:
    assert store.verify().ok
    assert store.verify().records == 0


PAGE = 4096
NO_LOG = -1


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        (
            ["UPDATE journal SET bytes = CAST(bytes || ' ' AS BLOB) WHERE id = 3"],
            (0, 2, Fault.BODY_ALTERED),
        ),
        (["UPDATE journal SET bytes = X'00' WHERE id = 1"], (0, 0, Fault.BODY_ALTERED)),
        (
            [
                "CREATE TEMP TABLE t AS SELECT bytes, record_hash FROM journal WHERE id = 4",
                "UPDATE journal SET (bytes, record_hash) = (SELECT * FROM t) WHERE id = 3",
            ],
            (0, 2, Fault.CHAIN_BROKEN),
        ),
        (["UPDATE journal SET chain = zeroblob(32) WHERE id = 5"], (0, 4, Fault.CHAIN_BROKEN)),
        (["DELETE FROM journal WHERE id = 1"], (0, 0, Fault.RECORD_MISSING)),
        (["DELETE FROM journal WHERE id = 4"], (0, 3, Fault.RECORD_MISSING)),
        (
            ["DELETE FROM journal WHERE id = 4", "UPDATE journal SET seq = id - 2 WHERE id BETWEEN 5 AND 6"],
            (0, 3, Fault.CHAIN_BROKEN),
        ),
        (
            [
                "UPDATE journal SET seq = 99 WHERE id = 2",
                "UPDATE journal SET seq = 1 WHERE id = 3",
                "UPDATE journal SET seq = 2 WHERE id = 2",
            ],
            (0, 1, Fault.CHAIN_BROKEN),
        ),
        (["DELETE FROM journal WHERE id BETWEEN 5 AND 6"], (0, 4, Fault.TAIL_CUT)),
        (["UPDATE log SET head = zeroblob(32) WHERE id = 1"], (0, 6, Fault.HEAD_DIFFERS)),
        (["UPDATE log SET length = 5 WHERE id = 1"], (0, 6, Fault.HEAD_DIFFERS)),
        (["UPDATE log SET acknowledged = 7 WHERE id = 1"], (0, 6, Fault.TAIL_CUT)),
        (["UPDATE log SET post = 'PNJ' WHERE id = 1"], (0, 0, Fault.CHAIN_BROKEN)),
        (["UPDATE log SET parent_head = zeroblob(32) WHERE id = 3"], (2, 0, Fault.PARENT_DIFFERS)),
        (["UPDATE log SET parent = NULL WHERE id = 3"], (2, 0, Fault.PARENT_DIFFERS)),
        (["UPDATE log SET channel = 'urgent' WHERE id = 1"], (0, 0, Fault.CHAIN_BROKEN)),
        (["UPDATE log SET channel = 'slow' WHERE id = 1"], (NO_LOG, 0, Fault.UNREADABLE)),
        (
            ["DELETE FROM journal WHERE log_id = 1", "DELETE FROM log WHERE id = 1"],
            (2, 0, Fault.PARENT_MISSING),
        ),
        (["DELETE FROM log WHERE id = 2"], (NO_LOG, 0, Fault.LOG_MISSING)),
        (
            ["DELETE FROM journal WHERE log_id = 2", "DELETE FROM log WHERE id = 2"],
            (1, 0, Fault.LOG_MISSING),
        ),
        (["UPDATE journal SET kind = 'sign_in' WHERE id = 3"], (0, 2, Fault.COLUMNS_DIFFER)),
        (["UPDATE journal SET record_id = zeroblob(16) WHERE id = 3"], (0, 2, Fault.COLUMNS_DIFFER)),
        (["DELETE FROM crossing WHERE id = 3"], (0, 2, Fault.PROJECTION_DIFFERS)),
        (["UPDATE crossing SET decision = 'refused' WHERE id = 3"], (0, 2, Fault.PROJECTION_DIFFERS)),
        (["UPDATE crossing SET superseded_by = 1 WHERE id = 3"], (0, 2, Fault.PROJECTION_DIFFERS)),
        (["UPDATE crossing SET superseded_by = NULL"], (0, 1, Fault.PROJECTION_DIFFERS)),
        (["UPDATE crossing SET original_id = 1 WHERE id = 6"], (0, 5, Fault.PROJECTION_DIFFERS)),
        (["UPDATE item SET value = '1.00' WHERE position = 1"], (0, 4, Fault.PROJECTION_DIFFERS)),
        (["DELETE FROM item"], (0, 4, Fault.PROJECTION_DIFFERS)),
        (
            ["INSERT INTO consignment SELECT 99, 0, direction, regime, '', 99, NULL FROM consignment"],
            (NO_LOG, 0, Fault.PROJECTION_DIFFERS),
        ),
    ],
)
def test_raw_sql_shows(
    folder: Path, names: list[str], statements: list[str], expected: tuple[int, int, Fault]
) -> None:
    attack(folder, *statements)
    log, seq, what = expected
    verdict = verdict_of(folder)
    assert verdict.first_break == Break("" if log == NO_LOG else names[log], seq, what)
    assert not verdict.ok


def cut_neatly(folder: Path, first: int, last: int) -> None:
    """Cuts journal rows from a log's end with all that goes with them: only what lies outside tells."""
    with attacking(folder) as connection:
        for statement in (
            "UPDATE crossing SET superseded_by = NULL WHERE superseded_by BETWEEN ? AND ?",
            "DELETE FROM item WHERE consignment_id BETWEEN ? AND ?",
            "DELETE FROM consignment WHERE id BETWEEN ? AND ?",
            "DELETE FROM crossing WHERE id BETWEEN ? AND ?",
            "DELETE FROM journal WHERE id BETWEEN ? AND ?",
        ):
            connection.execute(statement, (first, last))
        connection.execute(
            "UPDATE log SET (length, head) = (SELECT seq + 1, chain FROM journal WHERE id = ?1) "
            "WHERE id = (SELECT log_id FROM journal WHERE id = ?1)",
            (first - 1,),
        )


def test_a_neatly_cut_tail_shows_against_the_anchor(folder: Path, names: list[str]) -> None:
    cut_neatly(folder, 9, 9)
    assert verdict_of(folder).first_break == Break(names[2], 1, Fault.TAIL_CUT)


def test_a_neatly_cut_older_log_shows_against_its_child(folder: Path, names: list[str]) -> None:
    cut_neatly(folder, 5, 6)
    assert verdict_of(folder).first_break == Break(names[2], 0, Fault.PARENT_DIFFERS)


def test_a_tail_rewritten_with_a_good_chain_shows_against_the_anchor(folder: Path, names: list[str]) -> None:
    with attacking(folder) as connection:
        (before,) = connection.execute("SELECT chain FROM journal WHERE log_id = 3 AND seq = 0").fetchall()
        (last,) = connection.execute("SELECT bytes FROM journal WHERE log_id = 3 AND seq = 1").fetchall()
        assert isinstance(before[0], bytes)
        assert isinstance(last[0], bytes)
        forged = last[0].replace(b"ERIKSSON", b"ERIKSEN")
        chain = extend(before[0], record_hash(forged))
        connection.execute(
            "UPDATE journal SET bytes = ?, record_hash = ?, chain = ? WHERE log_id = 3 AND seq = 1",
            (forged, record_hash(forged), chain),
        )
        connection.execute("UPDATE log SET head = ? WHERE id = 3", (chain,))
    assert verdict_of(folder).first_break == Break(names[2], 2, Fault.HEAD_DIFFERS)


def test_opening_after_a_cut_keeps_the_evidence(folder: Path, names: list[str]) -> None:
    cut_neatly(folder, 9, 9)
    store = reopen(folder)
    record(store, facts.crossing(), facts.crossing(), facts.crossing())
    store.close()
    assert (folder / anchor_file.DISPUTED).exists()
    assert verdict_of(folder).first_break == Break(names[2], 1, Fault.TAIL_CUT)


def remove(folder: Path) -> None:
    (folder / anchor_file.NAME).unlink()


def spoil(folder: Path) -> None:
    (folder / anchor_file.NAME).write_bytes(b"{")


def forge(folder: Path) -> None:
    file = json.loads((folder / anchor_file.NAME).read_bytes())
    file["anchor"]["heads"] = []
    (folder / anchor_file.NAME).write_text(json.dumps(file))


@pytest.mark.parametrize(
    ("harm", "what"),
    [(remove, Fault.ANCHOR_MISSING), (spoil, Fault.ANCHOR_INVALID), (forge, Fault.ANCHOR_INVALID)],
)
def test_without_its_anchor_a_journal_is_not_good(
    folder: Path, names: list[str], harm: Callable[[Path], None], what: Fault
) -> None:
    harm(folder)
    assert verdict_of(folder).first_break == Break("", 0, what)
    store = reopen(folder)
    record(store, facts.crossing())
    store.close()
    assert verdict_of(folder).first_break == Break("", 0, what)


def test_the_anchor_of_another_desk(folder: Path, names: list[str], tmp_path: Path) -> None:
    other = create(tmp_path / "other")
    other.close()
    (folder / anchor_file.NAME).write_bytes((tmp_path / "other" / anchor_file.NAME).read_bytes())
    assert verdict_of(folder).first_break == Break("", 0, Fault.ANCHOR_INVALID)


def harmed(whole: bytes, page: int) -> bytes:
    """A file with one bit flipped in the middle of a page."""
    copy = bytearray(whole)
    copy[page * PAGE + PAGE // 2] ^= 1
    return bytes(copy)


def test_one_flipped_bit_is_named_or_refused_wherever_it_is(folder: Path) -> None:
    store = create(folder)
    record(store, *(facts.crossing() for _ in range(40)))
    (log,) = store.logs()
    store.close()
    whole = (folder / DATABASE).read_bytes()
    breaks, refused = set(), set()
    for page in range(len(whole) // PAGE):
        (folder / DATABASE).write_bytes(harmed(whole, page))
        try:
            breaks.add(verdict_of(folder).first_break)
        except StoreError as error:
            refused.add(error.code)
    assert refused == {"wrong_key", "damaged"}  # the first page, and those that opening reads
    named = {each.seq for each in breaks if each and each.log == log.header.log}
    assert named >= set(range(0, 40, 3))  # three records lie on a page
    assert {each.what for each in breaks if each} == {Fault.UNREADABLE}


def test_a_damaged_page_costs_its_own_records_only(folder: Path) -> None:
    store = create(folder)
    recorded = record(store, *(facts.crossing() for _ in range(40)))
    store.close()
    whole = (folder / DATABASE).read_bytes()
    (folder / DATABASE).write_bytes(harmed(whole, len(whole) // PAGE - 5))
    store = reopen(folder)
    lost = []
    for each in recorded:
        try:
            assert store.crossing(each.envelope.id) == each
        except StoreError as error:
            lost.append(error.code)
    assert lost == ["damaged"] * 3
    (new,) = record(store, facts.crossing())
    assert store.crossing(new.envelope.id) == new
    store.close()
