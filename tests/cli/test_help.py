from __future__ import annotations

import subprocess
import sys
import time

import click
import pytest
from click.testing import CliRunner

from bilateral.cli import COMMANDS, bilateral

HELP_S = 0.3


def command_of(name: str) -> click.Command:
    found = bilateral.get_command(click.Context(bilateral), name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_ends_with_an_example_of_the_command(name: str) -> None:
    text = command_of(name).help or ""
    before, _, example = text.partition("Example:")
    assert before.strip()
    assert f"bilateral {name}" in example


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    options = [param for param in command_of(name).params if isinstance(param, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_first_sentence_of_each_help_fits_the_list_of_commands(name: str) -> None:
    assert not command_of(name).get_short_help_str(60).endswith("...")


def test_h_is_help() -> None:
    assert CliRunner().invoke(bilateral, ["-h"]).output == CliRunner().invoke(bilateral, ["--help"]).output


def test_an_unknown_command_is_wrong_usage() -> None:
    done = CliRunner().invoke(bilateral, ["lod"])
    assert (done.exit_code, "No such command 'lod'" in done.output) == (2, True)


def test_the_help_loads_no_library_that_takes_time() -> None:
    heavy = ["spacy", "networkx", "pyoxigraph", "rdflib", "pyvis", "trafilatura", "pyshacl", "rich", "numpy"]
    code = (
        f"import sys, bilateral.cli as c\ntry: c.main()\nexcept SystemExit: pass\nprint([m for m in {heavy} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.slow
def test_the_help_is_there_in_under_three_tenths_of_a_second() -> None:
    times = []
    for _ in range(7):  # the quickest of some, for the machine does other things too
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "bilateral", "--help"], capture_output=True, check=True)
        times.append(time.perf_counter() - start)
    assert min(times) < HELP_S
