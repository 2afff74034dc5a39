"""How good and how fast bilateral is, measured: `python -m bench`. Not part of the package."""
