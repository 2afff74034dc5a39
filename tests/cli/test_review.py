from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from bilateral.cli import bilateral
from bilateral.cli.actors import command as actors
from bilateral.cli.review import command as review

Run = Callable[..., Result]


@pytest.fixture
def run(sample_graph: Path, tmp_path: Path) -> Iterator[Run]:
    """Runs a command on a copy of the sample's graph, which the test may change."""
    folder = shutil.copytree(sample_graph, tmp_path / "graph")

    def invoke(*words: str) -> Result:
        return CliRunner().invoke(bilateral, list(words), env={"BILATERAL_GRAPH": str(folder)})

    yield invoke


def rows(done: Result) -> list[list[str]]:
    assert done.exit_code == 0, done.output
    return [line.split("\t") for line in done.stdout.splitlines()[1:]]


def exported(run: Run) -> str:
    done = run("export", "-", "--format", "nq")
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("actors", "merge", "Norway", "Japan"), "decision 1: NOR is JPN\n", id="merge"),
        pytest.param(("actors", "split", "NOR", "JPN"), "decision 1: JPN and NOR are two\n", id="split"),
        pytest.param(
            ("actors", "alias", "Fjordland", "Norway"),
            "decision 1: Fjordland is NOR; load --again reads older articles with it\n",
            id="alias",
        ),
    ],
)
def test_a_decision_on_actors_is_told_listed_and_taken_back_to_the_same_bytes(
    run: Run, words: tuple[str, ...], said: str
) -> None:
    before = exported(run)
    done = run(*words)
    assert (done.exit_code, done.stderr) == (0, said)
    assert [row[:2] for row in rows(run("actors", "decisions", "--format", "tsv"))] == [["1", words[1]]]
    assert run("actors", "undo", "1").exit_code == 0
    assert exported(run) == before


def test_ties_follow_a_merge_at_once(run: Run) -> None:
    run("actors", "merge", "Norway", "Canada")
    partners = {row[0] for row in rows(run("ties", "--format", "tsv"))} | {row[1] for row in rows(run("ties", "--format", "tsv"))}
    assert ("Canada" in partners, "Norway" in partners) == (True, False)
    assert run("ties", "Norway", "Japan").stdout == run("ties", "Canada", "Japan").stdout != ""


def test_an_alias_is_understood_by_other_commands(run: Run) -> None:
    assert run("ties", "Fjordland", "Japan").exit_code == 1
    run("actors", "alias", "Fjordland", "NOR")
    assert run("ties", "Fjordland", "Japan").stdout == run("ties", "Norway", "Japan").stdout


def test_find_knows_the_names_that_a_person_gave(run: Run) -> None:
    assert run("actors", "find", "Fjordland").exit_code == 1
    run("actors", "alias", "Fjordland", "NOR")
    assert rows(run("actors", "find", "fjordland", "--format", "tsv")) == [["NOR", "Norway", "country", "NOR", "decision 1"]]


def test_rejecting_an_event_by_the_id_that_ties_prints_takes_it_out_and_undo_brings_it_back(run: Run) -> None:
    before = exported(run)
    ties = rows(run("ties", "Norway", "Japan", "--format", "tsv"))
    done = run("review", "reject", ties[0][-1], "--note", "never happened")
    assert (done.exit_code, done.stderr.startswith("decision 1: reject ")) == (0, True)
    assert ties[0] not in rows(run("ties", "Norway", "Japan", "--format", "tsv"))
    (row,) = rows(run("review", "list", "--format", "tsv"))
    assert (row[0], row[1], row[3]) == ("1", "reject", "never happened")
    assert run("review", "undo", "1").exit_code == 0
    assert exported(run) == before


def test_stats_tell_the_precision_once_claims_were_judged(run: Run) -> None:
    events = [row[-1] for row in rows(run("ties", "Norway", "Japan", "--format", "tsv"))]
    assert "measured precision" not in run("stats", "--format", "tsv").stdout
    run("review", "accept", events[0])
    run("review", "reject", events[1])
    numbers = dict(rows(run("stats", "--format", "tsv")))
    right, wrong = int(numbers["claims accepted"]), int(numbers["claims rejected"])
    assert float(numbers["measured precision"]) == round(right / (right + wrong), 3)


def meetings(run: Run) -> set[str]:
    return {row[-1] for row in rows(run("ties", "Norway", "Japan", "--type", "meets", "--format", "tsv"))}


def test_join_makes_two_events_one_and_split_takes_a_claim_out(run: Run) -> None:
    before = meetings(run)
    run("review", "join", *sorted(before))
    joined = meetings(run)
    claims = rows(run("review", "list", "--format", "tsv"))[0][2].split(", ")
    run("review", "split", claims[0])
    assert (len(before) > 1, len(joined), len(meetings(run))) == (True, 1, 2)


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        pytest.param(("actors", "merge", "Norway", "Nrway"), "Error: no actor 'Nrway'; did you mean Norway", id="no such actor"),
        pytest.param(("actors", "undo", "9"), "Error: no decision 9 here; there is none", id="no such decision"),
        pytest.param(
            ("review", "accept", "event/none"), "Error: no claim and no event 'event/none' in the graph", id="no such event"
        ),
    ],
)
def test_what_cannot_be_decided_is_one_line(run: Run, words: tuple[str, ...], fault: str) -> None:
    done = run(*words)
    assert (done.exit_code, done.stderr.startswith(fault), done.stderr.count("\n")) == (1, True, 1)


@pytest.mark.parametrize(
    ("group", "name"),
    [("actors", name) for name in actors.commands] + [("review", name) for name in review.commands],
)
def test_the_help_of_each_ends_with_an_example(group: str, name: str) -> None:
    found = (actors if group == "actors" else review).get_command(click.Context(actors), name)
    text = (found.help if found else "") or ""
    assert f"bilateral {group} {name}" in text.partition("Example:")[2].rstrip().splitlines()[-1]
