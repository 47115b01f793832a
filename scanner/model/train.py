"""Makes the model from nothing: ``python -m scanner.model.train`` draws, trains and writes the ONNX file.

A development tool: it needs PyTorch, ``onnx`` and ``onnxscript``, which ``make model`` installs apart from
the desk. The same seed gives the same drawings; sums on several threads may differ in their last digits.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import TextIO

import numpy as np
import torch
from torch import nn

from scanner.model.network import Recogniser, Shipped
from scanner.model.render import IGNORED
from scanner.model.stock import Stock, load, stock
from scanner.reading.strip import FRAME

SEED = 9303
LINES = 200_000
CHECKED = 5_000
EPOCHS = 4
BATCH = 128
RATE = 3e-3
# Lines of about the same width go together; so many batches are sorted at a time.
_SORTED = 32


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="train", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("resources/models/mrz.onnx"))
    parser.add_argument("--work", type=Path, default=Path("out/model"), help="drawings and the log")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--lines", type=int, default=LINES)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--threads", type=int, default=2, help="processor cores that learn")
    parser.add_argument("--workers", type=int, default=2, help="processor cores that draw")
    chosen = parser.parse_args(arguments)
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(chosen.threads)
    began = monotonic()
    files = stock(chosen.work / "lines", seed=chosen.seed, count=chosen.lines, workers=chosen.workers)
    unseen = stock(chosen.work / "lines", seed=chosen.seed + 1, count=CHECKED, workers=chosen.workers)
    print(f"{chosen.lines} lines drawn in {monotonic() - began:.0f} s", flush=True)
    with (chosen.work / "log.jsonl").open("w", encoding="utf-8") as log:
        for network in _trained(load(files), load(unseen), epochs=chosen.epochs, seed=chosen.seed, log=log):
            save(network, chosen.out)
    print(f"{chosen.out}: {chosen.out.stat().st_size} bytes, {monotonic() - began:.0f} s in all")
    return 0


def _trained(lines: Stock, unseen: Stock, *, epochs: int, seed: int, log: TextIO) -> Iterator[nn.Module]:
    """The network after each epoch; one that stops early leaves a file that works."""
    network = Recogniser().to(memory_format=torch.channels_last)
    random = np.random.default_rng(seed)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=1e-3)
    steps = epochs * (len(lines[0]) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps, pct_start=0.1)
    began, step = monotonic(), 0
    for epoch in range(epochs):
        lost = 0.0
        network.train()
        for strips, labels in _batches(lines, random):
            with torch.autocast("cpu", torch.bfloat16):
                scores = network(strips)
            loss = nn.functional.cross_entropy(
                scores.float().flatten(0, 1), labels.flatten(), ignore_index=IGNORED
            )
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            lost, step = lost + loss.item(), step + 1
            if step % 100 == 0:
                _tell(log, step=step, of=steps, loss=lost / 100, seconds=monotonic() - began)
                lost = 0.0
        _tell(log, epoch=epoch + 1, right=_frames_right(network, unseen), seconds=monotonic() - began)
        yield network


def _tell(log: TextIO, **facts: float) -> None:
    line = json.dumps({name: round(value, 5) for name, value in facts.items()})
    print(line, flush=True)
    print(line, file=log, flush=True)


def _batches(lines: Stock, random: np.random.Generator) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    order = random.permutation(len(lines[0]))
    batches = []
    for start in range(0, len(order), BATCH * _SORTED):
        some = order[start : start + BATCH * _SORTED]
        some = some[np.argsort(lines[1][some], kind="stable")]
        batches += [some[first : first + BATCH] for first in range(0, len(some) - BATCH + 1, BATCH)]
    for number in random.permutation(len(batches)):
        yield _tensors(lines, batches[number], random)


def _tensors(
    lines: Stock, chosen: np.ndarray, random: np.random.Generator | None
) -> tuple[torch.Tensor, torch.Tensor]:
    strips, widths, labels = (part[chosen] for part in lines)
    width = int(widths.max()) + -int(widths.max()) % (2 * FRAME)
    strips, labels = strips[:, :, :width], labels[:, : width // FRAME]
    values = torch.from_numpy(strips).float()
    inside = (torch.arange(values.shape[2]) < torch.from_numpy(widths)[:, None])[:, None, :].float()
    if random is not None:
        noise = torch.from_numpy(random.exponential(2.0, len(chosen)).astype(np.float32))[:, None, None]
        values = values + torch.randn_like(values) * noise
    inked = inside.sum((1, 2), keepdim=True) * values.shape[1]
    middle = (values * inside).sum((1, 2), keepdim=True) / inked
    spread = (((values - middle) * inside) ** 2).sum((1, 2), keepdim=True).div(inked).sqrt().clamp(min=4.0)
    values = (values - middle) / spread * inside
    strips_in = values[:, None].contiguous(memory_format=torch.channels_last)
    return strips_in, torch.from_numpy(labels).long()


def _frames_right(network: nn.Module, unseen: Stock) -> float:
    network.eval()
    right = counted = 0
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(unseen[0]), 500):
            strips, labels = _tensors(unseen, np.arange(start, min(start + 500, len(unseen[0]))), None)
            best, counts = network(strips).argmax(-1), labels != IGNORED
            right += int(((best == labels) & counts).sum())
            counted += int(counts.sum())
    return right / counted


def save(network: nn.Module, file: Path) -> None:
    """Writes ``network`` as ONNX; strips of any number and width go in, probabilities come out."""
    file.parent.mkdir(parents=True, exist_ok=True)
    example = torch.zeros(2, 1, 24, 560)
    count, columns = torch.export.Dim("count", min=1, max=64), torch.export.Dim("columns", min=4, max=1000)
    program = torch.onnx.export(
        Shipped(network).eval(),
        (example,),
        input_names=["strips"],
        output_names=["frames"],
        dynamic_shapes=({0: count, 3: 4 * columns},),
        dynamo=True,
        external_data=False,
        verbose=False,
    )
    program.save(file, external_data=False)


if __name__ == "__main__":
    sys.exit(main())
