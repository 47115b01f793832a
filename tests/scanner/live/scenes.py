"""A booth's desk as a camera above it sees it: 1080p pictures with documents that come, move and go."""

from datetime import timedelta
from functools import lru_cache

import numpy as np

from borderdesk.domain.document import TravelDocument
from scanner.opencv import cv2
from scanner.picture import Picture, Pixels
from scanner.specimens import CLEAN, Look, draw_page
from tests.scanner.travellers import NOON

WIDTH, HEIGHT = 1920, 1080
MIDDLE = (WIDTH / 2, HEIGHT / 2)


@lru_cache(maxsize=1)
def desk() -> Pixels:
    """A dark mat with some grain."""
    random = np.random.default_rng(5)
    coarse = random.normal(0, 6, (HEIGHT // 60, WIDTH // 60)).astype(np.float32)
    shades = cv2.resize(coarse, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    grain = random.normal(0, 2, (HEIGHT, WIDTH)).astype(np.float32)
    grey = 62 + shades + grain
    return np.clip(np.stack([grey + 8, grey, grey - 6], axis=2), 0, 255).astype(np.uint8)


@lru_cache(maxsize=32)
def page(document: TravelDocument, look: Look = CLEAN, seed: int = 1) -> Pixels:
    """The side with the zone, drawn once."""
    return draw_page(document, seed=seed, look=look)


def lying(
    document: TravelDocument,
    *,
    pitch: float = 20.0,
    middle: tuple[float, float] = MIDDLE,
    tilt_deg: float = 0.0,
    look: Look = CLEAN,
) -> Pixels:
    """The document on the desk; ``pitch`` are pixels from one character of its zone to the next."""
    side = page(document, look)
    # A zone has ten characters an inch, and pages are drawn at 300 dots an inch.
    scale = pitch / 30
    turn = cv2.getRotationMatrix2D((side.shape[1] / 2, side.shape[0] / 2), tilt_deg, scale)
    turn[:, 2] += np.array(middle) - np.array((side.shape[1] / 2, side.shape[0] / 2))
    if scale < 0.7:
        side = np.asarray(cv2.GaussianBlur(side, (0, 0), 0.45 / scale), dtype=np.uint8)
    scene = desk().copy()
    cv2.warpAffine(
        side,
        turn,
        (WIDTH, HEIGHT),
        dst=scene,
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_TRANSPARENT,
    )
    return scene


def seen(
    scene: Pixels,
    number: int,
    *,
    noise: float = 3.0,
    blur: float = 0.0,
    streak: int = 0,
    light: float = 1.0,
    glare: tuple[float, float, float] | None = None,
) -> Picture:
    """What the camera makes of a scene at its ``number``-th picture, fifteen a second.

    ``blur`` is a standard deviation and ``streak`` the length of a movement, in pixels; ``glare`` is the
    middle and the radius of a lamp's reflection.
    """
    pixels = scene.astype(np.float32)
    if glare is not None:
        x, y, radius = glare
        across, down = np.meshgrid(np.arange(WIDTH), np.arange(HEIGHT))
        away = np.hypot(across - x, down - y) / radius
        pixels += (400 * np.exp(-(away**4)))[:, :, None].astype(np.float32)
    if blur:
        pixels = cv2.GaussianBlur(pixels, (0, 0), blur).astype(np.float32)
    if streak:
        pixels = cv2.blur(pixels, (streak, 1)).astype(np.float32)
    random = np.random.default_rng(number)
    # Half a kilobyte of noise would repeat; a strip of it, laid at a chance place, does not.
    strip = random.normal(0, noise, (HEIGHT, WIDTH // 8)).astype(np.float32)
    pixels = pixels * light + np.tile(strip, (1, 8))[:, :, None]
    return Picture(
        np.clip(pixels, 0, 255).astype(np.uint8), "test camera", NOON + timedelta(seconds=number / 15)
    )
