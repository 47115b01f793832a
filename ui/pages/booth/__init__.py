"""The booth: the page where one traveller after another is read, looked up and decided on."""

from ui.pages.booth.page import BoothPage

__all__ = ["BoothPage"]
