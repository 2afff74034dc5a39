"""The steps in order: sources → articles → readings → events → the graph. Knows all of them; nothing of click, spaCy or pyvis."""

from __future__ import annotations

from bilateral.pipeline.decided import OwnReader, reader_of
from bilateral.pipeline.importing import import_file
from bilateral.pipeline.loading import load, remove
from bilateral.pipeline.reading import Reader, Source, articles_of, read_all
from bilateral.pipeline.report import Fate, LoadReport, Outcome, Watch
from bilateral.pipeline.steps import MergeSteps

__all__ = [
    "Fate",
    "LoadReport",
    "MergeSteps",
    "Outcome",
    "OwnReader",
    "Reader",
    "Source",
    "Watch",
    "articles_of",
    "import_file",
    "load",
    "read_all",
    "reader_of",
    "remove",
]
