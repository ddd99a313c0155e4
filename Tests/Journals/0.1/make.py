#!/usr/bin/env python3
"""Wrote the files of Jalon 0.1 that stand above this folder (commit 24a9f0a), and writes the same again:

    python3 make.py JALON-0.1 FOLDER

Tells a story in lines of `apply`, has the program of 0.1 carry them out on an empty store, and reads its journal.
All days are past and every line has its `id`, `by` and `at`: it replays on any day. See README.md.
"""

import json
import pathlib
import sqlite3
import subprocess
import sys

sys.dont_write_bytecode = True

from diary import lines
from directory import directory, registered_again
from other_missions import failed_and_relaunched, plain_mission
from plans import plan_decides, plan_is_funded, plan_meets, plans_end, plans_open
from questionnaires import questionnaires
from standing_missions import standing_missions
from whole_mission import whole_mission

VERSION = "0.1.0"
TODAY = "2026-11-30"


def tell():
    directory()
    questionnaires()
    plans_open()
    whole_mission()
    plan_decides()
    plain_mission()
    plan_meets()
    plan_is_funded()
    failed_and_relaunched()
    plans_end()
    standing_missions()
    registered_again()


def main(program, folder):
    assert run(program, "--version").strip() == VERSION, f"this is not Jalon {VERSION}"
    tell()
    folder = pathlib.Path(folder)
    commands, store = folder / "0.1-apply.jsonl", folder / "0.1.jalon"
    working = folder / ".making.jalon"
    store.unlink(missing_ok=True)
    write(commands, lines)
    run(program, "apply", str(commands), "--store", str(working), "--today", TODAY)
    run(program, "verify", "--store", str(working))
    run(program, "backup", str(store), "--store", str(working))
    write(folder / "0.1.jsonl", journal(store))
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


def journal(store):
    """One object an event: all that the tables of format 4 keep of it."""
    database = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    reasons = {}
    for number, caution, reason in database.execute("SELECT order_number, caution, reason FROM reasons ORDER BY 1, 2"):
        reasons.setdefault(number, {})[caution] = reason
    empty = database.execute("SELECT count(*) FROM orders WHERE count = 0").fetchone()[0]
    assert not empty, "an order without event would be lost"
    for sequence, stream, position, number, order, by, at, kind, version, payload in database.execute(
        "SELECT sequence, stream, position, number, id, person, at, kind, version, payload"
        " FROM events JOIN orders ON number = order_number ORDER BY sequence"):
        yield {"stream": stream, "position": position, "sequence": sequence, "order": order, "by": by, "at": at,
               "kind": kind, "version": version, "payload": payload, "reasons": reasons.get(number, {})}


def write(path, objects):
    path.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in objects), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
