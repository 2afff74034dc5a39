"""Write docs/cli.md from the commands' own help, or with --check say whether it is up to date."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from bilateral.cli import COMMANDS, bilateral

TARGET = Path(__file__).parent / "cli.md"
HEAD = """\
# The command line

<!-- Written by docs/write_cli.py from the commands' own help (`make docs`); don't edit. -->

Data goes to stdout, words to stderr; `-` is stdin or stdout. `--since`, `--until`, `--type`, `--status` and `--min-sources`
mean the same everywhere. Exit codes: 0 done, 1 error (one line says what and where), 2 wrong usage, 3 done but some articles
were rejected.
"""


def help_text(name: str) -> str:
    """The help of a command ('' for the group), as wide as the docs."""
    command: click.Command = bilateral
    parent = click.Context(bilateral, info_name="bilateral", max_content_width=110, terminal_width=110)
    if not name:
        return bilateral.get_help(parent)
    found = bilateral.get_command(parent, name)
    assert found is not None
    command = found
    settings = {"max_content_width": 110, "terminal_width": 110, **command.context_settings}
    return command.get_help(click.Context(command, info_name=name, parent=parent, **settings))


def document() -> str:
    """The whole page."""
    sections = [("bilateral", ""), *((f"bilateral {name}", name) for name in COMMANDS)]
    return HEAD + "".join(f"\n## {title}\n\n```\n{help_text(name).rstrip()}\n```\n" for title, name in sections)


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
