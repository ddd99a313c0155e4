#!/usr/bin/env python3
"""Random keys on a pseudo-terminal: no crash, no key without an answer, no terminal left raw, and a journal that is whole.

    keys.py JALON [--keys 1000000] [--short] [--seed N]

On a demonstration that is kept, in both languages, at sizes that change down to 1 × 1, with pastes, bytes that are no text, stops
(Ctrl-Z) and officers that change. Where the program is left, it has to leave the terminal as it found it; then it is started again on
the same data. Memory is looked at over the longest session.
"""
import array
import fcntl
import os
import pty
import re
import select
import signal
import sqlite3
import struct
import termios
import time

from proof import CRASHES, CRY, Proof, World

ARROWS = [b"\x1bOA", b"\x1bOB", b"\x1bOC", b"\x1bOD", b"\x1b[A", b"\x1b[B", b"\x1b[1;2A", b"\x1b[1;5D", b"\x1b[1;2C", b"\x1b[1;2D"]
NAMED = [b"\r", b"\r", b"\r", b"\t", b"\x1b[Z", b"\x1b", b"\x1b", b"\x7f", b"\x1b[3~", b"\x1b[H", b"\x1b[F", b"\x1b[5~", b"\x1b[6~", b"\x1bOP", b"\x1b[15~", b"\x1b[24~", b" "]
LETTERS = [bytes([letter]) for letter in range(33, 127)] + [letter.encode() for letter in "éèàùçÉœ«»’…€✓日本"]
RARE = [
    b"\x1a", b"\x03", b"\x04", b"\x0c", b"\x12", b"\x00", b"\x1c", b"\x15", b"\x17", b"\xff", b"\xc3", b"\xe2\x82", b"\x1b[999;999R", b"\x1b]11;rgb:0000/0000/0000\x1b\\", b"\x1b[M   ", b"\x1b[<0;3;4M",
    b"\x1b[200~coll\xc3\xa9 \x1b[31m rouge\n\nfin\x1b[201~", b"\x1b[200~" + b"x" * 900 + b"\x1b[201~", "\u202e\u200be\u0301\u0301".encode(), b"\x1b[200~\x1b[201~", b"\x1b[201~"]
# Acts that need several keys in a row, or chance would hardly ever finish one.
PHRASES = [
    b"2027-01-12", b"12/01/2027", b"1500,50", b"Une raison \xc3\xa0 part", b"\x13", b"\x13", b"\t\x13", b"\x1b\x1b\x1bgd", b"\x1b\x1b\x1bga", b"\x1b\x1b\x1bgp", b"\x1b\x1b\x1bgb", b"gd\r", b"oUne note.\x13",
    b"oUne note.\r\x13", b"a\x13", b"ejj\r\x13", b"e" + b"j" * 9 + b"\r", b"u\r", b"U\r", b"c3", b"c\x1b[C4", b"p\r\r", b"/retard\r", b"/\x15\r", b":note\r", b":\t\r", b"n\t\t\t\r", b" " + b"j ", b"*e\r", b"j" * 30, b"\x0e", b"\x10", b"\x01", b"\x14"]
SIZES = [(24, 80), (40, 120), (20, 60), (50, 200), (10, 40), (3, 20), (1, 1), (24, 8), (100, 30)]
OFFICERS = ["c-roux", "n-haddad", "p-giraud"]
PATIENCE, LONGEST = 20, 30_000
# In turn, so that a short run sees them all: some have another screen to leave, some have none.
TERMINALS = ("xterm-256color", "linux", "screen", "vt100", "xterm")


