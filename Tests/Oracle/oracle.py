"""Rankings and their robustness, worked out by somebody else: the fixture of OracleTests.swift.

Library  pymcdm 1.4.0, https://pypi.org/project/pymcdm/: its Weighted Sum Model does every sum, its rank() every rank.
         Marks go in as they are: WSM is given a normalisation that changes nothing.
Exact    The library counts in floats. It is only ever given whole numbers, and `Library.totals` refuses those whose sums
         could pass 2**53: below it floats are exact, so that a tie is a tie.
Rerun    make oracle      (installs the library in .build/oracle, and writes Tests/Oracle/grids.jsonl)

What the library does not know is done here, on its totals: a proposal under a threshold is not given a rank, and while
one mark is missing nobody is; a price formula is computed in exact fractions. Nothing is derived by algebra: how firm the first place is,
is found by ranking again, at every thousandth (1/1024) that a bisection asks for and with every mark changed, one step
further at a time. Nothing here was translated from the Swift code.
"""

import json
import pathlib
import random
from fractions import Fraction
from math import ceil, floor, lcm

import numpy as np
from pymcdm.methods import WSM

SEED = 20260223
GRIDS = 3600
SLICES = 1024
EXACT = 2**53


class Library:
    """The weighted sum and its ranks, as pymcdm makes them."""

    asked = 0
    wsm = WSM(normalization_function=lambda column, cost: column)

    @classmethod
    def totals(cls, rows, weights):
        if not rows:
            return []
        assert sum(max(abs(row[i]) for row in rows) * weights[i] for i in range(len(weights))) < EXACT
        found = cls.wsm(rows, weights, np.ones(len(weights)), validation=False)
        return [int(total) for total in found]

    @classmethod
    def ranks(cls, totals):
        """From 1, equal totals sharing the best of their ranks (pymcdm gives them the mean of theirs)."""
        cls.asked += 1
        means = [float(mean) for mean in cls.wsm.rank(totals)] if totals else []
        return [sum(other < mean for other in means) + 1 for mean in means]


