#!/usr/bin/env python3
"""A store edited behind the program's back: `jalon verify` notices, and names the act.

    tamper.py JALON [--edits 1000] [--short] [--seed N]

Each edit is made through sqlite3 on a copy, as somebody would who holds the file: guards taken away first, put back after. The first
part changes what trust.md §3 names; the last one makes the whole chain again, so that only a printed page (`--against`) tells.
"""
import json
import re
import shutil
import sqlite3

from chain import Chain
from proof import Proof, World

GUARDED = ("orders", "reasons", "events", "texts")
# What is known not to be noticed: what docs/proofs.md tells, and no other may pass.
KNOWN = {}
LISTS = ("board", "board_text", "plans", "parts", "records", "dues", "meetings", "entries", "issues", "surveys")
MISSION = "05-007"
CHANGES_OF_SCHEMA = [
    "DROP TRIGGER orders_never_update", "DROP TRIGGER events_never_delete", "DROP TRIGGER texts_never_update", "DROP TRIGGER reasons_never_delete", "DROP INDEX board_by_due", "DROP INDEX orders_by_person",
    "ALTER TABLE events ADD COLUMN more TEXT", "ALTER TABLE orders RENAME COLUMN reasoned TO reason", "CREATE TABLE other (a)", "CREATE INDEX other ON events (kind)", "DROP TABLE former_persons",
    "CREATE TRIGGER other AFTER INSERT ON events BEGIN DELETE FROM board; END", "CREATE VIEW other AS SELECT * FROM persons"]


