"""The documents say what the code does."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def test_cli_md_is_what_the_commands_say_now() -> None:
    fresh = runpy.run_path(str(ROOT / "docs" / "write_cli.py"))["document"]()
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == fresh, "run `make docs`"


def test_the_readme_names_only_make_targets_that_there_are() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    pages = ("README.md", "CONTRIBUTING.md", "graphs/README.md")
    named = {name for page in pages for name in re.findall(r"`make ([a-z]+)`", (ROOT / page).read_text(encoding="utf-8"))}
    assert named - targets == set()


def test_the_readme_names_only_commands_that_there_are() -> None:
    from bilateral.cli import COMMANDS

    named = set(re.findall(r"^(?:\$ )?bilateral ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert named - set(COMMANDS) == set()
    assert named


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "graphs/README.md", "docs/events.md", "docs/scale.md"])
def test_links_to_files_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = {link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link}
    assert {link for link in links - {""} if not (ROOT / page).parent.joinpath(link).exists()} == set()


def test_the_layer_table_of_contributing_is_the_one_that_is_tested() -> None:
    rules = runpy.run_path(str(ROOT / "tests" / "test_layers.py"))["MAY_IMPORT"]
    rows = re.findall(r"^\| ([a-z, ]+) \| ([a-z, –]+) \|$", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE)
    written = {part: set(allowed.split(", ")) - {"–"} for parts, allowed in rows for part in parts.split(", ")}
    assert {part: written.get(part) for part in rules} == rules


def test_the_changelog_has_the_version_that_is_built() -> None:
    version = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert version
    assert f"## [{version[1]}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_no_file_of_the_project_names_a_package_index() -> None:
    for name in ("constraints.txt", "constraints-ftm.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert re.findall(r"https?://|--(?:extra-)?index-url|--find-links", text) == [], name
