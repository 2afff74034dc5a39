"""How a text was read, as plain values: names and pointers, frames that fired, frames that did not. Knows only the model."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.model import Claim, Reading


@dataclass(frozen=True, slots=True)
class Resolved:
    """Words that mean actors: `how` says by what (name, title and name, pronoun, …); `start` is a place in the article."""

    words: str
    start: int
    actors: tuple[str, ...]
    how: str


@dataclass(frozen=True, slots=True)
class Said:
    """A pair that a frame says: its status, or '' and the reason for which it was refused.

    `confidence` is in 0..1, and `clues` are those that weigh most in it, with their weights (natural log of odds); 0 and none
    where the pair was refused before they were asked.
    """

    actor: str
    counterpart: str
    status: str
    refused: str = ""
    confidence: float = 0.0
    clues: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Fired:
    """A frame that fired: on which word, what stood in its two roles, which words decided the status, what it says."""

    frame: str
    trigger: str
    actor: tuple[str, ...]
    counterpart: tuple[str, ...]
    decided: tuple[str, ...]
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class NotFired:
    """A frame whose trigger stands in the sentence, but which did not fire, and why."""

    frame: str
    trigger: str
    why: str


@dataclass(frozen=True, slots=True)
class Explained:
    """One sentence of the article and how it was read; `claims` are those that rest on it, with their days and places."""

    start: int
    end: int
    text: str
    resolved: tuple[Resolved, ...]
    fired: tuple[Fired, ...]
    dropped: tuple[NotFired, ...]
    quoted: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """How an article was read, sentence by sentence, and what it says as a whole."""

    reading: Reading
    sentences: tuple[Explained, ...]
