"""BorderDesk: what the desk and the centre know, without a screen."""

__version__ = "0.1.0"
