"""Bytes to articles: from files, folders, addresses, in many formats. Knows nothing of actors, ontology or RDF."""

from __future__ import annotations

from bilateral.read.sources import read_articles
from bilateral.read.text import read_text

__all__ = ["read_articles", "read_text"]
