"""Somebody else's dyads beside the graph's ties: a table read, and joined. Knows errors and plain values, not the graph."""

from __future__ import annotations

from bilateral.query.dyads.join import FOUND, Found, Joined, join
from bilateral.query.dyads.table import Codes, DyadTable, Shape, read_dyads

__all__ = ["FOUND", "Codes", "DyadTable", "Found", "Joined", "Shape", "join", "read_dyads"]
