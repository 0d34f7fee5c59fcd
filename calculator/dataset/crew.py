"""Work on the parts of a file by an executor, a few at a time, the results in the order of the parts."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")


@dataclass(frozen=True)
class Crew:
    """Whoever works: processes of this machine or of a cluster. At most `ahead` parts are under way."""

    executor: Executor
    ahead: int

    def in_order(self, work: Callable[[Part], Result], parts: Iterable[Part]) -> Iterator[tuple[Part, Result]]:
        """Each part with what `work` makes of it. Stops asking for more when the caller does."""
        waiting: deque[tuple[Part, Future[Result]]] = deque()
        try:
            for part in parts:
                waiting.append((part, self.executor.submit(work, part)))
                if len(waiting) >= self.ahead:
                    first, future = waiting.popleft()
                    yield first, future.result()
            while waiting:
                first, future = waiting.popleft()
                yield first, future.result()
        finally:
            for _, future in waiting:
                future.cancel()