class Grid:
    def __init__(self, points, weights, top, step, thresholds, total_threshold, formula):
        self.points, self.weights, self.step = points, weights, step
        self.tops = [w * 100 for w in weights] if points else [top * 100] * len(weights)
        self.top, self.thresholds, self.total_threshold, self.formula = top, thresholds, total_threshold, formula
        # The threshold of the total, as a part of the best total.
        whole = sum(self.tops) if points else top * 100
        self.part = None if total_threshold is None else Fraction(total_threshold, whole)
        # What brings marks out of different maxima to one scale.
        self.multiple = lcm(*weights) if points else 1

    @property
    def computed(self):
        return None if self.formula == "judged" else 0  # the first criterion is the budget

    def marks(self, criterion):
        return range(0, self.tops[criterion] + 1, self.step)

    def fits(self, weights):
        """Can the library weigh this grid so, exactly?"""
        return sum(self.multiple * top * weight for top, weight in zip(self.tops, weights)) < EXACT

    def places(self, marks, weights=None):
        """(totals, places): a place is a rank, 0 while a mark is missing, -1 for a threshold not reached."""
        if weights is None and self.points:
            factors, weights, best = [1] * len(self.weights), [1] * len(self.weights), sum(self.tops)
        else:
            weights = weights or self.weights
            factors = [self.multiple // w if self.points else 1 for w in self.weights]
            best = sum(t * f * w for t, f, w in zip(self.tops, factors, weights))
        totals = Library.totals([[(m or 0) * f for m, f in zip(row, factors)] for row in marks], weights)
        places = [self.standing(row, total, best) for row, total in zip(marks, totals)]
        if any(None in row for row in marks):
            return totals, [0 if place is None else place for place in places]
        ranked = [index for index, place in enumerate(places) if place is None]
        for index, rank in zip(ranked, Library.ranks([totals[index] for index in ranked])):
            places[index] = rank
        return totals, places

    def standing(self, row, total, best):
        if any(m is not None and t is not None and m < t for m, t in zip(row, self.thresholds)):
            return -1
        if None in row:
            return 0
        return -1 if self.part is not None and Fraction(total, best) < self.part else None

    def leaders(self, marks, weights=None):
        return [index for index, place in enumerate(self.places(marks, weights)[1]) if place == 1]

    def at_share(self, criterion, share):
        """Whole weights in which the criterion has `share` of the whole, the others pro rata."""
        others = sum(self.weights) - self.weights[criterion]
        return [
            share.numerator * others if index == criterion else (share.denominator - share.numerator) * weight
            for index, weight in enumerate(self.weights)
        ]


def priced(grid, amounts, marks):
    """The marks with those that the price formula computes, a half going up."""
    if grid.computed is None:
        return marks
    low, high, top = min(amounts), max(amounts), grid.tops[grid.computed]
    for row, amount in zip(marks, amounts):
        if low == high:
            part = Fraction(1)
        elif grid.formula == "proportional":
            part = Fraction(low, amount)
        else:
            part = Fraction(high - amount, high - low)
        row[grid.computed] = floor(part * top + Fraction(1, 2))
    return marks


# What ranking again says of the first place


def interval(grid, marks, leader, criterion):
    """The first and the last 1024th of weight at which the leader is first; None where it cannot be tried exactly."""
    own = Fraction(grid.weights[criterion], sum(grid.weights))

    def is_first(slices):
        weights = grid.at_share(criterion, Fraction(slices, SLICES))
        return leader in grid.leaders(marks, weights)

    if not all(grid.fits(grid.at_share(criterion, Fraction(k, SLICES))) for k in (0, 1, SLICES - 1, SLICES)):
        return None
    low, high = -1, floor(own * SLICES) + 1  # never first below low + 1, first from high on
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if is_first(middle) else (middle, high)
    first = high
    low, high = ceil(own * SLICES) - 1, SLICES + 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if is_first(middle) else (low, middle)
    return [first, low]


def changes(grid, marks, leader):
    """(steps, [[proposal, criterion, mark, first]]): all the changes of one mark that flip, of the fewest steps."""
    cells = [
        (p, c)
        for p in range(len(marks))
        for c in range(len(grid.weights))
        if c != grid.computed and marks[p][c] is not None
    ]
    for steps in range(1, max(grid.tops) // grid.step + 1):
        found = []
        for p, c in cells:
            for mark in (marks[p][c] - steps * grid.step, marks[p][c] + steps * grid.step):
                if 0 <= mark <= grid.tops[c]:
                    changed = [list(row) for row in marks]
                    changed[p][c] = mark
                    first = grid.leaders(changed)
                    if first != [leader]:
                        found.append([p, c, mark, first])
        if found:
            return steps, found
    return None, []


def verdict(grid, marks, places, steps):
    leaders = [index for index, place in enumerate(places) if place == 1]
    if any(None in row for row in marks):
        return "incomplete"
    if len(leaders) != 1:
        return "tied" if leaders else "nothingRanked"
    near, lost = steps == 1, steps is not None
    for criterion, weight in enumerate(grid.weights):
        if len(grid.weights) == 1:
            continue
        own = Fraction(weight, sum(grid.weights))
        for share in (max(Fraction(0), own - Fraction(1, 20)), min(Fraction(1), own + Fraction(1, 20))):
            if not grid.fits(grid.at_share(criterion, share)):
                return None
            near = near or leaders[0] not in grid.leaders(marks, grid.at_share(criterion, share))
        lost = lost or any(
            leaders[0] not in grid.leaders(marks, grid.at_share(criterion, share)) for share in (Fraction(0), Fraction(1))
        )
    alone = sum(place > 0 for place in places) == 1
    return "fragile" if near else "unopposed" if alone and not lost else "steady"


# Chance


def cut(dice, count):
    """`count` whole percents, each above zero, that sum to 100."""
    cuts = sorted(dice.sample(range(1, 100), count - 1))
    return [b - a for a, b in zip([0, *cuts], [*cuts, 100])]


def any_grid(dice):
    count = dice.choice([1, 2, 2, 3, 3, 4, 5, 6, 7])
    points = dice.random() < 0.5
    if points:
        usual = [1, 2, 3, 4, 5, 10, 15, 20, 25, 30, 40, 50]
        weights = [dice.choice(usual) if dice.random() < 0.8 else dice.randint(1, 100) for _ in range(count)]
        top, step = None, dice.choice([50, 100])
    else:
        weights, top = cut(dice, count), dice.choice([4, 5, 5, 10, 20])
        step = dice.choice([25, 50, 100] if top < 10 else [50, 100])
    tops = weights if points else [top] * count
    thresholds = [dice.randrange(0, t * 60 + 1, 10) if dice.random() < 0.12 else None for t in tops]
    whole = sum(weights) if points else top
    total = dice.randrange(whole * 20, whole * 70 + 1) if dice.random() < 0.2 else None
    formula = dice.choice(["judged", "judged", "proportional", "interpolated"])
    return Grid(points, weights, top, step, thresholds, total, formula)


def any_marks(dice, grid):
    """Far apart, close together, alike, or nearly so; now and then one is missing."""
    manner = dice.choice(["far", "far", "close", "alike", "nearly"])
    usual = [dice.choice(grid.marks(c)) for c in range(len(grid.weights))]
    rows = []
    for _ in range(dice.choice([1, 2, 2, 3, 3, 4, 5, 6])):
        row = []
        for c, mark in enumerate(usual):
            marks = grid.marks(c)
            if manner == "far":
                mark = dice.choice(marks)
            elif manner == "close":
                mark = dice.choice(marks[-4:])
            elif manner == "nearly" and dice.random() < 0.3:
                mark = min(max(0, mark + dice.choice([-1, 1]) * grid.step), marks[-1])
            row.append(None if dice.random() < 0.01 else mark)
        rows.append(row)
    return rows


def any_amounts(dice, count):
    manner = dice.choice(["far", "close", "equal", "round"])
    base = dice.randint(100_000, 3_000_000)
    spread = {"far": base // 2, "close": base // 100, "equal": 0, "round": 0}[manner]
    if manner == "round":
        return [dice.choice([8, 10, 12, 16]) * 100_000 for _ in range(count)]
    return [base + dice.randint(-spread, spread) for _ in range(count)]


# The fixture


def case(dice):
    grid = any_grid(dice)
    given = any_marks(dice, grid)
    amounts = any_amounts(dice, len(given)) if grid.computed is not None else None
    marks = priced(grid, amounts, given)
    totals, places = grid.places(marks)
    facts = {
        "points": grid.points, "weights": grid.weights, "top": grid.top, "step": grid.step,
        "thresholds": grid.thresholds, "totalThreshold": grid.total_threshold, "formula": grid.formula,
        "amounts": amounts, "marks": marks, "totals": totals, "places": places,
    }
    tried = [dice.randint(0, 100) for _ in grid.weights]
    if sum(tried) and grid.fits(tried):
        facts |= {"tried": tried, "triedPlaces": grid.places(marks, tried)[1]}
    leaders = [index for index, place in enumerate(places) if place == 1]
    steps = None
    if len(leaders) == 1:
        steps, found = changes(grid, marks, leaders[0])
        facts |= {"steps": steps, "changes": found}
        if len(grid.weights) > 1:
            facts["intervals"] = [interval(grid, marks, leaders[0], c) for c in range(len(grid.weights))]
    facts["verdict"] = verdict(grid, marks, places, steps)
    return {key: value for key, value in facts.items() if value is not None}


def main():
    dice = random.Random(SEED)
    target = pathlib.Path(__file__).with_name("grids.jsonl")
    with target.open("w", encoding="utf-8") as lines:
        for _ in range(GRIDS):
            lines.write(json.dumps(case(dice), separators=(",", ":")) + "\n")
    print(f"{GRIDS} grids, {Library.asked} rankings, {target.stat().st_size // 1024} KiB: {target.name}")


if __name__ == "__main__":
    main()
