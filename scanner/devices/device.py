"""What the desk asks of anything that gives pictures."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from scanner.picture import Picture


class Device(Protocol):
    """A source of pictures, used by one thread; only ``stop`` may be called from another.

    ``name`` is shown to people.
    """

    @property
    def name(self) -> str: ...

    def pictures(self) -> Iterator[Picture]:
        """Pictures as they come; waits for each, and ends after ``stop`` or when there can be no more.

        Raises:
            DeviceError: the device does not do what it should; it can be asked again.
        """
        ...

    def stop(self) -> None:
        """Ends ``pictures`` soon, for good; for any thread."""
        ...


@runtime_checkable
class OnDemand(Protocol):
    """A device that gives a picture only when asked, as a scanner does."""

    def request(self) -> None:
        """Asks for one more picture; for any thread."""
        ...


@runtime_checkable
class Consuming(Protocol):
    """A device that keeps its pictures until they are recorded, as a watched folder does."""

    def recorded(self, picture: Picture) -> None:
        """Lets go of ``picture`` for good: what it showed is safe in the store."""
        ...
