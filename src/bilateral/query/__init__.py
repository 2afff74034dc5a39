"""The graph asked: questions, ties, nets, measures and tables. Knows the graph; nothing of how it was filled, nor of HTML."""
