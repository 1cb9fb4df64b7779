"""What is worked out of a dataset is kept with it, and goes when it goes.

A cache of a module's own, such as `lru_cache`, would keep every version of the data that was ever asked about: a desk
that saves a table thirty times would have thirty datasets in memory.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial, wraps
from typing import Concatenate, ParamSpec, TypeVar

from election.package.dataset import Dataset

P = ParamSpec("P")
Answer = TypeVar("Answer")
OfData = Callable[Concatenate[Dataset, P], Answer]


def kept_with_data(most: int) -> Callable[[OfData[P, Answer]], OfData[P, Answer]]:
    """For a function whose first argument is a dataset: that dataset keeps the last `most` answers, by the other
    arguments. Everyone who asks gets the same object, so nobody may write to it. What it raises is not kept."""

    def keeping(function: OfData[P, Answer]) -> OfData[P, Answer]:
        @wraps(function)
        def asked(dataset: Dataset, *args: P.args, **kwargs: P.kwargs) -> Answer:
            answers = dataset.answers.get(function)
            if answers is None:  # two threads may come here at once: both get the one that was there first
                answers = dataset.answers.setdefault(function, lru_cache(most)(partial(function, dataset)))
            answer: Answer = answers(*args, **kwargs)
            return answer

        return asked

    return keeping
