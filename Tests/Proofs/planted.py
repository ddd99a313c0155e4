#!/usr/bin/env python3
"""Faults planted on purpose, each in a copy of the tree: the proof that is meant for it has to find it.

    planted.py --check                 does each patch still fit? (no build)
    planted.py [NAME …]                one after the other: patched, built, tried
    planted.py --together [NAME …]     all in one build, then each proof for its own fault

A patch of `faults` begins with the proof that it is for and what has to be found (a regular expression). The copy stands in `--tree`
and is built by `--build`, so that the product itself never holds a switch for any of this.
"""
import argparse
import glob
import json
import os
import re
import shlex
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


class Planted:
    def __init__(self, path):
        self.path, self.name = path, os.path.basename(path).removesuffix(".patch")
        with open(path) as file:
            said = dict(line.rstrip("\n").split(": ", 1) for line in file.read().split("\n\n", 1)[0].split("\n"))
        self.proof, self.finds, self.meaning = said["Proof"], said["Finds"], said["Planted"]

    def fits(self, tree=ROOT):
        return subprocess.run(["git", "apply", "--check", self.path], cwd=tree, stderr=subprocess.DEVNULL).returncode == 0

    def apply(self, tree, *options):
        subprocess.run(["git", "apply", *options, self.path], cwd=tree, check=True)

    def tried(self, jalon):
        """What the proof found of it, or nothing."""
        script, *options = shlex.split(self.proof)
        done = subprocess.run([sys.executable, os.path.join(HERE, script), jalon, *options], stdout=subprocess.PIPE, text=True)
        found = [line.strip() for line in done.stdout.splitlines() if "FOUND" in line and re.search(self.finds, line)]
        return found[0] if done.returncode == 1 and found else None


def copied(tree):
    """The files of the last commit and of the index, as they are here; what was built there stays."""
    os.makedirs(tree, exist_ok=True)
    if not os.path.isdir(os.path.join(tree, ".git")):
        subprocess.run(["git", "init", "--quiet"], cwd=tree, check=True)
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.split("\0")
    for name in filter(None, names):
        source, target = os.path.join(ROOT, name), os.path.join(tree, name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        if not os.path.exists(target) or open(source, "rb").read() != open(target, "rb").read():
            shutil.copy2(source, target)


def built(tree, build):
    subprocess.run(build, cwd=tree, shell=True, check=True, stdout=subprocess.DEVNULL)
    return os.path.join(tree, ".build/release/jalon")


def main():
    parser = argparse.ArgumentParser(prog="planted.py")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--together", action="store_true")
    parser.add_argument("--tree", default=os.path.join(ROOT, ".build/planted"))
    parser.add_argument("--build", default="make build")
    parser.add_argument("--record")
    options = parser.parse_args()
    faults = [Planted(path) for path in sorted(glob.glob(os.path.join(HERE, "faults/*.patch")))]
    faults = [fault for fault in faults if not options.names or fault.name in options.names]
    unfit = [fault.name for fault in faults if not fault.fits()]
    if unfit or options.check:
        print(f"{len(faults) - len(unfit)} of {len(faults)} patches fit" + f"; make these again: {', '.join(unfit)}" * bool(unfit))
        raise SystemExit(1 if unfit else 0)
    copied(options.tree)
    results = {}
    for group in [faults] if options.together else [[fault] for fault in faults]:
        for fault in group:
            fault.apply(options.tree)
        jalon = built(options.tree, options.build)
        for fault in group:
            results[fault.name] = fault.tried(jalon)
            print(f"{fault.name}: {results[fault.name] or 'NOT FOUND'}", flush=True)
        for fault in reversed(group):
            fault.apply(options.tree, "--reverse")
    if options.record:
        with open(options.record, "w") as file:
            json.dump(results, file, ensure_ascii=False, indent=1)
    raise SystemExit(0 if all(results.values()) else 1)


if __name__ == "__main__":
    main()
