#!/usr/bin/env python3
"""Several writers on one base, while connections are cut, the server and the program are killed: `.ci/team python3 team.py JALON`.

Each writer hands lines of `jalon apply` to the program, and hands again, under the same numbers, those that were not
acknowledged, until all are. Afterwards each act stands once, no acknowledged one is lost, `verify` finds nothing, and a reader who
followed has missed and repeated nothing. With `--fault fresh-number` a line that is handed again gets a new number: doubles
must be found.
"""
import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

MISSIONS = ["05-019", "05-014", "05-008", "04-010"]
TODAY = "2026-12-02"


class Base:
    def __init__(self, jalon, folder):
        self.jalon, self.server = jalon, os.environ["JALON_TEST_SERVER"]
        self.socket = self.server.split()[0].removeprefix("host=")
        self.name = f"team_{random.getrandbits(40):x}"
        self.store = f"dbname={self.name} {self.server}"
        self.folder = folder
        self.sql("CREATE DATABASE " + self.name, "postgres")
        self.run("demo", "--keep", self.store, store=False)

    def run(self, *words, given="", store=True):
        where = ["--store", self.store] if store else []
        home = {name: os.path.join(self.folder, name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
        return subprocess.run(
            [self.jalon, *words, *where, "--today", TODAY] if words[0] != "demo" else [self.jalon, *words],
            input=given, capture_output=True, text=True, env={**os.environ, **home, "HOME": self.folder})

    def applied(self, lines, writer):
        """What the program acknowledged, until it ended or somebody killed it."""
        home = {name: os.path.join(self.folder, name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
        writer.running = subprocess.Popen(
            [self.jalon, "apply", "-", "--as", "c-roux", "--store", self.store, "--today", TODAY], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, **home, "HOME": self.folder})
        return writer.running.communicate(lines)[0]

    def sql(self, text, database=None):
        asked = subprocess.run(
            ["psql", "-qAt", "-h", self.socket, "-U", "postgres", "-d", database or self.name, "-c", text],
            capture_output=True, text=True)
        return asked.stdout.strip()

    def drop(self):
        self.sql(f"DROP DATABASE {self.name} WITH (FORCE)", "postgres")


class Writer(threading.Thread):
    def __init__(self, base, place, acts, fault):
        super().__init__()
        self.base, self.place, self.fault, self.tries = base, place, fault, 0
        self.running = None
        self.wanted = [f"w{place}-{act}" for act in range(acts)]
        self.acknowledged = []

    def line(self, act):
        number = f"{act}-{self.tries}" if self.fault == "fresh-number" else act
        return json.dumps({
            "command": "takeNote", "mission": MISSIONS[sum(map(ord, act)) % len(MISSIONS)], "text": f"Note {act}", "on": TODAY,
            "id": number})

    def run(self):
        left = list(self.wanted)
        while left and self.tries < 60:
            self.tries += 1
            said = self.base.applied("\n".join(map(self.line, left)) + "\n", self)
            done = sum(1 for told in said.splitlines() if told.endswith("}") and json.loads(told).get("ok"))
            # Lines are answered in order, and the first that fails ends the run.
            self.acknowledged += left[:done]
            left = left[done:]


class Reader(threading.Thread):
    """Follows the order of the whole store, as a refresh would."""

    def __init__(self, base):
        super().__init__(daemon=True)
        self.base, self.seen, self.goes_on = base, [], True

    def run(self):
        last = 0
        while self.goes_on:
            told = self.base.sql(f"SELECT sequence FROM jalon.events WHERE sequence > {last} ORDER BY sequence")
            numbers = [int(number) for number in told.split()]
            if numbers:
                self.seen += numbers
                last = numbers[-1]
            time.sleep(0.02)


def end(writers, dice):
    """Kills the program itself of one writer, whatever it has recorded and not said."""
    running = [writer.running for writer in writers if writer.running and writer.running.poll() is None]
    if running:
        dice.choice(running).kill()
    return bool(running)


def cut(base, dice, kills):
    """Ends one connection; or one process of the server, at which the server ends all of them and starts again."""
    found = base.sql(f"SELECT pid FROM pg_stat_activity WHERE datname = '{base.name}' AND application_name = 'jalon'").split()
    if not found:
        return False
    victim = dice.choice(found)
    if kills and os.geteuid() == 0:
        os.kill(int(victim), signal.SIGKILL)
    else:
        base.sql(f"SELECT pg_terminate_backend({victim})")
    return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("jalon")
    parser.add_argument("--writers", type=int, default=4)
    parser.add_argument("--acts", type=int, default=60)
    parser.add_argument("--cuts", type=int, default=40)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--ends", type=int, default=10)
    parser.add_argument("--seed", type=int, default=random.getrandbits(32))
    parser.add_argument("--fault", choices=["fresh-number"])
    options = parser.parse_args()
    dice = random.Random(options.seed)
    print(f"seed {options.seed}")
    with tempfile.TemporaryDirectory() as folder:
        base = Base(os.path.abspath(options.jalon), folder)
        try:
            return trial(base, dice, options)
        finally:
            base.drop()


def trial(base, dice, options):
    writers = [Writer(base, place, options.acts, options.fault) for place in range(options.writers)]
    reader = Reader(base)
    for thread in [reader, *writers]:
        thread.start()
    plan = ["cut"] * options.cuts + ["kill"] * options.kills + ["end"] * options.ends
    dice.shuffle(plan)
    done = {"cut": 0, "kill": 0, "end": 0}
    while any(writer.is_alive() for writer in writers):
        time.sleep(dice.uniform(0.02, 0.2))
        if plan and (end(writers, dice) if plan[-1] == "end" else cut(base, dice, plan[-1] == "kill")):
            done[plan.pop()] += 1
    time.sleep(0.5)
    reader.goes_on = False
    reader.join(5)
    texts = base.sql("SELECT text FROM jalon.texts WHERE text LIKE 'Note w%'").splitlines()
    sequence = [int(number) for number in base.sql("SELECT sequence FROM jalon.events WHERE sequence > 0 ORDER BY 1").split()]
    acknowledged = [act for writer in writers for act in writer.acknowledged]
    findings = {
        "lost": [act for act in acknowledged if f"Note {act}" not in texts],
        "doubled": sorted({text for text in texts if texts.count(text) > 1}),
        "never acknowledged": [act for writer in writers for act in writer.wanted if act not in writer.acknowledged],
        "gaps": [number for place, number in enumerate(sequence, 1) if place != number],
        "missed by the reader": sorted(set(sequence) - set(reader.seen)),
        "repeated to the reader": [] if len(set(reader.seen)) == len(reader.seen) else ["some"],
    }
    verified = base.run("verify")
    if verified.returncode != 0:
        findings["verify"] = verified.stdout.splitlines() or verified.stderr.splitlines()
    tries = sum(writer.tries for writer in writers)
    print(f"{len(acknowledged)} acts of {options.writers} writers, {done['cut']} connections cut, {done['kill']} times the server "
          f"killed, {done['end']} the program, {tries} runs of the program")
    for name, found in findings.items():
        print(f"{name}: {len(found)}{' ' + str(found[:4]) if found else ''}")
    found = any(findings.values())
    if options.fault:
        print("the planted fault was found" if findings["doubled"] else "THE PLANTED FAULT WAS NOT FOUND")
        return 0 if findings["doubled"] else 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
