"""The commands that ask: each looked at for what it must say of the sample articles."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import networkx
import pytest
import rdflib

from bilateral.cli.ties import SUM_NARROW

if TYPE_CHECKING:
    from tests.cli.conftest import Run

COUNT = "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a a <https://schema.org/NewsArticle> }"


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("tsv", "?n\n10\n"),
        ("csv", "n\r\n10\r\n"),
        ("md", "| n |\n| --- |\n| 10 |\n"),
    ],
)
def test_a_select_in_each_table_format(run: Run, form: str, expected: str) -> None:
    assert run("query", COUNT, "--format", form).stdout_bytes == expected.encode()


def test_a_select_as_sparql_json_and_xml(run: Run) -> None:
    found = json.loads(run("query", COUNT, "--format", "json").stdout)
    assert found["results"]["bindings"][0]["n"]["value"] == "10"
    assert "<sparql" in run("query", COUNT, "--format", "xml").stdout


def test_a_query_from_a_file_and_from_stdin(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "count.rq"
    file.write_text(COUNT, encoding="utf-8")
    assert run("query", "-f", str(file)).stdout == run("query", "-f", "-", stdin=COUNT).stdout == run("query", COUNT).stdout


def test_ask_gives_true_or_false(run: Run) -> None:
    assert run("query", "ASK { ?s ?p ?o }").stdout == "true\n"


def test_construct_gives_turtle_that_rdflib_reads(run: Run) -> None:
    done = run("query", "CONSTRUCT { ?a a <https://schema.org/NewsArticle> } WHERE { ?a a <https://schema.org/NewsArticle> }")
    assert len(rdflib.Graph().parse(data=done.stdout, format="turtle")) == 10


@pytest.mark.parametrize(
    ("sparql", "said"),
    [
        ("SELECT ?x {", "SPARQL, line 1, column 12: expected one of"),
        ("DELETE WHERE { ?s ?p ?o }", "refused"),
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "SERVICE is refused"),
    ],
)
def test_a_bad_query_gives_one_line_and_exit_code_one(run: Run, sparql: str, said: str) -> None:
    done = run("query", sparql)
    assert (done.exit_code, done.stderr.count("\n"), said in done.stderr) == (1, 1, True)


def test_a_select_cannot_be_turtle(run: Run) -> None:
    assert run("query", COUNT, "--format", "ttl").exit_code == 2


def test_the_named_questions_are_listed(run: Run) -> None:
    names = {row["question"] for row in rows(run("ask", "--format", "csv").stdout)}
    assert len(names) >= 12
    assert {"meetings", "supporters", "members", "plans"} <= names


def test_a_question_takes_actors_by_name(run: Run) -> None:
    found = rows(run("ask", "meetings", "-p", "a=Japan", "-p", "b=norway", "--format", "csv").stdout)
    assert "2025-03-12" in {row["day"] for row in found}
    assert {"Støre met Ishiba in Tokyo on Wednesday."} <= {row["sentence"] for row in found}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("ask", "meetigs"), 2),
        (("ask", "meetings", "-p", "a=Japan"), 2),
        (("ask", "doubtful", "-p", "below=half"), 2),
        (("ask", "partners", "-p", "actor=Ruritania"), 1),
        (("ask", "meetings", "-p", "Japan"), 2),
        (("ties", "Ruritania"), 1),
        (("ties", "Japan", "--type", "befriends"), 2),
        (("ties", "Japan", "--since", "last year"), 2),
        (("ties", "Japan", "JPN"), 2),
        (("path", "Japan", "japan"), 2),
        (("compare", "Japan", "JPN"), 2),
        (("timeline", "Japan", "Japan"), 2),
        (("view", "Japan", "Japan"), 2),
        (("rank", "--of", "befriends"), 2),
        (("show", "nothing-of-this-name"), 1),
        (("rank", "--by", "beauty"), 2),
        (("remove", "nothing-of-this-name"), 1),
        (("export", "ties.docx"), 2),
    ],
)
def test_what_is_not_known_gives_one_clear_line(run: Run, words: tuple[str, ...], code: int) -> None:
    done = run(*words)
    assert done.exit_code == code
    assert done.stderr.splitlines()[-1].startswith("Error: ")
    assert "Traceback" not in done.output


def test_an_unknown_actor_is_answered_with_the_nearest_names(run: Run) -> None:
    assert run("ties", "Norwey").stderr.startswith("Error: no actor 'Norwey'; did you mean Norway")


def test_ties_of_two_have_their_sentences(run: Run) -> None:
    found = rows(run("ties", "Japan", "Norway", "--type", "meets", "--format", "csv").stdout)
    meeting = [row for row in found if row["day"] == "2025-03-12" and "Shigeru Ishiba" in (row["who"], row["whom"])]
    assert {row["publisher"] for row in meeting} == {"Nordic Ledger", "Pacific Observer", "Meridian Wire"}
    assert {row["status"] for row in meeting} == {"planned", "actual"}  # the plan was kept: one event


def test_a_tie_is_told_with_its_summary_first_and_each_event_once(run: Run) -> None:
    told = run("ties", "Japan", "Norway", "--format", "table").stdout
    head, _, events = told.partition("\n\n")
    assert [line.split()[0] for line in head.splitlines()] == ["Japan", "events", "types", "balance", "trend", "reports"]
    assert "3 articles, 3 independent sources" in head
    heads = [line for line in events.splitlines() if line and not line.startswith(" ")]
    assert len(heads) == len(set(heads))
    assert sum(head.startswith("2025-03-12  Jonas Gahr Støre meets Shigeru Ishiba (actual") for head in heads) == 1
    assert "“Støre met Ishiba in Tokyo on Wednesday.” (Meridian Wire)" in events
    assert [head[:10] for head in heads] == sorted(head[:10] for head in heads)


def test_a_tie_is_told_up_to_the_limit_and_not_at_all_without_events(run: Run) -> None:
    told = run("ties", "Japan", "Norway", "--format", "table", "--limit", "2").stdout
    assert told.count("“") == 2
    nothing = run("ties", "Japan", "Kenya", "--format", "table")
    assert (nothing.stdout, nothing.stderr) == ("", "no event between Japan and Kenya that passes\n")


def test_ties_fit_a_terminal_of_80_columns(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bilateral.cli.output.text_width", lambda: 80)
    lines = run("ties", "Japan", "--format", "table").stdout.splitlines()
    assert next(line.split() for line in lines if "events" in line) == [*SUM_NARROW[:-1], "what", "they", "did"]
    assert any("Norway" in line and "meets" in line for line in lines)
    assert all(len(line) <= 80 for line in lines)


def test_the_summary_of_a_tie_is_a_row_for_programs(run: Run) -> None:
    (row,) = rows(run("ties", "Japan", "Norway", "--summary", "--format", "csv").stdout)
    among_partners = next(one for one in rows(run("ties", "Japan", "--format", "csv").stdout) if one["other"] == "Norway")
    for name in ("one", "events", "what they did", "planned", "balance", "first", "last", "trend"):
        assert row[name] == among_partners[name]
    assert (row["articles"], row["sources"]) == ("3", "3")


def test_all_ties_come_strongest_first(run: Run) -> None:
    found = rows(run("ties", "--format", "csv").stdout)
    events = [int(row["events"]) for row in found]
    assert events == sorted(events, reverse=True)
    assert ("Japan", "Norway") in {(row["one"], row["other"]) for row in found}


def test_the_filters_mean_the_same_everywhere(run: Run) -> None:
    every, later = (rows(run("ties", *words, "--format", "csv").stdout) for words in ((), ("--since", "2025-05")))
    assert {(row["one"], row["other"]) for row in later} < {(row["one"], row["other"]) for row in every}
    assert ("Japan", "Norway") not in {(row["one"], row["other"]) for row in later}
    ranked = {row["who"] for row in rows(run("rank", "--since", "2025-05", "--format", "csv").stdout)}
    assert ("Canada" in ranked, "Norway" in ranked) == (True, False)


def test_a_denied_meeting_is_disputed(run: Run) -> None:
    found = rows(run("ask", "disputed", "-p", "actor=Kenya", "--format", "csv").stdout)
    assert any("did not meet" in value or "denied" in value for row in found for value in row.values())


def test_rank_path_and_timeline(run: Run) -> None:
    assert rows(run("rank", "--format", "csv").stdout)[0]["rank"] == "1"
    steps = rows(run("path", "Japan", "Norway", "--format", "csv").stdout)
    assert [(step["one"], step["other"]) for step in steps] == [("Japan", "Norway")]
    assert "2025-03" in {row["month"] for row in rows(run("timeline", "Japan", "Norway", "--format", "csv").stdout)}
    assert run("timeline", "Japan", "Norway", "--format", "svg").stdout.startswith("<svg")


def test_a_chain_has_names_and_a_sentence_for_each_tie(run: Run) -> None:
    steps = rows(run("path", "Brazil", "Vietnam", "--format", "csv").stdout)
    assert [(step["one"], step["other"]) for step in steps] == [("Brazil", "Indonesia"), ("Indonesia", "Vietnam")]
    assert all(float(step["weight"]) > 0 and step["sentence"] and step["publisher"] for step in steps)
    nothing = run("path", "Kenya", "Japan", "--format", "csv")
    assert (rows(nothing.stdout), nothing.stderr) == ([], "no chain of cooperative ties from Kenya to Japan\n")


def test_chains_of_people_are_chains_among_people(run: Run) -> None:
    (step,) = rows(run("path", "Jonas Gahr Støre", "Ishiba", "--format", "csv").stdout)
    assert (step["one"], step["other"]) == ("Jonas Gahr Støre", "Shigeru Ishiba")
    assert float(step["weight"]) > 0
    assert step["sentence"]


def test_a_table_of_time_has_bars_and_one_of_answers_short_names(run: Run) -> None:
    lines = run("timeline", "Japan", "Norway", "--format", "table").stdout.splitlines()
    march = next(line for line in lines if "2025-03" in line)
    assert march.count("█") == 30
    assert "█" not in run("timeline", "Japan", "Norway", "--format", "csv").stdout
    answer = ("ask", "articles", "-p", "actor=Kenya", "--format")
    assert " article/08-rift-addis-meeting " in run(*answer, "table").stdout
    assert "https://w3id.org/bilateral/article/08-rift-addis-meeting" in run(*answer, "csv").stdout


def test_a_name_of_two_words_without_quotes_is_told_so(run: Run) -> None:
    assert run("ties", "Wang", "Yi").stderr.endswith("expected two (a name of several words goes into quotes)\n")


def test_two_without_an_event_are_said_to_have_none(run: Run) -> None:
    done = run("ties", "Japan", "Kenya", "--format", "csv")
    assert (done.exit_code, rows(done.stdout), done.stderr) == (0, [], "no event between Japan and Kenya that passes\n")
    assert run("ask", "supporters", "-p", "actor=Uganda").stderr == "the graph has no answer to that\n"


def test_meetings_of_people_are_asked_by_their_names(run: Run) -> None:
    found = rows(run("ask", "meetings", "-p", "a=Jonas Gahr Støre", "-p", "b=Japan", "--format", "csv").stdout)
    assert {"Støre met Ishiba in Tokyo on Wednesday."} <= {row["sentence"] for row in found}


def test_list_stats_and_show(run: Run) -> None:
    assert len(rows(run("list", "--format", "csv").stdout)) == 10
    counts = {row["what"]: int(row["number"]) for row in rows(run("stats", "--format", "csv").stdout)}
    assert counts["articles"] == 10
    assert counts["claims"] >= counts["events"] > 0
    shown = [json.loads(line) for line in run("show", "09-meridian-addis-denial").stdout.splitlines()]
    assert [part["part"] for part in shown] == ["article/09-meridian-addis-denial", "claims"]
    said = {(row["property"], row["value"]) for row in shown[0]["rows"]}
    assert ("schema:datePublished", "2025-04-05") in said


def test_show_takes_an_event_a_claim_and_an_actor(run: Run) -> None:
    event = rows(run("ties", "Japan", "Norway", "--type", "meets", "--format", "csv").stdout)[0]["event"]
    for name in (event, "Japan", "Shigeru Ishiba"):
        parts = [json.loads(line)["part"] for line in run("show", name).stdout.splitlines()]
        assert parts[-1] == "claims", name


def test_the_sample_graph_is_valid(run: Run) -> None:
    done = run("validate")
    assert (done.exit_code, done.stderr) == (0, "10 articles, 0 problems\n")


@pytest.mark.parametrize("form", ["nq", "trig", "jsonld", "ttl", "nt"])
def test_an_export_opens_in_rdflib(run: Run, tmp_path: Path, form: str) -> None:
    file = tmp_path / f"graph.{form}"
    assert run("export", str(file)).exit_code == 0
    names = {"nq": "nquads", "trig": "trig", "jsonld": "json-ld", "ttl": "turtle", "nt": "nt"}
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(file, format=names[form])
    articles = set(dataset.subjects(rdflib.RDF.type, rdflib.URIRef("https://schema.org/NewsArticle")))
    assert len(articles) == 10


def test_an_export_of_the_net_opens_in_networkx(run: Run, tmp_path: Path) -> None:
    for form, read in (("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)):
        file = tmp_path / f"ties.{form}"
        assert run("export", str(file)).exit_code == 0
        assert {"JPN", "NOR"} <= set(read(file))
    assert {"source", "target", "relation"} <= set(rows(run("export", "-", "--format", "csv").stdout)[0])


def test_an_export_is_the_same_graph_once_imported(run: Run, tmp_path: Path) -> None:
    file, copy = tmp_path / "graph.nq", str(tmp_path / "copy")
    run("export", str(file))
    done = run("import", str(file), "--graph", copy)
    assert (done.exit_code, done.stderr) == (0, "10 articles in the graph, 0 before\n")
    assert run("export", "-", "--format", "nq", "--graph", copy).stdout_bytes == file.read_bytes()


def test_view_writes_one_file(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "ties.html"
    done = run("view", "Japan", "Norway", "-o", str(page))
    assert (done.exit_code, page.read_text(encoding="utf-8").startswith("<!doctype html>")) == (0, True)
    assert "Støre met Ishiba" in page.read_text(encoding="utf-8")


def test_actors_are_found_with_the_reason(run: Run) -> None:
    found = rows(run("actors", "find", "Lavrov", "--on", "2024-07", "--format", "csv").stdout)
    assert found[0]["key"] == "Sergey Lavrov@RUS"
    known = {row["what"]: row["is"] for row in rows(run("actors", "show", "Japan", "--format", "csv").stdout)}
    assert (known["key"], known["iso2"], known["capital"]) == ("JPN", "JP", "Tokyo")


def test_explain_names_the_frame_and_the_reason(run: Run) -> None:
    said = [json.loads(line) for line in run("explain", "Norway sanctioned Japan.").stdout.splitlines()]
    (sentence,) = said
    (claim,) = sentence["claims"]
    (frame,) = (tried for tried in sentence["frames"] if tried["frame"] == claim["frame"])
    assert (claim["type"], claim["subject"], claim["object"]) == ("sanctions", "Norway", "Japan")
    assert (frame["frame"], frame["trigger"], frame["actor"], frame["counterpart"]) == (
        claim["frame"],
        "sanctioned",
        ["Norway"],
        ["Japan"],
    )
    silent = run("explain", "It rained in the evening.")
    assert [json.loads(line)["frames"] for line in silent.stdout.splitlines()] == [[]]
    assert silent.stderr.startswith("no claim")


def test_explain_shows_words_frames_and_reasons_as_tables(run: Run) -> None:
    shown = run("explain", "Norway may sanction Japan. Rain fell.", "--format", "table").stdout
    told = [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in shown.splitlines()]
    assert ["Norway", "NOR", "name"] in told
    assert ["sanctions:sanction", "sanction", "Norway → Japan", "may", "refused, hypothetical: NOR → JPN"] in told
    assert "Rain" not in shown


def test_coverage_counts_sentences_without_a_claim_by_their_word(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    text = "Japan resembles Norway in many ways, and the ministers said that this would not change soon."
    file.write_text(text + "\n", encoding="utf-8")
    words = rows(run("coverage", str(file), "--format", "csv").stdout)
    assert words == [{"word": "resemble", "pos": "verb", "sentences": "1", "frames": "0", "such as": text}]
    found = rows(run("coverage", str(file), "--sentences", "--format", "csv").stdout)
    assert found == [{"article": "one", "sides": "JPN, NOR", "sentence": text}]


def test_a_graph_that_is_not_there_is_not_made_by_asking(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "none"
    done = run("ties", "--graph", str(folder))
    assert (done.exit_code, folder.exists(), done.stderr.startswith(f"Error: {folder}: no graph here")) == (1, False, True)
