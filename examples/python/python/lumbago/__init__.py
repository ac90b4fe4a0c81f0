"""Says how urgent low back or upper leg pain is, what may cause it, and what to ask next.

`assess` answers about one patient, `score` about a table of them. The urgency counts, not the probability: never send anybody home
by a small one. It is not a diagnosis.
"""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Protocol, TypedDict

from . import _lumbago

CONDITIONS: dict[str, str] = _lumbago.CONDITIONS
"""The id of each condition, and its label."""

FINDINGS: dict[str, str] = _lumbago.FINDINGS
"""The id of each finding, and its label."""

__version__: str = _lumbago.__version__

__all__ = ["CONDITIONS", "FINDINGS", "Answers", "ArrowArray", "ArrowStream", "Presentation", "assess", "score"]


class Presentation(TypedDict, total=False):
    """What is known of a patient. What is left out was never asked."""

    age: int
    sex: Literal["female", "male"]
    duration_weeks: float
    setting: str
    pretest: Mapping[str, float]
    findings: Mapping[str, Literal["present", "absent", "unknown"]]


class ArrowStream(Protocol):
    """A table: of pyarrow, Polars, pandas, DuckDB, or whatever else speaks Arrow."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


class ArrowArray(Protocol):
    """A record batch of whatever speaks Arrow."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...


class Answers:
    """A table of answers for `pyarrow.table`, `polars.DataFrame`, `pandas.DataFrame.from_arrow`, or a query of DuckDB."""

    def __init__(self, table: _lumbago.Table) -> None:
        self._table = table

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self._table.__arrow_c_stream__(requested_schema)

    def __arrow_c_schema__(self) -> object:
        return self._table.__arrow_c_schema__()

    def __len__(self) -> int:
        return self._table.num_rows

    def __repr__(self) -> str:
        return f"<lumbago.Answers: {len(self)} rows of {', '.join(self._table.column_names)}>"


def assess(presentation: Presentation | Mapping[str, Any] | str, *, summary: bool = False) -> dict[str, Any]:
    """The answer about a patient, given as a dictionary or in JSON: everything, or a summary for a screen.

    >>> import lumbago
    >>> answer = lumbago.assess({"age": 34, "findings": {"saddle_numbness": "present"}})
    >>> answer["triage"]["urgency"]
    'emergency'

    What is not a patient raises `ValueError` and says what would be right:

    >>> lumbago.assess({"findings": {"sadle_numbness": "present"}})
    Traceback (most recent call last):
    ...
    ValueError: findings: unknown finding `sadle_numbness`; the nearest valid id is `saddle_numbness`
    """
    if isinstance(presentation, str):
        answer = _lumbago.assess(presentation, True, summary)
    else:
        answer = _lumbago.assess(json.dumps(presentation, allow_nan=False), False, summary)
    return json.loads(answer)  # type: ignore[no-any-return]


def _to_hand_over(table: Any, carry: Sequence[str]) -> Any:
    """The table, without what its library would get wrong or leave out on the way."""
    polars, pandas = sys.modules.get("polars"), sys.modules.get("pandas")
    if polars and isinstance(table, polars.DataFrame):
        # Polars gives a column of the type Null a buffer, which Arrow refuses. As text, its nulls say the same: never asked.
        text, texts = polars.String, polars.List(polars.String)
        lists = ("present", "absent", "unknown")
        nulls = {name: texts if name in lists else text for name, type in table.schema.items() if type == polars.Null}
        empty = {name: texts for name, type in table.schema.items() if type == polars.List(polars.Null)}
        return table.cast(nulls | empty)
    if pandas and isinstance(table, pandas.DataFrame) and isinstance(table.index, pandas.RangeIndex):
        name = table.index.name
        if name in carry and name not in table.columns:
            raise ValueError(f"`{name}` is the index, not a column; expected a frame after reset_index()")
    return table


def score(
    table: ArrowStream | ArrowArray,
    *,
    carry: Sequence[str] = (),
    ignore: Sequence[str] = (),
    intervals: bool = True,
    open_questions: bool = True,
    receipt: bool = True,
    threads: int | None = None,
) -> Answers:
    """A row of answers for each row of a table, in the same order, on all cores or on as many `threads` as are asked for.

    Columns are named by the ids of `FINDINGS` and hold booleans or `present`, `absent` and `unknown`; or `present`, `absent` and
    `unknown` hold lists of ids; and `age`, `sex`, `duration_weeks`, `setting`, `pretest_…` hold the rest. Or one column
    `presentation` holds everything in JSON. Null means never asked. `carry` names the columns that come along into the answers,
    `ignore` those to pass over. `intervals`, `open_questions` and `receipt` cost time and room, and may be left out.

    >>> import lumbago, pyarrow
    >>> cohort = pyarrow.table({"id": ["p-1", "p-2"], "age": [34, 340], "saddle_numbness": [True, None]})
    >>> answers = pyarrow.table(lumbago.score(cohort, carry=["id"]))
    >>> answers["urgency"].to_pylist()
    ['emergency', None]

    A row that is no patient has an `error` in place of answers. Counts of the urgency leave it out, so a `UserWarning` says how many
    there are:

    >>> answers["error"][1].as_py()
    'column age: age 340 is out of range; expected whole years from 0 to 130'

    A table that cannot be meant raises `ValueError`:

    >>> lumbago.score(pyarrow.table({"sadle_numbness": [True]}))
    Traceback (most recent call last):
    ...
    ValueError: unknown column `sadle_numbness`; the nearest name is `saddle_numbness`, or name it in `carry` or `ignore`
    """
    if not hasattr(table, "__arrow_c_stream__") and not hasattr(table, "__arrow_c_array__"):
        raise TypeError(f"{type(table).__name__} is no table; expected one of pyarrow, Polars, pandas or DuckDB")
    for option, names in {"carry": carry, "ignore": ignore}.items():
        if isinstance(names, str):
            raise TypeError(f"{option} is a list of names; expected [{names!r}]")
    table = _to_hand_over(table, carry)
    answers, faults = _lumbago.score(table, list(carry), list(ignore), intervals, open_questions, receipt, threads)
    if faults:
        count, row, error = faults
        warnings.warn(
            f"{count:,} of {answers.num_rows:,} rows could not be read as patients and have no urgency; their `error` says why; "
            f"the first: row {row:,} (counted from 0), {error}",
            stacklevel=2,
        )
    return Answers(answers)
