"""The program as it is started, on a database of the session's PostgreSQL."""

import dataclasses
import signal
import socket
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
import zstandard
from sqlalchemy import URL, Engine, text

from borderdesk.central.__main__ import main
from borderdesk.central.logs import PlainFormatter
from borderdesk.central.server import listen, loopback, url_of
from borderdesk.domain.errors import CentreRefused, CentreUnreachable
from borderdesk.journal.frame import encode
from borderdesk.journal.replies import Counts, Outcome
from borderdesk.journal.signature import SigningKey
from borderdesk.link.client import CentreClient
from tests.central.databases import copied_database
from tests.central.desks import FrameMaker, crossings
from tests.central.program import Program, run, write_trust

pytestmark = pytest.mark.xdist_group("postgres")


@pytest.fixture(scope="module")
def key() -> SigningKey:
    return SigningKey.generate()


@pytest.fixture(scope="module")
def program(postgres: URL, key: SigningKey) -> Iterator[Program]:
    """One server for the tests that only speak with it; each brings logs of its own."""
    with tempfile.TemporaryDirectory(prefix="bd-centre-") as folder:
        keys = write_trust(Path(folder, "keys.json"), [("FTH-1", key.verifying_key, True)])
        database = copied_database(postgres)
        with Program(
            Path(folder, "centre"), "--database", words_of(next(database)), "--trust", keys
        ) as running:
            yield running
        for _ in database:
            pass


@pytest.fixture
def own_program(database: URL, key: SigningKey, tmp_path: Path) -> Iterator[Program]:
    """A server for a test that stops or breaks it."""
    keys = write_trust(tmp_path / "keys.json", [("FTH-1", key.verifying_key, True)])
    with Program(tmp_path / "centre", "--database", words_of(database), "--trust", keys) as running:
        yield running


@pytest.fixture
def client(program: Program) -> Iterator[CentreClient]:
    with CentreClient(program.url) as made:
        yield made


@pytest.fixture
def maker(key: SigningKey) -> FrameMaker:
    return FrameMaker(crossings(5), key=key)


def words_of(database: URL) -> str:
    return database.render_as_string(hide_password=False)


def test_frames_travel_and_are_counted(client: CentreClient, program: Program, maker: FrameMaker) -> None:
    before = client.counts()
    assert client.frame(maker.data(0, 2)).outcome is Outcome.STORED
    assert client.frame(maker.data(0, 2)).outcome is Outcome.ALREADY
    assert client.frame(maker.data(3)).outcome is Outcome.GAP
    assert client.frame(maker.data()).cursor.length == 5
    assert client.counts() == Counts(before.crossings + 5, before.consignments, before.records + 5)
    assert httpx.get(f"{program.url}/v1/health", trust_env=False).json() == {"v": 1, "ok": True}


def test_who_is_not_known_gets_a_no_and_leaves_nothing(client: CentreClient, maker: FrameMaker) -> None:
    before = client.counts()
    altered = maker.records[1].replace(b"SPX000001", b"SPX000002")
    with pytest.raises(CentreRefused, match="bad_signature"):
        client.frame(
            encode(
                dataclasses.replace(maker.frame(), records=(maker.records[0], altered, *maker.records[2:]))
            )
        )
    wrong = {
        "unknown_desk": FrameMaker(crossings(1), desk="FTH-9").data(),
        "bad_signature": FrameMaker(crossings(1), key=SigningKey.generate()).data(),
        "training_mismatch": FrameMaker(crossings(1), key=maker.key, training=False).data(),
        "not_a_frame": b"garbage",
        "frame_malformed": maker.data()[:-20],
        "newer_version": b"BDFR\x02" + bytes(500),
    }
    for code, data in wrong.items():
        with pytest.raises(CentreRefused) as raised:
            client.frame(data)
        assert raised.value.code == code
    assert client.counts() == before


def test_bodies_too_large_are_not_taken_in(program: Program, client: CentreClient, maker: FrameMaker) -> None:
    with pytest.raises((CentreRefused, CentreUnreachable)):  # it may hang up before all is sent
        client.frame(bytes(50 * 1024 * 1024))

    def parts() -> Iterator[bytes]:
        for _ in range(50):
            yield bytes(1024 * 1024)

    with httpx.Client(trust_env=False) as raw, pytest.raises(httpx.HTTPError):
        raw.post(f"{program.url}/v1/frames", content=parts()).raise_for_status()
    bomb = zstandard.ZstdCompressor(level=1).compress(bytes(500 * 1024 * 1024))
    assert len(bomb) < 100_000
    with pytest.raises(CentreRefused, match="frame_too_large"):
        client.frame(maker.data()[:102] + bomb)
    assert client.frame(maker.data()).outcome is Outcome.STORED


def test_half_a_request_hurts_nobody(program: Program, client: CentreClient, maker: FrameMaker) -> None:
    before = client.counts()
    port = int(program.url.rpartition(":")[2])
    data = maker.data()
    head = f"POST /v1/frames HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {len(data)}\r\n\r\n".encode()
    for cut in (head[:20], head, head + data[:30]):
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(cut)
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(b"\x16\x03\x01\x00 not http\r\n\r\n")
        assert b"400" in connection.recv(1000)
    assert client.counts() == before
    assert client.frame(data).outcome is Outcome.STORED


