"""Write docs/cli.md from the commands' own help, or with --check say whether it is up to date."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from bilateral.cli import COMMANDS, bilateral

WIDTHS = {"max_content_width": 110, "terminal_width": 110}
TARGET = Path(__file__).parent / "cli.md"
HEAD = """\
# The command line

<!-- Written by docs/write_cli.py from the commands' own help (`make docs`); don't edit. -->

Data goes to stdout, words to stderr; `-` is stdin or stdout. `--since`, `--until`, `--type`, `--status` and `--min-sources`
mean the same everywhere. Exit codes: 0 done, 1 error (one line says what and where), 2 wrong usage, 3 done but some articles
were rejected.
"""


def help_text(words: tuple[str, ...]) -> str:
    """The help of a command (of the group for no words), as wide as the docs."""
    context = click.Context(bilateral, info_name="bilateral", **{**bilateral.context_settings, **WIDTHS})
    command: click.Command = bilateral
    for word in words:
        assert isinstance(command, click.Group)
        found = command.get_command(context, word)
        assert found is not None
        command = found
        context = click.Context(command, info_name=word, parent=context, **WIDTHS)
    return command.get_help(context)


def document() -> str:
    """The whole page: a section for the group, each command, and each command of a command."""
    return HEAD + "".join(section(words) for words in paths())


def paths() -> list[tuple[str, ...]]:
    """The words after `bilateral` that lead to each help."""
    found: list[tuple[str, ...]] = [()]
    for name in COMMANDS:
        found.append((name,))
        command = bilateral.get_command(click.Context(bilateral), name)
        found += [(name, under) for under in command.commands] if isinstance(command, click.Group) else []
    return found


def section(words: tuple[str, ...]) -> str:
    """A heading and the help under it."""
    return f"\n##{'#' * (len(words) > 1)} {' '.join(('bilateral', *words))}\n\n```\n{help_text(words).rstrip()}\n```\n"


def main() -> int:
    """Write the page, or with --check compare it; 1 if it is out of date."""
    fresh = document()
    if "--check" in sys.argv[1:]:
        if TARGET.exists() and TARGET.read_text(encoding="utf-8") == fresh:
            return 0
        print("docs/cli.md is out of date: run `make docs`", file=sys.stderr)
        return 1
    TARGET.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
