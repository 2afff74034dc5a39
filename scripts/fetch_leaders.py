"""Make `knowledge/offices.leaders.tsv`: who led or governed which country between 1945 and 2010, from the actors of petrarch2.

    python scripts/fetch_leaders.py PATH           writes the table; PATH is petrarch2's Phoenix.Countries.actors.txt (MIT)
    python scripts/fetch_leaders.py PATH --check   exit 1, with the lines that differ, where it would change

Only the facts are taken: a name, a country, a first and a last day in its government. Terms that begin and end with a month come
from lists whose days are guesses and are left out, and so is everybody whom offices.tsv has.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from calendar import monthrange
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from factbook import KNOWLEDGE, differences, rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

NAME = "offices.leaders.tsv"
COLUMNS = ("person", "variants", "office", "kind", "side", "from", "until")
HEADER = """\
# Leaders and ministers of 1945 to 2010. Made by scripts/fetch_leaders.py; do not edit: offices.tsv wins, and whom it has is
# left out here. Source: Phoenix.Countries.actors of openeventdata/petrarch2 (MIT, state of January 2014): names, countries and
# days. The source does not say which office it was, and writes without accents.
"""
ENTRY = re.compile(r"^\+?([A-Z][A-Z_'.-]+?)_?\s*(?:\[.*)?$")
TERM = re.compile(r"\[([A-Z]{3})GOV (\d{6})-(\d{6})\]")
SMALL = frozenset(["bin", "da", "de", "del", "den", "der", "do", "dos", "e", "el", "ibn", "la", "of", "van", "von", "y"])
TWICE = re.compile(r"\b(Jean|Marie|Pierre|Karl|Hans|Jose Maria) (?=[A-Z])")
NOT_SIDES = frozenset({"MUS", "USA"})  # it puts Mauritania's leaders under Mauritius, and terms in the White House are a mess


def main() -> int:
    """Write or check the table; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="Phoenix.Countries.actors.txt of petrarch2")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args()
    text = leader_table(options.path.read_text(encoding="latin-1"))
    if not options.check:
        (KNOWLEDGE / NAME).write_text(text, encoding="utf-8")
        return 0
    changes = differences(NAME, text)
    sys.stdout.writelines(f"{line}\n" for line in changes)
    return 1 if changes else 0


def leader_table(actors: str) -> str:
    """The text of the table, by side, first day and name."""
    known, sides = curated_words(), {row["key"] for row in rows("actors/countries.tsv")}
    found = {
        (spelled(name), variant(spelled(name)), "leader or minister", "other", side, first, last)
        for name, code, first, last in terms(actors)
        if (side := "SUN" if code == "RUS" and last < "1991-12-26" else code) in sides - NOT_SIDES
        and family(name) not in known[side]
    }
    ordered = sorted(alone(found), key=lambda row: (row[4], row[5], row[0]))
    return HEADER + "".join("\t".join(cells) + "\n" for cells in (COLUMNS, *ordered))


def terms(actors: str) -> Iterator[tuple[str, str, str, str]]:
    """(NAME, country's code, first day, last day) of each term in a government that the source knows to the day."""
    name = ""
    for line in actors.splitlines():
        entry = ENTRY.match(line.split("#")[0].rstrip())
        if entry and not line.startswith("+"):
            name = entry[1]
        for code, first, last in TERM.findall(line):
            days = day(first), day(last)
            if "_" in name and "1945" <= days[0] < days[1] and not guessed(*days):
                yield name, code, *days


def day(digits: str) -> str:
    """'921104' as an ISO day; years up to 20 are of this century."""
    year, month, date = digits[:2], digits[2:4], digits[4:]
    return f"{'20' if int(year) <= 20 else '19'}{year}-{month}-{date}"  # noqa: PLR2004 - the source ends in 2014


def guessed(first: str, last: str) -> bool:
    """Does the term run from the first day of a month to the first or last day of another?"""
    year, month, date = (int(part) for part in last.split("-"))
    return first.endswith("-01") and date in {1, 28, 30, monthrange(year, month)[1]}


def curated_words() -> defaultdict[str, set[str]]:
    """The words of all names of offices.tsv, folded, by side."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows("offices.tsv"):
        for name in (row["person"], *row["variants"].split("|")):
            found[row["side"]].update(folded(name).split())
    return found


def family(name: str) -> str:
    """The last word of a name that is longer than a numeral, folded."""
    return next((word for word in reversed(folded(name).split()) if len(word) > 2), "")  # noqa: PLR2004 - as in Jr, II


def folded(name: str) -> str:
    """A name in small letters without accents and signs, words parted by spaces."""
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i"))
    return re.sub(r"[-_ ]+", " ", "".join(char for char in plain if char.isalpha() or char in "-_ ")).lower().strip()


def spelled(name: str) -> str:
    """A name with its capital letters as news has them: 'SIR_ABDUL_AL_KABARITI' is Abdul al-Kabariti."""
    words = [word for word in name.removeprefix("SIR_").split("_") if word]
    cased = [word.lower() if i and word.lower() in SMALL else capital(word) for i, word in enumerate(words)]
    return re.sub(r"(?<= )Al (?=[A-Z])", "al-", " ".join(cased))


def capital(word: str) -> str:
    """A word with its first letter large, and those after a hyphen, an apostrophe or a full stop; kings' numbers stay."""
    return word if re.fullmatch(r"[IVX]+", word) else re.sub(r"[A-Z]+", lambda part: part[0].capitalize(), word)


def variant(name: str) -> str:
    """The same name with the hyphen that the source leaves out of Jean-Luc; '' where there is none."""
    joined = TWICE.sub(r"\1-", name)
    return joined if joined != name else ""


def alone(found: AbstractSet[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The terms without those that begin while an earlier one of the same person lasts."""
    kept: list[tuple[str, ...]] = []
    for row in sorted(found, key=lambda row: (row[4], row[0], row[5], row[6])):
        if not kept or kept[-1][0] != row[0] or kept[-1][4] != row[4] or kept[-1][6] <= row[5]:
            kept.append(row)
    return kept


if __name__ == "__main__":
    sys.exit(main())
