#!/usr/bin/env python3
"""Prints what a start, a key and the memory cost, on 1,000 and 100,000 missions, and what an office costs.

    bench.py PATH/TO/jalon [--missions 1000,100000] [--rounds 5]

Each round starts the program on a pseudo-terminal of 120 × 40 and types at it. Figures are medians over the rounds;
the machine may be noisy, so compare ratios of one run: each is given beside a reference written in C (reference.c), the
least that a list of the same rows costs here with ncurses and SQLite.
"""
import argparse
import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

import comparison
import office
import timeline

HERE = os.path.dirname(os.path.abspath(__file__))
COLUMNS, ROWS = 120, 40
DOWN, END, HOME, PAGE = b"\x1bOB", b"\x1bOF", b"\x1bOH", b"\x1b[6~"


class Session:
    """One program on a pseudo-terminal."""

    def __init__(self, command, expected):
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", COLUMNS="", LINES="")
            os.execv(command[0], command)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.first = self.until(expected)
        self.calm()

    def until(self, expected, limit=20.0):
        seen = b""
        while expected not in seen:
            if not select.select([self.fd], [], [], limit)[0]:
                raise SystemExit(f"never showed {expected!r}: {seen[-400:]!r}")
            seen += os.read(self.fd, 65536)
        return time.perf_counter() - self.started

    def calm(self, quiet=0.08):
        """Reads until nothing comes; returns the bytes and the time of the last of them."""
        count, last = 0, time.perf_counter()
        while select.select([self.fd], [], [], quiet)[0]:
            try:
                count += len(os.read(self.fd, 65536))
            except OSError:
                break
            last = time.perf_counter()
        return count, last

    def key(self, keys, quiet=0.03):
        sent = time.perf_counter()
        os.write(self.fd, keys)
        if not select.select([self.fd], [], [], 5)[0]:
            return 5.0, 0
        count, last = self.calm(quiet)
        return last - sent, count

    def filter(self, text):
        """Median time until the list answers a letter; leaves without a filter."""
        self.key(b"/")
        times = [self.key(letter.encode())[0] * 1000 for letter in text]
        self.key(b"\x1b", quiet=0.2)
        return statistics.median(times)

    def cpu(self):
        with open(f"/proc/{self.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        with open(f"/proc/{self.pid}/status") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))

    def switches(self):
        with open(f"/proc/{self.pid}/status") as file:
            return sum(int(line.split()[1]) for line in file if "ctxt_switches" in line)

    def leave(self, keys=b"q"):
        os.write(self.fd, keys)
        deadline = time.perf_counter() + 5
        while time.perf_counter() < deadline:
            self.calm(0.02)
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                os.close(self.fd)
                return
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)


