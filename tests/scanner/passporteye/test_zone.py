"""What speaks for a zone, and the best of several attempts."""

from borderdesk.domain.document import DocumentFormat
from borderdesk.domain.mrz import format_document, parse
from scanner.passporteye.zone import Attempts, Zone, format_is_visa
from scanner.reading.fields import field_words
from tests.scanner.travellers import TODAY, synthetic

LINES = format_document(synthetic(DocumentFormat.TD3))


def zone(*lines: str, seen: bool = True, raw: tuple[str, ...] | None = None) -> Zone:
    return Zone(mrz=parse(lines, today=TODAY), raw=raw or lines, seen=seen)


def wrong_number() -> str:
    return LINES[1].replace("SPX123456", "SPX123457")


def test_certain_means_seen_valid_and_known() -> None:
    assert zone(*LINES).certain
    assert not zone(*LINES, seen=False).certain
    assert not zone(LINES[0], wrong_number()).certain
    assert not zone(LINES[0].replace("UTO", "QQQ"), LINES[1]).certain
    assert not zone(LINES[0].replace("RAHIMOVA", "RAHIM0VA"), LINES[1]).certain


def test_a_zone_needs_a_check_digit_or_two() -> None:
    assert zone(*LINES).believable
    nonsense = zone("P<UTO" + "A" * 39, "B" * 44)
    assert not nonsense.believable


def test_changed_fields_are_told() -> None:
    assert zone(*LINES).corrected == ()
    assert zone(*LINES, raw=(LINES[0].replace("<<<<", "<KK<"), LINES[1])).corrected == (
        "surname",
        "given_names",
    )
    assert zone(*LINES, raw=(LINES[0], wrong_number())).corrected == ("document_number",)
    assert zone(*LINES, raw=(LINES[0], LINES[1][:-1])).corrected == ()
    assert zone(*LINES, raw=(LINES[0], LINES[1][:9] + LINES[1][10:])).corrected == ("document_number",)
    moved = (LINES[0].replace("NIGORA", "NIGDORA"), LINES[1])
    assert zone(*LINES, raw=moved).corrected == ("surname", "given_names")


def test_lines_of_two_attempts_go_together() -> None:
    attempts = Attempts(TODAY)
    attempts.add(zone(LINES[0], wrong_number()))
    attempts.add(zone(LINES[0].replace("UTO", "QQQ"), LINES[1]))
    best = attempts.best
    assert best is not None
    assert best.mrz.lines == LINES


def test_what_more_attempts_agree_on_wins() -> None:
    attempts = Attempts(TODAY)
    for surname in ("RAHIM0VA", "RAHIMOVA", "RAHLMOVA", "RAHIMOVA"):
        attempts.add(zone(LINES[0].replace("RAHIMOVA", surname), LINES[1], seen=False))
    best = attempts.best
    assert best is not None
    assert best.mrz.document.surname == "RAHIMOVA"


def test_what_is_no_zone_is_left_out() -> None:
    attempts = Attempts(TODAY)
    attempts.add(zone("P<UTO" + "A" * 39, "B" * 44))
    assert attempts.best is None


def test_formats_are_not_mixed() -> None:
    attempts = Attempts(TODAY)
    attempts.add(zone(LINES[0], wrong_number()))
    visa = format_document(synthetic(DocumentFormat.MRVA))
    attempts.add(zone(visa[0].replace("UTO", "QQQ"), visa[1]))
    best = attempts.best
    assert best is not None
    assert best.mrz.format is DocumentFormat.MRVA


def test_words_of_fields() -> None:
    assert field_words("name") == ("surname", "given_names")
    assert field_words("birth_date_check") == ("birth_date",)
    assert field_words("optional_data_2") == ("optional_data",)
    assert field_words("composite_check") == ()
    assert [each.value for each in DocumentFormat if format_is_visa(each)] == ["MRVA", "MRVB"]
