"""Write constraints.txt: the exact version of every package the project runs and is tested with, and the hashes of its files.

Resolves pyproject.toml's runtime, development and build requirements for the Python that runs this (3.11, the oldest
supported), then collects the hashes that the same versions have on other platforms. Uses only `pip install --dry-run
--report`; what index pip asks is the machine's own affair, and the file names none.

Usage: python scripts/pin.py [OUTPUT]
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
PLATFORMS = (
    ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
    ("manylinux_2_28_aarch64", "manylinux_2_17_aarch64", "manylinux2014_aarch64"),
    ("macosx_14_0_arm64", "macosx_11_0_arm64"),
)
PYTHONS = ("3.11", "3.12", "3.13")
HEADER = """\
# Exact versions and hashes of everything bilateral runs and is tested with, for Linux and macOS, Python 3.11 to 3.13.
# Written by scripts/pin.py (`make pin`); don't edit. Install with: pip install --require-hashes -r constraints.txt
"""

Pins = dict[str, str]


def requirements() -> list[str]:
    """What pyproject.toml asks for: to run, to develop and to build."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [*project["project"]["dependencies"], *project["dependency-groups"]["dev"], *project["build-system"]["requires"]]


def report(*arguments: str) -> list[dict[str, dict[str, str]]]:
    """What pip would install: a list of its report's items; [] where it finds nothing."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet", "--report", "-", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "pip failed", file=sys.stderr)
        return []
    items: list[dict[str, dict[str, str]]] = json.loads(done.stdout)["install"]
    return items


def canonical(name: str) -> str:
    """The name as package indexes spell it."""
    return name.lower().replace("_", "-").replace(".", "-")


def gather(items: list[dict[str, dict[str, str]]], pins: Pins, hashes: dict[str, set[str]]) -> None:
    """Add what a report found to the pins and the hashes."""
    for item in items:
        name, version = canonical(item["metadata"]["name"]), item["metadata"]["version"]
        if pins.setdefault(name, version) == version:
            hashes[name] |= {item["download_info"]["archive_info"]["hashes"]["sha256"]}  # type: ignore[index]


def elsewhere(pins: Pins, hashes: dict[str, set[str]]) -> None:
    """Add the hashes of the same versions on the other platforms and Pythons."""
    wanted = [f"{name}=={version}" for name, version in sorted(pins.items())]
    for platforms in PLATFORMS:
        for python in PYTHONS:
            tags = [word for platform in platforms for word in ("--platform", platform)]
            with tempfile.TemporaryDirectory() as target:
                where = ["--target", target, "--only-binary", ":all:", "--no-deps", "--python-version", python, *tags]
                found = report(*where, *wanted)
            print(f"{platforms[0]}, Python {python}: {len(found)} packages", file=sys.stderr)
            gather(found, pins, hashes)


def main() -> int:
    """Write the file; 1 where the requirements cannot be resolved."""
    pins: Pins = {}
    hashes: dict[str, set[str]] = defaultdict(set)
    gather(report(*requirements()), pins, hashes)
    if not pins:
        return 1
    elsewhere(pins, hashes)
    lines = [HEADER]
    for name in sorted(pins):
        lines.append(
            " \\\n    ".join([f"{name}=={pins[name]}", *(f"--hash=sha256:{digest}" for digest in sorted(hashes[name]))]) + "\n"
        )
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "constraints.txt"
    target.write_text("".join(lines), encoding="utf-8")
    print(f"{len(pins)} packages in {target}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
