"""Rules of the elections that changed: what held before, what since, which event brought it, what held on a day."""

from __future__ import annotations

from dataclasses import dataclass

from election import words
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.package.values import number
from election.words import _


@dataclass(frozen=True)
class Change:
    """One row of the table `rule_changes`.

    name      the rule, or the part of it that changed, in words
    old, new  as they stand in the table: a number without separators, or words; `old` is "" where not known
    since     from when, as an ISO date, month or year
    """

    id: str
    event_id: str
    rule: str
    name: str
    old: str
    new: str
    unit: str
    since: str
    note: str
    source_ids: tuple[str, ...]

    @property
    def text(self) -> str:
        """'7% → 5%', '20,000 → 5,000 members'."""
        new = printed(self.new, self.unit)
        if not self.old:
            return new
        old = printed(self.old, "" if self.unit != "percent" and number(self.new) is not None else self.unit)
        return _("{before} → {now}").format(before=old, now=new)


def printed(text: str, unit: str) -> str:
    """A cell as a reader sees it: '5' in percent is '5%', '20000' members '20,000 members', words are as they are."""
    value = number(text)
    if value is None:
        return text
    if unit == "percent":
        return words.threshold(value)
    figure = words.decimal(value, 0 if value == int(value) else 1)
    return _("{number} {unit}").format(number=figure, unit=unit) if unit else figure


@kept_with_data(1)
def changes(dataset: Dataset) -> tuple[Change, ...]:
    """All changes, by date; of one date in the order of the table."""
    labels = dataset.labels("rule_changes", "rule")
    rows = dataset["rule_changes"].sort_values("in_force_from", kind="stable")
    return tuple(
        Change(
            id=row.change_id,
            event_id=row.event_id,
            rule=row.rule,
            name=row.detail or labels[row.rule],
            old=row.old,
            new=row.new,
            unit=row.unit,
            since=row.in_force_from,
            note=row.note,
            source_ids=tuple(row.source_ids),
        )
        for row in rows.itertuples()
    )


def of_event(dataset: Dataset, event_id: str) -> tuple[Change, ...]:
    """The changes that an event brought, in the order of the table's dates."""
    return tuple(change for change in changes(dataset) if change.event_id == event_id)


def events(dataset: Dataset) -> frozenset[str]:
    """The events of the record that changed a rule."""
    return frozenset(change.event_id for change in changes(dataset)) & frozenset(dataset["events"]["event_id"])


def in_force(dataset: Dataset, rule: str, day: str) -> Change | None:
    """The last change of a rule up to a day (ISO); of a rule with several parts, of its first part.

    None where the record has no change before that day: an earlier one may be missing from it. None too where only the
    month or year of the last change is known, and the day lies within: it may have come before or after."""
    all_of_it = [change for change in changes(dataset) if change.rule == rule]
    held = [change for change in all_of_it if change.name == all_of_it[0].name and change.since <= day]
    if not held or (held[-1].since != day and day.startswith(held[-1].since)):
        return None
    return held[-1]
