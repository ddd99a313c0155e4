"""What random responses say together, worked out by somebody else: the fixture of SurveyOracleTests.swift.

Library  pandas 3.1.1, https://pypi.org/project/pandas/: its mean() makes every mean and percentage, its value_counts() every
         tally, its count() every n. Nothing here was translated from the Swift code.
Equal    A mean is compared in hundredths of a mark, a percentage in hundredths of a percent, rounded half up. pandas counts
         in floats: where a hundred times its mean lies within a millionth of a half, the whole sum and count that pandas
         gives too decide, as an exact fraction. Counts are whole numbers and are compared as they are.
Rerun    make oracle      (installs the library in .build/oracle, and writes Tests/Oracle/surveys.jsonl)

A line: `answers` holds, for each question, one character a response (`.` skipped, `0` « sans objet » or the mark 0 out of
ten, `-` « ne se prononce pas », `x` is 10), or the options chosen, `null` where it was skipped. A question asked for each
structure stands once for each (`P09:a`), and its figures under its own code.
"""

import json
import pathlib
import random
from fractions import Fraction
from math import floor

import pandas as pd

SEED = 20261123
SETS = 700

AGREEMENT, TEN = range(1, 5), range(0, 11)
EFFECTS = ["project", "model", "finances", "organisation", "governance", "staff", "partnerships", "communication", "none"]
THEMES = EFFECTS[:7] + ["merger", "communication", "digital", "none"]

# Each dimension of each questionnaire: the questions answered on the scale of agreement.
DIMENSIONS = {
    "beneficiary": [
        ["B01", "B02", "B03", "B04"], ["B05", "B06", "B07", "B08", "B09"], ["B10", "B11", "B12", "B13"],
        ["B14", "B15", "B16"], ["B17"], ["B20", "B21"],
    ],
    "provider": [["P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08"], ["P09", "P10", "P11", "P12"]],
}
TENS = {"beneficiary": ["B23"], "provider": []}
CHOICES = {
    "beneficiary": {"B25": ["no", "anonymous", "named"]},
    "provider": {"P14": ["yes", "depends", "no"]},
}
SEVERAL = {"beneficiary": {"B18": EFFECTS}, "provider": {"P13": THEMES}}
PER_STRUCTURE = {"beneficiary": [], "provider": DIMENSIONS["provider"][1]}


def hundredths(marks):
    """The mean of whole numbers in hundredths, rounded half up; None where there are none."""
    if marks.count() == 0:
        return None
    mean = 100 * float(marks.mean())
    if abs(mean - floor(mean) - 0.5) < 1e-6:
        mean = Fraction(100 * int(marks.sum()), int(marks.count()))
    return floor(mean + Fraction(1, 2))


def share(part):
    return None if part.count() == 0 else hundredths(part.astype(int) * 100)


def figures(given, offered):
    """[n, sans objet, ne se prononce pas, mean, satisfied, tallies] of one question."""
    answers = pd.Series(given, dtype=object).dropna()
    opinions = answers[answers.map(lambda answer: answer != -1)]
    if isinstance(offered, range):
        silent = 0 if offered == TEN else int((opinions == 0).sum())
        marks = pd.to_numeric(opinions[opinions != 0] if offered == AGREEMENT else opinions)
        satisfied = share(marks >= 3) if offered == AGREEMENT else None
        tallies = marks.value_counts().reindex(list(offered), fill_value=0)
        return [int(marks.count()), silent, len(answers) - len(opinions), hundredths(marks), satisfied, list(map(int, tallies))]
    chosen = opinions[opinions.map(lambda answer: answer != 0)]
    words = chosen.explode() if len(chosen) else chosen
    tallies = words.value_counts().reindex(offered, fill_value=0)
    return [
        int(chosen.count()), len(opinions) - len(chosen), len(answers) - len(opinions), None, None, list(map(int, tallies)),
    ]


def dimension(columns):
    """[n, mean, satisfied] of the answers of several questions, taken together."""
    frame = pd.DataFrame({"answer": [answer for column in columns for answer in column]}, dtype="Int64").dropna()
    marks = frame.query("answer > 0")["answer"]
    return [int(marks.count()), hundredths(marks), share(marks >= 3)]


def any_answer(dice, offered, manner):
    if dice.random() < {"sparse": 0.7, "full": 0.0}.get(manner, 0.15):
        return None
    if dice.random() < 0.1:
        return dice.choice([-1, 0])
    if isinstance(offered, range):
        return dice.choice(offered[-2:]) if manner == "pleased" else dice.choice(offered)
    return dice.choice(offered)


def any_options(dice, offered, manner):
    answer = any_answer(dice, offered, manner)
    if not isinstance(answer, str) or answer == "none":
        return [answer] if answer == "none" else answer
    return sorted(dice.sample(offered[:-1], dice.randint(1, 4)), key=offered.index)


def written(column):
    return "".join("." if a is None else "-" if a == -1 else "x" if a == 10 else str(a) for a in column)


def case(dice):
    name = dice.choice(list(DIMENSIONS))
    count = dice.choice([0, 1, 1, 2, 3, 4, 5, 6, 8, 12, 30])
    manner = dice.choice(["any", "sparse", "full", "pleased"])
    structures = dice.choice([[""], [":a", ":b"], [":a", ":b", ":c"]]) if name == "provider" else [""]
    answers, found, columns = {}, {}, {}

    def ask(code, offered, draw=any_answer):
        places = structures if code in PER_STRUCTURE[name] else [""]
        for place in places:
            column = [draw(dice, offered, manner) for _ in range(count)]
            answers[code + place] = written(column) if isinstance(offered, range) else column
            columns.setdefault(code, []).extend(column)
        found[code] = figures(columns[code], offered)

    for codes in DIMENSIONS[name]:
        for code in codes:
            ask(code, AGREEMENT)
    for code in TENS[name]:
        ask(code, TEN)
    for code, offered in CHOICES[name].items():
        ask(code, offered)
    for code, offered in SEVERAL[name].items():
        ask(code, offered, any_options)
    return {
        "questionnaire": name, "responses": count, "answers": answers, "questions": found,
        "dimensions": {codes[0]: dimension([columns[code] for code in codes]) for codes in DIMENSIONS[name]},
    }


def main():
    dice = random.Random(SEED)
    target = pathlib.Path(__file__).with_name("surveys.jsonl")
    with target.open("w", encoding="utf-8") as lines:
        for _ in range(SETS):
            lines.write(json.dumps(case(dice), separators=(",", ":")) + "\n")
    print(f"{SETS} sets of responses, {target.stat().st_size // 1024} KiB: {target.name}")


if __name__ == "__main__":
    main()
