"""Shares and votes: what is printed follows from what was counted, to the last digit that is printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from election.package.checks.contests import Contest, contests, counted, other_figures
from election.package.checks.rounding import are_spread, common_base, digits, follows, half_a_digit, is_cut
from election.package.problems import Problem
from election.package.records import Record, Tables
from election.words import _, count


def shares_follow(tables: Tables) -> Iterator[Problem]:
    """A share is votes by its base, so a wrong digit in either shows. The base is what the election's row says: all
    votes for the lines (only where every line is there with its votes), or the ballots. Rounding is allowed for by
    the digits printed: 30.9 may be anything from 30.85 to 30.95."""
    for contest in contests(tables):
        lines = [line for line in contest.lines if line.known("votes", "share_pct")]
        if contest.election["share_base"] == "ballots":
            if contest.election.known("share_base", "ballots"):
                yield from _of_ballots(tables, contest, lines)
        elif contest.election.known("share_base") and contest.complete():
            lines = list(counted(contest, tables))
            if lines and all(line.sound("share_pct") and line.known("votes") for line in lines):
                yield from _of_valid(tables, contest, [line for line in lines if line.known("share_pct")], lines)


def shares_add_up(tables: Tables) -> Iterator[Problem]:
    """Where all lines are there and shares are of the votes for them, the shares are the whole: 100, give or take half
    a last digit a line. This finds a wrong share also where the votes are not known."""
    for contest in contests(tables):
        lines = counted(contest, tables)
        if all(line.known("votes") for line in lines):
            continue
        valid = contest.election.known("share_base") and contest.election["share_base"] == "valid"
        if not (lines and valid and contest.complete() and all(line.known("share_pct") for line in lines)):
            continue
        total = sum(line["share_pct"] for line in lines)
        if abs(Fraction(total) - 100) > sum(half_a_digit(line["share_pct"]) for line in lines):
            yield _no_hundred(tables, contest, lines, total)


def _fits(line: Record, base: int) -> bool:
    return follows(line["votes"], base, line["share_pct"])


def _explained(tables: Tables, contest: Contest, line: Record, base: int) -> bool:
    """Whether the contradiction is known: `crosschecks` has the figure that would follow as that of another source."""
    key = f"{contest.id}/{line['contestant_id']}"
    shares = other_figures(tables, "results", key, "share_pct")
    votes = other_figures(tables, "results", key, "votes")
    return any(follows(line["votes"], base, share) for share in shares) or any(
        vote == int(vote) and follows(int(vote), base - line["votes"] + int(vote), line["share_pct"]) for vote in votes
    )


def _odd(tables: Tables, contest: Contest, lines: Sequence[Record], base: int) -> tuple[list[Record], list[Problem]]:
    """The lines whose share doesn't follow from the votes; and, where the source may have printed them so all the same,
    none of them but a warning: it cut further digits off, or spread the rest so that all make 100."""
    off = [line for line in lines if not (_fits(line, base) or _explained(tables, contest, line, base))]
    table = tables["results"]
    if off and are_spread([(line["votes"], line["share_pct"]) for line in lines], base):
        what = _("The shares of {contest} are rounded so that they add up to 100: {example}.").format(
            contest=contest.id, example=_right(off[0], base)
        )
        mend = _("Compare them with their source; they may stay if it prints them so.")
        return [], [table.warning(off[0], "share_pct", what, mend)]
    cut = [line for line in lines if is_cut(line["votes"], base, line["share_pct"])]
    if len(cut) == len(lines) or (len(off) == 1 and off[0] in cut):
        mend = _("Compare it with its source; it may stay if the source cuts figures off instead of rounding them.")
        return [], [table.warning(line, "share_pct", f"{_right(line, base)}.", mend) for line in off]
    return off, []


def _right(line: Record, base: int) -> str:
    """What the share would be, beside what it is: '1,000 of 3,000 are 33.3%, not 33.4%'."""
    return _("{votes} of {base} are {right}%, not {share}%").format(
        votes=count(line["votes"]),
        base=count(base),
        right=_share(line, base),
        share=line.texts["share_pct"],
    )


def _share(line: Record, base: int) -> Decimal:
    """What the share would be, to the digits that are printed."""
    return round(Decimal(100 * line["votes"]) / base, digits(line["share_pct"])) if base else Decimal(0)


def _common(lines: Sequence[Record]) -> tuple[Fraction, Fraction] | None:
    return common_base([(line["votes"], line["share_pct"]) for line in lines])


def _of_ballots(tables: Tables, contest: Contest, lines: list[Record]) -> Iterator[Problem]:
    base = contest.election["ballots"]
    wrong, warnings = _odd(tables, contest, lines, base)
    yield from warnings
    common = _common(lines)
    if len(wrong) > 1 and common:
        contest.election.spoil("ballots")
        what = _("The shares of the {n} lines of {contest} are not of {base} ballots, but of about {other}.").format(
            n=len(lines), contest=contest.id, base=count(base), other=_about(common)
        )
        mend = _("Correct the ballots; or, if the shares are of the votes for the lines, write “valid” as share_base.")
        yield tables["elections"].problem(contest.election, "ballots", what, mend)
        return
    for line in wrong:
        yield _contradiction(tables, line, base, _("ballots"))


def _of_valid(tables: Tables, contest: Contest, lines: list[Record], everything: Sequence[Record]) -> Iterator[Problem]:
    base = sum(line["votes"] for line in everything)
    wrong, warnings = _odd(tables, contest, lines, base)
    yield from warnings
    if len(wrong) < 2:
        yield from (_contradiction(tables, line, base, _("votes for all lines")) for line in wrong)
        return
    culprits = [line for line in lines if _alone_wrong(line, lines, base)]
    if len(culprits) == 1:
        yield _wrong_votes(tables, culprits[0], lines, base)
        return
    for line in lines:
        line.spoil("votes", "share_pct")
    yield _wrong_base(tables, contest, lines, base, wrong)


def _alone_wrong(suspect: Record, lines: list[Record], base: int) -> bool:
    """Whether other votes on this one line would make every share of the contest right."""
    others = [line for line in lines if line is not suspect]
    common = _common(others) if len(others) > 1 else None
    if common is None:
        return False
    rest = base - suspect["votes"]
    share, half = Fraction(suspect["share_pct"]), half_a_digit(suspect["share_pct"])
    # Votes v with base rest + v: the base lies within `common`, and v by the base is the printed share.
    low = max(common[0] - rest, rest * (share - half) / (100 - share + half), Fraction(0))
    if share + half >= 100:
        return low <= common[1] - rest
    return low <= min(common[1] - rest, rest * (share + half) / (100 - share - half))


def _wrong_votes(tables: Tables, line: Record, lines: list[Record], base: int) -> Problem:
    line.spoil("votes", "share_pct")
    common = _common([each for each in lines if each is not line])
    rest = base - line["votes"]
    meant = round((common[0] + common[1]) / 2) - rest if common else 0
    what = _("{votes} votes here contradict the shares of this contest; about {meant} would fit all of them.").format(
        votes=count(line["votes"]), meant=count(meant)
    )
    return tables["results"].problem(line, "votes", what, _("Compare the figure with its source."))


def _contradiction(tables: Tables, line: Record, base: int, of: str) -> Problem:
    line.spoil("votes", "share_pct")
    what = _("{votes} of {base} {of} are {right}%, not {share}%.").format(
        votes=count(line["votes"]), base=count(base), of=of, right=_share(line, base), share=line.texts["share_pct"]
    )
    mend = _("Compare share and votes with their source. If sources disagree, that is a row in crosschecks.")
    return tables["results"].problem(line, "share_pct", what, mend)


def _wrong_base(tables: Tables, contest: Contest, lines: list[Record], base: int, wrong: list[Record]) -> Problem:
    common = _common(lines)
    what = _("{wrong} of {n} shares of {contest} don't follow from the votes, which add up to {base}.").format(
        wrong=len(wrong), n=len(lines), contest=contest.id, base=count(base)
    )
    mend = _("Compare votes and shares with their source.")
    if common:
        mend = _(
            "By the shares there are about {other} votes: see if a line is missing or one too many, if "
            "“lines_complete” is true, and if the shares are of the ballots."
        ).format(other=_about(common))
    return tables["results"].problem(wrong[0], "share_pct", what, mend)


def _no_hundred(tables: Tables, contest: Contest, lines: Sequence[Record], total: Decimal) -> Problem:
    what = _("The shares of the {n} lines of {contest} add up to {total}, not to 100.").format(
        n=len(lines), contest=contest.id, total=total
    )
    mend = _("Compare them with their source; write “false” as lines_complete if a line of the ballot has no row.")
    return tables["results"].problem(lines[0], "share_pct", what, mend)


def _about(bounds: tuple[Fraction, Fraction]) -> str:
    return count(round((bounds[0] + bounds[1]) / 2))
