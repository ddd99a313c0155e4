#!/usr/bin/env python3
"""Killed at random moments, and refused by the disk at each of its calls: what was acknowledged is there, nothing is half-written.

    kills.py JALON [--kills 600] [--faults 400] [--short] [--seed N] [--only apply,restore…]

Each operation runs on a fresh store and is ended by SIGKILL after a drawn time (« kills »), or is told ENOSPC, EIO or its own death at its
n-th call that touches the disk (« faults »: strace from Debian; every n where `--faults` allows, else drawn ones). Then the store is opened
again: `verify` is clean, whatever was acknowledged is there once, the same orders told again make no double, and no stray file stays.
"""
import collections
import itertools
import os
import re
import shutil
import signal
import subprocess
import threading
import time

from ground import Ground
from proof import LIMIT, Ended, Proof

CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,fallocate,unlink,unlinkat,rename,renameat,renameat2,link,linkat,mkdir,fchmod,chmod"


class Kills(Ground):
    def kill(self, operation, after):
        operation.prepare()
        process = subprocess.Popen(
            self.world.command(*operation.words), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.world.environment, cwd=self.world.root)
        timer = time.perf_counter() + after
        if operation.given:
            self.feed(process, operation.given)
        else:
            process.stdin.close()
        while time.perf_counter() < timer and process.poll() is None:
            time.sleep(0.0005)
        ended = process.poll() is not None
        process.send_signal(signal.SIGKILL)
        out = process.stdout.read()
        process.wait()
        self.proof.count("killed while it ran" if not ended else "had ended before the kill")
        return self.judge(operation, "kills", self.acknowledged(out) if operation.name == "apply" else [], None)

    def feed(self, process, given):
        """The orders are in a file's place: written at once by a child, so that nobody waits for them."""
        def write():
            try:
                process.stdin.write(given)
                process.stdin.close()
            except (BrokenPipeError, ValueError, OSError):
                pass
        threading.Thread(target=write, daemon=True).start()

    def lasts(self, operation):
        operation.prepare()
        began = time.perf_counter()
        ended = self.world.run(*operation.words, given=operation.given or b"")
        if ended.status:
            raise SystemExit(f"{operation.name} does not work undisturbed: {ended.said[:300]}")
        return time.perf_counter() - began

    # Faults at each call

    def traced(self, operation, *options):
        operation.prepare()
        log = os.path.join(self.world.root, "tmp", "calls")
        command = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", log, "-e", f"trace={CALLS}", *options, *self.world.command(*operation.words)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.world.environment, cwd=self.world.root)
        try:
            out, err = process.communicate(operation.given or b"", timeout=LIMIT)
            ended = Ended(process.returncode, out, err)
        except subprocess.TimeoutExpired:
            process.kill()
            ended = Ended(process.returncode or 1, *process.communicate(), hung=True)
        with open(log, errors="replace") as file:
            calls = collections.Counter(found.group(1) for line in file if (found := re.match(r"\d+ +(\w+)\(", line)))
        os.remove(log)
        return ended, calls

    def points(self, operation):
        """Every place at which this operation can be hurt: a call, its number, and how."""
        ended, calls = self.traced(operation)
        if ended.status:
            raise SystemExit(f"{operation.name} does not work under strace: {ended.said[:300]}")
        ways = {"pwrite64": ("ENOSPC", "EIO"), "write": ("ENOSPC",), "ftruncate": ("ENOSPC",), "fallocate": ("ENOSPC",)}
        for call, times in calls.items():
            for way in (*ways.get(call, ("EIO",)), "KILL"):
                yield from ((call, number, way) for number in range(1, times + 1))

    def fault_at(self, operation, call, number, way):
        hurt = "signal=KILL" if way == "KILL" else f"error={way}"
        ended, _ = self.traced(operation, "-e", f"inject={call}:{hurt}:when={number}")
        self.proof.count("faults given at a numbered call")
        died = ended.status in (-signal.SIGKILL, 128 + signal.SIGKILL)
        answered = self.acknowledged(ended.out) if operation.name == "apply" else []
        if not self.judge(operation, "faults", answered, None if died else ended):
            print(f"    {way} at {call}, its call {number}", flush=True)

    def walk(self):
        options, wanted = self.proof.options, self.proof.options.only
        operations = [one for one in self.operations() if not wanted or one.name.split()[0] in wanted.split(",")]
        times = {operation.name: self.lasts(operation) for operation in operations}
        for place in range(options.kills):
            operation, dice = operations[place % len(operations)], self.proof.dice(place)
            self.kill(operation, dice.uniform(0.004, times[operation.name] * 1.05))
        if options.faults and not shutil.which("strace"):
            raise SystemExit("strace is missing: sh .ci/ensure proofs")
        for place, operation in enumerate(operations):
            self.faults(operation, self.proof.dice(f"faults/{place}"), options.faults // len(operations))
        self.world.leave()

    def drawn(self, points, dice, room):
        """As many of each kind of call and of fault, or the many writes of pages would leave no room for the rest."""
        kinds = collections.defaultdict(list)
        for point in points:
            kinds[point[0], point[2]].append(point)
        for some in kinds.values():
            dice.shuffle(some)
        layers = itertools.zip_longest(*kinds.values())
        return list(itertools.islice((point for layer in layers for point in layer if point), room))

    def faults(self, operation, dice, room):
        if not room:
            return
        points = list(self.points(operation))
        self.proof.count("places where the disk can refuse, or the program die", len(points))
        for point in points if len(points) <= room else self.drawn(points, dice, room):
            self.fault_at(operation, *point)


def main():
    proof = Proof("kills", long={"kills": 800, "faults": 1600}, short={"kills": 24, "faults": 32}, options={"only": ""})
    Kills(proof).walk()
    proof.end()


if __name__ == "__main__":
    main()