def test_there_is_nothing_else(program: Program) -> None:
    for path in ("/", "/docs", "/openapi.json", "/v1", "/v2/frames", "/v1/counts/x"):
        answer = httpx.get(program.url + path, trust_env=False)
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "no_such_thing")


def test_other_ways_of_asking(program: Program) -> None:
    with httpx.Client(base_url=program.url, trust_env=False) as raw:
        assert raw.get("/v1/frames").status_code == 405
        assert raw.post("/v1/cursors", content=b"{}").json()["error"]["code"] == "question_malformed"
        many = {"v": 1, "logs": [{"log": "0a" * 16, "length": 1}] * 501}
        assert raw.post("/v1/cursors", json=many).status_code == 400
        assert raw.post("/v1/frames", content=b"").status_code == 400
        assert raw.get("/v1/health", headers={"Host": "elsewhere.example"}).status_code == 400


def test_a_failing_database_is_said_to_be_busy(
    own_program: Program, engine: Engine, maker: FrameMaker
) -> None:
    client = CentreClient(own_program.url)
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE record RENAME TO elsewhere"))
    with pytest.raises(CentreUnreachable) as raised:
        client.frame(maker.data())
    assert raised.value.facts == {"retry_after_s": 5}
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE elsewhere RENAME TO record"))
        connection.execute(
            text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
        )
    assert client.frame(maker.data()).outcome is Outcome.STORED
    with pytest.raises(CentreRefused):
        client.frame(b"RAHIMOVA")
    client.close()
    assert own_program.stop() == 0
    said = own_program.log.read_text()
    assert "the database failed: " in said
    assert "stored 5 of log" in said
    assert "SPX" not in said
    assert "RAHIMOVA" not in said


def test_exceptions_are_logged_by_type_and_place_only() -> None:
    try:
        raise ValueError("RAHIMOVA ANNA")
    except ValueError as error:
        said = PlainFormatter().formatException((type(error), error, error.__traceback__))
    assert "RAHIMOVA" not in said
    assert said.startswith("ValueError\n")
    assert "test_exceptions_are_logged" in said
    assert PlainFormatter().formatException((None, None, None)) == "no exception"


def test_it_ends_when_it_is_interrupted(own_program: Program) -> None:
    assert own_program.stop(signal.SIGINT) == 0
    assert "Traceback" not in own_program.log.read_text()


@pytest.mark.parametrize(
    "host",
    ["0.0.0.0", "::", "10.0.0.1", "192.168.1.5", "centre.example", "", "::ffff:10.0.0.1", "127.0.0.1 "],
)
def test_plain_http_is_served_on_loopback_only(
    host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--data-dir", str(tmp_path / "centre"), "--host", host]) == 2
    assert "Plain HTTP is allowed on this machine only" in capsys.readouterr().err
    assert not (tmp_path / "centre").exists()


def test_loopback_has_several_addresses() -> None:
    assert [loopback(host) for host in ("localhost", "127.0.0.1", "127.9.9.9", "::1")] == [
        "127.0.0.1",
        "127.0.0.1",
        "127.9.9.9",
        "::1",
    ]
    with listen("::1", 0) as listener:
        assert url_of(listener) == f"http://[::1]:{listener.getsockname()[1]}"


def test_wrong_use_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{}", encoding="utf-8")
    wrong = {
        "can't be read": ["--trust", str(tmp_path / "missing.json")],
        "is not one": ["--trust", str(bad)],
        "--database takes": ["--database", "sqlite:///x"],
    }
    for says, words in wrong.items():
        assert main(["serve", "--data-dir", str(tmp_path / "centre"), *words]) == 2
        assert says in capsys.readouterr().err
    for words in ([], ["serve", "--port", "70000"], ["serve", "--port", "٨"], ["serve", "--por", "1"]):
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 2
        assert "usage" in capsys.readouterr().err
    assert not (tmp_path / "centre").exists()


def test_what_stands_in_the_way_is_told(own_program: Program, database: URL, tmp_path: Path) -> None:
    port = own_program.url.rpartition(":")[2]
    other, file = tmp_path / "other", tmp_path / "file"
    file.touch()
    missing = words_of(database.set(database="missing"))
    in_the_way: dict[str, tuple[str | Path, ...]] = {
        "Another centre works in": ("--data-dir", tmp_path / "centre"),
        "is taken": ("--data-dir", other, "--port", port),
        "can't be used": ("--data-dir", file, "--port", "0"),
        "does not answer": ("--data-dir", tmp_path / "third", "--port", "0", "--database", missing),
    }
    with ThreadPoolExecutor(len(in_the_way)) as pool:
        ended = dict(
            zip(in_the_way, pool.map(lambda words: run("serve", *words), in_the_way.values()), strict=True)
        )
    for says, one in ended.items():
        assert (one.returncode, says in one.stderr) == (3, True), one.stderr
        assert "Traceback" not in one.stderr
