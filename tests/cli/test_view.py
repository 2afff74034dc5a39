"""`bilateral view`: the pages looked into, by the data that they carry."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def data_of(page: str) -> dict[str, Any]:
    """The JSON object that the page's script reads."""
    found = [json.loads(text) for text in re.findall(r'<script[^>]*type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL)]
    return next(each for each in found if "ties" in each)


def ties_of(data: dict[str, Any]) -> set[tuple[str, str]]:
    keys = [node["key"] for node in data["nodes"]]
    return {(keys[a], keys[b]) for a, b in data["ties"]}


@pytest.fixture
def view(run: Run, tmp_path: Path) -> Any:
    def page(*words: str) -> dict[str, Any]:
        file = tmp_path / "page.html"
        done = run("view", *words, "-o", str(file))
        assert done.exit_code == 0, done.output
        return data_of(file.read_text(encoding="utf-8"))

    return page


def test_the_page_on_stdout_is_the_page_in_the_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    run("view", "-o", str(file))
    assert run("view", "-o", "-").stdout_bytes == file.read_bytes()


def test_stdout_cannot_be_opened_in_a_browser(run: Run) -> None:
    assert run("view", "-o", "-", "--open").exit_code == 2


def test_people_are_nodes_at_the_level_of_actors(view: Any) -> None:
    sides, actors = ({node["key"]: node for node in view(*words)["nodes"]} for words in ((), ("--level", "actor")))
    assert "person" not in {node["kind"] for node in sides.values()}
    ishiba = actors["Shigeru Ishiba@JPN"]
    assert (ishiba["kind"], ishiba["code"], ishiba["side"]) == ("person", "SI", "JPN")
    assert ishiba["offices"] == ["Prime Minister, 2024-10-01 to 2025-10-21"]


def test_a_side_comes_with_its_people(view: Any) -> None:
    data = view("Japan")
    sides = {node["key"]: node["side"] for node in data["nodes"]}
    assert {"JPN", "Shigeru Ishiba@JPN"} <= set(sides)
    assert all("JPN" in (sides[a], sides[b]) for a, b in ties_of(data))


def test_a_person_is_looked_at_among_people_without_being_told(view: Any) -> None:
    data = view("Shigeru Ishiba")
    assert data["focus"] == ["Shigeru Ishiba@JPN"]
    assert all("Shigeru Ishiba@JPN" in tie for tie in ties_of(data))
    assert ("Jonas Gahr Støre@NOR", "Shigeru Ishiba@JPN") in ties_of(data)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Japan", "Kenya"), "Error: no tie between Japan and Kenya among sides, of what passes the filters; "),
        (("Iceland",), "Error: no tie of Iceland among actors, of what passes the filters"),
        (("Shigeru Ishiba", "Kenya"), "Error: no tie between Shigeru Ishiba and Kenya among actors, "),
        (("Japan", "--since", "2030"), "Error: no tie of Japan among actors, "),
    ],
)
def test_an_empty_page_is_not_written(run: Run, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = run("view", *words, "-o", str(tmp_path / "page.html"))
    assert (done.exit_code, done.stderr.startswith(said), list(tmp_path.iterdir())) == (1, True, [])


def test_a_side_without_its_people_and_two_sides_are_asked_for(view: Any) -> None:
    for words in (("Japan", "--level", "side"), ("Japan", "Norway")):
        assert "person" not in {node["kind"] for node in view(*words)["nodes"]}


def test_an_event_of_two_sides_names_the_people_who_took_part(view: Any) -> None:
    data = view("Japan", "Norway")
    events = data["events"]
    (meeting,) = (at for at, text in enumerate(events["sentence"]) if text.startswith("The prime minister also held talks"))
    assert [data["people"][number] for number in events["who"][meeting]] == ["Jonas Gahr Støre", "Takeshi Iwaya"]


def test_the_top_tie_is_the_one_with_most_events(view: Any, run: Run) -> None:
    every = view()
    counts = [every["events"]["tie"].count(at) for at in range(len(every["ties"]))]
    top = view("--top", "1")
    assert len(top["ties"]) == 1
    assert len(top["events"]["id"]) == max(counts)
    assert ties_of(top) < ties_of(every)


def test_the_backbone_is_a_part_of_all(view: Any) -> None:
    assert set() < ties_of(view("--backbone")) < ties_of(view())


@pytest.mark.parametrize("words", [(), ("--type", "meets")])
def test_a_panel_tells_offices_and_memberships_whatever_types_are_shown(view: Any, words: tuple[str, ...]) -> None:
    norway = {node["key"]: node for node in view(*words)["nodes"]}["NOR"]
    assert norway["memberships"] == ["NATO"]
    assert norway["holders"] == ["Espen Barth Eide, Foreign Minister", "Jonas Gahr Støre, Prime Minister"]


def test_all_events_stand_on_a_page_of_few_sentences_which_says_so(view: Any, run: Run, tmp_path: Path) -> None:
    every, some = view()["events"], view("--sentences", "20")["events"]
    same = ("id", "tie", "date", "type", "status", "counts")
    assert [some[name] for name in same] == [every[name] for name in same]
    told = {some["id"][at]: some["sentence"][at] for at, bare in enumerate(some["bare"]) if not bare}
    assert told.items() < dict(zip(every["id"], every["sentence"], strict=True)).items()
    words = f"Sentences of {len(told)} of {len(set(every['id']))} events, the newest of each tie; --sentences "
    done = run("view", "--sentences", "20", "-o", str(tmp_path / "page.html"))
    assert words in done.stderr
    assert words in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_the_number_that_a_page_names_brings_all_sentences(view: Any, run: Run) -> None:
    said = re.search(r"--sentences (\d+) brings all", run("view", "--sentences", "0", "-o", "-").stderr)
    assert said
    assert view("--sentences", said[1]) == view()
