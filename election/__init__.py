"""The subject: a folder of CSVs, the arithmetic of elections, and what a page says. Knows no Streamlit."""

from election.package.dataset import Dataset, Source, load, signature
from election.package.problems import DataError, Problem

__all__ = ["DataError", "Dataset", "Problem", "Source", "load", "signature"]
