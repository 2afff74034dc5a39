from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bilateral.errors import TableError
from bilateral.extract.lexicon import COLUMNS, Frame, Role, load_lexicon, make_lexicon, read_frames
from bilateral.model import Status
from bilateral.ontology import load_ontology

GOOD = {
    "pos": "verb",
    "trigger": "back|turn+down",
    "object": "plan|bid",
    "actor": "subj|by*",
    "counterpart": "obj*",
    "status": "negated",
    "example": "Norway backs Peru's plan.",
    "claims": "!Norway > Peru",
}


def table(folder: Path, **cells: str) -> Path:
    """A frames table of one row, the good one with some cells changed."""
    path = folder / "supports.tsv"
    row = GOOD | cells
    path.write_text("# A comment.\n" + "\t".join(COLUMNS) + "\n" + "\t".join(row[c] for c in COLUMNS) + "\n", encoding="utf-8")
    return path


def test_a_row_is_a_frame_for_each_of_its_triggers(tmp_path: Path) -> None:
    shared = {
        "key": "supports:back-plan",
        "type": "supports",
        "pos": "verb",
        "objects": frozenset({"plan", "bid"}),
        "actor": (Role("subj", owner=False), Role("by", owner=True)),
        "counterpart": (Role("obj", owner=True),),
        "status": Status.NEGATED,
        "example": "Norway backs Peru's plan.",
        "claims": ("!Norway > Peru",),
    }
    assert read_frames(table(tmp_path)) == [
        Frame(lemma="back", particle="", needs=shared["objects"], **shared),
        Frame(lemma="turn", particle="down", needs=shared["objects"], **shared),
    ]


def test_a_frame_that_takes_any_infinitive_needs_none_of_its_objects(tmp_path: Path) -> None:
    assert read_frames(table(tmp_path, trigger="vow", object="plan|infinitive"))[0].needs == frozenset()


def test_a_list_stands_for_its_words(tmp_path: Path) -> None:
    frame = read_frames(table(tmp_path, trigger="call", object="plan|=bad"))[0]
    assert frame.key == "supports:call-plan"
    assert {"plan", "illegal", "blunder"} <= frame.objects


def test_a_list_of_triggers_gives_only_words_of_the_rows_sort(tmp_path: Path) -> None:
    lemmas = {frame.lemma for frame in read_frames(table(tmp_path, pos="adj", trigger="=bad", object=""))}
    assert "illegal" in lemmas
    assert "blunder" not in lemmas


@pytest.mark.parametrize(
    ("column", "cell", "what"),
    [
        ("pos", "adverb", "'adverb'; known: adj, noun, verb"),
        ("trigger", "", "empty; expected lemmas between '|'"),
        ("object", "plan|=mediocre", "'=mediocre' is no list of grammar/judgements.tsv"),
        ("status", "maybe", "'maybe'; known: actual, planned, negated, denied, coming"),
        ("actor", "subj|subject", "'subject' is no role or preposition"),
        ("counterpart", "object*", "'object*' is no role or preposition"),
    ],
)
def test_a_bad_cell_is_named_by_file_line_and_column(tmp_path: Path, column: str, cell: str, what: str) -> None:
    with pytest.raises(TableError) as caught:
        read_frames(table(tmp_path, **{column: cell}))
    assert str(caught.value) == f"supports.tsv:3: column {column!r}: {what}"


def test_frames_with_particles_and_objects_are_tried_before_bare_ones(tmp_path: Path) -> None:
    particle = read_frames(table(tmp_path, trigger="back+up", object=""))
    noun = read_frames(table(tmp_path, trigger="back"))
    bare = read_frames(table(tmp_path, trigger="back", object=""))
    lexicon = make_lexicon([*bare, *noun, *particle])
    assert lexicon.triggered("verb", "back") == (*particle, *noun, *bare)
    assert lexicon.triggered("noun", "back") == ()


def test_every_frame_says_a_relation_type_of_the_ontology() -> None:
    assert {frame.type for frame in load_lexicon().frames} <= set(load_ontology().types)


def test_no_row_stands_twice() -> None:
    asked = [(f.type, f.pos, f.lemma, f.particle, f.objects, f.actor, f.counterpart) for f in load_lexicon().frames]
    assert [row for row, times in Counter(asked).items() if times > 1] == []


def test_only_symmetric_types_do_without_a_counterpart() -> None:
    types = load_ontology().types
    assert {frame.key for frame in load_lexicon().frames if not frame.counterpart and not types[frame.type].symmetric} == set()
