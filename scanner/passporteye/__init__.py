"""PassportEye as a second opinion: its places and its raw text, in a process of its own.

All that is made of them is our own: cells of the picture tell fillers from letters, and the standard tells
where a letter can't stand.
"""

from scanner.passporteye.reader import NAME, PassportEyeReader

__all__ = ["NAME", "PassportEyeReader"]
