"""People's files → examples → one mergeable summary of what they are worth.

`summarise` reads any number of files in one pass; `as_data` turns a Summary into plain data for
screens and JSON. Problems and errors are codes with parameters (listed in codes.py), worded by
calculator/text.
"""

from calculator.dataset.as_data import as_data, problem_data, readiness
from calculator.dataset.audit import summarise
from calculator.dataset.detect import FORMATS
from calculator.dataset.example import Example, Message, Problem
from calculator.dataset.excerpt import Excerpt, excerpts
from calculator.dataset.read import Options, chat_names, first_examples, iter_examples
from calculator.dataset.summary import Summary, merge

__all__ = [
    "FORMATS",
    "Example",
    "Excerpt",
    "Message",
    "Options",
    "Problem",
    "Summary",
    "as_data",
    "chat_names",
    "excerpts",
    "first_examples",
    "iter_examples",
    "merge",
    "problem_data",
    "readiness",
    "summarise",
]
