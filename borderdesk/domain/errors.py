"""The ways in which the world goes wrong; everything else is a bug.

An error carries a stable code and facts. The face that shows it (window, command line) makes a
translated sentence of them, so nothing here is written for an officer's eyes, and no fact holds a
name, a document number or zone text (they end up in logs).
"""


class BorderDeskError(Exception):
    """What every error of the world has: a code and the facts a sentence needs."""

    def __init__(self, code: str, **facts: str | int | float) -> None:
        self.code = code
        self.facts = facts
        super().__init__(code, facts)

    def __str__(self) -> str:
        """The code and the facts on one line, for logs."""
        facts = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code} ({facts})" if facts else self.code


class InvalidMrz(BorderDeskError, ValueError):
    """The text is not a machine-readable zone: wrong size, wrong letters."""


class InvalidFact(BorderDeskError, ValueError):
    """A crossing, consignment or other fact can't be recorded as it stands."""


class ReadingError(BorderDeskError):
    """A picture could not be opened or read."""


class SpecimenError(BorderDeskError):
    """A synthetic document can't be drawn: a font is missing, or the document has no zone."""


class DeviceError(BorderDeskError):
    """A camera, scanner or folder does not do what it should."""


class StoreError(BorderDeskError):
    """The desk's file can't be opened, written or trusted."""


class ListError(BorderDeskError, ValueError):
    """A watchlist file is malformed or suspicious; nothing was changed."""


class RuleError(BorderDeskError, ValueError):
    """A file of rules can't be used as it stands; nothing of it is in force."""


class AuthorityError(BorderDeskError, ValueError):
    """A file or key of the authority can't be taken as it stands; nothing was changed."""


class ReportError(BorderDeskError):
    """A report can't be drawn here: a font or a catalogue is missing."""


class AccessError(BorderDeskError):
    """This person may not do this, or is not who they say."""


class SettingsError(BorderDeskError, ValueError):
    """A setting has a value that can't work."""


class ExchangeError(BorderDeskError):
    """Replication with the centre did not work this time."""


class InvalidFrame(ExchangeError, ValueError):
    """The bytes are not a frame that can be trusted: cut, altered, oversized, or of a newer version."""


class CentreUnreachable(ExchangeError):
    """Nobody answered: the link is down, slow or cut. Trying again is right."""


class CentreRefused(ExchangeError):
    """The centre answered and said no. Trying again changes nothing until a person acts."""
