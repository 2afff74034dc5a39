from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from bilateral.cli import bilateral
from bilateral.read import read_articles

SAMPLE = Path(__file__).parents[2] / "graphs" / "sample"
FIELDS = [
    "confidence", "date", "end", "evidence", "frame", "object", "object_side", "place", "speaker", "start", "status", "subject",
    "subject_side", "type",
]  # fmt: skip


def extract(*words: str) -> tuple[int, list[dict[str, object]]]:
    done = CliRunner().invoke(bilateral, ["extract", *words])
    return done.exit_code, [json.loads(line) for line in done.stdout.splitlines()]


def test_one_line_an_article_in_the_order_of_input_with_sorted_keys() -> None:
    files = [str(SAMPLE / f"{name}.txt") for name in ("06-pacific-tokyo-meeting", "05-nordic-tokyo-plan")]
    done = CliRunner().invoke(bilateral, ["extract", *files])
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in rows] == ["06-pacific-tokyo-meeting", "05-nordic-tokyo-plan"]
    assert [list(row) for row in rows] == [["id", "published", "publisher", "relations", "title", "url"]] * 2
    assert {tuple(relation) for row in rows for relation in row["relations"]} == {tuple(FIELDS)}


def test_every_evidence_is_the_text_at_its_place() -> None:
    texts = {article.id: article.text for article in read_articles(SAMPLE)}
    _, rows = extract(str(SAMPLE))
    wrong = [r for row in rows for r in row["relations"] if r["evidence"] != texts[row["id"]][r["start"] : r["end"]]]
    assert (wrong, len(rows)) == ([], 10)


def test_the_meeting_of_two_prime_ministers() -> None:
    _, (row,) = extract(str(SAMPLE / "06-pacific-tokyo-meeting.txt"))
    meeting = next(r for r in row["relations"] if r["type"] == "meets" and r["object"] == "Jonas Gahr Støre")
    assert {key: meeting[key] for key in ("subject", "subject_side", "object_side", "status", "date", "place", "speaker")} == {
        "subject": "Shigeru Ishiba",
        "subject_side": "JPN",
        "object_side": "NOR",
        "status": "actual",
        "date": "2025-03-12",
        "place": "Tokyo",
        "speaker": None,
    }


def test_a_higher_confidence_leaves_fewer_claims() -> None:
    article = str(SAMPLE / "06-pacific-tokyo-meeting.txt")
    found = {least: extract(article, "--min-confidence", least)[1][0]["relations"] for least in ("0", "0.5", "0.9")}
    assert all(r["confidence"] >= 0.9 for r in found["0.9"])
    assert len(found["0"]) >= len(found["0.5"]) > len(found["0.9"]) > 0
    assert extract(article)[1][0]["relations"] == found["0.5"]


def test_a_missing_file_gives_exit_code_three() -> None:
    code, rows = extract("none.txt", str(SAMPLE / "06-pacific-tokyo-meeting.txt"))
    assert (code, len(rows)) == (3, 1)


def test_two_runs_give_the_same_bytes() -> None:
    one, two = (CliRunner().invoke(bilateral, ["extract", str(SAMPLE)]).stdout_bytes for _ in range(2))
    assert one == two