class Tampering:
    def __init__(self, proof):
        self.proof, self.world = proof, World(proof.options.jalon, today="2026-12-02")
        self.world.demonstration()
        self.whole = self.world.store + ".whole"
        shutil.move(self.world.store, self.whole)
        self.silent = {}

    def opened(self):
        shutil.copy(self.whole, self.world.store)
        base = sqlite3.connect(self.world.store)
        base.execute("PRAGMA foreign_keys = OFF")
        base.execute("PRAGMA secure_delete = ON")
        self.guards = base.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in self.guards:
            base.execute(f"DROP TRIGGER {name}")
        return base

    def shut(self, base):
        for name, sql in self.guards:
            base.execute(sql)
        base.commit()
        base.close()

    # What is edited. Each edit answers what it did, and what verify has to name, or None where there was nothing to edit.

    def value(self, base, dice, table):
        """Any value of any row becomes another one."""
        columns = [(row[1], row[2]) for row in base.execute(f"PRAGMA table_info({table})")]
        column, kind = dice.choice(columns)
        key = "rowid" if table in ("orders", "events", "store", "board", "board_text", "former_persons") else None
        if key:
            rows = [row[0] for row in base.execute(f"SELECT rowid FROM {table}")]
            where, values = "rowid = ?", (dice.choice(rows),) if rows else None
        else:
            rows = base.execute(f"SELECT {', '.join(name for name, _ in columns)} FROM {table}").fetchall()
            found = dice.choice(rows) if rows else None
            where = " AND ".join(f"{name} IS ?" for name, _ in columns)
            values = found
        if not rows:
            return None
        before = base.execute(f"SELECT {column} FROM {table} WHERE {where}", values).fetchone()[0]
        after = self.another(dice, before, kind)
        named = self.naming(base, table, where, values)
        try:
            if base.execute(f"UPDATE {table} SET {column} = ? WHERE {where}", (after, *values)).rowcount != 1:
                return None
        except sqlite3.IntegrityError:
            return None
        erased = " of an erased person" if table == "handles" and found[0] == found[1] else ""
        return f"{table}.{column}{erased}: {self.short(before)} → {self.short(after)}", named

    def another(self, dice, before, kind):
        if isinstance(before, int):
            return before + dice.choice((-86400, -1, 1, 1, 2, 1000))
        if isinstance(before, bytes):
            at = dice.randrange(len(before)) if before else 0
            return before[:at] + bytes([before[at] ^ 1 << dice.randrange(8)]) + before[at + 1:] if before else b"\1"
        if before is None:
            return {"INTEGER": 1, "BLOB": b"\1" * 32}.get(kind, "autre")
        if re.search(r"\d", before) and dice.random() < 0.5:
            at = dice.choice([place for place, letter in enumerate(before) if letter.isdigit()])
            return before[:at] + str((int(before[at]) + dice.randint(1, 9)) % 10) + before[at + 1:]
        at = dice.randrange(len(before) + 1)
        return before[:at] + dice.choice("aeiou .,") + before[at:] if dice.random() < 0.5 or not before else before[:at - 1 if at else 0] + before[at:] if len(before) > 1 and before[:at - 1 if at else 0] + before[at:] != before else before + "."

    def short(self, value):
        text = value.hex() if isinstance(value, bytes) else str(value)
        return text if len(text) < 40 else text[:40] + "…"

    def naming(self, base, table, where, values):
        """The streams that the fact behind a row is in."""
        if table == "events":
            return [row[0] for row in base.execute(f"SELECT stream FROM events WHERE {where}", values)]
        if table == "texts":
            return [row[0] for row in base.execute(f"SELECT stream FROM events WHERE sequence IN (SELECT sequence FROM texts WHERE {where})", values)]
        if table == "orders":
            return [row[0] for row in base.execute(f"SELECT stream FROM events WHERE order_number IN (SELECT number FROM orders WHERE {where})", values)]
        if table == "reasons":
            return [row[0] for row in base.execute(f"SELECT stream FROM events WHERE order_number IN (SELECT order_number FROM reasons WHERE {where})", values)]
        if table == "heads":
            return [row[0] for row in base.execute(f"SELECT stream FROM heads WHERE {where}", values)]
        return []

    def gone(self, base, dice):
        """A row is taken out."""
        table = dice.choice(GUARDED + ("heads",))
        found = dice.choice(base.execute(f"SELECT * FROM {table}").fetchall())
        where = " AND ".join(f"{row[1]} IS ?" for row in base.execute(f"PRAGMA table_info({table})"))
        named = self.naming(base, table, where, found)
        base.execute(f"DELETE FROM {table} WHERE {where}", found)
        return f"a row of {table} taken out", named

    def exchanged(self, base, dice):
        """Two facts of one journal change their content."""
        stream = dice.choice([row[0] for row in base.execute("SELECT stream FROM events GROUP BY stream HAVING count(DISTINCT payload) > 2")])
        rows = base.execute("SELECT sequence, kind, payload FROM events WHERE stream = ?", (stream,)).fetchall()
        one, other = dice.sample(rows, 2)
        if one[1:] == other[1:]:
            return None
        base.execute("UPDATE events SET kind = ?, payload = ? WHERE sequence = ?", (*other[1:], one[0]))
        base.execute("UPDATE events SET kind = ?, payload = ? WHERE sequence = ?", (*one[1:], other[0]))
        return f"two facts of {stream} exchanged", [stream]

    def suffix(self, base, dice):
        """The last facts of a journal are cut off, with their texts, and what points at its end is put right or not."""
        stream = dice.choice([row[0] for row in base.execute("SELECT stream FROM heads WHERE position > 1")])
        last = base.execute("SELECT position FROM heads WHERE stream = ?", (stream,)).fetchone()[0]
        kept = dice.randrange(last)
        cut = [row[0] for row in base.execute("SELECT sequence FROM events WHERE stream = ? AND position > ?", (stream, kept))]
        for sequence in cut:
            base.execute("DELETE FROM texts WHERE sequence = ?", (sequence,))
            base.execute("DELETE FROM events WHERE sequence = ?", (sequence,))
        way = dice.randrange(3)
        if way and kept:
            digest = base.execute("SELECT digest FROM events WHERE stream = ? AND position = ?", (stream, kept)).fetchone()[0]
            base.execute("UPDATE heads SET position = ?, digest = ? WHERE stream = ?", (kept, digest, stream))
        if way == 2:
            base.execute("DELETE FROM orders WHERE number NOT IN (SELECT order_number FROM events) AND count > 0")
        return f"{stream} cut after fact {kept} of {last} ({('nothing', 'its head', 'its head and its orders')[way]} put right)", [stream]

    def renumbered(self, base, dice):
        table, column = dice.choice((("events", "position"), ("events", "sequence"), ("orders", "number"), ("events", "order_number")))
        if column == "position":
            stream = dice.choice([row[0] for row in base.execute("SELECT stream FROM heads WHERE position > 2")])
            base.execute("UPDATE events SET position = position + 1000 WHERE stream = ? AND position > 1", (stream,))
            base.execute("UPDATE events SET position = position - 999 WHERE stream = ? AND position > 1000", (stream,))
            return f"{stream} renumbered", [stream]
        top = base.execute(f"SELECT max({column}) FROM {table}").fetchone()[0]
        one = dice.randrange(1, top)
        named = [row[0] for row in base.execute(f"SELECT stream FROM events WHERE {'order_number' if table == 'orders' else column} = ?", (one,))]
        base.execute(f"UPDATE {table} SET {column} = {column} + 1000000 WHERE {column} >= ?", (one,))
        base.execute(f"UPDATE {table} SET {column} = {column} - 999999 WHERE {column} > 1000000")
        return f"{table}.{column} shifted from {one}", named

    def inserted(self, base, dice):
        """A fact is added at the end of a journal."""
        stream, position = dice.choice(base.execute("SELECT stream, position FROM heads").fetchall())
        row = base.execute("SELECT order_number, kind, version, payload, anchor, digest FROM events WHERE stream = ? AND position = ?", (stream, position)).fetchone()
        top = base.execute("SELECT max(sequence) FROM events").fetchone()[0]
        base.execute("INSERT INTO events (sequence, stream, position, order_number, kind, version, payload, anchor, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (top + 1, stream, position + 1, *row[:5], row[5]))
        return f"a fact added to {stream}", [stream]

    def of_schema(self, base, dice):
        change = dice.choice(CHANGES_OF_SCHEMA)
        for name, sql in self.guards:
            base.execute(sql)
        self.guards = []
        base.execute(change)
        return change, []

    def edits(self):
        values = [("value of " + table, lambda base, dice, table=table: self.value(base, dice, table)) for table in (*GUARDED, *GUARDED, "heads", "store", "handles")]
        return values + [
            ("row taken out", self.gone), ("facts exchanged", self.exchanged), ("suffix cut", self.suffix), ("suffix cut", self.suffix), ("renumbering", self.renumbered),
            ("fact added", self.inserted), ("schema and guards", self.of_schema)] + [("value of a list: " + table, lambda base, dice, table=table: self.value(base, dice, table)) for table in LISTS]

    def walk(self):
        shutil.copy(self.whole, self.world.store)
        if self.world.run("verify").status:
            raise SystemExit("the untouched demonstration is not whole")
        edits = self.edits()
        for place in range(self.proof.options.edits):
            dice = self.proof.dice(place)
            kind, edit = edits[place % len(edits)]
            base = self.opened()
            done = edit(base, dice)
            self.shut(base)
            if done:
                self.judge(kind, place, *done)
        self.rewritten()
        self.cards()
        self.world.leave()

    def judge(self, kind, place, did, named):
        ended = self.world.run("verify", "--json")
        self.proof.count("edits")
        if ended.crash:
            return self.proof.fault(f"edit {place}: {did}: {ended.crash}")
        if ended.status == 0 and did.split(":")[0] in KNOWN:
            return self.proof.count(f"known, not noticed: {did.split(':')[0]}")
        if ended.status == 0:
            return self.proof.fault(f"edit {place}, {kind}: not noticed: {did}")
        self.proof.count(f"noticed: {kind}")
        sentences = self.sentences(ended)
        if not sentences:
            return self.proof.fault(f"edit {place}, {kind}: status {ended.status} without a sentence: {did}")
        if named and kind != "value of handles" and not self.tells(sentences, named):
            self.proof.count(f"noticed, journal not named: {kind}")
            self.silent.setdefault(kind, f"{did}, of {', '.join(sorted(set(named)))}: {sentences[:160]}")

    def sentences(self, ended):
        try:
            told = [json.loads(line) for line in ended.out.decode().splitlines()]
        except ValueError:
            return ended.said
        return " ".join(json.dumps(line.get("findings", line), ensure_ascii=False) for line in told) + ended.err.decode("utf-8", "replace")

    def tells(self, sentences, streams):
        """A journal is named by its number or code, as a reader knows it."""
        return any(stream in sentences or stream.split("/")[1] in sentences or stream.rsplit("/", 1)[-1] in sentences for stream in streams) or any(self.card(stream) in sentences for stream in streams)

    def card(self, stream):
        base = sqlite3.connect(self.whole)
        code = base.execute("SELECT handle FROM handles WHERE id = ?", (stream.rsplit("/", 1)[-1],)).fetchone()
        base.close()
        return code[0] if code else stream

    # What the chain alone cannot show

    def rewritten(self):
        """A mark is changed and everything after it made again by the rules of the chain: only a printed page tells."""
        shutil.copy(self.whole, self.world.store)
        page = self.world.run("print", MISSION, "pv", "--preview", "--as", "c-roux").text
        line = next(line for line in page.splitlines() if line.startswith(f"Journal de {MISSION}"))
        if self.world.run("verify", "--against", line).status:
            return self.proof.fault("the untouched journal does not fit its own page")
        self.proof.count("pages held against the journal that they are from")
        self.other_life(line)

    def other_life(self, line):
        """The same mission told again by a store of the same origin, with another content: its chain is sound."""
        shutil.copy(self.whole, self.world.store)
        base = self.opened()
        chain = Chain(base)
        if not chain.fits():
            self.proof.fault("the chain could not be made again here: rewriting is not shown")
            return self.shut(base)
        kept = base.execute("SELECT sequence, payload FROM events WHERE stream = ? AND kind = 'proposalReceived' ORDER BY position LIMIT 1", (f"mission/{MISSION}",)).fetchone()
        payload = json.loads(kept[1])
        payload["amount"] += 100
        base.execute("UPDATE events SET payload = ? WHERE sequence = ?", (json.dumps(payload, ensure_ascii=False, separators=(",", ":"), sort_keys=True), kept[0]))
        chain.make_again()
        self.shut(base)
        self.world.run("rebuild")
        alone, beside = self.world.run("verify"), self.world.run("verify", "--against", line)
        self.proof.count("chains made again from end to end")
        self.proof.figures["… verify alone notices"] = int(alone.status != 0)
        if beside.status == 0:
            self.proof.fault("a chain made again from end to end fits the page that was printed before")

    def cards(self):
        """Cards are compared with the facts that recorded them."""
        for table, column in (("persons", "phone"), ("persons", "mail"), ("persons", "name"), ("former_persons", "name")):
            base = self.opened()
            base.execute(f"UPDATE {table} SET {column} = 'autre' WHERE rowid IN (SELECT rowid FROM {table} LIMIT 1)" if table == "former_persons" else f"UPDATE {table} SET {column} = 'autre' WHERE id = (SELECT min(id) FROM {table} WHERE {column} <> 'autre')")
            self.shut(base)
            if self.world.run("verify").status:
                self.proof.count(f"noticed: card, {table}.{column}")
            else:
                self.proof.fault(f"not noticed: {table}.{column}")


def main():
    proof = Proof("tamper", long={"edits": 1000}, short={"edits": 80})
    tampering = Tampering(proof)
    tampering.walk()
    for kind, example in tampering.silent.items():
        print(f"  its journal not named, {kind}: {example}")
    proof.end()


if __name__ == "__main__":
    main()
