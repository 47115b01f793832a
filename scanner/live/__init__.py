"""Reading as a camera sees: what to do with the document, and a reading when several pictures agree."""

from scanner.live.guidance import Guidance
from scanner.live.session import LiveSession, Sight
from scanner.live.zones import same_document

__all__ = ["Guidance", "LiveSession", "Sight", "same_document"]
