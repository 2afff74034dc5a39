"""Write constraints.txt: the exact version of every package the project runs and is tested with, and the hashes of its files.

Beside it constraints-ftm.txt: what the group `ftm` needs in addition, which not every machine can build.

Resolves pyproject.toml's runtime, development and build requirements for the Python that runs this (3.11, the oldest
supported), then collects the hashes that the same versions have on other platforms. Uses only `pip install --dry-run
--report`; what index pip asks is the machine's own affair, and the file names none.

Usage: python scripts/pin.py [--keep]

With --keep, versions that the files have now stay, and only what is new is resolved.
"""

from __future__ import annotations

import json
import re
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
WRITTEN = "# Written by scripts/pin.py (`make pin`); don't edit. Install with: pip install --require-hashes -r {name}\n"
HEADERS = {
    "constraints.txt": (
        "# Exact versions and hashes of everything bilateral runs and is tested with, for Linux and macOS, Python 3.11 to 3.13.\n"
    ),
    "constraints-ftm.txt": (
        "# What the followthemoney package needs beside constraints.txt, to hold `export --as ftm` against its model.\n"
    ),
}

Pins = dict[str, str]


def requirements(name: str) -> list[str]:
    """What pyproject.toml asks for, for a file: to run, to develop and to build; or what one group asks for in addition."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    if name == "constraints-ftm.txt":
        return [*project["dependency-groups"]["ftm"]]
    return [*project["project"]["dependencies"], *project["dependency-groups"]["dev"], *project["build-system"]["requires"]]


def pinned(name: str) -> list[str]:
    """What a file pins now, as requirements; [] where there is none."""
    file = ROOT / name
    return re.findall(r"^\S+==[^\s\\]+", file.read_text(encoding="utf-8"), re.MULTILINE) if file.is_file() else []


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
            hashes[name] |= {item["download_info"]["archive_info"]["hashes"]["sha256"]}


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


def resolve(asked: list[str], held: list[str]) -> list[dict[str, dict[str, str]]]:
    """What pip would install for this, with those versions held."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(held))
        file.flush()
        return report("--constraint", file.name, *asked)


def write(name: str, pins: Pins, hashes: dict[str, set[str]]) -> None:
    """One file: a header, and each package with its hashes."""
    lines = [HEADERS[name] + WRITTEN.format(name=name)]
    for package in sorted(pins):
        digests = (f"--hash=sha256:{digest}" for digest in sorted(hashes[package]))
        lines.append(" \\\n    ".join([f"{package}=={pins[package]}", *digests]) + "\n")
    (ROOT / name).write_text("".join(lines), encoding="utf-8")
    print(f"{len(pins)} packages in {name}", file=sys.stderr)


def main() -> int:
    """Write both files; 1 where the requirements cannot be resolved."""
    keep = "--keep" in sys.argv[1:]
    before: Pins = {}
    asked: list[str] = []
    for name in HEADERS:
        held = [f"{package}=={version}" for package, version in before.items()]
        asked += requirements(name)
        found = resolve(asked, held + (pinned(name) if keep else []))
        found = [item for item in found if canonical(item["metadata"]["name"]) not in before]
        if not found:
            return 1
        pins: Pins = {}
        hashes: dict[str, set[str]] = defaultdict(set)
        gather(found, pins, hashes)
        # what has to be built is one file for all platforms, and no wheel could be found for it
        built = {canonical(item["metadata"]["name"]) for item in found if not item["download_info"]["url"].endswith(".whl")}
        elsewhere({package: version for package, version in pins.items() if package not in built}, hashes)
        write(name, pins, hashes)
        before |= pins
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
