"""In which colours each contestant is drawn.

A contestant's own colours are data: the columns `colour` and `colour_dark` of the contestants table. A colour means a
party, so what is none, a candidate among candidates or an answer, has a neutral one unless its row names another. Drawn
colours can be seen on their page, and within a contest, which is what a picture has, they are told apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from election import sight
from election.colours import AGAINST_ALL, DEFAULTS, INDEPENDENTS, PAPER, TOKENS, Pair

ALIKE = 0.05  # own colours that are nearer to each other are taken for one
APART = 0.07  # what a default keeps from the colours beside it; half of that for eyes that lack a kind of cone
_STEPS = (0.2, -0.2, 0.12, -0.12, 0.3, -0.3, 0.4, -0.4)  # lighter or darker, to be told from another


class Wish(NamedTuple):
    """A contestant, its kind, and its own colours for the light and the dark page; empty where none is given."""

    contestant_id: str
    kind: str
    light: str
    dark: str

    @property
    def own(self) -> bool:
        return bool(self.light or self.dark)


def of_contestants(wishes: Sequence[Wish], contests: Sequence[Collection[str]]) -> dict[str, Pair]:
    """Each contestant's colours by id: its own as far as they can be seen and told apart, else its kind's, else a
    default. `contests` are the ids of those who stand in each: the first contest's have the first choice of defaults,
    then the next one's, so it is best to begin with the newest."""
    beside = _beside(wishes, contests)
    neutral = _neutral(wishes, beside)
    darks = {pair.light: pair.dark for pair in TOKENS}
    own = {wish.contestant_id: seen(wish) for wish in wishes if wish.own}
    uses = Counter(dict.fromkeys(own.values(), 1))
    chosen: dict[str, Pair] = {}
    turn = {name: place for place, contest in reversed(list(enumerate(contests))) for name in contest}
    for wish in sorted(wishes, key=lambda wish: (not wish.own, turn.get(wish.contestant_id, len(turn)))):
        name = wish.contestant_id
        near = {chosen[other] for other in beside[name] if other in chosen}
        if name in own:
            pair = _told_apart(own[name], near)
        else:
            pair = neutral.get(name) or _default(near, uses)
            uses[pair] += 1
        chosen[name] = _of_one_dark(pair, darks)
    return {wish.contestant_id: chosen[wish.contestant_id] for wish in wishes}


def seen(wish: Wish) -> Pair:
    """A contestant's own colours where each stands out from its page, else the nearest shade that does; of a colour
    given for one page alone, the other's is made."""
    light, dark = (wish.light or wish.dark).upper(), (wish.dark or wish.light).upper()
    return Pair(sight.standing_out(light, PAPER.light), sight.standing_out(dark, PAPER.dark))


@lru_cache(maxsize=16384)
def alike(one: Pair, other: Pair) -> bool:
    """Whether two contestants' colours look like one on either page."""
    return any(sight.distance(first, second) < ALIKE for first, second in zip(one, other, strict=True))


def _beside(wishes: Sequence[Wish], contests: Iterable[Collection[str]]) -> dict[str, set[str]]:
    """For each contestant, those it meets in some contest."""
    met: dict[str, set[str]] = {wish.contestant_id: set() for wish in wishes}
    for contest in contests:
        for name in contest:
            if name in met:
                met[name].update(contest)
    return {name: others - {name} for name, others in met.items()}


def _neutral(wishes: Sequence[Wish], beside: Mapping[str, set[str]]) -> dict[str, Pair]:
    parties = {wish.contestant_id for wish in wishes if wish.kind == "party"}
    found = {}
    for name, kind in ((wish.contestant_id, wish.kind) for wish in wishes):
        if kind in ("independents", "answer") or (kind == "candidate" and not beside[name] & parties):
            found[name] = INDEPENDENTS
        elif kind in ("against_all", "uncounted", "others"):
            found[name] = AGAINST_ALL
    return found


def _told_apart(pair: Pair, near: Collection[Pair]) -> Pair:
    """The colours themselves, or a shade of them that none of those near looks like; themselves where there is none."""
    shades = (pair, *(_shade(pair, step) for step in _STEPS))
    return next((shade for shade in shades if not any(alike(shade, other) for other in near)), pair)


@lru_cache(maxsize=1024)
def _shade(pair: Pair, step: float) -> Pair:
    """Lighter or darker by so much, as far as it still stands out."""
    light, dark = (sight.shade(each, min(1.0, max(0.0, sight.lightness(each) + step))) for each in pair)
    return Pair(sight.standing_out(light, PAPER.light), sight.standing_out(dark, PAPER.dark))


def _default(near: Collection[Pair], uses: Mapping[Pair, int]) -> Pair:
    """The least used of the defaults that are told from all those near, or of their shades; where those are all taken
    too, a default once more."""
    apart = [pair for pair in DEFAULTS if all(distance(pair, other) >= APART for other in near)]
    if apart:
        return min(apart, key=lambda pair: uses[pair])
    shades = (_shade(pair, step) for step in _STEPS for pair in DEFAULTS)
    free = next((shade for shade in shades if not any(alike(shade, other) for other in near)), None)
    return free or min(DEFAULTS, key=lambda pair: uses[pair])


@lru_cache(maxsize=4096)
def distance(one: Pair, other: Pair) -> float:
    """How far two contestants' colours are apart on the page where they are nearest, to the sight to which they are."""
    pages = list(zip(one, other, strict=True))
    weak = min(sight.distance(*page, each) for page in pages for each in sight.DEFICIENCIES)
    return min(2 * weak, *(sight.distance(*page) for page in pages))


def _of_one_dark(pair: Pair, darks: dict[str, str]) -> Pair:
    """The colours, with a light one that becomes no other in the dark: pictures are turned dark by it alone."""
    light = pair.light
    while darks.setdefault(light, pair.dark) != pair.dark:
        blue = int(light[5:], 16)
        light = f"{light[:5]}{blue + 1 if blue < 255 else 0:02X}"
    return Pair(light, pair.dark)
