#!/usr/bin/env python3
"""Killed at random moments, and refused by the disk at each of its calls: what was acknowledged is there, nothing is half-written.

    kills.py JALON [--kills 600] [--faults 400] [--short] [--seed N] [--only apply,restore…]

Each operation runs on a fresh store and is ended by SIGKILL after a drawn time (« kills »), or is told ENOSPC, EIO or its own death at its
n-th call that touches the disk (« faults »: strace from Debian; every n where `--faults` allows, else drawn ones). Then the store is opened
again: `verify` is clean, whatever was acknowledged is there once, the same orders told again make no double, and no stray file stays.
"""
import collections
import glob
import itertools
import json
import os
import re
import shutil
import signal
import subprocess
import threading
import time

from proof import HERE, LIMIT, Ended, Proof, World

TODAY = "2026-12-02"
CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,fallocate,unlink,unlinkat,rename,renameat,renameat2,link,linkat,mkdir,fchmod,chmod"
PERSON = b"cons-cabinet-lise@exemple.fr"
HIDDEN = ".jalon-"
STAYS = re.compile(r"^(s\.jalon|s\.jalon\.lock|s\.jalon\.bak-[\d-]+|s\.jalon\.0\.1-[\d-]+|copie\.jalon|given\..*|tmp|config|data|state|cache|run|sauvegardes|Documents)$")


class Operation:
    """What is done, to what, and what may be found afterwards."""

    def __init__(self, name, words, prepare, holds, given=None):
        self.name, self.words, self.prepare, self.holds, self.given = name, words, prepare, holds, given

    def again(self, kills):
        """The same once more, undisturbed, on what is there."""
        if self.name == "restore" and not os.path.exists(kills.copy):
            kills.world.put("copie.jalon", kills.whole)
        kills.world.run(*self.words, given=self.given or b"")


