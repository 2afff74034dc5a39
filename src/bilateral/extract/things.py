"""Words that mean one country or organisation: "it", "the country", "the bloc". Knows scenes and the discourse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilateral.extract.anaphors import SUBJECTS, own_subjects
from bilateral.extract.persons import POSSESSIVE

if TYPE_CHECKING:
    from bilateral.extract.discourse import Discourse
    from bilateral.extract.scene import Scene

Keys = tuple[str, ...]


def thing(scene: Scene, i: int, discourse: Discourse) -> Keys:
    """The last subject before it that is no person; for a subject or possessive, also one of the sentences before."""
    s = scene.sentence
    own = own_subjects(s, i)
    several = {w.head for w in s.words if w.dep == "conj"} if s.words[i].text.lower() in {"it", "its", "itself"} else set()
    subjects = [k for w in s.words[:i] if w.dep in SUBJECTS and w.i not in own | several for k in scene.actors(w.i)]
    before = [k for k in subjects if k not in discourse.people.by_key]
    if before:
        return (before[-1],)
    may_look_back = s.words[i].tag in POSSESSIVE or s.words[i].dep in SUBJECTS
    return (discourse.subject_thing,) if discourse.subject_thing and may_look_back else ()
