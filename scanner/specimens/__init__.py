"""Synthetic documents drawn from a ``TravelDocument``, for training, tests and measuring.

Each has the proportions of its format, labelled fields, a drawn bust instead of a photograph, the zone in
OCR-B, and the word SPECIMEN behind it. The same seed gives the same picture.
"""

from scanner.specimens.drawing import draw_page, draw_sides, page_pdf, page_png
from scanner.specimens.look import CAMERA, CLEAN, Look
from scanner.specimens.zone import draw_zone

__all__ = ["CAMERA", "CLEAN", "Look", "draw_page", "draw_sides", "draw_zone", "page_pdf", "page_png"]
