"""How long the price book takes to load and to be looked up, against the standard library reading the same files.

python -m benchmarks.book_speed
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from decimal import Decimal
from time import perf_counter

from pricing.book import TABLES, Book, load

ROUNDS = 15


def best_ms(work: Callable[[], object]) -> float:
    """The shortest of ROUNDS runs: what the work takes when nothing else wants the processor."""
    found = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        found.append(perf_counter() - start)
    return min(found) * 1000


def read_with_the_standard_library() -> None:
    for path in TABLES.glob("*.toml"):
        tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def main() -> None:
    book: Book = load()
    last = max(row.from_ for history in book.rows.values() for row in history)
    loading, standard = best_ms(load), best_ms(read_with_the_standard_library)
    lookup = best_ms(lambda: book.at(last).rows_in_force())
    print(f"load, checks included        {loading:8.2f} ms")
    print(f"every row in force on a day  {lookup:8.3f} ms ({len(book.rows):,} ids)")
    print(f"standard library, reading    {standard:8.2f} ms")
    print(f"load / standard library      {loading / standard:8.2f}")


if __name__ == "__main__":
    main()
