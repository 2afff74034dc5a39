"""Ties to one HTML file that needs no network. Knows errors and plain values; nothing of SPARQL, RDF or articles."""

from __future__ import annotations

from bilateral.view.data import Node, Said, Tie, TieData, TieEvent
from bilateral.view.page import render_page, write_page
from bilateral.view.payload import safe_link
from bilateral.view.pick import backbone, strongest
from bilateral.view.summary import left_out

__all__ = [
    "Node",
    "Said",
    "Tie",
    "TieData",
    "TieEvent",
    "backbone",
    "left_out",
    "render_page",
    "safe_link",
    "strongest",
    "write_page",
]
