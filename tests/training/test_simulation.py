"""What a simulation sums up, and which folders it leaves alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from borderdesk.desk.desk import Desk, open_training
from borderdesk.domain.errors import StoreError
from borderdesk.domain.officer import Officer, Role
from borderdesk.settings import Settings
from borderdesk.store import keys
from borderdesk.store.key_file import Cost
from borderdesk.training.simulation import BROKEN, VERIFIED, Summary, clear, simulate

SUMMARY = Summary(
    documents=12, read_exactly=9, crossings=12, consignments=2, tally=12, at_centre=12, journal=VERIFIED
)


def test_it_agrees_when_every_place_counts_the_same() -> None:
    assert SUMMARY.agrees
    assert list(SUMMARY.fields()) == [
        "documents",
        "read_exactly",
        "crossings",
        "consignments",
        "tally",
        "at_centre",
        "journal",
    ]


@pytest.mark.parametrize("name", ["documents", "crossings", "tally", "at_centre"])
def test_one_figure_that_differs_is_enough(name: str) -> None:
    values = {**SUMMARY.fields(), name: 11}
    differing = Summary(
        documents=int(values["documents"]),
        read_exactly=9,
        crossings=int(values["crossings"]),
        consignments=2,
        tally=int(values["tally"]),
        at_centre=int(values["at_centre"]),
        journal=VERIFIED,
    )
    assert not differing.agrees


def test_a_broken_journal_is_no_agreement() -> None:
    assert not replace(SUMMARY, journal=BROKEN).agrees


def test_a_folder_of_real_work_is_left_alone(settings: Settings, tmp_path: Path) -> None:
    administrator = Officer("admin", "D. Saidov", Role.ADMINISTRATOR, "p-1")
    cheap = Cost(memory_kib=8, passes=1, lanes=1)
    keys.create_accounts(settings.folder, [(administrator, "correct horse")], cost=cheap)
    before = sorted(settings.folder.iterdir())
    with pytest.raises(StoreError):
        simulate(settings, tmp_path / "out", seed=1, count=1)
    assert sorted(settings.folder.iterdir()) == before


def test_a_folder_that_is_no_desk_is_left_alone(settings: Settings, tmp_path: Path) -> None:
    settings.folder.mkdir(parents=True)
    letter = settings.folder / "letter.txt"
    letter.write_text("keep me", encoding="utf-8")
    with pytest.raises(StoreError, match="not_found"):
        simulate(settings, tmp_path / "out", seed=1, count=1)
    assert letter.exists()


def test_what_training_left_is_removed(settings: Settings) -> None:
    clear(settings)  # nothing there yet
    open_training(settings).store.close()
    assert settings.folder.exists()
    clear(settings)
    assert not settings.folder.exists()


def test_a_desk_that_a_window_has_open_is_left_alone(desk: Desk, settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="locked"):
        simulate(settings, tmp_path / "out", seed=1, count=1)
    assert desk.store.counts().records == 0
    assert desk.store.verify().ok
