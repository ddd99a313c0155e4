"""The chain of facts, made by a second hand from decisions 37, 41 and 42: what a forger who knows everything could do."""
import hashlib

SEALS = ("sheetClosed", "sheetsRevealed")


def text(value):
    value = value.encode()
    return number(len(value)) + value


def number(value):
    return value.to_bytes(8, "big", signed=True)


class Chain:
    def __init__(self, base):
        self.base = base
        self.origin = base.execute("SELECT origin FROM store").fetchone()[0]
        self.starts = dict(base.execute("SELECT stream, start FROM heads"))

    def first(self):
        """What the store says of itself, before its first fact."""
        mark, source, form, day = self.base.execute("SELECT mark, source, format, taken_over FROM store").fetchone()
        taken_over = source + number(form) + number(day) if source else b""
        return hashlib.sha256(text(self.origin) + text(mark or "") + taken_over).digest()

    def walk(self):
        """Each fact with the digest that it has to have; at the end the heads of streams and of the store are known."""
        self.heads, self.whole, sheets, order, moved = {}, self.first(), {}, None, []
        orders = {row[0]: row[1:] for row in self.base.execute("SELECT number, id, person, entered_by, at FROM orders")}
        reasons = {}
        for place, caution, digest in self.base.execute("SELECT order_number, caution, digest FROM reasons ORDER BY caution"):
            reasons.setdefault(place, []).append((caution, digest))
        facts = self.base.execute("SELECT sequence, stream, position, order_number, kind, version, payload, anchor, digest FROM events ORDER BY sequence > 0, abs(sequence)").fetchall()
        for sequence, stream, position, place, kind, version, payload, anchor, digest in facts:
            if place != order:
                self.end_order(moved)
                order, moved = place, []
            name, by, entered_by, at = orders[place]
            told = reasons.get(place, [])
            parts = [self.heads[stream][1] if stream in self.heads else self.starts[stream], text(self.origin), text(stream), number(position)]
            parts += [text(name), text(by), text(entered_by), number(at), number(len(told))]
            parts += [part for caution, reason in told for part in (text(caution), reason)]
            parts += [text(kind), number(version), text(payload), number(anchor or 0)]
            if stream.startswith("mission/") and kind in SEALS:
                parts += self.sealed(sheets.get(stream.split("/", 1)[1], {}), position)
            made = hashlib.sha256(b"".join(parts)).digest()
            self.heads[stream] = (position, made)
            if stream.startswith("sheet/"):
                sheets.setdefault(stream.split("/")[1], {}).setdefault(stream, []).append((anchor or 0, position, made))
            moved = [one for one in moved if one != stream] + [stream] if moved and moved[-1] == stream else moved + [stream]
            yield sequence, digest, made
        self.end_order(moved)

    def sealed(self, sheets, position):
        ends = {stream: [one for one in facts if one[0] < position] for stream, facts in sheets.items()}
        return [part for stream, facts in sorted(ends.items()) if facts for part in (text(stream), number(facts[-1][1]), facts[-1][2])]

    def end_order(self, moved):
        told = [stream for stream in moved if not stream.startswith("sheet/")]
        if told:
            parts = [part for stream in told for part in (text(stream), number(self.heads[stream][0]), self.heads[stream][1])]
            self.whole = hashlib.sha256(self.whole + b"".join(parts)).digest()

    def fits(self):
        """Whether this hand makes the very chain that the program made."""
        same = all(stored == made for _, stored, made in self.walk())
        return same and self.whole == self.base.execute("SELECT head FROM store").fetchone()[0]

    def make_again(self):
        for sequence, _, made in list(self.walk()):
            self.base.execute("UPDATE events SET digest = ? WHERE sequence = ?", (made, sequence))
        for stream, (position, digest) in self.heads.items():
            self.base.execute("UPDATE heads SET position = ?, digest = ? WHERE stream = ?", (position, digest, stream))
        self.base.execute("UPDATE store SET head = ?", (self.whole,))
