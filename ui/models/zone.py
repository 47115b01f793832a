"""What the check digits of a zone say about data that a hand has changed since."""

from dataclasses import replace

from borderdesk.domain.crossing import Crossing
from borderdesk.domain.document import Check, TravelDocument
from borderdesk.domain.errors import InvalidMrz
from borderdesk.domain.mrz import LAYOUTS, Mrz, format_document, parse
from borderdesk.domain.mrz.checks import read_checks
from borderdesk.domain.record import Recorded
from scanner.picture import Picture
from scanner.reading.reader import Reading


def checks_after_edit(document: TravelDocument, zone: Mrz) -> tuple[Check, ...]:
    """The zone's printed check digits, held against the edited data.

    A misread letter that is put right makes them pass.
    Check digits that can't speak about the edited data, because it does not fit the zone, are left out.
    """
    layout = LAYOUTS[zone.format]
    printed = zone.document
    # Only what check digits cover is taken from the hand: names may be in another script by now.
    guarded = replace(
        printed,
        document_number=document.document_number,
        birth_date=document.birth_date,
        expiry_date=document.expiry_date,
    )
    if guarded == printed:
        return zone.checks
    try:
        lines = list(format_document(guarded))
    except InvalidMrz:
        changed = {
            name
            for name in ("document_number", "birth_date", "expiry_date")
            if getattr(guarded, name) != getattr(printed, name)
        }
        return tuple(check for check in zone.checks if check.name not in {*changed, "composite"})
    room = layout.fields["document_number"].length
    long_number = max(len(document.document_number), len(printed.document_number)) > room
    moved = {"document_number", "composite"} if long_number else set()
    for rule in layout.checks:
        if rule.name not in moved:
            line, column = rule.digit.line, rule.digit.start
            digit = zone.lines[line][column]
            lines[line] = lines[line][:column] + digit + lines[line][column + 1 :]
    return tuple(check for check in read_checks(layout, lines) if check.name not in moved)


def zone_of(recorded: Recorded[Crossing]) -> Mrz | None:
    """The zone that a recorded document was read from, if it was."""
    lines = recorded.fact.document.mrz
    try:
        return parse(lines, today=recorded.envelope.local_time.date()) if lines else None
    except InvalidMrz:
        return None


def corners_on(reading: Reading, picture: Picture) -> tuple[tuple[float, float], ...]:
    """Where the zone of a reading stands on its picture, in shares of width and height; none if not known."""
    if reading.place is None:
        return ()
    height, width = picture.pixels.shape[:2]
    return tuple((x / width, y / height) for x, y in reading.place.corners)
