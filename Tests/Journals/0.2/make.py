#!/usr/bin/env python3
"""Wrote the files of Jalon 0.2 that stand above this folder, and makes them again:

    python3 make.py JALON-0.2 FOLDER

Tells a story in lines of `apply`, has the program of 0.2 carry them out on an empty store for trials, and reads its journal.
All days are past and every line has its `id`, `by` and `at`: it replays on any day. `0.2-apply.jsonl` and `0.2.jsonl` come out
the same each time; `0.2.jalon` does not, as its salts and keys are drawn. See README.md.
"""

import json
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True

from cards import cards
from dated_mission import dated_mission
from diary import lines, lines_of_before
from journal import journal
from mistakes import mistakes
from whole import gaps

VERSION = "0.2.0"
TODAY = "2026-11-30"


def tell():
    lines_of_before()
    cards()
    dated_mission()
    mistakes()


def main(program, folder):
    assert run(program, "--version").strip() == VERSION, f"this is not Jalon {VERSION}"
    tell()
    missing = list(gaps([json.loads(text) for text in run(program, "commands", "--json").splitlines()], lines))
    assert not missing, "\n".join(missing)
    folder = pathlib.Path(folder)
    commands, store, working = folder / "0.2-apply.jsonl", folder / "0.2.jalon", folder / ".making.jalon"
    for leftover in [store, *folder.glob(".making.jalon*")]:
        leftover.unlink(missing_ok=True)
    write(commands, lines)
    run(program, "init", "--essai", "--store", working)
    # What others do is entered by the officer of the story.
    run(program, "apply", commands, "--store", working, "--today", TODAY, "--as", "c-roux")
    run(program, "verify", "--store", working)
    run(program, "backup", store, "--store", working)
    write(folder / "0.2.jsonl", journal(store))
    for leftover in folder.glob(".making.jalon*"):
        leftover.unlink()


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, env={"LANG": "C.UTF-8", "HOME": "/nowhere"})
    if done.returncode:
        sys.exit(f"{arguments[0]}: {done.stderr}\n" + "\n".join(refused(done.stdout)))
    return done.stdout


def refused(answers):
    for text in answers.splitlines():
        answer = json.loads(text)
        if not answer["ok"]:
            yield f"{json.dumps(lines[answer['line'] - 1], ensure_ascii=False)}\n  → {text}"


def write(path, objects):
    path.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in objects), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
