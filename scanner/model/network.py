"""The network: 3 by 3 convolutions over the strip, then wide ones along the line.

It looks at about five characters at a time: enough to know where in the row of characters a frame stands,
too little to guess a name. Frames come at half the width of the last layers, two a column.
"""

from typing import Final

import torch
from torch import nn

from scanner.reading.strip import CLASSES

_WIDE: Final = 128
_FRAMES_A_COLUMN: Final = 2


class Recogniser(nn.Module):
    """Strips (n, 1, 24, width) to scores (n, width / 2, classes); the width is a multiple of 4."""

    def __init__(self) -> None:
        super().__init__()
        self.glyphs = nn.Sequential(
            _block(1, 16, (5, 5), stride=(2, 2)),
            _block(16, 32, (3, 3), stride=(2, 1)),
            _block(32, 64, (3, 3), stride=(1, 2)),
            _block(64, 96, (3, 3), stride=(2, 1)),
            nn.Conv2d(96, _WIDE, (3, 1)),
            nn.ReLU(),
        )
        self.row = nn.ModuleList(_block(_WIDE, _WIDE, (1, 5), dilation=step) for step in (1, 2, 4))
        self.head = nn.Conv2d(_WIDE, CLASSES * _FRAMES_A_COLUMN, 1)

    def forward(self, strips: torch.Tensor) -> torch.Tensor:
        values = self.glyphs(strips)
        for block in self.row:
            values = values + block(values)
        scores = self.head(values)
        count, width = scores.shape[0], scores.shape[3]
        frames = scores.reshape(count, _FRAMES_A_COLUMN, CLASSES, width).permute(0, 3, 1, 2)
        return frames.reshape(count, _FRAMES_A_COLUMN * width, CLASSES)


class Shipped(nn.Module):
    """The network with probabilities in place of scores, as it goes into the file."""

    def __init__(self, network: Recogniser) -> None:
        super().__init__()
        self.network = network

    def forward(self, strips: torch.Tensor) -> torch.Tensor:
        return torch.softmax(self.network(strips), dim=-1)


def _block(
    before: int, after: int, size: tuple[int, int], *, stride: tuple[int, int] = (1, 1), dilation: int = 1
) -> nn.Sequential:
    padding = ((size[0] - 1) // 2, (size[1] - 1) // 2 * dilation)
    convolution = nn.Conv2d(before, after, size, stride, padding, (1, dilation), bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(after), nn.ReLU())