class Session:
    def __init__(self, world, dice, number):
        self.language, self.officer = dice.choice(("fr", "en")), dice.choice(OFFICERS)
        self.master, self.slave = pty.openpty()
        self.resize(dice.choice(SIZES[:4]))
        self.before = termios.tcgetattr(self.slave)
        self.seen, self.rss, self.is_on_other_screen = b"", [], False
        command = [world.jalon, "--store", world.store, "--as", self.officer, "--lang", self.language]
        environment = {**world.environment, "PATH": "/nowhere", "EDITOR": "/bin/true", "TERM": TERMINALS[number % len(TERMINALS)]}
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self.master)
            os.login_tty(self.slave)
            os.chdir(world.root)
            os.execve(command[0], command, environment)
        self.status = None
        self.drain(0.4)

    def resize(self, size):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))

    def drain(self, quiet):
        while select.select([self.master], [], [], quiet)[0]:
            written = os.read(self.master, 65536)
            # An order may be cut in two: the end of what was there is looked at again.
            for order in re.findall(rb"\x1b\[\?1049([hl])", self.seen[-7:] + written):
                self.is_on_other_screen = order == b"h"
            self.seen = (self.seen + written)[-6000:]

    def unread(self):
        count = array.array("i", [0])
        fcntl.ioctl(self.slave, termios.FIONREAD, count)
        return count[0]

    def state(self):
        with open(f"/proc/{self.pid}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0]

    def doing(self):
        """What it does that takes so long: whether it waits, for what, or works."""
        with open(f"/proc/{self.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        with open(f"/proc/{self.pid}/wchan") as file:
            waits = file.read()
        stopped = termios.tcgetattr(self.slave)[0] & termios.IXON
        return f"state {fields[0]}, {int(fields[11]) + int(fields[12])} ticks of work, waits in {waits or 'nothing'}, flow control {'on' if stopped else 'off'}, wrote last {self.seen[-120:]!r}"

    def memory(self):
        with open(f"/proc/{self.pid}/status") as file:
            return next((int(line.split()[1]) for line in file if line.startswith("VmRSS")), 0)

    def over(self):
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def type(self, keys):
        """Types and waits until all was read: a sentence where that never happens."""
        os.write(self.master, keys)
        limit = time.monotonic() + PATIENCE
        while not self.over():
            self.drain(0.002)
            if self.state() == "T":
                os.kill(self.pid, signal.SIGCONT)
            elif not self.unread():
                return None
            if time.monotonic() > limit - PATIENCE + 1 and termios.tcgetattr(self.slave)[0] & termios.IXON:
                # Typed ahead of the way out, Ctrl-S stops a terminal that is already given back: Ctrl-Q, as in any shell.
                os.write(self.master, b"\x11")
                time.sleep(0.2)
            if time.monotonic() > limit:
                return f"{self.unread()} bytes unread after {PATIENCE} s ({self.doing()})"
        return None

    def leave(self):
        """Out by the keys that lead out; the last word is a hang-up."""
        for keys in (b"\x1b", b"\x1b\x1b", b"q", b"q", b"n", b"\x1b\x1bq", b"\x03"):
            if self.over():
                break
            self.type(keys)
            self.drain(0.1)
            time.sleep(0.05)
        if not self.over():
            os.kill(self.pid, signal.SIGTERM)
            limit = time.monotonic() + PATIENCE
            while not self.over() and time.monotonic() < limit:
                self.drain(0.05)
        if not self.over():
            os.kill(self.pid, signal.SIGKILL)
            self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
            return f"does not end on SIGTERM within {PATIENCE} s"
        return None

    def fault(self):
        """What is wrong with how it ended, or nothing."""
        self.drain(0.05)
        if self.status < 0 and -self.status in CRASHES:
            return f"ended by signal {-self.status}"
        if self.status > 128 and self.status - 128 in CRASHES:
            return f"ended with status {self.status}"
        if cry := next((cry for cry in CRY if cry in self.seen), None):
            return f"cried {cry.decode()}"
        after = termios.tcgetattr(self.slave)
        if after[:4] != self.before[:4]:
            return "the terminal is left otherwise than it was found"
        if self.is_on_other_screen:
            return "the other screen is not left"
        return None

    def shut(self):
        if not self.over():
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.master)
        os.close(self.slave)


def some(dice):
    """A few keys as a hand would hit them, or a cat."""
    way = dice.random()
    if way < 0.25:
        return dice.choice(ARROWS) * dice.choice((1, 1, 1, 2, 5, 40))
    if way < 0.45:
        return dice.choice(NAMED)
    if way < 0.72:
        return dice.choice(LETTERS)
    return dice.choice(PHRASES if way < 0.97 else RARE)


def facts(world):
    base = sqlite3.connect(world.store)
    count = base.execute("SELECT count(*) FROM events").fetchone()[0]
    base.close()
    return count


class Typing:
    """Sessions one after the other on the same data, until so many keys were typed."""

    def __init__(self, proof):
        self.proof, self.world, self.dice = proof, World(proof.options.jalon), proof.dice()
        self.world.demonstration()
        self.before = facts(self.world)
        self.typed, self.longest = 0, (0, 0, 0)
        self.limit = min(LONGEST, proof.options.keys // len(TERMINALS))

    def walk(self):
        while self.typed < self.proof.options.keys:
            self.session()
            if self.proof.figures["sessions"] % 10 == 0 and not self.whole():
                break
        self.whole()
        for what, count in zip(("keys of the longest session", "its memory after a quarter, KiB", "its memory at the end, KiB"), self.longest):
            self.proof.count(what, count)
        self.proof.count("facts that the keys have written", facts(self.world) - self.before)
        self.world.leave()

    def whole(self):
        check = self.world.run("verify")
        if check.status:
            self.proof.fault(f"verify, after {self.typed} keys: {check.said[:300]}")
        return check.status == 0

    def session(self):
        session = Session(self.world, self.dice, self.proof.figures.get("sessions", 0))
        self.proof.count("sessions")
        self.proof.count(f"sessions in {'French' if session.language == 'fr' else 'English'}")
        began, self.recent, self.roomy, fault = self.typed, [], 0, None
        while fault is None and not session.over() and self.typed - began < self.limit and self.typed < self.proof.options.keys:
            fault = self.batch(session)
            if not session.over() and self.typed % 7 == 0:
                session.rss.append(session.memory())
        fault = fault or session.leave() or session.fault()
        if fault:
            self.proof.fault(f"{session.language}, as {session.officer}, key {self.typed - began}: {fault}, after {b''.join(self.recent)[-300:]!r}")
        if self.typed - began > self.longest[0] and len(session.rss) > 8:
            self.longest = (self.typed - began, session.rss[len(session.rss) // 4], session.rss[-1])
        session.shut()

    def batch(self, session):
        keys = [some(self.dice) for _ in range(self.dice.choice((1, 4, 20, 20, 60)))]
        self.recent = (self.recent + keys)[-200:]
        fault = session.type(b"".join(keys)[:3000])
        self.typed += len(keys)
        self.proof.count("keys", len(keys))
        self.roomy += 1
        if self.dice.random() < 0.03:
            session.resize(self.dice.choice(SIZES))
            self.proof.count("resizes")
            self.roomy = 0
        elif self.roomy == 10:
            session.resize(self.dice.choice(SIZES[:4]))
        return fault


def main():
    proof = Proof("keys", long={"keys": 1_000_000}, short={"keys": 4000})
    Typing(proof).walk()
    proof.end()


if __name__ == "__main__":
    main()
