"""What every proof here shares: a world of its own around one binary, dice that can be thrown again, and a record of the run."""
import argparse
import datetime
import json
import os
import random
import shutil
import signal
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
LIMIT = 60
CRASHES = {signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGSEGV, signal.SIGTRAP}
CRY = (b"Fatal error", b"Thread 0 crashed", b"Swift runtime failure", b"Program crashed", b"==ERROR", b"libc++abi")


class Ended:
    """How one call of the program ended."""

    def __init__(self, status, out, err, hung=False):
        self.status, self.out, self.err, self.hung = status, out, err, hung

    @property
    def text(self):
        return self.out.decode("utf-8", "replace")

    @property
    def said(self):
        return (self.out + self.err).decode("utf-8", "replace").strip()

    @property
    def crash(self):
        """Why this is no way to end, or nothing."""
        if self.hung:
            return f"still running after {LIMIT} s"
        if self.status < 0 and -self.status in CRASHES or self.status - 128 in CRASHES:
            return f"ended by signal {abs(self.status)}"
        cry = next((cry for cry in CRY if cry in self.err), None)
        return f"cried {cry.decode()}" if cry else None


class World:
    """A folder in which the program finds no settings but those put there, and leaves nothing elsewhere."""

    def __init__(self, jalon, today=None, language="fr"):
        self.jalon = os.path.abspath(jalon)
        self.root = tempfile.mkdtemp(prefix="jalon-proof-")
        self.store = os.path.join(self.root, "s.jalon")
        self.today, self.language = today, language
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": self.root, "LANG": "C.UTF-8", "TERM": "xterm-256color", "TZ": "Europe/Paris",
            "TMPDIR": self.folder("tmp"), "SWIFT_BACKTRACE": "enable=no"}
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            self.environment[f"XDG_{name}_HOME"] = self.folder(name.lower())
        self.environment["XDG_RUNTIME_DIR"] = self.folder("run", 0o700)

    def folder(self, name, mode=0o755):
        path = os.path.join(self.root, name)
        os.makedirs(path, mode, exist_ok=True)
        return path

    def command(self, *words, store=True):
        options = ["--store", self.store] if store is True else ["--store", store] if store else []
        options += ["--today", self.today] if self.today else []
        return [self.jalon, *words, *options, "--lang", self.language]

    def run(self, *words, given=b"", store=True, limit=LIMIT):
        if isinstance(given, str):
            given = given.encode()
        process = subprocess.Popen(
            self.command(*words, store=store), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=self.environment, cwd=self.root)
        try:
            out, err = process.communicate(given, timeout=limit)
            return Ended(process.returncode, out, err)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            return Ended(process.returncode, out, err, hung=True)

    def demonstration(self):
        self.run("demo", "--keep", self.store, store=False)
        if not os.path.exists(self.store):
            raise SystemExit("the demonstration could not be kept")

    def put(self, name, content):
        path = os.path.join(self.root, name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def leave(self):
        shutil.rmtree(self.root, ignore_errors=True)


class Live:
    """`jalon apply -` kept open: one line in, its answer out."""

    def __init__(self, world, *options):
        self.world = world
        self.process = subprocess.Popen(
            world.command("apply", "-", *options), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=world.environment, cwd=world.root)

    def tell(self, line):
        self.process.stdin.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"no answer (status {self.process.wait()}) to {json.dumps(line, ensure_ascii=False)}")
        return json.loads(answer)

    def leave(self):
        self.process.stdin.close()
        self.process.stdout.read()
        return self.process.wait()


class Proof:
    """One run: what it went through, what it found, and the record that the report is made of."""

    def __init__(self, name, long, short, options=()):
        parser = argparse.ArgumentParser(prog=f"{name}.py")
        parser.add_argument("jalon", help="the binary to try")
        parser.add_argument("--seed", type=int, help="the first seed: drawn, and printed, where none is given")
        parser.add_argument("--short", action="store_true", help="the form for every day")
        for flag, value in {**long, **dict(options)}.items():
            parser.add_argument(f"--{flag}", type=type(value), default=None if flag in long else value)
        parser.add_argument("--record", help="a file that receives the figures of this run, for report.py")
        self.name, self.options = name, parser.parse_args()
        for flag, value in (short if self.options.short else long).items():
            if getattr(self.options, flag) is None:
                setattr(self.options, flag, value)
        if self.options.seed is None:
            self.options.seed = random.SystemRandom().randrange(1_000_000)
        self.figures, self.faults = {}, []
        print(f"{name}: seed {self.options.seed}", flush=True)

    def dice(self, place=0):
        return random.Random(f"{self.options.seed}/{place}")

    def count(self, what, by=1):
        self.figures[what] = self.figures.get(what, 0) + by

    def fault(self, sentence):
        self.faults.append(sentence)
        print(f"  FOUND: {sentence}", flush=True)

    def end(self):
        for what, count in self.figures.items():
            print(f"  {count:>9,}  {what}")
        print(f"{self.name}: {len(self.faults)} found")
        if self.options.record:
            os.makedirs(os.path.dirname(os.path.abspath(self.options.record)), exist_ok=True)
            with open(self.options.record, "w") as file:
                json.dump({
                    "proof": self.name, "seed": self.options.seed, "short": self.options.short,
                    "day": datetime.date.today().isoformat(), "version": self.version(), "figures": self.figures,
                    "faults": self.faults}, file, ensure_ascii=False, indent=1)
        raise SystemExit(1 if self.faults else 0)

    def version(self):
        return subprocess.run([self.options.jalon, "--version"], stdout=subprocess.PIPE, text=True).stdout.strip()
