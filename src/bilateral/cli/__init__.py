"""The command line: arguments → one call → output. The only part that knows click; no logic."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from importlib import import_module

import click

from bilateral.errors import BilateralError

COMMANDS = (  # in the order of `bilateral --help`: fill, read, ask, look, keep
    "load",
    "extract",
    "explain",
    "query",
    "ask",
    "ties",
    "timeline",
    "rank",
    "path",
    "groups",
    "triangles",
    "compare",
    "compare-with",
    "changes",
    "asymmetry",
    "show",
    "view",
    "list",
    "actors",
    "review",
    "stats",
    "coverage",
    "validate",
    "remove",
    "export",
    "import",
    "backup",
    "compact",
    "serve",
)
MODULES = {"list": "list_", "import": "import_", "compare-with": "compare_with"}  # where Python cannot have the name


class LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for: one module a command."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"bilateral.cli.{MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; an error of ours becomes one line and exit code 1."""
        try:
            return super().invoke(ctx)
        except BilateralError as error:
            from bilateral.cli.output import clean

            raise click.ClickException(clean(str(error), keep="")) from error
        except BrokenPipeError:
            # the reader (`| head`) has gone: nothing is wrong, and nothing more can be said
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="bilateral", prog_name="bilateral")
def bilateral() -> None:
    """Foreign-relations articles to a knowledge graph, and questions to it.

    \b
    Example:
        bilateral load news/ && bilateral ties China Russia
    """


def main() -> None:
    """What the console script runs."""
    atexit.register(gc.freeze)  # what the process holds at its end goes with it: a search through it would take up to 0.2 s
    bilateral(prog_name="bilateral")
