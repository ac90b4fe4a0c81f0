from typing import type_check_only

__all__ = ["CONDITIONS", "FINDINGS", "__version__", "assess", "score"]

CONDITIONS: dict[str, str]
FINDINGS: dict[str, str]
__version__: str

# What comes out of `score`. It has no name at run time.
@type_check_only
class Table:
    num_rows: int
    column_names: list[str]
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...
    def __arrow_c_schema__(self) -> object: ...

def assess(presentation: str, written: bool, summary: bool) -> str: ...
def score(
    table: object,
    carry: list[str],
    ignore: list[str],
    intervals: bool,
    open_questions: bool,
    receipt: bool,
    threads: int | None,
) -> tuple[Table, tuple[int, int, str] | None]: ...
