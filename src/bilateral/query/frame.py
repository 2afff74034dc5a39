"""Rows, events and nets as pandas frames, where pandas is installed. Knows pandas, imported when asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from bilateral.errors import QueryError

if TYPE_CHECKING:
    from bilateral.query.rows import Rows


def to_frame(rows: Rows) -> Any:
    """The rows as a pandas DataFrame, columns in their order.

    Raises QueryError, which says what to install, where pandas is missing.
    """
    try:
        pandas = import_module("pandas")
    except ModuleNotFoundError as cause:
        raise QueryError("frames need pandas: pip install pandas") from cause
    return pandas.DataFrame.from_records(list(rows.cells), columns=list(rows.columns))
