"""`bilateral serve`: the graph in the browser, on this machine."""

from __future__ import annotations

import click

from bilateral.cli.options import graph_option


@click.command()
@graph_option
@click.option("--port", type=click.IntRange(0, 65535), default=8420, show_default=True, help="The port; 0 takes a free one.")
@click.option("--open", "show", is_flag=True, help="Open the view in the browser.")
def command(graph: str, port: int, show: bool) -> None:
    """Serve the graph on this machine, for reading.

    The view is at /, SPARQL 1.1 queries go to /sparql.

    Ends with Ctrl-C.

    \b
    Example:
        bilateral serve --port 8420 --open
    """
    from bilateral.api.server import Server
    from bilateral.cli.output import say
    from bilateral.cli.reading import reading
    from bilateral.errors import StoreError

    with reading(graph) as store:
        try:
            server = Server(store, port)
        except OSError as cause:
            raise StoreError(f"port {port}: {cause.strerror}; try another --port, or 0 for a free one") from cause
        with server:
            say(f"{server.address} (view), {server.address}sparql (queries); Ctrl-C ends it")
            if show:
                click.launch(server.address)
            try:
                server.serve_forever()
            except KeyboardInterrupt:
                say("ended")