class Kills:
    def __init__(self, proof):
        self.proof, self.world = proof, World(proof.options.jalon, today=TODAY)
        self.world.demonstration()
        self.copy = self.world.put("copie.jalon", b"")
        self.whole = self.keep(self.world.store)
        self.told = self.journal()
        note = {"command": "takeNote", "mission": "05-019", "text": "Après la copie.", "on": "2026-12-01"}
        self.world.run("apply", "-", "--as", "c-roux", given=json.dumps(note))
        self.later, self.told_later = self.keep(self.world.store), self.journal()
        with open(os.path.join(HERE, "../Journals/0.1.jalon"), "rb") as file:
            self.former = file.read()
        rows = "".join(f"Structure {place};05;Gap\n" for place in range(300))
        self.table = self.world.put("given.csv", f"Nom;Département;Commune\n{rows}")
        self.notes = [{"command": "takeNote", "mission": "05-019", "text": f"Note {place} « à garder ».", "on": "2026-12-01", "id": f"tue-{place}"} for place in range(60)]
        self.orders = "\n".join(json.dumps(note, ensure_ascii=False) for note in self.notes).encode() + b"\n"

    def keep(self, path):
        with open(path, "rb") as file:
            return file.read()

    def journal(self, store=True):
        ended = self.world.run("log", "05-019", "--json", "--as", "c-roux", store=store)
        return [json.loads(line)["order"] for line in ended.text.splitlines()] if ended.status == 0 else None

    def operations(self):
        yield Operation("apply", ["apply", "-", "--as", "c-roux"], self.fresh, self.notes_kept, self.orders)
        yield Operation("apply --atomic", ["apply", "-", "--as", "c-roux", "--atomic"], self.fresh, self.all_notes_or_none, self.orders)
        yield Operation("import", ["import", "structures", self.table, "--apply", "--as", "c-roux"], self.fresh, self.all_rows_or_none)
        yield Operation("backup", ["backup", self.copy, "--as", "c-roux"], self.fresh, self.whole_copy_or_none)
        yield Operation("restore", ["restore", self.copy, "--as", "c-roux"], self.with_copy, self.one_of_both)
        yield Operation("migrate", ["migrate"], self.of_former, self.former_or_new)
        yield Operation("erase", ["erase", "cons-cabinet-lise", "--because", "demande écrite", "--texts", "toutes", "--record", "--as", "c-roux"], self.fresh, self.person_whole_or_gone)
        yield Operation("rebuild", ["rebuild", "--as", "c-roux"], self.fresh, lambda answered, ended: None)

    # Before

    def fresh(self):
        self.clear()
        self.world.put("s.jalon", self.whole)

    def with_copy(self):
        self.clear()
        self.world.put("s.jalon", self.later)
        self.world.put("copie.jalon", self.whole)

    def of_former(self):
        self.clear()
        self.world.put("s.jalon", self.former)

    def clear(self):
        for name in os.listdir(self.world.root):
            path = os.path.join(self.world.root, name)
            if os.path.isfile(path) and path != self.table:
                os.remove(path)
        for name in ("state", "run"):
            shutil.rmtree(os.path.join(self.world.root, name), ignore_errors=True)
            self.world.folder(name, 0o700)

    # After: each says what is wrong, or nothing

    def notes_kept(self, answered, ended):
        kept = [order for order in self.journal() or [] if order.startswith("tue-")]
        lost = [order for order in answered if order not in kept]
        if lost:
            return f"{len(lost)} acknowledged acts are not there: {lost[:3]}"
        if kept != [note["id"] for note in self.notes[:len(kept)]]:
            return f"what is there has holes: {kept[:5]}…"
        return self.told_again()

    def told_again(self):
        """Whoever does not know what became of an order tells it again: it counts once."""
        if self.world.run("apply", "-", "--as", "c-roux", given=self.orders).status:
            return "the same orders, told again, are refused"
        counts = collections.Counter(order for order in self.journal() if order.startswith("tue-"))
        if len(counts) != len(self.notes) or set(counts.values()) != {1}:
            return f"told again, {len(counts)} of {len(self.notes)} orders are there, some {max(counts.values(), default=0)} times"
        return None

    def all_notes_or_none(self, answered, ended):
        kept = [order for order in self.journal() or [] if order.startswith("tue-")]
        done = ended is not None and ended.status == 0
        if len(kept) not in (0, len(self.notes)) or done and not kept:
            return f"{len(kept)} of {len(self.notes)} acts of « all or nothing » are there (status {ended and ended.status})"
        return self.told_again()

    def all_rows_or_none(self, answered, ended):
        codes = self.world.run("directory", "structures", "--json", "--as", "c-roux").text.count('"Structure ')
        if codes not in (0, 300):
            return f"{codes} of 300 rows were brought in"
        return "it said « done », and nothing is there" if ended and ended.status == 0 and not codes else None

    def whole_copy_or_none(self, answered, ended):
        if not os.path.exists(self.copy):
            return "it said « done », and there is no copy" if ended and ended.status == 0 else None
        check = self.world.run("verify", store=self.copy)
        return f"the copy is not whole: {check.said[:200]}" if check.status else None

    def one_of_both(self, answered, ended):
        now = self.journal()
        if now not in (self.told, self.told_later):
            return f"neither the old data nor the copy: {now and len(now)} facts"
        if ended and ended.status == 0 and now != self.told:
            return "it said « done », and the old data are there"
        older = [self.journal(store=path) for path in glob.glob(self.world.store + ".bak-*") if not path.endswith(".lock")]
        return "the data that were there are nowhere any more" if now == self.told and self.told_later not in older else None

    def former_or_new(self, answered, ended):
        if self.world.run("list").status == 0:
            kept = [path for path in glob.glob(self.world.store + ".0.1-*") if self.keep(path) == self.former]
            return None if kept else "the older file is not kept beside the new one"
        if self.keep(self.world.store) != self.former:
            return "neither the older file nor a new one"
        again = self.world.run("migrate")
        return f"cannot be taken over any more: {again.said[:200]}" if again.status else None

    def person_whole_or_gone(self, answered, ended):
        shown = self.world.run("card", "person:cons-cabinet-lise", "--json", "--as", "c-roux")
        there = PERSON in shown.out
        if ended and ended.status == 0 and there:
            return "it said « done », and she is there"
        if not there and PERSON in self.keep(self.world.store):
            return "she is gone from her card, and not from the file"
        return None

    # One case

    def judge(self, operation, how, answered, ended):
        self.proof.count(f"{how}: {operation.name}")
        fault = ended.crash if ended else None
        fault = fault or (f"status {ended.status} without a sentence" if ended and ended.status > 0 and len(ended.said) < 20 else None)
        fault = fault or self.opened_again(operation) or operation.holds(answered, ended) or self.strays(operation)
        if fault:
            self.proof.fault(f"{operation.name}, {how}: {fault}")
        return not fault

    def opened_again(self, operation):
        if operation.name == "migrate":
            return None
        check = self.world.run("verify")
        return f"verify afterwards: {check.said[:300]}" if check.status else None

    def strays(self, operation):
        """What stays beside the store after one more start."""
        self.world.run("list")
        strays = self.beside()
        if strays == ["s.jalon-journal"]:
            # What SQLite had begun to keep for a way back, and nothing needs: its next act takes it away.
            self.proof.count("an empty journal of SQLite, until the next act")
            note = {"command": "takeNote", "mission": "05-019", "text": "Après.", "on": "2026-12-01"}
            self.world.run("apply", "-", "--as", "c-roux", given=json.dumps(note))
            strays = self.beside()
        if strays and all(name.startswith(HIDDEN) for name in strays):
            # Known: a hidden place is swept by the next act that needs it, not by the next start.
            self.proof.count(f"left hidden until the next {operation.name}")
            operation.again(self)
            strays = self.beside()
        return f"stays after the next start: {', '.join(strays)}" if strays else None

    def beside(self):
        return [name for name in os.listdir(self.world.root) if not STAYS.match(name)] + glob.glob(os.path.join(self.world.root, "tmp", "*"))

    def acknowledged(self, out):
        """Orders whose answer came whole."""
        lines = [line for line in out.split(b"\n")[:-1]]
        done = [json.loads(line) for line in lines if line.startswith(b"{")]
        return [self.notes[one["line"] - 1]["id"] for one in done if one.get("ok") and "events" in one]

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
