"""What is interrupted, on which ground, and what may be found there afterwards: shared by kills.py and power.py."""
import collections
import glob
import json
import os
import re
import shutil

from proof import HERE, World

TODAY = "2026-12-02"
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


class Ground:
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
