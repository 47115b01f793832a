"""OpenCV, imported in one place: its wheel points Qt to plugins of its own and talks on the terminal."""

import os

_POINTERS = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
_before = {name: os.environ.get(name) for name in _POINTERS}

import cv2  # noqa: E402 - the environment as it was has to be seen first

for _name, _value in _before.items():
    if _value is None:
        os.environ.pop(_name, None)
    else:
        os.environ[_name] = _value

# What goes wrong becomes an error of ours; the libraries' own words would land between a command's lines.
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")  # FFmpeg's AV_LOG_QUIET

__all__ = ["cv2"]