def measure(command, expected, filters):
    session = Session(command, expected)
    figures = {}
    session.key(HOME)  # Jalon opens where it was left
    session.calm(0.4)
    before = session.switches()
    time.sleep(0.5)
    figures["idle wake-ups"] = session.switches() - before
    busy = session.cpu()
    keys = [session.key(DOWN) for _ in range(100)]
    figures["CPU a key µs"] = (session.cpu() - busy) * 1e6 / len(keys)
    times = sorted(taken * 1000 for taken, _ in keys)
    figures["key p50 ms"] = times[len(times) // 2]
    figures["key p99 ms"] = times[int(len(times) * 0.99) - 1]
    figures["bytes a move"] = statistics.median(count for _, count in keys)
    figures["page ms"] = statistics.median(session.key(PAGE)[0] * 1000 for _ in range(20))
    figures["500 keys held ms"] = session.key(DOWN * 500)[0] * 1000
    session.key(HOME)
    session.calm(0.4)
    figures["End ms"] = session.key(END)[0] * 1000
    if filters:
        figures["filter letter ms"] = session.filter("epic")
    figures["memory MiB"] = session.memory()
    session.leave()
    return figures


def measure_comparison(jalon, folder):
    """Keys where every mark is agreed: each of them works out totals, ranks and robustness again."""
    store = os.path.join(folder, "comparison.jalon")
    comparison.write(jalon, store)
    session = Session([jalon, "--store", store, "--as", comparison.SEATS[0], "--lang", "fr"], b"05-")
    session.key(b"\r", quiet=0.2)
    session.key(b"c", quiet=0.3)
    cells = len(comparison.PROVIDERS) * len(comparison.CRITERIA)
    for _ in range(cells):
        session.key(b"3")
    print("\n4 proposals, 12 criteria, 6 sheets, every mark agreed")
    for name, keys in [("move ms", [b"\x1bOA", b"\x1bOB"] * 25), ("mark, recorded ms", [b"4", b"3"] * 25)]:
        times = sorted(session.key(key)[0] * 1000 for key in keys)
        print(f"  {name:<18}p50 {statistics.median(times):6.2f}   p98 {times[-2]:6.2f}")
    sys.stdout.flush()
    session.leave()


def start(command, expected):
    session = Session(command, expected)
    session.leave()
    return session.first * 1000


def measure_agenda(command, rounds):
    """The agenda from the list, then as what Jalon opens on."""
    session = Session(command, b"05-")
    times = []
    for _ in range(rounds):
        times.append(session.key(b"ga")[0] * 1000)
        session.key(b"\x1b", quiet=0.2)
    session.key(b"ga")
    session.key(b"D")
    session.leave(b"qq")
    starts = []
    for _ in range(4 * rounds):
        session = Session(command, b"05-")
        starts.append(session.first * 1000)
        session.leave(b"qq")
    session = Session(command, b"05-")
    session.key(b"q", quiet=0.2)
    session.key(b"D")
    session.leave()
    print(f"  agenda: opened in {statistics.median(times):.2f} ms, first paint {statistics.median(starts):.2f} ms")


def reference(folder):
    built = os.path.join(folder, "reference")
    subprocess.run(
        ["cc", "-O2", "-o", built, os.path.join(HERE, "reference.c"), "-lncursesw", "-ltinfo", "-lsqlite3"], check=True)
    return built


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("jalon")
    parser.add_argument("--missions", default="1000,100000")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    jalon = os.path.abspath(options.jalon)
    with tempfile.TemporaryDirectory() as folder:
        limit = reference(folder)
        measure_comparison(jalon, folder)
        timeline.measure(jalon, folder, Session)
        office.measure(jalon, folder, Session, options.rounds)
        for missions in map(int, options.missions.split(",")):
            store = os.path.join(folder, f"{missions}.jalon")
            began = time.perf_counter()
            subprocess.run([jalon, "crowd", store, "--list", "--missions", str(missions)], check=True)
            print(f"\n{missions:,} missions (written in {time.perf_counter() - began:.1f} s)")
            programs = {
                "reference": ([limit, store], b"05-"),
                "jalon": ([jalon, "--store", store, "--as", "c-roux", "--lang", "fr"], b"05-"),
            }
            # Starts by turns and close together: a machine that has slept a second is slower for whoever comes first.
            starts = {name: [] for name in programs}
            for _ in range(4 * options.rounds):
                for name, (command, expected) in programs.items():
                    starts[name].append(start(command, expected))
            rounds = {name: [] for name in programs}
            for _ in range(options.rounds):
                for name, (command, expected) in programs.items():
                    figures = measure(command, expected, name == "jalon")
                    rounds[name].append({"first paint ms": statistics.median(starts[name])} | figures)
            print(f"  {'':<18}{'jalon':>10}{'reference':>12}{'ratio':>8}")
            for figure in rounds["jalon"][0]:
                ours, theirs = (
                    statistics.median(measured.get(figure, 0) for measured in rounds[name])
                    for name in ("jalon", "reference"))
                ratio = f"{ours / theirs:.2f}" if theirs else "–"
                print(f"  {figure:<18}{ours:>10.2f}{theirs:>12.2f}{ratio:>8}")
            measure_agenda(programs["jalon"][0], options.rounds)
            sys.stdout.flush()


if __name__ == "__main__":
    main()
