"""The graph asked: questions, ties, nets, measures and tables. Knows the graph; nothing of how it was filled, nor of HTML.

events (values out of the graph) → pairs → net → measures/ → analysis (the measures asked of a graph); questions (named SPARQL);
ties; timeline; exports/ and files (shapes that others read). All take one `Filter`; `as_rows` and `csv_text` make tables.
"""
