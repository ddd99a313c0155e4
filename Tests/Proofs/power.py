#!/usr/bin/env python3
"""The power goes: what was written and not synced is lost, there in part, or torn; what was promised before is there.

    power.py JALON [--states 2000] [--short] [--seed N] [--only apply,restore…]

Each operation runs once under strace, which tells every write, sync, rename and removal with its bytes. Then a moment is drawn, and a
disk that a cut at that moment may have left: what was synced, with none, all, some or torn pieces of 512 bytes of what was not; names
made, moved and taken away only as far as a sync of the folder had carried them, or further. The program is started on it, and judged
as after a kill (kills.py).
"""
import os
import re
import subprocess

from ground import Ground
from proof import LIMIT, Proof

CALLS = "openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,renameat2,link,linkat"
CALL = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+)")
SECTOR = 512


class Node:
    """A file, whatever its names: what is on the disk, and what was only written."""

    def __init__(self, content=b""):
        self.synced, self.pending, self.length = bytes(content), [], len(content)


def decoded(text):
    return bytes.fromhex(text.replace("\\x", ""))


class Recording:
    """What an operation did to the files below a folder, in its order."""

    def __init__(self, root):
        self.root, self.steps = root, []
        self.first = {}
        for folder, _, names in os.walk(root):
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    self.first[path] = Node(file.read())
        self.names = dict(self.first)

    def read(self, log):
        begun = {}
        for line in log:
            line = line.rstrip("\n")
            if line.endswith("<unfinished ...>"):
                pid, rest = line.split(None, 1)
                begun[pid] = rest.removesuffix("<unfinished ...>")
                continue
            resumed = re.match(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$", line)
            if resumed:
                line = f"{resumed.group(1)} {begun.pop(resumed.group(1), '')}{resumed.group(2)}"
            found = CALL.match(line)
            if found and int(found.group(4)) >= 0:
                self.take(found.group(2), found.group(3), int(found.group(4)))

    def take(self, call, said, answer):
        paths = [decoded(path).decode("utf-8", "replace").removesuffix(" (deleted)") for path in re.findall(r"<((?:\\x..)+)>", said)]
        strings = [decoded(text) for text in re.findall(r'"((?:\\x..)*)"', said)]
        if call == "openat":
            self.opened(self.path(strings[0]), said)
        elif call in ("write", "pwrite64"):
            self.written(call, said, paths, strings, answer)
        elif call in ("fsync", "fdatasync"):
            node = self.names.get(paths[0])
            self.steps.append(("sync", node) if node else ("sync names",))
        elif call == "ftruncate" and paths and paths[0] in self.names:
            self.cut(self.names[paths[0]], int(said.rsplit(", ", 1)[1]))
        elif call.startswith("unlink"):
            self.rename(self.path(strings[0]), None)
        elif call.startswith("rename"):
            self.rename(self.path(strings[0]), self.path(strings[1]))
        elif call.startswith("link"):
            self.named(self.path(strings[1]), self.names.get(self.path(strings[0])))

    def path(self, name):
        return os.path.join(self.root, name.decode("utf-8", "replace"))

    def opened(self, path, said):
        if not path.startswith(self.root):
            return
        if path not in self.names and "O_CREAT" in said:
            self.named(path, Node())
        elif path in self.names and "O_TRUNC" in said:
            self.cut(self.names[path], 0)

    def written(self, call, said, paths, strings, answer):
        node = self.names.get(paths[0]) if paths else None
        if node:
            offset = int(said.rsplit(", ", 1)[1]) if call == "pwrite64" else node.length
            node.length = max(node.length, offset + answer)
            self.steps.append(("write", node, offset, strings[0][:answer]))
        elif said.startswith("1<"):
            self.steps.append(("answer", strings[0][:answer]))

    def cut(self, node, length):
        node.length = length
        self.steps.append(("cut", node, length))

    def named(self, path, node):
        if node and path.startswith(self.root):
            self.names[path] = node
            self.steps.append(("name", path, node))

    def rename(self, old, new):
        node = self.names.pop(old, None)
        if node:
            self.steps.append(("move", old, new, node))
            if new:
                self.names[new] = node

    # A disk after a cut

    def disk(self, moment, dice):
        """The files that may be there when the power goes before a step, and what had been answered by then."""
        synced, pending, moves, carried, answer = {}, {}, [], 0, b""
        for node in self.first.values():
            synced[node], pending[node] = node.synced, []
        for kind, *what in self.steps[:moment]:
            if kind in ("write", "cut"):
                pending.setdefault(what[0], []).append((kind, *what[1:]))
            elif kind == "sync":
                synced[what[0]] = self.after(synced.get(what[0], b""), pending.pop(what[0], []))
            elif kind == "sync names":
                carried = len(moves)
            elif kind == "answer":
                answer += what[0]
            else:
                moves.append((kind, *what))
        names = dict(self.first)
        for kind, *what in moves[:dice.randint(carried, len(moves))]:
            if kind == "move":
                names.pop(what[0], None)
            if what[-1] and what[-2 if kind == "move" else 0]:
                names[what[-2 if kind == "move" else 0]] = what[-1]
        way = dice.choice(("none", "all", "some", "some", "torn", "first"))
        return {path: self.after(synced.get(node, b""), self.left(pending.get(node, []), way, dice)) for path, node in names.items()}, answer

    def left(self, pending, way, dice):
        """Which of the writes that nobody synced are on the disk."""
        if way == "first":
            return pending[:dice.randint(0, len(pending))]
        if way in ("some", "torn"):
            kept = [step for step in pending if dice.random() < 0.5]
            return [self.torn(step, dice) for step in kept] if way == "torn" else kept
        return pending if way == "all" else []

    def torn(self, step, dice):
        if step[0] == "cut" or len(step[2]) <= SECTOR:
            return step
        whole = dice.randrange(0, len(step[2]), SECTOR)
        return ("write", step[1], step[2][:whole]) if dice.random() < 0.5 else ("write", step[1] + whole, step[2][whole:])

    def after(self, content, steps):
        content = bytearray(content)
        for step in steps:
            if step[0] == "cut":
                del content[step[1]:]
                content.extend(bytes(step[1] - len(content)))
            else:
                content.extend(bytes(max(0, step[1] - len(content))))
                content[step[1]:step[1] + len(step[2])] = step[2]
        return bytes(content)


class Power(Ground):
    def recorded(self, operation):
        operation.prepare()
        recording = Recording(self.world.root)
        log = os.path.join(self.world.root, "..", f"{os.path.basename(self.world.root)}.calls")
        command = ["strace", "-f", "--seccomp-bpf", "-qq", "-y", "-xx", "-s", "1000000", "-o", log, "-e", f"trace={CALLS}", *self.world.command(*operation.words)]
        done = subprocess.run(command, input=operation.given or b"", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=self.world.environment, cwd=self.world.root, timeout=LIMIT)
        if done.returncode:
            raise SystemExit(f"{operation.name} does not work under strace: {done.stdout[-300:]!r}")
        with open(log, encoding="latin-1") as file:
            recording.read(file)
        os.remove(log)
        return recording

    def cut_off(self, operation, recording, dice):
        # Writes are many; what matters turns at the few syncs, names and answers among them.
        turns = [place for place, step in enumerate(recording.steps) if step[0] != "write"]
        moment = dice.choice(turns) + dice.randint(0, 2) if turns and dice.random() < 0.6 else dice.randrange(len(recording.steps) + 1)
        files, answer = recording.disk(moment, dice)
        self.clear()
        for path, content in files.items():
            if path != self.table:
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "wb") as file:
                    file.write(content)
        self.proof.count("disks that a cut may have left")
        answered = self.acknowledged(answer) if operation.name == "apply" else []
        if not self.judge(operation, "cuts", answered, None):
            print(f"    at step {moment} of {len(recording.steps)}: {recording.steps[min(max(0, moment - 1), len(recording.steps) - 1)][0]}", flush=True)

    def walk(self):
        wanted = self.proof.options.only
        operations = [one for one in self.operations() if not wanted or one.name.split()[0] in wanted.split(",")]
        recordings = [self.recorded(operation) for operation in operations]
        self.proof.count("steps recorded", sum(len(recording.steps) for recording in recordings))
        for place in range(self.proof.options.states):
            self.cut_off(operations[place % len(operations)], recordings[place % len(operations)], self.proof.dice(place))
        self.world.leave()


def main():
    proof = Proof("power", long={"states": 2000}, short={"states": 40}, options={"only": ""})
    Power(proof).walk()
    proof.end()


if __name__ == "__main__":
    main()
