"""Makes the dictionary that frames are compressed with, from records of synthetic travellers.

``python -m tests.benchmarks.frame_dictionary FILE`` writes it (half a minute), prints its SHA-256 for
``borderdesk.journal.dictionary``, and says what a lone record takes with it. A dictionary that was released
is never made again: a better one gets the next number.
"""

import hashlib
import random
import secrets
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import zstandard

from borderdesk.desk import documents, lists, screening
from borderdesk.desk.desk import Desk, open_training
from borderdesk.desk.refusals import reason_book
from borderdesk.domain.consignment import Consignment
from borderdesk.domain.crossing import CaptureMethod, Crossing
from borderdesk.domain.desk_facts import ListChange, SignIn, SignInOutcome
from borderdesk.domain.document import Provenance
from borderdesk.domain.mrz import parse
from borderdesk.domain.record import Envelope, Recorded
from borderdesk.journal.chain import LogHeader, new_log_id
from borderdesk.journal.frame import Frame, text_of
from borderdesk.journal.record import Fact, channel_of, encode, new_id
from borderdesk.settings import Language, Settings
from borderdesk.training import scenario
from borderdesk.training.officer import FIELDS, decide
from borderdesk.training.travellers import travellers
from borderdesk.training.words import WORDS

BYTES = 32 * 1024
SEEDS = 320
HELD_BACK = 500
START = datetime(2031, 1, 1, tzinfo=UTC)
POSTS = ("FTH", "DUS", "PNJ", "BRT", "KLM", "NZP")


def facts(desk: Desk, seed: int, language: Language) -> Iterator[Fact]:
    """One seed's people and goods, as their officer would record them."""
    today = desk.clock.now().date()
    reasons = reason_book().in_force
    for part in scenario.parts(travellers(24, seed=seed, today=today)):
        traveller = part.traveller
        zone = parse(traveller.document.mrz, today=today)
        screened = screening.screen(desk, zone.document)
        verdict = decide(part, screened)
        yield Crossing(
            direction=part.direction,
            mode=traveller.mode,
            lane=str(seed % 6 + 1),
            category=traveller.category,
            document=zone.document,
            capture_method=CaptureMethod.SCANNER,
            decision=verdict.decision,
            reason=reasons.words(verdict.reasons, language.value),
            legal_basis=reasons.legal_basis(verdict.reasons, language.value),
            purpose=traveller.purpose,
            residence=traveller.residence,
            accompanied_by=WORDS[language].companion if traveller.minor else "",
            vehicle_plate=f"{seed % 10_000:04d}AB{seed % 5 + 1:02d}",
            findings=documents.findings(desk, zone.document, zone, part.direction),
            lists=screened.lists,
            alerts=screened.alerts,
            provenance=dict.fromkeys(FIELDS, Provenance.READ)
            | {"purpose": Provenance.ASKED, "residence": Provenance.ASKED, "mode": Provenance.TYPED},
            started_at=START + timedelta(seconds=seed * 977),
            captured_at=START + timedelta(seconds=seed * 977 + 9),
        )
    goods: tuple[Consignment, ...] = scenario.consignments(WORDS[language])
    yield from goods
    for outcome in SignInOutcome:
        yield SignIn(account=f"officer-{seed % 9}", outcome=outcome)
    yield ListChange(
        list="wanted", version=f"2031-{seed % 12 + 1:02d}", sha256=secrets.token_hex(32), entries=40
    )


@contextmanager
def training_desk() -> Iterator[Desk]:
    """A desk with a list in force, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="bd-dictionary-") as folder:
        desk = open_training(Settings(data_dir=Path(folder), simulation=True))
        try:
            today, words = desk.clock.now().date(), WORDS[Language.RUSSIAN]
            csv = Path(folder, "list.csv")
            csv.write_bytes(scenario.watchlist_csv(travellers(24, seed=0, today=today), words, today=today))
            lists.import_list(desk, csv, name="wanted", owner="Ministry")
            yield desk
        finally:
            desk.store.close()


def texts(desk: Desk) -> Iterator[bytes]:
    """What is compressed of frames of one record each."""
    chance = random.Random(8440)
    for seed in range(SEEDS):
        for fact in facts(desk, seed, chance.choice(tuple(Language))):
            yield text(fact, chance)


def text(fact: Fact, chance: random.Random) -> bytes:
    """One record's frame, with everything random that is random at a desk."""
    moment = START + timedelta(seconds=chance.randrange(50_000_000), microseconds=chance.randrange(1_000_000))
    post = chance.choice(POSTS)
    own = Envelope(
        id=new_id(),
        post=post,
        desk=f"{post}-{chance.randrange(1, 9)}",
        officer=f"officer-{chance.randrange(1, 40)}",
        occurred_at=moment,
        utc_offset_s=18000,
        recorded_at=moment + timedelta(microseconds=chance.randrange(3_000_000)),
        monotonic_s=chance.randrange(10**9) / 1000,
        boot_id="-".join(secrets.token_hex(size) for size in (4, 2, 2, 2, 6)),
        training=chance.random() < 0.3,
    )
    recorded = Recorded(own, fact)
    header = LogHeader(
        log=new_log_id(), channel=channel_of(recorded), desk=own.desk, post=post, training=own.training
    )
    if chance.random() < 0.9:
        header = replace(
            header,
            parent=new_log_id(),
            parent_length=chance.randrange(1, 900),
            parent_head=secrets.token_bytes(32),
        )
    record = encode(recorded, secrets.token_bytes(16))
    first = chance.randrange(1, 900)
    return text_of(
        Frame(header=header, first=first, prev_hash=b"", records=(record,), head=b"", signature=b"")
    )


def main(file: Path) -> None:
    """Writes the dictionary."""
    with training_desk() as desk:
        samples: list[bytes | bytearray | memoryview] = list(texts(desk))
    random.Random(1).shuffle(samples)
    made = zstandard.train_dictionary(BYTES, samples[HELD_BACK:], level=9)
    file.write_bytes(made.as_bytes())
    compressor = zstandard.ZstdCompressor(level=9, dict_data=made, write_dict_id=False)
    sizes = [len(compressor.compress(each)) for each in samples[:HELD_BACK]]
    plain = [len(zstandard.ZstdCompressor(level=9).compress(each)) for each in samples[:HELD_BACK]]
    digest = hashlib.sha256(made.as_bytes()).hexdigest()
    sys.stdout.write(
        f"{len(samples)} samples, {len(made.as_bytes())} bytes, sha256 {digest}\n"
        f"a lone record: {statistics.fmean(sizes):.0f} bytes, without it {statistics.fmean(plain):.0f}\n"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
