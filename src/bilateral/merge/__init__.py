"""Claims of many articles to events, and families of copied articles. Knows reports; nothing of sentences, RDF or stores."""

from __future__ import annotations

from bilateral.merge.agencies import agency
from bilateral.merge.blocks import STATES, filed, near, spread
from bilateral.merge.decisions import Decision, Verdict, claim_key
from bilateral.merge.families import Print, bands, families, signature, similar
from bilateral.merge.identities import Identities
from bilateral.merge.merging import Update, merge, update
from bilateral.merge.parties import prepare

__all__ = [
    "STATES",
    "Decision",
    "Identities",
    "Print",
    "Update",
    "Verdict",
    "agency",
    "bands",
    "claim_key",
    "families",
    "filed",
    "merge",
    "near",
    "prepare",
    "signature",
    "similar",
    "spread",
    "update",
]
