"""The gate: what was measured, held against floors.json. A floor is lowered only by a flag."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).parent / "floors.json"
SLACK = 0.02  # a floor is set so far below what was measured: room for a change that trades one type for another

Floors = dict[str, Any]
Measured = Mapping[str, Mapping[str, Any]]


def read_floors(path: Path = FLOORS) -> Floors:
    """The floors: corpus → {"hash", "articles", "relations", "scores": {"actor ALL": F1, …}}, and "speed"."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def faults(measured: Measured, floors: Mapping[str, Any]) -> list[str]:
    """What is below its floor, or was measured on another corpus than its floor; [] if the gate is open."""
    found: list[str] = []
    for name, now in measured.items():
        pinned = floors.get(name)
        if pinned is None:
            found.append(f"{name}: no floor; set it with --update")
        elif pinned["hash"] != now["hash"]:
            found.append(
                f"{name}: the corpus changed ({now['hash'][:12]}, the floor's is {pinned['hash'][:12]}); pin it with --update"
            )
        else:
            found += _below(name, now["scores"], pinned["scores"])
    return found


def updated(measured: Measured, floors: Mapping[str, Any], *, lower: bool) -> Floors:
    """New floors: hashes as measured, floors raised to SLACK below the scores; lowered only with `lower`.

    Raises ValueError where a score is below its floor and `lower` is not set: the floor stays as it was.
    """
    fresh = dict(floors)
    for name, now in measured.items():
        before = floors.get(name, {}).get("scores", {})
        sunk = _below(name, now["scores"], before)
        if sunk and not lower:
            raise ValueError("; ".join([*sunk, "use --lower to lower a floor"]))
        scores = {row: _floor(value, 0.0 if lower else before.get(row, 0.0)) for row, value in sorted(now["scores"].items())}
        fresh[name] = {**now, "scores": scores}
    return fresh


def write_floors(floors: Floors, path: Path = FLOORS) -> None:
    """Write the file, keys sorted."""
    path.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def _floor(value: float, before: float) -> float:
    return max(before, round(max(value - SLACK, 0.0), 3))


def _below(name: str, scores: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    return [
        f"{name}: {row} is {scores.get(row, 0.0):.3f}, its floor {floor:.3f}"
        for row, floor in sorted(floors.items())
        if scores.get(row, 0.0) < floor
    ]
