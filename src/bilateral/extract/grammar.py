"""Who does what to whom by grammar alone: one door to `subjects` and `arguments`. Knows parsed sentences; no actors.

A frame need only say `subj`, `obj` or `with`: what voice, control, coordination and clauses do to them is undone.
"""

from __future__ import annotations

from bilateral.extract.arguments import (
    DEPTH,
    SHALLOW,
    astray,
    complements,
    coordinated,
    coordinated_all,
    fronted,
    infinitives,
    is_naming,
    is_passive,
    listed,
    modifiers,
    objects,
    possessors,
    prepositional,
    whole,
    wielding,
)
from bilateral.extract.control import Control, load_control
from bilateral.extract.subjects import bearers, holders, receivers, subjects, surface_subjects

__all__ = [
    "DEPTH",
    "SHALLOW",
    "Control",
    "astray",
    "bearers",
    "complements",
    "coordinated",
    "coordinated_all",
    "fronted",
    "holders",
    "infinitives",
    "is_naming",
    "is_passive",
    "listed",
    "load_control",
    "modifiers",
    "objects",
    "possessors",
    "prepositional",
    "receivers",
    "subjects",
    "surface_subjects",
    "whole",
    "wielding",
]
