"""Compare the Wikidata ids of organisations.tsv with those that name-suggestion-index gives.

Run with the index unpacked; exit 1, with the rows that differ, where the index calls an id by no name of ours:

    npm pack name-suggestion-index@8.0.20260918 && tar xzf name-suggestion-index-*.tgz
    python scripts/check_wikidata.py package/dist/wikidata/wikidata.json

Source: name-suggestion-index 8.0 (BSD-3-Clause); the ids and labels in it are Wikidata's (CC0).
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TABLE = Path(__file__).parent.parent / "src/bilateral/knowledge/actors/organisations.tsv"


def main() -> int:
    """Print what differs and how many ids were compared; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index", type=Path, help="dist/wikidata/wikidata.json of name-suggestion-index")
    options = parser.parse_args()
    items = json.loads(options.index.read_text(encoding="utf-8"))["wikidata"]
    labels = {key: item["label"] for key, item in items.items() if item.get("label")}
    rows = ids_and_names(TABLE.read_text(encoding="utf-8").splitlines())
    faults = differences(rows, labels)
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    print(f"{len(rows.keys() & labels.keys())} of {len(rows)} ids compared", file=sys.stderr)
    return 1 if faults else 0


def ids_and_names(lines: Iterable[str]) -> dict[str, set[str]]:
    """Every way to write an organisation, in lower case, by its id; of the rows that have one."""
    table = [line.split("\t") for line in lines if not line.startswith("#")]
    rows = [dict(zip(table[0], cells, strict=True)) for cells in table[1:]]
    return {row["wikidata"]: plain([row["key"], row["name"], *row["other"].split("|")]) for row in rows if row["wikidata"]}


def differences(rows: Mapping[str, set[str]], labels: Mapping[str, str]) -> list[str]:
    """One line for each id that the index calls by no name of ours, in the order of the table."""
    shared = ((key, names) for key, names in rows.items() if key in labels)
    return [
        f"{key}: {labels[key]!r} is none of {', '.join(sorted(names))}"
        for key, names in shared
        if not plain([labels[key]]) & names
    ]


def plain(names: Iterable[str]) -> set[str]:
    """Names in lower case, without a leading article and without what stands in brackets."""
    return {name.casefold().partition(" (")[0].removeprefix("the ") for name in names if name}


if __name__ == "__main__":
    sys.exit(main())
